// NumberInText: a number that stands in a text, in digits or in words, and what it counts.
//
// The scanner and the linter read texts through this; so do the facts, whose one spelling must read
// back as their value. Nothing is skipped: "$4M", "0.07 %", "ten percent", "half", "12-month",
// "month 12", "September 1, 2026" and a fullwidth digit are all figures.
//
//   "an additional 25% at month 12": {1/4, share}, {12, months}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/ratio.hpp"

namespace parley::words {

enum class NumberUnit {
  none,      ///< a bare number: a score, a count
  dollars,   ///< value in dollars
  share,     ///< "25%", "half", "7 basis points"; value is the fraction
  multiple,  ///< "0.6x", "twice"
  days,
  weeks,
  months,  ///< also "month 12"
  quarters,
  years,
  date,         ///< value in days since 1970-01-01
  day_of_year,  ///< "September 1": value is 100 * month + day
  other         ///< another currency, minutes, or a number that cannot be read
};

struct NumberInText {
  std::size_t begin = 0;  ///< bytes into the text
  std::size_t length = 0;
  Ratio value;
  NumberUnit unit = NumberUnit::none;
  bool in_words = false;  ///< "seventy"
  bool in_name = false;   ///< digits inside a name: "F1", "Web3", "p95"
  bool weak = false;      ///< a word that often counts nothing: "one", "second", "half"

  std::size_t end() const { return begin + length; }
};

/// Every figure of `text`, in order. Markdown emphasis, invisible characters and the many kinds of
/// blank and dash inside a number do not hide it.
std::vector<NumberInText> read_figures(std::string_view text);

/// The piece of `text` that a figure covers.
inline std::string_view spelling(std::string_view text, const NumberInText& f) {
  return text.substr(f.begin, f.length);
}

}  // namespace parley::words
