#include "tests/support/simulated.hpp"

namespace parley::test {

Percent percent(int hundredths) { return Percent::of_hundred(hundredths); }

Scenario one_percent() {
  Scenario s;
  s.title = "One percent";
  s.offer.start = Date::on(2026, 1, 1);
  Grant g{.name = "stock", .size = percent(1)};
  g.vesting.vests = {{.month = 0, .share = percent(100)}};
  s.offer.grants.push_back(g);
  s.company.valuation = Money::dollars(100'000'000);
  s.simulation = SimulationTerms{.exit_rate = percent(12),
                                 .failure_rate = percent(6),
                                 .drift = percent(8),
                                 .volatility = percent(50)};
  return s;
}

Scenario whole_offer() {
  Scenario s = one_percent();
  s.title = "Whole offer";
  s.offer.base_salary = Money::dollars(176'000);
  s.offer.sign_on.installments = {{.month = 0, .amount = Money::dollars(24'000)}};
  s.offer.bonus.rate = percent(12);
  s.offer.bonus.tiers = {{.score = 75, .pays = percent(50)}, {.score = 80, .pays = percent(100)}};
  s.offer.grants.front().vesting = {};
  s.offer.grants.front().acceleration = {Acceleration{}};
  s.company.preferred = {
      {.name = "A", .ownership = percent(20), .invested = Money::dollars(60'000'000)}};
  s.company.rounds = {{.month = 18, .dilution = percent(15), .raised = Money::dollars(30'000'000)}};
  s.projection.discount_rate = percent(8);
  s.projection.quarterly_scores = {78, 79, 80, 82};
  s.beliefs = {.leave_monthly = percent(1), .score_sd = 6};
  s.preferences.outside_wealth = Money::dollars(200'000);
  return s;
}

model::Simulation simulated(const Scenario& s, model::SimulationMethod m, std::int64_t paths,
                            std::int64_t seed) {
  return model::simulate({s}, {.paths = paths, .seed = seed, .method = m});
}

}  // namespace parley::test
