#include "parley/terms/grant_value.hpp"

namespace parley {
namespace {

// Dollars of a private company's stock: so much of the company.
bool is_part_of_company(const Grant& grant) { return grant.says_dollars() && !grant.liquid; }

bool has_valuation(const Company& company) {
  return company.valuation && !company.valuation->is_zero();
}

bool needs_count(const Grant& grant) { return grant.is_option() || grant.says_shares(); }

std::vector<Gap> gaps(const Grant& grant, const Company& company, bool by_valuation) {
  const PricedBy priced = priced_by(grant, company);
  if (priced == PricedBy::grant_day || priced == PricedBy::vest_day) return {};
  std::vector<Gap> found;
  if (priced == PricedBy::company) {
    if (needs_count(grant) && !company.fully_diluted_shares) found.push_back(Gap::share_count);
    const bool valued =
        is_part_of_company(grant) ? has_valuation(company) : !by_valuation || company.valuation;
    if (!valued) found.push_back(Gap::valuation);
  }
  if (grant.is_option() && !strike_of(grant, company)) found.push_back(Gap::strike);
  return found;
}

Gap first_of(const std::vector<Gap>& found) { return found.empty() ? Gap::none : found.front(); }

}  // namespace

GrantUnit unit_of(const Grant& grant, const Company& company) {
  if (grant.says_shares()) return GrantUnit::shares;
  const bool sized = !is_part_of_company(grant) || has_valuation(company);
  if (grant.says_dollars() && (grant.liquid || !sized)) return GrantUnit::dollars;
  return company.fully_diluted_shares ? GrantUnit::shares : GrantUnit::ownership;
}

PricedBy priced_by(const Grant& grant, const Company& company) {
  if (grant.says_dollars() && grant.liquid)
    return grant.value_at == ValueAt::vest ? PricedBy::vest_day : PricedBy::grant_day;
  const bool listed = company.share_price && unit_of(grant, company) == GrantUnit::shares;
  return listed ? PricedBy::share_price : PricedBy::company;
}

EquityUnit negotiated_unit(const std::vector<Grant>& grants, const Company& company) {
  if (grants.empty()) return EquityUnit::ownership;
  const Grant& first = grants.front();
  const bool dollars = first.says_dollars() || priced_by(first, company) == PricedBy::share_price;
  return dollars ? EquityUnit::dollars : EquityUnit::ownership;
}

std::optional<Price> strike_of(const Grant& grant, const Company& company) {
  if (!grant.is_option()) return std::nullopt;
  return grant.strike ? grant.strike : company.common_price;
}

std::vector<Gap> paper_gaps(const Grant& grant, const Company& company) {
  return gaps(grant, company, true);
}
Gap paper_gap(const Grant& grant, const Company& company) {
  return first_of(gaps(grant, company, true));
}
Gap exit_gap(const Grant& grant, const Company& company) {
  return first_of(gaps(grant, company, false));
}

std::string key_of(Gap gap, const Grant& grant) {
  switch (gap) {
    case Gap::none:
      return "";
    case Gap::plan:
      return "plan";
    case Gap::share_count:
      return "company.fully_diluted_shares";
    case Gap::valuation:
      return "company.valuation";
    case Gap::strike:
      break;
  }
  return grant.path + ".strike";
}

}  // namespace parley
