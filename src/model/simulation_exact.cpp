#include "simulation_exact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "simulation_clones.hpp"
#include "simulation_normal.hpp"
#include "simulation_panels.hpp"
#include "simulation_score_law.hpp"
#include "simulation_tally.hpp"

namespace parley::sim {
namespace {

constexpr std::size_t kMostStates = 64;
constexpr double kLargestCorrelation = 0.95;
constexpr double kFarNormal = 7.5;
constexpr double kNegligible = 1e-15;  // chance of a bonus
constexpr std::size_t kSide = 8;       // sums side by side

// Power sums of weighted amounts, and what else is asked of them.
struct Sums {
  double weight = 0;
  double zero = 0;                 // weight where the equity is nothing
  std::array<double, 4> total{};   // powers of total - about
  std::array<double, 2> equity{};  // powers of the equity
  double utility = 0;

  void add(double times, const Sums& b) {
    weight += times * b.weight;
    zero += times * b.zero;
    for (std::size_t i = 0; i < total.size(); ++i) total[i] += times * b.total[i];
    for (std::size_t i = 0; i < equity.size(); ++i) equity[i] += times * b.equity[i];
    utility += times * b.utility;
  }
};

// All who leave in one month with the clauses in one state.
struct Group {
  std::size_t leaving = 0;
  std::size_t law = 0;  // place in the month's score law
  double chance = 0;    // of leaving in that month
  double cash = 0;
  double liquid = 0;
  Sums stockless;              // of the group where no stock is worth anything
  std::vector<double> claims;  // of each grant, per dollar of its price, in the exit at hand
  bool claims_any = false;
};

// Outcomes side by side, so that sums over them are vector code.
struct Rows {
  std::vector<double> cash;  // with the bonus
  std::vector<double> liquid;
  std::vector<double> weight;
  std::vector<std::vector<double>> claims;  // by grant
  std::vector<double> equity;
  std::vector<double> total;
  std::vector<double> value;  // of the total

  void clear(std::size_t grants) {
    cash.clear();
    liquid.clear();
    weight.clear();
    claims.resize(grants);
    for (auto& c : claims) c.clear();
  }
  void pad() {
    while (cash.size() % kSide != 0) {
      cash.push_back(cash.back());
      liquid.push_back(0);
      weight.push_back(0);
      for (auto& c : claims) c.push_back(0);
    }
  }
};

PARLEY_VECTOR_CLONES void add_product(double a, const double* x, double* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] += a * x[i];
}

using Side = std::array<double, kSide>;

double sum(const Side& s) {
  return ((s[0] + s[4]) + (s[1] + s[5])) + ((s[2] + s[6]) + (s[3] + s[7]));
}

PARLEY_VECTOR_CLONES double product_sum(const double* a, const double* b, std::size_t n) {
  Side s{};
  for (std::size_t i = 0; i < n; i += kSide) {
    for (std::size_t j = 0; j < kSide; ++j) s[j] += a[i + j] * b[i + j];
  }
  return sum(s);
}

// Few sums in each loop: they stay in registers.
PARLEY_VECTOR_CLONES void sum_equity(const double* weight, const double* equity, std::size_t n,
                                     Sums& out) {
  Side one{};
  Side first{};
  Side second{};
  Side zero{};
  for (std::size_t i = 0; i < n; i += kSide) {
    for (std::size_t j = 0; j < kSide; ++j) {
      const double w = weight[i + j];
      const double e = equity[i + j];
      one[j] += w;
      zero[j] += e == 0 ? w : 0;
      first[j] += w * e;
      second[j] += w * e * e;
    }
  }
  out.weight = sum(one);
  out.zero = sum(zero);
  out.equity = {sum(first), sum(second)};
}

PARLEY_VECTOR_CLONES void sum_total(const double* weight, const double* total, double about,
                                    std::size_t n, Sums& out) {
  Side first{};
  Side second{};
  Side third{};
  Side fourth{};
  for (std::size_t i = 0; i < n; i += kSide) {
    for (std::size_t j = 0; j < kSide; ++j) {
      const double d = total[i + j] - about;
      const double wd = weight[i + j] * d;
      const double dd = d * d;
      first[j] += wd;
      second[j] += wd * d;
      third[j] += wd * dd;
      fourth[j] += wd * d * dd;
    }
  }
  out.total = {sum(first), sum(second), sum(third), sum(fourth)};
}

PARLEY_VECTOR_CLONES void add_vectors(const double* a, double* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] += a[i];
}

class Integrator {
 public:
  explicit Integrator(const SimulatedOffer& o)
      : o_(o),
        laws_(o),
        utility_(o.wealth, o.risk_aversion, *std::min_element(o.cash.begin(), o.cash.end())),
        time_rule_(gauss_legendre(3)),
        price_rule_(gauss_legendre(8)) {
    make_groups();
    about_ = expected_cash();
    for (Group& g : groups_) find_stockless(g);
  }

