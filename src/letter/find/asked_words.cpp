#include "letter/find/asked_words.hpp"

#include <algorithm>

#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// A figure that may be a term: no day, no "two".
bool is_figure(const Token& t) {
  return t.is == Is::money || t.is == Is::percent ||
         (t.is == Is::number && !t.in_words && (t.scaled || t.value >= Ratio(100)));
}

// Where the firm speaks for itself again: ", but we can ...", "; $12,000 is approved".
bool takes_up(const Tokens& t, std::size_t i) {
  static const Patterns kOwn(
      "?so ?but ?and ?however ?therefore ?instead ?now "
      "we|i|we're|i'm|we've|we'll|we'd|i'd|i'll|i've|you'll|our|your|they|they'd|they'll|they've|"
      "he|she|"
      "it|it's|both|neither|none|here|here's;?so ?but ?and that|this "
      "is|was|can|works|goes|would|puts|"
      "isn't|can't;?so ?but ?and that's|which|the|this company|firm|bank|board|team|committee|"
      "finance|is|we|was|cannot|can;?but|so|and you will|are|get|would;"
      "?so ?but ?and the ~4 is|will|goes|becomes|stays|remains");
  static const Pattern kFigure("?but ?so {value}");
  const bool part = t[i].is_symbol(',') || t[i].is_symbol(';') || t[i].is_symbol(':') ||
                    (t[i].is_symbol('-') && !t[i].glued);
  if (part && kOwn.begins(t, i + 1)) return true;
  Match m;
  if ((t[i].is_symbol(';') || (t[i].is_symbol('-') && !t[i].glued)) && kFigure.at(t, i + 1, m))
    return true;
  return one_of(t, i, {"but", "so", "and", "though", "however", "while"}) &&
         kOwn.begins(t, i + 1) && !one_of(t, i + 1, {"your"});
}

// To where the firm speaks again, the bracket closes, or the sentence ends.
std::size_t end_of_stretch(const Sentence& s, const Match& from) {
  int open = 0;
  for (std::size_t i = from.end; i < s.end; ++i) {
    if (s.t()[i].is_symbol('(')) ++open;
    if (s.t()[i].is_symbol(')') && --open < 0) return i;
    if (takes_up(s.t(), i)) return i;
  }
  return s.end;
}

void add_stretches(const Sentence& s, const Patterns& opens, std::vector<Stretch>& out) {
  for (std::size_t from = s.first; from < s.end;) {
    const Match m = opens.earliest(s.t(), from, s.end);
    if (m.end == 0) return;
    const std::size_t end = end_of_stretch(s, m);
    bool figure = false;
    for (std::size_t i = m.first; i < end; ++i) figure = figure || is_figure(s.t()[i]);
    if (figure && !tells_of_shares(s, m.first, end)) out.push_back({m.first, end});
    from = std::max(end, m.end);
  }
}

// The values alone that a pattern catches.
void add_values(const Sentence& s, const Patterns& patterns, std::vector<Stretch>& out) {
  for (std::size_t from = s.first; from < s.end;) {
    const Match m = patterns.earliest(s.t(), from, s.end);
    if (m.end == 0) return;
    for (const std::size_t i : m.caught) {
      if (is_figure(s.t()[i])) out.push_back({i, i + 1});
    }
    from = m.end;
  }
}

}  // namespace

bool tells_of_shares(const Sentence& s, std::size_t first, std::size_t end) {
  static const Pattern kDiluted("fully diluted");
  return first > s.first && one_of(s.t(), first - 1, {"as", "since", "because"}) &&
         one_of(s.t(), first, {"you"}) && kDiluted.in(s.t(), first, end);
}

