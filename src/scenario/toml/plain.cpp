#include "scenario/toml/plain.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "parley/core/date.hpp"

namespace parley::scenario {
namespace {

constexpr std::size_t kMostDigits = 18;  // any number of so many digits fits 64 bits
constexpr std::size_t kFewMembers = 8;
constexpr int kDeepestValue = 32;

enum Class : std::uint8_t { kOther = 0, kBare = 1, kDigit = 2, kBlank = 4, kEnd = 8, kShown = 16 };

// What each byte can be: of a bare key, a digit, blank, the end of a value, seen on a screen.
constexpr std::array<std::uint8_t, 256> classes() {
  std::array<std::uint8_t, 256> all{};
  for (std::size_t c = ' '; c < 0x7F; ++c) all[c] |= kShown;
  all[static_cast<std::size_t>('\t')] |= kShown;
  for (std::size_t c = 'a'; c <= 'z'; ++c) all[c] |= kBare;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) all[c] |= kBare;
  for (std::size_t c = '0'; c <= '9'; ++c) all[c] |= kBare | kDigit;
  for (const char c : {'-', '_'}) all[static_cast<std::size_t>(c)] |= kBare;
  for (const char c : {' ', '\t'}) all[static_cast<std::size_t>(c)] |= kBlank | kEnd;
  for (const char c : {'\n', '\r', ',', ']', '}', '#'}) all[static_cast<std::size_t>(c)] |= kEnd;
  return all;
}

constexpr std::array<std::uint8_t, 256> kClasses = classes();

bool is(char c, Class what) { return (kClasses[static_cast<unsigned char>(c)] & what) != 0; }

bool by_key(const Node& a, const Node& b) { return a.key < b.key; }

// Members in the order of the full parser, by key.
void put_in_order(Node& node) {
  if (node.is_table() && !std::is_sorted(node.children.begin(), node.children.end(), by_key))
    std::sort(node.children.begin(), node.children.end(), by_key);
  for (Node& child : node.children) {
    if (!child.children.empty()) put_in_order(child);
  }
}

class Plain {
 public:
  Plain(const SourceFile& file, const TextShape& shape)
      : file_(file), shape_(shape), text_(file.text) {}

  std::optional<Node> read() {
    if (text_.empty() || !shape_.ascii) return std::nullopt;
    Node root;
    root.place = place(0, line_end(0));
    root_ = &root;
    table_ = &root;
    while (at_ < text_.size()) {
      if (!line()) return std::nullopt;
    }
    put_in_order(root);
    return root;
  }

 private:
  std::size_t line_end(std::size_t line) const {
    return line + 1 < shape_.line_starts.size() ? shape_.line_starts[line + 1] - 1U : text_.size();
  }

  // From `from` on the line at hand.
  Place place(std::size_t from, std::size_t to) const {
    return {&file_, static_cast<int>(line_) + 1,
            static_cast<int>(from - shape_.line_starts[line_]) + 1,
            to > from ? static_cast<int>(to - from) : 1};
  }

  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\n';
  }
  bool done() const { return at_ >= text_.size(); }

  void skip_blanks() {
    while (!done() && is(text_[at_], kBlank)) ++at_;
  }

  // The end of a line, with a comment before it.
  bool rest_of_line() {
    skip_blanks();
    if (peek() == '#') {
      while (!done() && is(text_[at_], kShown)) ++at_;
    }
    if (done()) return true;
    if (text_[at_] == '\r' && peek(1) == '\n' && at_ + 1 < text_.size()) ++at_;
    if (text_[at_] != '\n') return false;
    ++at_;
    ++line_;
    return true;
  }

  bool line() {
    skip_blanks();
    if (peek() == '[') return header() && rest_of_line();
    if (!done() && is(text_[at_], kBare)) return member(*table_, 0) && rest_of_line();
    return rest_of_line();
  }

  std::string_view bare_key() {
    const std::size_t from = at_;
    while (!done() && is(text_[at_], kBare)) ++at_;
    return text_.substr(from, at_ - from);
  }

