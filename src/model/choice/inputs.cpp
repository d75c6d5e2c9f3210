#include "model/choice/inputs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "parley/core/format.hpp"
#include "parley/core/quantity.hpp"

namespace parley::model {
namespace {

using enum InputUnit;

std::int64_t whole_number(const Ratio& r) { return static_cast<std::int64_t>(r.round_half_up()); }

Ratio get(const Money& m) { return m.ratio(); }
Ratio get(const Price& p) { return p.ratio(); }
Ratio get(const Percent& p) { return p.fraction(); }
Ratio get(const Shares& n) { return n.count(); }
Ratio get(const Ratio& r) { return r; }
Ratio get(int n) { return n; }

void put(Money& m, const Ratio& to) { m = Money::cents(whole_number(to * Ratio(100))); }
void put(Price& p, const Ratio& to) { p = Price::millionths(whole_number(to * Ratio(1'000'000))); }
void put(Percent& p, const Ratio& to) { p = Percent::fraction(to); }
void put(Shares& n, const Ratio& to) {
  n = Shares::of(std::max<std::int64_t>(whole_number(to), 1));
}
void put(Ratio& r, const Ratio& to) { r = to; }
void put(int& n, const Ratio& to) { n = static_cast<int>(whole_number(to)); }

// The others keep their proportions and make up the rest of 100 %.
void put_probability(std::vector<Exit>& exits, std::size_t i, const Ratio& to) {
  const Ratio before = exits[i].probability.fraction();
  const Ratio scale = (Ratio(1) - to) / (Ratio(1) - before);
  for (Exit& e : exits) e.probability = Percent::fraction(e.probability.fraction() * scale);
  exits[i].probability = Percent::fraction(to);
}

// Visits every number in turn; writes down what it sees, and turns the one that it was told to.
class Walk {
 public:
  Walk() = default;
  Walk(std::size_t index, const Ratio& to) : index_(index), to_(to) {}

  template <class T>
  void operator()(const std::string& key, InputUnit unit, T& field) {
    if (seen_.size() == index_) put(field, within(unit, to_));
    seen_.push_back({key, unit, get(field)});
  }

  template <class T>
  void operator()(const std::string& key, InputUnit unit, std::optional<T>& field) {
    if (field) (*this)(key, unit, *field);
  }

  void probability(const std::string& key, std::vector<Exit>& exits, std::size_t i) {
    const Ratio now = exits[i].probability.fraction();
    if (now == Ratio(1)) return;  // there is nothing to give to the others
    if (seen_.size() == index_) put_probability(exits, i, within(share, to_));
    seen_.push_back({key, share, now});
  }

  std::vector<Input> seen() && { return std::move(seen_); }

