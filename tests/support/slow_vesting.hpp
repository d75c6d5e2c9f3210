// Vesting of MODEL.md section 4, the slow and obvious way: each whole share knows its installment,
// days are tried one after the other, everything divisible is a big fraction. No code of the model
// but the terms.
#pragma once

#include <vector>

#include "parley/terms/scenario.hpp"
#include "tests/support/slow_rational.hpp"

namespace parley::slow {

struct Piece {  // a quantity that vests on one day
  Date date;
  int month = 0;  // of employment
  Big quantity;
  bool accelerated = false;
};

/// How many whole shares a grant has, or (where it is divisible) its exact size; its unit is shares
/// where `whole`, else ownership or dollars.
struct Sized {
  bool whole = false;
  Big size;
};
Sized size_of(const Scenario& s, const Grant& g);

/// Whether it is worth dollars of its own, not a part of the company: liquid dollars, listed
/// shares.
bool has_own_price(const Scenario& s, const Grant& g);

/// What vests of a grant, by day and cause, as the scenario has it: cut by leave_month, without
/// what had vested before the start. With `events` of the scenario.
std::vector<Piece> pieces_of(const Scenario& s, const Grant& g, const std::vector<Ratio>& scores);

}  // namespace parley::slow
