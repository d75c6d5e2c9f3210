// A schedule as Open Cap Format terms, for the systems that keep cap tables.
//
// What the format can say in its own words (a period, a cliff, a chain of years) is said so; a
// schedule that an acceleration or a leave has changed becomes a list of dates. Either way, reading
// the terms back with the grant's size and day gives the same dates and quantities.
//
//   48 months, cliff 12: "start" -> 1/48, 48 times each month, cliff_installment 12
#pragma once

#include "model/vesting/ocf.hpp"
#include "parley/model/vesting/schedule.hpp"

namespace parley::model {

/// The terms of `grant`; `schedule` is how it vests. Id and name are the caller's to set.
OcfTerms ocf_terms_of(const Scenario& s, const Grant& grant, const Schedule& schedule);

/// What is recorded of the grant, to evaluate its terms: size, day, events.
OcfRecord ocf_record_of(const Scenario& s, const Grant& grant, const Schedule& schedule);

}  // namespace parley::model
