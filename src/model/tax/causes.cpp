#include "model/tax/causes.hpp"

#include <algorithm>

#include "core/stable_sort.hpp"

namespace parley::model {
namespace {

using Kind = AprilCause::Kind;

std::string pay_word(EventKind source) {
  switch (source) {
    case EventKind::equity:
      return "stock";
    case EventKind::sign_on:
    case EventKind::sign_on_clawback:
      return "sign-on";
    case EventKind::bonus:
      return "bonus";
    default:
      return "other pay";
  }
}

Household without_pay(const YearFacts& y) { return y.less(y.income.pay); }

Household without_gains(Household h, const YearFacts& y) {
  h.other_income -= y.income.iso_sale;
  h.long_gains = {};
  h.short_gains = {};
  return h;
}

Fraction income_tax(const HouseholdTax& t) { return t.federal; }

}  // namespace

std::vector<AprilCause> april_causes(const YearFacts& y, const TaxLines& lines,
                                     bool earlier_employer) {
  std::vector<AprilCause> causes;
  const auto add = [&](AprilCause c) {
    if (c.amount > Money()) causes.push_back(std::move(c));
  };
  const HouseholdTax whole = y.rules.tax(y.with);
  const HouseholdTax no_pay = y.rules.tax(without_pay(y));
  const HouseholdTax bare = y.rules.tax(without_gains(without_pay(y), y));

  if (y.income.pay.is_positive()) {
    const Fraction owed = income_tax(whole) - income_tax(no_pay);
    AprilCause flat{.kind = Kind::flat_withholding,
                    .amount = (owed - y.rules.flat_withholding(y.income.pay)).rounded(),
                    .rate = (owed / y.income.pay).ratio()};
    for (const auto& [source, sum] : y.income.pay_by_source) {
      const std::string word = pay_word(source);
      const bool known = std::find(flat.pay.begin(), flat.pay.end(), word) != flat.pay.end();
      if (sum.is_positive() && !known) flat.pay.push_back(word);
    }
    add(std::move(flat));
  }
  add({.kind = Kind::amt, .amount = lines.amt});
  const Fraction of_gains = income_tax(no_pay) - income_tax(bare);
  add({.kind = Kind::gains, .amount = of_gains.rounded() + lines.niit});

  // What the tables of withholding do not know of: the income beside this base.
  Fraction others = income_tax(bare) - y.withheld_on_base();
  if (y.without) others -= income_tax(y.rules.tax(*y.without));
  const Kind why = earlier_employer                    ? Kind::earlier_employer
                   : y.with.spouse_wages.is_positive() ? Kind::two_earners
                                                       : Kind::other_income;
  if (y.without) add({.kind = why, .amount = others.rounded()});

  const Money taken = y.rules.medicare_withholding(y.income.wages() - y.pretax).rounded();
  add({.kind = Kind::additional_medicare, .amount = lines.additional_medicare - taken});
  sort_stably(causes, [](const AprilCause& a, const AprilCause& b) { return a.amount > b.amount; });
  return causes;
}

}  // namespace parley::model
