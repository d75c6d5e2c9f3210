#include "app/edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "core/text.hpp"
#include "scenario/keys/schema.hpp"
#include "scenario/read/overrides.hpp"
#include "scenario/toml/layout.hpp"
#include "scenario/toml/node.hpp"

namespace parley::app {
namespace {

using scenario::Layout;
using scenario::SaidAt;
using scenario::Span;
using Kind = SaidAt::Kind;

bool is_toml(const std::string& text) {
  const SourceFile file{"", text};
  return scenario::parse_toml(file).faults.empty();
}

bool is_one_value(const std::string& value) {
  const SourceFile file{"", "v = " + value};
  const scenario::Tree tree = scenario::parse_toml(file);
  const Layout layout = scenario::layout_of(file.text);
  return tree.faults.empty() && tree.root.children.size() == 1 && !layout.said.empty() &&
         layout.said.front().value.end == file.text.size();  // no comment after it
}

std::string replaced(const std::string& text, Span span, std::string_view with) {
  return text.substr(0, span.begin).append(with).append(text, span.end);
}

// "offer.grants[0].ownership": the table "offer.grants[0]" and the name "ownership".
std::pair<std::string, std::string> apart(const std::string& key) {
  const std::size_t dot = key.rfind('.');
  if (dot == std::string::npos) return {"", key};
  return {key.substr(0, dot), key.substr(dot + 1)};
}

bool is_under(std::string_view path, std::string_view table) {
  return path.size() > table.size() && path.starts_with(table) &&
         (path[table.size()] == '.' || path[table.size()] == '[');
}

bool is_within(std::string_view path, std::string_view table) {
  return path == table || is_under(path, table);
}

// A line put in at a place that begins a line, or at the end of a text that lacks its last newline.
std::string with_line(const std::string& text, std::size_t at, const std::string& line) {
  const bool ended = at == 0 || text[at - 1] == '\n';
  return replaced(text, {at, at}, (ended ? "" : "\n") + line + "\n");
}

std::size_t end_of_line(const std::string& text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string::npos ? text.size() : end + 1;
}

// The line, or the lines, of a key that has them to itself but for a comment.
std::optional<Span> lines_of(const std::string& text, const SaidAt& said) {
  const std::size_t before =
      said.key.begin == 0 ? std::string::npos : text.rfind('\n', said.key.begin - 1);
  const std::size_t from = before == std::string::npos ? 0 : before + 1;
  const std::size_t first = text.find_first_not_of(" \t", from);
  const std::size_t rest = text.find_first_not_of(" \t\r", said.value.end);
  const bool alone = rest == std::string::npos || text[rest] == '\n' || text[rest] == '#';
  if (first != said.key.begin || !alone) return std::nullopt;
  return Span{from, end_of_line(text, said.value.end)};
}

// One of several in "{ a = 1, b = 2 }", with the comma beside it.
Span with_comma(const std::string& text, const SaidAt& said) {
  const std::size_t next = text.find_first_not_of(" \t", said.value.end);
  if (next != std::string::npos && text[next] == ',')
    return {said.key.begin, std::min(text.find_first_not_of(" \t", next + 1), text.size())};
  const std::size_t before = text.find_last_not_of(" \t", said.key.begin - 1);
  return {text[before] == ',' ? before : said.key.begin, said.value.end};
}

// Where the key is said: its lines, its sections, or its place in an inline table.
std::optional<Span> said_at(const std::string& text, const SaidAt& s, const std::string& key) {
  const bool mine = s.path == key;
  if (!mine && !is_under(s.path, key)) return std::nullopt;
  if (s.kind == Kind::section) return s.value;
  if (s.key.end == 0) return std::nullopt;
  if (const auto lines = lines_of(text, s)) return lines;
  return mine ? std::optional(with_comma(text, s)) : std::nullopt;
}

std::string without(const std::string& text, const std::string& key) {
  std::string left;
  std::size_t from = 0;
  for (const SaidAt& s : scenario::layout_of(text).said) {
    const auto span = said_at(text, s, key);
    if (!span || span->begin < from) continue;  // within what is gone already
    left.append(text, from, span->begin - from);
    from = span->end;
  }
  return left.append(text, from);
}

std::string into_inline(const std::string& text, const SaidAt& table, const std::string& line) {
  const std::size_t at = table.value.begin + 1;
  const bool empty = text.find_first_not_of(" \t", at) + 1 == table.value.end;
  return replaced(text, {at, at}, " " + line + (empty ? " " : ","));
}

// "[ { month = 12 } ]" gets one more entry.
std::string into_list(const std::string& text, const SaidAt& list, const std::string& line) {
  const std::size_t close = list.value.end - 1;
  const std::size_t last = text.find_last_not_of(" \t\r\n", close - 1);
  const bool first = text[last] == '[' || text[last] == ',';
  return replaced(text, {last + 1, last + 1}, (first ? " { " : ", { ") + line + " }");
}

std::size_t entries_of(const Layout& layout, const std::string& list) {
  std::size_t count = 0;
  while (layout.find(fmt::format("{}[{}]", list, count))) ++count;
  return count;
}

// Where a table under these tables may begin: after the last section of theirs.
std::size_t end_under(const Layout& layout, std::string_view table, std::size_t otherwise) {
  std::size_t end = otherwise;
  bool found = false;
  for (const SaidAt& s : layout.said) {
    if (s.kind != Kind::section || !is_within(s.path, table)) continue;
    end = found ? std::max(end, s.value.end) : s.value.end;
    found = true;
  }
  return end;
}

std::string without_indices(std::string_view path) {
  std::string name;
  bool inside = false;
  for (const char c : path) {
    inside = c == '[' || (inside && c != ']');
    if (!inside && c != ']') name += c;
  }
  return name;
}

std::string with_section(const std::string& text, std::size_t at, const std::string& header,
                         const std::string& line) {
  const std::string gap = at == 0 ? "" : "\n";
  const std::string after = at < text.size() && text[at] != '\n' ? "\n" : "";
  return with_line(text, at, fmt::format("{}{}\n{}{}", gap, header, line, after));
}

// One line in the table that is to hold it, wherever that is said; else a table of its own.
class Adding {
 public:
  Adding(const std::string& text, const Layout& layout) : text_(text), layout_(layout) {}

