// Any bytes as a template: its faults have places, and what fills holds no number of the template's
// own.
#include "tests/fuzz/input.hpp"
#include "words/templates/templates.hpp"

using namespace parley;
using namespace parley::words;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const SourceFile file{"script.md", std::string(fuzz::text(data, size))};
  std::vector<Diagnostic> faults;
  const HeadedTemplate t = read_headed(file, faults);
  for (const Diagnostic& d : figures_in_template(t.body)) faults.push_back(d);
  for (const Diagnostic& d : faults)
    fuzz::demand(d.place.known() && !to_text(d).empty(), "a fault has its place");
  tags_of(t.body);
  Facts facts;
  facts.put(text_fact("employer", "Acme", {}));
  const Filled filled =
      fill(t.body, facts, Audience::everyone, [](std::string_view) { return nullptr; });
  if (!faults.empty() || !filled.faults.empty()) return 0;
  fuzz::demand(read_figures(filled.text).empty(),
               "a template without figures fills without figures");
  return 0;
}
