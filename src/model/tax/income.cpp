#include "model/tax/income.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "core/stable_sort.hpp"
#include "model/resolve/clawback.hpp"
#include "model/resolve/promises.hpp"

namespace parley::model {
namespace {

using Kind = Income::Kind;

int last_month(const Scenario& s) {
  const int horizon = 12 * s.projection.years;
  return std::min(horizon, s.projection.leave_month.value_or(horizon));
}

// Walks the ledger once.
class LedgerWalk {
 public:
  LedgerWalk(const Scenario& s, const Ledger& ledger, const Exit* exit, const EquityScale& scale,
             TaxableIncome& to)
      : s_(s), tax_(*s.tax), ledger_(ledger), exit_(exit), scale_(scale), to_(to) {
    if (tax_.exercise == TaxProfile::Exercise::vest) iso_ = iso_shares(s, ledger.schedules);
  }

  void walk() {
    for (const Event& e : ledger_.events) event(e);
    add_elections();
  }

 private:
  void event(const Event& e) {
    switch (e.kind) {
      case EventKind::base:
        return base(e);
      case EventKind::benefits:
        return;
      case EventKind::exercise:
        to_.exercised_on_leaving = true;
        return;
      case EventKind::equity:
        return equity(e);
      case EventKind::sign_on_clawback:
        return clawback(e, PayKind::sign_on);
      case EventKind::payment_clawback:
        return clawback(e, PayKind::payment);
      default:
        return add(Kind::pay, e, Fraction(e.amount));
    }
  }

  void add(Kind kind, const Event& e, const Fraction& amount) {
    if (amount.is_zero()) return;
    to_.pieces.push_back(
        {.kind = kind, .date = e.date, .year = e.date.year(), .amount = amount, .source = e.kind});
  }

  // A month that straddles a new year, as the ledger splits it.
  void base(const Event& e) {
    add_base(e, e.date.year() - 1, e.before_new_year);
    add_base(e, e.date.year(), e.amount - e.before_new_year);
  }

  void add_base(const Event& e, int year, Money part) {
    if (part.is_zero()) return;
    to_.pieces.push_back({.kind = Kind::base,
                          .date = e.date,
                          .year = year,
                          .amount = Fraction(part),
                          .source = e.kind,
                          .month = Fraction(e.amount)});
  }

  void equity(const Event& e) {
    const Grant& grant = s_.offer.grants[e.grant];
    if (exit_ != nullptr && !is_listed(s_, grant)) return;
    const Fraction amount(scaled(e));
    const auto kind = kind_at_vest(s_, grant);
    if (!kind) return;
    if (*kind == Kind::iso_spread) return exercised_iso(e, amount);
    add(*kind, e, amount);
  }

  // The ledger's amount; of more of the grant, what the ledger would say of that.
  Money scaled(const Event& e) const {
    const Fraction scale = scale_.of(e.grant);
    if (scale == Fraction(1)) return e.amount;
    const Vest& v = vest_of(e);
    return paper_value(s_.company, ledger_.grants[e.grant], v.quantity * scale.ratio(), v.month)
        ->rounded();
  }

  void exercised_iso(const Event& e, const Fraction& amount) {
    const Fraction share = Fraction(iso_[e.grant][e.vest]) / Fraction(vest_of(e).quantity);
    const Fraction kept(Fraction(amount * share).rounded());
    if (share < Fraction(1)) to_.iso_over_limit = true;
    add(Kind::iso_spread, e, kept);
    add(Kind::untaxed, e, kept);
    add(Kind::pay, e, amount - kept);
  }

  const Vest& vest_of(const Event& e) const { return ledger_.schedules[e.grant].vests[e.vest]; }

  // Wages less what is taken back of the same year; else money that goes back.
  void clawback(const Event& e, PayKind kind) {
    Money left = -e.amount;
    const std::vector<std::pair<int, Fraction>> taken = taken_back(e, kind);
    for (std::size_t i = 0; i < taken.size(); ++i) {
      const Money part = i + 1 == taken.size() ? left : taken[i].second.rounded();
      left -= part;
      take_back(e, taken[i].first, part);
    }
  }

  // What goes back of the payments of each year in which there was one.
  std::vector<std::pair<int, Fraction>> taken_back(const Event& e, PayKind kind) const {
    std::vector<std::pair<int, Fraction>> by_year;
    const int leave = last_month(s_);
    for (const PromisedPayment& p : promises_of(s_.offer, s_.projection.years).payments) {
      const bool other = kind == PayKind::payment && p.item != e.item;
      if (p.kind != kind || other || p.stay_until > leave) continue;
      const auto& c = kind == PayKind::sign_on ? std::optional(s_.offer.sign_on.clawback)
                                               : s_.offer.payments[p.item].clawback;
      const Money paid = kind == PayKind::sign_on ? s_.offer.sign_on.installments[p.item].amount
                                                  : s_.offer.payments[p.item].amount;
      const Fraction back =
          Fraction(paid) * Fraction(share_taken_back(*c, p, s_.offer.start, leave));
      if (by_year.empty() || by_year.back().first != p.date.year())
        by_year.emplace_back(p.date.year(), Fraction());
      by_year.back().second += back;
    }
    return by_year;
  }

