// The vesting sheet of one offer: a row for every vest, priced by the assumptions.
#pragma once

#include <string>

#include "report/workbook/assumptions.hpp"
#include "report/workbook/book.hpp"

namespace parley::report::xlsx {

/// Where other sheets find what they sum. Empty ranges: no vest, or none that has a value.
struct VestingRanges {
  struct Grant {
    std::size_t index = 0;  ///< in the offer
    std::string size;
    std::string months;
    std::string quantities;
    std::string dates;
    std::string paper;  ///< empty where it has no value
  };
  std::string months;
  std::string paper;
  std::string present;
  std::vector<Grant> grants;  ///< those that vest
};

/// `offer` is its index in the assumptions.
VestingRanges write_vesting(Sheet& sheet, const Assumptions& inputs, std::size_t offer,
                            const ProjectedOffer& o);

}  // namespace parley::report::xlsx
