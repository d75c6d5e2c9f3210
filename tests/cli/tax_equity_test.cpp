// Equity on the return, worked by hand from the rules of docs/model.md (Taxes).
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "parley/files/real_disk.hpp"
#include "tests/support/program.hpp"

using nlohmann::json;

namespace {

json taxed(const std::string& file, std::vector<std::string> more = {}) {
  const parley::files::RealDisk real;
  parley::MemoryDisk disk;
  disk.files["a.toml"] = file;
  for (const char* name : {"us-2025.toml", "us-2026.toml", "rpp-2023.toml"})
    disk.files[std::string("t/") + name] =
        *real.read(parley::test::path_of(std::string("data/tax/") + name)).value;
  std::vector<std::string> words = {"tax", "a.toml", "--tax-tables", "t", "--format", "json"};
  words.insert(words.end(), more.begin(), more.end());
  const auto ran = parley::test::run_parley(words, {.disk = &disk});
  REQUIRE_MESSAGE(ran.status == 0, ran.err);
  return json::parse(ran.out)["scenarios"][0];
}

std::string offer(const std::string& base, const std::string& grant, int years) {
  return "title = \"A\"\n[offer]\nstart = 2026-01-01\nbase_salary = " + base +
         "\n[[offer.grants]]\n" + grant + "[projection]\nyears = " + std::to_string(years) +
         "\n[tax]\nfiling_status = \"single\"\nstate = \"TX\"\n";
}

// Of 100: 40 by the first, half of the other 60 by the second, both on 1 July 2026.
const std::string kTwoClauses =
    "[[offer.grants.acceleration]]\ntrigger = \"change_of_control\"\nkind = \"single\"\n"
    "portion = \"40%\"\n[[offer.grants.acceleration]]\ntrigger = \"change_of_control\"\n"
    "kind = \"single\"\nportion = \"50%\"\n[events]\nchange_of_control = 2026-07-01\n";

const std::string kSale = "[[exits]]\nname = \"X\"\nprobability = \"100%\"\nkind = \"sale\"\n";

double keeps(const json& scenario, const char* lever) {
  for (const json& l : scenario["levers"])
    if (l["name"] == lever) return l["keeps"];
  return 0;
}

}  // namespace

TEST_SUITE_BEGIN("tax");

// 40,000 and 30,000 shares at a spread of 3; 50,000 are under $100,000 at a strike of 2: the first
// 40,000 and 10,000 of the others. 20,000 * 3 are wages; 260,000 - 16,100 are taxed: 1,240 + 4,560
// + 12,166 + 23,058 + 32 % of 42,125. AMT: 410,000 - 90,100: 26 % of 244,500 + 28 % of 75,400.
TEST_CASE("of two accelerations of one day each has its own share under the ISO limit") {
  const json year = taxed(offer("200_000",
                                "kind = \"iso\"\nshares = 100_000\nstrike = 2\n" + kTwoClauses +
                                    "[company]\nshare_price = 5\n",
                                1) +
                          "exercise = \"vest\"\n")["years"][0];
  CHECK(year["wages"] == 260'000.0);
  CHECK(year["equity_untaxed"] == 150'000.0);
  CHECK(year["federal"] == 54'504.0);
  CHECK(year["amt"] == 30'178.0);
}

// 40,000 and 30,000 dollars of stock, and 25,000 at the cliff of 2027; 1 % more of each. 2026: 700
// at 32 % (253,900 to 254,600), 1.45 % and 0.9 %; 2027: 250 at 10 % and 6.2 %, Medicare 366.13 -
// 362.50.
TEST_CASE("more of a grant is more of each of two accelerations of one day") {
  const json s = taxed(offer("200_000", "value = 100_000\n" + kTwoClauses, 1));
  CHECK(s["years"][0]["wages"] == 270'000.0);
  CHECK(keeps(s, "ownership") == 0.700442);  // (459.55 + 205.87) / 950
}

// 28,479,697 shares sold at 16; 21 of 48 months of 25,939 options at a spread of 10.32 are
// 117,114.585.
TEST_CASE("half a cent in an exit goes up") {
  const json s = taxed(
      "title = \"A\"\n[offer]\nstart = 2027-01-01\nbase_salary = 120_000\n"
      "[[offer.grants]]\nkind = \"nso\"\nshares = 25_939\nstrike = 5.68\n"
      "cliff_months = 0\nallocation = \"fractional\"\n"
      "[company]\nfully_diluted_shares = 28_479_697\n" +
          kSale +
          "month = 21\nproceeds = 455_675_152\n"
          "[projection]\nyears = 2\nleave_month = 21\n"
          "[tax]\nfiling_status = \"joint\"\nstate = \"TX\"\n",
      {"--exit", "X"});
  CHECK(s["years"][1]["wages"] == 207'114.59);
}

// At month 6 nothing of 5,000 shares has vested; half of them does, at 971.71837 each:
// 2,429,295.925.
TEST_CASE("half a cent of stock that a sale accelerates goes up") {
  const json s = taxed(offer("120_000",
                             "shares = 5_000\n[[offer.grants.acceleration]]\n"
                             "trigger = \"change_of_control\"\nkind = \"single\"\n"
                             "portion = \"50%\"\n[company]\nfully_diluted_shares = 10_000_000\n"
                             "unvested_at_exit = \"cancelled\"\n" +
                                 kSale + "month = 6\nproceeds = 9_717_183_700\n",
                             1),
                       {"--exit", "X"});
  CHECK(s["years"][0]["wages"] == 2'549'295.93);
}

// A share is worth 8.0000001, the spread of 60,000 is 180,000.006. 20,000 are under the limit at a
// strike of 5: a third of 180,000.01 is 60,000.00, the rest wages.
TEST_CASE("an ISO over its limit is split in an exit as the ledger's amount is") {
  const std::string file = offer("200_000",
                                 "kind = \"iso\"\nshares = 60_000\nstrike = 5\n"
                                 "vests = [{ month = 6, share = \"100%\" }]\n"
                                 "[company]\nvaluation = 80_000_001\n"
                                 "fully_diluted_shares = 10_000_000\n" +
                                     kSale + "month = 18\nproceeds = 300_000_000\n",
                                 2) +
                           "exercise = \"vest\"\n";
  CHECK(taxed(file)["years"][0]["wages"] == 320'000.01);
  CHECK(taxed(file, {"--exit", "X"})["years"][0]["wages"] == 320'000.01);
}

// The month from 15 January earns 26 days at 120,000 and 5 at 180,000 a year; 17 of them in
// January: 10,000 * 14/31 + 17/31 of 10,000. Withheld: a twelfth of the tax on 120,000 - 16,100.
TEST_CASE("the first whole month earns its days at their own salaries") {
  const json month = taxed(
      "title = \"A\"\n[offer]\nstart = 2025-12-15\nbase_salary = 120_000\n"
      "raises = [{ date = 2026-02-10, amount = 60_000 }]\n[projection]\nyears = 1\n"
      "[tax]\nfiling_status = \"single\"\nstate = \"TX\"\n")["first_month"];
  CHECK(month["gross"] == 10'000.0);
  CHECK(month["federal"] == 1'464.17);
  CHECK(month["social_security"] == 620.0);
  CHECK(month["medicare"] == 145.0);
  CHECK(month["net"] == 7'770.83);
}

TEST_SUITE_END();
