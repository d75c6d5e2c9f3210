// Sums that come again, with no word for what they are: "Every month in which the shop makes its
// plan you get $900"; and sums that stand in the place of those before them.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/period.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

struct Recurring {
  Match each;          ///< "every month"
  bool named = false;  ///< the sum has a name, and stands before it: "a safety bonus of $500"
  bool is(std::string_view period, const Sentence& s) const {
    const std::string& word = s.t()[each.end - 1].word;  // "quarter", "quarterly"
    return word == period || word == std::string(period) + "ly";
  }
};

// "$400 a month when the store beats its sales goal", "$600 for each quarter without an accident":
// what a bonus of a month or a quarter hangs on.
bool is_measured(const Sentence& s) {
  static const Patterns kMeasure(
      "goal|goals|target|targets|plan|budget|numbers|quota|sales|metrics|accident|accidents|injury|"
      "injuries|incident|incidents|absence|absences|attendance|safety|cost|costs|score|scores|"
      "complaints|waste|shrink|output|production|yield|margin|recordable|recordables");
  static const Patterns kInWhich("in|for ~1 which;that the|we|you|your|our;without;with no|zero");
  return (is_conditional(s) || s.words(kInWhich)) && s.words(kMeasure);
}

// "Every December you get $2,500", "a safety bonus of $500 every quarter"
Recurring recurring(const Sentence& s, std::size_t i) {
  static const Pattern kEach(
      "every|each month|quarter|january|february|march|april|may|june|july|august|september|"
      "october|november|december|spring|summer|fall|winter|christmas");
  static const Pattern kAfter(
      "?for per|a|each|every ?contract ?calendar ?fiscal ?full "
      "month|quarter|year|january|february|march|april|may|june|july|august|"
      "september|october|november|december|spring|summer|fall|winter|christmas");
  static const Pattern kYou(
      "you|we|employee ?also ?will ?shall get|receive|earn|pay|give ?you {money}");
  static const Pattern kNamed("bonus|award ?of ?is ?: {money}");
  static const Pattern kYearly("annual|yearly ~1 bonus|award ?of ?is ?: {money}");
  const std::size_t from = i > 6 ? std::max(s.first, i - 6) : s.first;
  Recurring out;
  out.named = kNamed.find(s.t(), from, i + 1).end == i + 1;
  if (out.named && !(i + 1 < s.end && kAfter.at(s.t(), i + 1, out.each))) out.each = {};
  static const Pattern kEachDay("every|each {date}");
  if (const Match m = kEachDay.find(s.t(), i + 1, s.end);
      out.each.end == 0 && out.named && m.end > 0 && s.t()[m.caught[0]].day.year == 0)
    out.each = {.first = m.first,
                .end = m.end};  // "a holiday bonus of $750, paid every December 15"
  static const Pattern kBehind(
      "{money} ~1 bonus|award ?paid each|every year|yr|december|christmas");
  if (Match m;
      out.each.end == 0 && kBehind.at(s.t(), i, m)) {  // "a $2,000 holiday bonus every year"
    out.named = true;
    out.each = {.first = m.end - 2, .end = m.end};
  }
  if (const Match m = kYearly.find(s.t(), from, i + 1); out.each.end == 0 && m.end == i + 1)
    out.each = {.first = m.first, .end = m.first + 1};  // "an annual harvest bonus of $9,000"
  static const Pattern kOften("quarterly|monthly ~1 bonus|award ?of ?is ?: {money}");
  if (const Match m = kOften.find(s.t(), from, i + 1); out.each.end == 0 && m.end == i + 1)
    out.each = {.first = m.first, .end = m.first + 1};  // "a quarterly safety bonus of $500"
  static const Pattern kEachYear(
      "every|each year|fall|autumn|winter|spring|summer|december|season");
  if (out.named && out.each.end == 0) out.each = kEachYear.find(s.t(), s.first, i);
  if (out.named || kYou.find(s.t(), from, i + 1).end != i + 1) return out;
  out.each = kEach.find(s.t(), s.first, i);
  if (Match m; out.each.end == 0 && is_measured(s) && i + 1 < s.end && kAfter.at(s.t(), i + 1, m))
    out.each = m;  // "you earn $400 a month when the store beats its sales goal"
  return out;
}

}  // namespace

bool is_paid_later(const Sentence& s) {
  static const Pattern kLater("paid|payable|settled ~4 annually|yearly|year|december|january");
  return s.words(kLater);
}

bool is_for_first_time(const Sentence& s) {
  static const Pattern kFirst("first|next|initial {dur}");
  return s.words(kFirst);
}

