#include "letter/find/repay_words.hpp"

#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// "the bonus you forfeit", "awards that you would be forfeiting": what is lost elsewhere.
bool is_lost_elsewhere(const Tokens& t, std::size_t i) {
  if (i == 0 || !t[i].word.starts_with("forfeit")) return false;
  const bool title =  // "Awards forfeited. You have told us that you will give up ..."
      i <= 2 && (symbol_at(t, i + 1, '.') || symbol_at(t, i + 1, ':')) &&
      one_of(t, i - 1, {"awards", "award", "compensation", "equity", "pay", "bonus", "stock"});
  if (title) return true;
  static const Patterns kNotPaid(  // "you forfeit unpaid installments": nothing is paid back
      "forfeit|forfeits|forfeiting ?any ?all ?the ?your ?and "
      "unpaid|remaining|future|outstanding|later|subsequent ?sign ?on ?bonus "
      "installment|installments|instalment|instalments|payment|payments|amount|amounts|portion|"
      "part|balance|bonus|bonuses|commission|commissions|incentive;"
      "forfeit|forfeits|forfeited ?any ?all ?the ?your accrued|unused|vacation|leave|pto");
  static const Pattern kNotYetPaid(  // "forfeited if you leave before a payment date"
      "forfeit|forfeited|forfeits ~6 before ~3 payment|paid|payout|payday");
  Match unpaid;
  if (kNotPaid.begins(t, i) || kNotYetPaid.at(t, i, unpaid)) return true;
  static const Patterns kByLeaving(  // "you will forfeit a bonus of $18,000 by leaving"
      "forfeit|forfeits|forfeiting a|an|your ~6 by|on|when|upon ?you leaving|leave|joining|join;"
      "forfeit|forfeits|forfeiting ?a ?an ?your ?the {money} by|on|when|upon ?you "
      "leaving|leave|joining|join");
  if (kByLeaving.begins(t, i)) return true;
  static const Pattern kWhat(  // "in place of what you forfeit"
      "of|for|replace|replaces|replacing|offset|offsets|match|matches|against what|whatever you "
      "?will ?would ?may ?are forfeit|forfeiting");
  if (kWhat.find(t, i > 6 ? i - 6 : 0, i + 1).end == i + 1) return true;
  static const Patterns kElsewhere(
      "forfeited|forfeit|forfeiting ?by ?you ~1 leaving|resigning|departing|departure|leave ~2 "
      "present|current|previous|prior|former|existing employer|firm|company|job|position");
  if (kElsewhere.begins(t, i)) return true;
  static const Pattern kAdjective(  // "to offset your forfeited match"
      "your|the|of|for|any forfeited bonus|bonuses|award|awards|equity|stock|units|rsus|options|"
      "shares|compensation|pension|401k|match|benefits|contributions");
  if (const Match m = kAdjective.find(t, i - 1, i + 2); m.end > 0 && m.first == i - 1) return true;
  static const Pattern kSince(
      "since|because|as|given ?that you ?will ?would ?have forfeit|forfeited");
  if (const Match m = kSince.find(t, i > 4 ? i - 4 : 0, i + 1); m.end == i + 1) return true;
  std::size_t k = i;
  while (k > 0 && one_of(t, k - 1, {"will", "would", "may", "are", "be", "have", "would've"})) --k;
  if (k == 0 || !one_of(t, k - 1, {"you", "you'll", "you'd", "you're", "you've"})) return false;
  --k;
  while (k > 0 && one_of(t, k - 1, {"that", "which"})) --k;
  return k > 0 && one_of(t, k - 1,
                         {"bonus", "bonuses", "award", "awards", "equity", "compensation", "stock",
                          "units", "rsus", "grants", "options", "amounts", "pay", "incentives",
                          "pension", "benefits", "shares"});
}

