#include "model/simulation/draws.hpp"

#include <bit>

#include "model/simulation/clones.hpp"
#include "model/simulation/elementary.hpp"
#include "model/simulation/philox.hpp"

namespace parley::model::sim {
namespace {

// The 52 leading bits of two words as the middle of one of 2^52 cells of (0, 1).
PARLEY_VECTOR_CLONES void join(const std::uint32_t* high, const std::uint32_t* low, double* out,
                               std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t bits = (static_cast<std::uint64_t>(high[i]) << 20) | (low[i] >> 12);
    out[i] = std::bit_cast<double>(bits | 0x3ff0000000000000u) - (1 - 0x1p-53);
  }
}

class RandomDraws : public DrawSource {
 public:
  RandomDraws(std::uint64_t seed, std::size_t quarters) : seed_(seed), quarters_(quarters) {}

  void fill(std::uint64_t first, std::size_t count, Draws& d) const override {
    d.count = count;
    d.scores.resize(quarters_);
    Lane<std::uint32_t> a, b, spare, spare2;
    philox(seed_, 0, first, count, {a.data(), b.data(), spare.data(), spare2.data()});
    join(a.data(), b.data(), d.exit.data(), count);
    join(spare.data(), spare2.data(), d.failure.data(), count);
    philox(seed_, 1, first, count, {a.data(), b.data(), d.leaving.data(), d.listing.data()});
    join(a.data(), b.data(), d.price.data(), count);
    const auto quarter = [&](std::size_t q, Lane<std::uint32_t>& unused) {
      return q < quarters_ ? d.scores[q].data() : unused.data();
    };
    for (std::size_t q = 0; q < quarters_; q += 4) {
      const auto draw = static_cast<std::uint32_t>(2 + q / 4);
      philox(seed_, draw, first, count,
             {d.scores[q].data(), quarter(q + 1, a), quarter(q + 2, b), quarter(q + 3, spare)});
    }
  }

 private:
  std::uint64_t seed_;
  std::size_t quarters_;
};

}  // namespace

PARLEY_VECTOR_CLONES void unit_exponentials(const double* u, double* out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out[i] = -log_of(u[i]);
}

std::unique_ptr<DrawSource> random_draws(std::uint64_t seed, std::size_t quarters) {
  return std::make_unique<RandomDraws>(seed, quarters);
}

}  // namespace parley::model::sim
