#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "parley/app/answer.hpp"
#include "report/views/simulation/document.hpp"
#include "report/views/simulation/json.hpp"
#include "report/views/simulation/svg.hpp"

namespace parley::app {
namespace {

constexpr std::int64_t kMostPaths = 1'000'000'000'000;
constexpr std::int64_t kMostThreads = 1024;

// Empty for "auto".
std::optional<model::SimulationMethod> method_of(const Request& request) {
  return model::kSimulationMethods.read(request.text("method"));
}

// Everything but what to do while it runs; a value that makes no sense is said before any file is
// read.
model::SimulationOptions options_of(const Request& request, const Surroundings& around) {
  const auto threads = request.whole("threads");
  return {.paths = request.whole("paths"),
          .seed = request.whole("seed"),
          .method = method_of(request),
          .threads = threads ? static_cast<int>(*threads) : around.threads};
}

model::Simulation simulate_as_asked(const std::vector<Scenario>& scenarios,
                                    model::SimulationOptions options, Surroundings& around) {
  options.progress = around.progress;
  options.interrupted = around.interrupted;
  around.watch();
  return model::simulate(scenarios, options);
}

Answer run_simulate(const Request& request, Surroundings& around) {
  const model::SimulationOptions options = options_of(request, around);
  const std::vector<Scenario> scenarios = read_scenarios(request.operands(), request, around);
  const auto simulation = kept(simulate_as_asked(scenarios, options, around));
  return {.status = simulation->interrupted ? Status::interrupted : Status::done,
          .document = [simulation] { return report::simulation_document(*simulation); },
          .json = [simulation] { return report::simulation_json(*simulation); },
          .rows = [simulation] { return report::simulation_rows(*simulation); },
          .others = {{"svg", [simulation](const Screen&) {
                        return report::simulation_svg(*simulation);
                      }}}};
}

}  // namespace

Operation simulate_operation() {
  return {
      {.name = "simulate",
       .place = 120,
       .group = Group::understand,
       .summary =
           "Shows how an offer may turn out: its spread over exits, failures, prices, scores and "
           "leaving.",
       .about =
           "Each path draws when the company is sold, listed or fails and at what price, when you "
           "leave, and how "
           "each quarter is scored; files of one employer see the same draws. The assumptions "
           "stand "
           "in "
           "[simulation] and "
           "[beliefs] of each file. Means are exact wherever quadrature covers the file; the "
           "answer "
           "says how it "
           "was found and how far off it may be.",
       .examples = {{"parley simulate offer.toml",
                     "Mean, quantiles, and the chance that the equity is worth nothing."},
                    {"parley simulate offer.toml rival.toml", "How often the one beats the other."},
                    {"parley simulate offer.toml --method montecarlo --paths 1000000 --seed 7",
                     "Plain random paths, a million of them."}},
       .inputs = {{.name = "paths",
                   .value = "N",
                   .says = "How many paths; otherwise the first file's, otherwise 100000",
                   .type = Type::whole,
                   .least = 1,
                   .most = kMostPaths},
                  {.name = "seed",
                   .value = "N",
                   .says = "Of the random numbers; otherwise the first file's, otherwise 1",
                   .type = Type::whole},
                  {.name = "method",
                   .value = "METHOD",
                   .says = "How to find the answer; auto is exact wherever that covers the files, "
                           "otherwise sobol",
                   .choices = {"auto", "exact", "montecarlo", "sobol"},
                   .fallback = "auto"},
                  {.name = "threads",
                   .value = "N",
                   .says = "At once; otherwise one for each core. The answer is the same",
                   .type = Type::whole,
                   .least = 1,
                   .most = kMostThreads},
                  set_input()},
       .formats = {"table", "json", "csv", "markdown", "svg"}},
      run_simulate};
}

}  // namespace parley::app
