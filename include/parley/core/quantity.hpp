// Quantities as a person writes them: "$175,000", "175k", "$1.6 billion", "15%", "March 1, 2027".
//
// Each reader gives the value, or a sentence that says what is wrong with the text, ready to follow
// a name ("has more than two decimals after scaling"), and where it can be told what was meant, a
// cure. Nothing is rounded and nothing is guessed.
//
//   read_money("175.5k").value == Money::dollars(175'500)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parley/core/date.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"

namespace parley {

template <class T>
struct Read {
  std::optional<T> value;
  std::string fault;  ///< set where value is not
  std::string cure;   ///< what to write instead; may be empty
};

/// Whether an amount may be said "a year": "$185K/yr", "185k per year".
enum class Per { once, year };

/// Dollars: an optional "$", digits with optional thousands separators in their places, an optional
/// fraction, an optional k, M, B, thousand, million or billion in either case. At most two decimals
/// after scaling, within +-1e15.
Read<Money> read_money(std::string_view text, Per per = Per::once);

/// The same for a number that stood bare in a file.
Read<Money> money_from(const Ratio& dollars);

/// Dollars per share: as money, without k, M, B, at most six decimals.
Read<Price> read_price(std::string_view text);
Read<Price> price_from(const Ratio& dollars);

/// "15%", "-2.5 %", "15 percent", or an exact fraction: "1/3". At most 15 digits on either side of
/// the point.
Read<Percent> read_percent(std::string_view text);

/// "2027-03-01", "March 1, 2027", "1 Mar 2027". "3/1/2027" could be two days, and both are named.
Read<Date> read_date(std::string_view text);

/// "fifteen", "forty-eight", "one hundred thousand": what a whole number in words is.
std::optional<std::int64_t> spelled_number(std::string_view text);

}  // namespace parley
