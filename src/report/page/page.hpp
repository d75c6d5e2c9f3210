// The report: everything that is known of some offers, as one page. The answer first, what was
// assumed and where it was said last.
//
// Nothing is computed here; every number is a model's. A section whose facts are missing is left
// out, and the page says what is missing. A page for everyone holds nothing private: no plan, no
// alternatives, no worth, no beliefs, nothing that no evidence supports.
//
//   report_page({.offers = {as_offered}, .against = {rival}}): "Counter. Ask for 0.07% equity, a
//   10% bonus and faster vesting."
#pragma once

#include <vector>

#include "document/page.hpp"
#include "parley/terms/scenario.hpp"
#include "report/page/reported.hpp"
#include "report/views/tax/tax.hpp"
#include "words/facts/fact.hpp"

namespace parley::report {

/// What a report is asked for.
struct ReportRequest {
  std::vector<Scenario> offers;   ///< at least one; the first is the one negotiated
  std::vector<Scenario> against;  ///< what one would do instead
  words::Audience audience = words::Audience::private_;
  std::vector<TaxedOffer> taxed;  ///< all of them after tax, in their order; or none
};

document::Page page_of(Reported results);

/// Its first screen alone, which needs neither equity, impact, moved numbers nor simulation: the
/// answer, what each offer is made of ("made"), what to ask for ("ask").
document::Page first_screen_of(Reported results);

/// Titles of the scenarios that a page for everyone leaves out: all but the first that are not
/// marked preferences.share = true.
std::vector<std::string> kept_private(const ReportRequest& request);

}  // namespace parley::report
