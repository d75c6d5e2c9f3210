// What is said of a bonus in words: when it is paid, of which year, and to whom.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "letter/find/bonus_figures.hpp"
#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

struct Row {
  std::string_view key;
  std::string_view value;
  std::string_view pattern;
};

// What is said of a bonus in words; the first row of a key that fits counts.
constexpr std::array kRows = {
    Row{"paid", "quarterly",
        "paid|payable|paying|measured|payout|payouts|awarded|earned ?out ?on|in|each|every|once|a "
        "?a ?equal quarterly|quarter"},
    Row{"paid", "quarterly",
        "quarterly ?performance|incentive|cash|target|company|individual "
        "bonus|bonuses|incentive|payouts|payments|payout"},
    Row{"paid", "quarterly", "payment|payout|paid :|BAR each|every|per quarter"},
    Row{"paid", "quarterly",
        "{percent} of ?your ?the ?eligible base|salary|pay|earnings ?salary ?earnings quarterly"},
    Row{"paid", "quarterly", "bonus|bonuses|incentive ?of ?{money} ?paid each|every quarter"},
    Row{"paid", "monthly", "bonus|incentive ?of ?{money} each|every month"},
    Row{"paid", "quarterly", "each|every quarter ~3 bonus|bonuses|incentive"},
    Row{"paid", "quarterly", "settle|settles|settled ?it ?up each|every quarter"},
    Row{"paid", "quarterly", "settled quarterly"},
    Row{"paid", "quarterly",
        "pay|pays|paid|comes|come|payable ?it ?out ?to ?you ?at ?in ?the ?end ?close ?of "
        "each|every|that quarter"},
    Row{"paid", "quarterly",
        "bonus|bonuses|incentive|variable|commission|commissions is|are|pays|paid|goes ?out "
        "quarterly"},
    Row{"paid", "monthly",
        "bonus|bonuses|incentive|variable|commission|commissions is|are|pays|paid|goes ?out ?out "
        "monthly"},
    Row{"paid", "annual",
        "bonus|bonuses|incentive|variable is|are|pays|paid|goes ?out annual|annually|yearly"},
    Row{"paid", "quarterly", "quarterly ?bonus ?incentive plan|scheme|program"},
    Row{"paid", "quarterly", "pays|pay ?it ?out quarterly"},
    Row{"paid", "quarterly", "payouts|payments|awards are ?made ?paid quarterly"},
    Row{"paid", "monthly", "pays|pay ?it ?out monthly"},
    Row{"paid", "monthly", "payouts|payments|awards are ?made ?paid monthly"},
    Row{"paid", "quarterly", "paid|payable ~5 end|close of each|every ?calendar quarter"},
    Row{"paid", "quarterly", "frequency|paid|payout|plan :|BAR quarterly"},
    Row{"paid", "monthly", "frequency|paid|payout|plan :|BAR monthly"},
    Row{"paid", "annual", "frequency|paid|payout|plan :|BAR annual|annually|yearly"},
    Row{"paid", "semiannual", "semi annual|annually|yearly"},
    Row{"paid", "semiannual", "semiannual|semiannually|biannually"},
    Row{"paid", "semiannual", "twice a|per|each year"},
    Row{"paid", "semiannual", "every six|6 months"},
    Row{"paid", "semiannual", "half yearly"},
    Row{"paid", "semiannual",
        "half ~4 every|each|in "
        "january|february|march|april|may|june|july|august|september|october|november|december ~2 "
        "half|rest ~2 "
        "january|february|march|april|may|june|july|august|september|october|november|december"},
    Row{"paid", "semiannual",
        "paid|payable|pays ?out each|every|in ?each "
        "january|february|march|april|may|june|july|august|september|october|november|december and "
        "january|february|march|april|may|june|july|august|september|october|november|december"},
    Row{"paid", "semiannual",
        "paid|payable|pays ?out in two ?equal halves|parts|installments|instalments|payments ?each "
        "?year ?in ?every ?each "
        "january|february|march|april|may|june|july|august|september|october|november|december "
        "and "
        "january|february|march|april|may|june|july|august|september|october|november|december"},
    Row{"paid", "semiannual",
        "in two ?equal halves|parts|installments|instalments|payments ?one ?half ?in ?each "
        "january|february|march|april|may|june|july|august|september|october|november|december "
        "and ?one ?the ?other ?half ?in ?each "
        "january|february|march|april|may|june|july|august|september|october|november|december"},
    Row{"paid", "semiannual", "each|every half year|years"},
    Row{"paid", "semiannual",
        "{portion} ?of ?it ?is|paid ?paid ?in ?each|every "
        "january|february|march|april|may|june|july|august|september|october|november|december "
        "?and ?the ?other {portion} ?of ?it ?is|paid ?paid ?in ?each|every "
        "january|february|march|april|may|june|july|august|september|october|november|december"},
    Row{"paid", "semiannual", "end of each|every half"},
    Row{"paid", "monthly", "paid|payable|payout|payouts ?out ?on|in ?a monthly"},
    Row{"paid", "monthly",
        "paid|payable|settled ?out with|in each|every month|month's ?salary|pay|payroll|paycheck"},
    Row{"paid", "monthly", "monthly ?performance|incentive|cash|target bonus|incentive"},
    Row{"paid", "annual",
        "paid|payable|paying|payout|awarded|earned ?out ?on|once|each|every|a|per ?an ?a "
        "annually|annual|yearly|year"},
    Row{"paid", "annual",
        "annual|yearly "
        "?discretionary|quality|team|company|production|safety|performance|cash|target|incentive|"
        "leadership|executive|officer|sales|group|staff|individual|"
        "company|short|corporate|eligible|"
        "management ?based ?cash|term|performance|incentive ?incentive|target "
        "bonus|bonuses|incentive|incentives"},
    Row{"paid", "annual",
        "annual|yearly discretionary|cash|performance ?cash ?incentive award|awards"},
    Row{"paid", "annual",
        "bonus|incentive|award|awards ?target ?is|,|:|BAR "
        "annual|annually|yearly"},
    Row{"paid", "annual", "once a|per|each|every year"},
    Row{"paid", "annual", "pay|pays|comes|come ?it ?them ?out yearly|annually"},
    Row{"paid", "annual",
        "lands|land|arrives|due|comes ?each ?every ?in "
        "january|february|march|april|may|june|july|august|september|october|november|december"},
    Row{"paid", "annual",
        "single|one|lump ?lump ?sum ?annual payment|sum|installment a|per|each|every year"},
    Row{"paid", "annual",
        "in|during|each|every ?the q1|q2|q3|q4 ?of ?the each|every|following|next ?year"},
    Row{"paid", "annual", "{percent} of ?your ?the base|salary|pay ?salary annual|annually"},
    Row{"paid", "annual",
        "paid|payable|awarded|determined ?out ?each ?every ?in ?during ?the ?with ?the "
        "january|february|march|april|may|june|july|august|september|october|november|december"},
    Row{"paid", "annual",
        "paid|payment|payable ?is ?are ?made ?out in|during the first|second|third|fourth quarter "
        "after|of|following ?the ?each ?next ?following ?fiscal ?plan ?calendar ?performance year"},
    Row{"paid", "annual",
        "end|close of each|every|the ?calendar ?fiscal year ~4 pay|pays|paid|receive|get|earn ~3 "
        "bonus"},
    Row{"paid", "annual",
        "end|close of each|every ?calendar ?fiscal year ?there ?there's ?is a|your bonus"},
    Row{"paid", "annual", "annual target"},
    Row{"paid", "annual", "annual|yearly plan|scheme|kicker"},
    Row{"paid", "annual", "bonus|incentive plan|program|scheme|type :|BAR ~5 annual"},
    Row{"paid", "annual",
        "january|february|march|april|may|june|july|august|september|october|november|december "
        "payout|payment"},
    Row{"paid", "annual",
        "bonus|incentive ?plan|program|scheme ?is ?runs for|in each|every calendar|fiscal|plan|"
        "performance year"},
    Row{"paid", "annual",
        "{percent} BAR of ?your ?the base|salary|pay ?salary annual|annually|yearly"},
    Row{"paid", "annual",
        "paid|payable|pays|pay|payout ?out ?to ?you at|after|following ?the ?each ?fiscal "
        "?calendar ?company's year end|close"},
    Row{"paid", "annual",
        "paid|payable|pays ?out at|after|following ?the end|close of ?the ?our ?each ?every "
        "?fiscal ?calendar year"},
    Row{"paid", "annual", "{percent} ?target annual|annually|yearly"},
    Row{"paid", "annual",
        "{percent} of ?your ?the base|salary|pay ?salary at ?the target annual|annually|yearly"},
    Row{"paid", "annual",
        "{percent} of ?your ?the base|salary|pay ?salary for|in each|every ?calendar|fiscal|plan "
        "year"},
    Row{"paid", "annual",
        "paid|payable|pays ?out on ?the last|first ?business|working day of "
        "january|february|march|april|may|june|july|august|september|october|november|december"},
    Row{"paid", "annual", "paid|pays ?out each|every|in january|february|march|april|december"},
    Row{"paid", "annual",
        "each|every|following ?calendar|fiscal "
        "january|february|march|april|june|july|august|september|october|november|december"},
    Row{"paid", "annual",
        "paid|payable|pays ?out in ?the first|second|third|fourth quarter ?of ?the "
        "following|next|after"},
    Row{"plan_year", "calendar", "calendar ?plan ?fiscal ?bonus ?performance year|years"},
    Row{"first_year", "none",
        "not|ineligible ~3 eligible|bonus|paid|participate ~6 first|2026|2027|2028 ?calendar "
        "?year"},
    Row{"first_year", "none",
        "not|won't|wouldn't|ineligible ?be ?yet eligible|participate|included|considered ?until ~4 "
        "for|in ?calendar ?the ?plan ?year {number}"},
    Row{"first_year", "none", "not|won't|don't ?yet take part ~2 for|in|during ?the {number}"},
    Row{"first_year", "none", "no bonus ~2 paid|payable|due|earned|payment for|in {number}"},
    Row{"first_year", "none", "there is|will|be ?be none|nothing for|in {number}"},
    Row{"first_year", "none", "no bonus ~3 for|in ~3 first|2026|2027|start|join"},
    Row{"first_year", "none",
        "for|in|during ?calendar ?year {number} you ?will ?are ?do ?shall not|won't|don't|aren't "
        "?yet ?be ?yet participate|eligible|included|in"},
    Row{"first_year", "none",
        "for|in|during ?calendar ?year {number} you ?will ?do ?shall not|won't|don't ?yet ?be take "
        "part"},
    Row{"first_year", "full",
        "not|won't|don't|doesn't|isn't|never|cannot|can't ?going ?to ?be ?subject ?to "
        "prorated|prorate|prorates|prorating|proration|reduced|reduce|cut|trimmed|trim"},
    Row{"first_year", "full",
        "waive|waives|waived|waiving|skip|skipping ?the ?any ?usual proration|prorating"},
    Row{"first_year", "full", "proration ?will ?does ?shall ?is not|waived|n't|never"},
    Row{"first_year", "full", "nothing ~3 taken|cut|deducted|off"},
    Row{"first_year", "full", "no|without proration|prorating|reduction"},
    Row{"first_year", "full",
        "as ?if ?though you had|were ?been ?here ?employed ?worked ?served ~4 "
        "since|all|whole|full|entire|throughout|january"},
    Row{"first_year", "full",
        "full ?year ?year's ?target bonus|amount|award for|in ?calendar {number}"},
    Row{"first_year", "full",
        "full ?year|bonus|amount|target ?bonus ~3 for|in ~4 first|2026|2027|2028|start|join"},
    Row{"first_year", "prorated", "prorated|prorate|proration|prorating"},
    Row{"first_year", "prorated", "pro rata|rated|rate"},
    Row{"first_year", "prorated", "reduced|reduction|scaled in proportion"},
    Row{"first_year", "prorated",
        "in proportion to ?the ?your ?number ?of days|months|weeks|time|part|service"},
    Row{"first_year", "prorated", "part|portion|share|fraction ~10 bear|bears to"},
    Row{"first_year", "prorated",
        "reduced|adjusted|scaled|cut ~4 part|portion|share ~2 year ?that ?in ?which ?you"},
    Row{"first_year", "prorated", "for the part|portion of the year ?that ?in ?which you"},
    Row{"first_year", "prorated",
        "cut|scaled|reduced ?down in|by|to ?the proportion|measure|ratio|part|portion"},
    Row{"first_year", "prorated", "in {number} for the part|portion of it|the"},
    Row{"first_year", "prorated",
        "reduced|scaled|adjusted to ?the ?that part|portion|share ?of ?the year ?that ?you"},
    Row{"first_year", "prorated", "reduced proportionately|proportionally"},
    Row{"employed_at", "payout",
        "provided|if|while ?that ?you ?are ?you're ?then ?still then|still ?actively "
        "employed|active|here"},
    Row{"employed_at", "period_end",
        "employed|employee|employment|active|service|payroll ~4 last|end day|of ~4 year|period"},
    Row{"employed_at", "period_end", "employed|employee|employment|active|with ~4 december"},
    Row{"employed_at", "payout",
        "employment|employed ~12 on ?the date|day|time ?of ?the ?any ?such payment|payout"},
    Row{"employed_at", "payout", "employed|active|service|employment|here ~5 at that time|point"},
    Row{"employed_at", "payout",
        "who|you|you're|one is|are|has|must ?to ?be ?then ?still ?then ?at ?in with|the|on|our "
        "?the ?our us|firm|board|service|company|staff|bank|school|hospital ~2 that day|date"},
    Row{"employed_at", "payout", "who|you|you're is|are then ?still with|here|on ?us ?board"},
    Row{"employed_at", "payout", "left ?us ~2 by|before that|the day|date"},
    Row{"employed_at", "payout",
        "employment|employed|service through|until|to ?and ?including ?the ?any ?applicable ?bonus "
        "payment|payout|pay date|day"},
    Row{"employed_at", "payout",
        "employment|employed|employee|service through|until|to that|such ?payment day|date"},
    Row{"employed_at", "payout", "to|only ~3 then ?still ?actively employed|here"},
    Row{"employed_at", "payout", "who is|are still ?actively with|employed|here"},
    Row{"employed_at", "payout", "on the payroll that|on day|date"},
    Row{"employed_at", "payout",
        "those|anyone|everyone|people ?who ?are still on|with|at|here ?our ?the ?us "
        "?staff|payroll|team|board|firm|company that day|date"},
    Row{"employed_at", "payout",
        "those|anyone|everyone|people ?who ?are still here|employed|with|on ?us ?that ?the "
        "day|date|then"},
    Row{"employed_at", "payout",
        "work|works|working ~4 on|at|when ~3 day|date|time ?the ?a ?your bonus|bonuses|award|it ~2 "
        "paid"},
    Row{"employed_at", "payout", "who|is|are is|are|then|still ?then ?still ?actively employed"},
    Row{"employed_at", "payout",
        "on ?the ?our ?company's ?firm's ?bank's ?active payroll ~4 "
        "time|date|day|when|then|payment"},
    Row{"employed_at", "payout", "here|present|employed|work|working on ?the payday"},
    Row{"employed_at", "payout", "left|leaves|leave|gone|departed before ~2 payment|payout|paid"},
    Row{"employed_at", "payout",
        "employees|those|staff|everyone in ?good ~3 on|at|as ~3 date|time|day ~2 "
        "payment|payout|paid"},
    Row{"employed_at", "payout", "still ?here ?with ?at ?on ?us ?our ?the ?staff ?payroll then"},
    Row{"employed_at", "payout",
        "employed|employee|employment|active|service|here|us ~5 when|at|on|date|day|time|as|until "
        "?of ~4 paid|payment|payout|payable|day|date|pays|then"},
};

