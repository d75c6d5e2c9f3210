#include "model/choice/candidates.hpp"

#include <cstddef>
#include <map>
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

}  // namespace

std::vector<CandidateOffers> by_candidate(std::vector<Scenario> scenarios) {
  const std::set<std::string> names = names_in(scenarios);
  std::vector<CandidateOffers> all;
  if (names.size() < 2) {
    all.push_back({names.empty() ? std::string() : *names.begin(), std::move(scenarios)});
    return all;
  }
  std::map<std::string, std::size_t> places;
  for (Scenario& s : scenarios) {
    const auto [place, is_new] = places.try_emplace(s.people.candidate, all.size());
    if (is_new) all.push_back({s.people.candidate, {}});
    all[place->second].offers.push_back(std::move(s));
  }
  return all;
}

}  // namespace parley::model
