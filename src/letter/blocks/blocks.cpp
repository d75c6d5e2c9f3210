#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>

#include "core/calendar.hpp"
#include "core/text.hpp"
#include "letter/blocks/block.hpp"
#include "letter/blocks/hyphen.hpp"
#include "letter/blocks/labels.hpp"
#include "letter/blocks/line.hpp"
#include "letter/blocks/ragged.hpp"
#include "letter/blocks/rows.hpp"

namespace parley::letter {
namespace {

// The bytes of "- ", "* ", "1. ", "(a) " at the start of a line; 0: no bullet.
std::size_t marker_length(std::string_view s) {
  const std::size_t indent = s.find_first_not_of(' ');
  if (indent == std::string_view::npos) return 0;
  std::size_t i = indent;
  if ((s[i] == '-' || s[i] == '*' || s[i] == ';' || s[i] == '+' || s[i] == 'o') &&
      i + 1 < s.size() && s[i + 1] == ' ') {
    return s.find_first_not_of(' ', i + 1) == std::string_view::npos
               ? 0
               : s.find_first_not_of(' ', i + 1);
  }
  if (s[i] == ';') return i + 1;
  const bool open = s[i] == '(';
  if (open) ++i;
  const std::size_t from = i;
  while (i < s.size() && i < from + 3 && (is_digit(s[i]) || s[i] == '.')) ++i;
  if (i > from && !open && s[i - 1] == '.' && i < s.size() && s[i] == ' ') return i + 1;
  if (i == from && i + 1 < s.size() && std::isalpha(static_cast<unsigned char>(s[i])) != 0) ++i;
  if (i > from && i < s.size() && s[i] == ')' && i + 1 < s.size() && s[i + 1] == ' ') return i + 2;
  return 0;
}

// 2 of "(2) " and "[2] ".
int note_of(std::string_view marker) {
  const std::size_t open = marker.find_first_of("([");
  if (open == std::string_view::npos || open + 1 >= marker.size() || !is_digit(marker[open + 1]))
    return 0;
  return std::atoi(std::string(marker.substr(open + 1)).c_str());
}

// 3 of "3. ".
int section_of(std::string_view marker) {
  const std::string_view number = trim(marker);
  return !number.empty() && is_digit(number[0]) && number.back() == '.'
             ? std::atoi(std::string(number).c_str())
             : 0;
}

std::size_t first_word_length(std::string_view s) {
  const std::string_view t = trim(s);
  return std::min(t.find(' '), t.size());
}

constexpr std::array<std::string_view, 44> kOpenEnds = {
    "a",        "an",         "the",     "of",     "to",    "and",  "or",        "with",
    "for",      "your",       "our",     "at",     "in",    "by",   "on",        "is",
    "be",       "will",       "per",     "from",   "as",    "its",  "between",   "than",
    "which",    "until",      "within",  "that",   "under", "over", "effective", "beginning",
    "starting", "commencing", "through", "before", "after", "upon", "are",       "was",
    "were",     "has",        "have",    "about"};

bool is_open_ended(std::string_view line) {
  const std::string_view s = trim(line);
  if (s.empty()) return false;
  if (s.back() == ',' && s.size() > 32) return true;  // a shorter one greets
  if (s.back() == '-' || s.back() == '(') return true;
  const std::size_t space = s.find_last_of(' ');
  const std::string last = lower(space == std::string_view::npos ? s : s.substr(space + 1));
  return std::find(kOpenEnds.begin(), kOpenEnds.end(), last) != kOpenEnds.end();
}

// "... to purchase 18,400" / "shares of common stock"
bool is_count_parted(std::string_view before, std::string_view after) {
  constexpr std::array<std::string_view, 7> kUnits = {"shares",     "units", "options",  "rsus",
                                                      "restricted", "stock", "incentive"};
  const std::string next = lower(trim(after)).substr(0, first_word_length(after));
  const std::size_t size = before.size();
  return size > 5 && is_digit(before[size - 1]) && before[size - 4] == ',' &&
         std::find(kUnits.begin(), kUnits.end(), next) != kUnits.end();
}

// "Option A: ...", "Package 2 - ...": the first of several to choose from is 1.
int choice_of(std::string_view text) {
  const std::string s = lower(trim(text));
  for (const std::string_view kind : {"option ", "package ", "alternative ", "choice ", "offer ",
                                      "plan ", "version ", "variant "}) {
    if (!starts_with(s, kind)) continue;
    const std::string_view rest = std::string_view(s).substr(kind.size());
    constexpr std::array<std::string_view, 12> kNames = {"a",   "b",   "c",     "1", "2",  "3",
                                                         "one", "two", "three", "i", "ii", "iii"};
    for (std::size_t k = 0; k < kNames.size(); ++k) {
      if (!starts_with(rest, kNames[k])) continue;
      const std::string_view after = rest.substr(kNames[k].size());
      if (after.empty() || after[0] == ':' || after[0] == '.' || after[0] == ')' ||
          after[0] == ',' || starts_with(after, " -") || starts_with(after, " (") ||
          starts_with(after, " |") || starts_with(after, " :")) {
        return static_cast<int>(k % 3) + 1;
      }
    }
  }
  return 0;
}

bool ends_choice(std::string_view text) {
  const std::string s = lower(trim(text));
  for (const std::string_view word :
       {"both",       "either",     "in either",       "in both",    "under either",
        "whichever",  "please",     "start",           "your start", "the offer",
        "this offer", "everything", "all other",       "all else",   "let us",
        "sincerely",  "best",       "common to",       "regardless", "we need",
        "kindly",     "first day",  "you would start", "you start",  "tell us",
        "let me",     "reply",      "answer",          "your first", "just tell",
        "just let",   "pick ",      "choose",          "for both",   "with both",
        "on either"}) {
    if (starts_with(s, word)) return true;
  }
  return false;
}

// Where what a box belongs to ends: at the next box or cell, or with the line.
std::size_t end_of_choice(const std::string& s, std::size_t from) {
  const std::size_t word = s.find_first_not_of(' ', from);  // "[ ] prorated     if leaving within"
  return std::min({s.find('[', from), s.find('|', from), s.find("\xE2\x98", from),
                   s.find("   ", std::min(word, s.size())), s.size()});
}

constexpr std::array<std::string_view, 4> kTicks = {"[x]", "[X]", "\xE2\x98\x92", "\xE2\x98\x91"};
constexpr std::array<std::string_view, 2> kEmptyBoxes = {"[ ]", "\xE2\x98\x90"};

template <class Boxes>
bool is_box_at(const std::string& s, std::size_t i, const Boxes& boxes) {
  return std::any_of(boxes.begin(), boxes.end(),
                     [&](std::string_view box) { return s.compare(i, box.size(), box) == 0; });
}

bool has_tick(const Line& line) {
  return std::any_of(kTicks.begin(), kTicks.end(), [&](std::string_view tick) {
    return line.words.text.find(tick) != std::string::npos;
  });
}

// A form without its boxes, and what stands beside the empty ones: "[x] Exempt [ ] Non-exempt".
Passage without_unticked(const Passage& p) {
  constexpr std::size_t kSize = 3;  // of every box, in bytes
  const std::string& s = p.text;
  Passage out;
  for (std::size_t i = 0; i < s.size();) {
    if (is_box_at(s, i, kEmptyBoxes)) {
      i = end_of_choice(s, i + kSize);
    } else if (is_box_at(s, i, kTicks)) {
      i += kSize;
    } else {
      out.append(p, i, i + 1);
      ++i;
    }
  }
  return out;
}

class Splitter {
 public:
  Splitter(std::vector<Line> lines, int file, Blocks& out)
      : lines_(std::move(lines)), file_(file), out_(out) {
    join_parted_labels(lines_);
    label_by_dashes();
    unnumber_rows();
    unmark_rows();
    label_by_form(lines_);
    label_by_lines(lines_);
    ragged_ = ragged_lines(lines_);
    ticked_ = std::any_of(lines_.begin(), lines_.end(), has_tick);
    for (const Line& line : lines_) {
      std::size_t& width = width_.try_emplace(line.depth, 40).first->second;
      constexpr std::size_t kFarIn = 16;  // a date at the right, a head in the middle
      const std::string_view text = line.words.text;
      const bool far_in = text.find_first_not_of(' ') >= kFarIn;
      if (cells_of(line.words).size() < 2)
        width = std::max(width, far_in ? trim(text).size() : text.size());
    }
    usual_ = usual_width();
  }

