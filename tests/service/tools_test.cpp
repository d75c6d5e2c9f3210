// What every tool promises: its schemas, its frame, a source for every figure.
#include <doctest/doctest.h>

#include <array>
#include <set>

#include "service/resources/sections.hpp"
#include "service/tools/figures.hpp"
#include "service/tools/schema.hpp"
#include "tests/service/assistant.hpp"
#include "tests/support/json_schema.hpp"

namespace {

using namespace parley::test;

const std::vector<std::string> kThree = {"as-offered.toml", "rival.toml", "today.toml"};

std::vector<ToolCall> one_of_each() {
  const Json three = offers_of(kThree);
  const Json against = {"today.toml", "rival.toml"};
  const Json taxed = offers_of({"software-engineer.toml", "software-engineer-after-tax.toml"});
  return {
      {"read_letter", {{"text", text_of("examples/offer-letter.txt")}}},
      {"check_offers", {{"offers", three}}},
      {"check_offers", {{"offers", {{{"name", "a.toml"}, {"toml", "title = 1"}}}}}},
      {"project_offers", {{"offers", three}}},
      {"project_offers", {{"offers", three}, {"by", "event"}, {"leave_month", 8}}},
      {"project_offers",
       {{"offers", taxed}, {"which", {"software-engineer-after-tax.toml"}}, {"by", "calendar"}}},
      {"compare_offers", {{"offers", three}}},
      {"what_if", {{"offers", three}, {"set", {"rival.toml:offer.base_salary=190000"}}}},
      {"value_equity", {{"offers", three}}},
      {"value_equity", {{"offers", three}, {"offer", "today.toml"}}},
      {"value_equity", {{"offers", three}, {"method", "montecarlo"}}},
      {"plan_counter", {{"offers", three}}},
      {"plan_counter",
       {{"offers", three},
        {"against", against},
        {"counter", "base_salary=178000"},
        {"walkaway", true}}},
      {"plan_counter", {{"offers", three}, {"offer", "today.toml"}, {"against", {"rival.toml"}}}},
      {"write_words", {{"offers", three}, {"against", against}}},
      {"write_words", {{"offers", three}, {"form", "email"}}},
      {"write_words", {{"offers", three}, {"form", "calculator"}}},
      {"write_words", {{"offers", three}, {"objection", "the equity range is fixed"}}},
      {"check_words", {{"offers", three}, {"against", against}, {"text", "I ask for 0.07%."}}},
  };
}

Json face_of(const Json& tools, const std::string& name) {
  for (const Json& t : tools) {
    if (t["name"] == name) return t;
  }
  FAIL("no tool ", name);
  return {};
}

bool is_figure(const Json& v) { return v.is_object() && v.contains("says") && v.contains("from"); }

// A number that is no figure: a place in time, in a text or in a list.
bool is_place(const std::string& key) {
  static const std::set<std::string> kPlaces = {"year", "month", "line",       "column",  "start",
                                                "end",  "rung",  "from_month", "to_month"};
  return kPlaces.contains(key);
}

void check_numbers(const Json& v, const std::string& at, const std::string& key) {
  if (is_figure(v)) return;
  if (v.is_number()) CHECK_MESSAGE(is_place(key), at);
  if (v.is_object()) {
    for (const auto& [name, member] : v.items()) check_numbers(member, at + "/" + name, name);
  } else if (v.is_array()) {
    for (std::size_t i = 0; i < v.size(); ++i)
      check_numbers(v[i], at + "/" + std::to_string(i), "");
  }
}

void gather_ids(const Json& v, std::vector<std::string>& ids) {
  if (is_figure(v)) {
    ids.push_back(v["id"]);
    return;
  }
  if (!v.is_structured()) return;
  for (const Json& member : v) gather_ids(member, ids);
}

}  // namespace

TEST_SUITE_BEGIN("assistant's tools");

TEST_CASE(
    "every result holds to its tool's schema, and every number in it is a figure or a place") {
  const Json tools = ask("tools/list")["tools"];
  const std::vector<ToolCall> calls = one_of_each();
  const std::vector<Json> results = call_tools(calls);
  REQUIRE(results.size() == calls.size());
  for (std::size_t i = 0; i < calls.size(); ++i) {
    const Json& r = results[i];
    const std::string what = calls[i].name + " " + std::to_string(i);
    CHECK_MESSAGE(r["isError"] == false, what, ": ", r["content"][0]["text"].get<std::string>());
    const Json face = face_of(tools, calls[i].name);
    CHECK_MESSAGE(schema_fault(face["outputSchema"], r["structuredContent"]) == "", what);
    CHECK_MESSAGE(schema_fault(face["inputSchema"], calls[i].arguments) == "", what);
    check_numbers(r["structuredContent"], what, "");
    CHECK(!r["content"][0]["text"].get<std::string>().empty());
  }
}

