// Where the texts of documents are: a person's own folder, then the one that belongs to the
// program.
#pragma once

#include <string>
#include <vector>

#include "parley/app/request.hpp"
#include "parley/app/surroundings.hpp"

namespace parley::app {

Input templates_input();

/// --templates DIR first, then the program's own. Stop (file_trouble) without any.
std::vector<std::string> template_folders(const Request& request, Surroundings& around);

}  // namespace parley::app
