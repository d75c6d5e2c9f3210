#include "parley/model/pay/projection.hpp"

#include <cmath>
#include <map>

namespace parley::model {
namespace {

using Rows = std::map<int, Amounts>;

std::vector<Period> periods_of(const Rows& rows) {
  std::vector<Period> periods;
  periods.reserve(rows.size());
  for (const auto& [n, amounts] : rows) periods.push_back({n, amounts});
  return periods;
}

Money Amounts::*column_of(EventKind kind) {
  switch (kind) {
    case EventKind::base:
      return &Amounts::base;
    case EventKind::sign_on:
      return &Amounts::sign_on;
    case EventKind::payment:
      return &Amounts::payments;
    case EventKind::bonus:
      return &Amounts::bonus;
    case EventKind::benefits:
      return &Amounts::benefits;
    case EventKind::equity:
      return &Amounts::equity;
    case EventKind::sign_on_clawback:
      return &Amounts::sign_on_clawback;
    case EventKind::payment_clawback:
      return &Amounts::payment_clawback;
    case EventKind::severance:
      return &Amounts::severance;
    case EventKind::exercise:
      break;
  }
  return &Amounts::exercise;
}

}  // namespace

void Amounts::add(const Event& e, Money amount) {
  this->*column_of(e.kind) += amount;
  if (e.retention) retention += amount;
}

double present_value(const std::vector<Event>& events, const Percent& rate, Date start) {
  Money sum;
  double discounted = 0;
  Date date = start;
  double factor = 1;
  for (const Event& e : events) {
    if (e.kind == EventKind::exercise) continue;
    sum += e.amount;
    if (rate.is_zero()) continue;
    if (e.date != date) factor = discount_factor(rate, start, e.date);
    date = e.date;
    discounted += e.amount.value() * factor;
  }
  return rate.is_zero() ? sum.value() : discounted;
}

double discount_factor(const Percent& rate, Date start, Date date) {
  return rate.is_zero() ? 1.0 : std::pow(1.0 + rate.value(), -(date - start) / 365.0);
}

Projection project(const Scenario& s) {
  Projection p{.file = s.file, .title = s.title, .start = s.offer.start, .ledger = make_ledger(s)};
  Rows rows;
  for (int year = 1; year <= s.projection.years; ++year) rows[year] = {};
  for (const Event& e : p.ledger.events) {
    rows[e.year].add(e);
    p.totals.add(e);
  }
  p.years = periods_of(rows);
  p.present_value = present_value(p.ledger.events, s.projection.discount_rate, s.offer.start);
  return p;
}

std::vector<Period> by_calendar_year(const Projection& p) {
  Rows rows;
  const int last = month_after(p.start, 12 * static_cast<int>(p.years.size())).year();
  for (int year = p.start.year(); year <= last; ++year) rows[year] = {};
  for (const Event& e : p.ledger.events) {
    const int year = e.date.year();
    rows[year].add(e, e.amount - e.before_new_year);
    if (!e.before_new_year.is_zero()) rows[year - 1].add(e, e.before_new_year);
  }
  return periods_of(rows);
}

std::vector<Period> by_month(const Ledger& ledger) {
  Rows rows;
  for (const Event& e : ledger.events) rows[e.month].add(e);
  return periods_of(rows);
}

}  // namespace parley::model
