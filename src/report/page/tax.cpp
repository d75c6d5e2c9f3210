// Of the report: what is left after tax. Private.
#include "report/page/sections.hpp"

namespace parley::report {

document::Section tax_section(const Reported& r) {
  document::Section s = {.id = "tax",
                         .title = "What is left after tax",
                         .lead = "by calendar year, with what is due in April",
                         .shown = document::Shown::folded};
  if (!r.taxed.empty()) absorb(tax_document(r.taxed), s, r.alone() ? 0 : 1);
  return s;
}

}  // namespace parley::report
