#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/support/program.hpp"

namespace fs = std::filesystem;
using parley::MemoryDisk;
using parley::test::Ran;
using parley::test::run_parley;

namespace {

// A folder of its own, gone at the end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "parley-output-test") {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path() const { return path_.string(); }
  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }
  std::string text(const std::string& name) const {
    std::ifstream file(path_ / name);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
  }

 private:
  fs::path path_;
};

MemoryDisk one_offer() {
  MemoryDisk disk;
  disk.files["/a.toml"] = "title = \"A\"\n[offer]\nstart = 2027-02-01\nbase_salary = 120_000\n";
  disk.files["/b.toml"] =
      "title = \"B\"\n[offer]\nstart = 2027-02-01\nbase_salary = 130_000\nraise = \"10%\"\n";
  disk.files["/wrong.toml"] = "[offer]\nstart = 2027-02-01\n";
  return disk;
}

Ran run_there(const Folder& folder, std::vector<std::string> words) {
  const MemoryDisk disk = one_offer();
  return run_parley(words, {.disk = &disk, .directory = folder.path()});
}

Ran run_on_terminal(std::vector<std::string> words, std::map<std::string, std::string> environment,
                    int width = 80) {
  const MemoryDisk disk = one_offer();
  return run_parley(
      words,
      {.disk = &disk, .terminal = true, .width = width, .environment = std::move(environment)});
}

bool has_colour(const Ran& ran) { return ran.out.find('\x1b') != std::string::npos; }

}  // namespace

TEST_SUITE_BEGIN("output");

TEST_CASE("the ending of the output file chooses the format, --format overrides it") {
  const Folder folder;
  CHECK(run_there(folder, {"project", "/a.toml", "-o", "a.csv"}).status == 0);
  CHECK(folder.text("a.csv").starts_with("file,title,year,base"));
  CHECK(run_there(folder, {"project", "/a.toml", "-o", "a.json"}).status == 0);
  CHECK(folder.text("a.json").starts_with("{"));
  CHECK(run_there(folder, {"project", "/a.toml", "-o", "b.json", "--format", "markdown"}).status ==
        0);
  CHECK(folder.text("b.json").starts_with("## A"));
}

TEST_CASE("an ending that no format has is a usage error, and nothing is written") {
  const Folder folder;
  const Ran ran = run_there(folder, {"project", "/a.toml", "-o", "a.toml"});
  CHECK(ran.status == 2);
  CHECK(ran.err.find("project has no format for a file that ends in .toml") != std::string::npos);
  CHECK(folder.files() == 0);
}

TEST_CASE("a scenario with an error leaves no output behind, and an older one as it was") {
  const Folder folder;
  CHECK(run_there(folder, {"project", "/a.toml", "-o", "out.csv"}).status == 0);
  const std::string before = folder.text("out.csv");
  CHECK(run_there(folder, {"project", "/a.toml", "/wrong.toml", "-o", "out.csv"}).status == 3);
  CHECK(folder.text("out.csv") == before);
  CHECK(folder.files() == 1);
}

TEST_CASE("a file that is read is not written over, by whatever name") {
  const Folder folder;
  const auto write = [&](const std::string& name, const std::string& text) {
    std::ofstream(fs::path(folder.path()) / name) << text;
  };
  const std::string letter = "Acme, Inc. offers you the position of Engineer at $150,000 a year.\n";
  const std::string offer = "[offer]\nstart = 2027-02-01\nbase_salary = 120_000\n";
  write("letter.txt", letter);
  write("parent.toml", offer);
  write("child.toml", "extends = \"parent.toml\"\n");
  fs::create_symlink("letter.txt", fs::path(folder.path()) / "link.txt");
  const auto run = [&](std::vector<std::string> words) {
    return run_parley(words, {.directory = folder.path()});
  };
  const Ran ran = run({"read", "letter.txt", "-o", "letter.txt"});
  CHECK(ran.status == 2);
  CHECK(ran.err.find("letter.txt is read here, so it is not written over") != std::string::npos);
  CHECK(run({"read", "letter.txt", "-o", "link.txt"}).status == 2);
  CHECK(run({"project", "child.toml", "-f", "csv", "-o", "parent.toml"}).status == 2);
  CHECK(run({"project", "child.toml", "-f", "csv", "-o", "child.toml"}).status == 2);
  CHECK(folder.text("letter.txt") == letter);
  CHECK(folder.text("parent.toml") == offer);
  CHECK(run({"project", "child.toml", "-o", "out.csv"}).status == 0);
  CHECK(run({"project", "child.toml", "-o", "out.csv"}).status == 0);
  CHECK(folder.files() == 5);
}

