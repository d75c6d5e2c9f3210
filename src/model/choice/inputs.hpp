// Inputs: the numbers of a scenario that can be moved to see what they matter
// (docs/model.md, Sensitivity).
//
// A input has the key that a file uses for it, and changing one leaves every other number as it
// was; only the probability of an exit is taken from, or given to, the other exits in proportion.
//
//   with_input(s, {"exits[0].probability"} from 20 % to 40 %): exits of 20, 50 and 30 % become
//   40, 37.5, 22.5
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/ratio.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

enum class InputUnit {
  money,   ///< dollars, not below 0
  price,   ///< dollars per share, not below 0
  share,   ///< a fraction, 0 to 1
  growth,  ///< a fraction above -1
  number,  ///< not below 0
  score,   ///< 0 to 100
  whole    ///< months, days, shares; not below 0
};

struct Input {
  std::string key;  ///< "exits[0].proceeds"
  InputUnit unit = InputUnit::number;
  Ratio now;
};

/// The inputs of a scenario, in the order of its file's sections.
std::vector<Input> inputs(const Scenario& s);

/// The scenario with its `index`-th input at `to`, held within the input's unit and rounded to what
/// a file can say (cents, whole months).
Scenario with_input(const Scenario& s, std::size_t index, const Ratio& to);

/// `x` held within the unit, and rounded to what a file can say.
Ratio within(InputUnit unit, const Ratio& x);

/// A value as it is written in a file ("$1.2M", "-5%", "18"); empty where it does not fit the unit.
std::optional<Ratio> read_input_value(InputUnit unit, std::string_view text);

/// A value as people read it, all of it: "$175,000", "$1.28B", "12.5%", "18".
std::string format_input_value(InputUnit unit, const Ratio& x);

}  // namespace parley::model
