#include <algorithm>
#include <array>

#include "letter/find/bonus_figures.hpp"
#include "letter/find/finder.hpp"
#include "letter/find/payment_times.hpp"
#include "letter/find/period.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// "Clearance bonus": a bonus by a name that no rule knows is none of the year; "annual quality
// bonus" is.
bool is_named_otherwise(const Sentence& s) {
  static const std::vector<std::string_view> kKnown = {"annual",      "yearly",
                                                       "target",      "targeted",
                                                       "performance", "incentive",
                                                       "quarterly",   "cash",
                                                       "variable",    "company",
                                                       "individual",  "monthly",
                                                       "eligible",    "end",
                                                       "a",           "an",
                                                       "the",         "your",
                                                       "of",          "this",
                                                       "that",        "and",
                                                       "or",          "any",
                                                       "management",  "mbo",
                                                       "corporate",   "year",
                                                       "total",       "full",
                                                       "maximum",     "minimum",
                                                       "guaranteed",  "discretionary",
                                                       "term",        "our",
                                                       "in",          "for",
                                                       "to",          "with",
                                                       "plus",        "based",
                                                       "semi",        "annually",
                                                       "semiannual",  "prorated",
                                                       "merit",       "earned",
                                                       "is",          "no",
                                                       "first",       "additional",
                                                       "gross",       "potential",
                                                       "such",        "sharing",
                                                       "results",     "team",
                                                       "calendar",    "fiscal",
                                                       "as"};
  for (std::size_t i = s.first + 1; i < s.end; ++i) {
    if (!one_of(s.t(), i, {"bonus", "bonuses"}) || s.t()[i - 1].is != Is::word) continue;
    const bool yearly = i > s.first + 1 && one_of(s.t(), i - 2, {"annual", "yearly"});
    if (!yearly && !one_of(s.t(), i - 1, kKnown)) return true;
  }
  return false;
}

// "$500 for each new client", "$5 per hour above 1,500": so much for a thing, not for a time.
bool is_for_each_thing(const Sentence& s, std::size_t i) {
  static const Patterns kEach("{money} ?for each|every|per;{money} / hour|hr|unit|case|visit|mile");
  static const Pattern kTime(
      "?other ?full ?completed ?calendar ?fiscal ?plan ?performance ?contract ?academic ?school "
      "year|quarter|month|half|season|annum|january|february|march|april|may|june|july|august|"
      "september|october|november|december|spring|summer|fall|winter|christmas|pay|paycheck|"
      "period");
  const Match m = kEach.find(s.t(), i, std::min(s.end, i + 4));
  Match time;
  const bool apiece =
      one_of(s.t(), i + 1, {"each", "apiece"}) && (i + 2 >= s.end || s.t()[i + 2].is == Is::symbol);
  if (apiece) return true;  // "Extra shifts are paid at $1,900 each."
  return m.first == i && m.end > 0 &&
         (one_of(s.t(), m.end - 1, {"hour", "hr", "unit", "case", "visit", "mile"}) ||
          (m.end < s.end && s.t()[m.end].is == Is::word && !kTime.at(s.t(), m.end, time)));
}

// "a quarterly bonus of $2,500": a quarter or a year?
Unit bonus_period(const Sentence& s, std::size_t i) {
  static const Pattern kQuarterly("quarterly ~3 bonus|bonuses|incentive|payment ~4 {money}");
  static const Pattern kMonthly("monthly ~3 bonus|bonuses|incentive|payment ~4 {money}");
  const Unit said = period_of(s, i);
  if (said != Unit::none) return said;
  const std::size_t from = i > 9 ? std::max(s.first, i - 9) : s.first;
  static const Pattern kEachQuarter(
      "{money} ?bonus ?incentive ?is ?will ?be ?paid ?earned ?out ?for ?in each|every|per|a "
      "quarter");
  static const Pattern kEachMonth(
      "{money} ?bonus ?incentive ?is ?will ?be ?paid ?earned ?out ?for ?in each|every|per|a month");
  Match m;  // "a $500 bonus each quarter"
  if (kEachQuarter.at(s.t(), i, m)) return Unit::quarter;
  if (kEachMonth.at(s.t(), i, m)) return Unit::month;
  static const Pattern kEvery("every|each quarter|month");
  static const Pattern kOfYear("annual|annually|yearly|year|target");
  const Match every = kEvery.find(s.t(), s.first, i);  // "Every quarter ... you get a $500 bonus"
  if (every.end > 0 && !kOfYear.in(s.t(), s.first, i) && is_only_sum(s, i))
    return one_of(s.t(), every.end - 1, {"month"}) ? Unit::month : Unit::quarter;
  const auto ends_here = [&](const Pattern& p) { return p.find(s.t(), from, i + 1).end == i + 1; };
  return ends_here(kQuarterly) ? Unit::quarter : ends_here(kMonthly) ? Unit::month : Unit::none;
}

