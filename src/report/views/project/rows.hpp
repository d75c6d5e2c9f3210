// The columns and rows that the document and the files of `project` share.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "report/views/project/project.hpp"

namespace parley::report {

/// A kind of pay: its column in files and on screens, its amount.
struct PayColumn {
  std::string_view name;
  std::string_view title;
  Money model::Amounts::*amount;
};

/// As they stand in every table and file.
inline constexpr std::array<PayColumn, 10> kPayColumns = {{
    {"base", "Base", &model::Amounts::base},
    {"sign_on", "Sign-on", &model::Amounts::sign_on},
    {"sign_on_clawback", "Clawback", &model::Amounts::sign_on_clawback},
    {"payments", "Payments", &model::Amounts::payments},
    {"payment_clawback", "Taken back", &model::Amounts::payment_clawback},
    {"bonus", "Bonus", &model::Amounts::bonus},
    {"benefits", "Benefits", &model::Amounts::benefits},
    {"equity", "Equity", &model::Amounts::equity},
    {"severance", "Severance", &model::Amounts::severance},
    {"exercise", "Cash to exercise", &model::Amounts::exercise},
}};

/// Equity has no value where the ledger is without it.
inline bool is_equity(const PayColumn& c) { return c.amount == &model::Amounts::equity; }
/// Cash to find, in no total.
inline bool is_exercise(const PayColumn& c) { return c.amount == &model::Amounts::exercise; }

/// The rows of a view by year, calendar year or month.
std::vector<model::Period> periods_by(const model::Projection& p, By by);

/// What a payment, a bonus or a benefit is called in the file; empty for what has no name.
std::string item_name(const Offer& offer, const model::Event& e);

}  // namespace parley::report
