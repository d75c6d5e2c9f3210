// A look at a text before it is parsed: what would exhaust or confuse a parser is refused here,
// with its place. Strings and comments are told apart, so a row of dots in a comment is no fault.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/core/source.hpp"

namespace parley::scenario {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
inline constexpr int kMostDotsInLine = 64;
inline constexpr int kMostBracketsInLine = 64;
inline constexpr int kDeepestBrackets = 64;

struct TextShape {
  std::vector<std::uint32_t> line_starts;  ///< offsets; one for each line
  std::vector<std::size_t>
      lines_inside;  ///< lines (from 1) that start inside a list or a long string
  bool ascii = true;
  std::optional<Diagnostic> fault;

  bool is_inside(std::size_t line) const;
};

TextShape look_at(const SourceFile& file);

}  // namespace parley::scenario
