// Waterfall: who gets what when the company is sold (docs/model.md, Equity: waterfall).
//
// A ExitWaterfall is the company at one month: its preferred classes, diluted by the rounds up to
// then, and the common that is left. Proceeds are a piecewise-linear, increasing function of p, the
// value of common per whole company; both directions are exact at the breakpoints, and each costs a
// few nanoseconds.
//
//   $50M for 60 %, sold for $100M: common is worth $40M non-participating, $20M fully participating
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "parley/core/ratio.hpp"
#include "parley/terms/company.hpp"

namespace parley::model {

/// The share of today's ownership that is left at month k: the product of (1 - dilution) over the
/// rounds with month <= k.
Ratio kept_exactly(const Company& company, int month);
double kept(const Company& company, int month);

class ExitWaterfall {
 public:
  /// A class with its claim, as converted at this month.
  struct Claim {
    std::string name;
    double fraction = 0;
    double preference = 0;  ///< LP: multiple * invested, dollars
    double limit = 0;  ///< the most without converting: LP (none), cap * invested, infinity (full)
    int seniority = 0;

    /// What the class gets where common is worth p per whole company and all preferences are
    /// covered.
    double payout(double p) const;
  };

  /// From here up to the next corner proceeds rise by `slope` for each dollar of p.
  struct Corner {
    double price = 0;
    double proceeds = 0;
    double slope = 1;
    double inverse_slope = 1;
  };

  /// All common: proceeds are p.
  ExitWaterfall();
  /// The company at a month: today's classes and the rounds up to then, each diluting all before
  /// it.
  ExitWaterfall(const Company& company, int month);

  const std::vector<Claim>& claims() const { return claims_; }
  double common_fraction() const { return common_fraction_; }
  /// The sum of LP: the proceeds at which common first gets anything.
  double preferences() const { return corners_.front().proceeds; }

  /// The proceeds of a sale that make common worth p >= 0 per whole company.
  double proceeds(double p) const {
    std::size_t i = corners_.size() - 1;
    while (i > 0 && corners_[i].price > p) --i;
    return corners_[i].proceeds + (p - corners_[i].price) * corners_[i].slope;
  }

  /// The value of common per whole company in a sale: 0 up to the preferences.
  double common_price(double proceeds) const {
    std::size_t i = corners_.size() - 1;
    while (i > 0 && corners_[i].proceeds > proceeds) --i;
    const Corner& c = corners_[i];
    return c.price + std::max(0.0, proceeds - c.proceeds) * c.inverse_slope;
  }

  /// By rising price; the first is at 0 and preferences().
  const std::vector<Corner>& corners() const { return corners_; }
  /// The proceeds at which a class begins, ends or converts its claim: between two of them the
  /// price of common is linear. The first is preferences().
  std::vector<double> corner_proceeds() const;

  /// What each class gets in a sale, in the order of claims(); by seniority where the preferences
  /// are not covered, ties pro rata to LP. Common gets the rest.
  std::vector<double> payouts(double proceeds) const;

 private:
  void find_corners(double preferences);
  Corner corner_at(double p) const;
  std::vector<double> shortfall_payouts(double proceeds) const;

  std::vector<Claim> claims_;
  double common_fraction_ = 1;
  std::vector<Corner> corners_{Corner{}};
};

}  // namespace parley::model
