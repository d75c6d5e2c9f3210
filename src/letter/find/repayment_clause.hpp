// What one sentence says of paying back: until when, how much of it, and whether at all.
//
//   "all of it if you quit before 12 months, then pro rata until 24"
#pragma once

#include "letter/find/repayment_steps.hpp"

namespace parley::letter {

/// What a sentence says of paying back.
struct Repayment {
  const Cue* cue = nullptr;
  Match share;  ///< the words for a part of it
  RepaymentEnds ends;
  std::vector<std::size_t> shares;
  Where said;
  bool in_parts = false;  ///< "in equal monthly steps": which, is not said
};
Repayment repayment_of(const Sentence& s);

/// Whether a sentence without a word for it answers what is paid back: where its words stand is
/// noted.
bool answers_on_repaying(const Sentence& s, Repayment& r);
/// Whether a sentence that names a sum says so without such a word: "prorated if you leave".
bool repays_without_cue(const Sentence& s, const Repayment& r);
/// The words that nothing is paid back; an empty match where there are none.
Match denial(const Sentence& s, const Repayment& r);

/// Periods with their shares: "months 1-12, 100%; months 13-18, 50%"; none where they do not make
/// steps.
std::optional<Value> steps(const Sentence& s, const RepaymentEnds& ends,
                           const std::vector<std::size_t>& percents);
/// One share with one end; none where there are more, or fewer.
std::optional<Value> single_step(const Sentence& s, const Repayment& r);
/// Where the periods and shares of a sentence stand.
Where where_steps(const Sentence& s, const Repayment& r);
/// Notes how much of it; false where that is asked, and nothing more can be said.
bool note_how_much(Entry& to, const std::string& pre, const Sentence& s, Repayment& r);

}  // namespace parley::letter
