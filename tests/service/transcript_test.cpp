// The conversation of docs/assistants.md: each call is made again, and its answer compared.
#include <doctest/doctest.h>

#include <sstream>

#include "tests/service/assistant.hpp"
#include "tests/support/golden.hpp"

namespace {

using namespace parley::test;

constexpr const char* kPage = "docs/assistants.md";

// "@examples/offer.toml" is the text of that file.
Json with_files(Json v) {
  if (v.is_structured()) {
    for (Json& member : v) member = with_files(member);
  }
  if (v.is_string() && v.get<std::string>().starts_with("@"))
    return text_of(v.get<std::string>().substr(1));
  return v;
}

// "**read_letter**" names a tool.
std::string tool_named(const std::string& line) {
  const bool is_name = line.size() > 4 && line.starts_with("**") && line.ends_with("**") &&
                       line.find(' ') == std::string::npos;
  return is_name ? line.substr(2, line.size() - 4) : "";
}

// The page with every answer made again.
std::string answered_again(const std::string& page) {
  std::istringstream lines(page);
  std::string out;
  ToolCall call;
  std::string fence;  // "json" or "text" inside a block of a call
  for (std::string line; std::getline(lines, line);) {
    if (const std::string name = tool_named(line); !name.empty()) call = {name, {}};
    const bool ends = line == "```" && !fence.empty();
    if (fence == "json" && !ends) call.arguments = with_files(Json::parse(line));
    if (fence != "text" || ends) out += line + "\n";
    if (ends) fence.clear();
    const bool begins = !call.name.empty() && fence.empty() && !ends;
    if (begins && line == "```json") fence = "json";
    if (begins && line == "```text") {
      fence = "text";
      std::string text = call_tool(call)["content"][0]["text"];
      // A fence within it would end the block.
      for (std::size_t at = 0; (at = text.find("```", at)) != std::string::npos; at += 3)
        text.replace(at, 3, "'''");
      out += text + (text.ends_with('\n') ? "" : "\n");
      call = {};
    }
  }
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("golden files");

TEST_CASE("the conversation from letter to email goes as its page says") {
  check_golden(kPage, answered_again(text_of(kPage)));
}

TEST_SUITE_END();
