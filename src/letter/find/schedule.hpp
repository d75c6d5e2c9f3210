// Schedule: the small grammar of vesting.
//
// A text of vesting is a row of tranches: a portion of the grant, when it vests or how often, and
// how many times; with a whole term, a cliff, and the rest. What they say together is worked out
// and proved: fractions sum to 1, a portion at the cliff is the cliff's share of the term.
//
//   25% at month 12, then 1/48 each month  ->  48 months, cliff 12, every 1
//   20% at month 12, the rest over 36 months -> a list of vests that sum to 1
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "letter/find/notebook.hpp"

namespace parley::letter {

struct Tranche {
  std::optional<Ratio> portion;  ///< of the grant, or of what remains
  bool of_rest = false;          ///< "1/36 of the remaining"
  bool rest = false;             ///< "the remainder", "thereafter"
  std::vector<int> at;           ///< months
  std::vector<int> in_years;     ///< spread over these years of vesting
  int every = 0;                 ///< months between steps
  int count = 0;                 ///< of steps
  int begins = 0;                ///< month of the first step, where it is said
  int over = 0;                  ///< months, from the tranche before
  bool over_whole = false;       ///< `over` may be the whole term
  bool in_full = false;          ///< "vests in full"
  std::optional<Ratio> shares;   ///< "12,000 units", in place of a portion
  std::vector<Date> on;          ///< the days on which they vest
  Where words;
};

struct VestingWords {
  std::vector<Tranche> tranches;
  std::optional<int> term;
  std::optional<int> cliff;    ///< 0: said to be none
  int every = 0;               ///< of the whole: "quarterly"
  int begins = 0;              ///< month of the first step of the whole
  bool equal = false;          ///< "in equal installments"
  bool nothing_first = false;  ///< "nothing in the first year": not even at its end, perhaps
  bool cliff_vest = false;     ///< "three-year cliff vest": all of it where nothing else is said
  std::optional<Date> first;   ///< the day of the first installment
  std::optional<Where> term_at;
  std::optional<Where> cliff_at;
  std::optional<Where> every_at;
  std::optional<Where> all;
  bool strange = false;  ///< something that the grammar does not know
  bool on_sale = false;  ///< it names a sale, too: strange but for units that are paid at one
};

/// Reads the tranches of some text; `of_dates`: months from one of the firm's vest dates to the
/// next, 0 where they are not said.
VestingWords vesting_words(const std::vector<Where>& parts, int of_dates = 0);

/// What a scenario says of it: keys of a grant with their words, or questions.
void write_schedule(const VestingWords& words, std::optional<Date> from, Entry& grant);

}  // namespace parley::letter
