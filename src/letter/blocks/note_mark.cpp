#include "letter/blocks/note_mark.hpp"

#include <array>

#include "core/text.hpp"

namespace parley::letter {

std::string raised(std::string_view text) {
  static constexpr std::array kDigits{"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
                                      "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
  std::string marks;
  for (const char c : text) {
    if (is_digit(c)) {
      marks += kDigits[static_cast<std::size_t>(c - '0')];
    } else {
      marks += c;
    }
  }
  return marks;
}

bool is_note_mark(std::string_view text) {
  if (text.size() == 1 && is_letter(text.front())) return true;
  if (text == "†" || text == "‡" || text == "§") return true;
  return !text.empty() && text.size() <= 5 &&
         text.find_first_not_of("0123456789*,()") == std::string_view::npos;
}

}  // namespace parley::letter
