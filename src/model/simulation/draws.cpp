#include "model/simulation/draws.hpp"

#include <cmath>

#include "core/bits.hpp"
#include "model/simulation/clones.hpp"
#include "model/simulation/elementary.hpp"
#include "model/simulation/normal.hpp"
#include "model/simulation/philox.hpp"

namespace parley::model::sim {
namespace {

// The 52 leading bits of two words as the middle of one of 2^52 cells of (0, 1).
PARLEY_VECTOR_CLONES void join(const std::uint32_t* high, const std::uint32_t* low, double* out,
                               std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t bits = (static_cast<std::uint64_t>(high[i]) << 20) | (low[i] >> 12);
    out[i] = parley::bit_cast<double>(bits | 0x3ff0000000000000u) - (1 - 0x1p-53);
  }
}

constexpr std::uint32_t kFirstScoreDraw = 2;
constexpr std::uint32_t kFirstMotionDraw = 64;  // past the scores of 100 years and more
constexpr std::uint32_t kDrawsOfEmployer = 1 << 12;

class RandomDraws : public DrawSource {
 public:
  RandomDraws(std::uint64_t seed, const DrawPlan& plan) : seed_(seed), plan_(plan) {}

  void fill(std::uint64_t first, std::size_t count, Draws& d) const override {
    d.count = count;
    d.scores.resize(plan_.quarters);
    d.motion.resize(plan_.days.size());
    const std::uint32_t own = plan_.employer * kDrawsOfEmployer;
    Lane<std::uint32_t> a, b, spare, spare2;
    philox(seed_, own, first, count, {a.data(), b.data(), spare.data(), spare2.data()});
    join(a.data(), b.data(), d.exit.data(), count);
    join(spare.data(), spare2.data(), d.failure.data(), count);
    philox(seed_, own + 1, first, count, {a.data(), b.data(), d.leaving.data(), d.listing.data()});
    join(a.data(), b.data(), d.price.data(), count);
    const auto quarter = [&](std::size_t q, Lane<std::uint32_t>& unused) {
      return q < plan_.quarters ? d.scores[q].data() : unused.data();
    };
    for (std::size_t q = 0; q < plan_.quarters; q += 4) {
      const auto draw = own + kFirstScoreDraw + static_cast<std::uint32_t>(q / 4);
      philox(seed_, draw, first, count,
             {d.scores[q].data(), quarter(q + 1, a), quarter(q + 2, b), quarter(q + 3, spare)});
    }
    for (std::size_t i = 0; i < plan_.days.size(); ++i) {
      const auto draw = own + kFirstMotionDraw + static_cast<std::uint32_t>(i / 2);
      philox(seed_, draw, first, count, {a.data(), b.data(), spare.data(), spare2.data()});
      const bool even = i % 2 == 0;
      join(even ? a.data() : spare.data(), even ? b.data() : spare2.data(), d.motion[i].data(),
           count);
    }
    move(plan_, d);
  }

 private:
  std::uint64_t seed_;
  DrawPlan plan_;
};

}  // namespace

PARLEY_VECTOR_CLONES void unit_exponentials(const double* u, double* out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out[i] = -log_of(u[i]);
}

void move(const DrawPlan& plan, Draws& d) {
  double before = 0;  // days
  for (std::size_t i = 0; i < plan.days.size(); ++i) {
    Lane<double> normal;
    normal_quantiles(d.motion[i].data(), normal.data(), d.count);
    const double spread = std::sqrt((plan.days[i] - before) / 365);
    for (std::size_t p = 0; p < d.count; ++p)
      d.motion[i][p] = (i == 0 ? 0 : d.motion[i - 1][p]) + spread * normal[p];
    before = plan.days[i];
  }
}

std::unique_ptr<DrawSource> random_draws(std::uint64_t seed, const DrawPlan& plan) {
  return std::make_unique<RandomDraws>(seed, plan);
}

}  // namespace parley::model::sim
