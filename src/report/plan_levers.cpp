// Of the plan's page: how far each lever may go, and what a step of it is worth.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/plan_sections.hpp"

namespace parley::report {
namespace {

Cell lever_cell(const LeverText& text, Lever lever, const Ratio& value, Tone tone = Tone::plain) {
  return {.text = text.value(lever, value),
          .raw = fmt::format("{}", value.value()),
          .value = value.value(),
          .tone = tone};
}

Row cap_row(const LeverPlan& l, const LeverText& text) {
  const Cell band = l.band ? Cell::words(text.value(l.lever, l.band->low) + " - " +
                                         text.value(l.lever, l.band->high))
                           : Cell::missing();
  std::string why(sentence(l.reason));
  if (l.beyond_evidence) why += "; beyond the evidence";
  return {
      .cells = {Cell::words(LeverText::title(l.lever)), band, lever_cell(text, l.lever, l.offered),
                lever_cell(text, l.lever, l.cap, l.cap > l.offered ? Tone::strong : Tone::muted),
                Cell::words(why)}};
}

// What the plan's features justify, in both readings.
std::string evidence_sentence(const Plan& plan, const LeverText& text) {
  const auto share = [&](const Reading& r) {
    return text.value(Lever::ownership, r.ownership->value());
  };
  if (!plan.face || !plan.face->ownership) return "";
  return fmt::format("Your plan justifies {} at face and {} credited; its score is {} at face.",
                     share(*plan.face), share(*plan.credited), format_number(plan.face->score, 2));
}

Row rate_row(const LeverPlan& l, const LeverText& text) {
  return {.cells = {Cell::words(LeverText::title(l.lever)), lever_cell(text, l.lever, l.step),
                    Cell::dollars(l.step_worth), Cell::dollars(l.step_cost),
                    l.step_cost > 0 ? Cell::number(l.step_worth / l.step_cost, 2) : Cell::missing(),
                    l.step_in_ownership
                        ? Cell::words(text.value(Lever::ownership, *l.step_in_ownership))
                        : Cell::missing()}};
}

std::string rate_sentence(const LeverPlan& base, const LeverText& text) {
  return fmt::format("{} of base is worth {} of equity to you.", text.value(base.lever, base.step),
                     text.value(Lever::ownership, *base.step_in_ownership));
}

}  // namespace

void add_caps(Document& page, const Plan& plan, const LeverText& text) {
  page.blocks.push_back(Heading{.text = "What you may ask for"});
  Table table{
      .name = "levers",

      .columns = {
          {"Lever", Align::left}, {"Band"}, {"Offered"}, {"At most"}, {"Why", Align::left}}};
  for (const LeverPlan& l : plan.levers) table.rows.push_back(cap_row(l, text));
  page.blocks.push_back(table);
  const std::string evidence = evidence_sentence(plan, text);
  if (!evidence.empty()) page.blocks.push_back(Paragraph{evidence});
}

void add_exchange_rates(Document& page, const Plan& plan, const LeverText& text) {
  page.blocks.push_back(Heading{.text = "What a step is worth"});
  Table table{.name = "exchange_rates",
              .columns = {{"Lever", Align::left},
                          {"One step"},
                          {"Worth to you"},
                          {"Costs them"},
                          {"Worth per $ of cost"},
                          {"As equity"}}};
  for (const LeverPlan& l : plan.levers) {
    if (l.band) table.rows.push_back(rate_row(l, text));
  }
  page.blocks.push_back(table);
  const LeverPlan& base = plan.lever(Lever::base_salary);
  if (base.step_in_ownership) page.blocks.push_back(Paragraph{rate_sentence(base, text)});
}

}  // namespace parley::report
