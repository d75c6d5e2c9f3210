#include "words/objections/word_classes.hpp"

#include <algorithm>

namespace parley::words {
namespace {

std::vector<std::string> stems_of(std::string_view entry) {
  std::vector<std::string> stems;
  for (const std::string& word : pieces(entry, ' ')) stems.push_back(stem_of(word));
  return stems;
}

}  // namespace

std::size_t length_of(const std::vector<std::string>& stems, const std::vector<SaidWord>& said,
                      std::size_t at) {
  if (at + stems.size() > said.size()) return 0;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    const SaidWord& word = said[at + i];
    if (word.stem != stems[i] || word.sentence != said[at].sentence) return 0;
  }
  return stems.size();
}

std::vector<std::string> pieces(std::string_view text, char between) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(between), text.size());
    std::string_view piece = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t first = piece.find_first_not_of(" \t");
    if (first == std::string_view::npos) continue;
    all.emplace_back(piece.substr(first, piece.find_last_not_of(" \t") - first + 1));
  }
  return all;
}

WordClasses::WordClasses(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) add_line(line);
  for (const auto& [name, entries] : classes_) {
    for (const auto& entry : entries) by_first_[entry.front()].emplace_back(name, entry);
  }
}

std::vector<std::string> WordClasses::names_at(const std::vector<SaidWord>& said,
                                               std::size_t at) const {
  std::vector<std::string> names;
  const auto found = by_first_.find(said[at].stem);
  if (found == by_first_.end()) return names;
  for (const auto& [name, entry] : found->second) {
    const bool is_new = names.empty() || names.back() != name;
    if (is_new && length_of(entry, said, at) > 0) names.push_back(name);
  }
  return names;
}

void WordClasses::add_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (line.starts_with('#') || colon == std::string_view::npos) return;
  auto& entries = classes_[std::string(line.substr(0, colon))];
  for (const std::string& entry : pieces(line.substr(colon + 1), ',')) {
    const auto other = entry.starts_with('@') ? classes_.find(entry.substr(1)) : classes_.end();
    if (other == classes_.end()) {
      entries.push_back(stems_of(entry));
    } else {
      entries.insert(entries.end(), other->second.begin(), other->second.end());
    }
  }
}

std::size_t WordClasses::length_at(std::string_view name, const std::vector<SaidWord>& said,
                                   std::size_t at) const {
  const auto found = by_first_.find(said[at].stem);
  if (found == by_first_.end()) return 0;
  std::size_t longest = 0;
  for (const auto& [owner, entry] : found->second) {
    if (owner == name && entry.size() > longest)
      longest = std::max(longest, length_of(entry, said, at));
  }
  return longest;
}

}  // namespace parley::words
