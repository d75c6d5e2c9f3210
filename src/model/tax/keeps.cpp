#include "model/tax/keeps.hpp"

namespace parley::model {
namespace {

constexpr std::int64_t kMore = 1'000;  // dollars

// An offer with a thousand dollars more of something.
struct Changed {
  Scenario scenario;
  EquityScale scale;
};

std::optional<Changed> more_base(const Scenario& s) {
  Changed c{s, {}};
  c.scenario.offer.base_salary += Money::dollars(kMore);
  return c;
}

std::optional<Changed> more_sign_on(const Scenario& s) {
  Changed c{s, {}};
  SignOn& sign_on = c.scenario.offer.sign_on;
  const Money total = sign_on.total();
  if (total.is_zero()) {
    sign_on.installments = {{0, Money::dollars(kMore)}};
    return c;
  }
  const Fraction scale = Fraction(1) + Fraction(kMore) / Fraction(total);
  for (SignOn::Installment& i : sign_on.installments)
    i.amount = (Fraction(i.amount) * scale).rounded();
  return c;
}

std::optional<Changed> more_equity(const Scenario& s) {
  if (s.offer.grants.empty()) return std::nullopt;
  const Grant& first = s.offer.grants.front();
  const Schedule schedule = vesting_schedule(s, first, assumed_circumstances(s));
  const auto value = paper_value(s.company, resolve(s, first), schedule.size, first.month);
  if (!value || value->rounded().is_zero()) return std::nullopt;
  Changed c{s, {}};
  c.scale.first_grant = Fraction(1) + Fraction(kMore) / Fraction(value->rounded());
  return c;
}

std::optional<Changed> more_bonus(const Scenario& s) {
  const Bonus& offered = s.offer.bonus;
  if (!offered.amount && offered.rate.is_zero()) return std::nullopt;
  Changed c{s, {}};
  Bonus& bonus = c.scenario.offer.bonus;
  if (bonus.amount) {
    *bonus.amount += Money::dollars(kMore);
  } else if (!s.offer.base_salary.is_zero()) {
    bonus.rate =
        Percent::fraction(bonus.rate.fraction() + Ratio(kMore) / s.offer.base_salary.ratio());
  }
  return c;
}

Fraction with_untaxed(Money sum, const std::optional<Money>& untaxed) {
  return Fraction(sum + untaxed.value_or(Money()));
}

std::optional<Ratio> kept(const TaxTotals& more, const TaxTotals& before, Lever lever) {
  const bool equity = lever == Lever::ownership;
  const auto change = [&](Money TaxTotals::*sum) {
    if (!equity) return Fraction(more.*sum - before.*sum);
    return with_untaxed(more.*sum, more.equity_untaxed) -
           with_untaxed(before.*sum, before.equity_untaxed);
  };
  const Fraction gross = change(&TaxTotals::gross);
  if (gross.is_zero()) return std::nullopt;
  return (change(&TaxTotals::net) / gross).ratio();
}

}  // namespace

std::vector<LeverKeeps> lever_keeps(const Scenario& s, const TaxTables& tables, const Exit* exit,
                                    const TaxTotals& as_offered) {
  using Change = std::optional<Changed> (*)(const Scenario&);
  constexpr std::pair<Lever, Change> kChanges[] = {{Lever::base_salary, more_base},
                                                   {Lever::sign_on, more_sign_on},
                                                   {Lever::ownership, more_equity},
                                                   {Lever::bonus_rate, more_bonus}};
  std::vector<LeverKeeps> all;
  for (const auto& [lever, change] : kChanges) {
    const auto changed = change(s);
    if (!changed) continue;
    const TaxTotals more = tax_totals(changed->scenario, tables, exit, changed->scale);
    if (const auto keeps = kept(more, as_offered, lever)) all.push_back({lever, *keeps});
  }
  return all;
}

}  // namespace parley::model
