// Quantities as a person writes them: "$175,000", "175k", "$1.6B", "15%".
//
// Each reader gives the value, or a sentence that says what is wrong with the text, ready to follow
// a name: "has more than two decimals after scaling". Nothing is rounded and nothing is guessed.
//
//   read_money("175.5k").value == Money::dollars(175'500)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"

namespace parley {

template <class T>
struct Read {
  std::optional<T> value;
  std::string fault;  ///< set where value is not
};

/// Dollars: an optional "$", digits with optional thousands separators in their places, an optional
/// fraction, an optional k, M or B in either case. At most two decimals after scaling, within
/// +-1e15.
Read<Money> read_money(std::string_view text);

/// The same for a number that stood bare in a file.
Read<Money> money_from(const Ratio& dollars);

/// Dollars per share: as money, without k, M, B, at most six decimals.
Read<Price> read_price(std::string_view text);
Read<Price> price_from(const Ratio& dollars);

/// "15%", "-2.5 %": always with the sign, at most 15 digits on either side of the point.
Read<Percent> read_percent(std::string_view text);

}  // namespace parley
