#include "parley/scenario/keys/keys.hpp"

#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {

const std::vector<Key>& scenario_keys() {
  static const std::vector<Key> keys = [] {
    ScenarioRows rows;
    add_offer_keys(rows);
    add_grant_keys(rows);
    add_company_keys(rows);
    add_impact_keys(rows);
    add_assumption_keys(rows);
    add_candidate_keys(rows);
    add_tax_keys(rows);
    return rows.take();
  }();
  return keys;
}

const std::vector<Key>& playbook_keys() {
  static const std::vector<Key> keys = [] {
    PlaybookRows rows;
    add_lever_keys(rows);
    add_scoring_keys(rows);
    add_practice_keys(rows);
    return rows.take();
  }();
  return keys;
}

const std::vector<Rivals>& rival_keys() {
  static const std::vector<Rivals> rivals = {
      {"offer", "raise", "raises"},
      {"offer.sign_on", "installments", "amount"},
      {"offer.sign_on", "installments", "month"},
      {"offer.bonus", "rate", "amount"},
      {"offer.raises[]", "percent", "amount"},
      {"offer.grants[]", "ownership", "shares"},
      {"offer.grants[]", "ownership", "value"},
      {"offer.grants[]", "shares", "value"},
      {"offer.grants[]", "vests", "months"},
      {"offer.grants[]", "vests", "cliff_months"},
      {"offer.grants[]", "vests", "every_months"},
      {"offer.grants[]", "vests", "yearly"},
      {"offer.grants[]", "ocf", "months"},
      {"offer.grants[]", "ocf", "cliff_months"},
      {"offer.grants[]", "ocf", "every_months"},
      {"offer.grants[]", "ocf", "yearly"},
      {"offer.grants[]", "ocf", "vests"},
      {"offer.grants[]", "ocf", "allocation"},
  };
  return rivals;
}

const std::vector<Belongs>& dependent_keys() {
  static const std::vector<Belongs> belongs = {
      {"offer.grants[]", "strike", "kind", "iso|nso"},
      {"offer.grants[]", "exercise_window_days", "kind", "iso|nso"},
      {"offer.grants[]", "terms", "ocf", ""},
      {"offer.grants[].acceleration[]", "kind", "trigger", "change_of_control"},
      {"offer.grants[].acceleration[]", "score", "trigger", "impact"},
      {"offer.grants[].acceleration[]", "at_month", "trigger", "impact"},
      {"company.preferred[]", "cap", "participation", "capped"},
      {"company.rounds[]", "cap", "participation", "capped"},
      {"company.rounds[]", "multiple", "raised", ""},
      {"company.rounds[]", "participation", "raised", ""},
      {"company.rounds[]", "cap", "raised", ""},
      {"company.rounds[]", "seniority", "raised", ""},
      {"events", "terminated", "change_of_control", ""},
      {"reasons[]", "low", "kind", "market"},
      {"reasons[]", "high", "kind", "market"},
      {"reasons[]", "amount", "kind", "forfeit"},
      {"reasons[]", "text", "kind", "scope"},
  };
  return belongs;
}

}  // namespace parley::scenario
