// Levers: the five things that are negotiated, in their order, and a value for each.
//
// Values are plain numbers in the lever's unit: base_salary and sign_on in dollars, ownership,
// bonus_rate and acceleration as fractions (ownership in dollars for a grant of liquid stock).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "parley/core/enum_names.hpp"
#include "parley/core/ratio.hpp"

namespace parley {

enum class Lever : std::size_t { base_salary, sign_on, ownership, bonus_rate, acceleration };

inline constexpr std::size_t kLevers = 5;
inline constexpr std::array<Lever, kLevers> kAllLevers = {
    Lever::base_salary, Lever::sign_on, Lever::ownership, Lever::bonus_rate, Lever::acceleration};

inline constexpr auto kLeverNames = enum_names<Lever>({{Lever::base_salary, "base_salary"},
                                                       {Lever::sign_on, "sign_on"},
                                                       {Lever::ownership, "ownership"},
                                                       {Lever::bonus_rate, "bonus_rate"},
                                                       {Lever::acceleration, "acceleration"}});
/// "base_salary", ...: the name in files and output.
constexpr std::string_view name(Lever lever) { return kLeverNames.of(lever); }

template <class T>
class PerLever {
 public:
  T& operator[](Lever l) { return values_[static_cast<std::size_t>(l)]; }
  const T& operator[](Lever l) const { return values_[static_cast<std::size_t>(l)]; }
  friend bool operator==(const PerLever&, const PerLever&) = default;

 private:
  std::array<T, kLevers> values_{};
};

struct Band {
  Ratio low;
  Ratio high;
  Ratio step;  ///< above 0; high - low is a multiple of it
};

/// What equity is negotiated in: a fraction of the company, or dollars of its stock.
enum class EquityUnit { ownership, dollars };

/// So much equity. Nothing is guessed from its size: one dollar is no whole company.
struct EquityAmount {
  Ratio amount;
  EquityUnit unit = EquityUnit::ownership;

  bool in_dollars() const { return unit == EquityUnit::dollars; }
  friend bool operator==(const EquityAmount&, const EquityAmount&) = default;
};

/// What the candidate knows of a lever's range.
struct OwnBand {
  Ratio low;
  Ratio high;
  std::optional<Ratio> step;                     ///< absent: the usual one (terms/bands.hpp)
  EquityUnit unit = EquityUnit::ownership;       ///< of a band of ownership: that of its high end
  EquityUnit low_unit = EquityUnit::ownership;   ///< the same in a band without a fault
  EquityUnit step_unit = EquityUnit::ownership;  ///< of `step`, where it is said
  std::string source;
};

}  // namespace parley
