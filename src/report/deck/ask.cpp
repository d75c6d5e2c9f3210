// Of the deck: the lock-in effect, the value plan, the package.
#include <fmt/format.h>

#include <algorithm>

#include "parley/terms/levers.hpp"
#include "report/deck/slides.hpp"
#include "report/labels/lever_text.hpp"

namespace parley::report {
namespace {

std::string lock_in_sentence(const Said& said, const words::FactScope& f) {
  const std::string what = fmt::format("{} more partner API calls", said.text(f, "partner_growth"));
  if (f.flags.contains("is_verified"))
    return fmt::format("{} has brought {}.", said.text(f, "name"), what);
  const std::string source = said.text(f, "source");
  return fmt::format("I project {} from {}{}.", what, said.text(f, "name"),
                     source.empty() ? "" : ", based on " + source);
}

document::svg::Tracks::Row day_row(const Said& said, const words::FactScope& f, double days) {
  const double at = days > 0 ? said.value(f, "days_to_value") / days : 1;
  document::svg::Tracks::Row row = {.label = said.text(f, "name"),
                                    .filled = std::clamp(at, 0.0, 1.0)};
  row.text = fmt::format("within {} days", said.text(f, "days_to_value"));
  if (at <= 1) row.marks.push_back({at, document::svg::Tracks::Shape::dot, row.text});
  return row;
}

// When each piece of work first shows value, along the days of the plan.
std::optional<document::Figure> days_figure(const Said& said) {
  document::svg::Tracks chart;
  double longest = 0;
  for (const words::FactScope& f : said.list("plan"))
    longest = std::max(longest, said.value(f, "days_to_value"));
  for (const words::FactScope& f : said.list("plan")) {
    if (f.facts.contains("days_to_value")) chart.rows.push_back(day_row(said, f, longest));
  }
  if (chart.rows.empty()) return std::nullopt;
  return document::Figure{
      "fig-days", "When a customer first sees it",
      "A track runs from the start, and is filled up to the day on which value shows.",
      std::move(chart)};
}

document::Stories planned(const Said& said) {
  constexpr std::size_t kShown = 3;
  document::Stories stories;
  for (const words::FactScope& f : said.list("plan")) {
    if (stories.list.size() == kShown) break;
    std::vector<document::Card> figures = figures_of(said, f);
    if (f.facts.contains("days_to_value")) {
      figures.insert(figures.begin(),
                     {"Shows value within",
                      document::Cell::words(said.text(f, "days_to_value") + " days"), ""});
    }
    stories.list.push_back({said.text(f, "name"), std::move(figures), evidence_of(said, f)});
  }
  return stories;
}

std::string lever_title(const words::FactScope& item) {
  for (const Lever l : kAllLevers) {
    if (item.flags.contains(fmt::format("is_{}", name(l)))) return LeverText::title(l);
  }
  return item.flags.contains("is_shares") ? "Equity, shares" : "Bonus";
}

document::Changes asked(const Said& said) {
  document::Changes changes;
  for (const char* list : {"changes", "under_band"}) {
    for (const words::FactScope& f : said.list(list)) {
      const std::string from = f.facts.contains("offered") ? said.text(f, "offered") : "none";
      const bool clause = f.flags.contains("is_acceleration") && said.has("clause_month");
      const std::string when = clause ? " more at month " + said.text("clause_month") : "";
      changes.list.push_back({lever_title(f), from, said.text(f, "ask") + when});
    }
  }
  return changes;
}

std::string clause_sentence(const Said& said) {
  if (!said.has("ask_acceleration")) return "";
  std::string text = fmt::format(
      "The clause: an additional {} of the grant vests at month {} once a quarter's score within "
      "{} months reaches {}; {} is "
      "then vested in all.",
      said.text("clause_portion"), said.text("clause_month"), said.text("clause_within"),
      said.text("clause_score"), said.text("vested_with_clause"));
  if (said.has("clause_resumes") && said.has("clause_ends")) {
    text += fmt::format(" The rest vests from month {} to month {}.", said.text("clause_resumes"),
                        said.text("clause_ends"));
  }
  return text;
}

std::string kept_sentence(const Said& said) {
  std::string text;
  for (const words::FactScope& f : said.list("kept")) {
    text += (text.empty() ? "As offered: " : ", ") + lever_title(f) + " " + said.text(f, "offered");
  }
  return text.empty() ? "" : text + ".";
}

std::string why_sentence(const Said& said) {
  if (!said.has("justified_ownership") || !said.has("ask_ownership")) return "";
  const bool amplified = said.flag("amplified");
  return fmt::format("ARR of {}{} justifies equity of {}.",
                     said.text(amplified ? "effective_arr" : "impact_arr"),
                     amplified ? " with the lock-in effect" : "", said.text("justified_ownership"));
}

}  // namespace

document::Section lock_in_slide(const Said& said) {
  document::Section s = {.id = "lock-in", .title = "The lock-in effect"};
  if (said.list("lock_in").empty()) return s;
  s.lead = lock_in_sentence(said, said.list("lock_in").front());
  s.parts.emplace_back(document::Paragraph{
      "Every partner that builds on the platform makes it harder to leave, for the "
      "partner and for its customers. Revenue that "
      "comes this way is harder to lose."});
  if (!said.flag("amplified")) return s;
  s.parts.emplace_back(document::Cards{
      {{"ARR of the plan", document::Cell::words(said.text("impact_arr")), ""},
       {"Lock-in amplifier", document::Cell::words(said.text("amplifier") + "x"), ""},
       {"ARR with the lock-in effect", document::Cell::words(said.text("effective_arr")), ""}}});
  return s;
}

document::Section value_slide(const Said& said) {
  const std::string days = said.text("value_window");
  document::Section s = {
      .id = "value-plan",
      .title = days.empty() ? "The value plan" : fmt::format("The {}-day value plan", days)};
  if (said.list("plan").empty()) return s;
  s.parts.emplace_back(planned(said));
  if (auto f = days_figure(said)) s.parts.emplace_back(std::move(*f));
  if (said.has("score")) {
    s.parts.emplace_back(document::Paragraph{
        "The Impact-Weighted Score is reviewed every quarter, against the sources named here.",
        document::Tone::muted});
  }
  return s;
}

document::Section package_slide(const Said& said) {
  document::Section s = {.id = "package", .title = "What I ask for"};
  if (said.flag("verdict_need_input")) return s;
  document::Changes changes = asked(said);
  if (changes.list.empty() || !said.flag("verdict_counter")) {
    s.title = "The package";
    s.lead = "The offer as it stands.";
    for (const words::FactScope& f : said.list("written"))
      changes.list.push_back({lever_title(f), "", said.text(f, "offered")});
    for (const document::Change& c : changes.list)
      s.parts.emplace_back(document::Paragraph{c.lever + ": " + c.to});
    return s;
  }
  s.parts.emplace_back(std::move(changes));
  for (const std::string& text : {why_sentence(said), clause_sentence(said)}) {
    if (!text.empty()) s.parts.emplace_back(document::Paragraph{text});
  }
  if (const std::string kept = kept_sentence(said); !kept.empty())
    s.parts.emplace_back(document::Paragraph{kept, document::Tone::muted});
  return s;
}

}  // namespace parley::report
