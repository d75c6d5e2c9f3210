// Figures: every number of an answer that a person may repeat, with its name, its one spelling and
// where it comes from.
//
// An operation's JSON goes in, and comes out with each such number as {id, value, says, from}, and
// without what is not there. A place (a year, a line, a month) stays a number. One table says of
// each key what it counts and which part of docs/figures.md explains it.
//
//   {"title": "Rival", "total": 731234.5} becomes {"title": "Rival", "total": {"id":
//   "rival.total", "value": 731234.5, "says": "$731,235", "from": "parley://figures/total"}}
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "service/transport/json_text.hpp"

namespace parley::service {

/// `equity` is dollars or a share, as the offer at hand is negotiated.
enum class Unit { dollars, share, ratio, months, count, equity };

struct FigureKind {
  std::string_view key;  ///< "present_value"
  Unit unit = Unit::dollars;
  std::string_view meaning;  ///< "present-value", a part of docs/figures.md
};

std::span<const FigureKind> figure_kinds();

/// The keys that lead to a number, outermost first: {"ladder", "0", "package", "base_salary"}.
using Path = std::vector<std::string>;
/// Whether the figure there is the candidate's own.
using IsPrivate = std::function<bool(const Path&)>;

/// `equity` is the unit of amounts of equity in it.
Json with_figures(const Json& answer, const IsPrivate& is_private = {}, Unit equity = Unit::share);

/// One figure by hand.
Json figure(std::string id, double value, Unit unit, std::string_view meaning);

/// As people read it: "$731,235", "0.05%", "2.1x". The unit is not `equity`.
std::string spelled(double value, Unit unit);

}  // namespace parley::service
