#include "model/simulation/grants.hpp"

#include <algorithm>

#include "parley/model/equity/equity.hpp"
#include "parley/model/pay/ledger.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/model/vesting/schedule.hpp"

namespace parley::model::sim {
namespace {

// How the clauses of a grant turn out in `state`: those of its bits are met.
std::vector<ClauseOutcome> outcomes_in(const Grant& g,
                                       const std::vector<const Acceleration*>& clauses,
                                       std::size_t state) {
  std::vector<ClauseOutcome> outcomes(g.acceleration.size(), ClauseOutcome::missed);
  for (std::size_t bit = 0; bit < clauses.size(); ++bit) {
    const auto index = static_cast<std::size_t>(clauses[bit] - g.acceleration.data());
    if ((state >> bit & 1) != 0) outcomes[index] = ClauseOutcome::met;
  }
  return outcomes;
}

// A grant in one state of its clauses.
struct Certain {
  const Scenario& s;
  const Grant& grant;
  const ResolvedGrant& resolved;
  std::vector<ClauseOutcome> outcomes;

  Schedule schedule(std::optional<Date> sale = std::nullopt) const {
    return vesting_schedule(s, grant, resolved, {.change_of_control = sale, .outcomes = outcomes});
  }
  double fraction(const Ratio& quantity) const {
    return fraction_of_company(s.company, resolved.unit, quantity).value_or(0);
  }
};

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

// A sale in month m falls after the day of that month: what vests on that day has vested.
VestingTable::AfterSale after_sale(const Certain& g, int month, const std::vector<double>& vested) {
  const Date day = month_after(g.s.offer.start, month).plus_days(1);
  VestingTable::AfterSale after;
  after.discounted.resize(vested.size());
  Ratio paid;
  for (const Vest& v : g.schedule(day).vests) {
    if (v.date <= day) {
      paid += v.quantity;
    } else {
      after.discounted[static_cast<std::size_t>(v.month)] +=
          g.fraction(v.quantity) * discount(g.s, v.date);
    }
  }
  accumulate(after.discounted);
  after.accelerated = g.fraction(paid) - vested[static_cast<std::size_t>(month)];
  return after;
}

VestingTable vesting_table(const Certain& g, std::size_t months) {
  VestingTable table;
  table.vested.resize(months);
  table.discounted.resize(months);
  for (const Vest& v : g.schedule().vests) {
    const double part = g.fraction(v.quantity);
    table.vested[static_cast<std::size_t>(v.month)] += part;
    table.discounted[static_cast<std::size_t>(v.month)] += part * discount(g.s, v.date);
  }
  accumulate(table.vested);
  accumulate(table.discounted);
  if (!accelerates_in_a_sale(g.grant)) return table;
  for (std::size_t m = 0; m < months; ++m) {
    table.after_sale.push_back(after_sale(g, static_cast<int>(m), table.vested));
  }
  return table;
}

// What each vest is worth on its day, at the ledger's price; stock with a price of its own knows no
// exits.
std::vector<MovingVest> liquid_vests(const Certain& g) {
  ResolvedGrant stock = g.resolved;
  stock.is_option = false;
  const bool of_grant_day = g.resolved.priced_by == PricedBy::grant_day;
  const int since = of_grant_day ? g.resolved.granted - g.s.offer.start : 0;
  const double strike = g.resolved.is_option ? g.resolved.strike->value() : 0;
  std::vector<MovingVest> vests;
  for (const Vest& v : g.schedule().vests) {
    const auto value = paper_value(g.s.company, stock, v.quantity, v.month);
    const double factor = discount(g.s, v.date);
    vests.push_back({.month = v.month,
                     .day = static_cast<double>(v.date - g.s.offer.start),
                     .since = static_cast<double>(std::max(0, since)),
                     .worth = static_cast<double>(value->approximate()) * factor,
                     .strike = strike * v.quantity.value() * factor});
  }
  return vests;
}

std::vector<double> still_worth(const std::vector<MovingVest>& vests, std::size_t months) {
  std::vector<double> worth(months);
  for (const MovingVest& v : vests)
    worth[static_cast<std::size_t>(v.month)] += std::max(0.0, v.worth - v.strike);
  accumulate(worth);
  return worth;
}

// The grant with the impact clauses of `state` sure to be met at a score of 0, and no others.
Grant settled(const Grant& g, const std::vector<const Acceleration*>& clauses, std::size_t state) {
  const std::vector<ClauseOutcome> outcomes = outcomes_in(g, clauses, state);
  Grant copy = g;
  copy.acceleration.clear();
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const bool impact = g.acceleration[i].trigger == Trigger::impact;
    if (impact && outcomes[i] != ClauseOutcome::met) continue;
    copy.acceleration.push_back(g.acceleration[i]);
    if (impact) copy.acceleration.back().score = 0;
  }
  return copy;
}

// By the month of leaving, in one exit.
std::vector<double> worth_in(Scenario& assumed, const Grant& g, const Exit& exit,
                             const SimulatedOffer& o) {
  const double p = common_price(ExitWaterfall(assumed.company, exit.month), exit);
  std::vector<double> worth(o.leave_chance.size());
  for (std::size_t k = 0; k < worth.size(); ++k) {
    if (o.leave_chance[k] == 0) continue;
    assumed.projection.leave_month = static_cast<int>(k);
    worth[k] = payoff_in(assumed, g, exit)->present_value(p);
  }
  return worth;
}

}  // namespace

