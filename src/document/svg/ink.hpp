// Ink: what a mark of a chart stands for, and so its colour. Each shape carries the colour of light
// paper as attributes, for readers that know no style; the page's style only re-colours it, by
// class.
//
// Hues have one meaning: act, better, worse. Amounts are steps of one hue; equity is hatched, what
// it is only on paper is an outline.
//
//   ink_class(Ink::equity) == "i-equity"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace parley::document::svg {

enum class Ink {
  accent,  ///< the one thing to look at
  quiet,   ///< what it is compared with
  base,
  sign_on,
  bonus,
  benefits,
  equity,  ///< hatched
  paper,   ///< equity that is only on paper: an outline
  better,
  worse,
  step_1,  ///< amounts, from the darkest
  step_2,
  step_3,
  offer_1,  ///< the offers of one command, in the order given
  offer_2,
  offer_3,
  offer_4,
  offer_5,
};

std::string_view ink_class(Ink ink);

/// Its colour on light paper: "#24466b".
std::string_view ink_colour(Ink ink);

/// What a shape or text of these classes looks like without a style: ` fill="#24466b"`. `sheet` is
/// the id of its drawing, whose hatch it may use.
std::string attributes(std::string_view classes, Ink ink, std::string_view sheet);

/// Of the n-th offer, from 0; five inks in turn.
Ink offer_ink(std::size_t n);

}  // namespace parley::document::svg
