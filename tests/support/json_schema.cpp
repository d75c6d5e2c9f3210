#include "tests/support/json_schema.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace parley::test {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 18> kKnown = {
    "$schema",   "$defs",     "$ref",    "type",     "description", "properties",
    "required",  "items",     "enum",    "minItems", "maxItems",    "additionalProperties",
    "minLength", "maxLength", "minimum", "maximum",  "title",       "default"};

class Check {
 public:
  explicit Check(const Json& root) : root_(root) {}

  std::string fault(const Json& schema, const Json& v, const std::string& at) const {
    if (schema.is_boolean()) return schema.get<bool>() ? "" : at + ": is not foreseen";
    for (const auto& [word, unused] : schema.items()) {
      if (std::find(kKnown.begin(), kKnown.end(), word) == kKnown.end())
        return at + ": its schema says " + word;
    }
    if (schema.contains("$ref")) return fault(target(schema["$ref"]), v, at);
    if (schema.contains("type") && !is_of(schema["type"], v))
      return at + ": is no " + schema["type"].get<std::string>();
    if (schema.contains("enum") && !has(schema["enum"], v)) return at + ": is none of its words";
    if (v.is_object()) return object_fault(schema, v, at);
    return v.is_array() ? array_fault(schema, v, at) : "";
  }

 private:
  const Json& target(const std::string& ref) const {
    return root_.at(Json::json_pointer(ref.substr(1)));
  }

  static bool has(const Json& list, const Json& v) {
    return std::find(list.begin(), list.end(), v) != list.end();
  }

  static bool is_of(const std::string& type, const Json& v) {
    if (type == "object") return v.is_object();
    if (type == "array") return v.is_array();
    if (type == "string") return v.is_string();
    if (type == "boolean") return v.is_boolean();
    return type == "integer" ? v.is_number_integer() : v.is_number();
  }

  std::string object_fault(const Json& schema, const Json& v, const std::string& at) const {
    for (const Json& name : schema.value("required", Json::array())) {
      if (!v.contains(name.get<std::string>())) return at + ": has no " + name.get<std::string>();
    }
    const Json properties = schema.value("properties", Json::object());
    for (const auto& [key, member] : v.items()) {
      const Json of = properties.contains(key) ? properties[key]
                                               : schema.value("additionalProperties", Json(true));
      if (std::string found = fault(of, member, at + "/" + key); !found.empty()) return found;
    }
    return "";
  }

  std::string array_fault(const Json& schema, const Json& v, const std::string& at) const {
    for (std::size_t i = 0; i < v.size() && schema.contains("items"); ++i) {
      std::string found = fault(schema["items"], v[i], at + "/" + std::to_string(i));
      if (!found.empty()) return found;
    }
    return "";
  }

  const Json& root_;
};

}  // namespace

std::string schema_fault(const Json& schema, const Json& value) {
  return Check(schema).fault(schema, value, "");
}

}  // namespace parley::test
