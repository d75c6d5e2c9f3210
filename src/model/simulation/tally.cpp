#include "model/simulation/tally.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/simulation/clones.hpp"
#include "model/simulation/draws.hpp"
#include "model/simulation/elementary.hpp"

namespace parley::model::sim {
namespace {

constexpr double kLeastWealth = 1e-12;  // of the scale; debts beyond wealth count as this

// Eight sums side by side, so that the order is fixed and vectors can be used.
using Sums = std::array<double, 8>;

double joined(const Sums& s) {
  return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
}

PARLEY_VECTOR_CLONES double sum(const double* x, std::size_t n) {
  Sums s{};
  const std::size_t whole = n - n % s.size();
  for (std::size_t i = 0; i < whole; i += s.size()) {
    for (std::size_t j = 0; j < s.size(); ++j) s[j] += x[i + j];
  }
  double rest = 0;
  for (std::size_t i = whole; i < n; ++i) rest += x[i];
  return joined(s) + rest;
}

PARLEY_VECTOR_CLONES void central_sums(const double* x, double mean, std::size_t n, double* out) {
  Sums s2{};
  Sums s3{};
  Sums s4{};
  const std::size_t whole = n - n % s2.size();
  for (std::size_t i = 0; i < whole; i += s2.size()) {
    for (std::size_t j = 0; j < s2.size(); ++j) {
      const double d = x[i + j] - mean;
      const double dd = d * d;
      s2[j] += dd;
      s3[j] += dd * d;
      s4[j] += dd * dd;
    }
  }
  out[0] = joined(s2);
  out[1] = joined(s3);
  out[2] = joined(s4);
  for (std::size_t i = whole; i < n; ++i) {
    const double d = x[i] - mean;
    out[0] += d * d;
    out[1] += d * d * d;
    out[2] += d * d * d * d;
  }
}

PARLEY_VECTOR_CLONES void powers(const double* x, double wealth, double scale, double power,
                                 double* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const double y = (wealth + x[i]) / scale;
    out[i] = exp_of(power * log_of(y > kLeastWealth ? y : kLeastWealth));
  }
}

PARLEY_VECTOR_CLONES void inverses(const double* x, double wealth, double scale, double* out,
                                   std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const double y = (wealth + x[i]) / scale;
    out[i] = 1 / (y > kLeastWealth ? y : kLeastWealth);
  }
}

PARLEY_VECTOR_CLONES void logarithms(const double* x, double wealth, double scale, double* out,
                                     std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const double y = (wealth + x[i]) / scale;
    out[i] = log_of(y > kLeastWealth ? y : kLeastWealth);
  }
}

// The sum of weight * value(amount + price * claim), eight at a time.
template <class Value>
inline double sum_of(const double* weight, const double* amount, const double* claim, double price,
                     std::size_t n, const Value& value) {
  Sums s{};
  const std::size_t whole = n - n % s.size();
  for (std::size_t i = 0; i < whole; i += s.size()) {
    for (std::size_t j = 0; j < s.size(); ++j)
      s[j] += weight[i + j] * value(amount[i + j] + price * claim[i + j]);
  }
  double rest = 0;
  for (std::size_t i = whole; i < n; ++i) rest += weight[i] * value(amount[i] + price * claim[i]);
  return joined(s) + rest;
}

// Wealth, kept from falling to nothing.
inline double held(double wealth, double least) { return wealth > least ? wealth : least; }

PARLEY_VECTOR_CLONES double sum_powers(const double* weight, const double* amount,
                                       const double* claim, double price, std::size_t n,
                                       double wealth, double scale, double power) {
  const double least = kLeastWealth * scale;
  const double of_scale = 1 / scale;
  return sum_of(weight, amount, claim, price, n, [=](double x) {
    return exp_of(power * log_of(held(wealth + x, least) * of_scale));
  });
}

PARLEY_VECTOR_CLONES double sum_inverses(const double* weight, const double* amount,
                                         const double* claim, double price, std::size_t n,
                                         double wealth, double scale) {
  const double least = kLeastWealth * scale;
  return sum_of(weight, amount, claim, price, n,
                [=](double x) { return scale / held(wealth + x, least); });
}

