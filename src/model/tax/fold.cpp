#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

#include "model/tax/causes.hpp"
#include "model/tax/first_month.hpp"
#include "model/tax/keeps.hpp"
#include "model/tax/year.hpp"
#include "parley/model/pay/projection.hpp"

namespace parley::model {
namespace {

constexpr std::int64_t kRestored = 3'000;  // dollars repaid over which IRC 1341 gives the tax back
constexpr std::int64_t kTold = 1'000;      // dollars due in April over which their causes are told

// What money that goes back had cost in the year in which it was wages.
struct Cost {
  Fraction federal;
  Fraction social_security;
  Fraction medicare;
  Fraction withheld;  ///< from it when it was paid, of every kind
};

Cost cost_of(const Fraction& sum, const YearFacts& paid) {
  const HouseholdTax with = paid.rules.tax(paid.with);
  const HouseholdTax without = paid.rules.tax(paid.less(sum));
  Cost c;
  c.federal = with.federal + with.amt - without.federal - without.amt;
  c.social_security = with.social_security - without.social_security;
  c.medicare = with.medicare - without.medicare;
  c.withheld = paid.withheld() - paid.withheld(sum) + c.social_security + c.medicare + with.state -
               without.state + with.local - without.local + with.payroll_total() -
               without.payroll_total();
  return c;
}

// What repayments change in the year in which they are made.
struct Restored {
  Money goes_back;  ///< of gross
  Fraction federal;
  Fraction social_security;
  Fraction medicare;

  TaxRelief told() const {
    return {goes_back, federal.value(), social_security.value(), medicare.value()};
  }
};

void take_from(HouseholdTax& t, const Restored& r) {
  t.federal -= r.federal;
  t.social_security -= r.social_security;
  t.medicare -= r.medicare;
}

HouseholdTax difference(HouseholdTax t, const HouseholdTax& without) {
  t.federal -= without.federal;
  t.amt -= without.amt;
  t.niit -= without.niit;
  t.social_security -= without.social_security;
  t.medicare -= without.medicare;
  t.additional_medicare -= without.additional_medicare;
  t.state -= without.state;
  t.local -= without.local;
  for (std::size_t i = 0; i < t.payroll.size(); ++i)
    t.payroll[i].amount -= without.payroll[i].amount;
  return t;
}

TaxLines rounded(const HouseholdTax& t) {
  TaxLines l{.federal = t.federal.rounded(),
             .amt = t.amt.rounded(),
             .niit = t.niit.rounded(),
             .social_security = t.social_security.rounded(),
             .medicare = t.medicare.rounded(),
             .additional_medicare = t.additional_medicare.rounded(),
             .state = t.state.rounded(),
             .local = t.local.rounded(),
             .payroll = {},
             .payroll_items = {}};
  for (const PayrollLine& p : t.payroll) {
    l.payroll_items.push_back({p.name, p.amount.rounded()});
    l.payroll += l.payroll_items.back().amount;
  }
  return l;
}

Money federal_owed(const TaxLines& l) { return l.federal + l.amt + l.niit + l.additional_medicare; }

// The years of one scenario, each from the facts of all.
class Fold {
 public:
  Fold(const Scenario& s, const TaxTables& tables, const TaxableIncome& income) : s_(s) {
    std::map<int, YearIncome> by_year;
    by_year[s.offer.start.year()];
    for (const Income& p : income.pieces) by_year[p.year].add(p);
    const TaxProfile& p = *s.tax;
    const bool others = !p.spouse_income.is_zero() || !p.other_income.is_zero();
    if (others && last_day(s) > s.offer.start) by_year[last_day(s).plus_days(-1).year()];
    const int last = by_year.rbegin()->first;
    for (int y = by_year.begin()->first; y < last; ++y) by_year[y];
    for (auto& [year, pieces] : by_year)
      facts_.emplace(year, year_facts(s, tables, year, std::move(pieces)));
    without_dollars_ = !income.without.empty();
  }

  std::vector<TaxYear> years() const {
    std::vector<TaxYear> all;
    for (const auto& [year, facts] : facts_) all.push_back(year_of(facts));
    return all;
  }

  const std::map<int, YearFacts>& facts() const { return facts_; }

