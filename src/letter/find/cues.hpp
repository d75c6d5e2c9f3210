// Cues: the words of the field, by what they are about.
#pragma once

#include <string_view>
#include <vector>

#include "letter/find/pattern.hpp"

namespace parley::letter {

enum class Topic {
  none,
  base,
  of_base,
  sign_on,
  bonus,
  relocation,
  retention,
  guaranteed,
  other_payment,
  severance,
  option,
  rsu,
  stock,
  performance,
  equity,
  strike,
  share_price,
  common_price,
  valuation,
  fully_diluted,
  outstanding,
  refresher,
  raise,
  raised_capital,
  total,
  prior,
  asked,
  insurance,
  retirement,
  stipend,
  expenses,
  commission,
  leave,
  other_money,
  vesting,
  cliff,
  acceleration,
  change_of_control,
  ending,
  exercise,
  repay,
  term
};

struct Cue {
  Topic topic = Topic::none;
  bool weak = false;  ///< gives way to a stronger one nearby
  std::size_t first = 0;
  std::size_t end = 0;
};

std::vector<Cue> cues_of(const Tokens& t);

/// A kind of grant: options, units, stock.
bool is_kind(Topic t);
/// A kind of grant, or equity of any.
bool is_equity(Topic t);
/// Topics that an amount of money may belong to.
bool takes_money(Topic t);
/// Topics that a count of shares may belong to.
bool takes_count(Topic t);
/// Topics that a percentage may belong to.
bool takes_percent(Topic t);

}  // namespace parley::letter
