// The published households (tests/cases/tax/households.json): each line held by at least one other
// system.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "model/tax/household.hpp"
#include "parley/core/format.hpp"
#include "tests/support/program.hpp"
#include "tests/support/tax_tables.hpp"

using namespace parley;
using namespace parley::model;

namespace {

using Json = nlohmann::json;

Fraction dollars(const Json& j) {
  return j.is_number() ? Fraction(Ratio::shortest(j.get<double>())) : Fraction();
}

FilingStatus status_of(const std::string& word) { return kFilingStatuses.read(word).value(); }

Household household(const Json& c) {
  Household h{.status = status_of(c["status"])};
  h.wages = dollars(c["wages"]) + dollars(c["supplemental"]);
  h.spouse_wages = dollars(c["spouse_wages"]);
  h.k401 = dollars(c["k401"]);
  h.long_gains = dollars(c["ltcg"]);
  h.short_gains = dollars(c["stcg"]);
  h.iso_spread = c.contains("iso_spread") ? dollars(c["iso_spread"]) : Fraction();
  h.itemizes = c.value("salt", false);
  return h;
}

HouseholdTax tax_of(const Json& c) {
  const TaxTable& table = test::tax_table(c["year"]);
  const bool local = c["locality"].is_string();
  return household_tax(
      household(c),
      {.table = &table,
       .state = &table.states.find(c["state"].get<std::string>())->second,
       .locality =
           local ? &table.localities.find(c["locality"].get<std::string>())->second : nullptr});
}

void check_line(const Json& c, const char* line, const Fraction& got) {
  const Money want = dollars(c["expect"][line]).rounded();
  const std::string about = c["id"].get<std::string>() + " " + c["state"].get<std::string>() + " " +
                            line + ": " + format_cents(got.rounded()) + ", not " +
                            format_cents(want);
  CHECK_MESSAGE(got.rounded() == want, about);
}

}  // namespace

TEST_SUITE_BEGIN("tax");

TEST_CASE("every published household pays what is published, line by line, to the cent") {
  std::ifstream file(test::path_of("tests/cases/tax/households.json"));
  const Json cases = Json::parse(file)["cases"];
  REQUIRE(cases.size() > 90);
  for (const Json& c : cases) {
    const HouseholdTax t = tax_of(c);
    check_line(c, "federal", t.federal);
    check_line(c, "amt", t.amt);
    check_line(c, "niit", t.niit);
    check_line(c, "social_security", t.social_security);
    check_line(c, "medicare", t.medicare);
    check_line(c, "additional_medicare", t.additional_medicare);
    check_line(c, "state", t.state);
    check_line(c, "local", t.local);
  }
}

TEST_CASE("every contribution of a published household is what is published") {
  std::ifstream file(test::path_of("tests/cases/tax/households.json"));
  const Json published = Json::parse(file);
  for (const Json& c : published["cases"]) {
    for (const PayrollLine& p : tax_of(c).payroll) {
      CHECK_MESSAGE(p.amount.rounded() == dollars(c["expect"]["payroll_items"][p.name]).rounded(),
                    c["id"], p.name);
    }
  }
}

TEST_SUITE_END();
