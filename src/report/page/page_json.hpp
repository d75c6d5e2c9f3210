// A page as JSON: its question and verdict, and the tables of each section with their raw values.
#pragma once

#include <string>

#include "document/page.hpp"

namespace parley::report {

std::string page_json(const document::Page& page);

}  // namespace parley::report
