#include "model/simulation/exact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "model/simulation/normal.hpp"
#include "model/simulation/panels.hpp"
#include "model/simulation/quadrature.hpp"
#include "model/simulation/rows.hpp"
#include "model/simulation/score_law.hpp"

namespace parley::model::sim {
namespace {

constexpr std::size_t kMostStates = 64;
constexpr double kLargestCorrelation = 0.95;
constexpr double kFarNormal = 7.5;
constexpr std::size_t kTimePoints = 3;  // of each panel
constexpr std::size_t kPricePoints = 8;
constexpr double kNegligible = 1e-15;  // chance of a bonus

// All who leave in one month with the clauses in one state.
struct Group {
  std::size_t leaving = 0;
  ScoreState state;
  double chance = 0;  // of leaving in that month
  double cash = 0;
  double liquid = 0;
  Sums stockless;              // of the group where no stock is worth anything
  std::vector<double> claims;  // by strike, per dollar of the price, in the exit at hand
  bool claims_any = false;
};

// What a row counts: the chance of leaving times a weight of the score laws.
struct RowWeight {
  double leaving = 0;
  std::size_t score = 0;  // the place of that weight
};

class Integrator {
 public:
  Integrator(const SimulatedOffer& o, std::size_t fineness)
      : o_(o),
        laws_(o, fineness),
        utility_(o.wealth, o.risk_aversion, *std::min_element(o.cash.begin(), o.cash.end())),
        time_rule_(gauss_legendre(kTimePoints * fineness)),
        price_rule_(gauss_legendre(kPricePoints * fineness)),
        longest_(longest_panel(o)) {
    find_strikes();
    make_groups();
    const std::vector<double> weights = mean_weights();
    about_ = expected_cash(weights);
    for (Group& g : groups_) find_stockless(g, weights);
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

  void find_strikes() {
    for (const SimulatedGrant& g : o_.grants) strikes_.push_back(g.strike);
    std::sort(strikes_.begin(), strikes_.end());
    strikes_.erase(std::unique(strikes_.begin(), strikes_.end()), strikes_.end());
    for (const SimulatedGrant& g : o_.grants) {
      const auto at = std::lower_bound(strikes_.begin(), strikes_.end(), g.strike);
      strike_of_.push_back(static_cast<std::size_t>(at - strikes_.begin()));
    }
  }

  void make_groups() {
    for (std::size_t k = 0; k <= o_.last_leaving(); ++k) {
      if (o_.leave_chance[k] <= 0) continue;
      for (const ScoreState& state : laws_.states(k)) {
        Group g{.leaving = k, .state = state, .chance = o_.leave_chance[k], .cash = o_.cash[k]};
        for (const LiquidGrant& l : o_.liquid) {
          g.liquid += l.worth[local_state(l.clauses, state.met)][k];
        }
        g.claims.resize(strikes_.size());
        groups_.push_back(std::move(g));
      }
    }
  }

  // Of the score laws, over all normals of the price.
  std::vector<double> mean_weights() {
    if (laws_.independent()) return laws_.weights(0);
    std::vector<double> mean;
    over_normals({}, 1, kFarNormal, [&](double z, double chance) {
      const std::vector<double>& given = laws_.weights(z);
      mean.resize(given.size());
      for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += chance * given[i];
    });
    return mean;
  }

  double expected_cash(const std::vector<double>& weights) const {
    double sum = 0;
    for (const Group& g : groups_) {
      for (std::size_t i = g.state.first; i < g.state.first + g.state.points; ++i) {
        sum += g.chance * weights[i] * (g.cash + laws_.bonus()[i] + g.liquid);
      }
    }
    return sum;
  }

  // What each group gets in an exit of each dollar of the price above a strike.
  void find_claims(std::size_t step, bool sale, double discount) {
    for (Group& g : groups_) {
      g.claims_any = false;
      std::fill(g.claims.begin(), g.claims.end(), 0.0);
      for (std::size_t i = 0; i < o_.grants.size(); ++i) {
        const SimulatedGrant& grant = o_.grants[i];
        const double claim = o_.claim(grant, local_state(grant.clauses, g.state.met), step,
                                      g.leaving, sale, discount);
        g.claims[strike_of_[i]] += claim;
        g.claims_any = g.claims_any || claim != 0;
      }
    }
  }

  // The least that anyone with a claim has beside it, per dollar of the price of all that is
  // claimed.
  double cushion() const {
    double least = std::numeric_limits<double>::infinity();
    if (!utility_.known()) return least;
    for (const Group& g : groups_) {
      const double claims = std::accumulate(g.claims.begin(), g.claims.end(), 0.0);
      if (claims > 0) least = std::min(least, (o_.wealth + g.cash + g.liquid) / claims);
    }
    return std::max(least, 0.0);  // debts beyond wealth leave none
  }

  // Lays out what a group may get beside its stock: a row for each bonus.
  void add_rows(const Group& g) {
    for (std::size_t i = g.state.first; i < g.state.first + g.state.points; ++i) {
      if (laws_.independent() && std::abs(laws_.weights(0)[i]) < kNegligible) continue;
      rows_.add(g.cash + laws_.bonus()[i], g.liquid, g.claims);
      weights_.push_back({g.chance, i});
    }
  }

  template <class Wanted>
  void lay_out_rows(const Wanted& wanted) {
    rows_.clear(strikes_.size());
    weights_.clear();
    for (const Group& g : groups_) {
      if (wanted(g)) add_rows(g);
    }
    rows_.pad();
  }

  void weigh_rows(const std::vector<double>& weights) {
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      rows_.weight[i] = weights_[i].leaving * weights[weights_[i].score];
    }
  }

