// Base pay of a period: what year it makes, and whether the year beside it is the same pay.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/period.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

constexpr auto kBaseSalary = "offer.base_salary";

// Whether a sum is what a month, a half of it, two weeks or a week of a year's pay comes to.
bool makes_year(const Ratio& part, const Ratio& year) {
  return proves(part, 12, year) || proves(part, 24, year) || proves(part, 26, year) ||
         proves(part, 52, year);
}

}  // namespace

// "$7,750" beside "$201,500 a year", of which it is the 26th part.
bool Finder::is_part_of_year(const BaseAmount& b) const {
  return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
    const Token& year = o.in.t()[o.token];
    return o.in.in->block.newness == b.in.in->block.newness && is_yearly(o.unit) &&
           makes_year(b.in.t()[b.token].value, year.value);
  });
}

// "$201,500", of which "$7,750" beside it is the 26th part, or which is said beside an hour's pay.
bool Finder::is_year_of_part(const BaseAmount& b) const {
  return is_yearly(b.unit) && std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
           const Ratio& part = o.in.t()[o.token].value;
           if (&o == &b || !same_letter(o.in, b.in) || part >= Ratio(12'000)) return false;
           return o.unit == Unit::hour || makes_year(part, b.in.t()[b.token].value);
         });
}

// Whether a sum of periods and a yearly one of the same letter are the same pay; none: no yearly
// one is said.
std::optional<bool> Finder::makes_said_year(const BaseAmount& b) const {
  std::optional<bool> made;
  for (const BaseAmount& o : base_) {
    if (&o == &b || !same_letter(o.in, b.in) || !is_yearly(o.unit)) continue;
    const Token& year = o.in.t()[o.token];
    auto hours = b.unit == Unit::hour ? hours_said(b.in) : std::nullopt;
    if (b.unit == Unit::hour && !hours) hours = hours_said(o.in);
    if (b.unit == Unit::hour && !hours) hours = whole_weeks(year.value / b.in.t()[b.token].value);
    const Ratio periods = hours.value_or(Ratio(periods_a_year(b.unit)));
    made = made.value_or(false) ||
           (year.sure() && proves(b.in.t()[b.token].value, periods, year.value));
  }
  return made;
}

namespace {

// "$41.20 per hour, 2,080 hours a year ($85,696.00)": the year is said.
std::optional<std::size_t> sum_after(const Sentence& s, std::size_t i, const Ratio& sum) {
  for (std::size_t k = i + 1; k < s.end; ++k) {
    if (s.t()[k].is == Is::money && s.t()[k].sure() && s.t()[k].value == sum) return k;
  }
  return std::nullopt;
}

// "$475 per day, 220 days a year, which is $104,500": the year is said.
std::optional<std::size_t> year_of_days(const Sentence& s, std::size_t day) {
  for (std::size_t i = day + 1; i < s.end; ++i) {
    if (s.t()[i].is != Is::duration || s.t()[i].unit != Unit::day) continue;
    for (std::size_t k = day + 1; k < s.end; ++k) {
      if (s.t()[k].is == Is::money && s.t()[k].value == s.t()[day].value * s.t()[i].value) return k;
    }
  }
  return std::nullopt;
}

// "for the run of the picture", "Est. wrap: May 21", "no guarantee of employment beyond the current
// week": work that ends before a year is over, or may.
bool ends_within_year(const Page& page) {
  static const Patterns kEnds(
      "run of ?the ?this show|picture|production|film|series|tour|play|engagement;"
      "est|estimated|expected|anticipated|approximate|scheduled|projected ?. wrap|end|completion|"
      "finish ?date :|BAR;no guarantee|guarantees|assurance ~5 "
      "employment|weeks|work|duration ~5 beyond|past|current;"
      "for|through|throughout ?the duration|length of ?the ?this ?our project|production|season|"
      "assignment|shoot|show|tour|engagement|contract|leave|festival;"
      "seasonal position|job|role|employment|appointment|assignment|hire;"
      "temporary|fixed|limited ?term position|assignment|appointment|job|role|engagement ~3 "
      "through|until|ending|ends|to {date};wrap|wraps ?on ?is ?: {date};"
      "season ?will ?is runs|run|lasts|ends|from ~6 {date};"
      "work|position|job|role|employment|engagement|assignment ~3 through|until ?the end|close of "
      "?the ?this season|project|shoot|harvest|production");
  return std::any_of(page.blocks.begin(), page.blocks.end(), [](const ParsedBlock& b) {
    return b.block.voice != Voice::candidate && kEnds.find(b.t, 0, b.t.size()).end > 0;
  });
}

// "52 weeks a year", "year-round", "12 months of the year": in all of the year.
bool is_all_year(const Sentence& s) {
  static const Patterns kAll("year round;all year;all ?the year round");
  static const Pattern kMonths("{dur} a|per|each|every|of ?the year");
  if (s.words(kAll)) return true;
  const Match m = s.find(kMonths);
  if (m.end > 0 && months_of(s.t()[m.caught[0]]) == 12) return true;
  return std::any_of(s.t().begin() + static_cast<std::ptrdiff_t>(s.first),
                     s.t().begin() + static_cast<std::ptrdiff_t>(s.end), [](const Token& t) {
                       return t.is == Is::duration && t.unit == Unit::week && t.value == Ratio(52);
                     });
}

// "Status: full time, 36 hours per week", apart from what an hour is paid at.
std::optional<Ratio> hours_beside(Page& page, const Sentence& pay) {
  for (const Sentence& s : page.sentences()) {
    if (s.in->block.voice == Voice::candidate || !same_letter(s, pay)) continue;
    if (const auto hours = hours_said(s)) return hours;
  }
  return std::nullopt;
}

// "$31,500 per semester for each of the fall and spring semesters": both of a year.
bool names_both_halves(const Sentence& s) {
  static const Patterns kBoth(
      "fall|autumn and spring ?semesters|terms|semester|term;spring and "
      "fall|autumn;two|both|2|each ?of ?the ?two semesters|terms;two|2 semesters|terms");
  return s.words(kBoth) || s.next().words(kBoth);
}

// "$1,400 for 50 weeks", "$3,400 per week, 44 weeks guaranteed": for how many weeks a week's pay is
// said; none: for none, or for all of the year.
std::optional<Ratio> weeks_said(const Sentence& s, std::size_t week) {
  static const Pattern kFor("{money} ?a ?per ?/ ?week|wk for|x|times {dur}");
  static const Patterns kGuaranteed(
      "{dur} ?of ?work guaranteed|guarantee;guaranteed|guarantee ?for ?of {dur}");
  const auto weeks = [&](std::size_t k) {
    return s.t()[k].unit == Unit::week ? s.t()[k].value : Ratio(52);
  };
  if (const Match m = s.find(kGuaranteed); m.end > 0 && weeks(m.caught[0]) != Ratio(52))
    return weeks(m.caught[0]);
  Match m;
  if (!kFor.at(s.t(), week, m)) return std::nullopt;
  const Ratio n = weeks(m.caught[1]);
  return n > Ratio(30) && n < Ratio(52) ? std::optional(n) : std::nullopt;
}

}  // namespace

