#include "words/objections/heard_rules.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parley::words {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 6> kWeights = {
    {{"certain", 10}, {"sure", 3}, {"likely", 2}, {"hint", 1}, {"not", -3}, {"never", -20}}};
constexpr double kFurther = 0.25;
constexpr double kMostFurther = 1.5;

}  // namespace

HeardRules read_heard_rules(std::string_view id, const std::vector<std::string>& lines) {
  HeardRules read{.id = std::string(id), .rules = {}, .says = {}};
  for (const std::string& line : lines) {
    const std::size_t colon = line.find(": ");
    if (line.starts_with('#') || colon == std::string::npos) continue;
    const std::string_view kind = std::string_view(line).substr(0, colon);
    const std::string_view rest = std::string_view(line).substr(colon + 2);
    if (kind == "says") read.says.emplace_back(rest);
    for (const auto& [name, weight] : kWeights) {
      if (kind == name) read.rules.push_back({weight, read_phrase(rest)});
    }
  }
  return read;
}

double weight_of(const HeardRules& rules, const std::vector<SaidWord>& said,
                 const WordClasses& classes) {
  int best = 0;
  int sum = 0;
  int against = 0;
  for (const HeardRule& r : rules.rules) {
    if (!matches(r.phrase, said, classes)) continue;
    best = std::max(best, r.weight);
    sum += std::max(0, r.weight);
    against = std::min(against, r.weight);
  }
  return best + std::min(kFurther * (sum - best), kMostFurther) + against;
}

}  // namespace parley::words
