#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

constexpr int kReach = 26;

constexpr auto kBaseSalary = "offer.base_salary";

// No offer has more; a text that has is held to time that grows with its length.
constexpr std::size_t kMostSums = 200;

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
                    b.topic == Topic::retention;
  if (one_of(s.t(), i + 1, {"rsus", "rsu", "shares", "units", "options", "restricted", "stock"}))
    return false;
  static const Pattern kYearly("a|per|each|/ year|annum|yr");
  Match m;
  const bool a_year = t.is == Is::number && !t.in_words && t.value >= Ratio(15'000) &&
                      i + 1 < s.end && kYearly.at(s.t(), i + 1, m);
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
  const bool beside = once && b.cost <= 3 && t.end - t.start == 5;  // "2,500"
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
  std::size_t clause = i + 1;
  while (clause < s.end && !one_of(s.t(), clause, {"and"}) && !s.t()[clause].is_symbol(','))
    ++clause;
  if (kRaised.find(s.t(), i > 10 ? std::max(s.first, i - 10) : s.first, i + 1).end == i + 1 &&
      !timing_in(page, s, i + 1, clause).named)
    return true;  // "they agreed to raise the stock to $210,000"
  static const Pattern kNotOld("{money} ?, instead|rather|up|down|not|replacing of|than|from");
  Match old;
  if (kNotOld.at(s.t(), i, old)) return true;  // "$215,000 instead of $208,000"
  const Match m = kSet.find(s.t(), i > 7 ? std::max(s.first, i - 7) : s.first, i + 1);
  return m.end == i + 1 && !timing_in(page, s, i + 1, s.end).named;
}

// "restricted stock units with a total value of $380,000": a grant's, not of all pay.
bool is_value_of_grant(const Sentence& s, std::size_t i) {
  static const Pattern kValue(
      "with|having|of|at|for a|an total|aggregate|combined|overall ?grant|target ?date value ?of "
      "{money}");
  return (s.has(Topic::rsu) || s.has(Topic::stock)) &&
         kValue.find(s.t(), i > 8 ? std::max(s.first, i - 8) : s.first, i + 1).end == i + 1;
}

// Where an amount gives way to another; else i.
std::size_t changed_to(const Sentence& s, std::size_t i) {
  static const Patterns kChange(
      "move|moves|moved|change|changes|changed|increase|increases|increased|raise|raised|raises|go|"
      "goes|went|gone|going|came|come|comes|bumped|bump|bumping|boosted|lifted|grew|grown|risen|"
      "rose|drop|dropped|drops|reduce|reduced|lower|lowered|cut|trim|trimmed|bring|"
      "up|revised|adjusted|adjust|improved|now ~6 from {value} to "
      "{value};increase|increases|increased|raise|raised|raises|rises|bumped|up|"
      "goes|go ~3 by {money} to {money};move|moves|moved|goes|go|went|comes|came|bumped|raised|up "
      "up ?by {money} to {money}");
  const Match m = kChange.earliest(s.t(), i > 8 ? std::max(s.first, i - 8) : s.first, s.end);
  if (m.end > 0 && m.caught[0] == i) return m.caught[1];
  static const Pattern kRaised(  // "We're raising our offer: base from $120k to $127k"
      "raising|raised|increasing|increased|improving|improved|bumping|bumped|revising|revised|"
      "updating|updated|sweetening|sweetened our|the|your ?initial ?original offer|package|terms");
  static const Pattern kFromTo("from {value} to {value}");
  Match to;
  return i > s.first && kFromTo.at(s.t(), i - 1, to) && to.end <= s.end && s.words(kRaised)
             ? to.caught[1]
             : i;
}

