// An assistant for tests: calls tools of the whole program in-process.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/program.hpp"

namespace parley::test {

using Json = nlohmann::ordered_json;

struct ToolCall {
  std::string name;
  Json arguments;
  Json capabilities = Json::object();
  Json responses = {};  ///< inputResponses
};

/// The results of calls to one server, in order.
std::vector<Json> call_tools(const std::vector<ToolCall>& calls,
                             const std::vector<std::string>& options = {});
Json call_tool(const ToolCall& call, const std::vector<std::string>& options = {});

/// The result of any method.
Json ask(const std::string& method, Json params = Json::object());

/// Files of scenarios/, as `offers`.
Json offers_of(const std::vector<std::string>& names);
std::string text_of(const std::string& in_repository);

}  // namespace parley::test
