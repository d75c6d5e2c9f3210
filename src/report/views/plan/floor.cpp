// Of the plan's page: what is under it all, and the risk of asking.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/views/plan/sections.hpp"

namespace parley::report {
namespace {

Row alternative_row(const AlternativeWorth& a, bool best) {
  const Tone tone = best ? Tone::strong : Tone::plain;
  return {.cells = {Cell::words(a.scenario->title, tone), Cell::dollars(a.worth, tone),
                    Cell::dollars(a.premium, tone), Cell::dollars(a.reservation(), tone)}};
}

std::string floor_sentence(const Plan& plan) {
  if (!plan.best_alternative) {
    return fmt::format("With no alternative the offer itself is the floor: {}.",
                       format_dollars(plan.floor));
  }
  const std::string& title = plan.alternatives[*plan.best_alternative].scenario->title;
  const bool offer_is_floor = plan.offer.worth >= plan.reservation;
  return fmt::format(
      "Under {} \"{}\" is better. The floor is {}: {}.", format_dollars(plan.reservation), title,
      format_dollars(plan.floor),
      offer_is_floor ? "what the offer is worth already" : "the offer as it stands is worth less");
}

std::string risk_sentence(const Plan& plan) {
  const RiskOfAsking& even = plan.risk[1];
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

void add_floor(Document& page, const Plan& plan) {
  page.blocks.push_back(Heading{.text = "Your floor, and where it comes from"});
  if (!plan.alternatives.empty()) {
    Table table{.name = "alternatives",
                .columns = {{"Alternative", Align::left},
                            {"Worth to you"},
                            {"Given up to take the offer"},
                            {"Leaves"}}};
    for (std::size_t i = 0; i < plan.alternatives.size(); ++i) {
      table.rows.push_back(alternative_row(plan.alternatives[i], i == plan.best_alternative));
    }
    page.blocks.push_back(table);
  }
  page.blocks.push_back(Paragraph{floor_sentence(plan)});
}

void add_risk(Document& page, const Plan& plan) {
  if (plan.risk.empty()) return;
  page.blocks.push_back(Heading{.text = "The risk of asking"});
  Table table{.name = "risk",
              .columns = {{"Chance of a yes"}, {"Break-even chance of withdrawal"}}};
  for (const RiskOfAsking& r : plan.risk) {
    table.rows.push_back(
        {.cells = {Cell::percent(Percent::fraction(r.q)), Cell::percent(r.rho, 1)}});
  }
  page.blocks.push_back(table);
  page.blocks.push_back(Paragraph{risk_sentence(plan)});
}

void add_gap(Document& page, const Plan& plan) {
  const double gap = plan.decision.right - plan.decision.left;
  page.blocks.push_back(Heading{.text = "What would have to change"});
  std::string text = fmt::format(
      "Beyond all that you may ask for, {} more of worth would have to come.", format_dollars(gap));
  const LeverPlan& base = plan.lever(Lever::base_salary);
  if (base.step_worth > 0) {
    const double dollars = gap / base.step_worth * base.step.value();
    text += fmt::format(" As base alone: {} a year.", format_dollars(dollars));
  }
  if (plan.policy == Policy::impact && plan.policy_cost >= gap) {
    text += " Policy value (--policy value) would get there.";
  }
  page.blocks.push_back(Paragraph{text});
}

void add_policy(Document& page, const Plan& plan) {
  page.blocks.push_back(Heading{.text = "Policy"});
  const double cost = plan.policy_cost;
  const std::string difference =
      cost < 1 ? "Asking for every band's high instead would gain nothing."
               : fmt::format("It gives up {} of worth against asking for every band's high.",
                             format_dollars(cost));
  const std::string impact = "Policy impact asks only for what the evidence justifies. ";
  page.blocks.push_back(
      Paragraph{impact + difference +
                (plan.policy == Policy::value ? " This plan is by policy value." : "")});
}

}  // namespace parley::report