  void take_back(const Event& e, int paid_year, Money part) {
    if (paid_year == e.date.year()) return add(Kind::pay, e, Fraction(-part));
    add(Kind::repaid, e, Fraction(part));
    if (!part.is_zero()) to_.pieces.back().paid_year = paid_year;
  }

  // Stock that is taxed on the day of its grant.
  void add_elections() {
    if (!tax_.election_83b) return;
    for (std::size_t i = 0; i < s_.offer.grants.size(); ++i) {
      const Grant& g = s_.offer.grants[i];
      const bool made = g.kind == GrantKind::stock && g.month <= last_month(s_);
      if (!made || (exit_ != nullptr && !is_listed(s_, g) && g.month > exit_->month)) continue;
      const Schedule& schedule = ledger_.schedules[i];
      const auto value = paper_value(s_.company, resolve(s_, g), schedule.size, g.month);
      if (!value) continue;
      const Money paid =
          g.strike ? (Fraction(g.strike->ratio()) * Fraction(schedule.size)).rounded() : Money();
      const Money wages = std::max(Money(), value->rounded() - paid);
      const Event day{.date = std::max(grant_day(s_.offer, g), s_.offer.start),
                      .month = g.month,
                      .kind = EventKind::equity,
                      .amount = wages,
                      .grant = i};
      add(Kind::pay, day, Fraction((Fraction(wages) * scale_.of(i)).rounded()));
    }
  }

  const Scenario& s_;
  const TaxProfile& tax_;
  const Ledger& ledger_;
  const Exit* exit_;
  const EquityScale& scale_;
  TaxableIncome& to_;
  std::vector<std::vector<Ratio>> iso_;
};

// Grants whose dollars nobody knows.
std::vector<std::string> without_dollars(const Scenario& s, const Ledger& ledger,
                                         const Exit* exit) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < s.offer.grants.size(); ++i) {
    const Grant& g = s.offer.grants[i];
    if (exit != nullptr && !is_listed(s, g)) continue;  // what it pays there is asked for there
    if (ledger.grants[i].on_paper != Gap::none) names.push_back(g.name);
  }
  return names;
}

}  // namespace

Date last_day(const Scenario& s) { return month_after(s.offer.start, last_month(s)); }

bool is_listed(const Scenario& s, const Grant& grant) {
  return priced_by(grant, s.company) != PricedBy::company;
}

bool taxed_at_vest(const Scenario& s, const Grant& grant) {
  const bool by_choice = s.tax->equity_taxed == TaxProfile::EquityTaxed::vest;
  return is_listed(s, grant) || (by_choice && !grant.double_trigger);
}

std::optional<Income::Kind> kind_at_vest(const Scenario& s, const Grant& grant) {
  if (grant.is_option()) {
    if (s.tax->exercise != TaxProfile::Exercise::vest) return Kind::untaxed;
    return grant.kind == GrantKind::iso ? Kind::iso_spread : Kind::pay;
  }
  if (grant.kind == GrantKind::stock && s.tax->election_83b) return std::nullopt;
  return taxed_at_vest(s, grant) ? Kind::pay : Kind::untaxed;
}

TaxableIncome taxable_income_of(const Scenario& s, const Ledger& ledger, const Exit* exit,
                                const EquityScale& scale) {
  TaxableIncome income;
  income.without = without_dollars(s, ledger, exit);
  income.untyped_options = std::any_of(s.offer.grants.begin(), s.offer.grants.end(),
                                       [](const Grant& g) { return g.kind == GrantKind::option; });
  LedgerWalk(s, ledger, exit, scale, income).walk();
  if (exit != nullptr) add_exit_income(s, *exit, scale, income);
  sort_stably(income.pieces, [](const Income& a, const Income& b) { return a.date < b.date; });
  return income;
}

std::vector<std::vector<Ratio>> iso_shares(const Scenario& s,
                                           const std::vector<Schedule>& schedules) {
  std::vector<std::size_t> order;
  std::vector<std::vector<Ratio>> shares(schedules.size());
  for (std::size_t i = 0; i < schedules.size(); ++i) {
    if (s.offer.grants[i].kind != GrantKind::iso) continue;
    order.push_back(i);
    shares[i].resize(schedules[i].vests.size());
  }
  sort_stably(order, [&](std::size_t a, std::size_t b) {
    return s.offer.grants[a].month < s.offer.grants[b].month;
  });
  std::map<int, Ratio> room;  // dollars left, by calendar year
  for (const std::size_t i : order) {
    const Ratio strike = strike_of(s.offer.grants[i], s.company).value_or(Price()).ratio();
    for (std::size_t j = 0; j < schedules[i].vests.size(); ++j) {
      const Vest& v = schedules[i].vests[j];
      if (v.month > 12 * s.projection.years) continue;
      Ratio& left = room.try_emplace(v.date.year(), Ratio(100'000)).first->second;
      Ratio kept = v.quantity;
      if (kept * strike > left) kept = Ratio::of((left / strike).floor(), 1);
      left -= kept * strike;
      shares[i][j] = kept;
    }
  }
  return shares;
}

}  // namespace parley::model
