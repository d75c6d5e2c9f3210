#include "files/pdf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "files/child_process.hpp"
#include "files/pdf/text_of_pages.hpp"
#include "files/pdf/words.hpp"

namespace parley::files {
namespace {

constexpr std::size_t kMostWordsOnPage = 20'000;

ReadPaper refuse(std::string fault, std::string help) {
  return {std::nullopt, std::move(fault), std::move(help)};
}

ReadPaper damaged() {
  return refuse("is damaged, or no PDF", "save it again, or export the letter as a new PDF");
}

bool says(const ChildResult& result, const char* words) {
  return result.err.find(words) != std::string::npos;
}

ReadPaper refused_by_tool(const ChildResult& result) {
  if (says(result, "Incorrect password")) {
    return refuse("is protected by a password",
                  "open it with its password, print it to a new PDF, and read that one");
  }
  if (result.status == 3) {
    return refuse("does not allow its text to be copied",
                  "print it to a new PDF, or type its terms into a text file");
  }
  return damaged();
}

ReadPaper not_read(const ChildResult& result, const PdfTool& tool) {
  switch (result.end) {
    case ChildEnd::not_found:
      return refuse(fmt::format("needs the program {}, which is not here", tool.program),
                    "install the package poppler-utils, or save the letter as .docx or text");
    case ChildEnd::too_slow:
      return refuse(fmt::format("took more than {} seconds to read", tool.time.count() / 1000),
                    "print the pages with the offer to a new PDF");
    case ChildEnd::too_much:
      return refuse("holds more text than a letter does",
                    "print the pages with the offer to a new PDF");
    case ChildEnd::not_started:
      return refuse(fmt::format("needs the program {}, which could not be started", tool.program),
                    "try again when the machine has memory left");
    case ChildEnd::crashed:
      return damaged();
    case ChildEnd::exited:
      break;
  }
  return refused_by_tool(result);
}

bool has_words(const std::vector<pdf::Page>& pages) {
  return std::any_of(pages.begin(), pages.end(), [](const auto& p) { return !p.words.empty(); });
}

bool is_crowded(const std::vector<pdf::Page>& pages) {
  return std::any_of(pages.begin(), pages.end(),
                     [](const auto& p) { return p.words.size() > kMostWordsOnPage; });
}

// The font without glyphs that programs for text recognition lay over a scan.
bool is_recognised(std::string_view bytes) {
  return bytes.find("GlyphLessFont") != std::string_view::npos;
}

}  // namespace

ReadPaper text_of_words(const std::string& name, std::string_view xml) {
  std::optional<std::vector<pdf::Page>> pages = pdf::read_words(xml);
  if (!pages) return damaged();
  if (pages->size() > static_cast<std::size_t>(kMostPages)) {
    return refuse(fmt::format("has more than {} pages", kMostPages),
                  "print the pages with the offer to a new PDF");
  }
  if (!has_words(*pages)) {
    return refuse("holds pictures of pages and no text (a scan)",
                  "have its text recognised (OCR), or type its terms into a text file");
  }
  if (is_crowded(*pages)) {
    return refuse("holds more text than a letter does",
                  "print the pages with the offer to a new PDF");
  }
  ReadPaper paper{pdf::text_of_pages(std::move(*pages)), {}, {}};
  paper.text->name = name;
  return paper;
}

ReadPaper read_pdf(const std::string& name, std::string_view bytes, const PdfTool& tool) {
  // One page more than is read tells that there are more.
  const ChildResult result = run_child({tool.program, "-bbox-layout", "-enc", "UTF-8", "-l",
                                        std::to_string(kMostPages + 1), "-", "-"},
                                       bytes, {tool.time, tool.output});
  if (result.end != ChildEnd::exited || result.status != 0) return not_read(result, tool);
  ReadPaper paper = text_of_words(name, result.out);
  if (paper.text && is_recognised(bytes)) {
    paper.text->told.push_back(
        {"the whole text", "recognised from a scan, digits may be wrong", 0});
  }
  return paper;
}

}  // namespace parley::files
