// A scenario's text as others may see it.
#pragma once

#include <string>

namespace parley::app {

/// The text without what is the candidate's own (terms/key_face.hpp): such tables with the comments
/// before them, such keys with theirs. Empty where that cannot be told, because it does not parse.
std::string public_text(const std::string& text);

}  // namespace parley::app
