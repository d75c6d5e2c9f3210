// Comparison: several offers side by side (docs/model.md, Equity: comparison and break-evens).
//
// The figures of each are folds over its own ledger and its own exits; the ranking is by falling
// present value of the ledger, ties as given. A break-even answers "how much must a's company sell
// for until a is worth as much as b?": by the present value of a's cash plus a's equity in such a
// sale.
//
//   cash worth $1,000 less than b's ledger, and 1 % of the company: the break-even is $100,000
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "parley/core/money.hpp"
#include "parley/model/equity/equity.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

/// What is left after tax, beside the figures before.
struct AfterTax {
  Money net;                              ///< of all calendar years
  std::optional<Money> purchasing_power;  ///< absent where no price level is known
  std::vector<std::string> notes;         ///< what has to be said with them
};

struct ComparedOffer {
  Projection projection;
  Money total;
  double average_year = 0;  ///< total / years
  Money year_1;
  Money guaranteed_cash;  ///< base and sign-on, before any clawback
  double present_value = 0;
  Money cash_total;  ///< the same with equity at zero
  double cash_present_value = 0;
  std::optional<Money> equity;  ///< the ledger's; absent where some grant has no dollar value
  std::optional<EquityLottery>
      exits;                          ///< absent without exits, or where a grant's share is unknown
  std::optional<AfterTax> after_tax;  ///< set by whoever has the tables, for all offers or none
};

/// No proceeds up to $1e15 are enough.
struct Never {};

/// Proceeds of a sale in dollars; 0 where a is ahead on cash alone; monostate where a's share of
/// its company is unknown.
using BreakEvenProceeds = std::variant<std::monostate, double, Never>;

struct BreakEvenPair {
  std::size_t a = 0;  ///< index of the offer that must catch up
  std::size_t b = 0;
  int month = 0;  ///< of a's employment: when a's company is sold
  BreakEvenProceeds proceeds;
};

struct Comparison {
  std::vector<ComparedOffer> offers;      ///< as given
  std::vector<std::size_t> ranking;       ///< indices by falling present value, ties as given
  std::vector<BreakEvenPair> break_even;  ///< every ordered pair, by a, then b
};

Comparison compare(const std::vector<Scenario>& scenarios);

/// Proceeds of a sale of a's company, at a's latest exit that is not "none" (else at the horizon's
/// end), at which the present value of a's cash plus a's equity there equals `target`.
BreakEvenProceeds break_even_proceeds(const Scenario& a, double target);

}  // namespace parley::model
