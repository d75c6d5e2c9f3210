// Figures of a table at an income: brackets, steps, amounts that rising income takes away.
#pragma once

#include "model/tax/household.hpp"

namespace parley::model {

enum class Step { at, over };

/// The value of the last row that begins at or under the income (`over`: under it); 0 without one.
Fraction step_value(const TaxSteps& steps, const Fraction& income, Step begins);

/// The amount for a status at an income, after what the income takes away.
Fraction amount_at(const TaxAmount& amount, FilingStatus status, const Fraction& income);

inline Fraction figure(const std::optional<StatusAmount>& x, FilingStatus s) {
  return x ? Fraction((*x)[s]) : Fraction();
}

/// x, at most what the table says where it says something.
inline Fraction capped(const Fraction& x, const std::optional<StatusAmount>& cap, FilingStatus s) {
  return cap ? least(x, Fraction((*cap)[s])) : x;
}

/// How many steps of `per` dollars have begun.
inline Fraction steps_begun(const Fraction& over, const Fraction& per) {
  return per.is_positive() ? Fraction((over / per).ceiling()) : Fraction();
}

}  // namespace parley::model