// Less than half of a year's pay.
bool Finder::is_small_beside_pay(const Token& t) const {
  if (base_.empty()) return false;
  const BaseAmount& b = base_.front();
  return t.value * Ratio(2) < b.in.t()[b.token].value * Ratio(periods_a_year(b.unit));
}

// "$60 a month", "15k, half on day one" beside "172k base": what makes no salary like the one said.
bool Finder::is_far_from_base(const Sentence& s, std::size_t i) const {
  const Unit unit = period_of(s, i);
  const Token& t = s.t()[i];
  if (base_.empty() || unit == Unit::hour || unit == Unit::day) return false;
  if (is_yearly(unit) && is_near_base(t)) return false;
  const Ratio year = t.value * Ratio(periods_a_year(unit));
  return std::none_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
    const Ratio said = b.in.t()[b.token].value * Ratio(periods_a_year(b.unit));
    return b.unit == Unit::hour || (year * Ratio(2) >= said && year <= said * Ratio(2));
  });
}

// "the School shall add $1,500 in each month of service, which the Head may spend as he sees fit"
bool Finder::is_small_part_of_pay(const Sentence& s, std::size_t i) const {
  const Unit unit = period_of(s, i);
  const bool period = unit == Unit::month || unit == Unit::half_month || unit == Unit::two_weeks;
  Token year = s.t()[i];
  year.value = year.value * Ratio(3) * Ratio(periods_a_year(unit));
  return period && year.is == Is::money && is_small_beside_pay(year);
}

// A bonus, and when it is paid; how much a year where that is sure.
bool Finder::take_recurring(const Sentence& s, std::size_t i) {
  const Token& t = s.t()[i];
  const Recurring sum = recurring(s, i);
  if (sum.each.end == 0 || !is_small_beside_pay(t) || !t.sure() || t.up_to || is_used(s, i))
    return false;
  const bool month = sum.is("month", s);
  const bool quarter = sum.is("quarter", s);
  static const Patterns kGoals(  // as every bonus does
      "if|when|provided ~5 metrics|goals|targets|measures|objectives|criteria");
  const bool period = month || quarter;
  const bool of_period =  // "$600 for each quarter without an accident", "$900 a month when ..."
      period && (sum.named || is_measured(s)) && !is_for_first_time(s);
  static const Patterns kSeason(  // "when the crop is in", "once the season is over"
      "when|once|after ?the ?our crop|harvest|season|year|books|vintage|crush|fair|show is|are|has "
      "?been in|over|done|closed|finished|ended|home|complete");
  const bool sure =
      of_period || (!period && (!is_conditional(s) || s.words(kGoals) || s.words(kSeason)));
  if (sum.named && !sure) return false;
  const std::string_view often = month ? "monthly" : quarter ? "quarterly" : "annual";
  const auto bonus = of_period ? bonus_of_period(s, i, often, where(s, sum.each)) : first_bonus();
  if (bonus.entry->has(bonus.key("amount")) || bonus.entry->has(bonus.key("rate"))) return true;
  const Value year = Value::money(t.value * Ratio(month ? 12 : quarter ? 4 : 1));
  const Where at = where(s, i, i + 1);
  static const Pattern kPaidEach("paid|pays ~4 each|every month|quarter");
  const bool paid_each = s.words(kPaidEach);
  const bool each = paid_each || (of_period && !is_paid_later(s));
  if ((sure && !of_period) || (!sum.named && !period) || each)
    book_.note(*bonus.entry, bonus.key("paid"), Value::words(each ? often : "annual"),
               where(s, sum.each));
  if (sure) {
    book_.note(*bonus.entry, bonus.key("amount"), year, at, period ? "proof" : "exact");
  } else {
    book_.ask(*bonus.entry, bonus.key("amount"), "so much each time; is it sure?", at, {year});
  }
  return true;
}

// "We offered $178,000. We will make it $186,000 a year.": what stood before it in its block is no
// longer so.
void Finder::read_made_anew(const Sentence& s) {
  static const Pattern kMakeIt(
      "we|i|we'll|i'll ?will ?can ?shall ?now make|makes|making it|that|this ?now {value}");
  const Match m = s.find(kMakeIt);
  if (m.end == 0 || s.first == 0) return;
  const auto before = [&](const auto& x) { return x.in.in == s.in && x.token < s.first; };
  if (s.t()[m.caught[0]].is == Is::money) {
    std::erase_if(base_, before);
    std::erase_if(sign_on_, before);
  } else if (s.t()[m.caught[0]].is == Is::percent) {
    std::erase_if(book_.offer.notes, [&](const Note& n) {
      return n.key == "offer.bonus.rate" && n.at.in == s.in && n.at.end <= s.first;
    });
  }
}

}  // namespace parley::letter
