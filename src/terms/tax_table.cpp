#include "parley/terms/tax_table.hpp"

#include <algorithm>

namespace parley {

TaxTables::Choice TaxTables::of(int year) const {
  auto found = years.upper_bound(year);
  if (found != years.begin()) --found;
  return {found->second.get(), std::max(0, year - found->first)};
}

}  // namespace parley
