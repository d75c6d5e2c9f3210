// PDF: words with their boxes, put together by place.
//
// Poppler's pdftotext tells each word and its box; everything else is done here, by place: rows of
// a table become lines with " | " between the cells, columns of prose are read one after the other,
// broken lines become paragraphs, a raised footnote mark is told and never one more digit.
//
//   "$24,000" with a small raised "1" after it is read "$24,000", not "$24,0001"
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "parley/files/paper.hpp"

namespace parley::files {

inline constexpr int kMostPages = 100;

/// The program that finds the words, and what it may take.
struct PdfTool {
  std::string program = "pdftotext";
  std::chrono::milliseconds time = std::chrono::seconds(30);
  std::size_t output = std::size_t{48} << 20;
};

ReadPaper read_pdf(const std::string& name, std::string_view bytes, const PdfTool& tool = {});

/// The second half alone: what `pdftotext -bbox-layout` writes, as text. Any bytes may be given.
ReadPaper text_of_words(const std::string& name, std::string_view xml);

}  // namespace parley::files
