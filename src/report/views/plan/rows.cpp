// Of the plan: every package as a row, for a spreadsheet.
#include <fmt/format.h>

#include "report/labels/lever_text.hpp"
#include "report/views/plan/plan.hpp"

namespace parley::report {
namespace {

document::Row package_row(const std::string& what, const model::ValuedPackage& x,
                          const LeverText& text) {
  document::Row row{.cells = {document::Cell::words(what)}};
  for (const Lever l : kAllLevers) {
    row.cells.push_back(document::Cell{.text = text.value(l, x.package[l]),
                                       .raw = fmt::format("{}", x.package[l].value()),
                                       .value = x.package[l].value()});
  }
  row.cells.push_back(document::Cell::dollars(x.worth));
  row.cells.push_back(document::Cell::dollars(x.cost));
  return row;
}

document::Table empty_table() {
  document::Table table{.name = "packages", .columns = {{"package", document::Align::left}}};
  for (const Lever l : kAllLevers) table.columns.push_back({std::string(name(l))});
  table.columns.push_back({"worth"});
  table.columns.push_back({"cost"});
  return table;
}

}  // namespace

document::Table plan_rows(const Scenario& offer, const model::Plan& plan) {
  const LeverText text(offer);
  document::Table table = empty_table();
  const auto add = [&](const std::string& what, const model::ValuedPackage& x) {
    table.rows.push_back(package_row(what, x, text));
  };
  if (plan.decision.verdict == model::Verdict::need_input) return table;
  add("offer", plan.offer);
  if (plan.counter) add("counter", plan.counter->counter);
  if (plan.decision.verdict == model::Verdict::need_range) return table;
  add("opening", plan.opening);
  for (std::size_t i = 0; i < plan.ladder.size(); ++i) {
    add(fmt::format("rung {}", i + 1), plan.ladder[i]);
  }
  for (std::size_t i = 1; i < plan.equal_offers.size(); ++i) {
    add(fmt::format("equal offer {}", i + 1), plan.equal_offers[i]);
  }
  for (const model::ObjectionAnswer& o : plan.objections)
    add(std::string(model::name(o.id)), o.answer);
  add("swap", plan.swap);
  return table;
}

}  // namespace parley::report
