#include "letter/find/pattern.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.hpp"

namespace parley::letter {
namespace {

bool of_kind(const Token& t, std::string_view kind) {
  if (kind == "money") return t.is == Is::money;
  if (kind == "percent") return t.is == Is::percent;
  if (kind == "fraction") return t.is == Is::fraction;
  if (kind == "portion") return t.is == Is::percent || t.is == Is::fraction;
  if (kind == "number") return t.is == Is::number;
  if (kind == "dur") return t.is == Is::duration;
  if (kind == "date") return t.is == Is::date;
  if (kind == "ord") return t.is == Is::ordinal;
  return t.is != Is::word && t.is != Is::symbol;  // {value}
}

bool is_passed_over(const Token& t) {
  if (t.is != Is::symbol) return false;
  const char c = t.word[0];
  return c == ',' || c == '"' || c == '(' || c == ')' || c == '\'' || (c == '-' && t.glued);
}

std::size_t past_signs(const Tokens& t, std::size_t i, int sentence) {
  while (i < t.size() && t[i].sentence == sentence && is_passed_over(t[i])) ++i;
  return i;
}

thread_local std::uint64_t steps = 0;

}  // namespace

std::uint64_t pattern_steps() { return steps; }

std::uint64_t word_id(std::string_view word) { return hash_of(word); }

namespace {

// "first", "1st" and "one" are words of rules too.
std::uint64_t id_of(const Token& t) {
  static constexpr std::array<std::string_view, 6> kOrdinals = {"",      "first",  "second",
                                                                "third", "fourth", "fifth"};
  static constexpr std::array<std::string_view, 13> kNumbers = {
      "",      "one",   "two",  "three", "four",   "five",  "six",
      "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  if (t.is == Is::word || t.is == Is::symbol) return word_id(t.word);
  if ((t.is != Is::ordinal && t.is != Is::number) || !t.value.is_whole() || t.scaled) return 0;
  const auto n = t.value.numerator();
  if (t.is == Is::ordinal)
    return n > 0 && n < 6 ? word_id(kOrdinals[static_cast<std::size_t>(n)]) : 0;
  return n > 0 && n < 13 ? word_id(kNumbers[static_cast<std::size_t>(n)]) : 0;
}

}  // namespace

void number_words(Tokens& t) {
  for (Token& x : t) x.id = id_of(x);
}

Pattern::Pattern(std::string_view text) {
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    std::string_view piece = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (piece.empty()) continue;
    Element e;
    if (piece[0] == '?') {
      e.optional = true;
      piece.remove_prefix(1);
    }
    if (piece[0] == '~') {
      e.kind = Kind::gap;
      for (const char c : piece.substr(1)) e.most = e.most * 10 + (c - '0');
    } else if (piece[0] == '{') {
      e.kind = Kind::token;
      e.token = piece.substr(1, piece.size() - 2);
    } else {
      while (!piece.empty()) {
        const std::size_t bar = std::min(piece.find('|'), piece.size());
        const std::string_view word = piece.substr(0, bar);
        e.words.push_back(word_id(word == "BAR" ? "|" : word));
        piece.remove_prefix(std::min(bar + 1, piece.size()));
      }
    }
    elements_.push_back(std::move(e));
  }
}

bool Pattern::rest(const Tokens& t, std::size_t i, std::size_t element, Match& match) const {
  if (element == elements_.size()) return true;
  const Element& e = elements_[element];
  const int sentence = t[match.first].sentence;
  if (e.kind == Kind::gap) {
    for (int n = 0; n <= e.most && i < t.size() && t[i].sentence == sentence; ++n, ++i) {
      if (rest(t, i, element + 1, match)) return true;
    }
    return false;
  }
  const std::size_t at = element == 0 ? i : past_signs(t, i, sentence);
  const bool inside = at < t.size() && t[at].sentence == sentence;
  if (inside && fits(e, t[at])) {
    const std::size_t caught = match.caught.size();
    const std::size_t end = match.end;
    if (e.kind == Kind::token) match.caught.push_back(at);
    match.end = at + 1;
    if (rest(t, at + 1, element + 1, match)) return true;
    match.caught.resize(caught);
    match.end = end;
  }
  return e.optional && rest(t, i, element + 1, match);
}

bool Pattern::fits(const Element& e, const Token& t) {
  ++steps;
  return e.kind == Kind::token ? of_kind(t, e.token)
                               : std::find(e.words.begin(), e.words.end(), t.id) != e.words.end();
}

bool Pattern::at(const Tokens& t, std::size_t i, Match& match) const {
  const Element& first = elements_.front();
  if (!first.optional && first.kind != Kind::gap && !fits(first, t[i])) return false;
  match.first = i;
  match.end = 0;
  match.caught.clear();
  return rest(t, i, 0, match);
}

Match Pattern::find(const Tokens& t, std::size_t first, std::size_t end) const {
  Match match;
  for (std::size_t i = first; i < end && i < t.size(); ++i) {
    if (at(t, i, match) && match.end <= end) return match;
  }
  return {};
}

Patterns::Patterns(std::string_view patterns) {
  while (!patterns.empty()) {
    const std::size_t stop = std::min(patterns.find(';'), patterns.size());
    patterns_.emplace_back(patterns.substr(0, stop));
    patterns.remove_prefix(std::min(stop + 1, patterns.size()));
  }
}

Match Patterns::find(const Tokens& t, std::size_t first, std::size_t end) const {
  for (const Pattern& p : patterns_) {
    if (Match m = p.find(t, first, end); m.end > 0) return m;
  }
  return {};
}

bool Patterns::ends(const Tokens& t, std::size_t first, std::size_t end) const {
  Match m;
  for (const Pattern& p : patterns_) {
    for (std::size_t i = first; i < end; ++i) {
      if (p.at(t, i, m) && m.end == end) return true;
    }
  }
  return false;
}

Match Patterns::earliest(const Tokens& t, std::size_t first, std::size_t end) const {
  Match m;
  for (std::size_t i = first; i < end && i < t.size(); ++i) {
    for (const Pattern& p : patterns_) {
      if (p.at(t, i, m) && m.end <= end) return m;
    }
  }
  return {};
}

bool Patterns::begins(const Tokens& t, std::size_t i) const {
  Match m;
  return std::any_of(patterns_.begin(), patterns_.end(),
                     [&](const Pattern& p) { return p.at(t, i, m); });
}

void PatternTable::add(int row, std::string_view patterns) {
  while (!patterns.empty()) {
    const std::size_t stop = std::min(patterns.find(';'), patterns.size());
    Pattern p(patterns.substr(0, stop));
    patterns.remove_prefix(std::min(stop + 1, patterns.size()));
    for (const std::uint64_t word : p.first_words()) by_word_[word].push_back(rows_.size());
    if (p.first_words().empty()) others_.push_back(rows_.size());
    rows_.emplace_back(row, std::move(p));
  }
}

std::vector<Match> PatternTable::all(const Tokens& t) const {
  std::vector<Match> found;
  for (std::size_t i = 0; i < t.size();) {
    Match best;
    const auto consider = [&](const std::vector<std::size_t>& rows) {
      for (const std::size_t r : rows) {
        Match m;
        if (rows_[r].second.at(t, i, m) && m.end > best.end) {
          best = m;
          best.row = rows_[r].first;
        }
      }
    };
    if (const auto at = by_word_.find(t[i].id); t[i].id != 0 && at != by_word_.end())
      consider(at->second);
    consider(others_);
    if (best.end == 0) {
      ++i;
      continue;
    }
    i = best.end;
    found.push_back(std::move(best));
  }
  return found;
}

}  // namespace parley::letter
