#include "scenario/keys/keys.hpp"

#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {

const KeyTable<Scenario>& scenario_table() {
  static const KeyTable<Scenario> table = [] {
    ScenarioRows rows;
    add_offer_keys(rows);
    add_payment_keys(rows);
    add_grant_keys(rows);
    add_company_keys(rows);
    add_impact_keys(rows);
    add_assumption_keys(rows);
    add_candidate_keys(rows);
    add_tax_keys(rows);
    return rows.take();
  }();
  return table;
}

const KeyTable<Playbook>& playbook_table() {
  static const KeyTable<Playbook> table = [] {
    PlaybookRows rows;
    add_lever_keys(rows);
    add_scoring_keys(rows);
    add_practice_keys(rows);
    return rows.take();
  }();
  return table;
}

const std::vector<Key>& scenario_keys() { return scenario_table().keys; }
const std::vector<Key>& playbook_keys() { return playbook_table().keys; }

const std::vector<Rivals>& rival_keys() {
  static const std::vector<Rivals> rivals = [] {
    std::vector<Rivals> all = {
        {"offer", "raise", "raises"},
        {"offer.sign_on", "installments", "amount"},
        {"offer.sign_on", "installments", "month"},
        {"offer", "bonus", "bonuses"},
        {"offer.bonus", "rate", "amount"},
        {"offer.bonuses[]", "rate", "amount"},
        {"offer.raises[]", "percent", "amount"},
        {"offer.raises[]", "month", "date"},
        {"offer.payments[]", "month", "date"},
        {"offer.benefits[]", "yearly", "of_base"},
        {"offer.grants[]", "granted", "month"},
        {"offer.grants[]", "ocf", "months"},
        {"offer.grants[]", "ocf", "cliff_months"},
        {"offer.grants[]", "ocf", "every_months"},
        {"offer.grants[]", "ocf", "yearly"},
        {"offer.grants[]", "ocf", "vests"},
        {"offer.grants[]", "ocf", "vest_dates"},
        {"offer.grants[]", "ocf", "vest_day"},
        {"offer.grants[]", "ocf", "allocation"},
        {"offer.grants[]", "vests", "every_months"},
        {"offer.refreshers[]", "vests", "vest_every_months"},
    };
    for (const std::string_view grant : {"offer.grants[]", "offer.refreshers[]"}) {
      all.insert(all.end(), {{grant, "ownership", "shares"},
                             {grant, "ownership", "value"},
                             {grant, "shares", "value"},
                             {grant, "vests", "months"},
                             {grant, "vests", "cliff_months"},
                             {grant, "vests", "yearly"},
                             {grant, "vest_dates", "vest_day"}});
    }
    for (const std::string_view clause :
         {"offer.grants[].acceleration[]", "offer.refreshers[].acceleration[]"})
      all.push_back({clause, "months", "portion"});
    return all;
  }();
  return rivals;
}

const std::vector<Belongs>& dependent_keys() {
  static const std::vector<Belongs> belongs = [] {
    std::vector<Belongs> all = {
        {"offer.sign_on", "clawback_by", "clawback", "prorated"},
        {"offer.payments[]", "clawback_by", "clawback", "prorated"},
        {"offer.bonus", "first_year", "plan_year", "calendar"},
        {"offer.bonus", "payout_date", "plan_year", "calendar"},
        {"offer.bonus", "employed_at", "plan_year", "calendar"},
        {"offer.bonuses[]", "first_year", "plan_year", "calendar"},
        {"offer.bonuses[]", "payout_date", "plan_year", "calendar"},
        {"offer.bonuses[]", "employed_at", "plan_year", "calendar"},
        {"offer.grants[]", "terms", "ocf", ""},
        {"company.preferred[]", "cap", "participation", "capped"},
        {"company.rounds[]", "cap", "participation", "capped"},
        {"company.rounds[]", "multiple", "raised", ""},
        {"company.rounds[]", "participation", "raised", ""},
        {"company.rounds[]", "cap", "raised", ""},
        {"company.rounds[]", "seniority", "raised", ""},
        {"reasons[]", "low", "kind", "market"},
        {"reasons[]", "high", "kind", "market"},
        {"reasons[]", "amount", "kind", "forfeit"},
        {"reasons[]", "text", "kind", "scope"},
    };
    for (const std::string_view grant : {"offer.grants[]", "offer.refreshers[]"}) {
      all.push_back({grant, "strike", "kind", "iso|nso|option|stock"});
      for (const char* key : {"exercise_window_days", "term_years", "exercise_on_leaving"})
        all.push_back({grant, key, "kind", "iso|nso|option"});
      all.push_back({grant, "value_at", "value", ""});
      all.push_back({grant, "liquid", "value", ""});
      all.push_back({grant, "liquidity_by_months", "double_trigger", ""});
    }
    for (const std::string_view clause :
         {"offer.grants[].acceleration[]", "offer.refreshers[].acceleration[]"}) {
      all.push_back({clause, "kind", "trigger", "change_of_control"});
      all.push_back({clause, "before_months", "kind", "double"});
      all.push_back({clause, "within_months", "trigger", "impact|change_of_control"});
      all.push_back({clause, "reason", "trigger", "termination"});
      all.push_back({clause, "score", "trigger", "impact"});
      all.push_back({clause, "at_month", "trigger", "impact"});
    }
    return all;
  }();
  return belongs;
}

}  // namespace parley::scenario
