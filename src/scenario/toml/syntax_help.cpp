#include "scenario/toml/syntax_help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "core/text.hpp"
#include "parley/core/quantity.hpp"
#include "scenario/faults/fault.hpp"

namespace parley::scenario {
namespace {

// What stands behind the first "=" of a line, without a comment.
std::string_view bare_value(std::string_view line) {
  const auto equals = line.find('=');
  if (equals == std::string_view::npos) return {};
  const std::string_view value = line.substr(equals + 1);
  return trimmed(value.substr(0, value.find('#')));
}

// An amount as it could stand in quotes, without what only a bare number may have.
std::string as_text(std::string_view value) {
  std::string text(value);
  std::erase(text, '_');
  return text;
}

bool is_amount(std::string_view value) {
  return read_money(as_text(value), Per::year).value || read_percent(value).value;
}

// "85 EUR", "$85/hr": quotes would not help.
std::string amount_cure(std::string_view value) {
  const auto money = read_money(as_text(value), Per::year);
  if (money.value || !money.cure.empty()) return money.cure;
  return read_percent(value).cure;
}

// Text, an amount or a percentage that lacks its quotes.
bool needs_quotes(std::string_view value) {
  if (value.empty() || value.find_first_of("\"'[]{}") != std::string_view::npos) return false;
  const bool number = value.find_first_not_of("0123456789_.+-") == std::string_view::npos;
  return is_letter(value.front()) || (is_amount(value) && !number);
}

// [10%, 20%] as ["10%", "20%"]; empty where quotes are not what lacks.
std::string quoted_list(std::string_view value) {
  if (!value.starts_with('[') || !value.ends_with(']')) return {};
  std::string_view rest = value.substr(1, value.size() - 2);
  if (rest.empty() || rest.find_first_of("[]{}") != std::string_view::npos) return {};
  std::string list;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    const std::string_view entry = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const bool lacks = needs_quotes(entry);
    list += fmt::format("{}{}{}{}", list.empty() ? "" : ", ", lacks ? "\"" : "", entry,
                        lacks ? "\"" : "");
  }
  return fmt::format("write [{}]", list);
}

// "yes" is no value of TOML, and neither is "True".
std::string flag_cure(std::string_view value) {
  const std::string small = lowered(value);
  const bool is_true = small == "true" || small == "yes" || small == "on";
  if (!is_true && small != "false" && small != "no" && small != "off") return {};
  return fmt::format("write {}; text stands in quotes: \"{}\"", is_true ? "true" : "false", value);
}

// "base_salary: 176000", "base salary = 176000".
std::string key_cure(std::string_view line) {
  const auto equals = line.find('=');
  const auto colon = line.find(':');
  if (equals == std::string_view::npos && colon != std::string_view::npos) {
    const std::string_view value = trimmed(line.substr(colon + 1));
    return fmt::format("write {} = {}", trimmed(line.substr(0, colon)),
                       value.empty() ? "..." : value);
  }
  std::string key(trimmed(line.substr(0, equals)));
  const bool words = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == ' ';
  });
  if (equals == std::string_view::npos || !words || key.find(' ') == std::string::npos) return {};
  std::replace(key.begin(), key.end(), ' ', '_');
  return fmt::format("a key is one word: write {}", key);
}

std::string cure(std::string_view line) {
  const std::string_view value = bare_value(line);
  if (std::string key = key_cure(line); !key.empty()) return key;
  if (value.empty() && line.find('=') != std::string_view::npos)
    return "write a value after the \"=\"";
  if (std::string flag = flag_cure(value); !flag.empty()) return flag;
  if (std::string amount = amount_cure(value); !amount.empty()) return amount;
  if (needs_quotes(value)) return fmt::format("put it in quotes: \"{}\"", value);
  return quoted_list(value);
}

/// A character that looks like one of TOML, which word processors put in its place.
struct LookAlike {
  char32_t code;
  char straight;
  const char* name;
};

constexpr std::array<LookAlike, 19> kLookAlikes = {{{0x201C, '"', "a curly quote"},
                                                    {0x201D, '"', "a curly quote"},
                                                    {0x201E, '"', "a low quote"},
                                                    {0x201F, '"', "a curly quote"},
                                                    {0x2033, '"', "a double prime"},
                                                    {0xAB, '"', "an angle quote"},
                                                    {0xBB, '"', "an angle quote"},
                                                    {0x2018, '\'', "a curly quote"},
                                                    {0x2019, '\'', "a curly quote"},
                                                    {0x201A, '\'', "a low quote"},
                                                    {0x201B, '\'', "a curly quote"},
                                                    {0x2032, '\'', "a prime"},
                                                    {0xA0, ' ', "a no-break space"},
                                                    {0x2009, ' ', "a thin space"},
                                                    {0x202F, ' ', "a no-break space"},
                                                    {0x3000, ' ', "a wide space"},
                                                    {0x2013, '-', "a long dash"},
                                                    {0x2014, '-', "a long dash"},
                                                    {0x2212, '-', "a minus sign"}}};

