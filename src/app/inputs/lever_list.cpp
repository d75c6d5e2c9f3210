#include "app/inputs/lever_list.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "core/suggestion.hpp"
#include "core/text.hpp"
#include "parley/app/stop.hpp"
#include "parley/core/quantity.hpp"

namespace parley::app {
namespace {

std::vector<std::string_view> lever_names() {
  std::vector<std::string_view> names;
  for (const Lever l : kAllLevers) names.push_back(name(l));
  return names;
}

// "$178,000" holds a comma of its own: a piece without "=" that is three digits belongs to the one
// before.
std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    const std::string piece = text.substr(at, comma - at);
    at = comma + 1;
    if (!pieces.empty() && piece.find('=') == std::string::npos) {
      pieces.back() += "," + piece;
    } else {
      pieces.push_back(piece);
    }
  }
  return pieces;
}

Lever lever_named(const std::string& option, const std::string& given) {
  for (const Lever l : kAllLevers) {
    if (name(l) == given) return l;
  }
  const std::string_view near = nearest_word(given, lever_names());
  const std::string all = fmt::format("the levers are {}", fmt::join(lever_names(), ", "));
  throw usage_error(fmt::format("--{}: there is no lever \"{}\"", option, given),
                    near.empty() ? all : fmt::format("did you mean {}? {}", near, all));
}

bool is_share(Lever lever, const std::string& text) {
  const bool cash = lever == Lever::base_salary || lever == Lever::sign_on;
  return !cash && (lever != Lever::ownership || text.find('%') != std::string::npos);
}

Ratio value_of(const std::string& option, Lever lever, const std::string& text) {
  const bool cash = lever == Lever::base_salary || lever == Lever::sign_on;
  const bool percent = is_share(lever, text);
  std::string fault;
  if (percent) {
    const Read<Percent> read = read_percent(text);
    if (read.value && read.value->fraction() >= 0 && read.value->fraction() <= 1) {
      return read.value->fraction();
    }
    fault = read.value ? "is not from 0% to 100%" : read.fault;
  } else {
    const Read<Money> read = read_money(text);
    const Money least = cash ? Money() : Money::dollars(2);  // "0.06" would be six cents
    if (read.value && *read.value >= least) return read.value->ratio();
    fault = !read.value ? read.fault : cash ? "is under 0" : "is no dollars of stock";
  }
  throw usage_error(fmt::format("--{}: {} = \"{}\" {}", option, name(lever), text, fault),
                    percent || !cash ? "write a percentage with its sign, like 0.06%"
                                     : "write dollars, like 178000 or 178k");
}

}  // namespace

LeverList parse_levers(const std::string& option, const std::string& text) {
  LeverList list;
  for (const std::string& piece : pieces_of(text)) {
    const std::size_t equals = piece.find('=');
    if (equals == std::string::npos) {
      throw usage_error(fmt::format("--{}: \"{}\" is no LEVER=VALUE", option, piece),
                        "write it like base_salary=178000,ownership=0.06%");
    }
    const Lever lever = lever_named(option, std::string(trimmed(piece.substr(0, equals))));
    if (list.levers[lever])
      throw usage_error(fmt::format("--{} names {} twice", option, name(lever)));
    const std::string value(trimmed(piece.substr(equals + 1)));
    list.levers[lever] = value_of(option, lever, value);
    if (lever == Lever::ownership)
      list.equity = is_share(lever, value) ? EquityUnit::ownership : EquityUnit::dollars;
  }
  return list;
}

}  // namespace parley::app
