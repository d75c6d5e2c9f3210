#include "letter/reading.hpp"

#include "letter/find/finder.hpp"
#include "letter/find/settle.hpp"

namespace parley::letter {

const Fact* Reading::fact(const std::string& key) const {
  for (const Fact& f : facts) {
    if (f.key == key) return &f;
  }
  return nullptr;
}

Reading read_letters(const std::vector<SourceText>& letters, std::optional<Date> read_on) {
  Page page = make_page(letters, read_on);
  Notebook book(page);
  Finder(book).read();
  Reading out;
  settle(book, out);
  ask_silent(out);
  return out;
}

}  // namespace parley::letter
