#include "letter/find/period.hpp"

#include <algorithm>
#include <array>

#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

struct Row {
  Unit unit;
  std::string_view patterns;
};

// What may follow an amount.
constexpr std::array kAfter = {
    Row{Unit::two_weeks,
        "per|each|every|a|/ ?bi weekly|biweekly ?pay ?period|paycheck;bi weekly;biweekly;every "
        "two|other weeks|week;every 2 weeks;per fortnight;per two week ?pay ?period"},
    Row{Unit::half_month,
        "per|each|every|a|/ ?semi monthly|semimonthly ?pay ?period|paycheck;semi "
        "monthly;semimonthly;twice a|monthly|per ?month;per semimonthly ?pay ?period;per half "
        "month"},
    Row{Unit::year,
        "per|a|an|each|every|/ ?school ?academic ?contract ?agreement ?employment ?fiscal "
        "year|annum|yr|y;annually;yearly;annual;p a;pa;on "
        "an "
        "annual|annualized ?basis;annualized;per ann;over|across the ?full ?whole year;?in "
        "?respect "
        "for|of each|every|a|the ?full ?whole ?calendar ?working ?{dur} year;by the year;for {dur} "
        "of ?full ?continuous service|work"},
    Row{Unit::month,
        "?for ?in per|a|each|every|/ ?full ?whole ?calendar ?working month|mo|mth;monthly;on a "
        "monthly basis;by the month"},
    Row{Unit::week, "?for ?in per|a|each|every|/ ?full ?whole ?working week|wk;weekly;by the week"},
    Row{Unit::hour,
        "per|an|each|every|/ ?credited ?flight ?block hour|hr|h;hourly;for each|every hour;by the "
        "hour"},
    Row{Unit::quarter, "per|a|each|every|/ quarter|qtr;quarterly"},
    Row{Unit::half_year,
        "per|a|each|every|/ ?academic ?fall ?spring semester;per|each|every|/ ?academic term"},
    Row{Unit::day, "per|a|each|every|/ day;daily;for each|every ?full ?working day;by the day"},
};
// What may stand before it, within its clause.
constexpr std::array kBefore = {
    Row{Unit::two_weeks, "bi weekly;biweekly;every two weeks"},
    Row{Unit::half_month, "semi monthly;semimonthly;twice monthly"},
    Row{Unit::year,
        "annual;annualized;yearly;annually;per year|annum;annualizes|annualises ?out to"},
    Row{Unit::month, "monthly;per month;each|every ?calendar month"},
    Row{Unit::week, "weekly;per week;each|every week"},
    Row{Unit::hour, "hourly;per hour"},
};

template <class Rows>
const std::vector<std::pair<Unit, Pattern>>& made(const Rows& rows,
                                                  std::vector<std::pair<Unit, Pattern>>& out) {
  for (const Row& r : rows) {
    std::string_view text = r.patterns;
    while (!text.empty()) {
      const std::size_t stop = std::min(text.find(';'), text.size());
      out.emplace_back(r.unit, Pattern(text.substr(0, stop)));
      text.remove_prefix(std::min(stop + 1, text.size()));
    }
  }
  return out;
}

const std::vector<std::pair<Unit, Pattern>>& after() {
  static const std::vector<std::pair<Unit, Pattern>> p = [] {
    std::vector<std::pair<Unit, Pattern>> out;
    made(kAfter, out);
    return out;
  }();
  return p;
}

const std::vector<std::pair<Unit, Pattern>>& before() {
  static const std::vector<std::pair<Unit, Pattern>> p = [] {
    std::vector<std::pair<Unit, Pattern>> out;
    made(kBefore, out);
    return out;
  }();
  return p;
}

bool stops(const Token& t) {
  return t.is == Is::money || t.is == Is::percent ||
         (t.is == Is::symbol && (t.word[0] == ';' || t.word[0] == ','));
}

Unit unit_of_count(const Ratio& n) {
  return n == Ratio(26)   ? Unit::two_weeks
         : n == Ratio(24) ? Unit::half_month
         : n == Ratio(12) ? Unit::month
         : n == Ratio(52) ? Unit::week
                          : Unit::none;
}

// "twenty-six (26) installments of $7,750": the period by how many there are.
Unit installments_of(const Sentence& s, std::size_t i) {
  static const Pattern kParts(
      "{number} ?substantially ?equal ?successive ?regular ?monthly ?biweekly ?semimonthly ?weekly "
      "installments|instalments|payments|"
      "paychecks|paydays ?of {money}");
  const Match m = kParts.find(s.t(), i > 7 ? std::max(s.first, i - 7) : s.first, i + 1);
  if (m.end != i + 1) return Unit::none;
  return unit_of_count(s.t()[m.caught[0]].value);
}

// "$100 in each of the 26 pay periods"
Unit pay_periods_of(const Sentence& s, std::size_t at) {
  static const Pattern kEach(
      "?in ?on ?for ?with ?per each|every|pay ?period ?one ?of ?the {number} ?annual ?biweekly "
      "pay|payroll|paychecks|"
      "paydays|payments|salaries");
  Match m;
  return at < s.end && kEach.at(s.t(), at, m) ? unit_of_count(s.t()[m.caught[0]].value)
                                              : Unit::none;
}

// "2,080 hours at $58.32"
bool is_of_hours(const Sentence& s, std::size_t i) {
  static const Pattern kHours("{dur} ?a ?year ?per at|@|x|times ?a ?rate ?of {money}");
  const Match m = kHours.find(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i + 1);
  return m.end == i + 1 && s.t()[m.caught[0]].unit == Unit::hour;
}

}  // namespace