  void find_stockless(Group& g, const std::vector<double>& weights) {
    lay_out_rows([&](const Group& other) { return &other == &g; });
    weigh_rows(weights);
    g.stockless = rows_.sums({}, about_, utility_);
  }

  void integrate_exits() {
    const std::vector<double> cuts = time_cuts(o_);
    const double rate = o_.law.exit_rate + o_.law.failure_rate;
    for (std::size_t i = 1; i < cuts.size(); ++i) {
      const std::size_t step = o_.step_of(365 * (cuts[i - 1] + cuts[i]) / 2);
      // In the root of the time, as which the spread of prices grows, all is smooth from the first
      // day.
      over(time_rule_, std::sqrt(cuts[i - 1]), std::sqrt(cuts[i]), [&](double root, double w) {
        const double t = root * root;
        const double weight = 2 * root * w * o_.law.exit_rate * std::exp(-rate * t);
        if (o_.law.ipo_share < 1) integrate_price(weight * (1 - o_.law.ipo_share), t, step, true);
        if (o_.law.ipo_share > 0) integrate_price(weight * o_.law.ipo_share, t, step, false);
      });
    }
  }

  void integrate_price(double weight, double t, std::size_t step, bool sale) {
    find_claims(step, sale, std::exp(-o_.log_discount * t));
    stockless_claims_ = {};
    for (const Group& g : groups_)
      (g.claims_any ? stockless_claims_.add(1, g.stockless) : sums_.add(weight, g.stockless));
    cushion_ = cushion();
    lay_out_rows([](const Group& g) { return g.claims_any; });
    if (rows_.weight.empty()) return;
    if (laws_.independent()) weigh_rows(laws_.weights(0));
    if (priced_once()) priced_ = rows_.priced_sums(about_);
    const double spread = o_.law.volatility * std::sqrt(t);
    const double middle = o_.law.log_start + o_.law.log_drift() * t;
    if (spread == 0 && laws_.independent()) {
      add_at(weight, 0, middle, step, sale);
      return;
    }
    // Fourth moments of a lognormal have their weight around 4 spreads.
    const double far = kFarNormal + 4 * spread;
    over_normals(corners(o_, step, sale), t, far, [&](double z, double chance) {
      add_at(weight * chance, z, middle + spread * z, step, sale);
    });
  }

  // Weights that hang on no price, and claims on one price alone: the sums are polynomials in it.
  bool priced_once() const { return laws_.independent() && strikes_.size() == 1; }

