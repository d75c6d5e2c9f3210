#include "parley/model/choice/candidates.hpp"

#include <algorithm>
#include <set>

namespace parley::model {
namespace {

std::set<std::string> names_in(const std::vector<Scenario>& scenarios) {
  std::set<std::string> names;
  for (const Scenario& s : scenarios) {
    if (!s.people.candidate.empty()) names.insert(s.people.candidate);
  }
  return names;
}

CandidateOffers& entry(std::vector<CandidateOffers>& all, const std::string& name) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const CandidateOffers& c) { return c.name == name; });
  return found == all.end() ? all.emplace_back(CandidateOffers{name, {}}) : *found;
}

}  // namespace

std::vector<CandidateOffers> by_candidate(std::vector<Scenario> scenarios) {
  const std::set<std::string> names = names_in(scenarios);
  std::vector<CandidateOffers> all;
  if (names.size() < 2) {
    all.push_back({names.empty() ? std::string() : *names.begin(), std::move(scenarios)});
    return all;
  }
  for (Scenario& s : scenarios) {
    const std::string name = s.people.candidate;
    entry(all, name).offers.push_back(std::move(s));
  }
  return all;
}

}  // namespace parley::model
