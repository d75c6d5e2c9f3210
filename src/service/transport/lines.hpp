// Lines: the messages of a client, one a line, as bytes.
//
// A line that is longer than the limit is skipped to its end and told, and never held; the last one
// may lack its line end. Blank lines and a carriage return before the line end are no message.
//
//   "{...}\r\n\n{..." gives "{...}", then "{..."
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>

namespace parley::service {

/// Offers of 256 KB, each byte of them spelled in JSON as six, and what stands around them.
inline constexpr std::size_t kLongestLine = 4 << 20;

struct Line {
  std::string text;  ///< without its end; empty where it is too long
  bool too_long = false;
};

class Lines {
 public:
  explicit Lines(std::istream& in, std::size_t longest = kLongestLine)
      : in_(in), longest_(longest) {}
  /// Waits for the next line; nothing at the end of input.
  std::optional<Line> next();

 private:
  std::istream& in_;
  std::size_t longest_;
};

}  // namespace parley::service
