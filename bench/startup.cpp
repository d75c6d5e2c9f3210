// How long a run takes from the outside, against a program that does nothing but load the same libraries.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

extern char** environ;

namespace {

constexpr int kRuns = 300;

// Milliseconds of one run, its output thrown away.
double run_once(std::vector<std::string> words) {
  std::vector<char*> argv;
  for (std::string& w : words) argv.push_back(w.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t pid = 0;
  posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ);
  int status = 0;
  waitpid(pid, &status, 0);
  const auto end = std::chrono::steady_clock::now();
  posix_spawn_file_actions_destroy(&actions);
  if (status != 0) std::printf("  (exit status %d)\n", status);
  return std::chrono::duration<double, std::milli>(end - begin).count();
}

}  // namespace

// Runs in turn, so that whatever else the machine does falls on all of them alike.
int main() {
  const std::string scenarios = std::string(PARLEY_SOURCE_DIR) + "/scenarios/";
  const std::vector<std::pair<const char*, std::vector<std::string>>> programs = {
      {"an empty program", {PARLEY_EMPTY_PROGRAM}},
      {"parley --version", {PARLEY_PROGRAM, "--version"}},
      {"parley project, three files",
       {PARLEY_PROGRAM, "project", scenarios + "as-offered.toml", scenarios + "counter.toml", scenarios + "rival.toml"}},
  };
  std::vector<std::vector<double>> times(programs.size());
  for (int i = 0; i < kRuns; ++i) {
    for (std::size_t p = 0; p < programs.size(); ++p) times[p].push_back(run_once(programs[p].second));
  }
  double floor = 0;
  for (std::size_t p = 0; p < programs.size(); ++p) {
    std::sort(times[p].begin(), times[p].end());
    const double median = times[p][kRuns / 2];
    if (p == 0) floor = median;
    std::printf("%-28s median %6.2f ms, least %6.2f ms, %5.2f times the empty program\n", programs[p].first, median,
                times[p].front(), median / floor);
  }
}
