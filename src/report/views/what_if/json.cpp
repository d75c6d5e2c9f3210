#include "report/views/compare/json.hpp"

#include "report/json.hpp"
#include "report/views/project/project.hpp"
#include "report/views/what_if/what_if.hpp"

namespace parley::report {
namespace {

Json side(const std::vector<Scenario>& scenarios) {
  std::vector<ProjectedOffer> offers;
  for (const Scenario& s : scenarios) offers.push_back({s, model::project(s)});
  return {{"project", Json::parse(project_json(offers))},
          {"compare", Json::parse(compare_json(scenarios, model::compare(scenarios)))}};
}

}  // namespace

std::string what_if_json(const WhatIf& w) {
  return written({{"set", w.set}, {"filed", side(w.filed)}, {"changed", side(w.changed)}});
}

}  // namespace parley::report
