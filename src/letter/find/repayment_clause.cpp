#include "letter/find/repayment_clause.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "letter/find/payment_times.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {

namespace {

std::vector<std::size_t> percents(const Sentence& s) {
  std::vector<std::size_t> out;
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (s.t()[i].is != Is::percent || !s.t()[i].sure()) continue;
    const Topic of = bind(s, i, takes_percent).topic;  // "12% bonus" beside it is none of it
    if (of != Topic::bonus && of != Topic::raise && of != Topic::retirement) out.push_back(i);
  }
  return out;
}

}  // namespace

// "months 1-12, 100%; months 13-18, 50%": rising ends, falling shares.
std::optional<Value> steps(const Sentence& s, const RepaymentEnds& ends,
                           const std::vector<std::size_t>& percents) {
  std::vector<RepaidShare> shares;
  for (const std::size_t i : percents) shares.push_back({i, s.t()[i].value});
  const std::vector<RepaidShare> words = repaid_in_words(s);
  if (auto by_figures = repayment_steps(ends.months, shares.empty() ? words : shares))
    return by_figures;
  shares.insert(shares.end(), words.begin(), words.end());  // "the whole of it, then half (50%)"
  std::sort(shares.begin(), shares.end(),
            [](const RepaidShare& a, const RepaidShare& b) { return a.at < b.at; });
  return repayment_steps(ends.months, shares);
}

