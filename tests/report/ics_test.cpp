#include "report/calendar/ics.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <set>
#include <string>

using namespace parley::model;

namespace parley::report {
namespace {

// A year of shares and options, a sign-on, a bonus, a hiring calendar.
Scenario offer() {
  Scenario s;
  s.title = "As offered";
  s.offer.employer = "Acme";
  s.offer.start = Date::on(2026, 9, 1);
  s.offer.expires = Date::on(2026, 8, 14);
  s.offer.applied = Date::on(2026, 7, 1);
  s.offer.base_salary = Money::dollars(176'000);
  s.offer.sign_on.installments = {{0, Money::dollars(30'000)}};
  s.offer.bonus.rate = Percent::of_hundred(10);
  s.offer.grants = {{.name = "grant 1", .size = Shares::of(480)},
                    {.name = "options", .kind = GrantKind::iso, .size = Shares::of(48)}};
  s.offer.grants[0].acceleration = {Acceleration{}};
  auto playbook = std::make_shared<Playbook>();
  playbook->calendar = {.screen_by_day = 2,
                        .debrief_by_day = 14,
                        .offer_day = 21,
                        .rounds = {{"Technical interview", 7, 60}}};
  s.playbook = playbook;
  return s;
}

std::vector<CalendarDay> days_of(const Scenario& s) { return calendar_days(s, project(s)); }

const CalendarDay* find(const std::vector<CalendarDay>& days, std::string_view key) {
  for (const CalendarDay& d : days) {
    if (d.key == key) return &d;
  }
  return nullptr;
}

TEST_SUITE("calendar") {
  TEST_CASE("the days of an offer stand where its terms put them") {
    const auto days = days_of(offer());
    const auto on = [&](std::string_view key) {
      const CalendarDay* d = find(days, key);
      return d ? d->date.iso() : "none";
    };
    CHECK(on("start") == "2026-09-01");
    CHECK(on("offer-expires") == "2026-08-14");
    CHECK(on("sign-on-1") == "2026-09-01");
    CHECK(on("bonus-1") == "2026-12-01");
    CHECK(on("bonus-16") == "2030-09-01");
    CHECK(on("vest-1-1") == "2027-09-01");
    CHECK(on("acceleration-1-1") == "2027-09-01");
    CHECK(on("clawback-1") == "2027-09-01");
    CHECK(on("expiry-2") == "2036-09-01");
    CHECK(on("exercise-2") == "none");
    CHECK(on("hiring-screen") == "2026-07-03");
    CHECK(on("hiring-round-1") == "2026-07-08");
    CHECK(on("hiring-debrief") == "2026-07-15");
    CHECK(on("hiring-offer") == "2026-07-22");
  }

  TEST_CASE("the cliff is told from an installment") {
    const auto days = days_of(offer());
    CHECK(find(days, "vest-1-1")->summary == "Cliff: 120 shares of grant 1 vest");
    CHECK_FALSE(find(days, "vest-1-1")->routine);
    CHECK(find(days, "vest-1-2")->routine);
    CHECK(find(days, "vest-1-2")->summary == "10 shares of grant 1 vest");
    CHECK(find(days, "vest-2-2")->summary == "1 share of options vests");
    CHECK(find(days, "vest-1-1")->details == "Vested in all: 25% of the grant.");
  }

  TEST_CASE("leaving ends what depends on staying, and begins the time to exercise") {
    Scenario s = offer();
    s.projection.leave_month = 14;
    const auto days = days_of(s);
    CHECK(find(days, "bonus-4"));
    CHECK(!find(days, "bonus-5"));
    CHECK(find(days, "exercise-2")->date.iso() == "2028-02-01");
  }

  TEST_CASE("the clawback's steps are days of their own") {
    Scenario s = offer();
    s.offer.sign_on.clawback = {
        .kind = Clawback::Kind::steps,
        .steps = {{12, Percent::of_hundred(100)}, {24, Percent::of_hundred(50)}}};
    const auto days = days_of(s);
    CHECK(find(days, "clawback-1")->summary == "Clawback of the sign-on bonus falls to 50%");
    CHECK(find(days, "clawback-2")->summary == "The sign-on bonus is yours: its clawback ends");
    CHECK(find(days, "clawback-2")->date.iso() == "2028-09-01");
  }

  TEST_CASE("days come in order, and no key comes twice") {
    const auto days = days_of(offer());
    std::set<std::string> keys;
    for (std::size_t i = 0; i < days.size(); ++i) {
      CHECK(keys.insert(days[i].key).second);
      if (i > 0) CHECK(days[i - 1].date <= days[i].date);
    }
  }
}

TEST_SUITE("ics") {
  TEST_CASE("text is escaped") {
    CHECK(escaped_text("a, b; c\\d\ne\r\x01") == "a\\, b\\; c\\\\d\\ne");
  }

  TEST_CASE("lines fold at 75 octets, and characters stay whole") {
    CHECK(folded_line(std::string(75, 'x')) == std::string(75, 'x') + "\r\n");
    CHECK(folded_line(std::string(76, 'x')) == std::string(75, 'x') + "\r\n x\r\n");
    // 74 bytes and a character of two: it moves to the next line.
    CHECK(folded_line(std::string(74, 'x') + "é") == std::string(74, 'x') + "\r\n é\r\n");
    std::string accents;
    for (int i = 0; i < 200; ++i) accents += "é";
    const std::string folded = folded_line(accents);
    for (std::size_t at = 0; at < folded.size();) {
      const std::size_t end = folded.find("\r\n", at);
      CHECK(end - at <= 75);
      CHECK(static_cast<unsigned char>(folded[at]) != 0xA9);
      at = end + 2;
    }
  }

  TEST_CASE("an event has a UID, a stamp, its day, the day after, and reminders at nine") {
    const CalendarDay day{.date = Date::on(2027, 9, 30),
                          .kind = DayKind::vest,
                          .key = "vest-1-1",
                          .summary = "Cliff, at last",
                          .details = "",
                          .remind_days_before = {7, 1, 0}};
    const std::string text = to_ics({{"As offered", {day}}}, Date::on(2026, 8, 1));
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    CHECK(text.find("DTSTAMP:20260801T000000Z\r\nDTSTART;VALUE=DATE:20270930\r\nDTEND;VALUE=DATE:"
                    "20271001\r\n"
                    "SUMMARY:Cliff\\, at last\r\n") != std::string::npos);
    CHECK(text.find("TRIGGER:-P6DT15H\r\n") != std::string::npos);
    CHECK(text.find("TRIGGER:-PT15H\r\n") != std::string::npos);
    CHECK(text.find("TRIGGER:PT9H\r\n") != std::string::npos);
  }

  TEST_CASE("a UID depends on title and key, not on the date") {
    const auto uid = [](const std::string& title, const std::string& key, Date date) {
      const std::string text = to_ics(
          {{title,
            {{.date = date, .key = key, .summary = "", .details = "", .remind_days_before = {}}}}},
          date);
      const std::size_t at = text.find("UID:");
      return text.substr(at, text.find("\r\n", at) - at);
    };
    const Date a = Date::on(2027, 1, 1);
    CHECK(uid("t", "vest-1", a) == uid("t", "vest-1", a.plus_days(31)));
    CHECK(uid("t", "vest-1", a) != uid("t", "vest-2", a));
    CHECK(uid("t", "vest-1", a) != uid("u", "vest-1", a));
  }
}

}  // namespace
}  // namespace parley::report
