#include "app/public_text.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "core/stable_sort.hpp"
#include "parley/core/source.hpp"
#include "scenario/toml/node.hpp"
#include "terms/key_face.hpp"

namespace parley::app {
namespace {

using scenario::Node;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

std::string trimmed(const std::string& line) {
  const std::size_t from = line.find_first_not_of(" \t\r");
  return from == std::string::npos ? "" : line.substr(from);
}

// Lines from one up to, not including, another; counted from 0.
struct Stretch {
  std::size_t from = 0;
  std::size_t to = 0;
};

struct Statement {
  std::string path;
  std::size_t line = 0;  // from 0
};

// Every header and every key of a text, by line: where one begins, the one before has ended.
class Statements {
 public:
  explicit Statements(const std::vector<std::string>& lines) : lines_(lines) {}

  void walk(const Node& n, const std::string& path) {
    for (const Node& c : n.children) {
      const std::string key = n.is_array() ? path : path.empty() ? c.key : path + "." + c.key;
      note(n.is_array() ? c.place : c.key_place, key);
      note(c.place, key);
      walk(c, key);
    }
  }

  std::vector<Statement> sorted() && {
    sort_stably(all_, [](const Statement& a, const Statement& b) {
      return a.line != b.line ? a.line < b.line : a.path.size() < b.path.size();
    });
    return std::move(all_);
  }

 private:
  void note(const Place& place, const std::string& path) {
    if (place.line < 1 || static_cast<std::size_t>(place.line) > lines_.size()) return;
    all_.push_back({path, static_cast<std::size_t>(place.line) - 1});
  }

  const std::vector<std::string>& lines_;
  std::vector<Statement> all_;
};

bool is_note(const std::string& line) { return trimmed(line).empty() || trimmed(line)[0] == '#'; }

// The comments and blanks before a line belong to what begins there.
std::size_t with_notes(const std::vector<std::string>& lines, std::size_t line) {
  while (line > 0 && is_note(lines[line - 1])) --line;
  return line;
}

std::vector<Stretch> private_stretches(const std::vector<std::string>& lines, const Node& root) {
  Statements all(lines);
  all.walk(root, "");
  const std::vector<Statement> list = std::move(all).sorted();
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!is_private_key(list[i].path)) continue;
    std::size_t next = i + 1;
    while (next < list.size() && is_private_key(list[next].path)) ++next;
    const std::size_t to = next < list.size() ? with_notes(lines, list[next].line) : lines.size();
    stretches.push_back({with_notes(lines, list[i].line), std::max(to, list[i].line + 1)});
    i = next;
  }
  return stretches;
}

bool has_private(const Node& n, const std::string& path) {
  return std::any_of(n.children.begin(), n.children.end(), [&](const Node& c) {
    const std::string key = n.is_array() ? path : path.empty() ? c.key : path + "." + c.key;
    return is_private_key(key) || has_private(c, key);
  });
}

}  // namespace

std::string public_text(const std::string& text) {
  const SourceFile file{"", text};
  const scenario::Tree tree = scenario::parse_toml(file);
  if (!tree.faults.empty() || !tree.complete) return "";
  const std::vector<std::string> lines = lines_of(text);
  std::set<std::size_t> dropped;
  for (const Stretch& s : private_stretches(lines, tree.root)) {
    for (std::size_t i = s.from; i < s.to; ++i) dropped.insert(i);
  }
  std::string kept;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!dropped.contains(i)) kept += lines[i] + "\n";
  }
  const SourceFile rest{"", kept};
  const scenario::Tree again = scenario::parse_toml(rest);
  return again.faults.empty() && !has_private(again.root, "") ? kept : "";
}

}  // namespace parley::app
