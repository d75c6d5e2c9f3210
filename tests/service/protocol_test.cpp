// Conversations with the server, as text files: tests/service/protocol/*.txt.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/program.hpp"

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* kMeta =
    R"("_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",)"
    R"("io.modelcontextprotocol/clientCapabilities":{},)"
    R"("io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"}})";
constexpr std::string_view kAny = "{{any}}";

// One thing that is said between {{ and }}: "meta", "hex FF", "70 x [".
std::string meant(const std::string& tag) {
  if (tag == "meta") return kMeta;
  if (tag.starts_with("hex ")) return {static_cast<char>(std::stoi(tag.substr(4), nullptr, 16))};
  const std::size_t at = tag.find(" x ");
  REQUIRE_MESSAGE(at != std::string::npos, "{{", tag, "}}");
  std::string all;
  for (int n = std::stoi(tag); n > 0; --n) all += tag.substr(at + 3);
  return all;
}

// The innermost pair of braces, so that "{{{meta}}}" is an object around it.
std::string expanded(std::string line) {
  for (std::size_t end = line.find("}}"); end != std::string::npos; end = line.find("}}", end)) {
    const std::size_t begin = line.rfind("{{", end);
    const std::string tag =
        begin == std::string::npos ? "" : line.substr(begin + 2, end - begin - 2);
    const bool known = tag == "meta" || tag.starts_with("hex ") ||
                       (tag.find(" x ") != std::string::npos && tag.size() < 40);
    if (!known) {
      ++end;
      continue;
    }
    const std::string text = meant(tag);
    line.replace(begin, end + 2 - begin, text);
    end = begin + text.size();
  }
  return line;
}

// Whether `found` holds what is expected: all members of an object, all elements of a list.
bool holds(const Json& found, const Json& expected) {
  if (expected.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      if (!found.is_object() || !found.contains(key) || !holds(found[key], value)) return false;
    }
    return true;
  }
  if (expected.is_array()) {
    if (!found.is_array() || found.size() != expected.size()) return false;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!holds(found[i], expected[i])) return false;
    }
    return true;
  }
  if (!expected.is_string() || !found.is_string()) return found == expected;
  const auto wanted = expected.get<std::string>();
  const auto text = found.get<std::string>();
  return wanted.ends_with(kAny) ? text.starts_with(wanted.substr(0, wanted.size() - kAny.size()))
                                : text == wanted;
}

struct Exchange {
  int line = 0;
  std::string expected;  // empty: no answer
  bool whole = false;
};

struct Conversation {
  std::string input;
  std::vector<Exchange> answers;
};

Conversation read(const fs::path& path) {
  Conversation c;
  std::ifstream file(path);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.starts_with(">| ")) {
      c.input += expanded(line.substr(3));
    } else if (line.starts_with("> ") || line == ">") {
      c.input += expanded(line.size() < 2 ? "" : line.substr(2)) + "\n";
    } else if (line.starts_with("<= ")) {
      c.answers.push_back({number, line.substr(3), true});
    } else if (line.starts_with("< ")) {
      c.answers.push_back({number, line.substr(2), false});
    }
  }
  return c;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool fits(const Exchange& e, const std::string& answer) {
  const Json found = Json::parse(answer);
  const Json expected = Json::parse(e.expected);
  const bool is_open = e.expected.find(kAny) != std::string::npos;
  return e.whole && !is_open
             ? found == expected
             : holds(found, expected) && (!e.whole || found.size() == expected.size());
}

}  // namespace

TEST_SUITE_BEGIN("assistant's protocol");

TEST_CASE("conversations go as their files say") {
  for (const auto& entry :
       fs::directory_iterator(parley::test::path_of("tests/service/protocol"))) {
    const Conversation c = read(entry.path());
    const parley::test::Ran ran = parley::test::run_parley({"mcp"}, {.input = c.input});
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    const std::vector<std::string> answers = lines_of(ran.out);
    const std::string name = entry.path().filename().string();
    CHECK_MESSAGE(answers.size() == c.answers.size(), name);
    for (std::size_t i = 0; i < std::min(answers.size(), c.answers.size()); ++i)
      CHECK_MESSAGE(fits(c.answers[i], answers[i]), name, ":", c.answers[i].line, ": ",
                    answers[i].substr(0, 600));
  }
}

TEST_CASE("a server that is told nothing ends at once, without a word") {
  const parley::test::Ran ran = parley::test::run_parley({"mcp"}, {.input = ""});
  CHECK(ran.status == 0);
  CHECK(ran.out.empty());
}

TEST_SUITE_END();
