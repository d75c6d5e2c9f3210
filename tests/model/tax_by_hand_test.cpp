// The engine against the forms of five states, worked a second time by hand-written steps.
#include <doctest/doctest.h>

#include <array>

#include "model/tax/household.hpp"
#include "parley/core/format.hpp"
#include "tests/support/dice.hpp"
#include "tests/support/slow_tax.hpp"
#include "tests/support/tax_tables.hpp"

using namespace parley;
using namespace parley::model;

namespace {

struct Place {
  const char* state;
  const char* locality;
};

constexpr std::array<Place, 5> kPlaces = {
    {{"CA", ""}, {"NY", "nyc"}, {"OR", ""}, {"MD", "md-howard"}, {"VA", ""}}};

TaxPlace where(const Place& p) {
  const TaxTable& t = test::tax_table(2026);
  const bool local = *p.locality != '\0';
  return {.table = &t,
          .state = &t.states.find(p.state)->second,
          .locality = local ? &t.localities.find(p.locality)->second : nullptr};
}

void check_same(const Place& p, const test::SlowHousehold& h) {
  const Household engine{.status = h.joint ? FilingStatus::joint : FilingStatus::single,
                         .wages = h.wages,
                         .spouse_wages = h.spouse};
  const HouseholdTax fast = household_tax(engine, where(p));
  const test::SlowTax slow = test::slow_tax(p.state, h);
  INFO(p.state, " ", h.wages.value(), " and ", h.spouse.value());
  CHECK(fast.federal.ratio() == slow.federal);
  CHECK(fast.social_security.ratio() == slow.social_security);
  CHECK(fast.medicare.ratio() == slow.medicare);
  CHECK(fast.additional_medicare.ratio() == slow.additional_medicare);
  CHECK(fast.state.ratio() == slow.state);
  CHECK(fast.local.ratio() == slow.local);
  CHECK(fast.payroll_total().ratio() == slow.payroll);
}

// Cents of wages, small and large alike.
Ratio wages(random::Dice& dice) {
  static constexpr std::array<int, 4> kLargest = {60'000, 200'000, 700'000, 8'000'000};
  const int most = kLargest[static_cast<std::size_t>(dice.from(0, 3))];
  return Ratio::of(dice.from(0, most) * 100 + dice.from(0, 99), 100);
}

}  // namespace

TEST_SUITE_BEGIN("tax");

TEST_CASE("the returns of five states are those of the forms, exactly") {
  random::Dice dice(2026);
  for (const Place& p : kPlaces) {
    for (int i = 0; i < 150; ++i) {
      check_same(p, {.joint = false, .wages = wages(dice), .spouse = {}});
      check_same(p, {.joint = true, .wages = wages(dice), .spouse = wages(dice)});
    }
  }
}

TEST_SUITE_END();