  void split() {
    for (std::size_t i = 0; i < lines_.size();) {
      if (lines_[i].blank() || is_rule(lines_[i].words.text)) {
        if (lines_[i].blank()) ++paragraph_;
        ++i;
      } else if (!lines_[i].chat && is_row(i)) {
        i = take_table(i);
      } else {
        i = take_text(i);
      }
    }
  }

 private:
  // The dash of "Title - Chief Financial Officer"; npos: none.
  static std::size_t label_dash(std::string_view line) {
    const std::size_t dash = line.find(" - ");
    const bool label =
        dash != std::string_view::npos && dash > 2 && dash < 28 && line[0] >= 'A' &&
        line[0] <= 'Z' &&
        line.substr(0, dash).find_first_of(".,:;$0123456789") == std::string_view::npos &&
        std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(dash), ' ') < 4;
    return label ? dash : std::string_view::npos;
  }

  // Four lines of this kind and more are a list with labels.
  void label_by_dashes() {
    const auto labelled = [](const Line& l) {
      return label_dash(l.words.text) != std::string_view::npos;
    };
    if (std::count_if(lines_.begin(), lines_.end(), labelled) < 4) return;
    for (Line& line : lines_) {
      const std::size_t dash = label_dash(line.words.text);
      if (dash == std::string_view::npos) continue;
      Passage p = line.words.part(0, dash);
      p.add(':', line.words.from[dash + 1]);
      p.append(line.words, dash + 2);
      line.words = std::move(p);
    }
  }

