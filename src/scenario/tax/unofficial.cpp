#include "scenario/tax/unofficial.hpp"

#include <fmt/format.h>

#include <cassert>

#include "scenario/faults/fault.hpp"

namespace parley::scenario {
namespace {

// Of a state or a locality in the table of a year; nothing where all of it is official.
template <class Figures>
void tell(const Figures& of, int year, Place at, std::vector<Diagnostic>& to) {
  if (of.figures == "official") return;
  to.push_back(warning("W312",
                       fmt::format("the figures of {} for {} are not official throughout ({}){}{}",
                                   of.name, year, of.figures, of.note.empty() ? "" : ": ", of.note),
                       at,
                       "parley tax --tables lists how good each figure is, and where it is from"));
}

}  // namespace

std::vector<Diagnostic> unofficial_figures(const Scenario& s, const TaxTables& tables) {
  assert(s.tax);
  std::vector<Diagnostic> all;
  const TaxProfile& p = *s.tax;
  for (const auto& [year, table] : tables.years) {
    const auto state = table->states.find(p.state);
    if (state != table->states.end()) tell(state->second, year, s.provenance.of("tax.state"), all);
    const auto local = table->localities.find(p.locality);
    if (local != table->localities.end())
      tell(local->second, year, s.provenance.of("tax.locality"), all);
  }
  return all;
}

}  // namespace parley::scenario
