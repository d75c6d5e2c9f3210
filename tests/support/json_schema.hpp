// A schema's verdict on a JSON value, for the few words of JSON Schema that our schemas use. One
// that it does not know is a fault too.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace parley::test {

/// The first fault, with its place: "/answer/total: has no from"; empty where there is none.
std::string schema_fault(const nlohmann::ordered_json& schema, const nlohmann::ordered_json& value);

}  // namespace parley::test
