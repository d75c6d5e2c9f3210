// The negotiation of tests/cases/plan/flagship, in code: the offer, the current job and a rival.
#pragma once

#include "parley/terms/scenario.hpp"

namespace parley::test {

/// $176,000 / $24,000 / 0.05 % / 8 %, a documented plan of $4.0M with 0.6x partner API growth,
/// three exits, a bonus cap of 10 %.
Scenario flagship_offer();
Scenario flagship_current_job();
Scenario flagship_rival();

}  // namespace parley::test
