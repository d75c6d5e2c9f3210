#include <array>

#include "letter/find/page.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

constexpr std::array<std::string_view, 56> kFillers = {
    "of",      "the",   "a",      "an",    "is",         "at",      "in",       "for",
    "to",      "be",    "will",   "your",  "our",        "with",    "as",       "equal",
    "amount",  "rate",  "annual", "gross", "total",      "initial", "one",      "time",
    "payment", "worth", "valued", "value", "target",     "are",     "by",       "per",
    "over",    "you",   "we",     "would", "shall",      "target",  "fixed",    "lump",
    "sum",     "cash",  "on",     "from",  "its",        "this",    "that",     "it",
    "about",   "up",    "usd",    "set",   "guaranteed", "single",  "purchase", "currently"};

// What it costs to pass a token on the way between a value and a cue.
int cost_of(const Token& t, bool cue_is_before, bool chat) {
  if (t.is == Is::word)
    return std::find(kFillers.begin(), kFillers.end(), t.word) != kFillers.end()      ? 1
           : t.word == "and" || t.word == "plus" || t.word == "or" || t.word == "but" ? 5
                                                                                      : 2;
  // What stands before a cue with an amount of its own ("$99,000, with a 10% target bonus") is far.
  const bool sum = t.is == Is::money || (t.is == Is::number && t.scaled) ||
                   (chat && !cue_is_before && is_grouped(t));  // "157k and 25,000 RSUs"
  if (t.is != Is::symbol)
    return sum ? (cue_is_before ? 7 : 30) : t.is == Is::percent ? (cue_is_before ? 7 : 30) : 3;
  switch (t.word[0]) {
    case ',':
      return 5;
    case ';':
      return 30;
    case ':':
      return cue_is_before ? 0 : 30;
    case '|':
      return cue_is_before ? 1 : 30;
    case '+':
    case '&':
    case '/':
      return 5;
    case '(':
    case ')':
      return 2;
    case '-':
      return t.glued ? 0 : cue_is_before ? 2 : 5;
    default:
      return 1;
  }
}

int distance(const std::vector<int>& costs, std::size_t from, std::size_t to) {
  return to > from ? costs[to] - costs[from] : 0;
}

// Cues stand in order and do not overlap.
std::vector<Cue>::const_iterator first_cue(const Sentence& s) {
  return std::lower_bound(s.in->cues.cbegin(), s.in->cues.cend(), s.first,
                          [](const Cue& c, std::size_t at) { return c.first < at; });
}

// "Your salary, formerly $140,000, becomes $150,000": the word is of the figure right behind it.
bool is_spent(const Sentence& s, const Cue& cue, std::size_t token) {
  if (cue.topic != Topic::prior) return false;
  for (std::size_t k = cue.end; k < token && k < s.in->aside.size(); ++k) {
    if (s.in->aside[k] && s.t()[k].is != Is::word && s.t()[k].is != Is::symbol) return true;
  }
  return false;
}

}  // namespace

void weigh(ParsedBlock& b) {
  b.from_cue.assign(1, 0);
  b.to_cue.assign(1, 0);
  for (const Token& t : b.t) {
    b.from_cue.push_back(b.from_cue.back() + cost_of(t, true, b.block.chat));
    b.to_cue.push_back(b.to_cue.back() + cost_of(t, false, b.block.chat));
  }
}

Bound bind(const Sentence& s, std::size_t token, bool (*takes)(Topic)) {
  Bound best;
  for (auto at = first_cue(s); at != s.in->cues.end() && at->end <= s.end; ++at) {
    const Cue& cue = *at;
    if (!takes(cue.topic) || is_spent(s, cue, token)) continue;
    const bool before = cue.end <= token;
    const int far = (before ? distance(s.in->from_cue, cue.end, token)
                            : distance(s.in->to_cue, token + 1, cue.first) + 1) +
                    (cue.weak ? 8 : 0);
    if (far < best.cost) {
      if (best.topic != cue.topic) {
        best.runner_up = best.cost;
        best.second = best.topic;
      }
      best.topic = cue.topic;
      best.cost = far;
      best.cue_first = cue.first;
      best.cue_end = cue.end;
      best.weak = cue.weak;
    } else if (far < best.runner_up && cue.topic != best.topic) {
      best.runner_up = far;
      best.second = cue.topic;
    }
  }
  return best;
}

bool is_joined(const Sentence& s, std::size_t i, std::size_t cue) {
  for (std::size_t k = i + 1; k < cue; ++k) {
    if (one_of(s.t(), k, {"plus", "and", "with"}) || s.t()[k].is_symbol(',') ||
        s.t()[k].is_symbol('+'))
      return true;
  }
  return false;
}

bool is_only_sum(const Sentence& s, std::size_t i) {
  for (std::size_t k = s.first; k < s.end; ++k) {
    if (k != i && s.t()[k].is == Is::money) return false;
  }
  return true;
}

CueRange Sentence::cues() const {
  auto last = first_cue(*this);
  const Cue* from = in->cues.data() + (last - in->cues.cbegin());
  while (last != in->cues.cend() && last->end <= end) ++last;
  return {from, in->cues.data() + (last - in->cues.cbegin())};
}

Sentence Sentence::next() const {
  Sentence after{in, end, end};
  while (after.end < in->t.size() && in->t[after.end].sentence == in->t[after.first].sentence)
    ++after.end;
  return after;
}

Sentence Sentence::before() const {
  return {in, first > 0 ? sentence_start(in->t, first - 1) : 0, first};
}

bool Sentence::has(Topic topic) const { return cue(topic) != nullptr; }

const Cue* Sentence::cue(Topic topic) const {
  for (auto at = first_cue(*this); at != in->cues.end() && at->end <= end; ++at) {
    if (at->topic == topic) return &*at;
  }
  return nullptr;
}

}  // namespace parley::letter
