// Of the plan's page: from what the offer pays on paper to what it is worth.
#include <array>
#include <utility>

#include "report/views/plan/sections.hpp"

namespace parley::report {

void add_bridge(document::Document& page, const model::Plan& plan) {
  const model::Bridge& b = plan.bridge;
  const std::array<std::pair<const char*, double>, 3> steps = {{
      {"Equity over its exits, in place of paper", b.exits},
      {"Risk: the sure amount that is as good", b.risk},
      {"Chances: leaving, scores, what goes back; what is not money", b.chances},
  }};
  page.blocks.push_back(document::Heading{.text = "From paper to worth"});
  document::Table table{.name = "bridge", .columns = {{"", document::Align::left}, {"Dollars"}}};
  table.rows.push_back(
      {.cells = {document::Cell::words("On paper: present value, as `compare` shows it"),
                 document::Cell::dollars(b.paper)}});
  for (const auto& [name, dollars] : steps) {
    table.rows.push_back(
        {.cells = {document::Cell::words(name), document::Cell::dollars(dollars)}});
  }
  table.rows.push_back(
      {.cells = {document::Cell::words("Worth to you"), document::Cell::dollars(b.worth)},
       .total = true});
  page.blocks.push_back(table);
}

}  // namespace parley::report