namespace {

Match prorated(const Sentence& s) {
  static const std::vector<Pattern> kWords = [] {
    std::vector<Pattern> p;
    for (const auto* text :
         {"prorated|prorata|proportionate|proportionately|proportional|proportionally|unearned|"
          "unamortized",
          "unvested|unserved|outstanding part|portion|balance|share|amount|remainder",
          "pro rata|rated|rate ?basis|portion|share|amount",
          "in ?direct ?strict proportion",
          "part|portion|rest|remainder|share ?that|which ?you ?is ?was ?have ?has ?still "
          "not|n't|haven't|hasn't ?been ?yet worked|earned|served|vested|forgiven",
          "month by month",
          "portion|part|share|fraction ?is ?of ?it ?which ?is based|depending|counted|measured|"
          "calculated ~1 on|by ~2 months|days|time|remaining",
          "rest|remainder|balance ~2 by|per ?the month|months|day|days",
          "part|portion ~4 corresponds|corresponding to ~1 months|days|time",
          "proportion equal|of",
          "portion|part|share|fraction|amount ~14 bear|bears to",
          "multiplied|times ?by a|the fraction",
          "fraction ~4 numerator|denominator",
          "as many ~5 as ~3 months|days|weeks",
          "part|portion|share|amount ?that|which ?then corresponds|corresponding|attributable|"
          "relates|relating to",
          "part|portion|share|amount ~3 not ?yet worked",
          "months|days|time|period ?that ?you ?have ?has not|un|remaining ?yet ?been "
          "served|worked|completed|elapsed",
          "reduced|reducing|decreasing ~2 evenly|ratably|rateably|proportionately|monthly|for|each",
          "divided by {number}",
          "number of ?full ?complete ?whole months|days",
          "declining|sliding|decreasing ?basis|scale",
          "reduced by {fraction}",
          "share|part|portion|amount|fraction for each|every|per ?full ?whole month",
          "monthly|declining clawback|repayment|payback|forgiveness",
          "{fraction} ~5 each|every|per ?full|complete|remaining|unserved month",
          "less {fraction}",
          "reduces|declines|decreases|forgiven ~4 monthly|month",
          "reduces|declines|decreases|shrinks|drops|falls by {fraction}",
          "straight line",
          "a|one {ord} ~3 each|every|per ?full|complete|completed|whole month",
          "part|portion|amount|share ?that ?is not ?yet ?been earned|vested|forgiven|served",
          "earned|vests|vest ?in ?equal monthly|ratably|proportionately",
          "forgiven|forgivable ~3 ratably|monthly|proportionately|pro|evenly",
          "forgiven|forgivable|earned in ?monthly equal parts|installments|instalments|shares "
          "over"})
      p.emplace_back(text);
    return p;
  }();
  for (const Pattern& p : kWords) {
    if (const Match m = s.find(p); m.end > 0) return m;
  }
  return {};
}

// "Work commitment: 24 months; if not fulfilled, ...": a part that names the time, and no more.
bool names_time(const Sentence& s, std::size_t end) {
  static const Patterns kCommitted(
      "commitment|commit|obligation|period|term|stay ?is ?of ?for ?: {dur};{dur} ?service ?work "
      "commitment|obligation|period");
  return kCommitted.find(s.t(), s.first, end).end > 0;
}

// "+ $18k sign on (must be paid back if you quit inside a year) + 12% bonus": up to the signs that
// part it from other terms.
Sentence clause_of(const Sentence& s, const Cue* cue) {
  if (cue == nullptr) return s;
  if (const Sentence inside = in_brackets(s, cue->first); inside.end > inside.first) return inside;
  Sentence c = s;
  for (std::size_t k = cue->first; k > s.first && c.first == s.first; --k) {
    const bool slash = s.t()[k - 1].is_symbol('/') && !s.t()[k - 1].glued;  // "a / b"
    const bool parts = s.t()[k - 1].is_symbol('+') || s.t()[k - 1].is_symbol(';') || slash;
    if (parts && !names_time(s, k)) c.first = k;
  }
  const Cue* vesting = s.cue(Topic::vesting);
  const Cue* sign_on = s.cue(Topic::sign_on);
  const bool after_vesting = vesting != nullptr && sign_on != nullptr &&
                             vesting->first < sign_on->first && sign_on->first < cue->first;
  if (after_vesting) c.first = std::max(c.first, sign_on->first);
  for (std::size_t k = cue->end; k < s.end && c.end == s.end; ++k) {
    if (s.t()[k].is_symbol('+') || (s.t()[k].is_symbol('/') && !s.t()[k].glued)) c.end = k;
  }
  return c;
}

// Whether what stands before a part of a sentence is about a sum or a grant.
bool names_sum(const Sentence& s, std::size_t end) {
  const CueRange cues = Sentence{s.in, s.first, end}.cues();
  return next_money(s, s.first) < end || std::any_of(cues.begin(), cues.end(), [](const Cue& c) {
           return !c.weak && (c.topic == Topic::vesting || takes_money(c.topic));
         });
}

// "$8,000 first anniversary; repay if you leave within 24 months": when a sum before the words on
// paying back is paid ends nothing, where an end stands after them.
void drop_times_of_sums(const Sentence& s, Repayment& r) {
  if (r.cue == nullptr || r.ends.at.empty()) return;
  const Cue* leaving = s.cue(Topic::ending);  // "if you leave before your two-year mark you owe it"
  const std::size_t from =
      leaving != nullptr ? std::min(leaving->first, r.cue->first) : r.cue->first;
  if (r.ends.at.back() < from) return;
  for (std::size_t k = 0; k < r.ends.at.size();) {
    const std::size_t i = r.ends.at[k];
    bool of_sum = false;
    for (std::size_t b = i; i < from && b > s.first && b + 6 > i; --b)
      of_sum |= s.t()[b - 1].is == Is::money;
    if (of_sum) {
      r.ends.at.erase(r.ends.at.begin() + static_cast<std::ptrdiff_t>(k));
      r.ends.months.erase(r.ends.months.begin() + static_cast<std::ptrdiff_t>(k));
    } else {
      ++k;
    }
  }
}

// "within 12 months (100% in the first six months, 50% thereafter)": the whole of it first, where
// its last part ends.
bool names_whole_first(const Sentence& s, const RepaymentEnds& ends) {
  static const Patterns kThereafter(
      "{portion} ?of ?it ?that ?amount ?in ?the "
      "thereafter|afterwards|afterward|remaining|rest;half "
      "?of ?it ?that ?amount thereafter|afterwards|afterward;{portion}|half ?of ?it after|from "
      "that|then");
  return ends.months.size() >= 2 && s.words(kThereafter) &&
         std::is_sorted(ends.months.begin() + 1, ends.months.end()) &&
         ends.months.front() > ends.months.back();
}

// "You earn it after eighteen months of service. Leave before that date and you repay it": the end
// that the sentence before names; its words stand there.
RepaymentEnds end_named_before(const Sentence& s) {
  static const Patterns kBeforeIt(
      "before|until|prior ?to that|then|this|such ?date|day|point|time|anniversary");
  static const Patterns kEarned(
      "earn|earns|earned|vest|vests|forgiven|advance|yours ~6 on|at|upon|until|after|with|till "
      "?your "
      "?the ?first {dur};earn|earns|earned|vest|vests|forgiven|advance|yours ~6 "
      "on|at|upon|until|after|till ?your ?the {ord} ?year ?work anniversary");
  RepaymentEnds out;
  const Sentence before = s.before();
  if (!s.words(kBeforeIt) || before.first == before.end || before.has(Topic::equity)) return out;
  const Match m = before.find(kEarned);
  if (m.end == 0) return out;
  const Token& t = s.t()[m.caught[0]];
  const auto months = t.is == Is::duration ? months_of(t)
                      : t.value.is_whole() && t.value <= Ratio(10)
                          ? std::optional(12 * static_cast<int>(t.value.numerator()))
                          : std::nullopt;
  if (!months || *months <= 0) return out;
  out.months = {*months};
  out.at = {m.caught[0]};
  return out;
}

}  // namespace

