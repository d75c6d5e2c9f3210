#include "service/tools/schema.hpp"

#include <string>

namespace parley::service::schema {
namespace {

Json typed(const char* type, std::string_view says) {
  Json j = {{"type", type}};
  if (!says.empty()) j["description"] = says;
  return j;
}

Json object_of(std::vector<Member> members, std::string_view says, Json others) {
  Json j = typed("object", says);
  j["properties"] = Json::object();
  Json required = Json::array();
  for (Member& m : members) {
    j["properties"][m.name] = std::move(m.schema);
    if (m.required) required.push_back(m.name);
  }
  j["required"] = std::move(required);
  j["additionalProperties"] = std::move(others);
  return j;
}

}  // namespace

Json text(std::string_view says) { return typed("string", says); }
Json flag(std::string_view says) { return typed("boolean", says); }
Json whole(std::string_view says) { return typed("integer", says); }
Json number(std::string_view says) { return typed("number", says); }

Json list(Json items, std::string_view says) {
  Json j = typed("array", says);
  j["items"] = std::move(items);
  return j;
}

Json by_name(Json value, std::string_view says) {
  Json j = typed("object", says);
  j["additionalProperties"] = std::move(value);
  return j;
}

Json object(std::vector<Member> members, std::string_view says) {
  return object_of(std::move(members), says, false);
}

Json record(std::vector<Member> members, std::string_view says) {
  return object_of(std::move(members), says, figure());
}

Json figure() { return {{"$ref", "#/$defs/figure"}}; }

namespace {

bool is_figure(const Json& v) { return v.is_object() && v.contains("says") && v.contains("from"); }

Json kept_members(const Json& schema, const Json& value) {
  const Json& others = schema["additionalProperties"];
  Json out = Json::object();
  for (const auto& [key, member] : value.items()) {
    const auto named = schema.find("properties");
    if (named != schema.end() && named->contains(key)) {
      out[key] = kept((*named)[key], member);
    } else if (others.is_object() && (!others.contains("$ref") || is_figure(member))) {
      out[key] = kept(others, member);
    }
  }
  return out;
}

}  // namespace

Json kept(const Json& schema, const Json& value) {
  if (value.is_object() && schema.contains("additionalProperties"))
    return kept_members(schema, value);
  if (!value.is_array() || !schema.contains("items")) return value;
  Json out = Json::array();
  for (const Json& element : value) out.push_back(kept(schema["items"], element));
  return out;
}

Json figure_definition() {
  return object(
      {{"id", text("its name in this answer")},
       {"value", number("unrounded, in dollars, as a fraction (0.05 is 5%), or as a count")},
       {"says", text("its one spelling for people; repeat it as it is")},
       {"from", text("what it is made of: a resource that explains it, or the place in a text")},
       {"private", flag("the candidate's own: never for the employer's eyes"), false}},
      "A number that may be repeated.");
}

}  // namespace parley::service::schema
