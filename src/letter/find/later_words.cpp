// Figures of a later message that no rule took, near one that an earlier message says: what was
// said may no longer be so, and is asked.
#include <algorithm>
#include <array>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// What a figure may be said anew of.
struct Term {
  std::string_view key;
  Is is;
  std::array<Topic, 3> topics;  ///< words of these beside it do not speak against it
};

constexpr std::array kOfOffer = {
    Term{"offer.base_salary", Is::money, {Topic::base, Topic::raise, Topic::none}},
    Term{"offer.sign_on.amount", Is::money, {Topic::sign_on, Topic::raise, Topic::none}},
    Term{"offer.bonus.rate", Is::percent, {Topic::bonus, Topic::raise, Topic::none}},
};
constexpr std::array kOfGrant = {
    Term{"value", Is::money, {Topic::rsu, Topic::equity, Topic::none}},
    Term{"ownership", Is::percent, {Topic::option, Topic::equity, Topic::none}},
    Term{"shares", Is::number, {Topic::option, Topic::rsu, Topic::none}},
};

bool is_of(const Token& t, Is is) {
  const bool sum =
      t.is == Is::money || (t.is == Is::number && (t.scaled || t.value >= Ratio(20'000)));
  if (is == Is::money) return sum && t.value >= Ratio(500);
  if (is == Is::number) return t.is == Is::number && !t.scaled && t.value >= Ratio(500);
  return t.is == is;
}

// Far enough to be another, near enough to be the same term.
bool is_near(const Ratio& now, const Ratio& was) {
  return now != was && now * Ratio(3) >= was * Ratio(2) && now * Ratio(2) <= was * Ratio(3);
}

}  // namespace

void Finder::doubt_older(Entry& e, const Sentence& s, std::size_t i, bool of_grant) {
  const Token& t = s.t()[i];
  for (const Term& term : of_grant ? kOfGrant : kOfOffer) {
    const Note* said = e.last(term.key);
    if (said == nullptr || said->open || said->newness >= s.in->block.newness) continue;
    if (!is_of(t, term.is) || !is_near(t.value, said->value.number)) continue;
    const Bound b = bind(s, i, term.is == Is::percent ? takes_percent : takes_money);
    const bool about = b.cost < 26 && b.topic != Topic::prior;  // "instead of ..."
    const Topic topic = about ? b.topic : Topic::none;
    if (std::find(term.topics.begin(), term.topics.end(), topic) == term.topics.end()) continue;
    const Value was = said->value;
    const Value now = term.is == Is::money     ? Value::money(t.value)
                      : term.is == Is::percent ? Value::percent(t.value)
                                               : Value::count(t.value);
    book_.ask(e, std::string(term.key), "does a later word change it?", where(s, i, i + 1),
              {now, was});
  }
}

void Finder::doubt_older() {
  for (const Sentence& s : book_.page.sentences()) {
    if (s.in->block.voice == Voice::candidate) continue;
    for (std::size_t i = s.first; i < s.end; ++i) {
      if (is_used(s, i) || s.in->aside[i]) continue;
      doubt_older(book_.offer, s, i, false);
      if (book_.grants.size() == 1) doubt_older(book_.grants.front(), s, i, true);
    }
  }
}

}  // namespace parley::letter
