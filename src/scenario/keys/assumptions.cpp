// What the person assumes, believes and prefers.
#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {
namespace {

using S = Scenario;
using V = const Value&;

void add_projection(ScenarioRows& rows) {
  rows.add("projection", kTable, "how far and how to look ahead");
  rows.add("projection.years", whole(1, 15), "years of employment shown",
           [](S& s, V v) { s.projection.years = v.count(); })
      .by_default("4")
      .shown("4");
  rows.add("projection.leave_month", kMonth,
           "leave in this month; nothing is paid or vests after it",
           [](S& s, V v) { s.projection.leave_month = v.count(); })
      .by_default("stay");
  rows.add("projection.discount_rate", kShare, "a year, for the present value",
           [](S& s, V v) { s.projection.discount_rate = v.percent; })
      .by_default("\"0%\"")
      .shown("\"8%\"");
  rows.add("projection.quarterly_scores", kList, "the score of each quarter; the last carries on")
      .by_default("the plan's credited score");
  rows.add("projection.quarterly_scores[]", kScore, "0 to 100",
           [](S& s, V v) { s.projection.quarterly_scores.push_back(v.number); });
}

void add_events(ScenarioRows& rows) {
  rows.add("events", kTable, "what is assumed to happen, apart from the exits");
  rows.add("events.change_of_control", kDate, "the company is sold",
           [](S& s, V v) { s.events.change_of_control = v.date; });
  rows.add("events.terminated", kDate, "the job ends (moves double-trigger clauses only)",
           [](S& s, V v) { s.events.terminated = v.date; });
  rows.add("events.vesting", kTable, "conditions of Open Cap Format terms that are met");
  rows.add("events.vesting.*", kDate, "the day on which that condition is met",
           [](S& s, V v) { s.events.vesting[v.node->key] = v.date; });
}

void add_factors(ScenarioRows& rows) {
  rows.add("preferences.factors", kList, "what is not money: remote days, a title, a commute")
      .at_most(50);
  rows.add("preferences.factors[]", kTable, "one of them",
           [](S& s, V) { s.preferences.factors.emplace_back(); });
  rows.add("preferences.factors[].name", kText, "what it is",
           [](S& s, V v) { s.preferences.factors.back().name = v.text; })
      .by_default("\"factor 1\", ...");
  rows.add("preferences.factors[].yearly", Unit{KeyType::money, {-kMostDollars, kMostDollars}},
           "what it is worth to you, in dollars a year; below 0 where it costs you",
           [](S& s, V v) { s.preferences.factors.back().yearly = v.money; })
      .required();
  rows.add("preferences.factors[].source", kText, "how you came to it",
           [](S& s, V v) { s.preferences.factors.back().source = v.text; });
}

void add_beliefs(ScenarioRows& rows) {
  rows.add("beliefs", kTable, "what is uncertain about the job itself");
  rows.add("beliefs.leave_monthly", kShare, "the chance to leave in any month",
           [](S& s, V v) { s.beliefs.leave_monthly = v.percent; })
      .by_default("\"0%\"")
      .sample("\"1%\"");
  rows.add("beliefs.score_sd", kScore,
           "by how much a quarter's score may differ (standard deviation)",
           [](S& s, V v) { s.beliefs.score_sd = v.number; })
      .by_default("0")
      .sample("8");
  rows.add("preferences", kTable, "what matters to the person; private");
  rows.add("preferences.outside_wealth", kMoneyAboveZero,
           "dollars besides this job; for what risk is worth",
           [](S& s, V v) { s.preferences.outside_wealth = v.money; })
      .sample("500_000");
  rows.add("preferences.risk_aversion", number(0, 100), "0 is none, 2 is common, 10 is strong",
           [](S& s, V v) { s.preferences.risk_aversion = v.number; })
      .by_default("2")
      .sample("2");
  rows.add("preferences.premium", kMoney,
           "what one would give up to take the offer instead of this one",
           [](S& s, V v) { s.preferences.premium = v.money; })
      .by_default("0");
  rows.add("preferences.share", kFlag, "whether this may be named to the employer",
           [](S& s, V v) { s.preferences.share = v.flag; })
      .by_default("false");
  rows.add("preferences.current", kFlag, "whether this is today's job",
           [](S& s, V v) { s.preferences.current = v.flag; })
      .by_default("false");
  rows.add("preferences.standing", one_of<kStandings>(),
           "how sure this alternative is; a process is none yet",
           [](S& s, V v) { s.preferences.standing = v.as(kStandings); })
      .by_default("\"written\"");
  add_factors(rows);
}

void add_negotiation(ScenarioRows& rows) {
  rows.add("negotiation", kTable, "how to negotiate");
  rows.add("negotiation.policy", one_of<kPolicies>(),
           "ask for what the evidence justifies, or for all of the band",
           [](S& s, V v) { s.negotiation.policy = v.as(kPolicies); })
      .by_default("impact where the playbook has an impact curve, else value");
  rows.add("negotiation.stretch", kShare, "by how much an opening may cost more than the offer",
           [](S& s, V v) { s.negotiation.stretch = v.percent; })
      .by_default("\"20%\"");
  rows.add("negotiation.employer_load", kShare, "what cash costs the employer on top",
           [](S& s, V v) { s.negotiation.employer_load = v.percent; })
      .by_default("\"8%\"");
  rows.add("negotiation.most", kTable, "the most to ask for, by lever");
  const auto most = [&rows](Lever lever, const Unit& unit) {
    rows.add("negotiation.most." + std::string(name(lever)), unit, "never asked over",
             [lever](S& s, V v) { s.negotiation.most[lever] = v.ratio(); })
        .by_default("the cap of the policy");
  };
  most(Lever::base_salary, kMoneyYearly);
  most(Lever::sign_on, kMoney);
  most(Lever::ownership, Unit{KeyType::money_or_percent, {0, 100}});
  most(Lever::bonus_rate, kShare);
  most(Lever::acceleration, kShare);
}

void add_simulation(ScenarioRows& rows) {
  const auto of = [](S& s) -> SimulationTerms& { return *s.simulation; };
  rows.add("simulation", kTable, "a company that ends at random",
           [](S& s, V) { s.simulation.emplace(); });
  rows.add("simulation.paths", whole(1, kMostPaths), "how many lives are tried",
           [of](S& s, V v) { of(s).paths = v.whole; })
      .by_default("100_000");
  rows.add("simulation.seed", Unit{KeyType::whole, {0, INT64_MAX}}, "of the random numbers",
           [of](S& s, V v) { of(s).seed = v.whole; })
      .by_default("1");
  const auto rate = [&](const char* key, const Unit& unit, auto SimulationTerms::*member,
                        const char* help) {
    rows.add(KeyPath("simulation.") + key, unit, help,
             [of, member](S& s, V v) { of(s).*member = v.percent; })
        .by_default("\"0%\"");
  };
  rate("exit_rate", kShare, &SimulationTerms::exit_rate, "chance of an exit, a year");
  rate("failure_rate", kShare, &SimulationTerms::failure_rate, "chance of a failure, a year");
  rate("drift", kGrowth, &SimulationTerms::drift, "of the company's value, a year");
  rate("volatility", kVolatility, &SimulationTerms::volatility,
       "of the value of the company, or of a listed stock's price, a year");
  rate("ipo_share", kShare, &SimulationTerms::ipo_share, "the chance that an exit is an ipo");
  rows.add("simulation.horizon_years", Unit{KeyType::number, {0, 100, true}},
           "after which equity pays nothing", [of](S& s, V v) { of(s).horizon_years = v.number; })
      .by_default("10");
  rows.add("simulation.start_value", kMoney, "of the company today",
           [of](S& s, V v) { of(s).start_value = v.money; })
      .by_default("the valuation");
  rows.add("simulation.score_correlation", number(-1, 1), "of scores with the company's value",
           [of](S& s, V v) { of(s).score_correlation = v.number; })
      .by_default("0");
}

void add_sensitivity(ScenarioRows& rows) {
  rows.add("sensitivity", kList, "ranges to try, where 20 % of itself is not the question");
  rows.add("sensitivity[]", kTable, "one key", [](S& s, V) { s.sensitivity.emplace_back(); });
  rows.add("sensitivity[].key", kText, "as in --set: company.growth",
           [](S& s, V v) { s.sensitivity.back().key = v.text; })
      .required();
  rows.add("sensitivity[].low", kScalar, "the lower value",
           [](S& s, V v) { s.sensitivity.back().low = v.text; })
      .required();
  rows.add("sensitivity[].high", kScalar, "the higher value",
           [](S& s, V v) { s.sensitivity.back().high = v.text; })
      .required();
}

}  // namespace

void add_assumption_keys(ScenarioRows& rows) {
  add_projection(rows);
  add_events(rows);
  add_beliefs(rows);
  add_negotiation(rows);
  add_simulation(rows);
  add_sensitivity(rows);
}

}  // namespace parley::scenario
