#include <fmt/format.h>

#include <chrono>
#include <ostream>
#include <thread>

#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"
#include "report/views/simulation/document.hpp"
#include "report/views/simulation/json.hpp"
#include "report/views/simulation/svg.hpp"

namespace parley::cli {
namespace {

constexpr std::int64_t kMostPaths = 1'000'000'000'000;
constexpr std::int64_t kMostThreads = 1024;
constexpr std::chrono::seconds kQuiet{1};  // no progress before it

std::optional<model::SimulationMethod> method_of(const Call& call) {
  const std::string text = call.text("method");
  for (const auto m : {model::SimulationMethod::exact, model::SimulationMethod::monte_carlo,
                       model::SimulationMethod::sobol}) {
    if (text == model::name(m)) return m;
  }
  return std::nullopt;
}

// A line that is written over itself, and wiped at the end.
class ProgressLine {
 public:
  explicit ProgressLine(World& world) : world_(world) {}
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine() {
    if (shown_) world_.err << "\r\x1b[K" << std::flush;
  }

  void show(double share) {
    if (!world_.err_is_terminal || std::chrono::steady_clock::now() - begun_ < kQuiet) return;
    shown_ = true;
    world_.err << fmt::format("\r\x1b[K{:.0f} % of the paths; Ctrl-C ends with what is known",
                              100 * share)
               << std::flush;
  }

 private:
  World& world_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  bool shown_ = false;
};

// Everything but what to do while it runs; a value that makes no sense is said before any file is
// read.
model::SimulationOptions options_of(const Call& call) {
  const auto threads = call.whole("threads", 1, kMostThreads);
  const auto cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  return {.paths = call.whole("paths", 1, kMostPaths),
          .seed = call.whole("seed", 0, INT64_MAX),
          .method = method_of(call),
          .threads = threads ? static_cast<int>(*threads) : cores};
}

model::Simulation simulate_as_asked(const std::vector<Scenario>& scenarios,
                                    model::SimulationOptions options, World& world) {
  ProgressLine line(world);
  options.progress = [&](double share) { line.show(share); };
  options.interrupted = world.interrupts.came;
  world.interrupts.watch();
  return model::simulate(scenarios, options);
}

ExitStatus run_simulate(const Call& call, World& world) {
  const model::SimulationOptions options = options_of(call);
  const std::vector<Scenario> scenarios = read_scenarios(call.operands(), call, world);
  const model::Simulation simulation = simulate_as_asked(scenarios, options, world);
  give({.document = [&] { return report::simulation_document(simulation); },
        .json = [&] { return report::simulation_json(simulation); },
        .rows = [&] { return report::simulation_rows(simulation); },
        .others = {{"svg", [&] { return report::simulation_svg(simulation); }}}},
       call, world);
  return simulation.interrupted ? ExitStatus::interrupted : ExitStatus::done;
}

}  // namespace

Verb simulate_verb() {
  return {
      .name = "simulate",
      .group = Group::understand,
      .summary =
          "Shows how an offer may turn out: its spread over exits, failures, prices, scores and "
          "leaving.",
      .about =
          "Each path draws when the company is sold, listed or fails and at what price, when you "
          "leave, and how "
          "each quarter is scored; files of one employer see the same draws. The assumptions stand "
          "in "
          "[simulation] and "
          "[beliefs] of each file. Means are exact wherever quadrature covers the file; the answer "
          "says how it "
          "was found and how far off it may be.",
      .examples = {{"parley simulate offer.toml",
                    "Mean, quantiles, and the chance that the equity is worth nothing."},
                   {"parley simulate offer.toml rival.toml", "How often the one beats the other."},
                   {"parley simulate offer.toml --method montecarlo --paths 1000000 --seed 7",
                    "Plain random paths, a million of them."}},
      .options = {{.name = "paths",
                   .value = "N",
                   .says = "How many paths; otherwise the first file's, otherwise 100000"},
                  {.name = "seed",
                   .value = "N",
                   .says = "Of the random numbers; otherwise the first file's, otherwise 1"},
                  {.name = "method",
                   .value = "METHOD",
                   .says = "How to find the answer; auto is exact wherever that covers the files, "
                           "otherwise sobol",
                   .choices = {"auto", "exact", "montecarlo", "sobol"},
                   .fallback = "auto"},
                  {.name = "threads",
                   .value = "N",
                   .says = "At once; otherwise one for each core. The answer is the same"},
                  set_option()},
      .formats = {"table", "json", "csv", "markdown", "svg"},
      .run = run_simulate};
}

}  // namespace parley::cli
