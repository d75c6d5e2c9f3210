// The pieces of a page as HTML. Headings of a section's parts are of level 3 and below.
#pragma once

#include <string>
#include <string_view>

#include "document/page.hpp"

namespace parley::document::html {

/// Everything before the content of <body>: title, style, security policy.
std::string opening(std::string_view title, std::string_view style);
std::string closing(std::string_view script);

/// `heading` is the last one before the part: the caption, for those who do not see it, of a table
/// without one of its own.
std::string part(const Part& p, std::string_view heading);
std::string table(const Table& t, std::string_view heading);
/// A value in its long and its short form, of which the style shows one.
std::string figure_text(const Cell& c);
/// The drawn mark of a verdict, and its class: "v-counter".
std::string mark(Mark m);
std::string_view mark_class(Mark m);
/// The verdict, its figures, the offers side by side.
std::string answer(const Answer& a);
std::string changes(const std::vector<Change>& list);
std::string figure(const Figure& f);
/// One of several side by side, drawn once.
std::string small_figure(const Figure& f);
/// The picture alone, for one width.
std::string picture(const Figure& f, std::string_view suffix, double width);
std::string tone_class(Tone tone);

}  // namespace parley::document::html
