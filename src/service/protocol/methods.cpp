#include "service/protocol/methods.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace parley::service {
namespace {

const std::string& text_of(const Json& params, const char* key) {
  const auto found = params.find(key);
  if (found == params.end() || !found->is_string())
    throw invalid_params(std::string(key) + " is not given");
  return found->get_ref<const std::string&>();
}

// What a client sent comes back short, and with its control characters shown.
std::string quoted(const std::string& text) {
  constexpr std::size_t kMost = 80;
  return "\"" + visible(text.substr(0, kMost)) + "\"";
}

template <class Entry>
const Entry& entry_named(const std::vector<Entry>& all, const std::string& name, const char* kind) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Entry& e) { return e.face["name"] == name; });
  if (found == all.end())
    throw invalid_params("there is no " + std::string(kind) + " " + quoted(name));
  return *found;
}

// All of a list is one page, so nobody has the place of another.
template <class Entry>
Json faces(const char* key, const std::vector<Entry>& all, const Json& params) {
  if (params.contains("cursor")) throw invalid_params("cursor leads to no page: a list has one");
  Json list = Json::array();
  for (const Entry& e : all) list.push_back(e.face);
  return {{key, std::move(list)}};
}

Json capabilities() {
  return {{"tools", Json::object()}, {"resources", Json::object()}, {"prompts", Json::object()}};
}

Json initialize(const Catalogue& c, const Json& params, const Client&) {
  return {{"protocolVersion", legacy_version(params)},
          {"capabilities", capabilities()},
          {"serverInfo", c.server},
          {"instructions", c.instructions}};
}

Json discover(const Catalogue& c, const Json&, const Client&) {
  return {{"supportedVersions", Json::array({kModernVersion})},
          {"capabilities", capabilities()},
          {"instructions", c.instructions}};
}

Json ping(const Catalogue&, const Json&, const Client&) { return Json::object(); }

Json list_tools(const Catalogue& c, const Json& params, const Client&) {
  return faces("tools", c.tools, params);
}

Json call_tool(const Catalogue& c, const Json& params, const Client& client) {
  return entry_named(c.tools, text_of(params, "name"), "tool").call(params, client);
}

Json list_resources(const Catalogue& c, const Json& params, const Client&) {
  return faces("resources", c.resources, params);
}

Json list_families(const Catalogue& c, const Json& params, const Client&) {
  return faces("resourceTemplates", c.families, params);
}

Json contents(const std::string& uri, const Json& face, std::string text) {
  return {
      {"contents",
       Json::array({{{"uri", uri}, {"mimeType", face["mimeType"]}, {"text", std::move(text)}}})}};
}

Json read_resource(const Catalogue& c, const Json& params, const Client&) {
  const std::string& uri = text_of(params, "uri");
  for (const ResourceEntry& r : c.resources) {
    if (r.face["uri"] == uri) return contents(uri, r.face, r.text());
  }
  for (const ResourceFamily& f : c.families) {
    if (!uri.starts_with(f.prefix)) continue;
    std::string text = f.text(uri.substr(f.prefix.size()));
    if (!text.empty()) return contents(uri, f.face, std::move(text));
  }
  throw ProtocolFault(ErrorCode::invalid_params, "there is no resource " + quoted(uri),
                      Json{{"uri", uri}});
}

Json list_prompts(const Catalogue& c, const Json& params, const Client&) {
  return faces("prompts", c.prompts, params);
}

Json get_prompt(const Catalogue& c, const Json& params, const Client&) {
  const PromptEntry& prompt = entry_named(c.prompts, text_of(params, "name"), "prompt");
  const Json arguments = params.value("arguments", Json::object());
  if (!arguments.is_object()) throw invalid_params("arguments have to be an object");
  const Json content = {{"type", "text"}, {"text", prompt.text(arguments)}};
  return {{"description", prompt.face["description"]},
          {"messages", Json::array({{{"role", "user"}, {"content", content}}})}};
}

constexpr std::array<Method, 10> kMethods = {{
    {"initialize", Eras::legacy, false, initialize},
    {"ping", Eras::legacy, false, ping},
    {"server/discover", Eras::modern, true, discover},
    {"tools/list", Eras::both, true, list_tools},
    {"tools/call", Eras::both, false, call_tool},
    {"resources/list", Eras::both, true, list_resources},
    {"resources/templates/list", Eras::both, true, list_families},
    {"resources/read", Eras::both, true, read_resource},
    {"prompts/list", Eras::both, true, list_prompts},
    {"prompts/get", Eras::both, false, get_prompt},
}};

bool knows(Eras eras, Era era) {
  return eras == Eras::both || (eras == Eras::modern) == (era == Era::modern);
}

}  // namespace

const Method* find_method(std::string_view name, Era era) {
  const auto found = std::find_if(kMethods.begin(), kMethods.end(), [&](const Method& m) {
    return m.name == name && knows(m.eras, era);
  });
  return found == kMethods.end() ? nullptr : &*found;
}

}  // namespace parley::service