  // The bytes of the number of " 4. Start of work ....... 03/22/2027"; 0: no row with a number.
  static std::size_t row_number(const Passage& line) {
    const std::size_t marker = marker_length(line.text);
    const std::size_t at = line.text.find_first_not_of(' ');
    if (marker == 0 || !is_digit(line.text[at]) || marker >= line.text.size()) return 0;
    return cells_of(line.part(marker, line.text.size())).size() >= 2 ? marker : 0;
  }

  // Three numbered rows and more are a table; the numbers say nothing.
  void unnumber_rows() {
    const auto numbered = [](const Line& l) { return row_number(l.words) > 0; };
    if (std::count_if(lines_.begin(), lines_.end(), numbered) < 3) return;
    for (Line& line : lines_) {
      const std::size_t end = row_number(line.words);
      std::fill_n(line.words.text.begin(), end, ' ');
    }
  }

  // The bytes of the mark of " o  fixed      $130,000"; 0: no row of a label and a value.
  static std::size_t row_mark(const Passage& line) {
    const std::size_t marker = marker_length(line.text);
    const std::size_t at = line.text.find_first_not_of(' ');
    if (marker == 0 || std::string_view("-*o+").find(line.text[at]) == std::string_view::npos)
      return 0;
    const std::vector<Cell> cells = cells_of(line.part(marker, line.text.size()));
    const bool labelled = cells.size() == 2 && cells[0].words.text.size() < 32 &&
                          cells[0].words.text.find_first_of(":.,") == std::string::npos;
    return labelled ? marker : 0;
  }

