// Tokens: words of a letter with their exact meaning: money, percentages, fractions, durations,
// dates.
//
// What is written twice ("twelve (12) months") is one token; where the two disagree, or where it is
// a range, about, or in another currency, the token says so and no rule takes its value.
//
//   "one forty-eighth (1/48th)" is one fraction, 1/48
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "letter/blocks/passage.hpp"
#include "parley/core/ratio.hpp"

namespace parley::letter {

enum class Is { word, symbol, number, money, percent, fraction, duration, date, ordinal };
enum class Unit {
  none,
  hour,
  day,
  business_day,
  week,
  two_weeks,
  half_month,
  month,
  quarter,
  half_year,
  year
};
enum class Doubt {
  none,
  words_against_figures,
  range,
  about,
  foreign,
  choice,
  condition,
  loose,
  broken
};

/// What is known of a day; 0 or -1: not said.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  int weekday = -1;         ///< 0 is Sunday
  int weeks = 0;            ///< "Thursday of next week": 1
  bool either_way = false;  ///< 03/04: month and day may be the other way round
  bool worked_out = false;  ///< "the second Monday in January 2027"
};

/// A set of words that may say yes of one that it does not hold, and never no of one that it does:
/// a Bloom filter of one hash.
struct WordSet {
  std::array<std::uint64_t, 4> bits{};
  void add(std::uint64_t id) { bits[(id >> 6) & 3] |= std::uint64_t{1} << (id & 63); }
  bool has(std::uint64_t id) const { return (bits[(id >> 6) & 3] >> (id & 63) & 1) != 0; }
  bool meets(const WordSet& other) const {
    std::uint64_t common = 0;
    for (std::size_t i = 0; i < bits.size(); ++i) common |= bits[i] & other.bits[i];
    return common != 0;
  }
};

struct Token {
  Is is = Is::word;
  std::string word;      ///< lower case; of a symbol the symbol
  std::uint64_t id = 0;  ///< of a word or symbol
  std::size_t start = 0;
  std::size_t end = 0;
  Ratio value;
  std::optional<Ratio> other;  ///< the other reading of a doubt
  Doubt doubt = Doubt::none;
  Unit unit = Unit::none;  ///< of a duration; of money, what it is paid per
  Day day;
  bool dollars = false;  ///< "$" or its word stands with it
  bool scaled = false;   ///< "k", "M" or their words
  bool in_words = false;
  bool capital = false;
  bool up_to = false;
  bool at_least = false;
  bool per_share = false;
  bool glued = false;  ///< no blank before it
  int sentence = 0;
  WordSet ahead;  ///< words and kinds from here to the end of the sentence

  bool is_word(std::string_view w) const { return is == Is::word && word == w; }
  bool is_symbol(char c) const { return is == Is::symbol && word[0] == c; }
  bool sure() const { return doubt == Doubt::none; }
};

using Tokens = std::vector<Token>;

/// All of it: raw tokens, numbers, amounts, dates, durations, doubts, sentences, ids of words.
Tokens tokens_of(const std::string& text);

/// The steps of the above, each over the result of the one before.
Tokens raw_tokens(const std::string& text);
void join_numbers(Tokens& t);
void join_amounts(Tokens& t);
void join_dates(Tokens& t);
void join_durations(Tokens& t);
void join_pairs(Tokens& t);
void join_ranges(Tokens& t);
void mark_doubts(Tokens& t);
void mark_sentences(Tokens& t);
void number_words(Tokens& t);

/// "2,500": so much by its comma, though no sign of dollars stands with it.
bool is_grouped(const Token& t);

/// Whole months of a duration of years, quarters or months; none of others.
std::optional<int> months_of(const Token& t);

/// 1 of "january" and "jan"; 0: no month. 0 of "sunday" and "sun"; -1: no weekday.
int month_named(std::string_view word);
int weekday_named(std::string_view word);

}  // namespace parley::letter
