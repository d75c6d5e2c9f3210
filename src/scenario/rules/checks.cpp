#include "scenario/rules/checks.hpp"

namespace parley::scenario {

void check_scenario(const Scenario& s, Findings& found) {
  check_offer(s, found);
  const auto check = [&](const Grant& grant) {
    check_grant(s, grant, grant.path, found);
    check_acceleration(s, grant, grant.path, found);
  };
  for (const Grant& grant : s.offer.listed_grants()) check(grant);
  for (const Refreshers& policy : s.offer.refreshers) check(policy.each);
  check_company(s, found);
  check_growth(s, found);
  check_candidate(s, found);
  check_tax(s, found);
}

}  // namespace parley::scenario
