// Salary: what a year pays, from which day on (docs/model.md, Ledger).
//
// A raise counts from its day: that of `month` m from the date of month m, a dated one from its
// date, in order of time, then as listed. The salary of a month is that of its last day.
#pragma once

#include <cstddef>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/exact.hpp"
#include "parley/terms/offer.hpp"

namespace parley::model {

/// One salary a year: per_base * base_salary + fixed, from its day until the next one's.
struct SalaryPeriod {
  Date from;
  Exact yearly;
  Ratio amount;  ///< the same, or the nearest ratio to it
  double per_base = 1;
  double fixed = 0;  ///< dollars of raises
};

class Salaries {
 public:
  /// Those of the first `months` months.
  Salaries(const Offer& offer, int months);

  /// The place of the one that is in force on a day.
  std::size_t on(Date day) const;
  /// That of month k's last day; of month 0 that of day one.
  std::size_t in_month(int k) const;
  const SalaryPeriod& operator[](std::size_t i) const { return periods_[i]; }
  std::size_t size() const { return periods_.size(); }

 private:
  void raise(Date day, const std::variant<Percent, Money>& by);

  Date start_;
  std::vector<SalaryPeriod> periods_;
};

}  // namespace parley::model
