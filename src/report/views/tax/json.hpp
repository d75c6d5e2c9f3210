// Parts of tax --format json that other answers share.
#pragma once

#include <vector>

#include "report/json.hpp"
#include "report/views/tax/tax.hpp"

namespace parley::report {

/// [{"name", "keeps"}], the share that $1,000 more of each lever keeps.
Json levers_json(const std::vector<model::LeverKeeps>& levers);

}  // namespace parley::report
