// Of the deck: the impact in one sentence, the matrix, the stories.
#include <fmt/format.h>

#include <algorithm>

#include "report/deck/slides.hpp"

namespace parley::report {
namespace {

document::Cell said_cell(const std::string& text) { return document::Cell::words(text); }

// "usage report and letters of intent"
std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  }
  return text;
}

std::string delivered_words(const Said& said) {
  std::vector<std::string> works;
  for (const words::FactScope& f : said.list("delivered")) {
    works.push_back(fmt::format("{} of ARR with {}", said.text(f, "arr"), said.text(f, "name")));
  }
  return joined(works);
}

std::string basis_words(const Said& said) {
  std::vector<std::string> sources;
  for (const words::FactScope& f : said.list("project_sources"))
    sources.push_back(said.text(f, "source"));
  return sources.empty() ? "" : ", based on " + joined(sources);
}

std::string sentence(const Said& said) {
  const std::string delivered = delivered_words(said);
  if (!said.has("impact_arr"))
    return delivered.empty() ? "" : fmt::format("I have delivered {}.", delivered);
  const std::string project =
      fmt::format("project {} of ARR in this role{}", said.text("impact_arr"), basis_words(said));
  return delivered.empty() ? fmt::format("I {}.", project)
                           : fmt::format("I have delivered {}, and {}.", delivered, project);
}

document::svg::Tracks::Row track(const Said& said, const words::FactScope& signal,
                                 double heaviest) {
  const std::string value = said.text(signal, "signal_value");
  const double weight = said.value(signal, "signal_weight");
  return {.label = said.text(signal, "signal_name") + (value.empty() ? "" : " · " + value),
          .text = fmt::format("{} points, weight {}", said.text(signal, "signal_points"),
                              said.text(signal, "signal_weight")),
          .length = heaviest > 0 ? weight / heaviest : 1,
          .filled = std::clamp(said.value(signal, "signal_sub_score") / 100, 0.0, 1.0)};
}

document::Figure matrix_figure(const Said& said) {
  double heaviest = 0;
  for (const words::FactScope& s : said.list("signals"))
    heaviest = std::max(heaviest, said.value(s, "signal_weight"));
  document::svg::Tracks chart;
  for (const words::FactScope& s : said.list("signals"))
    chart.rows.push_back(track(said, s, heaviest));
  return {"fig-matrix", "The Signal-Weighting Matrix of the plan",
          "A track is as long as the signal weighs, and filled as far as it earns its points.",
          std::move(chart)};
}

// With what each signal earns, for those who read the deck without its pictures.
document::Bullets matrix_words(const document::svg::Tracks& chart) {
  document::Bullets list;
  for (const auto& row : chart.rows) list.items.push_back(row.label + ": " + row.text);
  return list;
}

}  // namespace

std::vector<document::Card> figures_of(const Said& said, const words::FactScope& feature) {
  std::vector<document::Card> cards;
  const auto add = [&](const char* label, const char* name) {
    if (feature.facts.contains(name))
      cards.push_back({label, said_cell(said.text(feature, name)), ""});
  };
  add("ARR", "arr");
  add("Clusters", "clusters");
  add("Less latency", "latency_reduction");
  add("More partner API calls", "partner_growth");
  return cards;
}

std::string evidence_of(const Said& said, const words::FactScope& feature) {
  const std::string source = said.text(feature, "source");
  const bool promised = feature.flags.contains("is_projected");
  const std::string evidence = feature.flags.contains("is_verified") ? "Verified"
                               : promised                            ? "Projected"
                                                                     : "Documented";
  return source.empty() ? evidence : evidence + (promised ? ", based on " : ": ") + source;
}

document::Section impact_slide(const Said& said) {
  document::Section s = {.id = "impact", .title = "The impact", .lead = sentence(said)};
  if (s.lead.empty()) return s;
  document::Cards cards;
  if (said.has("score"))
    cards.cards.push_back({"Impact-Weighted Score", said_cell(said.text("score")), "of the plan"});
  if (said.has("justified_ownership")) {
    cards.cards.push_back({"Equity that it justifies", said_cell(said.text("justified_ownership")),
                           "by the impact curve"});
  }
  if (!cards.cards.empty()) s.parts.emplace_back(std::move(cards));
  return s;
}

document::Section matrix_slide(const Said& said) {
  document::Section s = {.id = "matrix", .title = "The Signal-Weighting Matrix"};
  if (said.list("signals").empty()) return s;
  s.lead = fmt::format("Impact-Weighted Score: {}.", said.text("score"));
  document::Figure f = matrix_figure(said);
  document::Bullets words = matrix_words(std::get<document::svg::Tracks>(f.chart));
  s.parts.emplace_back(std::move(f));
  s.parts.emplace_back(std::move(words));
  if (said.has("time_to_value_points")) {
    s.parts.emplace_back(document::Paragraph{
        fmt::format("{} of the points are for value within {} days.",
                    said.text("time_to_value_points"), said.text("time_to_value_days")),
        document::Tone::muted});
  }
  return s;
}

document::Section stories_slide(const Said& said) {
  constexpr std::size_t kStories = 3;
  document::Section s = {.id = "stories", .title = "Product stories"};
  document::Stories stories;
  for (const words::FactScope& f : said.list("track_record")) {
    if (stories.list.size() < kStories)
      stories.list.push_back({said.text(f, "name"), figures_of(said, f), evidence_of(said, f)});
  }
  if (!stories.list.empty()) s.parts.emplace_back(std::move(stories));
  return s;
}

}  // namespace parley::report
