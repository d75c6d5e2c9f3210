// The sheet of one offer after tax: a row for each calendar year.
//
// Federal tax, Social Security and Medicare are formulas over the months, the vesting and the
// federal figures that stand under the table; state and local tax and contributions are values, as
// the file has them.
#pragma once

#include <string>

#include "report/workbook/assumptions.hpp"
#include "report/workbook/book.hpp"
#include "report/workbook/pay.hpp"

namespace parley::report::xlsx {

/// The cells that the comparison refers to.
struct NetCells {
  std::string net;    ///< of all years
  std::string level;  ///< of prices; empty where it is not known
};

/// `o.tax` and its tables must be there.
NetCells write_net(Sheet& sheet, const Assumptions& inputs, std::size_t offer,
                   const ProjectedOffer& o, const MonthsRanges& months,
                   const VestingRanges& vesting);

}  // namespace parley::report::xlsx
