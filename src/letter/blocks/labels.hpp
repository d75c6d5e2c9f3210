// Labels: a line that names what the line below it says, as a portal shows it.
//
//   "Annual salary" above "$150,000"  ->  "Annual salary: $150,000"
#pragma once

#include <vector>

#include "letter/blocks/line.hpp"

namespace parley::letter {

/// Puts such pairs of lines into one, label and value.
void label_by_lines(std::vector<Line>& lines);

/// The same throughout a form: five pairs that stand alone, or labels with a colon above what is
/// set in.
void label_by_form(std::vector<Line>& lines);

/// A label that a narrow column broke over two lines is one again.
void join_parted_labels(std::vector<Line>& lines);

/// "label: value" of the two.
Passage labelled(const Passage& label, const Passage& value);

}  // namespace parley::letter