const LookAlike* look_alike(char32_t code) {
  const auto found = std::find_if(kLookAlikes.begin(), kLookAlikes.end(),
                                  [code](const LookAlike& l) { return l.code == code; });
  return found == kLookAlikes.end() ? nullptr : &*found;
}

// The line with every look-alike straight, and the first of them.
struct Straightened {
  std::string line;
  const LookAlike* first = nullptr;
  std::size_t at = 0;
  std::size_t bytes = 0;
};

Straightened straightened(std::string_view line) {
  Straightened s;
  char open = 0;  // the straight quote that we are inside of
  for (std::size_t at = 0; at < line.size();) {
    const Character c = character_at(line, at);
    const std::size_t bytes = std::max<std::size_t>(c.bytes, 1);
    const LookAlike* l = open == 0 ? look_alike(c.code) : nullptr;
    if (l != nullptr && s.first == nullptr) s = {std::move(s.line), l, at, bytes};
    if (l != nullptr) {
      s.line += l->straight;
    } else {
      s.line += line.substr(at, bytes);
      const char byte = line[at];
      if (open == 0 ? byte == '"' || byte == '\'' : byte == open) open = open == 0 ? byte : '\0';
    }
    at += bytes;
  }
  return s;
}

std::optional<Diagnostic> typographic_fault(const Place& place, std::string_view line) {
  const Straightened s = straightened(line);
  if (s.first == nullptr) return std::nullopt;
  const Place at{place.file, place.line, static_cast<int>(s.at) + 1, static_cast<int>(s.bytes)};
  const std::string what =
      fmt::format("this is not valid TOML: {} (U+{:04X}) is {}", line.substr(s.at, s.bytes),
                  static_cast<std::uint32_t>(s.first->code), s.first->name);
  return error("E001", what, at, fmt::format("write {}", trimmed(s.line)));
}

// "start = March 1, 2027", "start = 3/1/2027".
std::optional<Diagnostic> date_fault(const Place& place, std::string_view line) {
  const std::string_view value = bare_value(line);
  const Read<Date> date = read_date(value);
  if (value.empty() || (!date.value && date.cure.empty())) return std::nullopt;
  const Place at{place.file, place.line, static_cast<int>(value.data() - line.data()) + 1,
                 static_cast<int>(value.size())};
  const std::string cure = date.value ? fmt::format("write {}", date.value->iso()) : date.cure;
  return error("E001",
               date.value
                   ? std::string("this is not valid TOML: a date without quotes is all in numbers")
                   : fmt::format("this is not valid TOML: {} {}", value, date.fault),
               at, cure);
}

// The key of "key = value" where it stands in its line.
Place key_place(Place p, std::string_view line) {
  const auto from = line.find_first_not_of(" \t");
  const std::string_view key = trimmed(line.substr(0, line.find('=')));
  if (from == std::string_view::npos || key.empty()) return p;
  p.column = static_cast<int>(from) + 1;
  p.length = static_cast<int>(key.size());
  return p;
}

// The last line above that says the same key or header, in its table.
Place first_said(const Place& again, std::string_view key, bool header) {
  for (int line = again.line - 1; line > 0; --line) {
    const std::string_view above = again.file->line(line);
    const Place p = key_place({again.file, line, 1, 1}, above);
    const std::string_view said =
        above.substr(static_cast<std::size_t>(p.column) - 1, static_cast<std::size_t>(p.length));
    if (said == key) return p;
    if (!header && !trimmed(above).empty() && trimmed(above).front() == '[') break;
  }
  return {};
}

Diagnostic said_twice(const Place& place, std::string_view line) {
  const Place key = key_place(place, line);
  const std::string_view text =
      line.substr(static_cast<std::size_t>(key.column) - 1, static_cast<std::size_t>(key.length));
  Diagnostic d = error("E006", "this is said twice in the file", key, "keep one of the two");
  const Place first = first_said(key, text, text.starts_with('['));
  if (first.known()) d.notes.push_back({"first said here", first});
  return d;
}

}  // namespace

Diagnostic syntax_fault(std::string_view description, const Place& place) {
  const std::string_view line = place.file->line(place.line);
  const auto colon = description.find(": ");
  const std::string_view what =
      colon == std::string_view::npos ? description : description.substr(colon + 2);
  if (what.substr(0, 15) == "cannot redefine") {
    return said_twice(place, line);
  }
  if (auto typographic = typographic_fault(place, line)) return std::move(*typographic);
  if (auto date = date_fault(place, line)) return std::move(*date);
  return error("E001", fmt::format("this is not valid TOML: {}", what), place, cure(line));
}

}  // namespace parley::scenario
