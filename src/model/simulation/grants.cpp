#include "model/simulation/grants.hpp"

#include <algorithm>

#include "core/stable_sort.hpp"
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

// The first step that is not before a day; kNoStep where there is none.
std::size_t step_from(const SimulatedOffer& o, double day) {
  const auto found = std::lower_bound(o.step_day.begin(), o.step_day.end() - 1, day);
  return found == o.step_day.end() - 1 ? kNoStep
                                       : static_cast<std::size_t>(found - o.step_day.begin());
}

std::size_t step_of_vest(const Certain& g, const SimulatedOffer& o, const Vest& v) {
  return std::min(step_from(o, v.date - g.s.offer.start), o.steps() - 1);
}

// A sale of a step falls after its first day: what vests on that day has vested.
VestingTable::AfterSale after_sale(const Certain& g, const SimulatedOffer& o, std::size_t step,
                                   const std::vector<double>& vested) {
  const Date first = g.s.offer.start.plus_days(static_cast<int>(o.step_day[step]));
  const bool short_step = o.step_day[step + 1] <= o.step_day[step] + 1;
  const Date day = short_step ? first : first.plus_days(1);
  VestingTable::AfterSale after;
  after.discounted.resize(vested.size());
  Ratio paid;
  for (const Vest& v : g.schedule(day).vests) {
    if (v.date <= day) {
      paid += v.quantity;
    } else {
      after.discounted[step_of_vest(g, o, v)] += g.fraction(v.quantity) * discount(g.s, v.date);
    }
  }
  accumulate(after.discounted);
  after.accelerated = g.fraction(paid) - vested[step];
  return after;
}

VestingTable vesting_table(const Certain& g, const SimulatedOffer& o) {
  VestingTable table;
  table.vested.resize(o.steps());
  table.discounted.resize(o.steps());
  for (const Vest& v : g.schedule().vests) {
    const double part = g.fraction(v.quantity);
    table.vested[step_of_vest(g, o, v)] += part;
    table.discounted[step_of_vest(g, o, v)] += part * discount(g.s, v.date);
  }
  accumulate(table.vested);
  accumulate(table.discounted);
  if (!accelerates_in_a_sale(g.grant)) return table;
  for (std::size_t step = 0; step < o.steps(); ++step)
    table.after_sale.push_back(after_sale(g, o, step, table.vested));
  return table;
}

// Options that lapse on leaving, or are bought then.
bool hangs_on_leaving(const Grant& g) {
  return g.is_option() && (g.exercise_window_days || g.exercise_on_leaving == OnLeaving::exercise);
}

// Who is there until the last month of an offer without leave_month leaves later, if ever.
bool leaves_in(const SimulatedOffer& o, const Scenario& s, std::size_t month) {
  return month < o.last_leaving() || s.projection.leave_month.has_value();
}

// The last day, after the start, on which an exit pays; empty where there is none. Of who left in a
// month, or of who is still there.
std::optional<double> last_paid_day(const Scenario& s, const Grant& g,
                                    std::optional<int> leave_month) {
  std::optional<double> last;
  if (const auto day = last_day_to_exercise(s.offer, g, leave_month)) last = *day - s.offer.start;
  if (!g.double_trigger) return last;
  const double due = month_after(s.offer.start, g.month + g.liquidity_by_months) - s.offer.start;
  return std::min(last.value_or(due), due);
}

// Of each month of leaving, where the holder buys what has vested: the strike's present value.
std::vector<double> strikes_paid(const Certain& g, const SimulatedOffer& o) {
  const Schedule schedule = g.schedule();
  std::vector<double> paid(o.last_leaving() + 1);
  for (std::size_t k = 0; k < paid.size(); ++k) {
    const auto month = static_cast<int>(k);
    if (!leaves_in(o, g.s, k) || !exercised_on_leaving(g.s.offer, g.grant, month)) continue;
    paid[k] = schedule.vested_by(month).value() * g.resolved.strike->value() *
              discount(g.s, month_after(g.s.offer.start, month));
  }
  return paid;
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

bool is_limited(const Grant& g) {
  return g.double_trigger || (g.is_option() && g.term_years) || hangs_on_leaving(g);
}

void add_cuts(const Scenario& s, const Grant& g, const SimulatedOffer& o,
              std::vector<double>& days) {
  const GrantTerms terms = grant_terms(s, g);
  if (terms.liquid || !terms.fault.empty()) return;
  const auto add = [&](double day) {
    if (day > 0 && day < o.day.back()) days.push_back(day);
  };
  add(grant_day(s.offer, g) - s.offer.start);
  for (const ClauseOutcome outcome : {ClauseOutcome::missed, ClauseOutcome::met}) {
    const std::vector<ClauseOutcome> all(g.acceleration.size(), outcome);
    for (const Vest& v : vesting_schedule(s, g, {.outcomes = all}).vests)
      add(v.date - s.offer.start);
  }
  if (const auto last = last_paid_day(s, g, std::nullopt)) add(*last + 1);
  if (!hangs_on_leaving(g)) return;
  for (std::size_t k = 0; k <= o.last_leaving(); ++k) {
    if (!leaves_in(o, s, k)) continue;
    if (const auto last = last_paid_day(s, g, static_cast<int>(k))) add(*last + 1);
  }
}

SimulatedGrant company_grant(const Scenario& s, const Grant& g,
                             const std::vector<const Acceleration*>& clauses,
                             const SimulatedOffer& o) {
  const ResolvedGrant resolved = resolve(s, g);
  SimulatedGrant grant{.made = step_from(o, grant_day(s.offer, g) - s.offer.start)};
  if (const auto last = last_paid_day(s, g, std::nullopt)) grant.ends = step_from(o, *last + 1);
  if (g.is_option()) {
    grant.strike =
        resolved.strike->value() * static_cast<double>(s.company.fully_diluted_shares->count());
  }
  const bool buys = g.is_option() && g.exercise_on_leaving == OnLeaving::exercise;
  for (std::size_t k = 0; hangs_on_leaving(g) && k <= o.last_leaving(); ++k) {
    const auto last = leaves_in(o, s, k) ? last_paid_day(s, g, static_cast<int>(k)) : std::nullopt;
    grant.lapses.push_back(last ? step_from(o, *last + 1) : kNoStep);
  }
  for (std::size_t state = 0; state < std::size_t{1} << clauses.size(); ++state) {
    const Certain sure{s, g, resolved, outcomes_in(g, clauses, state)};
    grant.states.push_back(vesting_table(sure, o));
    if (buys) grant.strike_paid.push_back(strikes_paid(sure, o));
  }
  return grant;
}

std::vector<Exit> exits_by_proceeds(const Scenario& s) {
  std::vector<Exit> exits = s.exits;
  const auto proceeds = [](const Exit& e) {
    return e.kind == ExitKind::none ? Money() : e.proceeds;
  };
  sort_stably(exits, [&](const Exit& a, const Exit& b) { return proceeds(a) < proceeds(b); });
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
    grant.worth.push_back(still_worth(moves ? std::vector<MovingVest>{} : vests, o.months()));
    grant.moving.push_back(moves ? std::move(vests) : std::vector<MovingVest>{});
  }
  return grant;
}

}  // namespace parley::model::sim
