#include "letter/find/other_pay.hpp"

#include <algorithm>

#include "letter/find/payment_times.hpp"
#include "letter/find/period.hpp"

namespace parley::letter {

bool is_allowance_behind(const Sentence& s, std::size_t i, const Cue& c) {
  if (c.topic != Topic::insurance && c.topic != Topic::stipend && c.topic != Topic::expenses)
    return false;
  for (std::size_t k = i + 1; k < c.first; ++k) {
    if (s.t()[k].is == Is::money && s.t()[k].value < s.t()[i].value) return true;
  }
  return false;
}

bool is_worked_out_part(const Sentence& s, std::size_t i) {
  static const Patterns kNinths(
      "ninths|twelfths|tenths|sevenths|fifths of ?your|the ?annual ?academic ?year ?base "
      "salary|pay ?about ?approximately {money}");
  if (kNinths.ends(s.t(), i > 10 ? std::max(s.first, i - 10) : s.first, i + 1)) return true;
  static const Patterns kPart(
      "{fraction}|{percent} of ?your|the|this|that ?annual ?academic ?year ?yearly ?base ?contract "
      "salary|pay|wages ?about ?approximately ?currently ?at ?present ?which ?is ?or ?i.e {money}");
  const std::size_t from = i > 12 ? std::max(s.first, i - 12) : s.first;
  for (std::size_t k = from; k < i; ++k) {
    const Token& t = s.t()[k];
    const bool part = t.is == Is::fraction || t.is == Is::percent;
    if (part && t.value < Ratio(1) && kPart.find(s.t(), k, k + 1).end == i + 1) return true;
  }
  return false;
}

bool is_paid_to_another(const Sentence& s, std::size_t i) {
  static const Pattern kTo(
      "{money} ?a ?per ?each ?every ?month ?year to|toward|towards ?your ?the ?physician's "
      "?employee's ?student ?mortgage lender|lenders|loan|loans|landlord|mortgage|rent");
  Match m;
  return kTo.at(s.t(), i, m);
}

bool is_of_earlier_offer(const Sentence& s, std::size_t i) {
  static const Patterns kOffered(
      "letter|offer|email|mail|note|draft of|dated {date} ~2 "
      "offered|proposed|named|quoted|stated|gave|had|set|put ~8 {money};{date} ?, we|i ?had "
      "offered|proposed|quoted ~8 {money};we|i ?had originally|initially|first|previously|earlier "
      "offered|proposed|quoted ~8 {money};we|i had offered|proposed|quoted ~3 {money};we|i "
      "offered|proposed|quoted ~8 {money} ~4 originally|initially|earlier|before");
  const Match m = s.find(kOffered);
  return m.end > 0 && std::find(m.caught.begin(), m.caught.end(), i) != m.caught.end();
}

bool is_of_first_months(const Sentence& s, std::size_t i) {
  static const Pattern kFirst("{money} ~3 for|during|in ?your ?the first|initial {dur}");
  Match m;
  if (!kFirst.at(s.t(), i, m) || m.end > s.end) return false;
  const auto months = months_of(s.t()[m.caught[1]]);
  return months && *months < 12;
}

bool is_of_later_day(const Sentence& s, std::size_t i) {
  static const Pattern kFrom(
      "{money} ?a ?per ?year ?annum ?annually from|effective|beginning|starting|as|on|in ?of ?on "
      "?in {date}");
  Match m;
  return kFrom.at(s.t(), i, m) && m.end <= s.end;
}

bool begins_later(const Notebook& book, const Sentence& s, std::size_t i) {
  const Note* start = book.offer.last("offer.start");
  if (!is_of_later_day(s, i) || start == nullptr || start->open) return false;
  std::size_t k = i;
  while (k < s.end && s.t()[k].is != Is::date) ++k;
  const auto day = k < s.end ? known_day(book.page, s.t()[k], s.in->block.file).date : std::nullopt;
  constexpr int kMonth = 31;
  return day && *day > start->value.date.plus_days(kMonth);
}

namespace {

// "the first Contract Year", "year two", "the first anniversary", "after the first year",
// "thereafter": which year of employment begins at token i; 0: none does.
int year_at(const Sentence& s, std::size_t i) {
  static const Pattern kOrdinal(
      "{ord} ?full ?contract ?employment ?academic ?school ?program ?service year|years");
  static const Pattern kNumber("year|yr {number}");
  static const Pattern kAnniversary("{ord} ?work ?year anniversary");
  static const Pattern kDone(
      "after|following|completion|completing|completed|end ?of ?your ?the {ord}");
  static const Pattern kBare("in|for|during|and your|the {ord}");
  static const Pattern kThen("thereafter|afterwards|afterward");
  constexpr int kMost = 10;
  const Tokens& t = s.t();
  const auto number = [&](std::size_t k) {
    const bool small = t[k].value.is_whole() && t[k].value > Ratio(0) && t[k].value <= Ratio(kMost);
    return small ? static_cast<int>(t[k].value.numerator()) : 0;
  };
  Match m;
  if (kThen.at(t, i, m)) return 2;
  if (kNumber.at(t, i, m)) return number(m.caught[0]);
  if (kAnniversary.at(t, i, m)) return number(m.caught[0]) + 1;
  const std::size_t from = i > 4 ? std::max(s.first, i - 4) : s.first;
  if (kOrdinal.at(t, i, m)) return number(i) + (kDone.find(t, from, i + 1).end == i + 1 ? 1 : 0);
  const bool ends = i + 1 >= s.end || t[i + 1].is == Is::symbol;
  return ends && t[i].is == Is::ordinal && kBare.find(t, from, i + 1).end == i + 1 ? number(i) : 0;
}

}  // namespace

int year_of_pay(const Sentence& s, std::size_t i) {
  const std::size_t one = next_money(s, s.first);
  std::size_t named = s.first;
  while (named < s.end && year_at(s, named) == 0) ++named;
  if (named < one) {  // "Year 1: $375,000": its year stands before it
    for (std::size_t k = i; k > s.first && s.t()[k - 1].is != Is::money; --k) {
      if (const int year = year_at(s, k - 1); year > 0) return year;
    }
    return 0;
  }
  for (std::size_t k = i + 1; k < next_money(s, i); ++k) {
    if (const int year = year_at(s, k); year > 0) return year;
  }
  return 0;
}

bool is_near_sum(const Token& now, const Token& old) {
  return now.value * Ratio(10) >= old.value * Ratio(8) &&
         now.value * Ratio(10) <= old.value * Ratio(13);
}

// "best i can do is 1,325", of 1,250 a week: for the same time.
Unit Finder::unit_of_haggle(const Sentence& s, std::size_t i) const {
  const auto like = std::find_if(base_.rbegin(), base_.rend(), [&](const BaseAmount& b) {
    return !is_yearly(b.unit) && is_near_sum(s.t()[i], b.in.t()[b.token]);
  });
  return s.in->block.chat && like != base_.rend() ? like->unit : Unit::none;
}

// So much may be a year's pay, or is paid as often as the pay that stood: "$9,886.00 per month".
bool Finder::is_sum_of_pay(const Sentence& s, std::size_t i) const {
  const Unit period = period_of(s, i);
  if (unit_of_haggle(s, i) != Unit::none) return true;
  return s.t()[i].value >= Ratio(20'000) ||
         (period != Unit::none && period != Unit::year &&
          std::any_of(base_.begin(), base_.end(),
                      [&](const BaseAmount& b) { return b.unit == period; }));
}

}  // namespace parley::letter
