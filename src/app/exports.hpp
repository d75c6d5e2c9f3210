// The files that other programs read, beside the common formats: a workbook and a calendar.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "cli/options/options.hpp"
#include "report/views/project/project.hpp"

namespace parley::cli {

/// --as-of: the day on which such a file says it was made.
Option as_of_option();

/// For Answer::others: "xlsx" and "ics". `offers` must outlive the answer.
std::map<std::string, std::function<std::string()>, std::less<>> exports(
    const std::vector<report::ProjectedOffer>& offers, const Call& call, const World& world);

/// Whether the answer is asked for as one of these.
bool is_export(const Call& call);

/// Writes the workbook or calendar of these scenarios.
void give_export(std::vector<Scenario> scenarios, const Call& call, World& world);

}  // namespace parley::cli