Repayment repayment_of(const Sentence& s) {
  Repayment r;
  r.cue = s.cue(Topic::repay);
  const Sentence c = clause_of(s, r.cue);
  r.share = prorated(c);
  r.ends = repayment_ends(c);
  r.shares = percents(c);
  const std::vector<RepaidShare> in_words = repaid_in_words(c);  // "all of it ..., half ..."
  const bool by_words = r.shares.empty() && !in_words.empty();
  const std::size_t shares = by_words ? in_words.size() : r.shares.size();
  const bool whole_first =
      r.ends.months.size() == shares + 1 && shares >= 2 &&
      r.ends.at.front() < (by_words ? in_words.front().at : r.shares.front()) &&
      r.ends.months.front() == r.ends.months.back();
  if (whole_first) {  // "within 24 months you repay 100% in the first 12, 50% in months 13 to 24"
    r.ends.months.erase(r.ends.months.begin());
    r.ends.at.erase(r.ends.at.begin());
  } else if (names_whole_first(c, r.ends)) {
    std::rotate(r.ends.months.begin(), r.ends.months.begin() + 1, r.ends.months.end());
    std::rotate(r.ends.at.begin(), r.ends.at.begin() + 1, r.ends.at.end());
  }
  if (r.ends.months.empty() && c.first > s.first && r.cue != nullptr && !names_sum(s, c.first))
    r.ends = repayment_ends({s.in, s.first, c.first});  // "24 months; if not served, repayment"
  drop_times_of_sums(s, r);
  if (r.ends.months.empty()) r.ends = end_named_before(s);
  r.said = r.cue != nullptr    ? where(s, r.cue->first, r.cue->end)
           : r.ends.at.empty() ? where(s, r.share)
                               : where(s, r.ends.at[0], r.ends.at[0] + 1);
  return r;
}

// "payback on the sign-on?" - "all of it if you quit before 12 months"
bool answers_on_repaying(const Sentence& s, Repayment& r) {
  const bool how_much = r.share.end > 0 || !repaid_in_words(s).empty() || !r.shares.empty();
  const bool answers =
      !r.ends.months.empty() && (how_much || s.has(Topic::ending)) && !s.has(Topic::vesting);
  if (answers && r.share.end == 0) r.said = where(s, r.ends.at.front(), r.ends.at.front() + 1);
  return answers;
}

