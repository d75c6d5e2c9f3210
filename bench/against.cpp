// The program against an earlier build of it, and against its goals, in one run:
//   build/release/bench/bench_against OLD_PROGRAM [--full]
//   [compare|project|parse|simulate|limits|small ...]
//
// Each line is a figure, what it is measured by, and its goal. Times are processor time, so other
// work of the machine counts little; the one with two threads is real time. Where the earlier build
// takes time with the square of the offers, it is run with a quarter of them and counted 16 times;
// --full runs it with all.
#include <fmt/format.h>
#include <sys/resource.h>
#include <toml++/toml.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "bench/process.hpp"
#include "tests/support/at_limit.hpp"
#include "tests/support/playbook_text.hpp"

namespace fs = std::filesystem;
using parley::bench::Run;
using Words = std::vector<std::string>;

namespace {

const std::string kScenarios = std::string(PARLEY_SOURCE_DIR) + "/scenarios/";

std::string text_of(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Copies of an offer with titles of their own.
Words write_copies(const fs::path& folder, std::size_t count) {
  const std::string text = text_of(kScenarios + "rival.toml");
  const std::string title = "title = \"Rival\"";
  const std::size_t at = text.find(title);
  Words paths;
  for (std::size_t i = 0; i < count; ++i) {
    std::string mine = text;
    mine.replace(at, title.size(), fmt::format("title = \"Rival {}\"", i));
    paths.push_back((folder / fmt::format("{}.toml", i)).string());
    std::ofstream(paths.back()) << mine;
  }
  return paths;
}

Words first(const Words& paths, std::size_t count) {
  return {paths.begin(), paths.begin() + static_cast<std::ptrdiff_t>(count)};
}

// The least processor time of a few runs.
Run least(const Words& words, int runs = 3) {
  Run best = parley::bench::run_once(words);
  for (int i = 1; i < runs; ++i) {
    const Run next = parley::bench::run_once(words);
    if (next.processor_milliseconds < best.processor_milliseconds) best = next;
  }
  if (best.status != 0) fmt::print("  ({} ended with status {})\n", words[1], best.status);
  return best;
}

Run on(const std::string& program, Words words, const Words& files, int runs = 3) {
  words.insert(words.begin(), program);
  words.insert(words.end(), files.begin(), files.end());
  return least(words, runs);
}

void row(const std::string& what, const std::string& figure, const std::string& goal) {
  fmt::print("| {} | {} | {} |\n", what, figure, goal);
  std::fflush(stdout);
}

// The names of a hundred thousand files take four megabytes; the system allows a quarter of a
// stack.
void allow_long_commands() {
  constexpr rlim_t kStack = rlim_t{64} << 20;
  struct rlimit stack = {};
  getrlimit(RLIMIT_STACK, &stack);
  stack.rlim_cur = std::min(stack.rlim_max, kStack);
  setrlimit(RLIMIT_STACK, &stack);
}

class Against {
 public:
  Against(std::string old, bool full, fs::path folder)
      : old_(std::move(old)),
        full_(full),
        folder_(std::move(folder)),
        files_(write_copies(folder_, 100'000)) {}

  void compare() {
    const Words words = {"compare", "--format", "csv"};
    const Run now = on(PARLEY_PROGRAM, words, first(files_, 4'000));
    const Run before = on(old_, words, first(files_, full_ ? 4'000 : 1'000), 1);
    const double earlier = before.processor_milliseconds * (full_ ? 1 : 16);
    row("compare, csv, 4,000 offers",
        fmt::format("{:.0f} times, {:.1f} MiB", earlier / now.processor_milliseconds,
                    now.mebibytes),
        "100 times, under 60 MB");
    const Run most = on(PARLEY_PROGRAM, words, files_, 1);
    row("compare, csv, 100,000 offers",
        fmt::format("{:.1f} s, {:.0f} MiB", most.processor_milliseconds / 1e3, most.mebibytes),
        "passes");
  }

  void project() {
    const Words words = {"project", "--format", "csv"};
    const Run now = on(PARLEY_PROGRAM, words, first(files_, 80'000), 1);
    const Run before = on(old_, words, first(files_, 80'000), 1);
    row("project, csv, 80,000 files",
        fmt::format("{:.1f} times", before.processor_milliseconds / now.processor_milliseconds),
        "3 times");
    const double start = on(PARLEY_PROGRAM, words, first(files_, 1)).processor_milliseconds;
    std::string each;
    std::string memory;
    for (const std::size_t count : {1'000U, 10'000U, 100'000U}) {
      const Run run = on(PARLEY_PROGRAM, words, first(files_, count),
                         count > 10'000  ? 2
                         : count > 1'000 ? 5
                                         : 15);
      each += fmt::format("{}{:.1f}", each.empty() ? "" : ", ",
                          (run.processor_milliseconds - start) / static_cast<double>(count) * 1e3);
      memory += fmt::format("{}{:.1f}", memory.empty() ? "" : ", ", run.mebibytes);
    }
    row("  microseconds a file, of 1,000, 10,000 and 100,000", each, "within 15 %");
    row("  most MiB", memory, "flat");
  }

  void parse() {
    const Words few = first(files_, 10'000);
    double parsing = 1e9;
    for (int i = 0; i < 3; ++i) {
      const std::clock_t begin = std::clock();
      std::size_t tables = 0;
      for (const std::string& path : few) tables += toml::parse_file(path).size();
      if (tables == 0) fmt::print("  (nothing was parsed)\n");
      parsing = std::min(parsing, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC * 1e3);
    }
    const Run one = on(PARLEY_PROGRAM, {"project", "--format", "csv"}, few);
    double two = 1e9;
    for (int i = 0; i < 7; ++i) {
      const Words words = {"project", "--format", "csv", "--threads", "2"};
      two = std::min(two, on(PARLEY_PROGRAM, words, few, 1).milliseconds);
    }
    row("10,000 files against toml++ merely parsing them",
        fmt::format("{:.2f}", parsing / one.processor_milliseconds), "0.55");
    row("  on two threads, real time",
        fmt::format("{:.2f} ({:.2f} times one thread)", parsing / two, one.milliseconds / two),
        "1.0");
  }

  void simulate() {
    const Words few = first(files_, 160);
    const Run now = on(PARLEY_PROGRAM, {"simulate", "--threads", "1"}, few);
    const Run before = on(old_, {"simulate", "--threads", "1"}, few, 1);
    row("simulate, 160 offers",
        fmt::format("{:.1f} times, {:.0f} MiB",
                    before.processor_milliseconds / now.processor_milliseconds, now.mebibytes),
        "4 times, under 60 MB");
  }

  void limits() {
    const std::string file = (folder_ / "limits.toml").string();
    std::ofstream(file) << parley::test::file_at_every_limit();
    std::ofstream(folder_ / "playbook.toml") << parley::random::kPlaybook;
    for (const char* verb : {"compare", "plan"}) {
      const Run now = on(PARLEY_PROGRAM, {verb}, {file}, 1);
      const Run before = on(old_, {verb}, {file}, 1);
      row(fmt::format("{}, every limit at once", verb),
          fmt::format("{:.0f} times ({:.0f} ms)",
                      before.processor_milliseconds / now.processor_milliseconds,
                      now.processor_milliseconds),
          "25 times");
    }
  }

  void small() {
    const Words three = {kScenarios + "as-offered.toml", kScenarios + "counter.toml",
                         kScenarios + "rival.toml"};
    const std::string page = (folder_ / "report.html").string();
    const Run now = on(PARLEY_PROGRAM, {"report", "-o", page}, three, 5);
    const Run before = on(old_, {"report", "-o", page}, three, 5);
    row("report of three offers",
        fmt::format("{:.0f} ms ({:.1f} times)", now.processor_milliseconds,
                    before.processor_milliseconds / now.processor_milliseconds),
        "under 100 ms");
    start_up(three);
  }

 private:
  void start_up(const Words& three) {
    constexpr std::size_t kRuns = 200;
    Words now = three;
    now.insert(now.begin(), {PARLEY_PROGRAM, "project"});
    Words before = now;
    before.front() = old_;
    const std::vector<Words> programs = {
        {PARLEY_EMPTY_PROGRAM}, {PARLEY_LEAN_PROGRAM}, before, now};
    std::vector<std::vector<double>> times(programs.size());
    for (std::size_t i = 0; i < kRuns; ++i) {
      for (std::size_t p = 0; p < programs.size(); ++p)
        times[p].push_back(parley::bench::run_once(programs[p]).processor_milliseconds);
    }
    std::vector<double> median;
    for (std::vector<double>& each : times) {
      std::nth_element(each.begin(), each.begin() + kRuns / 2, each.end());
      median.push_back(each[kRuns / 2]);
    }
    row("start-up with three files, against an empty program of the earlier libraries",
        fmt::format("{:.2f} ({:.2f} ms)", median[3] / median[0], median[0]), "1.35");
    row("  against one of the libraries that are still loaded at the start",
        fmt::format("{:.2f} ({:.2f} ms)", median[3] / median[1], median[1]), "");
    row("  against the earlier build", fmt::format("{:.2f}", median[3] / median[2]), "");
  }

  std::string old_;
  bool full_;
  fs::path folder_;
  Words files_;
};

}  // namespace

int main(int argc, char** argv) {
  const Words words(argv + 1, argv + argc);
  if (words.empty()) {
    std::cerr << "bench_against OLD_PROGRAM [--full] [PART ...]\n";
    return 2;
  }
  const auto said = [&](const char* word) {
    return std::find(words.begin() + 1, words.end(), word) != words.end();
  };
  const bool full = said("--full");
  const bool all = words.size() == (full ? 2U : 1U);
  allow_long_commands();
  parley::bench::start_from_a_small_process();
  const fs::path folder = fs::temp_directory_path() / "parley-against";
  fs::create_directories(folder);
  Against against(words.front(), full, folder);
  fmt::print("| | | goal |\n|---|---:|---:|\n");
  if (all || said("compare")) against.compare();
  if (all || said("project")) against.project();
  if (all || said("parse")) against.parse();
  if (all || said("simulate")) against.simulate();
  if (all || said("limits")) against.limits();
  if (all || said("small")) against.small();
  fs::remove_all(folder);
}
