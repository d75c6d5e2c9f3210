// plan --format json: the verdict, the packages with their worth and cost, the reservation, the
// risk. Worth and cost are dollars to the cent, shares fractions; need-input has the verdict, the
// policy, the offered levers and what is missing; need-range has no asks. Private.
#pragma once

#include <string>

#include "parley/model/plan/plan.hpp"
#include "report/json.hpp"
#include "report/views/tax/tax.hpp"

namespace parley::report {

/// `taxed` adds what each lever keeps after tax.
std::string plan_json(const model::Plan& plan, const TaxedOffer* taxed = nullptr);

/// The same before it is text.
Json plan_object(const model::Plan& plan, const TaxedOffer* taxed = nullptr);

}  // namespace parley::report
