#include "letter/blocks/passage.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

struct Plain {
  std::uint32_t first;
  std::uint32_t last;
  std::string_view as;
};

// By code point, in rising order. What is not here stays as it is.
constexpr std::array kPlain = {
    Plain{0x00A0, 0x00A0, " "},    Plain{0x00A3, 0x00A3, "GBP "}, Plain{0x00A5, 0x00A5, "JPY "},
    Plain{0x00AB, 0x00AB, "\""},   Plain{0x00AD, 0x00AD, ""},     Plain{0x00B2, 0x00B3, ""},
    Plain{0x00B7, 0x00B7, ";"},    Plain{0x00B9, 0x00B9, ""},     Plain{0x00BB, 0x00BB, "\""},
    Plain{0x00BC, 0x00BC, " 1/4"}, Plain{0x00BD, 0x00BD, " 1/2"}, Plain{0x00BE, 0x00BE, " 3/4"},
    Plain{0x00D7, 0x00D7, "x"},    Plain{0x2000, 0x200A, " "},    Plain{0x200B, 0x200F, ""},
    Plain{0x2010, 0x2013, "-"},    Plain{0x2014, 0x2015, " - "},  Plain{0x2018, 0x2019, "'"},
    Plain{0x201C, 0x201D, "\""},   Plain{0x2020, 0x2021, ""},     Plain{0x2022, 0x2023, ";"},
    Plain{0x2026, 0x2026, "..."},  Plain{0x202F, 0x202F, " "},    Plain{0x2044, 0x2044, "/"},
    Plain{0x205F, 0x2060, " "},    Plain{0x2070, 0x2079, ""},     Plain{0x20AC, 0x20AC, "EUR "},
    Plain{0x20B9, 0x20B9, "INR "}, Plain{0x2153, 0x2153, " 1/3"}, Plain{0x2154, 0x2154, " 2/3"},
    Plain{0x2192, 0x2192, "->"},   Plain{0x21D2, 0x21D2, "->"},   Plain{0x2212, 0x2212, "-"},
    Plain{0x2248, 0x2248, "~"},    Plain{0x25A0, 0x25CF, ";"},    Plain{0x3000, 0x3000, " "},
    Plain{0xFB00, 0xFB00, "ff"},   Plain{0xFB01, 0xFB01, "fi"},   Plain{0xFB02, 0xFB02, "fl"},
    Plain{0xFB03, 0xFB03, "ffi"},  Plain{0xFB04, 0xFB04, "ffl"},  Plain{0xFEFF, 0xFEFF, ""},
    Plain{0xFF04, 0xFF04, "$"},
};

struct CodePoint {
  std::uint32_t value;
  std::size_t length;
};

CodePoint code_point(std::string_view s, std::size_t i) {
  const auto lead = static_cast<unsigned char>(s[i]);
  const std::size_t length = lead < 0x80    ? 1
                             : lead >= 0xF0 ? 4
                             : lead >= 0xE0 ? 3
                             : lead >= 0xC0 ? 2
                                            : 1;
  if (length == 1 || i + length > s.size()) return {lead < 0x80 ? lead : 0xFFFDU, 1};
  std::uint32_t value = lead & (0x7FU >> length);
  for (std::size_t k = 1; k < length; ++k) {
    const auto next = static_cast<unsigned char>(s[i + k]);
    if ((next & 0xC0U) != 0x80U) return {0xFFFDU, 1};
    value = (value << 6U) | (next & 0x3FU);
  }
  return {value, length};
}

const Plain* plain_form(std::uint32_t value) {
  const auto* at = std::lower_bound(kPlain.begin(), kPlain.end(), value,
                                    [](const Plain& p, std::uint32_t v) { return p.last < v; });
  return at != kPlain.end() && at->first <= value ? at : nullptr;
}

// Behind "[struck: $61,000]", as a typist says what is crossed out; 0: nothing is.
std::size_t struck_end(std::string_view source, std::size_t at) {
  constexpr std::size_t kLongest = 200;
  const std::size_t close = source.substr(at, kLongest).find_first_of("]\n");
  if (close == std::string_view::npos || source[at + close] != ']') return 0;
  for (const std::string_view word : {"[struck", "[deleted", "[crossed out", "[strikethrough"}) {
    if (lower(source.substr(at, word.size())) == word) return at + close + 1;
  }
  return 0;
}

}  // namespace

void Passage::append(const Passage& other, std::size_t start, std::size_t end) {
  end = std::min(end, other.text.size());
  if (start >= end) return;
  text.append(other.text, start, end - start);
  from.insert(from.end(), other.from.begin() + static_cast<std::ptrdiff_t>(start),
              other.from.begin() + static_cast<std::ptrdiff_t>(end));
}

Passage Passage::part(std::size_t start, std::size_t end) const {
  Passage out;
  out.append(*this, start, end);
  return out;
}

Span Passage::source(std::size_t start, std::size_t end) const {
  if (from.empty()) return {};
  start = std::min(start, from.size() - 1);
  end = std::min(std::max(end, start + 1), from.size());
  return {from[start].start, std::max(from[start].end, from[end - 1].end)};
}

Passage plain(std::string_view source, Span of) {
  Passage out;
  out.text.reserve(of.end - of.start);
  for (std::size_t i = of.start; i < of.end;) {
    const CodePoint c = code_point(source.substr(0, of.end), i);
    const Span at{i, i + c.length};
    i += c.length;
    if (c.value == '\t') {
      out.add("    ", at);
    } else if (c.value == '~' && i < of.end && source[i] == '~') {
      const std::size_t close = source.substr(0, of.end).find("~~", i + 1);  // struck in Markdown
      const std::size_t line = source.substr(0, of.end).find('\n', i);
      if (close != std::string_view::npos && close < std::min(line, of.end)) i = close + 2;
    } else if (const std::size_t end = c.value == '[' ? struck_end(source, at.start) : 0;
               end > 0 && end <= of.end) {
      i = end;
    } else if ((c.value == 0x2014 || c.value == 0x2015) && !out.text.empty() &&
               out.text.back() == ' ' && i < of.end && source[i] == ' ') {
      out.add('-', at);
    } else if (c.value == '*' && i < of.end && source[i] == '*') {
      ++i;  // bold in Markdown
    } else if (c.value == '\r' || (c.value < 0x20 && c.value != '\n')) {
      continue;
    } else if (const Plain* p = c.value < 0xA0 ? nullptr : plain_form(c.value)) {
      out.add(p->as, at);
    } else if (c.value == 0xFFFD) {
      out.add('?', at);
    } else {
      for (std::size_t k = at.start; k < at.end; ++k) out.add(source[k], at);
    }
  }
  return out;
}

}  // namespace parley::letter
