#include "parley/files/paper.hpp"

#include <array>
#include <utility>

#include "files/docx.hpp"
#include "files/pdf.hpp"

namespace parley::files {
namespace {

using namespace std::string_view_literals;

struct Sign {
  std::string_view bytes;
  PaperKind kind;
};

constexpr std::array kSigns{
    Sign{"%PDF-"sv, PaperKind::pdf},
    Sign{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, PaperKind::sealed},
    Sign{"{\\rtf"sv, PaperKind::rich_text},
    Sign{"\x89PNG\r\n"sv, PaperKind::picture},
    Sign{"\xFF\xD8\xFF"sv, PaperKind::picture},
    Sign{"II*\0"sv, PaperKind::picture},
    Sign{"MM\0*"sv, PaperKind::picture},
};

// The names of a zip's parts stand in it as they are.
PaperKind kind_of_zip(std::string_view bytes) {
  const bool is_word = bytes.find("word/") != std::string_view::npos &&
                       bytes.find("[Content_Types].xml") != std::string_view::npos;
  return is_word ? PaperKind::docx : PaperKind::other_zip;
}

ReadPaper refuse(const char* fault, const char* help) { return {std::nullopt, fault, help}; }

}  // namespace

PaperKind kind_of(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"sv)) return kind_of_zip(bytes);
  for (const Sign& sign : kSigns) {
    if (bytes.starts_with(sign.bytes)) return sign.kind;
  }
  // Some programs put a few bytes before the first line of a PDF.
  const auto at = bytes.substr(0, 1024).find("%PDF-"sv);
  const bool is_text = bytes.substr(0, at).find('\n') != std::string_view::npos;
  return at != std::string_view::npos && !is_text ? PaperKind::pdf : PaperKind::text;
}

ReadPaper read_paper(const std::string& name, std::string_view bytes) {
  switch (kind_of(bytes)) {
    case PaperKind::pdf:
      return read_pdf(name, bytes);
    case PaperKind::docx:
      return read_docx(name, bytes);
    case PaperKind::sealed:
      return refuse("is a Word file of before 2007, or protected by a password",
                    "open it in a word processor and save it as .docx without a password");
    case PaperKind::rich_text:
      return refuse("is rich text (RTF)", "save it as .docx, PDF or plain text");
    case PaperKind::other_zip:
      return refuse("is a zip file and no Word document", "save the letter as .docx or PDF");
    case PaperKind::picture:
      return refuse("is a picture",
                    "have its text recognised (OCR), or type its terms into a text file");
    case PaperKind::text:
      break;
  }
  letter::SourceText text;
  text.name = name;
  text.text = bytes;
  return {std::move(text), {}, {}};
}

}  // namespace parley::files
