// Why a cap stands where it does, and what a plan says beside its numbers: in sentences.
#pragma once

#include <string_view>

#include "parley/model/plan/plan.hpp"

namespace parley::report {

std::string_view sentence(model::CapReason r);
std::string_view sentence(model::PlanNote n);

}  // namespace parley::report
