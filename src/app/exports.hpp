// The files that other programs read, beside the common formats: a workbook and a calendar.
#pragma once

#include <memory>
#include <vector>

#include "parley/app/answer.hpp"
#include "parley/app/request.hpp"
#include "parley/app/surroundings.hpp"
#include "report/views/project/project.hpp"

namespace parley::app {

/// --as-of: the day on which such a file says it was made.
Input as_of_input();
/// --all: every vest in a calendar.
Input all_days_input();

using SharedOffers = std::shared_ptr<const std::vector<report::ProjectedOffer>>;

/// Adds "xlsx" and "ics" to an answer.
void add_exports(Answer& answer, const SharedOffers& offers, const Request& request,
                 const Surroundings& around);

/// Whether the answer is asked for as one of these.
bool is_export(const Request& request);

/// The workbook or calendar of these scenarios.
Answer export_of(std::vector<Scenario> scenarios, const Request& request, Surroundings& around);

}  // namespace parley::app
