// check and init: the way in.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "scenario/keys/starter.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

using namespace parley;
using namespace parley::scenario;
using test::Folder;
using test::run_parley;

namespace {

const std::string kOffer = "[offer]\nstart = 2026-09-01\nbase_salary = 176_000\n";

test::Ran run_on(const std::vector<std::string>& words, const MemoryDisk& disk) {
  return run_parley(words, {.disk = &disk});
}

MemoryDisk disk_with(const std::string& name, const std::string& text) {
  MemoryDisk disk;
  disk.files[name] = text;
  return disk;
}

std::string contents(const std::filesystem::path& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("check of a good file asks what is missing, on standard output, with status 0") {
  const auto r = run_on({"check", "offer.toml"}, disk_with("offer.toml", kOffer));
  CHECK(r.status == 0);
  CHECK(r.out.find("offer.toml (offer): nothing wrong\n") == 0);
  CHECK(r.out.find("Is there equity, and in which form?") != std::string::npos);
  CHECK(r.err.empty());
}

TEST_CASE("check of a file with an error ends with 1, every other verb with 3") {
  const MemoryDisk disk = disk_with("offer.toml", kOffer + "raise = 0.05\n");
  const auto checked = run_on({"check", "offer.toml"}, disk);
  CHECK(checked.status == 1);
  CHECK(checked.out.find("offer.toml:4:9: error[E012]") != std::string::npos);
  const auto projected = run_on({"project", "offer.toml"}, disk);
  CHECK(projected.status == 3);
  CHECK(projected.out.empty());
  CHECK(projected.err.find("offer.toml:4:9: error[E012]") != std::string::npos);
}

TEST_CASE(
    "a file of the command line that is not there ends with 4, one that a file names with 3") {
  MemoryDisk disk = disk_with("offer.toml", "extends = \"none.toml\"\n" + kOffer);
  CHECK(run_on({"check", "none.toml"}, disk).status == 4);
  CHECK(run_on({"project", "none.toml"}, disk).status == 4);
  CHECK(run_on({"check", "offer.toml"}, disk).status == 1);
  CHECK(run_on({"project", "offer.toml"}, disk).status == 3);
}

TEST_CASE("check goes on with the next file, and ends with the worst of them") {
  MemoryDisk disk = disk_with("bad.toml", "[offer]\n");
  disk.files["good.toml"] = kOffer;
  const auto r = run_on({"check", "bad.toml", "none.toml", "good.toml"}, disk);
  CHECK(r.status == 4);
  CHECK(r.out.find("bad.toml: 2 errors") != std::string::npos);
  CHECK(r.out.find("none.toml: error[E007]: no such file") != std::string::npos);
  CHECK(r.out.find("good.toml (good): nothing wrong") != std::string::npos);
}

TEST_CASE("check looks at overrides as if they stood in the file") {
  const auto r = run_on({"check", "offer.toml", "--set", "offer.bonus.rate=200%"},
                        disk_with("offer.toml", kOffer));
  CHECK(r.status == 1);
  CHECK(r.out.find("--set:1:18: error[E014]") != std::string::npos);
}

TEST_CASE("check writes JSON and rows for programs") {
  const MemoryDisk disk = disk_with("offer.toml", kOffer + "titel = 1\n");
  const auto json =
      nlohmann::json::parse(run_on({"check", "offer.toml", "--format", "json"}, disk).out);
  CHECK(json["ok"] == false);
  CHECK(json["files"][0]["errors"][0]["code"] == "E010");
  CHECK(json["files"][0]["errors"][0]["place"]["line"] == 4);
  CHECK(json["files"][0]["title"].is_null());
  const auto rows = run_on({"check", "offer.toml", "--format", "csv"}, disk).out;
  CHECK(rows.find("file,kind,code,place,message,help\noffer.toml,error,E010,offer.toml:4:1,") == 0);
}

TEST_CASE("check reads standard input") {
  const auto r = run_parley({"check", "-"}, {.input = kOffer + "raise = 3%\n"});
  CHECK(r.status == 1);
  CHECK(r.out.find("-:4:10: error[E001]") != std::string::npos);
}

TEST_CASE("init writes a scenario that checks clean and projects as it is") {
  const Folder folder;
  const auto r = run_parley({"init", "offer.toml"}, {.directory = folder.text()});
  CHECK(r.status == 0);
  CHECK(r.out.empty());
  CHECK(contents(folder / "offer.toml") == starter_scenario({.title = "offer"}));
  const MemoryDisk disk = disk_with("offer.toml", starter_scenario());
  CHECK(
      run_on({"check", "offer.toml"}, disk).out.find("offer.toml (As offered): nothing wrong\n") ==
      0);
  const auto projected = run_on({"project", "offer.toml"}, disk);
  CHECK(projected.status == 0);
  CHECK(projected.err.empty());
}

TEST_CASE("init without a file writes to standard output") {
  CHECK(run_parley({"init"}).out == starter_scenario());
  CHECK(run_parley({"init", "-"}).out == starter_scenario());
}

TEST_CASE("init leaves a file that is there as it is, and nothing beside it") {
  const Folder folder;
  std::ofstream(folder / "offer.toml") << "mine";
  const auto r = run_parley({"init", "offer.toml"}, {.directory = folder.text()});
  CHECK(r.status == 4);
  CHECK(r.err.find("it is there already") != std::string::npos);
  CHECK(contents(folder / "offer.toml") == "mine");
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.text()))
    files += entry.exists() ? 1U : 0U;
  CHECK(files == 1);
}

TEST_CASE("init into a folder that is not there leaves nothing") {
  const Folder folder;
  const auto r = run_parley({"init", "none/offer.toml"}, {.directory = folder.text()});
  CHECK(r.status == 4);
  CHECK(std::filesystem::is_empty(folder.text()));
}
