// A page whose sections are slides, as one HTML file: a slide a screen, a slide a printed page.
#pragma once

#include <string>

#include "document/page.hpp"

namespace parley::document {

std::string to_html_deck(const Page& page);

}  // namespace parley::document