TEST_CASE("a day that is none is said, also where no file would bear it") {
  const MemoryDisk disk = one_offer();
  const Ran ran = run_parley({"report", "/a.toml", "--as-of", "2027-02-30"}, {.disk = &disk});
  CHECK(ran.status == 2);
  CHECK(ran.err.find("--as-of cannot be \"2027-02-30\"") != std::string::npos);
}

TEST_CASE("an output that cannot be written is file trouble") {
  const Folder folder;
  CHECK(run_there(folder, {"project", "/a.toml", "-o", "none/out.csv"}).status == 4);
  CHECK(run_there(folder, {"project", "/a.toml", "-o", ".", "--format", "csv"}).status == 4);
  CHECK(run_there(folder, {"project", "/a.toml", "-o", "/dev/full", "--format", "csv"}).status ==
        4);
  CHECK(folder.files() == 0);
}

TEST_CASE(
    "a file of the command line that is not there is file trouble; the others are still looked "
    "at") {
  const Folder folder;
  const Ran ran = run_there(folder, {"project", "/none.toml", "/wrong.toml"});
  CHECK(ran.status == 4);
  CHECK(ran.out.empty());
  CHECK(ran.err.find("/none.toml") != std::string::npos);
  CHECK(ran.err.find("/wrong.toml") != std::string::npos);
}

TEST_CASE("standard input is the file -") {
  const MemoryDisk disk = one_offer();
  const Ran ran =
      run_parley({"project", "-", "--format", "csv"}, {.input = disk.files.at("/a.toml")});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("-,A,1,120000.00") != std::string::npos);
}

TEST_CASE("colour is for terminals, unless NO_COLOR or --color say otherwise") {
  CHECK(has_colour(run_on_terminal({"project", "/a.toml"}, {})));
  CHECK_FALSE(has_colour(run_on_terminal({"project", "/a.toml"}, {{"NO_COLOR", "1"}})));
  CHECK_FALSE(has_colour(run_on_terminal({"project", "/a.toml"}, {{"TERM", "dumb"}})));
  CHECK_FALSE(has_colour(run_on_terminal({"project", "/a.toml", "--color", "never"}, {})));
  CHECK(has_colour(
      run_on_terminal({"project", "/a.toml", "--color", "always"}, {{"NO_COLOR", "1"}})));
  const Folder folder;
  CHECK_FALSE(has_colour(run_there(folder, {"project", "/a.toml"})));
}

TEST_CASE("--set counts for every file, as if it stood there") {
  const Folder folder;
  const Ran ran = run_there(
      folder, {"project", "/a.toml", "/b.toml", "--set", "projection.years=1", "--format", "csv"});
  CHECK(ran.out ==
        "file,title,year,base,sign_on,sign_on_clawback,payments,payment_clawback,bonus,benefits,"
        "equity,severance,exercise,total\n"
        "/a.toml,A,1,120000.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,120000.00\n"
        "/b.toml,B,1,130000.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,130000.00\n");
}

TEST_CASE("--set FILE:KEY=VALUE counts for that file alone") {
  const Folder folder;
  const Ran ran = run_there(folder, {"project", "/a.toml", "/b.toml", "--set", "projection.years=1",
                                     "--set", "/b.toml:offer.base_salary=140k", "--format", "csv"});
  CHECK(ran.out.find("/a.toml,A,1,120000.00,") != std::string::npos);
  CHECK(ran.out.find("/b.toml,B,1,140000.00,") != std::string::npos);
}

TEST_CASE("--set for a file that is not read is a usage error that names the nearest") {
  const Folder folder;
  const Ran ran = run_there(
      folder, {"project", "/a.toml", "/b.toml", "--set", "/bb.toml:offer.base_salary=140k"});
  CHECK(ran.status == 2);
  CHECK(ran.err ==
        "parley: --set: \"/bb.toml\" is none of the files that are read\n"
        "  help: did you mean \"/b.toml\"?\n");
}

TEST_CASE("a choice that does not exist is a usage error that names the nearest") {
  const Folder folder;
  const Ran ran = run_there(folder, {"project", "/a.toml", "--by", "yaer"});
  CHECK(ran.status == 2);
  CHECK(ran.err ==
        "parley: --by cannot be \"yaer\"\n"
        "  help: did you mean \"year\"? it can be year, calendar, month, event\n");
}

TEST_CASE("no line is wider than the terminal") {
  for (const int width : {60, 80, 120}) {
    for (const char* verb : {"project", "vest", "compare"}) {
      const Ran ran = run_on_terminal({verb, "/b.toml", "--color", "never"}, {}, width);
      std::istringstream lines(ran.out);
      for (std::string line; std::getline(lines, line);) {
        CHECK(std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; }) <=
              width);
        CHECK((line.empty() || line.back() != ' '));
      }
    }
  }
}

TEST_SUITE_END();
