#include <algorithm>
#include <array>

#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

constexpr std::array<std::string_view, 34> kAbbreviations = {
    "inc",    "corp", "co", "ltd", "llc", "mr",   "ms", "mrs",  "dr",  "st",  "no",   "nos",
    "approx", "est",  "vs", "sr",  "jr",  "dept", "yr", "yrs",  "mo",  "mos", "incl", "excl",
    "max",    "min",  "eg", "ie",  "pm",  "am",   "us", "sept", "sec", "art"};
constexpr std::array<std::string_view, 24> kBeginners = {
    "you",  "your",   "the",     "this",   "we",    "our", "if",  "as",
    "in",   "it",     "subject", "please", "upon",  "on",  "for", "stock",
    "base", "salary", "bonus",   "they",   "these", "all", "at",  "after"};

// A text without full stops is cut, so that work grows with its length alone.
constexpr std::size_t kLongest = 300;

// Short words that end sentences where capitals are not used.
constexpr std::array<std::string_view, 29> kEnders = {
    "on",  "in",  "up",  "off", "out", "it",  "you", "us", "me",  "now",
    "yet", "too", "day", "yes", "pay", "do",  "go",  "ok", "all", "rsu",
    "day", "one", "so",  "new", "end", "job", "to",  "be", "at"};

bool is_value(const Token& t) { return t.is != Is::word && t.is != Is::symbol; }

// Whether the full stop at i ends a sentence.
bool ends_sentence(const Tokens& t, std::size_t i) {
  if (i + 1 >= t.size() || t[i + 1].glued) return i + 1 >= t.size();
  const Token& next = t[i + 1];
  const bool may_begin =
      next.capital || is_value(next) || next.is == Is::symbol || next.is == Is::word;
  if (!may_begin) return false;
  const bool us = i > 0 && one_of(t, i - 1, {"us"}) && !t[i - 1].capital;  // "with us. Should"
  const bool abbreviated = i > 0 && one_of(t, i - 1, kAbbreviations) && t[i].glued && !us;
  if (i > 0 && t[i - 1].scaled && t[i].glued)
    return true;  // "we can do 147k. options stay at 0.12%"
  const bool day = i > 0 && (t[i - 1].is == Is::ordinal || t[i - 1].is == Is::date);
  if (!abbreviated)
    return next.capital || is_value(next) || next.is == Is::symbol || day ||
           !(i > 0 && t[i - 1].word.size() <= 3) || one_of(t, i - 1, kEnders);
  return next.capital && one_of(t, i + 1, kBeginners);
}

// "First day. Monday, March 22, 2027": what a paragraph begins with and names only what follows.
bool is_heading(const Tokens& t, std::size_t i) {
  if (i == 0 || i > 3 || i + 1 >= t.size() || !is_value(t[i + 1])) return false;
  return std::all_of(t.begin(), t.begin() + static_cast<std::ptrdiff_t>(i),
                     [](const Token& w) { return w.is == Is::word || w.is == Is::ordinal; });
}

}  // namespace

void mark_sentences(Tokens& t) {
  int sentence = 0;
  std::size_t length = 0;
  for (std::size_t i = 0; i < t.size(); ++i) {
    if (++length > kLongest) {
      ++sentence;
      length = 0;
    }
    t[i].sentence = sentence;
    const bool stop = t[i].is_symbol('.') ? ends_sentence(t, i) && !is_heading(t, i)
                                          : (t[i].is_symbol('?') || t[i].is_symbol('!')) &&
                                                !(i + 1 < t.size() && t[i + 1].is_symbol(')') &&
                                                  t[i + 1].glued);  // "(please!)"
    if (stop) {
      ++sentence;
      length = 0;
    }
  }
}

Tokens tokens_of(const std::string& text) {
  Tokens t = raw_tokens(text);
  join_numbers(t);
  join_pairs(t);
  join_amounts(t);
  join_dates(t);
  join_pairs(t);
  join_durations(t);
  join_pairs(t);
  join_ranges(t);
  join_durations(t);
  mark_doubts(t);
  mark_sentences(t);
  number_words(t);
  return t;
}

}  // namespace parley::letter
