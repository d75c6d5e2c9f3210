#include "model/vesting/tranches.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "model/vesting/allocation.hpp"

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

bool are_equal(std::span<const Tranche> tranches) {
  return std::all_of(tranches.begin(), tranches.end(),
                     [&](const Tranche& t) { return t.share == tranches.front().share; });
}

// The running total of `whole` over equal parts, rounded: in whole numbers, for nearly every grant
// is split so. Empty for another rule, or where the numbers are too long.
std::optional<std::vector<Ratio>> allocate_evenly(const Ratio& whole, std::size_t parts,
                                                  Allocation rule) {
  constexpr Int128 kMost = static_cast<Int128>(1) << 40;
  const auto count = static_cast<std::int64_t>(parts);
  const bool fits = whole.is_whole() && whole.numerator() >= 0 && whole.numerator() < kMost;
  if (!fits || parts == 0) return std::nullopt;
  std::int64_t more = 0;  // what rounding adds, of 2 * count
  if (rule == Allocation::cumulative_rounding)
    more = count;
  else if (rule == Allocation::cumulative_round_up)
    more = 2 * count - 1;
  else if (rule != Allocation::cumulative_round_down)
    return std::nullopt;
  const auto size = static_cast<std::int64_t>(whole.numerator());
  std::vector<Ratio> given;
  given.reserve(parts);
  std::int64_t before = 0;
  for (std::int64_t k = 1; k <= count; ++k) {
    const std::int64_t upto = (2 * size * k + more) / (2 * count);
    given.emplace_back(upto - before);
    before = upto;
  }
  return given;
}

}  // namespace

std::vector<Tranche> planned_tranches(const Vesting& v) {
  if (!v.vests.empty()) return as_listed(v);
  return v.yearly.empty() ? even(v) : by_year(v);
}

std::vector<Ratio> allocate_exactly(const Ratio& size, std::span<const Tranche> tranches) {
  if (tranches.empty()) return {};
  if (are_equal(tranches)) {  // also where each is nothing
    const bool nothing = tranches.front().share.is_zero();
    const Ratio part = nothing ? Ratio() : size / Ratio(static_cast<std::int64_t>(tranches.size()));
    return std::vector<Ratio>(tranches.size(), part);
  }
  const Ratio unit = size / total_share(tranches);
  std::vector<Ratio> parts;
  parts.reserve(tranches.size());
  for (const Tranche& t : tranches) parts.push_back(unit * t.share);
  return parts;
}

std::vector<Ratio> allocate(const Ratio& size, std::span<const Tranche> tranches,
                            Allocation allocation) {
  const bool even = !tranches.empty() && !tranches.front().share.is_zero() && are_equal(tranches);
  if (even) {
    if (auto parts = allocate_evenly(size, tranches.size(), allocation)) return std::move(*parts);
  }
  return allocate(allocate_exactly(size, tranches), allocation);
}

}  // namespace parley::model
