#include "letter/find/other_pay.hpp"

#include <algorithm>

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
      "offered|proposed|quoted ~8 {money};we|i ?had offered|proposed|quoted ~8 {money} ~4 "
      "originally|initially|earlier|before");
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

}  // namespace parley::letter
