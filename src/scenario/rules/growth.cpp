// Nothing grows beyond what an amount of dollars can hold.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/stable_sort.hpp"
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
  sort_stably(raises, [&](const Raise& a, const Raise& b) { return day(a) < day(b); });
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

double grown(double amount, const Growth& growth, int years) {
  for (int year = 1; year <= years; ++year) amount *= 1 + growth.in_year(year).value();
  return amount;
}

double dollars_today(const Scenario& s, const Grant& g) {
  if (const auto* value = std::get_if<Money>(&g.size)) return value->value();
  const auto* shares = std::get_if<Shares>(&g.size);
  if (shares == nullptr || !s.company.share_price) return 0;
  return static_cast<double>(shares->count()) * s.company.share_price->value();
}

// What of it is not known, or did not read, is left out: each amount is too much on its own.
void value_of_equity(const Scenario& s, Findings& found) {
  double most = s.company.valuation ? s.company.valuation->value() : 0;
  for (const Grant& g : s.offer.grants) most = std::max(most, dollars_today(s, g));
  refuse_over(grown(most, s.company.growth, s.projection.years), "the value of equity",
              "company.growth", found);
}

constexpr Rule<const Scenario&, Findings&> kRules[] = {
    {"offer.start offer.base_salary offer.raise offer.raises[].month offer.raises[].date "
     "offer.raises[].percent offer.raises[].amount projection.years",
     salary},
    {"company.growth company.growth[] company.share_price projection.years", value_of_equity},
};

}  // namespace

void check_growth(const Scenario& s, Findings& found) { apply(kRules, {}, found, s, found); }

}  // namespace parley::scenario