  std::string put(const std::string& table, const std::string& line) const {
    if (table.empty()) return with_line(text_, end_of_top(), line);
    if (const SaidAt* there = layout_.find(table)) return put_into(*there, line);
    if (auto beside = put_beside(table, line)) return *beside;
    if (!has_list_around(table)) return text_;
    if (table.ends_with(']')) return put_entry(table.substr(0, table.rfind('[')), table, line);
    const auto [above, name] = apart(table);
    const SaidAt* inside = above.empty() ? nullptr : layout_.find(above);
    if (inside && inside->kind == Kind::inline_table)
      return into_inline(text_, *inside, fmt::format("{} = {{ {} }}", name, line));
    const std::size_t list = table.rfind(']');
    const std::size_t at = list == std::string::npos
                               ? text_.size()
                               : end_under(layout_, table.substr(0, list + 1), text_.size());
    return with_section(text_, at, fmt::format("[{}]", without_indices(table)), line);
  }

 private:
  std::string put_into(const SaidAt& table, const std::string& line) const {
    if (table.kind == Kind::section) return with_line(text_, table.value.end, line);
    return table.kind == Kind::inline_table ? into_inline(text_, table, line) : text_;
  }

  // Whether the entry of a list that a table stands in is there: "offer.grants[0].acceleration[0]"
  // needs a first grant.
  bool has_list_around(const std::string& table) const {
    const std::size_t own = table.ends_with(']') ? table.rfind('[') : table.size();
    const std::size_t close = table.substr(0, own).rfind(']');
    if (close == std::string::npos) return true;
    const std::string entry = table.substr(0, close + 1);
    return std::any_of(layout_.said.begin(), layout_.said.end(),
                       [&](const SaidAt& s) { return is_within(s.path, entry); });
  }

