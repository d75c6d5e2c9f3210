#include "report/views/simulation/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "parley/core/format.hpp"

namespace parley::report {
namespace {

// A line of the table of figures: its name, and its value for one scenario.
struct Figure {
  std::string name;
  document::Cell (*of)(const model::SimulatedScenario&);
  document::Tone tone = document::Tone::plain;
};

template <std::size_t kPlace>
document::Cell quantile(const model::SimulatedScenario& s) {
  return document::Cell::dollars(s.quantiles[kPlace]);
}

document::Cell certainty_equivalent(const model::SimulatedScenario& s) {
  return s.certainty_equivalent ? document::Cell::dollars(*s.certainty_equivalent)
                                : document::Cell::missing();
}

document::Cell if_valued(const model::SimulatedScenario& s, document::Cell cell) {
  return s.without_equity ? document::Cell::missing() : std::move(cell);
}

const std::vector<Figure>& figures() {
  static const std::vector<Figure> kFigures = {
      {"mean", [](const model::SimulatedScenario& s) { return document::Cell::dollars(s.mean); },
       document::Tone::strong},
      {"  standard error",
       [](const model::SimulatedScenario& s) { return document::Cell::dollars(s.standard_error); },
       document::Tone::muted},
      {"1 in 20 pays under", quantile<0>},
      {"1 in 10 under", quantile<1>},
      {"1 in 4 under", quantile<2>},
      {"half under (median)", quantile<3>, document::Tone::strong},
      {"1 in 4 over", quantile<4>},
      {"1 in 10 over", quantile<5>},
      {"1 in 20 over", quantile<6>},
      {"certainty equivalent", certainty_equivalent, document::Tone::strong},
      {"equity, mean",
       [](const model::SimulatedScenario& s) {
         return if_valued(s, document::Cell::dollars(s.equity_mean));
       }},
      {"equity worth nothing",
       [](const model::SimulatedScenario& s) {
         return if_valued(s, document::Cell::percent(s.p_zero, 1));
       },
       document::Tone::strong},
  };
  return kFigures;
}

document::Table figures_table(const model::Simulation& s) {
  document::Table t{.name = "spread", .columns = {{"Present value of all", document::Align::left}}};
  for (const model::SimulatedScenario& each : s.scenarios) t.columns.push_back({each.title});
  for (const Figure& f : figures()) {
    document::Row row{.cells = {document::Cell::words(f.name, f.tone)}};
    for (const model::SimulatedScenario& each : s.scenarios) {
      row.cells.push_back(f.of(each));
      row.cells.back().tone = f.tone;
    }
    t.rows.push_back(std::move(row));
  }
  return t;
}

document::Cell difference(const model::SimulatedPair& p, std::size_t place) {
  return p.difference_quantiles ? document::Cell::dollars((*p.difference_quantiles)[place])
                                : document::Cell::missing();
}

document::Table pairs_table(const model::Simulation& s) {
  document::Table t{.name = "pairs",
                    .caption = "Two at a time",
                    .columns = {{"", document::Align::left},
                                {"Chance"},
                                {"Mean lead"},
                                {"1 in 20 under"},
                                {"Median"},
                                {"1 in 20 over"}}};
  for (const model::SimulatedPair& p : s.pairs) {
    t.rows.push_back({.cells = {document::Cell::words(fmt::format(
                                    "{} beats {}", s.scenarios[p.a].title, s.scenarios[p.b].title)),
                                document::Cell::percent(p.p_a_beats_b, 1, document::Tone::strong),
                                document::Cell::dollars(p.mean_difference), difference(p, 0),
                                difference(p, 3), difference(p, 6)}});
  }
  return t;
}

std::string headline(const model::SimulatedScenario& s) {
  if (s.certain && !s.without_equity)
    return fmt::format("{}: {}, for sure: nothing in the file is uncertain.", s.title,
                       format_dollars(s.mean));
  const std::string equity = s.without_equity ? "its equity cannot be valued, and is left out"
                             : s.p_zero == 1
                                 ? "no path pays any equity"
                                 : fmt::format("in {} of all paths the equity is worth nothing",
                                               format_percent(s.p_zero, 0));
  return fmt::format("{}: {} on average, at most {} in half of all paths; {}.", s.title,
                     format_dollars(s.mean), format_dollars(s.quantiles[3]), equity);
}

std::string pair_headline(const model::SimulatedPair& p, const model::Simulation& s) {
  const bool a_leads = p.p_a_beats_b >= p.p_b_beats_a;
  return fmt::format("{} beats {} in {} of all paths.", s.scenarios[a_leads ? p.a : p.b].title,
                     s.scenarios[a_leads ? p.b : p.a].title,
                     format_percent(std::max(p.p_a_beats_b, p.p_b_beats_a), 1));
}

document::Plot histogram(const model::SimulatedScenario& s) {
  document::Plot plot{.caption = fmt::format("{}: how often each total comes", s.title),
                      .x_title = "total",
                      .y_title = "share of paths",
                      .x_unit = document::Plot::Unit::dollars,
                      .y_unit = document::Plot::Unit::percent,
                      .shape = document::Plot::Shape::columns};
  plot.series.push_back({.name = s.title});
  for (const model::HistogramBin& b : s.histogram) {
    plot.series.front().x.push_back(b.from);
    plot.series.front().y.push_back(b.share);
  }
  if (!s.histogram.empty()) {
    plot.series.front().x.push_back(s.histogram.back().to);
    plot.series.front().y.push_back(0);
  }
  return plot;
}

document::Plot quantile_plot(const model::Simulation& s) {
  document::Plot plot{.caption = "The total that a share of all paths stays under",
                      .x_title = "share of paths",
                      .y_title = "total",
                      .x_unit = document::Plot::Unit::percent,
                      .y_unit = document::Plot::Unit::dollars};
  for (const model::SimulatedScenario& each : s.scenarios) {
    document::Plot::Series series{.name = each.title};
    for (const auto& [chance, dollars] : each.curve) {
      if (chance > 0.955) break;  // what lies beyond would flatten all the rest
      series.x.push_back(chance);
      series.y.push_back(dollars);
    }
    plot.series.push_back(std::move(series));
  }
  return plot;
}

std::string method_text(const model::Simulation& s) {
  return fmt::format("Method: {} ({}). {} paths, seed {}.", model::kSimulationMethods.of(s.method),
                     s.why, format_number(Ratio(s.paths)), s.seed);
}

std::vector<std::string> notes(const model::Simulation& s) {
  std::vector<std::string> all;
  if (s.interrupted) {
    all.push_back(fmt::format("Interrupted: this is what {} of {} paths say.",
                              format_number(Ratio(s.paths_done)), format_number(Ratio(s.paths))));
  }
  all.push_back(method_text(s));
  all.emplace_back(
      "A total is the present value of cash within the horizon and of all equity. Pay goes on "
      "after a failure of the "
      "company, and after an exit.");
  const bool asks =
      std::any_of(s.scenarios.begin(), s.scenarios.end(),
                  [](const model::SimulatedScenario& each) { return !each.certainty_equivalent; });
  if (asks)
    all.emplace_back(
        "Without preferences.outside_wealth there is no certainty equivalent: please add it.");
  for (const std::string& w : s.warnings) all.push_back(w + ".");
  return all;
}

}  // namespace

document::Document simulation_document(const model::Simulation& s) {
  document::Document d{.title = "Simulation"};
  for (const model::SimulatedScenario& each : s.scenarios)
    d.blocks.emplace_back(document::Paragraph{headline(each), document::Tone::strong});
  for (const model::SimulatedPair& p : s.pairs)
    d.blocks.emplace_back(document::Paragraph{pair_headline(p, s), document::Tone::strong});
  d.blocks.emplace_back(figures_table(s));
  if (!s.pairs.empty()) d.blocks.emplace_back(pairs_table(s));
  for (const model::SimulatedScenario& each : s.scenarios) d.blocks.emplace_back(histogram(each));
  d.blocks.emplace_back(quantile_plot(s));
  d.blocks.emplace_back(document::Bullets{notes(s)});
  return d;
}

document::Table simulation_rows(const model::Simulation& s) {
  document::Table t{.name = "simulation",
                    .columns = {{"title", document::Align::left},
                                {"method", document::Align::left},
                                {"paths"},
                                {"seed"}}};
  for (const char* name : {"mean", "standard_error", "p5", "p10", "p25", "p50", "p75", "p90", "p95",
                           "certainty_equivalent", "equity_mean", "p_zero"}) {
    t.columns.push_back({name});
  }
  for (const model::SimulatedScenario& each : s.scenarios) {
    document::Row row{
        .cells = {document::Cell::words(each.title),
                  document::Cell::words(std::string(model::kSimulationMethods.of(s.method))),
                  document::Cell::number(Ratio(s.paths)), document::Cell::number(Ratio(s.seed))}};
    for (const Figure& f : figures()) row.cells.push_back(f.of(each));
    t.rows.push_back(std::move(row));
  }
  return t;
}

}  // namespace parley::report
