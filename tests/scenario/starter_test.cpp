// What `init` writes, and the reference page: both made from the table of keys.
#include "scenario/keys/starter.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "parley/scenario/read/reader.hpp"
#include "scenario/keys/keys.hpp"
#include "tests/support/golden.hpp"

using namespace parley;
using namespace parley::scenario;

namespace {

std::string all_said(const ReadResult& r) {
  std::string text;
  for (const Diagnostic& d : r.diagnostics) text += to_text(d);
  return text;
}

ReadResult read_text(const std::string& text) {
  MemoryDisk disk;
  disk.files["offer.toml"] = text;
  return read_scenario("offer.toml", disk);
}

// With every "#" taken away that waits for it: "#key = value", "#[table]".
std::string with_everything(const std::string& text) {
  std::string result;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const bool waits = line.size() > 1 && line[0] == '#' && line[1] != ' ';
    result += (waits ? line.substr(1) : line) + "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("the starter reads as it is, without an error or a warning") {
  const ReadResult r = read_text(starter_scenario());
  CHECK(all_said(r) == "");
  REQUIRE(r.scenario);
  CHECK(r.scenario->offer.base_salary == Money::dollars(176'000));
  CHECK(r.scenario->offer.grants.size() == 1);
}

TEST_CASE("every line of the starter that waits for its # reads without an error") {
  const ReadResult r = read_text(with_everything(starter_scenario()));
  CAPTURE(all_said(r));
  REQUIRE(r.scenario);
  CHECK(r.scenario->offer.raise == Percent::of_hundred(3));
  CHECK(r.scenario->exits.size() == 1);
  CHECK(r.scenario->plan.size() == 1);
}

TEST_CASE("the starter of every kind reads as it is, without an error or a warning") {
  for (const StarterKind kind : {StarterKind::listed, StarterKind::startup, StarterKind::sales}) {
    const ReadResult r = read_text(starter_scenario({.kind = kind, .title = "my offer"}));
    CHECK(all_said(r) == "");
    REQUIRE(r.scenario);
    CHECK(r.scenario->title == "my offer");
  }
}

TEST_CASE("each kind of starter says what such an offer says") {
  const auto starter = [](StarterKind kind) {
    return std::move(*read_text(starter_scenario({.kind = kind})).scenario);
  };
  const Scenario listed = starter(StarterKind::listed);
  CHECK(listed.offer.bonus.plan_year == PlanYear::calendar);
  REQUIRE(listed.offer.grants.size() == 4);  // new hire, and three refreshers
  CHECK(listed.offer.grants[3].month == 36);
  const Scenario startup = starter(StarterKind::startup);
  CHECK(startup.offer.grants[0].exercise_window_days == 90);
  CHECK(startup.company.common_price.has_value());
  const Scenario sales = starter(StarterKind::sales);
  REQUIRE(sales.offer.bonuses() == 2);
  CHECK(sales.offer.bonus_at(1).name == "commission");
  CHECK(sales.offer.bonus_at(1).paid == BonusPaid::monthly);
  CHECK(sales.offer.bonus_at(1).expected_payout == Percent::of_hundred(80));
}

TEST_CASE("a title is written so that it reads back, whatever the name of the file") {
  for (const char* title : {"a \"b\"", "c\\d", "caf\xC3\xA9"}) {
    const ReadResult r = read_text(starter_scenario({.title = title}));
    REQUIRE(r.scenario);
    CHECK(r.scenario->title == title);
  }
}

TEST_CASE("the starter of a playbook reads as it is, and with every line that waits for its #") {
  for (const std::string& text : {starter_playbook(), with_everything(starter_playbook())}) {
    MemoryDisk disk;
    disk.files["book.toml"] = text;
    disk.files["offer.toml"] =
        "playbook = \"book.toml\"\n[offer]\nstart = 2027-01-04\nbase_salary = 176_000\n";
    const ReadResult r = read_scenario("offer.toml", disk);
    CHECK(all_said(r) == "");
    CHECK(r.scenario);
  }
}

TEST_CASE("every key has a sentence, and no full stop in it") {
  for (const auto* keys : {&scenario_keys(), &playbook_keys()}) {
    for (const Key& k : *keys) {
      CAPTURE(k.path);
      CHECK_FALSE(k.help.empty());
      CHECK_FALSE(k.help.ends_with('.'));
    }
  }
}

TEST_SUITE("golden files") {
  TEST_CASE("docs/scenario-format.md is made from the table of keys") {
    test::check_golden("docs/scenario-format.md", scenario_format_page());
  }
}
