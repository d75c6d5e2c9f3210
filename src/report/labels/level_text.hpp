// Levels as they are shown: one rounding for a page, a sheet and a table.
#pragma once

#include <string>

#include "document/document.hpp"
#include "model/plan/levels.hpp"

namespace parley::report {

/// "$804,002" for 804,001.20: what one must not fall under is rounded up.
std::string at_least(double dollars);
/// "$804,001": what can be reached at most is rounded down.
std::string at_most(double dollars);
/// The same in a table; a program reads the amount to the cent.
document::Cell at_least_cell(double dollars, document::Tone tone = document::Tone::plain);

/// The floor as it is shown, its amount to the cent.
document::Cell floor_cell(const model::Plan& plan);

/// "Settle at $642,998: agree to nothing worth less to you while they still move."
std::string sentence(const model::LevelLine& level);

}  // namespace parley::report
