// Changes of a later message that say no whole figure: by how much more, or how many times. What
// stood is asked.
#include <algorithm>
#include <array>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

struct Term {
  Topic topic;
  std::string_view key;
};

constexpr std::array kOfOffer = {
    Term{Topic::base, "offer.base_salary"},
    Term{Topic::sign_on, "offer.sign_on.amount"},
    Term{Topic::bonus, "offer.bonus.rate"},
    Term{Topic::bonus, "offer.bonus.amount"},
};
constexpr std::array<std::string_view, 2> kOfGrant = {"shares", "value"};

// "bumped by $5,000", "another 250 units", "$5,000 more": so much more, not so much in all.
bool is_so_much_more(const Tokens& t, std::size_t i) {
  static const Patterns kMore(
      "by|add|adds|added|adding ?another ?an ?a ?extra ?additional ?further {value};another|extra|"
      "additional|further {value}");
  return kMore.ends(t, i > 4 ? i - 4 : 0, i + 1) || one_of(t, i + 1, {"more", "extra"}) ||
         one_of(t, i + 2, {"more", "extra"});
}

void ask_more(Entry& e, std::string_view key) {
  const Note* now = e.last(key);
  if (now == nullptr || now->open) return;
  const auto was = std::find_if(e.notes.rbegin(), e.notes.rend(), [&](const Note& n) {
    return n.key == key && !n.open && n.newness < now->newness;
  });
  std::size_t i = now->at.first;
  while (i < now->at.end && now->at.in->t[i].is == Is::word) ++i;
  if (i >= now->at.end || !is_so_much_more(now->at.in->t, i)) return;
  static const Patterns kRaised(
      "bumped|raised|increased|upped|lifted|improved by ?another {value}");
  const bool known = was != e.notes.rend() && was->value.is == now->value.is;
  if (!known && !kRaised.ends(now->at.in->t, i > 3 ? i - 3 : 0, i + 1)) return;
  Value all = now->value;
  if (known) all.number += was->value.number;
  Notebook::ask(e, std::string(key), "so much more; how much in all?", Where(now->at),
                known ? std::vector<Value>{all} : std::vector<Value>());
}

// "We have doubled the sign-on", "sign-on: we can match what you asked for": that what the cue is
// of changes, and how is not said in full.
bool is_changed(const Sentence& s, const Cue& c) {
  static const Patterns kBefore(
      "double|doubled|doubling|triple|tripled|tripling|halve|halved|bump|bumped|raise|raised|up|"
      "upped|increase|increased|lift|lifted|sweeten|sweetened|match|matched ?up ?the ?your ?that");
  static const Patterns kAfter(
      "?bonus ?grant ?award ?payment ?amount ?is ?was ?has ?have ?been ?now ?got ?gets "
      "doubled|doubles|tripled|triples|halved|bumped|raised|upped|increased|matched;"
      "?bonus ?grant ?award ?is goes|went|go|moves|comes|came|up|down ?up|down ?by "
      "{percent}|{fraction};: we|i can|could|will|did match|double|raise");
  static const Pattern kOpen(
      "if|may|might|can't|cannot|couldn't|won't|not|n't|unable|review|reviewed|reviews|each|every|"
      "annually|yearly|asked|wanted|hoped|hoping|when|once|after|same|{date}|{money}");
  static const Pattern kAsked("what|as ?you asked|wanted|hoped ?for");
  static constexpr std::array<std::string_view, 6> kOfAll = {"pool",   "plan",    "price",
                                                             "prices", "program", "market"};
  if (one_of(s.t(), c.end, kOfAll)) return false;  // "The board raised the option pool"
  static const Patterns kFollows(  // "variable goes up to match it, so $98,000 as well"
      "?at ?plan ?at ?target follows|tracks|mirrors ?the ?your|it;?at ?plan ?at ?target "
      "goes|moves|comes|rises ?up to match|mirror|follow");
  static const Patterns kSame("{money} ~2 same in|for|as ?your ?the");
  if (c.end < s.end && kFollows.begins(s.t(), c.end)) return true;
  if (kSame.ends(s.t(), c.first > 7 ? std::max(s.first, c.first - 7) : s.first, c.first))
    return true;  // "base of $98,000 and the same in variable"
  Sentence rest = s;
  if (const Match m = s.find(kAsked); m.end > 0) rest.end = m.first;
  if (rest.words(kOpen) || s.t()[s.end - 1].is_symbol('?')) return false;
  return kBefore.ends(s.t(), c.first > 5 ? std::max(s.first, c.first - 5) : s.first, c.first) ||
         (c.end < s.end && kAfter.begins(s.t(), c.end));
}

void ask_changed(Entry& e, std::string_view key, const Sentence& s, const Cue& c) {
  const Note* said = e.last(key);
  if (said == nullptr || said->open || said->newness >= s.in->block.newness) return;
  const Value was = said->value;
  Notebook::ask(e, std::string(key), "does a later word change it?", where(s, c.first, c.end),
                {was});
}

}  // namespace

void Finder::doubt_changes() {
  for (const Term& term : kOfOffer) ask_more(book_.offer, term.key);
  for (Entry& e : book_.grants) {
    for (const std::string_view key : kOfGrant) ask_more(e, key);
  }
  for (const Sentence& s : book_.page.sentences()) {
    if (s.in->block.voice == Voice::candidate) continue;
    for (const Cue& c : s.cues()) {
      if (s.in->aside[c.first] || c.weak || !is_changed(s, c)) continue;
      for (const Term& term : kOfOffer) {
        if (term.topic == c.topic) ask_changed(book_.offer, term.key, s, c);
      }
      if (!is_equity(c.topic) || book_.grants.size() != 1) continue;
      for (const std::string_view key : kOfGrant) ask_changed(book_.grants.front(), key, s, c);
    }
  }
}

}  // namespace parley::letter
