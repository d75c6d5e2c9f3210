#include "scenario/tiers.hpp"

#include <fmt/format.h>

#include "parley/core/format.hpp"

namespace parley {

void check_tiers(const std::vector<BonusTier>& tiers, const std::string& path, Findings& found) {
  for (std::size_t i = 1; i < tiers.size(); ++i) {
    if (tiers[i].score != tiers[i - 1].score) continue;
    found.wrong("V019", fmt::format("two tiers start at a score of {}", format_number(tiers[i].score)), path,
                "say once what a score pays");
  }
}

}  // namespace parley
