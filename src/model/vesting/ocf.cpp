#include "model/vesting/ocf.hpp"

#include <algorithm>
#include <cstdint>

#include "model/vesting/allocation.hpp"

namespace parley::model {
namespace {

template <class... F>
struct Cases : F... {
  using F::operator()...;
};
template <class... F>
Cases(F...) -> Cases<F...>;

const Date kLastDay = Date::on(2150, 12, 31);
const Date kBeyond = kLastDay.plus_days(1);

// A part of the path before allocation.
struct Part {
  Date date;
  Ratio exact;
  std::size_t condition = 0;
  bool cliff = false;
};

// The walk along the one path that is taken.
class Walk {
 public:
  Walk(const OcfTerms& terms, const OcfRecord& record)
      : terms_(terms), record_(record), met_(terms.conditions.size()) {}

  void run();
  OcfSchedule schedule() const;

 private:
  const OcfCondition& at(std::size_t i) const { return terms_.conditions[i]; }
  std::optional<Date> not_before(std::optional<Date> date) const;
  Date occurrence(Date base, const OcfPeriod& period, int k) const;
  std::optional<Date> met_on(std::size_t condition) const;
  std::optional<std::size_t> earliest(const std::vector<std::size_t>& candidates) const;
  Ratio each(const OcfCondition& condition) const;
  void take(std::size_t condition);
  void take_occurrences(std::size_t condition, Date base, const OcfPeriod& period);
  void pay(Date date, const Ratio& amount, std::size_t condition, bool cliff);

  const OcfTerms& terms_;
  const OcfRecord& record_;
  std::vector<std::optional<Date>> met_;  // a condition's last occurrence
  std::optional<Date> since_;             // the day the condition before was met
  Ratio promised_;
  std::vector<Part> parts_;
  OcfSchedule result_;
};

// What has come to pass before a condition is a candidate is met on the day it becomes one.
std::optional<Date> Walk::not_before(std::optional<Date> date) const {
  return date && since_ ? std::max(*date, *since_) : date;
}

// No date past the calendar is made: those are all kBeyond.
Date Walk::occurrence(Date base, const OcfPeriod& period, int k) const {
  const auto steps = static_cast<std::int64_t>(k) * period.length;
  const bool days = period.unit == OcfPeriod::Unit::days;
  if (steps * (days ? 1 : 28) > kBeyond - base) return kBeyond;
  if (days) return base.plus_days(static_cast<int>(steps));
  const Date start = record_.start.value_or(base);
  const int day =
      period.day_of_month == OcfPeriod::kStartDay ? start.parts().day : period.day_of_month;
  return std::min(kBeyond, month_after_on_day(base, static_cast<int>(steps), day));
}

// The day a candidate would be taken: for a repeating one, the day that it first pays.
std::optional<Date> Walk::met_on(std::size_t condition) const {
  const auto event = [&]() -> std::optional<Date> {
    const auto found = record_.events.find(at(condition).id);
    return found == record_.events.end() ? std::nullopt : std::optional(found->second);
  };
  const Cases date{
      [&](const OcfStart&) { return record_.start; },
      [&](const OcfEvent&) { return event(); },
      [&](const OcfOn& on) -> std::optional<Date> { return on.date; },
      [&](const OcfAfter& after) -> std::optional<Date> {
        const std::optional<Date> base = met_[after.condition];
        if (!base) return std::nullopt;
        return occurrence(*base, after.period, std::max(1, after.period.cliff_installment));
      },
  };
  return not_before(std::visit(date, at(condition).trigger));
}

std::optional<std::size_t> Walk::earliest(const std::vector<std::size_t>& candidates) const {
  std::optional<std::size_t> best;
  std::optional<Date> when;
  for (const std::size_t candidate : candidates) {
    const std::optional<Date> date = met_on(candidate);
    if (!date || met_[candidate] || (when && *date >= *when)) continue;
    best = candidate;
    when = date;
  }
  return best;
}

// What one occurrence vests; a share of the remainder is of what is left when the condition is met.
Ratio Walk::each(const OcfCondition& condition) const {
  return std::visit(Cases{
                        [&](const OcfPortion& p) {
                          return p.share *
                                 (p.remainder ? record_.quantity - promised_ : record_.quantity);
                        },
                        [&](const OcfQuantity& q) { return q.shares; },
                    },
                    condition.amount);
}

// Never more than is left.
void Walk::pay(Date date, const Ratio& amount, std::size_t condition, bool cliff) {
  const Ratio paid = std::min(amount, record_.quantity - promised_);
  promised_ += paid;
  result_.excess += amount - paid;
  if (record_.granted) date = std::max(date, *record_.granted);
  if (!paid.is_zero()) parts_.push_back({date, paid, condition, cliff});
}

void Walk::take_occurrences(std::size_t condition, Date base, const OcfPeriod& period) {
  const Ratio amount = each(at(condition));
  const int cliff = std::max(1, period.cliff_installment);
  Date last = base;
  for (int k = 1; k <= period.occurrences; ++k) {
    last = *not_before(occurrence(base, period, std::max(k, cliff)));
    if (last > kLastDay) {
      result_.beyond_calendar = condition;
      break;
    }
    pay(last, amount, condition, cliff > 1 && k <= cliff);
  }
  met_[condition] = last;
}

void Walk::take(std::size_t condition) {
  if (const auto* after = std::get_if<OcfAfter>(&at(condition).trigger)) {
    take_occurrences(condition, *met_[after->condition], after->period);
  } else {
    met_[condition] = met_on(condition);
    pay(*met_[condition], each(at(condition)), condition, false);
  }
  since_ = met_[condition];
  result_.path.push_back({condition, *since_});
}

void Walk::run() {
  if (terms_.conditions.empty()) return;
  std::vector<std::size_t> candidates{0};
  while (const std::optional<std::size_t> next = earliest(candidates)) {
    if (*met_on(*next) > kLastDay) result_.beyond_calendar = next;
    if (!result_.beyond_calendar) take(*next);
    if (result_.beyond_calendar) return;
    candidates = at(*next).next;
  }
}

OcfSchedule Walk::schedule() const {
  OcfSchedule s = result_;
  std::vector<Ratio> exact;
  exact.reserve(parts_.size());
  for (const Part& t : parts_) exact.push_back(t.exact);
  const std::vector<Ratio> parts =
      allocate(exact, record_.divisible ? Allocation::fractional : terms_.allocation);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& t = parts_[i];
    if (s.vests.empty() || s.vests.back().date != t.date)
      s.vests.push_back({t.date, 0, t.condition, false});
    s.vests.back().quantity += parts[i];
    s.vests.back().condition = t.condition;
    s.vests.back().cliff = s.vests.back().cliff || t.cliff;
  }
  std::erase_if(s.vests, [](const OcfVest& v) { return v.quantity.is_zero(); });
  return s;
}

}  // namespace

Ratio OcfSchedule::vested() const {
  Ratio sum;
  for (const OcfVest& v : vests) sum += v.quantity;
  return sum;
}

OcfSchedule ocf_schedule(const OcfTerms& terms, const OcfRecord& record) {
  Walk walk(terms, record);
  walk.run();
  return walk.schedule();
}

}  // namespace parley::model
