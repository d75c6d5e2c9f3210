#include <fmt/format.h>

#include <algorithm>

#include "scenario/keys/keys.hpp"
#include "service/tools/common.hpp"

namespace parley::service {
namespace {

constexpr std::size_t kAskedAtOnce = 3;  // of an offer; those on which most hangs

Json schema_of_answer() {
  using namespace schema;
  const Json question =
      object({{"id", text()},
              {"key", text("where the answer goes: set it with what_if, or write it in the text")},
              {"question", text("as one asks the recruiter")},
              {"why", text("what hangs on it")}});
  const Json fault = object({{"code", text("see parley://errors/CODE")},
                             {"message", text()},
                             {"line", whole(), false},
                             {"column", whole(), false},
                             {"help", text("the cure"), false}});
  return object({{"ok", flag("no offer has an error")},
                 {"offers", list(object({{"file", text()},
                                         {"ok", flag()},
                                         {"title", text(), false},
                                         {"errors", list(fault)},
                                         {"warnings", list(fault)},
                                         {"questions", list(question,
                                                            "missing facts; those first on whose "
                                                            "answer most dollars hang")}}))},
                 {"answered", list(object({{"file", text()}, {"key", text()}, {"value", text()}}),
                                   "what the person answered; write it into the offer's text")}});
}

Json fault_json(const Json& d) {
  Json j = {{"code", d["code"]}, {"message", d["message"]}};
  if (d["place"].is_object() && d["place"].contains("line")) {
    j["line"] = d["place"]["line"];
    j["column"] = d["place"]["column"];
  }
  if (d["help"] != "") j["help"] = d["help"];
  return j;
}

Json faults_json(const Json& list) {
  Json out = Json::array();
  for (const Json& d : list) out.push_back(fault_json(d));
  return out;
}

Json offer_json(const Json& file) {
  Json j = {{"file", file["file"]}, {"ok", file["ok"]}};
  if (file["title"].is_string()) j["title"] = file["title"];
  j["errors"] = faults_json(file["errors"]);
  j["warnings"] = faults_json(file["warnings"]);
  j["questions"] = file["missing"];
  return j;
}

// A key that one line can answer; "offer.grants[0].months" is a row "offer.grants[].months".
bool takes_a_value(std::string key) {
  for (auto at = key.find('['); at != std::string::npos; at = key.find('[', at + 1))
    key.erase(at + 1, key.find(']', at) - at - 1);
  const auto& keys = scenario::scenario_keys();
  return std::any_of(keys.begin(), keys.end(), [&](const scenario::Key& k) {
    return k.path == key && k.type != scenario::KeyType::table &&
           k.type != scenario::KeyType::list && k.type != scenario::KeyType::numbers;
  });
}

std::vector<PersonQuestion> questions_of(const Json& offers) {
  std::vector<PersonQuestion> all;
  for (const Json& offer : offers) {
    std::size_t asked = 0;
    for (const Json& q : offer["questions"]) {
      if (asked == kAskedAtOnce || !takes_a_value(q["key"])) continue;
      ++asked;
      all.push_back(
          {fmt::format("{}:{}", offer["file"].get<std::string>(), q["key"].get<std::string>()),
           q["question"], q["why"]});
    }
  }
  return all;
}

// "as-offered.toml:offer.raise" and "3%", as the text of an offer would say it.
Json answered(const Json& answers) {
  Json list = Json::array();
  for (const auto& [name, value] : answers.items()) {
    const auto colon = name.rfind(':');
    if (colon == std::string::npos) continue;
    list.push_back(
        {{"file", name.substr(0, colon)}, {"key", name.substr(colon + 1)}, {"value", value}});
  }
  return list;
}

ToolAnswer run(Call& call) {
  app::Request::Values values = values_of(call, {"set"});
  for (const auto& [name, value] : call.answers().items())
    values["set"].push_back(fmt::format("{}={}", name, value.get<std::string>()));
  const Outcome out = call.run("check", call.which(), std::move(values));
  Json answer = {{"ok", out.json["ok"]}, {"offers", Json::array()}};
  for (const Json& file : out.json["files"]) answer["offers"].push_back(offer_json(file));
  answer["answered"] = answered(call.answers());
  const bool asks = call.may_ask() && answer["ok"] == true;
  std::vector<PersonQuestion> questions;
  if (asks) questions = questions_of(answer["offers"]);
  return {.answer = std::move(answer), .text = out.markdown, .questions = std::move(questions)};
}

}  // namespace

Tool check_offers_tool() {
  return {.name = "check_offers",
          .title = "Check offers",
          .operation = "check",
          .use =
              "Call it first, and after every change of an offer's text. Ask the person what is "
              "missing; never fill a gap with a guess or a market figure.",
          .arguments = {offers_argument(), which_argument(), set_argument()},
          .schema = schema_of_answer,
          .run = run};
}

}  // namespace parley::service
