#include "model/simulation/rows.hpp"

#include "model/simulation/clones.hpp"
#include "model/simulation/vectors.hpp"

namespace parley::model::sim {
namespace {

constexpr std::size_t kSide = 8;  // sums side by side
using Side = std::array<double, kSide>;

double sum(const Side& s) {
  return ((s[0] + s[4]) + (s[1] + s[5])) + ((s[2] + s[6]) + (s[3] + s[7]));
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

// Of one power of what a row has without stock: weight * base^power times each power of the claim.
PARLEY_VECTOR_CLONES void sum_claims(const double* part, const double* claim, std::size_t n,
                                     std::array<double, 5>& out) {
  Side none{};
  Side first{};
  Side second{};
  Side third{};
  Side fourth{};
  for (std::size_t i = 0; i < n; i += kSide) {
    for (std::size_t j = 0; j < kSide; ++j) {
      const double p = part[i + j];
      const double k = claim[i + j];
      const double pk = p * k;
      const double kk = k * k;
      none[j] += p;
      first[j] += pk;
      second[j] += p * kk;
      third[j] += pk * kk;
      fourth[j] += p * kk * kk;
    }
  }
  out = {sum(none), sum(first), sum(second), sum(third), sum(fourth)};
}

PARLEY_VECTOR_CLONES void multiply(const double* x, double* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] *= x[i];
}

PARLEY_VECTOR_CLONES double zero_weight(const double* weight, const double* liquid,
                                        const double* claim, std::size_t n) {
  Side zero{};
  for (std::size_t i = 0; i < n; i += kSide) {
    for (std::size_t j = 0; j < kSide; ++j) {
      const bool none = liquid[i + j] == 0 && claim[i + j] == 0;
      zero[j] += none ? weight[i + j] : 0;
    }
  }
  return sum(zero);
}

template <std::size_t n>
double polynomial(const std::array<double, n>& c, double x) {
  double value = c[n - 1];
  for (std::size_t i = n - 1; i-- > 0;) value = value * x + c[i];
  return value;
}

}  // namespace

Sums PricedSums::at(double price) const {
  Sums s{.weight = weight, .zero = zero};
  for (std::size_t i = 0; i < total.size(); ++i) s.total[i] = polynomial(total[i], price);
  for (std::size_t i = 0; i < equity.size(); ++i) s.equity[i] = polynomial(equity[i], price);
  return s;
}

void Sums::add(double times, const Sums& b) {
  weight += times * b.weight;
  zero += times * b.zero;
  for (std::size_t i = 0; i < total.size(); ++i) total[i] += times * b.total[i];
  for (std::size_t i = 0; i < equity.size(); ++i) equity[i] += times * b.equity[i];
  utility += times * b.utility;
}

void Sums::normalize() {
  zero /= weight;
  for (double& x : total) x /= weight;
  for (double& x : equity) x /= weight;
  utility /= weight;
  weight = 1;
}

void Rows::clear(std::size_t strikes) {
  cash_.clear();
  liquid_.clear();
  weight.clear();
  claims_.resize(strikes);
  for (auto& c : claims_) c.clear();
}

void Rows::add(double cash, double liquid, const std::vector<double>& claims) {
  cash_.push_back(cash);
  liquid_.push_back(liquid);
  for (std::size_t i = 0; i < claims.size(); ++i) claims_[i].push_back(claims[i]);
}

// With rows of no weight, to whole sides.
void Rows::pad() {
  while (cash_.size() % kSide != 0) add(cash_.back(), 0, std::vector<double>(claims_.size()));
  weight.assign(cash_.size(), 0);
}

Sums Rows::sums(const std::vector<double>& above, double about, const Utility& utility) {
  const std::size_t n = cash_.size();
  equity_ = liquid_;
  for (std::size_t i = 0; i < above.size(); ++i) {
    add_product(above[i], claims_[i].data(), equity_.data(), n);
  }
  total_ = equity_;
  add_product(1, cash_.data(), total_.data(), n);
  Sums s;
  sum_equity(weight.data(), equity_.data(), n, s);
  sum_total(weight.data(), total_.data(), about, n, s);
  if (utility.known()) s.utility = utility.sum(weight, total_);
  return s;
}

PricedSums Rows::priced_sums(double about) {
  const std::size_t n = cash_.size();
  const double* claim = claims_.front().data();
  PricedSums s;
  s.zero = zero_weight(weight.data(), liquid_.data(), claim, n);
  std::vector<double> part = weight;
  std::array<std::array<double, 5>, 5> sums{};  // by the power of the base, then of the claim
  const auto sum_of_base = [&](const std::vector<double>& base, std::size_t powers) {
    part = weight;
    for (std::size_t p = 0; p <= powers; ++p) {
      if (p > 0) multiply(base.data(), part.data(), n);
      sum_claims(part.data(), claim, n, sums[p]);
    }
  };
  sum_of_base(liquid_, 2);
  s.equity = {{{sums[1][0], sums[0][1], 0}, {sums[2][0], 2 * sums[1][1], sums[0][2]}}};
  total_ = liquid_;
  add_product(1, cash_.data(), total_.data(), n);
  equity_ = total_;
  for (double& x : equity_) x -= about;
  sum_of_base(equity_, 4);
  constexpr std::array<std::array<double, 5>, 4> kBinomials = {
      {{1, 1}, {1, 2, 1}, {1, 3, 3, 1}, {1, 4, 6, 4, 1}}};
  for (std::size_t power = 1; power <= 4; ++power) {
    for (std::size_t k = 0; k <= power; ++k)
      s.total[power - 1][k] = kBinomials[power - 1][k] * sums[power - k][k];
  }
  s.weight = sums[0][0];
  return s;
}

double Rows::utility(double price, const Utility& utility) const {
  return utility.sum_along(weight, total_, claims_.front(), price);
}

}  // namespace parley::model::sim