std::vector<Stretch> asked_in(const Sentence& s) {
  static const Patterns kOpens(
      "he|she|they|you|candidate|applicant|agent|attorney|lawyer|counsel|advisor|adviser|"
      "representative ?also "
      "?had ?have ?has ?first ?then ?originally ?initially ?kindly "
      "demanded|requested|proposed|suggested|sought|countered|floated|request|requests|proposes|"
      "seeks;"
      "you|candidate|applicant|agent|attorney|lawyer|counsel|advisor|adviser|representative ?also "
      "?had ?have ?has ?first ?then ?originally ?initially asked|asks ?us ?me ?for|that|to ~6 "
      "{value};"
      "you|candidate|agent ?also ?had ?have ?first ?then ?originally ?initially "
      "wanted|hoped|named|want ?for ?to ?have ?get ?see ~2 {value};"
      "you ?also ?had ?have mentioned|noted|said|wrote ?to ?us ?me ?in ?your ?note ?that ~8 "
      "{money};"
      "you ?were|are|was hoping|looking|asking|aiming|angling for|to ~6 {value};"
      "you|you'd ?would like|love|prefer|need ~2 {value};"
      "requesting|proposing|seeking ~6 {money};asking for ~3 {value};"
      "your|the|candidate's|agent's|counsel's|attorney's ?own ?last ?latest ?salary "
      "counter|counteroffer|ask|wish|counterproposal ?was ?is ?of ?for ?at ?with ?: ~2 {value};"
      "your|candidate's|agent's|counsel's|attorney's ?own ?last ?latest "
      "request|proposal ?was ?is ?of ?for ?at ?with ?: ~3 {value};"
      "candidate|your ?own request|ask|counter|counteroffer :|BAR;"
      "your|agent's|counsel's|attorney's "
      "letter|note|email|mail|message|markup|comments|redline|list|mark|reply ?up ?of|from ?{date} "
      "?: "
      "names|asks|puts|says|mentions|proposes|lists|set|requests|wants|seeks|asked|named|put|"
      "proposed|listed;"
      "your|agent's|counsel's|attorney's ?own ?e "
      "letter|note|email|mail|message|markup|comments|redline|list|mark|reply ?up ?of|from ?{date} "
      "?: ~1 base|salary|sign|bonus ?of ?: {money};"
      "i ?then ?had ?have countered|asked ?them ?at ?for ?with ~2 {value}");
  static const Patterns kValues(
      "{value} ~4 in|from|of your|agent's|counsel's|attorney's "
      "?own email|mail|note|letter|message|markup|mark|redline|counter|counteroffer|request|"
      "comments|proposal;{value} ~3 you ?had ?have ?also brought|raised|proposed|requested|floated;"
      "{value} in the markup|redline|mark|counter|counteroffer;"
      "{value} ?that|which ?your|the agent|attorney|lawyer|counsel ?had ?has ?have "
      "asked|wanted|proposed|requested|suggested|sought|mentioned|named;"
      "{value} ?that|which you ?had ?have put|named|wrote|gave|proposed|requested|asked|sought "
      "?us ?me ?in|down|for|about");
  std::vector<Stretch> out;
  add_stretches(s, kOpens, out);
  add_values(s, kValues, out);
  return out;
}

std::vector<Stretch> offered_before_in(const Sentence& s) {
  static const Patterns kOpens(
      "our|the|my|their|its ?very first|original|initial|previous|earlier|opening|prior|november|"
      "october|old offer|letter|version|draft|proposal|number|figure|note|mail|email|package "
      "?dated ?of ?from ?{date} was|had|stated|said|showed|named|listed|came|quoted|at|with|: ~5 "
      "{value};"
      "we|i|they|company ?had ?have first|originally|initially|previously "
      "offered|proposed|said|quoted|sent|named|told ~6 {value};"
      "we|i|they|company ?had ?have opened|started at|with ~2 {value};"
      "what they|we ?had first|originally|initially|previously sent|offered|quoted|proposed|said "
      "~6 {value};they|we ?had sent|offered|quoted|proposed first|originally|initially ~4 {value};"
      "in|of|from our|my|the ?first ?earlier ?offer letter|offer|mail|note|message ?of ?dated "
      "?{date} was|were|stood ~2 {value};"
      "that|which stated|showed|quoted|named ~6 {value}");
  static const Patterns kBrackets(  // "(was $61,000)", "(up from 0.35)", "(Rev. 1: $2,400)"
      "was|formerly|previously|originally|before|earlier ?: ?at {value};up|down|raised|lowered "
      "from {value};rev|revision|version|draft ?. {number} ?: ?was ?had {value};instead of ?the "
      "{value};the|our {date} ?version|letter|draft|offer stated|said|had|showed ~2 {value}");
  static const Pattern kStands("stands|stand|unchanged|remain|remains|holds|still|same|reads");
  std::vector<Stretch> out;
  if (!s.words(kStands)) add_stretches(s, kOpens, out);
  for (std::size_t i = s.first; i + 1 < s.end; ++i) {
    if (!symbol_at(s.t(), i, '(') || !kBrackets.begins(s.t(), i + 1)) continue;
    std::size_t end = i;
    while (end < s.end && !s.t()[end].is_symbol(')')) ++end;
    out.push_back({i + 1, end});
  }
  return out;
}

NoOffer no_offer_in(const Sentence& s) { return {asked_in(s), offered_before_in(s)}; }

}  // namespace parley::letter
