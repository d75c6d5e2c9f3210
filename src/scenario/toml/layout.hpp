// Layout: where in a text each key, value and table stands, byte by byte.
//
// For those who change a text and keep everything else as it is. The tree (node.hpp) tells what a
// text means; this tells where its parts begin and end, in the order of the text.
//
//   layout_of("[offer]\nbase_salary = 176_000 # theirs\n").said[0]
//     .path == "offer.base_salary", value of 7 bytes at 22
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace parley::scenario {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A key with its value, an entry of a list, or a table of a header.
struct SaidAt {
  enum class Kind { single, list, inline_table, section };
  Kind kind = Kind::single;
  std::string path;  ///< "offer.grants[0].ownership"; a name in quotes keeps them
  Span key = {};     ///< empty for an entry of a list; the whole header of a section
  Span value = {};   ///< of a section: from its header to the end of the last line it says itself
};

struct Layout {
  std::vector<SaidAt> said;
  std::size_t first_section = 0;  ///< where the first header's line begins; the size without one

  /// Null where the text does not say it.
  const SaidAt* find(std::string_view path) const;
};

/// Of any text: what is no TOML ends it early.
Layout layout_of(std::string_view text);

}  // namespace parley::scenario
