#include "report/views/simulation/json.hpp"

#include <fmt/format.h>

#include "report/json.hpp"

namespace parley::report {
namespace {

Json quantiles(const model::Quantiles& q) {
  Json j = Json::object();
  for (std::size_t i = 0; i < q.size(); ++i)
    j[fmt::format("p{}", model::kQuantilePercents[i])] = json_dollars(q[i]);
  return j;
}

Json histogram(const std::vector<model::HistogramBin>& bins) {
  Json j = Json::array();
  for (const model::HistogramBin& b : bins) {
    Json bin;
    bin["from"] = json_dollars(b.from);
    bin["to"] = json_dollars(b.to);
    bin["share"] = b.share;
    j.push_back(std::move(bin));
  }
  return j;
}

Json equity(const model::SimulatedScenario& s) {
  if (s.without_equity) return nullptr;
  Json j;
  j["mean"] = json_dollars(s.equity_mean);
  j["standard_error"] = json_dollars(s.equity_standard_error);
  return j;
}

Json scenario(const model::SimulatedScenario& s) {
  Json j;
  j["title"] = s.title;
  j["mean"] = json_dollars(s.mean);
  j["standard_error"] = json_dollars(s.standard_error);
  j["standard_deviation"] = json_dollars(s.standard_deviation);
  j["quantiles"] = quantiles(s.quantiles);
  j["p_zero"] = s.without_equity ? Json() : json(s.p_zero);
  j["certainty_equivalent"] = json_dollars(s.certainty_equivalent);
  j["equity"] = equity(s);
  j["without"] = s.without;
  j["without_equity"] = s.without_equity;
  j["certain"] = s.certain;
  j["heavy_tails"] = s.heavy_tails;
  j["histogram"] = histogram(s.histogram);
  return j;
}

Json pair(const model::SimulatedPair& p, const model::Simulation& s) {
  Json j;
  j["a"] = s.scenarios[p.a].title;
  j["b"] = s.scenarios[p.b].title;
  j["p_a_beats_b"] = p.p_a_beats_b;
  j["p_b_beats_a"] = p.p_b_beats_a;
  j["mean_difference"] = json_dollars(p.mean_difference);
  j["difference_quantiles"] = p.difference_quantiles ? quantiles(*p.difference_quantiles) : Json();
  return j;
}

}  // namespace

std::string simulation_json(const model::Simulation& s) {
  Json j;
  j["paths"] = s.paths;
  j["paths_done"] = s.paths_done;
  j["seed"] = s.seed;
  j["method"] = model::kSimulationMethods.of(s.method);
  j["why"] = s.why;
  j["variance_reduction"] = s.variance_reduction;
  j["interrupted"] = s.interrupted;
  j["sampled"] = model::sampled_figures(s);
  j["scenarios"] = Json::array();
  for (const model::SimulatedScenario& each : s.scenarios) j["scenarios"].push_back(scenario(each));
  j["pairs"] = Json::array();
  for (const model::SimulatedPair& each : s.pairs) j["pairs"].push_back(pair(each, s));
  j["warnings"] = s.warnings;
  return written(j);
}

}  // namespace parley::report
