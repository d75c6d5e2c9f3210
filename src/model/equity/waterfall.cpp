#include "parley/model/equity/waterfall.hpp"

#include <cmath>
#include <limits>
#include <map>

#include "model/equity/exact_price.hpp"

namespace parley::model {
namespace {

constexpr double kUnlimited = std::numeric_limits<double>::infinity();

ExitWaterfall::Claim approximate(const ExactClaim& c) {
  return {.name = c.name,
          .fraction = c.fraction.value(),
          .preference = c.preference.value(),
          .limit = c.limit ? c.limit->value() : kUnlimited,
          .seniority = c.seniority};
}

// Where a class stops sharing with common, and where it converts.
struct Turns {
  double stops_at;
  double converts_at;

  explicit Turns(const ExitWaterfall::Claim& c)
      : stops_at((c.limit - c.preference) / c.fraction), converts_at(c.limit / c.fraction) {}
  bool shares_above(double p) const { return p < stops_at || p >= converts_at; }
};

}  // namespace

Ratio kept_exactly(const Company& company, int month) {
  Ratio product = 1;
  for (const Round& r : company.rounds) {
    if (r.month <= month) product *= r.dilution.complement().fraction();
  }
  return product;
}

double kept(const Company& company, int month) { return kept_exactly(company, month).value(); }

double ExitWaterfall::Claim::payout(double p) const {
  return std::max(std::min(preference + fraction * p, limit), fraction * p);
}

ExitWaterfall::ExitWaterfall() = default;

ExitWaterfall::ExitWaterfall(const Company& company, int month) {
  Ratio common = 1;
  Ratio preferences;
  for (const ExactClaim& c : exact_claims(company, month)) {
    common -= c.fraction;
    preferences += c.preference;
    claims_.push_back(approximate(c));
  }
  common_fraction_ = common.value();
  find_corners(preferences.value());
}

void ExitWaterfall::find_corners(double preferences) {
  std::vector<double> prices = {0};
  for (const Claim& c : claims_) {
    if (c.fraction == 0 || c.limit == kUnlimited) continue;
    prices.push_back(Turns(c).stops_at);
    prices.push_back(Turns(c).converts_at);
  }
  std::sort(prices.begin(), prices.end());
  prices.erase(std::unique(prices.begin(), prices.end()), prices.end());
  corners_.clear();
  for (const double p : prices) corners_.push_back(corner_at(p));
  corners_.front().proceeds = preferences;  // summed exactly
}

ExitWaterfall::Corner ExitWaterfall::corner_at(double p) const {
  Corner corner{.price = p, .proceeds = common_fraction_ * p, .slope = common_fraction_};
  for (const Claim& c : claims_) {
    corner.proceeds += c.payout(p);
    if (c.fraction > 0 && Turns(c).shares_above(p)) corner.slope += c.fraction;
  }
  corner.inverse_slope = corner.slope > 0 ? 1 / corner.slope : 0;
  return corner;
}

std::vector<double> ExitWaterfall::corner_proceeds() const {
  std::vector<double> proceeds;
  for (const Corner& c : corners_) proceeds.push_back(c.proceeds);
  return proceeds;
}

std::vector<double> ExitWaterfall::payouts(double proceeds) const {
  if (proceeds < preferences()) return shortfall_payouts(proceeds);
  const double p = common_price(proceeds);
  std::vector<double> paid;
  for (const Claim& c : claims_) paid.push_back(c.payout(p));
  return paid;
}

std::vector<double> ExitWaterfall::shortfall_payouts(double proceeds) const {
  std::map<int, double, std::greater<>> owed;  // by seniority, the highest first
  for (const Claim& c : claims_) owed[c.seniority] += c.preference;
  std::map<int, double> covered;
  for (const auto& [seniority, sum] : owed) {
    const double paid = std::min(sum, proceeds);
    proceeds -= paid;
    covered[seniority] = sum > 0 ? paid / sum : 0;
  }
  std::vector<double> paid;
  for (const Claim& c : claims_) paid.push_back(covered[c.seniority] * c.preference);
  return paid;
}

}  // namespace parley::model
