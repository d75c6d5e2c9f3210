// Where the texts of documents are: a person's own folder, then the one that belongs to the
// program.
#pragma once

#include <string>
#include <vector>

#include "cli/options/options.hpp"
#include "cli/world.hpp"

namespace parley::cli {

Option templates_option();

/// --templates DIR first, then the one beside the
/// program, above it (in a build tree), or installed with it. Stop (file_trouble) without any.
std::vector<std::string> template_folders(const Call& call, const World& world);

}  // namespace parley::cli
