#include "report/page/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "parley/core/format.hpp"
#include "report/labels/lever_text.hpp"
#include "report/labels/offer_words.hpp"
#include "report/page/public_view.hpp"
#include "report/page/sections.hpp"
#include "report/views/compare/compare.hpp"
#include "report/views/plan/plan.hpp"

namespace parley::report {
namespace {

struct Absorber {
  document::Section& into;
  int deeper = 0;

  void operator()(const document::Heading& h) const {
    into.parts.emplace_back(document::Heading{h.level + 1 + deeper, h.text});
  }
  void operator()(const document::Paragraph& p) const { into.parts.emplace_back(p); }
  void operator()(const document::Bullets& b) const { into.parts.emplace_back(b); }
  void operator()(const document::Table& t) const { into.parts.emplace_back(t); }
  void operator()(const document::Bars&) const {}
  void operator()(const document::Plot&) const {}
};

std::vector<Scenario> shown_scenarios(const ReportRequest& request) {
  std::vector<Scenario> all = request.offers;
  all.insert(all.end(), request.against.begin(), request.against.end());
  if (request.audience == words::Audience::private_) return all;
  std::vector<Scenario> open = {all.front()};
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].preferences.share) open.push_back(all[i]);
  }
  return open;
}

// Nothing is computed from what is not for everyone.
void make_public(std::vector<Scenario>& scenarios) {
  for (Scenario& s : scenarios) s = public_view(std::move(s));
}

Reported compute(const ReportRequest& request) {
  Reported r = {.scenarios = shown_scenarios(request), .audience = request.audience};
  r.offers = r.is_public() ? r.scenarios.size() : request.offers.size();
  if (r.is_public()) make_public(r.scenarios);
  for (const Scenario& s : r.scenarios) r.projected.push_back({s, model::project(s)});
  r.comparison = model::compare(r.scenarios);
  if (r.is_public()) r.comparison.break_even.clear();
  return r;
}

// A plan says something where there is a band to ask on, or something to walk to.
bool plan_matters(const ReportRequest& request) {
  return request.audience == words::Audience::private_ &&
         (request.offers.front().playbook || !request.against.empty());
}

// "Counter: the opening adds ..." as "Counter." and "The opening adds ...".
void split_verdict(const std::string& sentence, document::Headline& h) {
  const auto colon = sentence.find(": ");
  if (colon == std::string::npos) return void(h.because = sentence);
  h.verdict = sentence.substr(0, colon) + ".";
  h.because = sentence.substr(colon + 2);
  h.because[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(h.because[0])));
}

// "25% more at month 12 for a score of 80"
std::string clause_text(const Scenario& s, const std::string& portion) {
  const auto clause = model::lever_clause(s);
  return clause ? fmt::format("{} more at month {} for a score of {}", portion, clause->at_month,
                              format_number(clause->score))
                : portion;
}

void add_changes(const Reported& r, document::Headline& h) {
  if (r.plan->decision.verdict != model::Verdict::counter) return;
  const LeverText text(r.first());
  const model::Package& from = r.plan->offer.package;
  const model::Package& to = r.plan->opening.package;
  for (const Lever l : model::changed_levers(to, from)) {
    const bool clause = l == Lever::acceleration;
    h.changes.push_back(
        {LeverText::title(l), clause && from[l].is_zero() ? "none" : text.value(l, from[l]),
         clause ? clause_text(r.first(), text.value(l, to[l])) : text.value(l, to[l])});
  }
}

std::string employer(const Scenario& s) {
  return s.offer.employer.empty() ? "the offer" : s.offer.employer + "’s offer";
}

std::string all_titles(const Reported& r) {
  std::string text;
  for (std::size_t i = 0; i < r.offers; ++i) text += (i ? " · " : "") + r.scenarios[i].title;
  return text;
}

// Which of several: the first sentences of the comparison, the winner's name set off.
void rank_headline(const Reported& r, document::Headline& h) {
  const document::Document d = compare_document(r.scenarios, r.comparison);
  const std::string& winner = r.comparison.offers[r.comparison.ranking.front()].projection.title;
  std::vector<std::string> sentences;
  for (const document::Block& b : d.blocks) {
    if (const auto* p = std::get_if<document::Paragraph>(&b)) sentences.push_back(p->text);
  }
  h.question = "Which of these offers is worth most?";
  h.verdict = winner;
  if (!sentences.empty())
    h.because = sentences[0].substr(std::min(winner.size() + 1, sentences[0].size()));
  if (sentences.size() > 1) h.because += " " + sentences[1];
}

void pay_headline(const Reported& r, document::Headline& h) {
  const model::ComparedOffer& o = r.comparison.offers.front();
  const int years = r.first().projection.years;
  h.question = fmt::format("What does {} pay?", employer(r.first()));
  h.verdict = document::Cell::money(o.total).text;
  h.because = fmt::format(
      "over {} {}{}, {} of it guaranteed in cash.", years, years == 1 ? "year" : "years",
      without_text(r.first(), o.projection.ledger), document::Cell::money(o.guaranteed_cash).text);
}

document::Headline headline(const Reported& r) {
  document::Headline h;
  h.eyebrow = r.offers > 1 ? all_titles(r) : offer_line(r.first());
  if (r.offers == 1 && r.first().offer.employer.empty())
    h.eyebrow = r.first().title + " · " + h.eyebrow;
  if (r.offers > 1) {
    rank_headline(r, h);
  } else if (r.plan) {
    h.question = fmt::format("Should you take {} as it stands?", employer(r.first()));
    split_verdict(verdict_sentence(*r.plan), h);
    add_changes(r, h);
  } else {
    pay_headline(r, h);
  }
  return h;
}

constexpr document::Section (*kSections[])(const Reported&) = {
    glance_section, years_section,   tax_section,         vesting_section,
    equity_section, impact_section,  sensitivity_section, outcomes_section,
    plan_section,   missing_section, sources_section};

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

document::Page report_page(const ReportRequest& request) {
  Reported r = compute(request);
  if (!r.is_public()) r.taxed = request.taxed;
  if (plan_matters(request)) {
    model::PlanRequest asked;
    for (std::size_t i = request.offers.size(); i < r.scenarios.size(); ++i)
      asked.against.push_back(&r.scenarios[i]);
    r.plan = model::make_plan(r.first(), asked);
  }
  document::Page page = {.title = r.first().title + ": report", .headline = headline(r)};
  for (const auto make : kSections) {
    document::Section s = make(r);
    if (!s.parts.empty()) page.sections.push_back(std::move(s));
  }
  page.footer = footer(r);
  return page;
}

}  // namespace parley::report