  // Visits the price's normals after t years, up to `high`, with their chances.
  template <class Visit>
  void over_normals(const std::vector<double>& corners, double t, double high, const Visit& visit) {
    const auto cuts = price_cuts(o_.law, corners, t, -kFarNormal, high, longest_, cushion_);
    for (std::size_t i = 1; i < cuts.size(); ++i) {
      over(price_rule_, cuts[i - 1], cuts[i],
           [&](double z, double w) { visit(z, w * normal_density(z)); });
    }
  }

  void add_at(double weight, double z, double log_proceeds, std::size_t step, bool sale) {
    const Phase& phase = o_.phases[o_.phase_of[step]];
    const double proceeds = std::exp(log_proceeds);
    const double price = phase.kept * (sale ? phase.stack.common_price(proceeds) : proceeds);
    above_.clear();
    for (const double strike : strikes_) above_.push_back(std::max(0.0, price - strike));
    const bool worthless =
        std::all_of(above_.begin(), above_.end(), [](double x) { return x == 0; });
    if (worthless && laws_.independent()) {
      sums_.add(weight, stockless_claims_);
      return;
    }
    if (priced_once()) {
      Sums sums = priced_.at(above_.front());
      if (utility_.known()) sums.utility = rows_.utility(above_.front(), utility_);
      sums_.add(weight, sums);
      return;
    }
    if (!laws_.independent()) weigh_rows(laws_.weights(z));
    sums_.add(weight, rows_.sums(above_, about_, utility_));
  }

  // The weights are chances, and add up to 1 but for what the rules leave.
  ExactWorth summary() {
    sums_.normalize();
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
    if (utility_.known()) {
      w.certainty_equivalent =
          o_.risk_aversion == 0 ? w.mean : utility_.certainty_equivalent(sums_.utility);
    }
    return w;
  }

  const SimulatedOffer& o_;
  ScoreLaws laws_;
  Utility utility_;
  std::vector<Node> time_rule_;
  std::vector<Node> price_rule_;
  double longest_;  // panel of normals
  double cushion_ = std::numeric_limits<double>::infinity();
  std::vector<double> strikes_;         // of the grants, each once
  std::vector<std::size_t> strike_of_;  // by grant
  std::vector<Group> groups_;
  double about_ = 0;
  Sums sums_;
  Rows rows_;
  std::vector<RowWeight> weights_;  // of rows
  Sums stockless_claims_;           // of those with a claim, where no stock is worth anything
  PricedSums priced_;               // of rows, where they are priced once
  std::vector<double> above_;       // the price above each strike
};

// The score laws know who has been paid by the quarters that they stayed.
bool pays_late(const SimulatedOffer& o) {
  for (std::size_t q = 0; q < o.bonus.size(); ++q) {
    for (const BonusStep& b : o.bonus[q]) {
      const auto due = 3 * (q + 1);
      const auto paid = static_cast<std::size_t>(b.stay_until);
      for (std::size_t k = std::min(due, paid); k < std::max(due, paid); ++k) {
        if (k <= o.last_leaving() && o.leave_chance[k] > 0) return true;
      }
    }
  }
  return false;
}

}  // namespace

std::string beyond_quadrature(const SimulatedOffer& o) {
  if (o.has_motion()) return "the price of listed stock moves";
  if (!o.over_exits.empty()) return "scores are drawn beside the exits of the file";
  if (std::size_t{1} << o.clauses.size() > kMostStates) {
    return fmt::format("there are {} impact clauses", o.clauses.size());
  }
  if (o.correlated() && std::abs(o.law.correlation) > kLargestCorrelation) {
    return fmt::format("score_correlation is beyond {}", kLargestCorrelation);
  }
  if (o.buys()) return "options are bought on leaving, whatever becomes of the company then";
  if (pays_late(o)) return "a bonus that hangs on a score is not paid at the end of its quarter";
  return {};
}

ExactWorth exact_worth(const SimulatedOffer& o, std::size_t fineness) {
  return Integrator(o, fineness).worth();
}

}  // namespace parley::model::sim
