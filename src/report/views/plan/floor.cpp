// Of the plan's page: what is under it all, and the risk of asking.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/labels/level_text.hpp"
#include "report/views/plan/sections.hpp"

namespace parley::report {
namespace {

std::string title_of(const model::AlternativeWorth& a) {
  switch (a.scenario->preferences.standing) {
    case Standing::verbal:
      return a.scenario->title + " (verbal)";
    case Standing::process:
      return a.scenario->title + " (a process: not counted)";
    case Standing::signed_:
    case Standing::written:
      break;
  }
  return a.scenario->title;
}

document::Row alternative_row(const model::AlternativeWorth& a, bool best) {
  const document::Tone tone = best       ? document::Tone::strong
                              : a.counts ? document::Tone::plain
                                         : document::Tone::muted;
  return {.cells = {document::Cell::words(title_of(a), tone), at_least_cell(a.worth, tone),
                    document::Cell::dollars(a.premium, tone),
                    at_least_cell(a.reservation(), tone)}};
}

std::string floor_sentence(const model::Plan& plan) {
  if (!plan.best_alternative) return "With no alternative the offer itself is the floor.";
  const std::string& title = plan.alternatives[*plan.best_alternative].scenario->title;
  return plan.offer.worth >= plan.reservation
             ? fmt::format("The floor is what the offer is worth already; you walk to \"{}\".",
                           title)
             : fmt::format("The offer as it stands is worth less than \"{}\", which sets both.",
                           title);
}

std::string risk_sentence(const model::Plan& plan) {
  const model::RiskOfAsking& even = plan.risk[1];
  if (even.rho >= 1) {
    return "The offer is worth no more to you than your best alternative: asking has nothing to "
           "lose.";
  }
  return fmt::format(
      "Where they say yes to the opening half of the time, asking pays as long as the chance that "
      "they withdraw the offer is under {}.",
      format_percent(even.rho, 1));
}

}  // namespace

void add_floor(document::Document& page, const model::Plan& plan) {
  page.blocks.push_back(document::Heading{.text = "Your floor, and where it comes from"});
  if (!plan.alternatives.empty()) {
    document::Table table{.name = "alternatives",
                          .columns = {{"Alternative", document::Align::left},
                                      {"Worth to you"},
                                      {"Given up to take the offer"},
                                      {"Leaves"}}};
    for (std::size_t i = 0; i < plan.alternatives.size(); ++i) {
      table.rows.push_back(alternative_row(plan.alternatives[i], i == plan.best_alternative));
    }
    page.blocks.push_back(table);
  }
  document::Bullets lines;
  for (const model::LevelLine& level : model::levels(plan)) lines.items.push_back(sentence(level));
  page.blocks.push_back(lines);
  page.blocks.push_back(document::Paragraph{floor_sentence(plan)});
}

void add_risk(document::Document& page, const model::Plan& plan) {
  if (plan.risk.empty()) return;
  page.blocks.push_back(document::Heading{.text = "The risk of asking"});
  document::Table table{.name = "risk",
                        .columns = {{"Chance of a yes"}, {"Break-even chance of withdrawal"}}};
  for (const model::RiskOfAsking& r : plan.risk) {
    table.rows.push_back({.cells = {document::Cell::percent(Percent::fraction(r.q)),
                                    document::Cell::percent(r.rho, 1)}});
  }
  page.blocks.push_back(table);
  page.blocks.push_back(document::Paragraph{risk_sentence(plan)});
}

void add_gap(document::Document& page, const model::Plan& plan) {
  const bool walks = plan.decision.verdict == model::Verdict::walk;
  if (!walks && !plan.needed_base) return;
  page.blocks.push_back(document::Heading{.text = "What would have to change"});
  std::string text;
  if (walks) {
    const double gap = plan.decision.right - plan.decision.left;
    text = fmt::format("Beyond all that you may ask for, {} more of worth would have to come. ",
                       at_least(gap));
    if (plan.policy == Policy::impact && plan.policy_cost >= gap)
      text += "Policy value (--policy value) would get there. ";
  }
  if (plan.needed_base) {
    text += fmt::format(
        "At a base of {}, its other terms as they are, the offer would be worth as much to you as "
        "your best alternative.",
        at_least(*plan.needed_base));
  }
  page.blocks.push_back(document::Paragraph{text});
}

void add_policy(document::Document& page, const model::Plan& plan) {
  page.blocks.push_back(document::Heading{.text = "Policy"});
  const double cost = plan.policy_cost;
  const std::string difference =
      cost < 1 ? "Asking for every band's high instead would gain nothing."
               : fmt::format("It gives up {} of worth against asking for every band's high.",
                             format_dollars(cost));
  const std::string impact = "Policy impact asks only for what the evidence justifies. ";
  page.blocks.push_back(
      document::Paragraph{impact + difference +
                          (plan.policy == Policy::value ? " This plan is by policy value." : "")});
}

}  // namespace parley::report
