// Random valid scenarios, as the files that a person could have written: an offer, a rival where
// one is wanted, and the playbook that they name.
#pragma once

#include <string>
#include <vector>

#include "tests/support/dice.hpp"

namespace parley::random {

/// What random files may hold.
struct Flavour {
  bool growth = true;  ///< else company.growth is 0, and every amount is rational
  bool exits = true;
  bool playbook = true;  ///< with a plan and a track record, in some
  bool leaving = true;
  bool negotiable =
      false;  ///< a playbook of small grids and a first grant in its unit: a plan can be made
  bool rival = false;      ///< a second scenario
  bool simulated = false;  ///< with [simulation], and its paths few
  bool taxed = false;      ///< with [tax], and no year before the tables
};

using Lines = std::vector<std::string>;

struct RandomFiles {
  Lines offer;     ///< offer.toml
  Lines rival;     ///< rival.toml; empty unless one is wanted
  Lines playbook;  ///< playbook.toml
};

RandomFiles random_files(Dice& dice, const Flavour& flavour);

std::string text(const Lines& lines);

}  // namespace parley::random
