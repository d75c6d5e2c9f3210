#include "service/tools/arguments.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/suggestion.hpp"
#include "core/text.hpp"
#include "parley/core/date.hpp"
#include "service/tools/shelf.hpp"

namespace parley::service {
namespace {

constexpr std::size_t kLongestText = 4096;

std::vector<std::string_view> choices_of(const Argument& a, const app::Input* input) {
  if (!a.choices.empty() || !input) return a.choices;
  return input->choices;
}

// "Which document to write" with its full stop and what holds without it.
std::string words_of(const Argument& a, const app::Input* input) {
  std::string words(a.says.empty() && input ? input->says : a.says);
  if (!words.empty() && words.back() != '.') words += '.';
  if (a.says.empty() && input && !input->fallback.empty())
    words += fmt::format(" Otherwise {}.", input->fallback);
  return words;
}

Json offers_schema(bool folder) {
  using namespace schema;
  Json name = text("A file name, by which the other arguments and the answer call it.");
  name["minLength"] = 1;
  name["maxLength"] = 200;
  Json offer = object({{"name", std::move(name)},
                       {"toml",
                        text(folder ? "Its text; without it the file of that name in the "
                                      "folder is read."
                                    : "Its text."),
                        !folder}});
  Json all =
      list(std::move(offer),
           "The offers, as scenario files in TOML, 256 KB in all. `extends` names another of "
           "them; `playbook` one of them or one that belongs to the program. "
           "parley://keys says what can stand in one, parley://starter.toml is one.");
  all["minItems"] = 1;
  all["maxItems"] = kMostOffers;
  return all;
}

Json choice_schema(const std::vector<std::string_view>& choices, const std::string& says) {
  Json j = schema::text(says);
  j["enum"] = choices;
  return j;
}

Json texts_schema(const Argument& a, const std::string& says) {
  Json j = schema::list(schema::text(), says);
  j["maxItems"] = a.most == 0 ? 20 : a.most;
  return j;
}

Json text_schema(const Argument& a, const std::string& says) {
  Json j = schema::text(says);
  j["maxLength"] = a.most == 0 ? kLongestText : a.most;
  return j;
}

Json whole_schema(const app::Input* input, const std::string& says) {
  constexpr std::int64_t kMost = 1'000'000'000;
  Json j = schema::whole(says);
  j["minimum"] = input ? input->least : 0;
  j["maximum"] = input ? std::min(input->most, kMost) : kMost;
  return j;
}

Json one_schema(const Argument& a, const app::Input* input, bool folder) {
  const std::string says = words_of(a, input);
  switch (a.takes) {
    case Takes::offers:
      return offers_schema(folder);
    case Takes::names:
    case Takes::texts:
      return texts_schema(a, says);
    case Takes::choice:
      return choice_schema(choices_of(a, input), says);
    case Takes::whole:
      return whole_schema(input, says);
    case Takes::flag:
      return schema::flag(says);
    default:
      return text_schema(a, says);
  }
}

// What is wrong with one value; empty where nothing is.
std::string text_fault(const Json& v, std::size_t most) {
  if (!v.is_string()) return "has to be a text";
  const std::size_t limit = most == 0 ? kLongestText : most;
  if (v.get_ref<const std::string&>().size() > limit)
    return fmt::format("is longer than {} bytes", limit);
  return {};
}

std::string list_fault(const Json& v, const Argument& a) {
  if (!v.is_array()) return "has to be a list of texts";
  const std::size_t most = a.most == 0 ? 20 : a.most;
  if (v.size() > most) return fmt::format("has more than {} elements", most);
  for (const Json& element : v) {
    if (const std::string fault = text_fault(element, 0); !fault.empty())
      return "holds what is no text, or too long a one";
  }
  return {};
}

std::string choice_fault(const Json& v, const std::vector<std::string_view>& choices) {
  if (!v.is_string()) return "has to be a text";
  const auto& word = v.get_ref<const std::string&>();
  if (std::find(choices.begin(), choices.end(), word) != choices.end()) return {};
  return fmt::format("is one of: {}", fmt::join(choices, ", "));
}

std::string whole_fault(const Json& v, const app::Input* input) {
  const bool whole = v.is_number_integer() || (v.is_number() && v == v.get<std::int64_t>());
  if (!whole) return "has to be a whole number";
  const auto n = v.get<std::int64_t>();
  if (input && (n < input->least || n > input->most))
    return fmt::format("is a whole number from {} to {}", input->least, input->most);
  return {};
}

std::string date_fault(const Json& v) {
  if (v.is_string() && Date::parse(v.get<std::string>())) return {};
  return "is a date like 2026-12-01";
}

std::string offers_fault(const Json& v) {
  if (!v.is_array() || v.empty() || v.size() > kMostOffers)
    return fmt::format("is a list of 1 to {} offers", kMostOffers);
  for (const Json& offer : v) {
    if (!offer.is_object() || !offer.contains("name") || !offer["name"].is_string())
      return "is a list of {\"name\": \"offer.toml\", \"toml\": \"...\"}";
    for (const auto& [key, value] : offer.items()) {
      if (key != "name" && key != "toml") return fmt::format("has no \"{}\"", visible(key));
      if (!value.is_string()) return "is a list of {\"name\": \"offer.toml\", \"toml\": \"...\"}";
    }
    if (!is_offer_name(offer["name"].get<std::string>()))
      return fmt::format("cannot hold one of the name \"{}\": it is a relative path without \"..\"",
                         visible(offer["name"].get<std::string>().substr(0, 80)));
  }
  return {};
}

std::string value_fault(const Json& v, const Argument& a, const app::Input* input) {
  switch (a.takes) {
    case Takes::offers:
      return offers_fault(v);
    case Takes::names:
    case Takes::texts:
      return list_fault(v, a);
    case Takes::choice:
      return choice_fault(v, choices_of(a, input));
    case Takes::whole:
      return whole_fault(v, input);
    case Takes::date:
      return date_fault(v);
    case Takes::flag:
      return v.is_boolean() ? "" : "is true or false";
    default:
      return text_fault(v, a.most);
  }
}

std::string unknown_fault(const std::string& name, const std::vector<Argument>& arguments) {
  std::vector<std::string_view> names;
  for (const Argument& a : arguments) names.push_back(a.name);
  const std::string_view near = nearest_word(name, names);
  return fmt::format("there is no argument \"{}\"; {}", visible(name.substr(0, 80)),
                     near.empty() ? fmt::format("there are: {}", fmt::join(names, ", "))
                                  : fmt::format("did you mean \"{}\"?", near));
}

}  // namespace

const app::Input* input_of(const Argument& argument, const app::Operation* operation) {
  if (!operation || argument.input.empty()) return nullptr;
  for (const app::Input& i : operation->inputs) {
    if (i.name == argument.input) return &i;
  }
  return nullptr;
}

Json input_schema(const std::vector<Argument>& arguments, const app::Operation* operation,
                  bool folder) {
  std::vector<schema::Member> members;
  for (const Argument& a : arguments)
    members.push_back({a.name.data(), one_schema(a, input_of(a, operation), folder), a.required});
  Json j = schema::object(std::move(members));
  j["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  return j;
}

std::string fault_of(const Json& given, const std::vector<Argument>& arguments,
                     const app::Operation* operation) {
  for (const auto& [name, value] : given.items()) {
    const auto found =
        std::find_if(arguments.begin(), arguments.end(),
                     [&, n = std::string_view(name)](const Argument& a) { return a.name == n; });
    if (found == arguments.end()) return unknown_fault(name, arguments);
    const std::string fault = value_fault(value, *found, input_of(*found, operation));
    if (!fault.empty()) return fmt::format("{} {}", name, fault);
  }
  for (const Argument& a : arguments) {
    if (a.required && !given.contains(a.name)) return fmt::format("{} is not given", a.name);
  }
  return {};
}

}  // namespace parley::service
