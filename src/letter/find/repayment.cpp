#include <algorithm>
#include <iterator>
#include <set>

#include "letter/find/payment_times.hpp"
#include "letter/find/repayment_steps.hpp"
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

// What stands in brackets about a token; empty where it stands in none.
Sentence in_brackets(const Sentence& s, std::size_t i) {
  for (std::size_t k = i; k > s.first; --k) {
    if (s.t()[k - 1].is_symbol(')')) break;
    if (!s.t()[k - 1].is_symbol('(')) continue;
    for (std::size_t end = i; end < s.end; ++end) {
      if (s.t()[end].is_symbol(')')) return {s.in, k, end};
    }
  }
  return {s.in, i, i};
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

}  // namespace

// What a sentence says of paying back.
struct Repayment {
  const Cue* cue = nullptr;
  Match share;  ///< the words for a part of it
  RepaymentEnds ends;
  std::vector<std::size_t> shares;
  Where said;
  bool in_parts = false;  ///< "in equal monthly steps": which, is not said
};

namespace {

// Whether what stands before a part of a sentence is about a sum or a grant.
bool names_sum(const Sentence& s, std::size_t end) {
  const CueRange cues = Sentence{s.in, s.first, end}.cues();
  return next_money(s, s.first) < end || std::any_of(cues.begin(), cues.end(), [](const Cue& c) {
           return c.topic == Topic::vesting || takes_money(c.topic);
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

// "You agree to remain for twenty-four months. If you resign before then, you repay ...": until the
// end of the time that the sentence before it names.
Where committed_before(const Page& page, const Sentence& s) {
  static const Patterns kThen(
      "before|prior ?to then|that;sooner;earlier;before ?the ?it ?that ?service ?work ?period "
      "?term ?agreement ?commitment "
      "?obligation ?is ?has ?been "
      "completed|complete|over|ends|served|fulfilled|met|satisfied|up;before the "
      "end|completion of that|this|the "
      "?service ?commitment period|term|commitment;complete|finish|fulfill|fulfil|serve|keep|honor "
      "?out that|this|the ?full ?whole ?service ?work ?commitment "
      "period|term|commitment|agreement|obligation");
  static const Patterns kStays(
      "remain|stay|serve|work|commit|committed ~16 for|of ?a ?at ?least ?minimum ?period ?of "
      "{dur};commitment|agreement|obligation|period of|for ?at ?least "
      "{dur};commit|commits|committed to|for ?a "
      "?full {dur};{dur} ?service ?work "
      "commitment|agreement|obligation");
  if (!s.words(kThen)) return {};
  ParsedBlock* const above = s.first == 0 && s.in != page.blocks.data() ? s.in - 1 : nullptr;
  if (above != nullptr && above->block.file == s.in->block.file)
    return where({above}, kStays.find(above->t, 0, above->t.size()));  // a numbered list
  if (const Match m = s.before().find(kStays); m.end > 0) return where(s, m);
  ParsedBlock* const block = s.in != page.blocks.data() ? s.in - 1 : nullptr;
  constexpr std::size_t kTitle = 6;  // "3. Repayment. If you do not complete that period ..."
  if (block == nullptr || block->block.file != s.in->block.file || s.first > kTitle) return {};
  return where({block}, kStays.find(block->t, 0, block->t.size()));
}

// Until when.
void note_until(const Page& page, Entry& to, const std::string& pre, const Sentence& s,
                const Repayment& r) {
  static const Patterns kForgiven(
      "forgiven|forgive|forgivable|earned|earn|vests|vest|vesting ?monthly ?ratably ~5 "
      "over|during "
      "?a ?the ?period ?of ?first {dur};{dur} ?work ?service commitment|obligation;"
      "commit|commits|commitment ?to ?: ?BAR ?of {dur};earned|earn|vests|vest ~3 "
      "after|completion|completing ?of "
      "{dur}");
  const std::string key = pre + "clawback_months";
  std::vector<int> distinct = r.ends.months;
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  static const Patterns kEachMonth(
      "{fraction} ?of ?it ?back for|per|each|every|a ?each ?every ?full ?complete ?completed "
      "month;a|one {ord} ?of ?it for|per|each|every ?each ?every ?full ?complete ?completed month");
  if (distinct.empty()) {
    Where said = where(s, s.find(kForgiven));
    if (said.end == 0) said = committed_before(page, s);
    std::size_t span = said.first;
    while (span < said.end && said.in->t[span].is != Is::duration) ++span;
    const auto n = span < said.end ? months_of(said.in->t[span]) : std::nullopt;
    static const Pattern kMonthly("forgiven|forgive|forgives ~1 in|over {number} ?equal monthly");
    const Match equal = s.find(kMonthly);  // "forgiven in thirty-six equal monthly amounts"
    if (!n && equal.end > 0 && !to.has(key))
      Notebook::note(to, key, Value::count(s.t()[equal.caught[0]].value), where(s, equal));
    const Match part = s.find(kEachMonth);  // "at the rate of 1/36 for each full month"
    if (n) {
      Notebook::note(to, key, Value::count(Ratio(*n)), said);
    } else if (part.end > 0 && !to.has(key)) {
      const Token& each = s.t()[part.caught[0]];
      const Ratio months = each.is == Is::ordinal ? each.value : Ratio(1) / each.value;
      if (months.is_whole() && months >= Ratio(6))
        Notebook::note(to, key, Value::count(months), where(s, part));
    }
  } else if (distinct.size() == 1) {
    Notebook::note(to, key, Value::count(Ratio(distinct[0])),
                   where(s, r.ends.at[0], r.ends.at[0] + 1));
  } else {
    std::vector<Value> readings;
    for (const int m : distinct) readings.push_back(Value::count(Ratio(m)));
    Notebook::ask(to, key, "until when?", r.said, readings);
  }
}

// Whether its months count from the payment, and whether it falls by days.
void note_counting(Entry& to, const std::string& pre, const Sentence& s, const Repayment& r) {
  static const Patterns kFrom(
      "of|after|from|following ?the ?date|day ?of ?the|its|such|a|each|either|that ?sign ?on "
      "?signing ?cash ?bonus payment|receipt|receiving|payout;date|day ?on|that|of ?which "
      "?it|payment|the ?sign ?on ?bonus|is|was ?is|was "
      "paid|received|receipt;after|of|from "
      "?you|its|it|the receive|received|receipt|paid|payment ?it;after|of|from it is|was "
      "paid;after|from|following|of "
      "?you|being|you're paid|receive|received;of|from|after when it|it's|that|they ?is ?was ?are "
      "paid|received;of|after|from getting|receiving ?it|the|this|your");
  static const Patterns kFromThat(
      "of|after|from|following ?the ?day ?date ?on ?which a|the|each|that|such ~3 "
      "payment|bonus|award|amount|installment|part|portion is|was made|paid;that|which "
      "follow|follows "
      "?a|the|each|that|such ~1 payment");
  static const Patterns kByDays(
      "prorated|prorata|rata|basis|proportionally|proportion ~3 by|on|of|per|daily|each ?a ?the "
      "?number ?of day|days|daily;counted ?in days;days ~8 bear|bears to;as many ~5 as ~3 "
      "days;"
      "prorated|prorata|rata for ?the ?number ?of days;by ?the number of "
      "days;computed|calculated|counted by days;daily "
      "basis|proration|pro;calculated|computed|prorated ?on ?a "
      "daily");
  for (const std::size_t end : r.ends.at) {
    const std::size_t from = end + 1;
    Match m = kFrom.find(s.t(), from, std::min(s.end, from + 8));
    if (m.end == 0) m = kFromThat.find(s.t(), from, std::min(s.end, from + 14));
    if (m.end > 0) Notebook::note(to, pre + "clawback_from", Value::words("payment"), where(s, m));
  }
  if (r.share.end == 0) return;
  static const Patterns kByMonths(
      "rata|prorated|basis|rated|reduced by|per|each ?the month|months;counted|calculated|computed "
      "?in ?by "
      "whole|full|complete "
      "months;months ~8 bear|bears to;as many ~5 as ~3 months;number of "
      "full|whole|complete|completed months;proportion to ?the ?number ?of "
      "months;by month;for|per each|every "
      "?full ?complete ?completed month;monthly basis;by full|whole|complete|completed months");
  if (const Match m = s.find(kByDays); m.end > 0) {
    Notebook::note(to, pre + "clawback_by", Value::words("days"), where(s, m));
  } else if (const Match months = s.find(kByMonths); months.end > 0) {
    Notebook::note(to, pre + "clawback_by", Value::words("months"), where(s, months));
  }
}

}  // namespace

// Whose repayment a sentence says; null: of none that is known.
Entry* Finder::taken_back_by(const Sentence& s, const Cue* repay) {
  if (s.has(Topic::sign_on)) return &book_.offer;
  if (thread_.taken_back == nullptr && is_of_sign_on_named(s)) return &book_.offer;
  if (thread_.taken_back != nullptr && thread_.taken_back != &book_.offer &&
      is_of_unread_sum(s, *thread_.taken_back))
    return nullptr;
  for (const Cue& c : s.cues()) {  // "your training costs must be repaid"
    const bool same =
        c.topic == Topic::stipend && c.first > s.first &&  // "the allowance"
        one_of(s.t(), c.first - 1, {"the", "this", "that", "whole", "entire", "full"}) &&
        thread_.taken_back != nullptr && thread_.taken_back != &book_.offer;
    if (same) return thread_.taken_back;
    const bool other = c.topic == Topic::expenses || c.topic == Topic::stipend;
    if (other && repay != nullptr && c.end <= repay->first && repay->first <= c.end + 4)
      return nullptr;
  }
  if (Entry* payment = payment_before(s, repay)) return payment;
  static const Patterns kMadeGood("buy out;buyout;make|made whole|good;replacement payment|award");
  if (s.words(kMadeGood)) {  // what was left behind: a payment of no kind
    if (repay != nullptr && s.t()[repay->first].word.starts_with("forfeit")) return nullptr;
    for (Entry& e : book_.payments) {
      if (!e.has("kind")) return &e;
    }
    return nullptr;
  }
  if (thread_.taken_back == nullptr && thread_.heading) {  // "2. Relocation. ... you repay it"
    for (Entry& e : book_.payments) {
      const Note* kind = e.last("kind");
      if (kind != nullptr && kind->value.text == kind_of(thread_.money)) return &e;
    }
  }
  static const Pattern kLabel("repayment|clawback|payback :|BAR");
  if (thread_.taken_back == nullptr && s.first == 0 &&
      kLabel.in(s.t(), 0, std::min<std::size_t>(s.end, 2)) && !sign_on_.empty() &&
      book_.payments.empty())
    return &book_.offer;  // "Repayment: prorated by month", on a sheet that corrects another
  const Cue* base = s.cue(Topic::base);  // "after it was paid" is weak
  const bool other = s.has(Topic::relocation) || (base != nullptr && !base->weak) ||
                     s.has(Topic::stipend) || s.has(Topic::expenses);
  return other && !s.has(Topic::ending) ? nullptr : thread_.taken_back;
}

namespace {

// "subject to our repayment agreement", "under our recoupment policy": what it says is not known.
Match other_paper(const Sentence& s, const Repayment& r) {
  static const Patterns kPaper(
      "subject to ~5 repayment|clawback|recoupment|payback "
      "agreement|policy|terms|provisions|form|conditions|schedule;governed by ?the ?a ?our "
      "?separate ?sign ?on ?bonus repayment|clawback|recoupment|payback agreement|policy|terms;"
      "under|per ?the ?our ?applicable ?company repayment|clawback|recoupment|payback "
      "policy|agreement|terms;didn't|never say|said|mention|mentioned ~8 back|repay|repaid|"
      "repayment;forgot|didn't|don't|not|unsure|unclear|wondering|wonder ~5 "
      "ask|know|sure|clear|if|whether ~8 back|repay|repaid|repayment");
  static const Pattern kSigned(  // "You sign a 24 month repayment agreement."
      "sign|signing|signed|execute ?a ?an ?our ?the ?{dur} repayment|payback|clawback|"
      "reimbursement agreement|note");
  if (r.shares.empty() && r.share.end == 0 && repaid_in_words(s).empty()) {
    if (const Match m = s.find(kSigned); m.end > 0) return m;
  }
  const bool question = s.t()[s.end - 1].is_symbol('?') && r.cue != nullptr;
  if (question)
    return {.first = r.cue->first, .end = r.cue->end};  // "do I pay it back if I leave?"
  return r.ends.months.empty() ? s.find(kPaper) : Match();
}

}  // namespace

// "The same terms of repayment apply to it": those of the other payment.
bool Finder::read_same_repayment(const Sentence& s) {
  static const Patterns kSame(
      "same ~3 repayment|clawback|payback;repayment|clawback|payback ?terms ?rules ?conditions ?is "
      "?are ?the same;same ?repayment terms|conditions|basis|way|manner|rules ~1 as ~3 "
      "sign|signing;like ?your ?the sign|signing ?on bonus;same ~1 terms|conditions|rules ~6 "
      "apply|applies");
  const Match m = s.find(kSame);
  if (m.end == 0 || !s.has(Topic::repay)) return false;
  Entry* to = thread_.taken_back;
  const bool of_payment = to != nullptr && to != &book_.offer && !sign_on_.empty();
  if (of_payment) same_repayment_.push_back({to, where(s, m)});
  return true;
}

void Finder::settle_same_repayment() {
  constexpr std::string_view kPre = "offer.sign_on.";
  for (const auto& [to, at] : same_repayment_) {
    if (to->has("clawback")) continue;
    for (const Note& n : std::vector<Note>(book_.offer.notes)) {
      if (n.open || !n.key.starts_with(std::string(kPre) + "clawback")) continue;
      book_.note(*to, n.key.substr(kPre.size()), n.value, at);
    }
  }
}

// "fewer than 12 | 100%" below "you repay the following portion:".
bool Finder::read_repayment_row(const Sentence& s) {
  const int far = s.in->block.paragraph - repaid_table_.paragraph;
  const bool listed = s.in->block.row || s.in->block.bullet || s.end - s.first <= 24;
  if (repaid_table_.to == nullptr || far < 0 || far > 1 || !listed || s.has(Topic::vesting))
    return false;
  const auto row = repayment_row(s);
  const bool figures = std::any_of(s.t().begin(), s.t().end(), [](const Token& t) {
    return t.is != Is::word && t.is != Is::symbol;
  });
  if (!row) return !figures;  // the head of the table
  if (repaid_table_.rows == 0) repaid_table_.at = where(s, s.first, s.end);
  ++repaid_table_.rows;
  repaid_table_.ends.push_back(row->before_month);
  repaid_table_.shares.push_back(row->share);
  return true;
}

namespace {

// "you are to repay:", "you are to repay" above a list of shares.
bool announces_rows(const Page& page, const Sentence& s, const Repayment& r) {
  if (s.t()[s.end - 1].is_symbol(':')) return true;
  const bool says_all = r.share.end > 0 || !r.ends.months.empty() || !repaid_in_words(s).empty();
  if (says_all || s.in->block.row || s.in->block.bullet) return false;
  const bool last = s.in + 1 >= page.blocks.data() + page.blocks.size();
  if (last || s.end != s.in->t.size()) return false;
  const Sentence next{s.in + 1, 0, (s.in + 1)->t.size()};
  const bool listed = next.in->block.bullet || next.in->block.row;
  const bool other = std::any_of(next.cues().begin(), next.cues().end(),
                                 [](const Cue& c) { return takes_money(c.topic) && !c.weak; });
  return listed && !other && next.end <= 24 && next.in->block.file == s.in->block.file &&
         !next.has(Topic::vesting) && repayment_row(next).has_value();
}

}  // namespace

void Finder::settle_repayment_table() {
  if (repaid_table_.to == nullptr) return;
  std::vector<RepaidShare> shares;
  for (const Ratio& share : repaid_table_.shares) shares.push_back({0, share});
  const std::string key = repaid_table_.to == &book_.offer ? "offer.sign_on.clawback" : "clawback";
  if (const auto list = repayment_steps(repaid_table_.ends, shares)) {
    book_.note(*repaid_table_.to, key, *list, repaid_table_.at);
  } else {
    book_.ask(*repaid_table_.to, key, "how much of it, and until when?", repaid_table_.said);
  }
}

// "$7,500 with your first check. 2 year commitment, prorated if you leave", "Usual one-year rule,
// prorated": of the sum of the block.
bool Finder::is_of_sum_beside(const Sentence& s, const Repayment& r) const {
  static const Pattern kRule("usual|standard|normal ?our ?the {dur} rule");
  const Entry* to = thread_.taken_back;
  if (to == nullptr || r.share.end == 0 || r.ends.months.empty() || s.has(Topic::vesting))
    return false;
  const bool beside =
      to == &book_.offer ? !sign_on_.empty() && sign_on_.back().in.in == s.in : to->from.in == s.in;
  const CueRange cues = s.cues();
  const bool other = std::any_of(cues.begin(), cues.end(),
                                 [](const Cue& c) { return takes_money(c.topic) && !c.weak; });
  return beside && !other && (s.has(Topic::ending) || s.words(kRule));
}

namespace {

// "Clawback" above what it says of it.
bool is_title_alone(const Sentence& s) {
  static const Patterns kTitle("clawback|repayment|payback ?terms ?provision ?conditions ?:");
  return s.first == 0 && s.end == s.in->t.size() && kTitle.begins(s.t(), 0) &&
         kTitle.find(s.t(), 0, s.end).end == s.end;
}

}  // namespace

void Finder::read_repayment(const Sentence& s) {
  static const Patterns kBoth("both;each of them|these");
  static const Patterns kReceipts(
      "paid|pays|pay ?you back up to {money};against|for ?your ?the receipts|invoices;"
      "receipts|invoices up to;"  // costs, to you; and what is left behind elsewhere
      "forfeit|forfeited|forfeiting ~8 present|current|former|previous|prior "
      "employer|firm|company");
  static const Patterns kStands(  // "What the sheet says about paying it back applies to it"
      "what|all ?that ~8 say|says|said|states ~4 repay|paying|repayment|repaying|back ~4 "
      "applies|apply|stands|holds|remains|stays");
  static const Pattern kUnits(  // "Units that have not met both conditions by then are forfeited"
      "unit|units|options|option|rsus|rsu|shares|award ~12 forfeited");
  static const Patterns kStockBack(  // "if you leave earlier, the shares go back to the firm"
      "unit|units|options|rsus|shares|stock ~4 go|goes|given|come|comes|revert|reverts|returned|"
      "surrendered|forfeited;give|gives|return|returns|surrender|forfeit ?back ?all ?the ?your "
      "?any ?unvested ?restricted unit|units|options|rsus|shares|stock");
  const bool
      of_units =  // "units ... vest on ..., subject to the plan and its recapture provisions"
      s.has(Topic::vesting) && s.has(Topic::rsu) && !s.has(Topic::sign_on);
  const bool of_stock = s.words(kStockBack) && !s.has(Topic::sign_on) &&
                        next_money(s, s.first) == s.end && s.t()[s.first].is != Is::money;
  static const Patterns kCollected(  // "Employer may deduct amounts owed from final pay"
      "deduct|withhold|offset|set|net|recover ?off ~3 "
      "amount|amounts|sum|sums|balance|anything|whatever|money|repayment ~6 "
      "pay|paycheck|wages|check|compensation|salary|paychecks;"
      "amount|amounts|sum|sums|balance|anything|whatever|what ~4 owe|owed|due ~4 "
      "taken|deducted|withheld|offset|recovered ?out of|from|against ~3 "
      "pay|paycheck|wages|check|compensation|salary");
  static const Patterns kOfAllPay(  // "every payment described here is subject to the clawback
                                    // policy"
      "all|any|every|each|incentive ~5 payment|payments|compensation|bonus|bonuses|award|awards ~5 "
      "subject to ~6 clawback|recoupment|recovery policy|policies");
  const Cue* leaving = s.cue(Topic::ending);
  const bool collected = s.words(kCollected) && leaving == nullptr && !s.has(Topic::sign_on);
  if (collected || (s.words(kOfAllPay) && !s.has(Topic::sign_on))) return;
  if (s.words(kReceipts) || s.words(kStands) || s.words(kUnits) || of_units || of_stock) return;
  if (read_repayment_row(s) || read_same_repayment(s) || is_title_alone(s)) return;
  Repayment r = repayment_of(s);
  const bool answers = asked_back_ != nullptr && r.cue == nullptr && answers_on_repaying(s, r);
  if (r.cue == nullptr && !answers && !repays_without_cue(s, r) && !is_of_sum_beside(s, r)) return;
  Entry* to = answers ? asked_back_ : taken_back_by(s, r.cue);
  if (to == nullptr) return;
  const bool bare = r.shares.empty() && r.cue != nullptr;
  if (bare && repaid_table_.to == nullptr && announces_rows(book_.page, s, r)) {
    repaid_table_ = {.to = to, .paragraph = s.in->block.paragraph, .said = r.said};
    return;
  }
  note_repayment(*to, s, r);
  const bool both = s.words(kBoth) && !sign_on_.empty() && book_.payments.size() == 1;
  if (both) {  // "you repay both"
    note_repayment(to == &book_.offer ? book_.payments.front() : book_.offer, s, r);
  } else if (to == &book_.offer && next_money(s, s.first) == s.end) {
    Entry* joined = joined_payment(s);  // "100% of the sign-on bonus and of the relocation payment"
    if (joined != nullptr && !joined->has("clawback")) note_repayment(*joined, s, r);
  }
  static const Patterns kThat(
      "repay|return|owe|refund ~2 that|each|such|any|either "
      "payment|award|bonus|amount|installment");
  for (Entry& e : book_.payments) {  // "a make-whole payment ...: you repay that payment"
    const bool beside = &e != to && to != &book_.offer && e.from.in == to->from.in;
    if (beside && !e.has("clawback") && s.words(kThat)) note_repayment(e, s, r);
  }
}

// What a sentence says of paying back one of them.
void Finder::note_repayment(Entry& to, const Sentence& s, Repayment r) {
  static const Patterns kNet(
      "net|after ?of ?the ?any tax|taxes;net amount|bonus|sum|payment|proceeds");
  static const Pattern kReceived(
      "any|the|each ?such part|portion|amount|installment|payment ?that|which ?you ?have "
      "?was|were received|paid ~3 within|in|during ?the ?last {dur} "
      "?immediately before|preceding|prior");
  static const Pattern kUntil("before|until|to|through {date}");
  const std::string pre = &to == &book_.offer ? "offer.sign_on." : "";
  const std::string key = pre + "clawback";
  if (const Match none = denial(s, r); none.end > 0) {
    if (&to == &book_.offer)  // of a payment silence says the same
      book_.ask(to, key, "not taken back?", where(s, none), {});
    return;
  }
  if (const Match paper = other_paper(s, r); paper.end > 0)
    return void(book_.ask(to, key, "it stands in another paper", where(s, paper)));
  static const Patterns kUnknown(
      "she|he|they|hr|recruiter will|to check|ask|confirm;she|he|they|i "
      "think|thinks|guess|believes|"
      "reckons;not|didn't|doesn't|don't know|sure|clear ~3 how long");
  const bool asked = s.end > s.first && s.t()[s.end - 1].is_symbol('?');
  if (asked || (r.ends.months.empty() && s.words(kUnknown)))
    return void(book_.ask(to, key, "asked, not answered", r.said));
  auto list = steps(s, r.ends, r.shares);
  if (!list) list = single_step(s, r);
  if (list) {
    book_.note(to, key, *list, where_steps(s, r));
    return note_counting(to, pre, s, r);
  }
  if (!note_how_much(to, pre, s, r)) return;
  if (s.words(kNet))
    book_.ask(to, pre + "clawback_net_of", "only what is left after which tax?", r.said);
  note_until(book_.page, to, pre, s, r);
  if (const Match m = s.find(kReceived); m.end > 0)
    book_.note(to, pre + "clawback_from", Value::words("payment"), where(s, m));
  if (const Match until = s.find(kUntil); until.end > 0 && r.ends.months.empty()) {
    const KnownDay day = known_day(book_.page, s.t()[until.caught[0]], s.in->block.file);
    if (day.date) until_days_.push_back({&to, pre + "clawback_months", *day.date, where(s, until)});
  }
  note_counting(to, pre, s, r);
}

namespace {

// "with the repayment period at 18 months rather than 12", in a later letter: how much of it is
// what the earlier one says.
void keep_older_share(Entry& e, const std::string& key) {
  const auto earlier = [&](const Note& n) {
    return std::any_of(e.notes.begin(), e.notes.end(), [&](const Note& o) {
      return o.key == key && o.newness < n.newness && !o.open;
    });
  };
  std::vector<Note> kept;
  std::copy_if(e.notes.begin(), e.notes.end(), std::back_inserter(kept),
               [&](const Note& n) { return n.key != key || !n.weak || !earlier(n); });
  e.notes = std::move(kept);
}

}  // namespace

// "should you leave before 11 January 2028": so many whole months after the first day of work.
void Finder::settle_repayment() {
  settle_repayment_table();
  settle_same_repayment();
  keep_older_share(book_.offer, "offer.sign_on.clawback");
  for (Entry& e : book_.payments) keep_older_share(e, "clawback");
  const Note* start = book_.offer.last("offer.start");
  for (const UntilDay& u : until_days_) {
    if (u.entry->has(u.key)) continue;
    int months = 0;
    for (int m = 1; m <= 120 && start != nullptr && !start->open; ++m) {
      if (month_after(start->value.date, m) == u.day) months = m;
    }
    if (months > 0) {
      book_.note(*u.entry, u.key, Value::count(Ratio(months)), u.at, "proof");
    } else {
      book_.ask(*u.entry, u.key, "until a day; how many months after the start?", u.at);
    }
  }
}

}  // namespace parley::letter
