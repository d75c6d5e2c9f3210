#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/payment_times.hpp"
#include "letter/find/period.hpp"
#include "letter/find/rewrite.hpp"
#include "letter/find/told.hpp"

namespace parley::letter {
namespace {

// "163" beside "base" in a chat: thousands, probably; asked.
bool is_bare_thousands(const Token& t) {
  return t.is == Is::number && !t.in_words && !t.scaled && t.value.is_whole() &&
         t.value >= Ratio(40) && t.value <= Ratio(999);
}

bool is_amount(const Sentence& s, std::size_t i) {
  const Token& t = s.t()[i];
  if (t.is == Is::money) return true;
  if (t.is != Is::number || t.in_words) return false;
  const bool counted = one_of(
      s.t(), i + 1,
      {"shares", "options", "units", "isos", "nsos", "share", "employees", "people", "customers",
       "users", "stock", "restricted", "common", "incentive", "fully", "diluted", "outstanding"});
  static const Pattern kInStock("in|on|worth ?of ?the ?your rsu|rsus|restricted|stock|units");
  Match m;
  const bool in_stock = t.value >= Ratio(1000) && i + 1 < s.end && kInStock.at(s.t(), i + 1, m);
  return (t.scaled && !counted) || in_stock;
}

// "Base salary: 150,000": no sign of dollars, but right beside a cue of cash.
bool is_plain_amount(const Sentence& s, std::size_t i, const Bound& b) {
  const Token& t = s.t()[i];
  const bool cash = b.topic == Topic::base || b.topic == Topic::sign_on ||
                    b.topic == Topic::bonus || b.topic == Topic::relocation ||
                    b.topic == Topic::retention || b.topic == Topic::other_payment;
  if (one_of(s.t(), i + 1, {"rsus", "rsu", "shares", "units", "options", "restricted", "stock"}))
    return false;
  static const Pattern kYearly("a|per|each|/ year|annum|yr");
  Match m;
  const bool a_year = t.is == Is::number && t.sure() && t.value >= Ratio(15'000) && i + 1 < s.end &&
                      kYearly.at(s.t(), i + 1, m);
  if (a_year && b.topic == Topic::base && b.cost <= 20) return true;
  static const Pattern kMonthly("a|per|each|every|/ month|mo");
  const bool a_month = t.is == Is::number && !t.in_words && t.end - t.start >= 5 &&
                       t.value >= Ratio(1'000) && i + 1 < s.end && kMonthly.at(s.t(), i + 1, m);
  if (a_month && b.topic == Topic::base && b.cue_end <= i && b.cost <= 10)
    return true;  // "Pay: 6,500 a month"
  static const Pattern kGoes("can|could|will|now|go|goes|get|do|offer|moves|is|raised ~3 {number}");
  const bool grouped = t.end - t.start >= 6 && t.is == Is::number && !t.in_words && !t.scaled;
  const bool ends = i + 1 >= s.end || s.t()[i + 1].is == Is::symbol;
  if (b.topic == Topic::base && !b.weak && grouped && ends && t.value >= Ratio(20'000) &&
      b.cue_end <= i && b.cost <= 16 && kGoes.in(s.t(), b.cue_end, i + 1))
    return true;  // "Salary: we can go to 122,500, not ..."
  const bool once =
      b.topic == Topic::sign_on || b.topic == Topic::relocation || b.topic == Topic::retention;
  const bool in_words = t.is == Is::number && t.in_words && t.sure() && b.cost <= 4;
  if (in_words && ((b.topic == Topic::base && !b.weak && t.value >= Ratio(20'000)) ||
                   (once && t.value >= Ratio(1'000))))
    return true;  // "Base: eighty-eight thousand", "sign on ten thousand"
  const bool year = t.value >= Ratio(1900) && t.value < Ratio(2100);
  const bool beside = once && b.cost <= 3 &&  // "2,500", "1500 signing bonus"
                      (t.end - t.start == 5 || (t.end - t.start == 4 && !year && !t.in_words));
  if (beside && t.is == Is::number && !t.scaled && t.value >= Ratio(1'000)) return true;
  return t.is == Is::number && !t.in_words && !t.scaled && t.value >= Ratio(5'000) &&
         t.word.size() >= 4 && cash && b.cost <= 4;
}

// "sign-on: increased from $5,000 to $10,000" is about the sign-on.
bool takes_sum(Topic t) { return takes_money(t) && t != Topic::raise && t != Topic::prior; }

// "The annual base is increased to $215,000": no rise to come, but the sum that stands.
bool is_set_anew(const Page& page, const Sentence& s, std::size_t i) {
  static const Patterns kSet(
      "is|are|has|have|now|hereby|:|BAR ?been ?hereby ?now "
      "increased|raised|changed|adjusted|revised|reduced|lowered|amended ?from ?to {money}");
  static const Patterns kRaised(
      "raise|raising|raised|increase|increasing|bump|bumping|bring|bringing|take|taking|lift|"
      "lifting ?up ?your ?the ?my ?new ?hire ?restricted ?annual ?target "
      "stock|equity|rsu|rsus|grant|award|base|salary|pay|bonus ?grant ?award ?salary ?up to "
      "{money}");
  static const Patterns kLabelled(  // "Sign-on - increased to $15,000: $7,500 on ..."
      "sign|on|bonus|base|salary|rate|relocation|relo|rsus|stock ?- increased|raised|bumped|lifted "
      "?up to {money}");
  std::size_t clause = i + 1;
  while (clause < s.end && !one_of(s.t(), clause, {"and"}) && !s.t()[clause].is_symbol(',') &&
         !s.t()[clause].is_symbol(':'))
    ++clause;
  const std::size_t before = i > 10 ? std::max(s.first, i - 10) : s.first;
  if ((kRaised.ends(s.t(), before, i + 1) || kLabelled.ends(s.t(), before, i + 1)) &&
      !timing_in(page, s, i + 1, clause).named)
    return true;  // "they agreed to raise the stock to $210,000"
  static const Patterns kNotOld(
      "{money} ?, instead|rather|up|down|not|replacing of|than|from;{money} in place|lieu of");
  if (kNotOld.begins(s.t(), i)) return true;  // "$215,000 instead of $208,000"
  const std::size_t from = i > 7 ? std::max(s.first, i - 7) : s.first;
  if (timing_in(page, s, i + 1, s.end).named) return false;
  static const Pattern kWill(  // "your sign-on bonus will be increased to $8,000"
      "will|shall|can be increased|raised|changed|adjusted|revised|reduced|lowered|amended ?from "
      "?to {money}");
  static const Pattern kLater(
      "after|upon|once|when|if|following|each|every|anniversary|annually|completion");
  if (kWill.find(s.t(), from, i + 1).end == i + 1 && !kLater.in(s.t(), from, i) &&
      !kLater.in(s.t(), i + 1, s.end))
    return true;
  return kSet.find(s.t(), from, i + 1).end == i + 1;
}

// "restricted stock units with a total value of $380,000": a grant's, not of all pay.
bool is_value_of_grant(const Sentence& s, std::size_t i) {
  static const Pattern kValue(
      "with|having|of|at|for a|an total|aggregate|combined|overall ?grant|target ?date value ?of "
      "{money}");
  return (s.has(Topic::rsu) || s.has(Topic::stock)) &&
         kValue.find(s.t(), i > 8 ? std::max(s.first, i - 8) : s.first, i + 1).end == i + 1;
}

// "the unit did $3.4 million in sales last year", "4% on the first $2,000,000 of revenue": what the
// firm sells; "the $100,000 limit of the Code": a rule. No sum is paid.
bool is_no_sum(const Sentence& s, std::size_t i) {
  static const Pattern kOf(
      "{money} ?a ?per ?year ?annually in|of ?annual ?annualized ?net ?gross ?total ?new ?monthly "
      "?quarterly ?controllable ?company ?store ?unit ?closed ?booked ?collected "
      "sales|revenue|revenues|turnover|receipts|billings|bookings|arr|acv|ebitda|collections|"
      "donations|gifts|premiums|profit|profits|business|production");
  static const Pattern kShare("share|commission|commissions|bonus|incentive|incentives|sharing");
  static const Pattern kLimit(
      "{money} ?annual ?iso ?tax limit|limitation of|in|under ?the code|section|irc|law");
  Match m;
  if (kLimit.at(s.t(), i, m)) return true;
  return kOf.at(s.t(), i, m) && m.end <= s.end &&
         !(m.end < s.end && kShare.in(s.t(), m.end, m.end + 1));
}

// Where an amount gives way to another; else i.
std::size_t changed_to(const Sentence& s, std::size_t i) {
  static const Patterns kChange(
      "move|moves|moved|change|changes|changed|increase|increases|increased|raise|raised|raises|go|"
      "goes|went|gone|going|came|come|comes|bumped|bump|bumping|boosted|lifted|grew|grown|risen|"
      "rose|drop|dropped|drops|reduce|reduced|lower|lowered|cut|trim|trimmed|bring|"
      "up|revised|adjusted|adjust|improved|took|take|taken|now ~6 from {value} ?all ?the ?way ?up "
      "?down to {value};increase|increases|increased|raise|raised|raises|rises|bumped|up|"
      "goes|go ~3 by {money} to {money};move|moves|moved|goes|go|went|comes|came|bumped|raised|up "
      "up ?by {money} to {money}");
  const Match m = kChange.earliest(s.t(), i > 8 ? std::max(s.first, i - 8) : s.first, s.end);
  if (m.end > 0 && m.caught[0] == i) return m.caught[1];
  static const Pattern kRaised(  // "We're raising our offer: base from $120k to $127k"
      "raising|raised|increasing|increased|improving|improved|bumping|bumped|revising|revised|"
      "updating|updated|sweetening|sweetened our|the|your ?initial ?original offer|package|terms");
  static const Pattern kFromTo("from {value} ?up ?down to {value}");
  Match to;
  return i > s.first && kFromTo.at(s.t(), i - 1, to) && to.end <= s.end && s.words(kRaised)
             ? to.caught[1]
             : i;
}

// "5k... then "make that 7,500"", "41.50 - no wait, 42": what is said in the place of a figure;
// else i.
std::size_t corrected_to(const Sentence& s, std::size_t i) {
  static const Pattern kCorrected(
      "{value} ~8 corrected|correction|wait|scratch|sorry|meant|oops ~6 {value}");
  static const Pattern kMakeThat("{value} ~8 make that ~6 {value}");
  Match m;
  if (!(kCorrected.at(s.t(), i, m) || kMakeThat.at(s.t(), i, m)) || m.end > s.end) return i;
  const std::size_t to = m.caught[1];
  for (std::size_t k = i + 1; k < to; ++k) {
    if (s.t()[k].is == Is::money || s.t()[k].is == Is::percent) return i;
  }
  const Token& now = s.t()[to];
  const bool sum = now.is == Is::number && now.value >= Ratio(500);
  return now.is == s.t()[i].is || (s.t()[i].is != Is::percent && sum) ? to : i;
}

// "$137,000 (was $130,000)", "up from $5,000", "not $120,000": an amount that is no longer so.
bool is_old(const Sentence& s, std::size_t i, Topic topic) {
  if (topic == Topic::share_price || topic == Topic::common_price || topic == Topic::valuation ||
      topic == Topic::strike || topic == Topic::raised_capital)
    return false;
  static const Patterns kOld(
      "was|were|previously|formerly|originally|vs|versus|earlier|old ?at ?a ?an ?offer ?of ?just "
      "{value};up|down|increase|instead|rather from|of|than ?the ?old ?original ?previous "
      "{value};not|replaces|replacing|supersedes ?the ?old ?original ?previous {value};compared to|"
      "with {value}");
  const bool in_brackets = i > s.first + 1 && one_of(s.t(), i - 1, {"from", "was"}) &&
                           s.t()[i - 2].is_symbol('(');  // "$158,000 (from $150,000)"
  const bool slip = i > s.first + 2 && one_of(s.t(), i - 1, {"wrote", "typed", "mistyped"}) &&
                    s.t()[i - 3].is_symbol('(');  // "$118,500 (I wrote $115,800)"
  if (in_brackets || slip) return true;
  const std::size_t from = i > 5 ? std::max(s.first, i - 5) : s.first;
  return kOld.find(s.t(), from, i + 1).end == i + 1;
}

// "seed was at 14M post": a valuation by its short name.
// "we closed 5M in January at 24M post-money": what came in, not what it is worth.
bool is_raised_at_post(const Sentence& s, std::size_t i) {
  static const Pattern kAt("~6 at|@ ?a {money} post|postmoney");
  static const Pattern kRaised("closed|raised|raise|took|got|round");
  Match m;
  return i + 1 < s.end && kAt.at(s.t(), i + 1, m) && m.caught[0] > i && m.end <= s.end &&
         kRaised.in(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i);
}

bool is_post_money(const Sentence& s, std::size_t i) {
  static const Pattern kPost("post|postmoney ?money ?valuation");
  Match m;
  const Token& t = s.t()[i];
  return i + 1 < s.end && t.scaled && t.value >= Ratio(500'000) && kPost.at(s.t(), i + 1, m);
}

// "Valuation at the last round: $1.2B": the only sum of a sentence on the valuation.
bool is_lone_valuation(const Sentence& s, std::size_t i) {
  static const Pattern kRaised("raised|raising|raise|funding|revenue|revenues|arr|closed");
  return s.has(Topic::valuation) && !s.words(kRaised) && s.t()[i].value >= Ratio(500'000) &&
         is_only_sum(s, i);
}

// "For the awards that you forfeit you will receive a cash payment of $275,000"
bool is_make_whole(const Sentence& s, std::size_t i) {
  static const Patterns kLost(
      "replace|replaces|replacing|offset|offsets ?the ?your ~3 "
      "bonus|award|awards|equity|pension;forfeit|forfeits|forfeited|forfeiting|forgo|forgoing|"
      "forego|foregoing|forgone|giving "
      "?up;in place|lieu of ?your ~3 "
      "bonus|award|awards|equity|stock|cash|shares|units|pension;make|made ?you "
      "whole;compensate you|for;bonus|equity|awards|stock|options|units|rsus "
      "?that ?which you ?will|would|are lose|losing|leave|leaving");
  static const Patterns kCash(
      "cash of {money};cash payment|award|amount|sum ?in ?the ?amount ?of ?equal ?to {money};buy "
      "out ~4 : {money};"
      "buyout ~4 : {money};you|you'll|we'll "
      "?will ?shall ?also "
      "receive|get ?a ?sum ?of {money};pay|give|paying|paid ?you "
      "?a "
      "?cash ?sum ?of {money}");
  static const Patterns kNotOffered(  // "in place of a signing bonus": nothing is lost
      "in place|lieu of a|an|any ?cash sign|signing|starting|hiring|relocation|retention;instead "
      "of "
      "a|an|any ?cash sign|signing|starting|hiring|relocation|retention");
  if (!s.words(kLost) || s.words(kNotOffered)) return false;
  const Match m = kCash.find(s.t(), i > 7 ? std::max(s.first, i - 7) : s.first, i + 1);
  return m.end == i + 1;
}

// "strike 0.12"
bool is_bare_strike(const Sentence& s, std::size_t i) {
  static const Patterns kStrike("strike|exercise ?price ?of ?is ?at ?: {number};{number} strike");
  static const Pattern kAt("options|isos|nsos @ {number}");  // "8000 options @ 1.20"
  const Token& t = s.t()[i];
  if (t.is != Is::number || t.in_words || t.scaled || t.value >= Ratio(1000)) return false;
  if (t.value.is_whole()) return false;
  if (kAt.find(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, i + 1).end == i + 1) return true;
  if (!s.has(Topic::strike)) return false;
  const Match m = kStrike.find(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, s.end);
  return m.end > 0 && m.caught[0] == i;
}

// "182k + 25k sign": the short word of a chat.
bool is_short_sign_on(const Sentence& s, std::size_t i) {
  const Token& t = s.t()[i];
  const bool ends = i + 2 >= s.end || s.t()[i + 2].is == Is::symbol ||
                    one_of(s.t(), i + 2, {"and", "plus", "with"});
  return t.scaled && t.value < Ratio(500'000) && one_of(s.t(), i + 1, {"sign"}) && ends &&
         !symbol_at(s.t(), i + 2, '-');
}

// "$122,000, target bonus 8%", "$163,000 and a welcome bonus of $17,500": behind the comma stands a
// term with a figure of its own.
bool has_own_figure(const Sentence& s, std::size_t i, const Bound& b) {
  const bool once =
      b.topic == Topic::sign_on || b.topic == Topic::relocation || b.topic == Topic::retention;
  if (b.cue_first <= i || (b.topic != Topic::bonus && !once) || s.t()[i].is != Is::money)
    return false;
  bool joined = false;
  for (std::size_t k = i + 1; k < b.cue_first; ++k)
    joined |= s.t()[k].is_symbol(',') || one_of(s.t(), k, {"and", "plus"});
  static const Patterns kShare("{percent};of|is|target|: ~2 {percent}");
  static const Patterns kSum("of|is|: {money}");
  return joined && b.cue_end < s.end && (once ? kSum : kShare).begins(s.t(), b.cue_end);
}

// "SIGN-ON BONUS: you will receive a total of $12,000: ...": of nothing but the sign-on.
bool is_total_of_sign_on(const Sentence& s, std::size_t i, const Thread& thread) {
  static const Pattern kTotal("total ?amount ?sum of {money}");
  static const Pattern kInTotal("{money} in total");
  Match all;
  const bool headed =
      thread.heading && thread.money == Topic::sign_on;  // "Sign-on bonus. A total of"
  const Cue* base = s.cue(Topic::base);
  return (s.has(Topic::sign_on) || headed) && (base == nullptr || base->weak) &&
         !s.has(Topic::rsu) && !s.has(Topic::option) && !s.has(Topic::equity) &&
         (kTotal.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1).end == i + 1 ||
          kInTotal.at(s.t(), i, all));
}

}  // namespace

namespace {

// "Scrubs $200", in a chat: of a thing, not of what was spoken of before.
bool is_price_of_thing(const Sentence& s, std::size_t i) {
  static const Pattern kSame("half|both|each|total|up|then|plus|and|also|another|still|now|about");
  return s.in->block.chat && i == s.first + 1 && is_at(s.t(), s.first, Is::word) &&
         s.t()[s.first].capital && !kSame.in(s.t(), s.first, i);
}

}  // namespace

Bound Finder::topic_of(const Sentence& s, std::size_t i, bool (*takes)(Topic)) {
  if (is_total_of_sign_on(s, i, thread_) && takes(Topic::sign_on))
    return {.topic = Topic::sign_on, .cost = 1};
  if (is_short_sign_on(s, i) && takes(Topic::sign_on)) return {.topic = Topic::sign_on, .cost = 1};
  static const Pattern kOnEquity("on|for ?the equity|stock|rsus|options|grant ~6 {money}");
  const bool of_pay = thread_.money == Topic::base && thread_.heading && takes(Topic::base);
  if (of_pay && kOnEquity.find(s.t(), s.first, i + 1).end == i + 1 && takes(Topic::equity))
    return {.topic = Topic::equity, .cost = 1};  // "on equity I got you to $980k"
  Bound b = bind(s, i, takes);
  static const Pattern kSoDoes("and so do|does|is|are");  // "... $40,000, and so does the bonus"
  if (has_own_figure(s, i, b) || (b.cue_first > i && kSoDoes.in(s.t(), i + 1, b.cue_first))) b = {};
  const Cue* label = s.cues().begin() != s.cues().end() ? s.cues().begin() : nullptr;
  if (label != nullptr && label->first <= s.first + 1 && symbol_at(s.t(), label->end, ':') &&
      b.topic == Topic::bonus && takes(label->topic) &&
      is_bonus_of_heading(s, label->topic, b.cue_first, b.cue_end))
    return {.topic = label->topic, .cost = 1};  // "Sign-on Bonus: You will receive a bonus of ..."
  const bool no_salary =  // "do you pay anything for joining?" - "15k, half on day one"
      thread_.money == Topic::base && is_far_from_base(s, i);
  const bool heads = thread_.money != Topic::none && thread_.heading && takes(thread_.money) &&
                     !no_salary && !is_statement(s, i) && !is_price_of_thing(s, i);
  const bool paid = b.weak && b.topic == Topic::base;  // "we will pay you $60,000", of the heading
  const bool beside = !paid && (b.cue_first == i + 1 || b.cost <= 9);  // "90k stock"
  const bool named_above =
      heads &&
      ((b.topic == Topic::other_payment && thread_.money == Topic::sign_on) ||  // by its heading
       (b.topic == Topic::bonus && b.cue_end <= i &&
        is_bonus_of_heading(s, thread_.money, b.cue_first, b.cue_end)));
  if (b.topic != Topic::none && b.cost <= kReach && !named_above &&
      (beside || !(b.weak && heads && b.topic != thread_.money)))
    return b;
  const bool yearly = thread_.money == Topic::sign_on && period_of(s, i) == Unit::year;
  if (heads && !yearly) return {.topic = thread_.money, .cost = kReach};
  return {};
}

// "$100,000, of which $60,000 is paid at the start and $40,000 after a year": all of the sign-on.
void Finder::follow_parts(const Sentence& s, std::size_t i, Bound& b) {
  const bool begins = b.topic == Topic::sign_on && i > 1 && one_of(s.t(), i - 1, {"which"}) &&
                      one_of(s.t(), i - 2, {"of"});
  if (begins) {
    of_which_ = s.in;
    of_which_sentence_ = s.t()[i].sentence;
  } else if (of_which_ == s.in && of_which_sentence_ == s.t()[i].sentence && i > 0 &&
             one_of(s.t(), i - 1, {"and", "remaining", "another", "other"})) {
    b.topic = Topic::sign_on;
  }
}

namespace {

// "Sign-on bonus: $7,500 total" above "$1,500 after 30 days", "$2,500 after 6 months", ...: the
// parts in the lines below it, or of the row below a row.
std::vector<std::pair<const ParsedBlock*, std::size_t>> parts_below(const Page& page,
                                                                    const Sentence& s,
                                                                    std::size_t i) {
  constexpr std::size_t kShort = 14;
  std::vector<std::pair<const ParsedBlock*, std::size_t>> out;
  Ratio sum;
  const auto take = [&](const ParsedBlock* b, std::size_t from) {
    for (std::size_t k = from; k < b->t.size(); ++k) {
      if (b->t[k].is != Is::money) continue;
      out.emplace_back(b, k);
      sum += b->t[k].value;
    }
  };
  if (!s.in->block.row) take(s.in, i + 1);  // "$7,500 total - $1,500 after 30 days", and so on
  const ParsedBlock* const end = page.blocks.data() + page.blocks.size();
  for (const ParsedBlock* b = s.in + 1; b != end && sum < s.t()[i].value; ++b) {
    const std::size_t before = out.size();
    take(b, 0);
    const bool other = std::any_of(b->cues.begin(), b->cues.end(), [](const Cue& c) {
      return takes_money(c.topic) && !c.weak && c.topic != Topic::sign_on;
    });
    const bool listed = b->block.bullet || b->block.row || b->t.size() <= kShort;
    const bool one = out.size() == before + 1 && listed && !other;
    const bool row = s.in->block.row && b == s.in + 1 && out.size() >= 2;
    if (!one && !row) return {};
    if (row) break;
  }
  return out.size() >= 2 && sum == s.t()[i].value ? out : decltype(out)();
}

}  // namespace

// "$40,000, in two parts: $25,000 within thirty days and $15,000 after a year": their sum proves
// them parts of the sign-on.
void Finder::follow_sum(const Sentence& s, std::size_t i, Bound& b) {
  const std::pair<const ParsedBlock*, std::size_t> here{s.in, i};
  if (std::find(summed_.begin(), summed_.end(), here) != summed_.end()) {
    b = {.topic = Topic::sign_on, .cost = 1};
  } else if (b.topic == Topic::sign_on && b.cost < kReach) {
    summed_.clear();
    for (const std::size_t k : parts_of(s, i)) summed_.emplace_back(s.in, k);
    if (summed_.empty()) summed_ = parts_below(book_.page, s, i);
  }
}

// "Sign-on | $40,000 with the first paycheck, $30,000 on the first anniversary": a sum with a time
// of its own, and no other word, after one of the sign-on.
void Finder::follow_times(const Sentence& s, std::size_t i, Bound& b) {
  if ((b.topic != Topic::none && !b.weak) || sign_on_.empty()) return;
  const Part& before = sign_on_.back();
  if (before.in.in != s.in || before.token >= i || before.token < s.first) return;
  for (std::size_t k = before.token + 1; k < i; ++k) {
    if (s.t()[k].is == Is::money) return;
  }
  for (const Cue& c : s.cues()) {
    if (c.first > before.token && c.first < i && takes_money(c.topic) && !c.weak) return;
  }
  if (timing_in(book_.page, s, before.token + 1, i).named &&
      timing_in(book_.page, s, i + 1, s.end).named)
    b = {.topic = Topic::sign_on, .cost = kReach - 1};
}

// "Sign-on | Year one: $42,000", "Year two: $31,000": a line of its own, but of the sign-on.
void Finder::follow_years(const Sentence& s, std::size_t i, Bound& b) {
  static const Pattern kFirst("year|payment|installment|part one");
  static const Pattern kNext("year|payment|installment|part two|three");
  if ((b.topic != Topic::none && !b.weak && b.cost < kReach) || sign_on_.empty()) return;
  const Sentence& before = sign_on_.back().in;
  const bool near = before.in <= s.in && s.in <= before.in + 1 &&
                    before.in->block.paragraph == s.in->block.paragraph;
  const bool begins = kNext.in(s.t(), s.first, std::min(i, s.first + 3));
  const bool counted = before.words(kFirst) || kNext.in(before.t(), before.first, before.end);
  if (near && begins && counted) b = {.topic = Topic::sign_on, .cost = 1};
}

void Finder::read_money(const Sentence& s) {
  read_made_anew(s);
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (is_used(s, i)) continue;
    const Token& t = s.t()[i];
    if (is_no_sum(s, i)) {
      skip(s, i);
      continue;
    }
    const bool total =
        i > s.first && s.t()[i - 1].is_symbol('=');  // "$140,000 + 28,000 = $168,000"
    const bool of_periods =  // "$33.65/hr (= $70,000/yr)", "$13,250 per month = $159,000 per year"
        (i > s.first + 1 && s.t()[i - 2].is_symbol('(')) ||
        (!base_.empty() && base_.back().in.in == s.in && !is_yearly(base_.back().unit));
    const bool same = total && of_periods && period_of(s, i) == Unit::year;
    if (total && !same && t.is == Is::money && s.in->cues.size() > 0 && i > s.first + 3) continue;
    if (take_pay_of_years(s, i)) continue;
    if (t.is == Is::money && (take_rise_by(s, i) || take_later_base(s, i))) continue;
    if (is_amount(s, i)) {
      std::size_t to = changed_to(s, i);  // "moves from $10,000 to $15,000"
      if (to == i) to = corrected_to(s, i);
      if (to > i) {
        const Bound b = topic_of(s, i, takes_sum);
        skip(s, i);
        i = to;
        take_money(s, to, b);
        continue;
      }
      Bound b = topic_of(s, i, is_set_anew(book_.page, s, i) ? takes_sum : takes_money);
      if (b.topic == Topic::total && is_value_of_grant(s, i)) b = bind(s, i, is_equity);
      if (is_year_of_periods(s, i, b)) {
        base_.push_back({s, i, Unit::year, false, false, false, false});
        continue;
      }
      follow_parts(s, i, b);
      follow_sum(s, i, b);
      follow_times(s, i, b);
      follow_years(s, i, b);
      if (is_another_payment(s, i, b)) {
        take_payment(s, i, last_payment_);
      } else if (!is_old(s, i, b.topic)) {
        take_money(s, i, b);
      }
      continue;
    }
    Bound plain = bind(s, i, takes_money);
    if (is_grouped(t)) follow_sum(s, i, plain);
    if (is_answered_sum(s, i)) {
      take_money(s, i, {.topic = thread_.money, .cost = kReach});
      continue;
    }
    Bound timed;  // "sign-on 22,500 at start plus 12,500 at month 12"
    if (is_grouped(t)) follow_times(s, i, timed);
    if (timed.topic == Topic::sign_on) {
      take_sign_on(s, i);
      continue;
    }
    if (is_plain_amount(s, i, plain)) {
      if (!is_old(s, i, plain.topic)) take_money(s, i, plain);
    } else if (is_bare_strike(s, i)) {
      strikes_.push_back({s, i});
    } else {
      read_bare_number(s, i);
    }
  }
}

namespace {

// "they put you at 117,500"
bool is_put_at(const Sentence& s, std::size_t i) {
  static const Pattern kPut(
      "put|puts|putting|place|placed|places|slotted|bring|brings|bringing|start|starting you "
      "?in ?on ?at {number}");
  const Token& t = s.t()[i];
  return t.is == Is::number && !t.in_words && t.value >= Ratio(20'000) &&
         kPut.find(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i + 1).end == i + 1;
}

// "Head Roaster, 78,000/yr"
bool is_yearly_thousands(const Sentence& s, std::size_t i) {
  static const Pattern kYear("{number} ?/ ?a ?per year|yr|annum|annually|yearly");
  const Token& t = s.t()[i];
  Match m;
  return t.is == Is::number && !t.in_words && t.value >= Ratio(20'000) && kYear.at(s.t(), i, m);
}

// "annual bonus, target 12, prorated": of a hundred.
bool is_bare_target(const Sentence& s, std::size_t i) {
  static const Pattern kTarget("bonus ?, ?is ?at ?with ?a target ?of ?is ?at ?: {number}");
  const Token& t = s.t()[i];
  const bool ends = i + 1 >= s.end || s.t()[i + 1].is == Is::symbol;
  return ends && !t.in_words && !t.scaled && t.sure() && t.value >= Ratio(2) &&
         t.value <= Ratio(60) &&
         kTarget.find(s.t(), i > 8 ? std::max(s.first, i - 8) : s.first, i + 1).end == i + 1;
}

// "sign on 20" in a chat.
bool is_bare_sign_on(const Token& t) {
  return t.is == Is::number && !t.in_words && !t.scaled && t.value.is_whole() &&
         t.value >= Ratio(2) && t.value <= Ratio(300);
}

}  // namespace

// "RSU: 420/4", "120 in RSUs over 4 yrs": thousands, or units?
bool is_bare_stock(const Sentence& s, std::size_t i, const Bound& b) {
  static const Pattern kIn("in rsu|rsus|stock|equity");
  const Token& t = s.t()[i];
  if (t.is != Is::number || t.in_words || t.scaled || !t.value.is_whole() || t.value < Ratio(20) ||
      t.value > Ratio(999))
    return false;
  Match m;
  if (i + 1 < s.end && kIn.at(s.t(), i + 1, m)) return true;
  const bool label = i > s.first && s.t()[i - 1].is_symbol(':') && b.cue_end + 1 == i;
  const bool stock = b.topic == Topic::rsu || b.topic == Topic::stock || b.topic == Topic::equity;
  return label && stock && symbol_at(s.t(), i + 1, '/') && is_at(s.t(), i + 2, Is::number);
}

// A number that answers a candidate who asked for a percentage, near the one that stood.
bool Finder::is_new_share(const Sentence& s, std::size_t i) const {
  static const Pattern kDo("do|go|get|offer|give|to|at|is|stretch");
  const Token& t = s.t()[i];
  if (!asked_for_share_ || kinds_.size() != 1 || t.in_words || !s.words(kDo)) return false;
  const Note* old = kinds_.front().entry->last("ownership");
  if (old == nullptr || old->open || i + 1 < s.end) return false;
  const Ratio share = t.value / Ratio(100);
  return share >= old->value.number / Ratio(2) && share <= old->value.number * Ratio(2);
}

// A number without a sign of dollars: a salary by its words, or so many thousands, which is asked.
void Finder::read_bare_number(const Sentence& s, std::size_t i) {
  const Token& t = s.t()[i];
  if (base_.size() >= kMostSums || t.is != Is::number) return;
  if (i > s.first && one_of(s.t(), i - 1, {"not", "than"})) return;  // "not 102"
  static const Pattern kNoTo("no to {number}");                      // "no to 97. 93k it is"
  if (i > s.first + 1 && kNoTo.find(s.t(), i - 2, i + 1).end == i + 1) return;
  const bool grouped =  // "I can do 94,000", "best i can do is 1,325" of a week's pay
      t.end - t.start >= 5 && !t.in_words && !t.scaled;
  if (is_put_at(s, i) || (grouped && is_new_base(s, i))) return take_base(s, i);
  if (is_new_share(s, i)) {  // "any chance of 0.8%?" - "best i can do is 0.7"
    static const Pattern kIf("if|provided|assuming|unless|were");
    const Value share = Value::percent(t.value / Ratio(100));
    if (kIf.in(s.t(), s.first, i)) {  // "if you drop base to 155 we could do 0.3"
      book_.ask(*kinds_.front().entry, "ownership", "it hangs on a condition", where(s, i, i + 1),
                {share});
      return;
    }
    book_.note(*kinds_.front().entry, "ownership", share, where(s, i, i + 1), "corrected");
    return;
  }
  if (is_bare_target(s, i)) {
    const BonusKeys bonus = bonus_of_amount(s, i);
    book_.note(*bonus.entry, bonus.key("rate"), Value::percent(t.value / Ratio(100)),
               where(s, i, i + 1));
    return;
  }
  static const Patterns kAllowance(
      "{number} a|per|each|/ month|mo|year ~2 allowance|stipend|subsidy;{number} a|per|each|/ "
      "month|mo|year tool|car|truck|phone|gas|meal|boot money");
  Match m;
  static const Pattern kOfAllowance(
      "allowance|stipend|clothing|wardrobe|uniform ?money ?is ?of ?: {number} a|per|each|/ "
      "month|mo");
  const std::size_t before = i > 4 ? std::max(s.first, i - 4) : s.first;
  const Match of = kOfAllowance.find(s.t(), before, std::min(s.end, i + 3));
  const bool of_allowance = of.end > 0 && of.caught[0] == i;
  if (t.value >= Ratio(20) && !t.in_words && (kAllowance.begins(s.t(), i) || of_allowance)) {
    s.in->t[i].is = Is::money;  // "400 a month car allowance"
    number_words(s.in->t);
    return take_stipend(s, i);
  }
  static const Pattern kOfBonus("bonus ~5 {number} a|per|each|every|/ month|mo|quarter|qtr");
  const Match bonus =
      kOfBonus.find(s.t(), i > 7 ? std::max(s.first, i - 7) : s.first, std::min(s.end, i + 3));
  if (bonus.end > 0 && bonus.caught[0] == i && t.value >= Ratio(50) && !t.in_words) {
    s.in->t[i].is = Is::money;  // "Bonus is monthly, 900 a month when you hit your numbers"
    number_words(s.in->t);
    return take_bonus_money(s, i);
  }
  static const Pattern kHourly("{number} ?/ ?an ?per hr|hour|hourly");
  const bool hourly = t.value >= Ratio(8) && t.value < Ratio(400) && !t.in_words;
  const Bound b = bind(s, i, takes_money);
  const bool before_hours = b.topic == Topic::guaranteed && b.cue_first > i;  // "guaranteed 40"
  if (hourly && kHourly.at(s.t(), i, m) && base_.empty() &&
      (b.topic == Topic::base || b.topic == Topic::none || before_hours))
    return take_base(s, i);  // "pay 36.50/hr"
  const bool joined = is_equity(b.topic) && b.cue_first > i && is_joined(s, i, b.cue_first);
  if (is_yearly_thousands(s, i) && (b.topic == Topic::none || joined)) return take_base(s, i);
  if (is_bare_sign_on(t) && b.topic == Topic::sign_on && b.cost <= 3) {
    const bool ratio = symbol_at(s.t(), i + 1, '/') ||  // "50/50"
                       (i > s.first && s.t()[i - 1].is_symbol('/'));
    const bool measure =
        ratio || one_of(s.t(), i + 1, {"months", "month", "percent", "days", "installments"}) ||
        (i > s.first && one_of(s.t(), i - 1,
                               {"year", "yr", "month", "quarter", "section", "item", "paragraph",
                                "clause", "article"}));
    if (!measure && !book_.offer.has("offer.sign_on.amount"))
      book_.ask(book_.offer, "offer.sign_on.amount", "thousands?", where(s, i, i + 1),
                {Value::money(t.value * Ratio(1000))});
    return;
  }
  if (is_bare_stock(s, i, b)) {
    Entry& e = grant_with(s, i, "value", b);
    if (!e.has("shares") && !e.has("value"))
      book_.ask(e, "value", "thousands of dollars, or shares?", where(s, i, i + 1),
                {Value::money(t.value * Ratio(1000))});
    return;
  }
  if (!is_bare_thousands(t)) return;
  if (is_thousands_of_base(s, i, b)) return take_base(s, i);
  if (!s.in->block.chat) return;
  const bool base = (b.topic == Topic::base && b.cost <= 3) ||
                    ((b.topic == Topic::none || (b.topic == Topic::other_money && b.cost > 5)) &&
                     is_near_base(t));
  if (!base || is_base_again(t)) return;
  const bool by_hour = !base_.empty() && base_.back().unit == Unit::hour;  // "34/hr", then "36"
  base_.push_back({s, i, by_hour ? Unit::hour : Unit::none, false, false, false, false});
}

// "$15,000 on July 6, 2028 and another $15,000 on July 6, 2029", "$15,000 after 12 months and
// $20,000 after 36 months"
bool Finder::is_another_payment(const Sentence& s, std::size_t i, const Bound& b) const {
  if (last_payment_ == Topic::none || paid_in_ != s.in || paid_sentence_ != s.t()[i].sentence ||
      i == s.first)
    return false;
  static const Pattern kAfter("{money} after|on|at|upon");
  Match m;
  const bool joined = (one_of(s.t(), i - 1, {"and", "then"}) || s.t()[i - 1].is_symbol(',')) &&
                      last_payment_ != Topic::relocation && kAfter.at(s.t(), i, m) &&
                      timing_of(book_.page, s, i).named;
  static const Pattern kMore(
      "another|further|additional|again|second|third ?payment|installment|one ?of {money}");
  const bool more =
      kMore.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1).end == i + 1;
  return (more || joined) && (b.topic == Topic::none || b.weak || b.topic == last_payment_);
}

namespace {

// "and 5k to sign, with the first pay"
bool is_to_sign(const Sentence& s, std::size_t i) {
  static const Patterns kToSign("to sign|join ?on;?gross for joining|signing|accepting ?on");
  static const Pattern kObject("the|this|it|your|our|a|by|us|here|before|in");
  Match m;
  if (i + 2 >= s.end || s.has(Topic::sign_on) || !kToSign.begins(s.t(), i + 1)) return false;
  m = kToSign.find(s.t(), i + 1, i + 2);
  return one_of(s.t(), i + 1, {"for"}) || m.end >= s.end || !kObject.in(s.t(), m.end, m.end + 1);
}

// "Health: we pay $600 a year into your HSA"
bool is_into_account(const Sentence& s, std::size_t i) {
  static const Pattern kInto(
      "{money} ?a ?per ?each ?every ?year ?annually in|into|to|toward|towards ?your ?the ?a ?an "
      "hsa|health ?savings ?account");
  Match m;
  return kInto.at(s.t(), i, m);
}

// "we will add $7,200 a year to cover the self-employment tax": so much, whatever it costs.
bool is_to_cover(const Sentence& s, std::size_t i) {
  static const Pattern kToCover(
      "add|adds|pay|pays|give|gives|provide|provides|receive|receives|get|gets ?you ?a ?an "
      "?additional ?further ?another ?extra {money} a|per|each|every year|annum|month to|toward|"
      "towards ?help ?you cover|offset|defray|meet|covering|offsetting|defraying");
  const Match m = kToCover.find(s.t(), i > 8 ? std::max(s.first, i - 8) : s.first, s.end);
  return m.end > 0 && m.caught[0] == i && !s.t()[i].up_to;
}

// What is paid in cash, where no stock is said.
bool is_paid_topic(Topic t) {
  return t == Topic::sign_on || t == Topic::retention || t == Topic::other_payment ||
         t == Topic::guaranteed || t == Topic::none;
}

}  // namespace

void Finder::take_money(const Sentence& s, std::size_t i, const Bound& b) {
  if (is_post_money(s, i)) return take_valuation(s, i);
  if (is_raised_at_post(s, i)) return skip(s, i);
  if (is_to_sign(s, i)) return take_sign_on(s, i);
  if (is_into_account(s, i)) return take_contribution(s, i);
  if (take_raised_allowance(s, i)) return;
  if (is_salary(s, i, b)) return take_base(s, i);
  const bool equity = is_equity(b.topic);
  const Token& t = s.t()[i];
  if (b.topic == Topic::raised_capital && is_lone_valuation(s, i)) return take_valuation(s, i);
  const Bound price{.topic = Topic::strike, .cost = b.cost};
  const bool at = i > 0 && (s.t()[i - 1].is_word("at") || s.t()[i - 1].is_symbol('@'));
  static const Pattern kTotalPrice(
      "total|aggregate ?option exercise|purchase|strike ?price|cost :|BAR {money}");
  if (Match m; kTotalPrice.at(s.t(), s.first, m) && m.caught[0] == i) return skip(s, i);
  static const Pattern kPriceRow("price|cost ?per ?option ?share :|BAR {money}");  // of a notice
  if (Match m; has_options_alone() && t.value < Ratio(1000) && kPriceRow.at(s.t(), s.first, m))
    return take_price(s, i, price);
  if (equity && t.value < Ratio(1000) && (s.has(Topic::strike) || at))
    return take_price(s, i, price);
  static const Pattern kInStock(
      "in|of|worth ?of ?restricted ?fund ?stock rsu|rsus|stock|psus|units");
  static const Pattern kStock("?restricted ?stock rsu|rsus|stock|psus|units");
  Match m;
  const bool of_firm = i + 3 < s.end && one_of(s.t(), i + 1, {"in", "of"}) &&
                       s.t()[i + 2].capital && kStock.at(s.t(), i + 3, m);  // "in Acme RSUs"
  const bool in_stock =
      of_firm || (i + 1 < s.end && kInStock.at(s.t(), i + 1, m));  // "90k in RSUs"
  if (in_stock && is_paid_topic(b.topic)) {  // "Retention award: $50,000 in RSUs"
    const Bound stock = bind(s, i, is_equity);
    return take_grant_money(s, i, stock);
  }
  static const Pattern kDivided("{money} divided by {money}");
  if (equity && kDivided.at(s.t(), i, m) && !kinds_.empty()) return skip(s, i);
  const bool bare_stock = t.is == Is::number && t.scaled && !in_stock &&
                          (b.topic == Topic::equity || b.topic == Topic::stock) && b.cost <= 9;
  if (bare_stock) return take_bare_stock(s, i, b);
  if (t.is == Is::number && equity && b.topic != Topic::rsu && !in_stock) return;  // a count
  static const Pattern kTrades(
      "stock|shares|share ?is ?was trades|trading|closed|is|was|stands ?now ?today ?at ?about "
      "{money}");
  const std::size_t near = i > 6 ? std::max(s.first, i - 6) : s.first;
  if (per_share(s, i) && kTrades.find(s.t(), near, i + 1).end == i + 1)
    return take_price(s, i, {.topic = Topic::share_price, .cost = b.cost});
  if (per_share(s, i) && (equity || b.topic == Topic::none || b.topic == Topic::base))
    return take_price(s, i, price);
  const bool of_sign_on = s.has(Topic::sign_on) || thread_.money == Topic::sign_on;
  if (!in_stock &&
      is_make_whole(s, i)) {  // "SIGN-ON CASH. To compensate you for ..." says what it is
    if (of_sign_on) return take_sign_on(s, i);
    return take_payment(s, i, Topic::other_payment);
  }
  static const Pattern kTowardLoans(  // "$20,000 toward your student loans on each anniversary"
      "{money} to|toward|towards|against|for ~5 loan|loans");
  const bool loans = b.topic == Topic::other_money && kTowardLoans.at(s.t(), i, m);
  const bool stays =  // "RETENTION. ... $10,000 when you complete two years"
      is_for_staying(s) || thread_.money == Topic::retention;
  const Topic once = stays && !loans ? Topic::retention : Topic::other_payment;
  if (is_received_on_day(s, i, b)) return take_payment(s, i, once);
  static const Pattern kInCash("{money} in cash");
  const bool cash = is_equity(b.topic) && kInCash.at(s.t(), i, m);
  const bool sums = !base_.empty() || t.value < Ratio(50'000);  // and no salary
  const bool open = b.topic == Topic::none || (b.topic == Topic::base && b.weak) || cash || loans;
  if (open && sums && is_paid_at_time(book_.page, s, i)) return take_payment(s, i, once);
  if (b.topic == Topic::bonus && is_toward_use(s, i)) return take_stipend(s, i);
  const bool unnamed = b.topic == Topic::none || b.weak;
  if (unnamed && take_granted_allowance(s, i)) return;
  const bool other = b.topic == Topic::expenses || b.topic == Topic::commission;
  if ((unnamed || other) && take_recurring(s, i)) return;
  if ((unnamed || b.topic == Topic::other_money) && is_to_cover(s, i)) return take_stipend(s, i);
  if (unnamed && b.topic != Topic::base && is_small_part_of_pay(s, i)) return take_stipend(s, i);
  take_by_topic(s, i, b);
}

}  // namespace parley::letter
