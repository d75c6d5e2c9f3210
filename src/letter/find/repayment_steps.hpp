// Steps of a repayment: until when, and how much of it, as the words of one sentence or the rows of
// a small table say it.
//
//   "all of it in the first 12 months; between 12 and 24 months, half"  ->  100% before 12, 50%
//   before 24
#pragma once

#include <optional>
#include <vector>

#include "letter/find/notebook.hpp"

namespace parley::letter {

/// Ends of periods of a repayment, in months, with their tokens.
struct RepaymentEnds {
  std::vector<int> months;
  std::vector<std::size_t> at;
};
RepaymentEnds repayment_ends(const Sentence& s);

/// A share that is paid back, and its token.
struct RepaidShare {
  std::size_t at = 0;
  Ratio share;
};
/// Shares in words: "all of it ... half". Percentages are told apart from others by their cues.
std::vector<RepaidShare> repaid_in_words(const Sentence& s);

/// A list of steps, where ends rise and shares fall; none where they do not.
std::optional<Value> repayment_steps(const std::vector<int>& ends,
                                     const std::vector<RepaidShare>& shares);

/// "fewer than 12 | 100%": a row of a table of steps.
struct RepaymentRow {
  int before_month = 0;
  Ratio share;
};
std::optional<RepaymentRow> repayment_row(const Sentence& s);

/// Whether a sum of the block before a sentence, which no payment is made of, is what is paid back.
bool is_of_unread_sum(const Sentence& s, const Entry& of);
/// Whether the sentence before names the sign-on, without a sum.
bool is_of_sign_on_named(const Sentence& s);

}  // namespace parley::letter
