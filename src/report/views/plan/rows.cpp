// Of the plan: every package as a row, for a spreadsheet.
#include <fmt/format.h>

#include "report/labels/lever_text.hpp"
#include "report/views/plan/plan.hpp"

namespace parley::report {
namespace {

Row package_row(const std::string& what, const ValuedPackage& x, const LeverText& text) {
  Row row{.cells = {Cell::words(what)}};
  for (const Lever l : kAllLevers) {
    row.cells.push_back(Cell{.text = text.value(l, x.package[l]),
                             .raw = fmt::format("{}", x.package[l].value()),
                             .value = x.package[l].value()});
  }
  row.cells.push_back(Cell::dollars(x.worth));
  row.cells.push_back(Cell::dollars(x.cost));
  return row;
}

Table empty_table() {
  Table table{.name = "packages", .columns = {{"package", Align::left}}};
  for (const Lever l : kAllLevers) table.columns.push_back({std::string(name(l))});
  table.columns.push_back({"worth"});
  table.columns.push_back({"cost"});
  return table;
}

}  // namespace

Table plan_rows(const Scenario& offer, const Plan& plan) {
  const LeverText text(offer);
  Table table = empty_table();
  const auto add = [&](const std::string& what, const ValuedPackage& x) {
    table.rows.push_back(package_row(what, x, text));
  };
  if (plan.decision.verdict == Verdict::need_input) return table;
  add("offer", plan.offer);
  add("opening", plan.opening);
  for (std::size_t i = 0; i < plan.ladder.size(); ++i) {
    add(fmt::format("rung {}", i + 1), plan.ladder[i]);
  }
  for (std::size_t i = 1; i < plan.equal_offers.size(); ++i) {
    add(fmt::format("equal offer {}", i + 1), plan.equal_offers[i]);
  }
  for (const ObjectionAnswer& o : plan.objections) add(std::string(name(o.id)), o.answer);
  add("swap", plan.swap);
  if (plan.counter) add("counter", plan.counter->counter);
  return table;
}

}  // namespace parley::report
