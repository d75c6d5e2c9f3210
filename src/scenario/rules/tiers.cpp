#include "scenario/rules/tiers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "parley/core/format.hpp"

namespace parley::scenario {

void check_tiers(const std::vector<BonusTier>& tiers, const std::string& path, Findings& found) {
  std::vector<Ratio> scores;
  for (std::size_t i = 0; i < tiers.size(); ++i) {
    if (found.sound_at(path, i, "score")) scores.push_back(tiers[i].score);
  }
  std::sort(scores.begin(), scores.end());
  for (std::size_t i = 1; i < scores.size(); ++i) {
    if (scores[i] != scores[i - 1]) continue;
    found.wrong("V019", fmt::format("two tiers start at a score of {}", format_number(scores[i])),
                path, "say once what a score pays");
  }
}

}  // namespace parley::scenario