  static Node& add(Node& table, std::string_view key, const Place& key_place) {
    if (table.children.empty()) table.children.reserve(kFewMembers);
    Node& made = table.children.emplace_back();
    made.key = key;
    made.key_place = key_place;
    return made;
  }

  bool header() {
    const std::size_t from = at_;
    const bool of_list = peek(1) == '[';
    at_ += of_list ? 2 : 1;
    steps_.clear();
    for (;;) {
      const std::size_t begin = at_;
      const std::string_view key = bare_key();
      if (key.empty()) return false;
      steps_.push_back({key, place(begin, at_)});
      if (peek() != '.') break;
      ++at_;
    }
    if (peek() != ']' || (of_list && peek(1) != ']') || done()) return false;
    at_ += of_list ? 2 : 1;
    return open(place(from, at_), of_list);
  }

  // The table that a header names: made, or the last of its list.
  bool open(const Place& place, bool of_list) {
    Node* at = root_;
    for (std::size_t i = 0; i + 1 < steps_.size(); ++i) {
      Node* next = at->find(steps_[i].key);
      if (next == nullptr) {
        next = &add(*at, steps_[i].key, steps_[i].place);
        next->place = place;
        next->origin = Node::Origin::implied;
      } else if (next->origin == Node::Origin::list_of_tables) {
        next = &next->children.back();
      } else if (!next->is_table() || next->origin == Node::Origin::value) {
        return false;
      }
      at = next;
    }
    return of_list ? open_entry(*at, place) : open_table(*at, place);
  }

  bool open_entry(Node& parent, const Place& place) {
    Node* list = parent.find(steps_.back().key);
    if (list == nullptr) {
      list = &add(parent, steps_.back().key, steps_.back().place);
      list->kind = Node::Kind::array;
      list->origin = Node::Origin::list_of_tables;
      list->place = place;
    } else if (list->origin != Node::Origin::list_of_tables) {
      return false;
    } else {
      reach_to_line_end(list->place);
    }
    table_ = &list->children.emplace_back();
    table_->origin = Node::Origin::header;
    table_->place = place;
    return true;
  }

  // A list of several lines is underlined to the end of its first.
  void reach_to_line_end(Place& place) const {
    const auto line = static_cast<std::size_t>(place.line) - 1;
    const std::size_t from = shape_.line_starts[line] + static_cast<std::size_t>(place.column) - 1;
    const std::size_t to = line_end(line);
    place.length = to > from ? static_cast<int>(to - from) : 1;
  }

  bool open_table(Node& parent, const Place& place) {
    table_ = parent.find(steps_.back().key);
    if (table_ == nullptr) {
      table_ = &add(parent, steps_.back().key, steps_.back().place);
    } else if (table_->origin != Node::Origin::implied) {
      return false;
    }
    table_->origin = Node::Origin::header;
    table_->place = place;
    return true;
  }

  bool member(Node& table, int depth) {
    const std::size_t begin = at_;
    const std::string_view key = bare_key();
    if (key.empty() || table.find(key) != nullptr) return false;
    const Place key_place = place(begin, at_);
    skip_blanks();
    if (peek() != '=' || done()) return false;
    ++at_;
    skip_blanks();
    return value(add(table, key, key_place), depth);
  }

  bool value(Node& to, int depth) {
    const std::size_t from = at_;
    const std::size_t first_line = line_;
    to.origin = Node::Origin::value;
    if (done() || depth > kDeepestValue || !token(to, depth)) return false;
    if (!done() && !is(text_[at_], kEnd)) return false;
    if (line_ == first_line) {
      to.place = place(from, at_);
    } else {
      const std::size_t last_line = std::exchange(line_, first_line);
      to.place = place(from, line_end(first_line));
      line_ = last_line;
    }
    return true;
  }

  bool token(Node& to, int depth) {
    switch (const char c = text_[at_]) {
      case '"':
      case '\'':
        return string(to, c);
      case '[':
        return list(to, depth);
      case '{':
        return inline_table(to, depth);
      case 't':
        return word(to, "true", 1);
      case 'f':
        return word(to, "false", 0);
      default:
        return number(to);
    }
  }

