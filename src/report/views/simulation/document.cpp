#include "report/views/simulation/document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "parley/core/format.hpp"

namespace parley::report {
namespace {

// A line of the table of figures: its name, and its value for one scenario.
struct Figure {
  std::string name;
  Cell (*of)(const SimulatedScenario&);
  Tone tone = Tone::plain;
};

template <std::size_t kPlace>
Cell quantile(const SimulatedScenario& s) {
  return Cell::dollars(s.quantiles[kPlace]);
}

Cell certainty_equivalent(const SimulatedScenario& s) {
  return s.certainty_equivalent ? Cell::dollars(*s.certainty_equivalent) : Cell::missing();
}

Cell if_valued(const SimulatedScenario& s, Cell cell) {
  return s.without_equity ? Cell::missing() : cell;
}

const std::vector<Figure>& figures() {
  static const std::vector<Figure> kFigures = {
      {"mean", [](const SimulatedScenario& s) { return Cell::dollars(s.mean); }, Tone::strong},
      {"  standard error",
       [](const SimulatedScenario& s) { return Cell::dollars(s.standard_error); }, Tone::muted},
      {"1 in 20 pays under", quantile<0>},
      {"1 in 10 under", quantile<1>},
      {"1 in 4 under", quantile<2>},
      {"half under (median)", quantile<3>, Tone::strong},
      {"1 in 4 over", quantile<4>},
      {"1 in 10 over", quantile<5>},
      {"1 in 20 over", quantile<6>},
      {"certainty equivalent", certainty_equivalent, Tone::strong},
      {"equity, mean",
       [](const SimulatedScenario& s) { return if_valued(s, Cell::dollars(s.equity_mean)); }},
      {"equity worth nothing",
       [](const SimulatedScenario& s) { return if_valued(s, Cell::percent(s.p_zero, 1)); },
       Tone::strong},
  };
  return kFigures;
}

Table figures_table(const Simulation& s) {
  Table t{.name = "spread", .columns = {{"Present value of all", Align::left}}};
  for (const SimulatedScenario& each : s.scenarios) t.columns.push_back({each.title});
  for (const Figure& f : figures()) {
    Row row{.cells = {Cell::words(f.name, f.tone)}};
    for (const SimulatedScenario& each : s.scenarios) {
      row.cells.push_back(f.of(each));
      row.cells.back().tone = f.tone;
    }
    t.rows.push_back(std::move(row));
  }
  return t;
}

Table pairs_table(const Simulation& s) {
  Table t{.name = "pairs",
          .caption = "On the same paths",
          .columns = {{"", Align::left},
                      {"Chance"},
                      {"Mean lead"},
                      {"1 in 20 under"},
                      {"Median"},
                      {"1 in 20 over"}}};
  for (const SimulatedPair& p : s.pairs) {
    t.rows.push_back(
        {.cells = {Cell::words(
                       fmt::format("{} beats {}", s.scenarios[p.a].title, s.scenarios[p.b].title)),
                   Cell::percent(p.p_a_beats_b, 1, Tone::strong), Cell::dollars(p.mean_difference),
                   Cell::dollars(p.difference_quantiles[0]),
                   Cell::dollars(p.difference_quantiles[3]),
                   Cell::dollars(p.difference_quantiles[6])}});
  }
  return t;
}

std::string headline(const SimulatedScenario& s) {
  const std::string equity = s.without_equity ? "its equity cannot be valued, and is left out"
                             : s.p_zero == 1
                                 ? "no path pays any equity"
                                 : fmt::format("in {} of all paths the equity is worth nothing",
                                               format_percent(s.p_zero, 0));
  return fmt::format("{}: {} on average, at most {} in half of all paths; {}.", s.title,
                     format_dollars(s.mean), format_dollars(s.quantiles[3]), equity);
}

std::string pair_headline(const SimulatedPair& p, const Simulation& s) {
  const bool a_leads = p.p_a_beats_b >= p.p_b_beats_a;
  return fmt::format("{} beats {} in {} of all paths.", s.scenarios[a_leads ? p.a : p.b].title,
                     s.scenarios[a_leads ? p.b : p.a].title,
                     format_percent(std::max(p.p_a_beats_b, p.p_b_beats_a), 1));
}

Plot histogram(const SimulatedScenario& s) {
  Plot plot{.caption = fmt::format("{}: how often each total comes", s.title),
            .x_title = "total",
            .y_title = "share of paths",
            .x_unit = Plot::Unit::dollars,
            .y_unit = Plot::Unit::percent,
            .shape = Plot::Shape::columns};
  plot.series.push_back({.name = s.title});
  for (const HistogramBin& b : s.histogram) {
    plot.series.front().x.push_back(b.from);
    plot.series.front().y.push_back(b.share);
  }
  if (!s.histogram.empty()) {
    plot.series.front().x.push_back(s.histogram.back().to);
    plot.series.front().y.push_back(0);
  }
  return plot;
}

Plot quantile_plot(const Simulation& s) {
  Plot plot{.caption = "The total that a share of all paths stays under",
            .x_title = "share of paths",
            .y_title = "total",
            .x_unit = Plot::Unit::percent,
            .y_unit = Plot::Unit::dollars};
  for (const SimulatedScenario& each : s.scenarios) {
    Plot::Series series{.name = each.title};
    for (const auto& [chance, dollars] : each.curve) {
      if (chance > 0.955) break;  // what lies beyond would flatten all the rest
      series.x.push_back(chance);
      series.y.push_back(dollars);
    }
    plot.series.push_back(std::move(series));
  }
  return plot;
}

std::string method_text(const Simulation& s) {
  return fmt::format("Method: {} ({}). {} paths, seed {}.", name(s.method), s.why,
                     format_number(Ratio(s.paths)), s.seed);
}

std::vector<std::string> notes(const Simulation& s) {
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
                  [](const SimulatedScenario& each) { return !each.certainty_equivalent; });
  if (asks)
    all.emplace_back(
        "Without preferences.outside_wealth there is no certainty equivalent: please add it.");
  for (const std::string& w : s.warnings) all.push_back(w + ".");
  return all;
}

}  // namespace

