#include "cli/exports.hpp"

#include <fmt/format.h>

#include <ostream>
#include <utility>

#include "report/calendar/calendar.hpp"
#include "report/calendar/ics.hpp"
#include "report/workbook/xlsx.hpp"

namespace parley::cli {
namespace {

// The clock is not asked: without --as-of it is the first day of the first offer.
Date stamp(const std::vector<report::ProjectedOffer>& offers, const Call& call) {
  const std::string asked = call.text("as-of");
  if (asked.empty()) return offers.front().scenario.offer.start;
  const auto date = Date::parse(asked);
  if (date && date->year() >= 1990 && date->year() <= 2150) return *date;
  throw usage_error(fmt::format("--as-of cannot be \"{}\"", asked),
                    "it is a day from 1990 to 2150, such as 2026-09-01");
}

std::string workbook(const std::vector<report::ProjectedOffer>& offers, const Call& call,
                     const World& world) {
  if (world.screen.is_terminal && !call.has("output")) {
    throw usage_error("a workbook does not go to a terminal", "name a file: -o offers.xlsx");
  }
  return report::to_xlsx(offers, stamp(offers, call));
}

std::string calendar(const std::vector<report::ProjectedOffer>& offers, const Call& call) {
  std::vector<report::Calendar> calendars;
  for (const report::ProjectedOffer& o : offers) {
    calendars.push_back({o.scenario.title, report::calendar_days(o.scenario, o.projection)});
    if (offers.size() == 1) continue;
    for (report::CalendarDay& day : calendars.back().days)
      day.summary += fmt::format(" ({})", o.scenario.title);
  }
  return report::to_ics(calendars, stamp(offers, call));
}

}  // namespace

Option as_of_option() {
  return {.name = "as-of",
          .value = "DATE",
          .says =
              "The day on which a workbook or calendar says it was made; otherwise the offer's "
              "first day"};
}

std::map<std::string, std::function<std::string()>, std::less<>> exports(
    const std::vector<report::ProjectedOffer>& offers, const Call& call, const World& world) {
  return {{"xlsx", [&] { return workbook(offers, call, world); }},
          {"ics", [&] { return calendar(offers, call); }}};
}

bool is_export(const Call& call) { return call.format() == "xlsx" || call.format() == "ics"; }

void give_export(std::vector<Scenario> scenarios, const Call& call, World& world) {
  std::vector<report::ProjectedOffer> offers;
  for (Scenario& s : scenarios) {
    model::Projection p = model::project(s);
    offers.push_back({std::move(s), std::move(p)});
  }
  world.out << exports(offers, call, world).at(call.format())();
}

}  // namespace parley::cli
