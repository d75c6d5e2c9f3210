#include "report/page/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "report/page/public_view.hpp"
#include "report/page/sections.hpp"

namespace parley::report {
namespace {

struct Absorber {
  document::Section& into;
  int deeper = 0;

  void operator()(const document::Heading& h) const {
    into.parts.emplace_back(document::Heading{h.level + 1 + deeper, h.text});
  }
  void operator()(const document::Paragraph& p) const { into.parts.emplace_back(p); }
  void operator()(const document::Spoken& s) const {
    into.parts.emplace_back(document::Paragraph{s.text});
  }
  void operator()(const document::Bullets& b) const { into.parts.emplace_back(b); }
  void operator()(const document::Table& t) const { into.parts.emplace_back(t); }
  void operator()(const document::Bars&) const {}
  void operator()(const document::Plot&) const {}
};

using MakeSection = document::Section (*)(const Reported&);

constexpr MakeSection kSections[] = {
    made_section,           ask_section,     vesting_section,     recruiter_section,
    missing_section,        bridge_section,  years_section,       tax_section,
    equity_section,         figures_section, sensitivity_section, moved_section,
    outcomes_section,       impact_section,  plan_section,        vests_section,
    more_questions_section, sources_section};

// "Counter: DataStax, senior AI product manager": a window's title begins with the verdict.
std::string title_of(const Reported& r, const document::Answer& answer) {
  const Offer& offer = r.first().offer;
  std::string what = offer.employer.empty() ? r.first().title : offer.employer;
  if (!offer.role.empty()) what += ", " + offer.role;
  std::string word = answer.verdict;
  if (word.ends_with('.')) word.pop_back();
  return fmt::format("{}: {}", r.is_public() ? r.first().title : word, what);
}

std::string footer(const Reported& r) {
  std::string text = r.is_public() ? "Facts for everyone, from " : "Private. From ";
  for (std::size_t i = 0; i < r.scenarios.size(); ++i)
    text += (i ? ", " : "") + shown_file(r.scenarios[i].file, r.audience);
  return text +
         ". Every figure is computed from what these files say; a report of the same files is the "
         "same page.";
}

}  // namespace

void absorb(const document::Document& document, document::Section& section, int deeper) {
  for (const document::Block& b : document.blocks) std::visit(Absorber{section, deeper}, b);
}

void insert_figure(document::Section& section, std::size_t from, std::size_t n,
                   document::Figure figure) {
  std::size_t at = from;
  std::size_t seen = 0;
  for (std::size_t i = from; i < section.parts.size(); ++i) {
    if (std::holds_alternative<document::Heading>(section.parts[i]) && seen++ == n) at = i + 1;
  }
  section.parts.insert(section.parts.begin() + static_cast<std::ptrdiff_t>(at), std::move(figure));
}

std::string prefix(const Reported& r, std::size_t i) {
  return r.alone() ? "" : r.scenarios[i].title + ": ";
}

std::vector<std::string> kept_private(const ReportRequest& request) {
  std::vector<std::string> titles;
  for (const auto* list : {&request.offers, &request.against}) {
    for (const Scenario& s : *list) {
      if (&s != &request.offers.front() && !s.preferences.share) titles.push_back(s.title);
    }
  }
  return titles;
}

namespace {

document::Page made_of(Reported& r, std::span<const MakeSection> sections) {
  r.columns = glance_columns(r);
  document::Page page = {.title = {}, .answer = answer_of(r)};
  page.title = title_of(r, page.answer);
  for (const MakeSection make : sections) {
    document::Section s = make(r);
    if (!s.parts.empty()) page.sections.push_back(std::move(s));
  }
  page.footer = footer(r);
  return page;
}

}  // namespace

document::Page page_of(Reported results) {
  results.moved = moved_numbers(results);
  return made_of(results, kSections);
}

document::Page first_screen_of(Reported results) {
  constexpr MakeSection kFirst[] = {made_section, ask_section};
  return made_of(results, kFirst);
}

}  // namespace parley::report
