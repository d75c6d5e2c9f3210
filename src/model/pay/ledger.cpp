#include "parley/model/pay/ledger.hpp"

#include <algorithm>
#include <tuple>

namespace parley::model {
namespace {

// Whether the salary of month k is another than that of the month before.
bool salary_changes(const Offer& offer, int k) {
  if (k == 1) return true;
  if (offer.raises.empty()) return (k - 1) % 12 == 0 && !offer.raise.is_zero();
  return std::any_of(offer.raises.begin(), offer.raises.end(),
                     [k](const Raise& r) { return r.month == k - 1; });
}

// Writes the events of a scenario, up to the horizon or the month of leaving.
class Bookkeeper {
 public:
  explicit Bookkeeper(const Scenario& s) : s_(s), circumstances_(assumed_circumstances(s)) {
    const int horizon = 12 * s.projection.years;
    last_month_ = std::min(horizon, s.projection.leave_month.value_or(horizon));
    dates_.reserve(static_cast<std::size_t>(last_month_) + 1);
    for (int k = 0; k <= last_month_; ++k) dates_.push_back(month_after(s.offer.start, k));
  }

  Ledger ledger() && {
    add_base();
    add_sign_on();
    add_bonus();
    add_benefits();
    add_equity();
    const auto key = [](const Event& e) {
      return std::tuple(e.date, e.kind, e.grant, e.cause == VestCause::acceleration);
    };
    std::stable_sort(ledger_.events.begin(), ledger_.events.end(),
                     [&](const Event& a, const Event& b) { return key(a) < key(b); });
    return std::move(ledger_);
  }

 private:
  void add(int month, EventKind kind, Money amount) {
    if (amount.is_zero()) return;
    const Date date = dates_[static_cast<std::size_t>(month)];
    ledger_.events.push_back({.date = date, .month = month, .kind = kind, .amount = amount});
  }

  void add_base() {
    Money monthly;
    for (int k = 1; k <= last_month_; ++k) {
      if (salary_changes(s_.offer, k))
        monthly = salary_in_month(s_.offer, k).times(Ratio::of(1, 12)).rounded();
      add(k, EventKind::base, monthly);
    }
  }

  void add_sign_on() {
    Money paid;
    for (const SignOn::Installment& i : s_.offer.sign_on.installments) {
      if (i.month > last_month_) continue;
      add(i.month, EventKind::sign_on, i.amount);
      paid += i.amount;
    }
    if (!s_.projection.leave_month) return;
    const int leave = *s_.projection.leave_month;
    const Ratio share = s_.offer.sign_on.clawback.share_at(leave);
    add(leave, EventKind::sign_on_clawback, -Exact(paid).times(share).rounded());
  }

  void add_bonus() {
    const Bonus& bonus = s_.offer.bonus;
    if (!bonus.amount && bonus.rate.is_zero()) return;
    for (int quarter = 1; 3 * quarter <= last_month_; ++quarter) {
      Exact yearly = bonus.amount
                         ? Exact(*bonus.amount)
                         : salary_in_month(s_.offer, 3 * quarter).times(bonus.rate.fraction());
      yearly.times(Ratio::of(1, 4)).times(bonus_pays(bonus, circumstances_.scores.of(quarter)));
      add(3 * quarter, EventKind::bonus, yearly.rounded());
    }
  }

  void add_benefits() {
    for (const Benefit& b : s_.offer.benefits) {
      const Money monthly = Exact(b.yearly).times(Ratio::of(1, 12)).rounded();
      for (int k = 1; k <= last_month_; ++k) add(k, EventKind::benefits, monthly);
    }
  }

  void add_equity() {
    for (std::size_t i = 0; i < s_.offer.grants.size(); ++i) {
      const Grant& g = s_.offer.grants[i];
      const ResolvedGrant& grant = ledger_.grants.emplace_back(resolve(s_, g));
      const Schedule& schedule =
          ledger_.schedules.emplace_back(vesting_schedule(s_, g, grant, circumstances_));
      if (grant.on_paper != Gap::none) {
        ledger_.without.push_back(i);
      } else {
        for (const Vest& v : schedule.vests) add_vest(i, v);
      }
      add_exercise(i);
    }
  }

  // What vests after leaving was kept open for its holder: the schedule knows, not last_month_.
  void add_vest(std::size_t grant, const Vest& v) {
    if (v.month > 12 * s_.projection.years) return;
    const Money amount =
        paper_value(s_.company, ledger_.grants[grant], v.quantity, v.month)->rounded();
    if (amount.is_zero()) return;
    ledger_.events.push_back({v.date, v.month, EventKind::equity, amount, grant, v.cause});
  }

  // The strike of what has vested by then: cash to find on leaving.
  void add_exercise(std::size_t grant) {
    const auto leave = s_.projection.leave_month;
    const ResolvedGrant& g = ledger_.grants[grant];
    if (!g.strike || g.unit != GrantUnit::shares ||
        !exercised_on_leaving(s_.offer, s_.offer.grants[grant], leave))
      return;
    const Ratio vested = ledger_.schedules[grant].vested_by(*leave);
    const Money amount = -Exact(vested * g.strike->ratio()).rounded();
    if (amount.is_zero()) return;
    ledger_.events.push_back({dates_[static_cast<std::size_t>(*leave)], *leave, EventKind::exercise,
                              amount, grant, VestCause::installment});
  }

  const Scenario& s_;
  Circumstances circumstances_;
  int last_month_ = 0;
  std::vector<Date> dates_;
  Ledger ledger_;
};

}  // namespace

Ratio bonus_pays(const Bonus& bonus, const std::optional<Ratio>& score) {
  if (bonus.tiers.empty()) return 1;
  Ratio pays;
  if (!score) return pays;
  for (const BonusTier& t : bonus.tiers) {
    if (*score >= t.score) pays = t.pays.fraction();
  }
  return pays;
}

Exact salary_in_month(const Offer& offer, int k) {
  Exact salary(offer.base_salary);
  if (offer.raises.empty()) {
    return salary.times_power(Ratio(1) + offer.raise.fraction(), (k - 1) / 12);
  }
  for (const Raise& r : offer.raises) {
    if (r.month >= k) continue;
    if (const auto* percent = std::get_if<Percent>(&r.by)) {
      salary.times(Ratio(1) + percent->fraction());
    } else {
      salary.plus(Exact(std::get<Money>(r.by)));
    }
  }
  return salary;
}

Ledger make_ledger(const Scenario& s) { return Bookkeeper(s).ledger(); }

}  // namespace parley::model
