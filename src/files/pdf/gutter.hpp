// Gutters: strips without a word that run down beside several lines, and part cells or columns.
#pragma once

#include <span>
#include <vector>

#include "files/pdf/paragraphs.hpp"
#include "files/pdf/row.hpp"

namespace parley::files::pdf {

/// Rows of a page that stand side by side and cannot be parted by a line across.
struct Band {
  std::size_t first = 0;  ///< of the rows
  std::size_t last = 0;   ///< one past them
  Box box;
  Length em = 0;
};

std::vector<Band> bands_of(std::span<const Row> rows);

struct Strip {
  Length left = 0;
  Length right = 0;
  friend bool operator==(const Strip&, const Strip&) = default;
};

/// Bands that gutters part: a table, or columns of prose.
struct Area {
  std::size_t first = 0;  ///< of the bands
  std::size_t last = 0;
  std::vector<Strip> gutters;  ///< from left to right, never empty
};

/// The areas of a region, from the top; what lies between them is lines across.
std::vector<Area> areas_of(std::span<const Row> rows, std::span<const Band> bands,
                           const Setting& setting);

/// The words of a row to the left of the first gutter, between the first and second, and so on.
std::vector<std::vector<Word>> parted(const Row& row, std::span<const Strip> gutters);

}  // namespace parley::files::pdf
