#include <cmath>
#include <numbers>

#include "model/resolve/clawback.hpp"
#include "model/resolve/promises.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/model/plan/worth.hpp"

namespace parley::model {
namespace {

// Discounting and survival of one scenario's payments.
class Weights {
 public:
  Weights(const Scenario& s, const ValuationBasis& basis)
      : scenario_(s), rate_(basis.discount_rate) {}

  double discount(const PromisedPayment& p) const {
    return discount_factor(rate_, scenario_.offer.start, p.date);
  }
  double operator()(const PromisedPayment& p) const {
    return discount(p) * survival(scenario_.beliefs, p.stay_until);
  }
  /// With the chance of not having to give it back.
  double kept(const PromisedPayment& p, const std::optional<Clawback>& c) const {
    double chance = survival(scenario_.beliefs, p.month);
    if (!c) return discount(p) * chance;
    const Date start = scenario_.offer.start;
    for (int leave = p.month; leave < end_of_clawback(*c, p, start); ++leave) {
      const double leaves =
          survival(scenario_.beliefs, leave) - survival(scenario_.beliefs, leave + 1);
      if (leaves > 0) chance -= leaves * share_taken_back(*c, p, start, leave).value();
    }
    return discount(p) * chance;
  }

 private:
  const Scenario& scenario_;
  Percent rate_;
};

// An amount as a function of base salary b: per_base b + fixed.
struct Line {
  double per_base = 0;
  double fixed = 0;
};

class Weigher {
 public:
  Weigher(const Scenario& s, const ValuationBasis& basis)
      : s_(s),
        weight_(s, basis),
        scores_(quarter_scores(s)),
        list_(promises_of(s.offer, basis.years)),
        sign_on_total_(s.offer.sign_on.total().value()) {}

  CashWorth worth() {
    for (const PromisedPayment& p : list_.payments) add(p);
    return w_;
  }

 private:
  // Of the parts, each with what its score is expected to pay.
  Line line(const PromisedPayment& p) const {
    Line sum;
    for (const PromisedPart& part : list_.parts_of(p)) {
      const double share = part.quarter == 0 ? 1
                                             : expected_pays(s_.beliefs, s_.offer.bonus_at(p.item),
                                                             scores_.of(part.quarter));
      const double multiple = part.multiple.value() * share;
      if (part.salary == PromisedPart::kDollars) {
        sum.fixed += multiple;
      } else {
        sum.per_base += list_.salaries[part.salary].per_base * multiple;
        sum.fixed += list_.salaries[part.salary].fixed * multiple;
      }
    }
    return sum;
  }

  void add(const PromisedPayment& p) {
    if (p.kind == PayKind::sign_on) return add_sign_on(p);
    if (p.kind == PayKind::bonus && p.item == 0 && !s_.offer.bonus.amount) return add_lever(p);
    const double weight = p.kind == PayKind::payment
                              ? weight_.kept(p, s_.offer.payments[p.item].clawback)
                              : weight_(p) * list_.rate_of(p).value();
    const Line amount = line(p);
    w_.per_base += amount.per_base * weight;
    w_.fixed += amount.fixed * weight;
  }

  // The rate of the first bonus is the lever.
  void add_lever(const PromisedPayment& p) {
    const Line amount = line(p);
    w_.bonus_per_base += amount.per_base * weight_(p);
    w_.bonus_fixed += amount.fixed * weight_(p);
  }

  // The parts scale with the whole; a sign-on of 0 would be paid when its first part is due.
  void add_sign_on(const PromisedPayment& p) {
    const double kept = weight_.kept(p, s_.offer.sign_on.clawback);
    if (sign_on_total_ > 0) {
      w_.per_sign_on += line(p).fixed / sign_on_total_ * kept;
    } else if (p.item == 0) {
      w_.per_sign_on = kept;
    }
  }

  const Scenario& s_;
  Weights weight_;
  QuarterScores scores_;
  Promises list_;
  double sign_on_total_;
  CashWorth w_;
};

}  // namespace

double survival(const Beliefs& beliefs, int month) {
  return std::pow(1 - beliefs.leave_monthly.value(), month);
}

double reach_chance(const Beliefs& beliefs, const Ratio& mean, const Ratio& score) {
  if (beliefs.score_sd.is_zero()) return mean >= score ? 1 : 0;
  const double deviations = (mean - score).value() / beliefs.score_sd.value();
  return std::erfc(-deviations / std::numbers::sqrt2) / 2;
}

double expected_pays(const Beliefs& beliefs, const Bonus& bonus, const std::optional<Ratio>& mean) {
  if (bonus.tiers.empty()) return 1;
  if (!mean) return 0;
  double expected = 0;
  double below = 0;
  for (const BonusTier& tier : bonus.tiers) {
    expected += (tier.pays.value() - below) * reach_chance(beliefs, *mean, tier.score);
    below = tier.pays.value();
  }
  return expected;
}

CashWorth cash_worth(const Scenario& s, const ValuationBasis& basis) {
  return Weigher(s, basis).worth();
}

}  // namespace parley::model
