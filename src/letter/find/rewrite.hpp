// One pass over tokens that puts one token in place of several, in time that grows with their
// number.
#pragma once

#include <algorithm>
#include <utility>

#include "letter/find/token.hpp"

namespace parley::letter {

/// `match(tokens, i, by)` gives the end of what begins at i and is one token `by`, or i where
/// nothing does.
template <class Match>
void rewrite(Tokens& t, Match match) {
  struct Join {
    std::size_t first;
    std::size_t end;
    Token by;
  };
  std::vector<Join> joins;
  for (std::size_t i = 0; i < t.size();) {
    Token by;
    const std::size_t end = match(static_cast<const Tokens&>(t), i, by);
    if (end <= i) {
      ++i;
      continue;
    }
    by.start = t[i].start;
    by.end = std::max(by.end, t[end - 1].end);
    by.glued = t[i].glued;
    by.capital = t[i].capital;
    joins.push_back({i, end, std::move(by)});
    i = end;
  }
  std::size_t to = 0;
  std::size_t from = 0;
  const auto keep_until = [&](std::size_t end) {
    for (; from < end; ++from, ++to) {
      if (from != to) t[to] = std::move(t[from]);
    }
  };
  for (Join& j : joins) {
    keep_until(j.first);
    t[to++] = std::move(j.by);
    from = j.end;
  }
  keep_until(t.size());
  t.resize(to);
}

/// Whether "4/12" at i, which ends at `end`, is a day by the words around it: "by 4/12", "4/12
/// works".
bool is_day_by_words(const Tokens& t, std::size_t i, std::size_t end);

inline bool word_at(const Tokens& t, std::size_t i, std::string_view w) {
  return i < t.size() && t[i].is_word(w);
}
inline bool symbol_at(const Tokens& t, std::size_t i, char c) {
  return i < t.size() && t[i].is_symbol(c);
}
/// The first token of the sentence of token i, which there is.
inline std::size_t sentence_start(const Tokens& t, std::size_t i) {
  while (i > 0 && t[i - 1].sentence == t[i].sentence) --i;
  return i;
}
inline bool is_at(const Tokens& t, std::size_t i, Is is) { return i < t.size() && t[i].is == is; }

template <class Words>
bool one_of(const Tokens& t, std::size_t i, const Words& words) {
  return i < t.size() && t[i].is == Is::word &&
         std::find(std::begin(words), std::end(words), t[i].word) != std::end(words);
}
inline bool one_of(const Tokens& t, std::size_t i, std::initializer_list<std::string_view> words) {
  return i < t.size() && t[i].is == Is::word &&
         std::find(words.begin(), words.end(), t[i].word) != words.end();
}

}  // namespace parley::letter
