// The known word nearest to one that is not known, by edit distance: "bonsu" means "bonus".
#pragma once

#include <string_view>
#include <vector>

namespace parley {

/// The candidate with the fewest edits (insert, delete, replace, swap of neighbours), capitals,
/// blanks, dashes and underscores apart, if those are at most a third of the longer word (at least
/// 1). Else one of which the word is a part, or that is a part of it: "salary" is near
/// "base_salary". Empty otherwise. Ties go to the first.
std::string_view nearest_word(std::string_view word,
                              const std::vector<std::string_view>& candidates);

}  // namespace parley
