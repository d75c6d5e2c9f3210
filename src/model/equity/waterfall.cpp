#include "parley/model/equity/waterfall.hpp"

#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "core/stable_sort.hpp"

namespace parley::model {
namespace {

constexpr double kUnlimited = std::numeric_limits<double>::infinity();

std::vector<const Round*> rounds_up_to(const Company& company, int month) {
  std::vector<const Round*> rounds;
  for (const Round& r : company.rounds) {
    if (r.month <= month) rounds.push_back(&r);
  }
  sort_stably(rounds, [](const Round* a, const Round* b) { return a->month < b->month; });
  return rounds;
}

double limit(const Preference& p, const Ratio& invested) {
  switch (p.participation) {
    case Participation::none:
      return (p.multiple * invested).value();
    case Participation::full:
      return kUnlimited;
    case Participation::capped:
      return p.cap ? (*p.cap * invested).value() : kUnlimited;
  }
  return kUnlimited;
}

// A claim, with its fraction and preference still exact.
struct Draft {
  ExitWaterfall::Claim claim;
  Ratio fraction;
  Ratio preference;
};

Draft draft(std::string name, const Ratio& fraction, Money invested, const Preference& p) {
  const Ratio preference = p.multiple * invested.ratio();
  return {.claim = {.name = std::move(name),
                    .preference = preference.value(),
                    .limit = limit(p, invested.ratio()),
                    .seniority = p.seniority},
          .fraction = fraction,
          .preference = preference};
}

std::vector<Draft> drafts(const Company& company, int month) {
  std::vector<Draft> all;
  for (const PreferredClass& c : company.preferred) {
    all.push_back(draft(c.name, c.ownership.fraction(), c.invested, c.preference));
  }
  for (const Round* r : rounds_up_to(company, month)) {
    for (Draft& d : all) d.fraction *= r->dilution.complement().fraction();
    if (!r->raised) continue;
    all.push_back(draft("round of month " + std::to_string(r->month), r->dilution.fraction(),
                        *r->raised, r->preference));
  }
  return all;
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
  for (const Round* r : rounds_up_to(company, month))
    product *= r->dilution.complement().fraction();
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
  for (Draft& d : drafts(company, month)) {
    common -= d.fraction;
    preferences += d.preference;
    d.claim.fraction = d.fraction.value();
    claims_.push_back(std::move(d.claim));
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
