#include "model/plan/first_glance.hpp"

#include <algorithm>

#include "parley/model/choice/day_one.hpp"
#include "parley/model/equity/equity.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/terms/grant_value.hpp"
#include "terms/bands.hpp"

namespace parley::model {
namespace {

// Every grant has a price of its own: it can be sold as it vests.
bool is_listed(const Scenario& s) {
  return std::all_of(s.offer.grants.begin(), s.offer.grants.end(),
                     [&](const Grant& g) { return priced_by(g, s.company) != PricedBy::company; });
}

void add_equity(FirstGlance& glance, const Scenario& s, const Projection& p) {
  if (s.offer.grants.empty()) return;
  const auto lottery = equity_lottery(s);
  const DayOne day = worth_on_day_one(s, p, lottery);
  glance.paper = day.paper - day.cash;
  if (lottery) {
    glance.equity = LikelyEquity::exits;
    glance.likely = lottery->mean;
    glance.nothing = lottery->p_zero;
    glance.exits = lottery->exits.size();
  } else if (is_listed(s)) {
    glance.equity = LikelyEquity::listed;
    glance.likely = glance.paper;
  } else {
    glance.equity = LikelyEquity::unknown;
  }
}

std::optional<double> worth_of(const Scenario& s, const ValuationBasis& basis) {
  const WorthModel model(s, basis);
  if (!model.missing().empty()) return std::nullopt;
  return model.worth(model.offered());
}

std::int64_t cents(const Ratio& dollars) {
  return static_cast<std::int64_t>((dollars * Ratio(100)).round_half_up());
}

void put_sign_on(SignOn& sign_on, const Ratio& to) {
  auto& parts = sign_on.installments;
  const Ratio before = sign_on.total().ratio();
  if (before.is_zero()) {
    parts = {{.month = 0, .amount = Money::cents(cents(to))}};
    return;
  }
  for (SignOn::Installment& part : parts)
    part.amount = Money::cents(cents(part.amount.ratio() * to / before));
}

// Equity where the offer has none: a grant by the usual terms.
void add_grant(Scenario& s) {
  Grant grant;
  grant.name = "new hire";
  grant.path = "offer.grants[0]";
  if (unit_of_ownership_band(s) == EquityUnit::dollars) {
    grant.size = Money();
  } else {
    grant.size = Percent();
  }
  s.offer.grants.push_back(std::move(grant));
}

void put_ownership(Scenario& s, const Ratio& to) {
  if (s.offer.grants.empty()) add_grant(s);
  Grant& grant = s.offer.grants.front();
  if (grant.says_dollars()) {
    grant.size = Money::cents(cents(to));
  } else if (grant.says_shares()) {
    const Ratio count = negotiated_unit(s.offer.grants, s.company) == EquityUnit::dollars
                            ? to / s.company.share_price->ratio()
                            : to * s.company.fully_diluted_shares->count();
    grant.size =
        Shares::of(std::max<std::int64_t>(static_cast<std::int64_t>(count.round_half_up()), 1));
  } else {
    grant.size = Percent::fraction(to);
  }
}

void put_acceleration(Scenario& s, const Ratio& to) {
  auto clause = lever_clause(s);
  if (!clause || s.offer.grants.empty()) return;
  clause->portion = Percent::fraction(to);
  auto& own = s.offer.grants.front().acceleration;
  const auto found = std::find_if(
      own.begin(), own.end(), [](const Acceleration& a) { return a.trigger == Trigger::impact; });
  if (found == own.end()) {
    own.push_back(*clause);
  } else {
    *found = *clause;
  }
}

void put(Scenario& s, Lever lever, const Ratio& to) {
  switch (lever) {
    case Lever::base_salary:
      s.offer.base_salary = Money::cents(cents(to));
      break;
    case Lever::sign_on:
      put_sign_on(s.offer.sign_on, to);
      break;
    case Lever::ownership:
      put_ownership(s, to);
      break;
    case Lever::bonus_rate:
      s.offer.bonus.rate = Percent::fraction(to);
      break;
    case Lever::acceleration:
      put_acceleration(s, to);
      break;
  }
}

}  // namespace

Scenario on_basis(Scenario s, const ValuationBasis& basis) {
  s.projection.discount_rate = basis.discount_rate;
  s.projection.years = basis.years;
  const int last = 12 * basis.years;
  if (s.projection.leave_month > last) s.projection.leave_month = last;
  s.preferences.outside_wealth = basis.outside_wealth;
  s.preferences.risk_aversion = basis.risk_aversion;
  return s;
}

FirstGlance first_glance(const Scenario& offer, const ValuationBasis& basis) {
  const Scenario s = on_basis(offer, basis);
  const Projection p = project(s);
  const Amounts& first = p.years.front().amounts;
  FirstGlance glance = {.base = first.base,
                        .sign_on = first.sign_on,
                        .payments = first.payments,
                        .bonus = first.bonus,
                        .month = s.offer.base_salary.value() / 12,
                        .cash = cash_present_value(s, p.ledger),
                        .worth = worth_of(offer, basis),
                        .premium = s.preferences.premium.value()};
  add_equity(glance, s, p);
  return glance;
}

Scenario with_package(const Scenario& offer, const Package& to) {
  Scenario s = offer;
  const auto offered = offered_levers(offer);
  for (const Lever l : kAllLevers) {
    if (offered[l] && *offered[l] != to[l]) put(s, l, to[l]);
  }
  return s;
}

std::vector<AskAlone> asks_alone(const Scenario& offer, const Plan& plan) {
  std::vector<AskAlone> asks;
  if (plan.decision.verdict != Verdict::counter) return asks;
  const WorthModel model(offer, valuation_basis(offer));
  for (const Lever l : changed_levers(plan.opening.package, plan.offer.package)) {
    Package alone = plan.offer.package;
    alone[l] = plan.opening.package[l];
    asks.push_back({l, model.worth(alone) - plan.offer.worth});
  }
  return asks;
}

}  // namespace parley::model
