#include "parley/core/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "core/stable_sort.hpp"
#include "core/text.hpp"

namespace parley {
namespace {

constexpr std::size_t kWidest = 100;

// A line of a file as a screen may show it: a tab is a blank, as it looks in an editor.
std::string shown_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\t', ' ');
  return visible(line);
}

// The source line and the carets under the place.
std::string excerpt(const Place& p) {
  const std::string_view line = p.file->line(p.line);
  std::size_t at = std::min(static_cast<std::size_t>(std::max(p.column, 1) - 1), line.size());
  std::size_t from = at > kWidest * 2 / 3 ? at - kWidest / 2 : 0;
  from = cut_before(line, from);
  const std::string_view part = line.substr(from, cut_before(line, from + kWidest) - from);
  at = std::min(at - from, part.size());
  const std::size_t room = part.size() - at;
  const std::size_t length = std::min(static_cast<std::size_t>(std::max(p.length, 1)), room);
  const std::string shown = shown_line(part.substr(0, at));
  const std::string carets(
      std::max<std::size_t>(1, characters(shown_line(part.substr(at, length)))), '^');
  const std::string number = fmt::format("{:>5}", p.line);
  const std::string before = from > 0 ? "..." : "";
  return fmt::format("{} | {}{}\n{} | {}{}\n", number, before, shown_line(part),
                     std::string(number.size(), ' '),
                     std::string(before.size() + characters(shown), ' '), carets);
}

}  // namespace

std::string to_text(const Diagnostic& d) {
  const std::string where = d.place.known() ? visible(d.place.text()) + ": " : "";
  const std::string_view kind = d.severity == Severity::error ? "error" : "warning";
  std::string text = fmt::format("{}{}[{}]: {}\n", where, kind, d.code, visible(d.message));
  if (d.place.known() && d.place.line > 0) text += excerpt(d.place);
  for (const Diagnostic::Note& n : d.notes) {
    const std::string note_where = n.place.known() ? visible(n.place.text()) + ": " : "";
    text += fmt::format("  note: {}{}\n", note_where, visible(n.message));
  }
  if (!d.help.empty()) text += fmt::format("  help: {}\n", visible(d.help));
  return text;
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
  std::map<const SourceFile*, std::size_t> order;
  for (const Diagnostic& d : diagnostics) order.emplace(d.place.file, order.size());
  sort_stably(diagnostics, [&](const auto& a, const auto& b) {
    return std::tuple(order[a.place.file], a.place.line, a.place.column) <
           std::tuple(order[b.place.file], b.place.line, b.place.column);
  });
}

}  // namespace parley
