// What of a scenario may be shown to everyone: the offer, the company, what evidence supports.
// Private inputs are taken out before anything is computed from them, so that no section can let
// them slip.
#pragma once

#include <string>
#include <string_view>

#include "parley/terms/scenario.hpp"
#include "terms/key_face.hpp"
#include "words/facts/fact.hpp"

namespace parley::report {

/// Without what terms/key_face.hpp calls private, and without bare features and reasons, or reasons
/// that name what is given up or another offer.
Scenario public_view(Scenario s);

/// The file as it was named; for everyone without the folders that lead to it.
std::string shown_file(std::string_view file, words::Audience audience);

}  // namespace parley::report
