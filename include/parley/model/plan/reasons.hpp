// Reasons: what of [[reasons]] can be said for each lever.
//
// A reason can be said where it is not bare and its figures are there: a forfeit without an amount
// takes it from the current job's file, a competing offer has to be one that may be named. At most
// two a lever, impact included where the offer has some: verified first, then documented.
//
//   base: a posted range (documented), a guess (bare), two years' shares forfeited (verified):
//   the shares, then the range; the guess is said to nobody
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parley/core/money.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

struct StatedReason {
  const Reason* reason = nullptr;
  std::size_t index = 0;                  ///< in the file's list
  std::optional<Money> amount;            ///< forfeit: what is given up
  const Scenario* alternative = nullptr;  ///< competing: the offer that may be named
};

struct StatedReasons {
  std::vector<StatedReason> said;  ///< by lever, the strongest first
  bool some_unsaid = false;        ///< bare, or what they name was not given
};

/// Scenarios must outlive it.
StatedReasons stated_reasons(const Scenario& offer, const std::vector<const Scenario*>& against);

/// Whether some feature brings recurring revenue, with evidence: then impact is a reason for every
/// lever.
bool has_impact(const Scenario& s);

/// What leaving this job on a day gives up: the value of what has not vested, and the part of the
/// bonus under way that is earned.
Money forfeited(const Scenario& current, Date leaving);

}  // namespace parley::model
