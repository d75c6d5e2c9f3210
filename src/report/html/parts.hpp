// The pieces of a page as HTML. Headings of a section's parts are of level 3 and below.
#pragma once

#include <string>
#include <string_view>

#include "parley/report/page.hpp"

namespace parley::report::html {

/// Everything before the content of <body>: title, style, security policy.
std::string opening(std::string_view title, std::string_view style);
std::string closing(std::string_view script);

std::string part(const Part& p);
std::string table(const Table& t);
std::string figure(const Figure& f);
/// The picture alone, for one width.
std::string picture(const Figure& f, std::string_view suffix, double width);
std::string tone_class(Tone tone);

}  // namespace parley::report::html
