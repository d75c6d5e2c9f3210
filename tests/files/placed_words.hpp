// Lines of text at places of a page, as pdftotext -bbox-layout would tell them, and as a PDF.
//
// Every character is half as wide as the letters are high, a blank a quarter; a line's `y` is its
// base line, from the top. Points, as in a PDF.
#pragma once

#include <string>
#include <vector>

namespace parley::test {

struct Placed {
  int x = 72;
  int y = 72;
  std::string text;
  int size = 10;
};

using PlacedPage = std::vector<Placed>;

/// A letter page each, 612 by 792.
std::string bbox_layout(const std::vector<PlacedPage>& pages);

/// Text between two x, broken into lines 12 points apart from `y`, each spread by no blank.
PlacedPage filled(int left, int right, int y, const std::string& text);

/// The y after the last of the lines.
int below(const PlacedPage& lines);

PlacedPage operator+(PlacedPage a, const PlacedPage& b);

/// A PDF file of these pages, in Courier.
std::string pdf_file(const std::vector<PlacedPage>& pages);

}  // namespace parley::test
