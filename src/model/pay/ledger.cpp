#include "parley/model/pay/ledger.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "model/resolve/clawback.hpp"
#include "model/resolve/promises.hpp"

namespace parley::model {
namespace {

constexpr EventKind kind_of(PayKind kind) {
  switch (kind) {
    case PayKind::base:
      return EventKind::base;
    case PayKind::sign_on:
      return EventKind::sign_on;
    case PayKind::payment:
      return EventKind::payment;
    case PayKind::bonus:
      return EventKind::bonus;
    case PayKind::benefit:
      break;
  }
  return EventKind::benefits;
}

// The product of two such fits, and that of three.
bool is_small(const Ratio& r) {
  constexpr Int128 kSmall = static_cast<Int128>(1) << 44;
  return -kSmall < r.numerator() && r.numerator() < kSmall && r.denominator() < kSmall;
}

// n times a share of a salary, to the cent: in whole numbers where they fit, as a rule.
Money rounded_share(const SalaryPeriod& salary, const Ratio& share, int n) {
  const Ratio& yearly = salary.amount;
  if (!is_small(yearly) || !is_small(share)) {
    return Exact(salary.yearly).times(share).times(n).rounded();
  }
  const Int128 halves = 200 * n * yearly.numerator() * share.numerator();
  const Int128 divisor = yearly.denominator() * share.denominator();
  constexpr Int128 kWord = static_cast<Int128>(1) << 62;
  if (halves < kWord && divisor < kWord / 2) {  // a division of 128 bits is a call
    const auto above = static_cast<std::int64_t>(halves + divisor);
    return Money::cents(above / static_cast<std::int64_t>(2 * divisor));
  }
  return Money::cents(static_cast<std::int64_t>((halves + divisor) / (2 * divisor)));
}

// In order of time, then of kind, then of grant, acceleration last.
std::uint64_t order(const Event& e) {
  constexpr std::int64_t kBeforeAll = std::int64_t{1} << 31;
  const auto day = static_cast<std::uint64_t>(e.date.days_since_1970() + kBeforeAll);
  const auto kind = static_cast<std::uint64_t>(e.kind);
  const std::uint64_t last = e.cause == VestCause::acceleration ? 1 : 0;
  return day << 32 | kind << 28 | static_cast<std::uint64_t>(e.grant) << 1 | last;
}

// What is sorted are the keys: an event is many times as long.
void sort(std::vector<Event>& events) {
  std::vector<std::pair<std::uint64_t, std::size_t>> keys;
  keys.reserve(events.size());
  for (const Event& e : events) keys.emplace_back(order(e), keys.size());
  std::sort(keys.begin(), keys.end());
  std::vector<Event> sorted;
  sorted.reserve(events.size());
  for (const auto& [key, place] : keys) sorted.push_back(events[place]);
  events = std::move(sorted);
}

// Amounts of a year of employment, rounded together: each is the rounded sum so far less what was
// paid before.
class YearSoFar {
 public:
  explicit YearSoFar(const Promises& promises) : promises_(promises) {}

  Money pay(const PromisedPayment& p) {
    if (p.month % 12 == 1) {
      sum_ = {};
      paid_ = {};
      alike_ = true;
      months_ = 0;
    }
    const Money before = paid_;
    paid_ = sum_with(p);
    return paid_ - before;
  }

 private:
  // As long as a year's months are the same share of the same salary, their sum is a multiple.
  Money sum_with(const PromisedPayment& p) {
    const PromisedPart& part = promises_.parts_of(p).front();
    if (months_++ == 0) first_ = part;
    const bool was_alike = alike_;
    alike_ = alike_ && p.parts == 1 && part.salary != PromisedPart::kDollars &&
             part.salary == first_.salary && part.multiple == first_.multiple;
    if (alike_) return rounded_share(promises_.salaries[part.salary], part.multiple, months_);
    if (was_alike && months_ > 1) {
      sum_ =
          Exact(promises_.salaries[first_.salary].yearly).times(first_.multiple).times(months_ - 1);
    }
    return sum_.plus(promises_.amount(p)).rounded();
  }

