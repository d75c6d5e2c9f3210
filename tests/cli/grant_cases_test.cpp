// The open cases of grants: vesting by dates, options, acceleration, worth on day one.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/cases.hpp"

using namespace parley::test;

TEST_SUITE_BEGIN("open cases");

TEST_CASE("grants vest and count as the open cases say") {
  for (const char* name : {"40_vest_day", "41_granted_after_vesting_began", "43_performance_units",
                           "46_dismissed_without_cause"}) {
    CAPTURE(name);
    CHECK(run_case(std::string("ledger/") + name, ledger_difference) == "");
  }
}

TEST_SUITE_END();
