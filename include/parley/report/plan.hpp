// The page of `plan`, private: the verdict with the inequality that decided it, then what may be
// asked and why, the asks in order, answers to objections, the floor under it all, and what is
// missing.
#pragma once

#include "parley/model/plan.hpp"
#include "parley/report/document.hpp"

namespace parley::report {

Document plan_document(const Scenario& offer, const Plan& plan);

/// "Counter: the opening adds $94,990 of worth to you, more than 0.25 % of the offer's ($1,859)."
std::string verdict_sentence(const Plan& plan);

}  // namespace parley::report
