// Feature: a launched or planned piece of work, and how well its figures are supported.
#pragma once

#include <optional>
#include <string>

#include "parley/core/enum_names.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "parley/core/ratio.hpp"

namespace parley {

enum class Evidence { verified, documented, projected, bare };

/// By falling credit, as files say it.
inline constexpr auto kEvidence = enum_names<Evidence>({{Evidence::verified, "verified"},
                                                        {Evidence::documented, "documented"},
                                                        {Evidence::projected, "projected"},
                                                        {Evidence::bare, "bare"}});

struct Feature {
  std::string name;
  std::optional<Money> arr_uplift;
  std::optional<Ratio> new_clusters;
  std::optional<Money> arr_per_cluster;
  std::optional<Percent> churn_reduction;
  std::optional<Money> arr_at_risk;
  std::optional<Money> partner_arr;
  std::optional<Ratio> clusters;  ///< new_clusters where the file gives none
  std::optional<Percent> latency_reduction;
  std::optional<Ratio> partner_api_growth;  ///< 0.6 is 60 % more calls
  std::optional<int> days_to_value;
  Evidence evidence = Evidence::bare;
  std::string source;  ///< where the figures can be looked up; may be empty
};

struct Ratings {
  std::optional<Ratio> influence;  ///< 0 to 100
  std::optional<Ratio> culture;
};

}  // namespace parley
