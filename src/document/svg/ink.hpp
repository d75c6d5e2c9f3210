// Ink: what a mark of a chart stands for. The page's style gives each a colour in light, dark and
// print, so no chart names one; ink_class(Ink::equity) == "i-equity".
#pragma once

#include <cstddef>
#include <string_view>

namespace parley::document::svg {

enum class Ink {
  accent,  ///< the one thing to look at
  quiet,   ///< what it is compared with
  base,
  sign_on,
  bonus,
  benefits,
  equity,
  offer_1,  ///< the offers of one command, in the order given
  offer_2,
  offer_3,
  offer_4,
  offer_5,
};

std::string_view ink_class(Ink ink);

/// Of the n-th offer, from 0; five inks in turn.
Ink offer_ink(std::size_t n);

}  // namespace parley::document::svg