// "Base 178,000 + bonus 35,600 + stock 20,000 = 233,600": what a year comes to.
bool is_term_of_sum(const Sentence& s, std::size_t i) {
  bool plus = false;
  for (std::size_t k = s.first; k < i; ++k) plus |= s.t()[k].is_symbol('+');
  for (std::size_t k = i; k < s.end; ++k) {
    plus |= s.t()[k].is_symbol('+');
    if (plus && s.t()[k].is_symbol('=')) return true;
  }
  return false;
}

}  // namespace

// "four percent of the salary of that quarter. This works out at $1,430 for a quarter": the rate
// that is said, of the salary that is said.
bool Finder::is_rate_in_dollars(const Token& t) const {
  const Note* rate = book_.offer.last("offer.bonus.rate");
  if (rate == nullptr || rate->open) return false;
  return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
    const Ratio year = b.in.t()[b.token].value * Ratio(periods_a_year(b.unit)) * rate->value.number;
    return t.value == year || t.value * Ratio(4) == year || t.value * Ratio(12) == year;
  });
}

// "Total bonus: $15,000", on the paper on a sign-on of $15,000.
bool Finder::is_whole_sign_on(const Sentence& s, std::size_t i) const {
  static const Patterns kWhole(
      "total|whole|full|entire bonus|incentive ?amount :|BAR|is|of {money};bonus|incentive "
      "total|amount :|BAR|is|of {money}");
  if (!kWhole.ends(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i + 1)) return false;
  Ratio sum;
  bool one = false;
  for (const Part& p : sign_on_) {
    sum += p.in.t()[p.token].value;
    one |= p.in.t()[p.token].value == s.t()[i].value;
  }
  return one || sum == s.t()[i].value;
}

namespace {

// "your year-end bonus for 2027 will be $40,000": promised for one year, which says nothing of the
// next.
bool is_of_one_year(const Sentence& s, std::size_t i) {
  static const Patterns kFor(
      "bonus|award|incentive ?payment ?award for ?fiscal ?calendar ?year ?fy {number} ?only ?will "
      "?shall ?is ?be {money};for ?fiscal ?calendar ?year ?fy {number} only ~8 {money};"
      "for ?performance ?fiscal ?calendar ?plan year|fy {number} ?, you will|shall ?also "
      "receive|be "
      "~6 {money}");
  static const Pattern kNotYet(
      "target|targeted|targets|opportunity|up|eligible|potential|prorated|maximum|estimated|"
      "discretion|discretionary|if");
  const Match m = s.find(kFor);
  return m.end > 0 && m.caught[1] == i && s.t()[m.caught[0]].value >= Ratio(2000) &&
         s.t()[m.caught[0]].value <= Ratio(2100) && !s.words(kNotYet);
}

}  // namespace

namespace {

// "a shortage incentive of $4,000, paid with your first check": for coming, once.
bool is_with_first_pay(const Sentence& s) {
  static const Patterns kFirst(
      "paid|payable|pay|due ~3 with|in|on|from|by ?your|the first ?regular ?full ?scheduled "
      "payroll|paycheck|pay|check|paystub|payday|salary");
  static const Pattern kOften(
      "annual|annually|yearly|quarterly|monthly|each|every|target|discretionary|year's|once");
  static const Pattern kOneTime("one time");
  return s.words(kFirst) && !s.words(kOften) && !s.words(kOneTime);
}

}  // namespace

