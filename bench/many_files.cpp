// Ten thousand scenario files in one call, against toml++ merely parsing them, in the same run, in
// seconds of the processor (so that other work of the machine does not count); and how much memory
// a call takes for a thousand and for ten thousand files.
#include <sys/resource.h>
#include <sys/wait.h>
#include <toml++/toml.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "cli/program.hpp"
#include "parley/files/real_disk.hpp"

namespace fs = std::filesystem;

namespace {

// The offer with everything in it, and a title of its own for each file.
std::vector<std::string> write_files(const fs::path& folder, int count) {
  std::ifstream offer(std::string(PARLEY_SOURCE_DIR) + "/scenarios/rival.toml");
  std::string text(std::istreambuf_iterator<char>(offer), {});
  const std::string title = "title = \"Rival\"";
  const std::size_t at = text.find(title);
  std::vector<std::string> paths;
  for (int i = 0; i < count; ++i) {
    std::string mine = text;
    mine.replace(at, title.size(), "title = \"Rival " + std::to_string(i) + "\"");
    paths.push_back((folder / ("offer-" + std::to_string(i) + ".toml")).string());
    std::ofstream(paths.back()) << mine;
  }
  return paths;
}

class NowhereBuffer : public std::streambuf {
  int overflow(int c) override { return c; }
  std::streamsize xsputn(const char*, std::streamsize n) override { return n; }
};

int project(const std::vector<std::string>& paths) {
  std::vector<std::string> words = {"project", "--format", "csv"};
  words.insert(words.end(), paths.begin(), paths.end());
  NowhereBuffer nowhere;
  std::ostream out(&nowhere);
  const parley::files::RealDisk disk;
  parley::cli::World world = {.in = std::cin, .out = out, .err = std::cerr, .disk = disk};
  return parley::cli::run(words, world);
}

int parse(const std::vector<std::string>& paths) {
  std::size_t tables = 0;
  for (const std::string& path : paths) tables += toml::parse_file(path).size();
  return tables == 0;
}

double seconds(const std::function<int()>& work) {
  const std::clock_t begin = std::clock();
  if (work() != 0) std::printf("  (it failed)\n");
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// The most memory that a process of its own takes for the work, in MiB.
double peak_memory(const std::function<int()>& work) {
  if (fork() == 0) _exit(work());
  int status = 0;
  struct rusage usage = {};
  wait4(-1, &status, 0, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

int main() {
  const fs::path folder = fs::temp_directory_path() / "parley-many-files";
  fs::create_directories(folder);
  const auto paths = write_files(folder, 10'000);
  const std::vector<std::string> few(paths.begin(), paths.begin() + 1'000);
  double project_best = 1e9;
  double parse_best = 1e9;
  for (int i = 0; i < 5; ++i) {
    parse_best = std::min(parse_best, seconds([&] { return parse(paths); }));
    project_best = std::min(project_best, seconds([&] { return project(paths); }));
  }
  const auto count = static_cast<double>(paths.size());
  std::printf("toml++ parses     %8.0f files/s\n", count / parse_best);
  std::printf("parley projects   %8.0f files/s, %.2f of that\n", count / project_best,
              parse_best / project_best);
  std::printf("memory for  1,000 files %6.1f MiB\n", peak_memory([&] { return project(few); }));
  std::printf("memory for 10,000 files %6.1f MiB\n", peak_memory([&] { return project(paths); }));
  fs::remove_all(folder);
}
