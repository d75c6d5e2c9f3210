// Sums that stand beside a salary, in its words, and are none.
#pragma once

#include "letter/find/finder.hpp"

namespace parley::letter {

/// "$10,000 a month, and $500 a month for health insurance until we have a plan": the second sum,
/// and what it hangs on, is of the cue behind it.
bool is_allowance_behind(const Sentence& s, std::size_t i, const Cue& c);
/// "two-ninths of your academic year salary (about $21,889)": a part of pay, no pay of its own.
bool is_worked_out_part(const Sentence& s, std::size_t i);
/// "$2,000 per month to your lender", "$300 a month toward your rent": paid to another for you.
bool is_paid_to_another(const Sentence& s, std::size_t i);
/// "our letter of November 30 offered you a salary of $128,000": what stood, beside what stands.
bool is_of_earlier_offer(const Sentence& s, std::size_t i);
/// "Year 2: $395,000", "$95,000 in your second year": the year of employment that a sum is paid in;
/// 0: none is said.
int year_of_pay(const Sentence& s, std::size_t i);
/// From a fifth less to three tenths more: what a sum may become when it is haggled over.
bool is_near_sum(const Token& now, const Token& old);
/// "your salary will be $245,000 a year from January 1, 2028"
bool is_of_later_day(const Sentence& s, std::size_t i);
/// ... a day more than a month after the first day of work, where that is said.
bool begins_later(const Notebook& book, const Sentence& s, std::size_t i);
/// "$8,000 a month for the first three months, $9,000 after that": of no year.
bool is_of_first_months(const Sentence& s, std::size_t i);

}  // namespace parley::letter