const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> p = [] {
    std::vector<Pattern> made;
    for (const Row& row : kRows) made.emplace_back(row.pattern);
    return made;
  }();
  return p;
}

bool is_year(const Token& t) {
  return t.is == Is::number && t.word.size() == 4 && t.value >= Ratio(2020) &&
         t.value <= Ratio(2060);
}

// "for 2027", "for the 2027 performance year": a calendar year is named, and none that was.
Match names_year(const Sentence& s, const std::optional<Date>& today) {
  if (tells_the_past(s)) return {};
  static const Pattern kEnds("year ~2 ends|ending|end ?on {date}");
  const Match other = s.find(kEnds);  // "the plan year ends June 30"
  if (other.end > 0 && s.t()[other.caught[0]].day.month != 12) return {};
  const auto is_past = [&](const Token& t) {
    return is_year(t) && today && t.value < Ratio(today->year());
  };
  static const Pattern kOfYear("?annual ?performance ?incentive bonus|incentive");
  for (std::size_t i = s.first; i + 1 < s.end; ++i) {
    Match m;
    if (s.in->aside[i] || is_past(s.t()[i]) || is_past(s.t()[std::min(i + 1, s.end - 1)])) continue;
    if (is_year(s.t()[i]) && kOfYear.at(s.t(), i + 1, m)) return {.first = i, .end = m.end};
    if (one_of(s.t(), i, {"calendar"}) && is_year(s.t()[i + 1]))
      return {.first = i, .end = i + 2};  // "calendar 2027, prorated"
    static const Pattern kSort("plan|performance|bonus|award|incentive year");
    std::size_t at = one_of(s.t(), i + 1, {"the", "calendar", "year"}) ? i + 2 : i + 1;
    if (at < s.end && kSort.at(s.t(), at, m)) at += 2;  // "for plan year 2027"
    const bool sort = kSort.at(s.t(), i, m) && i + 2 < s.end && is_year(s.t()[i + 2]);
    if (sort && !is_past(s.t()[i + 2])) return {.first = i, .end = i + 3};  // "(plan year 2027)"
    if (one_of(s.t(), i, {"for", "in", "of", "during"}) && at < s.end && is_year(s.t()[at]) &&
        !is_past(s.t()[at]))
      return {.first = i, .end = at + 1};
  }
  return {};
}

