// Lines to paragraphs: a line goes on in the next one where the next one's first word had no room.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "files/pdf/passage.hpp"
#include "files/pdf/row.hpp"

namespace parley::files::pdf {

/// How far apart the lines of a paragraph stand on this page, and where they end.
struct Setting {
  Length right = 0;     ///< the margin up to which lines are filled
  Length line_gap = 0;  ///< thousandths of a line's height between two lines of a paragraph
};

/// `least_right`: a margin that is known from the page; lines that reach further move it.
Setting setting_of(std::span<const Row> rows, Length least_right);

/// The gap between two rows, one under the other, in thousandths of a line's height.
Length gap_between(const Row& above, const Row& below);

/// Whether the two stand as near as lines of one paragraph do.
bool is_tight(const Row& above, const Row& below, const Setting& setting);

/// Whether the line above could have held the first word of the one below.
bool has_room_for(const Row& above, const Row& below, const Setting& setting);

/// Whether a row is the next line of the same sentence as the row above it in its column.
bool goes_on(const Row& above, const Row& below, const Setting& setting);

/// The rows from `first` up to, not including, `last`, with a look at the one before them.
std::vector<Passage> paragraphs_of(std::span<const Row> rows, std::size_t first, std::size_t last,
                                   const Setting& setting);

}  // namespace parley::files::pdf
