#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "parley/files/real_disk.hpp"
#include "tests/support/program.hpp"

using nlohmann::json;
using parley::test::Ran;
using parley::test::run_parley;

namespace {

constexpr const char* kOffer =
    "title = \"Here\"\n[offer]\nstart = 2026-07-01\nbase_salary = 180_000\n[projection]\nyears = "
    "1\n";

std::string with_tax(const std::string& keys) { return std::string(kOffer) + "[tax]\n" + keys; }

Ran tax_on(const parley::MemoryDisk& disk, std::vector<std::string> words) {
  words.insert(words.begin(), "tax");
  words.push_back("--tax-tables");
  words.push_back("t");
  return run_parley(words, {.disk = &disk});
}

parley::MemoryDisk disk_with(const std::string& file) {
  const parley::files::RealDisk real;
  parley::MemoryDisk disk;
  disk.files["a.toml"] = file;
  for (const char* name : {"us-2025.toml", "us-2026.toml", "rpp-2023.toml"}) {
    disk.files[std::string("t/") + name] =
        *real.read(parley::test::path_of(std::string("data/tax/") + name)).value;
  }
  return disk;
}

}  // namespace

TEST_SUITE_BEGIN("tax");

TEST_CASE("without [tax] the lines to add are told, with status 3") {
  const Ran r = tax_on(disk_with(kOffer), {"a.toml"});
  CHECK(r.status == 3);
  CHECK(r.err.find("filing_status = \"single\"") != std::string::npos);
  CHECK(r.out.empty());
}

TEST_CASE("half a year of base: net, what comes back in April, the pay of the first whole month") {
  const auto disk = disk_with(with_tax("filing_status = \"single\"\nstate = \"TX\"\n"));
  const Ran r = tax_on(disk, {"a.toml", "--format", "json"});
  REQUIRE(r.status == 0);
  const json year = json::parse(r.out)["scenarios"][0]["years"][0];
  CHECK(year["federal"] == 10970.0);
  CHECK(year["net"] == 72145.0);
  CHECK(year["due_in_april"] == -4997.0);
  CHECK(year["net_a_month"] == 11926.14);  // 72,145 * 365 / (12 * 184)
  const json month = json::parse(r.out)["scenarios"][0]["first_month"];
  CHECK(month["month"] == "2026-07");
  CHECK(month["gross"] == 15000.0);
  CHECK(month["federal"] == 2661.17);  // a twelfth of 31,934
  CHECK(month["social_security"] == 930.0);
  CHECK(month["medicare"] == 217.5);
  CHECK(month["net"] == 11191.33);
}

// 600,000 - 16,100 = 583,900 of taxable: 58,448 at 256,225 and 35 % above is 173,134.25 a year.
TEST_CASE("who files apart is withheld from as a single person") {
  const auto disk = disk_with(
      "title = \"Apart\"\n[offer]\nstart = 2026-01-01\nbase_salary = 600_000\n[projection]\nyears "
      "= "
      "1\n[tax]\nfiling_status = \"separate\"\nstate = \"TX\"\n");
  const json year =
      json::parse(tax_on(disk, {"a.toml", "--format", "json"}).out)["scenarios"][0]["years"][0];
  CHECK(year["withheld"] == 176734.25);  // and 0.9 % of what is over 200,000
  CHECK(year["federal"] == 177125.25);   // its own 37 % begins at 384,350
}