// Words on paying back that have no such word: "prorated if you leave".
bool repays_without_cue(const Sentence& s, const Repayment& r) {
  const bool in_row =
      r.ends.months.size() == 1 && s.in->block.row;  // "$15,000 (12 months, pro rata)"
  const bool payment = s.has(Topic::relocation) && s.has(Topic::ending) && !s.has(Topic::vesting);
  const bool named = s.has(Topic::sign_on) || payment;
  return named && r.share.end > 0 && (in_row || s.has(Topic::ending));
}

Match denial(const Sentence& s, const Repayment& r) {
  static const Patterns kNoClawback(
      "no|without|not|nothing|never|nor|won't|don't|needn't|didn't ~5 "
      "clawback|repayment|repay|repaid|repayable|recoverable|refundable|payback|back;no strings "
      "attached;non recoverable|repayable|refundable|returnable;clawback|repayment|payback "
      ":|BAR|is none|no|nil|na|nothing;"
      "repayment|clawback|repay|obligation ~9 "
      "waived|dropped|removed|deleted|void|lifted;payback|clawback|repayment ~7 is|are|was "
      "gone|off|removed|dropped|waived|out;waive|waived|drop|dropped|lift|lifted ~5 "
      "repay|repayment|clawback;yours to keep;keep it ?all ?regardless");
  static const Patterns kNone(
      "no|not ?such ?further ?more ?longer ?subject ?to ?any "
      "clawback|payback|repayment|strings|recoverable|refundable|repayable|returnable;"
      "no|nothing|none ?part|portion|amount|installment ?of ?it ?is ?will ?shall ?be "
      "owed|due|repaid|returned|taken|owing ?back unless|except");
  const Match none = s.find(kNoClawback);
  static const Pattern kNotYet(
      "not ?yet ?been "
      "forgiven|earned|vested|worked|served|completed|fulfilled|met|kept|honored|satisfied");
  if (none.end > 0 && kNotYet.in(s.t(), none.first, none.end)) return {};
  return none.end > 0 && (r.ends.months.empty() || s.words(kNone)) ? none : Match();
}

namespace {

Match in_full(const Sentence& s, const Repayment& r) {
  static const Patterns kInFull(
      "in full;in its entirety;full|entire|whole|gross ?sign ?on ?signing "
      "thing|lot|amount|sum|bonus|payment|"
      "award;all of it|this|that|the;it|this all back;fully repayable|refundable;everything;100 %");
  Match full = s.find(kInFull);
  if (full.end > 0 || r.shares.size() != 1) return full;
  full.first = r.shares[0];
  full.end = full.first + 1;
  return full;
}

}  // namespace

Where where_steps(const Sentence& s, const Repayment& r) {
  std::size_t first = r.ends.at.front();
  std::size_t last = r.ends.at.back();
  for (const std::size_t i : r.shares) {
    first = std::min(first, i);
    last = std::max(last, i);
  }
  for (const RepaidShare& x : repaid_in_words(s)) last = std::max(last, x.at);
  return where(s, first, last + 1);
}

// "one half of which you give back if you leave inside the first twelve months": one share, and one
// end of it.
std::optional<Value> single_step(const Sentence& s, const Repayment& r) {
  const std::vector<RepaidShare> words = repaid_in_words(s);
  if (r.cue == nullptr || r.ends.months.size() != 1 || r.share.end > 0 ||
      r.shares.size() + words.size() != 1)
    return std::nullopt;
  const std::size_t end = r.ends.at[0];  // "in the second year you repay half": in the first?
  const bool later_year = is_at(s.t(), end, Is::ordinal) && s.t()[end].value > Ratio(1) &&
                          one_of(s.t(), end + 1, {"year"});
  if (later_year) return std::nullopt;
  const std::size_t at = r.shares.empty() ? words[0].at : r.shares[0];
  static const Pattern kEachYear(  // "forgiven at the rate of one third per year"
      "{portion} ~2 for|per|each|every|a ?full ?complete ?completed year|month|anniversary");
  Match yearly;
  const bool each =
      (at > s.first && one_of(s.t(), at - 1, {"each", "either", "other", "second"})) ||
      kEachYear.at(s.t(), at, yearly);
  const Ratio share = r.shares.empty() ? words[0].share : s.t()[at].value;
  if (each || share >= Ratio(1)) return std::nullopt;
  return Value::list({Value::table({{"before_month", Value::count(Ratio(r.ends.months[0]))},
                                    {"share", Value::percent(share)}})});
}

