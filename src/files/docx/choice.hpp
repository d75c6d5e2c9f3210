// The same thing twice: for new word processors and for old ones.
#pragma once

#include <pugixml.hpp>

namespace parley::files::docx {

/// The alternative of a mc:AlternateContent that is read: the first one that holds text, in a text
/// box too. Both hold the same.
pugi::xml_node chosen(const pugi::xml_node& alternatives);

}  // namespace parley::files::docx
