#include "files/docx/numbering.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "files/plain_characters.hpp"

namespace parley::files::docx {
namespace {

constexpr int kMostCounted = 9999;
constexpr std::size_t kLongestLabel = 64;

// Word goes on after z with aa, bb.
std::string letters(int n, char first) {
  const auto times = static_cast<std::size_t>((n - 1) / 26 + 1);
  return std::string(std::min<std::size_t>(times, 4), static_cast<char>(first + (n - 1) % 26));
}

std::string roman(int n) {
  static constexpr std::array<std::pair<int, const char*>, 13> kParts{{{1000, "m"},
                                                                       {900, "cm"},
                                                                       {500, "d"},
                                                                       {400, "cd"},
                                                                       {100, "c"},
                                                                       {90, "xc"},
                                                                       {50, "l"},
                                                                       {40, "xl"},
                                                                       {10, "x"},
                                                                       {9, "ix"},
                                                                       {5, "v"},
                                                                       {4, "iv"},
                                                                       {1, "i"}}};
  std::string text;
  for (const auto& [value, part] : kParts) {
    for (; n >= value; n -= value) text += part;
  }
  return text;
}

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

std::string counted(int n, const std::string& format) {
  if (n < 1) return std::to_string(n);
  if (format == "lowerLetter") return letters(n, 'a');
  if (format == "upperLetter") return letters(n, 'A');
  if (format == "lowerRoman") return roman(n);
  if (format == "upperRoman") return upper(roman(n));
  if (format == "decimalZero" && n < 10) return "0" + std::to_string(n);
  return std::to_string(n);
}

int start_of(const pugi::xml_node& node) {
  return std::clamp(node.attribute("w:val").as_int(1), 0, kMostCounted);
}

}  // namespace

Numbering::Levels Numbering::levels_of(const pugi::xml_node& node) {
  Levels levels;
  for (const pugi::xml_node& of_level : node.children("w:lvl")) {
    const int number = of_level.attribute("w:ilvl").as_int();
    if (number < 0 || number >= kLevels) continue;
    Level level;
    if (const auto format = of_level.child("w:numFmt")) {
      level.format = format.attribute("w:val").value();
    }
    level.text = of_level.child("w:lvlText").attribute("w:val").value();
    if (const auto start = of_level.child("w:start")) level.start = start_of(start);
    levels.insert_or_assign(number, level);
  }
  return levels;
}

Numbering::Numbering(const pugi::xml_node& root) {
  std::map<std::string, Levels> abstract;
  for (const pugi::xml_node& node : root.children("w:abstractNum")) {
    abstract.try_emplace(node.attribute("w:abstractNumId").value(), levels_of(node));
  }
  for (const pugi::xml_node& node : root.children("w:num")) read_list(node, abstract);
}

void Numbering::read_list(const pugi::xml_node& node, std::map<std::string, Levels>& abstract) {
  const std::string id = node.attribute("w:numId").value();
  List list{node.child("w:abstractNumId").attribute("w:val").value(), {}};
  list.levels = abstract[list.abstract];
  for (const pugi::xml_node& changed : node.children("w:lvlOverride")) {
    for (auto& [number, own] : levels_of(changed)) list.levels.insert_or_assign(number, own);
    if (const auto start = changed.child("w:startOverride")) {
      const int level = changed.attribute("w:ilvl").as_int();
      if (level >= 0 && level < kLevels) list.levels[level].start = start_of(start);
      list.abstract = "list " + id;  // counts for itself
    }
  }
  lists_.insert_or_assign(id, std::move(list));
}

void Numbering::count(const List& list, Counts& counts, std::size_t level) {
  for (std::size_t i = 0; i <= level; ++i) {
    const auto of_level = list.levels.find(static_cast<int>(i));
    if (counts[i] < 0) {
      counts[i] = of_level == list.levels.end() ? 1 : of_level->second.start;
    } else if (i == level) {
      counts[i] = std::min(counts[i] + 1, kMostCounted);
    }
  }
  std::fill(counts.begin() + static_cast<std::ptrdiff_t>(level) + 1, counts.end(), -1);
}

std::string Numbering::next(const std::string& id, int level) {
  const auto found = lists_.find(id);
  if (found == lists_.end() || level < 0 || level >= kLevels) return "";
  const auto [counts, is_new] = counts_.try_emplace(found->second.abstract);
  if (is_new) counts->second.fill(-1);
  count(found->second, counts->second, static_cast<std::size_t>(level));
  return label(found->second, counts->second, level);
}

std::string Numbering::label(const List& list, const Counts& counts, int level) {
  const auto found = list.levels.find(level);
  if (found == list.levels.end() || found->second.format == "none") return "";
  if (found->second.format == "bullet") return "•";
  std::string label;
  const std::string_view text = found->second.text;
  for (std::size_t i = 0; i < text.size() && label.size() < kLongestLabel; ++i) {
    const bool is_count =
        text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
    if (!is_count) {
      label += text[i];
      continue;
    }
    const int at = text[++i] - '1';
    const auto of_level = list.levels.find(at);
    label += counted(std::max(0, counts[static_cast<std::size_t>(at)]),
                     of_level == list.levels.end() ? "decimal" : of_level->second.format);
  }
  return plain_characters(label);
}

}  // namespace parley::files::docx
