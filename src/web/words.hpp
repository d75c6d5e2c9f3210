// Words for the page: small sentences and pieces of HTML that several calls share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "words/layout/layout.hpp"

namespace parley::web {

/// With a capital first letter.
std::string capital(std::string_view words);
/// The same with a full stop, where there are words at all.
std::string capital_sentence(std::string_view words);

/// Blocks of a document as HTML, headings from level 3 on.
std::string html_of(const std::vector<words::TextBlock>& blocks);

}  // namespace parley::web
