// Every limit at its most, one file each: time and memory of `project`, `compare` and `plan`, as
// whole processes, beside a plain file in the same run.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "bench/process.hpp"
#include "tests/support/at_limit.hpp"
#include "tests/support/playbook_text.hpp"

namespace fs = std::filesystem;
using parley::bench::Run;

namespace {

constexpr int kRuns = 5;

// The median time, and the most memory.
Run measured(const char* verb, const std::string& file) {
  std::vector<Run> runs;
  for (int i = 0; i < kRuns; ++i)
    runs.push_back(parley::bench::run_once({PARLEY_PROGRAM, verb, file}));
  std::sort(runs.begin(), runs.end(),
            [](const Run& a, const Run& b) { return a.milliseconds < b.milliseconds; });
  Run middle = runs[kRuns / 2];
  for (const Run& r : runs) middle.mebibytes = std::max(middle.mebibytes, r.mebibytes);
  return middle;
}

void row(const std::string& what, const std::string& most, const fs::path& folder,
         const std::string& text) {
  const std::string file = (folder / "offer.toml").string();
  std::ofstream(file) << text;
  std::printf("| %s | %s |", what.c_str(), most.c_str());
  for (const char* verb : {"project", "compare", "plan"}) {
    const Run r = measured(verb, file);
    if (r.status != 0) std::printf(" (status %d)", r.status);
    std::printf(" %.0f ms, %.0f MiB |", r.milliseconds, r.mebibytes);
    std::fflush(stdout);
  }
  std::printf("\n");
}

}  // namespace

int main() {
  const fs::path folder = fs::temp_directory_path() / "parley-limits";
  fs::create_directories(folder);
  std::ofstream(folder / "playbook.toml") << parley::random::kPlaybook;
  std::printf("| | at most | project | compare | plan |\n|---|---:|---:|---:|---:|\n");
  row("a plain file", "", folder, parley::test::plain_file());
  for (const parley::test::Limit& limit : parley::test::limits()) {
    row(limit.what, std::to_string(limit.most), folder, limit.file(limit.most));
  }
  row("all of these at once", "", folder, parley::test::file_at_every_limit());
  fs::remove_all(folder);
}
