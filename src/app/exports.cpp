#include "app/exports.hpp"

#include <fmt/format.h>

#include <utility>

#include "app/tax_office.hpp"
#include "parley/app/stop.hpp"
#include "report/calendar/calendar.hpp"
#include "report/calendar/ics.hpp"

namespace parley::app {
namespace {

using Offers = std::vector<report::ProjectedOffer>;

// The clock is not asked: without --as-of it is the first day of the first offer.
Date stamp(const Offers& offers, const Request& request) {
  return request.date("as-of").value_or(offers.front().scenario.offer.start);
}

// What tells the calendars of two employers apart, though their files are called alike.
std::string whose(const Scenario& s) {
  return s.offer.employer.empty() && s.offer.role.empty() ? s.file
                                                          : s.offer.employer + '\n' + s.offer.role;
}

std::string calendar(const Offers& offers, Date made, bool all) {
  std::vector<report::Calendar> calendars;
  for (const report::ProjectedOffer& o : offers) {
    auto days = report::calendar_days(o.scenario, o.projection);
    if (!all) days = report::worth_noting(std::move(days));
    calendars.push_back({o.scenario.title, std::move(days), whose(o.scenario)});
    if (offers.size() == 1) continue;
    for (report::CalendarDay& day : calendars.back().days)
      day.summary += fmt::format(" ({})", o.scenario.title);
  }
  return report::to_ics(calendars, made);
}

}  // namespace

Input as_of_input() {
  return {.name = "as-of",
          .value = "DATE",
          .says =
              "The day on which a workbook or calendar says it was made; otherwise the offer's "
              "first day",
          .type = Type::date};
}

Input all_days_input() {
  return {.name = "all", .says = "In a calendar every vest, not only the first and the last"};
}

void add_exports(Answer& answer, const SharedOffers& offers, const Request& request,
                 const Surroundings& around) {
  answer.others["xlsx"] = [offers, request, make = around.workbook](const Screen&) {
    if (!make) throw usage_error("no workbook can be made here", "ask for csv");
    return make(*offers, stamp(*offers, request));
  };
  answer.others["ics"] = [offers, request](const Screen&) {
    return calendar(*offers, stamp(*offers, request), request.has("all"));
  };
}

bool is_export(const Request& request) {
  return request.format() == "xlsx" || request.format() == "ics";
}

Answer export_of(std::vector<Scenario> scenarios, const Request& request, Surroundings& around) {
  Offers offers;
  for (Scenario& s : scenarios) {
    model::Projection p = model::project(s);
    offers.push_back({std::move(s), std::move(p)});
  }
  add_taxes(offers, request, around);
  Answer answer;
  add_exports(answer, std::make_shared<const Offers>(std::move(offers)), request, around);
  return answer;
}

}  // namespace parley::app
