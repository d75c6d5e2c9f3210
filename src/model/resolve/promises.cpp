#include "model/resolve/promises.hpp"

#include <algorithm>
#include <optional>

#include "model/resolve/bonus_periods.hpp"

namespace parley::model {
namespace {

int year_of_month(int month) { return month == 0 ? 1 : (month - 1) / 12 + 1; }

// A one-time payment on an anniversary belongs to the year that begins that day.
int year_begun_by(int month) { return month / 12 + 1; }

class Writer {
 public:
  Writer(const Offer& offer, int years)
      : offer_(offer),
        years_(years),
        list_{.months = 12 * years,
              .dates = {},
              .salaries = Salaries(offer, 12 * years),
              .rates = {},
              .parts = {},
              .payments = {}} {
    list_.dates.reserve(static_cast<std::size_t>(list_.months) + 1);
    for (int k = 0; k <= list_.months; ++k) list_.dates.push_back(month_after(offer.start, k));
    const std::size_t kinds = 1 + offer.benefits.size() + offer.bonuses();
    list_.payments.reserve(kinds * list_.dates.size());
    list_.parts.reserve(kinds * list_.dates.size());
  }

  Promises promises() && {
    add_base();
    add_sign_on();
    add_payments();
    add_bonuses();
    for (std::size_t i = 0; i < offer_.benefits.size(); ++i) add_benefit(i);
    return std::move(list_);
  }

 private:
  Date date(int month) const { return list_.dates[static_cast<std::size_t>(month)]; }

  PromisedPayment in_month(PayKind kind, std::size_t item, int month) const {
    return {.kind = kind,
            .item = item,
            .date = date(month),
            .month = month,
            .year = year_of_month(month),
            .stay_until = month,
            .before_new_year = {},
            .first_part = list_.parts.size()};
  }

  void add(PromisedPayment p) {
    p.parts = list_.parts.size() - p.first_part;
    list_.payments.push_back(p);
  }

  void add_part(const PromisedPayment& p, const PromisedPart& part) {
    auto& parts = list_.parts;
    const bool merges = parts.size() > p.first_part && parts.back().salary == part.salary &&
                        parts.back().quarter == part.quarter;
    if (merges) {
      parts.back().multiple += part.multiple;
    } else {
      parts.push_back(part);
    }
  }

  void add_base();
  void add_salary_days(PromisedPayment& p, const Ratio& monthly_share);
  Date new_year_of(Date day);
  void add_sign_on();
  void add_payments();
  void add_bonuses();
  void add_benefit(std::size_t i);

