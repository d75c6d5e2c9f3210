// Catalogue: what a server has to give, as the protocol sees it: faces as JSON, and functions
// behind them. Tools, resources and prompts fill it; the protocol knows none of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "service/protocol/era.hpp"

namespace parley::service {

struct ToolEntry {
  Json face;  ///< name, title, description, inputSchema, outputSchema, annotations
  /// The result of a call: content and more, or input_required. `params` are those of the request.
  std::function<Json(const Json& params, const Client&)> call;
};

struct ResourceEntry {
  Json face;  ///< uri, name, title, description, mimeType
  std::function<std::string()> text;
};

/// Resources of one kind, by the last part of their address.
struct ResourceFamily {
  Json face;           ///< uriTemplate, name, ...
  std::string prefix;  ///< "parley://errors/"
  /// Empty where there is none of that name.
  std::function<std::string(const std::string& name)> text;
};

struct PromptEntry {
  Json face;  ///< name, title, description, arguments
  std::function<std::string(const Json& arguments)> text;
};

struct Catalogue {
  Json server;  ///< name, title, version
  std::string instructions;
  std::vector<ToolEntry> tools;  ///< lists come in this order
  std::vector<ResourceEntry> resources;
  std::vector<ResourceFamily> families;
  std::vector<PromptEntry> prompts;
};

}  // namespace parley::service