 private:
  Restored restored_in(const YearFacts& y) const {
    Restored r;
    Fraction leaves;
    const bool gross = s_.tax->repays == TaxProfile::Repays::gross;
    const bool relieved = y.income.repaid_total() > Fraction(kRestored);
    for (const auto& [year, sum] : y.income.repaid) {
      const auto paid = facts_.find(year);
      const Cost c = paid == facts_.end() ? Cost{} : cost_of(sum, paid->second);
      leaves += gross ? sum : sum - c.withheld;
      if (!gross) continue;
      r.social_security += c.social_security;
      r.medicare += c.medicare;
      if (relieved) r.federal += c.federal;
    }
    r.goes_back = leaves.rounded();
    return r;
  }

  TaxYear year_of(const YearFacts& y) const {
    TaxYear t{.year = y.year,
              .table = y.rules.table_year(),
              .days = y.days,
              .days_in_year = y.days_in_year};
    const Restored restored = restored_in(y);
    t.relief = restored.told();
    const HouseholdTax plain = y.rules.tax(y.with);
    HouseholdTax whole = plain;
    take_from(whole, restored);
    set_incomes(t, y);
    t.deductible = plain.deductible.value();
    if (y.without) {
      const HouseholdTax without = y.rules.tax(*y.without);
      t.deductible_without = without.deductible.value();
      t.lines = rounded(difference(whole, without));
    } else {
      t.lines = rounded(whole);
    }
    t.net = t.gross - t.lines.total() - t.retirement - t.pretax;
    t.withheld = y.withheld().rounded();
    t.due_in_april = federal_owed(t.lines) - t.withheld - taken_twice(y, t.lines);
    Household more = y.with;
    more.wages += Fraction(1000);
    t.marginal = ((y.rules.tax(more).total() - plain.total()) / Fraction(1000)).ratio();
    if (y.without) t.household = household_of(y, whole);
    t.itemized = plain.itemized;
    t.standard_kept = y.with.itemizes && follows_federal_election(*y.rules.where().state);
    if (t.due_in_april > Money::dollars(kTold))
      t.causes = april_causes(y, t.lines, has_earlier_employer(y));
    return t;
  }

  void set_incomes(TaxYear& t, const YearFacts& y) const {
    const YearIncome& in = y.income;
    t.wages = in.wages().rounded();
    t.gross = (in.wages() + in.iso_sale + in.long_gains + in.short_gains).rounded();
    t.gross -= t.relief.goes_back;
    t.iso_spread = in.iso_spread.rounded();
    if (!without_dollars_) t.equity_untaxed = in.untaxed.rounded();
    t.retirement = y.retirement.rounded();
    t.pretax = y.pretax.rounded();
    t.retirement_capped = y.retirement_capped;
    t.pretax_capped = y.pretax_capped;
  }

  bool has_earlier_employer(const YearFacts& y) const {
    return y.year == s_.offer.start.year() && !s_.tax->wages_before.is_zero();
  }

  // Social Security starts again at 0 with a new employer.
  Money taken_twice(const YearFacts& y, const TaxLines& lines) const {
    if (!has_earlier_employer(y)) return {};
    return y.rules.social_security(y.income.wages() - y.pretax).rounded() - lines.social_security;
  }

  HouseholdYear household_of(const YearFacts& y, const HouseholdTax& whole) const {
    HouseholdYear h{.lines = rounded(whole), .withheld = {}, .due_in_april = {}};
    if (has_earlier_employer(y)) return h;
    h.withheld = (y.withheld() + y.withheld_of_spouse(*s_.tax)).rounded();
    h.due_in_april = federal_owed(h.lines) - *h.withheld;
    return h;
  }

