// The page of `plan`, private: the verdict with the inequality that decided it, then what may be
// asked and why, the asks in order, answers to objections, the floor under it all, and what is
// missing.
#pragma once

#include "document/document.hpp"
#include "parley/model/plan/plan.hpp"

namespace parley::report {

document::Document plan_document(const Scenario& offer, const model::Plan& plan);

/// A row for every package of the plan, with its worth and cost.
document::Table plan_rows(const Scenario& offer, const model::Plan& plan);

/// "Counter: the opening adds $94,990 of worth to you, more than 0.25% of the offer's ($1,859)."
std::string verdict_sentence(const model::Plan& plan);

/// "Do not accept yet: their counter is worth $784,540 to you, less than rung 2 of your ladder
/// ($786,708)."
std::string counter_sentence(const model::Plan& plan);

}  // namespace parley::report
