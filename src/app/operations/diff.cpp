#include "report/views/diff/diff.hpp"

#include "app/inputs/lever_list.hpp"
#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "parley/app/answer.hpp"

namespace parley::app {
namespace {

struct Diff {
  Scenario before;
  Scenario now;
  report::OfferDiff diff;
};

// What was agreed: levers as they stand, or a scenario, every line of which counts.
std::vector<report::AgreedLine> agreed_lines(const Scenario& letter, const Request& request,
                                             Surroundings& around) {
  if (!request.has("agreed")) return {};
  const std::string given = request.text("agreed");
  const bool is_file = given.find('=') == std::string::npos;
  return is_file ? report::held_to(letter, read_scenario_file(given, request, around))
                 : report::held_to(letter, parse_levers("agreed", given).levers);
}

Answer run_diff(const Request& request, Surroundings& around) {
  Diff made{.before = read_scenario_file(request.operands()[0], request, around),
            .now = read_scenario_file(request.operands()[1], request, around),
            .diff = {}};
  made.diff = report::offer_diff(made.before, made.now);
  made.diff.agreed = agreed_lines(made.now, request, around);
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
               "With --agreed the status is 1 where the new one does not say what was agreed: a "
               "scenario, to every line of which the new one is held (it may say extends = OLD and "
               "then what changes), or levers as they stand.",
           .examples = {{"parley diff offer.toml revised.toml", "What the revised letter changed."},
                        {"parley diff offer.toml final.toml --agreed "
                         "\"ownership=0.065%,bonus_rate=10%\"",
                         "Whether the final letter says what was agreed."},
                        {"parley diff offer.toml final.toml --agreed counter.toml",
                         "The same, by the scenario that was agreed on."}},
           .inputs = {{.name = "agreed",
                       .value = "COUNTER",
                       .says = "What was agreed: a scenario, or LEVER=VALUE,...; the new letter is "
                               "held to it"},
                      set_input()}},
          run_diff};
}

}  // namespace parley::app
