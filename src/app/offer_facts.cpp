#include "app/offer_facts.hpp"

#include "app/scenarios.hpp"
#include "words/facts/gather.hpp"

namespace parley::app {

words::Facts offer_facts(const std::string& offer, const Request& request, Surroundings& around) {
  std::vector<std::string> files = {offer};
  const std::vector<std::string> against = request.all("against");
  files.insert(files.end(), against.begin(), against.end());
  const std::vector<Scenario> scenarios = read_scenarios(files, request, around);
  std::vector<const Scenario*> others;
  for (std::size_t i = 1; i < scenarios.size(); ++i) others.push_back(&scenarios[i]);
  const model::Plan plan = model::make_plan(scenarios.front(), {.against = others});
  const model::Impact impact = model::assess_impact(scenarios.front());
  return words::gather_facts({scenarios.front(), impact, plan, others});
}

}  // namespace parley::app
