// What a company usually pays of a bonus ("the plan typically pays out at 90% of target"), and what
// becomes of options on the last day. What was paid in years that are named is history, no term.
#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

Match usual_payout(const Sentence& s) {
  static const Patterns kUsual(
      "typically|usually|normally|generally|ordinarily ?is ?been "
      "pays|pay|paid|funds|fund|funded|lands|comes|pays ?out|in ?to ?you ?at {percent};"
      "payout|payouts|funding|awards|bonuses ?have ?has ?are ?is "
      "typically|usually|normally|generally ?is ?are ?run ?runs ?at {percent};"
      "pays|pay|paid|funds|funded ?out ?at ?about {percent} ?of ?your ?the ?target "
      "typically|usually|normally|generally;"
      "pays|pay|paid|funds|funded ?out ?at {percent} ?of ?your ?the ?target on average|in ?a ?an "
      "?normal ?typical ?ordinary ?average ?year;"
      "on average ~4 pays|pay|paid|funds|funded ?out ?at {percent};"
      "usual|typical|expected|normal|assumed|average ?bonus ?plan ?company ?annual "
      "payout|payouts|funding ?level ?rate ?percentage ?factor ?is ?are ?of ?at ?: ?BAR {percent};"
      "assume|assumes|assuming|budget|budgets|plan|plans|expect|expects ?for ?on ?a ?an "
      "payout|payouts|funding ?level ?of ?at {percent};"
      "assume|assumes|budget|budgets|plan|plans ?for ?on ?a ?an {percent} payout|funding");
  return s.find(kUsual);
}

// "... of target", or so high that it is no share of base.
bool is_of_target(const Sentence& s, std::size_t i) {
  static const Pattern kOfTarget("of ?your|the|that|this ?bonus ?annual target|targets|goal");
  static const Pattern kOfBase("of ?your ?the ?annual base|salary|pay|earnings|compensation");
  Match m;
  if (i + 1 < s.end && kOfBase.at(s.t(), i + 1, m)) return false;
  if (i + 1 < s.end && kOfTarget.at(s.t(), i + 1, m)) return true;
  return s.t()[i].value >= Ratio::of(1, 2);
}

}  // namespace

void Finder::read_usual_payout(const Sentence& s) {
  if (!s.has(Topic::bonus) && thread_.money != Topic::bonus) return;
  static const Patterns kNamedYears(
      "last|past|previous|prior|recent ?few ?two ?three ?five year|years|cycles|quarters;last|past "
      "?few {dur};since {number};over {dur};in|for ?fy {number}");
  const Match m = usual_payout(s);
  if (m.end == 0 || s.words(kNamedYears)) return;
  const std::size_t i = m.caught[0];
  const Token& t = s.t()[i];
  if (is_used(s, i) || !t.sure() || t.up_to || t.at_least || !is_of_target(s, i)) return;
  const BonusKeys bonus = bonus_meant(s);
  book_.note(*bonus.entry, bonus.key("expected_payout"), Value::percent(t.value), where(s, m));
  skip(s, i);
}

// "Vested options are exercised automatically when you leave": a letter seldom says so; that they
// lapse after a window is the window.
void Finder::read_exercise_on_leaving(const Sentence& s) {
  static const Patterns kBought(
      "exercised|exercise|settled automatically|automatic;automatically|automatic ?net "
      "exercised|exercise|exercises;deemed ?to ?be ?have ?been ?as "
      "exercised;vested ~3 must|shall|will be exercised on|upon|at ?your ?the ?last ?day|date");
  static const Patterns kNot(
      "not|never|no ~3 automatically|automatic|exercised;last|final day|date ~3 "
      "window|period|term|option;expiration|expiry");
  static const Patterns kLeaving(
      "last day ?of ?your ?the employment|service|work;leave|leaving|left|departure|resignation");
  if ((!s.has(Topic::ending) && !s.words(kLeaving)) || s.words(kNot)) return;
  const Match m = s.find(kBought);
  if (m.end == 0) return;
  for (GrantKind& g : kinds_) {
    if (g.kind == Topic::option)
      book_.note(*g.entry, "exercise_on_leaving", Value::words("exercise"), where(s, m));
  }
}

}  // namespace parley::letter
