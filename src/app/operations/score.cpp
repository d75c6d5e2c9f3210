#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "parley/app/answer.hpp"
#include "report/views/score/document.hpp"
#include "report/views/score/json.hpp"

namespace parley::app {
namespace {

struct Scored {
  Scenario scenario;
  model::Impact impact = {};
  std::vector<model::ScoreOutlook> outlooks = {};
};

Answer run_score(const Request& request, Surroundings& around) {
  Scored made{.scenario = read_scenario_file(request.operands().front(), request, around)};
  made.impact = model::assess_impact(made.scenario);
  made.outlooks = model::score_outlooks(made.scenario);
  const auto s = kept(std::move(made));
  return {.document = [s] { return report::score_document(s->scenario, s->impact, s->outlooks); },
          .json = [s] { return report::score_json(s->impact); },
          .rows = [s] { return report::score_rows(s->impact); }};
}

}  // namespace

Operation score_operation() {
  return {
      {.name = "score",
       .place = 80,
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
       .inputs = {set_input()}},
      run_score};
}

}  // namespace parley::app
