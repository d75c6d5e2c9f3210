#include "parley/model/pay/projection.hpp"

#include <cmath>
#include <map>
#include <utility>

namespace parley::model {
namespace {

int year_of_employment(const Event& e) { return e.month == 0 ? 1 : (e.month - 1) / 12 + 1; }

std::vector<Period> fold(const Ledger& ledger, int (*number)(const Event&),
                         std::map<int, Amounts> rows = {}) {
  for (const Event& e : ledger.events) rows[number(e)].add(e);
  std::vector<Period> periods;
  periods.reserve(rows.size());
  for (const auto& [n, amounts] : rows) periods.push_back({n, amounts});
  return periods;
}

}  // namespace

void Amounts::add(const Event& e) {
  switch (e.kind) {
    case EventKind::base:
      base += e.amount;
      break;
    case EventKind::sign_on:
      sign_on += e.amount;
      break;
    case EventKind::bonus:
      bonus += e.amount;
      break;
    case EventKind::benefits:
      benefits += e.amount;
      break;
    case EventKind::equity:
      equity += e.amount;
      break;
    case EventKind::sign_on_clawback:
      sign_on_clawback += e.amount;
      break;
    case EventKind::exercise:
      exercise += e.amount;
      break;
  }
}

double present_value(const std::vector<Event>& events, const Percent& rate, Date start) {
  Money sum;
  double discounted = 0;
  for (const Event& e : events) {
    if (e.kind == EventKind::exercise) continue;
    sum += e.amount;
    if (!rate.is_zero()) discounted += e.amount.value() * discount_factor(rate, start, e.date);
  }
  return rate.is_zero() ? sum.value() : discounted;
}

double discount_factor(const Percent& rate, Date start, Date date) {
  return rate.is_zero() ? 1.0 : std::pow(1.0 + rate.value(), -(date - start) / 365.0);
}

Projection project(const Scenario& s) {
  Projection p{.file = s.file, .title = s.title, .start = s.offer.start, .ledger = make_ledger(s)};
  std::map<int, Amounts> rows;
  for (int year = 1; year <= s.projection.years; ++year) rows[year] = {};
  p.years = fold(p.ledger, year_of_employment, std::move(rows));
  for (const Event& e : p.ledger.events) p.totals.add(e);
  p.present_value = present_value(p.ledger.events, s.projection.discount_rate, s.offer.start);
  return p;
}

std::vector<Period> by_calendar_year(const Ledger& ledger) {
  return fold(ledger, [](const Event& e) { return e.date.year(); });
}

std::vector<Period> by_month(const Ledger& ledger) {
  return fold(ledger, [](const Event& e) { return e.month; });
}

}  // namespace parley::model
