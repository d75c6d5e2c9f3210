// Columns of a table of text: which of them hold figures, and so stand to the right.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "words/layout/layout.hpp"

namespace parley::words {

inline bool is_numeric(const TextBlock& table, std::size_t column) {
  return std::all_of(table.rows.begin() + 1, table.rows.end(), [&](const auto& row) {
    if (column >= row.size() || row[column].empty()) return true;
    return std::string_view("$0123456789-+").find(row[column].front()) != std::string_view::npos;
  });
}

}  // namespace parley::words
