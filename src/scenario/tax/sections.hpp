// Sections: the part of a tax table that a return needs.
//
// A year is two thousand lines; a resident of one state needs two hundred. The other states and
// localities are blanked line by line before the text is parsed, so every place stays where it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/scenario/tax/tables.hpp"

namespace parley::scenario {

/// `text` with the tables of other states and localities blanked; all of it where its headers are
/// written in a way that a look at line starts cannot follow.
std::string part_of(std::string_view text, const TaxPart& part);

}  // namespace parley::scenario
