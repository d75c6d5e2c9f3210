// Unfolding: a grant as it vests, installment by installment, changed by each clause in turn.
//
// A copy costs what is left of each installment; the plan and its days are shared. A prorated
// clause splits what is left only when somebody looks: of twenty that one sale sets off, once.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "model/vesting/days.hpp"
#include "model/vesting/tranches.hpp"
#include "parley/model/resolve/grant.hpp"
#include "parley/model/vesting/schedule.hpp"

namespace parley::model {

/// A clause that applies, and when.
struct DueClause {
  Date date;
  int month = 0;  ///< of employment
  const Acceleration* clause = nullptr;
  /// Of who left before: what was unvested then is still open, and vests to its holder.
  std::optional<int> open_since;
};

class Unfolding {
 public:
  Unfolding(const Scenario& s, const Grant& g, const ResolvedGrant& grant, bool divisible);

  /// Applies a clause; its vest, of 0 where nothing is left to accelerate.
  Vest accelerate(const DueClause& due);

  /// The installments, those of one day as one.
  std::vector<Vest> installments();

 private:
  struct Plan {
    std::vector<Tranche> tranches;
    std::vector<VestingDay> days;
  };
  // What is to be split anew over the installments from one on.
  struct Rest {
    std::size_t from;
    Ratio amount;
  };

  Plan follow_plan(const Offer& offer, const Grant& g);
  Plan follow_terms(const Scenario& s, const Grant& g);
  Ratio unvested(std::size_t from) const;
  std::size_t first_unvested(const DueClause& due) const;
  Ratio wanted(const DueClause& due, std::size_t from, const Ratio& unvested) const;
  Ratio planned_until(Date from, Date until, std::size_t first) const;
  std::vector<Ratio> split(const Ratio& size, std::span<const Tranche> over) const;
  void split_rest();

  Ratio size_;
  bool whole_ = false;  // an acceleration rounds down to whole shares
  Allocation allocation_;
  std::shared_ptr<const Plan> plan_;
  std::vector<Ratio> left_;  // of each tranche of the plan, but for the rest
  std::optional<Rest> rest_;
};

}  // namespace parley::model