  ExactWorth worth() {
    const double total_rate = o_.law.exit_rate + o_.law.failure_rate;
    double exits = 0;
    if (o_.has_stock()) {
      exits = o_.law.exit_rate / total_rate * -std::expm1(-total_rate * o_.law.horizon_years);
      integrate_exits();
    }
    for (const Group& g : groups_) sums_.add(1 - exits, g.stockless);
    return summary();
  }

 private:
  static std::size_t local_state(const std::vector<std::size_t>& clauses, std::uint32_t met) {
    std::size_t state = 0;
    for (std::size_t i = 0; i < clauses.size(); ++i)
      state |= std::size_t{met >> clauses[i] & 1u} << i;
    return state;
  }

  const ScoreLaw& shape(std::size_t leaving) const { return laws_.at(leaving); }
  std::uint32_t met(const Group& g) const { return shape(g.leaving)[g.law].state; }

  void make_groups() {
    for (std::size_t k = 0; k <= o_.last_leaving(); ++k) {
      if (o_.leave_chance[k] <= 0) continue;
      for (std::size_t i = 0; i < shape(k).size(); ++i) {
        Group g{.leaving = k, .law = i, .chance = o_.leave_chance[k], .cash = o_.cash[k]};
        for (const LiquidGrant& l : o_.liquid) {
          g.liquid += l.worth[local_state(l.clauses, met(g))][k];
        }
        g.claims.resize(o_.grants.size());
        groups_.push_back(std::move(g));
      }
    }
  }

  double expected_cash() const {
    double sum = 0;
    for (const Group& g : groups_) {
      for (const Node& b : shape(g.leaving)[g.law].bonus)
        sum += g.chance * b.weight * (g.cash + b.at + g.liquid);
    }
    return sum;
  }

  // What a group gets of each dollar of a grant's price in an exit after t years.
  double claim(const SimulatedGrant& grant, const Group& g, std::size_t month, bool sale,
               double discount) const {
    if (static_cast<std::size_t>(grant.month) > month) return 0;
    const VestingTable& t = grant.states[local_state(grant.clauses, met(g))];
    const std::size_t until = std::min(month, g.leaving);
    double paid = t.vested[until];
    double later = t.discounted[g.leaving] - t.discounted[until];
    if (sale && g.leaving > month && !t.after_sale.empty()) {
      paid += t.after_sale[month].accelerated;
      later = t.after_sale[month].discounted[g.leaving];
    }
    return paid * discount + (o_.cancels_unvested ? 0 : later);
  }

  void find_claims(std::size_t month, bool sale, double discount) {
    for (Group& g : groups_) {
      g.claims_any = false;
      for (std::size_t i = 0; i < o_.grants.size(); ++i) {
        g.claims[i] = claim(o_.grants[i], g, month, sale, discount);
        g.claims_any = g.claims_any || g.claims[i] != 0;
      }
    }
  }

  // Lays out what a group may get beside its stock: a row for each bonus.
  void add_rows(const Group& g, const std::vector<Node>& bonus) {
    for (const Node& b : bonus) {
      if (std::abs(b.weight) < kNegligible) continue;
      rows_.cash.push_back(g.cash + b.at);
      rows_.liquid.push_back(g.liquid);
      rows_.weight.push_back(g.chance * b.weight);
      for (std::size_t i = 0; i < o_.grants.size(); ++i) rows_.claims[i].push_back(g.claims[i]);
    }
  }

  // All who have a claim, given the price's normal.
  void lay_out_rows(double z) {
    rows_.clear(o_.grants.size());
    for (const Group& g : groups_) {
      if (!g.claims_any) continue;
      if (laws_.independent()) {
        add_rows(g, shape(g.leaving)[g.law].bonus);
      } else {
        laws_.at(z, g.leaving, law_);
        add_rows(g, law_[g.law].bonus);
      }
    }
    rows_.pad();
  }

  // Adds every row at these prices of the grants, above their strikes.
  void add_rows_to_sums(double weight, const std::vector<double>& above) {
    const std::size_t n = rows_.cash.size();
    rows_.equity = rows_.liquid;
    for (std::size_t i = 0; i < above.size(); ++i) {
      add_product(above[i], rows_.claims[i].data(), rows_.equity.data(), n);
    }
    rows_.total = rows_.equity;
    add_vectors(rows_.cash.data(), rows_.total.data(), n);
    Sums s;
    sum_equity(rows_.weight.data(), rows_.equity.data(), n, s);
    sum_total(rows_.weight.data(), rows_.total.data(), about_, n, s);
    if (utility_.known()) {
      rows_.value.resize(n);
      utility_.values(rows_.total, rows_.value.data());
      s.utility = product_sum(rows_.weight.data(), rows_.value.data(), n);
    }
    sums_.add(weight, s);
  }

