// Of the report: how the equity of each offer is earned, one picture an offer, its grants stacked
// by what they are worth; and every step of it, folded away.
#include <fmt/format.h>

#include <algorithm>

#include "parley/core/format.hpp"
#include "report/labels/offer_words.hpp"
#include "report/page/sections.hpp"
#include "report/views/vest/vest.hpp"

namespace parley::report {
namespace {

constexpr double kAfter = 3;  // months shown past the last vest

std::string share_text(double share) { return format_percent(share, 0); }

bool vests(const model::Schedule& s) { return !s.vests.empty() && !s.size.is_zero(); }

bool vests(const ProjectedOffer& o) {
  const auto& all = o.projection.ledger.schedules;
  return std::any_of(all.begin(), all.end(), [](const auto& s) { return vests(s); });
}

// A grant's part of the whole, by its dollars on paper; alike where some has none.
std::vector<double> weights(const ProjectedOffer& o) {
  const auto& ledger = o.projection.ledger;
  std::vector<double> parts;
  double sum = 0;
  for (std::size_t i = 0; i < ledger.schedules.size(); ++i) {
    const bool counts = vests(ledger.schedules[i]);
    const auto worth =
        counts ? model::paper_value(o.scenario.company, ledger.grants[i], ledger.schedules[i].size,
                                    ledger.schedules[i].vests.front().month)
               : std::nullopt;
    if (counts && !worth) parts.assign(i, 0);
    parts.push_back(worth ? std::max(worth->rounded().value(), 0.0) : 0);
    sum += parts.back();
  }
  const bool priced = std::all_of(ledger.schedules.begin(), ledger.schedules.end(), [&](auto& s) {
    const auto i = static_cast<std::size_t>(&s - ledger.schedules.data());
    return !vests(s) || parts[i] > 0;
  });
  if (!priced || sum <= 0) {
    sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i)
      sum += parts[i] = vests(ledger.schedules[i]) ? 1 : 0;
  }
  for (double& part : parts) part /= sum > 0 ? sum : 1;
  return parts;
}

document::svg::Stairs::Layer layer_of(const model::Schedule& schedule, const std::string& name,
                                      double weight) {
  document::svg::Stairs::Layer layer = {.name = name, .x = {}, .y = {}};
  Ratio sum;
  for (const model::Vest& v : schedule.vests) {
    sum += v.quantity;
    layer.x.push_back(v.month);
    layer.y.push_back(weight * (sum / schedule.size).value());
  }
  return layer;
}

double vested_by(const document::svg::Stairs& chart, double month) {
  double sum = 0;
  for (const auto& layer : chart.layers) {
    double y = 0;
    for (std::size_t i = 0; i < layer.x.size() && layer.x[i] <= month; ++i) y = layer.y[i];
    sum += y;
  }
  return sum;
}

struct Reach {
  double first = 0;
  double last = 0;
};

Reach reach_of(const document::svg::Stairs& chart) {
  Reach reach = {1e9, 0};
  for (const auto& layer : chart.layers) {
    reach.first = std::min(reach.first, layer.x.front());
    reach.last = std::max(reach.last, layer.x.back());
  }
  return reach;
}

// "25% in month 12, all by 48"
std::string vesting_words(const document::svg::Stairs& chart) {
  const Reach reach = reach_of(chart);
  const double all = vested_by(chart, reach.last);
  return fmt::format("{} in month {}, {} by {}", share_text(vested_by(chart, reach.first)),
                     reach.first, all > 0.999 ? "all" : share_text(all), reach.last);
}

// "new hire, 0.05%", or how many there are.
std::string note_of(const ProjectedOffer& o) {
  const auto& grants = o.scenario.offer.grants;
  if (grants.size() == 1)
    return fmt::format("{}, {}", grants.front().name,
                       grant_size_text(grants.front(), o.projection.ledger.schedules.front()));
  return fmt::format("{} grants, by their value on paper", grants.size());
}

// More grants than inks: the last ones are one layer.
constexpr std::size_t kMostLayers = 3;

void join_last(std::vector<document::svg::Stairs::Layer>& layers) {
  if (layers.size() <= kMostLayers) return;
  document::svg::Stairs rest;
  rest.layers.assign(layers.begin() + (kMostLayers - 1), layers.end());
  document::svg::Stairs::Layer joined = {
      .name = fmt::format("{} more", rest.layers.size()), .x = {}, .y = {}};
  for (const auto& layer : rest.layers)
    joined.x.insert(joined.x.end(), layer.x.begin(), layer.x.end());
  std::sort(joined.x.begin(), joined.x.end());
  joined.x.erase(std::unique(joined.x.begin(), joined.x.end()), joined.x.end());
  for (const double x : joined.x) joined.y.push_back(vested_by(rest, x));
  layers.resize(kMostLayers - 1);
  layers.push_back(std::move(joined));
}

document::svg::Stairs stairs_of(const ProjectedOffer& o) {
  document::svg::Stairs chart = {.note = note_of(o)};
  const auto parts = weights(o);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const model::Schedule& schedule = o.projection.ledger.schedules[i];
    if (vests(schedule))
      chart.layers.push_back(layer_of(schedule, o.scenario.offer.grants[i].name, parts[i]));
  }
  join_last(chart.layers);
  return chart;
}

}  // namespace

document::Section vesting_section(const Reported& r) {
  document::Section s = {.id = "vesting", .title = "How the equity vests"};
  document::Gallery gallery;
  double months = 0;
  for (std::size_t i = 0; i < r.projected.size(); ++i) {
    const ProjectedOffer& o = r.projected[i];
    if (!vests(o)) continue;
    document::svg::Stairs chart = stairs_of(o);
    months = std::max(months, reach_of(chart).last + kAfter);
    const std::string words = vesting_words(chart);
    gallery.figures.push_back(
        {fmt::format("fig-vesting-{}", i + 1), o.projection.title, words, std::move(chart)});
  }
  if (gallery.figures.empty()) {
    const bool grants = !r.first().offer.grants.empty();
    s.parts.emplace_back(document::Empty{
        grants ? "Nothing of the equity vests." : "No equity in this offer.",
        grants ? "Nobody stays long enough, or its size is not known."
               : "With a grant, this shows what is yours in which month. Add one as",
        grants ? "" : "[[offer.grants]]"});
    return s;
  }
  for (document::Figure& f : gallery.figures)
    std::get<document::svg::Stairs>(f.chart).months = months;
  s.lead = "What is yours if you leave in a month. One picture an offer, its grants stacked.";
  s.parts.emplace_back(std::move(gallery));
  return s;
}

document::Section vests_section(const Reported& r) {
  document::Section s = {.id = "vests",
                         .title = "Vesting, grant by grant",
                         .shown = document::Shown::folded,
                         .on_paper = false};
  for (const ProjectedOffer& o : r.projected) {
    if (o.scenario.offer.grants.empty()) continue;
    if (!r.alone()) s.parts.emplace_back(document::Heading{3, o.projection.title});
    absorb(vest_document(o, By::year), s, r.alone() ? 0 : 1);
  }
  if (!s.parts.empty()) s.lead = "the terms, and what vests in each year";
  return s;
}

}  // namespace parley::report
