// The sections of the plan's page, in its order.
#pragma once

#include "document/document.hpp"
#include "parley/model/plan/plan.hpp"
#include "report/labels/lever_text.hpp"

namespace parley::report {

void add_counter(document::Document& page, const model::Plan& plan, const LeverText& text);
void add_caps(document::Document& page, const model::Plan& plan, const LeverText& text);
void add_exchange_rates(document::Document& page, const model::Plan& plan, const LeverText& text);
void add_asks(document::Document& page, const model::Plan& plan, const LeverText& text);
/// The levers of the opening that nothing speaks for.
void add_reasons(document::Document& page, const model::Plan& plan);
void add_equal_offers(document::Document& page, const model::Plan& plan, const LeverText& text);
void add_objections(document::Document& page, const model::Plan& plan, const LeverText& text);
void add_swap(document::Document& page, const model::Plan& plan, const LeverText& text);
void add_floor(document::Document& page, const model::Plan& plan);
void add_bridge(document::Document& page, const model::Plan& plan);
/// What would make the offer equal to the best alternative; nothing where it is already.
void add_gap(document::Document& page, const model::Plan& plan);
void add_risk(document::Document& page, const model::Plan& plan);
void add_policy(document::Document& page, const model::Plan& plan);

}  // namespace parley::report