// "5k... then "make that 7,500"", "41.50 - no wait, 42": what is said in the place of a figure;
// else i.
std::size_t corrected_to(const Sentence& s, std::size_t i) {
  static const Pattern kCorrected(
      "{value} ~8 corrected|correction|wait|scratch|sorry|meant|oops|make ?that ~6 {value}");
  Match m;
  if (!kCorrected.at(s.t(), i, m) || m.end > s.end) return i;
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

bool per_share(const Sentence& s, std::size_t i) {
  static const Pattern kPer("per|a|each|/ share|unit|option|rsu");
  Match m;
  return i + 1 < s.end && kPer.at(s.t(), i + 1, m);
}

// "Your salary, MA+30 Step 6, will be $81,244": the only sum of a sentence that is about nothing
// but the salary.
bool is_lone_salary(const Sentence& s, std::size_t i) {
  for (std::size_t k = s.first; k < s.end; ++k) {
    if (k != i && s.t()[k].is == Is::money) return false;
  }
  bool base = false;
  for (const Cue& c : s.cues()) {
    if (!takes_money(c.topic)) continue;
    if (c.topic != Topic::base) return false;
    base |= !c.weak && c.end <= i;
  }
  return base && s.t()[i].value >= Ratio(15'000);
}

// "Valuation at the last round: $1.2B": the only sum of a sentence on the valuation.
bool is_lone_valuation(const Sentence& s, std::size_t i) {
  static const Pattern kRaised("raised|raising|raise|funding|revenue|revenues|arr|closed");
  if (!s.has(Topic::valuation) || s.words(kRaised) || s.t()[i].value < Ratio(500'000)) return false;
  for (std::size_t k = s.first; k < s.end; ++k) {
    if (k != i && s.t()[k].is == Is::money) return false;
  }
  return true;
}

// "For the awards that you forfeit you will receive a cash payment of $275,000"
bool is_make_whole(const Sentence& s, std::size_t i) {
  static const Patterns kLost(
      "forfeit|forfeits|forfeited|forfeiting|forgo|forgoing|forego|foregoing|forgone|giving "
      "?up;in place|lieu of ?your ~3 bonus|award|awards|equity|stock;make|made ?you "
      "whole;compensate you|for;bonus|equity|awards|stock|options|units|rsus "
      "?that ?which you ?will|would|are lose|losing|leave|leaving");
  static const Patterns kCash(
      "cash payment|award|amount|sum ?in ?the ?amount ?of ?equal ?to {money};buy out ~4 : {money};"
      "buyout ~4 : {money};you|you'll|we'll "
      "?will ?shall ?also "
      "receive|get ?a ?sum ?of {money};pay|give|paying|paid ?you "
      "?a "
      "?cash ?sum ?of {money}");
  if (!s.words(kLost)) return false;
  const Match m = kCash.find(s.t(), i > 7 ? std::max(s.first, i - 7) : s.first, i + 1);
  return m.end == i + 1;
}

// "$310,000 per year plus an annual bonus": what follows is another thing.
bool is_joined(const Sentence& s, std::size_t i, std::size_t cue) {
  for (std::size_t k = i + 1; k < cue; ++k) {
    if (one_of(s.t(), k, {"plus", "and", "with"}) || s.t()[k].is_symbol(',') ||
        s.t()[k].is_symbol('+'))
      return true;
  }
  return false;
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

// "Relocation: a one-time allowance of $20,000"
bool is_moving(const Sentence& s, std::size_t i) {
  const Cue* cue = s.cue(Topic::relocation);
  if (cue == nullptr || cue->end > i || i > cue->end + 10) return false;
  for (std::size_t k = cue->end; k < i; ++k) {
    if (s.t()[k].is == Is::money || s.t()[k].is_symbol(';')) return false;
  }
  return true;
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

Bound Finder::topic_of(const Sentence& s, std::size_t i, bool (*takes)(Topic)) {
  if (is_total_of_sign_on(s, i, thread_) && takes(Topic::sign_on))
    return {.topic = Topic::sign_on, .cost = 1};
  if (is_short_sign_on(s, i) && takes(Topic::sign_on)) return {.topic = Topic::sign_on, .cost = 1};
  Bound b = bind(s, i, takes);
  if (has_own_figure(s, i, b)) b = {};
  const bool heads = thread_.money != Topic::none && thread_.heading && takes(thread_.money);
  const bool paid = b.weak && b.topic == Topic::base;  // "we will pay you $60,000", of the heading
  const bool beside = !paid && (b.cue_first == i + 1 || b.cost <= 9);  // "90k stock"
  const bool named_above =
      heads &&
      ((b.topic == Topic::other_payment && thread_.money == Topic::sign_on) ||  // by its heading
       (b.topic == Topic::bonus && b.cue_end <= i && thread_.money == Topic::guaranteed));
  if (b.topic != Topic::none && b.cost <= kReach && !named_above &&
      (beside || !(b.weak && heads && b.topic != thread_.money)))
    return b;
  if (thread_.money != Topic::none && thread_.heading && takes(thread_.money))
    return {.topic = thread_.money, .cost = kReach};
  return {};
}

// "166 is the max": thousands near a salary that was named before.
bool Finder::is_near_base(const Token& t) const {
  const Ratio now = t.value < Ratio(1000) ? t.value : t.value / Ratio(1000);
  return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
    const Token& old = b.in.t()[b.token];
    const Ratio was = old.value < Ratio(1000) ? old.value : old.value / Ratio(1000);
    return now * Ratio(10) >= was * Ratio(7) && now * Ratio(10) <= was * Ratio(14);
  });
}

// "162k base": then "RSUs are 88k" are dollars, too.
bool Finder::has_bare_base() const {
  return std::any_of(base_.begin(), base_.end(), [](const BaseAmount& b) {
    const Token& t = b.in.t()[b.token];
    return t.is == Is::number && t.scaled && b.named;
  });
}

// "124 stays", of a salary of $124,000 that was named before.
bool Finder::is_base_again(const Token& t) const {
  return !base_.empty() && base_.back().in.t()[base_.back().token].sure() &&
         base_.back().in.t()[base_.back().token].value == t.value * Ratio(1000);
}

// A sum about nothing else, in a later message, near the salary that stood: perhaps the new one.
bool Finder::is_later_base(const Sentence& s, std::size_t i) const {
  const bool later = std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
    return b.in.in->block.newness < s.in->block.newness;
  });
  return later && s.t()[i].value >= Ratio(20'000) && is_near_base(s.t()[i]);
}

// "good news: we can go to $124,500", in a later message, with no other word for it: a salary near
// the one that stood, and near no other sum.
bool Finder::is_new_base(const Sentence& s, std::size_t i) const {
  static const Pattern kGoes(
      "go|going|do|get|got|raise|raised|increase|increased|come|came|stretch|bump|bumped|offer|up|"
      "approved|improve|improved|revised|settle|land|landed|final|went|moved|stretched|deal|"
      "agreed");
  const Token& t = s.t()[i];
  if (t.value < Ratio(20'000) || !s.words(kGoes)) return false;
  const auto near = [&](const Token& old) {
    return t.value * Ratio(10) >= old.value * Ratio(8) &&
           t.value * Ratio(10) <= old.value * Ratio(13);
  };
  const auto is_near = [&](const BaseAmount& b) {
    return b.in.in->block.newness < s.in->block.newness && near(b.in.t()[b.token]);
  };
  if (std::none_of(base_.begin(), base_.end(), is_near)) return false;
  if (std::any_of(sign_on_.begin(), sign_on_.end(),
                  [&](const Part& p) { return near(p.in.t()[p.token]); }))
    return false;
  return std::none_of(kinds_.begin(), kinds_.end(), [&](const GrantKind& g) {
    const Note* value = g.entry->last("value");
    return value != nullptr && !value->open && value->value.number * Ratio(2) >= t.value &&
           value->value.number <= t.value * Ratio(2);
  });
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

// "2,500": so much by its comma, though no sign of dollars stands with it.
bool is_grouped(const Token& t) {
  return t.is == Is::number && !t.in_words && !t.scaled && t.value >= Ratio(1'000) &&
         t.end - t.start >= 5;
}

// The amounts after one that sum to it; none where they do not.
std::vector<std::size_t> parts_of(const Sentence& s, std::size_t i) {
  const Tokens& t = s.t();
  std::vector<std::size_t> out;
  Ratio sum;
  for (std::size_t k = i + 1; k < t.size() && out.size() < 12 && sum < t[i].value; ++k) {
    if (t[k].is != t[i].is || (t[i].is != Is::money && !is_grouped(t[k]) && !t[k].scaled)) continue;
    out.push_back(k);
    sum += t[k].value;
  }
  return out.size() >= 2 && sum == t[i].value ? out : std::vector<std::size_t>();
}

// And those of the row below it.
std::vector<std::size_t> parts_below(const Page& page, const Sentence& s, std::size_t i) {
  if (s.in == &page.blocks.back() || !s.in->block.row) return {};
  const ParsedBlock& below = *(s.in + 1);
  std::vector<std::size_t> out;
  Ratio sum;
  for (std::size_t k = 0; k < below.t.size(); ++k) {
    if (below.t[k].is != Is::money) continue;
    out.push_back(k);
    sum += below.t[k].value;
  }
  return out.size() >= 2 && sum == s.t()[i].value ? out : std::vector<std::size_t>();
}

}  // namespace

// "$40,000, in two parts: $25,000 within thirty days and $15,000 after a year": their sum proves
// them parts of the sign-on.
void Finder::follow_sum(const Sentence& s, std::size_t i, Bound& b) {
  if (s.in == summed_in_ && std::find(summed_.begin(), summed_.end(), i) != summed_.end()) {
    b = {.topic = Topic::sign_on, .cost = 1};
  } else if (b.topic == Topic::sign_on && b.cost < kReach) {
    summed_in_ = s.in;
    summed_ = parts_of(s, i);
    const std::vector<std::size_t> below =
        summed_.empty() ? parts_below(book_.page, s, i) : summed_;
    if (summed_.empty() && !below.empty()) {  // "$15,000" above "paid: $7,500 ...; $7,500 ..."
      summed_in_ = s.in + 1;
      summed_ = below;
    }
  }
}

namespace {

bool is_yearly(Unit unit) { return unit == Unit::year || unit == Unit::none; }

bool same_letter(const Sentence& a, const Sentence& b) {
  return a.in->block.newness == b.in->block.newness;
}

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

// "It will be increased by $6,000 on January 1, 2028": so many dollars more a year, from a time on.
bool Finder::take_rise_by(const Sentence& s, std::size_t i) {
  static const Patterns kBy(
      "it|salary|base|pay ?will|would|shall ?then ?be ?is "
      "rise|increase|increased|go|goes|rises|increases|raised ?up by {money};raise|increase|rise "
      "of "
      "{money}");
  const std::size_t from = i > 8 ? std::max(s.first, i - 8) : s.first;
  if (kBy.find(s.t(), from, i + 1).end != i + 1 || is_on_terms(s)) return false;
  const bool beside =
      s.has(Topic::base) ||
      std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) { return b.in.in == s.in; });
  const Timing when = timing_in(book_.page, s, s.first, s.end);
  const auto raise = raise_at(when, s.t()[i].value);
  if (!beside || !raise || !s.t()[i].sure()) return false;
  book_.note(book_.offer, "offer.raises", Value::list({*raise}),
             where(s, std::min(i, when.at.first), std::max(i + 1, when.at.end)));
  return true;
}

// "$158,400, going up to $165,000 after six months": what a salary rises to later.
bool Finder::take_later_base(const Sentence& s, std::size_t i) {
  static const Patterns kRises(
      "going|goes|rising|rises|increasing|increases|stepping|steps|moving|moves|stepped|raised|"
      "increased|bumps|bumping|jumps|bumped ?up to {money};on|upon|after ?your ?the ?successful "
      "?completion ?of confirmation|probation ?period ?, ?you ?it ?this ?will ?be ?is ?rises ?paid "
      "?to {money};with ?an increase to "
      "{money};then|thereafter "
      "{money};{money} "
      "after ?the ?your ?first|successful|completion ?of {dur}");
  static const Patterns kIt(
      "it|salary|base|pay ?will|would|shall ?then ?be ?is rise|increase|increased|go|step|rises|"
      "increases|goes|raised|move ?up to {money}");
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

void Finder::read_money(const Sentence& s) {
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (is_used(s, i)) continue;
    const Token& t = s.t()[i];
    const bool total =
        i > s.first && s.t()[i - 1].is_symbol('=');  // "$140,000 + 28,000 = $168,000"
    const bool of_periods =  // "$33.65/hr (= $70,000/yr)", "$13,250 per month = $159,000 per year"
        (i > s.first + 1 && s.t()[i - 2].is_symbol('(')) ||
        (!base_.empty() && base_.back().in.in == s.in && !is_yearly(base_.back().unit));
    const bool same = total && of_periods && period_of(s, i) == Unit::year;
    if (total && !same && t.is == Is::money && s.in->cues.size() > 0 && i > s.first + 3) continue;
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
  if (i > s.first && one_of(s.t(), i - 1, {"not", "than"})) return;       // "not 102"
  const bool grouped = t.end - t.start >= 6 && !t.in_words && !t.scaled;  // "I can do 94,000"
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
  static const Pattern kAllowance("{number} a|per|each|/ month|mo|year ~2 allowance|stipend");
  Match m;
  static const Pattern kOfAllowance("allowance|stipend ?is ?of ?: {number} a|per|each|/ month|mo");
  const std::size_t before = i > 4 ? std::max(s.first, i - 4) : s.first;
  const Match of = kOfAllowance.find(s.t(), before, std::min(s.end, i + 3));
  const bool of_allowance = of.end > 0 && of.caught[0] == i;
  if (t.value >= Ratio(20) && !t.in_words && (kAllowance.at(s.t(), i, m) || of_allowance)) {
    s.in->t[i].is = Is::money;  // "400 a month car allowance"
    number_words(s.in->t);
    return take_stipend(s, i);
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
  if (!is_bare_thousands(t) || !s.in->block.chat) return;
  const bool base = (b.topic == Topic::base && b.cost <= 3) ||
                    ((b.topic == Topic::none || (b.topic == Topic::other_money && b.cost > 5)) &&
                     is_near_base(t));
  if (base && !is_base_again(t)) base_.push_back({s, i, Unit::none, false, false, false, false});
}

namespace {

// 52 weeks of 40 hours.
constexpr int kHoursAYear = 2080;

int periods_a_year(Unit unit) {
  switch (unit) {
    case Unit::week:
      return 52;
    case Unit::two_weeks:
      return 26;
    case Unit::half_month:
      return 24;
    case Unit::month:
      return 12;
    case Unit::quarter:
      return 4;
    case Unit::hour:
      return kHoursAYear;
    default:
      return 1;
  }
}

// The period times the amount is the year, but for at most a cent lost in each period.
bool proves(const Ratio& amount, const Ratio& periods, const Ratio& year) {
  const Ratio product = amount * periods;
  const Ratio off = product > year ? product - year : year - product;
  return off * Ratio(100) <= periods;
}

bool proves(const Ratio& amount, int periods, const Ratio& year) {
  return proves(amount, Ratio(periods), year);
}

// "$46.20 an hour, which is $86,486.40 for 1,872 hours", "36 hours a week", "76 hours in every
// month": the hours of a year that are said.
std::optional<Ratio> hours_said(const Sentence& s) {
  static const Pattern kWeekly("a|per|each|every|/ week|wk|weekly");
  static const Pattern kMonthly("a|per|each|every month");
  static const Pattern kGuarantee(  // "a monthly guarantee of 75 hours"
      "weekly|monthly guarantee|guaranteed|minimum ?of {dur}");
  static const Pattern kUsually("typically|usually|average|averages|generally|normally|expected");
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if (t.is != Is::duration || t.unit != Unit::hour || !t.sure() || t.up_to || t.at_least)
      continue;
    if (kUsually.in(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, i)) continue;
    if (t.value.is_whole() && t.value >= Ratio(500) && t.value <= Ratio(3'000)) return t.value;
    Match m = kGuarantee.find(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i + 1);
    if (m.end != i + 1) m = {};
    const bool by_week = m.end > 0 && one_of(s.t(), m.first, {"weekly"});
    const bool weekly = by_week || kWeekly.in(s.t(), i + 1, std::min(s.end, i + 4));
    if (weekly && t.value >= Ratio(10) && t.value <= Ratio(60)) return t.value * Ratio(52);
    const bool monthly = m.end > 0 || kMonthly.in(s.t(), i + 1, std::min(s.end, i + 4));
    if (monthly && t.value >= Ratio(40) && t.value <= Ratio(220)) return t.value * Ratio(12);
  }
  return std::nullopt;
}

}  // namespace

// "Pay: $5,833.33 semi-monthly", "Annual: $140,000": a year, and the periods that make it.
bool Finder::is_year_of_periods(const Sentence& s, std::size_t i, const Bound& b) const {
  static const Patterns kYear(
      "annual|annually|annualized|yearly|year|annum :|BAR|= "
      "{money};annualizes|annualises|annualized|"
      "annualised|amounts|comes|works|equates|equals|equivalent ?out ?to ?about ?a ?an ?gross "
      "?annual ?yearly ?salary ?of {money}");
  const Token& t = s.t()[i];
  if (t.is != Is::money || base_.empty() || base_.size() >= kMostSums) return false;
  const BaseAmount& last = base_.back();
  const auto hours = last.unit == Unit::hour ? hours_said(last.in) : std::nullopt;
  if (hours && period_of(s, i) == Unit::year &&
      proves(last.in.t()[last.token].value, *hours, t.value))
    return true;  // "$98 an hour, with a guarantee of 76 hours a month, thus $89,376 a year"
  if (b.topic != Topic::none && !b.weak && b.topic != Topic::base) return false;
  if (!kYear.ends(s.t(), i > 9 ? std::max(s.first, i - 9) : s.first, i + 1)) return false;
  return !is_yearly(last.unit) &&
         proves(last.in.t()[last.token].value, periods_a_year(last.unit), t.value);
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
                      timing_in(book_.page, s, i + 1, std::min(s.end, i + 4)).named;
  const bool more = one_of(s.t(), i - 1, {"another", "further", "additional", "again"});
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

// "Controller in Topeka, $126,000, annual bonus 10% of base": the bonus behind the comma has a rate
// of its own.
bool is_before_rate(const Sentence& s, std::size_t i) {
  static const Pattern kRate("?of ?is ?at ?: ?target ?targeted ?up ?to {percent}");
  if (s.t()[i].value < Ratio(20'000)) return false;
  const auto has_size = [&](const Cue& c) {  // "115k, 0.25% options"
    for (std::size_t k = i + 1; k < c.first && is_equity(c.topic); ++k) {
      if (s.t()[k].is == Is::percent || s.t()[k].is == Is::number) return true;
    }
    return false;
  };
  const bool parted = symbol_at(s.t(), i + 1, ',') || symbol_at(s.t(), i + 1, ';') ||
                      symbol_at(s.t(), i + 1, '+') || one_of(s.t(), i + 1, {"plus"});
  const Cue* next = nullptr;
  for (const Cue& c : s.cues()) {
    if (!takes_money(c.topic) || c.weak) continue;
    if (c.end <= i) return false;
    if (next == nullptr) next = &c;
  }
  Match m;
  if (!parted || next == nullptr || next->first >= i + 6) return false;
  if (s.t()[i].scaled && has_size(*next)) return true;
  return next->topic == Topic::bonus && next->end < s.end && kRate.at(s.t(), next->end, m);
}

// "Health: we pay $600 a year into your HSA"
bool is_into_account(const Sentence& s, std::size_t i) {
  static const Pattern kInto(
      "{money} ?a ?per ?each ?every ?year ?annually in|into|to|toward|towards ?your ?the ?a ?an "
      "hsa|health ?savings ?account");
  Match m;
  return kInto.at(s.t(), i, m);
}

// "...; 6,850 USD a month; ...": nothing else between its signs.
bool is_clause_alone(const Sentence& s, std::size_t i) {
  const bool begins = i == s.first || s.t()[i - 1].is_symbol(';') || s.t()[i - 1].is_symbol(':');
  for (std::size_t k = i + 1; begins && k < s.end && k < i + 5; ++k) {
    if (s.t()[k].is_symbol(';')) return true;
    if (s.t()[k].is != Is::word) return false;
  }
  return false;
}

// "we offer you the position of Clerk at $58,000": its only sum.
bool is_offered_at(const Sentence& s, std::size_t i) {
  static const Patterns kOffered(
      "offer|offers|offering ?to you;position|role|job|post of|as;join|hire|employ|appoint ~6 as");
  const Token& t = s.t()[i];
  const bool at = i > s.first && one_of(s.t(), i - 1, {"at", "for"});
  const bool ends = i + 1 >= s.end || s.t()[i + 1].is == Is::symbol ||
                    one_of(s.t(), i + 1, {"starting", "from", "beginning", "plus", "with"});
  if (!at || !ends || t.is != Is::money || t.value < Ratio(30'000) || !s.words(kOffered))
    return false;
  for (std::size_t k = s.first; k < s.end; ++k) {
    if (k != i && s.t()[k].is == Is::money) return false;
  }
  return true;
}

// "1. Compensation. Range 61, Step C: $9,480 per month.": below a title that says nothing but pay.
bool is_under_pay(const Page& page, const Sentence& s) {
  static const Patterns kTitle(
      "?total ?your ?base compensation|pay|salary|wages|wage|earnings|remuneration;rate of pay");
  const CueRange cues = s.cues();
  if (std::any_of(cues.begin(), cues.end(),
                  [](const Cue& c) { return takes_money(c.topic) && !c.weak; }))
    return false;
  const auto is_title = [&](const Tokens& t, std::size_t end) {
    return end > 0 && end <= 4 && kTitle.begins(t, 0) &&
           (kTitle.ends(t, 0, end) || kTitle.ends(t, 0, end - 1));
  };
  std::size_t first = 0;  // the sentence before it opens its block
  while (first < s.first && s.t()[first].sentence == s.t()[0].sentence) ++first;
  if (s.first > 0) return first == s.first && is_title(s.t(), first);
  const ParsedBlock* above = s.in == page.blocks.data() ? nullptr : s.in - 1;
  return above != nullptr && above->block.heading && is_title(above->t, above->t.size());
}

}  // namespace

// A salary by what stands around it, where no word for it is near.
bool Finder::is_salary(const Sentence& s, std::size_t i, const Bound& b) {
  const Token& t = s.t()[i];
  const bool by_thread = b.topic == Topic::none || b.cost >= kReach;
  if (by_thread && is_new_base(s, i)) return true;
  if (base_.empty() && is_before_rate(s, i)) return true;
  const bool alone = !s.has(Topic::rsu) && !s.has(Topic::option) && !s.has(Topic::total) &&
                     !s.has(Topic::valuation) && !s.has(Topic::raised_capital);
  static const Pattern kWhole("cash comp|compensation");
  if (by_thread && alone && s.in->block.chat && t.scaled && base_.empty() && !s.words(kWhole) &&
      t.value >= Ratio(40'000) && t.value < Ratio(900'000))
    return true;  // "offer's in! Art Director, 118k"
  const Unit period = period_of(s, i);
  static const Patterns kToStart(  // "94k to start", "$96,000 in year one"
      "?a ?year to start|begin;in|for ?the ?your ?first year one|1;in|for ?the ?your {ord} year");
  Match m;
  if (by_thread && t.value >= Ratio(20'000) && i + 1 < s.end && kToStart.begins(s.t(), i + 1))
    return true;
  static const Patterns kYourOffer(
      "your|our offer is ?at|of|for {value};you|you'll ?will ?be at {value}");
  const bool your_offer = t.is == Is::money && t.value >= Ratio(30'000) &&
                          (by_thread || b.topic == Topic::other_money) && !s.has(Topic::total) &&
                          !s.has(Topic::prior) && alone &&
                          kYourOffer.ends(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1);
  if (your_offer) return true;
  static const Patterns kOffering("offering ?you ?me {value};offer ?is|of|: {value}");
  const bool ends = i + 1 >= s.end || s.t()[i + 1].is == Is::symbol ||
                    one_of(s.t(), i + 1, {"plus", "and", "a", "per"});
  const bool later_cue = b.topic == Topic::none || b.cue_first > i + 1;
  if (later_cue && ends && t.value >= Ratio(40'000) && base_.empty() && !s.has(Topic::total) &&
      kOffering.ends(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1))
    return true;  // "They're offering 165k, 20k sign-on"
  static const Patterns kYouEarn("you|you'll ?will ?would ?then ?be earn|paid|make|get {value}");
  const bool earned = t.value >= Ratio(20'000) && period == Unit::year &&
                      kYouEarn.ends(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i + 1);
  if (earned && base_.empty())
    return true;  // "Until the round closes you will earn $118,000 a year"
  if (b.topic == Topic::none && period == Unit::none && base_.empty() && is_offered_at(s, i))
    return true;
  const bool hourly = t.is == Is::money && period == Unit::hour && t.value < Ratio(1000) &&
                      !(i > s.first && one_of(s.t(), i - 1, {"another", "extra", "additional"}));
  const bool before_overtime =  // "$39.75 an hour, forty hours a week, overtime at time and a half"
      b.topic == Topic::commission && b.cue_first > i && one_of(s.t(), b.cue_first, {"overtime"}) &&
      is_joined(s, i, b.cue_first);
  if (hourly && before_overtime) return true;
  static const Pattern kBefore("{money} ?a ?per year|annually before|without|excluding overtime");
  Match all;
  if (kBefore.at(s.t(), i, all)) return true;
  if (b.topic == Topic::none && (is_lone_salary(s, i) || hourly)) return true;
  if (b.topic == Topic::none && is_later_base(s, i)) {
    s.in->t[i].doubt = Doubt::loose;  // a sum near the salary, in a later word, about nothing else
    return true;
  }
  static const Pattern kOther(
      "payroll|budget|revenue|revenues|sales|portfolio|quota|book|volume|assets|turnover|savings|"
      "supplement|differential|premium|"
      "cost|"
      "costs|spend ~3 {money}");
  const bool of_other = kOther.in(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i + 1);
  const bool yearly =
      (t.is == Is::money || t.scaled) && t.value >= Ratio(20'000) && period == Unit::year &&
      !of_other && !(t.up_to && !s.has(Topic::base));  // "you can buy shares, up to $25,000 a year"
  const bool before_other = b.cue_first > i && (b.topic == Topic::bonus ||
                                                b.topic == Topic::sign_on || is_equity(b.topic));
  const bool of_period = t.is == Is::money && period != Unit::none && !is_yearly(period) &&
                         t.value * Ratio(periods_a_year(period)) >= Ratio(20'000);
  if (yearly && b.topic == Topic::sign_on && b.cue_first > i) return true;
  if (yearly && by_thread && b.topic == Topic::stipend && base_.empty()) return true;
  if (of_period && b.topic == Topic::none && base_.empty() && is_under_pay(book_.page, s))
    return true;
  if ((yearly || of_period) && before_other && !of_other && is_joined(s, i, b.cue_first))
    return true;
  static const Pattern kStep("step|grade|range|appointed|appointment|position|role");
  if (of_period && b.topic == Topic::none && base_.empty() && !of_other &&
      (s.words(kStep) || is_clause_alone(s, i)))
    return true;  // "appointed at Step 4, which is $9,845 per month"
  const bool of_grant = s.has(Topic::rsu) || s.has(Topic::option);
  return yearly && !of_grant && (b.topic == Topic::none || (is_equity(b.topic) && b.weak));
}

namespace {

// "you will receive $21,000 on June 30, 2028": a sum with a day of its own, about nothing else.
bool is_received_on_day(const Sentence& s, std::size_t i, const Bound& b) {
  static const Pattern kReceive("receive|get|given|send|wire ?you ?a ?an ?sum ?amount ?of {money}");
  static const Pattern kOn("{money} ?in ?cash on {date}");
  static const Patterns kAfter(
      "{money} ?in ?cash after ?your ?the ?first {dur};{money} ?in ?cash "
      "on|at|upon|after ?your ?the {ord} ?year ?work anniversary");
  Match m;
  const bool on_day = kOn.at(s.t(), i, m) && s.t()[m.caught[1]].day.year > 0;
  const std::size_t from = i > 6 ? std::max(s.first, i - 6) : s.first;
  return (b.topic == Topic::none || b.weak) && (on_day || kAfter.begins(s.t(), i)) &&
         kReceive.find(s.t(), from, i + 1).end == i + 1;
}

}  // namespace

void Finder::take_money(const Sentence& s, std::size_t i, const Bound& b) {
  if (is_post_money(s, i)) return take_valuation(s, i);
  if (is_raised_at_post(s, i)) return skip(s, i);
  if (is_to_sign(s, i)) return take_sign_on(s, i);
  if (is_into_account(s, i)) return take_contribution(s, i);
  if (is_salary(s, i, b)) return take_base(s, i);
  const bool equity = is_equity(b.topic);
  const Token& t = s.t()[i];
  if (b.topic == Topic::raised_capital && is_lone_valuation(s, i)) return take_valuation(s, i);
  const Bound price{.topic = Topic::strike, .cost = b.cost};
  const bool at = i > 0 && (s.t()[i - 1].is_word("at") || s.t()[i - 1].is_symbol('@'));
  if (equity && t.value < Ratio(1000) && (s.has(Topic::strike) || at))
    return take_price(s, i, price);
  static const Pattern kInStock(
      "in|of|worth ?of ?restricted ?fund ?stock rsu|rsus|stock|psus|units");
  Match m;
  const bool in_stock = i + 1 < s.end && kInStock.at(s.t(), i + 1, m);  // "90k in RSUs"
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
  if (is_make_whole(s, i)) {  // "SIGN-ON CASH. To compensate you for ..." says what it is
    if (of_sign_on) return take_sign_on(s, i);
    return take_payment(s, i, Topic::other_payment);
  }
  if (is_received_on_day(s, i, b)) return take_payment(s, i, Topic::other_payment);
  take_by_topic(s, i, b);
}

namespace {

// "To help with the move we will pay you a one-time stipend of $3,000"
bool is_for_the_move(const Sentence& s, std::size_t i) {
  const Cue* move = s.cue(Topic::relocation);
  if (move == nullptr || move->end > i) return false;
  for (std::size_t k = s.first; k < s.end; ++k) {
    if (k != i && s.t()[k].is == Is::money) return false;
  }
  return true;
}

// "moving: they pay the movers, + $6,500 lump sum to me"
bool is_paid_for_moving(const Sentence& s, std::size_t i) {
  static const Pattern kFlat("{money} ?gross ?cash lump|flat");
  Match m;
  return s.has(Topic::relocation) && !s.t()[i].up_to && kFlat.at(s.t(), i, m);
}

// Whether the amounts after a sum make it up, each with a time of its own, in the same sentence.
bool is_paid_in_parts(const Page& page, const Sentence& s, std::size_t i) {
  const std::vector<std::size_t> parts = parts_of(s, i);
  if (parts.empty() || parts.back() >= s.end) return false;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const std::size_t end = k + 1 < parts.size() ? parts[k + 1] : s.end;
    if (!timing_in(page, s, parts[k] + 1, end).named) return false;
  }
  return true;
}

// "For the first two years you are guaranteed $410,000 a year": pay, no bonus.
bool is_guaranteed_pay(const Sentence& s, std::size_t i) {
  static const Pattern kYou("you|you're|you'll ?are ?will ?be guaranteed {money}");
  static const Pattern kOther("bonus|incentive|award|commission|commissions|draw|minimum|total");
  const std::size_t from = i > 5 ? std::max(s.first, i - 5) : s.first;
  return period_of(s, i) == Unit::year && s.t()[i].value >= Ratio(30'000) &&
         kYou.find(s.t(), from, i + 1).end == i + 1 && !s.words(kOther);
}

// "We guarantee $90,000 the first year": of pay, where no bonus is named.
bool is_income_guarantee(const Sentence& s, std::size_t i) {
  static const Pattern kWe("we ?will guarantee|guarantees ?you ?an ?income ?of {money}");
  return !s.has(Topic::bonus) && s.t()[i].value >= Ratio(30'000) &&
         kWe.find(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i + 1).end == i + 1;
}

}  // namespace

void Finder::take_by_topic(const Sentence& s, std::size_t i, const Bound& b) {
  switch (b.topic) {
    case Topic::base:
      return take_base(s, i);
    case Topic::sign_on:
      return take_sign_on(s, i);
    case Topic::bonus:
      return take_bonus_money(s, i);
    case Topic::guaranteed:  // "with a guarantee of 76 hours, thus no less than $89,376 a year"
      if (s.t()[i].at_least && period_of(s, i) == Unit::year) return;
      if (is_guaranteed_pay(s, i)) return take_base(s, i);
      if (is_income_guarantee(s, i) && base_.empty()) {
        book_.ask(book_.offer, kBaseSalary, "a guarantee; is it the salary?", where(s, i, i + 1),
                  {Value::money(s.t()[i].value)});
        return;
      }
      if (period_of(s, i) == Unit::year && !s.has(Topic::bonus) && !base_.empty()) return;
      if (period_of(s, i) == Unit::month && s.has(Topic::commission)) return;  // drawn against it
      return take_payment(s, i, b.topic);
    case Topic::retention:  // "10k retention: 5k at 6 months, 5k at 12 months": its parts are paid
      if (is_paid_in_parts(book_.page, s, i)) return skip(s, i);
      return take_payment(s, i, b.topic);
    case Topic::relocation:
      return take_payment(s, i, b.topic);
    case Topic::other_payment:
      if (is_for_the_move(s, i)) return take_payment(s, i, Topic::relocation);
      return take_payment(s, i, s.has(Topic::guaranteed) ? Topic::guaranteed : b.topic);
    case Topic::strike:
    case Topic::share_price:
    case Topic::common_price:
      return take_price(s, i, b);
    case Topic::valuation:
      return take_valuation(s, i);
    case Topic::option:
    case Topic::rsu:
    case Topic::stock:
    case Topic::performance:
    case Topic::equity:
      return take_grant_money(s, i, b);
    case Topic::retirement:
      return take_contribution(s, i);
    case Topic::stipend:
      if (is_moving(s, i) ||
          (thread_.heading && thread_.money == Topic::relocation && period_of(s, i) == Unit::none))
        return take_payment(s, i, Topic::relocation);
      return take_stipend(s, i);
    case Topic::other_money:
      return take_differential(s, i);
    case Topic::expenses:
      if (is_paid_for_moving(s, i)) return take_payment(s, i, Topic::relocation);
      return;
    default:
      return;
  }
}

// "a bilingual differential of $150.00 per month": pay of a year beside the salary.
void Finder::take_differential(const Sentence& s, std::size_t i) {
  static const Patterns kPaid("differential|premium|supplement ?pay ?of|is|: {money}");
  const Unit unit = period_of(s, i);
  const int times = unit == Unit::year ? 1 : unit == Unit::month ? 12 : 0;
  const Match m = kPaid.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1);
  const Token& t = s.t()[i];
  if (times == 0 || m.end != i + 1 || !t.sure() || t.up_to || s.has(Topic::insurance)) return;
  Entry& e = benefit_meant(s, i);
  book_.note(e, "yearly", Value::money(t.value * Ratio(times)), where(s, i, i + 1),
             times == 1 ? "exact" : "proof");
}

namespace {

// "Phone: $80 a month", "Wellness account | $600 per year": a label, and so much each time.
bool is_labelled_sum(const Sentence& s, std::size_t i) {
  const bool label = i > s.first && (s.t()[i - 1].is_symbol(':') || s.t()[i - 1].is_symbol('|'));
  return label && i <= s.first + 5;
}

}  // namespace

// "90k stock", "stock is 95k": dollars or shares, of which kind?
void Finder::take_bare_stock(const Sentence& s, std::size_t i, const Bound& b) {
  const Where at = where(s, i, i + 1);
  Entry& e = grant_with(s, i, "value", b);
  money_grants_.push_back(&e);
  book_.ask(e, "value", "dollars, or shares?", at, {Value::money(s.t()[i].value)});
  book_.ask(e, "kind", "stock units, stock or options?", at,
            {Value::words("rsu"), Value::words("option")});
}

// "We contribute $2,000 a year to your health savings account": whether you save or not.
void Finder::take_contribution(const Sentence& s, std::size_t i) {
  static const Patterns kGives(
      "hsa|account ~3 we|company|firm put|puts|pay|pays|add|adds ?in "
      "{money};contribute|contributes|contribution|deposit|deposits|fund|funds|into;put|puts|pay|"
      "pays|"
      "add|adds "
      "{money} ~3 in|into|to|toward|towards ?your ?the ?a ?an");
  static const Pattern kHangs("match|matches|matching|matched|up|maximum|if|may");
  const Token& t = s.t()[i];
  static const Pattern kYearly("each|every|per year|annum");
  const Unit unit = period_of(s, i);
  const int times = unit == Unit::month ? 12 : unit == Unit::year || s.words(kYearly) ? 1 : 0;
  if (!s.words(kGives) || s.words(kHangs) || !t.sure() || times == 0) return;
  Entry& e = new_entry(book_.benefits, "offer.benefits", s, i);
  book_.note(e, "yearly", Value::money(t.value * Ratio(times)), where(s, i, i + 1),
             times == 1 ? "exact" : "proof");
}

// "The truck allowance becomes $850 a month": the only one of another message.
Entry& Finder::benefit_meant(const Sentence& s, std::size_t i) {
  static const Pattern kBecomes("becomes|become|now|instead|goes|rises|raised|increased|increases");
  const int newness = s.in->block.newness;
  Entry* of_another = nullptr;
  int yearly = 0;
  bool older = false;
  for (Entry& e : book_.benefits) {
    const Note* said = e.last("yearly");
    if (said == nullptr) continue;
    ++yearly;
    if (said->newness != newness) of_another = &e;
    older = said->newness > newness;  // this is the message that was answered
  }
  if (yearly == 1 && of_another != nullptr && (older || s.words(kBecomes))) return *of_another;
  return new_entry(book_.benefits, "offer.benefits", s, i);
}

// "Commuter stipend: $150 a month": paid whether it is spent or not, so pay of a year.
void Finder::take_stipend(const Sentence& s, std::size_t i) {
  static const Pattern kStipend(
      "stipend|stipends|allowance|supplement|vouchers|voucher|rental|pays|gives|provides|put|puts|"
      "add|adds|receive|receives|get|gets|everyone|everybody");
  static const Pattern kSpent(
      "up|reimburse|reimbursed|reimbursement|reimbursable|receipts|expenses|budget|may|eligible|"
      "claims|claim|invoices|unspent|unused");
  const Token& t = s.t()[i];
  const Unit unit = period_of(s, i);
  Match m;
  static const Pattern kPay("your|a ?annual ?gross stipend will|shall|is|of ?be {money}");
  const Match pay = s.find(kPay);
  static const Pattern kYou("you|your|you'll|fellow|fellowship");
  static const Patterns kStipendIs("stipend ?for ~3 is|will|shall|: ?be ?of {money}");
  const bool large =
      base_.empty() && t.value >= Ratio(30'000) && kStipendIs.ends(s.t(), s.first, i + 1);
  if (unit == Unit::year && large) return take_base(s, i);  // "The stipend for fellows is $65,000"
  if (unit == Unit::year && t.value >= Ratio(20'000) && pay.end == i + 1)
    return s.words(kYou) ? take_base(s, i) : skip(s, i);  // "one assistant at a stipend of ..."
  const int times =
      unit == Unit::year || unit == Unit::month || unit == Unit::week ? periods_a_year(unit) : 0;
  static const Pattern kChoice("choice|choose|or ?a {money}");
  Sentence own = s;  // "a stipend of $90 per month and a learning budget of up to $2,500"
  for (std::size_t k = i + 1; k < own.end; ++k) {
    if (s.t()[k].is != Is::money) continue;
    while (k > i + 1 && !s.t()[k].is_word("and") && !s.t()[k].is_symbol(',')) --k;
    own.end = k;
  }
  static const Pattern kOnDay("{money} ?gross on|by {date}");
  if (times == 0 && kOnDay.at(s.t(), i, m) && own.words(kStipend) && !own.words(kSpent))
    return take_payment(s, i, Topic::other_payment);  // "a stipend of $10,000 on July 1, 2027"
  static const Patterns kToward(
      "{money} ?a|per|each|every year|month toward|towards ?your ?the ?a;{money} a|per|each|every "
      "year|month for ?your ?the phone|internet;{money} /|a|per month|mo|year|yr "
      "phone|internet|boots|tools|gym|parking|car|wellness|transit|scrubs|uniforms");
  static const Patterns kForTime(
      "{money} ?a|per|each|every ?month|week ~2 for|during|in|through ?your ?the "
      "?first|next|initial {dur};{money} ?a|per|each|every ?month|week|monthly|weekly "
      "for|during|in|through ?your ?the {ord} year|month|months");
  const bool titled = thread_.money == Topic::stipend && thread_.heading;
  const bool paid =
      own.words(kStipend) || titled || is_labelled_sum(s, i) || kToward.begins(s.t(), i);
  if (times == 0 || !paid || own.words(kSpent) || !t.sure() || t.up_to) return;
  static const Patterns kOfNeed(  // for what is bought, or for each child
      "{money} ?a|per|each|every ?year|month ~1 for ?your ?the "
      "professional|learning|training|conference|conferences|education|courses|development;{money} "
      "?a|per|each|every ?year|month for|per each|every|a ?child "
      "child|dependent|kid|trip|shift|job");
  static const Pattern kAllowance("stipend|stipends|allowance|supplement");
  if (kOfNeed.begins(s.t(), i) && !kAllowance.in(s.t(), s.first, s.end)) return;
  if (kForTime.begins(s.t(), i)) return;  // "$1,500 a month for your first three months"
  if (s.words(kChoice)) return;
  static const Pattern kWhile(  // "$750 per month while you're assigned to Guam"
      "while|whilst|until ~3 assigned|posted|assignment|stationed|abroad|away|find|found|commuting|"
      "temporary|traveling");
  if (kWhile.in(s.t(), i, s.end)) return;
  Entry& e = benefit_meant(s, i);
  book_.note(e, "yearly", Value::money(t.value * Ratio(times)), where(s, i, i + 1),
             times == 1 ? "exact" : "proof");
}

void Finder::take_valuation(const Sentence& s, std::size_t i) {
  static const Pattern kPre("pre|premoney money|valuation|value");
  const Token& t = s.t()[i];
  const Where at = where(s, i, i + 1);
  if (t.value < Ratio(100'000)) return;  // "a company car worth $12,000"
  static const Pattern kCap("cap|capped|safe|safes|convertible|note|notes");
  if (s.words(kCap)) {
    book_.ask(book_.offer, "company.valuation", "a cap, not a price that was paid", at, {});
  } else if (s.words(kPre)) {
    book_.ask(book_.offer, "company.valuation", "before the money of the round; after it?", at, {});
  } else if (t.sure() && !t.up_to && !t.at_least) {
    book_.note(book_.offer, "company.valuation", Value::money(t.value), at);
  } else {
    book_.ask(book_.offer, "company.valuation", why_of(t), at, readings_of(t, Value::money));
  }
}

void Finder::take_price(const Sentence& s, std::size_t i, const Bound& b) {
  static const Pattern kPreferred("preferred|round|series|investors|investor");
  static const Pattern kFmv("409a|fmv");
  static const Pattern kFairValue("fair market value");
  const Token& t = s.t()[i];
  const Where at = where(s, i, i + 1);
  Sentence c = s;  // "preferred is $11.20; the 409A is $4.85"
  for (std::size_t k = s.first; k < i; ++k) {
    if (s.t()[k].is_symbol(';')) c.first = k + 1;
  }
  for (std::size_t k = i; k < c.end; ++k) {
    if (s.t()[k].is_symbol(';')) c.end = k;
  }
  const bool fair = c.words(kFmv) || c.words(kFairValue);
  static const Patterns kValued(
      "valued|value ?is ?currently ?now at|of ?about {money};based on|upon ?a ?an ?share ?price "
      "?of "
      "{money}");
  static const Pattern kPaid("strike|exercise|purchase|buy|pay");
  if (b.topic == Topic::strike && !fair && !s.words(kPaid) &&
      kValued.find(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i + 1).end == i + 1) {
    book_.ask(book_.offer, "company.share_price", "the price of a share today?", at,
              readings_of(t, Value::money));
    return;
  }
  static const Pattern kTotal("total|aggregate ?option exercise|purchase|strike|option");
  if (s.words(kTotal)) return;                    // so many shares times the price
  if (one_of(s.t(), i + 1, {"divided"})) return;  // "$280,000 divided by the closing price"
  static const Pattern kFirst("409a|fmv|fair|market");
  const bool fair_after = fair && b.topic == Topic::strike && b.cue_end > 0 && b.cue_end <= i &&
                          b.cost <= 4 && !kFirst.in(s.t(), s.first, i);
  const bool options =
      !kinds_.empty() && std::all_of(kinds_.begin(), kinds_.end(),
                                     [](const GrantKind& g) { return g.kind == Topic::option; });
  const bool of_notice = b.topic == Topic::share_price && options && s.in->block.row &&
                         one_of(s.t(), s.first, {"price"});  // "Price per share | $1.12"
  if ((b.topic == Topic::strike && (!fair || fair_after)) || (of_notice && !fair)) {
    const bool of_all = t.value >= Ratio(1'000) && !per_share(s, i);  // what they come to
    if (!of_all) strikes_.push_back({s, i});
    return;
  }
  static const Pattern kAlso(  // "sets the common at $1.15 and that's your strike"
      "{money} ?, ?and ?so that|that's|which ?is ?will ?be your|the strike|exercise|option ?price");
  if (Match m; kAlso.at(s.t(), i, m)) strikes_.push_back({s, i});
  if (c.words(kPreferred) || !t.sure() || t.up_to) return;
  if (fair || b.topic == Topic::common_price) {
    book_.note(book_.offer, "company.common_price", Value::money(t.value), at);
  } else if (b.topic == Topic::share_price && t.scaled) {
    return;  // "$132k": no price of one share
  } else if (b.topic == Topic::share_price && (t.value < Ratio(5'000) || per_share(s, i))) {
    book_.note(book_.offer, "company.share_price", Value::money(t.value), at);
  }
}

namespace {

// "you will be paid $750 per month for housing": so little, or for one thing, is no salary.
bool is_for_something(const Sentence& s, std::size_t i, Unit unit) {
  static const Pattern kFor(
      "{money} ?per|a|each|every ?month|year|week|day|quarter toward|towards|for ?your ?the ?each "
      "?every "
      "housing|rent|phone|car|vehicle|parking|travel|meals|lunch|childcare|tuition|expenses|patent|"
      "weekend|shift|referral|night|hour|call|gym|wellness|internet|commute|commuting|transit|"
      "student|loans");
  Match m;
  if (kFor.at(s.t(), i, m)) return true;
  const Token& t = s.t()[i];
  return unit != Unit::none && unit != Unit::hour && unit != Unit::day && t.is == Is::money &&
         t.value * Ratio(periods_a_year(unit)) < Ratio(12'000);
}

// "To assist with relocation, we will pay you a lump sum of $30,000": what a sum is paid for.
Topic payment_named(const Sentence& s, std::size_t i) {
  static const Pattern kLump("lump sum|payment|amount ?of {money}");
  static const Patterns kOnce(
      "one time|off ?cash ?payment|sum|amount ?of {money};cash award|payment|grant|sum ?of "
      "{money}");
  const std::size_t from = i > 5 ? std::max(s.first, i - 5) : s.first;
  const bool once = kLump.in(s.t(), from, i + 1) || kOnce.find(s.t(), from, i + 1).end > 0;
  Topic named = Topic::none;
  static const Pattern kAs("{money} ~8 as|for ?your ?a ?an relocation|moving|relocating");
  Match as;
  if (kAs.at(s.t(), i, as) && as.end <= s.end) return Topic::relocation;
  for (const Cue& c : s.cues()) {
    const bool payment = c.topic == Topic::relocation || c.topic == Topic::sign_on ||
                         c.topic == Topic::retention || c.topic == Topic::guaranteed;
    if (payment && !c.weak && c.end <= i) named = c.topic;
    if (c.topic == Topic::base && !c.weak) return Topic::none;
  }
  return named != Topic::none || !once ? named : Topic::other_payment;
}

// "we will pay you $18,000 in March 2027", "$30,000 if you are still here": paid once, by a time or
// on a condition of its own.
bool is_paid_once(const Sentence& s, std::size_t i) {
  static const Patterns kOnce(
      "{money} ?in ?cash ?gross in|on|by|before|no ?later ?than {date};{money} ?in ?cash ?gross "
      "on|at|upon|after ?completion ?of ?your ?the {ord} ?year ?work anniversary;{money} ?in ?cash "
      "on|at|after ?your ?the {dur} ?anniversary;{money} ?in ?cash ?gross "
      "if|once|provided|when|each;{money} as ?a ?an "
      "advance|loan|prepayment|deposit|draw|retainer;{money} ?gross with|in|on ?your ?the "
      "first|next ?regular paycheck|payroll|payday|pay|salary");
  return kOnce.begins(s.t(), i);
}

// "0.9 FTE", but not "1.0 FTE"; "your nine-month salary".
bool is_part_of_fte(const Sentence& s) {
  static const Pattern kMonths("{dur} ?academic ?base salary|appointment|contract|pay|base");
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    Match m;
    if (t.is == Is::duration && t.word == "month" && t.value > Ratio(1) && t.value < Ratio(12) &&
        kMonths.at(s.t(), i, m))
      return true;
    if (!one_of(s.t(), i, {"fte"})) continue;
    const Token* before = i > s.first ? &s.t()[i - 1] : nullptr;
    const bool whole = before != nullptr && before->value == Ratio(1) &&
                       (before->is == Is::number || before->is == Is::percent);
    if (!whole) return true;
  }
  return false;
}

// "paid over twelve months, in payments of $7,875"
bool is_paid_all_year(const Sentence& s) {
  static const Patterns kInTwelve(
      "paid|payable ~3 in|over twelve|12 ?equal ?monthly installments|instalments|payments");
  static const Pattern kOver("paid|payable|distributed|spread ~3 in|over {dur}");
  const Match m = s.find(kOver);
  return s.words(kInTwelve) || (m.end > 0 && months_of(s.t()[m.caught[0]]) == 12);
}

}  // namespace

void Finder::take_base(const Sentence& s, std::size_t i) {
  static const Patterns kPart(
      "academic;part time;{percent} of ?a ?the full time;full time rate of;full time basis;on ?a "
      "?an full time;full time "
      "equivalent;nine|9 month");
  if (base_.size() >= kMostSums) return;
  static const Patterns kSumOf("cash comp|compensation = {money}");
  if (kSumOf.ends(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1)) return;
  static const Pattern kBudgeted("budgeted ?at|for|as {money}");
  if (kBudgeted.find(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, i + 1).end == i + 1) return;
  const Cue* insured = s.cue(Topic::insurance);  // "Life insurance: 2 x base salary, up to ..."
  const bool label = insured != nullptr && insured->first <= s.first + 1 && insured->end < i &&
                     (s.t()[insured->end].is_symbol(':') || s.t()[insured->end].is_symbol('|'));
  if (label || (insured != nullptr && insured->end < i && (s.t()[i].up_to || s.t()[i].at_least)))
    return;  // "life insurance (twice base salary, not more than $500,000)"
  const Bound b = bind(s, i, takes_money);
  const bool weak = b.topic == Topic::base && b.weak;
  static const Patterns kPartOf("{fraction} of {money}");  // "1/12 of $96,000 each month"
  const bool part_of = kPartOf.ends(s.t(), i > 2 ? std::max(s.first, i - 2) : s.first, i + 1);
  const Unit unit = part_of ? Unit::year : period_of(s, i);
  if (weak && is_for_something(s, i, unit)) return take_stipend(s, i);
  const bool of_bonus = weak && unit == Unit::none && b.cue_first > i && s.has(Topic::bonus);
  if (of_bonus) return;  // "$20,000 for your goals and $20,000 for ours, paid in April"
  if (const Topic other = weak && unit == Unit::none ? payment_named(s, i) : Topic::none;
      other != Topic::none)
    return other == Topic::sign_on ? take_sign_on(s, i) : take_payment(s, i, other);
  if (weak && unit == Unit::none && is_paid_once(s, i)) {
    if (s.has(Topic::sign_on)) return take_sign_on(s, i);
    const bool dated = timing_in(book_.page, s, i + 1, s.end).named;
    return dated ? take_payment(s, i, Topic::other_payment) : void();
  }
  if (unit == Unit::none && !times_of_each(book_.page, s, i).empty())
    return take_payment(s, i, Topic::other_payment);  // "a month of summer salary each, on ..."
  Sentence own = s;  // "$155K to start; once we close our Series A ..."
  for (std::size_t k = i; k < own.end; ++k) {
    if (s.t()[k].is_symbol(';')) own.end = k;
  }
  Sentence salary = own;  // "156k base, +10% bonus, first one prorated": up to other pay
  for (const Cue& c : s.cues()) {
    const bool other = c.topic == Topic::bonus || c.topic == Topic::sign_on || is_equity(c.topic);
    if (other && c.first > i && c.first < salary.end) salary.end = c.first;
  }
  static const Pattern kProrated("prorated");
  static const Pattern kAnyPart("prorated for|in ?any partial|part|incomplete|short");
  const bool prorated = salary.words(kProrated) && !salary.words(kAnyPart);
  const bool part = (salary.words(kPart) || prorated || is_part_of_fte(salary)) &&
                    !is_paid_all_year(own) && !is_paid_all_year(s.next());
  const bool named = b.topic == Topic::base && !b.weak;
  base_.push_back({s, i, unit, is_conditional(salary), part, weak, named});
}

// "$7,750" beside "$201,500 a year", of which it is the 26th part.
bool Finder::is_part_of_year(const BaseAmount& b) const {
  return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
    const Token& year = o.in.t()[o.token];
    if (o.in.in->block.newness != b.in.in->block.newness || !is_yearly(o.unit)) return false;
    for (const int periods : {12, 24, 26, 52}) {
      if (proves(b.in.t()[b.token].value, periods, year.value)) return true;
    }
    return false;
  });
}

namespace {

// The hours of a year that are whole hours in each of 52 weeks, up to 60; none: they are not.
std::optional<Ratio> whole_weeks(const Ratio& hours) {
  const Ratio week = hours / Ratio(52);
  const bool likely = week.is_whole() && week >= Ratio(8) && week <= Ratio(60);
  return likely ? std::optional(hours) : std::nullopt;
}

}  // namespace

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

}  // namespace

// "$7,750 bi-weekly": its year, or a proof of the year that is said.
void Finder::settle_period(const BaseAmount& b) {
  const Token& t = b.in.t()[b.token];
  const Where at = where(b.in, b.token, b.token + 1);
  const auto hours = b.unit == Unit::hour ? hours_said(b.in) : std::nullopt;
  const Ratio year = t.value * hours.value_or(Ratio(periods_a_year(b.unit)));
  const auto said = makes_said_year(b);
  static const Pattern kWeeks(
      "{money} ?a ?per ?/ ?week|wk for|x|times {dur}");  // "$1,400 for 50 weeks"
  static const Patterns kThirteen(
      "13|14|thirteen|fourteen months|salaries|payments|times ~2 year;"
      "{number} months|salaries|payments|times ?a ?per ?each year;{dur} a|per|each year");
  if (const Match m = b.in.find(kThirteen);
      b.unit == Unit::month && !said && m.end > 0 &&
      (m.caught.empty() || b.in.t()[m.caught[0]].value > Ratio(12)) &&
      (m.caught.empty() || b.in.t()[m.caught[0]].is == Is::number ||
       b.in.t()[m.caught[0]].unit == Unit::month))
    return void(book_.ask(book_.offer, kBaseSalary, "more months than twelve a year?", at, {}));
  Match weeks;
  if (b.unit == Unit::week && !said && kWeeks.at(b.in.t(), b.token, weeks)) {
    const Token& n = b.in.t()[weeks.caught[1]];
    if (n.unit == Unit::week && n.value > Ratio(30) && n.value < Ratio(52))
      return void(book_.ask(book_.offer, kBaseSalary, "for so many weeks a year", at,
                            {Value::money(t.value * n.value)}));
  }
  if (b.unit == Unit::day) {  // "$475 per day, 220 days a year, which is $104,500"
    if (const auto all = year_of_days(b.in, b.token))
      book_.note(book_.offer, kBaseSalary, Value::money(b.in.t()[*all].value),
                 where(b.in, b.token, *all + 1), "proof");
    else if (!said)
      book_.ask(book_.offer, kBaseSalary, "by the day; for how many days a year?", at);
  } else if (b.unit == Unit::hour && !said.value_or(false)) {
    book_.ask(book_.offer, kBaseSalary,
              hours ? "by the hour; in every week of the year?"
                    : "by the hour; for how many hours a year? 2,080 are 40 a week",
              at, {Value::money(year)});
  } else if (said) {
    if (!*said)
      book_.ask(book_.offer, kBaseSalary, "the pay periods do not add up to the year", at,
                {Value::money(year)});
    skip(b.in, b.token);
  } else if (year.is_whole()) {
    book_.note(book_.offer, kBaseSalary, Value::money(year), at, "proof");
  } else {
    book_.ask(book_.offer, kBaseSalary, "the pay periods do not make whole dollars a year", at,
              {Value::money(year)});
  }
}

// Whether periods of its letter make this year: then nine months of teaching are paid as a year.
bool Finder::is_made_of_periods(const BaseAmount& b) const {
  return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
    return &o != &b && same_letter(o.in, b.in) && !is_yearly(o.unit) && o.unit != Unit::hour &&
           proves(o.in.t()[o.token].value, periods_a_year(o.unit), b.in.t()[b.token].value);
  });
}

// "Your base salary is $143,000 a year": nothing is open about it.
bool Finder::is_clear(const BaseAmount& b) const {
  const Token& t = b.in.t()[b.token];
  return b.named && t.sure() && !t.up_to && !t.at_least && is_yearly(b.unit) && !b.on_condition &&
         !b.of_part && t.value >= Ratio(12'000);
}

// Beside a clear salary of the same letter, in another sentence, a range that is not "your salary",
// an hour of other work and a sum without a word for pay are of others.
void Finder::drop_others_pay() {
  static const Pattern kYours("your|a ?annual ?base salary|base|pay");
  static const Pattern kOffered(
      "offer|offers|offering|offered|position|role|job|employ|employment|hire|paid|pay|pays|"
      "receive|"
      "earn|compensation|salary|base|wage|wages|remuneration");
  const auto has_clear = [&](const BaseAmount& b) {
    return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
      const bool apart = o.in.in != b.in.in || o.in.first != b.in.first;
      return is_clear(o) && apart && same_letter(o.in, b.in) &&
             o.in.in->block.file == b.in.in->block.file;
    });
  };
  const auto has_clear_above = [&](const BaseAmount& b) {  // "$1,500 a month for your housing"
    const Ratio year = b.in.t()[b.token].value * Ratio(periods_a_year(b.unit));
    return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
      return is_clear(o) && same_letter(o.in, b.in) && year * Ratio(2) < o.in.t()[o.token].value;
    });
  };
  const bool hour_makes_year = std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
    return b.unit == Unit::hour && makes_said_year(b) == true;
  });
  std::vector<BaseAmount> kept;
  for (const BaseAmount& b : base_) {
    const Token& t = b.in.t()[b.token];
    const bool range = t.doubt == Doubt::range && !b.in.words(kYours);
    const bool hour = b.unit == Unit::hour && makes_said_year(b) == false;
    const bool yearly =
        is_yearly(b.unit) && t.is == Is::money && t.sure() && !b.named && !b.in.words(kOffered);
    const bool other_period = !is_yearly(b.unit) && b.unit != Unit::hour && !b.named &&
                              makes_said_year(b) == false && !b.in.words(kOffered);
    const bool small = b.weak && !is_yearly(b.unit) && b.unit != Unit::hour && has_clear_above(b);
    if (small || (hour && hour_makes_year) ||
        (!is_clear(b) && (range || hour || yearly || other_period) && has_clear(b))) {
      skip(b.in, b.token);
    } else {
      kept.push_back(b);
    }
  }
  base_ = std::move(kept);
}

// One salary a letter: yearly where it says so, with its periods as a proof; else the periods'
// year.
void Finder::settle_base() {
  const auto has_sure = [&](int newness) {
    return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
      return !b.weak && b.in.in->block.newness == newness;
    });
  };
  std::erase_if(base_, [&](const BaseAmount& b) {  // other money
    return b.weak && b.unit == Unit::none && has_sure(b.in.in->block.newness);
  });
  // "You will be paid $15,000" of a later paper is no salary where an earlier one says $133,000.
  std::erase_if(base_, [&](const BaseAmount& b) {
    const Ratio& x = b.in.t()[b.token].value;
    return b.weak && b.unit == Unit::none && !b.in.in->block.chat &&
           std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
             return o.in.in->block.newness < b.in.in->block.newness && is_clear(o) &&
                    x * Ratio(2) < o.in.t()[o.token].value;
           });
  });
  drop_others_pay();
  for (const BaseAmount& b : base_) {
    const Token& t = b.in.t()[b.token];
    const Where at = where(b.in, b.token, b.token + 1);
    const bool periods =
        is_made_of_periods(b) || (!is_yearly(b.unit) && makes_said_year(b) == true);
    const bool on_condition = b.on_condition || (b.of_part && !periods);
    if (t.is == Is::number && !t.scaled && t.value < Ratio(1000) && b.unit != Unit::hour) {
      book_.ask(book_.offer, kBaseSalary, "thousands?", at, {Value::money(t.value * Ratio(1000))});
    } else if (!t.sure() || t.up_to || t.at_least || on_condition) {
      book_.ask(book_.offer, kBaseSalary,
                t.sure() && on_condition ? "it hangs on a condition" : why_of(t), at,
                readings_of(t, Value::money));
    } else if (!is_yearly(b.unit)) {
      settle_period(b);
    } else if (t.value < Ratio(12'000) && is_part_of_year(b)) {
      skip(b.in, b.token);
    } else if (t.value < Ratio(12'000)) {
      book_.ask(book_.offer, kBaseSalary, "for which period?", at, {});
    } else {
      book_.note(book_.offer, kBaseSalary, Value::money(t.value), at);
    }
  }
}

}  // namespace parley::letter
