// What kinds, causes and units are called, in files and on screens: "sign_on_clawback" in a file is
// "Clawback" above a column.
#pragma once

#include <string_view>

#include "parley/model/pay/ledger.hpp"

namespace parley::report {

std::string_view name_of(EventKind kind);   ///< "sign_on"
std::string_view title_of(EventKind kind);  ///< "Sign-on"
std::string_view name_of(VestCause cause);  ///< "cliff"
std::string_view name_of(GrantUnit unit);   ///< "ownership"

}  // namespace parley::report
