// Worth against the ledger and the exits: where nothing is uncertain, it is what they say.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "parley/model/equity/equity.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/model/plan/worth.hpp"
#include "tests/support/for_all.hpp"

using namespace parley;
using namespace parley::model;

namespace {

// No leaving, sure scores, no aversion to risk.
Scenario certain(Scenario s) {
  s.beliefs = {};
  s.preferences.risk_aversion = 0;
  s.projection.leave_month.reset();
  return s;
}

bool is_countless(const Scenario& s) { return !s.company.fully_diluted_shares; }

std::string same(double got, double want, double tolerance) {
  return random::holds_if(std::abs(got - want) <= tolerance,
                          fmt::format("{:.4f}, where {:.4f} was due", got, want));
}

}  // namespace

TEST_SUITE("worth laws") {
  TEST_CASE("without uncertainty an offer is worth the present value of its ledger") {
    // Over 15 years, so that no schedule outlives the horizon; each event rounds by half a cent,
    // and whole shares by a share's price.
    int looked_at = 0;
    random::for_all("worth is present value", 200, {.exits = false}, [&](const random::Case& c) {
      Scenario s = certain(c.offer);
      s.projection.years = 15;
      if (!is_countless(s)) return std::string();  // whole shares are another grant
      const WorthModel model(s, valuation_basis(s));
      const Projection p = project(s);
      if (!model.missing().empty() || !p.ledger.without.empty()) return std::string();
      ++looked_at;
      const double rounding = 0.005 * static_cast<double>(p.ledger.events.size());
      return same(model.worth(model.offered()), p.present_value, rounding + 1e-6);
    });
    CHECK(looked_at > 30);
  }

  TEST_CASE("worth is the mean of what the ledger pays over the months in which one may leave") {
    // The slow way: a ledger for each month of leaving, weighted by its chance. Over 7 years, so
    // that no schedule and no clawback outlives the horizon; undiscounted, for the contract takes a
    // clawback off on the day of the payment, not on that of leaving.
    int looked_at = 0;
    random::for_all("leaving", 60, {.exits = false}, [&](const random::Case& c) {
      Scenario s = certain(c.offer);
      s.projection.years = 7;
      s.projection.discount_rate = Percent();
      s.beliefs.leave_monthly = c.offer.beliefs.leave_monthly;
      if (!is_countless(s) || s.beliefs.leave_monthly.is_zero()) return std::string();
      const WorthModel model(s, valuation_basis(s));
      if (!model.missing().empty() || !project(s).ledger.without.empty()) return std::string();
      ++looked_at;
      const double goes = s.beliefs.leave_monthly.value();
      double stays = 1;
      double mean = 0;
      double rounding = 1e-6;
      for (int month = 0; month <= 84; ++month) {
        Scenario leaving = s;
        leaving.projection.leave_month = month;
        leaving.offer.severance.reset();  // it does not count
        const Projection p = project(leaving);
        const double chance = month < 84 ? stays * goes : stays;
        mean += chance * p.present_value;
        rounding += chance * 0.005 * static_cast<double>(p.ledger.events.size());
        stays *= 1 - goes;
      }
      return same(model.worth(model.offered()), mean, rounding);
    });
    CHECK(looked_at > 8);
  }

  TEST_CASE("without leaving, and with sure scores, equity costs the mean over the exits") {
    int looked_at = 0;
    random::for_all("equity's mean", 200, {}, [&](const random::Case& c) {
      const Scenario s = certain(c.offer);
      const auto exits = equity_lottery(s);
      const WorthModel model(s, valuation_basis(s));
      if (!exits || !model.missing().empty() || !is_countless(s)) return std::string();
      ++looked_at;
      const auto states = model.equity_states(model.offered()[Lever::acceleration]);
      const double mean = model.equity_mean(states, model.offered()[Lever::ownership].value());
      return same(mean, exits->mean, 1e-9 * std::max(1.0, exits->mean));
    });
    CHECK(looked_at > 30);
  }
}
