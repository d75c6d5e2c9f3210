// The whole program over random valid files: every verb answers, in every format, and never with
// "nan".
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/folder.hpp"
#include "tests/support/for_all.hpp"
#include "tests/support/program.hpp"

using namespace parley;
using random::Case;
using random::for_all;

namespace {

using Words = std::vector<std::string>;

const std::vector<Words> kCommands = {
    {"check", "offer.toml"},
    {"project", "offer.toml", "--by", "event"},
    {"vest", "offer.toml"},
    {"compare", "offer.toml", "rival.toml"},
    {"score", "offer.toml"},
    {"equity", "offer.toml"},
    {"what-if", "offer.toml", "--set", "offer.base_salary=150k"},
    {"sensitivity", "offer.toml"},
    {"plan", "offer.toml", "--against", "rival.toml"},
    {"script", "offer.toml", "--against", "rival.toml"},
    {"report", "offer.toml", "--against", "rival.toml"},
};
const Words kSimulate = {"simulate",   "offer.toml", "rival.toml", "--method",
                         "montecarlo", "--paths",    "500"};

// A word "nan" or "inf" in an answer.
bool is_no_number(const std::string& text) {
  for (const std::string_view word : {"nan", "-nan", "inf", "-inf"}) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      const auto is_letter = [&](std::size_t i) {
        return i < text.size() && std::isalpha(static_cast<unsigned char>(text[i]));
      };
      if (!(at > 0 && is_letter(at - 1)) && !is_letter(at + word.size())) return true;
    }
  }
  return false;
}

std::string fault_of(const Words& words, const std::string& folder) {
  const test::Ran r = test::run_parley(words, {.directory = folder});
  const std::string command = fmt::format("{}", fmt::join(words, " "));
  if (r.status != 0) return fmt::format("{} ends with {}: {}", command, r.status, r.err);
  if (r.out.empty()) return command + " says nothing";
  if (is_no_number(r.out)) return command + " says what is no number";
  if (words.back() == "json" && !nlohmann::json::accept(r.out)) return command + " gives no JSON";
  return {};
}

// The first fault of the commands, each as people and as programs read it.
std::string fault_of(const Case& c, const std::vector<Words>& commands) {
  const test::Folder folder;
  for (const auto& [name, content] : c.disk.files) std::ofstream(folder / name) << content;
  for (const Words& words : commands) {
    std::string fault = fault_of(words, folder.text());
    if (fault.empty() && words.front() != "script") {
      Words as_json = words;
      as_json.insert(as_json.end(), {"--format", "json"});
      fault = fault_of(as_json, folder.text());
    }
    if (!fault.empty()) return fault;
  }
  return {};
}

}  // namespace

TEST_SUITE("program laws") {
  TEST_CASE("every verb answers any valid offer, as a table and as JSON") {
    for_all("verbs", 5, {.negotiable = true, .rival = true, .simulated = true}, [](const Case& c) {
      std::vector<Words> commands = kCommands;
      commands.push_back(kSimulate);
      return fault_of(c, commands);
    });
  }

  TEST_CASE("every verb but the simulation answers any valid scenario, playbook or not") {
    for_all("verbs without a plan", 5, {.rival = true},
            [](const Case& c) { return fault_of(c, kCommands); });
  }
}
