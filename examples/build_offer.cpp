// Builds an offer in code, without a file, and prints when its 480 shares vest.
#include <iostream>

#include "parley/core/format.hpp"
#include "parley/model/pay/projection.hpp"

int main() {
  using namespace parley;
  using namespace parley::model;

  Grant grant;
  grant.name = "new hire";
  grant.size = Shares::of(480);  // 48 months with a cliff of 12: the default

  Scenario scenario;
  scenario.title = "Built in code";
  scenario.offer.start = Date::on(2027, 2, 1);
  scenario.offer.base_salary = Money::dollars(176'000);
  scenario.offer.sign_on.installments = {{.month = 0, .amount = Money::dollars(24'000)}};
  scenario.offer.grants = {grant};

  const Projection projection = project(scenario);
  const Schedule& schedule = projection.ledger.schedules.front();
  const Vest& cliff = schedule.vests.front();
  std::cout << "year 1 pays " << format_money(projection.years.front().amounts.total()) << "\n"
            << "on " << cliff.date.iso() << " " << format_number(cliff.quantity) << " of "
            << format_number(schedule.size) << " shares vest, then "
            << format_number(schedule.vests.back().quantity) << " a month until "
            << schedule.vests.back().date.iso() << "\n";
}
