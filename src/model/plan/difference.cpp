#include "model/plan/difference.hpp"

#include <array>

#include "parley/model/pay/projection.hpp"
#include "parley/model/plan/plan.hpp"

namespace parley::model {
namespace {

constexpr std::array<OfferPart, 7> kParts = {
    OfferPart::base_salary, OfferPart::raises, OfferPart::sign_on, OfferPart::bonus,
    OfferPart::benefits,    OfferPart::equity, OfferPart::start};

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
      return;
    case OfferPart::benefits:
      to.offer.benefits = from.offer.benefits;
      return;
    case OfferPart::equity:
      to.offer.grants = from.offer.grants;
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
