#include "files/pdf/passage.hpp"

#include <algorithm>

#include "files/pdf/broken_word.hpp"
#include "files/pdf/marker.hpp"
#include "letter/blocks/note_mark.hpp"

namespace parley::files::pdf {
namespace {

bool is_glued(const Word& before, const Word& word, Length em) {
  return (word.box.left - before.box.right) * 12 < em;
}

// A raised number with a slash behind it is the upper half of a fraction.
bool is_numerator(std::span<const Word> words, std::size_t at) {
  if (at + 1 >= words.size()) return false;
  const std::string& next = words[at + 1].text;
  return next.starts_with('/') || next.starts_with("\u2044");
}

bool is_denominator(std::span<const Word> words, std::size_t at) {
  if (at == 0) return false;
  const std::string& before = words[at - 1].text;
  return before.ends_with('/') || before.ends_with("\u2044");
}

bool is_mark(std::span<const Word> words, std::size_t at) {
  const Word& word = words[at];
  if (word.level == Level::line || !letter::is_note_mark(word.text)) return false;
  return !is_numerator(words, at) && !is_denominator(words, at);
}

// From which gap on two words are parted on purpose: far more than between the row's other words.
// A row of few words does not tell; a blank of a typewriter is 0.6 of its height.
Length parting_gap(std::span<const Word> words, Length em) {
  std::vector<Length> blanks;
  for (std::size_t i = 1; i < words.size(); ++i) {
    blanks.push_back(words[i].box.left - words[i - 1].box.right);
  }
  if (blanks.size() < 3) return em * 4 / 5;
  const auto middle = blanks.begin() + static_cast<std::ptrdiff_t>(blanks.size() / 2);
  std::nth_element(blanks.begin(), middle, blanks.end());
  return std::max(em / 2, *middle * 5 / 2);
}

class RowText {
 public:
  RowText(Passage& passage, const Row& row)
      : passage_(passage), words_(row.words), em_(row.em), least_gap_(parting_gap(words_, em_)) {}

  void write() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool mark = is_mark(words_, i);
      if (mark && (i > 0 || !passage_.text.empty())) {
        passage_.marks.push_back({passage_.text.size(), letter::raised(words_[i].text)});
        continue;
      }
      write(i, mark ? letter::raised(words_[i].text) : words_[i].text);
    }
  }

 private:
  // The mark that opens a note stays; others are told and not written.
  void write(std::size_t i, const std::string& text) {
    if (is_written_) {
      passage_.text += between(i);
    } else if (!passage_.text.empty()) {
      join_line(passage_.text, text);
    }
    is_written_ = true;
    passage_.text += text;
  }

  const char* between(std::size_t i) const {
    const Word& before = words_[i - 1];
    const bool after_mark = is_mark(words_, i - 1);
    if (words_[i].box.left - before.box.right > least_gap_ && !is_marker(before.text)) return " | ";
    const bool is_apart = after_mark && !starts_with_stop(words_[i].text);
    return is_apart || !is_glued(before, words_[i], em_) ? " " : "";
  }

  static bool starts_with_stop(const std::string& text) {
    return std::string_view(".,;:)").find(text.front()) != std::string_view::npos;
  }

  Passage& passage_;
  std::span<const Word> words_;
  Length em_;
  Length least_gap_;  // from which on a gap parts cells
  bool is_written_ = false;
};

}  // namespace

void append(Passage& passage, const Row& row) {
  if (row.words.empty()) return;
  if (passage.text.empty()) {
    passage.first_word = row.words.front().box.width();
    passage.opens_item = is_marker(row.words.front().text);
  }
  RowText(passage, row).write();
  if (row.words.back().breaks) passage.text += "\u00ad";
}

void append(Passage& passage, const Passage& rest) {
  const std::string_view text = rest.text;
  join_line(passage.text, text.substr(0, text.find(' ')));
  const std::size_t at = passage.text.size();
  passage.text += text;
  for (const Mark& mark : rest.marks) passage.marks.push_back({at + mark.at, mark.words});
  passage.room = rest.room;
}

}  // namespace parley::files::pdf
