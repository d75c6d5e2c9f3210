// What may stand before and behind a number, and what it makes of it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "words/figures/figure.hpp"

namespace parley::words {

struct Suffix {
  std::string_view word;
  NumberUnit unit;
  std::int64_t times;
  std::int64_t over;
  bool joined;  ///< only without a blank between
};

inline constexpr std::array kScales = std::to_array<Suffix>({
    {"k", NumberUnit::none, 1'000, 1, true},
    {"m", NumberUnit::none, 1'000'000, 1, true},
    {"mm", NumberUnit::none, 1'000'000, 1, true},
    {"b", NumberUnit::none, 1'000'000'000, 1, true},
    {"bn", NumberUnit::none, 1'000'000'000, 1, true},
    {"thousand", NumberUnit::none, 1'000, 1, false},
    {"grand", NumberUnit::dollars, 1'000, 1, false},
    {"mil", NumberUnit::none, 1'000'000, 1, false},
    {"million", NumberUnit::none, 1'000'000, 1, false},
    {"billion", NumberUnit::none, 1'000'000'000, 1, false},
    {"trillion", NumberUnit::none, 1'000'000'000'000, 1, false},
});

inline constexpr std::array kUnits = std::to_array<Suffix>({
    {"%", NumberUnit::share, 1, 100, false},
    {"percent", NumberUnit::share, 1, 100, false},
    {"per cent", NumberUnit::share, 1, 100, false},
    {"pct", NumberUnit::share, 1, 100, false},
    {"percentage point", NumberUnit::share, 1, 100, false},
    {"percentage points", NumberUnit::share, 1, 100, false},
    {"basis points", NumberUnit::share, 1, 10'000, false},
    {"basis point", NumberUnit::share, 1, 10'000, false},
    {"bps", NumberUnit::share, 1, 10'000, false},
    {"bp", NumberUnit::share, 1, 10'000, false},
    {"x", NumberUnit::multiple, 1, 1, true},
    {"times", NumberUnit::multiple, 1, 1, false},
    {"dollars", NumberUnit::dollars, 1, 1, false},
    {"dollar", NumberUnit::dollars, 1, 1, false},
    {"usd", NumberUnit::dollars, 1, 1, false},
    {"bucks", NumberUnit::dollars, 1, 1, false},
    {"day", NumberUnit::days, 1, 1, false},
    {"days", NumberUnit::days, 1, 1, false},
    {"week", NumberUnit::weeks, 1, 1, false},
    {"weeks", NumberUnit::weeks, 1, 1, false},
    {"month", NumberUnit::months, 1, 1, false},
    {"months", NumberUnit::months, 1, 1, false},
    {"mo", NumberUnit::months, 1, 1, false},
    {"mos", NumberUnit::months, 1, 1, false},
    {"quarters", NumberUnit::quarters, 1, 1, false},
    {"year", NumberUnit::years, 1, 1, false},
    {"years", NumberUnit::years, 1, 1, false},
    {"yr", NumberUnit::years, 1, 1, false},
    {"yrs", NumberUnit::years, 1, 1, false},
    {"euros", NumberUnit::other, 1, 1, false},
    {"pounds", NumberUnit::other, 1, 1, false},
    {"ms", NumberUnit::other, 1, 1, false},
    {"seconds", NumberUnit::other, 1, 1, false},
    {"minutes", NumberUnit::other, 1, 1, false},
    {"hours", NumberUnit::other, 1, 1, false},
});

/// "month 12", "year 1".
struct Prefix {
  std::string_view word;
  NumberUnit unit;
};
inline constexpr std::array kPrefixes = std::to_array<Prefix>({{"month", NumberUnit::months},
                                                               {"months", NumberUnit::months},
                                                               {"day", NumberUnit::days},
                                                               {"week", NumberUnit::weeks},
                                                               {"quarter", NumberUnit::quarters},
                                                               {"year", NumberUnit::years},
                                                               {"usd", NumberUnit::dollars}});

}  // namespace parley::words
