// A table for a terminal: see parley/report/terminal.hpp.
#pragma once

#include <string>

#include "document/document.hpp"
#include "document/text/terminal.hpp"

namespace parley::document {

/// The lines of the table, without its caption.
std::string draw_table(const Table& table, const TerminalStyle& style);

}  // namespace parley::document
