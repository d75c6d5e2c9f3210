// What unlisted grants bring in an exit. What was taxed before its date is stock since, and has a
// gain.
#include <map>

#include "model/equity/exact_price.hpp"
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
        resolved_(resolve(s, grant_)),
        scale_(scale.ratio()),
        to_(to),
        exit_date_(month_after(s.offer.start, exit.month)),
        schedule_(vesting_schedule(s, grant_, circumstances_in(s, exit))) {
    known_ = strike_per_company(s.company, resolved_, exit.month) &&
             fraction_of_company(s.company, schedule_.unit, schedule_.size);
    ended_ = has_ended(s, grant_, exit, s.projection.leave_month);
    if (known_) find_prices();
  }

  void add(const std::vector<Ratio>& iso) {
    if (grant_.month > exit_.month) return;
    if (!known_) return to_.without.push_back(grant_.name);
    for (std::size_t i = 0; i < schedule_.vests.size(); ++i) {
      const Vest& v = schedule_.vests[i];
      if (v.month > 12 * s_.projection.years) continue;
      add(v, iso.empty() ? Ratio() : iso[i]);
    }
    give();
  }

 private:
  // Some shares of a vest. `option` is what they are if they are options.
  struct Part {
    const Vest& vest;
    Ratio quantity;
    Money on_paper;  // the ledger's amount, or its share of that
    bool has_value;  // before it was rounded
    GrantKind option = GrantKind::nso;
    std::optional<Date> paid;  // in the exit
  };

  // What one unit of the grant is in the exit, as stock and over the strike.
  void find_prices() {
    stock_price_ = kept_price(s_.company, exit_);
    if (schedule_.unit == GrantUnit::shares)
      stock_price_.times(Ratio::of(1, s_.company.fully_diluted_shares->count()));
    strike_ = grant_.is_option() ? resolved_.strike->ratio() : Ratio();
    option_price_ = stock_price_;
    option_price_.minus(Exact(strike_));
    option_price_ = option_price_.positive_part();
  }

  // A vest, split where it is an ISO over the limit of its year: the amount as that of the ledger.
  void add(const Vest& v, const Ratio& iso) {
    const auto value = paper_value(s_.company, resolved_, v.quantity * scale_, v.month);
    const bool has_value = value && value->approximate() > 0;
    const Money on_paper = value ? value->rounded() : Money();
    const auto paid = payment_date(s_, v, exit_.month);
    if (grant_.kind != GrantKind::iso) {
      return add(Part{v, v.quantity * scale_, on_paper, has_value, GrantKind::nso, paid});
    }
    if (iso < v.quantity) to_.iso_over_limit = true;
    const Money under = (Fraction(on_paper) * Fraction(iso) / Fraction(v.quantity)).rounded();
    add(Part{v, iso * scale_, under, has_value, GrantKind::iso, paid});
    add(Part{v, (v.quantity - iso) * scale_, on_paper - under, has_value, GrantKind::nso, paid});
  }

  void add(const Part& p) {
    if (p.quantity.is_zero()) return;
    if (grant_.is_option()) return option(p);
    stock(p);
  }

  void option(const Part& p) {
    const bool exercised =
        tax_.exercise == TaxProfile::Exercise::vest && p.vest.date < exit_date_ && p.has_value;
    const bool is_iso = p.option == GrantKind::iso;
    if (exercised) return is_iso ? kept_iso(p) : kept_nso(p);
    if (p.paid && !ended_)
      put(*p.paid, is_iso ? Kind::iso_sale : Kind::pay, times(option_price_, p.quantity));
  }

  void kept_nso(const Part& p) {
    put(p.vest.date, Kind::pay, Exact(p.on_paper));
    put(exit_date_, gain_since(p.vest.date), gain(p).minus(Exact(p.on_paper)));
  }

  void stock(const Part& p) {
    if (grant_.kind == GrantKind::stock && tax_.election_83b) return elected(p);
    if (taxed_at_vest(s_, grant_) && p.vest.date < exit_date_) {
      put(p.vest.date, Kind::pay, Exact(p.on_paper));
      return put(exit_date_, gain_since(p.vest.date), gain(p).minus(Exact(p.on_paper)));
    }
    if (p.paid && !ended_) put(*p.paid, Kind::pay, gain(p));
  }

  // Taxed on the day of the grant: what it pays over its value then is a gain.
  void elected(const Part& p) {
    const auto then = paper_value(s_.company, resolved_, p.quantity, grant_.month);
    if (!p.paid || !then) return;
    const bool longer = *p.paid > after_grant(12);
    put(*p.paid, longer ? Kind::long_gain : Kind::short_gain, gain(p).minus(*then));
  }

  // Kept since its exercise: sold too soon, the spread is ordinary income after all.
  void kept_iso(const Part& p) {
    const Date day = p.vest.date;
    const Exact spread(p.on_paper);
    const bool over_two_years = exit_date_ > after_grant(24);
    if (held_long(day) && over_two_years) {
      put(day, Kind::iso_spread, spread);
      return put(exit_date_, Kind::long_gain, gain(p));
    }
    if (day.year() != exit_date_.year()) put(day, Kind::iso_spread, spread);
    const Exact ordinary = least(spread, gain(p).positive_part());
    put(exit_date_, Kind::iso_sale, ordinary);
    put(exit_date_, gain_since(day), gain(p).minus(ordinary));
  }

  Date after_grant(int months) const {
    return grant_.granted ? month_after(*grant_.granted, months)
                          : month_after(s_.offer.start, grant_.month + months);
  }
  bool held_long(Date since) const { return exit_date_ > month_after(since, 12); }

  Kind gain_since(Date day) const { return held_long(day) ? Kind::long_gain : Kind::short_gain; }

  static Exact times(Exact price, const Ratio& quantity) { return price.times(quantity); }
  static Exact least(const Exact& a, const Exact& b) {
    Exact more = a;
    more = more.minus(b).positive_part();
    Exact least = a;
    return least.minus(more);
  }

  // What the shares are as stock in the exit, less the strike.
  Exact gain(const Part& p) const {
    return times(stock_price_, p.quantity).minus(Exact(strike_ * p.quantity));
  }

  void put(Date date, Kind kind, const Exact& dollars) { sums_[{date, kind}].plus(dollars); }

  // One piece for each day and kind, rounded once.
  void give() {
    for (const auto& [when, dollars] : sums_) {
      const Money amount = dollars.rounded();
      if (amount.is_zero()) continue;
      to_.pieces.push_back({.kind = when.second,
                            .date = when.first,
                            .year = when.first.year(),
                            .amount = Fraction(amount),
                            .source = EventKind::equity});
    }
  }

  const Scenario& s_;
  const TaxProfile& tax_;
  const Exit& exit_;
  const Grant& grant_;
  ResolvedGrant resolved_;
  Ratio scale_;
  TaxableIncome& to_;
  Date exit_date_;
  Schedule schedule_;
  bool known_ = false;
  bool ended_ = false;  // too late for options that were not bought, and for a second trigger
  Ratio strike_;
  Exact stock_price_;
  Exact option_price_;
  std::map<std::pair<Date, Kind>, Exact> sums_;
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