Unit period_of(const Sentence& s, std::size_t i) {
  const Tokens& t = s.t();
  std::size_t at = i + 1;
  while (at < s.end &&
         (t[at].is_symbol('(') || one_of(t, at, {"usd", "us", "gross", "base", "salary", "cash"})))
    ++at;
  if (symbol_at(t, at, '|') || symbol_at(t, at, ':')) ++at;
  static const Pattern kEvery("every|per|each {dur}");
  Match m;
  if (at < s.end && kEvery.at(t, at, m) && t[m.caught[0]].unit == Unit::week &&
      t[m.caught[0]].value == Ratio(2)) {
    return Unit::two_weeks;
  }
  if (const Unit each = pay_periods_of(s, at); each != Unit::none) return each;
  Unit found = Unit::none;
  std::size_t longest = 0;
  for (const auto& [unit, p] : after()) {
    if (at < s.end && p.at(t, at, m) && m.end > longest) {
      found = unit;
      longest = m.end;
    }
  }
  if (found != Unit::none) return found;
  for (std::size_t k = i; k > s.first && k + 9 > i; --k) {
    if (stops(t[k - 1])) break;
    if (found != Unit::none && !(t[k - 1].is_symbol('-') && t[k - 1].glued) &&
        !one_of(t, k - 1, {"bi", "semi", "twice", "every", "per"}))
      break;
    for (const auto& [unit, p] : before()) {
      if (p.at(t, k - 1, m) && m.end <= i) found = unit;
    }
  }
  if (found == Unit::none && is_of_hours(s, i)) return Unit::hour;
  return found != Unit::none ? found : installments_of(s, i);
}

namespace {

// 52 weeks of 40 hours.
constexpr int kHoursAYear = 2080;

}  // namespace

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
    case Unit::half_year:
      return 2;
    case Unit::hour:
      return kHoursAYear;
    default:
      return 1;
  }
}

bool says_periods(const Page& page, Unit unit) {
  static const Patterns kPeriods(
      "{number} ?biweekly ?semimonthly ?regular ?annual pay periods|checks|dates;{number} "
      "?biweekly "
      "?semimonthly ?equal paychecks|paydays|payrolls|installments|pays a|per|each|every ?calendar "
      "year");
  return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const ParsedBlock& b) {
    const Match m = kPeriods.find(b.t, 0, b.t.size());
    return m.end > 0 && b.block.voice != Voice::candidate &&
           b.t[m.caught[0]].value == Ratio(periods_a_year(unit));
  });
}

bool proves(const Ratio& amount, const Ratio& periods, const Ratio& year) {
  const Ratio product = amount * periods;
  const Ratio off = product > year ? product - year : year - product;
  return off * Ratio(100) <= periods;
}

bool proves(const Ratio& amount, int periods, const Ratio& year) {
  return proves(amount, Ratio(periods), year);
}

std::optional<Ratio> whole_weeks(const Ratio& hours) {
  const Ratio week = hours / Ratio(52);
  const bool likely = (week * Ratio(2)).is_whole() && week >= Ratio(8) && week <= Ratio(60);
  return likely ? std::optional(hours) : std::nullopt;
}

std::optional<Ratio> hours_said(const Sentence& s) {
  static const Pattern kWeekly("a|per|each|every|/ week|wk|weekly");
  static const Pattern kWeek("week|workweek");  // "a 37.5-hour week"
  static const Pattern kMonthly("a|per|each|every month");
  static const Pattern kGuarantee(  // "a monthly guarantee of 75 hours"
      "weekly|monthly guarantee|guaranteed|minimum ?of {dur}");
  static const Pattern kUsually("typically|usually|average|averages|generally|normally|expected");
  static const Patterns kStraight("straight|steady|solid|guaranteed {value};straight forties");
  if (const Match m = s.find(kStraight);  // "38.50 an hr, straight 40s"
      m.end > 0 && (m.caught.empty() ||
                    (s.t()[m.caught[0]].value == Ratio(40) && s.t()[m.caught[0]].is != Is::money)))
    return Ratio(kHoursAYear);
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if (t.is != Is::duration || t.unit != Unit::hour || !t.sure() || t.up_to || t.at_least)
      continue;
    if (kUsually.in(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, i)) continue;
    if (t.value.is_whole() && t.value >= Ratio(500) && t.value <= Ratio(3'000)) return t.value;
    Match m = kGuarantee.find(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i + 1);
    if (m.end != i + 1) m = {};
    const bool by_week = m.end > 0 && one_of(s.t(), m.first, {"weekly"});
    const bool weekly = by_week || kWeek.in(s.t(), i + 1, std::min(s.end, i + 2)) ||
                        kWeekly.in(s.t(), i + 1, std::min(s.end, i + 4));
    if (weekly && t.value >= Ratio(10) && t.value <= Ratio(60)) return t.value * Ratio(52);
    static const Patterns kTwoWeeks(  // "72 hours in each two-week pay period"
        "in|per|a|each|every ?each ?every biweekly;in|per|a|each|every ?each ?every {dur} ?pay "
        "period");
    if (const Match two = kTwoWeeks.find(s.t(), i + 1, std::min(s.end, i + 6));
        two.end > 0 && two.first == i + 1 && t.value >= Ratio(20) && t.value <= Ratio(120) &&
        (two.caught.empty() ||
         (s.t()[two.caught[0]].unit == Unit::week && s.t()[two.caught[0]].value == Ratio(2))))
      return t.value * Ratio(26);
    const bool monthly = m.end > 0 || kMonthly.in(s.t(), i + 1, std::min(s.end, i + 4));
    if (monthly && t.value >= Ratio(40) && t.value <= Ratio(220)) return t.value * Ratio(12);
  }
  return std::nullopt;
}

}  // namespace parley::letter
