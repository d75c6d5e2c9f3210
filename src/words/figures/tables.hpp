// What may stand before and behind a number, and what it makes of it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "parley/words/figures/figure.hpp"

namespace parley::words {

struct Suffix {
  std::string_view word;
  FigureUnit unit;
  std::int64_t times;
  std::int64_t over;
  bool joined;  ///< only without a blank between
};

inline constexpr std::array kScales = std::to_array<Suffix>({
    {"k", FigureUnit::none, 1'000, 1, true},
    {"m", FigureUnit::none, 1'000'000, 1, true},
    {"mm", FigureUnit::none, 1'000'000, 1, true},
    {"b", FigureUnit::none, 1'000'000'000, 1, true},
    {"bn", FigureUnit::none, 1'000'000'000, 1, true},
    {"thousand", FigureUnit::none, 1'000, 1, false},
    {"grand", FigureUnit::dollars, 1'000, 1, false},
    {"mil", FigureUnit::none, 1'000'000, 1, false},
    {"million", FigureUnit::none, 1'000'000, 1, false},
    {"billion", FigureUnit::none, 1'000'000'000, 1, false},
    {"trillion", FigureUnit::none, 1'000'000'000'000, 1, false},
});

inline constexpr std::array kUnits = std::to_array<Suffix>({
    {"%", FigureUnit::share, 1, 100, false},
    {"percent", FigureUnit::share, 1, 100, false},
    {"per cent", FigureUnit::share, 1, 100, false},
    {"pct", FigureUnit::share, 1, 100, false},
    {"percentage point", FigureUnit::share, 1, 100, false},
    {"percentage points", FigureUnit::share, 1, 100, false},
    {"basis points", FigureUnit::share, 1, 10'000, false},
    {"basis point", FigureUnit::share, 1, 10'000, false},
    {"bps", FigureUnit::share, 1, 10'000, false},
    {"bp", FigureUnit::share, 1, 10'000, false},
    {"x", FigureUnit::multiple, 1, 1, true},
    {"times", FigureUnit::multiple, 1, 1, false},
    {"dollars", FigureUnit::dollars, 1, 1, false},
    {"dollar", FigureUnit::dollars, 1, 1, false},
    {"usd", FigureUnit::dollars, 1, 1, false},
    {"bucks", FigureUnit::dollars, 1, 1, false},
    {"day", FigureUnit::days, 1, 1, false},
    {"days", FigureUnit::days, 1, 1, false},
    {"week", FigureUnit::weeks, 1, 1, false},
    {"weeks", FigureUnit::weeks, 1, 1, false},
    {"month", FigureUnit::months, 1, 1, false},
    {"months", FigureUnit::months, 1, 1, false},
    {"mo", FigureUnit::months, 1, 1, false},
    {"mos", FigureUnit::months, 1, 1, false},
    {"quarters", FigureUnit::quarters, 1, 1, false},
    {"year", FigureUnit::years, 1, 1, false},
    {"years", FigureUnit::years, 1, 1, false},
    {"yr", FigureUnit::years, 1, 1, false},
    {"yrs", FigureUnit::years, 1, 1, false},
    {"euros", FigureUnit::other, 1, 1, false},
    {"pounds", FigureUnit::other, 1, 1, false},
    {"ms", FigureUnit::other, 1, 1, false},
    {"seconds", FigureUnit::other, 1, 1, false},
    {"minutes", FigureUnit::other, 1, 1, false},
    {"hours", FigureUnit::other, 1, 1, false},
});

/// "month 12", "year 1".
struct Prefix {
  std::string_view word;
  FigureUnit unit;
};
inline constexpr std::array kPrefixes = std::to_array<Prefix>({{"month", FigureUnit::months},
                                                               {"months", FigureUnit::months},
                                                               {"day", FigureUnit::days},
                                                               {"week", FigureUnit::weeks},
                                                               {"quarter", FigureUnit::quarters},
                                                               {"year", FigureUnit::years},
                                                               {"usd", FigureUnit::dollars}});

}  // namespace parley::words
