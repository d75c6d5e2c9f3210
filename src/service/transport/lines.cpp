#include "service/transport/lines.hpp"

#include <istream>

namespace parley::service {
namespace {

constexpr int kEnd = std::char_traits<char>::eof();

bool is_blank(const Line& line) {
  return !line.too_long && line.text.find_first_not_of(" \t\r") == std::string::npos;
}

}  // namespace

std::optional<Line> Lines::next() {
  std::streambuf& bytes = *in_.rdbuf();
  Line line;
  for (int c = bytes.sbumpc(); c != kEnd; c = bytes.sbumpc()) {
    if (c == '\n') {
      if (!is_blank(line)) return line;
      line = {};
    } else if (line.text.size() == longest_) {
      line = {.text = {}, .too_long = true};
    } else if (!line.too_long) {
      line.text += static_cast<char>(c);
    }
  }
  return is_blank(line) ? std::nullopt : std::optional(std::move(line));
}

}  // namespace parley::service
