#include "parley/app/request.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/suggestion.hpp"
#include "parley/app/stop.hpp"

namespace parley::app {
namespace {

const Input* find_input(const Declaration& of, std::string_view name) {
  const auto found = std::find_if(of.inputs.begin(), of.inputs.end(),
                                  [&](const Input& i) { return i.name == name; });
  return found == of.inputs.end() ? nullptr : &*found;
}

void check_choice(const Input& input, const std::string& given) {
  const auto& choices = input.choices;
  if (choices.empty() || std::find(choices.begin(), choices.end(), given) != choices.end()) return;
  const std::string_view near = nearest_word(given, choices);
  const std::string all = fmt::format("it can be {}", fmt::join(choices, ", "));
  throw usage_error(fmt::format("--{} cannot be \"{}\"", input.name, given),
                    near.empty() ? all : fmt::format("did you mean \"{}\"? {}", near, all));
}

void check_input(const Input& input, const std::vector<std::string>& given) {
  if (given.size() > 1 && !input.repeats)
    throw usage_error(fmt::format("--{} is given twice", input.name));
  for (const std::string& v : given) {
    check_choice(input, v);
    if (input.type == Type::date) day_of(input.name, v);
  }
}

void check_operands(const Declaration& of, std::size_t count) {
  const Operands& wants = of.operands;
  const std::string see_help = fmt::format("see: parley help {}", of.name);
  if (count < wants.least) {
    throw usage_error(
        fmt::format("{} needs {}", of.name,
                    wants.least == 1 ? fmt::format("a {}", wants.name)
                                     : fmt::format("{} {}s or more", wants.least, wants.name)),
        see_help);
  }
  if (count > wants.most) {
    throw usage_error(
        fmt::format("{} takes {}", of.name,
                    wants.most == 0 ? fmt::format("no {}", wants.name)
                    : wants.most == 1
                        ? fmt::format("{} {}", wants.least ? "one" : "at most one", wants.name)
                        : fmt::format("at most {} {}s", wants.most, wants.name)),
        see_help);
  }
}

}  // namespace

Date day_of(std::string_view input, const std::string& given) {
  const auto date = Date::parse(given);
  if (date && date->year() >= 1990 && date->year() <= 2150) return *date;
  throw usage_error(fmt::format("--{} cannot be \"{}\"", input, given),
                    "it is a day from 1990 to 2150, such as 2026-09-01");
}

Request::Request(const Declaration& of, std::vector<std::string> operands, Values values,
                 std::string format)
    : of_(&of),
      operands_(std::move(operands)),
      values_(std::move(values)),
      format_(std::move(format)) {
  if (format_.empty() && !of.formats.empty()) format_ = of.formats.front();
}

std::string Request::text(std::string_view input) const {
  const auto found = values_.find(input);
  if (found != values_.end() && !found->second.empty()) return found->second.back();
  const Input* i = find_input(*of_, input);
  return i ? std::string(i->fallback) : std::string();
}

std::vector<std::string> Request::all(std::string_view input) const {
  const auto found = values_.find(input);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

std::optional<std::int64_t> Request::whole(std::string_view input) const {
  const std::string given = text(input);
  const Input* i = find_input(*of_, input);
  if (given.empty() || !i) return std::nullopt;
  std::int64_t n = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), n);
  if (error != std::errc() || end != given.data() + given.size() || n < i->least || n > i->most) {
    throw usage_error(fmt::format("--{} cannot be \"{}\"", input, given),
                      fmt::format("it is a whole number from {} to {}", i->least, i->most));
  }
  return n;
}

std::optional<Date> Request::date(std::string_view input) const {
  const std::string given = text(input);
  return given.empty() ? std::nullopt : std::optional(day_of(input, given));
}

Request Request::in_format(std::string format) && {
  return {*of_, std::move(operands_), std::move(values_), std::move(format)};
}

std::vector<std::string> Request::offer_files() const {
  std::vector<std::string> files;
  if (of_->operands.type == Type::offer) files = operands_;
  for (const Input& i : of_->inputs) {
    if (type_of(i) != Type::offer) continue;
    for (const std::string& file : all(i.name)) files.push_back(file);
  }
  return files;
}

void check_values(const Request& request) {
  const Declaration& of = request.declaration();
  for (const auto& [name, given] : request.values()) {
    const Input* input = find_input(of, name);
    if (!input) throw usage_error(fmt::format("{} has no --{}", of.name, name));
    check_input(*input, given);
  }
}

void check_request(const Request& request) {
  check_values(request);
  check_operands(request.declaration(), request.operands().size());
}

}  // namespace parley::app
