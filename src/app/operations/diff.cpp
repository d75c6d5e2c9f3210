#include "report/views/diff/diff.hpp"

#include "app/inputs/lever_list.hpp"
#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "parley/app/answer.hpp"
#include "parley/model/plan/plan.hpp"

namespace parley::app {
namespace {

struct Diff {
  Scenario before;
  Scenario now;
  report::OfferDiff diff;
};

Answer run_diff(const Request& request, Surroundings& around) {
  PerLever<std::optional<Ratio>> agreed;
  if (request.has("agreed")) agreed = parse_levers("agreed", request.text("agreed")).levers;
  Diff made{.before = read_scenario_file(request.operands()[0], request, around),
            .now = read_scenario_file(request.operands()[1], request, around),
            .diff = {}};
  made.diff = report::offer_diff(made.before, made.now, agreed);
  const auto d = kept(std::move(made));
  return {.status = d->diff.keeps_word() ? Status::done : Status::no,
          .document = [d] { return report::diff_document(d->before, d->now, d->diff); },
          .json = [d] { return report::diff_json(d->diff); },
          .rows = [d] { return report::diff_rows(d->diff); }};
}

}  // namespace

Operation diff_operation() {
  return {{.name = "diff",
           .place = 180,
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
           .inputs = {{.name = "agreed",
                       .value = "COUNTER",
                       .says = "What was agreed, as LEVER=VALUE,...; the new letter is held to it",
                       .type = Type::levers},
                      set_input()}},
          run_diff};
}

}  // namespace parley::app
