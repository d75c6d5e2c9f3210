// The months sheet of one offer, and its years: the ledger as formulas.
#pragma once

#include <string>

#include "report/workbook/assumptions.hpp"
#include "report/workbook/book.hpp"
#include "report/workbook/vesting.hpp"

namespace parley::report::xlsx {

/// The columns of pay that an offer has, in the order of the ledger.
enum class Pay {
  base,
  sign_on,
  taken_back,
  payments,
  payments_taken_back,
  bonus,
  benefits,
  equity,
  severance
};

struct MonthsRanges {
  std::string months;
  std::string years;
  std::map<Pay, std::string> pay;
  /// Of each year, where the year of a month is not that of what is paid in it.
  std::map<Pay, std::vector<std::string>> by_year;
  std::string retention;  ///< of the payments, as a sum of cells; empty: none
  std::string present;    ///< of what is paid in cash
  std::string dates;
  std::string base_before;            ///< what of each month's base was earned before 1 January
  std::string paid_before;            ///< what of its other pay was paid before; empty: nothing
  std::vector<Chart::Series> vested;  ///< a curve for each grant
};

MonthsRanges write_months(Sheet& sheet, const Assumptions& inputs, std::size_t offer,
                          const ProjectedOffer& o, const VestingRanges& vesting);

/// The cells that the comparison refers to.
struct YearsCells {
  std::string title;
  std::string total;
  std::string average;
  std::string year_1;
  std::string guaranteed;
  std::string equity;  ///< empty where it has no value
  std::string present;
  std::string cash_present;  ///< the same without equity
  std::map<Pay, std::string> totals;
  std::string years;       ///< the labels
  std::string cumulative;  ///< after each year
};

YearsCells write_years(Sheet& sheet, const ProjectedOffer& o, const MonthsRanges& months,
                       const VestingRanges& vesting);

}  // namespace parley::report::xlsx
