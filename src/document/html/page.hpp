// A page as one HTML file that needs nothing else: style, script and pictures are inside, its
// security policy forbids the rest. It reads without script; the script only sorts tables. Same
// page, same bytes.
#pragma once

#include <string>

#include "document/page.hpp"

namespace parley::document {

std::string to_html(const Page& page);

}  // namespace parley::document
