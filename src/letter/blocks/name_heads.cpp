// Chats in which a name alone stands above what it says: "Coach Dale", "You", "Musa Adeleke" and
// the day below it.
#include <algorithm>
#include <array>
#include <map>

#include "letter/blocks/heads.hpp"
#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

bool is_you(std::string_view name) { return name == "You" || name == "Me"; }

// "Freya Lindqvist" of "Freya Lindqvist · 2nd"; empty: no name stands alone on the line.
std::string_view name_alone(std::string_view line) {
  constexpr std::size_t kLongest = 32;
  std::string_view name = trim(line);
  name = trim(name.substr(0, name.find(" ; ")));
  if (name.empty() || name.size() > kLongest) return {};
  std::size_t words = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool begins = i == 0 || name[i - 1] == ' ';
    words += begins ? 1 : 0;
    if (begins && (name[i] < 'A' || name[i] > 'Z')) return {};
    const auto byte = static_cast<unsigned char>(name[i]);
    const bool inner = name[i] == ' ' || name[i] == '.' || name[i] == '\'' || name[i] == '-';
    if (std::isalpha(byte) == 0 && byte < 0x80 && !inner) return {};
  }
  return words <= 3 ? name : std::string_view();
}

// A day below a name, and words below the day: of when they were said.
bool dates_message(const std::vector<Line>& lines, std::size_t i) {
  return i + 1 < lines.size() && is_day_alone(lines[i].words.text) && !lines[i + 1].blank();
}

// The lines that are such heads, in order.
std::vector<std::size_t> heads_of(const std::vector<Line>& lines) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const bool above = i == 0 || lines[i - 1].blank();
    if (above && !lines[i + 1].blank() && !name_alone(lines[i].words.text).empty())
      out.push_back(i);
  }
  std::map<std::string, int> times;
  for (const std::size_t i : out) ++times[std::string(name_alone(lines[i].words.text))];
  const bool you = times.contains("You") || times.contains("Me");
  const bool again = std::any_of(times.begin(), times.end(),
                                 [](const auto& n) { return n.second > 1 && !is_you(n.first); });
  const auto dated = std::count_if(out.begin(), out.end(), [&](std::size_t i) {
    return dates_message(lines, i + 1) || dates_message(lines, i + 2);
  });
  if (times.size() != 2 || out.size() < 3 || !again || !(you || dated >= 2)) out.clear();
  return out;
}

bool is_of_letter(const Line& line) {
  const std::string s = lower(trim(line.words.text));
  return line.depth > 0 || !field_of(line).empty() || starts_with(s, "dear ") ||
         starts_with(s, "sincerely") || is_attribution(line);
}

}  // namespace

void stamp_names(std::vector<Line>& lines) {
  if (std::any_of(lines.begin(), lines.end(), is_of_letter)) return;
  for (const std::size_t i : heads_of(lines)) {
    Passage& name = lines[i].words;
    const std::size_t end = name.text.find(name_alone(name.text)) + name_alone(name.text).size();
    const Span at = name.source(0, name.text.size());
    name = name.part(0, end);
    name.add(" [0:00]", at);  // as chats have it that say the hour
    for (const std::size_t day : {i + 1, i + 2}) {
      if (dates_message(lines, day)) lines[day].words = Passage();
    }
  }
}

}  // namespace parley::letter
