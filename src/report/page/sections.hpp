// The sections of the report, in its order. Each is made from what was computed once; one without
// parts is left out of the page.
#pragma once

#include <string>
#include <vector>

#include "document/page.hpp"
#include "report/page/reported.hpp"

namespace parley::report {

/// The answer of the first screen: the verdict on the first offer in a sentence, its three figures,
/// all offers side by side.
document::Answer answer_of(const Reported& r);

/// The columns of the first screen, by the preferences of the first offer.
std::vector<GlanceColumn> glance_columns(const Reported& r);

/// What of the first offer's numbers may be shown to whom the page is for, moved one by one.
model::Sensitivity moved_numbers(const Reported& r);

document::Section made_section(const Reported& r);
document::Section ask_section(const Reported& r);
document::Section recruiter_section(const Reported& r);
document::Section more_questions_section(const Reported& r);
document::Section bridge_section(const Reported& r);
document::Section figures_section(const Reported& r);
document::Section years_section(const Reported& r);
document::Section tax_section(const Reported& r);
document::Section vesting_section(const Reported& r);
document::Section vests_section(const Reported& r);
document::Section equity_section(const Reported& r);
document::Section impact_section(const Reported& r);
document::Section sensitivity_section(const Reported& r);
document::Section moved_section(const Reported& r);
document::Section outcomes_section(const Reported& r);
document::Section plan_section(const Reported& r);
document::Section missing_section(const Reported& r);
document::Section sources_section(const Reported& r);

/// The blocks of a verb's document as parts of a section, headings one level deeper than there
/// (plus `deeper`). Bars and plots are left out: the section brings its own figures.
void absorb(const document::Document& document, document::Section& section, int deeper = 0);

/// Puts a figure right after the n-th heading (from 0) of the parts from `from` on, at `from`
/// without it.
void insert_figure(document::Section& section, std::size_t from, std::size_t n,
                   document::Figure figure);

/// The offers by name in front of what is said of each, where there are several: "Rival: ".
std::string prefix(const Reported& r, std::size_t i);

}  // namespace parley::report
