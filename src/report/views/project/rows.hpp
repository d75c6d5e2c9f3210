// The columns and rows that the document and the files of `project` share.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "report/views/project/project.hpp"

namespace parley::report {

/// A kind of pay: its column's name, its amount.
struct PayColumn {
  EventKind kind;
  Money Amounts::*amount;
};

/// As they stand in every table and file.
inline constexpr std::array<PayColumn, 6> kPayColumns = {{
    {EventKind::base, &Amounts::base},
    {EventKind::sign_on, &Amounts::sign_on},
    {EventKind::sign_on_clawback, &Amounts::sign_on_clawback},
    {EventKind::bonus, &Amounts::bonus},
    {EventKind::benefits, &Amounts::benefits},
    {EventKind::equity, &Amounts::equity},
}};

/// The rows of a view by year, calendar year or month.
std::vector<Period> periods_by(const Projection& p, By by);

}  // namespace parley::report
