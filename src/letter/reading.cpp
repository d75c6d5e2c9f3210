#include "letter/reading.hpp"

#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/settle.hpp"

namespace parley::letter {

const Fact* Reading::fact(const std::string& key) const {
  for (const Fact& f : facts) {
    if (f.key == key) return &f;
  }
  return nullptr;
}

namespace {

// Names alone ("Hi Sam, thanks for coming in") are no offer.
void forget_names_alone(Reading& r) {
  const auto is_name = [](const Fact& f) {
    return f.key.starts_with("people.") || f.key == "offer.employer";
  };
  if (r.questions.empty() && std::all_of(r.facts.begin(), r.facts.end(), is_name)) r.facts.clear();
}

}  // namespace

Reading read_letters(const std::vector<SourceText>& letters, std::optional<Date> read_on) {
  Page page = make_page(letters, read_on);
  Notebook book(page);
  Finder(book).read();
  Reading out;
  settle(book, out);
  forget_names_alone(out);
  ask_silent(out);
  return out;
}

}  // namespace parley::letter
