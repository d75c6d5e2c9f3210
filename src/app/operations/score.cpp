#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"
#include "report/views/score/document.hpp"
#include "report/views/score/json.hpp"

namespace parley::cli {
namespace {

ExitStatus run_score(const Call& call, World& world) {
  const Scenario s = read_scenario_file(call.operands().front(), call, world);
  give({.document = [&] { return report::score_document(s); },
        .json = [&] { return report::score_json(model::assess_impact(s)); },
        .rows = [&] { return report::score_rows(s); }},
       call, world);
  return ExitStatus::done;
}

}  // namespace

Verb score_verb() {
  return {
      .name = "score",
      .group = Group::understand,
      .summary = "Scores the track record and the plan, and says what would close the gap.",
      .operands = {.most = 1},
      .about =
          "Every line of the playbook's matrix: value, evidence, sub-score, weight, points. Each "
          "figure counts by its evidence; beside it stands the score at face. What is short of a "
          "threshold is said, with what each signal alone would have to bring. Below it, how ARR "
          "becomes ownership.",
      .examples = {{"parley score offer.toml", "The practice scoring, before an interview."},
                   {"parley score offer.toml --set plan[0].evidence=verified",
                    "What one more proof would change."}},
      .options = {set_option()},
      .run = run_score};
}

}  // namespace parley::cli
