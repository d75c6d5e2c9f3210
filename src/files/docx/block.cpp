#include "files/docx/block.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace parley::files::docx {
namespace {

constexpr std::size_t kMostParagraphsInCell = 3;

bool says_something(const Blocks& cell) {
  return std::any_of(cell.begin(), cell.end(), [](const Block& b) { return !b.text.empty(); });
}

bool is_text(const Blocks& cell) {
  const auto n =
      std::count_if(cell.begin(), cell.end(), [](const Block& b) { return !b.text.empty(); });
  return static_cast<std::size_t>(n) > kMostParagraphsInCell;
}

// Paragraphs of a cell in one line: a new sentence or item is parted from what has no end.
std::string_view between(const std::string& before, const std::string& next) {
  if (before.empty() || next.empty()) return "";
  const bool ended = std::string_view(".,;:-").find(before.back()) != std::string_view::npos;
  const bool goes_on = next.front() >= 'a' && next.front() <= 'z';
  return ended || goes_on || next.front() == '(' ? " " : "; ";
}

Block one_line(const Blocks& cell) {
  Block line;
  for (const Block& block : cell) append(line, between(line.text, block.text), block);
  return line;
}

Blocks one_after_the_other(std::vector<Blocks> cells) {
  Blocks all;
  for (Blocks& cell : cells) {
    all.insert(all.end(), std::make_move_iterator(cell.begin()),
               std::make_move_iterator(cell.end()));
  }
  return all;
}

}  // namespace

void append(Block& block, std::string_view between, const Block& more) {
  block.text += between;
  const std::size_t at = block.text.size();
  block.text += more.text;
  for (const letter::Told& told : more.told) {
    block.told.push_back({told.words, told.why, at + told.at});
  }
}

Blocks row_of(std::vector<Blocks> cells) {
  const auto speaking = std::count_if(cells.begin(), cells.end(), says_something);
  if (speaking < 2 || std::any_of(cells.begin(), cells.end(), is_text)) {
    return one_after_the_other(std::move(cells));
  }
  Block row;
  for (const Blocks& cell : cells) {
    const Block line = one_line(cell);
    append(row, row.text.empty() || line.text.empty() ? "" : " | ", line);
  }
  return {std::move(row)};
}

}  // namespace parley::files::docx
