#include "report/deck/deck.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "document/text/markdown.hpp"
#include "report/deck/slides.hpp"
#include "words/facts/gather.hpp"
#include "words/lint/scanner.hpp"

namespace parley::report {
namespace {

struct Planned {
  document::Section (*make)(const Said&);
  const char* lacks;
};

constexpr std::array<Planned, 6> kSlides = {{
    {impact_slide,
     "the impact: no feature with evidence has ARR ([[track_record]] or [[plan]], arr_uplift)"},
    {matrix_slide, "the Signal-Weighting Matrix: it takes a playbook and a [[plan]] with evidence"},
    {stories_slide, "the product stories: [[track_record]] holds nothing with evidence"},
    {lock_in_slide, "the lock-in effect: no feature with evidence says its partner_api_growth"},
    {value_slide, "the value plan: [[plan]] holds nothing with evidence"},
    {package_slide, "the package: some equity has no value, so nothing can be asked for yet"},
}};

// The length of the value plan, and its name on a slide, are the playbook's.
void add_value_window(words::Facts& facts, const Scenario& s) {
  if (!s.playbook || !s.playbook->time_to_value) return;
  facts.put(words::number_fact(
      "value_window", s.playbook->time_to_value->within_days, 0, words::NumberUnit::days,
      {s.playbook->file + ", time_to_value", words::FactStatus::given, words::Audience::everyone}));
}

// What the pictures say: the words of their rows, with the rest of the text.
std::string words_of_figures(const document::Page& page) {
  std::string words;
  for (const document::Section& s : page.sections) {
    for (const document::Part& p : s.parts) {
      const auto* f = std::get_if<document::Figure>(&p);
      if (!f) continue;
      words += "\n" + f->title + "\n" + f->description + "\n";
      for (const auto& row : std::get<document::svg::Tracks>(f->chart).rows)
        words += row.label + "\n" + row.text + "\n";
    }
  }
  return words;
}

// The scanner reads the finished text, knowing nothing of how it was made.
void check(const document::Page& page, const words::Facts& facts) {
  Sources sources;
  const SourceFile* text = sources.add(
      "deck", document::to_markdown(document::to_document(page)) + words_of_figures(page));
  const auto faults = words::scan(*text, facts, words::Audience::everyone);
  if (!faults.empty())
    throw std::logic_error("the deck says what it must not:\n" + to_text(faults.front()));
}

std::string eyebrow(const Said& said) {
  const std::string employer = said.text("employer");
  const std::string role = said.text("role");
  return employer + (employer.empty() || role.empty() ? "" : " · ") + role;
}

}  // namespace

std::string Said::text(const words::FactScope& item, std::string_view name) const {
  for (const words::FactScope* scope : {&item, &facts_.root}) {
    if (const auto found = scope->facts.find(name); found != scope->facts.end())
      return facts_.find(found->second)->text;
  }
  return {};
}

double Said::value(const words::FactScope& item, std::string_view name) const {
  const auto found = item.facts.find(name);
  return found == item.facts.end() ? 0 : facts_.find(found->second)->value.value();
}

const std::vector<words::FactScope>& Said::list(std::string_view name) const {
  static const std::vector<words::FactScope> kNone;
  const auto found = facts_.root.lists.find(name);
  return found == facts_.root.lists.end() ? kNone : found->second;
}

bool has_evidence(const Scenario& offer) {
  const auto supported = [](const std::vector<Feature>& features) {
    return std::any_of(features.begin(), features.end(),
                       [](const Feature& f) { return f.evidence != Evidence::bare; });
  };
  return supported(offer.track_record) || supported(offer.plan);
}

Deck deck_of(const Scenario& offer, const model::Impact& impact, const model::Plan& plan,
             const std::vector<const Scenario*>& against) {
  words::Facts facts = words::gather_facts({offer, impact, plan, against});
  add_value_window(facts, offer);
  const Said said(facts);

  Deck deck = {
      .page = {.title = said.text("title") + ": debrief", .answer = {.eyebrow = eyebrow(said)}}};
  for (const Planned& p : kSlides) {
    document::Section slide = p.make(said);
    if (slide.parts.empty() && slide.lead.empty()) {
      deck.missing.emplace_back(p.lacks);
    } else {
      deck.page.sections.push_back(std::move(slide));
    }
  }
  deck.page.footer = eyebrow(said);
  check(deck.page, facts);
  return deck;
}

}  // namespace parley::report
