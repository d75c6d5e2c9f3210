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

}  // namespace

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

void Rows::clear(std::size_t grants) {
  cash_.clear();
  liquid_.clear();
  weight.clear();
  claims_.resize(grants);
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
  if (utility.known()) {
    value_.resize(n);
    utility.values(total_, value_.data());
    s.utility = product_sum(weight.data(), value_.data(), n);
  }
  return s;
}

}  // namespace parley::model::sim
