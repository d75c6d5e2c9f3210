#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>

#include "tests/support/program.hpp"

namespace fs = std::filesystem;
using parley::test::path_of;

namespace {

// An arrow points only to a lower rank, or into its own room; rooms of one rank do not know each
// other.
const std::map<std::string, int> kRank = {
    {"core", 0},    {"document", 1}, {"terms", 1},  {"model", 2}, {"scenario", 2},
    {"letter", 2},  {"words", 3},    {"report", 4}, {"files", 5}, {"app", 5},
    {"service", 6}, {"web", 6},      {"cli", 7}};

struct Line {
  std::string file;  // from the top of the repository
  std::string room;
  std::string text;
};

// The room of a file, folders of its own within it or not: "document" of src/document/svg/axis.cpp.
std::string room_of(const fs::path& from_top) {
  for (const fs::path& part : from_top) {
    if (kRank.contains(part.string())) return part.string();
  }
  return "";
}

std::vector<Line> lines_of(const std::string& folder) {
  std::vector<Line> lines;
  for (const auto& entry : fs::recursive_directory_iterator(path_of(folder))) {
    if (!entry.is_regular_file()) continue;
    const fs::path from_top = fs::relative(entry.path(), path_of(""));
    std::ifstream file(entry.path());
    for (std::string text; std::getline(file, text);)
      lines.push_back({from_top.string(), room_of(from_top), text});
  }
  return lines;
}

// The room that an include names: "parley/core/money.hpp" and "core/x.hpp" name core.
std::string room_named(const std::string& line) {
  static const std::regex kInclude(R"(^\s*#include "(?:parley/)?([a-z]+)/.*)");
  std::smatch match;
  return std::regex_match(line, match, kInclude) ? match[1].str() : "";
}

bool may_include(const std::string& from, const std::string& to) {
  return from == to || !kRank.contains(to) ||
         (kRank.contains(from) && kRank.at(to) < kRank.at(from));
}

// Within a room an arrow points only to a sub-room further left. What stands at the top of a room
// serves all of it. A sub-room that is named here and does not stand is a fault too.
const std::map<std::string, std::vector<std::string>> kSubRooms = {
    {"document", {"svg", "text", "html"}},
    {"files", {"docx", "pdf"}},
    {"letter", {"blocks", "find", "draft"}},
    {"scenario", {"faults", "toml", "keys", "defaults", "rules", "ocf", "read", "tax"}},
    {"model",
     {"impact", "resolve", "vesting", "pay", "equity", "tax", "choice", "plan", "simulation"}},
    {"words", {"figures", "facts", "templates", "layout", "lint", "objections", "compose"}},
    {"report", {"labels", "views", "page", "deck", "workbook", "calendar"}},
    {"app", {"inputs", "results", "operations"}},
    {"service", {"transport", "protocol", "resources", "prompts", "tools"}},
    {"cli", {"options", "screen", "verbs"}}};

// The place of a sub-room in its room's order: of "model", "model/pay/ledger.hpp" is 2. Absent: no
// order is kept for this room, or the file stands at its top.
std::optional<std::size_t> place_in(const std::string& room, const std::string& path) {
  const auto order = kSubRooms.find(room);
  if (order == kSubRooms.end()) return std::nullopt;
  const std::size_t at = path.find(room + "/");
  const std::string rest = path.substr(at + room.size() + 1);
  if (rest.find('/') == std::string::npos) return std::nullopt;
  const auto& names = order->second;
  const auto found = std::find(names.begin(), names.end(), rest.substr(0, rest.find('/')));
  CHECK_MESSAGE(found != names.end(), path, " stands in no known sub-room");
  return static_cast<std::size_t>(found - names.begin());
}

bool mentions(const std::string& line, const std::vector<const char*>& words) {
  const std::string code = line.substr(0, line.find("//"));
  return std::any_of(words.begin(), words.end(),
                     [&](const char* w) { return code.find(w) != std::string::npos; });
}

}  // namespace

TEST_SUITE_BEGIN("architecture");

TEST_CASE("no include points up, and rooms of one row do not know each other") {
  for (const char* folder : {"include", "src"}) {
    for (const Line& line : lines_of(folder)) {
      const std::string to = room_named(line.text);
      CHECK_MESSAGE(may_include(line.room, to), fmt::format("{}: {}", line.file, line.text));
    }
  }
}

TEST_CASE("within a room an include points to an earlier sub-room") {
  for (const char* folder : {"include", "src"}) {
    for (const Line& line : lines_of(folder)) {
      if (room_named(line.text) != line.room || line.room.empty()) continue;
      const auto from = place_in(line.room, line.file);
      const auto to = place_in(line.room, line.text.substr(line.text.find('"')));
      const bool down = !from || !to || *to <= *from;
      CHECK_MESSAGE(down, fmt::format("{}: {}", line.file, line.text));
    }
  }
}

TEST_CASE("every sub-room that has a place stands") {
  for (const auto& rooms : kSubRooms) {
    const std::string& room = rooms.first;
    for (const std::string& name : rooms.second)
      CHECK_MESSAGE(fs::is_directory(path_of("src/" + room + "/" + name)), room, "/", name);
  }
}

TEST_CASE("nothing is computed in report: results are passed in") {
  for (const Line& line : lines_of("src/report")) {
    const bool computes =
        mentions(line.text, {"model::simulate(", "model::sensitivity(", "model::find_flips(",
                             "model::assess_impact(", "model::score_outlooks(", "model::make_plan(",
                             "model::compare(", "model::project(", "model::view_equity(",
                             "model::first_glance(", "model::project_tax("});
    CHECK_MESSAGE(!computes, line.file, ": ", line.text);
  }
}

TEST_CASE("public headers include no library but the standard one") {
  for (const Line& line : lines_of("include")) {
    CHECK_MESSAGE(!mentions(line.text, {"<Eigen", "<boost", "<nlohmann", "<toml++", "<fmt"}),
                  line.file, ": ", line.text);
  }
}

TEST_CASE("program_options has one home") {
  for (const Line& line : lines_of("src")) {
    const bool home = line.file.starts_with("src/cli/options/options.");
    CHECK_MESSAGE((home || !mentions(line.text, {"program_options"})), line.file, ": ", line.text);
  }
}

TEST_CASE("nothing is used that the standard library of a browser's build lacks") {
  for (const Line& line : lines_of("src")) {
    CHECK_MESSAGE(!mentions(line.text, {"std::bit_cast", "std::ranges::", "std::views::",
                                        "std::jthread", "std::source_location", "std::expected"}),
                  line.file, ": ", line.text);
  }
}

TEST_CASE("what only a real machine has stands in files, and in cli where it is the terminal's") {
  for (const Line& line : lines_of("src")) {
    const bool here = line.room == "files" || line.room == "cli";
    const bool system = mentions(line.text, {"<unistd.h>", "<fcntl.h>", "<poll.h>", "<spawn.h>",
                                             "#include <sys/", "#include <linux/", "RealDisk"});
    CHECK_MESSAGE((here || !system), line.file, ": ", line.text);
  }
}

TEST_CASE("nothing but main reads the clock, the environment or prints by itself") {
  for (const Line& line : lines_of("src")) {
    const bool outside =
        mentions(line.text, {"std::cout", "std::cerr", "std::cin", "getenv", "system_clock",
                             "localtime", "day_clock", "second_clock"});
    CHECK_MESSAGE((line.file == "src/cli/main.cpp" || !outside), line.file, ": ", line.text);
  }
}

TEST_SUITE_END();
