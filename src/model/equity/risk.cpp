#include "model/equity/risk.hpp"

#include <algorithm>
#include <cmath>

namespace parley::model {
namespace {

// Works on u = log(1 + amount/wealth), where power utility is exp((1-g) u). The exponents are taken
// from the outcome that weighs most, so each lies in (-inf, 0] and nothing overflows.
class PowerUtility {
 public:
  PowerUtility(double wealth, double risk_aversion) : wealth_(wealth), a_(1 - risk_aversion) {}

  // each(visit) calls visit(probability, amount) for every outcome.
  template <class Each>
  double equivalent(const Each& each) const {
    if (a_ == 1) return sum(each, [](double x) { return x; });
    if (a_ <= 0 && ruins(each)) return -wealth_;
    if (a_ == 0) return amount(sum(each, [&](double x) { return log_growth(x); }));
    const double pivot = heaviest(each);
    if (std::isinf(pivot)) return -wealth_;  // nothing is left whatever happens
    const double gain =
        sum(each, [&](double x) { return std::expm1(a_ * (log_growth(x) - pivot)); });
    return amount(pivot + std::log1p(gain) / a_);
  }

 private:
  // -infinity where nothing is left.
  double log_growth(double x) const { return std::log1p(std::max(x / wealth_, -1.0)); }
  double amount(double u) const { return wealth_ * std::expm1(u); }

  template <class Each, class Value>
  static double sum(const Each& each, const Value& value) {
    double total = 0;
    each([&](double probability, double x) { total += probability * value(x); });
    return total;
  }

  template <class Each>
  bool ruins(const Each& each) const {
    bool any = false;
    each([&](double, double x) { any = any || x <= -wealth_; });
    return any;
  }

  // The log growth with the largest utility weight: the least for g > 1, the largest for g < 1.
  template <class Each>
  double heaviest(const Each& each) const {
    bool first = true;
    double pivot = 0;
    each([&](double, double x) {
      const double u = log_growth(x);
      if (first || a_ * u > a_ * pivot) pivot = u;
      first = false;
    });
    return pivot;
  }

  double wealth_;
  double a_;
};

}  // namespace

double mean_amount(std::span<const Outcome> lottery) {
  double total = 0;
  for (const Outcome& c : lottery) total += c.probability * c.amount;
  return total;
}

double certainty_equivalent(std::span<const Outcome> lottery, double wealth, double risk_aversion) {
  return PowerUtility(wealth, risk_aversion).equivalent([&](const auto& visit) {
    for (const Outcome& c : lottery) {
      if (c.probability > 0) visit(c.probability, c.amount);
    }
  });
}

double certainty_equivalent(std::span<const double> amounts, double wealth, double risk_aversion) {
  const double probability = 1.0 / static_cast<double>(amounts.size());
  return PowerUtility(wealth, risk_aversion).equivalent([&](const auto& visit) {
    for (const double x : amounts) visit(probability, x);
  });
}

}  // namespace parley::model
