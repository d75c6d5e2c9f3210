#include "report/views/diff/diff.hpp"

#include "cli/options/lever_list.hpp"
#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"
#include "parley/model/plan/plan.hpp"

namespace parley::cli {
namespace {

ExitStatus run_diff(const Call& call, World& world) {
  PerLever<std::optional<Ratio>> agreed;
  if (call.has("agreed")) agreed = parse_levers("agreed", call.text("agreed"));
  const Scenario before = read_scenario_file(call.operands()[0], call, world);
  const Scenario now = read_scenario_file(call.operands()[1], call, world);
  const report::OfferDiff diff = report::offer_diff(before, now, agreed);
  give({.document = [&] { return report::diff_document(before, now, diff); },
        .json = [&] { return report::diff_json(diff); },
        .rows = [&] { return report::diff_rows(diff); }},
       call, world);
  return diff.keeps_word() ? ExitStatus::done : ExitStatus::no;
}

}  // namespace

Verb diff_verb() {
  return {.name = "diff",
          .group = Group::negotiate,
          .summary =
              "Says what changed between two states of one offer, and what each change is worth.",
          .operands = {.name = "OLD NEW", .least = 2, .most = 2},
          .about =
              "Everybody gets a revised letter. Each line that differs stands beside what it was, "
              "with what that change alone adds in cash, in equity on paper, and in worth to you. "
              "With --agreed the status is 1 where the new one does not say what was agreed.",
          .examples = {{"parley diff offer.toml revised.toml", "What the revised letter changed."},
                       {"parley diff offer.toml final.toml --agreed "
                        "\"ownership=0.065%,bonus_rate=10%\"",
                        "Whether the final letter says what was agreed."}},
          .options = {{.name = "agreed",
                       .value = "COUNTER",
                       .says = "What was agreed, as LEVER=VALUE,...; the new letter is held to it"},
                      set_option()},
          .run = run_diff};
}

}  // namespace parley::cli
