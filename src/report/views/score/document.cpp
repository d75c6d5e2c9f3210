#include "report/views/score/document.hpp"

#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/views/score/tables.hpp"

namespace parley::report {
namespace {

std::string headline(model::FeatureList list, const model::Assessment& a) {
  const std::string credited = format_number(a.credited.score, 1);
  const std::string face = format_number(a.face.score, 1);
  return list == model::FeatureList::plan
             ? fmt::format("Projected score: {} of 100 as credited, {} at face.", credited, face)
             : fmt::format("Interview score: {} of 100 as credited, {} at face.", credited, face);
}

std::string time_text(const model::ScoreOutlook& o, const TimeToValue& rule) {
  for (const model::ScoreGap& g : o.gaps) {
    if (!g.cured_by_time_to_value) continue;
    return fmt::format(
        "A feature that shows value within {} days adds {} points, which is enough for {}.",
        rule.within_days, format_number(rule.points, 1), g.threshold.name);
  }
  return {};
}

void add_outlook(document::Document& d, const Scenario& s, const model::ScoreOutlook& o) {
  if (o.gaps.empty()) return;
  d.blocks.emplace_back(thresholds_table(o));
  const document::Table cures = cures_table(o);
  if (cures.rows.empty()) return;
  d.blocks.emplace_back(cures);
  std::vector<std::string> notes;
  notes.push_back(fmt::format("With every figure of this list verified the score would be {}.",
                              format_number(o.if_verified, 1)));
  if (s.playbook->time_to_value) {
    if (auto text = time_text(o, *s.playbook->time_to_value); !text.empty()) notes.push_back(text);
  }
  d.blocks.emplace_back(document::Bullets{std::move(notes)});
}

void add_list(document::Document& d, const Scenario& s, model::FeatureList list,
              const model::Assessment& a, const std::vector<model::ScoreOutlook>& outlooks) {
  d.blocks.emplace_back(
      document::Heading{2, list == model::FeatureList::plan ? "The plan" : "The track record"});
  d.blocks.emplace_back(
      document::Paragraph{.text = headline(list, a), .tone = document::Tone::strong});
  d.blocks.emplace_back(signals_table(s, list, a));
  for (const model::ScoreOutlook& o : outlooks) {
    if (o.list == list) add_outlook(d, s, o);
  }
}

// "Its credited ownership of 0.0616% is 1.54 times the least that the band offers."
std::string grant_text(const model::ImpactScore& r) {
  if (!r.ownership || r.ownership->in_dollars()) return {};
  return fmt::format("A grant with ownership = \"impact\" would be {}.",
                     format_percent(Percent::fraction(r.ownership->amount), 5));
}

void add_ownership(document::Document& d, const Scenario& s, const model::Impact& impact) {
  const auto& a = impact.projected ? impact.projected : impact.interview;
  d.blocks.emplace_back(document::Heading{
      2, impact.projected ? "From the plan to equity" : "From the track record to equity"});
  d.blocks.emplace_back(ownership_table(s, *a));
  const std::string text = impact.projected ? grant_text(a->credited) : "";
  if (!text.empty()) d.blocks.emplace_back(document::Paragraph{.text = text});
}

void add_lens(document::Document& d, const Scenario& s, const model::Impact& impact) {
  if (impact.features.empty()) return;
  d.blocks.emplace_back(document::Heading{2, "Features through the Three-Dimensional Impact Lens"});
  d.blocks.emplace_back(lens_table(s, impact));
  std::vector<std::string> sums;
  for (const auto* list : {&s.track_record, &s.plan}) {
    for (const Feature& f : *list) {
      if (auto words = arr_words(f); !words.empty())
        sums.push_back(fmt::format("{}: {}", f.name, words));
    }
  }
  if (!sums.empty()) d.blocks.emplace_back(document::Bullets{std::move(sums)});
}

std::string missing_text(const Scenario& s) {
  if (!s.playbook)
    return "There is nothing to score with: name a playbook (playbook = \"FILE\") with its "
           "signals.";
  return "There is nothing to score: list what was delivered under [[track_record]] and what will "
         "be "
         "under [[plan]], each with its evidence.";
}

}  // namespace

document::Document score_document(const Scenario& s, const model::Impact& impact,
                                  const std::vector<model::ScoreOutlook>& outlooks) {
  document::Document d{.title = s.title + ": impact"};
  if (impact.interview)
    add_list(d, s, model::FeatureList::track_record, *impact.interview, outlooks);
  if (impact.projected) add_list(d, s, model::FeatureList::plan, *impact.projected, outlooks);
  if (impact.interview || impact.projected) {
    add_ownership(d, s, impact);
  } else {
    d.blocks.emplace_back(document::Paragraph{.text = missing_text(s)});
  }
  add_lens(d, s, impact);
  if (impact.interview || impact.projected) {
    d.blocks.emplace_back(document::Paragraph{
        .text = "Credited counts each figure by its evidence; at face counts all but "
                "bare ones in full, and those not at all.",
        .tone = document::Tone::muted});
  }
  return d;
}

}  // namespace parley::report
