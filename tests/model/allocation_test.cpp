#include "model/vesting/allocation.hpp"

#include <doctest/doctest.h>

#include <cstdint>

#include "tests/support/dice.hpp"

using namespace parley::model;

namespace parley {
namespace {

std::vector<std::int64_t> split(std::int64_t total, std::vector<int> weights, Allocation rule) {
  std::int64_t all = 0;
  for (const int w : weights) all += w;
  std::vector<Ratio> exact;
  for (const int w : weights) exact.push_back(Ratio::of(Int128(total) * w, all));
  std::vector<std::int64_t> parts;
  for (const Ratio& r : allocate(exact, rule)) {
    REQUIRE(r.is_whole());
    parts.push_back(static_cast<std::int64_t>(r.numerator()));
  }
  return parts;
}

using Parts = std::vector<std::int64_t>;

TEST_SUITE("allocation") {
  TEST_CASE("18 shares in 4 tranches, as the enumeration of the Open Cap Format lists them") {
    const std::vector<int> four{1, 1, 1, 1};
    CHECK(split(18, four, Allocation::cumulative_rounding) == Parts{5, 4, 5, 4});
    CHECK(split(18, four, Allocation::cumulative_round_down) == Parts{4, 5, 4, 5});
    CHECK(split(18, four, Allocation::front_loaded) == Parts{5, 5, 4, 4});
    CHECK(split(18, four, Allocation::back_loaded) == Parts{4, 4, 5, 5});
    CHECK(split(18, four, Allocation::front_loaded_to_single_tranche) == Parts{6, 4, 4, 4});
    CHECK(split(18, four, Allocation::back_loaded_to_single_tranche) == Parts{4, 4, 4, 6});
  }

  TEST_CASE("fractional parts stay as they are") {
    const std::vector<Ratio> parts =
        allocate({Ratio::of(9, 2), Ratio::of(9, 2)}, Allocation::fractional);
    CHECK(parts == std::vector<Ratio>{Ratio::of(9, 2), Ratio::of(9, 2)});
  }

  TEST_CASE("over unequal parts a whole one stays whole under one-each loading") {
    // 10 shares, 50 % then 1/6 three times: 5, 1 2/3, 1 2/3, 1 2/3; two shares are left over.
    CHECK(split(10, {3, 1, 1, 1}, Allocation::front_loaded) == Parts{5, 2, 2, 1});
    CHECK(split(10, {3, 1, 1, 1}, Allocation::back_loaded) == Parts{5, 1, 2, 2});
  }

  TEST_CASE("parts that together are no whole number lose only the fraction of their sum") {
    const std::vector<Ratio> parts{Ratio::of(7, 4), Ratio::of(7, 4)};  // 3 1/2
    CHECK(allocate(parts, Allocation::front_loaded) == std::vector<Ratio>{2, 1});
    CHECK(allocate(parts, Allocation::cumulative_rounding) == std::vector<Ratio>{2, 2});
    CHECK(allocate(parts, Allocation::cumulative_round_down) == std::vector<Ratio>{1, 2});
  }

  TEST_CASE("every rule gives out the total, and no part is off by more than the rule allows") {
    random::Dice dice;
    for (int round = 0; round < 300; ++round) {
      std::vector<int> weights(1 + dice.next() % 60);
      for (int& w : weights) w = static_cast<int>(1 + dice.next() % 9);
      const auto total = static_cast<std::int64_t>(dice.next() % 100'000);
      for (const Allocation rule :
           {Allocation::cumulative_rounding, Allocation::cumulative_round_down,
            Allocation::front_loaded, Allocation::back_loaded,
            Allocation::front_loaded_to_single_tranche,
            Allocation::back_loaded_to_single_tranche}) {
        std::int64_t sum = 0;
        for (const std::int64_t part : split(total, weights, rule)) {
          CHECK(part >= 0);
          sum += part;
        }
        CHECK(sum == total);
      }
    }
  }
}

}  // namespace
}  // namespace parley
