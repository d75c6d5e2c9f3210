#include "tests/support/slow_pay.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "tests/support/slow_rational.hpp"

namespace parley::slow {
namespace {

enum Kind {
  base,
  sign_on,
  payment,
  bonus,
  benefits,
  equity,
  sign_on_back,
  payment_back,
  severance
};

int year_of(int month) { return month == 0 ? 1 : (month + 11) / 12; }

class Cash {
 public:
  Cash(const Scenario& s, const std::vector<Ratio>& scores, std::vector<Event>& events)
      : s_(s), o_(s.offer), scores_(scores), events_(events) {
    horizon_ = 12 * s.projection.years;
    last_ = std::min(horizon_, s.projection.leave_month.value_or(horizon_));
  }

  void add() {
    find_salaries();
    add_monthly(base, [](const Big& salary) { return salary; });
    add_sign_on();
    for (const Payment& p : o_.payments) add_payment(p);
    std::vector<Bonus> all{o_.bonus};
    all.insert(all.end(), o_.more_bonuses.begin(), o_.more_bonuses.end());
    for (const Bonus& b : all) add_bonus(b);
    for (const Benefit& b : o_.benefits) {
      add_monthly(benefits, [&](const Big& salary) {
        return b.of_base ? Big(salary * big(*b.of_base)) : big(b.yearly);
      });
    }
    if (s_.projection.leave_month) add_severance(all);
  }

 private:
  Date date(int month) const { return month_after(o_.start, month); }
  int month_of(Date day) const {
    int k = 0;
    while (date(k) < day) ++k;
    return k;
  }
  void put(Date day, int month, Kind kind, std::int64_t amount, int year,
           std::int64_t before_new_year = 0) {
    if (amount == 0) return;
    events_.push_back({.date = day,
                       .month = month,
                       .kind = kind,
                       .cents = amount,
                       .year = year,
                       .before_new_year = before_new_year});
  }

  // Walks the days of the horizon and notes each change of salary.
  void find_salaries() {
    Big now = big(o_.base_salary);
    int anniversary = 12;
    for (Date d = o_.start; d <= date(horizon_); d = d.plus_days(1)) {
      Big then = now;
      if (o_.raises.empty() && d == date(anniversary)) {
        now *= 1 + big(o_.raise);
        anniversary += 12;
      }
      for (const Raise& r : o_.raises) {
        if ((r.date ? *r.date : date(r.month)) != d) continue;
        if (const auto* p = std::get_if<Percent>(&r.by)) now *= 1 + big(*p);
        if (const auto* m = std::get_if<Money>(&r.by)) now += big(*m);
      }
      if (salaries_.empty() || now != then) salaries_.push_back(now);
      on_day_.push_back(salaries_.size() - 1);
    }
  }
  std::size_t place(Date day) const { return on_day_[static_cast<std::size_t>(day - o_.start)]; }
  // A year's salary on a day.
  const Big& salary(Date day) const { return salaries_[place(day)]; }
  Big salary_of_month(int k) const { return salary(k == 0 ? o_.start : date(k).plus_days(-1)); }

  // What a year pays by the day, paid by the month, in whole cents of the year so far.
  void add_monthly(Kind kind, const std::function<Big(const Big& salary)>& yearly) {
    Big so_far = 0;
    std::int64_t paid = 0;
    for (int k = 1; k <= last_; ++k) {
      if (k % 12 == 1) {
        so_far = 0;
        paid = 0;
      }
      const int days = date(k) - date(k - 1);
      Big month = 0;
      Big before = 0;
      std::map<std::size_t, std::pair<int, int>> worked;  // days at each salary: all, and before
      for (Date day = date(k - 1); day < date(k); day = day.plus_days(1)) {
        ++worked[place(day)].first;
        if (day.year() < date(k).year()) ++worked[place(day)].second;
      }
      for (const auto& [at, n] : worked) {
        const Big a_day = yearly(salaries_[at]) / 12 / days;
        month += a_day * n.first;
        before += a_day * n.second;
      }
      so_far += month;
      const std::int64_t amount = cents(so_far) - paid;
      paid = cents(so_far);
      put(date(k), k, kind, amount, year_of(k),
          month == 0 ? 0 : cents(Big(amount, 100) * before / month));
    }
  }

  // The share that goes back of what was paid on `day`, in `month`.
  Big taken_back(const Clawback& c, Date day, int month, bool dated) const {
    const int leave = *s_.projection.leave_month;
    const bool from_payment = c.from == Clawback::From::payment;
    const int served = from_payment ? leave - month : leave;
    Big share = 0;
    if (c.kind == Clawback::Kind::full && served < c.months) share = 1;
    if (c.kind == Clawback::Kind::prorated && c.by == Clawback::By::months && served < c.months)
      share = Big(c.months - served, c.months);
    if (c.kind == Clawback::Kind::prorated && c.by == Clawback::By::days) {
      const Date begin = from_payment ? day : o_.start;
      const Date end = !from_payment ? date(c.months)
                       : dated       ? month_after(day, c.months)
                                     : date(month + c.months);
      if (date(leave) < end) share = Big(end - date(leave), end - begin);
    }
    for (auto step = c.steps.rbegin(); c.kind == Clawback::Kind::steps && step != c.steps.rend();
         ++step) {
      if (served < step->before_month) share = big(step->share);
    }
    return share * (1 - big(c.net_of));
  }

