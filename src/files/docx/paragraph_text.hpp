// The text of one paragraph while its runs are read.
#pragma once

#include <string>
#include <string_view>

#include "files/docx/block.hpp"

namespace parley::files::docx {

/// Why words do not count; none: they do.
enum class Aside { none, deleted, hidden, struck, unfilled, comment, raised };

class ParagraphText {
 public:
  /// Plain characters; words that do not count are told, those that stand together as one.
  void add(std::string_view words, Aside aside);
  /// A tab or a line end.
  void add_layout(char c, Aside aside);
  /// A raised mark: told, and no part of the text.
  void add_mark(std::string_view words);
  /// What follows is the lower half of a fraction, raised or not.
  bool ends_with_slash() const;
  bool is_empty() const { return block_.text.empty() && block_.told.empty(); }
  void tell(std::string words, Aside aside);

  /// The paragraph behind its label; blanks that it begins with place it. Empties this.
  Block finish(const std::string& label);

 private:
  void undo_mark();

  Block block_;
  std::string mark_;  ///< where the text ends with a mark: what it was
};

}  // namespace parley::files::docx
