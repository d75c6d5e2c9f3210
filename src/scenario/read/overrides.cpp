#include "scenario/read/overrides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "scenario/faults/fault.hpp"
#include "scenario/read/merge.hpp"

namespace parley::scenario {
namespace {

constexpr std::size_t kMostSteps = 16;
constexpr std::string_view kBlank = " \t";

// One step of a key: a name, or an index into the list before it.
struct Step {
  std::string_view name;
  std::optional<std::size_t> index;
};

bool is_name(std::string_view s) {
  return !s.empty() && s.find_first_of(" \t[]\"'") == std::string_view::npos;
}

std::optional<std::size_t> index_of(std::string_view digits) {
  std::size_t n = 0;
  const auto [stopped, status] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  if (status != std::errc() || stopped != digits.data() + digits.size()) return std::nullopt;
  return n;
}

// "grants[0]" as a name and its indices.
bool split_segment(std::string_view segment, std::vector<Step>& steps) {
  const auto bracket = segment.find('[');
  const std::string_view called = segment.substr(0, bracket);
  if (!is_name(called)) return false;
  steps.push_back({called, {}});
  for (std::string_view rest = segment.substr(called.size()); !rest.empty();) {
    const auto end = rest.find(']');
    if (rest.front() != '[' || end == std::string_view::npos) return false;
    const auto index = index_of(rest.substr(1, end - 1));
    if (!index) return false;
    steps.push_back({{}, index});
    rest = rest.substr(end + 1);
  }
  return true;
}

std::optional<std::vector<Step>> split(std::string_view key) {
  std::vector<Step> steps;
  while (true) {
    const auto dot = key.find('.');
    if (!split_segment(key.substr(0, dot), steps) || steps.size() > kMostSteps) return std::nullopt;
    if (dot == std::string_view::npos) return steps;
    key = key.substr(dot + 1);
  }
}

void move_to(Node& node, const SourceFile* file) {
  node.place.file = file;
  node.key_place.file = file;
  for (Node& c : node.children) move_to(c, file);
}

class Application {
 public:
  Application(const SourceFile* source, std::vector<Diagnostic>& faults)
      : source_(source), faults_(faults) {}

  void apply(Node& tree, const SchemaNode& schema) {
    const std::string_view text = source_->text;
    equals_ = text.find('=');
    if (equals_ == std::string_view::npos || equals_ == 0) return refuse();
    const auto from = text.find_first_not_of(kBlank);
    if (from == equals_) return refuse();
    const std::string_view key =
        text.substr(from, text.find_last_not_of(kBlank, equals_ - 1) + 1 - from);
    const auto steps = split(key);
    if (!steps) return refuse();
    key_place_ = {source_, 1, static_cast<int>(from) + 1, static_cast<int>(key.size())};
    if (key == "extends") return fail("`extends` cannot be set; name the other file instead");
    auto value = read_value_text();
    if (value) put(tree, &schema, *steps, 0, std::move(*value));
  }

 private:
  void refuse() {
    faults_.push_back(error("E018",
                            "an override is KEY=VALUE, with a key like offer.grants[0].ownership",
                            {source_, 1, 1, static_cast<int>(source_->text.size())}));
  }

  void fail(std::string message) {
    faults_.push_back(error("E018", std::move(message), key_place_));
  }

  // The value as TOML, its columns as in the override; or a word, an amount or a percentage without
  // quotes.
  std::optional<Node> read_value_text() {
    const SourceFile padded{source_->path,
                            "v" + std::string(equals_ - 1, ' ') + source_->text.substr(equals_)};
    Tree tree = parse_toml(padded);
    if (tree.faults.empty() && tree.root.children.size() == 1) {
      Node value = std::move(tree.root.children.front());
      move_to(value, source_);
      return value;
    }
    return bare_word(tree);
  }

  std::optional<Node> bare_word(const Tree& tree) {
    const std::string_view text = source_->text;
    const auto from = text.find_first_not_of(kBlank, equals_ + 1);
    if (from == std::string_view::npos) {
      fail("an override needs a value after the \"=\"");
      return std::nullopt;
    }
    const std::string_view word = text.substr(from, text.find_last_not_of(kBlank) + 1 - from);
    if (word.find_first_of("\"'[]{}\n\r") != std::string_view::npos) {
      Diagnostic d =
          tree.faults.empty() ? error("E018", "an override says one value") : tree.faults.front();
      d.place = {source_, 1, static_cast<int>(from) + 1, static_cast<int>(word.size())};
      faults_.push_back(std::move(d));
      return std::nullopt;
    }
    Node value;
    value.kind = Node::Kind::string;
    value.text = word;
    value.place = {source_, 1, static_cast<int>(from) + 1, static_cast<int>(word.size())};
    return value;
  }

  void put(Node& at, const SchemaNode* schema, const std::vector<Step>& steps, std::size_t i,
           Node value) {
    const bool last = i + 1 == steps.size();
    Node* next = steps[i].index ? entry(at, *steps[i].index) : member(at, schema, steps[i].name);
    if (next == nullptr) return;
    const SchemaNode* known = schema == nullptr ? nullptr
                              : steps[i].index  ? schema->entry
                                                : schema->child(steps[i].name);
    if (!last) {
      if (made_ == next) next->kind = steps[i + 1].index ? Node::Kind::array : Node::Kind::table;
      return put(*next, known, steps, i + 1, std::move(value));
    }
    value.key = next->key;
    value.key_place = key_place_;
    if (next->is_table() && value.is_table() && known != nullptr)
      return merge(*next, std::move(value), *known);
    *next = std::move(value);
  }

  Node* entry(Node& list, std::size_t index) {
    if (!list.is_array() || index > list.children.size()) {
      fail(list.is_array() ? fmt::format("there is no entry {}: the list has {}, counted from 0",
                                         index, list.children.size())
                           : std::string("this is no list, so it has no entries"));
      return nullptr;
    }
    return index < list.children.size() ? &list.children[index] : make(list);
  }

  Node* member(Node& table, const SchemaNode* schema, std::string_view called) {
    if (!table.is_table()) {
      fail(fmt::format("`{}` stands in no table here{}", called,
                       table.is_array() ? "; name an entry of the list, like grants[0]" : ""));
      return nullptr;
    }
    if (schema != nullptr) remove_rivals_of(table, *schema, called);
    if (Node* there = table.find(called)) return there;
    Node* made = make(table);
    made->key = called;
    return made;
  }

  Node* make(Node& in) {
    Node& n = in.children.emplace_back();
    n.place = key_place_;
    n.key_place = key_place_;
    made_ = &n;
    return &n;
  }

  const SourceFile* source_;
  std::vector<Diagnostic>& faults_;
  std::size_t equals_ = 0;
  Place key_place_;
  const Node* made_ = nullptr;  // the newest node, whose kind is not decided yet
};

}  // namespace

bool is_path(std::string_view key) { return split(key).has_value(); }

void apply_override(const Override& override, Node& tree, const SchemaNode& schema,
                    Sources& sources, std::vector<Diagnostic>& faults) {
  Application(sources.add("--set", override.text), faults).apply(tree, schema);
}

}  // namespace parley::scenario
