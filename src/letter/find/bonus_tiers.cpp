// What a bonus pays by a score: "a score of 75 pays 50% and a score of 80 or more pays 100%".
#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

struct Tier {
  std::size_t at = 0;  ///< the token of its score
  std::size_t end = 0;
  Ratio score;
  Ratio pays;
};

// "80 points", "from 80", "at 95% of plan", "92 or better": how much is reached.
std::optional<Ratio> score_at(const Sentence& s, std::size_t i) {
  static const Patterns kOfPlan(  // "100% pays target"
      "{percent} of ?your ?the ?sales ?revenue ?profit plan|goal|budget|attainment;{percent} ?and "
      "?or ?above ?more ?better pays|earns");
  static const Pattern kUnder("below|under|than|less ?a ?score ?of {number}");
  const Token& t = s.t()[i];
  if (t.is == Is::percent && kOfPlan.begins(s.t(), i)) return t.value * Ratio(100);
  const bool upper =  // "85 to 94": the score from which on it pays is the first
      i > s.first + 1 && s.t()[i - 2].is == Is::number &&
      (s.t()[i - 1].is_symbol('-') || one_of(s.t(), i - 1, {"to", "through", "thru"}));
  const bool points = t.is == Is::number && !t.scaled && (t.sure() || t.doubt == Doubt::range) &&
                      !upper && t.value > Ratio(1) && t.value <= Ratio(200);
  const bool nothing =
      kUnder.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1).end == i + 1;
  return points && !nothing ? std::optional(t.value) : std::nullopt;
}

// "50%", "half", "all of it", "your full target".
std::optional<Ratio> payout_at(const Sentence& s, std::size_t i) {
  static const Pattern kOfTarget("{percent} of ?your ?the target");
  const Token& t = s.t()[i];
  if ((t.is == Is::percent || t.is == Is::fraction) && t.value <= Ratio(2)) return t.value;
  if (t.is_word("half")) return Ratio::of(1, 2);
  if (t.is_word("target") && one_of(s.t(), i - 1, {"pays", "earns"})) return Ratio(1);
  return one_of(s.t(), i, {"all", "full", "whole", "everything"}) ? std::optional(Ratio(1))
                                                                  : std::nullopt;
}

// The scores of a sentence in their order, each with what it pays behind it; none where they do not
// rise, or stand otherwise.
std::vector<Tier> tiers_in(const Sentence& s) {
  std::vector<Tier> out;
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (const auto score = score_at(s, i)) {
      if (!out.empty() && out.back().end == 0) out.pop_back();  // "of 100 points: 80 points pay"
      out.push_back({i, 0, *score, Ratio(0)});
    } else if (const auto pays = payout_at(s, i); pays && !out.empty()) {
      const bool again = out.back().end > 0 && out.back().pays == *pays;  // "half (50%)"
      if (out.back().end > 0 && !again) return {};
      out.back().end = i + 1;
      out.back().pays = *pays;
    }
  }
  for (std::size_t k = 0; k < out.size(); ++k) {
    const bool rises = k == 0 || (out[k].score > out[k - 1].score && out[k].pays > out[k - 1].pays);
    if (out[k].end == 0 || !rises) return {};
  }
  return out;
}

}  // namespace

void Finder::read_tiers(const Sentence& s) {
  static const Patterns kScore(
      "score|scores|scored|points|scorecard;of ?your ?the ?sales ?revenue ?profit plan|goal|budget "
      "~3 "
      "pay|pays|earn|earns;from {number} "
      "it pays");
  static const Pattern kOfBonus("pay|pays|paid|get|gets|earn|earns|payout");
  if (!s.words(kScore) || !s.words(kOfBonus) || s.has(Topic::vesting)) return;
  const std::vector<Tier> tiers = tiers_in(s);
  if (tiers.size() < 2) return;
  std::vector<Value> items;
  for (const Tier& x : tiers)
    items.push_back(
        Value::table({{"score", Value::count(x.score)}, {"pays", Value::percent(x.pays)}}));
  book_.note(book_.offer, "offer.bonus.tiers", Value::list(std::move(items)),
             where(s, tiers.front().at, tiers.back().end));
}

}  // namespace parley::letter
