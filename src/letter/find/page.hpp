// Page: the blocks of all letters with their tokens and cues, and which cue a token belongs to.
#pragma once

#include <optional>
#include <vector>

#include "letter/blocks/block.hpp"
#include "letter/find/cues.hpp"
#include "parley/core/date.hpp"

namespace parley::letter {

struct ParsedBlock {
  static constexpr std::size_t kInHead = 1U << 31U;  ///< behind every block of a text
  Block block;
  std::size_t place = kInHead;  ///< among the blocks of its page; `kInHead` in the head of a mail
  Tokens t;
  std::vector<Cue> cues;
  std::vector<int> from_cue;  ///< what it costs to come to a token from a cue before it, summed up
  std::vector<int> to_cue;    ///< and from a token to a cue after it
  std::vector<bool> aside;    ///< tokens that are no term of the offer
  std::vector<bool> used;     ///< tokens that some fact or question stands on
};

struct CueRange {
  const Cue* first = nullptr;
  const Cue* last = nullptr;
  const Cue* begin() const { return first; }
  const Cue* end() const { return last; }
};

/// A sentence of a block: tokens [first, end).
struct Sentence {
  ParsedBlock* in = nullptr;
  std::size_t first = 0;
  std::size_t end = 0;

  const Tokens& t() const { return in->t; }
  bool has(Topic topic) const;
  /// Those that stand within the sentence, in order.
  CueRange cues() const;
  const Cue* cue(Topic topic) const;
  bool words(const Pattern& p) const { return p.in(in->t, first, end); }
  bool words(const Patterns& p) const { return p.find(in->t, first, end).end > 0; }
  Match find(const Pattern& p) const { return p.find(in->t, first, end); }
  Match find(const Patterns& p) const { return p.find(in->t, first, end); }
  /// The one after it, in its block; empty after the last.
  Sentence next() const;
  /// The one before it, in its block; empty before the first.
  Sentence before() const;
};

struct Page {
  std::vector<ParsedBlock> blocks;
  std::vector<Header> headers;
  std::vector<ParsedBlock> header_blocks;  ///< of each header
  std::vector<SourceText> const* letters = nullptr;
  std::optional<Date> read_on;
  std::vector<std::optional<Date>> dates;  ///< of each letter, where it says one
  bool month_first = false;                ///< some date of the letters can only be read so
  bool day_first = false;
  bool says_dollars = false;  ///< somewhere stands a "$"

  std::vector<Sentence> sentences();
  /// The day from which days are counted in a letter.
  std::optional<Date> anchor(int file) const;
};

Page make_page(const std::vector<SourceText>& letters, std::optional<Date> read_on);

/// What a token belongs to: the topic of the nearest cue of its sentence, and how far that is.
struct Bound {
  Topic topic = Topic::none;
  int cost = 1000;
  int runner_up = 1000;  ///< of the nearest cue of another topic
  Topic second = Topic::none;
  std::size_t cue_first = 0;
  std::size_t cue_end = 0;
  bool weak = false;
};
/// Sets the costs of a block.
void weigh(ParsedBlock& b);
Bound bind(const Sentence& s, std::size_t token, bool (*takes)(Topic));
/// "$310,000 per year plus an annual bonus": what follows an amount is another thing.
bool is_joined(const Sentence& s, std::size_t i, std::size_t cue);
/// Whether no other sum of money stands in the sentence.
bool is_only_sum(const Sentence& s, std::size_t i);
/// Whether they stand in letters of one age.
inline bool same_letter(const Sentence& a, const Sentence& b) {
  return a.in->block.newness == b.in->block.newness;
}

/// A day that can be worked out: the year from the anchor where none is said. `needs` is set where
/// a doubt stands in the way: both readings of 03/04, no year, no day, a weekday that does not fit.
struct KnownDay {
  std::optional<Date> date;
  std::vector<Date> readings;
  std::string why;       ///< where there is no date
  bool counted = false;  ///< from the day of reading
};
KnownDay known_day(const Page& page, const Token& token, int file);

}  // namespace parley::letter
