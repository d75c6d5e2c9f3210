#include "scenario/read/walk.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenario/faults/fault.hpp"
#include "scenario/keys/limits.hpp"
#include "scenario/keys/meant_key.hpp"
#include "scenario/keys/value.hpp"
#include "scenario/keys/wanted.hpp"

namespace parley::scenario {
namespace {

std::string table_text(const SchemaNode& table) {
  return table.key == nullptr ? "at the top of a file" : "in " + heading_of(table.path());
}

// The keys that could stand in a table, in a few words: "known here: name, yearly".
std::string known_keys(const SchemaNode& table) {
  constexpr std::size_t kMostNamed = 24;
  std::string text;
  for (const SchemaNode* c : table.children) text += (text.empty() ? "" : ", ") + c->name;
  return table.children.size() <= kMostNamed && !text.empty() ? "known here: " + text
                                                              : std::string();
}

bool has_word(std::string_view words, std::string_view word) {
  for (std::string_view rest = words; !rest.empty();) {
    const auto bar = rest.find('|');
    if (rest.substr(0, bar) == word) return true;
    rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
  }
  return false;
}

std::string needs_text(const Belongs& b) {
  if (b.words.empty()) return fmt::format("it needs `{}` beside it", b.to);
  std::string words(b.words);
  for (auto bar = words.find('|'); bar != std::string::npos; bar = words.find('|'))
    words.replace(bar, 1, "\" or \"");
  return fmt::format("it belongs to {} = \"{}\"", b.to, words);
}

}  // namespace

void Walk::table(const Node& node, const SchemaNode& schema) {
  if (path_.empty()) {
    root_ = &schema;
    provenance.add("", node.place);
  }
  const std::size_t length = path_.size();
  // Required keys first: the meaning of another may hang on them.
  const bool in_two_rounds = !schema.required.empty();
  for (const Node& child : node.children) {
    const SchemaNode* known = schema.child(child.key);
    if (known == nullptr) {
      unknown(child, node, schema);
    } else if (!in_two_rounds || known->key->required) {
      member(child, *known, length);
    }
  }
  for (const Node& child : node.children) {
    if (!in_two_rounds) break;
    const SchemaNode* known = schema.child(child.key);
    if (known != nullptr && !known->key->required) member(child, *known, length);
  }
  if (!schema.rivals.empty()) rivals(node, schema);
  if (!schema.dependents.empty()) dependents(node, schema);
  if (extent_ == Extent::whole && in_two_rounds) missing(node, schema);
}

void Walk::member(const Node& node, const SchemaNode& schema, std::size_t table_length) {
  if (table_length > 0) path_ += '.';
  path_ += node.key;
  provenance.add(path_, node.place);
  value(node, schema);
  path_.resize(table_length);
}

std::string Walk::path_of(std::string_view name) const {
  return path_.empty() ? std::string(name) : fmt::format("{}.{}", path_, name);
}

void Walk::fault(Diagnostic d, std::string path) {
  faults.push_back(std::move(d));
  faulty.push_back(std::move(path));
}

bool Walk::value(const Node& node, const SchemaNode& schema) {
  const bool takes_table = !schema.children.empty() || schema.any != nullptr;
  if (node.is_array() && !schema.slots.empty()) return pair(node, schema);
  if (node.is_array() && schema.entry != nullptr) return list(node, schema);
  if (!node.is_table() || !takes_table) return single(node, schema);
  set(node, schema);
  table(node, schema);
  return true;
}

bool Walk::single(const Node& node, const SchemaNode& schema) {
  const auto read = read_value(*schema.key, node, faults);
  if (!read) faulty.push_back(path_);
  if (read && put_) put_(*schema.key, *read);
  return read.has_value();
}

bool Walk::list(const Node& node, const SchemaNode& schema) {
  const std::size_t most = schema.key->most == 0 ? kMostListed : schema.key->most;
  if (node.children.size() > most) {
    fault(error("E017",
                fmt::format("{} has {} entries, more than {}", shown_name(*schema.key),
                            node.children.size(), most),
                node.place),
          path_);
    return false;
  }
  if (node.children.empty() && schema.key->filled) {
    fault(error("E020",
                fmt::format("{} is an empty list, which says nothing", shown_name(*schema.key)),
                node.place, "leave the key out, or say what belongs in it"),
          path_);
    return false;
  }
  for (std::size_t i = 0; i < node.children.size(); ++i) entry(node.children[i], *schema.entry, i);
  return true;
}

bool Walk::pair(const Node& node, const SchemaNode& schema) {
  if (node.children.size() != schema.slots.size()) {
    fault(error("E011",
                fmt::format("an entry of {} has {} values, not {}", shown_name(*schema.key),
                            schema.slots.size(), node.children.size()),
                node.place, std::string(schema.key->help)),
          path_);
    return false;
  }
  set(node, schema);
  for (std::size_t i = 0; i < node.children.size(); ++i)
    entry(node.children[i], *schema.slots[i], i);
  return true;
}

void Walk::entry(const Node& node, const SchemaNode& schema, std::size_t index) {
  const std::size_t length = path_.size();
  path_ += '[';
  path_ += std::to_string(index);
  path_ += ']';
  provenance.add(path_, node.place);
  if (!value(node, schema)) set(node, schema);
  path_.resize(length);
}

void Walk::set(const Node& node, const SchemaNode& schema) {
  if (!put_) return;
  Value v;
  v.node = &node;
  put_(*schema.key, v);
}

void Walk::unknown(const Node& node, const Node& parent, const SchemaNode& table) {
  const MeantKey meant = meant_key(node.key, table, *root_);
  std::string help = meant.help;
  if (help.empty()) help = known_keys(table);
  faults.push_back(error("E010",
                         fmt::format("there is no key `{}` {}", node.key, table_text(table)),
                         node.key_place, help));
  if (meant.key == nullptr) return;
  faulty.push_back(path_of(meant.key->name));
  if (!meant.by_capitals || parent.find(meant.key->name) != nullptr) return;
  Node small = node;  // what stands in it is read as if its name were in small letters
  small.key = meant.key->name;
  const std::size_t length = path_.size();
  member(small, *meant.key, length);
}

void Walk::missing(const Node& table, const SchemaNode& schema) {
  for (const SchemaNode* wanted_key : schema.required) {
    if (table.find(wanted_key->name) != nullptr) continue;
    const std::string path = path_of(wanted_key->name);
    if (std::find(faulty.begin(), faulty.end(), path) != faulty.end())
      continue;                                     // it stands there under another name
    if (wanted_key->key->type == KeyType::table) {  // ask for what it must hold
      Node nothing;
      nothing.place = table.place;
      const std::size_t length = path_.size();
      path_ = path_of(wanted_key->name);
      missing(nothing, *wanted_key);
      path_.resize(length);
      continue;
    }
    fault(error("E016", fmt::format("`{}` is missing {}", wanted_key->name, table_text(schema)),
                table.place,
                fmt::format("say {}: {}", wanted(*wanted_key->key), wanted_key->key->help)),
          path_of(wanted_key->name));
  }
}

void Walk::rivals(const Node& table, const SchemaNode& schema) {
  for (const Rivals& r : schema.rivals) {
    const Node* one = table.find(r.one);
    const Node* other = one == nullptr ? nullptr : table.find(r.other);
    if (other == nullptr) continue;
    Diagnostic d = error("V001", fmt::format("`{}` and `{}` exclude each other", r.other, r.one),
                         other->key_place, "keep one of the two");
    d.notes.push_back({fmt::format("`{}` is said here", r.one), one->key_place});
    fault(std::move(d), path_of(r.other));
  }
}

void Walk::dependents(const Node& table, const SchemaNode& schema) {
  for (const Belongs& b : schema.dependents) {
    const Node* key = table.find(b.key);
    if (key == nullptr) continue;
    const Node* to = table.find(b.to);
    if (to == nullptr && schema.child(b.to)->key->required)
      continue;  // it is missing, which is said
    const bool fits = to != nullptr && (b.words.empty() || has_word(b.words, to->text));
    if (fits || std::find(faulty.begin(), faulty.end(), path_of(b.to)) != faulty.end()) continue;
    faults.push_back(warning("W001",
                             fmt::format("`{}` has no meaning here and is left unread", b.key),
                             key->key_place, needs_text(b)));
  }
}

}  // namespace parley::scenario
