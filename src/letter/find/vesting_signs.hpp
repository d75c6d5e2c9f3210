// What single tokens of a text on vesting are by the words beside them.
#pragma once

#include <optional>
#include <vector>

#include "letter/find/pattern.hpp"
#include "letter/find/schedule.hpp"
#include "letter/find/token.hpp"
#include "parley/core/date.hpp"

namespace parley::letter {

/// "a ten-year term"
bool is_life_of_option(const Tokens& t, std::size_t i);
/// "at the end of a three-year performance period"
bool is_performance_period(const Tokens& t, std::size_t i);
/// "the first quarter vests on ..."
std::optional<Ratio> first_part(const Tokens& t, std::size_t i);
/// "2,000 vest at hire", "20% vests immediately"
bool is_at_once(const Tokens& t, std::size_t i);
/// "12 months | 5%": a row of a table.
bool is_label_of_portion(const Tokens& t, std::size_t i);
/// "March 1, 2028", "March 15 of 2028, 2029 and 2030": its days, and where they end.
std::vector<Date> days_at(const Tokens& t, std::size_t i, std::size_t& end);
/// "33.33 / 33.33 / 33.34 %", "10/20/30/40": three portions or more in a row that make a whole;
/// their end, i where there are none.
std::size_t portions_listed(const Tokens& t, std::size_t i, std::size_t end,
                            std::vector<Ratio>& parts);
/// "30, 36, 42 and 48 months"
bool list_of_months_follows(const Tokens& t, std::size_t i);
bool ends_clause(const Tokens& t, std::size_t i);
/// "(so $90,000/year)": what a year comes to, no step.
bool is_of_sum(const Tokens& t, std::size_t i);
/// "12,000 units will vest on January 4, 2028": a count with a time of its own.
bool vests_in_units(const Tokens& t, std::size_t i);
/// "monthly", "quarterly" within some words: months from one step to the next; 0: none is named.
int step_named(const Tokens& t, const Match& m);
/// "our annual appraisal", "the quarterly board meeting": how often something else comes.
bool is_of_other_thing(const Tokens& t, const Match& step);
/// "over four years after a one-year cliff": what comes after a cliff, by the words for it.
bool is_before_cliff(const Tokens& t, const Match& over);
/// "25% at once", "a quarter all in one go"
bool vests_at_once(const Tokens& t, std::size_t i);
/// "then 25%", "at which time 25%", "25% then": at the time that stands before it.
bool comes_then(const Tokens& t, std::size_t i);
/// "4 years, cliff 12 months": what stands before the word for a cliff is the whole term.
bool is_term_before_cliff(const Tokens& t, const Match& cliff);
/// "0.35% of 10,000,000 fully diluted": a part of the company, none of the grant.
bool is_of_company(const Tokens& t, std::size_t i);
/// ... or of what is earned by results: "with between 0% and 200% of target earned".
bool is_of_other_whole(const Tokens& t, std::size_t i);
/// "the first $30,000 vests after 12 months" of a grant in dollars
bool is_dollars_of_grant(const Tokens& t, std::size_t i);

/// "which vest, to the extent earned, on the third anniversary"
bool is_on_one_day(const Tranche& x, const VestingWords& all);

}  // namespace parley::letter