namespace {

// "half of it is due back", "repay 2/3 if ..."
bool says_fraction(const Sentence& s, const Repayment& r) {
  const std::vector<RepaidShare> shares = repaid_in_words(s);
  return r.cue != nullptr && std::any_of(shares.begin(), shares.end(), [&](const RepaidShare& x) {
           const bool each = x.at > s.first && one_of(s.t(), x.at - 1, {"each", "either"});
           const bool denied = x.at > s.first + 1 && one_of(s.t(), x.at - 1, {"by"}) &&
                               one_of(s.t(), x.at - 2, {"not"});  // "in full, not by half"
           return !each && !denied && x.share < Ratio(1) && x.at + 5 > r.cue->first;
         });
}

}  // namespace

// How much of it; false where that is asked, and nothing more can be said.
bool note_how_much(Entry& to, const std::string& pre, const Sentence& s, Repayment& r) {
  static const Pattern kPart("portion|part|some|percentage|share of|in");
  static const Pattern kPartReceived("any|each part|portion|installment ?that|which you received");
  static const Pattern kInSteps(
      "in ?{number} ?equal monthly|yearly|annual|quarterly "
      "steps|parts|installments|instalments|amounts");
  static const Patterns kYearly(  // "less a third for every year you stayed": no key says it
      "less|minus|reduced|down ?by {fraction} ~2 each|every|per ?full ?complete ?completed year|"
      "anniversary;{fraction} ~2 each|every|per|a ?full ?complete ?completed year|anniversary");
  const std::string key = pre + "clawback";
  if (const Match yearly = s.find(kYearly); yearly.end > 0) {
    Notebook::ask(to, key, "less for each year; how much of it, and until when?", where(s, yearly));
    return r.ends.months.size() == 1;
  }
  const bool whole =
      r.shares.empty() || (r.shares.size() == 1 && s.t()[r.shares[0]].value == Ratio(1));
  const std::set<int> periods(r.ends.months.begin(), r.ends.months.end());
  const bool by_periods = periods.size() > 1 && r.share.end == 0 && r.cue != nullptr;
  r.in_parts = r.share.end == 0 && s.words(kInSteps);
  static const Pattern kAll("all|everything");
  const bool first_all = r.share.end > 0 && r.ends.months.size() >= 2 &&  // "all, then a part"
                         (in_full(s, r).end > 0 || s.words(kAll));
  static const Patterns kOpen("in whole or ?in part;in|at ~3 discretion;as determined by");
  const bool some = !whole || says_fraction(s, r) || (r.share.end == 0 && s.words(kOpen)) ||
                    (s.words(kPart) && !s.words(kPartReceived));
  if (by_periods || first_all || r.in_parts || (r.share.end == 0 && some)) {
    Notebook::ask(to, key, "how much of it, and until when?", r.said);
    return !by_periods && !first_all && periods.size() < 2 && r.shares.size() < 2 &&
           !says_fraction(s, r);
  }
  const Match full = in_full(s, r);
  if (r.share.end > 0) {
    Notebook::note(to, key, Value::words("prorated"), where(s, r.share));
  } else if (!to.says(key) || !r.ends.months.empty()) {
    static const Pattern kPeriod("repayment|clawback|payback ?period|term|window|obligation");
    Note& n = Notebook::note(to, key, Value::words("full"), full.end > 0 ? where(s, full) : r.said);
    n.weak = full.end == 0 && s.words(kPeriod);
  }
  return true;
}

}  // namespace parley::letter
