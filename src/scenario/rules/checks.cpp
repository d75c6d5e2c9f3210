#include "scenario/rules/checks.hpp"

#include <fmt/format.h>

namespace parley::scenario {

void check_scenario(const Scenario& s, Findings& found) {
  check_offer(s, found);
  for (std::size_t i = 0; i < s.offer.grants.size(); ++i) {
    const std::string path = fmt::format("offer.grants[{}]", i);
    check_grant(s, s.offer.grants[i], path, found);
    check_acceleration(s, s.offer.grants[i], path, found);
  }
  check_company(s, found);
  check_growth(s, found);
  check_candidate(s, found);
  check_tax(s, found);
}

}  // namespace parley::scenario
