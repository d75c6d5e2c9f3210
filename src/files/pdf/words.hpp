// The words of a PDF, each with its box, as pdftotext found them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::files::pdf {

/// Thousandths of a point, whole: the same words give the same text on every machine.
using Length = std::int64_t;

struct Box {
  Length left = 0;
  Length top = 0;  ///< tops are smaller than bottoms
  Length right = 0;
  Length bottom = 0;

  Length width() const { return right - left; }
  Length height() const { return bottom - top; }
  /// How much of the two lies side by side; negative: the gap between them.
  Length beside(const Box& other) const {
    return std::min(bottom, other.bottom) - std::max(top, other.top);
  }
  void include(const Box& other) {
    left = std::min(left, other.left);
    top = std::min(top, other.top);
    right = std::max(right, other.right);
    bottom = std::max(bottom, other.bottom);
  }
};

enum class Level { line, raised, lowered };

struct Word {
  Box box;
  std::string text;  ///< plain characters, never empty
  int line = 0;      ///< what pdftotext took for one line has one number
  Level level = Level::line;
  bool breaks = false;  ///< ended with a soft hyphen
};

struct Page {
  Length width = 0;
  Length height = 0;
  std::vector<Word> words;
};

/// The pages of the output of `pdftotext -bbox-layout`; nothing where it is no such output.
std::optional<std::vector<Page>> read_words(std::string_view xml);

}  // namespace parley::files::pdf
