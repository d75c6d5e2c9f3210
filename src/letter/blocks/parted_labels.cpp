// Labels that a narrow column broke: "Annual sal-" above "ary:   $139,750", "Reply not later" above
// "than:   December 11".
#include <algorithm>
#include <cctype>

#include "letter/blocks/hyphen.hpp"
#include "letter/blocks/labels.hpp"
#include "letter/blocks/rows.hpp"

namespace parley::letter {
namespace {

std::size_t indent(const Line& line) { return line.words.text.find_first_not_of(' '); }

// The end of a label, small and with a colon, and its value apart: "than:   December 11".
bool ends_label(const Line& line) {
  if (line.blank() || line.chat) return false;
  const std::vector<Cell> cells = cells_of(line.words);
  if (cells.size() != 2) return false;  // none where a line is a bar alone
  const std::string& first = cells[0].words.text;
  return first.back() == ':' && std::islower(static_cast<unsigned char>(first[0])) != 0;
}

// A few words that begin with a capital and go on below.
bool begins_label(const Line& line, const Line& below) {
  if (line.blank() || line.chat || cells_of(line.words).size() > 1) return false;
  const std::string_view s = trim(line.words.text);
  return line.depth == below.depth && line.newness == below.newness &&
         indent(line) == indent(below) && s.size() < 42 &&
         std::isupper(static_cast<unsigned char>(s[0])) != 0 &&
         s.find_first_of("0123456789$%.,:;!?|@") == std::string_view::npos;
}

// Both parts of the label, the value where it stood, so that what goes on below it is still of it.
Passage joined(const Line& line, const Line& below) {
  Passage p = line.words.part(0, line.words.text.find_last_not_of(' ') + 1);
  const std::vector<Cell> cells = cells_of(below.words);
  if (parts_a_word(p.text, below.words.text, cells[0].start)) {
    p.text.pop_back();
    p.from.pop_back();
  } else if (p.text.back() != '-') {
    p.add(' ', cells[0].words.from.front());
  }
  p.append(cells[0].words);
  constexpr std::size_t kGap = 3;
  if (p.text.size() + kGap > cells[1].start) p.add("   ", cells[1].words.from.front());
  p.append(below.words, std::min(std::max(p.text.size(), cells[0].start), cells[1].start));
  return p;
}

}  // namespace

void join_parted_labels(std::vector<Line>& lines) {
  std::vector<Line> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out.push_back(lines[i]);
    const bool parted =
        i + 1 < lines.size() && ends_label(lines[i + 1]) && begins_label(lines[i], lines[i + 1]);
    if (!parted) continue;
    out.back().words = joined(lines[i], lines[i + 1]);
    ++i;
  }
  lines = std::move(out);
}

}  // namespace parley::letter
