#include "model/equity/exact_price.hpp"

#include <algorithm>
#include <utility>

#include "core/stable_sort.hpp"

namespace parley::model {
namespace {

std::vector<const Round*> rounds_up_to(const Company& company, int month) {
  std::vector<const Round*> rounds;
  for (const Round& r : company.rounds) {
    if (r.month <= month) rounds.push_back(&r);
  }
  sort_stably(rounds, [](const Round* a, const Round* b) { return a->month < b->month; });
  return rounds;
}

std::optional<Ratio> limit(const Preference& p, const Ratio& invested) {
  switch (p.participation) {
    case Participation::none:
      return p.multiple * invested;
    case Participation::full:
      break;
    case Participation::capped:
      if (p.cap) return *p.cap * invested;
      break;
  }
  return std::nullopt;
}

ExactClaim claim(std::string name, const Ratio& fraction, Money invested, const Preference& p) {
  return {.name = std::move(name),
          .fraction = fraction,
          .preference = p.multiple * invested.ratio(),
          .limit = limit(p, invested.ratio()),
          .seniority = p.seniority};
}

bool turns(const ExactClaim& c) { return c.limit && !c.fraction.is_zero(); }
Ratio stops_at(const ExactClaim& c) { return (*c.limit - c.preference) / c.fraction; }
Ratio converts_at(const ExactClaim& c) { return *c.limit / c.fraction; }

// Proceeds as common's price rises from a turn to the next: fixed + slope * p.
struct Stretch {
  Ratio from;
  Ratio fixed;
  Ratio slope = 1;

  Stretch(const std::vector<ExactClaim>& claims, const Ratio& p) : from(p) {
    for (const ExactClaim& c : claims) slope -= c.fraction;
    for (const ExactClaim& c : claims) add(c);
  }

 private:
  void add(const ExactClaim& c) {
    if (turns(c) && from >= converts_at(c)) {
      slope += c.fraction;
    } else if (turns(c) && from >= stops_at(c)) {
      fixed += *c.limit;
    } else {
      fixed += c.preference;
      slope += c.fraction;
    }
  }
};

// Where each class stops sharing with common, and where it converts, from 0 upwards.
std::vector<Ratio> turns_of(const std::vector<ExactClaim>& claims) {
  std::vector<Ratio> prices = {Ratio()};
  for (const ExactClaim& c : claims) {
    if (!turns(c)) continue;
    prices.push_back(stops_at(c));
    prices.push_back(converts_at(c));
  }
  std::sort(prices.begin(), prices.end());
  return prices;
}

Ratio price_in_sale(const std::vector<ExactClaim>& claims, const Ratio& proceeds) {
  Ratio price;
  for (const Ratio& turn : turns_of(claims)) {
    const Stretch s(claims, turn);
    if (s.fixed + s.slope * turn > proceeds) break;
    price = s.slope.is_zero() ? turn : (proceeds - s.fixed) / s.slope;
  }
  return price;
}

}  // namespace

std::vector<ExactClaim> exact_claims(const Company& company, int month) {
  std::vector<ExactClaim> all;
  for (const PreferredClass& c : company.preferred) {
    all.push_back(claim(c.name, c.ownership.fraction(), c.invested, c.preference));
  }
  for (const Round* r : rounds_up_to(company, month)) {
    for (ExactClaim& c : all) c.fraction *= r->dilution.complement().fraction();
    if (!r->raised) continue;
    all.push_back(claim("round of month " + std::to_string(r->month), r->dilution.fraction(),
                        *r->raised, r->preference));
  }
  return all;
}

Ratio exact_common_price(const Company& company, const Exit& exit) {
  switch (exit.kind) {
    case ExitKind::sale:
      return price_in_sale(exact_claims(company, exit.month), exit.proceeds.ratio());
    case ExitKind::ipo:
      return exit.proceeds.ratio();
    case ExitKind::none:
      break;
  }
  return {};
}

Exact kept_price(const Company& company, const Exit& exit) {
  Exact price(exact_common_price(company, exit));
  for (const Round& r : company.rounds) {
    if (r.month <= exit.month) price.times(r.dilution.complement().fraction());
  }
  return price;
}

}  // namespace parley::model
