// Passage: a stretch of a letter as the rules read it, with the way back.
//
// Blanks of every kind are one blank, quotes and dashes are ASCII, ligatures are letters, soft
// hyphens and raised footnote marks are gone. Each byte knows which bytes of the source text it
// came from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parley/letter/source_text.hpp"

namespace parley::letter {

struct Passage {
  std::string text;
  std::vector<Span> from;  ///< one a byte of `text`, in the source text

  void add(char c, Span at) {
    text += c;
    from.push_back(at);
  }
  void add(std::string_view words, Span at) {
    for (const char c : words) add(c, at);
  }
  void append(const Passage& other, std::size_t start = 0, std::size_t end = std::string::npos);
  Passage part(std::size_t start, std::size_t end) const;
  /// Where the bytes [start, end) of `text` stand in the source text.
  Span source(std::size_t start, std::size_t end) const;
};

/// The bytes `of` of `source`, made plain. Line ends are kept as '\n'.
Passage plain(std::string_view source, Span of);

}  // namespace parley::letter