  // Two rows with a mark and more are a table, too.
  void unmark_rows() {
    const auto marked = [](const Line& l) { return row_mark(l.words) > 0; };
    if (std::count_if(lines_.begin(), lines_.end(), marked) < 2) return;
    for (Line& line : lines_) std::fill_n(line.words.text.begin(), row_mark(line.words), ' ');
  }

  bool is_row(std::size_t i) const {
    return marker_length(lines_[i].words.text) == 0 && cells_of(lines_[i].words).size() >= 2;
  }

  bool together(std::size_t a, std::size_t b) const {
    return b < lines_.size() && !lines_[b].blank() && lines_[a].depth == lines_[b].depth &&
           lines_[a].newness == lines_[b].newness && lines_[a].voice == lines_[b].voice &&
           !(lines_[b].chat && lines_[b].first);
  }

  // "1. Name ............... Calla Mbeki": labels with dots behind them.
  bool has_leader(std::size_t i) const {
    return i < lines_.size() && lines_[i].words.text.find(" ...") != std::string::npos;
  }

  std::size_t take_table(std::size_t i) {
    const std::size_t first = i;
    std::vector<std::vector<Cell>> table;
    while (i == first ||
           (together(i - 1, i) && (is_row(i) || is_marked_row(table, i) ||
                                   is_rule(lines_[i].words.text) || continues_cell(table, i)))) {
      if (is_rule(lines_[i].words.text)) {
        ++i;
        if (i == first + 2 && has_leader(i)) break;  // the head of a form, no names of columns
        continue;
      }
      std::vector<Cell> cells = cells_of(lines_[i].words);
      if (continues_cell(table, i)) {
        extend(table.back(), cells);
      } else {
        table.push_back(std::move(cells));
      }
      ++i;
    }
    follow_versions(table);
    for (Passage& row : rows_of(table)) {
      add(std::move(row), lines_[first]);
      out_.blocks.back().row = true;
    }
    return i;
  }

  // " - repayment      n/a      100% in months 1-12" within a table: a part of the row above.
  bool is_marked_row(const std::vector<std::vector<Cell>>& table, std::size_t i) const {
    const std::vector<Cell> cells = cells_of(lines_[i].words);
    return !table.empty() && cells.size() >= 3 && table.back().size() >= 3 &&
           cells[1].start == table.back()[1].start;
  }

  // Names of columns ("Original   Revised") hold for the tables below that stand in the same
  // columns, a blank line between.
  void follow_versions(std::vector<std::vector<Cell>>& table) {
    if (names_versions(table.front())) {
      versions_ = table.front();
      return;
    }
    const auto below = [&](const Cell& c) {
      return std::any_of(versions_.begin(), versions_.end(), [&](const Cell& name) {
        return name.bars == c.bars && name.start <= c.start + 1 && c.start <= name.start + 1;
      });
    };
    const auto fits = [&](const std::vector<Cell>& row) {
      return row.size() >= 2 && std::all_of(row.begin() + 1, row.end(), below);
    };
    if (!versions_.empty() && std::all_of(table.begin(), table.end(), fits))
      table.insert(table.begin(), versions_);
  }

  // A line that begins where the last cell of the row before begins.
  bool continues_cell(const std::vector<std::vector<Cell>>& table, std::size_t i) const {
    if (table.empty() || table.back().size() < 2) return false;
    const std::vector<Cell> cells = cells_of(lines_[i].words);
    if (wraps_row(table, cells)) return true;
    return !cells.empty() && cells[0].start >= 4 && cells[0].start + 2 >= table.back()[1].start;
  }

