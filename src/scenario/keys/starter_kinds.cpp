#include "scenario/keys/starter_kinds.hpp"

#include <array>

namespace parley::scenario {
namespace {

// Units of a listed company: dollars at the price of the day, quarterly, and a grant a year.
const StarterWords kListed = {{{"offer.grants[].kind", "\"rsu\""},
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
# A grant of a later year. Ask what is usual at your level, and whether it is promised.
[[offer.grants]]
name = "refresher"
kind = "rsu"
value = 50_000
month = 12
every_months = 3
cliff_months = 0
)"};

// Options of a private company: a number of them, a strike, and what happens to them on leaving.
const StarterWords kStartup = {{{"offer.sign_on.amount", ""},
                                {"offer.sign_on.clawback", ""},
                                {"offer.sign_on.clawback_months", ""},
                                {"offer.bonus.rate", ""},
                                {"offer.grants[].kind", "\"iso\""},
                                {"offer.grants[].ownership", ""},
                                {"offer.grants[].shares", "40_000"},
                                {"offer.grants[].strike", "\"$1.25\""},
                                {"offer.grants[].exercise_window_days", "90"},
                                {"company.valuation", "\"$80M\""},
                                {"company.fully_diluted_shares", "20_000_000"}},
                               R"(
# The strike is the value of a common share on the day of the grant (its 409A value): ask for it, and for how
# long options can be exercised after leaving.
)"};

// On-target earnings: the base, and a variable part that is paid as the target is met.
const StarterWords kSales = {{{"offer.base_salary", "110_000"},
                              {"offer.bonus.rate", ""},
                              {"offer.bonus.amount", "110_000"},
                              {"offer.grants[].ownership", "\"0.01%\""}},
                             R"(
# base_salary and the bonus are the on-target earnings. Ask what part of the team met its target last year, and
# what is paid below and above it.
)"};

const StarterWords kAny = {};

}  // namespace

const StarterWords& starter_words(StarterKind kind) {
  constexpr std::array<const StarterWords*, 4> kAll = {&kAny, &kListed, &kStartup, &kSales};
  return *kAll[static_cast<std::size_t>(kind)];
}

}  // namespace parley::scenario
