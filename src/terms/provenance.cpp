#include "parley/terms/provenance.hpp"

namespace parley {

Place Provenance::of(std::string_view key) const {
  const auto found = places_.find(key);
  return found == places_.end() ? Place{} : found->second;
}

}  // namespace parley
