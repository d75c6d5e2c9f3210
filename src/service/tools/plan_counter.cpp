#include <fmt/format.h>

#include <algorithm>

#include "parley/terms/grant_value.hpp"
#include "service/tools/common.hpp"

namespace parley::service {
namespace {

Json valued_schema() {
  using namespace schema;
  return record({{"package", record({})}});
}

Json answer_to_counter_schema() {
  using namespace schema;
  return record({{"package", record({})},
                 {"accept", flag()},
                 {"final", flag()},
                 {"rung", whole("of the ladder, against which it is held")},
                 {"next", valued_schema(), false},
                 {"swap", valued_schema(), false}});
}

void add_explanations(std::vector<schema::Member>& into) {
  using namespace schema;
  const Json reply = record({{"id", text("of the objection")},
                             {"feasible", flag()},
                             {"package", record({})},
                             {"concerns_opening", flag()}});
  const Json alternative = record({{"title", text("never for the employer's eyes")},
                                   {"private", flag()},
                                   {"standing", text("written, verbal, in process or today")}});
  const Json lever = record(
      {{"lever", text()}, {"reason", text("why it is asked for")}, {"without_reason", flag()}});
  into.push_back({"objections", list(reply, "what to say to each, as a package"), false});
  into.push_back({"alternatives", list(alternative), false});
  into.push_back({"levers", list(lever), false});
  into.push_back({"notes", list(text()), false});
  into.push_back({"counter", answer_to_counter_schema(), false});
  into.push_back({"after_tax", record({}), false});
}

Json schema_of_answer() {
  using namespace schema;
  std::vector<Member> members = {
      {"verdict", text("counter, accept, walk, need_range or need_input")},
      {"policy", text("impact or value")},
      {"offer", record({{"package", record({})}})},
      {"needs", record({}), false},
      {"bridge", record({}), false},
      {"opening", valued_schema(), false},
      {"ladder", list(valued_schema(), "the next ask after each no; never shown ahead"), false},
      {"equal_offers", list(valued_schema()), false},
      {"swap", valued_schema(), false},
      {"missing",
       list(object(
           {{"file", text()}, {"title", text()}, {"key", text()}, {"grant", text(), false}})),
       false},
      {"walkaway", text("the walk-away sheet: the person's own, never for the employer"), false}};
  add_explanations(members);
  return record(std::move(members),
                "Private, but for what is offered and what is asked for in the opening.");
}

// What the employer said, and what is said to the employer first.
bool is_private(const Path& path) {
  const bool of_package = std::find(path.begin(), path.end(), "package") != path.end();
  const bool shown = path.front() == "offer" || path.front() == "opening" ||
                     path.front() == "equal_offers" ||
                     (path.front() == "counter" && path.size() > 1 && path[1] == "package");
  return !(of_package && shown);
}

// The band of a lever is in its own unit, dollars or a share, and but for what is offered it is the
// person's own.
Json lever_json(const Json& from, Unit equity) {
  Json out = from;
  const std::string lever = from["lever"];
  const Unit unit = lever == "ownership"                           ? equity
                    : lever == "base_salary" || lever == "sign_on" ? Unit::dollars
                                                                   : Unit::share;
  for (const char* key : {"low", "high", "step", "offered", "cap"}) {
    if (!from.value(key, Json()).is_number()) continue;
    out[key] = figure("levers." + lever + "." + key, from[key], unit, "package");
    if (std::string_view(key) != "offered") out[key]["private"] = true;
  }
  return out;
}

Json plan_json(const Json& from, Unit equity) {
  Json out = Json::object();
  for (const auto& [key, value] : from.items()) {
    if (key == "risk") continue;  // chances of asking belong to simulations of one's own
    out[key] = value;
  }
  if (out.contains("levers")) {
    for (Json& lever : out["levers"]) lever = lever_json(lever, equity);
  }
  if (out.contains("alternatives")) {
    for (Json& alternative : out["alternatives"]) alternative["private"] = true;
  }
  return out;
}

std::vector<PersonQuestion> questions_of(const Json& missing) {
  std::vector<PersonQuestion> all;
  for (const Json& m : missing) {
    const std::string key = m["key"];
    all.push_back({fmt::format("{}:{}", m["file"].get<std::string>(), key),
                   fmt::format("What is {} of \"{}\"?", key, m["title"].get<std::string>()),
                   "Without it there is nothing to weigh, and it is not guessed."});
  }
  return all;
}

app::Request::Values request_of(const Call& call) {
  app::Request::Values values =
      values_of(call, {"against", "counter", "round", "policy", "stretch", "set"});
  if (call.flag("final")) values["final"] = {""};
  for (const auto& [name, value] : call.answers().items())
    values["set"].push_back(fmt::format("{}={}", name, value.get<std::string>()));
  return values;
}

std::string walkaway(Call& call, const app::Request::Values& of) {
  app::Request::Values values{{"as", {"walkaway"}}};
  for (const char* key : {"against", "set"}) {
    if (of.contains(key)) values[key] = of.at(key);
  }
  return call.run("script", {call.offer()}, std::move(values)).json["text"];
}

// What the offer's equity is negotiated in.
Unit equity_unit(Call& call, const app::Request::Values& values) {
  const Scenario offer = call.scenario("plan", values);
  const EquityUnit unit = negotiated_unit(offer.offer.grants, offer.company);
  return unit == EquityUnit::dollars ? Unit::dollars : Unit::share;
}

ToolAnswer run(Call& call) {
  const app::Request::Values values = request_of(call);
  const Outcome out = call.run("plan", {call.offer()}, values);
  if (out.json["verdict"] == "need_input" && call.may_ask())
    return {.questions = questions_of(out.json["missing"])};
  const Unit equity = equity_unit(call, values);
  Json answer = with_figures(plan_json(out.json, equity), is_private, equity);
  if (call.flag("walkaway")) answer["walkaway"] = walkaway(call, values);
  return {
      .answer = std::move(answer),
      .text = "Private: for the person who negotiates, not for the employer.\n\n" + out.markdown};
}

}  // namespace

Tool plan_counter_tool() {
  return {
      .name = "plan_counter",
      .title = "Plan a counter",
      .operation = "plan",
      .use =
          "Call it before any word to an employer, and again with `counter` when they come back. "
          "Figures that are marked private stay between you and the person.",
      .arguments = {offers_argument(),
                    offer_argument(),
                    against_argument(),
                    {.name = "counter", .takes = Takes::text, .input = "counter", .most = 400},
                    {.name = "round", .takes = Takes::whole, .input = "round"},
                    {.name = "final", .takes = Takes::flag, .input = "final"},
                    {.name = "policy", .takes = Takes::choice, .input = "policy"},
                    {.name = "stretch", .takes = Takes::text, .input = "stretch", .most = 20},
                    {.name = "walkaway",
                     .takes = Takes::flag,
                     .says = "With the walk-away sheet: what they keep beside the telephone"},
                    set_argument()},
      .schema = schema_of_answer,
      .run = run};
}

}  // namespace parley::service
