#include "tests/support/slow_equity.hpp"

#include <algorithm>
#include <cmath>

#include "tests/support/slow_ledger.hpp"
#include "tests/support/slow_vesting.hpp"

namespace parley::slow {
namespace {

struct Class {
  double share = 0;
  double claim = 0;
  double most = 0;  ///< without converting
};

double kept(const Company& c, int from, int to) {
  double k = 1;
  for (const Round& r : c.rounds) {
    if (r.month > from && r.month <= to) k *= 1 - r.dilution.value();
  }
  return k;
}

// Rounds as they come: by month, and as listed within one.
std::vector<Round> in_order(const Company& c) {
  std::vector<Round> rounds = c.rounds;
  std::stable_sort(rounds.begin(), rounds.end(),
                   [](const Round& a, const Round& b) { return a.month < b.month; });
  return rounds;
}

Class class_of(double share, double invested, const Preference& p) {
  const double claim = p.multiple.value() * invested;
  double most = claim;
  if (p.participation == Participation::full) most = INFINITY;
  if (p.participation == Participation::capped) most = p.cap->value() * invested;
  return {share, claim, most};
}

std::vector<Class> classes_at(const Company& c, int month) {
  std::vector<Class> classes;
  for (const PreferredClass& p : c.preferred) {
    classes.push_back(class_of(p.ownership.value(), p.invested.value(), p.preference));
  }
  for (const Round& r : in_order(c)) {
    if (r.month > month) break;
    for (Class& before : classes) before.share *= 1 - r.dilution.value();
    if (r.raised) classes.push_back(class_of(r.dilution.value(), r.raised->value(), r.preference));
  }
  return classes;
}

double discount(const Scenario& s, Date date) {
  return std::pow(1 + s.projection.discount_rate.value(),
                  -static_cast<double>(date - s.offer.start) / 365);
}

double price_in(const Scenario& s, const Exit& e) {
  if (e.kind == ExitKind::none) return 0;
  if (e.kind == ExitKind::ipo) return e.proceeds.value();
  return common_price(s.company, e.month, e.proceeds.value());
}

// Growth of the months after `from` and up to `to`, one after the other at the rate of its year.
double grown(const Company& c, int from, int to) {
  double factor = 1;
  const auto& rates = c.growth.yearly;
  for (int month = from + 1; month <= to; ++month) {
    if (rates.empty()) continue;
    const auto year = static_cast<std::size_t>((month - 1) / 12);
    factor *= std::pow(1 + rates[std::min(year, rates.size() - 1)].value(), 1 / 12.0);
  }
  return factor;
}

// What it costs to exercise one option: its own strike, else the 409A value; 0 for stock.
double strike_of(const Scenario& s, const Grant& g) {
  if (!g.is_option()) return 0;
  return (g.strike ? *g.strike : *s.company.common_price).value();
}

// Dollars of liquid stock, shares of a listed company: at their own dates, whatever happens.
double with_own_price(const Scenario& s, const Grant& g, const std::vector<Vested>& vested) {
  double x = 0;
  for (const Vested& v : vested) {
    double unit = 1;
    if (std::holds_alternative<Shares>(g.size) || !std::holds_alternative<Money>(g.size) ||
        !g.liquid) {
      unit = s.company.share_price->value() * kept(s.company, -1, v.month) *
             grown(s.company, 0, v.month);
      unit = std::max(0.0, unit - strike_of(s, g));
    } else if (g.value_at == ValueAt::grant) {
      unit = kept(s.company, g.month, v.month) * grown(s.company, g.month, v.month);
    }
    x += v.quantity * unit * discount(s, v.date);
  }
  return x;
}

bool can_be_valued(const Scenario& s, const Grant& g) {
  if (g.is_option() && !g.strike && !s.company.common_price) return false;
  if (has_own_price(s, g)) return true;
  const bool by_valuation = std::holds_alternative<Money>(g.size);
  if (by_valuation && !s.company.valuation) return false;
  const bool counted = std::holds_alternative<Shares>(g.size) || g.is_option();
  return !counted || s.company.fully_diluted_shares;
}

// What becomes of an option of who leaves in month L: in an exit after that it is gone, or was
// bought, or neither.
enum class Option { open, gone, bought };

Option option_in(const Scenario& s, const Grant& g, Date exit, int exit_month) {
  if (!g.is_option()) return Option::open;
  const auto& leave = s.projection.leave_month;
  const Date granted = g.granted ? *g.granted : month_after(s.offer.start, g.month);
  const bool has_term = g.term_years || g.exercise_window_days;
  const Date term_end =
      has_term ? month_after(granted, 12 * g.term_years.value_or(10)) : Date::on(9999, 1, 1);
  if (leave && exit_month > *leave && g.exercise_on_leaving == OnLeaving::exercise &&
      term_end >= month_after(s.offer.start, *leave))
    return Option::bought;
  if (exit > term_end) return Option::gone;
  if (!leave || !g.exercise_window_days) return Option::open;
  const Date window_end = month_after(s.offer.start, *leave).plus_days(*g.exercise_window_days);
  return exit > window_end ? Option::gone : Option::open;
}

}  // namespace

double taken(const Company& company, int month, double p) {
  double common = 1;
  double sum = 0;
  for (const Class& c : classes_at(company, month)) {
    common -= c.share;
    sum += std::max(std::min(c.claim + (c.most > c.claim ? c.share * p : 0), c.most), c.share * p);
  }
  return sum + common * p;
}

double common_price(const Company& company, int month, double proceeds) {
  double low = 0;
  double high = 1;
  if (taken(company, month, 0) >= proceeds) return 0;
  while (taken(company, month, high) < proceeds) high *= 2;
  for (int i = 0; i < 200; ++i) {
    const double middle = (low + high) / 2;
    (taken(company, month, middle) < proceeds ? low : high) = middle;
  }
  return high;
}

double price_by_equilibrium(const model::ExitWaterfall& s, double proceeds) {
  const auto n = s.claims().size();
  for (std::size_t choice = 0; choice < (std::size_t{1} << n); ++choice) {
    double left = proceeds;
    double sharing = s.common_fraction();
    for (std::size_t i = 0; i < n; ++i) {
      if (choice >> i & 1) {
        sharing += s.claims()[i].fraction;
      } else {
        left -= s.claims()[i].preference;
      }
    }
    const double p = left / sharing;
    bool stable = left >= 0;
    for (std::size_t i = 0; i < n; ++i) {
      const double gain = s.claims()[i].fraction * p - s.claims()[i].preference;
      stable = stable && (choice >> i & 1 ? gain >= -1e-6 : gain <= 1e-6);
    }
    if (stable) return p;
  }
  return 0;
}

double equity_in(const Scenario& s, const Exit& exit, const std::vector<Ratio>& scores) {
  Scenario there = s;  // with the exit's own change of control, and no assumed events
  there.events = {};
  const Date day = month_after(s.offer.start, exit.month);
  const double p = price_in(s, exit);
  double x = 0;
  for (std::size_t i = 0; i < s.offer.grants.size(); ++i) {
    const Grant& g = s.offer.grants[i];
    if (!can_be_valued(s, g)) continue;
    there.events.change_of_control.reset();
    if (has_own_price(s, g)) {
      x += with_own_price(s, g, vests(there, i, scores));
      continue;
    }
    if (g.month > exit.month) continue;
    if (g.double_trigger && exit.month > g.month + g.liquidity_by_months) continue;
    const Option option = option_in(s, g, day, exit.month);
    if (option == Option::gone) continue;
    if (exit.kind == ExitKind::sale) there.events.change_of_control = day;
    const double whole =
        size_of(s, g).whole ? static_cast<double>(s.company.fully_diluted_shares->count()) : 1;
    const double left = kept(s.company, -1, exit.month);
    const double strike = option == Option::bought ? 0 : strike_of(s, g) * whole / left;
    const double excess = p - strike > 1e-12 * strike ? p - strike : 0;
    const int leave = s.projection.leave_month.value_or(0);
    for (const Vested& v : vests(there, i, scores)) {
      if (option == Option::bought)
        x -= v.quantity * strike_of(s, g) * discount(s, month_after(s.offer.start, leave));
      const bool is_vested = v.month <= exit.month;
      if (!is_vested && s.company.unvested_at_exit == UnvestedAtExit::cancelled) continue;
      x += v.quantity / whole * left * excess * discount(s, is_vested ? day : v.date);
    }
  }
  return x;
}

Lottery equity(const Scenario& s, const std::vector<Ratio>& scores) {
  Lottery result;
  const double g = s.preferences.risk_aversion.value();
  const auto& wealth = s.preferences.outside_wealth;
  long double utility = 0;
  bool ruined = false;
  for (const Exit& e : s.exits) {
    const double x = equity_in(s, e, scores);
    const double chance = e.probability.value();
    result.mean += chance * x;
    if (x <= 0) result.p_zero += chance;
    if (!wealth) continue;
    const long double sum =
        std::max(0.0L, static_cast<long double>(wealth->value()) + static_cast<long double>(x));
    if (sum == 0 && g >= 1) ruined = ruined || chance > 0;
    if (sum == 0) continue;
    utility += chance * (g == 1 ? std::log(sum) : std::pow(sum, 1 - static_cast<long double>(g)));
  }
  if (wealth && ruined) {
    result.certainty_equivalent = -wealth->value();
  } else if (wealth) {
    const long double sure =
        g == 1 ? std::exp(utility) : std::pow(utility, 1 / (1 - static_cast<long double>(g)));
    result.certainty_equivalent = static_cast<double>(sure - wealth->value());
  }
  return result;
}

}  // namespace parley::slow