// "March 10, 2028 for plan year 2027": whether the year that is named is the one before.
bool is_year_before(const Sentence& s, const Match& named, int year) {
  for (std::size_t i = named.first; i < named.end; ++i) {
    if (is_year(s.t()[i])) return s.t()[i].value == Ratio(year - 1);
  }
  return false;
}

// "we never once prorate it": whether words in the same breath deny what stands at i.
bool is_denied(const Sentence& s, std::size_t i) {
  constexpr std::size_t kNear = 5;
  for (std::size_t k = i; k > s.first && k + kNear > i; --k) {
    const Token& x = s.t()[k - 1];
    if (x.is != Is::word || one_of(s.t(), k - 1, {"and", "but", "so", "if", "unless"}))
      return false;
    if (x.word.ends_with("n't") || one_of(s.t(), k - 1, {"not", "no", "never", "without", "nor"}))
      return true;
  }
  return false;
}

// "first eligible for calendar year 2028", "you participate beginning with the 2028 performance
// year": ends with the first year of the bonus.
Match first_bonus_year(const Sentence& s) {
  static const Patterns kFrom(
      "first|initially eligible|participate ~1 for|in|with ?the ?calendar ?plan ?performance "
      "?bonus ?year {number};participate|participation|eligible|eligibility ?in ?the ?plan ?will "
      "?first begins|beginning|begin|starting|starts|commencing|from ?with ?in ?the ?calendar "
      "?plan ?performance ?bonus ?year {number};beginning|starting|commencing with|in ?the "
      "?calendar ?plan ?performance ?year {number} you ?will ?be ?first participate|eligible");
  Match m = s.find(kFrom);
  if (m.end == 0 || !is_year(s.t()[m.caught[0]])) return {};
  m.end = m.caught[0] + 1;
  return m;
}

