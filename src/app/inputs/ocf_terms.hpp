// parley vest --ocf: terms of the Open Cap Format without a scenario; and schedules as such terms.
#pragma once

#include <string>
#include <vector>

#include "parley/app/request.hpp"
#include "parley/app/surroundings.hpp"
#include "report/views/project/project.hpp"

namespace parley::app {

/// --ocf, --terms, --quantity, --start, --grant-date, --event.
std::vector<Input> ocf_inputs();

/// The grant that these options describe, as if a scenario had made it. A Stop where they or the
/// file are wrong.
report::ProjectedOffer grant_by_terms(const Request& request, Surroundings& around);

/// The grants of an offer as a file of the Open Cap Format.
std::string offer_as_ocf(const report::ProjectedOffer& offer);

}  // namespace parley::app
