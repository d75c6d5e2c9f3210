// The assistant's server: `parley mcp`.
//
// It speaks the Model Context Protocol over standard input and output, in both of its eras. It
// reads no file but those of the program and, with --folder, those of one folder; it writes none,
// and knows no network.
#pragma once

#include <iosfwd>

#include "service/protocol/server.hpp"
#include "service/tools/call.hpp"

namespace parley::service {

/// Everything that there is. The desk must outlive it.
Catalogue catalogue_of(const Desk& desk);

/// Answers line by line until the input ends.
void serve(const Desk& desk, std::istream& in, std::ostream& out);

}  // namespace parley::service
