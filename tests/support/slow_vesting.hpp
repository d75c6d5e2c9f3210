// Vesting of MODEL.md section 4, the slow and obvious way: each whole share knows its installment,
// days are tried one after the other, everything divisible is a big fraction. No code of the model
// but the terms.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <vector>

#include "parley/terms/scenario.hpp"

namespace parley::slow {

using Whole = boost::multiprecision::cpp_int;
using Big = boost::multiprecision::cpp_rational;

Big big(const Ratio& r);
inline Big big(const Percent& p) { return big(p.fraction()); }
inline Big big(Money m) { return Big(m.cents(), 100); }
Whole floor(const Big& x);
/// Half away from zero, of an amount of dollars.
std::int64_t cents(const Big& dollars);

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
