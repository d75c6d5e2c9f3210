// Notebook: what the rules have found, before later words are held against earlier ones.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "letter/find/page.hpp"
#include "letter/reading.hpp"

namespace parley::letter {

/// Tokens of a block.
struct Where {
  ParsedBlock* in = nullptr;
  std::size_t first = 0;
  std::size_t end = 0;
};

inline Where where(const Sentence& s, std::size_t first, std::size_t end) {
  return {s.in, first, end};
}
inline Where where(const Sentence& s, const Match& m) { return {s.in, m.first, m.end}; }

/// One thing said, or left open, about one key.
struct Note {
  std::string key;  ///< within its entry: "shares"
  Value value;
  Where at;
  std::string match = "exact";
  bool open = false;  ///< a question: `why`, and what it may be
  std::string why;
  std::vector<Value> readings;
  int newness = 0;
  int choice = 0;
  bool weak = false;  ///< gives way to one of the same letter that is not
};

/// The offer itself, or an entry of one of its lists.
struct Entry {
  std::string list;  ///< "offer.grants"; empty: keys are whole
  std::vector<Note> notes;
  Where from;  ///< what made it
  int choice = 0;

  const Note* last(std::string_view key) const;
  bool has(std::string_view key) const { return last(key) != nullptr; }
  bool says(std::string_view key) const;  ///< with a value
};

struct Notebook {
  explicit Notebook(Page& p) : page(p) {}

  Page& page;
  Entry offer;
  std::deque<Entry> grants;
  std::deque<Entry> payments;
  std::deque<Entry> refreshers;
  std::deque<Entry> benefits;
  std::deque<Entry> bonuses;  ///< besides that of `offer`: where there are some, it is their first
  std::vector<Seen> seen;

  static Note& note(Entry& e, std::string key, Value v, Where at, std::string match = "exact");
  static Note& ask(Entry& e, std::string key, std::string why, Where at,
                   std::vector<Value> readings = {});
};

/// The bytes of the file that tokens stand on, and their words.
Evidence evidence(const Page& page, const Where& at);

/// The value of a doubtful token as readings; of a sure one itself.
std::vector<Value> readings_of(const Token& t, Value (*make)(const Ratio&));
std::string why_of(const Token& t);

/// Notes a token's value, or asks where it is doubtful.
Note& note_amount(Entry& e, std::string key, const Token& t, Value (*make)(const Ratio&), Where at);

}  // namespace parley::letter
