#include "files/pdf/turned.hpp"

#include <map>
#include <utility>

namespace parley::files::pdf {
namespace {

struct Line {
  Box box;
  std::size_t characters = 0;
  std::string text;
};

// A line that runs across is far wider than high for its number of characters. "ill" is the
// narrowest word, 0.19 of its height a character; five characters turned are at most 0.1.
bool is_turned(const Line& line) {
  const auto n = static_cast<Length>(line.characters);
  return n >= 5 && line.box.height() > 2 * line.box.width() &&
         line.box.width() * 8 < n * line.box.height();
}

std::map<int, Line> lines_of(const Page& page) {
  std::map<int, Line> lines;
  for (const Word& word : page.words) {
    const auto [found, is_new] = lines.try_emplace(word.line, Line{word.box, 0, {}});
    found->second.box.include(word.box);
    found->second.characters += word.text.size();
    found->second.text += (is_new ? "" : " ") + word.text;
  }
  return lines;
}

}  // namespace

std::vector<std::string> take_turned(Page& page) {
  std::map<int, Line> lines = lines_of(page);
  std::erase_if(lines, [](const auto& entry) { return !is_turned(entry.second); });
  std::erase_if(page.words, [&](const Word& word) { return lines.contains(word.line); });
  std::vector<std::string> texts;
  for (auto& [number, line] : lines) texts.push_back(std::move(line.text));
  return texts;
}

}  // namespace parley::files::pdf