  void find_stockless(Group& g) {
    const auto add = [&](double weight, const std::vector<Node>& bonus) {
      rows_.clear(o_.grants.size());
      add_rows(g, bonus);
      rows_.pad();
      add_rows_to_sums(weight, {});
    };
    if (laws_.independent()) {
      add(1, shape(g.leaving)[g.law].bonus);
    } else {
      for (double z = -kFarNormal; z < kFarNormal; ++z) {
        over(price_rule_, z, z + 1, [&](double at, double w) {
          laws_.at(at, g.leaving, law_);
          add(w * normal_density(at), law_[g.law].bonus);
        });
      }
    }
    std::swap(g.stockless, sums_);
  }

  void integrate_exits() {
    const std::vector<double> cuts = time_cuts(o_);
    const double rate = o_.law.exit_rate + o_.law.failure_rate;
    for (std::size_t i = 1; i < cuts.size(); ++i) {
      const std::size_t month = o_.month_of(365 * (cuts[i - 1] + cuts[i]) / 2);
      over(time_rule_, cuts[i - 1], cuts[i], [&](double t, double w) {
        const double weight = w * o_.law.exit_rate * std::exp(-rate * t);
        if (o_.law.ipo_share < 1) integrate_price(weight * (1 - o_.law.ipo_share), t, month, true);
        if (o_.law.ipo_share > 0) integrate_price(weight * o_.law.ipo_share, t, month, false);
      });
    }
  }

  void integrate_price(double weight, double t, std::size_t month, bool sale) {
    find_claims(month, sale, std::exp(-o_.log_discount * t));
    stockless_claims_ = {};
    for (const Group& g : groups_)
      (g.claims_any ? stockless_claims_.add(1, g.stockless) : sums_.add(weight, g.stockless));
    if (laws_.independent()) lay_out_rows(0);
    const double spread = o_.law.volatility * std::sqrt(t);
    if (spread == 0) {
      add_at(weight, 0, o_.law.log_start + o_.law.log_drift() * t, month, sale);
      return;
    }
    const auto corner = corners(o_, month, sale);
    // Fourth moments of a lognormal have their weight around 4 spreads.
    const auto cuts = price_cuts(o_.law, corner, t, -kFarNormal, kFarNormal + 4 * spread);
    for (std::size_t i = 1; i < cuts.size(); ++i) {
      over(price_rule_, cuts[i - 1], cuts[i], [&](double z, double w) {
        const double log_proceeds = o_.law.log_start + o_.law.log_drift() * t + spread * z;
        add_at(weight * w * normal_density(z), z, log_proceeds, month, sale);
      });
    }
  }

  void add_at(double weight, double z, double log_proceeds, std::size_t month, bool sale) {
    const Phase& phase = o_.phases[o_.phase_of[month]];
    const double proceeds = std::exp(log_proceeds);
    const double price = phase.kept * (sale ? phase.stack.common_price(proceeds) : proceeds);
    above_.clear();
    for (const SimulatedGrant& g : o_.grants) above_.push_back(std::max(0.0, price - g.strike));
    const bool worthless =
        std::all_of(above_.begin(), above_.end(), [](double x) { return x == 0; });
    if (worthless && laws_.independent()) {
      sums_.add(weight, stockless_claims_);
      return;
    }
    if (!laws_.independent()) lay_out_rows(z);
    add_rows_to_sums(weight, above_);
  }

  ExactWorth summary() {
    const auto& m = sums_.total;
    ExactWorth w;
    w.mean = about_ + m[0];
    w.equity_mean = sums_.equity[0];
    w.equity_variance = std::max(0.0, sums_.equity[1] - sums_.equity[0] * sums_.equity[0]);
    w.variance = std::max(0.0, m[1] - m[0] * m[0]);
    const double fourth =
        m[3] - 4 * m[0] * m[2] + 6 * m[0] * m[0] * m[1] - 3 * m[0] * m[0] * m[0] * m[0];
    w.kurtosis = w.variance > 0 ? fourth / (w.variance * w.variance) : 0;
    w.p_zero = std::clamp(sums_.zero, 0.0, 1.0);
    if (utility_.known()) w.certainty_equivalent = utility_.certainty_equivalent(sums_.utility);
    return w;
  }

  const SimulatedOffer& o_;
  ScoreLaws laws_;
  Utility utility_;
  std::vector<Node> time_rule_;
  std::vector<Node> price_rule_;
  std::vector<Group> groups_;
  double about_ = 0;
  Sums sums_;
  ScoreLaw law_;
  Rows rows_;
  Sums stockless_claims_;      // of those with a claim, where no stock is worth anything
  std::vector<double> above_;  // each grant's price above its strike
};

}  // namespace

std::string beyond_quadrature(const SimulatedOffer& o) {
  if (std::size_t{1} << o.clauses.size() > kMostStates) {
    return fmt::format("there are {} impact clauses", o.clauses.size());
  }
  if (o.correlated() && std::abs(o.law.correlation) > kLargestCorrelation) {
    return fmt::format("score_correlation is beyond {}", kLargestCorrelation);
  }
  return {};
}

ExactWorth exact_worth(const SimulatedOffer& o) { return Integrator(o).worth(); }

}  // namespace parley::sim
