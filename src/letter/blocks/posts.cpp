// A post in a forum that quotes an offer and asks what others think of it.
#include <algorithm>
#include <array>

#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

// What people write around an offer that they quote to strangers.
bool is_post(const std::vector<Line>& lines) {
  constexpr std::array<std::string_view, 14> kSigns = {
      "posted in r/", "posted by",  "throwaway",   " yoe",    "pasting",
      "pasted",       "offer eval", "(op)",        "/u/",     "top comment",
      "am i missing", "too greedy", "should i be", "counteri"};
  std::string own;
  bool quotes = false;
  for (const Line& line : lines) {
    quotes |= line.depth == 1 && !line.blank();
    if (line.depth == 0) own += lower(line.words.text) + '\n';
  }
  const auto signs = std::count_if(kSigns.begin(), kSigns.end(), [&](std::string_view sign) {
    return own.find(sign) != std::string::npos;
  });
  return quotes && signs >= 2;
}

}  // namespace

bool take_posts(std::vector<Line>& lines) {
  if (!is_post(lines)) return false;
  for (Line& line : lines) line.voice = line.depth == 0 ? Voice::candidate : Voice::firm;
  return true;
}

}  // namespace parley::letter