// "$7,750 bi-weekly": its year, or a proof of the year that is said.
void Finder::settle_period(const BaseAmount& b) {
  const Token& t = b.in.t()[b.token];
  const Where at = where(b.in, b.token, b.token + 1);
  const auto hours = b.unit == Unit::hour ? hours_said(b.in) : std::nullopt;
  const Ratio year = t.value * hours.value_or(Ratio(periods_a_year(b.unit)));
  const auto said = makes_said_year(b);
  static const Patterns kThirteen(
      "13|14|thirteen|fourteen months|salaries|payments|times ~2 year;"
      "{number} months|salaries|payments|times ?a ?per ?each year;{dur} a|per|each year");
  if (const Match m = b.in.find(kThirteen);
      b.unit == Unit::month && !said && m.end > 0 &&
      (m.caught.empty() || b.in.t()[m.caught[0]].value > Ratio(12)) &&
      (m.caught.empty() || b.in.t()[m.caught[0]].is == Is::number ||
       b.in.t()[m.caught[0]].unit == Unit::month))
    return void(book_.ask(book_.offer, kBaseSalary, "more months than twelve a year?", at, {}));
  if (const auto weeks = weeks_said(b.in, b.token); b.unit == Unit::week && !said && weeks)
    return void(book_.ask(book_.offer, kBaseSalary, "for so many weeks a year", at,
                          {Value::money(t.value * *weeks)}));
  const bool both = std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
    return o.unit == Unit::half_year && names_both_halves(o.in);
  });
  if (b.unit == Unit::half_year && !said && !both && !names_both_halves(b.in))
    return void(book_.ask(book_.offer, kBaseSalary, "by the semester; for how many a year?", at,
                          {Value::money(year)}));
  const bool short_time = !said && b.unit != Unit::hour && b.unit != Unit::day &&
                          !is_all_year(b.in) && ends_within_year(book_.page);
  if (short_time)
    return void(book_.ask(book_.offer, kBaseSalary, "work that ends; for how long?", at));
  if (b.unit == Unit::day) {  // "$475 per day, 220 days a year, which is $104,500"
    if (const auto all = year_of_days(b.in, b.token))
      book_.note(book_.offer, kBaseSalary, Value::money(b.in.t()[*all].value),
                 where(b.in, b.token, *all + 1), "proof");
    else if (!said)
      book_.ask(book_.offer, kBaseSalary, "by the day; for how many days a year?", at);
  } else if (const auto all = sum_after(b.in, b.token, year); hours && all) {
    book_.note(book_.offer, kBaseSalary, Value::money(year), where(b.in, b.token, *all + 1),
               "proof");
  } else if (b.unit == Unit::hour && !said.value_or(false)) {
    const auto beside = hours ? hours : hours_beside(book_.page, b.in);
    book_.ask(book_.offer, kBaseSalary,
              beside ? "by the hour; in every week of the year?"
                     : "by the hour; for how many hours a year? 2,080 are 40 a week",
              at, {Value::money(t.value * beside.value_or(Ratio(periods_a_year(Unit::hour))))});
  } else if (said) {
    if (!*said)
      book_.ask(book_.offer, kBaseSalary, "the pay periods do not add up to the year", at,
                {Value::money(year)});
    skip(b.in, b.token);
  } else if (year.is_whole() || says_periods(book_.page, b.unit)) {
    book_.note(book_.offer, kBaseSalary, Value::money(year), at, "proof");
  } else {
    book_.ask(book_.offer, kBaseSalary, "the pay periods do not make whole dollars a year", at,
              {Value::money(year)});
  }
}

// Whether periods of its letter make this year: then nine months of teaching are paid as a year,
// and "a 0.9 FTE position, 72 hours in each two weeks, $81,432 on an annualized basis".
bool Finder::is_made_of_periods(const BaseAmount& b) const {
  return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
    if (&o == &b || !same_letter(o.in, b.in) || is_yearly(o.unit)) return false;
    const auto hours = o.unit == Unit::hour ? hours_said(b.in) : std::nullopt;
    if (o.unit == Unit::hour && !hours) return false;
    const Ratio periods = hours.value_or(Ratio(periods_a_year(o.unit)));
    return proves(o.in.t()[o.token].value, periods, b.in.t()[b.token].value);
  });
}

}  // namespace parley::letter