  const Promises& promises_;
  Exact sum_;
  Money paid_;
  bool alike_ = true;
  int months_ = 0;
  PromisedPart first_;
};

// Writes the events of a scenario, up to the horizon or the month of leaving.
class Bookkeeper {
 public:
  explicit Bookkeeper(const Scenario& s)
      : s_(s),
        circumstances_(assumed_circumstances(s)),
        promises_(promises_of(s.offer, s.projection.years)),
        so_far_(promises_) {
    ledger_.events.reserve(promises_.payments.size() + 64);
    last_month_ = std::min(promises_.months, s.projection.leave_month.value_or(promises_.months));
  }

  Ledger ledger() && {
    score_bonuses();
    for (const PromisedPayment& p : promises_.payments) {
      if (p.stay_until <= last_month_) add_pay(p);
    }
    add_clawbacks();
    add_severance();
    add_equity();
    sort(ledger_.events);
    return std::move(ledger_);
  }

 private:
  void score_bonuses() {
    for (std::size_t i = 0; i < s_.offer.bonuses(); ++i) {
      const Bonus& b = s_.offer.bonus_at(i);
      pays_.emplace_back();
      for (int q = 1; 3 * q <= promises_.months && !b.tiers.empty(); ++q)
        pays_.back().push_back(bonus_pays(b, circumstances_.scores.of(q)));
    }
  }

  void add(const Event& e) {
    if (!e.amount.is_zero()) ledger_.events.push_back(e);
  }

  void add_pay(const PromisedPayment& p) {
    Event e{.date = p.date, .month = p.month, .kind = kind_of(p.kind)};
    e.year = p.year;
    e.item = p.item;
    e.retention =
        p.kind == PayKind::payment && s_.offer.payments[p.item].kind == PaymentKind::retention;
    const bool earned_by_day = p.kind == PayKind::base || p.kind == PayKind::benefit;
    if (p.kind == PayKind::bonus) {
      e.amount = bonus(p);
    } else if (earned_by_day) {
      e.amount = so_far_.pay(p);
      if (!p.before_new_year.is_zero())
        e.before_new_year = Exact(e.amount).times(p.before_new_year).rounded();
    } else {
      e.amount = promises_.amount(p).rounded();
    }
    add(e);
  }

  Money bonus(const PromisedPayment& p) const {
    const std::vector<Ratio>& pays = pays_[p.item];
    const std::optional<Ratio> share = share_of_salary(p, pays);
    if (!share) return promises_.amount(p, pays).rounded();
    return rounded_share(promises_.salaries[promises_.parts_of(p).front().salary], *share, 1);
  }

  // Of a payment out of one salary, as most bonuses are, where the share is a short fraction.
  std::optional<Ratio> share_of_salary(const PromisedPayment& p,
                                       const std::vector<Ratio>& pays) const {
    const auto parts = promises_.parts_of(p);
    const Ratio rate = promises_.rate_of(p);
    Ratio sum;
    for (const PromisedPart& part : parts) {
      Ratio share = part.multiple;
      const Ratio paid = part.quarter > 0 ? pays[static_cast<std::size_t>(part.quarter - 1)] : 1;
      const bool of_salary = part.salary != PromisedPart::kDollars;
      if (!of_salary || part.salary != parts.front().salary) return std::nullopt;
      if (!is_small(share) || !is_small(paid)) return std::nullopt;
      share *= paid;
      if (!is_small(share)) return std::nullopt;
      sum += share;
      if (!is_small(sum)) return std::nullopt;
    }
    return is_small(rate) ? std::optional(sum * rate) : std::nullopt;
  }

  // What goes back of the payments of a kind that were made: of each, or of all at one share.
  void add_clawbacks() {
    if (!s_.projection.leave_month) return;
    std::vector<std::pair<Money, Ratio>> sign_on;
    for (const PromisedPayment& p : promises_.payments) {
      if (p.month > last_month_) continue;
      if (p.kind == PayKind::sign_on && !s_.offer.sign_on.installments.empty()) {
        sign_on.emplace_back(s_.offer.sign_on.installments[p.item].amount,
                             taken_back(s_.offer.sign_on.clawback, p));
      }
      if (p.kind != PayKind::payment) continue;
      const Payment& payment = s_.offer.payments[p.item];
      if (!payment.clawback) continue;
      const Exact back = Exact(payment.amount).times(taken_back(*payment.clawback, p));
      add_on_leaving(EventKind::payment_clawback, -back.rounded(), p.item);
    }
    add_on_leaving(EventKind::sign_on_clawback, -sum_of(sign_on), 0);
  }

