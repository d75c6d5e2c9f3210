// Versions: what a text says of an offer twice or three times, each under a head or behind a label
// of its own: "Original offer: ...", "You asked: ...", "Approved: ...".
#include <algorithm>
#include <array>
#include <optional>

#include "letter/blocks/line.hpp"
#include "letter/blocks/rows.hpp"
#include "letter/blocks/standing.hpp"

namespace parley::letter {
namespace {

constexpr std::array<std::string_view, 4> kSame = {"no change", "unchanged", "same", "as before"};

std::string_view without_mark(std::string_view s) {
  const std::size_t at = s.find_first_not_of("-*+; ");
  return at == std::string_view::npos ? std::string_view() : s.substr(at);
}

bool begins_with_mark(std::string_view s) {
  return s.size() > 2 && std::string_view("-*+;").find(s[0]) != std::string_view::npos &&
         s[1] == ' ';
}

// What stands before the colon of "Approved: $104,500", or in the first cell of such a row, and
// before a comma in it; none: no label.
std::optional<std::string_view> label_of(const Line& line) {
  constexpr std::size_t kLongest = 72;
  const std::string_view s = without_mark(trim(line.words.text));
  const std::size_t colon = s.find(": ");
  const std::string_view label = s.substr(0, std::min(colon, s.find("  ")));
  if (label.size() == s.size() || label.size() > kLongest) return std::nullopt;
  if (colon != label.size() && cells_of(line.words).size() != 2) return std::nullopt;
  return label.substr(0, std::min({label.find(','), label.find(" from "), label.find(" for ")}));
}

class Versions {
 public:
  explicit Versions(std::vector<Line>& lines) : lines_(lines), old_(lines.size(), false) {}

