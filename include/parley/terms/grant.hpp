// Grant: a promise of equity.
//
// Its size is a share of the fully diluted company, a number of shares, dollars of liquid stock, or
// "impact" (the ownership that the plan justifies). The first grant of an offer is the one
// negotiated.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "parley/core/shares.hpp"
#include "parley/terms/acceleration.hpp"
#include "parley/terms/ocf.hpp"
#include "parley/terms/vesting.hpp"

namespace parley {

enum class GrantKind { rsu, stock, iso, nso };

/// The size follows the credited justified ownership of the plan (model/impact.hpp).
struct ByImpact {};

struct Grant {
  std::string name;  ///< never empty: "grant 1" where the file gives none
  GrantKind kind = GrantKind::rsu;
  /// Percent: of the fully diluted shares today. Money: liquid stock at the price of day one.
  std::variant<Percent, Shares, Money, ByImpact> size;
  std::optional<Price> strike;  ///< iso and nso
  int month = 0;                ///< of employment, at which it is granted
  Vesting vesting;
  std::shared_ptr<const OcfTerms>
      ocf;  ///< in place of `vesting`, where the file names Open Cap Format terms
  std::vector<Acceleration> acceleration;
  std::optional<int> exercise_window_days;  ///< to exercise options after leaving

  bool is_option() const { return kind == GrantKind::iso || kind == GrantKind::nso; }
};

}  // namespace parley
