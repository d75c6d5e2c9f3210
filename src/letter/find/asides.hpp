// Asides: what a letter says beside the offer: an example, what others earn, what an earlier
// employer pays, ranges and markets, limits of a plan, what was paid before, what cannot be had.
// Their figures are no terms; they are seen.
#pragma once

#include <string_view>
#include <vector>

#include "letter/find/asked_words.hpp"
#include "letter/find/notebook.hpp"

namespace parley::letter {

struct Aside {
  Where at;
  std::string_view why;
};

/// The asides of a sentence, of which `others` are no offer, in order.
std::vector<Aside> asides_of(const Sentence& s, const NoOffer& others);

/// Whether the letters say that no offer is made.
bool declines(const Page& page);

}  // namespace parley::letter
