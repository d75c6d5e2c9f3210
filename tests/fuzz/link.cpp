// Any files that a share link may bring: the engine answers, never by "this should not have
// happened", and what it would share of them holds nothing that is one's own.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/public_text.hpp"
#include "tests/fuzz/input.hpp"
#include "web/engine.hpp"

using namespace parley;
using Json = nlohmann::json;

namespace {

// What the page takes a link's text to be: [[name, text, kind], ...]; any other text is one
// offer's.
Json files_of(const std::string& text) {
  const Json link = Json::parse(text, nullptr, false);
  Json files = Json::array();
  for (const Json& one : link.is_array() ? link : Json::array()) {
    const auto is_text = [](const Json& word) { return word.is_string(); };
    if (one.is_array() && one.size() == 3 && std::all_of(one.begin(), one.end(), is_text))
      files.push_back(one);
  }
  if (files.empty()) files.push_back({"offer.toml", text, "offer"});
  return files;
}

Json asked(web::Engine& engine, const char* what, Json question) {
  question["do"] = what;
  const Json answer =
      Json::parse(engine.call(question.dump(-1, ' ', false, Json::error_handler_t::replace)));
  fuzz::demand(!answer.contains("fault") || answer["fault"] == "", "a call is answered");
  return answer;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static web::Engine engine;
  Json put = {{"files", Json::object()}};
  Json all = {{"offers", Json::array()}, {"against", Json::array()}, {"tax", true}};
  for (const Json& one : files_of(std::string(fuzz::text(data, size)))) {
    put["files"][one[0].get<std::string>()] = one[1];
    if (one[2] == "part" || all["offers"].size() + all["against"].size() == 4) continue;
    all[one[2] == "alternative" ? "against" : "offers"].push_back(one[0]);
  }
  asked(engine, "clear", Json::object());
  asked(engine, "put", put);
  fuzz::demand(asked(engine, "glance", all).contains("verdict"), "there is an answer");
  const Json shared = asked(engine, "public", all);
  for (const Json& file : shared["files"]) {
    const std::string text = file[1].get<std::string>();
    fuzz::demand(app::public_text(text) == text, "nothing is left to take out of what is shared");
  }
  return 0;
}
