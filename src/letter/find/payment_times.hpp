// When a sum is paid: by the words of its clause, of its row, of the next sentence; all at once or
// in shares.
//
//   "half with your first pay and half after six months"  ->  1/2 in month 0, 1/2 in month 6
#pragma once

#include <vector>

#include "letter/find/finder.hpp"

namespace parley::letter {

/// As a scenario says it: "relocation", "retention", "guaranteed", else "other".
std::string_view kind_of(Topic topic);

/// The next amount of money of a sentence, or its end.
std::size_t next_money(const Sentence& s, std::size_t i);
/// Where the words about an amount begin and end: at other amounts, or with the sentence.
std::size_t clause_start(const Sentence& s, std::size_t i);
std::size_t clause_end(const Sentence& s, std::size_t i);

/// The amounts after one that sum to it; none where they do not.
std::vector<std::size_t> parts_of(const Sentence& s, std::size_t i);

Timing timing_of(const Page& page, const Sentence& s, std::size_t i);
Timing timing_in_next(const Page& page, const Sentence& s, std::size_t i);

/// Sums about nothing else: received on a day, paid once at a time of their own, for staying.
bool is_received_on_day(const Sentence& s, std::size_t i, const Bound& b);
bool is_paid_at_time(const Page& page, const Sentence& s, std::size_t i);
bool is_for_staying(const Sentence& s);

/// A share of a sum, with its time.
struct Share {
  Ratio of;
  Timing when;
};
std::vector<Share> shares_of(const Page& page, const Sentence& s, std::size_t from);
std::vector<Share> equal_parts(const Page& page, const Sentence& s, std::size_t from);
/// The parts of a payment, each with its time; none where a time is missing.
std::vector<Share> timed_parts(const Page& page, const Sentence& s, std::size_t i);
/// In the sentence after it.
std::vector<Share> shares_after(const Page& page, const Sentence& s);

}  // namespace parley::letter