void Finder::take_bonus_money(const Sentence& s, std::size_t i) {
  const Token& t = s.t()[i];
  if (is_rate_in_dollars(t)) return skip(s, i);
  if (is_of_past_year(s, book_.page.anchor(s.in->block.file))) return;
  static const Pattern kThenRate("{money} ?and ?with ?a ?plus {percent} ?target ?annual bonus");
  Match rate;
  if (is_near_base(t) && kThenRate.at(s.t(), i, rate))
    return take_base(s, i);  // "$158,000, 12% bonus, 9,500 options" after an earlier offer
  const Where at = where(s, i, i + 1);
  if (s.has(Topic::guaranteed) || is_of_one_year(s, i))
    return take_payment(s, i, Topic::guaranteed);
  if (!times_of_each(book_.page, s, i).empty())  // "a $6,000 bonus on each of your first two years"
    return take_payment(s, i, Topic::other_payment);
  if (i > s.first && one_of(s.t(), i - 1, {"above", "exceeding", "exceeds", "beyond"}))
    return skip(s, i);  // "of any bonus above $400,000 a quarter is held back"
  if (!s.has(Topic::bonus) && hangs_on_more(s))  // "if you pass the examination, a further $5,000"
    return take_payment(s, i, Topic::other_payment);
  static const Pattern kOneTime("one time");
  static const Pattern kSpecial("special|spot|single|project bonus");
  static const Patterns kUpon(
      "upon|once|following|after ~2 "
      "attaining|attainment|achieving|adjudication|completion|certification|graduation|licensure|"
      "passing|obtaining|receipt;when|if|once ?you ?you've ?have "
      "pass|passed|passing|obtain|obtained|earn|earned ~4 "
      "exam|examination|examinations|boards|bar|license|licence|certification|certificate;after|"
      "upon|passing|completing ~3 probation|probationary");
  if (is_with_first_pay(s)) return take_sign_on(s, i);
  if (is_named_otherwise(s) && take_recurring(s, i)) return;
  if (is_named_otherwise(s) && t.sure() && timing_in(book_.page, s, i + 1, s.end).date)
    return take_payment(s, i, Topic::other_payment);  // "season bonus: $8,000 on April 30, 2028"
  static const Patterns kAbove(  // "Target $22,000, Stretch $33,000", "10% (capped at $20,000)"
      "stretch|max|maximum|threshold|cap|capped|ceiling ?is ?of ?at ?: {money}");
  const BonusKeys said = bonus_of_amount(s, i);
  const bool known = said.entry->has(said.key("amount")) || said.entry->has(said.key("rate")) ||
                     std::any_of(s.t().begin() + static_cast<std::ptrdiff_t>(s.first),
                                 s.t().begin() + static_cast<std::ptrdiff_t>(i),
                                 [](const Token& x) { return x.is == Is::percent; });
  if (known && kAbove.ends(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1))
    return skip(s, i);
  static const Pattern kUponEvent(
      "upon|at|on|after such|the|that|a closing|financing|ipo|sale|exit");
  static const Pattern kDelivered(
      "{money} on|upon|at|after ?final ?the delivery|completion|wrap|acceptance|launch|premiere");
  if (Match once; t.sure() && kDelivered.at(s.t(), i, once))
    return take_payment(s, i, Topic::other_payment);  // "$4,000 on delivery of all elements"
  if (s.words(kUponEvent) && t.sure()) {  // "a bonus of $50,000 upon such closing": of no year
    Entry& e = payment_of(s, i, Topic::other_payment, {});
    return void(book_.ask(e, "amount", "it hangs on a condition", at, {Value::money(t.value)}));
  }
  static const Pattern kForThing(
      "{value} ?or ?so for ~2 "
      "chair|desk|monitor|laptop|phone|office|equipment|setup|computer|tools|"
      "gear|uniform|boots|furniture|screen");
  Match thing;
  static const Pattern kPool("pool ?of ?: {money}");
  if (kPool.find(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, i + 1).end == i + 1)
    return;  // "a bonus pool of $250,000 is shared"
  if (is_for_each_thing(s, i)) return;
  if (is_whole_sign_on(s, i)) return skip(s, i);
  if (kForThing.at(s.t(), i, thing)) return;  // "1k for a chair"
  if (s.words(kOneTime) && t.sure() && !t.up_to && s.has(Topic::bonus) && !s.has(Topic::commission))
    return take_payment(s, i, Topic::other_payment);  // "a one-time bonus of $4,000"
  if (s.words(kOneTime) || s.words(kSpecial) || s.words(kUpon) || is_named_otherwise(s)) return;
  const bool of_rate =
      i > s.first + 1 && s.t()[i - 1].is_symbol('(') && s.t()[i - 2].is == Is::percent;
  if (of_rate) return skip(s, i);  // "25% ($58,750)": the same in dollars of today
  static const Pattern kOften(
      "annual|annually|yearly|year|quarterly|monthly|each|every|per|target|up|discretionary");
  if (!s.words(kOften)) {  // "after 90 days you get a $500 bonus"
    static const Pattern kStaying(
        "if|provided|so|as ~3 still ~2 with|here|employed|around|working");
    if (s.words(kStaying)) return take_payment(s, i, Topic::retention);  // "if you're still here"
    const Timing when = timing_in(book_.page, s, s.first, s.end);
    static const Pattern kDone("finish|finishes|finished|complete|completed|stay|remain|until");
    const bool dated = when.date && s.words(kDone);  // "stay until October 15, 2027, and ..."
    if (dated || (when.named && when.month && *when.month > 0))
      return take_payment(s, i, Topic::other_payment);
  }
  constexpr std::int64_t kNoBonus = 5'000'000;  // "our last release returned $188 million"
  if (t.value < Ratio(50) || t.value > Ratio(kNoBonus))
    return;  // "4,000 at $2.15 each, incentive type"
  static const Pattern kOnce("{money} ?which ?is ?will ?be paid|payable once");
  if (Match once; kOnce.at(s.t(), i, once))
    return take_payment(s, i, Topic::other_payment);  // "an incentive of $2,500 is paid once"
  const BonusKeys bonus = bonus_of_amount(s, i);
  const std::string key = bonus.key("amount");
  if (is_term_of_sum(s, i) && bonus.entry->has(bonus.key("rate"))) return;
  static const Pattern kQuota("quota|ote|commission|commissions|attainment");
  static const Patterns kAtPlan(  // so much a year where the plan is met: a target
      "at {percent} ?of ?your ?the quota|plan|target|goal;variable ?comp at plan|target|quota;"
      "target ?annual ?cash ?sales incentive|variable|bonus ?compensation ?pay ?of ?is ?: {money}");
  static const Pattern kDepends(
      "if|when|should|once|provided ~8 exceeds|exceed|reaches|reach|hits|hit|tops|beats ~4 "
      "{value}");
  if (s.words(kDepends)) {  // "if revenue exceeds $10 million, all staff receive a bonus of $2,000"
    Notebook::ask(*bonus.entry, key, "it hangs on a condition", at, readings_of(t, Value::money));
    return;
  }
  const bool commission = one_of(s.t(), s.first, {"commission", "commissions"});
  if (s.words(kQuota) && (commission || !s.words(kAtPlan))) {
    Notebook::ask(*bonus.entry, key, "pay that hangs on a quota", at, readings_of(t, Value::money));
    return;
  }
  const Unit unit = bonus_period(s, i);
  if (unit == Unit::quarter || unit == Unit::month || unit == Unit::half_month) {
    const Ratio year = t.value * Ratio(unit == Unit::quarter ? 4 : unit == Unit::month ? 12 : 24);
    const std::size_t next = next_money(s, i);
    const bool summed = next < s.end && s.t()[next].value == year && s.t()[next].sure();
    if (summed) skip(s, next);  // "$3,000 per quarter ($12,000 a year)"
    const bool open = unit == Unit::half_month || !t.sure() || t.up_to || t.at_least ||
                      is_for_first_time(s) || bonus.entry->has(bonus.key("rate"));
    const Where of_year = where(s, i, summed ? next + 1 : i + 1);
    if (open && !summed) {
      Notebook::ask(*bonus.entry, key, "so much a period; each period?", at, {Value::money(year)});
    } else {
      book_.note(*bonus.entry, key, Value::money(year), of_year, "proof");
    }
    const bool each = unit != Unit::half_month && !is_paid_later(s) &&
                      !bonus.entry->has(bonus.key("rate")) && !bonus.entry->has(bonus.key("paid"));
    const auto often = Value::words(unit == Unit::quarter ? "quarterly" : "monthly");
    if (each) book_.note(*bonus.entry, bonus.key("paid"), often, of_year).weak = true;
    return;
  }
  if (t.at_least && book_.offer.has("offer.bonus.rate"))  // the floor of a first bonus
    return take_payment(s, i, Topic::guaranteed);
  if (t.up_to || t.at_least) {
    Notebook::ask(*bonus.entry, key, why_of(t), at, readings_of(t, Value::money));
    return;
  }
  note_amount(*bonus.entry, key, t, Value::money, at);
}

