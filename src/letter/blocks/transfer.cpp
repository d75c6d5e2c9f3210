#include "letter/blocks/transfer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/utf8.hpp"
#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

Passage as_it_is(const std::string& s, std::size_t start, std::size_t end) {
  Passage out;
  for (std::size_t i = start; i < end; ++i) out.add(s[i], {i, i + 1});
  return out;
}

// A soft line end belongs to the byte before it, so that the words around it are one place.
Passage quoted_printable(const std::string& s, std::size_t start, std::size_t end) {
  Passage out;
  for (std::size_t i = start; i < end;) {
    if (s[i] != '=') {
      out.add(s[i], {i, i + 1});
      ++i;
      continue;
    }
    std::size_t stop = i + 1;
    while (stop < end && (s[stop] == ' ' || s[stop] == '\t' || s[stop] == '\r')) ++stop;
    if (stop >= end || s[stop] == '\n') {
      i = std::min(stop + 1, end);
      continue;
    }
    const int high = hex(s[i + 1]);
    const int low = i + 2 < end ? hex(s[i + 2]) : -1;
    if (high < 0 || low < 0) {
      out.add('=', {i, i + 1});
      ++i;
      continue;
    }
    out.add(static_cast<char>(high * 16 + low), {i, i + 3});
    i += 3;
  }
  return out;
}

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

Passage base64(const std::string& s, std::size_t start, std::size_t end) {
  Passage out;
  std::uint32_t bits = 0;
  int have = 0;
  std::size_t from = start;
  for (std::size_t i = start; i < end && s[i] != '='; ++i) {
    const int value = base64_value(s[i]);
    if (value < 0) continue;
    if (have == 0) from = i;
    bits = (bits << 6U) | static_cast<std::uint32_t>(value);
    have += 6;
    if (have >= 8) {
      have -= 8;
      out.add(static_cast<char>((bits >> static_cast<unsigned>(have)) & 0xFFU), {from, i + 1});
      from = i;
    }
  }
  return out;
}

constexpr std::array<std::uint16_t, 32> kWindows = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

Passage letters_of(const Passage& text, const std::string& charset) {
  if (charset.find("utf-16") != std::string::npos || charset.find("utf16") != std::string::npos)
    return utf16_as_utf8(text, charset);
  const bool latin = charset.find("8859-1") != std::string::npos ||
                     charset.find("1252") != std::string::npos ||
                     charset.find("latin1") != std::string::npos;
  if (!latin) return text;
  Passage out;
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text.text[i]);
    const std::uint32_t c = byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80U] : byte;
    out.add(utf8(c), text.from[i]);
  }
  return out;
}

}  // namespace

Passage decoded(const std::string& bytes, std::size_t start, std::size_t end,
                const std::string& encoding) {
  if (encoding.find("quoted-printable") != std::string::npos)
    return quoted_printable(bytes, start, end);
  if (encoding.find("base64") != std::string::npos) return base64(bytes, start, end);
  return as_it_is(bytes, start, end);
}

Passage as_utf8(const Passage& text, const std::string& charset) {
  const Passage letters = letters_of(text, charset);
  Passage out;
  for (std::size_t i = 0; i < letters.text.size(); ++i) {
    if (letters.text[i] != '\r') out.add(letters.text[i], letters.from[i]);
  }
  return out;
}

Passage unflowed(const Passage& text, bool drop_blank) {
  Passage out;
  const std::string& s = text.text;
  std::size_t start = 0;
  bool goes_on = false;
  int depth = 0;
  while (start < s.size()) {
    const std::size_t end = std::min(s.find('\n', start), s.size());
    std::size_t marks = start;
    while (marks < end && s[marks] == '>') ++marks;
    const int here = static_cast<int>(marks - start);
    std::size_t words = marks < end && s[marks] == ' ' ? marks + 1 : marks;
    if (!goes_on || here != depth) {
      if (goes_on) out.add('\n', text.from[start]);
      out.append(text, start, words);
    }
    depth = here;
    const bool signature = std::string_view(s).substr(words, end - words) == "-- ";
    goes_on = end > words && s[end - 1] == ' ' && !signature;
    out.append(text, words, goes_on && drop_blank ? end - 1 : end);
    if (!goes_on && end < s.size()) out.append(text, end, end + 1);
    start = end + 1;
  }
  return out;
}

Passage decoded_field(const Passage& field) {
  Passage out;
  const std::string& s = field.text;
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t charset_end =
        s.compare(i, 2, "=?") == 0 ? s.find('?', i + 2) : std::string::npos;
    const std::size_t text = charset_end == std::string::npos ? charset_end : charset_end + 3;
    const std::size_t end =
        text == std::string::npos || text >= s.size() ? std::string::npos : s.find("?=", text);
    if (end == std::string::npos) {
      out.append(field, i, i + 1);
      ++i;
      continue;
    }
    const bool letters = lower(s.substr(charset_end + 1, 1)) == "q";
    std::string words = s.substr(text, end - text);
    if (letters) std::replace(words.begin(), words.end(), '_', ' ');
    const Span at = field.source(i, end + 2);
    Passage plain_words = decoded(words, 0, words.size(), letters ? "quoted-printable" : "base64");
    for (Span& from : plain_words.from) from = at;
    out.append(as_utf8(plain_words, lower(s.substr(i + 2, charset_end - i - 2))));
    i = end + 2;
    const std::size_t next = s.find_first_not_of(' ', i);
    if (next != std::string::npos && s.compare(next, 2, "=?") == 0) i = next;
  }
  return out;
}

}  // namespace parley::letter
