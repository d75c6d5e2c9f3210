// Any bytes as a letter or a mail: every fact and question points into the text and back into the
// file, and the draft is made of lines that a scenario may have.
#include "letter/draft.hpp"
#include "letter/mail.hpp"
#include "tests/fuzz/input.hpp"

using namespace parley;
using namespace parley::letter;

namespace {

void hold(const Evidence& e, const SourceText& letter, std::size_t file_size) {
  fuzz::demand(e.in_text.start <= e.in_text.end && e.in_text.end <= letter.text.size(),
               "words stand in the text");
  fuzz::demand(e.at.start <= e.at.end && e.at.end <= file_size, "words stand in the file");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(fuzz::text(data, size));
  SourceText plain_text;
  plain_text.name = "letter.txt";
  plain_text.text = bytes;
  for (const SourceText& letter : {plain_text, read_mail("letter.eml", bytes)}) {
    const Reading reading = read_letters({letter}, Date::on(2026, 12, 1));
    for (const Fact& f : reading.facts) hold(f.evidence, letter, size);
    for (const Question& q : reading.questions) hold(q.evidence, letter, size);
    for (const Seen& s : reading.seen) hold(s.evidence, letter, size);
    const std::string toml = draft(reading, {letter});
    fuzz::demand(toml.find('\r') == std::string::npos, "a draft has no bare carriage return");
  }
  return 0;
}
