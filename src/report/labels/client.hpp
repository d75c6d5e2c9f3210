// Client: whose offer a file holds, in a coach's table and in a comparison.
#pragma once

#include <string>

#include "parley/terms/scenario.hpp"

namespace parley::report {

/// people.candidate, else the folder of the file; empty where it names none.
std::string client_of(const Scenario& s);

/// The folder in which a file lies, by its own name: "clients/nurse/offer.toml" is "nurse".
std::string folder_of(const std::string& file);

}  // namespace parley::report