  const Scenario& s_;
  std::map<int, YearFacts> facts_;
  bool without_dollars_ = false;
};

void add_to(std::optional<Money>& sum, const std::optional<Money>& x) {
  if (sum && x) {
    *sum += *x;
  } else {
    sum.reset();
  }
}

TaxTotals totals_of(const std::vector<TaxYear>& years) {
  TaxTotals t;
  t.equity_untaxed = Money();
  for (const TaxYear& y : years) {
    t.gross += y.gross;
    t.wages += y.wages;
    add_to(t.equity_untaxed, y.equity_untaxed);
    t.retirement += y.retirement;
    t.pretax += y.pretax;
    t.lines.add(y.lines);
    t.net += y.net;
    t.withheld += y.withheld;
    t.due_in_april += y.due_in_april;
  }
  return t;
}

bool is_income(const Income& p) {
  using Kind = Income::Kind;
  return p.kind == Kind::base || p.kind == Kind::pay || p.kind == Kind::iso_sale ||
         p.kind == Kind::long_gain || p.kind == Kind::short_gain;
}

// A year's net, spread over its events in proportion to their income.
double present_value_of(const TaxYear& y, const std::vector<Income>& pieces, const Scenario& s) {
  double weights = 0;
  double discounted = 0;
  Date last = s.offer.start;
  const auto factor = [&](Date d) {
    return discount_factor(s.projection.discount_rate, s.offer.start, d);
  };
  for (const Income& p : pieces) {
    if (p.year != y.year) continue;
    last = std::max(last, p.date);
    if (!is_income(p)) continue;
    weights += p.amount.value();
    discounted += p.amount.value() * factor(p.date);
  }
  return y.net.value() * (std::fabs(weights) > 1e-9 ? discounted / weights : factor(last));
}

double present_value_net(const std::vector<TaxYear>& years, const TaxableIncome& income,
                         const Scenario& s, const TaxTotals& totals) {
  if (s.projection.discount_rate.is_zero()) return totals.net.value();
  double sum = 0;
  for (const TaxYear& y : years) sum += present_value_of(y, income.pieces, s);
  return sum;
}

}  // namespace

Money TaxLines::total() const {
  return federal + amt + niit + social_security + medicare + additional_medicare + state + local +
         payroll;
}

void TaxLines::add(const TaxLines& o) {
  federal += o.federal;
  amt += o.amt;
  niit += o.niit;
  social_security += o.social_security;
  medicare += o.medicare;
  additional_medicare += o.additional_medicare;
  state += o.state;
  local += o.local;
  payroll += o.payroll;
  for (const Item& item : o.payroll_items) {
    const auto known = std::find_if(payroll_items.begin(), payroll_items.end(),
                                    [&](const Item& i) { return i.name == item.name; });
    if (known == payroll_items.end()) {
      payroll_items.push_back(item);
    } else {
      known->amount += item.amount;
    }
  }
}

std::optional<Ratio> TaxYear::effective() const {
  if (gross <= Money()) return std::nullopt;
  return lines.total().ratio() / gross.ratio();
}

std::optional<Money> TaxYear::net_a_month() const {
  if (days == 0) return std::nullopt;
  return (Fraction(net) * Fraction(Ratio::of(days_in_year, 12 * days))).rounded();
}

const TaxYear* TaxProjection::find(int year) const {
  const auto found =
      std::find_if(years.begin(), years.end(), [&](const TaxYear& y) { return y.year == year; });
  return found == years.end() ? nullptr : &*found;
}

TaxTotals tax_totals(const Scenario& s, const TaxTables& tables, const Exit* exit,
                     const EquityScale& scale) {
  const TaxableIncome income = taxable_income_of(s, make_ledger(s), exit, scale);
  return totals_of(Fold(s, tables, income).years());
}

TaxProjection project_tax(const Scenario& s, const TaxTables& tables, const Exit* exit,
                          TaxExtent extent) {
  assert(s.tax && !tables.years.empty());
  const Ledger ledger = make_ledger(s);
  const TaxableIncome income = taxable_income_of(s, ledger, exit, {});
  const Fold fold(s, tables, income);
  TaxProjection p{.title = s.title,
                  .state = s.tax->state,
                  .locality = s.tax->locality,
                  .exit = exit == nullptr ? std::string() : exit->name,
                  .filing_status = s.tax->filing_status,
                  .indexation = s.tax->indexation};
  p.years = fold.years();
  p.totals = totals_of(p.years);
  p.present_value_net = present_value_net(p.years, income, s, p.totals);
  p.first_month = first_month(s, ledger, fold.facts(), p);
  p.without = income.without;
  p.iso_over_limit = income.iso_over_limit;
  p.exercised_on_leaving = income.exercised_on_leaving;
  p.untyped_options = income.untyped_options;
  if (extent == TaxExtent::with_levers) p.levers = lever_keeps(s, tables, exit, p.totals);
  return p;
}

}  // namespace parley::model
