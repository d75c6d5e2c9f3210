// Difference: what each change between two states of one offer is worth.
//
// A part of the old offer is replaced by the new one's, everything else stays: the ledger's cash
// and equity, and the worth U, then differ by what that part changes. Parts work on each other (a
// bonus is a share of base), so they need not sum to the difference of the whole.
//
//   base $176,000 to $178,000 over 4 years: cash $8,000, and $640 more where 8 % bonus is a part of
//   it
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parley/terms/scenario.hpp"

namespace parley::model {

enum class OfferPart {
  base_salary,
  raises,
  sign_on,
  payments,
  bonus,
  benefits,
  severance,
  equity,
  acceleration,  ///< of grants that both offers have
  start
};

struct PartWorth {
  OfferPart part = OfferPart::base_salary;
  double cash = 0;
  double equity = 0;            ///< on paper
  std::optional<double> worth;  ///< U, with chances and risk; empty where nothing values the equity
};

struct Difference {
  std::vector<PartWorth> parts;  ///< all of them, also those that do not differ
  PartWorth whole;
};

Difference difference_between(const Scenario& before, const Scenario& now);

}  // namespace parley::model
