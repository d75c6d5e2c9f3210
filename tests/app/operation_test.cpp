#include "parley/app/operation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/help.hpp"
#include "cli/manual.hpp"
#include "cli/verbs.hpp"
#include "document/document.hpp"
#include "parley/app/answer.hpp"
#include "parley/app/request.hpp"
#include "parley/app/surroundings.hpp"
#include "parley/files/real_disk.hpp"
#include "tests/support/program.hpp"

namespace fs = std::filesystem;
using namespace parley;
using parley::test::path_of;
using parley::test::run_parley;

namespace {

app::Answer run_echo(const app::Request& request, app::Surroundings& around) {
  const std::string path = request.operands().front();
  const std::string text = around.disk.read(path).value.value_or("nothing");
  return {.json = [text] { return "{\"text\":\"" + text + "\"}\n"; },
          .others = {{"text", [text](const app::Screen&) { return text + "\n"; }}}};
}

app::Operation echo_operation() {
  return {{.name = "echo",
           .place = 45,
           .summary = "Says what stands in a file.",
           .operands = {.name = "FILE", .least = 1, .most = 1, .type = app::Type::text_file},
           .inputs = {{.name = "loud",
                       .value = "HOW",
                       .says = "How loud it is said",
                       .choices = {"softly", "loudly"},
                       .fallback = "softly"}},
           .formats = {"text", "json"}},
          run_echo};
}

std::vector<app::Operation> with_echo() {
  std::vector<app::Operation> all = app::all_operations();
  all.push_back(echo_operation());
  return all;
}

}  // namespace

TEST_SUITE_BEGIN("operations");

TEST_CASE("an operation more appears in the command line, help, manual and completions") {
  const std::vector<app::Operation> all = with_echo();
  const std::vector<cli::Verb> verbs = cli::verbs_of(all);
  const cli::Verb* verb = cli::find_verb(verbs, "echo");
  REQUIRE(verb);
  CHECK(cli::help_overview(verbs, 80).find("  echo         Says what stands in a file.\n") !=
        std::string::npos);
  CHECK(cli::help_page(*verb, 80).find("--loud HOW") != std::string::npos);
  CHECK(cli::man_page(verbs).find(".SS echo\n") != std::string::npos);
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const std::string script = cli::completion_script(verbs, shell);
    CHECK(script.find("echo") != std::string::npos);
    CHECK(script.find("softly") != std::string::npos);
  }
}

TEST_CASE("an operation more is run by its name, in its formats, into a file too") {
  const std::vector<app::Operation> all = with_echo();
  MemoryDisk disk;
  disk.files["note.txt"] = "hello";
  const test::Surroundings around{.disk = &disk, .operations = &all};
  CHECK(run_parley({"echo", "note.txt"}, around).out == "hello\n");
  CHECK(run_parley({"echo", "note.txt", "--format", "json"}, around).out ==
        "{\"text\":\"hello\"}\n");
  CHECK(run_parley({"echo", "note.txt", "--loud", "lowdly"}, around).err ==
        "parley: --loud cannot be \"lowdly\"\n  help: did you mean \"loudly\"? it can be softly, "
        "loudly\n");
  CHECK(run_parley({"ecko"}, around).err.find("did you mean \"echo\"?") != std::string::npos);
}

TEST_CASE("each file of the folder of operations is one, and no other file names it") {
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(path_of("src/app/operations"))) {
    if (entry.path().extension() != ".cpp") continue;
    ++files;
    std::string name = entry.path().stem().string();
    const std::string function = name + "_operation(";
    std::replace(name.begin(), name.end(), '_', '-');
    CHECK_MESSAGE(app::find_operation(name), name);
    for (const auto& other : fs::recursive_directory_iterator(path_of("src"))) {
      if (!other.is_regular_file() || other.path() == entry.path()) continue;
      std::ifstream in(other.path());
      std::ostringstream text;
      text << in.rdbuf();
      CHECK_MESSAGE(text.str().find(function) == std::string::npos, other.path().string());
    }
  }
  CHECK(app::all_operations().size() == files);
}

TEST_CASE("operations say enough of their inputs to make a form of them") {
  for (const app::Operation& o : app::all_operations()) {
    CAPTURE(o.name);
    CHECK(o.summary.ends_with("."));
    const bool runs = o.run != nullptr;
    CHECK(runs);
    for (const app::Input& i : o.inputs) {
      CAPTURE(i.name);
      CHECK(!i.says.empty());
      CHECK((app::type_of(i) == app::Type::flag) == i.value.empty());
      CHECK((app::type_of(i) == app::Type::choice) == !i.choices.empty());
      if (!i.choices.empty() && !i.fallback.empty())
        CHECK(std::find(i.choices.begin(), i.choices.end(), i.fallback) != i.choices.end());
    }
  }
}

TEST_CASE("a request is read and answered without any command line") {
  const files::RealDisk disk;
  app::Surroundings around{.disk = disk};
  const app::Operation* check = app::find_operation("check");
  REQUIRE(check);
  const app::Request request(*check, {path_of("scenarios/rival.toml")});
  CHECK_NOTHROW(app::check_request(request));
  const app::Answer answer = check->run(request, around);
  CHECK(answer.status == app::Status::done);
  CHECK(app::written(answer, "json").find("\"ok\": true") != std::string::npos);
}

TEST_CASE("a request with a value that no input has, or without its file, is refused") {
  const app::Operation* plan = app::find_operation("plan");
  REQUIRE(plan);
  CHECK_THROWS_AS(app::check_request(app::Request(*plan, {})), app::Stop);
  CHECK_THROWS_AS(app::check_request(app::Request(*plan, {"a.toml"}, {{"agianst", {"b.toml"}}})),
                  app::Stop);
  const app::Request round(*plan, {"a.toml"}, {{"round", {"1001"}}});
  CHECK_THROWS_AS(round.whole("round"), app::Stop);
  CHECK(app::Request(*plan, {"a.toml"}).whole("round") == 0);
}

TEST_SUITE_END();
