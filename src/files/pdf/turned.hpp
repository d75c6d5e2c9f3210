// Text that runs up or down a margin is no part of the lines that it stands beside.
#pragma once

#include <string>
#include <vector>

#include "files/pdf/words.hpp"

namespace parley::files::pdf {

/// Takes the words of turned lines out of the page; each line as one text, in order.
std::vector<std::string> take_turned(Page& page);

}  // namespace parley::files::pdf
