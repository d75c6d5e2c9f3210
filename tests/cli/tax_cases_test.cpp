#include <doctest/doctest.h>

#include "tests/support/cases.hpp"

using parley::test::run_case;
using parley::test::tax_difference;

TEST_SUITE_BEGIN("open cases");

// Each folder of tests/cases/tax/fold has a why.txt with its arithmetic by hand.
TEST_CASE("the years after tax of the open cases are met to the cent") {
  for (const char* name :
       {"01_mid_year", "02_sign_on_in_two_years", "03_rsu_shortfall", "06_iso_amt",
        "14_keeps_and_states", "04_private_until_exit", "05_nso_exercised", "07_clawback_next_year",
        "08_clawback_small_and_net", "09_spouse", "10_retirement", "11_wages_before", "12_indexed",
        "13_salt"}) {
    CAPTURE(name);
    CHECK(run_case(std::string("tax/fold/") + name, tax_difference) == "");
  }
}

TEST_SUITE_END();
