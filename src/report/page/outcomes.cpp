// Of the report: how the worth of the offers is spread over what may happen.
#include <fmt/format.h>

#include "core/stable_sort.hpp"
#include "parley/core/format.hpp"
#include "parley/model/simulation/simulation.hpp"
#include "report/page/sections.hpp"
#include "report/views/simulation/document.hpp"

namespace parley::report {
namespace {

constexpr std::size_t kMedian = 3;  // of the reported quantiles

document::svg::Histogram::Panel panel(const model::SimulatedScenario& s, document::svg::Ink ink) {
  document::svg::Histogram::Panel p = {.title = s.title, .ink = ink};
  for (const model::HistogramBin& b : s.histogram) {
    if (p.edges.empty()) p.edges.push_back(b.from);
    p.edges.push_back(b.to);
    p.shares.push_back(b.share);
  }
  const auto mark = [&](const char* name, double x) {
    p.marks.push_back({x, fmt::format("{} {}", name, format_short_dollars(x))});
  };
  mark("5%", s.quantiles.front());
  mark("median", s.quantiles[kMedian]);
  mark("mean", s.mean);
  mark("95%", s.quantiles.back());
  sort_stably(p.marks, [](const auto& a, const auto& b) { return a.value < b.value; });
  return p;
}

std::string spread_words(const model::SimulatedScenario& s) {
  return fmt::format(
      "{}: half of all futures come to under {}; in one of twenty it is under {}, in one of twenty "
      "over {}.",
      s.title, format_dollars(s.quantiles[kMedian]), format_dollars(s.quantiles.front()),
      format_dollars(s.quantiles.back()));
}

std::optional<document::Figure> spread_figure(const model::Simulation& simulated) {
  document::svg::Histogram chart;
  std::string words;
  for (std::size_t i = 0; i < simulated.scenarios.size(); ++i) {
    const model::SimulatedScenario& s = simulated.scenarios[i];
    words += (words.empty() ? "" : " ") + spread_words(s);
    if (!s.histogram.empty()) chart.panels.push_back(panel(s, document::svg::offer_ink(i)));
  }
  if (chart.panels.empty()) return std::nullopt;
  return document::Figure{"fig-spread", "The present value of everything, over what may happen",
                          words, std::move(chart)};
}

}  // namespace

document::Section outcomes_section(const Reported& r) {
  document::Section s = {.id = "outcomes",
                         .title = "The range of outcomes",
                         .lead = "what everything may come to, over what may happen",
                         .shown = document::Shown::folded};
  if (!r.simulation) return s;
  if (auto f = spread_figure(*r.simulation)) s.parts.emplace_back(std::move(*f));
  absorb(simulation_document(*r.simulation), s);
  return s;
}

}  // namespace parley::report
