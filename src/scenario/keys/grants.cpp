// Equity: the grants, how they vest, and what accelerates them.
#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {
namespace {

using S = Scenario;
using V = const Value&;

Grant& last(S& s) { return s.offer.grants.back(); }
Acceleration& last_clause(S& s) { return last(s).acceleration.back(); }

void add_size(ScenarioRows& rows) {
  rows.add("offer.grants[].name", kText, "what it is called",
           [](S& s, V v) { last(s).name = v.text; })
      .by_default("\"grant 1\", ...")
      .shown("\"new hire\"");
  rows.add("offer.grants[].kind", words("rsu|stock|iso|nso"), "shares, or options (iso, nso)",
           [](S& s, V v) { last(s).kind = v.as<GrantKind>(); })
      .by_default("\"rsu\"")
      .sample("\"rsu\"");
  rows.add("offer.grants[].ownership", Unit{KeyType::percent, {0, 100}, "impact"},
           "of the fully diluted shares today; \"impact\": what the plan justifies by the playbook",
           [](S& s, V v) {
             if (v.choice) {
               last(s).size = ByImpact{};
             } else {
               last(s).size = v.percent;
             }
           })
      .shown("\"0.05%\"");
  rows.add("offer.grants[].shares", kShareCount, "a number of shares, in place of `ownership`",
           [](S& s, V v) { last(s).size = Shares::of(v.whole); });
  rows.add("offer.grants[].value", kMoney,
           "dollars of liquid stock at the price of day one, in place of `ownership`",
           [](S& s, V v) { last(s).size = v.money; });
  rows.add("offer.grants[].strike", kPrice, "what a share costs (iso, nso), to six decimals",
           [](S& s, V v) { last(s).strike = v.price; });
  rows.add("offer.grants[].exercise_window_days", kDays,
           "how long options can be exercised after leaving",
           [](S& s, V v) { last(s).exercise_window_days = v.count(); });
  rows.add("offer.grants[].month", kMonth, "the month of employment in which it is granted",
           [](S& s, V v) { last(s).month = v.count(); })
      .by_default("0");
}

void add_vesting(ScenarioRows& rows) {
  rows.add("offer.grants[].months", kMonthsAboveZero, "the whole term",
           [](S& s, V v) { last(s).vesting.months = v.count(); })
      .by_default("48")
      .shown("48");
  rows.add("offer.grants[].cliff_months", kMonth,
           "nothing vests before; what would have vests then",
           [](S& s, V v) { last(s).vesting.cliff_months = v.count(); })
      .by_default("12")
      .shown("12");
  rows.add("offer.grants[].every_months", kMonthsAboveZero, "months between installments",
           [](S& s, V v) { last(s).vesting.every_months = v.count(); })
      .by_default("1")
      .shown("1");
  rows.add("offer.grants[].yearly", kList, "the share of each year, together 100 %")
      .filled()
      .by_default("even")
      .sample("[\"10%\", \"20%\", \"30%\", \"40%\"]");
  rows.add("offer.grants[].yearly[]", kShare, "of the grant",
           [](S& s, V v) { last(s).vesting.yearly.push_back(v.percent); });
  rows.add("offer.grants[].vests", kList, "any schedule at all, in place of the keys above")
      .filled();
  rows.add("offer.grants[].vests[]", kTable, "one vest",
           [](S& s, V) { last(s).vesting.vests.emplace_back(); });
  rows.add("offer.grants[].vests[].month", kMonth, "the month of the grant",
           [](S& s, V v) { last(s).vesting.vests.back().month = v.count(); })
      .required();
  rows.add("offer.grants[].vests[].share", kShare, "of the grant",
           [](S& s, V v) { last(s).vesting.vests.back().share = v.percent; })
      .required();
  rows.add("offer.grants[].allocation",
           words("cumulative_rounding|cumulative_round_down|front_loaded|back_loaded|"
                 "front_loaded_to_single_tranche|back_loaded_to_single_tranche|fractional"),
           "how whole shares are split where they do not divide",
           [](S& s, V v) { last(s).vesting.allocation = v.as<Allocation>(); })
      .by_default("\"cumulative_rounding\"");
  rows.add("offer.grants[].ocf", kFile,
           "a file of vesting terms in the Open Cap Format, in place of the keys above");
  rows.add("offer.grants[].terms", kText, "the id of the terms in that file")
      .by_default("the only ones in it");
}

void add_acceleration(ScenarioRows& rows) {
  const std::string clause = "offer.grants[].acceleration[]";
  rows.add("offer.grants[].acceleration", kList, "clauses that make a part vest early")
      .at_most(kMostClauses);
  rows.add(clause, kTable, "one clause", [](S& s, V) { last(s).acceleration.emplace_back(); });
  rows.add(clause + ".trigger", words("impact|change_of_control"), "what it takes",
           [](S& s, V v) {
             last_clause(s).trigger =
                 *v.choice == 0 ? Trigger::impact : Trigger::change_of_control_single;
           })
      .required();
  rows.add(clause + ".kind", words("single|double"),
           "of change_of_control: the sale alone, or a sale and a termination", [](S& s, V v) {
             Trigger& t = last_clause(s).trigger;  // `trigger` is read first
             if (t != Trigger::impact && *v.choice == 1) t = Trigger::change_of_control_double;
           });
  rows.add(clause + ".score", kScore, "impact: reached by a quarter's score of at least this",
           [](S& s, V v) { last_clause(s).score = v.number; })
      .by_default("the playbook's, else 80");
  rows.add(clause + ".within_months", kMonth,
           "impact: of the grant; double trigger: months after the change of control",
           [](S& s, V v) { last_clause(s).within_months = v.count(); })
      .by_default("the playbook's (impact), else 12");
  rows.add(clause + ".at_month", kMonth, "impact: the month of the grant at which it vests",
           [](S& s, V v) { last_clause(s).at_month = v.count(); })
      .by_default("the playbook's, else 12");
  rows.add(clause + ".portion", kShare,
           "impact: of the whole grant, additional; change_of_control: of what is unvested",
           [](S& s, V v) { last_clause(s).portion = v.percent; })
      .by_default("impact: the playbook's, else \"25%\"; change_of_control: must be said");
  rows.add(clause + ".taken_from", words("end|next|prorated"),
           "which installments it uses up; the same for all clauses of a grant",
           [](S& s, V v) { last_clause(s).taken_from = v.as<TakenFrom>(); })
      .by_default("the playbook's (impact), else \"end\"");
}

}  // namespace

void add_grant_keys(ScenarioRows& rows) {
  rows.add("offer.grants", kList, "equity; the first grant is the one that is negotiated")
      .at_most(kMostGrants);
  rows.add("offer.grants[]", kTable, "one grant: say one of `ownership`, `shares`, `value`",
           [](S& s, V) { s.offer.grants.emplace_back(); });
  add_size(rows);
  add_vesting(rows);
  add_acceleration(rows);
}

}  // namespace parley::scenario
