#include "report/calendar/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/stable_sort.hpp"
#include "parley/core/format.hpp"
#include "report/calendar/pay_days.hpp"

namespace parley::report {
namespace {

// Collects the days of one scenario.
class Days {
 public:
  Days(const Scenario& s, const model::Projection& p) : s_(s), p_(p) {}

  std::vector<CalendarDay> take();

 private:
  Date month(int k) const { return month_after(s_.offer.start, k); }
  bool still_there(int k) const {
    return !s_.projection.leave_month || k <= *s_.projection.leave_month;
  }
  void add(CalendarDay day) { days_.push_back(std::move(day)); }

  void add_start();
  void add_vests(std::size_t grant);
  void add_acceleration(std::size_t grant);
  void add_exercise(std::size_t grant);
  void add_purchase(std::size_t grant);
  void add_offer();
  void add_hiring();
  void add_hiring_day(std::string_view key, int day, const std::string& summary,
                      const std::string& details);

  const Scenario& s_;
  const model::Projection& p_;
  std::vector<CalendarDay> days_;
};

std::string quantity_text(const model::Schedule& schedule, const Ratio& quantity) {
  switch (schedule.unit) {
    case GrantUnit::shares:
      return fmt::format("{} share{}", format_number(quantity, 4), quantity == Ratio(1) ? "" : "s");
    case GrantUnit::ownership:
      return fmt::format("{} ({} of the company)",
                         format_percent(Percent::fraction(quantity / schedule.size), 2),
                         format_percent(Percent::fraction(quantity), 4));
    case GrantUnit::dollars:
      break;
  }
  return format_dollars(quantity.value());
}

// "$9,600 on paper", "worth $9,600"; empty where it has no dollars, or is counted in them.
std::string worth_text(const std::optional<Exact>& worth, const model::ResolvedGrant& grant) {
  if (!worth || grant.unit == GrantUnit::dollars) return "";
  const std::string dollars = format_dollars(worth->rounded());
  return grant.priced_by == PricedBy::company ? fmt::format(", {} on paper", dollars)
                                              : fmt::format(", worth {}", dollars);
}

// "90 days after leaving.", "Ten years after the grant.": what the last day to exercise follows
// from.
std::string when_text(const Grant& g, bool by_leaving) {
  if (by_leaving && g.exercise_window_days)
    return fmt::format("{} days after leaving.", *g.exercise_window_days);
  if (by_leaving) return "Three months after leaving.";
  return g.term_years ? fmt::format("{} years after the grant.", *g.term_years)
                      : "Ten years after the grant.";
}

void Days::add_start() {
  const std::string where = s_.offer.employer.empty() ? s_.title : s_.offer.employer;
  add({.date = s_.offer.start,
       .kind = DayKind::start,
       .key = "start",
       .summary = fmt::format("First day at {}", where),
       .details = s_.offer.role,
       .remind_days_before = {1}});
}

void Days::add_vests(std::size_t grant) {
  const model::Schedule& schedule = p_.ledger.schedules[grant];
  const Grant& g = s_.offer.grants[grant];
  Ratio sum;
  int number = 0;
  for (const model::Vest& v : schedule.vests) {
    sum += v.quantity;
    const std::string what = quantity_text(schedule, v.quantity);
    const std::string_view prefix = v.cause == model::VestCause::cliff          ? "Cliff: "
                                    : v.cause == model::VestCause::acceleration ? "Acceleration: "
                                                                                : "";
    const auto worth = model::paper_value(s_.company, p_.ledger.grants[grant], v.quantity, v.month);
    const bool last = &v == &schedule.vests.back();
    const bool first = &v == &schedule.vests.front();
    add({.date = v.date,
         .kind = DayKind::vest,
         .key = fmt::format("vest-{}-{}", grant + 1, ++number),
         .summary = fmt::format(
             "{}{} of {} vest{}{}{}", prefix, what, g.name,
             schedule.unit == GrantUnit::shares && v.quantity != Ratio(1) ? "" : "s",
             worth_text(worth, p_.ledger.grants[grant]), last && !first ? ": the last" : ""),
         .details = fmt::format(
             "Vested in all: {} of the grant.{}",
             format_percent(Percent::fraction(sum / schedule.size), 2),
             worth ? fmt::format("\nPaper value: {}", format_money(worth->rounded())) : ""),
         .remind_days_before =
             v.cause == model::VestCause::cliff ? std::vector{7, 0} : std::vector{0},
         .routine = v.cause == model::VestCause::installment && !first && !last});
  }
}

void Days::add_acceleration(std::size_t grant) {
  const Grant& g = s_.offer.grants[grant];
  int number = 0;
  for (const Acceleration& a : g.acceleration) {
    ++number;
    if (a.trigger != Trigger::impact || !still_there(g.month + a.within_months)) continue;
    add({.date = month(g.month + a.within_months),
         .kind = DayKind::acceleration,
         .key = fmt::format("acceleration-{}-{}", grant + 1, number),
         .summary = fmt::format("Acceleration clause of {} is judged", g.name),
         .details = fmt::format(
             "Met by a quarterly score of {} or more until today; then an additional {} of the "
             "grant vests on {}.",
             format_number(a.score), format_percent(a.portion), month(g.month + a.at_month).iso()),
         .remind_days_before = {14, 1}});
  }
}

// The last day to exercise: what the file says; else the customary ten years and three months, and
// the sentence says so. One day, the earliest: what comes after it has nothing left to expire.
void Days::add_exercise(std::size_t grant) {
  const Grant& g = s_.offer.grants[grant];
  if (!g.is_option()) return;
  const auto leave = s_.projection.leave_month;
  const bool left = leave && *leave >= g.month;
  if (left && model::exercised_on_leaving(s_.offer, g, leave)) return add_purchase(grant);
  const auto said = model::last_day_to_exercise(s_.offer, g, leave);
  const Date term = month_after(model::grant_day(s_.offer, g), 120);
  const Date customary = left ? std::min(term, month(*leave + 3)) : term;
  const Date last = said.value_or(customary);
  const bool by_leaving =
      left && last < month_after(model::grant_day(s_.offer, g), 12 * g.term_years.value_or(10));
  const bool iso = g.kind == GrantKind::iso;
  const std::string check =
      said  ? ""
      : iso ? " The grant agreement can set an earlier day."
            : " This is the customary term; the grant agreement says which holds.";
  add({.date = last,
       .kind = DayKind::exercise,
       .key = fmt::format("{}-{}", by_leaving ? "exercise" : "expiry", grant + 1),
       .summary = by_leaving ? fmt::format("Last day to exercise vested options of {}{}", g.name,
                                           iso && !said ? " as ISOs" : "")
                             : fmt::format("Options of {} expire", g.name),
       .details = when_text(g, by_leaving) + check,
       .remind_days_before = by_leaving ? std::vector{30, 7, 1} : std::vector{90, 30, 7}});
}

// What has vested is bought on leaving.
void Days::add_purchase(std::size_t grant) {
  const auto paid =
      std::find_if(p_.ledger.events.begin(), p_.ledger.events.end(), [&](const model::Event& e) {
        return e.kind == model::EventKind::exercise && e.grant == grant;
      });
  if (paid == p_.ledger.events.end()) return;
  add({.date = paid->date,
       .kind = DayKind::exercise,
       .key = fmt::format("exercise-{}", grant + 1),
       .summary = fmt::format("Exercise the vested options of {}", s_.offer.grants[grant].name),
       .details = fmt::format("Cash to find: {}", format_money(-paid->amount)),
       .remind_days_before = {30, 7, 1}});
}

void Days::add_offer() {
  if (!s_.offer.expires) return;
  add({.date = *s_.offer.expires,
       .kind = DayKind::offer,
       .key = "offer-expires",
       .summary = fmt::format("The offer expires: {}",
                              s_.offer.employer.empty() ? s_.title : s_.offer.employer),
       .details = "Last day to answer.",
       .remind_days_before = {3, 1, 0}});
}

void Days::add_hiring_day(std::string_view key, int day, const std::string& summary,
                          const std::string& details) {
  add({.date = s_.offer.applied->plus_days(day),
       .kind = DayKind::hiring,
       .key = fmt::format("hiring-{}", key),
       .summary = summary,
       .details = fmt::format("Day {} after the application.{}{}", day, details.empty() ? "" : " ",
                              details),
       .remind_days_before = {1}});
}

void Days::add_hiring() {
  if (!s_.offer.applied || !s_.playbook) return;
  const HiringCalendar& c = s_.playbook->calendar;
  if (c.screen_by_day) add_hiring_day("screen", *c.screen_by_day, "Screen by today", "");
  int number = 0;
  for (const HiringCalendar::Interview& round : c.rounds) {
    add_hiring_day(fmt::format("round-{}", ++number), round.day, round.name,
                   round.minutes ? fmt::format("{} minutes.", *round.minutes) : "");
  }
  if (c.debrief_by_day) add_hiring_day("debrief", *c.debrief_by_day, "Debrief by today", "");
  if (c.offer_day) add_hiring_day("offer", *c.offer_day, "Offer day", "");
}

std::vector<CalendarDay> Days::take() {
  add_start();
  for (CalendarDay& day : pay_days(s_, p_)) add(std::move(day));
  for (std::size_t grant = 0; grant < p_.ledger.schedules.size(); ++grant) {
    if (p_.ledger.schedules[grant].size.is_zero()) continue;
    add_vests(grant);
    add_acceleration(grant);
    add_exercise(grant);
  }
  add_offer();
  add_hiring();
  sort_stably(days_, [](const CalendarDay& a, const CalendarDay& b) {
    return a.date != b.date ? a.date < b.date : a.kind < b.kind;
  });
  return std::move(days_);
}

}  // namespace

std::vector<CalendarDay> calendar_days(const Scenario& s, const model::Projection& p) {
  return Days(s, p).take();
}

std::vector<CalendarDay> worth_noting(std::vector<CalendarDay> days) {
  std::erase_if(days, [](const CalendarDay& d) { return d.routine; });
  return days;
}

}  // namespace parley::report
