// The figures beside a bonus that are not its size: its levels besides the target, how much each
// goal weighs, what others got.
#pragma once

#include <optional>

#include "letter/find/page.hpp"

namespace parley::letter {

/// "threshold / target / maximum of 20% / 40% / 60%", "a threshold of 20%, a target of 40%": the
/// token that is the target's where `i` is one of such levels; else the end of the sentence.
std::size_t target_of_levels(const Sentence& s, std::size_t i);

/// "(safety 20%, quality 20%, EBITDA 60%)": one of several shares that make a whole.
bool is_weight(const Sentence& s, std::size_t i);

/// "In 2025 the bonuses that we paid": of what was.
bool tells_the_past(const Sentence& s);

/// "The top manager earned a bonus of $41,000 in 2025": of a year before `today`.
bool is_of_past_year(const Sentence& s, const std::optional<Date>& today);

}  // namespace parley::letter
