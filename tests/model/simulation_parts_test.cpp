#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "model/simulation/quadrature.hpp"
#include "model/simulation/sketch.hpp"
#include "model/simulation/spread.hpp"
#include "model/simulation/tally.hpp"
#include "tests/support/dice.hpp"

using namespace parley::model::sim;

TEST_SUITE("simulation") {
  TEST_CASE("a sketch gives quantiles to 0.013 % of themselves") {
    Sketch s;
    for (int i = 1; i <= 100'000; ++i) s.add(i * 7.3);
    for (const double p : {0.01, 0.05, 0.5, 0.9, 0.999}) {
      CHECK(std::abs(s.quantile(p) / (p * 730'000) - 1) < 1.3e-4);
    }
  }

  TEST_CASE("an amount on which many paths end is nearly exact") {
    Sketch s;
    for (int i = 0; i < 1000; ++i) s.add(780'800.25);
    for (int i = 0; i < 10; ++i) s.add(780'810 + i);
    CHECK(std::abs(s.quantile(0.5) - 780'800.25) < 0.2);
  }

  TEST_CASE("a sketch knows amounts below 0, and takes less than a cent for 0") {
    Sketch s;
    for (const double x : {-300.0, -20.0, 0.001, 5.0, 1e12}) s.add(x);
    CHECK(s.quantile(0.2) == doctest::Approx(-300));
    CHECK(s.quantile(0.4) == doctest::Approx(-20));
    CHECK(s.quantile(0.6) == 0);
    CHECK(s.quantile(0.8) == doctest::Approx(5));
    CHECK(s.quantile(1) == doctest::Approx(1e12));
    CHECK(s.share_between(-100, 10) == doctest::Approx(0.6));
    CHECK(s.share_between(0, 1) == doctest::Approx(0.2));  // the lower border belongs to it
  }

  TEST_CASE("sketches merge in any order to the same quantiles") {
    Sketch a;
    Sketch b;
    Sketch ab;
    Sketch ba;
    parley::random::Dice dice;
    for (int i = 0; i < 2000; ++i) {
      const double x = std::exp(static_cast<double>(dice.next() % 1000) / 70);
      (i % 3 ? a : b).add(x);
    }
    ab.merge(a);
    ab.merge(b);
    ba.merge(b);
    ba.merge(a);
    for (double p = 0.05; p < 1; p += 0.05) CHECK(ab.quantile(p) == ba.quantile(p));
    CHECK(ab.count() == 2000);
  }

  TEST_CASE(
      "a quantile of values that are kept is the least with that share of them at or under it") {
    Spread s;
    s.add(std::vector<double>{40, 10, 30});
    s.add(std::vector<double>{20});
    const std::vector<double> shares = {0.25, 0.26, 0.5, 0.95, 0.001};
    CHECK(s.quantiles(shares) == std::vector<double>{10, 20, 20, 40, 10});
  }

  TEST_CASE(
      "a quantile is the value of that rank, whatever the values and in how many parts they came") {
    parley::random::Dice dice;
    std::vector<double> all = {0,     -0.001, 0.001, 0.0078125, -0.0078125, 1024,
                               -1024, 1e300,  1e30,  1e25,      -1e30,      9e18};
    for (int i = 0; i < 3000; ++i) {
      const double size = std::exp(static_cast<double>(dice.next() % 30'000) / 1000 - 7);
      all.push_back(dice.next() % 2 ? size : -size);
      all.push_back(std::round(all.back()));
    }
    Spread kept;
    Spread part;
    for (std::size_t i = 0; i < all.size(); ++i) (i % 3 ? kept : part).add({&all[i], 1});
    kept.merge(std::move(part));
    std::sort(all.begin(), all.end());
    std::vector<double> shares;
    for (std::size_t rank = 1; rank <= all.size(); ++rank) {
      shares.push_back(static_cast<double>(rank) / static_cast<double>(all.size()));
    }
    CHECK(kept.quantiles(shares) == all);
  }

  TEST_CASE("seven per cent of a hundred are seven, though 0.07 is no binary number") {
    for (int percent = 1; percent <= 100; ++percent) {
      CHECK(rank_of(percent / 100.0, 100) == static_cast<std::uint64_t>(percent));
    }
    CHECK(rank_of(0.5, 3) == 2);
  }

  TEST_CASE("where only counts are kept a quantile is off by 0.013 %") {
    Spread kept;
    Spread counted(Keep::counts);
    std::vector<double> values;
    for (int i = 0; i < 5000; ++i) values.push_back(std::exp(i % 997 / 70.0) - 1000);
    kept.add(values);
    counted.add(values);
    for (double p = 0.005; p < 1; p += 0.01) {
      const double want = kept.quantiles({&p, 1}).front();
      CHECK(std::abs(counted.quantiles({&p, 1}).front() - want) <= 1.3e-4 * std::abs(want));
    }
  }

  TEST_CASE("moments of parts merge to the moments of the whole") {
    std::vector<double> x;
    for (int i = 0; i < 1000; ++i) x.push_back(std::exp(i % 97 / 20.0));
    Moments whole;
    Moments parts;
    whole.add(x);
    parts.add(std::span(x).first(300));
    parts.add(std::span(x).subspan(300));
    CHECK(parts.mean == doctest::Approx(whole.mean).epsilon(1e-13));
    CHECK(parts.variance() == doctest::Approx(whole.variance()).epsilon(1e-12));
    CHECK(parts.kurtosis() == doctest::Approx(whole.kurtosis()).epsilon(1e-12));
  }

  // The extremes: W = 1, x = 1e9, g = 20.
  TEST_CASE("utility does not overflow, and its certainty equivalent inverts it") {
    for (const double g : {0.0, 0.5, 1.0, 2.0, 3.7, 20.0}) {
      const Utility u(1, g, 0);
      for (const double x : {0.0, 1.0, 1e5, 1e9}) {
        if (g == 20 && x > 1e5) continue;  // (1e9)^-19 inverts to 1e-9 only
        CHECK(u.certainty_equivalent(u.value(x)) == doctest::Approx(x).epsilon(1e-9));
      }
      CHECK(std::isfinite(u.value(1e9)));
    }
  }

  TEST_CASE("n points of Gauss and Legendre integrate degree 2n - 1") {
    for (const std::size_t n : {1u, 3u, 8u}) {
      const auto rule = gauss_legendre(n);
      for (std::size_t degree = 0; degree < 2 * n; ++degree) {
        double sum = 0;
        over(rule, 0, 2,
             [&](double x, double w) { sum += w * std::pow(x, static_cast<double>(degree)); });
        const double power = static_cast<double>(degree) + 1;
        CHECK(sum == doctest::Approx(std::pow(2, power) / power).epsilon(1e-12));
      }
    }
  }

  TEST_CASE("the Gauss rule of some points has their moments") {
    std::vector<Node> points;
    for (int i = 0; i < 40; ++i) points.push_back({1000.0 + i * i, 1.0 / (1 + i % 7)});
    const auto rule = gauss_rule_of(points, 4);
    for (int degree = 0; degree < 8; ++degree) {
      double want = 0;
      double got = 0;
      for (const Node& p : points) want += p.weight * std::pow(p.at / 1000 - 1, degree);
      for (const Node& p : rule) got += p.weight * std::pow(p.at / 1000 - 1, degree);
      CHECK(got == doctest::Approx(want).epsilon(1e-10));
    }
  }

  TEST_CASE("a single point is its own Gauss rule") {
    const auto rule = gauss_rule_of({{5, 0.25}, {5, 0.5}}, 3);
    REQUIRE(rule.size() == 1);
    CHECK(rule[0].at == 5);
    CHECK(rule[0].weight == 0.75);
  }
}
