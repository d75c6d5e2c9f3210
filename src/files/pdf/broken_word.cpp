#include "files/pdf/broken_word.hpp"

#include "letter/blocks/hyphen.hpp"

namespace parley::files::pdf {

void join_line(std::string& text, std::string_view word) {
  if (text.ends_with("\u00ad")) {
    text.resize(text.size() - 2);
  } else if (text.size() < 2 || !text.ends_with('-') || text[text.size() - 2] == ' ') {
    text += ' ';
  } else if (letter::parts_a_word(text, word, 0)) {
    text.pop_back();
  }
}

}  // namespace parley::files::pdf
