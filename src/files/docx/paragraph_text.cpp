#include "files/docx/paragraph_text.hpp"

#include <algorithm>
#include <utility>

#include "files/plain_characters.hpp"
#include "letter/blocks/note_mark.hpp"

namespace parley::files::docx {
namespace {

const char* words_for(Aside aside) {
  switch (aside) {
    case Aside::none:
      break;
    case Aside::deleted:
      return "deleted";
    case Aside::hidden:
      return "hidden";
    case Aside::struck:
      return "struck through";
    case Aside::unfilled:
      return "a field that nobody filled in";
    case Aside::comment:
      return "a comment";
    case Aside::raised:
      return "a raised mark";
  }
  return "";
}

bool starts_with_slash(std::string_view words) {
  return words.starts_with('/') || words.starts_with("\u2044");
}

}  // namespace

void ParagraphText::add(std::string_view words, Aside aside) {
  std::string plain = plain_characters(words);
  if (plain.empty()) return;
  if (aside != Aside::none) return tell(std::move(plain), aside);
  if (!mark_.empty() && starts_with_slash(plain)) undo_mark();
  mark_.clear();
  block_.text += plain;
}

void ParagraphText::add_layout(char c, Aside aside) {
  if (aside != Aside::none) return tell(" ", aside);
  block_.text += c;
  mark_.clear();
}

void ParagraphText::add_mark(std::string_view words) {
  mark_ = plain_characters(words);
  if (!mark_.empty())
    block_.told.push_back({letter::raised(mark_), words_for(Aside::raised), block_.text.size()});
}

// The upper half of a fraction is raised and no mark.
void ParagraphText::undo_mark() {
  if (!block_.told.empty() && block_.told.back().words == letter::raised(mark_))
    block_.told.pop_back();
  block_.text += mark_;
}

bool ParagraphText::ends_with_slash() const {
  return block_.text.ends_with('/') || block_.text.ends_with("\u2044");
}

void ParagraphText::tell(std::string words, Aside aside) {
  const std::string why = words_for(aside);
  if (!block_.told.empty()) {
    letter::Told& last = block_.told.back();
    if (last.why == why && last.at == block_.text.size()) {
      last.words += words;
      return;
    }
  }
  block_.told.push_back({std::move(words), why, block_.text.size()});
}

Block ParagraphText::finish(const std::string& label) {
  Block block = std::exchange(block_, {});
  mark_.clear();
  const std::size_t first = std::min(block.text.find_first_not_of("\t\n"), block.text.size());
  const std::size_t last = block.text.find_last_not_of(" \t\n");
  std::string text = block.text.substr(first, last == std::string::npos ? 0 : last + 1 - first);
  const std::string before = label.empty() || text.empty() ? "" : label + " ";
  for (letter::Told& told : block.told) {
    told.at = before.size() + std::min(told.at - std::min(told.at, first), text.size());
  }
  block.text = before + text;
  return block;
}

}  // namespace parley::files::docx
