#include "report/views/what_if/what_if.hpp"

#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"

namespace parley::cli {
namespace {

ExitStatus run_what_if(const Call& call, World& world) {
  if (!call.has("set")) {
    throw usage_error("what-if needs something to change",
                      "add --set offer.base_salary=185000, once for each key");
  }
  report::WhatIf w{.set = call.all("set"), .filed = read_as_filed(call.operands(), world)};
  w.changed = read_scenarios(call.operands(), call, world);
  give({.document = [&] { return report::what_if_document(w); },
        .json = [&] { return report::what_if_json(w); }},
       call, world);
  return ExitStatus::done;
}

}  // namespace

Verb what_if_verb() {
  return {
      .name = "what-if",
      .group = Group::understand,
      .summary = "Shows what some keys, set otherwise, would change.",
      .about =
          "Each --set is checked as if it stood in the file, and every file is read with all of "
          "them. The offer as filed and the changed one stand side by side, with the difference; "
          "of several files also the ranking and the break-evens.",
      .examples = {{"parley what-if offer.toml --set offer.base_salary=185000", "A higher base."},
                   {"parley what-if offer.toml rival.toml --set 'company.growth=\"20%\"'",
                    "Both companies growing by a fifth a year, and who leads then."}},
      .options = {set_option()},
      .run = run_what_if};
}

}  // namespace parley::cli