  // "| Annual performance | Target 20%, paid |" / "| bonus | February 28 |": all cells of the row
  // before go on, in their columns.
  static bool wraps_row(const std::vector<std::vector<Cell>>& table,
                        const std::vector<Cell>& cells) {
    const auto is_small = [](const std::vector<Cell>& row) {
      const char c = row[0].words.text[0];
      return c >= 'a' && c <= 'z';
    };
    if (table.size() < 2 || cells.size() < 2 || cells.back().bars == 0 || !is_small(cells) ||
        std::any_of(table.begin(), table.end(), is_small))
      return false;
    return std::all_of(cells.begin(), cells.end(), [&](const Cell& c) {
      return std::any_of(table.back().begin(), table.back().end(), [&](const Cell& above) {
        return above.start == c.start && above.bars == c.bars;
      });
    });
  }

  static bool has_label(const Passage& p) { return p.text.find(": ") != std::string::npos; }
  static bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

  static void extend(std::vector<Cell>& row, const std::vector<Cell>& cells) {
    for (const Cell& c : cells) {
      Cell* to = &row.back();
      for (Cell& r : row) {
        if (r.start <= c.start + 1 && (to->start > c.start + 1 || r.start >= to->start)) to = &r;
      }
      const Span at{c.words.from.front().start, c.words.from.front().start};
      const bool listed = is_capital(c.words.text[0]) && has_label(c.words) && has_label(to->words);
      if (parts_a_word(to->words.text, c.words.text, 0)) {  // "Plant Man-" / "ager"
        to->words.text.pop_back();
        to->words.from.pop_back();
      } else if (to->words.text.back() != '-') {
        to->words.add(listed ? ". " : " ", at);  // "All shares: 61,500,000" / "Last price: $3.42"
      }
      to->words.append(c.words);
    }
  }

  // "... for up to five" / "(5) years after": a number said twice, no bullet.
  bool is_number_again(std::size_t a, std::size_t b) const {
    const std::string_view before = trim(lines_[a].words.text);
    const std::string_view after = trim(lines_[b].words.text);
    return after.size() > 1 && after[0] == '(' && is_digit(after[1]) && !before.empty() &&
           std::isalpha(static_cast<unsigned char>(before.back())) != 0 &&
           is_wrapped(before, after, width_.at(lines_[a].depth));
  }

  // "FENNIMORE LABS -- TERM SUMMARY": a head, which no small letters go on with.
  static bool is_in_capitals(std::string_view line) {
    const auto capitals = std::count_if(line.begin(), line.end(), is_capital);
    const bool small =
        std::any_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return capitals >= 16 && !small && line.back() != ',' && line.back() != '-';
  }

  bool joins(std::size_t a, std::size_t b) const {
    if (!together(a, b) || is_rule(lines_[b].words.text)) return false;
    if (marker_length(lines_[b].words.text) > 0) return is_number_again(a, b);
    const std::string_view before = trim(lines_[a].words.text);
    const std::string_view after = trim(lines_[b].words.text);
    if (lines_[b].chat)
      return !is_labelled(after) && is_wrapped(before, after, width_.at(lines_[a].depth));
    if (choice_of(after) > 0) return false;
    const bool both = is_labelled(after) && is_labelled(before);
    const std::size_t width = width_.at(lines_[a].depth);
    if (is_open_ended(before))  // "... monthly after that" / "Start: ..."
      return !both && !is_signed(before, after, width);
    if (is_count_parted(before, after) || parts_a_figure(before, after, 0)) return true;
    if (is_dated_label(after)) return false;
    const char c = after[0];
    if (ragged_[b]) return false;
    const bool within_word =
        before.size() > 1 && before.back() == '-' &&
        std::isalpha(static_cast<unsigned char>(before[before.size() - 2])) != 0;
    if (c >= 'a' && c <= 'z' && within_word) return true;  // "Reliability Engi-" / "neer."
    if (c >= 'a' && c <= 'z' && is_in_capitals(before)) return false;
    if (c >= 'a' && c <= 'z') return !is_labelled(after) && is_wrapped(before, after, width);
    if (is_row(b) || both) return false;
    if (is_month_open(before, after)) return true;
    const std::size_t with_next = before.size() + 1 + first_word_length(after) + 3;
    const bool goes_on = usual_ > 0 && with_next > usual_ && !ends_sentence(before);
    return width <= 200 && (with_next > width || goes_on);
  }

