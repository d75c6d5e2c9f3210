// Papers: letters as a person has them on disk, made plain text for the reader of letters.
//
// What a file is, its bytes say, not its name. A PDF goes through poppler's pdftotext, a process of
// its own, and its words are put together by place; a DOCX is unzipped and read here. Everything
// has a limit, and a file that cannot be read says why and what to do instead:
//
//   read_paper("offer.pdf", bytes).fault == "is protected by a password"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "parley/letter/source_text.hpp"

namespace parley::files {

/// 20 MiB: what a paper may hold in bytes.
inline constexpr std::size_t kLargestPaper = std::size_t{20} << 20;

enum class PaperKind {
  text,  ///< anything that is none of the others: plain text, a mail
  pdf,
  docx,
  sealed,  ///< an OLE file: Word before 2007, or a document with a password
  rich_text,
  other_zip,  ///< OpenDocument, Pages, a workbook, an archive
  picture,
};

PaperKind kind_of(std::string_view bytes);

/// The text, or why there is none as words that follow the file's name, and the cure.
struct ReadPaper {
  std::optional<letter::SourceText> text;
  std::string fault;
  std::string help;
};

/// Whether read_paper is the one to read it: everything but text.
inline bool is_paper(std::string_view bytes) { return kind_of(bytes) != PaperKind::text; }

/// Reads a PDF or a DOCX; refuses the rest with its cure. Text comes back as it is.
ReadPaper read_paper(const std::string& name, std::string_view bytes);

}  // namespace parley::files
