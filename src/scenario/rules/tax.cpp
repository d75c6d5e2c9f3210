// Whose return it is.
#include "scenario/rules/checks.hpp"
#include "scenario/rules/rule.hpp"

namespace parley::scenario {
namespace {

void spouse_is_on_a_joint_return(const Scenario& s, Findings& found) {
  if (s.tax->spouse_income.is_zero() || s.tax->filing_status == FilingStatus::joint) return;
  found.wrong("V310", "spouse_income has a meaning on a joint return only", "tax.spouse_income",
              "say filing_status = \"joint\", or leave it out: two separate returns do not know "
              "each other");
}

void nobody_moves(const Scenario&, Findings& found) {
  if (!found.said("tax.moves")) return;
  found.wrong(
      "V311", "a move within the horizon is not modelled: one state all year", "tax.moves",
      "leave it out, and compare the two states with: parley tax --state XX --state YY FILE");
}

}  // namespace

void check_tax(const Scenario& s, Findings& found) {
  if (!s.tax) return;
  static constexpr Rule<const Scenario&, Findings&> kRules[] = {
      {"filing_status spouse_income", spouse_is_on_a_joint_return},
      {"", nobody_moves},
  };
  apply(kRules, "tax", found, s, found);
}

}  // namespace parley::scenario
