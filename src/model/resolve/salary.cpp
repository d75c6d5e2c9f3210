#include "model/resolve/salary.hpp"

#include "core/stable_sort.hpp"

namespace parley::model {
namespace {

struct DatedRaise {
  Date day;
  std::variant<Percent, Money> by;
};

std::vector<DatedRaise> raises_by_day(const Offer& offer, int months) {
  std::vector<DatedRaise> raises;
  if (offer.raises.empty() && !offer.raise.is_zero()) {
    for (int k = 12; k < months; k += 12) {
      raises.push_back({month_after(offer.start, k), offer.raise});
    }
  }
  for (const Raise& r : offer.raises) {
    raises.push_back({r.date ? *r.date : month_after(offer.start, r.month), r.by});
  }
  sort_stably(raises, [](const DatedRaise& a, const DatedRaise& b) { return a.day < b.day; });
  return raises;
}

}  // namespace

Salaries::Salaries(const Offer& offer, int months) : start_(offer.start) {
  periods_.push_back(
      {.from = start_, .yearly = Exact(offer.base_salary), .amount = offer.base_salary.ratio()});
  for (const DatedRaise& r : raises_by_day(offer, months)) raise(r.day, r.by);
}

void Salaries::raise(Date day, const std::variant<Percent, Money>& by) {
  SalaryPeriod next = periods_.back();
  next.from = day;
  if (const auto* percent = std::get_if<Percent>(&by)) {
    next.yearly.times(Ratio(1) + percent->fraction());
    next.amount *= Ratio(1) + percent->fraction();
    next.per_base *= 1 + percent->value();
    next.fixed *= 1 + percent->value();
  } else {
    next.yearly.plus(Exact(std::get<Money>(by)));
    next.amount += std::get<Money>(by).ratio();
    next.fixed += std::get<Money>(by).value();
  }
  periods_.push_back(std::move(next));
}

std::size_t Salaries::on(Date day) const {
  std::size_t i = periods_.size() - 1;
  while (i > 0 && periods_[i].from > day) --i;
  return i;
}

std::size_t Salaries::in_month(int k) const {
  return on(k == 0 ? start_ : month_after(start_, k).plus_days(-1));
}

}  // namespace parley::model