// "please sign a copy and return it to me", "that you return the enclosed form": a paper.
bool is_return_of_paper(const Tokens& t, const Match& m) {
  std::size_t i = m.first;
  while (i + 1 < m.end && !t[i].word.starts_with("return")) ++i;
  if (!t[i].word.starts_with("return")) return false;
  static const Pattern kPaper(
      "return|returns|returned ?to ?us the|this|your|all|any ?enclosed ?attached ?signed "
      "enclosed|attached|signed|form|letter|copy|page|packet|document|documents|paperwork|"
      "laptop|equipment|property");
  Match paper;
  if (kPaper.at(t, i, paper)) return true;
  if (i > m.first) return false;
  for (std::size_t k = i > 12 ? i - 12 : 0; k < i; ++k) {
    if (t[k].sentence != t[i].sentence) continue;
    const bool sign_on = one_of(t, k + 1, {"on"}) || symbol_at(t, k + 1, '-');
    if (one_of(t, k, {"signed", "copy", "countersign", "countersigned", "execute", "executed"}) ||
        one_of(t, i + 2, {"copy"}) ||
        (one_of(t, k, {"sign", "signing"}) && !sign_on && !one_of(t, k + 1, {"bonus"})))
      return true;
  }
  return false;
}

// "The Company will reimburse your housing": what is paid back to you.
bool is_by_firm(const Tokens& t, const Match& m) {
  std::size_t word = m.first;
  while (word < m.end && !t[word].word.starts_with("reimburse")) ++word;
  if (word == m.end) return false;
  for (std::size_t k = word; k > 0 && k + 4 > word; --k) {
    if (one_of(t, k - 1, {"company",    "employer",   "firm",   "we",          "we'll",
                          "they",       "university", "bank",   "hospital",    "district",
                          "school",     "college",    "clinic", "practice",    "group",
                          "agency",     "county",     "city",   "alliance",    "association",
                          "foundation", "institute",  "center", "partnership", "organization",
                          "society",    "church",     "studio", "laboratory",  "authority"}))
      return true;
  }
  static const Pattern kYourCosts(  // "shall reimburse COBRA premiums", "will reimburse you for"
      "reimburse|reimburses ?up ?to ?{money} ?of ?you ?executive's ?your ?the ?reasonable "
      "?documented "
      "you|cobra|premiums|legal|attorney|attorneys|attorney's|fees|expenses|costs|travel|mileage");
  Match costs;
  if (kYourCosts.at(t, word, costs)) return true;
  return false;
}

// "a recoverable monthly draw", "the draw is recovered from later commissions".
bool is_of_draw(const Tokens& t, std::size_t i) {
  static const Pattern kBehind(
      "recoverable|recovered|repayable|repaid|forgivable ?monthly ?weekly ?sales ?commission "
      "draw|draws|advance|guarantee ?of ?against");
  static const Pattern kBefore("draw|draws|commission|commissions");
  static const Pattern kOther("bonus|relocation|payment");
  Match behind;
  if (kBehind.at(t, i, behind) && !one_of(t, behind.end - 1, {"advance"})) return true;
  const std::size_t first = sentence_start(t, i);
  return kBefore.in(t, first, i) &&
         one_of(t, i, {"recoverable", "recovered", "recoup", "recouped", "recover"}) &&
         !kOther.in(t, first, i);
}

// "Loan repayment: $20,000 a year", "repayment of federally insured loans", "repayment of your
// travel costs": of a debt of yours, which the firm pays, or of what you spent; "a non-recoverable
// draw against commission": of what is advanced.
bool is_of_another(const Tokens& t, std::size_t i) {
  static const Pattern kOf(
      "repayment|repay|repays|repaying|repaid of|toward|towards ~4 "
      "loan|loans|debt|debts|tuition|costs|expenses|travel|mileage");
  Match of;
  return (i > 0 && one_of(t, i - 1, {"loan", "loans", "debt", "tuition", "student"})) ||
         kOf.at(t, i, of) || is_of_draw(t, i);
}

// "Please come back to us before June 5", "sign and get this back to me by Friday": no money does.
bool is_asked_to_answer(const Tokens& t, const Match& m) {
  static const Pattern kSigned("sign|signed|signature ~5 get|gets this|it|that back");
  if (kSigned.find(t, m.first > 7 ? m.first - 7 : 0, m.end).end == m.end) return true;
  return m.first > 0 && one_of(t, m.first, {"come", "get"}) &&
         one_of(t, m.first - 1, {"please", "you", "kindly"});
}

}  // namespace

bool is_no_repayment(const Tokens& t, const Match& m) {
  return is_by_firm(t, m) || is_lost_elsewhere(t, m.first) || is_of_another(t, m.first) ||
         is_return_of_paper(t, m) || is_asked_to_answer(t, m);
}

}  // namespace parley::letter
