// Answers within a quoted mail: what was asked stands quoted, and under each question its answer.
#include <algorithm>

#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

// What is answered line by line is of the other side, whoever is said to have written it.
bool is_answer(const Line& asked, const Line& line) {
  return line.depth == 0 && line.voice == Voice::firm && asked.depth == 1;
}

// Behind the last answer: to the next blank line.
std::size_t end_of_answers(const std::vector<Line>& lines, std::size_t last) {
  while (last < lines.size() && !lines[last].blank()) ++last;
  return last;
}

}  // namespace

void take_answers(std::vector<Line>& lines) {
  constexpr int kFew = 2;
  int answers = 0;
  std::size_t first = lines.size();
  std::size_t last = 0;
  const Line* before = nullptr;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    if (lines[i].depth == 1) first = std::min(first, i);
    if (before != nullptr && is_answer(*before, lines[i])) {
      ++answers;
      last = i;
    }
    before = &lines[i];
  }
  if (answers < kFew) return;
  const std::size_t end = end_of_answers(lines, last);
  int newness = lines[first].newness;
  Voice voice = Voice::firm;
  for (std::size_t i = first; i < end; ++i) {
    Line& line = lines[i];
    if (line.depth > 0) line.voice = Voice::candidate;
    line.first = !line.blank() && line.voice != voice;
    if (line.first) ++newness;
    if (!line.blank()) voice = line.voice;
    line.chat = true;
    line.newness = newness;
  }
  for (std::size_t i = end; i < lines.size(); ++i)
    if (lines[i].depth == 0) lines[i].newness = std::max(lines[i].newness, newness);
}

}  // namespace parley::letter
