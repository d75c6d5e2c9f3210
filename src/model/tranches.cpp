#include "tranches.hpp"

#include <cstddef>

namespace parley {
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

// The running total, rounded; each part is what it grows by.
std::vector<Ratio> cumulative(const Ratio& size, std::span<const Tranche> tranches, bool half_up) {
  const Ratio unit = size / total_share(tranches);
  std::vector<Ratio> parts;
  parts.reserve(tranches.size());
  Ratio share;
  Ratio before;
  for (const Tranche& t : tranches) {
    share += t.share;
    const Ratio exact = unit * share;
    const Ratio now = Ratio::of(half_up ? exact.round_half_up() : exact.floor(), 1);
    parts.push_back(now - before);
    before = now;
  }
  return parts;
}

// Equal parts rounded down; the shares left over go one each to the first or last tranches, or all to one.
std::vector<Ratio> loaded(const Ratio& size, std::size_t count, Allocation allocation) {
  const auto n = static_cast<std::int64_t>(count);
  const Ratio each = Ratio::of((size / Ratio(n)).floor(), 1);
  std::vector<Ratio> parts(count, each);
  const Ratio left = size - each * Ratio(n);
  const auto over = static_cast<std::size_t>(left.numerator());
  switch (allocation) {
    case Allocation::front_loaded_to_single_tranche:
      parts.front() += left;
      break;
    case Allocation::back_loaded_to_single_tranche:
      parts.back() += left;
      break;
    case Allocation::front_loaded:
      for (std::size_t i = 0; i < over; ++i) parts[i] += 1;
      break;
    default:
      for (std::size_t i = 0; i < over; ++i) parts[count - 1 - i] += 1;
      break;
  }
  return parts;
}

}  // namespace

std::vector<Tranche> planned_tranches(const Vesting& v) {
  if (!v.vests.empty()) return as_listed(v);
  return v.yearly.empty() ? even(v) : by_year(v);
}

std::vector<Ratio> allocate_exactly(const Ratio& size, std::span<const Tranche> tranches) {
  if (tranches.empty()) return {};
  const Ratio unit = size / total_share(tranches);
  std::vector<Ratio> parts;
  parts.reserve(tranches.size());
  for (const Tranche& t : tranches) parts.push_back(unit * t.share);
  return parts;
}

std::vector<Ratio> allocate(const Ratio& size, std::span<const Tranche> tranches, Allocation allocation) {
  if (tranches.empty()) return {};
  switch (allocation) {
    case Allocation::fractional:
      return allocate_exactly(size, tranches);
    case Allocation::cumulative_rounding:
      return cumulative(size, tranches, true);
    case Allocation::cumulative_round_down:
      return cumulative(size, tranches, false);
    default:
      return loaded(size, tranches.size(), allocation);
  }
}

}  // namespace parley
