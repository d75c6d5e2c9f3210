// The table of keys, a section for each part of a scenario.
#pragma once

#include "parley/terms/scenario.hpp"
#include "scenario/keys/rows.hpp"

namespace parley::scenario {

using ScenarioRows = Rows<Scenario>;
using PlaybookRows = Rows<Playbook>;

const KeyTable<Scenario>& scenario_table();
const KeyTable<Playbook>& playbook_table();

void add_offer_keys(ScenarioRows& rows);
void add_payment_keys(ScenarioRows& rows);
void add_grant_keys(ScenarioRows& rows);
void add_company_keys(ScenarioRows& rows);
void add_impact_keys(ScenarioRows& rows);
void add_assumption_keys(ScenarioRows& rows);
void add_candidate_keys(ScenarioRows& rows);
void add_tax_keys(ScenarioRows& rows);
void add_lever_keys(PlaybookRows& rows);
void add_scoring_keys(PlaybookRows& rows);
void add_practice_keys(PlaybookRows& rows);

}  // namespace parley::scenario
