#include <algorithm>
#include <map>
#include <utility>

#include "app/edit.hpp"
#include "parley/core/date.hpp"
#include "scenario/keys/schema.hpp"
#include "scenario/read/files.hpp"
#include "scenario/read/merge.hpp"
#include "scenario/toml/layout.hpp"

namespace parley::app {
namespace {

using scenario::Node;
using scenario::SaidAt;

constexpr std::size_t kMostParents = 32;

struct Leaf {
  std::string path;
  const Node* node = nullptr;
};

void collect(const Node& n, const std::string& path, std::vector<Leaf>& leaves) {
  if (!n.is_table() && !n.is_array()) return leaves.push_back({path, &n});
  for (std::size_t i = 0; i < n.children.size(); ++i) {
    const Node& c = n.children[i];
    const std::string name = n.is_array() ? "[" + std::to_string(i) + "]" : c.key;
    collect(c, path + (n.is_array() || path.empty() ? "" : ".") + name, leaves);
  }
}

// Counts lines on from the last place it was asked for.
class Lines {
 public:
  explicit Lines(const std::string& text) : text_(text) {}
  std::pair<int, int> at(std::size_t offset) {
    for (; seen_ < offset; ++seen_) {
      if (text_[seen_] != '\n') continue;
      ++line_;
      begun_ = seen_ + 1;
    }
    return {line_, static_cast<int>(offset - begun_) + 1};
  }

 private:
  const std::string& text_;
  std::size_t seen_ = 0;
  std::size_t begun_ = 0;
  int line_ = 1;
};

std::map<std::string, std::string> strings_of(const Node& root) {
  std::vector<Leaf> leaves;
  collect(root, "", leaves);
  std::map<std::string, std::string> strings;
  for (const Leaf& l : leaves) {
    if (l.node->kind == Node::Kind::string) strings[l.path] = l.node->text;
  }
  return strings;
}

std::vector<SaidValue> values_in(const std::string& text, const Node& root) {
  const std::map<std::string, std::string> strings = strings_of(root);
  std::vector<SaidValue> values;
  Lines lines(text);
  for (const SaidAt& s : scenario::layout_of(text).said) {
    if (s.kind != SaidAt::Kind::single) continue;
    const auto [line, column] = lines.at(s.value.begin);
    const std::string typed = text.substr(s.value.begin, s.value.end - s.value.begin);
    const auto string = strings.find(s.path);
    const auto more = std::count(typed.begin(), typed.end(), '\n');
    values.push_back({.key = s.path,
                      .text = string == strings.end() ? typed : string->second,
                      .line = line,
                      .last_line = line + static_cast<int>(more),
                      .column = column,
                      .length = static_cast<int>(typed.size())});
  }
  return values;
}

using Parsed = std::shared_ptr<scenario::ParsedFile>;

// The file, and what it extends, the nearest first.
std::vector<Parsed> chain_of(const std::string& path, const Disk& disk) {
  std::vector<Parsed> chain = {scenario::parse_file(path, disk, scenario::NamedBy::person)};
  while (chain.size() <= kMostParents) {
    const Node* extends = chain.back()->root.find("extends");
    if (!extends || extends->kind != Node::Kind::string) break;
    const std::string next = scenario::path_from(chain.back()->source->path, extends->text);
    Parsed parent = scenario::parse_file(next, disk, scenario::NamedBy::file);
    if (!parent->trouble.empty()) break;
    chain.push_back(std::move(parent));
  }
  return chain;
}

Node merged(const std::vector<Parsed>& chain) {
  Node all = chain.back()->root;
  for (std::size_t i = chain.size() - 1; i-- > 0;)
    scenario::merge(all, chain[i]->root, scenario::scenario_schema().root());
  return all;
}

bool is_number(const std::string& t) {
  const std::size_t digits = t.find_first_not_of("+-");
  if (digits == std::string::npos || digits > 1) return false;
  bool dot = false;
  for (std::size_t i = digits; i < t.size(); ++i) {
    const bool digit = t[i] >= '0' && t[i] <= '9';
    const bool between = i > digits && i + 1 < t.size() && t[i - 1] != '_' && t[i - 1] != '.' &&
                         t[i + 1] != '_' && t[i + 1] != '.';
    const bool first_dot = t[i] == '.' && between && !dot;
    if (!digit && !first_dot && !(t[i] == '_' && between)) return false;
    dot = dot || first_dot;
  }
  return !(t.size() > digits + 1 && t[digits] == '0' && t[digits + 1] != '.');
}

std::string quoted(const std::string& t) {
  std::string out = "\"";
  for (const char c : t) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  }
  return out + "\"";
}

}  // namespace

std::vector<SaidValue> values_of(const std::string& text) {
  const SourceFile file{"", text};
  return values_in(text, scenario::parse_toml(file).root);
}

std::vector<SaidValue> values_of(const std::string& path, const Disk& disk) {
  const std::vector<Parsed> chain = chain_of(path, disk);
  const Node all = merged(chain);
  std::vector<Leaf> leaves;
  collect(all, "", leaves);
  std::map<std::string, const SourceFile*> said_by;
  for (const Leaf& l : leaves) said_by[l.path] = l.node->place.file;
  std::vector<SaidValue> values;
  for (const Parsed& p : chain) {
    for (SaidValue& v : values_in(p->source->text, p->root)) {
      const auto by = said_by.find(v.key);
      if (by == said_by.end() || by->second != p->source.get()) continue;
      v.from_parent = p != chain.front();
      v.file = p->source->path;
      values.push_back(std::move(v));
    }
  }
  return values;
}

std::string key_at(const std::vector<SaidValue>& values, int line) {
  for (const SaidValue& v : values) {
    if (v.line <= line && line <= v.last_line) return v.key;
  }
  return "";
}

std::string toml_of(const std::string& typed) {
  const std::size_t from = typed.find_first_not_of(" \t\r\n");
  if (from == std::string::npos) return "";
  const std::string t = typed.substr(from, typed.find_last_not_of(" \t\r\n") - from + 1);
  const bool plain = t == "true" || t == "false" || is_number(t) || Date::parse(t).has_value();
  return plain ? t : quoted(t);
}

}  // namespace parley::app