  // A table that is said by "offer.bonus.rate = ..." gets another such line.
  std::optional<std::string> put_beside(const std::string& table, const std::string& line) const {
    const SaidAt* last = nullptr;
    for (const SaidAt& s : layout_.said) {
      if (s.kind != Kind::section && s.key.end > 0 && is_under(s.path, table) &&
          apart(s.path).first == table)
        last = &s;
    }
    if (!last || !lines_of(text_, *last)) return std::nullopt;
    const std::string said = text_.substr(last->key.begin, last->key.end - last->key.begin);
    const std::string names = said.substr(0, said.rfind('.') + 1);
    return with_line(text_, end_of_line(text_, last->value.end), names + line);
  }

  // The next entry of a list.
  std::string put_entry(const std::string& list, const std::string& entry,
                        const std::string& line) const {
    if (entry != fmt::format("{}[{}]", list, entries_of(layout_, list))) return text_;
    const SaidAt* there = layout_.find(list);
    if (there) return there->kind == Kind::list ? into_list(text_, *there, line) : text_;
    const std::size_t end =
        end_under(layout_, list, end_under(layout_, apart(list).first, text_.size()));
    return with_section(text_, end, fmt::format("[[{}]]", without_indices(list)), line);
  }

  // After the last line before the first header.
  std::size_t end_of_top() const {
    std::size_t end = 0;
    for (const SaidAt& s : layout_.said) {
      if (s.kind == Kind::section) break;
      end = end_of_line(text_, s.value.end);
    }
    return end;
  }

  const std::string& text_;
  const Layout& layout_;
};

const scenario::SchemaNode* schema_of(std::string_view table) {
  if (table.empty()) return &scenario::scenario_schema().root();
  const scenario::SchemaNode* found = scenario::scenario_schema().find(table);
  return found ? found : scenario::playbook_schema().find(table);
}

// What cannot stand beside the key, or beside a table that it stands in, goes, as with --set.
std::string without_rivals(std::string text, const std::string& key) {
  const auto [table, last] = apart(key);
  if (!table.empty()) text = without_rivals(std::move(text), table);
  const scenario::SchemaNode* schema = schema_of(table);
  if (!schema) return text;
  const std::string before = table.empty() ? "" : table + ".";
  const std::string name = last.substr(0, last.find('['));
  for (const scenario::Rivals& r : schema->rivals) {
    if (r.one == name) text = without(text, before + std::string(r.other));
    if (r.other == name) text = without(text, before + std::string(r.one));
  }
  return text;
}

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  });
}

std::string set(const std::string& text, const std::string& key, const std::string& value) {
  const Layout layout = scenario::layout_of(text);
  const SaidAt* said = layout.find(key);
  if (said && said->kind == Kind::section) return value.empty() ? without(text, key) : text;
  if (value.empty()) return said && said->key.end > 0 ? without(text, key) : text;
  if (said) return replaced(text, said->value, value);
  const auto [table, name] = apart(key);
  if (!is_name(name) || !scenario::is_path(key)) return text;
  return Adding(text, layout).put(table, fmt::format("{} = {}", name, value));
}

}  // namespace

std::string set_key(const std::string& text, const std::string& key, const std::string& given) {
  const std::string value(trimmed(given));
  if (!is_toml(text) || (!value.empty() && !is_one_value(value))) return text;
  std::string changed = set(text, key, value);
  if (changed == text) return text;
  if (!value.empty()) changed = without_rivals(std::move(changed), key);
  return is_toml(changed) ? changed : text;
}

}  // namespace parley::app
