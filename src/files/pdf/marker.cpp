#include "files/pdf/marker.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "files/plain_characters.hpp"

namespace parley::files::pdf {
namespace {

constexpr std::array<std::string_view, 14> kBullets{"•", "◦", "▪", "▫", "●", "○", "■",
                                                    "□", "·", "–", "-", "*", "o", "\uf0b7"};

bool is_roman(std::string_view text) {
  return text.find_first_not_of("ivx") == std::string_view::npos ||
         text.find_first_not_of("IVX") == std::string_view::npos;
}

bool is_counter(std::string_view text) {
  if (text.empty() || text.size() > 5) return false;
  const bool number = text.find_first_not_of("0123456789") == std::string_view::npos;
  return (number && text.size() <= 2) || is_roman(text) ||
         (text.size() == 1 && is_letter(text.front()));
}

}  // namespace

bool is_marker(std::string_view word) {
  if (std::find(kBullets.begin(), kBullets.end(), word) != kBullets.end()) return true;
  if (word.starts_with('(')) word.remove_prefix(1);
  if (!word.ends_with('.') && !word.ends_with(')')) return false;
  return is_counter(word.substr(0, word.size() - 1));
}

}  // namespace parley::files::pdf