  // "Start date May 3, 2027": a row of a list, though no colon parts it.
  static bool is_dated_label(std::string_view line) {
    for (const std::string_view label : {"Start date ", "Start Date ", "First day ", "Start "}) {
      if (!starts_with(line, label)) continue;
      const std::string_view rest = line.substr(label.size());
      for (int m = 1; m <= 12; ++m) {
        const std::string_view month = month_name(m);
        if (starts_with(rest, month) || starts_with(rest, month.substr(0, 3))) return true;
      }
      return is_digit(rest.empty() ? ' ' : rest[0]);
    }
    return false;
  }

  // "Let me know what questions you have," / "Brielle": a name below a line that ends early.
  static bool is_signed(std::string_view before, std::string_view after, std::size_t width) {
    const bool early = (before.size() + after.size()) * 5 < width * 3;
    bool name = before.back() == ',' && std::count(after.begin(), after.end(), ' ') < 3;
    char last = ' ';
    for (const char c : after) {
      name = name && (last == ' ' ? is_capital(c)
                                  : std::isalpha(static_cast<unsigned char>(c)) || c == ' ' ||
                                        c == '-' || c == '\'');
      last = c;
    }
    return early && name;
  }

  // "... on Monday, January" / "11, 2027"
  static bool is_month_open(std::string_view before, std::string_view after) {
    const std::size_t comma = after.find(',');
    const bool day = is_digit(after[0]) && (comma == 1 || (comma == 2 && is_digit(after[1])));
    const std::string_view last = before.substr(before.rfind(' ') + 1);
    bool month = false;
    for (int m = 1; m <= 12; ++m) month |= last == month_name(m);
    return day && month;
  }

  static bool ends_sentence(std::string_view line) {
    return line.empty() || std::string_view(".:;!?,)").find(line.back()) != std::string_view::npos;
  }

  // What most lines are broken at, where a few are longer; 0: not clear.
  std::size_t usual_width() const {
    std::vector<std::size_t> long_ones;
    for (const Line& line : lines_) {
      const std::size_t n = line.words.text.size();
      if (n >= 90 && cells_of(line.words).size() < 2) long_ones.push_back(n);
    }
    if (long_ones.size() < 5) return 0;
    std::sort(long_ones.begin(), long_ones.end());
    return long_ones[long_ones.size() * 3 / 4];
  }

