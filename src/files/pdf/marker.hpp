// What opens an item of a list: a bullet, "1.", "(a)", "iv)".
#pragma once

#include <string_view>

namespace parley::files::pdf {

bool is_marker(std::string_view word);

}  // namespace parley::files::pdf
