#include "report/views/what_if/what_if.hpp"

#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "parley/app/answer.hpp"

namespace parley::app {
namespace {

report::ReadOffers compared(std::vector<Scenario> scenarios) {
  model::Comparison comparison = model::compare(scenarios);
  return {std::move(scenarios), std::move(comparison)};
}

// What is set in each of the files.
std::vector<std::vector<std::string>> set_of_each(const Request& request) {
  const Settings settings(request);
  std::vector<std::vector<std::string>> all;
  for (const std::string& file : request.operands()) {
    all.emplace_back();
    for (const scenario::Override& o : settings.of(file)) all.back().push_back(o.text);
  }
  return all;
}

Answer run_what_if(const Request& request, Surroundings& around) {
  if (!request.has("set")) {
    throw usage_error("what-if needs something to change",
                      "add --set offer.base_salary=185000, once for each key");
  }
  report::WhatIf made{.set = request.all("set"),
                      .set_of = set_of_each(request),
                      .filed = compared(read_as_filed(request.operands(), around)),
                      .changed = {}};
  made.changed = compared(read_scenarios(request.operands(), request, around));
  const auto w = kept(std::move(made));
  return {.document = [w] { return report::what_if_document(*w); },
          .json = [w] { return report::what_if_json(*w); }};
}

}  // namespace

Operation what_if_operation() {
  return {
      {.name = "what-if",
       .place = 100,
       .group = Group::understand,
       .summary = "Shows what some keys, set otherwise, would change.",
       .about =
           "Each --set is checked as if it stood in the file, and every file is read with all of "
           "them. The offer as filed and the changed one stand side by side, with the difference; "
           "of several files also the ranking and the break-evens.",
       .examples = {{"parley what-if offer.toml --set offer.base_salary=185000", "A higher base."},
                    {"parley what-if offer.toml rival.toml --set 'company.growth=\"20%\"'",
                     "Both companies growing by a fifth a year, and who leads then."}},
       .inputs = {set_input()}},
      run_what_if};
}

}  // namespace parley::app
