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
  for (const char* call : {"put", "drop", "form", "set", "letter", "glance", "report", "move",
                           "sliders", "words", "reply", "lint", "run", "public", "new"}) {
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

TEST_CASE(
    "a move writes into the text, says what it is worth, and is what the text itself would say") {
  Opened page;
  const Json example = page.ask({{"do", "example"}})["files"][0];
  const std::string text = example["text"].get<std::string>();
  const Json moved = page.about("move", {{"file", "as-offered.toml"},
                                         {"text", text},
                                         {"was", text},
                                         {"key", "offer.grants[0].ownership"},
                                         {"value", "0.055%"}});
  CHECK(moved["fault"] == "");
  CHECK(moved["before"][0] == Json::array({"offer.grants[0].ownership", "0.05%"}));
  CHECK(moved["before"].size() == 1);
  // The plan's own figure for a step of 0.005 % (its golden page).
  CHECK(moved["effect"] == "▲ $17,772 more to you");
  const std::string after = moved["text"].get<std::string>();
  CHECK(after.find("ownership = \"0.055%\" # of the fully diluted company") != std::string::npos);

  Opened other;
  other.ask({{"do", "put"}, {"files", {{"as-offered.toml", after}}}});
  CHECK(moved["glance"] == other.about("glance"));
}

TEST_CASE("a move that cannot be made says why, and changes nothing") {
  Opened page;
  const Json before = page.about("glance");
  const std::string text = page.ask({{"do", "example"}})["files"][0]["text"].get<std::string>();
  Json move = {
      {"file", "as-offered.toml"}, {"text", text}, {"was", text}, {"key", "offer.base_salary"}};
  move["value"] = "much";
  CHECK(page.about("move", move)["fault"] != "");
  move["key"] = "offer.holiday";
  CHECK(page.about("move", move)["fault"] != "");
  move["file"] = "/parley/templates/email.md";
  CHECK(page.about("move", move)["fault"] != "");
  CHECK(page.about("glance") == before);
}

TEST_CASE("what is read once is read again where it, or what it builds on, changed") {
  Opened page;
  const auto worth = [&page] { return page.about("glance")["html"].get<std::string>(); };
  const std::string first = worth();
  Json files = page.ask({{"do", "example"}})["files"];
  std::string text = files[0]["text"].get<std::string>();  // the counter-offer extends it
  text.replace(text.find("176_000"), 7, "186_000");
  page.ask({{"do", "put"}, {"files", {{"as-offered.toml", text}}}});
  CHECK(worth() != first);
  page.ask({{"do", "put"}, {"files", {{"as-offered.toml", files[0]["text"]}}}});
  CHECK(worth() == first);
}

TEST_CASE("after tax needs every return, and says whose is missing") {
  Opened page;
  const std::string text = page.ask({{"do", "example"}})["files"][0]["text"].get<std::string>();
  CHECK(page.about("glance")["taxed"] == false);
  CHECK(page.about("glance")["tax_note"] == "");
  const std::string tax = "\n[tax]\nfiling_status = \"single\"\nstate = \"WA\"\n";
  page.ask({{"do", "put"}, {"files", {{"as-offered.toml", text + tax}}}});
  const Json some = page.about("glance");
  CHECK(some["taxed"] == false);
  CHECK(some["tax_note"] ==
        "After tax is shown once every offer says whose return it is ([tax]): Rival, Today's job "
        "do not.");
  const Json alone = page.ask({{"do", "glance"}, {"offers", {"as-offered.toml"}}, {"tax", true}});
  CHECK(alone["taxed"] == true);
  CHECK(alone["html"].get<std::string>().find("aftertax") != std::string::npos);
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
