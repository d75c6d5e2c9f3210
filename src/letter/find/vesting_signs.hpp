// What single tokens of a text on vesting are by the words beside them.
#pragma once

#include <vector>

#include "letter/find/token.hpp"
#include "parley/core/date.hpp"

namespace parley::letter {

/// "a ten-year term"
bool is_life_of_option(const Tokens& t, std::size_t i);
/// "at the end of a three-year performance period"
bool is_performance_period(const Tokens& t, std::size_t i);
/// "2,000 vest at hire", "20% vests immediately"
bool is_at_once(const Tokens& t, std::size_t i);
/// "12 months | 5%": a row of a table.
bool is_label_of_portion(const Tokens& t, std::size_t i);
/// "March 1, 2028", "March 15 of 2028, 2029 and 2030": its days, and where they end.
std::vector<Date> days_at(const Tokens& t, std::size_t i, std::size_t& end);

}  // namespace parley::letter
