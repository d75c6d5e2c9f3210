// What an amount is paid per, and how often that is in a year.
//
//   "$7,750 bi-weekly"  ->  two weeks, 26 times a year
#pragma once

#include <optional>

#include "letter/find/finder.hpp"

namespace parley::letter {

/// 26 of two weeks, 2,080 of an hour; 1 of what has no period.
int periods_a_year(Unit unit);
inline bool is_yearly(Unit unit) { return unit == Unit::year || unit == Unit::none; }
/// "$3,412.80 biweekly (26 pay periods a year)": whether the firm says how many periods there are.
bool says_periods(const Page& page, Unit unit);
/// The period times the amount is the year, but for at most a cent lost in each period.
bool proves(const Ratio& amount, const Ratio& periods, const Ratio& year);
bool proves(const Ratio& amount, int periods, const Ratio& year);
/// "$46.20 an hour, which is $86,486.40 for 1,872 hours", "36 hours a week", "76 hours in every
/// month": the hours of a year that are said.
std::optional<Ratio> hours_said(const Sentence& s);
/// The hours of a year that are whole or half hours in each of 52 weeks, up to 60; none: they are
/// not.
std::optional<Ratio> whole_weeks(const Ratio& hours);

}  // namespace parley::letter
