#include "parley/core/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace parley {
namespace {

constexpr std::size_t kWidest = 100;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// How many characters (code points) a piece of UTF-8 shows.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues_character(c); }));
}

// How many bytes the UTF-8 character at the front of `text` has; 0 where it is none, or a control
// code.
std::size_t character_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t length =
      first < 0x80 ? 1 : (first < 0xC2 ? 0 : (first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4)));
  if (length == 0 || length > text.size() || first > 0xF4) return 0;
  if (!std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(length),
                   continues_character))
    return 0;
  const bool control = first < 0x20 || first == 0x7f ||
                       (first == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0);
  return control ? 0 : length;
}

// One space for every byte that no terminal should see.
std::string printable(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    if (length == 0) {
      shown += ' ';
    } else {
      shown += text.substr(0, length);
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return shown;
}

// The source line and the carets under the place.
std::string excerpt(const Place& p) {
  const std::string_view line = p.file->line(p.line);
  std::size_t at = std::min(static_cast<std::size_t>(std::max(p.column, 1) - 1), line.size());
  std::size_t from = at > kWidest * 2 / 3 ? at - kWidest / 2 : 0;
  for (int i = 0; i < 3 && from > 0 && continues_character(line[from]); ++i) --from;
  std::size_t count = std::min(kWidest, line.size() - from);
  for (int i = 0; i < 3 && from + count < line.size() && continues_character(line[from + count]);
       ++i)
    --count;
  const std::string_view part = line.substr(from, count);
  at = std::min(at - from, part.size());
  const std::size_t room = part.size() - at;
  const std::size_t length = std::min(static_cast<std::size_t>(std::max(p.length, 1)), room);
  const std::string shown = printable(part.substr(0, at));
  const std::string carets(std::max<std::size_t>(1, characters(printable(part.substr(at, length)))),
                           '^');
  const std::string number = fmt::format("{:>5}", p.line);
  const std::string before = from > 0 ? "..." : "";
  return fmt::format("{} | {}{}\n{} | {}{}\n", number, before, printable(part),
                     std::string(number.size(), ' '),
                     std::string(before.size() + characters(shown), ' '), carets);
}

}  // namespace

std::string to_text(const Diagnostic& d) {
  const std::string where = d.place.known() ? d.place.text() + ": " : "";
  const std::string_view kind = d.severity == Severity::error ? "error" : "warning";
  std::string text = fmt::format("{}{}[{}]: {}\n", where, kind, d.code, d.message);
  if (d.place.known() && d.place.line > 0) text += excerpt(d.place);
  for (const Diagnostic::Note& n : d.notes) {
    const std::string note_where = n.place.known() ? n.place.text() + ": " : "";
    text += fmt::format("  note: {}{}\n", note_where, n.message);
  }
  if (!d.help.empty()) text += fmt::format("  help: {}\n", d.help);
  return text;
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
  std::map<const SourceFile*, std::size_t> order;
  for (const Diagnostic& d : diagnostics) order.emplace(d.place.file, order.size());
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [&](const auto& a, const auto& b) {
    return std::tuple(order[a.place.file], a.place.line, a.place.column) <
           std::tuple(order[b.place.file], b.place.line, b.place.column);
  });
}

}  // namespace parley