PARLEY_VECTOR_CLONES double sum_logarithms(const double* weight, const double* amount,
                                           const double* claim, double price, std::size_t n,
                                           double wealth, double scale) {
  const double least = kLeastWealth * scale;
  const double of_scale = 1 / scale;
  return sum_of(weight, amount, claim, price, n,
                [=](double x) { return log_of(held(wealth + x, least) * of_scale); });
}

PARLEY_VECTOR_CLONES double sum_amounts(const double* weight, const double* amount,
                                        const double* claim, double price, std::size_t n) {
  return sum_of(weight, amount, claim, price, n, [](double x) { return x; });
}

}  // namespace

void Moments::add(std::span<const double> values) {
  if (values.empty()) return;
  Moments b;
  b.count = static_cast<double>(values.size());
  b.mean = sum(values.data(), values.size()) / b.count;
  std::array<double, 3> powers_of_distance{};
  central_sums(values.data(), b.mean, values.size(), powers_of_distance.data());
  b.m2 = powers_of_distance[0];
  b.m3 = powers_of_distance[1];
  b.m4 = powers_of_distance[2];
  merge(b);
}

void Moments::merge(const Moments& b) {
  if (b.count == 0) return;
  const double n = count + b.count;
  const double d = b.mean - mean;
  const double share = b.count / n;
  const double both = count * share;  // na nb / n
  m4 += b.m4 +
        d * d * d * d * both * (count * count - count * b.count + b.count * b.count) / (n * n) +
        6 * d * d * (count * count * b.m2 + b.count * b.count * m2) / (n * n) +
        4 * d * (count * b.m3 - b.count * m3) / n;
  m3 += b.m3 + d * d * d * both * (count - b.count) / n + 3 * d * (count * b.m2 - b.count * m2) / n;
  m2 += b.m2 + d * d * both;
  mean += d * share;
  count = n;
}

double Moments::standard_error() const { return count > 0 ? std::sqrt(variance() / count) : 0; }

Utility::Utility(double wealth, double risk_aversion, double reference)
    : wealth_(wealth), power_(1 - risk_aversion), scale_(wealth + std::max(0.0, reference)) {}

double Utility::value(double amount) const {
  double out = 0;
  values({&amount, 1}, &out);
  return out;
}

void Utility::values(std::span<const double> amounts, double* out) const {
  if (power_ == 1) {
    std::copy(amounts.begin(), amounts.end(), out);
  } else if (power_ == 0) {
    logarithms(amounts.data(), wealth_, scale_, out, amounts.size());
  } else if (power_ == -1) {
    inverses(amounts.data(), wealth_, scale_, out, amounts.size());
  } else {
    powers(amounts.data(), wealth_, scale_, power_, out, amounts.size());
  }
}

double Utility::sum(std::span<const double> weights, std::span<const double> amounts) const {
  return sum_along(weights, amounts, amounts, 0);
}

double Utility::sum_along(std::span<const double> weights, std::span<const double> amounts,
                          std::span<const double> claims, double price) const {
  const double* w = weights.data();
  const double* x = amounts.data();
  const double* c = claims.data();
  const std::size_t n = weights.size();
  if (power_ == 1) return sum_amounts(w, x, c, price, n);
  if (power_ == 0) return sum_logarithms(w, x, c, price, n, wealth_, scale_);
  if (power_ == -1) return sum_inverses(w, x, c, price, n, wealth_, scale_);
  return sum_powers(w, x, c, price, n, wealth_, scale_, power_);
}

double Utility::certainty_equivalent(double mean_value) const {
  if (power_ == 1) return mean_value;
  const double log_wealth = power_ == 0 ? mean_value : std::log(mean_value) / power_;
  return scale_ * std::exp(log_wealth) - wealth_;
}

void Tally::add(std::span<const double> totals, std::span<const double> equities,
                const Utility& u) {
  total.add(totals);
  equity.add(equities);
  zeros += static_cast<std::uint64_t>(
      std::count_if(equities.begin(), equities.end(), [](double x) { return x <= 0; }));
  if (!u.known()) return;
  Lane<double> worth;
  u.values(totals, worth.data());
  utility.add({worth.data(), totals.size()});
}

void Tally::merge(const Tally& b) {
  total.merge(b.total);
  equity.merge(b.equity);
  utility.merge(b.utility);
  steady_total.merge(b.steady_total);
  steady_equity.merge(b.steady_equity);
  zeros += b.zeros;
}

}  // namespace parley::model::sim
