// Of the plan's page: the asks, the equal offers, the answers.
#include <fmt/format.h>

#include <algorithm>

#include "parley/core/format.hpp"
#include "report/labels/level_text.hpp"
#include "report/views/plan/sections.hpp"

namespace parley::report {
namespace {

struct NamedPackage {
  std::string name;
  model::ValuedPackage value;
};

document::Row lever_row(Lever lever, const std::vector<NamedPackage>& packages,
                        const LeverText& text) {
  document::Row row{.cells = {document::Cell::words(LeverText::title(lever))}};
  const Ratio& offered = packages.front().value.package[lever];
  for (const NamedPackage& p : packages) {
    const Ratio& value = p.value.package[lever];
    row.cells.push_back(
        document::Cell{.text = text.value(lever, value),
                       .raw = fmt::format("{}", value.value()),
                       .value = value.value(),
                       .tone = value == offered ? document::Tone::muted : document::Tone::strong});
  }
  return row;
}

// A row for each lever, a column for each package; the first package is the offer.
document::Table package_table(std::string name, const std::vector<NamedPackage>& packages,
                              const LeverText& text) {
  document::Table table{.name = std::move(name), .columns = {{"Lever", document::Align::left}}};
  document::Row worth{.cells = {document::Cell::words("Worth to you")}, .total = true};
  document::Row cost{.cells = {document::Cell::words("Costs them")}, .total = true};
  for (const NamedPackage& p : packages) {
    table.columns.push_back({p.name});
    worth.cells.push_back(document::Cell::dollars(p.value.worth));
    cost.cells.push_back(document::Cell::dollars(p.value.cost));
  }
  for (const Lever l : kAllLevers) table.rows.push_back(lever_row(l, packages, text));
  table.rows.push_back(worth);
  table.rows.push_back(cost);
  return table;
}

constexpr auto kHeard = enum_names<model::ObjectionId>(
    {{model::ObjectionId::equity_cap, "The equity range is fixed"},
     {model::ObjectionId::no_acceleration, "We use the standard schedule"},
     {model::ObjectionId::bonus_plan, "Everyone has the same bonus plan"},
     {model::ObjectionId::base_band, "That is the top of the band"},
     {model::ObjectionId::budget, "There is no cash left"},
     {model::ObjectionId::one_time_only, "Only one-time money"},
     {model::ObjectionId::best_and_final, "This is our final offer"},
     {model::ObjectionId::level, "Your level is too low for that"},
     {model::ObjectionId::location, "Pay goes by where you live"},
     {model::ObjectionId::refreshers, "Refreshers will make up for it"},
     {model::ObjectionId::sign_on_used, "The sign-on is used up"}});

document::Row objection_row(const model::Plan& plan, const model::ObjectionAnswer& o,
                            const LeverText& text) {
  std::string answer = text.changes(o.answer.package, plan.offer.package);
  if (o.id == model::ObjectionId::best_and_final) {
    answer = model::reaches(plan.offer.worth, plan.reservation) ? "accept" : "decline";
  }
  return {.cells = {document::Cell::words(std::string(kHeard.of(o.id))),
                    document::Cell::words(answer), document::Cell::dollars(o.answer.worth),
                    o.feasible ? document::Cell{.text = "-",
                                                .raw = "0.00",
                                                .value = 0,
                                                .tone = document::Tone::muted}
                               : at_least_cell(o.shortfall, document::Tone::bad)}};
}

}  // namespace

void add_counter(document::Document& page, const model::Plan& plan, const LeverText& text) {
  const model::CounterAnswer& c = *plan.counter;
  page.blocks.push_back(document::Heading{.text = "Their counter"});
  std::vector<NamedPackage> shown = {{"Offer", plan.offer}, {"Their counter", c.counter}};
  if (c.next) shown.push_back({"Say next", *c.next});
  if (c.swap) shown.push_back({"Same cost, best for you", *c.swap});
  page.blocks.push_back(package_table("counter", shown, text));
  if (!c.next) return;
  std::vector<Lever> named = model::changed_levers(c.next->package, plan.offer.package);
  for (const Lever l : model::changed_levers(c.next->package, c.counter.package)) {
    if (std::find(named.begin(), named.end(), l) == named.end()) named.push_back(l);
  }
  page.blocks.push_back(document::Paragraph{
      fmt::format("Say next: \"With {}, I would sign.\"", text.spoken(named, c.next->package))});
}

void add_asks(document::Document& page, const model::Plan& plan, const LeverText& text) {
  page.blocks.push_back(document::Heading{.text = "The asks, from the opening down"});
  std::vector<NamedPackage> packages = {{"Offer", plan.offer}, {"Opening", plan.opening}};
  for (const model::ValuedPackage& rung : plan.ladder) {
    packages.push_back({fmt::format("Rung {}", packages.size() - 1), rung});
  }
  page.blocks.push_back(package_table("asks", packages, text));
  page.blocks.push_back(document::Paragraph{fmt::format(
      "Ask first for {}. The settle level, {}, lies a quarter of the way from your floor to the "
      "opening.",
      text.spoken(model::changed_levers(plan.opening.package, plan.offer.package),
                  plan.opening.package),
      at_least(plan.settle))});
  add_reasons(page, plan);
}

void add_equal_offers(document::Document& page, const model::Plan& plan, const LeverText& text) {
  if (plan.equal_offers.size() < 2) return;
  page.blocks.push_back(document::Heading{.text = "Equal offers: let them choose"});
  std::vector<NamedPackage> packages = {{"Offer", plan.offer}};
  for (const model::ValuedPackage& p : plan.equal_offers) {
    packages.push_back({std::string(1, static_cast<char>('A' + packages.size() - 1)), p});
  }
  page.blocks.push_back(package_table("equal_offers", packages, text));
}

void add_objections(document::Document& page, const model::Plan& plan, const LeverText& text) {
  page.blocks.push_back(document::Heading{.text = "When they object"});
  document::Table table{.name = "objections",
                        .columns = {{"They say", document::Align::left},
                                    {"You fall back to", document::Align::left},
                                    {"Worth to you"},
                                    {"Short by"}}};
  for (const model::ObjectionAnswer& o : plan.objections) {
    if (o.concerns_opening) table.rows.push_back(objection_row(plan, o, text));
  }
  page.blocks.push_back(table);
  page.blocks.push_back(document::Paragraph{
      fmt::format("Short by: what the best answer lacks of the first rung's level ({}).",
                  at_least(plan.first_aspiration)),
      document::Tone::muted});
}

void add_swap(document::Document& page, const model::Plan& plan, const LeverText& text) {
  page.blocks.push_back(document::Heading{.text = "The same money, better spent"});
  const double gain = plan.swap.worth - plan.opening.worth;
  const std::string best =
      text.spoken(model::changed_levers(plan.swap.package, plan.offer.package), plan.swap.package);
  page.blocks.push_back(document::Paragraph{
      gain < 1 ? fmt::format("No other package at the opening's cost is worth more to you.")
               : fmt::format("At no more cost to them than the opening, {} would be worth {} more "
                             "to you: a trade to offer once they talk of cost.",
                             best, format_dollars(gain))});
}

}  // namespace parley::report
