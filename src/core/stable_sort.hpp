// Stable sort: equals keep their order. The sort itself works on places and is compiled once for
// all types: forty of the library's are a twelfth of the page's engine.
//
//   sort_stably(raises, [](const DatedRaise& a, const DatedRaise& b) { return a.day < b.day; });
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace parley {

/// Whether what stands at one place comes before what stands at another. Does not own its function.
class Before {
 public:
  template <class Function>
  explicit Before(const Function& function)
      : function_(&function), call_([](const void* of, std::size_t a, std::size_t b) {
          return static_cast<bool>((*static_cast<const Function*>(of))(a, b));
        }) {}

  bool operator()(std::size_t a, std::size_t b) const { return call_(function_, a, b); }

 private:
  const void* function_;
  bool (*call_)(const void*, std::size_t, std::size_t);
};

/// The places from 0 to below `count` in order, those of equals rising; empty: they are in order as
/// they stand.
std::vector<std::size_t> stable_order(std::size_t count, Before before);

/// n log n comparisons; each value is moved twice, or not at all where it is in order.
template <class Value, class Less = std::less<>>
void sort_stably(std::vector<Value>& values, Less less = {}) {
  const auto before = [&](std::size_t a, std::size_t b) { return less(values[a], values[b]); };
  const std::vector<std::size_t> order = stable_order(values.size(), Before(before));
  if (order.empty()) return;
  std::vector<Value> sorted;
  sorted.reserve(values.size());
  for (const std::size_t at : order) sorted.push_back(std::move(values[at]));
  values = std::move(sorted);
}

}  // namespace parley
