// Numbers in words: "seventy", "twenty-five", "a hundred thousand", "two thirds", "a dozen".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "words/figures/figure.hpp"

namespace parley::words {

struct WordNumber {
  Ratio value;
  NumberUnit unit = NumberUnit::none;
  bool weak = false;
  std::size_t length = 0;
};

/// The number in words that begins at `at` (the begin of a word) of a folded text, if one does.
std::optional<WordNumber> read_number_words(std::string_view folded, std::size_t at);

/// The letters and apostrophes of the word at `at`; empty where none begins there.
std::string_view word_at(std::string_view folded, std::size_t at);

/// Just past one blank or hyphen at `at`, or `at` itself.
std::size_t past_joint(std::string_view folded, std::size_t at);

}  // namespace parley::words
