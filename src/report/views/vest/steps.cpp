#include "report/views/vest/steps.hpp"

namespace parley::report {
namespace {

int year_of(int month) { return month == 0 ? 1 : (month - 1) / 12 + 1; }

bool belong_together(const model::Vest& a, const model::Vest& b, By by) {
  if (by == By::event) return false;
  return by == By::month ? a.month == b.month : year_of(a.month) == year_of(b.month);
}

}  // namespace

std::vector<VestStep> vest_steps(const Scenario& s, const Grant& grant,
                                 const model::Schedule& schedule, By by) {
  const model::ResolvedGrant resolved = model::resolve(s, grant);
  std::vector<VestStep> steps;
  Ratio cumulative;
  for (const model::Vest& v : schedule.vests) {
    if (steps.empty() || !belong_together(*steps.back().vests.back(), v, by))
      steps.push_back({.paper = Money()});
    VestStep& step = steps.back();
    cumulative += v.quantity;
    step.date = v.date;
    step.month = v.month;
    step.year = year_of(v.month);
    step.quantity += v.quantity;
    step.cumulative = cumulative;
    const auto paper = model::paper_value(s.company, resolved, v.quantity, v.month);
    if (!paper) step.paper.reset();
    if (step.paper) *step.paper += paper->rounded();
    step.vests.push_back(&v);
  }
  return steps;
}

}  // namespace parley::report