// "paid in March of the following year", "paid in March for the year before": what is measured is a
// calendar year.
Match paid_a_year_later(const Sentence& s) {
  static const Patterns kLater(
      "paid|payable|pays|payout|payment ~6 of|in the following|next|subsequent ?calendar "
      "year;paid|payable|pays|payout ~6 of the year after;paid|payable|pays|payout ~6 for the "
      "?calendar year before;paid|payable|pays|payout ~6 "
      "for the prior|previous|preceding ?calendar year");
  Match m = s.find(kLater);
  if (m.end > 0) m.first = m.end - 3;  // a day before it is the payout's
  return m;
}

// "plan year: January 1 to December 31"
Match first_to_last_day(const Sentence& s) {
  static const Pattern kYear(
      "plan|performance|bonus|fiscal|program ?period year|period ~4 {date} ~1 {date}");
  const Match m = s.find(kYear);
  if (m.end == 0) return {};
  const Day& first = s.t()[m.caught[0]].day;
  const Day& last = s.t()[m.caught[1]].day;
  const bool whole = first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31;
  return whole ? m : Match();
}

// "paid every six months"
std::optional<std::pair<std::string_view, Match>> paid_every(const Sentence& s) {
  static const Pattern kEvery("paid|payable|pays|pay|payout ?out ~2 every|each {dur}");
  const Match m = s.find(kEvery);
  const auto months = m.end > 0 ? months_of(s.t()[m.caught[0]]) : std::nullopt;
  if (!months) return std::nullopt;
  const std::string_view often = *months == 1    ? "monthly"
                                 : *months == 3  ? "quarterly"
                                 : *months == 6  ? "semiannual"
                                 : *months == 12 ? "annual"
                                                 : "";
  return often.empty() ? std::nullopt : std::optional(std::pair(often, m));
}

