// What unlisted grants bring in an exit. What was taxed before its date is stock since, and has a
// gain.
#include <algorithm>
#include <cmath>
#include <map>

#include "model/tax/income.hpp"
#include "parley/model/equity/equity.hpp"

namespace parley::model {
namespace {

using Kind = Income::Kind;

class GrantExit {
 public:
  GrantExit(const Scenario& s, const Exit& exit, std::size_t index, const Fraction& scale,
            TaxableIncome& to)
      : s_(s),
        tax_(*s.tax),
        exit_(exit),
        grant_(s.offer.grants[index]),
        scale_(scale),
        to_(to),
        exit_date_(month_after(s.offer.start, exit.month)),
        schedule_(vesting_schedule(s, grant_, circumstances_in(s, exit))) {
    const auto strike = strike_per_company(s.company, resolve(s, grant_), exit.month);
    known_ = strike && fraction_of_company(s.company, schedule_.unit, schedule_.size);
    strike_ = strike.value_or(0);
    left_ = kept(s.company, exit.month);
    price_ = common_price(ExitWaterfall(s.company, exit.month), exit);
    ended_ = has_ended(s, grant_, exit, s.projection.leave_month);
  }

  void add(const std::vector<Ratio>& iso) {
    if (grant_.month > exit_.month) return;
    if (!known_) return to_.without.push_back(grant_.name);
    for (std::size_t i = 0; i < schedule_.vests.size(); ++i) {
      const Vest& v = schedule_.vests[i];
      if (v.month > 12 * s_.projection.years) continue;
      const auto paid = payment_date(s_, v, exit_.month);
      if (iso.empty()) {
        part(v, v.quantity, GrantKind::nso, paid);
      } else {
        if (iso[i] < v.quantity) to_.iso_over_limit = true;
        part(v, iso[i], GrantKind::iso, paid);
        part(v, v.quantity - iso[i], GrantKind::nso, paid);
      }
    }
    give();
  }

 private:
  // Some shares of a vest; `option_kind` is what they are if they are options.
  void part(const Vest& v, const Ratio& quantity, GrantKind option_kind,
            const std::optional<Date>& paid) {
    if (quantity.is_zero()) return;
    if (!grant_.is_option()) return stock(v, quantity, paid);
    const Money spread = paper(v, quantity);
    const bool exercised =
        tax_.exercise == TaxProfile::Exercise::vest && v.date < exit_date_ && !spread.is_zero();
    if (!exercised) {
      if (paid && !ended_)
        put(*paid, option_kind == GrantKind::iso ? Kind::iso_sale : Kind::pay, payoff(quantity));
      return;
    }
    const double cost = strike_of(grant_, s_.company).value_or(Price()).value() * quantity.value();
    if (option_kind == GrantKind::iso) return kept_iso(v, quantity, spread, cost);
    put(v.date, Kind::pay, spread.value());
    put(exit_date_, held_long(v.date) ? Kind::long_gain : Kind::short_gain,
        stock_value(quantity) - spread.value() - cost);
  }

  void stock(const Vest& v, const Ratio& quantity, const std::optional<Date>& paid) {
    if (grant_.kind == GrantKind::stock && tax_.election_83b) return elected(quantity, paid);
    if (taxed_at_vest(s_, grant_) && v.date < exit_date_) {
      const Money wages = paper(v, quantity);
      put(v.date, Kind::pay, wages.value());
      return put(exit_date_, held_long(v.date) ? Kind::long_gain : Kind::short_gain,
                 stock_value(quantity) - wages.value());
    }
    if (paid && !ended_) put(*paid, Kind::pay, stock_value(quantity));
  }

  // Taxed on the day of the grant: what it pays over its value then is a gain.
  void elected(const Ratio& quantity, const std::optional<Date>& paid) {
    const auto then = paper_value(s_.company, resolve(s_, grant_), quantity, grant_.month);
    if (!paid || !then) return;
    const bool longer = *paid > after_grant(12);
    put(*paid, longer ? Kind::long_gain : Kind::short_gain,
        stock_value(quantity) - static_cast<double>(then->approximate()));
  }

  // Kept since its exercise: sold too soon, the spread is ordinary income after all.
  void kept_iso(const Vest& v, const Ratio& quantity, Money spread, double cost) {
    const double gain = stock_value(quantity) - cost;
    const bool over_two_years = exit_date_ > after_grant(24);
    if (held_long(v.date) && over_two_years) {
      put(v.date, Kind::iso_spread, spread.value());
      return put(exit_date_, Kind::long_gain, gain);
    }
    if (v.date.year() != exit_date_.year()) put(v.date, Kind::iso_spread, spread.value());
    const double ordinary = std::min(spread.value(), std::max(0.0, gain));
    put(exit_date_, Kind::iso_sale, ordinary);
    put(exit_date_, held_long(v.date) ? Kind::long_gain : Kind::short_gain, gain - ordinary);
  }

  Date after_grant(int months) const {
    return grant_.granted ? month_after(*grant_.granted, months)
                          : month_after(s_.offer.start, grant_.month + months);
  }
  bool held_long(Date since) const { return exit_date_ > month_after(since, 12); }

  Money paper(const Vest& v, const Ratio& quantity) const {
    const auto value = paper_value(s_.company, resolve(s_, grant_), quantity, v.month);
    return value ? value->rounded() : Money();
  }
  double stock_value(const Ratio& quantity) const {
    return *fraction_of_company(s_.company, schedule_.unit, quantity) * left_ * price_;
  }
  double payoff(const Ratio& quantity) const {
    const GrantPayoff stake{.strike = strike_};
    return *fraction_of_company(s_.company, schedule_.unit, quantity) * left_ *
           stake.above_strike(price_);
  }

  void put(Date date, Kind kind, double dollars) { sums_[{date, kind}] += dollars; }

  // One piece for each day and kind, rounded once.
  void give() {
    for (const auto& [when, dollars] : sums_) {
      const Money amount = Money::cents(static_cast<std::int64_t>(std::llround(dollars * 100)));
      if (amount.is_zero()) continue;
      to_.pieces.push_back({.kind = when.second,
                            .date = when.first,
                            .year = when.first.year(),
                            .amount = Fraction((Fraction(amount) * scale_).rounded()),
                            .source = EventKind::equity});
    }
  }

  const Scenario& s_;
  const TaxProfile& tax_;
  const Exit& exit_;
  const Grant& grant_;
  Fraction scale_;
  TaxableIncome& to_;
  Date exit_date_;
  Schedule schedule_;
  bool known_ = false;
  bool ended_ = false;  // too late for options that were not bought, and for a second trigger
  double strike_ = 0;
  double left_ = 1;
  double price_ = 0;
  std::map<std::pair<Date, Kind>, double> sums_;
};

}  // namespace

void add_exit_income(const Scenario& s, const Exit& exit, const EquityScale& scale,
                     TaxableIncome& to) {
  std::vector<Schedule> schedules;
  for (const Grant& g : s.offer.grants)
    schedules.push_back(vesting_schedule(s, g, circumstances_in(s, exit)));
  const auto iso = iso_shares(s, schedules);
  for (std::size_t i = 0; i < s.offer.grants.size(); ++i) {
    if (is_listed(s, s.offer.grants[i])) continue;
    GrantExit(s, exit, i, scale.of(i), to).add(iso[i]);
  }
}

}  // namespace parley::model
