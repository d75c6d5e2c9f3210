// Of the plan's page: how far each lever may go, and what a step of it is worth.
#include <fmt/format.h>

#include <algorithm>

#include "core/digits.hpp"
#include "parley/core/format.hpp"
#include "report/labels/plan_text.hpp"
#include "report/views/plan/sections.hpp"

namespace parley::report {
namespace {

document::Cell lever_cell(const LeverText& text, Lever lever, const Ratio& value,
                          document::Tone tone = document::Tone::plain) {
  return {.text = text.value(lever, value),
          .raw = fmt::format("{}", value.value()),
          .value = value.value(),
          .tone = tone};
}

document::Row cap_row(const model::LeverPlan& l, const LeverText& text) {
  const document::Cell band = l.band
                                  ? document::Cell::words(text.value(l.lever, l.band->low) + " - " +
                                                          text.value(l.lever, l.band->high))
                                  : document::Cell::missing();
  std::string why(sentence(l.reason));
  if (l.beyond_evidence) why += "; beyond the evidence";
  return {.cells = {document::Cell::words(LeverText::title(l.lever)), band,
                    lever_cell(text, l.lever, l.offered),
                    lever_cell(text, l.lever, l.cap,
                               l.cap > l.offered ? document::Tone::strong : document::Tone::muted),
                    document::Cell::words(why)}};
}

// What the plan's features justify: at face, and credited where that is less.
std::string evidence_sentence(const model::Plan& plan, const LeverText& text) {
  if (!plan.face || !plan.face->ownership) return "";
  const auto equity = [&](const model::ImpactScore& r) {
    return text.value(Lever::ownership, r.ownership->amount.value());
  };
  const std::string face = fmt::format("Your plan justifies equity of {} and scores {}",
                                       equity(*plan.face), format_number(plan.face->score, 2));
  const bool same =
      plan.face->ownership == plan.credited->ownership && plan.face->score == plan.credited->score;
  if (same) return face + ".";
  return fmt::format("{} at face; credited by its evidence, {} and {}.", face,
                     equity(*plan.credited), format_number(plan.credited->score, 2));
}

document::Cell equity_cell(const std::optional<double>& ownership, const LeverText& text) {
  if (!ownership) return document::Cell::missing();
  return {.text = text.value(Lever::ownership, *ownership),
          .raw = fmt::format("{}", twelve_digits(*ownership)),
          .value = *ownership};
}

document::Row rate_row(const model::LeverPlan& l, const LeverText& text) {
  return {.cells = {document::Cell::words(LeverText::title(l.lever)),
                    lever_cell(text, l.lever, l.step), document::Cell::dollars(l.step_worth),
                    document::Cell::dollars(l.step_cost),
                    l.step_cost > 0 ? document::Cell::number(l.step_worth / l.step_cost, 2)
                                    : document::Cell::missing(),
                    equity_cell(l.step_in_ownership, text)}};
}

// "$1,000 of base is worth 0.0008% of equity to you. It costs them $3,158, the equity $4,250."
std::string rate_sentence(const model::Plan& plan, const LeverText& text) {
  const model::LeverPlan& base = plan.lever(Lever::base_salary);
  const model::LeverPlan& equity = plan.lever(Lever::ownership);
  const double equity_cost = *base.step_in_ownership / equity.step.value() * equity.step_cost;
  return fmt::format("{} of base is worth {} of equity to you. It costs them {}, the equity {}.",
                     text.value(base.lever, base.step),
                     text.value(Lever::ownership, *base.step_in_ownership),
                     format_dollars(base.step_cost), format_dollars(equity_cost));
}

}  // namespace

void add_caps(document::Document& page, const model::Plan& plan, const LeverText& text) {
  page.blocks.push_back(document::Heading{.text = "What you may ask for"});
  document::Table table{.name = "levers",

                        .columns = {{"Lever", document::Align::left},
                                    {"Band"},
                                    {"Offered"},
                                    {"At most"},
                                    {"Why", document::Align::left}}};
  for (const model::LeverPlan& l : plan.levers) table.rows.push_back(cap_row(l, text));
  page.blocks.push_back(table);
  const std::string evidence = evidence_sentence(plan, text);
  if (!evidence.empty()) page.blocks.push_back(document::Paragraph{evidence});
}

void add_exchange_rates(document::Document& page, const model::Plan& plan, const LeverText& text) {
  const bool none = std::none_of(plan.levers.begin(), plan.levers.end(),
                                 [](const model::LeverPlan& l) { return l.band.has_value(); });
  if (none) return;
  page.blocks.push_back(document::Heading{.text = "What a step is worth"});
  document::Table table{.name = "exchange_rates",
                        .columns = {{"Lever", document::Align::left},
                                    {"One step"},
                                    {"Worth to you"},
                                    {"Costs them"},
                                    {"Worth per $ of cost"},
                                    {"As equity"}}};
  for (const model::LeverPlan& l : plan.levers) {
    if (l.band) table.rows.push_back(rate_row(l, text));
  }
  page.blocks.push_back(table);
  if (!plan.lever(Lever::base_salary).step_in_ownership) return;
  page.blocks.push_back(document::Paragraph{rate_sentence(plan, text)});
}

void add_reasons(document::Document& page, const model::Plan& plan) {
  std::string levers;
  for (const model::LeverPlan& l : plan.levers) {
    if (l.without_reason) levers += (levers.empty() ? "" : ", ") + LeverText::noun(l.lever);
  }
  if (levers.empty()) return;
  page.blocks.push_back(document::Paragraph{fmt::format(
      "Without a reason to give: {}. The words ask how it was set before they name a figure.",
      levers)});
}

}  // namespace parley::report
