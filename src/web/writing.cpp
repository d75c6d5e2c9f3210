#include <fmt/format.h>

#include "document/html/blocks.hpp"
#include "web/run.hpp"
#include "web/words.hpp"
#include "words/layout/layout.hpp"

namespace parley::web {
namespace {

constexpr const char* kDraft = "/parley/draft.txt";

std::string first_of(const Json& question) {
  const std::vector<std::string> offers = texts_of(question, "offers");
  return offers.empty() ? "" : offers.front();
}

Ask script_of(const Json& question, const char* format) {
  Ask ask{.operation = "script", .operands = {first_of(question)}, .format = format};
  if (const auto against = texts_of(question, "against"); !against.empty())
    ask.inputs["against"] = against;
  return ask;
}

// Markdown writes a dollar sign behind a backslash; the blocks are read without it.
std::string without_escapes(std::string text) {
  for (std::size_t at = text.find("\\$"); at != std::string::npos; at = text.find("\\$", at))
    text.erase(at, 1);
  return text;
}

Json written(Desk& desk, Ask ask) {
  const Ran ran = run(desk, ask);
  ask.format = "text";
  Json answer = ending(ran);
  document::Document read = words::read_document(without_escapes(ran.text));
  // The page has a heading of its own above it.
  auto& blocks = read.blocks;
  if (!blocks.empty() && std::holds_alternative<document::Heading>(blocks.front()))
    blocks.erase(blocks.begin());
  answer["html"] = document::to_html_blocks(read);
  answer["text"] = ran.text.empty() ? "" : run(desk, ask).text;
  return answer;
}

Json document(Desk& desk, const Json& question) {
  Ask ask = script_of(question, "markdown");
  ask.inputs["as"] = {text_of(question, "as")};
  return written(desk, std::move(ask));
}

Json reply(Desk& desk, const Json& question) {
  Ask ask = script_of(question, "markdown");
  ask.inputs["objection"] = {text_of(question, "said")};
  return written(desk, std::move(ask));
}

std::string summary_of(const Json& findings) {
  if (findings.empty()) return "Nothing weakens it.";
  std::string quotes;
  for (const Json& f : findings)
    quotes += fmt::format("{}“{}”", quotes.empty() ? "" : ", ", f["text"].get<std::string>());
  return findings.size() == 1 ? fmt::format("One thing weakens it: {}.", quotes)
                              : fmt::format("{} things weaken it: {}.", findings.size(), quotes);
}

Json lint(Desk& desk, const Json& question) {
  desk.disk.files[kDraft] = text_of(question, "draft");
  Ask ask = script_of(question, "json");
  ask.operation = "lint";
  ask.inputs["scenario"] = ask.operands;
  ask.operands = {kDraft};
  const Ran ran = run(desk, ask);
  desk.disk.files.erase(kDraft);
  Json answer = ending(ran);
  const Json said = Json::parse(ran.text, nullptr, false);
  const Json findings = said.is_object() ? said["findings"] : Json::array();
  answer["finds"] = Json::array();
  for (const Json& f : findings)
    answer["finds"].push_back({{"quote", f["text"]}, {"what", f["why"]}, {"instead", f["better"]}});
  answer["summary"] = said.is_object() ? summary_of(findings) : "";
  return answer;
}

}  // namespace

std::vector<Call> word_calls() { return {{"words", document}, {"reply", reply}, {"lint", lint}}; }

}  // namespace parley::web
