#include "report/views/vest/terms_text.hpp"

#include <fmt/format.h>

#include "parley/core/format.hpp"

namespace parley::report {
namespace {

std::string plan_text(const Grant& g) {
  if (g.ocf)
    return fmt::format("vests by Open Cap Format terms: {}",
                       g.ocf->name.empty() ? g.ocf->id : g.ocf->name);
  const Vesting& v = g.vesting;
  if (!v.vests.empty())
    return fmt::format("vests in {} steps over {} months", v.vests.size(), v.vests.back().month);
  std::string text = fmt::format("vests over {} months", v.months);
  text += v.every_months == 1 ? ", every month" : fmt::format(", every {} months", v.every_months);
  if (!v.yearly.empty()) text += ", with a share of its own for each year";
  return text + (v.cliff_months ? fmt::format(", after a cliff of {} months", v.cliff_months)
                                : ", without a cliff");
}

std::string days_text(const VestDays& days) {
  if (!days.any()) return "";
  std::string text;
  for (const MonthDay& d : days.dates) text += (text.empty() ? "" : ", ") + d.text();
  if (days.day) {
    text = *days.day == 31 ? "the last day of the month"
                           : fmt::format("day {} of the month", *days.day);
  }
  return ", on " + text +
         (days.first == VestDays::First::anniversary ? ", the first on its anniversary" : "");
}

std::string granted_text(const Grant& g) {
  std::string text;
  if (g.commencement) text += ", counted from " + g.commencement->iso();
  if (g.granted) return text + ", granted on " + g.granted->iso();
  if (g.month > 0) text += fmt::format(", granted in month {}", g.month);
  return text;
}

// "25% of what is unvested", "what the next 12 months would have vested".
std::string part_text(const Acceleration& a) {
  return a.months ? fmt::format("What the next {} months would have vested", *a.months)
                  : fmt::format("{} of what is unvested", format_percent(a.portion));
}

std::string impact_text(const Grant& g, std::size_t index, const model::Circumstances& c) {
  const Acceleration& a = g.acceleration[index];
  const std::string part = a.months
                               ? fmt::format("What the next {} months would have vested", *a.months)
                               : "An additional " + format_percent(a.portion);
  return fmt::format(
      "{} vests at month {} if a quarter's score within {} months reaches {}: here {}.", part,
      a.at_month, a.within_months, format_number(a.score),
      model::impact_clause_is_met(g, index, c) ? "it does" : "none does");
}

std::string double_trigger_text(const Acceleration& a) {
  const std::string before =
      a.before_months == 0 ? "" : fmt::format("up to {} months before or ", a.before_months);
  return fmt::format("{} vests when the company is sold and the job ends {}within {} months of it.",
                     part_text(a), before, a.within_months);
}

std::string clause_text(const Grant& g, std::size_t index, const model::Circumstances& c) {
  const Acceleration& a = g.acceleration[index];
  switch (a.trigger) {
    case Trigger::impact:
      return impact_text(g, index, c);
    case Trigger::change_of_control_single:
      return part_text(a) + " vests when the company is sold.";
    case Trigger::change_of_control_double:
      return double_trigger_text(a);
    case Trigger::termination:
      break;
  }
  return fmt::format("{} vests when the job ends{}.", part_text(a),
                     a.reason.empty() ? "" : fmt::format(" ({})", a.reason));
}

std::string payout_text(const Grant& g, const model::Schedule& schedule) {
  if (g.payout == Percent::of_hundred(100)) return "";
  return fmt::format("Performance units: {} of what is planned is paid, {} in all.",
                     format_percent(g.payout), format_number(schedule.total, 4));
}

std::string second_trigger_text(const Grant& g) {
  if (!g.double_trigger) return "";
  return fmt::format(
      "What has vested waits: it is paid at a sale or a listing only, and ends unpaid without one "
      "by month {}.",
      g.month + g.liquidity_by_months);
}

std::string exercise_text(const Scenario& s, const Grant& g) {
  const auto leave = s.projection.leave_month;
  if (model::exercised_on_leaving(s.offer, g, leave))
    return fmt::format("What has vested is exercised on leaving, in month {}.", *leave);
  const auto last = model::last_day_to_exercise(s.offer, g, leave);
  return last ? fmt::format("The last day to exercise is {}.", last->iso()) : "";
}

std::string before_text(const Scenario& s, const model::Schedule& schedule) {
  if (schedule.vested_before.is_zero()) return "";
  return fmt::format("{} had vested before {}, and are left out here.",
                     format_number(schedule.vested_before, 4), s.offer.start.iso());
}

}  // namespace

std::string vesting_text(const Grant& g) {
  return plan_text(g) + days_text(g.vesting.days) + granted_text(g);
}

std::vector<std::string> grant_sentences(const Scenario& s, const Grant& g,
                                         const model::Schedule& schedule) {
  std::vector<std::string> all;
  const model::Circumstances c = model::assumed_circumstances(s);
  for (std::size_t i = 0; i < g.acceleration.size(); ++i) all.push_back(clause_text(g, i, c));
  for (std::string text : {payout_text(g, schedule), second_trigger_text(g), exercise_text(s, g),
                           before_text(s, schedule)}) {
    if (!text.empty()) all.push_back(std::move(text));
  }
  return all;
}

}  // namespace parley::report
