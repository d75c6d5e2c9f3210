#include "model/simulation/normal.hpp"

#include <array>
#include <cmath>
#include <numbers>

#include "model/simulation/clones.hpp"

namespace parley::model::sim {
namespace {

// Coefficients of AS 241 (Wichura 1988), the highest power first: numerator, denominator.
constexpr std::array<double, 8> kMiddleTop = {2.5090809287301226727e+3, 3.3430575583588128105e+4,
                                              6.7265770927008700853e+4, 4.5921953931549871457e+4,
                                              1.3731693765509461125e+4, 1.9715909503065514427e+3,
                                              1.3314166789178437745e+2, 3.3871328727963666080e+0};
constexpr std::array<double, 8> kMiddleBottom = {5.2264952788528545610e+3, 2.8729085735721942674e+4,
                                                 3.9307895800092710610e+4, 2.1213794301586595867e+4,
                                                 5.3941960214247511077e+3, 6.8718700749205790830e+2,
                                                 4.2313330701600911252e+1, 1.0};
constexpr std::array<double, 8> kTailTop = {7.74545014278341407640e-4, 2.27238449892691845833e-2,
                                            2.41780725177450611770e-1, 1.27045825245236838258e+0,
                                            3.64784832476320460504e+0, 5.76949722146069140550e+0,
                                            4.63033784615654529590e+0, 1.42343711074968357734e+0};
constexpr std::array<double, 8> kTailBottom = {1.05075007164441684324e-9, 5.47593808499534494600e-4,
                                               1.51986665636164571966e-2, 1.48103976427480074590e-1,
                                               6.89767334985100004550e-1, 1.67638483018380384940e+0,
                                               2.05319162663775882187e+0, 1.0};
constexpr std::array<double, 8> kFarTop = {2.01033439929228813265e-7, 2.71155556874348757815e-5,
                                           1.24266094738807843860e-3, 2.65321895265761230930e-2,
                                           2.96560571828504891230e-1, 1.78482653991729133580e+0,
                                           5.46378491116411436990e+0, 6.65790464350110377720e+0};
constexpr std::array<double, 8> kFarBottom = {2.04426310338993978564e-15, 1.42151175831644588870e-7,
                                              1.84631831751005468180e-5,  7.86869131145613259100e-4,
                                              1.48753612908506148525e-2,  1.36929880922735805310e-1,
                                              5.99832206555887937690e-1,  1.0};

constexpr double kMiddle = 0.425;  // the half width of the middle

inline double polynomial(const std::array<double, 8>& c, double x) {
  double sum = c[0];
  for (std::size_t i = 1; i < c.size(); ++i) sum = sum * x + c[i];
  return sum;
}

inline double middle(double q) {
  const double r = kMiddle * kMiddle - q * q;
  return q * polynomial(kMiddleTop, r) / polynomial(kMiddleBottom, r);
}

double tail(double u) {
  const double r = std::sqrt(-std::log(u < 0.5 ? u : 1 - u));
  const double x = r <= 5 ? polynomial(kTailTop, r - 1.6) / polynomial(kTailBottom, r - 1.6)
                          : polynomial(kFarTop, r - 5) / polynomial(kFarBottom, r - 5);
  return u < 0.5 ? -x : x;
}

PARLEY_VECTOR_CLONES void middles(const double* u, double* out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out[i] = middle(u[i] - 0.5);
}

}  // namespace

double normal_cdf(double x) { return 0.5 * std::erfc(-x / std::numbers::sqrt2); }

double normal_density(double x) {
  return std::exp(-x * x / 2) * (std::numbers::inv_sqrtpi / std::numbers::sqrt2);
}

double normal_quantile(double u) {
  const double q = u - 0.5;
  return std::abs(q) <= kMiddle ? middle(q) : tail(u);
}

void normal_quantiles(const double* u, double* out, std::size_t count) {
  middles(u, out, count);
  for (std::size_t i = 0; i < count; ++i) {
    if (std::abs(u[i] - 0.5) > kMiddle) out[i] = tail(u[i]);
  }
}

}  // namespace parley::model::sim
