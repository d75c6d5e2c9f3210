#include <Eigen/Core>

#include "model/plan/package_table.hpp"

namespace parley::model {
namespace {

// The values of an axis as doubles.
Eigen::ArrayXd numbers(const LeverAxis& axis) {
  Eigen::ArrayXd x(static_cast<Eigen::Index>(axis.values.size()));
  for (Eigen::Index i = 0; i < x.size(); ++i) {
    x[i] = axis.values[static_cast<std::size_t>(i)].value();
  }
  return x;
}

// Worth and mean of the equity, a row for each acceleration, a column for each ownership.
struct EquityTable {
  Eigen::ArrayXXd worth;
  Eigen::ArrayXXd mean;

  EquityTable(const PackageGrid& grid, const WorthModel& model) {
    const auto& portions = grid[Lever::acceleration].values;
    const Eigen::ArrayXd sizes = numbers(grid[Lever::ownership]);
    worth.resize(static_cast<Eigen::Index>(portions.size()), sizes.size());
    mean.resizeLike(worth);
    for (Eigen::Index a = 0; a < worth.rows(); ++a) {
      const EquityStates states = model.equity_states(portions[static_cast<std::size_t>(a)]);
      for (Eigen::Index o = 0; o < sizes.size(); ++o) {
        worth(a, o) = model.equity_worth(states, sizes[o]);
        mean(a, o) = model.equity_mean(states, sizes[o]);
      }
    }
  }
};

}  // namespace

// The inner run is over bonus rate and acceleration: for each base, sign-on and ownership it is
// cash (the same for every ownership) plus equity (the same for every base and sign-on).
void PackageWorths::weigh(const PackageGrid& grid, const WorthModel& model) {
  worth.resize(size(grid));
  cost.resize(size(grid));
  const EquityTable table(grid, model);
  equity.assign(table.worth.data(), table.worth.data() + table.worth.size());
  const Eigen::ArrayXd bonus = numbers(grid[Lever::bonus_rate]);
  const Eigen::Index repeats = table.worth.rows();
  const Eigen::Index run = bonus.size() * repeats;
  const Eigen::ArrayXXd worth_run = table.worth.replicate(bonus.size(), 1);
  const Eigen::ArrayXXd mean_run = table.mean.replicate(bonus.size(), 1);

  const Eigen::ArrayXd most_equity = (worth_run + model.factors()).colwise().maxCoeff();
  const Eigen::ArrayXd least_equity = mean_run.colwise().minCoeff();
  row_most_worth.clear();
  row_least_cost.clear();

  double* u = worth.data();
  double* c = cost.data();
  Eigen::ArrayXd cash(run);
  Eigen::ArrayXd load(run);
  for (const double b : numbers(grid[Lever::base_salary])) {
    for (const double s : numbers(grid[Lever::sign_on])) {
      for (Eigen::Index n = 0; n < bonus.size(); ++n) {
        cash.segment(n * repeats, repeats) = model.cash().at(b, s, bonus[n]);
      }
      load = cash * model.cash_load();
      const double most_cash = cash.maxCoeff();
      const double least_load = load.minCoeff();
      for (Eigen::Index o = 0; o < worth_run.cols(); ++o, u += run, c += run) {
        Eigen::Map<Eigen::ArrayXd>(u, run) = cash + (worth_run.col(o) + model.factors());
        Eigen::Map<Eigen::ArrayXd>(c, run) = load + mean_run.col(o);
        row_most_worth.push_back(most_cash + most_equity[o]);
        row_least_cost.push_back(least_load + least_equity[o]);
      }
    }
  }
}

}  // namespace parley::model
