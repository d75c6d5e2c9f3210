// TaxProfile: whose return it is: the table [tax] of a scenario.
//
// A resident of one state all year. Money is a year's; what goes with the job counts by the days of
// a calendar year that were employed. What a file does not say is absent or has the default named
// here.
#pragma once

#include <optional>
#include <string>

#include "parley/core/enum_names.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "parley/terms/tax_table.hpp"

namespace parley {

struct TaxProfile {
  enum class EquityTaxed { vest, liquidity };
  enum class Exercise { none, vest };
  enum class Repays { gross, net };
  /// The most that the law lets one defer, or an amount, or a share of base.
  struct Retirement {
    bool most = false;
    Money amount;
    Percent of_base;
  };

  FilingStatus filing_status = FilingStatus::single;
  std::string state;
  std::string locality;  ///< empty: none
  Money spouse_income;
  Money other_income;
  Money wages_before;  ///< of the first calendar year, from an earlier employer
  Retirement retirement;
  Money pretax;
  Money itemized;  ///< besides state and local tax
  bool itemize_salt = false;
  Percent indexation;  ///< a year, after the last table
  std::optional<EquityTaxed>
      equity_taxed;  ///< absent: vest where the company is listed, else liquidity
  bool election_83b = false;
  Exercise exercise = Exercise::none;
  bool amt = true;
  Repays repays = Repays::gross;
  std::optional<Ratio> price_level;  ///< US = 100

  bool itemizes() const { return itemize_salt || !itemized.is_zero(); }
};

inline constexpr auto kEquityTaxed = enum_names<TaxProfile::EquityTaxed>(
    {{TaxProfile::EquityTaxed::vest, "vest"}, {TaxProfile::EquityTaxed::liquidity, "liquidity"}});
inline constexpr auto kExercised = enum_names<TaxProfile::Exercise>(
    {{TaxProfile::Exercise::none, "none"}, {TaxProfile::Exercise::vest, "vest"}});
inline constexpr auto kRepays = enum_names<TaxProfile::Repays>(
    {{TaxProfile::Repays::gross, "gross"}, {TaxProfile::Repays::net, "net"}});

}  // namespace parley
