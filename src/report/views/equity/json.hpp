// equity --format json: every grant through every exit; null where its share of the company is
// unknown.
#pragma once

#include <string>

#include "parley/model/equity/equity_view.hpp"

namespace parley::report {

std::string equity_json(const model::EquityView& v);

}  // namespace parley::report
