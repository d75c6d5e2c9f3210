// What kinds, causes and units are called, in files and on screens: "sign_on_clawback" in a file is
// "Clawback" above a column.
#pragma once

#include <string_view>

#include "parley/model/choice/day_one.hpp"
#include "parley/model/pay/ledger.hpp"

namespace parley::report {

std::string_view name_of(model::EventKind kind);   ///< "sign_on"
std::string_view title_of(model::EventKind kind);  ///< "Sign-on"
std::string_view name_of(model::VestCause cause);  ///< "cliff"
std::string_view name_of(GrantUnit unit);          ///< "ownership"

std::string_view name_of(model::EquityCountedAs as);   ///< "certainty_equivalent"
std::string_view title_of(model::EquityCountedAs as);  ///< "a sure amount as good"

}  // namespace parley::report