TEST_CASE("a figure's name is its own in an answer") {
  const Json r = call_tool({"compare_offers", {{"offers", offers_of(kThree)}}});
  std::vector<std::string> ids;
  gather_ids(r["structuredContent"]["answer"], ids);
  CHECK(ids.size() > 30);
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

TEST_CASE("what a figure comes from is a part of the figures' page") {
  const std::string page = text_of("docs/figures.md");
  for (const auto& kind : parley::service::figure_kinds())
    CHECK_MESSAGE(!parley::service::section(page, kind.meaning).empty(), kind.key);
}

TEST_CASE(
    "tools say that they only read, refuse what is not foreseen, and have a schema for what they "
    "give") {
  const Json tools = ask("tools/list")["tools"];
  CHECK(tools.size() == 9);
  for (const Json& t : tools) {
    CHECK(t["annotations"]["readOnlyHint"] == true);
    CHECK(t["annotations"]["destructiveHint"] == false);
    CHECK(t["annotations"]["idempotentHint"] == true);
    CHECK(t["annotations"]["openWorldHint"] == false);
    CHECK(t["inputSchema"]["additionalProperties"] == false);
    CHECK(t["outputSchema"]["type"] == "object");
    CHECK(t["outputSchema"]["additionalProperties"] == false);
  }
}

TEST_CASE(
    "a result names the program's version and the hash of each text, and is the same each time") {
  const ToolCall call{"compare_offers", {{"offers", {{{"name", "a.toml"}, {"toml", "abc = 1"}}}}}};
  const std::vector<Json> twice = call_tools({call, call});
  CHECK(twice[0] == twice[1]);
  const Json& made = twice[0]["structuredContent"]["made_with"];
  CHECK(made["program"] == "parley");
  CHECK(made["version"] == "0.1.0");
  // printf 'abc = 1' | sha256sum
  CHECK(made["sha256"]["a.toml"] ==
        "61cfa85e2588a31b92d4738e77a79082db9422d7a10e2607dd2320a16b4c70b2");
}

TEST_CASE("extends names another text, and a playbook one of the program") {
  const Json r = call_tool(
      {"compare_offers",
       {{"offers", offers_of({"as-offered.toml", "counter.toml"})}, {"which", {"counter.toml"}}}});
  CHECK(r["isError"] == false);
  CHECK(r["structuredContent"]["answer"]["offers"].size() == 1);
}

TEST_CASE("what goes back on leaving is told by month") {
  const Json r = call_tool({"project_offers", {{"offers", offers_of({"as-offered.toml"})}}});
  const Json& owed = r["structuredContent"]["answer"]["offers"][0]["owed_on_leaving"];
  // $24,000 of sign-on, in full until month 12.
  REQUIRE(owed.size() == 1);
  CHECK(owed[0]["from_month"] == 0);
  CHECK(owed[0]["to_month"] == 11);
  CHECK(owed[0]["owed"]["says"] == "$24,000");
}

TEST_CASE("a path that has lost its folder is the one text of that name") {
  Json offers = offers_of({"as-offered.toml"});
  offers.push_back({{"name", "more.toml"},
                    {"toml", "extends = \"../somewhere/as-offered.toml\"\ntitle = \"More\""}});
  const Json r = call_tool({"check_offers", {{"offers", offers}}});
  CHECK(r["structuredContent"]["answer"]["ok"] == true);
}

TEST_CASE("what a schema does not foresee is left out") {
  namespace schema = parley::service::schema;
  const Json s = schema::object({{"a", schema::list(schema::record({{"name", schema::text()}}))}});
  const Json figure = {{"id", "x"}, {"value", 1.0}, {"says", "$1"}, {"from", "y"}};
  const Json given = {
      {"a", Json::array({{{"name", "n"}, {"total", figure}, {"count", 3}, {"word", "w"}}})},
      {"b", 1}};
  CHECK(schema::kept(s, given) == Json{{"a", Json::array({{{"name", "n"}, {"total", figure}}})}});
}

TEST_CASE("a figure is spelled as documents spell it") {
  using parley::service::spelled;
  using parley::service::Unit;
  CHECK(spelled(1521820.28, Unit::dollars) == "$1,521,820");
  CHECK(spelled(19.5, Unit::dollars) == "$19.50");
  CHECK(spelled(-24000, Unit::dollars) == "-$24,000");
  CHECK(spelled(0.0005, Unit::share) == "0.05%");
  CHECK(spelled(0.0007, Unit::share) == "0.07%");
  CHECK(spelled(1, Unit::dollars) == "$1");
}

TEST_SUITE_END();
