// The only place that knows toml++.
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "core/text.hpp"
#include "scenario/faults/fault.hpp"
#include "scenario/toml/node.hpp"
#include "scenario/toml/plain.hpp"
#include "scenario/toml/syntax_help.hpp"
#include "scenario/toml/text_guard.hpp"

namespace parley::scenario {
namespace {

constexpr int kMostSyntaxFaults = 20;

// Places of toml++ (columns count characters) to ours (columns count bytes).
class Map {
 public:
  Map(const SourceFile& file, const TextShape& shape) : file_(file), shape_(shape) {}

  Place place(const toml::source_region& r) const {
    const auto line = static_cast<std::size_t>(r.begin.line);
    if (line == 0 || line > shape_.line_starts.size()) return {&file_, 1, 1, 1};
    const std::size_t from = offset(r.begin);
    const std::size_t to = r.end.line == r.begin.line ? offset(r.end) : line_end(line);
    return {&file_, static_cast<int>(line),
            static_cast<int>(from - shape_.line_starts[line - 1]) + 1,
            to > from ? static_cast<int>(to - from) : 1};
  }

  std::string text(const Place& p) const {
    const std::size_t from = shape_.line_starts[static_cast<std::size_t>(p.line) - 1] +
                             static_cast<std::size_t>(p.column) - 1;
    return file_.text.substr(from, static_cast<std::size_t>(p.length));
  }

 private:
  std::size_t line_end(std::size_t line) const {
    const std::size_t next =
        line < shape_.line_starts.size() ? shape_.line_starts[line] - 1U : file_.text.size();
    return next;
  }

  std::size_t offset(const toml::source_position& p) const {
    const auto line = static_cast<std::size_t>(p.line);
    std::size_t at = shape_.line_starts[line - 1];
    const std::size_t end = line_end(line);
    const auto characters = static_cast<std::size_t>(p.column) - 1;
    if (shape_.ascii) return std::min(at + characters, end);
    for (std::size_t i = 0; i < characters && at < end; ++i) {
      do {
        ++at;
      } while (at < end && continues_character(file_.text[at]));
    }
    return at;
  }

  const SourceFile& file_;
  const TextShape& shape_;
};

class Builder {
 public:
  Builder(const Map& map, std::vector<Diagnostic>& faults) : map_(map), faults_(faults) {}

  void build(Node& to, const toml::node& from, int depth) {
    to.place = map_.place(from.source());
    if (depth > kDeepestTree) return refuse(to.place);
    switch (from.type()) {
      case toml::node_type::table:
        return build_table(to, *from.as_table(), depth);
      case toml::node_type::array:
        return build_array(to, *from.as_array(), depth);
      case toml::node_type::string:
        to.kind = Node::Kind::string;
        to.text = from.as_string()->get();
        return;
      case toml::node_type::integer:
        to.kind = Node::Kind::integer;
        to.integer = from.as_integer()->get();
        return;
      case toml::node_type::boolean:
        to.kind = Node::Kind::boolean;
        to.integer = from.as_boolean()->get() ? 1 : 0;
        return;
      case toml::node_type::floating_point:
        to.kind = Node::Kind::floating;
        break;
      case toml::node_type::date:
        to.kind = Node::Kind::date;
        break;
      default:
        to.kind = Node::Kind::other;
        break;
    }
    to.text = map_.text(to.place);
  }

 private:
  void refuse(const Place& place) {
    faults_.push_back(error("E005", fmt::format("nested more than {} deep", kDeepestTree), place,
                            "nothing in a scenario is nested that deep"));
  }

  void build_table(Node& to, const toml::table& from, int depth) {
    to.kind = Node::Kind::table;
    to.children.reserve(from.size());
    for (const auto& [key, value] : from) {
      Node& child = to.children.emplace_back();
      child.key = key.str();
      child.key_place = map_.place(key.source());
      build(child, value, depth + 1);
    }
  }

  void build_array(Node& to, const toml::array& from, int depth) {
    to.kind = Node::Kind::array;
    to.children.reserve(from.size());
    for (const toml::node& value : from) build(to.children.emplace_back(), value, depth + 1);
  }

  const Map& map_;
  std::vector<Diagnostic>& faults_;
};

// Whether leaving out one line leaves the others as they were: it is neither inside anything, nor
// opens what goes on below.
bool stands_alone(const TextShape& shape, std::size_t line) {
  return !shape.is_inside(line) && !shape.is_inside(line + 1);
}

void blank_line(std::string& text, const TextShape& shape, std::size_t line) {
  for (std::size_t i = shape.line_starts[line - 1]; i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] != '\r') text[i] = ' ';
  }
}

bool is_header(const std::string& text, const TextShape& shape, std::size_t line) {
  const std::size_t first = text.find_first_not_of(" \t", shape.line_starts[line - 1]);
  return first != std::string::npos && text[first] == '[';
}

// Blanks a faulty line; of a faulty table also what stands in it, which would seem to belong to the
// table before.
void blank_fault(std::string& text, const TextShape& shape, std::size_t line) {
  const bool header = is_header(text, shape, line);
  blank_line(text, shape, line);
  if (!header) return;
  for (++line; line <= shape.line_starts.size(); ++line) {
    if (!shape.is_inside(line) && is_header(text, shape, line)) return;
    blank_line(text, shape, line);
  }
}

}  // namespace

Tree parse_in_full(const SourceFile& file, const TextShape& shape) {
  Tree tree;
  const Map map(file, shape);
  std::string without_faults;  // the text again, lines with a syntax fault blanked
  for (int tries = 0; tries < kMostSyntaxFaults; ++tries) {
    try {
      const toml::table parsed =
          toml::parse(tree.faults.empty() ? std::string_view(file.text) : without_faults);
      Builder(map, tree.faults).build(tree.root, parsed, 0);
      return tree;
    } catch (const toml::parse_error& e) {
      if (tree.faults.empty()) without_faults = file.text;
      tree.complete = false;
      const Place place = map.place(e.source());
      tree.faults.push_back(syntax_fault(e.description(), place));
      const auto line = static_cast<std::size_t>(place.line);
      if (!stands_alone(shape, line)) return tree;
      blank_fault(without_faults, shape, line);
    }
  }
  return tree;
}

Tree parse_toml(const SourceFile& file) {
  Tree tree;
  TextShape shape = look_at(file);
  if (shape.fault) {
    tree.faults.push_back(std::move(*shape.fault));
    tree.complete = false;
    return tree;
  }
  if (auto root = read_plain(file, shape)) {
    tree.root = std::move(*root);
    return tree;
  }
  return parse_in_full(file, shape);
}

}  // namespace parley::scenario