  bool string(Node& to, char quote) {
    if (peek(1) == quote && peek(2) == quote) return false;
    const std::size_t from = ++at_;
    while (!done() && text_[at_] != quote) {
      if (!is(text_[at_], kShown) || (quote == '"' && text_[at_] == '\\')) return false;
      ++at_;
    }
    if (done()) return false;
    to.kind = Node::Kind::string;
    to.text = text_.substr(from, at_ - from);
    ++at_;
    return true;
  }

  bool word(Node& to, std::string_view said, std::int64_t means) {
    if (text_.substr(at_, said.size()) != said) return false;
    to.kind = Node::Kind::boolean;
    to.integer = means;
    at_ += said.size();
    return true;
  }

  // Digits, an underline between two of them now and then.
  bool digits(std::int64_t& number, std::size_t& count) {
    number = 0;
    count = 0;
    while (is(peek(), kDigit)) {
      if (++count > kMostDigits) return false;
      number = number * 10 + (text_[at_] - '0');
      ++at_;
      if (peek() == '_' && is(peek(1), kDigit)) ++at_;
    }
    return count > 0;
  }

  bool number(Node& to) {
    const std::size_t from = at_;
    const bool negative = peek() == '-';
    if (negative || peek() == '+') ++at_;
    const bool zero_first = peek() == '0';
    const std::size_t first = at_;
    std::size_t count = 0;
    if (!digits(to.integer, count)) return false;
    if (peek() == '-') return first == from && count == at_ - first && date(to, from);
    if (zero_first && count > 1) return false;
    if (peek() == '.') return decimal(to, from);
    if (negative) to.integer = -to.integer;
    to.kind = Node::Kind::integer;
    return true;
  }

  bool decimal(Node& to, std::size_t from) {
    ++at_;
    std::size_t count = 0;
    if (!digits(to.integer, count)) return false;
    to.integer = 0;
    to.kind = Node::Kind::floating;
    to.text = text_.substr(from, at_ - from);
    return true;
  }

  bool date(Node& to, std::size_t from) {
    constexpr std::size_t kLength = 10;  // 2026-09-01
    const std::string_view day = text_.substr(from, kLength);
    if (!Date::parse(day)) return false;
    at_ = from + kLength;
    if (peek() == ' ' && is(peek(1), kDigit)) return false;  // the time follows
    to.integer = 0;
    to.kind = Node::Kind::date;
    to.text = day;
    return true;
  }

  // Blanks, comments and ends of lines within a list.
  bool skip_lines() {
    for (;;) {
      skip_blanks();
      if (done()) return false;
      if (text_[at_] != '\n' && text_[at_] != '\r' && text_[at_] != '#') return true;
      if (!rest_of_line()) return false;
    }
  }

  bool list(Node& to, int depth) {
    to.kind = Node::Kind::array;
    ++at_;
    for (;;) {
      if (!skip_lines()) return false;
      if (text_[at_] == ']') break;
      if (!value(to.children.emplace_back(), depth + 1) || !skip_lines()) return false;
      if (text_[at_] == ']') break;
      if (text_[at_] != ',') return false;
      ++at_;
    }
    ++at_;
    return true;
  }

  bool inline_table(Node& to, int depth) {
    to.kind = Node::Kind::table;
    ++at_;
    skip_blanks();
    if (peek() == '}') return ++at_, true;
    for (;;) {
      skip_blanks();
      if (!member(to, depth + 1)) return false;
      skip_blanks();
      if (peek() == '}') return ++at_, true;
      if (peek() != ',') return false;
      ++at_;
    }
  }

  struct Step {
    std::string_view key;
    Place place;
  };

  const SourceFile& file_;
  const TextShape& shape_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;  // from 0
  Node* root_ = nullptr;
  Node* table_ = nullptr;  // the one whose members are being read
  std::vector<Step> steps_;
};

}  // namespace

std::optional<Node> read_plain(const SourceFile& file, const TextShape& shape) {
  return Plain(file, shape).read();
}

}  // namespace parley::scenario
