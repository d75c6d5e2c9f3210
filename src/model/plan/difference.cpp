#include "model/plan/difference.hpp"

#include <algorithm>
#include <array>

#include "parley/model/pay/projection.hpp"
#include "parley/model/plan/plan.hpp"

namespace parley::model {
namespace {

constexpr std::array<OfferPart, 10> kParts = {
    OfferPart::base_salary,  OfferPart::raises,   OfferPart::sign_on,   OfferPart::payments,
    OfferPart::bonus,        OfferPart::benefits, OfferPart::severance, OfferPart::equity,
    OfferPart::acceleration, OfferPart::start};

void copy_acceleration(const std::vector<Grant>& from, std::vector<Grant>& to) {
  for (std::size_t i = 0; i < std::min(from.size(), to.size()); ++i)
    to[i].acceleration = from[i].acceleration;
}

// All of the grants but the clauses of those that stand in both.
void copy_equity(const Offer& from, Offer& to) {
  const std::vector<Grant> before = to.grants;
  to.grants = from.grants;
  to.refreshers = from.refreshers;
  copy_acceleration(before, to.grants);
}

void copy(OfferPart part, const Scenario& from, Scenario& to) {
  switch (part) {
    case OfferPart::base_salary:
      to.offer.base_salary = from.offer.base_salary;
      return;
    case OfferPart::raises:
      to.offer.raise = from.offer.raise;
      to.offer.raises = from.offer.raises;
      return;
    case OfferPart::sign_on:
      to.offer.sign_on = from.offer.sign_on;
      return;
    case OfferPart::bonus:
      to.offer.bonus = from.offer.bonus;
      to.offer.more_bonuses = from.offer.more_bonuses;
      return;
    case OfferPart::payments:
      to.offer.payments = from.offer.payments;
      return;
    case OfferPart::severance:
      to.offer.severance = from.offer.severance;
      return;
    case OfferPart::acceleration:
      copy_acceleration(from.offer.grants, to.offer.grants);
      return;
    case OfferPart::benefits:
      to.offer.benefits = from.offer.benefits;
      return;
    case OfferPart::equity:
      copy_equity(from.offer, to.offer);
      return;
    case OfferPart::start:
      to.offer.start = from.offer.start;
      return;
  }
}

PartWorth worth_of(const Scenario& s) {
  const Amounts totals = project(s).totals;
  PartWorth w;
  w.equity = totals.equity.value();
  w.cash = (totals.total() - totals.equity).value();
  const Plan plan = make_plan(s, {});
  if (plan.decision.verdict != Verdict::need_input) w.worth = plan.offer.worth;
  return w;
}

PartWorth less(const PartWorth& a, const PartWorth& b) {
  PartWorth d{.part = a.part, .cash = a.cash - b.cash, .equity = a.equity - b.equity, .worth = {}};
  if (a.worth && b.worth) d.worth = *a.worth - *b.worth;
  return d;
}

}  // namespace

Difference difference_between(const Scenario& before, const Scenario& now) {
  const PartWorth then = worth_of(before);
  Difference difference;
  Scenario whole = before;
  for (const OfferPart part : kParts) {
    Scenario changed = before;
    copy(part, now, changed);
    copy(part, now, whole);
    PartWorth worth = worth_of(changed);
    worth.part = part;
    difference.parts.push_back(less(worth, then));
  }
  difference.whole = less(worth_of(whole), then);
  return difference;
}

}  // namespace parley::model