void Finder::take_bonus_rate(const Sentence& s, std::size_t i) {
  static const Pattern kHistory("historically|averaged|typically|usually|normally|generally|tends");
  static const Patterns kLastYear(
      "last|prior|previous|past ?fiscal|few|three|two|five year|years;last|prior|previous|past "
      "?few "
      "{dur}");
  static const Pattern kOfTarget("of ?your|the|that|this ?bonus target|variable|incentive|bonus");
  const Tokens& t = s.t();
  Match m;
  const bool rated = book_.offer.has("offer.bonus.rate");
  const std::size_t level = target_of_levels(s, i);
  if (level < s.end && (level != i || (rated && t[i].value == Ratio(1)))) return;
  if (is_weight(s, i)) return;  // "(safety 40%, quality 60%)"
  static const Pattern kPaidOut(
      "paid|funded|achieved|payout|payouts ?was|were ?out ?of ?at {percent}");
  static const Pattern kThreshold(
      "under|below|above|beyond|exceed|exceeds|exceeding|reaches|hits|beats ?than {percent}");
  static const Pattern kOfQuota("of ?your ?the quota|plan|goal|attainment");
  if (i + 1 < s.end && kOfQuota.at(t, i + 1, m)) return;  // "at 100% of quota"
  static const Pattern kCeiling(  // "but in no event more than 100% of Base Salary"
      "no|not|never ?event ?case ?circumstances ?the ?award ?bonus ?will ?shall ?be ?to "
      "more|greater|exceed|exceeds ?than {percent}");
  if (book_.offer.has("offer.bonus.rate") &&
      kCeiling.find(t, i > 8 ? std::max(s.first, i - 8) : s.first, i + 1).end == i + 1)
    return;
  if (level != i && kThreshold.in(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, i + 1)) return;
  static const Pattern kPays(
      "payout|payouts|award|awards|payment|payments|results|earned|paid ~8 {percent}");
  static const Pattern kMost("maximum|max|stretch|threshold|ceiling|cap|superior ~4 {percent}");
  const bool most = level != i && kMost.in(t, i > 5 ? std::max(s.first, i - 5) : s.first, i + 1);
  const bool vague = t[i].doubt == Doubt::range || t[i].up_to || t[i].at_least;
  const bool from_nought = t[i].doubt == Doubt::range && t[i].value.is_zero();  // "(0 to 150 %)"
  const bool spread = most || from_nought || (vague && kPays.in(t, s.first, i + 1));
  if (spread && book_.offer.has("offer.bonus.rate")) return;  // "may pay zero to 170%"
  if (kPaidOut.in(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1)) return;
  static const Pattern kTargetOf(
      "target ?opportunity ?bonus ?award ?is ?will ?be ?of ?at ?equal ?to {percent}");
  const bool target =
      level == i || kTargetOf.in(t, i > 7 ? std::max(s.first, i - 7) : s.first, i + 1);
  if ((t[i].value > Ratio(1) && !(target && t[i].value <= Ratio(4))) ||
      kHistory.in(t, s.first, i) || kLastYear.find(t, s.first, i).end > 0)
    return;
  static const Patterns kRangeOfTarget(
      "range|ranging|between|vary|varies ~3 {percent} ~3 {percent} ?of ?the ?your ?bonus target;"
      "{percent} to|and|- {percent} of ?the ?your ?bonus target");
  if (i > s.first && one_of(t, i - 1, {"individual", "company", "personal", "corporate", "team"}) &&
      t[i].value >= Ratio::of(1, 4))
    return;  // "$18,000 (individual 50%, company 50%)"
  static const Pattern kBound(
      "{percent} for|at ?the ?a threshold|maximum|max|minimum|stretch|entry");
  if (level != i && kBound.at(t, i, m))
    return;  // "12% (target), 6% for threshold and 18% at maximum"
  if (i + 1 < s.end && kOfTarget.at(t, i + 1, m)) return;
  if (one_of(t, i + 1,  // "50% on company results and 50% on your own goals"
             {"on", "tied", "weighted", "weight", "from", "company", "individual", "personal",
              "corporate", "team", "financial", "attainment"}) &&
      book_.offer.has("offer.bonus.rate"))
    return;
  if (const Match r = s.find(kRangeOfTarget); r.end > i && r.first <= i) return;
  const Where at = where(s, i, i + 1);
  static const Pattern kEachIf(  // "3% of salary if the store makes budget, 6% if it beats it"
      "{percent} ~4 if|when ~12 {percent} ~4 if|when");
  const Match each_if = s.find(kEachIf);
  const bool by_result = each_if.end > 0 && (each_if.caught[0] == i || each_if.caught[1] == i);
  static const Pattern kEachHalf("{percent} ~6 for|each|every|per ?each ?every half");
  const Unit unit = kEachHalf.at(t, i, m) ? Unit::half_year : period_of(s, i);
  static const Patterns kLabel("target : {percent}");  // "Bonus plan: monthly   Target: 6% of base"
  const bool labelled = kLabel.ends(t, i > 2 ? std::max(s.first, i - 2) : s.first, i + 1);
  static const Pattern kOfOther(
      "of ?the ?our ?its ?collected ?billed ?earned ?paid ?group ?firm ?store ?branch ?net ?gross "
      "?company ?annual ?your "
      "profit|profits|revenue|revenues|sales|collections|billings|deals|proceeds|commissions|"
      "ebitda|net|pool|margin|margins|surplus|takings|receipts|savings|fee|fees|premiums|rents|"
      "production|billing|tuition");
  static const Patterns kOfTotal(
      "of ?your|the total|all|target|overall ?gross ?target ?cash "
      "?compensation|earnings|package|income|comp;of ?your|the ?gross|net ?cash "
      "earnings|package|income|comp");
  const Note* said = book_.offer.last("offer.bonus.rate");  // "15% bonus on occupancy (target 92%)"
  if (said != nullptr && said->at.in == s.in && !said->open && t[i].value >= Ratio::of(1, 2) &&
      said->value.number < Ratio::of(1, 2))
    return;
  const BonusKeys bonus = bonus_of_rate(s, i);
  const std::string key = bonus.key("rate");
  static const Pattern kOfTotalBase("of ?your ?the total ?annual base");
  if (i + 1 < s.end && !kOfTotalBase.at(t, i + 1, m) &&
      (kOfTotal.find(t, i + 1, s.end).first == i + 1 || kOfOther.at(t, i + 1, m))) {
    Notebook::ask(*bonus.entry, key, "of more than the base", at, {Value::percent(t[i].value)});
  } else if (by_result) {
    Notebook::ask(*bonus.entry, key, "one or the other, by the result", at,
                  {Value::percent(t[i].value)});
  } else if ((unit == Unit::half_year || unit == Unit::quarter || unit == Unit::month) &&
             !labelled) {
    Notebook::ask(*bonus.entry, key, "so much a period; of the base of a year, or of the period?",
                  at, {Value::percent(t[i].value)});
  } else if (t[i].at_least) {
    Notebook::ask(*bonus.entry, key, why_of(t[i]), at, readings_of(t[i], Value::percent));
  } else {
    Note& n = note_amount(*bonus.entry, key, t[i], Value::percent, at);
    n.weak = t[i].up_to;
  }
}

}  // namespace parley::letter
