#include "report/views/compare/json.hpp"

#include "report/json.hpp"
#include "report/views/project/project.hpp"
#include "report/views/what_if/what_if.hpp"

namespace parley::report {
namespace {

Json side(const ReadOffers& read) {
  std::vector<ProjectedOffer> offers;
  for (std::size_t i = 0; i < read.scenarios.size(); ++i)
    offers.push_back({read.scenarios[i], read.comparison.offers[i].projection});
  return {{"project", Json::parse(project_json(offers))},
          {"compare", Json::parse(compare_json(read.scenarios, read.comparison))}};
}

}  // namespace

std::string what_if_json(const WhatIf& w) {
  return written({{"set", w.set}, {"filed", side(w.filed)}, {"changed", side(w.changed)}});
}

}  // namespace parley::report
