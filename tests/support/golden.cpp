#include "golden.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

namespace parley::test {
namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t kAround = 2;      // lines shown on either side of a difference
constexpr std::size_t kMostShown = 60;  // lines of a difference

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

void add(std::string& to, char sign, const Lines& lines, std::size_t from, std::size_t end) {
  for (std::size_t i = from; i < std::min(end, from + kMostShown); ++i) {
    to += sign;
    to += ' ';
    to += lines[i] + '\n';
  }
  if (end > from + kMostShown) to += "  ... " + std::to_string(end - from - kMostShown) + " more\n";
}

}  // namespace

std::string difference(const std::string& before, const std::string& after) {
  const Lines a = lines_of(before);
  const Lines b = lines_of(after);
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  std::size_t tail = 0;
  while (tail < a.size() - same && tail < b.size() - same &&
         a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
    ++tail;
  }
  std::string text = "line " + std::to_string(same + 1) + ":\n";
  add(text, ' ', a, same - std::min(same, kAround), same);
  add(text, '-', a, same, a.size() - tail);
  add(text, '+', b, same, b.size() - tail);
  add(text, ' ', a, a.size() - tail, a.size() - tail + std::min(tail, kAround));
  return text;
}

void check_golden(const std::string& in_repository, const std::string& text) {
  const std::string path = std::string(PARLEY_SOURCE_DIR "/") + in_repository;
  if (std::getenv("PARLEY_REGENERATE") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  std::stringstream found;
  found << std::ifstream(path, std::ios::binary).rdbuf();
  if (found.str() == text) return;
  FAIL_CHECK(in_repository, ", ", difference(found.str(), text),
             "if the change is meant, run tools/regenerate and look at the difference");
}

}  // namespace parley::test
