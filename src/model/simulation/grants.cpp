#include "model/simulation/grants.hpp"

#include <algorithm>

#include "parley/model/equity/equity.hpp"
#include "parley/model/pay/ledger.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/model/vesting/schedule.hpp"

namespace parley::model::sim {
namespace {

// The grant with the impact clauses of `state` sure to be met, and no others.
Grant in_state(const Grant& g, const std::vector<const Acceleration*>& clauses, std::size_t state) {
  Grant copy = g;
  copy.acceleration.clear();
  for (const Acceleration& a : g.acceleration) {
    if (a.trigger == Trigger::change_of_control_single) copy.acceleration.push_back(a);
    if (a.trigger != Trigger::impact) continue;
    const auto place = std::find(clauses.begin(), clauses.end(), &a) - clauses.begin();
    const auto bit = static_cast<std::size_t>(place);
    if (bit >= clauses.size() || (state >> bit & 1) == 0) continue;
    copy.acceleration.push_back(a);
    copy.acceleration.back().score = 0;
  }
  return copy;
}

Schedule schedule_of(const Scenario& s, const Grant& g, std::optional<Date> sale = std::nullopt) {
  return vesting_schedule(s, g, {.change_of_control = sale, .scores = {{Ratio(0)}}});
}

bool accelerates_in_a_sale(const Grant& g) {
  return std::any_of(g.acceleration.begin(), g.acceleration.end(), [](const Acceleration& a) {
    return a.trigger == Trigger::change_of_control_single;
  });
}

void accumulate(std::vector<double>& amounts) {
  for (std::size_t k = 1; k < amounts.size(); ++k) amounts[k] += amounts[k - 1];
}

double discount(const Scenario& s, Date date) {
  return discount_factor(s.projection.discount_rate, s.offer.start, date);
}

double fraction(const Scenario& s, const Schedule& schedule, const Ratio& quantity) {
  return fraction_of_company(s.company, schedule, quantity).value_or(0);
}

// A sale in month m falls after the day of that month: what vests on that day has vested.
VestingTable::AfterSale after_sale(const Scenario& s, const Grant& g, int month,
                                   const std::vector<double>& vested) {
  const Date day = month_after(s.offer.start, month).plus_days(1);
  const Schedule schedule = schedule_of(s, g, day);
  VestingTable::AfterSale after;
  after.discounted.resize(vested.size());
  Ratio paid;
  for (const Vest& v : schedule.vests) {
    if (v.date <= day) {
      paid += v.quantity;
    } else {
      after.discounted[static_cast<std::size_t>(v.month)] +=
          fraction(s, schedule, v.quantity) * discount(s, v.date);
    }
  }
  accumulate(after.discounted);
  after.accelerated = fraction(s, schedule, paid) - vested[static_cast<std::size_t>(month)];
  return after;
}

VestingTable vesting_table(const Scenario& s, const Grant& g, std::size_t months) {
  const Schedule schedule = schedule_of(s, g);
  VestingTable table;
  table.vested.resize(months);
  table.discounted.resize(months);
  for (const Vest& v : schedule.vests) {
    const double part = fraction(s, schedule, v.quantity);
    table.vested[static_cast<std::size_t>(v.month)] += part;
    table.discounted[static_cast<std::size_t>(v.month)] += part * discount(s, v.date);
  }
  accumulate(table.vested);
  accumulate(table.discounted);
  if (!accelerates_in_a_sale(g)) return table;
  for (std::size_t m = 0; m < months; ++m) {
    table.after_sale.push_back(after_sale(s, g, static_cast<int>(m), table.vested));
  }
  return table;
}

// At its own paper value, in each month; a liquid grant knows no exits.
std::vector<double> liquid_worth(const Scenario& s, const Grant& g, std::size_t months) {
  const Schedule schedule = schedule_of(s, g);
  std::vector<double> worth(months);
  for (const Vest& v : schedule.vests) {
    const auto value = paper_value(s, g, schedule, v.quantity, v.month);
    worth[static_cast<std::size_t>(v.month)] +=
        static_cast<double>(value->approximate()) * discount(s, v.date);
  }
  accumulate(worth);
  return worth;
}

}  // namespace

GrantTerms grant_terms(const Scenario& s, const Grant& g) {
  if (std::holds_alternative<ByImpact>(g.size) && !justified_ownership(s)) {
    return {.fault = "its size hangs on a plan, and there is none"};
  }
  const Schedule schedule = schedule_of(s, g);
  if (schedule.unit == GrantUnit::dollars) return {.liquid = true};
  const bool needs_count = schedule.unit == GrantUnit::shares || g.is_option();
  if (needs_count && !s.company.fully_diluted_shares) {
    return {.fault = "company.fully_diluted_shares is not known"};
  }
  return {};
}

int last_vesting_month(const Scenario& s) {
  int last = 0;
  for (const Grant& g : s.offer.grants) {
    const Vesting& v = g.vesting;
    const int term = v.vests.empty() ? v.months : v.vests.back().month;
    last = std::max(last, g.month + std::max(term, v.cliff_months));
    for (const Acceleration& a : g.acceleration) {
      if (a.trigger == Trigger::impact) last = std::max(last, g.month + a.at_month);
    }
  }
  return last;
}

SimulatedGrant company_grant(const Scenario& s, const Grant& g,
                             const std::vector<const Acceleration*>& clauses,
                             const SimulatedOffer& o) {
  SimulatedGrant grant{.month = g.month};
  if (g.is_option()) {
    grant.strike = g.strike.value_or(Price()).value() *
                   static_cast<double>(s.company.fully_diluted_shares->count());
  }
  for (std::size_t state = 0; state < std::size_t{1} << clauses.size(); ++state) {
    grant.states.push_back(vesting_table(s, in_state(g, clauses, state), o.phase_of.size()));
  }
  return grant;
}

LiquidGrant liquid_grant(const Scenario& s, const Grant& g,
                         const std::vector<const Acceleration*>& clauses, const SimulatedOffer& o) {
  LiquidGrant grant;
  for (std::size_t state = 0; state < std::size_t{1} << clauses.size(); ++state) {
    Grant sure = in_state(g, clauses, state);
    std::erase_if(sure.acceleration,
                  [](const Acceleration& a) { return a.trigger != Trigger::impact; });
    grant.worth.push_back(liquid_worth(s, sure, o.phase_of.size()));
  }
  return grant;
}

}  // namespace parley::model::sim
