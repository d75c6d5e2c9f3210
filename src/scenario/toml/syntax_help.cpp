#include "scenario/toml/syntax_help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "scenario/faults/fault.hpp"

namespace parley::scenario {
namespace {

std::string_view trimmed(std::string_view s) {
  const auto from = s.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return s.substr(from, s.find_last_not_of(" \t") - from + 1);
}

// What stands behind the first "=" of a line, without a comment.
std::string_view bare_value(std::string_view line) {
  const auto equals = line.find('=');
  if (equals == std::string_view::npos) return {};
  std::string_view value = line.substr(equals + 1);
  return trimmed(value.substr(0, value.find('#')));
}

bool needs_quotes(std::string_view value) {
  if (value.empty() || std::string_view("\"'[{").find(value.front()) != std::string_view::npos)
    return false;
  const char last = value.back();
  return value.front() == '$' || last == '%' ||
         std::string_view("kKmMbB").find(last) != std::string_view::npos ||
         value.find(',') != std::string_view::npos ||
         std::all_of(value.begin(), value.end(), [](unsigned char c) {
           return (c >= 'a' && c <= 'z') || c == '_' || c == '-' || (c >= 'A' && c <= 'Z');
         });
}

std::string cure(std::string_view line) {
  const std::string_view value = bare_value(line);
  if (value.empty() && line.find('=') != std::string_view::npos)
    return "write a value after the \"=\"";
  if (needs_quotes(value)) return fmt::format("put it in quotes: \"{}\"", value);
  return {};
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
  return error("E001", fmt::format("this is no TOML: {}", what), place, cure(line));
}

}  // namespace parley::scenario