  const Offer& offer_;
  int years_;
  Promises list_;
  Date new_year_;  // the last that was asked for, and the one after it
  Date next_new_year_;
};

// The 1 January of its year. Neighbours in a list have the same one.
Date Writer::new_year_of(Date day) {
  if (day < new_year_ || day >= next_new_year_) {
    const int year = day.year();
    new_year_ = Date::on(year, 1, 1);
    next_new_year_ = Date::on(year + 1, 1, 1);
  }
  return new_year_;
}

// A month's share of the salary, or of the salaries of its days; `monthly_share`: of a year's.
void Writer::add_salary_days(PromisedPayment& p, const Ratio& monthly_share) {
  const Salaries& salaries = list_.salaries;
  const Date first = date(p.month - 1);
  const Date next = p.date;
  const Date new_year = new_year_of(next);
  const int days = next - first;
  std::size_t i = salaries.on(first);
  if (i + 1 == salaries.size() || salaries[i + 1].from >= next) {
    add_part(p, {i, monthly_share});
    if (new_year > first) p.before_new_year = Ratio::of(new_year - first, days);
    return;
  }
  Ratio earned;
  Ratio before;
  for (Date day = first; day < next; ++i) {
    const Date end = i + 1 == salaries.size() ? next : std::min(salaries[i + 1].from, next);
    if (end <= day) continue;
    add_part(p, {i, monthly_share * Ratio::of(end - day, days)});
    earned += salaries[i].amount * Ratio(end - day);
    if (new_year > day) before += salaries[i].amount * Ratio(std::min(end, new_year) - day);
    day = end;
  }
  if (!earned.is_zero()) p.before_new_year = before / earned;
}

void Writer::add_base() {
  const Ratio share = Ratio::of(1, 12);
  for (int k = 1; k <= list_.months; ++k) {
    PromisedPayment p = in_month(PayKind::base, 0, k);
    add_salary_days(p, share);
    add(p);
  }
}

// Parts that follow the one before within a year stay in the year of their month. An offer without
// a sign-on has one of nothing on day one: there a negotiated one would be paid.
void Writer::add_sign_on() {
  const auto& parts = offer_.sign_on.installments;
  if (parts.empty()) {
    PromisedPayment p = in_month(PayKind::sign_on, 0, 0);
    add_part(p, {.multiple = Ratio()});
    return add(p);
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::optional<int> before;
    for (const auto& other : parts) {
      if (other.month < parts[i].month) before = std::max(before.value_or(0), other.month);
    }
    const int month = parts[i].month;
    const bool follows = before && month - *before < 12;
    const int year = follows ? year_of_month(month) : year_begun_by(month);
    if (month > list_.months || year > years_) continue;
    PromisedPayment p = in_month(PayKind::sign_on, i, month);
    p.year = year;
    add_part(p, {.multiple = parts[i].amount.ratio()});
    add(p);
  }
}

void Writer::add_payments() {
  for (std::size_t i = 0; i < offer_.payments.size(); ++i) {
    const Payment& payment = offer_.payments[i];
    if (payment.date && *payment.date > list_.dates.back()) continue;
    const int month =
        payment.date ? first_month_not_before(offer_.start, *payment.date) : payment.month;
    if (month > list_.months) continue;
    PromisedPayment p = in_month(PayKind::payment, i, month);
    p.dated = payment.date.has_value();
    const bool on_day = !payment.date || *payment.date == p.date;
    p.year = on_day ? year_begun_by(month) : year_of_month(month);
    if (payment.date) p.date = *payment.date;
    if (p.year > years_) continue;
    add_part(p, {.multiple = payment.amount.ratio()});
    add(p);
  }
}

void Writer::add_bonuses() {
  for (std::size_t i = 0; i < offer_.bonuses(); ++i) {
    const Bonus& b = offer_.bonus_at(i);
    list_.rates.push_back(b.amount ? Ratio(1) : b.rate.fraction());
    for (const BonusPeriod& period : bonus_periods(b, list_.dates)) {
      PromisedPayment p = in_month(PayKind::bonus, i, period.month);
      p.date = period.date;
      p.stay_until = period.stay_until;
      for (const BonusPeriod::Part& part : period.parts) {
        PromisedPart made{.multiple = part.share, .quarter = b.tiers.empty() ? 0 : part.quarter};
        if (b.amount) {
          made.multiple *= b.amount->ratio();
        } else {
          made.salary = list_.salaries.on(part.salary_of);
        }
        add_part(p, made);
      }
      add(p);
    }
  }
}

void Writer::add_benefit(std::size_t i) {
  const Benefit& b = offer_.benefits[i];
  const Ratio share = (b.of_base ? b.of_base->fraction() : b.yearly.ratio()) * Ratio::of(1, 12);
  for (int k = 1; k <= list_.months; ++k) {
    PromisedPayment p = in_month(PayKind::benefit, i, k);
    if (b.of_base) {
      add_salary_days(p, share);
    } else {
      add_part(p, {.multiple = share});
      const Date new_year = new_year_of(p.date);
      if (new_year > date(k - 1))
        p.before_new_year = Ratio::of(new_year - date(k - 1), p.date - date(k - 1));
    }
    add(p);
  }
}

}  // namespace

Exact Promises::amount(const PromisedPayment& p, std::span<const Ratio> pays) const {
  Exact sum;
  for (const PromisedPart& part : parts_of(p)) {
    Exact x =
        part.salary == PromisedPart::kDollars ? Exact(part.multiple) : salaries[part.salary].yearly;
    if (part.salary != PromisedPart::kDollars) x.times(part.multiple);
    if (part.quarter > 0) x.times(pays[static_cast<std::size_t>(part.quarter - 1)]);
    sum.plus(x);
  }
  return sum.times(rate_of(p));
}

Promises promises_of(const Offer& offer, int years) { return Writer(offer, years).promises(); }

}  // namespace parley::model
