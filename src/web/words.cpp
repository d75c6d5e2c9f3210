#include "web/words.hpp"

namespace parley::web {

std::string capital(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string capital_sentence(std::string_view words) {
  const bool ends = words.empty() || words.find_last_of(".?!") == words.size() - 1;
  return capital(words) + (ends ? "" : ".");
}

}  // namespace parley::web
