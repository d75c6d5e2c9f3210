#include <algorithm>
#include <cmath>
#include <numbers>

#include "parley/model/pay/projection.hpp"
#include "parley/model/plan/worth.hpp"

namespace parley::model {
namespace {

// The salary of a month as a function of base salary b: per_base b + fixed.
struct SalaryLine {
  double per_base = 1;
  double fixed = 0;

  void raise(const Raise& r) {
    if (const auto* percent = std::get_if<Percent>(&r.by)) {
      per_base *= 1 + percent->value();
      fixed *= 1 + percent->value();
    } else {
      fixed += std::get<Money>(r.by).value();
    }
  }
};

SalaryLine salary_line(const Offer& offer, int month) {
  SalaryLine line;
  if (offer.raises.empty()) line.per_base = std::pow(1 + offer.raise.value(), (month - 1) / 12);
  for (const Raise& r : offer.raises) {
    if (r.month < month) line.raise(r);
  }
  return line;
}

double yearly_benefits(const Offer& offer) {
  Money sum;
  for (const Benefit& b : offer.benefits) sum += b.yearly;
  return sum.value();
}

// The first month from which leaving takes nothing back.
int clawback_end(const Clawback& c) {
  if (c.kind != Clawback::Kind::steps) return c.months;
  int end = 0;
  for (const Clawback::Step& s : c.steps) end = std::max(end, s.before_month);
  return end;
}

// The chance of getting a sign-on part paid at month p, and of keeping it.
double kept_sign_on(const Scenario& s, int p) {
  double kept = survival(s.beliefs, p);
  for (int leave = p; leave < clawback_end(s.offer.sign_on.clawback); ++leave) {
    const double leaves = survival(s.beliefs, leave) - survival(s.beliefs, leave + 1);
    kept -= leaves * s.offer.sign_on.clawback.share_at(leave).value();
  }
  return kept;
}

// A sign-on that is 0 in the offer would be paid when its first part is due, else on day one.
std::vector<SignOn::Installment> unit_sign_on(const SignOn& sign_on) {
  if (!sign_on.total().is_zero()) return sign_on.installments;
  const int month = sign_on.installments.empty() ? 0 : sign_on.installments.front().month;
  return {{.month = month, .amount = Money::dollars(1)}};
}

// Discounting and survival of one scenario's months.
class Weights {
 public:
  Weights(const Scenario& s, const Judge& judge) : scenario_(s), rate_(judge.discount_rate) {}

  double discount(int month) const {
    const Date start = scenario_.offer.start;
    return discount_factor(rate_, start, month_after(start, month));
  }
  double operator()(int month) const {
    return discount(month) * survival(scenario_.beliefs, month);
  }

 private:
  const Scenario& scenario_;
  Percent rate_;
};

void add_salary_and_benefits(CashWorth& w, const Scenario& s, const Weights& weight, int months) {
  const double benefits = yearly_benefits(s.offer);
  for (int k = 1; k <= months; ++k) {
    const SalaryLine salary = salary_line(s.offer, k);
    w.per_base += salary.per_base / 12 * weight(k);
    w.fixed += (salary.fixed + benefits) / 12 * weight(k);
  }
}

void add_bonus(CashWorth& w, const Scenario& s, const Weights& weight, int months) {
  const QuarterScores scores = quarter_scores(s);
  for (int q = 1; 3 * q <= months; ++q) {
    const SalaryLine salary = salary_line(s.offer, 3 * q);
    const double quarter = expected_pays(s, scores, q) / 4 * weight(3 * q);
    if (s.offer.bonus.amount) {
      w.fixed += s.offer.bonus.amount->value() * quarter;
    } else {
      w.bonus_per_base += salary.per_base * quarter;
      w.bonus_fixed += salary.fixed * quarter;
    }
  }
}

void add_sign_on(CashWorth& w, const Scenario& s, const Weights& weight, int months) {
  double total = 0;
  double worth = 0;
  for (const SignOn::Installment& part : unit_sign_on(s.offer.sign_on)) {
    total += part.amount.value();
    if (part.month > months) continue;
    worth += part.amount.value() * weight.discount(part.month) * kept_sign_on(s, part.month);
  }
  w.per_sign_on = worth / total;
}

}  // namespace

double survival(const Beliefs& beliefs, int month) {
  return std::pow(1 - beliefs.leave_monthly.value(), month);
}

double reach_chance(const Beliefs& beliefs, const Ratio& mean, const Ratio& score) {
  if (beliefs.score_sd.is_zero()) return mean >= score ? 1 : 0;
  const double deviations = (mean - score).value() / beliefs.score_sd.value();
  return std::erfc(-deviations / std::numbers::sqrt2) / 2;
}

double expected_pays(const Scenario& s, const QuarterScores& scores, int quarter) {
  if (s.offer.bonus.tiers.empty()) return 1;
  const auto mean = scores.of(quarter);
  if (!mean) return 0;
  double expected = 0;
  double below = 0;
  for (const BonusTier& tier : s.offer.bonus.tiers) {
    expected += (tier.pays.value() - below) * reach_chance(s.beliefs, *mean, tier.score);
    below = tier.pays.value();
  }
  return expected;
}

CashWorth cash_worth(const Scenario& s, const Judge& judge) {
  const Weights weight(s, judge);
  const int months = 12 * judge.years;
  CashWorth w;
  add_salary_and_benefits(w, s, weight, months);
  add_bonus(w, s, weight, months);
  add_sign_on(w, s, weight, months);
  return w;
}

}  // namespace parley::model
