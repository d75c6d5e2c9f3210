// Discounts: the discount factors of one rate by day, each found once. The exits of an offer share
// most of their days.
#pragma once

#include <cstddef>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/percent.hpp"
#include "parley/model/pay/projection.hpp"

namespace parley::model {

class Discounts {
 public:
  Discounts(const Percent& rate, Date start) : rate_(rate), start_(start) {}

  double at(Date date) {
    const int day = date - start_;
    if (rate_.is_zero() || day < 0) return discount_factor(rate_, start_, date);
    const auto i = static_cast<std::size_t>(day);
    if (i >= factors_.size()) factors_.resize(i + 1);
    if (factors_[i] == 0) factors_[i] = discount_factor(rate_, start_, date);
    return factors_[i];
  }

 private:
  Percent rate_;
  Date start_;
  std::vector<double> factors_;  // 0: not asked for yet
};

}  // namespace parley::model
