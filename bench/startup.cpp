// How long a run takes from the outside, against a program that does nothing but load the same
// libraries.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "bench/process.hpp"

namespace {

constexpr int kRuns = 300;

}  // namespace

// Runs in turn, so that whatever else the machine does falls on all of them alike.
int main() {
  const std::string scenarios = std::string(PARLEY_SOURCE_DIR) + "/scenarios/";
  const std::vector<std::pair<const char*, std::vector<std::string>>> programs = {
      {"an empty program", {PARLEY_EMPTY_PROGRAM}},
      {"parley --version", {PARLEY_PROGRAM, "--version"}},
      {"parley project, three files",
       {PARLEY_PROGRAM, "project", scenarios + "as-offered.toml", scenarios + "counter.toml",
        scenarios + "rival.toml"}},
  };
  std::vector<std::vector<double>> times(programs.size());
  for (int i = 0; i < kRuns; ++i) {
    for (std::size_t p = 0; p < programs.size(); ++p)
      times[p].push_back(parley::bench::run_once(programs[p].second).milliseconds);
  }
  double floor = 0;
  for (std::size_t p = 0; p < programs.size(); ++p) {
    std::sort(times[p].begin(), times[p].end());
    const double median = times[p][kRuns / 2];
    if (p == 0) floor = median;
    std::printf("%-28s median %6.2f ms, least %6.2f ms, %5.2f times the empty program\n",
                programs[p].first, median, times[p].front(), median / floor);
  }
}
