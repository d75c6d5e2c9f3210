// Laws of what is written: every format says the ledger, and is well-formed.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "app/results/report_results.hpp"
#include "document/html/page.hpp"
#include "model/vesting/ocf.hpp"
#include "model/vesting/ocf_export.hpp"
#include "parley/model/pay/projection.hpp"
#include "report/calendar/ics.hpp"
#include "report/page/page.hpp"
#include "tests/support/for_all.hpp"
#include "tests/support/markup.hpp"
#include "tests/support/program.hpp"

using namespace parley;
using namespace parley::model;
using random::Case;
using random::for_all;
using random::holds_if;

namespace {

std::string ran(const Case& c, const std::vector<std::string>& words) {
  const test::Ran r = test::run_parley(words, {.disk = &c.disk});
  return r.status == 0 ? r.out : fmt::format("status {}: {}", r.status, r.err);
}

std::int64_t cents(const nlohmann::json& dollars) {
  return std::llround(dollars.get<double>() * 100);
}

// The column "total" of rows of CSV, summed in cents.
std::int64_t summed(const std::string& csv) {
  std::int64_t sum = 0;
  std::size_t column = 0;
  std::size_t from = 0;
  for (auto end = csv.find('\n'); end != std::string::npos;
       from = end + 1, end = csv.find('\n', from)) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char x : csv.substr(from, end - from)) {
      if (x == '"') {
        quoted = !quoted;
      } else if (x == ',' && !quoted) {
        cells.emplace_back();
      } else if (x != '\r') {
        cells.back() += x;
      }
    }
    if (from == 0) {
      while (cells[column] != "total" && cells[column] != "amount") ++column;
    } else {
      sum += std::llround(std::stod(cells[column]) * 100);
    }
  }
  return sum;
}

std::map<Date, Ratio> by_day(const auto& vests) {
  std::map<Date, Ratio> days;
  for (const auto& v : vests) days[v.date] += v.quantity;
  return days;
}

}  // namespace

TEST_SUITE("report laws") {
  TEST_CASE("in JSON the events, the years and the totals are one sum, that of the ledger") {
    for_all("json", 80, {}, [](const Case& c) {
      const auto said = nlohmann::json::parse(
          ran(c, {"project", "offer.toml", "--format", "json"}))["scenarios"][0];
      std::int64_t events = 0;
      std::int64_t years = 0;
      for (const auto& e : said["events"]) events += cents(e["amount"]);
      for (const auto& y : said["years"]) years += cents(y["total"]);
      const std::int64_t total = project(c.offer).totals.total().cents();
      return holds_if(events == total && years == total &&
                      cents(said["totals"]["total"]) == total &&
                      said["years"].size() == static_cast<std::size_t>(c.offer.projection.years));
    });
  }

  TEST_CASE("in CSV the rows by year, calendar year, month and event sum to the total") {
    for_all("csv", 60, {}, [](const Case& c) {
      const std::int64_t total = project(c.offer).totals.total().cents();
      for (const char* by : {"year", "calendar", "month", "event"}) {
        const std::string csv = ran(c, {"project", "offer.toml", "--format", "csv", "--by", by});
        if (summed(csv) != total)
          return fmt::format("by {}: {} cents of {}\n{}", by, summed(csv), total, csv);
      }
      return std::string();
    });
  }

  TEST_CASE("pages are well-formed, and name no figure that is not a number") {
    for_all("html", 6, {.negotiable = true, .rival = true}, [](const Case& c) {
      const std::string html =
          document::to_html(app::report_page({.offers = {c.offer}, .against = {*c.rival}}));
      for (const char* nonsense : {">nan<", ">inf<", "$nan", "$inf", ">-$0<"}) {
        if (html.find(nonsense) != std::string::npos) return fmt::format("it says {}", nonsense);
      }
      return test::Markup(html).fault;
    });
  }

  TEST_CASE("calendar lines are at most 75 octets, and every event has a UID of its own") {
    for_all("ics", 80, {}, [](const Case& c) {
      const auto days = report::calendar_days(c.offer, project(c.offer));
      const std::string ics = report::to_ics({{c.offer.title, days}}, Date::on(2026, 1, 1));
      std::set<std::string> uids;
      std::size_t events = 0;
      for (std::size_t from = 0, end; (end = ics.find("\r\n", from)) != std::string::npos;
           from = end + 2) {
        const std::string line = ics.substr(from, end - from);
        if (line.size() > 75) return "a long line: " + line;
        if (line.starts_with("UID:"))
          uids.insert(ics.substr(from, ics.find("\r\nDTSTAMP", from) - from));
        events += line == "BEGIN:VEVENT";
      }
      return holds_if(uids.size() == events && events == days.size());
    });
  }

  TEST_CASE("a schedule that is written as Open Cap Format terms reads back day by day") {
    for_all("ocf", 300, {}, [](const Case& c) {
      for (const Grant& g : c.offer.offer.grants) {
        const Schedule schedule = vesting_schedule(c.offer, g, assumed_circumstances(c.offer));
        const OcfTerms terms = ocf_terms_of(c.offer, g, schedule);
        const OcfSchedule again = ocf_schedule(terms, ocf_record_of(c.offer, g, schedule));
        if (by_day(again.vests) != by_day(schedule.vests)) return g.name + " vests otherwise";
      }
      return std::string();
    });
  }
}