 private:
  std::vector<Input> seen_;
  std::size_t index_ = static_cast<std::size_t>(-1);
  Ratio to_;
};

void walk_sign_on(SignOn& sign_on, Walk& visit) {
  auto& parts = sign_on.installments;
  if (parts.size() == 1) return visit("offer.sign_on.amount", money, parts[0].amount);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    visit(fmt::format("offer.sign_on.installments[{}].amount", i), money, parts[i].amount);
  }
}

void walk_raises(Offer& offer, Walk& visit) {
  if (offer.raises.empty()) return visit("offer.raise", growth, offer.raise);
  for (std::size_t i = 0; i < offer.raises.size(); ++i) {
    auto& by = offer.raises[i].by;
    const std::string at = fmt::format("offer.raises[{}].", i);
    if (auto* percent = std::get_if<Percent>(&by)) visit(at + "percent", growth, *percent);
    if (auto* amount = std::get_if<Money>(&by)) visit(at + "amount", money, *amount);
  }
}

void walk_bonus(Bonus& b, Walk& visit) {
  if (b.amount) {
    visit(b.path + ".amount", money, b.amount);
  } else {
    visit(b.path + ".rate", share, b.rate);
  }
}

void walk_grant(Grant& g, const std::string& at, Walk& visit) {
  if (auto* percent = std::get_if<Percent>(&g.size)) visit(at + "ownership", share, *percent);
  if (auto* shares = std::get_if<Shares>(&g.size)) visit(at + "shares", whole, *shares);
  if (auto* dollars = std::get_if<Money>(&g.size)) visit(at + "value", money, *dollars);
  visit(at + "strike", price, g.strike);
  for (std::size_t i = 0; i < g.acceleration.size(); ++i) {
    if (g.acceleration[i].months) continue;
    visit(fmt::format("{}acceleration[{}].portion", at, i), share, g.acceleration[i].portion);
  }
}

void walk_offer(Offer& offer, Walk& visit) {
  visit("offer.base_salary", money, offer.base_salary);
  walk_raises(offer, visit);
  walk_sign_on(offer.sign_on, visit);
  for (std::size_t i = 0; i < offer.payments.size(); ++i)
    visit(fmt::format("offer.payments[{}].amount", i), money, offer.payments[i].amount);
  walk_bonus(offer.bonus, visit);
  for (Bonus& b : offer.more_bonuses) walk_bonus(b, visit);
  for (std::size_t i = 0; i < offer.benefits.size(); ++i) {
    Benefit& b = offer.benefits[i];
    const std::string at = fmt::format("offer.benefits[{}].", i);
    if (b.of_base) {
      visit(at + "of_base", share, b.of_base);
    } else {
      visit(at + "yearly", money, b.yearly);
    }
  }
  const std::size_t listed = offer.listed_grants().size();
  for (std::size_t i = 0; i < listed; ++i)
    walk_grant(offer.grants[i], offer.grants[i].path + ".", visit);
  for (Refreshers& policy : offer.refreshers)
    walk_grant(policy.each, policy.each.path + ".", visit);
}

void walk_growth(std::vector<Percent>& yearly, Walk& visit) {
  if (yearly.size() <= 1) {
    Percent every_year = yearly.empty() ? Percent() : yearly.front();
    visit("company.growth", growth, every_year);
    yearly = {every_year};
  }
  for (std::size_t i = 0; yearly.size() > 1 && i < yearly.size(); ++i)
    visit(fmt::format("company.growth[{}]", i), growth, yearly[i]);
}

// The grants of a policy follow it.
void follow_policies(Offer& offer) {
  std::size_t at = offer.listed_grants().size();
  for (const Refreshers& policy : offer.refreshers) {
    for (int i = 0; i < policy.count; ++i, ++at) {
      offer.grants[at].size = policy.each.size;
      offer.grants[at].strike = policy.each.strike;
      offer.grants[at].acceleration = policy.each.acceleration;
    }
  }
}

void walk_company(Company& company, Walk& visit) {
  visit("company.valuation", money, company.valuation);
  visit("company.fully_diluted_shares", whole, company.fully_diluted_shares);
  visit("company.common_discount", share, company.common_discount);
  visit("company.share_price", price, company.share_price);
  visit("company.common_price", price, company.common_price);
  walk_growth(company.growth.yearly, visit);
  for (std::size_t i = 0; i < company.rounds.size(); ++i) {
    const std::string at = fmt::format("company.rounds[{}].", i);
    visit(at + "month", whole, company.rounds[i].month);
    visit(at + "dilution", share, company.rounds[i].dilution);
    visit(at + "raised", money, company.rounds[i].raised);
  }
  for (std::size_t i = 0; i < company.preferred.size(); ++i) {
    visit(fmt::format("company.preferred[{}].invested", i), money, company.preferred[i].invested);
  }
}

void walk_exits(std::vector<Exit>& exits, Walk& visit) {
  for (std::size_t i = 0; i < exits.size(); ++i) {
    const std::string at = fmt::format("exits[{}].", i);
    visit.probability(at + "probability", exits, i);
    visit(at + "month", whole, exits[i].month);
    if (exits[i].kind != ExitKind::none) visit(at + "proceeds", money, exits[i].proceeds);
  }
}

void walk_feature(Feature& f, const std::string& at, Walk& visit) {
  visit(at + "arr_uplift", money, f.arr_uplift);
  visit(at + "new_clusters", number, f.new_clusters);
  visit(at + "arr_per_cluster", money, f.arr_per_cluster);
  visit(at + "churn_reduction", share, f.churn_reduction);
  visit(at + "arr_at_risk", money, f.arr_at_risk);
  visit(at + "partner_arr", money, f.partner_arr);
  visit(at + "clusters", number, f.clusters);
  visit(at + "latency_reduction", share, f.latency_reduction);
  visit(at + "partner_api_growth", number, f.partner_api_growth);
  visit(at + "days_to_value", whole, f.days_to_value);
}

void walk_rest(Scenario& s, Walk& visit) {
  visit("ratings.influence", score, s.ratings.influence);
  visit("ratings.culture", score, s.ratings.culture);
  visit("projection.leave_month", whole, s.projection.leave_month);
  visit("projection.discount_rate", share, s.projection.discount_rate);
  for (std::size_t i = 0; i < s.projection.quarterly_scores.size(); ++i) {
    visit(fmt::format("projection.quarterly_scores[{}]", i), score,
          s.projection.quarterly_scores[i]);
  }
  visit("preferences.outside_wealth", money, s.preferences.outside_wealth);
  visit("preferences.risk_aversion", number, s.preferences.risk_aversion);
}

void walk(Scenario& s, Walk& visit) {
  walk_offer(s.offer, visit);
  walk_company(s.company, visit);
  walk_exits(s.exits, visit);
  for (std::size_t i = 0; i < s.plan.size(); ++i) {
    walk_feature(s.plan[i], fmt::format("plan[{}].", i), visit);
  }
  walk_rest(s, visit);
}

// The whole multiple of 1/parts nearest to x.
Ratio to_parts(const Ratio& x, std::int64_t parts) {
  return Ratio::of((x * Ratio(parts)).round_half_up(), parts);
}

// "$761.42M" where that is all of it, else every digit.
std::string format_amount(const Ratio& dollars) {
  struct Large {
    std::int64_t from;
    std::int64_t digit;  // the last one shown
    std::int64_t unit;
    const char* suffix;
  };
  constexpr Large kLarge[] = {{1'000'000'000, 1'000'000, 1'000'000'000, "B"},
                              {10'000'000, 10'000, 1'000'000, "M"}};
  for (const Large& l : kLarge) {
    if (dollars < Ratio(l.from) || !(dollars / Ratio(l.digit)).is_whole()) continue;
    return "$" + format_number(dollars / Ratio(l.unit), 3) + l.suffix;
  }
  return format_money(Money::cents(whole_number(dollars * Ratio(100))));
}

}  // namespace

std::vector<Input> inputs(const Scenario& s) {
  Scenario copy = s;
  Walk visit;
  walk(copy, visit);
  return std::move(visit).seen();
}

Scenario with_input(const Scenario& s, std::size_t index, const Ratio& to) {
  Scenario copy = s;
  Walk visit(index, to);
  walk(copy, visit);
  follow_policies(copy.offer);
  const int last_month = 12 * copy.projection.years;
  if (copy.projection.leave_month > last_month) copy.projection.leave_month = last_month;
  return copy;
}

Ratio within(InputUnit unit, const Ratio& x) {
  static const Ratio kMost(1'000'000'000'000'000);
  switch (unit) {
    case money:
      return to_parts(std::clamp(x, Ratio(0), kMost), 100);
    case price:
      return to_parts(std::clamp(x, Ratio(0), Ratio(1'000'000'000)), 1'000'000);
    case share:
      return std::clamp(x, Ratio(0), Ratio(1));
    case growth:
      return std::max(x, Ratio::of(-999, 1'000));
    case number:
      return std::max(x, Ratio(0));
    case score:
      return std::clamp(x, Ratio(0), Ratio(100));
    case whole:
      return to_parts(std::clamp(x, Ratio(0), kMost), 1);
  }
  return x;
}

std::optional<Ratio> read_input_value(InputUnit unit, std::string_view text) {
  std::optional<Ratio> x;
  if (unit == share || unit == growth) {
    if (const auto percent = read_percent(text).value) x = percent->fraction();
  } else if (unit == price) {
    if (const auto dollars = read_price(text).value) x = dollars->ratio();
  } else if (unit == money) {
    if (const auto dollars = read_money(text).value) x = dollars->ratio();
  } else {
    x = Ratio::decimal(text);
  }
  return x && within(unit, *x) == *x ? x : std::nullopt;
}

std::string format_input_value(InputUnit unit, const Ratio& x) {
  switch (unit) {
    case money:
      return format_amount(x);
    case price:
      return format_price(Price::millionths(whole_number(x * Ratio(1'000'000))));
    case share:
    case growth:
      return format_percent(Percent::fraction(x), 8);
    case number:
    case score:
    case whole:
      return format_number(x, 4);
  }
  return {};
}

}  // namespace parley::model