  Ratio taken_back(const Clawback& c, const PromisedPayment& p) const {
    return share_taken_back(c, p, s_.offer.start, last_month_);
  }

  // Shares that differ are applied part by part, each rounded; one that all have is applied once.
  static Money sum_of(const std::vector<std::pair<Money, Ratio>>& parts) {
    const bool alike = std::all_of(parts.begin(), parts.end(), [&](const auto& part) {
      return part.second == parts.front().second;
    });
    Money paid;
    Money sum;
    for (const auto& [amount, share] : parts) {
      paid += amount;
      sum += Exact(amount).times(share).rounded();
    }
    return alike && !parts.empty() ? Exact(paid).times(parts.front().second).rounded() : sum;
  }

  void add_on_leaving(EventKind kind, Money amount, std::size_t item) {
    Event e{.date = promises_.dates[static_cast<std::size_t>(last_month_)],
            .month = last_month_,
            .kind = kind,
            .amount = amount};
    e.year = year_of_employment(last_month_);
    e.item = item;
    add(e);
  }

  void add_severance() {
    const auto& terms = s_.offer.severance;
    if (!terms || !s_.events.terminated || !s_.projection.leave_month) return;
    const Exact& salary = promises_.salaries[promises_.salaries.in_month(last_month_)].yearly;
    Exact sum = Exact(salary).times(Ratio::of(terms->months, 12));
    for (std::size_t i = 0; i < s_.offer.bonuses(); ++i) {
      const Bonus& b = s_.offer.bonus_at(i);
      Exact yearly = b.amount ? Exact(*b.amount) : Exact(salary).times(b.rate.fraction());
      sum.plus(yearly.times(terms->bonus_share.fraction()));
    }
    add_on_leaving(EventKind::severance, sum.rounded(), 0);
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
        for (std::size_t j = 0; j < schedule.vests.size(); ++j) add_vest(i, j);
      }
      add_exercise(i);
    }
  }

  // What vests after leaving was kept open for its holder: the schedule knows, not last_month_.
  void add_vest(std::size_t grant, std::size_t place) {
    const Vest& v = ledger_.schedules[grant].vests[place];
    if (v.month > 12 * s_.projection.years) return;
    const Money amount =
        paper_value(s_.company, ledger_.grants[grant], v.quantity, v.month)->rounded();
    Event e{.date = v.date, .month = v.month, .kind = EventKind::equity, .amount = amount};
    e.year = year_of_employment(v.month);
    e.grant = grant;
    e.cause = v.cause;
    e.vest = place;
    add(e);
  }

  // The strike of what has vested by then: cash to find on leaving.
  void add_exercise(std::size_t grant) {
    const auto leave = s_.projection.leave_month;
    const ResolvedGrant& g = ledger_.grants[grant];
    if (!g.strike || g.unit != GrantUnit::shares ||
        !exercised_on_leaving(s_.offer, s_.offer.grants[grant], leave))
      return;
    const Ratio vested = ledger_.schedules[grant].vested_by(*leave);
    Event e{.date = month_after(s_.offer.start, *leave),
            .month = *leave,
            .kind = EventKind::exercise,
            .amount = -Exact(vested * g.strike->ratio()).rounded()};
    e.year = year_of_employment(*leave);
    e.grant = grant;
    add(e);
  }

  const Scenario& s_;
  Circumstances circumstances_;
  Promises promises_;
  int last_month_ = 0;
  std::vector<std::vector<Ratio>> pays_;  // of each bonus, by quarter
  YearSoFar so_far_;
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
  const Salaries salaries(offer, k);
  return salaries[salaries.in_month(k)].yearly;
}

int year_of_employment(int month) { return month == 0 ? 1 : (month - 1) / 12 + 1; }

Ledger make_ledger(const Scenario& s) { return Bookkeeper(s).ledger(); }

}  // namespace parley::model
