#include <doctest/doctest.h>

#include "tests/support/cases.hpp"

using parley::test::ledger_difference;
using parley::test::run_case;

TEST_SUITE_BEGIN("open cases");

// Each folder of tests/cases/ledger.
TEST_CASE("the ledger, vesting, scores and comparisons of the open cases are met to the cent") {
  for (const char* name : {"01_cash",
                           "02_month_end",
                           "03_installments",
                           "04_clawback_full",
                           "05_clawback_prorated",
                           "06_tiers",
                           "07_half_cents",
                           "08_tiny_shares",
                           "09_terms_of_vesting",
                           "10_yearly",
                           "11_ownership",
                           "12_refreshers",
                           "13_impact_clause",
                           "14_single_trigger",
                           "15_double_trigger",
                           "16_several_clauses",
                           "17_options",
                           "18_scoring",
                           "19_impact_ownership",
                           "20_exits_plain",
                           "21_risk",
                           "22_stacks",
                           "23_rounds_and_options",
                           "24_chains",
                           "25_break_evens",
                           "26_cents_add_up",
                           "27_raise_in_mid_month",
                           "28_calendar_years",
                           "29_second_year_sign_on",
                           "30_payments_and_what_goes_back",
                           "31_clawback_from_the_payment",
                           "32_clawback_by_days_after_tax",
                           "33_when_a_bonus_is_paid",
                           "34_bonus_of_the_calendar_year",
                           "35_gone_before_the_payout",
                           "36_two_bonuses",
                           "37_severance",
                           "38_options_after_leaving",
                           "39_vest_dates",
                           "40_vest_day",
                           "41_granted_after_vesting_began",
                           "42_options_without_a_strike",
                           "43_performance_units",
                           "44_refresher_policy",
                           "45_rounded_up",
                           "46_dismissed_without_cause",
                           "47_dismissed_before_the_sale",
                           "48_listed_company",
                           "49_dollars_that_cannot_be_sold",
                           "50_worth_on_day_one"}) {
    CAPTURE(name);
    CHECK(run_case(std::string("ledger/") + name, ledger_difference) == "");
  }
}

TEST_SUITE_END();
