#include "parley/terms/company.hpp"

#include <algorithm>
#include <cstddef>

namespace parley {

Percent Growth::in_year(int year) const {
  if (yearly.empty()) return {};
  return yearly[std::min(static_cast<std::size_t>(year), yearly.size()) - 1];
}

}  // namespace parley
