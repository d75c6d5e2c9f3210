// Units that hang on performance: their size is known at target, and what of it pays out is asked.
#pragma once

#include <string>

#include "letter/find/notebook.hpp"

namespace parley::letter {

/// "performance units with a target value of $90,000", "1,000 units at target": the size at i is
/// that of the target.
bool is_at_target(const Sentence& s, std::size_t i);
/// What they come to is not known: the size is asked, too.
void ask_performance(Entry& grant, std::string key, Value size, const Where& at);
void ask_payout(Entry& grant, const Where& at);
/// "The number earned will be between 0% and 200% of target": no part of a schedule.
bool is_of_payout(const Sentence& s);

}  // namespace parley::letter
