#include "words/figures/folded.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text.hpp"

namespace parley::words {
namespace {

// A byte that is no character stands for itself.
Character decode(std::string_view s) {
  const Character c = character_at(s);
  return c.bytes > 0 ? c : Character{static_cast<unsigned char>(s.front()), 1};
}

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](const Range& r) { return c >= r.first && c <= r.last; });
}

constexpr std::array<Range, 5> kInvisible = {
    {{0xAD, 0xAD}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064}, {0xFEFF, 0xFEFF}}};
constexpr std::array<Range, 5> kBlank = {
    {{0xA0, 0xA0}, {0x2000, 0x200A}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}}};
constexpr std::array<Range, 2> kCurrencies = {{{0xA2, 0xA5}, {0x20A0, 0x20C0}}};
constexpr std::array<Range, 2> kDash = {{{0x2010, 0x2015}, {0x2212, 0x2212}}};

// The first of ten digits in a row, in the scripts that people may paste from.
constexpr std::array<char32_t, 24> kZeros = {0x0660, 0x06F0,  0x07C0,  0x0966,  0x09E6,  0x0A66,
                                             0x0AE6, 0x0B66,  0x0BE6,  0x0C66,  0x0CE6,  0x0D66,
                                             0x0E50, 0x0ED0,  0x0F20,  0x1040,  0x17E0,  0x1810,
                                             0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6};

// Superscripts, fractions, Roman and circled numbers: numbers, whose value we do not read.
constexpr std::array<Range, 10> kOtherNumbers = {{{0xB2, 0xB3},
                                                  {0xB9, 0xB9},
                                                  {0xBC, 0xBE},
                                                  {0x2070, 0x2089},
                                                  {0x2150, 0x218B},
                                                  {0x2460, 0x249B},
                                                  {0x24EA, 0x24FF},
                                                  {0x2776, 0x2793},
                                                  {0x3007, 0x3007},
                                                  {0x3021, 0x3029}}};

// The folded character, or 0 for one that is left out.
char folded(char32_t c) {
  if (c < 0x80) return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  if (is_in(kInvisible, c)) return 0;
  if (is_in(kBlank, c)) return ' ';
  if (is_in(kDash, c)) return '-';
  for (const char32_t zero : kZeros) {
    if (c >= zero && c < zero + 10) return static_cast<char>('0' + (c - zero));
  }
  if (c > 0xFF00 && c < 0xFF5F) return folded(c - 0xFEE0);  // fullwidth ASCII
  if (c == 0xD7) return 'x';                                // a multiplication sign
  if (c == 0x2019 || c == 0x02BC) return '\'';
  if (is_in(kCurrencies, c)) return kForeignCurrency;
  return is_in(kOtherNumbers, c) ? kForeignNumber : kForeignLetter;
}

bool is_mark(char c) { return c == '*' || c == '_' || c == '`' || c == '~'; }

// Whether the marks from i to j stand inside a word or a number: "sev**en**ty", "7_0".
bool is_inside(const std::string& s, std::size_t i, std::size_t j) {
  if (i == 0 || j >= s.size()) return false;
  const char a = s[i - 1];
  const char b = s[j];
  return (is_letter(a) && is_letter(b)) || (is_digit(a) && is_digit(b));
}

Folded without_inner_marks(const Folded& f) {
  Folded out;
  for (std::size_t i = 0; i < f.text.size();) {
    std::size_t j = i;
    while (j < f.text.size() && is_mark(f.text[j])) ++j;
    if (j == i || !is_inside(f.text, i, j)) {
      j = std::max(j, i + 1);
      out.text.append(f.text, i, j - i);
      for (std::size_t k = i; k < j; ++k) out.starts.push_back(f.starts[k]);
    }
    i = j;
  }
  out.starts.push_back(f.starts.back());
  return out;
}

}  // namespace

Folded fold(std::string_view text) {
  Folded f;
  for (std::size_t i = 0; i < text.size();) {
    const Character d = decode(text.substr(i));
    if (const char c = folded(d.code); c != 0) {
      f.text += c;
      f.starts.push_back(i);
    }
    i += d.bytes;
  }
  f.starts.push_back(text.size());
  return without_inner_marks(f);
}

}  // namespace parley::words
