#include "report/views/simulation/svg.hpp"

#include <fmt/format.h>

#include <string_view>

#include "document/svg/histogram.hpp"
#include "parley/core/format.hpp"

namespace parley::report {
namespace {

// A chart of a page has its colours from the page; a file needs its own. Quiet enough for light and
// dark.
constexpr std::string_view kStyle =
    "<style>text{font:13px "
    "sans-serif;fill:#667}.strong{font-weight:bold}.zero,.mark{stroke:#889;stroke-width:1}"
    ".mark{stroke-dasharray:3 "
    "3}.grid{stroke:#ccd;stroke-width:1}.fill{fill:#3b73b9}.i-offer-2.fill{fill:#c4742c}"
    ".i-offer-3.fill{fill:#3f8f5b}.i-offer-4.fill{fill:#8a5fb0}.i-offer-5.fill{fill:#a85a5a}</"
    "style>";

document::svg::Histogram::Panel panel(const model::SimulatedScenario& s, std::size_t place) {
  document::svg::Histogram::Panel p{.title = s.title, .ink = document::svg::offer_ink(place)};
  for (const model::HistogramBin& b : s.histogram) {
    p.edges.push_back(b.from);
    p.shares.push_back(b.share);
  }
  p.edges.push_back(s.histogram.empty() ? 0 : s.histogram.back().to);
  const auto mark = [&](double value, const char* words) {
    p.marks.push_back({value, fmt::format("{} {}", words, format_short_dollars(value))});
  };
  mark(s.quantiles[0], "1 in 20 under");
  mark(s.quantiles[3], "median");
  if (s.mean > s.quantiles[3]) mark(s.mean, "mean");
  if (!s.histogram.empty() && s.quantiles[6] < s.histogram.back().to)
    mark(s.quantiles[6], "1 in 20 over");
  return p;
}

}  // namespace

std::string simulation_svg(const model::Simulation& s) {
  document::svg::Histogram chart;
  for (std::size_t i = 0; i < s.scenarios.size(); ++i)
    chart.panels.push_back(panel(s.scenarios[i], i));
  std::string picture = document::svg::draw(
      chart, {.id = "simulation",
              .title = "How often each total comes",
              .description = "Present value of cash and equity over all paths"});
  picture.insert(picture.find('>') + 1, kStyle);
  picture.insert(picture.find("<svg") + 4, " xmlns=\"http://www.w3.org/2000/svg\"");
  return picture + "\n";
}

}  // namespace parley::report
