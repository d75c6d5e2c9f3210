// What is paid on being let go: months of salary, a share of the bonus.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {

Sentence under_title(const Sentence& s) {
  static const Pattern kSays("will|shall|may|is|are|you|we|if|has|have");
  constexpr std::size_t kLongest = 12;
  const bool below = s.first >= 3 && s.first <= kLongest && s.t()[s.first - 1].is_symbol('.') &&
                     s.t()[s.first].sentence != s.t()[s.first - 1].sentence;
  if (!below) return s;
  const Sentence title{s.in, 0, s.first};
  const bool one = s.t()[0].sentence == s.t()[s.first - 1].sentence;
  return one && title.has(Topic::ending) && !title.words(kSays) ? Sentence{s.in, 0, s.end} : s;
}

namespace {

// "other than in connection with a Change in Control", "(outside of a sale)"
bool is_apart_from_sale(const Sentence& s) {
  static const Pattern kOutside(
      "outside|absent|excluding|except|other|not|unrelated ~8 change|sale|acquisition|merger");
  return s.words(kOutside);
}

// "should your position be eliminated, or the hotel be sold": on a sale, and at other times too.
bool is_on_sale(const Sentence& s) {
  static const Patterns kEither(
      "eliminated|cause|reason|redundant|redundancy|off|go|dismissed|terminated ~6 or|whether ~8 "
      "sold|sale|change|acquired|acquisition|merger;sold|sale|control|acquired|acquisition|merger "
      "~12 or ~10 eliminated|cause|redundant|redundancy|laid|dismissed");
  return s.has(Topic::change_of_control) && !is_apart_from_sale(s) && !s.words(kEither);
}

// "three months of base salary", "go on paying your salary for nine months": what is paid, by its
// first token of a kind.
const Patterns& pay_of_severance() {
  static const Patterns kPay(
      "{dur} ?worth ?of|months ?your ?the ?his ?her ?then ?current ?continued ?additional ?gross "
      "?fixed ?full ?regular ?annual ?monthly "
      "base|salary|pay|severance|compensation|rate|wages|wage|earnings;severance "
      "?pay|payment|benefit|benefits ?equal ?to|of|is|: ?a ?the ?sum ?of {dur};salary "
      "?continuation "
      "for|of ?a|period ?of {dur};{dur} severance;continue|continued ~8 base|salary ~4 for ?a "
      "?period ?of {dur};base|salary|pay ?salary ?continuation ?goes ?on ?for ?a ?another ?further "
      "?period ?of "
      "{dur};"
      "pay|pays|paid|give|gives you {dur} ~3 if|when|should;go|goes|keep|keeps|carry on|paying "
      "?paying ?to ?pay ?you ?him ?her ?your ?the ?then ?current base|salary ?salary for ?a "
      "?further "
      "?another ?period ?of {dur};base|salary runs|continues|goes ?on for ?a ?another ?further "
      "{dur};"
      "on ?the ?our payroll for ?a ?another ?further {dur};{number} times|x ?your ?the ?then "
      "?current ?annual base|salary ?salary;receive|receives|pay|pays|paid|get|gets|severance ?you "
      "?a ?an ?lump ?sum ?amount ?of ?equal ?to {percent} of ?your ?the ?then ?current ?annual "
      "base "
      "?salary|pay;{fraction} of ?your ?the ?then ?current annual ?base salary|pay|base");
  return kPay;
}

// "one-half of your annual base salary": as months.
bool in_months(Token& t) {
  if (t.is != Is::fraction && t.is != Is::number && t.is != Is::percent) return false;
  t.is = Is::duration;
  t.unit = Unit::month;
  t.value = t.value * Ratio(12);
  return true;
}

bool is_not_for_you(const Sentence& s) {
  static const Patterns kNotYou(
      "not|isn't|n't me|you|us|mine|applicable;not for me|you;doesn't|don't|won't "
      "apply|qualify|get;"
      "executives|directors|officers|exec|execs only;estate|beneficiary|beneficiaries|survivors "
      "?will ?shall receive|receives|get|gets|paid");
  return s.words(kNotYou);
}

// Why its months are no plain number; empty: they are.
std::string doubt_of_months(const Sentence& s, const Token& t) {
  static const Patterns kMay("may be eligible|entitled|paid;may receive|qualify");
  static const Patterns kGrows(
      "plus|and ?another ?an ?additional ?further {dur} for|per ?each|every ?full ?completed ?year;"
      "{dur} ~10 {dur} thereafter|afterwards;rising|increasing|rises|increases to {dur};"
      "{dur} ?of ?base|annual ?salary|pay per|for ?each ?every ?full year ?you've ?you "
      "?of ?have worked|served|service|employment;{dur} ~8 {dur} after;{dur} or {dur} after;"
      "{dur} ?of ?pay ?base ?salary for|per each|every ?full ?completed ?additional year");
  static const Patterns kBySeniority(  // "after your first year three months; before that, one"
      "{dur} ~6 before that|then;after ?your ?the {ord} year ~6 {dur}");
  static const Patterns kAfterThat(  // "in the first year: six months. After that: nine months"
      "after that|then;thereafter;afterwards;later;from then");
  const Sentence next = s.next();
  const bool grows_later = next.words(kAfterThat) &&
                           pay_of_severance().find(next.t(), next.first, next.end).end == 0 &&
                           std::any_of(next.t().begin() + static_cast<std::ptrdiff_t>(next.first),
                                       next.t().begin() + static_cast<std::ptrdiff_t>(next.end),
                                       [](const Token& x) { return x.is == Is::duration; });
  static const Pattern kGreater("greater|lesser|larger|higher|lower|longer|shorter of");
  if (s.words(kGreater)) return "the greater of two";
  if (s.words(kBySeniority) || grows_later) return "it grows with the years of service";
  if (s.words(kGrows)) return "it grows with the years of service";
  if (s.words(kMay)) return "it may be so, it need not";
  if (is_on_sale(s)) return "on a sale of the company; at other times?";
  if (t.unit == Unit::week || t.unit == Unit::day) return "weeks, not months";
  return months_of(t) && !t.up_to ? "" : why_of(t);
}

}  // namespace

