#include "report/calendar/pay_days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "model/resolve/clawback.hpp"
#include "model/resolve/promises.hpp"
#include "parley/core/format.hpp"

namespace parley::report {
namespace {

using model::PayKind;
using model::PromisedPayment;

std::string of_year(int month) {
  return month % 12 == 0 ? fmt::format("end of year {}", month / 12)
                         : fmt::format("month {}", month);
}

// What the period of a bonus is called, by the number of the payment.
std::string period_text(const Bonus& b, const PromisedPayment& p) {
  if (b.plan_year == PlanYear::calendar) return fmt::format("{}", p.date.year() - 1);
  switch (b.paid) {
    case BonusPaid::quarterly:
      return fmt::format("quarter {}", p.month / 3);
    case BonusPaid::monthly:
      return fmt::format("month {}", p.month);
    case BonusPaid::semiannual:
      return fmt::format("half-year {}", p.month / 6);
    case BonusPaid::annual:
      break;
  }
  return fmt::format("year {}", p.month / 12);
}

class PayDays {
 public:
  PayDays(const Scenario& s, const model::Projection& p)
      : s_(s), p_(p), promises_(model::promises_of(s.offer, s.projection.years)) {}

  std::vector<CalendarDay> take() {
    for (const PromisedPayment& p : promises_.payments) {
      if (p.kind == PayKind::bonus && still_there(p.stay_until)) add_bonus(p);
      if (p.kind == PayKind::sign_on && still_there(p.month)) add_sign_on(p);
      if (p.kind == PayKind::payment && still_there(p.month)) add_payment(p);
    }
    return std::move(days_);
  }

 private:
  bool still_there(int k) const {
    return !s_.projection.leave_month || k <= *s_.projection.leave_month;
  }

  // Every day on which a bonus can be paid, also where none is projected.
  void add_bonus(const PromisedPayment& p) {
    const Bonus& b = s_.offer.bonus_at(p.item);
    if (!b.promises_something()) return;
    const auto& events = p_.ledger.events;
    const auto paid = std::find_if(events.begin(), events.end(), [&](const model::Event& e) {
      return e.kind == model::EventKind::bonus && e.item == p.item && e.date == p.date;
    });
    const std::string which = s_.offer.bonuses() == 1 ? "" : fmt::format(" ({})", b.name);
    const std::string own = p.item == 0 ? "" : fmt::format("{}-", p.item + 1);
    add({.date = p.date,
         .kind = DayKind::bonus,
         .key = fmt::format("bonus-{}{}", own, number_of(p)),
         .summary = fmt::format(
             "Bonus day{}, {}{}", which, period_text(b, p),
             paid == events.end() ? "" : fmt::format(": {}", format_dollars(paid->amount))),
         .details = paid == events.end()
                        ? fmt::format("No bonus is projected for {}.", this_period(b))
                        : fmt::format("Projected: {}", format_money(paid->amount)),
         .remind_days_before = {0}});
  }

  static std::string this_period(const Bonus& b) {
    if (b.plan_year == PlanYear::calendar || b.paid == BonusPaid::annual) return "this year";
    if (b.paid == BonusPaid::monthly) return "this month";
    return b.paid == BonusPaid::quarterly ? "this quarter" : "this half-year";
  }

  // The how-manieth payment of its bonus it is.
  int number_of(const PromisedPayment& p) const {
    int number = 0;
    for (const PromisedPayment& other : promises_.payments) {
      if (other.kind == p.kind && other.item == p.item && other.date <= p.date) ++number;
    }
    return number;
  }

  void add_sign_on(const PromisedPayment& p) {
    if (s_.offer.sign_on.total().is_zero()) return;
    const Money amount = promises_.amount(p).rounded();
    if (!amount.is_zero()) {
      add({.date = p.date,
           .kind = DayKind::sign_on,
           .key = fmt::format("sign-on-{}", ++sign_ons_),
           .summary = fmt::format("Sign-on bonus is paid: {}", format_dollars(amount)),
           .details = format_money(amount),
           .remind_days_before = {0}});
    }
    const Clawback& c = s_.offer.sign_on.clawback;
    if (c.from == Clawback::From::start && p.item != 0) return;  // one period for all parts
    const std::string part =
        c.from == Clawback::From::start || p.item == 0 ? "" : fmt::format("part-{}-", p.item + 1);
    add_clawback(c, p, "sign-on bonus", fmt::format("clawback-{}", part));
  }

  void add_payment(const PromisedPayment& p) {
    const Payment& payment = s_.offer.payments[p.item];
    const std::string key = fmt::format("payment-{}", p.item + 1);
    if (payment.amount.is_zero()) return;
    add({.date = p.date,
         .kind = DayKind::payment,
         .key = key,
         .summary = fmt::format("Payment: {}, {}", payment.name, format_dollars(payment.amount)),
         .details = format_money(payment.amount),
         .remind_days_before = {0}});
    if (payment.clawback) add_clawback(*payment.clawback, p, payment.name, key + "-clawback-");
  }

  // The first month from which nothing is taken back, and the steps before it.
  void add_clawback(const Clawback& c, const PromisedPayment& p, const std::string& what,
                    const std::string& key) {
    const int from = c.from == Clawback::From::payment ? p.month : 0;
    std::vector<int> months;
    for (const Clawback::Step& step : c.steps) months.push_back(from + step.before_month);
    if (c.kind != Clawback::Kind::steps) months = {model::end_of_clawback(c, p, s_.offer.start)};
    int number = 0;
    for (const int m : months) {
      ++number;
      if (m <= p.month || !still_there(m)) continue;
      const Ratio left = model::share_taken_back(c, p, s_.offer.start, m);
      const std::string share =
          left.is_zero() ? "nothing" : format_percent(Percent::fraction(left));
      add({.date = month_after(s_.offer.start, m),
           .kind = DayKind::clawback,
           .key = fmt::format("{}{}", key, number),
           .summary = left.is_zero() ? fmt::format("The {} is yours: its clawback ends", what)
                                     : fmt::format("Clawback of the {} falls to {}", what, share),
           .details = fmt::format("Leaving from today ({}) on takes back {} of the {}.", of_year(m),
                                  share, what),
           .remind_days_before = {1}});
    }
  }

  void add(CalendarDay day) { days_.push_back(std::move(day)); }

  const Scenario& s_;
  const model::Projection& p_;
  model::Promises promises_;
  int sign_ons_ = 0;
  std::vector<CalendarDay> days_;
};

}  // namespace

std::vector<CalendarDay> pay_days(const Scenario& s, const model::Projection& p) {
  return PayDays(s, p).take();
}

}  // namespace parley::report
