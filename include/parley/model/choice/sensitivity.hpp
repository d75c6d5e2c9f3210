// Sensitivity: what each number of a scenario matters (docs/model.md, Sensitivity).
//
// Every input is moved down and up, alone, by 20 % of itself (within the band of its lever) or to
// the ends that the file gives it; a swing is what that does to the total and to what the equity is
// worth over its exits (its certainty equivalent; its mean where no wealth is said). For two
// offers, the flip point is the value of a input at which their ranking changes.
//
//   base $100,000 for 4 years: 20 % down and up move the total by -$80,000 and +$80,000
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/choice/inputs.hpp"
#include "parley/core/money.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

struct Baseline {
  Money total;                 ///< of the ledger
  std::optional<double> mean;  ///< of the equity over its exits
  std::optional<double> certainty_equivalent;

  /// The certainty equivalent, else the mean.
  const std::optional<double>& equity() const {
    return certainty_equivalent ? certainty_equivalent : mean;
  }
};

struct SwingEnd {
  Ratio value;  ///< of the input
  Money total_change;
  std::optional<double> mean_change;
  std::optional<double> certainty_equivalent_change;

  double equity_change() const;  ///< of the certainty equivalent, else of the mean, else 0
};

struct Swing {
  Input input;
  bool given = false;  ///< the range is the file's
  SwingEnd down;
  SwingEnd up;

  Money total_width() const;  ///< the larger change of the total, either way
  double equity_width() const;
};

struct Sensitivity {
  std::string title;
  Baseline now;
  bool without_equity = false;
  bool asks_for_wealth = false;   ///< exits without outside wealth: no certainty equivalent
  std::vector<Swing> swings;      ///< by falling width of the total, then of the other
  std::vector<std::string> idle;  ///< keys that change neither
  std::vector<std::string>
      unknown_keys;  ///< ranges for keys that are no number, or ends that do not fit
};

Sensitivity sensitivity(const Scenario& s);

/// The value of a input at which two offers change places.
struct Flip {
  enum class Of { a, b, both };
  Of of = Of::a;  ///< whose input; both: a discount rate that they share
  Input input;
  std::optional<Ratio>
      value;  ///< the nearest one that changes the ranking; empty: none in the range
  Ratio searched_from;
  Ratio searched_to;
};

struct Flips {
  bool a_is_ahead = false;  ///< by present value of the ledger; a tie is a's
  double lead = 0;          ///< present value of a less that of b
  std::vector<Flip>
      flips;  ///< those with a value first, by the least relative move; idle inputs left out
};

/// Each input of either offer alone, within the range that its file gives, the band of its lever,
/// or what is usual for such a number, to the last digit that is shown.
Flips find_flips(const Scenario& a, const Scenario& b);

}  // namespace parley::model
