#include "tests/service/assistant.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace parley::test {
namespace {

std::string request(int id, const std::string& method, Json params, const Json& capabilities) {
  params["_meta"] = {{"io.modelcontextprotocol/protocolVersion", "2026-07-28"},
                     {"io.modelcontextprotocol/clientCapabilities", capabilities}};
  return Json{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}}.dump() + "\n";
}

std::vector<Json> results_of(const std::string& input, const std::vector<std::string>& options) {
  std::vector<std::string> words = {"mcp"};
  words.insert(words.end(), options.begin(), options.end());
  const Ran ran = run_parley(words, {.input = input});
  REQUIRE_MESSAGE(ran.err.empty(), ran.err);
  std::vector<Json> results;
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) {
    const Json answer = Json::parse(line);
    REQUIRE_MESSAGE(answer.contains("result"), line);
    results.push_back(answer["result"]);
  }
  return results;
}

}  // namespace

std::vector<Json> call_tools(const std::vector<ToolCall>& calls,
                             const std::vector<std::string>& options) {
  std::string input;
  int id = 0;
  for (const ToolCall& c : calls) {
    Json params = {{"name", c.name}, {"arguments", c.arguments}};
    if (!c.responses.is_null()) params["inputResponses"] = c.responses;
    input += request(++id, "tools/call", std::move(params), c.capabilities);
  }
  return results_of(input, options);
}

Json call_tool(const ToolCall& call, const std::vector<std::string>& options) {
  return call_tools({call}, options).front();
}

Json ask(const std::string& method, Json params) {
  return results_of(request(1, method, std::move(params), Json::object()), {}).front();
}

std::string text_of(const std::string& in_repository) {
  std::ifstream file(path_of(in_repository));
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

Json offers_of(const std::vector<std::string>& names) {
  Json offers = Json::array();
  for (const std::string& name : names)
    offers.push_back({{"name", name}, {"toml", text_of("scenarios/" + name)}});
  return offers;
}

}  // namespace parley::test
