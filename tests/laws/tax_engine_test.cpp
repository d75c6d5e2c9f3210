// Laws of the return, over every state, status and locality of the tables.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "model/tax/household.hpp"
#include "parley/core/format.hpp"
#include "tests/support/tax_tables.hpp"

using namespace parley;
using namespace parley::model;

namespace {

constexpr std::array<FilingStatus, 4> kStatuses = {FilingStatus::single, FilingStatus::joint,
                                                   FilingStatus::separate, FilingStatus::hoh};

TaxPlace place(const TaxTable& t, const StateTax& s, const LocalTax* l = nullptr) {
  return {.table = &t, .state = &s, .locality = l};
}

HouseholdTax tax_on(const TaxPlace& where, FilingStatus status, std::int64_t dollars) {
  return household_tax({.status = status, .wages = Fraction(dollars)}, where);
}

// Where a dollar more of wages costs more than itself, or less than nothing: a step, or a credit or
// an exemption that ends at once. By state and year, with the largest tax on a thousand dollars
// more there.
struct Cliff {
  const char* state;
  int largest;  // dollars
};

constexpr Cliff kCliffs[] = {
    {"CO", 1'637},  // over 300,000 of AGI the federal deduction is added back at once
    {"NY",
     5'574},  // the recapture counts from AGI, which lies over the taxable income that starts it
};

int allowed(const std::string& state) {
  for (const Cliff& c : kCliffs) {
    if (state == c.state) return c.largest;
  }
  return 1'000;
}

struct Steps {
  Fraction largest;
  Fraction smallest = 1'000;
};

// Of tax on a thousand dollars more, from 0 to 1.3 million.
Steps steps_of(const TaxPlace& where, FilingStatus status) {
  Steps steps;
  Fraction before = tax_on(where, status, 0).total();
  for (std::int64_t wages = 1'000; wages <= 1'300'000; wages += 1'000) {
    const Fraction now = tax_on(where, status, wages).total();
    steps.largest = most(steps.largest, now - before);
    steps.smallest = least(steps.smallest, now - before);
    before = now;
  }
  return steps;
}

}  // namespace

TEST_SUITE_BEGIN("tax");

TEST_CASE("a household without income owes nothing but what is refunded to everybody") {
  for (const int year : {2025, 2026}) {
    const TaxTable& t = test::tax_table(year);
    for (const auto& state : t.states) {
      const auto& code = state.first;
      const auto& s = state.second;
      for (const FilingStatus status : kStatuses) {
        INFO(code);
        CHECK(tax_on(place(t, s), status, 0).total() <= Fraction());
      }
    }
  }
}

TEST_CASE("tax rises with wages, and by no more than the wages but at the cliffs that are named") {
  for (const int year : {2025, 2026}) {
    const TaxTable& t = test::tax_table(year);
    for (const auto& state : t.states) {
      const auto& code = state.first;
      const auto& s = state.second;
      for (const FilingStatus status : kStatuses) {
        const Steps steps = steps_of(place(t, s), status);
        INFO(code, " ", year, " ", std::string(kFilingStatuses.of(status)), ": ",
             steps.smallest.value(), " to ", steps.largest.value());
        CHECK(steps.smallest >= Fraction());
        CHECK(steps.largest <= Fraction(allowed(code)));
      }
    }
  }
}

TEST_CASE("separate halves of two equal earners owe federally what their joint return does") {
  const TaxTable& t = test::tax_table(2026);
  const StateTax& s = t.states.find("TX")->second;
  for (std::int64_t w = 50'000; w <= 350'000; w += 25'000) {
    const HouseholdTax half = tax_on(place(t, s), FilingStatus::separate, w);
    const HouseholdTax both = household_tax(
        {.status = FilingStatus::joint, .wages = Fraction(w), .spouse_wages = Fraction(w)},
        place(t, s));
    CHECK(both.federal == half.federal * Fraction(2));
    CHECK(both.social_security == half.social_security * Fraction(2));
  }
}

TEST_CASE("gains never cost more than the same of ordinary income, and never less than nothing") {
  const TaxTable& t = test::tax_table(2026);
  const StateTax& s = t.states.find("TX")->second;
  for (std::int64_t gains = 0; gains <= 900'000; gains += 30'000) {
    const auto federal = [&](const Household& h) { return household_tax(h, place(t, s)).federal; };
    const Household as_gains{.wages = Fraction(90'000), .long_gains = Fraction(gains)};
    const Household ordinary{.wages = Fraction(90'000), .other_income = Fraction(gains)};
    CHECK(federal(as_gains) <= federal(ordinary));
    CHECK(federal(as_gains) >= federal({.wages = Fraction(90'000)}));
  }
}

TEST_CASE("indexed by nothing a return is the same; scaled as a whole it scales") {
  const TaxTable& t = test::tax_table(2026);
  for (const auto& [code, s] : t.states) {
    HouseholdTax once = tax_on(place(t, s), FilingStatus::single, 123'456);
    const Fraction before = once.total();
    once.scale(Fraction(Ratio::of(41, 40)));
    CHECK(once.total() == before * Fraction(Ratio::of(41, 40)));
  }
}

TEST_SUITE_END();
