#include "report/views/score/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "parley/core/format.hpp"
#include "report/views/score/document.hpp"

namespace parley::report {
namespace {

bool states(const Feature& f, Metric metric) {
  switch (metric) {
    case Metric::arr_uplift:
      return !model::feature_arr(f).is_zero();
    case Metric::clusters:
      return f.clusters || f.new_clusters;
    case Metric::latency_reduction:
      return f.latency_reduction.has_value();
    case Metric::influence:
    case Metric::culture:
      return false;
  }
  return false;
}

bool speaks(const std::vector<Feature>& features, Metric metric, Evidence evidence) {
  return std::any_of(features.begin(), features.end(),
                     [&](const Feature& f) { return f.evidence == evidence && states(f, metric); });
}

// "verified", "projected 70%, bare 50%": of the features that speak for the signal, by falling
// credit.
std::string evidence_text(const Scenario& s, model::FeatureList list, Metric metric) {
  if (metric == Metric::influence || metric == Metric::culture) return "rating";
  const std::vector<Feature>& features = features_of(s, list);
  std::string text;
  for (const auto& [evidence, called] : kEvidence.rows) {
    if (!speaks(features, metric, evidence)) continue;
    const Percent& credit = s.playbook->evidence.of(evidence);
    text += (text.empty() ? "" : ", ") + std::string(called);
    if (credit.fraction() != Ratio(1)) text += " " + format_percent(credit);
  }
  return text;
}

document::Cell points(const Ratio& r, document::Tone tone = document::Tone::plain) {
  return document::Cell::number(r, 2, tone);
}

document::Cell value_cell(const model::SignalScore& s) {
  if (!s.value) return document::Cell::missing("not said");
  document::Cell cell = document::Cell::number(*s.value, 2);
  cell.text = s.metric == Metric::arr_uplift ? format_short_dollars(s.value->value())
                                             : metric_text(s.metric, *s.value);
  return cell;
}

document::Row signal_row(const Scenario& s, model::FeatureList list, const model::SignalScore& now,
                         const model::SignalScore& face) {
  return {
      .cells = {document::Cell::words(now.name), value_cell(now),
                document::Cell::words(evidence_text(s, list, now.metric), document::Tone::muted),
                points(now.sub_score), document::Cell::percent(now.weight), points(now.points),
                points(face.points, document::Tone::muted)}};
}

// A cure in the words of its metric: what to bring, or how much more.
document::Cell cure_cell(const model::SignalCure& c) {
  if (!c.value)
    return {.text = fmt::format("+{} points at most", format_number(c.most_points, 1)),
            .tone = document::Tone::muted};
  const bool adds_up = c.metric == Metric::arr_uplift || c.metric == Metric::clusters;
  const Ratio& amount = adds_up ? *c.more : *c.value;
  document::Cell cell = document::Cell::number(amount, 4);
  cell.text = (adds_up ? "+" : "to ") + metric_text(c.metric, amount);
  return cell;
}

std::string needed_text(const model::Threshold& t) {
  return (t.reach == model::Reach::more_than ? "more than " : "") + format_number(t.score, 2);
}

// The gaps that are open, one for each score.
std::vector<const model::ScoreGap*> open_gaps(const model::ScoreOutlook& o) {
  std::vector<const model::ScoreGap*> open;
  for (const model::ScoreGap& g : o.gaps) {
    const auto same = [&](const model::ScoreGap* other) {
      return needed_text(other->threshold) == needed_text(g.threshold);
    };
    if (!g.reached && std::none_of(open.begin(), open.end(), same)) open.push_back(&g);
  }
  return open;
}

document::Cell mark(bool covered) {
  return covered ? document::Cell::words("yes", document::Tone::good)
                 : document::Cell{.text = "—", .raw = "no", .tone = document::Tone::muted};
}

document::Cell equity_cell(const std::optional<EquityAmount>& equity) {
  if (!equity) return document::Cell::missing();
  return equity->in_dollars() ? document::Cell::dollars(equity->amount.value())
                              : document::Cell::percent(Percent::fraction(equity->amount), 5);
}

document::Cell multiplier_cell(const std::optional<Ratio>& multiplier) {
  if (!multiplier) return document::Cell::missing();
  document::Cell cell = document::Cell::number(*multiplier, 3);
  cell.text += "x";
  return cell;
}

}  // namespace

const std::vector<Feature>& features_of(const Scenario& s, model::FeatureList list) {
  return list == model::FeatureList::plan ? s.plan : s.track_record;
}

std::string metric_text(Metric metric, const Ratio& value) {
  switch (metric) {
    case Metric::arr_uplift:
      return format_dollars(value.value());
    case Metric::clusters:
      return format_number(value, 1);
    case Metric::latency_reduction:
      return format_percent(Percent::fraction(value), 2);
    case Metric::influence:
    case Metric::culture:
      return format_number(value, 2);
  }
  return {};
}

document::Table signals_table(const Scenario& s, model::FeatureList list,
                              const model::Assessment& a) {
  document::Table t{
      .name = list == model::FeatureList::plan ? "plan_signals" : "track_record_signals",
      .columns = {{"Signal", document::Align::left},
                  {"Value"},
                  {"Evidence", document::Align::left},
                  {"Score"},
                  {"Weight"},
                  {"Points"},
                  {"At face"}}};
  for (std::size_t i = 0; i < a.credited.signals.size(); ++i) {
    t.rows.push_back(signal_row(s, list, a.credited.signals[i], a.face.signals[i]));
  }
  if (const auto& rule = s.playbook->time_to_value) {
    t.rows.push_back(
        {.cells = {document::Cell::words(fmt::format("value within {} days", rule->within_days)),
                   document::Cell::words(""), document::Cell::words(""), document::Cell::words(""),
                   document::Cell::words(""), points(a.credited.time_to_value_points),
                   points(a.face.time_to_value_points, document::Tone::muted)}});
  }
  t.rows.push_back(
      {.cells = {document::Cell::words("Impact-Weighted Score"), document::Cell::words(""),
                 document::Cell::words(""), document::Cell::words(""), document::Cell::words(""),
                 points(a.credited.score, document::Tone::strong),
                 points(a.face.score, document::Tone::muted)},
       .total = true});
  return t;
}

document::Table score_rows(const model::Impact& impact) {
  document::Table t{.name = "signals"};
  for (const char* name : {"list", "signal", "weight", "value", "sub_score", "points", "face_value",
                           "face_sub_score", "face_points"}) {
    t.columns.push_back({name});
  }
  const auto add = [&](const char* list, const std::optional<model::Assessment>& a) {
    for (std::size_t i = 0; a && i < a->credited.signals.size(); ++i) {
      const model::SignalScore& now = a->credited.signals[i];
      const model::SignalScore& face = a->face.signals[i];
      t.rows.push_back({.cells = {document::Cell::words(list), document::Cell::words(now.name),
                                  document::Cell::percent(now.weight), value_cell(now),
                                  points(now.sub_score), points(now.points), value_cell(face),
                                  points(face.sub_score), points(face.points)}});
    }
  };
  add("track_record", impact.interview);
  add("plan", impact.projected);
  return t;
}

document::Table thresholds_table(const model::ScoreOutlook& o) {
  document::Table t{.name = "thresholds",
                    .columns = {{"For", document::Align::left}, {"Needs"}, {"Has"}, {"Short by"}}};
  for (const model::ScoreGap& g : o.gaps) {
    t.rows.push_back({.cells = {document::Cell::words(g.threshold.name),
                                document::Cell::words(needed_text(g.threshold)), points(g.score),
                                g.reached ? document::Cell::words("reached", document::Tone::good)
                                          : points(g.missing, document::Tone::bad)}});
  }
  return t;
}

document::Table cures_table(const model::ScoreOutlook& o) {
  document::Table t{.name = "cures", .columns = {{"Alone, and verified", document::Align::left}}};
  const auto open = open_gaps(o);
  if (open.empty()) return t;
  for (const model::ScoreGap* g : open) t.columns.push_back({"For " + needed_text(g->threshold)});
  for (std::size_t i = 0; i < open.front()->cures.size(); ++i) {
    document::Row row{.cells = {document::Cell::words(open.front()->cures[i].name)}};
    for (const model::ScoreGap* g : open) row.cells.push_back(cure_cell(g->cures[i]));
    t.rows.push_back(std::move(row));
  }
  return t;
}

document::Table ownership_table(const Scenario& s, const model::Assessment& a) {
  document::Table t{.name = "ownership",
                    .columns = {{"", document::Align::left}, {"Credited"}, {"At face"}}};
  const auto add = [&](std::string name, auto cell) {
    t.rows.push_back(
        {.cells = {document::Cell::words(std::move(name)), cell(a.credited), cell(a.face)}});
  };
  add("ARR", [](const model::ImpactScore& r) { return document::Cell::dollars(r.arr.value()); });
  const auto& lock_in = s.playbook->lock_in;
  add(lock_in ? fmt::format("Ecosystem Lock-In Index (full at {})",
                            format_number(lock_in->reached_at, 2))
              : "Ecosystem Lock-In Index",
      [](const model::ImpactScore& r) { return document::Cell::number(r.lock_in_index, 3); });
  add("Lock-in amplifier",
      [](const model::ImpactScore& r) { return multiplier_cell(r.lock_in_amplifier); });
  add("Effective ARR",
      [](const model::ImpactScore& r) { return document::Cell::dollars(r.effective_arr.value()); });
  add("Justified ownership", [](const model::ImpactScore& r) { return equity_cell(r.ownership); });
  add("Impact multiplier (of the band's low)",
      [](const model::ImpactScore& r) { return multiplier_cell(r.multiplier); });
  return t;
}

document::Table lens_table(const Scenario& s, const model::Impact& impact) {
  document::Table t{.name = "lens",
                    .columns = {{"Feature", document::Align::left},
                                {"Evidence", document::Align::left},
                                {"ARR"},
                                {"Market demand", document::Align::left},
                                {"Scalability", document::Align::left},
                                {"Lock-in", document::Align::left}}};
  for (std::size_t i = 0; i < impact.features.size(); ++i) {
    const model::FeatureLens& f = impact.features[i];
    const bool planned = f.list == model::FeatureList::plan;
    const Feature& said = planned ? s.plan[i - s.track_record.size()] : s.track_record[i];
    t.rows.push_back({.cells = {document::Cell::words(f.name + (planned ? " (plan)" : "")),
                                document::Cell::words(std::string(kEvidence.of(said.evidence)),
                                                      document::Tone::muted),
                                document::Cell::dollars(f.arr.value()), mark(f.market_demand),
                                mark(f.scalability), mark(f.lock_in)}});
  }
  return t;
}

std::string arr_words(const Feature& f) {
  if (f.arr_uplift) return {};
  std::vector<std::string> terms;
  if (f.new_clusters && f.arr_per_cluster) {
    terms.push_back(fmt::format("{} new clusters x {}", format_number(*f.new_clusters, 1),
                                format_money(*f.arr_per_cluster)));
  }
  if (f.churn_reduction && f.arr_at_risk) {
    terms.push_back(fmt::format("{} less churn x {} at risk", format_percent(*f.churn_reduction),
                                format_money(*f.arr_at_risk)));
  }
  if (f.partner_api_growth && f.partner_arr) {
    terms.push_back(fmt::format("{} partner API growth x {} of partner ARR",
                                format_number(*f.partner_api_growth, 3),
                                format_money(*f.partner_arr)));
  }
  if (terms.empty()) return {};
  return fmt::format("{} = {}", fmt::join(terms, " + "),
                     format_dollars(model::feature_arr(f).value()));
}

}  // namespace parley::report
