// Word classes: the nouns and verbs of the field under one name each, from a file of lines.
//
//   "equity: equity, stock, shares, piece of the company" - a rule then says @equity
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "words/objections/said_words.hpp"

namespace parley::words {

class WordClasses {
 public:
  /// Lines "name: word, some words, @other"; "#" begins a note. A class stands after those it uses.
  explicit WordClasses(const std::vector<std::string>& lines);

  bool knows(std::string_view name) const { return classes_.contains(name); }
  /// How many words of `said` from `at` on are one of the class, by its longest entry; 0 where none
  /// is.
  std::size_t length_at(std::string_view name, const std::vector<SaidWord>& said,
                        std::size_t at) const;
  /// The names of the classes that an entry of stands at a word.
  std::vector<std::string> names_at(const std::vector<SaidWord>& said, std::size_t at) const;

 private:
  void add_line(std::string_view line);

  // Entries as stems.
  std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> classes_;
  // The same by first stem: class and entry.
  std::unordered_map<std::string, std::vector<std::pair<std::string, std::vector<std::string>>>>
      by_first_;
};

/// How many words of `said` the stems cover from `at` on, in one sentence: all of them, or 0.
std::size_t length_of(const std::vector<std::string>& stems, const std::vector<SaidWord>& said,
                      std::size_t at);

/// The pieces of "a, b c" between commas, without outer blanks; empty ones left out.
std::vector<std::string> pieces(std::string_view text, char between);

}  // namespace parley::words
