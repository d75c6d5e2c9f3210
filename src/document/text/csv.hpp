// Tables as comma-separated values (RFC 4180, lines end in \n): the raw of each cell, so amounts
// are plain numbers with cents, dates are ISO, and what is not known is empty.
//
//   Cell::money(-$500.50) is -500.50; the words `a "b", c` are "a ""b"", c" in quotes
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace parley::document {

std::string csv_header(const std::vector<Column>& columns);
std::string csv_row(const Row& row);
std::string to_csv(const Table& table);

/// Every table of the document, an empty line between two.
std::string to_csv(const Document& document);

}  // namespace parley::document
