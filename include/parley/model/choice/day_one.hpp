// Worth on day one: the one figure by which offers are ranked (docs/model.md, Worth on day one).
//
// V is the present value of the ledger's cash, plus what its equity counts as, plus what is not
// money. Equity counts as its certainty equivalent over the exits where that is known, else as its
// mean there, else on paper; a reader is told which, offer by offer.
//
//   $600,000 of cash, a sale that pays $450,000 or nothing at even odds, wealth $50,000, risk
//   aversion 2: equity counts as 1/(0.5/500,000 + 0.5/50,000) - 50,000 = $40,909.09
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parley/model/equity/equity.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

enum class EquityCountedAs { certainty_equivalent, mean, paper };

struct DayOne {
  double paper = 0;    ///< the ledger's present value: cash, and equity on paper
  double cash = 0;     ///< present value of everything but equity and strikes that are paid
  double equity = 0;   ///< as `counted_as` says; 0 where it has no dollars
  double factors = 0;  ///< present value of what is not money
  std::optional<EquityCountedAs> counted_as;  ///< empty: no grant, or none that has dollars
  /// Grants that are not counted: without dollars on paper, or without a known share over exits.
  std::vector<std::size_t> without;

  // What the offer is worth on paper, with its equity over the exits, with that as its certainty
  // equivalent: each step of the bridge from paper is a difference to the one before. A step that
  // has no figure (no exits, no wealth) is 0.
  double exits = 0;  ///< cash + mean - paper
  double risk = 0;   ///< certainty equivalent - mean

  double worth() const { return cash + equity + factors; }
};

DayOne worth_on_day_one(const Scenario& s, const Projection& p,
                        const std::optional<EquityLottery>& exits);

/// The same, projected and weighed here.
DayOne worth_on_day_one(const Scenario& s);

/// Present value of the ledger's cash.
double cash_present_value(const Scenario& s, const Ledger& ledger);

}  // namespace parley::model