  // "start: jan 4": a line of its own though it begins small.
  static bool is_labelled(std::string_view line) {
    for (const std::string_view plan : {"401(k): ", "401k: ", "401(k) match: ", "403(b): "}) {
      if (starts_with(line, plan)) return true;
    }
    const std::size_t colon = line.find(": ");
    const std::size_t most = line[0] >= 'a' && line[0] <= 'z' ? 30 : 40;
    if (colon == std::string_view::npos || colon < 2) return false;
    const bool numbered =
        is_digit(line[colon - 1]) && (line[colon - 2] == ' ' || line[colon - 2] == '#');
    const std::string_view label = line.substr(0, numbered ? colon - 1 : colon);  // "Award 2: ..."
    return colon < most && label.find_first_of(".,;$0123456789") == std::string_view::npos &&
           std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), ' ') < 4;
  }

  // A line is broken where the next word had no room; one far shorter was ended by hand.
  static bool is_wrapped(std::string_view before, std::string_view after, std::size_t width) {
    return (before.size() + 1 + first_word_length(after)) * 2 > std::min<std::size_t>(width, 160);
  }

  std::size_t take_text(std::size_t i) {
    const Line& first = lines_[i];
    const std::size_t marker = marker_length(first.words.text);
    Passage p = first.words.part(std::max(marker, indent(first)), first.words.text.size());
    std::size_t k = i + 1;
    while (k < lines_.size() && joins(k - 1, k)) {
      append_line(p, lines_[k]);
      ++k;
    }
    add(std::move(p), first);
    if (marker > 0 && !out_.blocks.empty()) {
      out_.blocks.back().bullet = true;
      const std::string_view mark = std::string_view(first.words.text).substr(0, marker);
      out_.blocks.back().note = note_of(mark);
      out_.blocks.back().section = section_of(mark);
    }
    return k;
  }

  static std::size_t indent(const Line& line) { return line.words.text.find_first_not_of(' '); }

  static void append_line(Passage& p, const Line& line) {
    while (!p.text.empty() && p.text.back() == ' ') {
      p.text.pop_back();
      p.from.pop_back();
    }
    const std::size_t at = indent(line);
    if (parts_a_figure(p.text, line.words.text, at)) return p.append(line.words, at);
    if (p.text.empty() || p.text.back() != '-') {
      p.add(' ', line.words.from[at]);
    } else if (parts_a_word(p.text, line.words.text, at)) {
      p.text.pop_back();
      p.from.pop_back();
    }
    p.append(line.words, at);
  }

  void add(Passage words, const Line& line) {
    if (ticked_) words = without_unticked(words);
    while (!words.text.empty() && words.text.back() == ' ') {
      words.text.pop_back();
      words.from.pop_back();
    }
    if (words.text.empty()) return;
    const int choice = choice_of(words.text);
    if (choice > 0) choice_ = choice;
    if (choice == 0 && choice_ > 0 && paragraph_ != choice_paragraph_ && ends_choice(words.text))
      choice_ = 0;
    if (choice_ > 0) choice_paragraph_ = paragraph_;
    Block b;
    b.heading = is_heading(words.text);
    b.words = std::move(words);
    b.file = file_;
    b.newness = line.newness;
    b.paragraph = paragraph_;
    b.choice = choice_;
    b.voice = line.voice;
    b.chat = line.chat;
    out_.blocks.push_back(std::move(b));
  }

  static bool is_heading(std::string_view text) {
    if (text.size() > 60 || text.back() == '.' || text.back() == '?') return false;
    const std::size_t colon = text.find_first_of(":|");
    if (colon != std::string_view::npos && colon + 2 < text.size()) return false;  // "label: value"
    const auto digits = std::count_if(text.begin(), text.end(), is_digit);
    return digits == 0 && std::count(text.begin(), text.end(), ' ') <= 6;
  }

  std::vector<Line> lines_;
  std::vector<bool> ragged_;
  std::vector<Cell> versions_;  ///< the names of the last table that holds old and new
  bool ticked_ = false;         ///< some box is ticked, so that an empty one says that it is not so
  std::size_t usual_ = 0;
  int file_;
  Blocks& out_;
  std::map<int, std::size_t> width_;  // of the lines of each quote depth
  int paragraph_ = 0;
  int choice_ = 0;
  int choice_paragraph_ = -1;
};

// One package alone is no choice.
void forget_lone_choices(Blocks& out, int file) {
  std::set<int> seen;
  for (const Block& b : out.blocks) {
    if (b.file == file && b.choice > 0) seen.insert(b.choice);
  }
  if (seen.size() > 1) return;
  for (Block& b : out.blocks) {
    if (b.file == file) b.choice = 0;
  }
}

}  // namespace

void add_blocks(const SourceText& letter, int file, int newness, Blocks& out) {
  std::vector<Line> lines = take_headers(lines_of(letter), file, newness, out);
  take_riders(lines);
  if (!take_posts(lines)) take_answers(lines);
  take_speakers(lines, file, out);
  take_versions(lines);
  Splitter(std::move(lines), file, out).split();
  forget_lone_choices(out, file);
}

}  // namespace parley::letter