  void take() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].blank() || lines_[i].chat || (i > 0 && !lines_[i - 1].blank())) continue;
      take_labels(i);
    }
    take_heads();
    if (std::find(old_.begin(), old_.end(), true) == old_.end()) return;
    for (std::size_t i = 0; i < lines_.size(); ++i) lines_[i].newness += old_[i] ? 0 : 1;
  }

 private:
  std::size_t end_of_paragraph(std::size_t i) const {
    while (i < lines_.size() && !lines_[i].blank()) ++i;
    return i;
  }

  // "Previous   $1,690 weekly" / "Candidate asked   $1,900" / "Approved   $1,780 weekly, 52 pays":
  // lines of a paragraph, of which the last new one is so.
  void take_labels(std::size_t first) {
    std::vector<std::size_t> at;
    std::vector<std::string_view> labels;
    const std::size_t end = end_of_paragraph(first);
    for (std::size_t i = first; i < end; ++i) {
      const auto label = label_of(lines_[i]);
      if (!label || standing(*label, true) == Stand::none) continue;
      at.push_back(i);
      labels.push_back(*label);
    }
    const std::vector<Stand> stands = standings(labels, true);
    const auto now = std::find(stands.begin(), stands.end(), Stand::now) - stands.begin();
    const bool same = now < std::ssize(stands) && says_same(at[static_cast<std::size_t>(now)]);
    for (std::size_t k = 0; k < at.size(); ++k) {
      const bool kept = stands[k] == Stand::none || stands[k] == (same ? Stand::old : Stand::now);
      const std::size_t next = k + 1 < at.size() ? at[k + 1] : end;
      if (!kept) set(at[k], end_of_value(at[k], next), stands[k]);
    }
  }

  // To where a value wraps that begins in this line.
  std::size_t end_of_value(std::size_t i, std::size_t end) const {
    std::size_t k = i + 1;
    while (k < end && !label_of(lines_[k]) && !begins_with_mark(trim(lines_[k].words.text))) ++k;
    return k;
  }

  // "98k base, 8% bonus, 5k sign-on": several terms, of which what is new may change but some.
  bool says_several(std::size_t from, std::size_t end) const {
    constexpr std::ptrdiff_t kSome = 2;
    std::ptrdiff_t figures = 0;
    for (std::size_t i = from; i < end; ++i) {
      const std::string& s = lines_[i].words.text;
      for (std::size_t k = s.find(", "); k < s.size(); k = s.find(", ", k + 1)) {
        const std::size_t next = s.find_first_not_of("$ ", k + 1);
        figures += next < s.size() && s[next] >= '0' && s[next] <= '9' ? 1 : 0;
      }
    }
    return figures >= kSome;
  }

  void set(std::size_t from, std::size_t end, Stand stand) {
    const bool older = stand == Stand::old && says_several(from, end);
    for (std::size_t i = from; i < end; ++i) {
      if (older) {
        old_[i] = true;
      } else {
        lines_[i].voice = Voice::candidate;
      }
    }
  }

  // "Approved: no change": what stood before stands.
  bool says_same(std::size_t i) const {
    const std::string s = lower(lines_[i].words.text);
    return std::any_of(kSame.begin(), kSame.end(),
                       [&](std::string_view w) { return s.find(w) != std::string::npos; });
  }

  // A line of its own that only names a version, above a list of terms.
  Stand head_at(std::size_t i) const {
    constexpr std::size_t kLongest = 72;
    const Line& line = lines_[i];
    std::string_view s = trim(line.words.text);
    if (line.chat || s.empty() || s.size() > kLongest || s.back() == '.' || begins_with_mark(s) ||
        cells_of(line.words).size() > 1)
      return Stand::none;
    if (s.back() == ':') s.remove_suffix(1);
    if (s.find(": ") != std::string_view::npos) return Stand::none;
    std::size_t below = i + 1;
    while (below < lines_.size() && lines_[below].blank()) ++below;
    if (below == lines_.size() || below > i + 2 || !is_listed(below)) return Stand::none;
    return standing(s.substr(0, s.find(',')), true);
  }

  // A term of a list: "Base salary: $120,000", "- 15% bonus", a row of cells.
  bool is_listed(std::size_t i) const {
    constexpr std::size_t kLabel = 40;
    const std::string_view s = trim(lines_[i].words.text);
    return begins_with_mark(s) || s.find(": ") < kLabel || cells_of(lines_[i].words).size() > 1;
  }

  // Of the paragraph behind a head, or of those that are lists.
  std::size_t end_of_list(std::size_t head) const {
    std::size_t i = head + 1;
    while (i < lines_.size() && lines_[i].blank()) ++i;
    i = end_of_paragraph(i);
    while (i + 1 < lines_.size() && !lines_[i + 1].blank() && head_at(i + 1) == Stand::none &&
           is_listed(i + 1) && lines_[i + 1].depth == lines_[head].depth)
      i = end_of_paragraph(i + 1);
    return i;
  }

  // A line "What they sent first: $185k base, ...", where a head says what is new.
  bool is_old_line(std::size_t i) const {
    const auto label = label_of(lines_[i]);
    return label && !lines_[i].chat && standing(*label, true) == Stand::old;
  }

  void take_heads() {
    std::vector<std::size_t> heads;
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool head = head_at(i) != Stand::none;
      if (!head && !is_old_line(i)) continue;
      heads.push_back(i);
      const std::string_view s = trim(lines_[i].words.text);
      names.push_back(head ? s.substr(0, s.find_first_of(",:")) : *label_of(lines_[i]));
    }
    const std::vector<Stand> stands = standings(names, true);
    for (std::size_t k = 0; k < heads.size(); ++k) {
      const std::size_t from = heads[k];
      const bool head = head_at(from) != Stand::none;
      const std::size_t end = head ? end_of_list(from) : from + 1;
      for (std::size_t i = from; i < end; ++i) {
        if (stands[k] == Stand::asked) lines_[i].voice = Voice::candidate;
        old_[i] = old_[i] || stands[k] == Stand::old;
      }
    }
  }

  std::vector<Line>& lines_;
  std::vector<bool> old_;  ///< of each line
};

}  // namespace

void take_versions(std::vector<Line>& lines) { Versions(lines).take(); }

}  // namespace parley::letter
