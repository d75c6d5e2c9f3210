// Markup: text that is safe between the tags and in the attributes of HTML and SVG.
//
//   escaped("<b> & \"c\"") == "&lt;b&gt; &amp; &quot;c&quot;"
#pragma once

#include <string>
#include <string_view>

namespace parley::document {

/// &, <, >, " and ' as entities; control characters, which no document may hold, as U+FFFD.
std::string escaped(std::string_view text);

}  // namespace parley::document