// "employed on December 31 of the year"
Match employed_to_year_end(const Sentence& s) {
  static const Pattern kOn("employed|employee|employment|active|service|with ~4 {date}");
  const Match m = s.find(kOn);
  if (m.end == 0) return {};
  const Day& day = s.t()[m.caught[0]].day;
  return day.month == 12 && day.day == 31 ? m : Match();
}

// "Bonus plan: 10% of annual base salary": so much of a year's pay, paid at any time.
bool is_of_base(const Sentence& s, const Match& m) {
  return one_of(s.t(), m.end - 1, {"annual", "yearly"}) &&
         one_of(s.t(), m.end, {"base", "salary", "pay", "earnings", "compensation", "wages"});
}

const Pattern& commission_words() {
  static const Pattern kWords("quota|ote|variable|commission|commissions|attainment");
  return kWords;
}

}  // namespace

void Finder::read_bonus_terms(const Sentence& s) {
  static const Patterns kPlan(
      "the plan|program|scheme ?year follows|pays|runs|is;?the awards|payouts ?are ?will ?be "
      "are|is|will|determined|based|depend|paid");
  static const Pattern kCommissions("commission|commissions ?are ?is ?calculated ?and paid|pay");
  const Note* sum = book_.offer.last("offer.bonus.amount");
  const bool of_commissions =  // "Variable: $95,000 at 100% of quota. Commissions are paid monthly"
      sum != nullptr && !sum->open && s.words(kCommissions) &&
      (sum->at.in == s.in ||
       Sentence{sum->at.in, 0, sum->at.in->t.size()}.words(commission_words()));
  const bool of_plan = (s.words(kPlan) && book_.offer.has("offer.bonus.rate")) || of_commissions;
  const bool about_bonus = s.has(Topic::bonus) || thread_.money == Topic::bonus || of_plan;
  const bool other = s.has(Topic::sign_on) || s.has(Topic::relocation) || s.has(Topic::retention) ||
                     s.has(Topic::severance) || s.has(Topic::repay) || s.has(Topic::vesting);
  if (!about_bonus || (other && !s.has(Topic::bonus)) || s.has(Topic::severance) ||
      (s.has(Topic::ending) && s.has(Topic::vesting) && !s.has(Topic::repay)))
    return;
  if ((s.has(Topic::sign_on) || s.has(Topic::repay)) && !s.has(Topic::bonus)) return;
  static const Patterns kNone(  // "We don't have an annual bonus at this stage"
      "don't|doesn't|do|does ?not ?currently ?yet ?really have|offer|pay|run|give ?you ?any ?an ?a "
      "?the ?annual ?yearly ?quarterly ?cash bonus|bonuses");
  static const Pattern kNot("don't|doesn't|not");
  if (const Match none = s.find(kNone); none.end > 0 && kNot.in(s.t(), none.first, none.end))
    return;
  static const Pattern kInPlace("in place|lieu of a|an|any|the|your|that ?annual ?cash bonus");
  static const Pattern kYearInPlace(  // "For 2027 only, in place of a bonus": none for that year
      "for|in ?the ?calendar ?fiscal ?plan ?year {number} ?only ~4 in place|lieu");
  static const Pattern kSum("{money}");
  if (s.words(kInPlace) && s.words(kSum)) {  // the terms of what is paid in its place
    if (const Match year = s.find(kYearInPlace);
        year.end > 0 && s.has(Topic::guaranteed) && !book_.offer.has("offer.bonus.first_year"))
      book_.note(book_.offer, "offer.bonus.first_year", Value::words("none"), where(s, year));
    return;
  }
  const bool paid_only = s.has(Topic::repay);  // what else is said may be about the repayment
  const BonusKeys bonus = bonus_meant(s);
  Entry& e = *bonus.entry;
  const auto note = [&](std::string_view key, std::string_view value, const Match& m) {
    const std::string whole = bonus.key(key);
    if (!e.has(whole) || e.last(whole)->newness != s.in->block.newness ||
        e.last(whole)->choice != s.in->block.choice)
      book_.note(e, whole, Value::words(value), where(s, m));
  };
  std::set<std::string_view> found;
  if (s.has(Topic::ending)) found.insert("first_year");  // "a prorated bonus" on leaving
  static const Patterns kEither(  // "paid once a year or by quarter, I'm checking which"
      "year|annually|annual|yearly ~4 or ~3 "
      "quarter|quarterly|month|monthly;quarter|quarterly|month|"
      "monthly ~4 or ~3 year|annually|annual|yearly");
  const Match either = s.find(kEither);
  const bool of_sum = std::any_of(s.t().begin() + static_cast<std::ptrdiff_t>(either.first),
                                  s.t().begin() + static_cast<std::ptrdiff_t>(either.end),
                                  [](const Token& x) { return x.is == Is::money; });
  if (either.end > 0 && !of_sum) {  // but "$1,430 for a quarter, or $5,720 a year"
    found.insert("paid");
    book_.ask(e, bonus.key("paid"), "one or the other", where(s, either),
              {Value::words("annual"), Value::words("quarterly")});
  } else if (const auto often = paid_every(s)) {
    found.insert("paid");
    note("paid", often->first, often->second);
  }
  if (const Match last = employed_to_year_end(s); last.end > 0) {
    found.insert("employed_at");
    note("employed_at", "period_end", last);
  }
  static const Pattern kAlone("annual|annually|yearly .");  // "Target 20% of base. Annual."
  if (Match m; s.first > 0 && s.end == s.first + 2 && kAlone.at(s.t(), s.first, m)) {
    found.insert("paid");
    note("paid", "annual", m);
  }
  for (std::size_t k = 0; k < kRows.size(); ++k) {
    if (found.contains(kRows[k].key) || (paid_only && kRows[k].key != "paid")) continue;
    const Match m = s.find(patterns()[k]);
    if (m.end == 0 || is_of_base(s, m)) continue;
    if (kRows[k].value == "prorated" && is_denied(s, m.first)) continue;
    found.insert(kRows[k].key);
    note(kRows[k].key, kRows[k].value, m);
  }
  const Match year_named = names_year(s, book_.page.anchor(s.in->block.file));
  if (year_named.end > 0 && !s.has(Topic::guaranteed))  // "for 2027 we guarantee you a bonus"
    note("plan_year", "calendar", year_named);
  if (const Match year = first_bonus_year(s); year.end > 0 && !bonus_from_year_.in)
    bonus_from_year_ = where(s, year);
  if (const Match year = first_to_last_day(s); year.end > 0) note("plan_year", "calendar", year);
  if (const Match year = paid_a_year_later(s); year.end > 0) note("plan_year", "calendar", year);
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if (t.is != Is::date || is_used(s, i) || t.day.month == 0 || t.day.day == 0 ||
        t.day.either_way || (t.day.year != 0 && !is_year_before(s, year_named, t.day.year)))
      continue;
    static const Patterns kPaid(
        "paid|payable|pays|pay|payout|payouts|payment|payments|made|distributed|go|goes ?out ?date "
        "?which ?will ?shall ?be ?is ?each ?year ?the ?on "
        "?or ?about ?not ?no ?later ?than ?the ?following;paid|payable after ~7 on");
    static const Pattern kYearCloses(  // "following the close of our fiscal year on September 30"
        "close|end|ends|ending|closes ?of ?the ?our ?its ?company's ~2 year ?which ?ends ?ending "
        "?on "
        "{date}");
    if (kYearCloses.find(s.t(), i > 10 ? std::max(s.first, i - 10) : s.first, i + 1).end == i + 1)
      continue;
    const Match m = kPaid.find(s.t(), i > 10 ? std::max(s.first, i - 10) : s.first, i);
    const bool labelled =
        i > s.first && (s.t()[i - 1].is_symbol(':') || s.t()[i - 1].is_symbol('|'));
    if (m.end == 0 || (!labelled && !one_of(s.t(), i - 1,
                                            {"on", "each", "every", "is", "following", "next",
                                             "than", "about", "paid", "payable", "pays", "be"})))
      continue;
    static const Patterns kYearEnds("ends|ending|end|closes|begins|starts ?on");
    if (kYearEnds.ends(s.t(), i > 2 ? std::max(s.first, i - 2) : s.first, i))
      continue;  // "made for the fiscal year, which ends on March 31"
    const std::string month = std::to_string(t.day.month);
    const std::string day = std::to_string(t.day.day);
    book_.note(e, bonus.key("payout_date"),
               Value::words((month.size() < 2 ? "0" : "") + month + "-" +
                            (day.size() < 2 ? "0" : "") + day),
               where(s, m.first, i + 1));
    if (!e.has(bonus.key("paid"))) note("paid", "annual", Match{.first = m.first, .end = i + 1});
  }
}

}  // namespace parley::letter
