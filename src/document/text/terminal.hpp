// A document for a terminal: aligned, within its width, clear without colour.
//
// Tables first wrap their headers, then their words, and at last come in parts that each repeat the
// first column; a number is never cut. Amounts below 0 keep their sign. Bars and plots are drawn
// with block characters: three quarters of the widest bar is "███████▌" on ten columns.
#pragma once

#include <string>

#include "document/document.hpp"

namespace parley::document {

struct TerminalStyle {
  int width = 80;
  bool colour = false;
};

std::string to_terminal(const Document& document, const TerminalStyle& style = {});

}  // namespace parley::document
