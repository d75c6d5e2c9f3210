// Reading: what a letter says of an offer, with the words that say it.
//
// A fact has a place or it is none. What the letter leaves open, says twice differently, or says in
// a way that could mean two things is a question, and has no value. What it says and a scenario
// cannot say is seen.
//
//   read_letters({text}, Date::on(2026, 12, 1)).facts[0].key == "offer.employer"
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "letter/value.hpp"
#include "parley/letter/source_text.hpp"

namespace parley::letter {

/// Words of a letter: bytes of the file, or of what `read --text` shows (see SourceText).
struct Evidence {
  int file = 0;  ///< which letter, as they were given
  Span at;       ///< in the file
  Span in_text;  ///< in the text as it was read
  std::string words;
};

struct Fact {
  std::string key;  ///< "offer.grants[0].shares"
  Value value;
  Evidence evidence;
  std::string match = "exact";  ///< "exact", "proof", "corrected"
};

struct Question {
  std::string key;
  std::string why;
  std::vector<Value> readings;  ///< what it may be; empty: not said at all
  Evidence evidence;            ///< what gave rise to it; no words: nothing did
};

struct Seen {
  std::string why;
  Evidence evidence;
};

struct Reading {
  std::vector<Fact> facts;          ///< in the order of a scenario
  std::vector<Question> questions;  ///< those on which most hangs first
  std::vector<Seen> seen;           ///< in the order of the letters

  bool found_anything() const { return !facts.empty() || !questions.empty(); }
  const Fact* fact(const std::string& key) const;
};

/// Reads letters of one offer, the oldest first: a later one completes and corrects an earlier one.
/// `read_on` is the day from which "within five business days" and dates without a year are
/// counted; without it the letter's own date serves.
Reading read_letters(const std::vector<SourceText>& letters, std::optional<Date> read_on);

}  // namespace parley::letter
