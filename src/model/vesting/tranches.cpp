#include "model/vesting/tranches.hpp"

#include <cstddef>

#include "parley/model/vesting/allocation.hpp"

namespace parley::model {
namespace {

std::vector<Tranche> even(const Vesting& v) {
  const int count = v.months / v.every_months;
  std::vector<Tranche> plan;
  plan.reserve(static_cast<std::size_t>(count));
  for (int i = 1; i <= count; ++i) plan.push_back({i * v.every_months, Ratio::of(1, count)});
  return plan;
}

std::vector<Tranche> by_year(const Vesting& v) {
  const int in_a_year = 12 / v.every_months;
  std::vector<Tranche> plan;
  int month = 0;
  for (const Percent& share : v.yearly) {
    for (int i = 0; i < in_a_year; ++i) {
      month += v.every_months;
      plan.push_back({month, share.fraction() * Ratio::of(1, in_a_year)});
    }
  }
  return plan;
}

std::vector<Tranche> as_listed(const Vesting& v) {
  std::vector<Tranche> plan;
  for (const Vesting::Step& s : v.vests) plan.push_back({s.month, s.share.fraction()});
  return plan;
}

Ratio total_share(std::span<const Tranche> tranches) {
  Ratio sum;
  for (const Tranche& t : tranches) sum += t.share;
  return sum;
}

}  // namespace

std::vector<Tranche> planned_tranches(const Vesting& v) {
  if (!v.vests.empty()) return as_listed(v);
  return v.yearly.empty() ? even(v) : by_year(v);
}

std::vector<Ratio> allocate_exactly(const Ratio& size, std::span<const Tranche> tranches) {
  if (tranches.empty()) return {};
  const Ratio all = total_share(tranches);
  if (all.is_zero())
    return std::vector<Ratio>(tranches.size());  // nothing is planned, and nothing is left
  const Ratio unit = size / all;
  std::vector<Ratio> parts;
  parts.reserve(tranches.size());
  for (const Tranche& t : tranches) parts.push_back(unit * t.share);
  return parts;
}

std::vector<Ratio> allocate(const Ratio& size, std::span<const Tranche> tranches,
                            Allocation allocation) {
  return allocate(allocate_exactly(size, tranches), allocation);
}

}  // namespace parley::model
