#include "model/vesting/allocation.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace parley::model {
namespace {

using Parts = std::vector<Ratio>;

Ratio whole(Int128 n) { return Ratio::of(n, 1); }

// The running total, rounded; each part is the step from the total before.
Parts cumulative(const Parts& exact, Ratio (*rounded)(const Ratio&)) {
  Parts parts;
  parts.reserve(exact.size());
  Ratio total;
  Ratio given;
  for (const Ratio& part : exact) {
    total += part;
    const Ratio upto = rounded(total);
    parts.push_back(upto - given);
    given = upto;
  }
  return parts;
}

Parts floors(const Parts& exact) {
  Parts parts;
  parts.reserve(exact.size());
  for (const Ratio& part : exact) parts.push_back(whole(part.floor()));
  return parts;
}

// The whole shares that the floors of the parts leave over.
std::int64_t left_over(const Parts& exact, const Parts& given) {
  Ratio rest;
  for (std::size_t i = 0; i < exact.size(); ++i) rest += exact[i] - given[i];
  return static_cast<std::int64_t>(rest.floor());
}

// Reads the parts from the front, or from the back.
enum class From { front, back };

std::size_t position(From from, std::size_t i, std::size_t size) {
  return from == From::front ? i : size - 1 - i;
}

Parts loaded_one_each(const Parts& exact, From from) {
  Parts parts = floors(exact);
  std::int64_t left = left_over(exact, parts);
  for (std::size_t i = 0; i < parts.size() && left > 0; ++i) {
    const std::size_t at = position(from, i, parts.size());
    if (exact[at].is_whole()) continue;
    parts[at] += 1;
    --left;
  }
  return parts;
}

Parts loaded_on_one(const Parts& exact, From from) {
  Parts parts = floors(exact);
  const std::int64_t left = left_over(exact, parts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t at = position(from, i, parts.size());
    if (exact[at].is_zero()) continue;
    parts[at] += left;
    break;
  }
  return parts;
}

}  // namespace

std::vector<Ratio> allocate(const std::vector<Ratio>& exact, Allocation rule) {
  switch (rule) {
    case Allocation::cumulative_rounding:
      return cumulative(exact, [](const Ratio& r) { return whole(r.round_half_up()); });
    case Allocation::cumulative_round_down:
      return cumulative(exact, [](const Ratio& r) { return whole(r.floor()); });
    case Allocation::cumulative_round_up:
      return cumulative(exact, [](const Ratio& r) { return whole(-(-r).floor()); });
    case Allocation::front_loaded:
      return loaded_one_each(exact, From::front);
    case Allocation::back_loaded:
      return loaded_one_each(exact, From::back);
    case Allocation::front_loaded_to_single_tranche:
      return loaded_on_one(exact, From::front);
    case Allocation::back_loaded_to_single_tranche:
      return loaded_on_one(exact, From::back);
    case Allocation::fractional:
      break;
  }
  return exact;
}

}  // namespace parley::model
