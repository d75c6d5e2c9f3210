// What stands behind the digits of an amount: a scale, a period, a currency.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "parley/core/ratio.hpp"

namespace parley {

enum class Period { none, year, month, half_month, fortnight, week, day, hour, share };

/// An amount taken apart: "-$1.6 billion a year".
struct AmountText {
  bool negative = false;
  bool foreign = false;         ///< in a currency that is not the dollar of the United States
  std::string_view currency;    ///< what stood for it, apart from "$"
  std::string_view digits;      ///< "1.6", as it was typed; empty where there are none
  std::string_view scale_word;  ///< "billion"
  std::int64_t scale = 1;
  bool known_scale = true;  ///< false: "bn" and the like, which can only be guessed
  Period period = Period::none;
  std::string_view period_word;  ///< "a year"
  std::string_view rest;         ///< what nobody knows
};

AmountText take_apart(std::string_view text);

/// "1,234,567.89" without its commas; empty where a comma stands where none belongs.
std::optional<std::string> without_separators(std::string_view digits);

}  // namespace parley
