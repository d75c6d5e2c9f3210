// Any bytes as a Word document, and as the parts of one (parted by form feeds): body, styles,
// lists, notes.
#include "files/docx.hpp"

#include "tests/files/word_document.hpp"
#include "tests/fuzz/paper.hpp"

using namespace parley;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view left = fuzz::text(data, size);
  fuzz::demand_paper(files::read_docx("fuzz.docx", left));
  const auto next = [&] {
    const std::string_view part = left.substr(0, left.find('\f'));
    left.remove_prefix(std::min(left.size(), part.size() + 1));
    return std::string(part);
  };
  const std::string body = next();
  const std::string styles = next();
  const std::string lists = next();
  const std::string notes = next();
  fuzz::demand_paper(files::read_docx(
      "fuzz.docx",
      test::word_document(body, {{"styles", styles}, {"numbering", lists}, {"footnotes", notes}})));
  return 0;
}
