#include "letter/find/told.hpp"

#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// Shorter ones are notes: "Salary was 120k".
constexpr std::size_t kWords = 7;

// "your", "we have", "the position": it speaks to the reader, or of the offer.
bool speaks_to_reader(const Sentence& s) {
  static const Patterns kReader(
      "you|your|yours|you're|you'll|you'd|you've|we|we'll|we've|we'd|we're|our|us|i|i'll|i've|i'd|"
      "i'm|my|me|mine;employee|executive|candidate|offeree|appointee|offer|offered|letter|"
      "agreement|appointment|hereby|herein;will|shall|may|must|can|eligible|entitled;"
      "this|the position|role|post|job|award|grant|option|bonus|salary");
  return s.words(kReader);
}

// "was approved", "has now been raised": the past of something that holds.
bool was_settled(const Sentence& s) {
  static const Patterns kSettled(
      "approved|agreed|authorized|confirmed|set|fixed|raised|increased|lifted|moved|changed|"
      "revised|corrected|added|bumped|negotiated|signed|cleared|settled|now|instead|new|updated|"
      "removed|wrong|mistake|error|typo|omitted|amended|replaced|read|reads");
  return s.words(kSettled);
}

// "the best of them made $231,000", not "a bonus is paid", "a sum paid in June".
bool tells_of_a_sum(const Sentence& s) {
  static const Patterns kMade(
      "earned|paid|received|averaged|got|made|took|reached|produced|brought|generated|totaled|"
      "totalled|distributed|held|sold|drew|cleared|posted|reported|booked|collected|billed ?a ?an "
      "?the ?bonus ?bonuses ?of ?out ?in ?about ?nearly ?over {value}");
  const Match m = s.find(kMade);
  return m.end > 0 && m.first > s.first && s.t()[m.first - 1].is == Is::word &&
         !one_of(s.t(), m.first - 1, {"is", "are", "be", "been", "being", "and", "or", "not"});
}

// A part of a sentence that is told: within the brackets about it, or without any.
bool is_told_part(const Sentence& s) {
  static const Pattern kShares(
      "share|shares|stock|409a|valuation|valued|appraisal|appraised|unit|units|diluted|round|price|"
      "close|closing");
  if (s.words(kShares) || speaks_to_reader(s) || was_settled(s)) return false;
  static const Pattern kWas("was|were|had");
  return s.words(kWas) || tells_of_a_sum(s);
}

// Prose without a word for the reader, the firm or the offer.
bool speaks_to_nobody(const Sentence& s) {
  const Block& b = s.in->block;
  const bool short_of_prose = b.row || b.chat || b.heading || s.end < s.first + kWords;
  return !short_of_prose && s.t()[s.first].is == Is::word && s.t()[s.first].capital &&
         !speaks_to_reader(s);
}

}  // namespace

bool is_statement(const Sentence& s, std::size_t i) {
  static const Patterns kVerb(
      "is|are|has|have|holds|owns|earns|makes|pays|gets|receives|comes|runs|ranges|covers|employs|"
      "represents|serves|operates|costs|averages|exceeds|stands|sits|does|do");
  static const Patterns kOfTerm(  // "It is paid in two parts", "The first half is paid at the
                                  // start"
      "it|its|this|that|these|those|they|both|half|each|all|another|one|two|either|there|here|in|"
      "on|at|if|as|for|from|up;?the ?first ?second ?other ?full ?gross ?net ?annual ?entire "
      "amount|sum|payment|bonus|award|grant|option|rest|balance|remainder|portion|part|installment|"
      "figure|total|rate|salary|base|pay|shares|units|options|rsus|vesting|price|strike|exercise|"
      "target|payout|value|incentive|equity|stipend|allowance|commission|relocation|retention|sign|"
      "signing|severance|match");
  return speaks_to_nobody(s) && !was_settled(s) && kVerb.find(s.t(), s.first, i).end > 0 &&
         !kOfTerm.begins(s.t(), s.first);
}

std::vector<Sentence> told_in(const Sentence& s) {
  const Block& b = s.in->block;
  std::vector<Sentence> told;
  if (b.row || b.chat || b.heading) return told;
  for (std::size_t open = s.first; open < s.end; ++open) {
    if (!s.t()[open].is_symbol('(')) continue;
    std::size_t close = open + 1;
    while (close < s.end && !s.t()[close].is_symbol(')')) ++close;
    if (const Sentence inside{s.in, open + 1, close}; is_told_part(inside)) told.push_back(inside);
  }
  if (told.empty() && s.end >= s.first + kWords && is_told_part(s)) told.push_back(s);
  return told;
}

}  // namespace parley::letter
