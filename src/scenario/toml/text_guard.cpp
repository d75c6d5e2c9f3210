#include "scenario/toml/text_guard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "scenario/faults/fault.hpp"

namespace parley::scenario {
namespace {

enum class Inside { nothing, comment, basic, literal, long_basic, long_literal };

// Characters that mean something in each kind of text; all others are passed over quickly.
class Meaningful {
 public:
  constexpr explicit Meaningful(std::string_view characters) {
    for (std::size_t i = 0; i < 256; ++i) is_[i] = i == 0 || i >= 0x80;
    is_[static_cast<std::size_t>('\n')] = true;
    for (const char c : characters) is_[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool operator()(char c) const { return is_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> is_{};
};

constexpr Meaningful kOutside("#\"'.,[{]}");
constexpr Meaningful kInComment("");
constexpr Meaningful kInBasic("\"\\");
constexpr Meaningful kInLiteral("'");

constexpr const Meaningful& meaningful(Inside inside) {
  switch (inside) {
    case Inside::comment:
      return kInComment;
    case Inside::basic:
    case Inside::long_basic:
      return kInBasic;
    case Inside::literal:
    case Inside::long_literal:
      return kInLiteral;
    case Inside::nothing:
      break;
  }
  return kOutside;
}

class Guard {
 public:
  explicit Guard(const SourceFile& file) : file_(file), text_(file.text) {
    shape_.line_starts.reserve(text_.size() / 16 + 8);
  }

  TextShape look() {
    start_line(0);
    if (text_.starts_with(kByteOrderMark)) {  // the first one was taken off when it was read
      refuse("E001", "this file begins with two byte-order marks", "save it as UTF-8 without one");
    }
    while (at_ < text_.size() && !shape_.fault) {
      const Meaningful& means = meaningful(inside_);
      while (at_ < text_.size() && !means(text_[at_])) ++at_;
      if (at_ < text_.size()) step();
    }
    return std::move(shape_);
  }

 private:
  void start_line(std::size_t offset) {
    shape_.line_starts.push_back(static_cast<std::uint32_t>(offset));
    const bool long_string = inside_ == Inside::long_basic || inside_ == Inside::long_literal;
    if (!long_string) inside_ = Inside::nothing;
    if (long_string || depth_ > 0) shape_.lines_inside.push_back(shape_.line_starts.size());
    dots_ = 0;
    brackets_ = 0;
  }

  void refuse(std::string_view code, std::string message, std::string help) {
    const auto line = static_cast<int>(shape_.line_starts.size());
    const auto column = static_cast<int>(at_ - shape_.line_starts.back()) + 1;
    shape_.fault = error(code, std::move(message), Place{&file_, line, column, 1}, std::move(help));
  }

  bool three(char quote) const {
    return at_ + 2 < text_.size() && text_[at_ + 1] == quote && text_[at_ + 2] == quote;
  }

  void step() {
    const char c = text_[at_];
    if (static_cast<signed char>(c) <= 0) return step_unusual();
    if (c == '\n') {
      ++at_;
      return start_line(at_);
    }
    switch (inside_) {
      case Inside::nothing:
        step_outside(c);
        break;
      case Inside::comment:
        break;
      case Inside::basic:
      case Inside::long_basic:
        step_basic(c);
        break;
      case Inside::literal:
      case Inside::long_literal:
        if (c == '\'') close(Inside::literal, '\'');
        break;
    }
    ++at_;
  }

  void step_unusual() {
    if (text_[at_] == '\0') {
      return refuse("E003", "this file holds a NUL byte, so it is not a text",
                    "save it as plain text (UTF-8)");
    }
    const Character c = character_at(text_, at_);
    if (c.bytes == 0) return refuse("E002", "this byte is not UTF-8", "save the file as UTF-8");
    shape_.ascii = false;
    at_ += c.bytes;
  }

  void step_basic(char c) {
    if (c == '\\' && at_ + 1 < text_.size() && static_cast<signed char>(text_[at_ + 1]) > 0 &&
        text_[at_ + 1] != '\n') {
      ++at_;
    } else if (c == '"') {
      close(Inside::basic, '"');
    }
  }

  void close(Inside plain, char quote) {
    if (inside_ == plain) {
      inside_ = Inside::nothing;
    } else if (three(quote)) {
      at_ += 2;
      while (at_ + 1 < text_.size() && text_[at_ + 1] == quote) ++at_;  // """ may end with more
      inside_ = Inside::nothing;
    }
  }

  void open(Inside plain, Inside longer, char quote) {
    inside_ = three(quote) ? longer : plain;
    if (inside_ == longer) at_ += 2;
  }

  void step_outside(char c) {
    switch (c) {
      case '#':
        inside_ = Inside::comment;
        break;
      case '"':
        open(Inside::basic, Inside::long_basic, c);
        break;
      case '\'':
        open(Inside::literal, Inside::long_literal, c);
        break;
      case '.':
        if (++dots_ > kMostDotsInLine) {
          refuse("E005", fmt::format("more than {} dots in one line", kMostDotsInLine),
                 "no key of a scenario is that long");
        }
        break;
      case ',':
        if (depth_ > 0) dots_ = 0;  // the next entry: a row of decimals is no long key
        break;
      case '[':
      case '{':
        count_bracket();
        break;
      case ']':
      case '}':
        if (depth_ > 0) --depth_;
        break;
      default:
        break;
    }
  }

  void count_bracket() {
    ++depth_;
    if (++brackets_ > kMostBracketsInLine || depth_ > kDeepestBrackets) {
      refuse("E005", fmt::format("more than {} open brackets", kMostBracketsInLine),
             "nothing in a scenario is nested that deep");
    }
  }

  const SourceFile& file_;
  std::string_view text_;
  TextShape shape_;
  std::size_t at_ = 0;
  Inside inside_ = Inside::nothing;
  int depth_ = 0;
  int dots_ = 0;
  int brackets_ = 0;
};

}  // namespace

bool TextShape::is_inside(std::size_t line) const {
  return std::binary_search(lines_inside.begin(), lines_inside.end(), line);
}

TextShape look_at(const SourceFile& file) { return Guard(file).look(); }

}  // namespace parley::scenario
