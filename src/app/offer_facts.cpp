#include "cli/offer_facts.hpp"

#include "cli/scenarios.hpp"
#include "words/facts/gather.hpp"

namespace parley::cli {

words::Facts offer_facts(const std::string& offer, const Call& call, World& world) {
  std::vector<std::string> files = {offer};
  const std::vector<std::string> against = call.all("against");
  files.insert(files.end(), against.begin(), against.end());
  const std::vector<Scenario> scenarios = read_scenarios(files, call, world);
  std::vector<const Scenario*> others;
  for (std::size_t i = 1; i < scenarios.size(); ++i) others.push_back(&scenarios[i]);
  const model::Plan plan = model::make_plan(scenarios.front(), {.against = others});
  const model::Impact impact = model::assess_impact(scenarios.front());
  return words::gather_facts({scenarios.front(), impact, plan, others});
}

Option against_option() {
  return {.name = "against",
          .value = "FILE",
          .says = "An alternative: what you would do instead of taking the offer",
          .repeats = true};
}

}  // namespace parley::cli
