// Of the report: the practice scoring, and how impact becomes equity.
#include "parley/model/impact/impact.hpp"

#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/page/sections.hpp"
#include "report/views/score/document.hpp"

namespace parley::report {
namespace {

// A track as long as the signal's weight, filled as far as its points go.
document::svg::Tracks::Row track(const model::SignalScore& s, double heaviest) {
  return {.label = s.name,
          .text = fmt::format("{} of {}", format_number(s.points, 2),
                              format_number(s.weight.fraction() * Ratio(100), 2)),
          .length = heaviest > 0 ? s.weight.value() / heaviest : 1,
          .filled = s.sub_score.value() / 100};
}

document::Figure score_figure(const model::ImpactScore& reading, const char* id,
                              const std::string& title) {
  double heaviest = 0;
  for (const model::SignalScore& s : reading.signals)
    heaviest = std::max(heaviest, s.weight.value());
  document::svg::Tracks chart;
  for (const model::SignalScore& s : reading.signals) chart.rows.push_back(track(s, heaviest));
  std::string more;
  if (!reading.time_to_value_points.is_zero()) {
    more = fmt::format(" {} more for showing value early.",
                       format_number(reading.time_to_value_points, 2));
  }
  return {
      id, fmt::format("{}: {} of 100", title, format_number(reading.score, 2)),
      "A track is as long as the signal weighs, and filled as far as it earns its points." + more,
      std::move(chart)};
}

}  // namespace

document::Section impact_section(const Reported& r) {
  document::Section s = {.id = "impact",
                         .title = "Impact, and what it justifies",
                         .lead = "the scoring, signal by signal",
                         .shown = document::Shown::folded,
                         .on_paper = false};
  const model::Impact& impact = r.impact;
  if (!impact.interview && !impact.projected) return s;
  absorb(score_document(r.first(), impact, r.outlooks), s);
  const std::size_t plan = impact.interview ? 1 : 0;  // the headings stand in this order
  if (impact.projected)
    insert_figure(s, 0, plan,
                  score_figure(impact.projected->credited, "fig-projected", "The plan"));
  if (impact.interview)
    insert_figure(s, 0, 0,
                  score_figure(impact.interview->credited, "fig-interview", "The track record"));
  return s;
}

}  // namespace parley::report
