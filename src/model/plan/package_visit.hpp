// Walks the packages within caps, in lexicographic order.
#pragma once

#include "parley/model/plan/package_table.hpp"

namespace parley::model {

/// Calls f(steps, index) for every package whose steps are at or under `caps`.
template <class F>
void visit_packages(const Steps& lengths, const Steps& caps, F f) {
  Steps at{};
  for (at[0] = 0; at[0] <= caps[0]; ++at[0]) {
    for (at[1] = 0; at[1] <= caps[1]; ++at[1]) {
      for (at[2] = 0; at[2] <= caps[2]; ++at[2]) {
        const PackageIndex row = ((at[0] * lengths[1] + at[1]) * lengths[2] + at[2]) * lengths[3];
        for (at[3] = 0; at[3] <= caps[3]; ++at[3]) {
          const PackageIndex run = (row + at[3]) * lengths[4];
          for (at[4] = 0; at[4] <= caps[4]; ++at[4]) f(at, run + at[4]);
        }
      }
    }
  }
}

}  // namespace parley::model
