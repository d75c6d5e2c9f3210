// The columns and rows that the document and the files of `project` share.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "report/views/project/project.hpp"

namespace parley::report {

/// A kind of pay: its column's name, its amount.
struct PayColumn {
  model::EventKind kind;
  Money model::Amounts::*amount;
};

/// As they stand in every table and file.
inline constexpr std::array<PayColumn, 7> kPayColumns = {{
    {model::EventKind::base, &model::Amounts::base},
    {model::EventKind::sign_on, &model::Amounts::sign_on},
    {model::EventKind::sign_on_clawback, &model::Amounts::sign_on_clawback},
    {model::EventKind::bonus, &model::Amounts::bonus},
    {model::EventKind::benefits, &model::Amounts::benefits},
    {model::EventKind::equity, &model::Amounts::equity},
    {model::EventKind::exercise, &model::Amounts::exercise},
}};

/// The rows of a view by year, calendar year or month.
std::vector<model::Period> periods_by(const model::Projection& p, By by);

}  // namespace parley::report
