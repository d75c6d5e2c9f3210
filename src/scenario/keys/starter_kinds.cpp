#include "scenario/keys/starter_kinds.hpp"

namespace parley::scenario {
namespace {

// Units of a listed company: dollars at the price of the day, quarterly, a grant a year, and a
// bonus of the calendar year.
const StarterWords kListed = {{{"offer.bonus.rate", "\"15%\""},
                               {"offer.bonus.plan_year", "\"calendar\""},
                               {"offer.bonus.paid", ""},
                               {"offer.grants[].kind", "\"rsu\""},
                               {"offer.grants[].ownership", ""},
                               {"offer.grants[].value", "200_000"},
                               {"offer.grants[].every_months", "3"},
                               {"offer.grants[].yearly", ""},
                               {"company.valuation", ""},
                               {"company.fully_diluted_shares", ""},
                               {"company.growth", "\"5%\""},
                               {"company.rounds[].month", ""},
                               {"company.rounds[].dilution", ""},
                               {"company.preferred[].name", ""},
                               {"company.preferred[].ownership", ""},
                               {"company.preferred[].invested", ""},
                               {"exits[].name", ""},
                               {"exits[].probability", ""},
                               {"exits[].month", ""},
                               {"exits[].proceeds", ""}},
                              R"(
# A grant each year after the first. Ask what is usual at your level, and whether it is promised.
[[offer.refreshers]]
value = 50_000
from_month = 12
count = 3
cliff_months = 0
vest_every_months = 3
)"};

// Options of a private company: a number of them, a strike, and what happens to them on leaving.
const StarterWords kStartup = {{{"offer.sign_on.amount", ""},
                                {"offer.sign_on.clawback", ""},
                                {"offer.sign_on.clawback_months", ""},
                                {"offer.bonus.rate", ""},
                                {"offer.grants[].kind", "\"iso\""},
                                {"offer.grants[].ownership", ""},
                                {"offer.grants[].shares", "40_000"},
                                {"offer.grants[].strike", "\"fmv\""},
                                {"offer.grants[].exercise_window_days", "90"},
                                {"company.valuation", "\"$80M\""},
                                {"company.fully_diluted_shares", "20_000_000"},
                                {"company.common_price", "\"$1.25\""}},
                               R"(
# The strike will be the value of a common share on the day of the grant ("fmv", its 409A value): ask for it.
# Until it is known company.common_price, the last one, counts in its place. Ask too for how long options can
# be exercised after leaving.
)"};

// On-target earnings: the base, and a variable part that is paid as the target is met.
const StarterWords kSales = {{{"offer.base_salary", "110_000"},
                              {"offer.bonus.rate", ""},
                              {"offer.bonus.paid", ""},
                              {"offer.grants[].ownership", "\"0.01%\""}},
                             R"(
# The first bonus is the one that is negotiated.
[[offer.bonuses]]
name = "bonus"
rate = "5%"
paid = "annual"

# base_salary and the commission are the on-target earnings. Ask what part of the team met its target last year
# (expected_payout), and what is paid below and above it.
[[offer.bonuses]]
name = "commission"
amount = 110_000
paid = "monthly"
expected_payout = "80%"
)"};

const StarterWords kAny = {};

}  // namespace

const StarterWords& starter_words(StarterKind kind) {
  constexpr auto kAll =
      enum_table<StarterKind, const StarterWords*>({{StarterKind::any, &kAny},
                                                    {StarterKind::listed, &kListed},
                                                    {StarterKind::startup, &kStartup},
                                                    {StarterKind::sales, &kSales}});
  return *kAll.of(kind);
}

}  // namespace parley::scenario
