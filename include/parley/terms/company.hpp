// Company: whose equity it is, and how it may end.
//
// Ownership of a preferred class is as converted, of today's company; every later round dilutes all
// before it. What is not known (valuation, share count) is absent, never 0.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parley/core/enum_names.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "parley/core/shares.hpp"

namespace parley {

enum class Participation { none, full, capped };
inline constexpr auto kParticipations =
    enum_names<Participation>({{Participation::none, "none"},
                               {Participation::full, "full"},
                               {Participation::capped, "capped"}});

/// The rights of a class of preferred stock that stand before common.
struct Preference {
  Ratio multiple = 1;  ///< of the money invested
  Participation participation = Participation::none;
  std::optional<Ratio> cap;  ///< capped: in all, a multiple of the money invested, >= multiple
  int seniority = 0;         ///< higher is paid first; ties share pro rata
};

struct PreferredClass {
  std::string name;
  Percent ownership;
  Money invested;
  Preference preference;
};

/// A later financing: a fraction sold. With `raised` it is a preferred class, without it a pool of
/// common.
struct Round {
  int month = 0;
  Percent dilution;
  std::optional<Money> raised;
  Preference preference;
};

/// Growth of a company's value: a rate for each year of employment, the last carries on.
struct Growth {
  Growth() = default;  ///< none
  Growth(const Percent& every_year) : yearly{every_year} {}

  /// Of the value in year 1, 2, ... of employment.
  Percent in_year(int year) const;
  friend bool operator==(const Growth&, const Growth&) = default;

  std::vector<Percent> yearly;
};

enum class UnvestedAtExit { continues, cancelled };
inline constexpr auto kUnvestedAtExit = enum_names<UnvestedAtExit>(
    {{UnvestedAtExit::continues, "continues"}, {UnvestedAtExit::cancelled, "cancelled"}});

struct Company {
  std::string name;
  std::optional<Money> valuation;
  std::optional<Shares> fully_diluted_shares;
  std::optional<Price> share_price;   ///< of a listed company
  std::optional<Price> common_price;  ///< the 409A value: the strike of options that name none
  Percent common_discount;
  Growth growth;
  UnvestedAtExit unvested_at_exit = UnvestedAtExit::continues;
  std::vector<Round> rounds;
  std::vector<PreferredClass> preferred;
};

enum class ExitKind { sale, ipo, none };
inline constexpr auto kExitKinds = enum_names<ExitKind>(
    {{ExitKind::sale, "sale"}, {ExitKind::ipo, "ipo"}, {ExitKind::none, "none"}});

struct Exit {
  std::string name;
  Percent probability;
  int month = 0;
  Money proceeds;  ///< 0 for none
  ExitKind kind = ExitKind::sale;
};

}  // namespace parley
