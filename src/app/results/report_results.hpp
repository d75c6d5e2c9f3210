// What a report and a deck are made of, computed once; report only shows it.
#pragma once

#include <vector>

#include "report/deck/deck.hpp"
#include "report/page/page.hpp"

namespace parley::app {

document::Page report_page(const report::ReportRequest& request);
/// Its first screen alone, at a fraction of the time.
document::Page first_screen(const report::ReportRequest& request);

/// `against` counts for what is asked, and is never shown.
report::Deck make_deck(const Scenario& offer, const std::vector<Scenario>& against);

}  // namespace parley::app
