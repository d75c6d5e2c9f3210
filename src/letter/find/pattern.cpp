#include "letter/find/pattern.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "core/text.hpp"

namespace parley::letter {
namespace {

constexpr std::uint32_t bit(Is is) { return 1U << static_cast<unsigned>(is); }

struct KindRow {
  std::string_view name;
  std::uint32_t of;  ///< what tokens are of it
};

constexpr std::array kKinds = {
    KindRow{"money", bit(Is::money)},
    KindRow{"percent", bit(Is::percent)},
    KindRow{"fraction", bit(Is::fraction)},
    KindRow{"portion", bit(Is::percent) | bit(Is::fraction)},
    KindRow{"number", bit(Is::number)},
    KindRow{"dur", bit(Is::duration)},
    KindRow{"date", bit(Is::date)},
    KindRow{"ord", bit(Is::ordinal)},
    KindRow{"value", ~(bit(Is::word) | bit(Is::symbol))},
};

const KindRow& kind_named(std::string_view name) {
  const auto* const at = std::find_if(kKinds.begin(), kKinds.end(),
                                      [&](const KindRow& row) { return row.name == name; });
  if (at == kKinds.end())
    throw std::logic_error("no kind of token is called {" + std::string(name) + "}");
  return *at;
}

// The element of a set that stands for a kind.
std::uint64_t id_of(const KindRow& kind) {
  return word_id("{") + static_cast<std::uint64_t>(&kind - kKinds.data());
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
  for (std::size_t i = t.size(); i-- > 0;) {
    Token& x = t[i];
    x.id = id_of(x);
    x.ahead = i + 1 < t.size() && t[i + 1].sentence == x.sentence ? t[i + 1].ahead : WordSet();
    if (x.id != 0) x.ahead.add(x.id);
    for (const KindRow& kind : kKinds) {
      if ((kind.of & bit(x.is)) != 0) x.ahead.add(id_of(kind));
    }
  }
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
    e.gap = piece[0] == '~';
    if (e.gap) {
      for (const char c : piece.substr(1)) e.most = e.most * 10 + (c - '0');
      piece = {};
    }
    while (!piece.empty()) {
      const std::size_t bar = std::min(piece.find('|'), piece.size());
      std::string_view word = piece.substr(0, bar);
      if (word.starts_with('{')) {
        const KindRow& kind = kind_named(word.substr(1, word.size() - 2));
        e.kinds |= kind.of;
        e.set.add(id_of(kind));
      } else {
        if (word.ends_with("'s")) word.remove_suffix(2);  // as tokens are: "that's fine"
        e.words.push_back(word_id(word == "BAR" ? "|" : word));
        e.set.add(e.words.back());
      }
      piece.remove_prefix(std::min(bar + 1, piece.size()));
    }
    elements_.push_back(std::move(e));
  }
  std::vector<const Element*> needed;
  for (const Element& e : elements_) {
    if (!e.optional && !e.gap) needed.push_back(&e);
  }
  std::stable_sort(needed.begin(), needed.end(), [](const Element* a, const Element* b) {
    return a->words.size() < b->words.size();
  });
  for (const Element* e : needed) needs_.push_back(e->set);
}

bool Pattern::may_match(const Token& t) const {
  ++steps;
  return std::all_of(needs_.begin(), needs_.end(),
                     [&](const WordSet& need) { return need.meets(t.ahead); });
}

bool Pattern::rest(const Tokens& t, std::size_t i, std::size_t element, Match& match) const {
  if (element == elements_.size()) return true;
  const Element& e = elements_[element];
  const int sentence = t[match.first].sentence;
  if (e.gap) {
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
    if ((e.kinds & bit(t[at].is)) != 0) match.caught.push_back(at);
    match.end = at + 1;
    if (rest(t, at + 1, element + 1, match)) return true;
    match.caught.resize(caught);
    match.end = end;
  }
  return e.optional && rest(t, i, element + 1, match);
}

bool Pattern::fits(const Element& e, const Token& t) {
  ++steps;
  if ((e.kinds & bit(t.is)) != 0) return true;
  return t.id != 0 && e.set.has(t.id) &&
         std::find(e.words.begin(), e.words.end(), t.id) != e.words.end();
}

bool Pattern::at(const Tokens& t, std::size_t i, Match& match) const {
  if (i >= t.size()) return false;
  const Element& first = elements_.front();
  if (!first.optional && !first.gap && !fits(first, t[i])) return false;
  if (!may_match(t[i])) return false;
  match.first = i;
  match.end = 0;
  match.caught.clear();
  return rest(t, i, 0, match);
}

Match Pattern::find(const Tokens& t, std::size_t first, std::size_t end) const {
  Match match;
  const std::size_t stop = std::min(end, t.size());
  for (std::size_t i = first; i < stop;) {
    const int sentence = t[i].sentence;
    const bool may = may_match(t[i]);
    for (; i < stop && t[i].sentence == sentence; ++i) {
      if (may && at(t, i, match) && match.end <= end) return match;
    }
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
  const std::size_t stop = std::min(end, t.size());
  std::vector<const Pattern*> may;  // match in the sentence at hand
  for (std::size_t i = first; i < stop; ++i) {
    if (i == first || t[i].sentence != t[i - 1].sentence) {
      may.clear();
      for (const Pattern& p : patterns_) {
        if (p.may_match(t[i])) may.push_back(&p);
      }
    }
    for (const Pattern* p : may) {
      if (p->at(t, i, m) && m.end <= end) return m;
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
    if (p.begins_with_kind() || p.first_words().empty()) others_.push_back(rows_.size());
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
