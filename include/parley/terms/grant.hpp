// Grant: a promise of equity.
//
// Its size is a share of the fully diluted company, a number of shares, dollars of stock, or
// "impact" (the ownership that the plan justifies). The first grant of an offer is the one
// negotiated. What has dollars, and by what, is said in terms/grant_value.hpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/enum_names.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "parley/core/shares.hpp"
#include "parley/terms/acceleration.hpp"
#include "parley/terms/ocf.hpp"
#include "parley/terms/vesting.hpp"

namespace parley {

/// `option`: one whose tax kind is not known.
enum class GrantKind { rsu, stock, iso, nso, option };
inline constexpr auto kGrantKinds = enum_names<GrantKind>({{GrantKind::rsu, "rsu"},
                                                           {GrantKind::stock, "stock"},
                                                           {GrantKind::iso, "iso"},
                                                           {GrantKind::nso, "nso"},
                                                           {GrantKind::option, "option"}});

/// What a grant of dollars is worth at a vest: what its stock of the grant's day has become, or the
/// dollars themselves.
enum class ValueAt { grant, vest };
inline constexpr auto kValueAt =
    enum_names<ValueAt>({{ValueAt::grant, "grant"}, {ValueAt::vest, "vest"}});

/// What the holder of vested options does on leaving.
enum class OnLeaving { lapse, exercise };
inline constexpr auto kOnLeaving =
    enum_names<OnLeaving>({{OnLeaving::lapse, "lapse"}, {OnLeaving::exercise, "exercise"}});

/// The size follows the credited justified ownership of the plan (model/impact.hpp).
struct ByImpact {};

struct Grant {
  std::string name;  ///< never empty: "grant 1" where the file gives none
  std::string path;  ///< where the file says it: "offer.grants[0]", "offer.refreshers[0]"
  GrantKind kind = GrantKind::rsu;
  /// Percent: of the fully diluted shares today. Money: stock at the price of the grant's own day.
  std::variant<Percent, Shares, Money, ByImpact> size;
  bool liquid = true;  ///< of dollars: stock that can be sold; else so much of the company
  ValueAt value_at = ValueAt::grant;  ///< of dollars of liquid stock
  std::optional<Price> strike;        ///< of options; absent: not known yet
  int month = 0;  ///< of employment, at which it is granted; that of `granted` where it is said
  std::optional<Date> granted;
  std::optional<Date> commencement;  ///< from which vesting counts; absent: the grant's day
  Vesting vesting;
  std::shared_ptr<const OcfTerms>
      ocf;  ///< in place of `vesting`, where the file names Open Cap Format terms
  Percent payout = Percent::of_hundred(100);  ///< of what is planned: performance units
  std::vector<Acceleration> acceleration;
  bool double_trigger = false;              ///< what has vested is paid at a sale or an ipo only
  int liquidity_by_months = 84;             ///< of the grant: without one by then, such units end
  std::optional<int> exercise_window_days;  ///< to exercise options after leaving
  std::optional<int> term_years;            ///< of options, from the grant
  OnLeaving exercise_on_leaving = OnLeaving::lapse;

  bool is_option() const { return kind >= GrantKind::iso; }
  bool says_shares() const { return std::holds_alternative<Shares>(size); }
  bool says_dollars() const { return std::holds_alternative<Money>(size); }
  bool says_share_of_company() const { return std::holds_alternative<Percent>(size); }
  bool is_by_impact() const { return std::holds_alternative<ByImpact>(size); }
};

}  // namespace parley
