#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/support/golden.hpp"
#include "tests/support/program.hpp"

namespace fs = std::filesystem;
using parley::test::check_golden;
using parley::test::path_of;
using parley::test::run_parley;

namespace {

std::vector<std::string> lines_of(const std::string& in_repository) {
  std::ifstream file(path_of(in_repository));
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> words_of(const std::string& command) {
  std::istringstream stream(command);
  return {std::istream_iterator<std::string>(stream), {}};
}

std::string output_of(const std::string& command) {
  const auto ran = run_parley(words_of(command), {.directory = path_of("")});
  CHECK_MESSAGE(ran.status == 0, command, ": ", ran.err);
  return ran.out;
}

// What `./run` shows by itself: its own lines that call the program, and what it says at the end.
std::string main_job() {
  const std::string call = "  \"$program\" ";
  std::string text;
  bool last_words = false;
  for (const std::string& line : lines_of("run")) {
    if (line == "NEXT") last_words = false;
    if (last_words) text += line + "\n";
    if (line.starts_with(call))
      text += (text.empty() ? "" : "\n") + output_of(line.substr(call.size()));
    if (line.ends_with("<<'NEXT'")) last_words = true;
  }
  return text;
}

// The text of the README with what its commands really say. Where an output ended in "...", it is
// cut after as many lines as before.
class Readme {
 public:
  std::string renewed() {
    for (const std::string& line : lines_of("README.md")) take(line);
    return text_;
  }

 private:
  void take(const std::string& line) {
    const std::string prompt = "$ ./run";
    const bool fence = line.starts_with("```");
    if (in_console_ && (fence || line.starts_with(prompt))) finish();
    if (fence) in_console_ = line == "```console";
    if (in_console_ && line.starts_with(prompt)) {
      command_ = line.substr(prompt.size());
      shown_.clear();
      open_ = true;
    } else if (open_) {
      shown_.push_back(line);
      return;
    }
    text_ += line + "\n";
  }

  void finish() {
    if (!open_) return;
    open_ = false;
    const bool cut = !shown_.empty() && shown_.back() == "...";
    std::istringstream output(command_.empty() ? main_job() : output_of(command_));
    std::size_t n = 0;
    for (std::string line; std::getline(output, line); ++n) {
      if (cut && n + 1 == shown_.size()) break;
      text_ += line + "\n";
    }
    if (cut) text_ += "...\n";
  }

  std::string text_;
  std::string command_;
  std::vector<std::string> shown_;
  bool in_console_ = false;
  bool open_ = false;
};

}  // namespace

TEST_SUITE_BEGIN("golden files");

TEST_CASE("the README shows what its commands really say") {
  check_golden("README.md", Readme().renewed());
}

TEST_CASE("the other commands of the README run") {
  const fs::path folder = fs::temp_directory_path() / "parley-readme-test";
  fs::remove_all(folder);
  fs::create_directories(folder);
  for (const char* name : {"scenarios", "examples"})
    fs::create_directory_symlink(path_of(name), folder / name);
  const std::string prompt = "    ./run ";
  for (const std::string& line : lines_of("README.md")) {
    if (!line.starts_with(prompt)) continue;
    const std::string command =
        line.substr(prompt.size(), line.find("   ", prompt.size()) - prompt.size());
    const auto ran = run_parley(words_of(command), {.directory = folder.string()});
    CHECK_MESSAGE(ran.status <= 1, command, ": ", ran.err);  // 1: done, and the answer is no
  }
  fs::remove_all(folder);
}

TEST_SUITE_END();
