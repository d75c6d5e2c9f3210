// Nothing grows beyond what an amount of dollars can hold.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "scenario/defaults/resolve.hpp"
#include "scenario/keys/limits.hpp"
#include "scenario/rules/checks.hpp"
#include "scenario/rules/rule.hpp"

namespace parley::scenario {
namespace {

double grown(double amount, const Percent& yearly, int years) {
  return amount * std::pow(1 + yearly.value(), years);
}

void refuse_over(double amount, const char* what, const char* path, Findings& found) {
  if (amount <= static_cast<double>(kMostDollars)) return;
  found.wrong("V027", fmt::format("{} grows beyond 1e15 dollars within the horizon", what), path,
              "use a smaller growth, or fewer years");
}

void salary(const Scenario& s, Findings& found) {
  double most = grown(s.offer.base_salary.value(), s.offer.raise, s.projection.years - 1);
  std::vector<Raise> raises = s.offer.raises;
  const auto day = [&](const Raise& r) {
    return r.date.value_or(month_after(s.offer.start, r.month));
  };
  std::stable_sort(raises.begin(), raises.end(),
                   [&](const Raise& a, const Raise& b) { return day(a) < day(b); });
  for (const Raise& r : raises) {
    if (const auto* percent = std::get_if<Percent>(&r.by)) {
      most *= 1 + percent->value();
    } else {
      most += std::get<Money>(r.by).value();
    }
    refuse_over(most, "the salary", "offer.raises", found);
    if (most > static_cast<double>(kMostDollars)) return;
  }
  if (s.offer.raises.empty()) refuse_over(most, "the salary", "offer.raise", found);
}

// What of it is not known, or did not read, is left out: each amount is too much on its own.
void value_of_equity(const Scenario& s, Findings& found) {
  const int years = s.projection.years;
  double most =
      s.company.valuation ? grown(s.company.valuation->value(), s.company.growth, years) : 0;
  for (const Grant& g : s.offer.grants) {
    if (const auto* value = std::get_if<Money>(&g.size)) {
      most = std::max(most, grown(value->value(), s.company.growth, years));
    }
  }
  refuse_over(most, "the value of equity", "company.growth", found);
}

constexpr Rule<const Scenario&, Findings&> kRules[] = {
    {"offer.start offer.base_salary offer.raise offer.raises[].month offer.raises[].date "
     "offer.raises[].percent offer.raises[].amount projection.years",
     salary},
    {"company.growth projection.years", value_of_equity},
};

}  // namespace

void check_growth(const Scenario& s, Findings& found) { apply(kRules, {}, found, s, found); }

}  // namespace parley::scenario