  void add_sign_on() {
    std::vector<std::pair<Money, Big>> back;
    for (const auto& part : o_.sign_on.installments) {
      int year = part.month / 12 + 1;
      for (const auto& other : o_.sign_on.installments) {
        if (other.month < part.month && part.month - other.month < 12) year = year_of(part.month);
      }
      if (part.month > last_ || year > s_.projection.years) continue;
      put(date(part.month), part.month, sign_on, part.amount.cents(), year);
      if (s_.projection.leave_month)
        back.emplace_back(part.amount,
                          taken_back(o_.sign_on.clawback, date(part.month), part.month, false));
    }
    if (back.empty()) return;
    const bool alike = std::all_of(back.begin(), back.end(),
                                   [&](const auto& b) { return b.second == back[0].second; });
    Big whole = 0;
    std::int64_t parts = 0;
    for (const auto& [amount, share] : back) {
      whole += big(amount) * share;
      parts += cents(big(amount) * share);
    }
    put(date(last_), last_, sign_on_back, -(alike ? cents(whole) : parts), year_of(last_));
  }

  void add_payment(const Payment& p) {
    const Date day = p.date ? *p.date : date(p.month);
    const int month = p.date ? month_of(day) : p.month;
    if (month > last_) return;
    int year = 1;  // the one that has begun
    while (date(12 * year) <= day) ++year;
    if (year > s_.projection.years) return;
    put(day, month, payment, p.amount.cents(), year);
    if (!s_.projection.leave_month || !p.clawback) return;
    const Big share = taken_back(*p.clawback, day, month, p.date.has_value());
    put(date(last_), last_, payment_back, -cents(big(p.amount) * share), year_of(last_));
  }

  Big pays(const Bonus& b, int quarter) const {
    if (b.tiers.empty()) return 1;
    if (scores_.empty()) return 0;
    const Ratio& score = scores_[std::min(static_cast<std::size_t>(quarter), scores_.size()) - 1];
    Big best = 0;
    for (const auto& t : b.tiers) {
      if (score >= t.score) best = big(t.pays);
    }
    return best;
  }
  Big yearly(const Bonus& b, const Big& salary) const {
    return b.amount ? big(*b.amount) : Big(salary * big(b.rate));
  }

  void add_bonus(const Bonus& b) {
    if (b.plan_year == PlanYear::calendar) return add_calendar_bonus(b);
    Big due = 0;
    for (int k = 1; k <= last_; ++k) {
      const bool quarterly = b.paid != BonusPaid::monthly;
      if (quarterly && k % 3 != 0) continue;
      due += yearly(b, salary_of_month(k)) / (quarterly ? 4 : 12) * pays(b, (k + 2) / 3) *
             big(b.expected_payout);
      if (b.paid == BonusPaid::semiannual && k % 6 != 0) continue;
      if (b.paid == BonusPaid::annual && k % 12 != 0) continue;
      put(date(k), k, bonus, cents(due), year_of(k));
      due = 0;
    }
  }

  void add_calendar_bonus(const Bonus& b) {
    for (int year = o_.start.year(); year <= o_.start.year() + 16; ++year) {
      Date payout = Date::on(year + 1, b.payout_date.month, 1);
      for (int n = 1; n < b.payout_date.day; ++n) {  // or the last day of a shorter month
        if (payout.plus_days(1).parts().month == b.payout_date.month) payout = payout.plus_days(1);
      }
      if (payout > date(horizon_)) return;
      Big mean = 0;
      int quarters = 0;
      for (int q = 1; q <= 4 * s_.projection.years; ++q) {
        if (date(3 * q).plus_days(-1).year() != year) continue;
        mean += pays(b, q);
        ++quarters;
      }
      mean = quarters == 0 ? pays(b, 1) : Big(mean / quarters);
      int days = 0;
      int employed = 0;
      for (Date d = Date::on(year, 1, 1); d.year() == year; d = d.plus_days(1)) {
        ++days;
        if (d >= o_.start) ++employed;
      }
      Big share(employed, days);
      if (employed < days && b.first_year == FirstYear::full) share = 1;
      if (year == o_.start.year() && b.first_year == FirstYear::none) share = 0;
      if (s_.projection.leave_month) {
        const Date there = b.employed_at == EmployedAt::payout ? payout : Date::on(year, 12, 31);
        if (date(last_) < there) continue;
      }
      const Big amount =
          yearly(b, salary(Date::on(year, 12, 31))) * mean * big(b.expected_payout) * share;
      put(payout, month_of(payout), bonus, cents(amount), year_of(month_of(payout)));
    }
  }

  void add_severance(const std::vector<Bonus>& all) {
    if (!o_.severance || !s_.events.terminated) return;
    const Big salary = salary_of_month(last_);
    Big sum = salary * o_.severance->months / 12;
    for (const Bonus& b : all) sum += yearly(b, salary) * big(o_.severance->bonus_share);
    put(date(last_), last_, severance, cents(sum), year_of(last_));
  }

  const Scenario& s_;
  const Offer& o_;
  const std::vector<Ratio>& scores_;
  std::vector<Event>& events_;
  int horizon_ = 0;
  int last_ = 0;
  std::vector<Big> salaries_;
  std::vector<std::size_t> on_day_;
};

}  // namespace

void add_cash(const Scenario& s, const std::vector<Ratio>& scores, std::vector<Event>& events) {
  Cash(s, scores, events).add();
}

}  // namespace parley::slow
