#include "service/tools/tool.hpp"

#include <fmt/format.h>

#include "core/text.hpp"

namespace parley::service {
namespace {

constexpr std::size_t kMostText = 12'000;

Json diagnostics_schema(const char* says) {
  using namespace schema;
  return list(object({{"code", text("see parley://errors/CODE")},
                      {"message", text()},
                      {"file", text(), false},
                      {"line", whole(), false},
                      {"column", whole(), false},
                      {"help", text("the cure"), false}}),
              says);
}

Json made_with_schema() {
  using namespace schema;
  return object({{"program", text()},
                 {"version", text()},
                 {"sha256", by_name(text(), "of each text that was read, by its name")}});
}

Json output_schema(const Tool& tool) {
  using namespace schema;
  Json j = object({{"made_with", made_with_schema()},
                   {"errors", diagnostics_schema("with one of them there is no answer")},
                   {"warnings", diagnostics_schema("computed, but perhaps not as it is meant")},
                   {"answer", tool.schema(), false}});
  j["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  j["$defs"] = {{"figure", figure_definition()}};
  return j;
}

std::string description(const Tool& tool) {
  const app::Operation* operation = app::find_operation(tool.operation);
  return fmt::format("{} {}", operation ? operation->summary : std::string_view(), tool.use);
}

Json face_of(const Tool& tool, const Desk& desk) {
  const app::Operation* operation = app::find_operation(tool.operation);
  return {{"name", tool.name},
          {"title", tool.title},
          {"description", description(tool)},
          {"inputSchema", input_schema(tool.arguments, operation, desk.folder != nullptr)},
          {"outputSchema", output_schema(tool)},
          {"annotations",
           {{"title", tool.title},
            {"readOnlyHint", true},
            {"destructiveHint", false},
            {"idempotentHint", true},
            {"openWorldHint", false}}}};
}

std::string shortened(std::string text) {
  if (text.size() <= kMostText) return text;
  text.resize(text.rfind('\n', kMostText) == std::string::npos ? cut_before(text, kMostText)
                                                               : text.rfind('\n', kMostText));
  return text + "\n\n(There is more in the structured answer.)\n";
}

Json made_with(const Call& call, const Desk& desk) {
  Json hashes = Json::object();
  for (const auto& [name, hash] : call.shelf().hashes()) hashes[name] = hash;
  return {{"program", "parley"}, {"version", desk.version}, {"sha256", std::move(hashes)}};
}

Json block(std::string text) {
  return {{"type", "text"}, {"text", visible_lines(shortened(std::move(text)))}};
}

// What was told beside an answer stands beside it, so that words can be sent as they are.
Json content(std::string text, const std::string& told) {
  Json blocks = Json::array({block(std::move(text))});
  if (!told.empty()) blocks.push_back(block(told));
  return blocks;
}

Json frame(const Call& call, const Desk& desk) {
  return {{"made_with", made_with(call, desk)},
          {"errors", call.errors()},
          {"warnings", call.warnings()}};
}

Json success(const Call& call, const Tool& tool, const Desk& desk, ToolAnswer given) {
  Json structured = frame(call, desk);
  structured["answer"] = schema::kept(tool.schema(), given.answer);
  return {{"content", content(std::move(given.text), call.told())},
          {"structuredContent", std::move(structured)},
          {"isError", false}};
}

// What is wrong with the call itself has no code and no place.
Json failure(Json structured, const std::string& told, const std::string& message) {
  if (!message.empty()) structured["errors"].push_back({{"code", ""}, {"message", message}});
  return {{"content", content(told + message, "")},
          {"structuredContent", std::move(structured)},
          {"isError", true}};
}

Json question_form(const std::vector<PersonQuestion>& questions) {
  Json properties = Json::object();
  for (const PersonQuestion& q : questions)
    properties[q.name] = {{"type", "string"}, {"title", q.question}, {"description", q.why}};
  const Json form = {{"type", "object"}, {"properties", std::move(properties)}};
  const Json params = {{"mode", "form"},
                       {"message", "The offer leaves this open. What is left empty stays open."},
                       {"requestedSchema", form}};
  return {
      {"resultType", "input_required"},
      {"inputRequests", {{"questions", {{"method", "elicitation/create"}, {"params", params}}}}}};
}

Json call_tool(const Tool& tool, const Desk& desk, const Json& params, const Client& client) {
  const Json arguments = params.value("arguments", Json::object());
  if (!arguments.is_object()) throw invalid_params("arguments have to be an object");
  const app::Operation* operation = app::find_operation(tool.operation);
  const Json bare = {
      {"made_with", {{"program", "parley"}, {"version", desk.version}, {"sha256", Json::object()}}},
      {"errors", Json::array()},
      {"warnings", Json::array()}};
  const std::string fault = fault_of(arguments, tool.arguments, operation);
  if (!fault.empty()) return failure(bare, "", fault);
  std::optional<Call> call;
  try {
    call.emplace(desk, params, client);
    ToolAnswer given = tool.run(*call);
    return given.questions.empty() ? success(*call, tool, desk, std::move(given))
                                   : question_form(given.questions);
  } catch (const ToolFault& e) {
    return call ? failure(frame(*call, desk), call->told(), e.what()) : failure(bare, "", e.what());
  }
}

}  // namespace

ToolEntry entry_of(const Tool& tool, const Desk& desk) {
  return {.face = face_of(tool, desk),
          .call = [&tool, &desk](const Json& params, const Client& client) {
            return call_tool(tool, desk, params, client);
          }};
}

}  // namespace parley::service
