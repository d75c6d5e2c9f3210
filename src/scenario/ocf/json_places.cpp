#include "scenario/ocf/json_places.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace parley::scenario {
namespace {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Member {
  Span key;
  Span value;
};

// Steps over the tokens of a valid JSON text.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) {}

  Span value(std::string_view pointer, Span* key) const;

 private:
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  std::size_t skip_space(std::size_t i) const {
    return std::min(text_.find_first_not_of(" \t\r\n", i), text_.size());
  }
  std::size_t end_of_string(std::size_t i) const;
  std::size_t end_of_value(std::size_t i) const;
  std::optional<Member> member(std::size_t open, std::string_view step) const;

  std::string_view text_;
};

std::size_t Walker::end_of_string(std::size_t i) const {
  for (++i; i < text_.size() && text_[i] != '"'; ++i) {
    if (text_[i] == '\\') ++i;
  }
  return std::min(i + 1, text_.size());
}

std::size_t Walker::end_of_value(std::size_t i) const {
  if (at(i) == '"') return end_of_string(i);
  if (at(i) != '{' && at(i) != '[')
    return std::min(text_.find_first_of(",]} \t\r\n", i), text_.size());
  int depth = 0;
  while (i < text_.size()) {
    const char c = text_[i];
    if (c == '"') {
      i = end_of_string(i);
      continue;
    }
    depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    ++i;
    if (depth == 0) break;
  }
  return i;
}

// The member of the object, or the item of the array, that starts at `open`.
std::optional<Member> Walker::member(std::size_t open, std::string_view step) const {
  const bool object = at(open) == '{';
  std::size_t i = skip_space(open + 1);
  for (std::size_t n = 0; i < text_.size() && at(i) != '}' && at(i) != ']'; ++n) {
    Span key{i, i};
    if (object) {
      key.end = end_of_string(i);
      i = skip_space(skip_space(key.end) + 1);
    }
    const Span value{i, end_of_value(i)};
    const std::string name = object
                                 ? std::string(text_.substr(key.begin + 1, key.end - key.begin - 2))
                                 : std::to_string(n);
    if (name == step) return Member{key, value};
    i = skip_space(value.end);
    if (at(i) == ',') i = skip_space(i + 1);
  }
  return std::nullopt;
}

Span Walker::value(std::string_view pointer, Span* key) const {
  const std::size_t root = skip_space(0);
  Span here{root, end_of_value(root)};
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    const char open = at(here.begin);
    const std::optional<Member> next =
        open == '{' || open == '[' ? member(here.begin, step) : std::nullopt;
    if (!next) break;
    here = next->value;
    if (key) *key = next->key;
  }
  return here;
}

// One line of it: what is longer is a bracket, of which the first is shown.
int shown_length(std::string_view text, Span span) {
  const char c = span.begin < text.size() ? text[span.begin] : ' ';
  return c == '{' || c == '[' ? 1 : static_cast<int>(span.end - span.begin);
}

}  // namespace

Place place_at(const SourceFile& file, std::size_t offset, int length) {
  const std::string_view before =
      std::string_view(file.text).substr(0, std::min(offset, file.text.size()));
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {.file = &file,
          .line = static_cast<int>(lines) + 1,
          .column = static_cast<int>(before.size() - line_start) + 1,
          .length = std::max(1, length)};
}

Place place_of_value(const SourceFile& file, std::string_view pointer) {
  const Span span = Walker(file.text).value(pointer, nullptr);
  return place_at(file, span.begin, shown_length(file.text, span));
}

Place place_of_key(const SourceFile& file, std::string_view pointer) {
  Span key;
  Walker(file.text).value(pointer, &key);
  return place_at(file, key.begin, static_cast<int>(key.end - key.begin));
}

int bracket_depth(std::string_view text) {
  int depth = 0;
  int deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string && c == '\\') {
      ++i;
    } else if (c == '"') {
      in_string = !in_string;
    } else if (!in_string) {
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      deepest = std::max(deepest, depth);
    }
  }
  return deepest;
}

}  // namespace parley::scenario
