// Dates in texts: "September 1, 2026", "Sep 1st", "1 September 2026", "9/1/2026", "2026-09-01".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "words/figures/figure.hpp"

namespace parley::words {

/// The date that begins at `at` of a folded text, as a figure (unit date, or day_of_year without a
/// year).
std::optional<NumberInText> read_date(std::string_view folded, std::size_t at);

/// Past "st", "nd", "rd" or "th" at i, or i.
std::size_t past_ordinal_end(std::string_view folded, std::size_t i);

}  // namespace parley::words
