// What a bonus pays by a score: "a score of 75 pays 50% and a score of 80 or more pays 100%".
#include <algorithm>

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

// "nothing under 80%", "below a score of 75": what pays nothing.
bool is_least(const Sentence& s, std::size_t i) {
  static const Pattern kUnder("below|under|than|less ?a ?score ?attainment ?of {number}|{percent}");
  return kUnder.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1).end == i + 1;
}

// "80 points", "from 80", "at 95% of plan", "92 or better", "attainment of 85%": how much is
// reached.
std::optional<Ratio> score_at(const Sentence& s, std::size_t i) {
  static const Patterns kOfPlan(  // "100% pays target"
      "{percent} of ?your ?the ?sales ?revenue ?profit plan|goal|goals|budget|attainment|quota|"
      "objective|objectives;{percent} ?and ?or ?above ?more ?better ?it pays|earns;"
      "{percent} attainment|achievement");
  static const Pattern kAttained("attainment|achievement|reaching|hitting ?of {percent}");
  const Token& t = s.t()[i];
  const bool attained =
      kAttained.find(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, i + 1).end == i + 1;
  if (t.is == Is::percent && !is_least(s, i) && (attained || kOfPlan.begins(s.t(), i)))
    return t.value * Ratio(100);
  const bool upper =  // "85 to 94": the score from which on it pays is the first
      i > s.first + 1 && s.t()[i - 2].is == Is::number &&
      (s.t()[i - 1].is_symbol('-') || one_of(s.t(), i - 1, {"to", "through", "thru"}));
  const bool points = t.is == Is::number && !t.scaled && (t.sure() || t.doubt == Doubt::range) &&
                      !upper && t.value > Ratio(1) && t.value <= Ratio(200);
  return points && !is_least(s, i) ? std::optional(t.value) : std::nullopt;
}

// "50%", "half", "all of it", "your full target".
std::optional<Ratio> payout_at(const Sentence& s, std::size_t i) {
  const Token& t = s.t()[i];
  if (is_least(s, i)) return std::nullopt;
  if ((t.is == Is::percent || t.is == Is::fraction) && t.value <= Ratio(2)) return t.value;
  if (t.is_word("half")) return Ratio::of(1, 2);
  if (t.is_word("target") && one_of(s.t(), i - 1, {"pays", "earns"})) return Ratio(1);
  return one_of(s.t(), i, {"all", "full", "whole", "everything"}) ? std::optional(Ratio(1))
                                                                  : std::nullopt;
}

// Whether the scores rise, and what they pay with them.
bool are_rising(const std::vector<Tier>& tiers) {
  for (std::size_t k = 1; k < tiers.size(); ++k) {
    if (!(tiers[k].score > tiers[k - 1].score && tiers[k].pays > tiers[k - 1].pays)) return false;
  }
  return tiers.size() >= 2;
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
  const bool whole = std::all_of(out.begin(), out.end(), [](const Tier& x) { return x.end > 0; });
  return whole && are_rising(out) ? out : std::vector<Tier>();
}

// "pays 50% of target at 90% of plan, 100% of target at 100% of plan": what is paid stands first.
std::vector<Tier> tiers_paid_first(const Sentence& s) {
  static const Pattern kPaid(
      "{percent} of ?your ?the ?annual ?bonus target ?bonus ?award "
      "at|for|if|when|on ?you ?we ?reach ?reaching ?a ?score ?of ?points {percent}|{number}");
  std::vector<Tier> out;
  for (std::size_t i = s.first; i < s.end; ++i) {
    Match m;
    if (!kPaid.at(s.t(), i, m)) continue;
    const Token& score = s.t()[m.caught[1]];
    const Ratio points = score.is == Is::percent ? score.value * Ratio(100) : score.value;
    if (!score.sure() || points > Ratio(200)) return {};
    out.push_back({i, m.caught[1] + 1, points, s.t()[i].value});
  }
  return are_rising(out) ? out : std::vector<Tier>();
}

Value list_of(const std::vector<Tier>& tiers) {
  std::vector<Value> items;
  for (const Tier& x : tiers)
    items.push_back(
        Value::table({{"score", Value::count(x.score)}, {"pays", Value::percent(x.pays)}}));
  return Value::list(std::move(items));
}

