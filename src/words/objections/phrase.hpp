// Phrase: a pattern over said words, as a line that a person can read.
//
//   we can not @raise * @equity      words in a row; * is a gap of up to four words, ** of up to
//   twelve
//   @equity & @fixed                 both, in any order, anywhere
//   top|upper_end|@limit             one of these; _ is a blank inside a choice
//   ^ ... $                          from the first, to the last word of a sentence
//   @number !@base                   and no word of @base anywhere
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "words/objections/word_classes.hpp"

namespace parley::words {

/// One of several: the stems of words in a row, or "@class" alone.
using Choices = std::vector<std::vector<std::string>>;

struct PhraseStep {
  enum class Kind { word, gap, first, last };
  Kind kind = Kind::word;
  std::size_t widest = 0;  ///< of a gap
  Choices choices = {};
  bool may_lack = false;  ///< "the?": there or not
};

struct Phrase {
  std::string text;  ///< as written
  std::vector<std::vector<PhraseStep>> rows;
  std::vector<Choices> never;  ///< none of these stands anywhere
};

Phrase read_phrase(std::string_view text);

/// The classes that it names and `classes` does not know.
std::vector<std::string> unknown_classes(const Phrase& p, const WordClasses& classes);

bool matches(const Phrase& p, const std::vector<SaidWord>& said, const WordClasses& classes);

}  // namespace parley::words
