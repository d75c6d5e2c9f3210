#include "core/stable_sort.hpp"

#include <algorithm>
#include <numeric>

namespace parley {
namespace {

bool is_in_order(std::size_t count, Before before) {
  for (std::size_t at = 1; at < count; ++at) {
    if (before(at, at - 1)) return false;
  }
  return true;
}

}  // namespace

std::vector<std::size_t> stable_order(std::size_t count, Before before) {
  if (is_in_order(count, before)) return {};
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), before);
  return order;
}

}  // namespace parley
