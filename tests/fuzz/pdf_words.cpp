// Any bytes as the words of a PDF: text that can be shown, pages in order, or a fault with a cure.
#include "files/pdf.hpp"
#include "tests/fuzz/paper.hpp"

using namespace parley;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::demand_paper(files::text_of_words("fuzz.pdf", fuzz::text(data, size)));
  return 0;
}
