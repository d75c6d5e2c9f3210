// Rises of the salary by dollars: "It will be increased by $6,000 on January 1, 2028".
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/payment_times.hpp"
#include "letter/find/period.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

bool is_on_terms(const Sentence& s) {
  static const Pattern kOnTerms(
      "if|satisfactory|successful|successfully|subject|completion|provided|once|may|could|review");
  return s.words(kOnTerms);
}

// So many dollars a year more from a time on; none where no time is named.
std::optional<Value> raise_at(const Timing& when, const Ratio& more) {
  if (when.date)
    return Value::table({{"date", Value::day(*when.date)}, {"amount", Value::money(more)}});
  if (!when.month || *when.month <= 0) return std::nullopt;
  return Value::table(
      {{"month", Value::count(Ratio(*when.month))}, {"amount", Value::money(more)}});
}

// Behind the amount before this one.
std::size_t clause_of_amount(const Sentence& s, std::size_t i) {
  std::size_t k = i;
  while (k > s.first && s.t()[k - 1].is != Is::money) --k;
  return k;
}

}  // namespace

// "It will be increased by $6,000 on January 1, 2028": so many dollars more a year, from a time on.
bool Finder::take_rise_by(const Sentence& s, std::size_t i) {
  static const Patterns kBy(
      "it|salary|base|pay ?will|would|shall ?then ?be ?is "
      "rise|increase|increased|go|goes|rises|increases|raised|step|steps|climb|climbs|grow|grows "
      "?up by {money};raise|increase|rise "
      "of "
      "{money};put|raise|lift|bump|increase|move|take|bring ?up it|salary|pay|base|wage ?up ?to "
      "?by "
      "{money};put|raise|lift|bump|increase|move|take|bring ?up ?the|your|this "
      "salary|pay|base|wage "
      "?up by {money};and|then ?again ?another ?further by {money}");
  const std::size_t from = i > 8 ? std::max(s.first, i - 8) : s.first;
  if (!kBy.ends(s.t(), from, i + 1) || is_on_terms(s)) return false;
  const bool beside =
      s.has(Topic::base) ||
      std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) { return b.in.in == s.in; });
  const bool lone = next_money(s, i) == s.end && clause_of_amount(s, i) == s.first;
  const Timing when = lone ? timing_in(book_.page, s, s.first, s.end) : timing_of(book_.page, s, i);
  auto raise = raise_at(when, s.t()[i].value);
  if (beside && s.t()[i].sure()) {  // "by $5,000 on each of the first three anniversaries"
    const std::vector<Timing> years = times_of_each(book_.page, s, i);
    for (const Timing& year : years) {
      if (const auto each = raise_at(year, s.t()[i].value))
        add_raise(*each, where(s, i, std::max(i + 1, year.at.end)));
    }
    if (!years.empty()) return true;
  }
  if (!beside || !s.t()[i].sure() || (lone && !raise)) return false;
  if (!raise) {  // "by $6,500 after a year and again by $6,500 later"
    book_.ask(book_.offer, "offer.raises", "when does it rise?", where(s, i, i + 1));
    return true;
  }
  const Unit unit = period_of(s, i);
  if (!is_yearly(unit)) {  // "it goes up by $250 a month": so much times twelve a year
    if (unit == Unit::hour || unit == Unit::day) {
      book_.ask(book_.offer, "offer.raises", "by how much a year?", where(s, i, i + 1));
      return true;
    }
    raise = raise_at(when, s.t()[i].value * Ratio(periods_a_year(unit)));
  }
  add_raise(*raise, where(s, std::min(i, when.at.first), std::max(i + 1, when.at.end)));
  return true;
}

// "$158,400, going up to $165,000 after six months": what a salary rises to later.
bool Finder::take_later_base(const Sentence& s, std::size_t i) {
  static const Patterns kRises(
      "going|goes|rising|rises|increasing|increases|stepping|steps|moving|moves|stepped|raised|"
      "increased|bumps|bumping|jumps|bumped ?up to {money};on|upon|after ?your ?the ?successful "
      "?completion ?of confirmation|probation ?period ?, ?you ?it ?this ?will ?be ?is ?rises ?paid "
      "?to {money};with ?a ?an ?guaranteed ?automatic ?scheduled increase|raise "
      "to {money};then|thereafter "
      "{money};{money} "
      "after ?the ?your ?first|successful|completion ?of {dur}");
  static const Patterns kIt(
      "it|salary|base|pay|rate|wage ?will|would|shall ?then ?be ?is "
      "rise|increase|increased|go|step|rises|increases|goes|raised|move|moves ?up to {money}");
  const std::size_t from = i > 7 ? std::max(s.first, i - 7) : s.first;
  Match m = kRises.find(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, s.end);
  const bool here = m.end > 0 && m.caught[0] == i;  // and so in the sentence of the salary
  if (!here) m = kIt.find(s.t(), from, i + 1);
  const bool apart = here && std::none_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
                       return b.in.in == s.in && b.in.first == s.first;
                     });
  if (apart) m = kIt.find(s.t(), from, i + 1);
  static const Pattern kSalary("salary|base");
  const bool named = m.end > 0 && kSalary.in(s.t(), m.first, m.end);
  const auto of = std::find_if(base_.rbegin(), base_.rend(), [&](const BaseAmount& b) {
    const bool near = b.in.in == s.in || (named && same_letter(b.in, s));
    return near && b.in.t()[b.token].value < s.t()[i].value &&
           (!here || apart || b.in.first == s.first);
  });
  if (m.end == 0 || m.caught[0] != i || of == base_.rend()) return false;
  const Token& before = of->in.t()[of->token];
  const Unit unit = period_of(s, i);
  const bool years = is_yearly(of->unit) && is_yearly(unit) && before.value >= Ratio(12'000);
  const Timing when = timing_in(book_.page, s, clause_of_amount(s, i), s.end);
  static const Pattern kAgain("and|then ?again ?to {money} on|from|after|at|in|effective");
  if (const auto raise = raise_at(when, s.t()[i].value - before.value);
      raise && years && before.sure() && s.t()[i].sure() && !is_on_terms(s) &&
      !kAgain.in(s.t(), i + 1, s.end)) {
    book_.note(book_.offer, "offer.raises", Value::list({*raise}),
               where(s, std::min(i, when.at.first), std::max(i + 1, when.at.end)), "proof");
    return true;
  }
  book_.ask(book_.offer, "offer.raises", "a salary that rises later: when, and by how much?",
            where(s, i, i + 1));
  return true;
}

}  // namespace parley::letter