GrantTerms grant_terms(const Scenario& s, const Grant& g) {
  const ResolvedGrant resolved = resolve(s, g);
  if (resolved.in_exits == Gap::plan)
    return {.fault = "its size hangs on a plan, and there is none"};
  if (resolved.in_exits != Gap::none)
    return {.fault = key_of(resolved.in_exits, g) + " is not known"};
  return {.liquid = !resolved.knows_exits()};
}

int last_vesting_month(const Scenario& s) {
  int last = 0;
  for (const Grant& g : s.offer.grants) {
    const std::vector<ClauseOutcome> none(g.acceleration.size(), ClauseOutcome::missed);
    const Schedule planned = vesting_schedule(s, g, {.outcomes = none});
    if (!planned.vests.empty()) last = std::max(last, planned.vests.back().month);
    for (const Acceleration& a : g.acceleration) {
      if (a.trigger == Trigger::impact) last = std::max(last, g.month + a.at_month);
    }
  }
  return last;
}

SimulatedGrant company_grant(const Scenario& s, const Grant& g,
                             const std::vector<const Acceleration*>& clauses,
                             const SimulatedOffer& o) {
  const ResolvedGrant resolved = resolve(s, g);
  SimulatedGrant grant{.month = g.month};
  if (g.is_option()) {
    grant.strike =
        resolved.strike->value() * static_cast<double>(s.company.fully_diluted_shares->count());
  }
  for (std::size_t state = 0; state < std::size_t{1} << clauses.size(); ++state) {
    grant.states.push_back(
        vesting_table({s, g, resolved, outcomes_in(g, clauses, state)}, o.phase_of.size()));
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
    const Grant sure = settled(g, clauses, state);
    grant.worth.emplace_back();
    for (const Exit& e : exits_by_proceeds(s))
      grant.worth.back().push_back(worth_in(assumed, sure, e, o));
  }
  return grant;
}

LiquidGrant liquid_grant(const Scenario& s, const Grant& g,
                         const std::vector<const Acceleration*>& clauses, const SimulatedOffer& o) {
  const ResolvedGrant resolved = resolve(s, g);
  LiquidGrant grant;
  for (std::size_t state = 0; state < std::size_t{1} << clauses.size(); ++state) {
    auto vests = liquid_vests({s, g, resolved, outcomes_in(g, clauses, state)});
    const bool moves = o.listed_volatility > 0 && resolved.priced_by != PricedBy::vest_day;
    grant.worth.push_back(
        still_worth(moves ? std::vector<MovingVest>{} : vests, o.phase_of.size()));
    grant.moving.push_back(moves ? std::move(vests) : std::vector<MovingVest>{});
  }
  return grant;
}

}  // namespace parley::model::sim
