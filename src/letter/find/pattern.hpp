// Patterns: shapes of words and tokens, written as text, so that rules are rows of tables.
//
//   "within|inside ?of {dur}"     words, alternatives, an optional word, a token of a kind
//   "vest|vests ~4 {portion}"     up to four tokens between
//   "half|{portion} of"           a word or a token of a kind
//
// Kinds: {money} {percent} {fraction} {portion} {number} {dur} {date} {ord} {value}. Commas,
// quotes, brackets and hyphens within words are passed over. BAR is the "|" between cells. A match
// stays within one sentence.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "letter/find/token.hpp"

namespace parley::letter {

/// A number for a word, so that rules compare numbers.
std::uint64_t word_id(std::string_view word);
/// How many tokens this thread's patterns have looked at so far: what reading costs, whatever the
/// machine.
std::uint64_t pattern_steps();

struct Match {
  int row = 0;
  std::size_t first = 0;
  std::size_t end = 0;
  std::vector<std::size_t> caught;  ///< the tokens of a kind, in order
};

class Pattern {
 public:
  /// Throws std::logic_error where the text names a kind that there is not.
  explicit Pattern(std::string_view text);
  /// Whether it matches at token i; `match` is then set but for its row.
  bool at(const Tokens& t, std::size_t i, Match& match) const;
  /// The first match that begins in [first, end); none: end of match is 0.
  Match find(const Tokens& t, std::size_t first, std::size_t end) const;
  bool in(const Tokens& t, std::size_t first, std::size_t end) const {
    return find(t, first, end).end > 0;
  }
  /// Whether a token's sentence may still have all that the pattern needs.
  bool may_match(const Token& t) const;
  const std::vector<std::uint64_t>& first_words() const { return elements_.front().words; }
  bool begins_with_kind() const { return elements_.front().kinds != 0; }

 private:
  struct Element {
    bool gap = false;  ///< up to `most` tokens
    bool optional = false;
    std::vector<std::uint64_t> words;
    WordSet set;              ///< of the words, or of the kind
    std::uint32_t kinds = 0;  ///< of tokens: bits of Is
    int most = 0;
  };
  static bool fits(const Element& e, const Token& t);
  bool rest(const Tokens& t, std::size_t i, std::size_t element, Match& match) const;

  std::vector<Element> elements_;
  std::vector<WordSet> needs_;  ///< of what is not optional; what has the fewest words first
};

/// Several, parted by ";": the first of them that matches anywhere.
class Patterns {
 public:
  explicit Patterns(std::string_view patterns);
  Match find(const Tokens& t, std::size_t first, std::size_t end) const;
  /// Whether one of them begins in [first, end) and ends right at `end`.
  bool ends(const Tokens& t, std::size_t first, std::size_t end) const;
  /// The match that begins first, whichever it is of.
  Match earliest(const Tokens& t, std::size_t first, std::size_t end) const;
  /// Whether one of them matches at token i.
  bool begins(const Tokens& t, std::size_t i) const;

 private:
  std::vector<Pattern> patterns_;
};

/// Rows of patterns, looked up by the word they begin with.
class PatternTable {
 public:
  /// One row may hold several patterns, parted by ";".
  void add(int row, std::string_view patterns);
  /// All matches in order; at one place only the longest, and none within another.
  std::vector<Match> all(const Tokens& t) const;

 private:
  std::vector<std::pair<int, Pattern>> rows_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_word_;
  std::vector<std::size_t> others_;
};

}  // namespace parley::letter
