// A page as one HTML file that needs nothing else: style, script and pictures are inside, its
// security policy forbids the rest. It reads without script; the script only sorts tables. Same
// page, same bytes.
#pragma once

#include <map>
#include <string>

#include "document/page.hpp"

namespace parley::document {

std::string to_html(const Page& page);

/// The same page in pieces, for another page that has its style: the answer, and the parts of each
/// section by its id, without a heading.
struct Fragments {
  std::string answer;
  std::map<std::string, std::string> sections;
};
Fragments to_fragments(const Page& page);

}  // namespace parley::document
