// Any bytes as a person's draft: every figure and finding lies within the text.
#include "parley/files/real_disk.hpp"
#include "tests/fuzz/input.hpp"
#include "words/figures/figure.hpp"
#include "words/lint/lint.hpp"

using namespace parley;
using namespace parley::words;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const files::RealDisk disk;
  static TemplateSet templates(disk, {PARLEY_TEMPLATES});
  const SourceFile file{"draft.txt", std::string(fuzz::text(data, size))};
  for (const NumberInText& f : read_figures(file.text)) {
    fuzz::demand(f.length > 0 && f.end() <= file.text.size(), "a figure stands in the text");
  }
  Facts facts;
  facts.put(share_fact("ask_ownership", Ratio::of(7, 10'000), 4, RoundingSide::nearest, {}));
  const LintResult result = lint(file, facts, templates);
  for (const Finding& f : result.findings) {
    fuzz::demand(f.place.line >= 1 && f.place.column >= 1 && !f.why.empty(),
                 "a finding has its place and its why");
  }
  return 0;
}
