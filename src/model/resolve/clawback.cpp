#include "model/resolve/clawback.hpp"

#include <algorithm>

namespace parley::model {
namespace {

struct Days {
  Date begin;
  Date end;
};

// The days over which a prorated clawback falls.
Days days_of(const Clawback& c, const PromisedPayment& p, Date start) {
  if (c.from == Clawback::From::start) return {start, month_after(start, c.months)};
  if (p.dated) return {p.date, month_after(p.date, c.months)};
  return {p.date, month_after(start, p.month + c.months)};
}

Ratio by_days(const Days& d, Date leaving) {
  return leaving < d.end ? Ratio::of(d.end - leaving, d.end - d.begin) : Ratio(0);
}

Ratio by_steps(const Clawback& c, int month) {
  const auto step = std::find_if(c.steps.begin(), c.steps.end(),
                                 [&](const Clawback::Step& s) { return month < s.before_month; });
  return step == c.steps.end() ? Ratio(0) : step->share.fraction();
}

Ratio before_tax(const Clawback& c, const PromisedPayment& p, Date start, int leave) {
  const int month = c.from == Clawback::From::payment ? leave - p.month : leave;
  switch (c.kind) {
    case Clawback::Kind::full:
      return month < c.months ? 1 : 0;
    case Clawback::Kind::prorated:
      if (c.by == Clawback::By::days)
        return by_days(days_of(c, p, start), month_after(start, leave));
      return month < c.months ? Ratio::of(c.months - month, c.months) : Ratio(0);
    case Clawback::Kind::steps:
      break;
  }
  return by_steps(c, month);
}

}  // namespace

Ratio share_taken_back(const Clawback& c, const PromisedPayment& p, Date start, int leave) {
  return before_tax(c, p, start, leave) * c.net_of.complement().fraction();
}

int end_of_clawback(const Clawback& c, const PromisedPayment& p, Date start) {
  if (c.kind == Clawback::Kind::prorated && c.by == Clawback::By::days)
    return first_month_not_before(start, days_of(c, p, start).end);
  int end = c.kind == Clawback::Kind::steps ? 0 : c.months;
  for (const Clawback::Step& s : c.steps) end = std::max(end, s.before_month);
  return c.from == Clawback::From::payment ? p.month + end : end;
}

}  // namespace parley::model