// "If you are let go without cause, we will pay you: (a) six months of salary; (b) ...": a part of
// a list below such a sentence.
bool Finder::is_listed_under_ending(const Sentence& s) const {
  constexpr std::ptrdiff_t kMost = 4;
  ParsedBlock* const begin = book_.page.blocks.data();
  if (s.first > 0 || !(symbol_at(s.t(), 0, '(') || s.in->block.bullet)) return false;
  for (ParsedBlock* above = s.in; above > begin && s.in - above < kMost;) {
    --above;
    if (above->t.empty() || above->block.file != s.in->block.file) return false;
    const Sentence last{above, sentence_start(above->t, above->t.size() - 1), above->t.size()};
    if (last.has(Topic::ending)) return !above->t.back().is_symbol('.');
    if (!symbol_at(above->t, 0, '(') && !above->block.bullet) return false;
  }
  return false;
}

bool Finder::read_severance(const Sentence& own) {
  const Sentence s = under_title(own);
  static const Patterns kAlso("you ?will|shall|would|also ?also receive|get|be");
  const bool listed = is_listed_under_ending(s);
  const bool goes_on = listed || (ended_in_ == s.in && kAlso.begins(s.t(), s.first));
  if (s.has(Topic::ending) || s.has(Topic::repay)) ended_in_ = s.has(Topic::repay) ? nullptr : s.in;
  if (!s.has(Topic::severance) && !s.has(Topic::ending) && !goes_on) return false;
  if (s.has(Topic::repay) || s.has(Topic::exercise)) return false;
  const Match m = s.find(pay_of_severance());
  if (m.end == 0 && listed && book_.offer.says("offer.severance.months"))
    note_severance_bonus(s);  // "(b) one half of your target bonus"
  if (m.end == 0 || is_not_for_you(s)) return false;
  Token t = s.t()[m.caught[0]];
  if (in_months(t)) {
    if (!t.value.is_whole() || !(s.has(Topic::ending) || s.has(Topic::severance))) return false;
    skip(s, m.caught[0]);  // no rate of a bonus
  }
  static const Pattern kNotice("notice|probation|probationary");
  static const Patterns kNotToCompete(  // "for 12 months after termination we pay 50% of base"
      "noncompete|noncompetition|competition|compete|garden;restrictive|restricted "
      "period|covenant");
  static const Pattern kPastIt(  // "After probation, if you are separated ..."
      "after|following|beyond|completed|complete ?your ?the probation|probationary");
  static const Pattern kOwnNotice("{dur} ?prior ?advance ?written ?days ?' notice");
  static const Pattern kInstead("lieu|instead|place|plus");
  const Match notice =
      s.find(kOwnNotice);  // "upon 90 days' notice, in which event it shall pay ..."
  const bool beside = notice.end > 0 && notice.caught[0] != m.caught[0] && !s.words(kInstead);
  const bool of_notice = s.words(kNotice) && !beside && !s.words(kPastIt);
  if ((of_notice || s.words(kNotToCompete)) && !s.has(Topic::severance)) return false;
  note_severance(s, m, t);
  return false;  // the same sentence may say what vests
}

void Finder::note_severance(const Sentence& s, const Match& m, const Token& t) {
  const bool on_sale = is_on_sale(s);
  const std::string why = doubt_of_months(s, t);
  const auto months = months_of(t);
  if (on_sale && book_.offer.says("offer.severance.months")) return;  // more on a sale: no key
  if (why.empty()) {
    book_.note(book_.offer, "offer.severance.months", Value::count(Ratio(*months)), where(s, m));
  } else {
    book_.ask(book_.offer, "offer.severance.months", why, where(s, m),
              t.unit == Unit::week || t.unit == Unit::day ? std::vector<Value>()
              : t.sure() && months ? std::vector<Value>{Value::count(Ratio(*months))}
                                   : readings_of(t, Value::count));
  }
  if (!on_sale) note_severance_bonus(s);
}

void Finder::note_severance_bonus(const Sentence& s) {
  static const Pattern kBonus(
      "{portion} ?of ?your ?the ?his ?her ?then ?current ?annual target ?annual|cash|variable "
      "bonus|incentive|award|pay|compensation");
  static const Pattern kWholeBonus("plus|and ?your|the ?full ?annual target ?annual bonus");
  if (const Match b = s.find(kBonus); b.end > 0) {
    skip(s, b.caught[0]);
    book_.note(book_.offer, "offer.severance.bonus_share", Value::percent(s.t()[b.caught[0]].value),
               where(s, b));
  } else if (const Match w = s.find(kWholeBonus); w.end > 0) {
    book_.ask(book_.offer, "offer.severance.bonus_share", "the bonus of a year, in full?",
              where(s, w), {Value::percent(Ratio(1))});
  }
}

}  // namespace parley::letter
