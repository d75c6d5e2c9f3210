#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/edit.hpp"
#include "scenario/keys/keys.hpp"
#include "terms/key_face.hpp"
#include "web/desk.hpp"
#include "web/words.hpp"

namespace parley::web {
namespace {

using scenario::Key;
using scenario::KeyType;

std::string type_of(KeyType type) {
  switch (type) {
    case KeyType::date:
      return "date";
    case KeyType::flag:
      return "flag";
    case KeyType::choice:
      return "choice";
    case KeyType::text:
    case KeyType::file:
    case KeyType::scalar:
      return "text";
    default:
      return "number";
  }
}

bool is_field(const Key& key) {
  return key.type != KeyType::table && key.type != KeyType::list && key.type != KeyType::numbers &&
         key.path.find('*') == std::string::npos;
}

// "offer.grants[].strike" has no brackets with nothing in them once an entry is named.
std::string first_entry(std::string path) {
  for (std::size_t at = path.find("[]"); at != std::string::npos; at = path.find("[]", at))
    path.insert(at + 1, "0");
  return path;
}

std::string pattern_of(std::string_view key) {
  std::string path;
  bool inside = false;
  for (const char c : key) {
    inside = c == '[' || (inside && c != ']');
    if (!inside || c == '[') path += c;
  }
  return path;
}

std::string section_of(const std::string& key) {
  const std::size_t dot = key.rfind('.');
  return dot == std::string::npos ? "The file" : capital(label_of(key.substr(0, dot)));
}

std::vector<std::string_view> choices_of(const Key& key) {
  if (key.type == KeyType::flag) return {"true", "false"};
  return key.type == KeyType::choice ? scenario::words_of(key) : std::vector<std::string_view>();
}

std::string plain_words(std::string_view help) {
  std::string text(help);
  std::erase(text, '`');
  return capital_sentence(text);
}

std::string bare(std::string_view sample) {
  std::string text(sample);
  std::erase(text, '"');
  return text;
}

// "From 0% to 100%." where the table of keys says how far a value goes.
std::string range_of(const Key& key) {
  const bool percent = key.type == KeyType::percent;
  if (!percent && key.type != KeyType::whole) return "";
  const char* sign = percent ? "%" : "";
  return fmt::format(" From {}{} to {}{}.", key.range.low, sign, key.range.high, sign);
}

Json field(const Key& key, const std::string& path, const app::SaidValue* said) {
  Json words = Json::array();
  for (const std::string_view w : choices_of(key)) words.push_back(w);
  const bool table = key.sample.find_first_of("[{") != std::string_view::npos;
  return {{"key", path},
          {"label", capital(label_of(path))},
          {"help", plain_words(key.help) + range_of(key)},
          {"section", section_of(path)},
          {"type", type_of(key.type)},
          {"words", std::move(words)},
          {"example", table ? "" : bare(key.sample)},
          {"fallback", bare(key.fallback)},
          {"value", said ? said->text : ""},
          {"stated", said != nullptr},
          {"inherited", said && said->from_parent},
          {"private", is_private_key(path)},
          {"main", key.first}};
}

// What the text says, and what holds for it by files that it builds on.
std::vector<app::SaidValue> holding(Desk& desk, const Json& question) {
  const std::string file = text_of(question, "file");
  const auto open = desk.disk.files.find(file);
  if (open == desk.disk.files.end()) return app::values_of(text_of(question, "text"));
  open->second = text_of(question, "text");
  return app::values_of(file, desk.disk);
}

Json form(Desk& desk, const Json& question) {
  const std::vector<app::SaidValue> values = holding(desk, question);
  Json fields = Json::array();
  for (const Key& key : scenario::scenario_keys()) {
    if (!is_field(key)) continue;
    bool stated = false;
    for (const app::SaidValue& v : values) {
      if (pattern_of(v.key) != key.path) continue;
      fields.push_back(field(key, v.key, &v));
      stated = true;
    }
    if (!stated) fields.push_back(field(key, first_entry(key.path), nullptr));
  }
  return {{"fields", std::move(fields)}};
}

bool says(const std::string& text, const Json& question) {
  const std::string key = text_of(question, "key");
  const auto values = app::values_of(text);
  return std::any_of(values.begin(), values.end(),
                     [&](const app::SaidValue& v) { return v.key == key; });
}

Json set(Desk&, const Json& question) {
  const std::string before = text_of(question, "text");
  const std::string value = app::toml_of(text_of(question, "value"));
  const std::string after = app::set_key(before, text_of(question, "key"), value);
  const bool refused = after == before && !value.empty() && !says(before, question);
  return {{"text", after},
          {"fault", refused ? "This text cannot say it: mend the text first, or change it in the "
                              "file that this one builds on."
                            : ""}};
}

}  // namespace

std::vector<Call> form_calls() { return {{"form", form}, {"set", set}}; }

}  // namespace parley::web