Document simulation_document(const Simulation& s) {
  Document d{.title = "Simulation"};
  for (const SimulatedScenario& each : s.scenarios)
    d.blocks.emplace_back(Paragraph{headline(each), Tone::strong});
  for (const SimulatedPair& p : s.pairs)
    d.blocks.emplace_back(Paragraph{pair_headline(p, s), Tone::strong});
  d.blocks.emplace_back(figures_table(s));
  if (!s.pairs.empty()) d.blocks.emplace_back(pairs_table(s));
  for (const SimulatedScenario& each : s.scenarios) d.blocks.emplace_back(histogram(each));
  d.blocks.emplace_back(quantile_plot(s));
  d.blocks.emplace_back(Bullets{notes(s)});
  return d;
}

Table simulation_rows(const Simulation& s) {
  Table t{.name = "simulation",
          .columns = {{"title", Align::left}, {"method", Align::left}, {"paths"}, {"seed"}}};
  for (const char* name : {"mean", "standard_error", "p5", "p10", "p25", "p50", "p75", "p90", "p95",
                           "certainty_equivalent", "equity_mean", "p_zero"}) {
    t.columns.push_back({name});
  }
  for (const SimulatedScenario& each : s.scenarios) {
    Row row{.cells = {Cell::words(each.title), Cell::words(std::string(name(s.method))),
                      Cell::number(Ratio(s.paths)), Cell::number(Ratio(s.seed))}};
    for (const Figure& f : figures()) row.cells.push_back(f.of(each));
    t.rows.push_back(std::move(row));
  }
  return t;
}

}  // namespace parley::report
