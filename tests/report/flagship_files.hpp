// The scenarios of tests/cases/plan/flagship, read from their files: flagship_file("offer.toml").
#pragma once

#include <string>
#include <vector>

#include "parley/scenario/read/reader.hpp"

namespace parley::test {

/// Throws where the file, or an override of it, is wrong.
Scenario flagship_file(const std::string& file,
                       const std::vector<scenario::Override>& overrides = {});

}  // namespace parley::test
