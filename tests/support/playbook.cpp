#include "tests/support/playbook.hpp"

namespace parley::test {

Playbook datastax_playbook() {
  Playbook b;
  b.title = "DataStax senior AI product manager";
  b.bands[Lever::base_salary] = Band{170'000, 185'000, 1'000};
  b.bands[Lever::sign_on] = Band{22'000, 30'000, 1'000};
  b.bands[Lever::ownership] =
      Band{Ratio::of(4, 10'000), Ratio::of(7, 10'000), Ratio::of(5, 100'000)};
  b.bands[Lever::bonus_rate] = Band{0, Ratio::of(15, 100), Ratio::of(1, 100)};
  b.bands[Lever::acceleration] = Band{0, Ratio::of(1, 4), Ratio::of(1, 4)};
  b.signals = {
      {"market impact", Percent::of_hundred(30), Metric::arr_uplift, 3'500'000},
      {"adoption", Percent::of_hundred(25), Metric::clusters, 4'500},
      {"scalability", Percent::of_hundred(20), Metric::latency_reduction, Ratio::of(15, 100)},
      {"cross-functional influence", Percent::of_hundred(15), Metric::influence},
      {"cultural fit", Percent::of_hundred(10), Metric::culture},
  };
  b.time_to_value = TimeToValue{};
  b.lock_in = LockIn{};
  b.impact.curve = {{Money::dollars(1'000'000), Ratio::of(4, 10'000)},
                    {Money::dollars(3'500'000), Ratio::of(7, 10'000)}};
  b.bonus_tiers = {{75, Percent::of_hundred(50)}, {80, Percent::of_hundred(100)}};
  b.acceleration = Acceleration{};
  return b;
}

Scenario datastax_scenario() {
  Scenario s;
  s.title = "As offered";
  s.playbook = std::make_shared<const Playbook>(datastax_playbook());
  s.offer.start = Date::on(2026, 1, 5);
  s.offer.base_salary = Money::dollars(175'000);
  return s;
}

}  // namespace parley::test
