// What a letter says of a grant in dollars besides its size: whether it can be sold, and at whose
// day its dollars are shares; and where a vest that is moved to company days begins.
#include <algorithm>

#include "letter/find/finder.hpp"

namespace parley::letter {

// "cannot be sold until there is an IPO", "there is no public market", "a private company": said
// of a grant in dollars it is no stock that can be sold.
void Finder::read_illiquid(const Sentence& s) {
  static const Patterns kIlliquid(
      "can't|cannot ?currently ?yet ?today be sold|transferred|traded;not ?be sold|liquid|tradable "
      "~3 until|unless|before|today|yet;no ?public ?current ?liquid market ?today|yet for "
      "?our|the|these|such ?common shares|stock|units|equity|rsus;no public market;not ?a ?yet "
      "?currently publicly traded|listed|held;not ?yet ?a publicly|public traded|listed|company;"
      "illiquid;private ?ly company;privately held|owned;not ?yet ?be liquid");
  if (illiquid_.size() > 20) return;
  if (const Match m = s.find(kIlliquid); m.end > 0) illiquid_.push_back({s, m});
}

void Finder::settle_illiquid() {
  if (illiquid_.empty() || book_.offer.has("company.share_price")) return;
  const auto& [s, m] = illiquid_.front();
  for (GrantKind& g : kinds_) {
    const bool in_dollars = g.entry->says("value") && !g.entry->has("shares");
    if (in_dollars && g.kind != Topic::option && !g.entry->has("liquid"))
      book_.note(*g.entry, "liquid", Value::no(), where(s, m));
  }
}

// "the number of shares is set by the price on each vesting date": the dollars do not move with
// the stock.
void Finder::read_value_at(const Sentence& s) {
  static const Patterns kAtVest(
      "number ?of shares|units|rsus ?is ?are ?will ?you ?receive ?be ?being "
      "determined|fixed|set|calculated|computed|found|converted ~12 price ~4 each|the|that|every "
      "?applicable vest|vesting|settlement|delivery ?date|day;dollar|cash value ?of ?each ?vest "
      "does|will|is not|fixed|constant ?move|change|vary|fluctuate;dollar denominated;converted "
      "?into|to ?shares ~6 price|value ~4 each|the|every vest|vesting ?date|day;fixed dollar "
      "value|amount ~4 each|every vest|vesting");
  const Match m = s.find(kAtVest);
  if (m.end == 0) return;
  std::vector<Entry*> grants = grants_meant(s);
  for (Entry* g : grants) {
    if (g->says("value") && !g->has("value_at"))
      book_.note(*g, "value_at", Value::words("vest"), where(s, m));
  }
}

// "25% on the first anniversary of the grant date, the rest on our quarterly vest dates (...)": the
// first stays on its own day.
void Finder::read_first_vest(const Sentence& s) {
  static const Pattern kFirst("on|at|upon ?the {ord} anniversary");
  static const Pattern kThen(
      "remaining|remainder|balance|rest|thereafter|then|{portion} ~24 {date}");
  static const Pattern kEach("each case|instance|installment");
  const Match first = s.find(kFirst);
  if (first.end == 0 || s.t()[first.caught[0]].value != Ratio(1) || s.words(kEach)) return;
  const Match then = kThen.find(s.t(), first.end, s.end);
  if (then.end == 0) return;
  for (Entry* g : grants_meant(s)) {
    const Note* days = g->last("vest_dates");
    if (days == nullptr) days = g->last("vest_day");
    if (days != nullptr && days->at.in == s.in && days->at.first > then.first &&
        days->at.first < s.end && !g->has("first_vest"))
      book_.note(*g, "first_vest", Value::words("anniversary"), where(s, first));
  }
}

}  // namespace parley::letter