// "at least 90% | 50%", "70 points and up   half of the award": a line that is a score and what it
// pays; none: it is another one.
std::optional<Tier> tier_of_line(const Sentence& line) {
  constexpr std::size_t kMost = 14;
  if (line.end == line.first || line.end - line.first > kMost) return std::nullopt;
  Tier out;
  bool scored = false;
  for (std::size_t i = line.first; i < line.end; ++i) {
    const Token& t = line.t()[i];
    const bool figure = t.is == Is::percent || t.is == Is::number;
    if (!scored && figure) {
      out.at = i;
      out.score = t.is == Is::percent ? t.value * Ratio(100) : t.value;
      scored = (t.sure() || t.doubt == Doubt::range) && !t.scaled && out.score > Ratio(1) &&
               out.score <= Ratio(200);
      if (!scored) return std::nullopt;
    } else if (const auto pays = scored ? payout_at(line, i) : std::nullopt; pays) {
      if (out.end > 0 && !(out.pays == *pays)) return std::nullopt;
      out.end = i + 1;
      out.pays = *pays;
    } else if (t.is != Is::word && t.is != Is::symbol) {
      return std::nullopt;
    } else if (scored && out.end == 0 && t.is_word("target")) {  // "100% of plan ... target"
      out.end = i + 1;
      out.pays = Ratio(1);
    }
  }
  return out.end > 0 ? std::optional(out) : std::nullopt;
}

// "below 60% | none": what pays nothing.
bool pays_nothing(const Sentence& line) {
  static const Pattern kUnder("below|under|less|fewer ?than {percent}|{number}");
  static const Pattern kNothing("none|nothing|zero|nil|no|0");
  const Match m = line.find(kUnder);
  return m.end > 0 && (line.words(kNothing) || tier_of_line(line) == std::nullopt);
}

// "Plan attainment | Payout": names the columns, and has no figure.
bool is_head_of_columns(const Sentence& line) {
  static const Pattern kPays("payout|payouts|pays|paid|bonus|award|target|earned|incentive");
  return line.words(kPays) && std::all_of(line.t().begin(), line.t().end(), [](const Token& t) {
           return t.is == Is::word || t.is == Is::symbol;
         });
}

}  // namespace

// A table below what announces it: "on Adjusted EBITDA against the budget:" and "at least 90% |
// 50%", "at least 100% | 100%".
bool Finder::read_tier_table(const Sentence& s) {
  static const Pattern kMeasure(
      "score|scores|scorecard|points|plan|budget|quota|goal|goals|attainment|achievement|"
      "achieved|performance|results|against|measured");
  if ((!s.has(Topic::bonus) && thread_.money != Topic::bonus) || s.end != s.t().size() ||
      book_.offer.has("offer.bonus.tiers"))
    return false;
  std::vector<ParsedBlock>& blocks = book_.page.blocks;
  const auto line_at = [&](std::size_t k) { return Sentence{&blocks[k], 0, blocks[k].t.size()}; };
  bool measured = s.words(kMeasure);
  std::vector<Tier> tiers;
  std::vector<Sentence> lines;
  for (std::size_t k = s.in->place; k + 1 < blocks.size() && tiers.size() < 9;) {
    const Sentence line = line_at(++k);
    if (line.in->block.file != s.in->block.file) break;
    measured |= line.words(kMeasure);
    if (lines.empty() && is_head_of_columns(line)) continue;
    if (pays_nothing(line)) continue;
    const auto tier = tier_of_line(line);
    if (!tier) break;
    tiers.push_back(*tier);
    lines.push_back(line);
  }
  if (!measured || !are_rising(tiers)) return false;
  book_.note(book_.offer, "offer.bonus.tiers", list_of(tiers),
             where(lines.front(), tiers.front().at, tiers.front().end));
  for (const Sentence& line : lines) {
    for (std::size_t i = line.first; i < line.end; ++i) skip(line, i);
  }
  return true;
}

void Finder::read_tiers(const Sentence& s) {
  static const Patterns kScore(
      "score|scores|scored|points|scorecard;of ?your ?the ?sales ?revenue ?profit "
      "plan|goal|goals|budget|quota|objective|objectives ~3 pay|pays|earn|earns;from {number} it "
      "pays;attainment|achievement ~4 pay|pays|earn|earns;pay|pays|earn|earns|pay ?out {percent} "
      "of ?your ?the ?annual ?bonus target ?bonus at|for|if|when|on");
  static const Pattern kOfBonus("pay|pays|paid|get|gets|earn|earns|payout");
  if (read_tier_table(s)) return;
  if (!s.words(kScore) || !s.words(kOfBonus) || s.has(Topic::vesting)) return;
  std::vector<Tier> tiers = tiers_paid_first(s);
  if (tiers.empty()) tiers = tiers_in(s);
  if (tiers.size() < 2) return;
  book_.note(book_.offer, "offer.bonus.tiers", list_of(tiers),
             where(s, tiers.front().at, tiers.back().end));
}

}  // namespace parley::letter
