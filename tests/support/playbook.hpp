// The DataStax playbook of the contract, in code: bands, credits, signals and curve.
#pragma once

#include <memory>

#include "parley/terms/playbook.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::test {

Playbook datastax_playbook();

/// A scenario with that playbook, $175,000 of base from 2026-01-05, and nothing else.
Scenario datastax_scenario();

}  // namespace parley::test
