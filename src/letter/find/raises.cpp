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

namespace {

// The year of an agreement that a sum is said for: "$71,000 in year 1", "62,000 first year",
// "Salary (Year Two): $63,000"; 0: for none.
int year_of_sum(const Sentence& s, std::size_t i) {
  static const Patterns kBehind(
      "{value} ?a ?per ?year ?annually ?base ?salary ?in ?for ?during ?the ?your {ord} ?contract "
      "?agreement ?full year|yr|season;{value} ?a ?per ?year ?annually ?base ?salary ?in ?for "
      "?during ?contract year|yr|season {number};{value} ?a ?per ?year ?annually in|for|during "
      "?the "
      "?your {ord}");
  static const Patterns kBefore(
      "{ord} ?contract ?agreement ?full year|yr|season ?of ?employment ?base ?salary ?pay ?is ?at "
      "?will ?be ?: ?BAR {value};year|yr|season {number} ?base ?salary ?pay ?is ?at ?will ?be ?: "
      "?BAR {value}");
  const auto parted = [&](std::size_t first, std::size_t end) {
    for (std::size_t k = first; k < end; ++k) {
      if (s.t()[k].is_symbol(',') || s.t()[k].is_symbol(';')) return true;
    }
    return false;
  };
  const auto number = [&](std::size_t k) {
    const Ratio& n = s.t()[k].value;
    return n.is_whole() && n >= Ratio(1) && n <= Ratio(9) ? static_cast<int>(n.numerator()) : 0;
  };
  const auto behind = [&] {
    const Match m = kBehind.earliest(s.t(), i, s.end);
    return m.end > 0 && m.first == i && !parted(i, m.end) ? number(m.caught[1]) : 0;
  };
  const bool labelled = i > s.first && s.t()[i - 1].is_symbol(':');  // "Salary (Year Two): $63,000"
  if (const int year = labelled ? 0 : behind(); year > 0) return year;
  constexpr std::size_t kNear = 10;
  for (std::size_t k = i; k > s.first && k + kNear > i; --k) {
    const Match before = kBefore.earliest(s.t(), k - 1, i + 1);
    if (before.end == i + 1 && !parted(before.first, i)) return number(before.caught[0]);
  }
  return labelled ? behind() : 0;
}

// So much may be a year's pay, though no sign of dollars stands with it.
bool is_pay_of_year(const Token& t) {
  constexpr std::size_t kGrouped = 6;
  const bool plain = t.is == Is::number && !t.in_words && (t.scaled || t.end - t.start >= kGrouped);
  return (t.is == Is::money || plain) && t.sure() && !t.up_to && !t.at_least &&
         t.value >= Ratio(20'000) && t.value <= Ratio(3'000'000);
}

}  // namespace

// "$71,000 in year 1, $74,000 in year 2", "62,000 first year, 64,500 second year": a salary that
// rises by the years of an agreement, in one sentence or in rows one below the other.
bool Finder::take_pay_of_years(const Sentence& s, std::size_t i) {
  const Tokens& t = s.t();
  if (!is_pay_of_year(t[i]) || is_used(s, i) || base_.size() >= kMostSums || year_of_sum(s, i) != 1)
    return false;
  const Bound b = topic_of(s, i, takes_money);
  const bool other = (b.topic != Topic::none && b.topic != Topic::base) || s.has(Topic::bonus) ||
                     s.has(Topic::total) || s.has(Topic::commission) || s.has(Topic::sign_on) ||
                     s.has(Topic::equity) || s.has(Topic::rsu);
  if (other || !is_yearly(period_of(s, i))) return false;
  std::vector<Value> raises;
  Where at;
  Ratio last = t[i].value;
  const ParsedBlock* const end = book_.page.blocks.data() + book_.page.blocks.size();
  for (ParsedBlock* in = s.in; in != end && in->block.file == s.in->block.file; ++in) {
    const std::size_t before = raises.size();
    const Sentence rest{in, in == s.in ? i + 1 : 0, in->t.size()};
    for (std::size_t k = rest.first; k < rest.end; ++k) {
      const int year = static_cast<int>(raises.size()) + 2;
      if (!is_pay_of_year(rest.t()[k]) || year_of_sum({in, 0, in->t.size()}, k) != year) continue;
      const Ratio more = rest.t()[k].value - last;
      if (more <= Ratio(0) || more * Ratio(3) > last) return false;
      raises.push_back(Value::table(
          {{"month", Value::count(Ratio(12 * (year - 1)))}, {"amount", Value::money(more)}}));
      last = rest.t()[k].value;
      if (at.in == nullptr) at = {in, k, k + 1};
      if (at.in == in) at.end = k + 1;
      in->used[k] = true;
    }
    if (raises.size() == before && in != s.in) break;
  }
  if (raises.empty()) return false;
  base_.push_back({s, i, Unit::year, false, false, false, true});
  if (is_on_terms(s)) {
    book_.ask(book_.offer, "offer.raises", "it hangs on a condition", at);
  } else {
    book_.note(book_.offer, "offer.raises", Value::list(std::move(raises)), at, "proof");
  }
  return true;
}

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

namespace {

// "From January 1, 2028: $20,500 per month", "Beginning on the first anniversary of the start date
// base compensation shall be $325,000": a sum from a time on, caught alone.
Match dated_pay(const Sentence& s, std::size_t i) {
  static const Patterns kFrom("from|effective|beginning|starting|as|on|after ?and ?as ?of ?on");
  static const Patterns kPay(
      "?your ?the ?annual ?base salary|base|pay|compensation|rate|wages ?rate ?will|shall ?is ?be "
      "{money};it ?will ?shall be|is {money};{date} : {money}");
  if (!kFrom.begins(s.t(), s.first)) return {};
  for (std::size_t k = i > 7 ? std::max(s.first, i - 7) : s.first; k < i; ++k) {
    Match m = kPay.earliest(s.t(), k, i + 1);
    if (m.end != i + 1) continue;
    m.caught = {i};
    return m;
  }
  return {};
}

}  // namespace

// "$158,400, going up to $165,000 after six months": what a salary rises to later.
bool Finder::take_later_base(const Sentence& s, std::size_t i) {
  static const Patterns kRises(
      "going|goes|rising|rises|increasing|increases|stepping|steps|moving|moves|stepped|raised|"
      "increased|bumps|bumping|jumps|bumped ?up to {money};and|then|will "
      "?then ?we ?will increase|rise|go|step|move|take|bring|bump ?you ?it ?your ?salary ?up to "
      "{money};on|upon|after ?your ?the ?successful "
      "?completion ?of confirmation|probation ?period ?, ?you ?it ?this ?will ?be ?is ?rises ?paid "
      "?to {money};with ?a ?an ?guaranteed ?automatic ?scheduled increase|raise "
      "to {money};then|thereafter "
      "{money};{money} "
      "after ?the ?your ?first|successful|completion ?of {dur}");
  static const Patterns kIt(
      "it|salary|base|pay|rate|wage ?will|would|shall ?then ?be ?is "
      "rise|increase|increased|go|step|rises|increases|goes|raised|move|moves ?up to {money};"
      "it|salary|base|pay|rate ?then becomes {money}");
  const std::size_t from = i > 7 ? std::max(s.first, i - 7) : s.first;
  Match m = kRises.find(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, s.end);
  const bool here = m.end > 0 && m.caught[0] == i;  // and so in the sentence of the salary
  if (!here) m = kIt.find(s.t(), from, i + 1);
  if (m.end == 0) m = dated_pay(s, i);
  const bool apart = here && std::none_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
                       return b.in.in == s.in && b.in.first == s.first;
                     });
  if (apart) m = kIt.find(s.t(), from, i + 1);
  static const Pattern kSalary("salary|base");
  const bool named = m.end > 0 && kSalary.in(s.t(), m.first, m.end);
  const auto of = std::find_if(base_.rbegin(), base_.rend(), [&](const BaseAmount& b) {
    const bool near = b.in.in == s.in || (named && same_letter(b.in, s));
    const bool part = is_part_of_year(b) || s.t()[i].value > b.in.t()[b.token].value * Ratio(3);
    return near && !part && b.in.t()[b.token].value < s.t()[i].value &&
           (!here || apart || b.in.first == s.first);
  });
  if (m.end == 0 || m.caught[0] != i || of == base_.rend()) return false;
  const Token& before = of->in.t()[of->token];
  const Unit unit = period_of(s, i);
  const bool alike = is_yearly(of->unit) == is_yearly(unit) &&
                     (is_yearly(unit) ? before.value >= Ratio(12'000) : of->unit == unit);
  const bool years = alike && unit != Unit::hour && unit != Unit::day;
  const Timing when = timing_in(book_.page, s, clause_of_amount(s, i), s.end);
  static const Pattern kAgain("and|then ?again ?to {money} on|from|after|at|in|effective");
  const Ratio periods(is_yearly(unit) ? 1 : periods_a_year(unit));
  if (const auto raise = raise_at(when, (s.t()[i].value - before.value) * periods);
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
