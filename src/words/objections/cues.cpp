#include "words/objections/cues.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>

namespace parley::words {
namespace {

constexpr double kWord = 1.0;
constexpr double kPair = 0.7;
constexpr double kOverOne = 0.5;       // a pair with a word between
constexpr std::size_t kReach = 5;      // words that a negation speaks of
constexpr std::size_t kBeginning = 5;  // letters of a long word

bool negates(const std::string& word) {
  constexpr std::array<std::string_view, 4> kNegations = {"not", "no", "never", "nothing"};
  return std::find(kNegations.begin(), kNegations.end(), word) != kNegations.end();
}

using Weights = std::map<std::string, double>;

void add_words(const std::vector<SaidWord>& said, Weights& cues) {
  for (std::size_t i = 0; i < said.size(); ++i) {
    const std::string& stem = said[i].stem;
    cues[stem] = kWord;
    if (stem.size() > kBeginning) cues[stem.substr(0, kBeginning) + "-"] = kWord;
    if (i + 1 < said.size()) cues[stem + " " + said[i + 1].stem] = kPair;
    if (i + 2 < said.size()) cues[stem + " _ " + said[i + 2].stem] = kOverOne;
  }
  if (!said.empty()) cues["^ " + said.front().stem] = kPair;
}

void add_negated(const std::vector<SaidWord>& said, Weights& cues) {
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (!negates(said[i].word)) continue;
    for (std::size_t j = i + 1; j < std::min(said.size(), i + 1 + kReach); ++j) {
      cues["not: " + said[j].stem] = kPair;
    }
  }
}

void add_asked(const std::vector<SaidWord>& said, Weights& cues) {
  if (said.empty() || said.back().word != "?") return;
  for (const SaidWord& w : said) cues["? " + w.stem] = kPair;
}

// Under the name of its class a word stands for others like it, also such as no phrase holds.
void add_classes(const std::vector<SaidWord>& said, const WordClasses& classes, Weights& cues) {
  for (std::size_t i = 0; i < said.size(); ++i) {
    for (const std::string& name : classes.names_at(said, i)) cues["@" + name] = kWord;
  }
}

}  // namespace

std::vector<Cue> cues_of(const std::vector<SaidWord>& said, const WordClasses& classes) {
  Weights weights;
  add_words(said, weights);
  add_negated(said, weights);
  add_asked(said, weights);
  add_classes(said, classes, weights);
  double squares = 0;
  for (const auto& [name, weight] : weights) squares += weight * weight;
  std::vector<Cue> cues;
  for (const auto& [name, weight] : weights) cues.push_back({name, weight / std::sqrt(squares)});
  return cues;
}

}  // namespace parley::words
