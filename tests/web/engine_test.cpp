#include "web/engine.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

using namespace parley;
using Json = nlohmann::json;

namespace {

// The engine with the example open.
class Opened {
 public:
  Opened() {
    Json files;
    const Json example = ask({{"do", "example"}});
    for (const Json& f : example["files"]) {
      files[f["name"].get<std::string>()] = f["text"];
      (f["alternative"] == true ? against_ : offers_).push_back(f["name"]);
    }
    ask({{"do", "put"}, {"files", files}});
  }
  Json ask(const Json& call) { return Json::parse(engine_.call(call.dump())); }
  Json about(const char* call, Json more = Json::object()) {
    more.update({{"do", call}, {"offers", offers_}, {"against", against_}, {"tax", true}});
    return ask(more);
  }
  std::string raw(std::string_view text) { return engine_.call(text); }

 private:
  web::Engine engine_;
  Json offers_ = Json::array();
  Json against_ = Json::array();
};

}  // namespace

TEST_SUITE_BEGIN("the engine of the page");

TEST_CASE("what is no call is answered with a fault") {
  Opened page;
  for (const char* text : {"", "{", "[]", "7", "{}", R"({"do": "fly"})", R"({"do": 3})"})
    CHECK(Json::parse(page.raw(text)).contains("fault"));
}

TEST_CASE("a call may be given anything") {
  Opened page;
  for (const char* call : {"put", "drop", "form", "set", "letter", "glance", "report", "questions",
                           "sliders", "effect", "words", "reply", "lint", "run", "public", "new"}) {
    CHECK(Json::parse(page.raw(Json{{"do", call}}.dump())).is_object());
    CHECK(Json::parse(page.raw(Json{{"do", call}, {"offers", {1, "no.toml"}}, {"file", 3}}.dump()))
              .is_object());
  }
}

TEST_CASE("the example has an answer, and its verdict is a counter-offer") {
  Opened page;
  const Json answer = page.about("glance");
  CHECK(answer["verdict"] == "Counter.");
  CHECK(answer["html"].get<std::string>().find("$743,536") != std::string::npos);
  CHECK(answer["stop"] == "");
  CHECK(answer["offers"].size() == 4);
}

TEST_CASE("sliders are few, one of a kind, and each holds where it stands") {
  Opened page;
  const Json list = page.about("sliders", {{"file", "as-offered.toml"}})["sliders"];
  CHECK(list.size() >= 3);
  CHECK(list.size() <= 5);
  std::set<std::string> keys;
  for (const Json& s : list) {
    keys.insert(s["key"].get<std::string>());
    if (!s["steps"].empty()) CHECK(s["steps"][s["at"].get<std::size_t>()] == s["value"]);
  }
  CHECK(keys.size() == list.size());
  CHECK(keys.contains("offer.grants[0].ownership"));
}

TEST_CASE("a move says what it is worth") {
  Opened page;
  const Json example = page.ask({{"do", "example"}})["files"][0];
  const std::string text = example["text"].get<std::string>();
  const Json set = page.ask({{"do", "set"},
                             {"file", "as-offered.toml"},
                             {"text", text},
                             {"key", "offer.grants[0].ownership"},
                             {"value", "0.055%"}});
  page.ask({{"do", "put"}, {"files", {{"as-offered.toml", set["text"]}}}});
  // The plan's own figure for a step of 0.005 % (its golden page).
  CHECK(page.about("effect", {{"file", "as-offered.toml"}, {"was", text}})["effect"] ==
        "▲ $17,772 more to you");
}

TEST_CASE("what may be shared is the first offer without what is one's own") {
  Opened page;
  const Json files = page.about("public")["files"];
  std::set<std::string> names;
  for (const Json& f : files) {
    names.insert(f[0].get<std::string>());
    CHECK(f[1].get<std::string>().find("outside_wealth") == std::string::npos);
  }
  CHECK(names == std::set<std::string>{"as-offered.toml"});
}

TEST_CASE("a page puts no file where the program's own are") {
  Opened page;
  page.ask({{"do", "put"}, {"files", {{"/parley/templates/email.md", "{{nothing}}"}}}});
  CHECK(page.about("words", {{"as", "email"}})["stop"] == "");
}

TEST_CASE("a letter becomes a text, with what was found and what is open") {
  Opened page;
  const Json answer = page.ask(
      {{"do", "letter"},
       {"name", "letter"},
       {"text", "We offer you an annual base salary of $176,000, starting February 1, 2027."}});
  CHECK(answer["fault"] == "");
  CHECK(answer["toml"].get<std::string>().find("base_salary = 176_000") != std::string::npos);
  CHECK(answer["found"][0]["words"].get<std::string>().size() > 0);
  CHECK(page.ask({{"do", "letter"}, {"name", "x"}, {"text", "Good morning."}})["fault"] != "");
}

TEST_SUITE_END();
