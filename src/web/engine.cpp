#include "web/engine.hpp"

#include <functional>
#include <map>

#include "embedded/shipped.hpp"
#include "web/desk.hpp"

namespace parley::web {
namespace {

const std::map<std::string, CallFunction, std::less<>>& all_calls() {
  static const auto kCalls = [] {
    std::map<std::string, CallFunction, std::less<>> calls;
    for (const auto& list : {file_calls(), form_calls(), letter_calls(), answer_calls(),
                             slider_calls(), word_calls(), run_calls()}) {
      for (const Call& c : list) calls.emplace(c.name, c.run);
    }
    return calls;
  }();
  return kCalls;
}

Json fault(const std::string& words) { return {{"fault", words}}; }

Json answer_to(Desk& desk, std::string_view json) {
  const Json question = Json::parse(json, nullptr, false);
  if (!question.is_object()) return fault("a call is a JSON object");
  const auto found = all_calls().find(text_of(question, "do"));
  if (found == all_calls().end()) return fault("there is no such call");
  desk.reader.reset();
  return found->second(desk, question);
}

}  // namespace

struct Engine::Desk : web::Desk {};

Engine::Engine() : desk_(std::make_unique<Desk>()) {
  for (const embedded::Shipped& file : embedded::shipped_files())
    desk_->disk.files.emplace(file.path, file.text);
  desk_->tax_shelf = std::make_shared<scenario::TaxShelf>(kTaxTables, desk_->disk);
}

Engine::~Engine() = default;

std::string Engine::call(std::string_view json) {
  try {
    return answer_to(*desk_, json).dump(-1, ' ', false, Json::error_handler_t::replace);
  } catch (const std::exception& e) {
    return fault(std::string("this should not have happened: ") + e.what()).dump();
  }
}

std::string text_of(const Json& question, const char* name) {
  const auto found = question.find(name);
  return found != question.end() && found->is_string() ? found->get<std::string>() : "";
}

std::vector<std::string> texts_of(const Json& question, const char* name) {
  std::vector<std::string> texts;
  const auto found = question.find(name);
  if (found == question.end() || !found->is_array()) return texts;
  for (const Json& one : *found) {
    if (one.is_string()) texts.push_back(one.get<std::string>());
  }
  return texts;
}

}  // namespace parley::web
