// The sections of the plan's page, in its order.
#pragma once

#include "document/document.hpp"
#include "parley/model/plan/plan.hpp"
#include "report/labels/lever_text.hpp"

namespace parley::report {

void add_counter(Document& page, const Plan& plan, const LeverText& text);
void add_caps(Document& page, const Plan& plan, const LeverText& text);
void add_exchange_rates(Document& page, const Plan& plan, const LeverText& text);
void add_asks(Document& page, const Plan& plan, const LeverText& text);
void add_equal_offers(Document& page, const Plan& plan, const LeverText& text);
void add_objections(Document& page, const Plan& plan, const LeverText& text);
void add_swap(Document& page, const Plan& plan, const LeverText& text);
void add_floor(Document& page, const Plan& plan);
void add_gap(Document& page, const Plan& plan);  ///< of a walk
void add_risk(Document& page, const Plan& plan);
void add_policy(Document& page, const Plan& plan);

}  // namespace parley::report
