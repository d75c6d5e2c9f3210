// Bars and plots out of block characters.
#pragma once

#include <string>

#include "document/document.hpp"
#include "document/text/terminal.hpp"

namespace parley::document {

/// A line per bar, and a legend where bars have named segments. Every line ends in a newline.
std::string draw_bars(const Bars& bars, const TerminalStyle& style);

/// About ten lines high, axes labelled.
std::string draw_plot(const Plot& plot, const TerminalStyle& style);

/// `cells` columns of bar, to an eighth of a column: bar_of(2.5) is "██▌".
std::string bar_of(double cells);

/// The text in the colour of its tone, or as it is.
std::string painted(const std::string& text, Tone tone, const TerminalStyle& style);

}  // namespace parley::document
