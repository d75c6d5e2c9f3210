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

// What each vest is worth on its day, at the ledger's price; a liquid grant knows no exits.
std::vector<MovingVest> liquid_vests(const Scenario& s, const Grant& g) {
  const Schedule schedule = schedule_of(s, g);
  const Date granted = month_after(s.offer.start, g.month);
  std::vector<MovingVest> vests;
  for (const Vest& v : schedule.vests) {
    const auto value = paper_value(s, g, schedule, v.quantity, v.month);
    vests.push_back({.month = v.month,
                     .day = static_cast<double>(v.date - s.offer.start),
                     .since = std::max(0.0, static_cast<double>(granted - s.offer.start)),
                     .worth = static_cast<double>(value->approximate()) * discount(s, v.date)});
  }
  return vests;
}

std::vector<double> still_worth(const std::vector<MovingVest>& vests, std::size_t months) {
  std::vector<double> worth(months);
  for (const MovingVest& v : vests) worth[static_cast<std::size_t>(v.month)] += v.worth;
  accumulate(worth);
  return worth;
}

// By the month of leaving, in one exit.
std::vector<double> worth_in(Scenario& assumed, const Grant& g, const Exit& exit,
                             const SimulatedOffer& o) {
  const double p = common_price(Stack(assumed.company, exit.month), exit);
  std::vector<double> worth(o.leave_chance.size());
  for (std::size_t k = 0; k < worth.size(); ++k) {
    if (o.leave_chance[k] == 0) continue;
    assumed.projection.leave_month = static_cast<int>(k);
    worth[k] = stake_in(assumed, g, exit)->present_value(p);
  }
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

std::vector<Exit> exits_by_proceeds(const Scenario& s) {
  std::vector<Exit> exits = s.exits;
  const auto proceeds = [](const Exit& e) {
    return e.kind == ExitKind::none ? Money() : e.proceeds;
  };
  std::stable_sort(exits.begin(), exits.end(),
                   [&](const Exit& a, const Exit& b) { return proceeds(a) < proceeds(b); });
  return exits;
}

ExitsGrant exits_grant(const Scenario& s, const Grant& g,
                       const std::vector<const Acceleration*>& clauses, const SimulatedOffer& o) {
  ExitsGrant grant;
  Scenario assumed = s;
  assumed.events = {};
  assumed.projection.quarterly_scores = {Ratio(0)};  // meets the clauses of a state, all of them
  for (std::size_t state = 0; state < std::size_t{1} << clauses.size(); ++state) {
    const Grant sure = in_state(g, clauses, state);
    grant.worth.emplace_back();
    for (const Exit& e : exits_by_proceeds(s))
      grant.worth.back().push_back(worth_in(assumed, sure, e, o));
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
    auto vests = liquid_vests(s, sure);
    grant.worth.push_back(still_worth(o.listed_volatility > 0 ? std::vector<MovingVest>{} : vests,
                                      o.phase_of.size()));
    if (o.listed_volatility > 0) grant.moving.push_back(std::move(vests));
  }
  return grant;
}

}  // namespace parley::model::sim
