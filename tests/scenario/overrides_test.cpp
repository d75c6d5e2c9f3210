// Overrides stand over the files and are checked as if they stood in them.
#include <doctest/doctest.h>

#include <string>

#include "parley/scenario/read/reader.hpp"

using namespace parley;
using namespace parley::scenario;

namespace {

constexpr const char* kOffer = R"(title = "As offered"
[offer]
start = 2026-09-01
base_salary = 176_000
raise = "3%"
[offer.sign_on]
amount = 24_000
month = 1
[[offer.grants]]
ownership = "0.05%"
[company]
valuation = "$1.6B"
)";

ReadResult read_with(std::vector<Override> overrides) {
  MemoryDisk disk;
  disk.files["offer.toml"] = kOffer;
  return read_scenario("offer.toml", disk, overrides);
}

std::string first_fault(const std::string& override) {
  const ReadResult r = read_with({{override}});
  return r.diagnostics.empty() ? "" : to_text(r.diagnostics.front());
}

}  // namespace

TEST_CASE("an override replaces what a file says") {
  const auto r = read_with({{"offer.base_salary=185000"}});
  REQUIRE(r.scenario);
  CHECK(r.scenario->offer.base_salary == Money::dollars(185'000));
  CHECK(r.scenario->provenance.of("offer.base_salary").text() == "--set:1:19");
}

TEST_CASE("a percentage, an amount, a word and a date need no quotes") {
  const auto r = read_with({{"company.growth=20%"},
                            {"offer.base_salary=185k"},
                            {"company.unvested_at_exit = cancelled"},
                            {"offer.start=2027-01-04"},
                            {"title=Better offer"}});
  REQUIRE(r.scenario);
  CHECK(r.scenario->company.growth == Percent::of_hundred(20));
  CHECK(r.scenario->offer.base_salary == Money::dollars(185'000));
  CHECK(r.scenario->company.unvested_at_exit == UnvestedAtExit::cancelled);
  CHECK(r.scenario->offer.start == Date::on(2027, 1, 4));
  CHECK(r.scenario->title == "Better offer");
}

TEST_CASE("an index reaches into a list, and the one after the last adds an entry") {
  const auto r = read_with({{"offer.grants[0].ownership=\"0.06%\""},
                            {"offer.grants[1].shares=500"},
                            {"projection.quarterly_scores=[70, 80.5]"}});
  REQUIRE(r.scenario);
  const auto& grants = r.scenario->offer.grants;
  REQUIRE(grants.size() == 2);
  CHECK(std::get<Percent>(grants[0].size) == Percent::of_hundred(Ratio::of(6, 100)));
  CHECK(std::get<Shares>(grants[1].size) == Shares::of(500));
  CHECK(r.scenario->projection.quarterly_scores.back() == Ratio::of(161, 2));
}

TEST_CASE("an override removes the rivals of its key, as a file that extends does") {
  const auto r = read_with({{"offer.sign_on.installments=[{month = 0, amount = 9_000}]"},
                            {"offer.grants[0].shares=500"}});
  REQUIRE(r.scenario);
  REQUIRE(r.scenario->offer.sign_on.installments.size() == 1);
  CHECK(r.scenario->offer.sign_on.total() == Money::dollars(9'000));
  CHECK(std::get<Shares>(r.scenario->offer.grants[0].size) == Shares::of(500));
}

TEST_CASE("later overrides stand over earlier ones") {
  const auto r = read_with({{"offer.base_salary=1"}, {"offer.base_salary=2"}});
  REQUIRE(r.scenario);
  CHECK(r.scenario->offer.base_salary == Money::dollars(2));
}

TEST_CASE("a faulty override is shown at its own place") {
  CHECK(first_fault("company.growth=0.2").find("--set:1:16: error[E012]: growth is a percentage") ==
        0);
  CHECK(
      first_fault("offer.bonsu.rate=8%").find("--set:1:1: error[E010]: there is no key `bonsu`") ==
      0);
  CHECK(first_fault("offer.base_salary").find("--set:1:1: error[E018]") == 0);
  CHECK(first_fault("=5").find("error[E018]") != std::string::npos);
  CHECK(first_fault("   =5").find("error[E018]") != std::string::npos);
  CHECK(first_fault("offer.base_salary=").find("error[E018]") != std::string::npos);
  CHECK(first_fault("offer.grants[7].shares=5").find("there is no entry 7: the list has 1") !=
        std::string::npos);
  CHECK(first_fault("offer.grants.shares=5").find("name an entry of the list") !=
        std::string::npos);
  CHECK(first_fault("offer.grants[x].shares=5").find("error[E018]") != std::string::npos);
  CHECK(first_fault("extends=b.toml").find("error[E018]: `extends` cannot be set") !=
        std::string::npos);
  CHECK(first_fault("title=\"open").find("--set:1:7: error[E001]") == 0);
  CHECK(first_fault("offer.base_salary=1\ntitle=2").find("error[E018]") != std::string::npos);
}
