#include "tests/support/flagship.hpp"

#include "tests/support/playbook.hpp"

namespace parley::test {
namespace {

Scenario job(const char* title, int base, int bonus_percent, int premium) {
  Scenario s;
  s.title = title;
  s.offer.start = Date::on(2026, 9, 1);
  s.offer.base_salary = Money::dollars(base);
  s.offer.bonus.rate = Percent::of_hundred(bonus_percent);
  s.beliefs.leave_monthly = Percent::of_hundred(1);
  s.preferences.premium = Money::dollars(premium);
  return s;
}

SignOn paid_at_once(int dollars) {
  SignOn s;
  s.installments = {{.month = 0, .amount = Money::dollars(dollars)}};
  return s;
}

Grant owning(const Ratio& fraction) {
  Grant g;
  g.name = "new hire";
  g.size = Percent::fraction(fraction);
  return g;
}

Exit exit_at_48(const char* name, int percent, std::int64_t proceeds, ExitKind kind) {
  return {.name = name,
          .probability = Percent::of_hundred(percent),
          .month = 48,
          .proceeds = Money::dollars(proceeds),
          .kind = kind};
}

Feature partner_gateway() {
  Feature f;
  f.name = "partner gateway";
  f.arr_uplift = Money::dollars(4'000'000);
  f.clusters = Ratio(3'600);
  f.latency_reduction = Percent::of_hundred(12);
  f.partner_api_growth = Ratio::of(3, 5);
  f.evidence = Evidence::documented;
  return f;
}

}  // namespace

Scenario flagship_offer() {
  Scenario s = job("As offered", 176'000, 8, 0);
  s.playbook = datastax_scenario().playbook;
  s.offer.sign_on = paid_at_once(24'000);
  s.offer.bonus.tiers = s.playbook->bonus_tiers;
  s.offer.grants = {owning(Ratio::of(5, 10'000))};
  s.company.valuation = Money::dollars(1'600'000'000);
  s.company.rounds = {{.month = 24, .dilution = Percent::of_hundred(15)}};
  s.exits = {exit_at_48("low", 45, 300'000'000, ExitKind::sale),
             exit_at_48("middle", 40, 1'200'000'000, ExitKind::sale),
             exit_at_48("high", 15, 3'000'000'000, ExitKind::ipo)};
  s.plan = {partner_gateway()};
  s.ratings = {.influence = Ratio(80), .culture = Ratio(80)};
  s.projection.discount_rate = Percent::of_hundred(8);
  s.beliefs.score_sd = 8;
  s.preferences.outside_wealth = Money::dollars(500'000);
  s.negotiation.most[Lever::bonus_rate] = Ratio::of(1, 10);
  return s;
}

Scenario flagship_current_job() { return job("Current job", 168'000, 8, 30'000); }

Scenario flagship_rival() {
  Scenario s = job("Rival", 182'000, 10, 25'000);
  s.offer.sign_on = paid_at_once(15'000);
  s.offer.grants = {owning(Ratio::of(1, 1'000'000))};
  s.company.valuation = Money::dollars(160'000'000'000);
  return s;
}

}  // namespace parley::test
