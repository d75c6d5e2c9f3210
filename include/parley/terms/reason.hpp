// Reason: what a candidate can say for a lever, beside the impact of the work.
//
// market: the range for the level, place and date that the source names. forfeit: what leaving
// today's job gives up. scope: what the work holds beyond its title. competing: another offer, one
// that may be named. Only what has evidence is said to an employer.
//
//   {base_salary, market, "$150,000" to "$175,000", source "posted range, 2026-02"}
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "parley/core/enum_names.hpp"
#include "parley/core/money.hpp"
#include "parley/terms/feature.hpp"
#include "parley/terms/levers.hpp"

namespace parley {

enum class ReasonKind { market, forfeit, scope, competing };
inline constexpr auto kReasonKinds = enum_names<ReasonKind>({{ReasonKind::market, "market"},
                                                             {ReasonKind::forfeit, "forfeit"},
                                                             {ReasonKind::scope, "scope"},
                                                             {ReasonKind::competing, "competing"}});

struct Reason {
  Lever lever = Lever::base_salary;
  ReasonKind kind = ReasonKind::market;
  std::optional<Evidence> evidence;  ///< as the file says it
  std::string source;
  std::optional<Money> low;     ///< market
  std::optional<Money> high;    ///< market
  std::optional<Money> amount;  ///< forfeit; without it what the current job's file says
  std::string text;             ///< scope

  /// A range of the market without a source is bare; what else is not said is documented.
  Evidence standing() const {
    const bool unsourced = kind == ReasonKind::market && source.empty();
    return evidence.value_or(unsourced ? Evidence::bare : Evidence::documented);
  }
};

}  // namespace parley