// The window ends on 2028-03-31; a sale in month 26 comes in it, one in month 40 does not.
TEST_CASE("in an exit that comes after the window the options bring nothing to the return") {
  const auto disk = disk_with(
      "title = \"Left\"\n[offer]\nstart = 2026-01-01\nbase_salary = "
      "100_000\n[[offer.grants]]\nkind = "
      "\"nso\"\nshares = 48_000\nstrike = 1\nexercise_window_days = 90\n[company]\n"
      "fully_diluted_shares = 10_000_000\nvaluation = \"50M\"\n[[exits]]\nname = \"late\"\n"
      "probability = \"50%\"\nmonth = 40\nproceeds = \"100M\"\n[[exits]]\nname = "
      "\"soon\"\nprobability "
      "= \"50%\"\nmonth = 26\nproceeds = \"100M\"\n[projection]\nleave_month = 24\n[tax]\n"
      "filing_status = \"single\"\nstate = \"TX\"\n");
  const auto wages = [&](const char* exit) {
    const Ran r = tax_on(disk, {"a.toml", "--exit", exit, "--format", "json"});
    return json::parse(r.out)["scenarios"][0]["totals"]["wages"].get<double>();
  };
  CHECK(wages("late") == 200000.0);
  CHECK(wages("soon") == 416000.0);  // 24,000 * (10 - 1)
}

TEST_CASE("the same offer as a resident of several states, in their order") {
  const auto disk = disk_with(with_tax(
      "filing_status = \"single\"\nstate = \"NY\"\nlocality = \"nyc\"\nprice_level = 125\n"));
  const Ran r = tax_on(
      disk, {"a.toml", "--state", "TX", "--state", "NY", "--state", "NJ", "--format", "json"});
  REQUIRE(r.status == 0);
  const json all = json::parse(r.out)["scenarios"];
  REQUIRE(all.size() == 3);
  CHECK(all[0]["state"] == "TX");
  CHECK(all[0]["locality"].is_null());
  CHECK(all[0]["purchasing_power"].is_null());
  CHECK(all[1]["locality"] == "nyc");
  CHECK(all[2]["purchasing_power"].is_number());
}

TEST_CASE("an unknown state of the command line is refused with the nearest") {
  const auto disk = disk_with(with_tax("filing_status = \"single\"\nstate = \"NY\"\n"));
  const Ran r = tax_on(disk, {"a.toml", "--state", "tx"});
  CHECK(r.status == 3);
  CHECK(r.err.find("did you mean \"TX\"?") != std::string::npos);
}

TEST_CASE("a page says what is estimated, and that it is not advice") {
  const auto disk = disk_with(with_tax("filing_status = \"single\"\nstate = \"CA\"\n"));
  const Ran r = tax_on(disk, {"a.toml"});
  REQUIRE(r.status == 0);
  for (const char* words : {"Gross", "Federal income tax", "California", "Net", "Due in April",
                            "not advice", "projected", "Days employed"}) {
    CAPTURE(words);
    CHECK(r.out.find(words) != std::string::npos);
  }
}

TEST_CASE("the tables are listed with how good they are and when they were checked") {
  const auto disk = disk_with(kOffer);
  const Ran r = tax_on(disk, {"--tables", "--format", "json"});
  REQUIRE(r.status == 0);
  const json tables = json::parse(r.out)["tables"];
  CHECK(tables.size() == 2 * (51 + 141));
  CHECK(tables[0]["year"] == 2025);
  CHECK(tables[0]["locality"].is_null());
  CHECK(tables[0]["checked"] == "2026-11-29");
  for (const json& t : tables) CHECK(!t["source"].get<std::string>().empty());
}

TEST_CASE("retirement over the limit of the law is cut, and that is told") {
  const auto disk =
      disk_with(with_tax("filing_status = \"single\"\nstate = \"TX\"\nretirement = 60_000\n"));
  const json s = json::parse(tax_on(disk, {"a.toml", "--format", "json"}).out)["scenarios"][0];
  CHECK(s["years"][0]["retirement"] == 24500.0);
  CHECK(s["notes"].dump().find("retirement is cut to $24,500") != std::string::npos);
}

TEST_CASE("files for a spreadsheet have a row for each calendar year") {
  const auto disk = disk_with(with_tax("filing_status = \"joint\"\nstate = \"WA\"\n"));
  const Ran r = tax_on(disk, {"a.toml", "--format", "csv"});
  REQUIRE(r.status == 0);
  CHECK(r.out.substr(0, r.out.find('\n')).find("calendar_year") != std::string::npos);
  CHECK(std::count(r.out.begin(), r.out.end(), '\n') == 3);
}

TEST_SUITE_END();
