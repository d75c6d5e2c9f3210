#include "letter/blocks/rows.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "letter/blocks/standing.hpp"

namespace parley::letter {
namespace {

bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?'; }

bool has_digit(const Passage& p) {
  return std::any_of(p.text.begin(), p.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_label(const Passage& p) { return !p.text.empty() && p.text.back() == ':'; }

// "Employer: Brightkelp": a label and its value in one cell.
bool is_whole(const Passage& p) {
  const std::size_t colon = p.text.find(": ");
  return colon != std::string::npos && colon < 40;
}

// "-" in a cell: nothing.
bool is_empty_cell(std::string_view cell) {
  return cell == "-" || cell == "--" || cell == " - " || cell == "n/a" || cell == "N/A";
}

// "[Pay]" at the head of a row: a label, whatever stands around it.
Passage without_brackets(const Passage& p) {
  const std::string& s = p.text;
  const bool label = s.size() > 3 && s.front() == '[' && s.back() == ']' &&
                     std::isalpha(static_cast<unsigned char>(s[1])) != 0;
  return label ? p.part(1, s.size() - 1) : p;
}

void push(std::vector<Cell>& cells, const Passage& line, std::size_t start, std::size_t end,
          int bars = 0) {
  while (start < end && line.text[start] == ' ') ++start;
  while (end > start && line.text[end - 1] == ' ') --end;
  if (start < end) cells.push_back({start, line.part(start, end), bars});
}

void join(Passage& to, const Passage& cell, std::string_view between) {
  if (cell.text.empty()) return;
  const Span at{cell.from.front().start, cell.from.front().start};
  if (!to.text.empty()) to.add(between, at);
  to.append(cell);
}

using Row = std::vector<Cell>;

// "Year 1" names a column; "$30,000" and "12" do not.
bool names_column(const Passage& p) {
  const bool letter = std::isalpha(static_cast<unsigned char>(p.text.front())) != 0;
  return !is_label(p) && (!has_digit(p) || (letter && p.text.size() < 12 &&
                                            p.text.find_first_of("$%,.") == std::string::npos));
}

// Whether a cell begins with such words, and no letter goes on with them.
bool begins_with(const Passage& p, std::initializer_list<std::string_view> words) {
  const std::string s = lower(p.text);
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) {
    return starts_with(s, w) &&
           (s.size() == w.size() || std::isalnum(static_cast<unsigned char>(s[w.size()])) == 0);
  });
}

// "unchanged" in a column of what is new: what stood before it stands.
bool says_same(const Passage& p) {
  return begins_with(p, {"unchanged", "same", "no change", "as before", "stays", "remains",
                         "as offered", "not changed"});
}

// "as requested" there: what was asked for stands.
bool says_granted(const Passage& p) {
  return begins_with(p, {"as requested", "as asked", "as you asked", "as you requested", "granted",
                         "agreed", "accepted", "approved", "yes", "ok", "matched"});
}

// A name of a column that tells nothing of what stands in it.
bool says_nothing(const Passage& name) {
  constexpr std::array<std::string_view, 25> kNames = {
      "amount",      "amounts",     "detail",         "details",     "note",
      "notes",       "value",       "values",         "comment",     "comments",
      "term",        "terms",       "summary",        "description", "info",
      "how much",    "remark",      "remarks",        "fine print",  "what",
      "particulars", "information", "the fine print", "conditions",  "explanation"};
  const std::string s = lower(name.text);
  return std::find(kNames.begin(), kNames.end(), s) != kNames.end();
}

std::vector<Stand> stands_of(const Row& names) {
  std::vector<std::string_view> texts;
  for (const Cell& c : names) texts.push_back(c.words.text);
  return standings(texts, false);
}

bool says_now(const std::vector<Stand>& stands) {
  return std::find(stands.begin(), stands.end(), Stand::now) != stands.end();
}

// A first row of words alone above rows of at least three cells names the columns.
bool has_column_names(const std::vector<Row>& table) {
  if (table.size() < 2) return false;
  const bool anew = names_versions(table[0]);  // "Original   Revised"
  if (table[0].size() < 3 && !(anew && table[0].size() == 2)) return false;
  const bool words = std::all_of(table[0].begin(), table[0].end(), [&](const Cell& c) {
    return names_column(c.words) || (anew && c.words.text.find_first_of("$%") == std::string::npos);
  });
  const std::size_t least = anew ? 2 : 3;
  return words && std::any_of(table.begin() + 1, table.end(),
                              [&](const Row& r) { return r.size() >= least; });
}

// Names above, one row of values below.
bool is_upright(const std::vector<Row>& table) {
  if (table.size() != 2 || table[0].size() != table[1].size() || table[0].size() < 2) return false;
  const bool words = std::none_of(table[0].begin(), table[0].end(), [](const Cell& c) {
    return has_digit(c.words) || is_label(c.words);
  });
  const bool values = std::any_of(table[1].begin(), table[1].end(),
                                  [](const Cell& c) { return has_digit(c.words); });
  return words && values && (table[0].size() >= 3 || has_digit(table[1][0].words));
}

void add_upright(const std::vector<Row>& table, std::vector<Passage>& out) {
  for (std::size_t k = 0; k < table[0].size(); ++k) {
    Passage p = table[0][k].words;
    p.add(": ", {table[1][k].words.from.front().start, table[1][k].words.from.front().start});
    p.append(table[1][k].words);
    out.push_back(std::move(p));
  }
}

const Cell* above(const Row& names, const Row& row, std::size_t k) {
  if (names.back().bars > 0 && row.back().bars > 0) {
    const auto name = std::find_if(names.begin(), names.end(),
                                   [&](const Cell& c) { return c.bars == row[k].bars; });
    return name == names.end() ? nullptr : &*name;
  }
  const bool has_label_name = names[0].start <= row[0].start + 2;
  if (names.size() == row.size() && has_label_name) return &names[k];
  const Cell* best = nullptr;  // the name that begins nearest
  for (const Cell& name : names) {
    const auto far = [&](const Cell& c) {
      return c.start > row[k].start ? c.start - row[k].start : row[k].start - c.start;
    };
    if (best == nullptr || far(name) < far(*best)) best = &name;
  }
  return best;
}

// "Year" above "1", "RSU vesting" above "1st anniversary": a name that its labels need.
bool names_labels(const Row& names, const Row& row) {
  const std::string name = lower(names[0].words.text);
  const std::string label = lower(row[0].words.text);
  const bool aligned = names.size() == row.size() && names[0].start <= row[0].start + 2;
  const bool year = name == "year" && label.find_first_not_of("0123456789") == std::string::npos;
  const bool vests = name.find("vest") != std::string::npos && !starts_with(label, "total");
  return aligned && (year || vests);
}

// A cell with the name of its column before it.
Passage named_cell(const Cell* column, const Cell& value) {
  Passage cell;
  if (column != nullptr) {
    cell = column->words;
    cell.add(": ", {value.words.from.front().start, value.words.from.front().start});
  }
  cell.append(value.words);
  return cell;
}

// The label of a row, with the name of its column where it needs that.
Passage label_of(const Row& names, const Row& row) {
  Passage p = without_brackets(row[0].words);
  if (!names_labels(names, row)) return p;
  const Span at{p.from.front().start, p.from.front().start};
  p = names[0].words;
  p.add(" ", at);
  p.append(row[0].words);
  return p;
}

void add_named(const Row& names, const Row& row, std::vector<Passage>& out) {
  Passage p = label_of(names, row);
  for (std::size_t k = 1; k < row.size(); ++k) {
    if (is_empty_cell(row[k].words.text)) continue;
    const Cell* column = above(names, row, k);
    if (column != nullptr && says_nothing(column->words)) column = nullptr;
    join(p, named_cell(column, row[k]), " | ");
  }
  out.push_back(std::move(p));
}

// "Base salary | $134,000 | $141,500" below "Original | Revised": a row with what is offered now.
void add_newest(const Row& names, const std::vector<Stand>& stands, const Row& row,
                std::vector<Passage>& out) {
  std::map<Stand, const Cell*> said;
  const bool bare = names.size() == 2 && row.size() == 2 && stands[0] != Stand::none &&
                    names[0].start <= row[0].start + 2;  // "Pay $74,000" beside "Pay $79,500"
  Passage p = bare ? Passage() : label_of(names, row);
  Passage notes;
  for (std::size_t k = bare ? 0 : 1; k < row.size(); ++k) {
    const Cell* column = above(names, row, k);
    const Stand stand =
        column == nullptr ? Stand::none : stands[static_cast<std::size_t>(column - names.data())];
    said.emplace(stand, &row[k]);
    const bool note = stand == Stand::none && !is_empty_cell(row[k].words.text);
    if (note) join(notes, named_cell(column, row[k]), " | ");
  }
  const auto cell = [&](Stand stand) {
    const auto at = said.find(stand);
    return at == said.end() || is_empty_cell(at->second->words.text) ? nullptr : at->second;
  };
  const Cell* now = cell(Stand::now);
  const Cell* before = cell(Stand::old);
  const Cell* asked = cell(Stand::asked);
  const bool lone = !said.contains(Stand::now) && (before == nullptr) != (asked == nullptr);
  if (lone && before != nullptr) join(p, before->words, " | ");
  if (now != nullptr && says_same(now->words) && before != nullptr) join(p, before->words, " | ");
  if (now != nullptr && says_granted(now->words) && asked != nullptr) join(p, asked->words, " | ");
  if (now != nullptr) join(p, now->words, " | ");
  join(p, notes, " | ");
  out.push_back(std::move(p));
}

void add_plain(const Row& row, std::vector<Passage>& out) {
  if (std::all_of(row.begin(), row.end(), [](const Cell& c) { return is_whole(c.words); })) {
    for (const Cell& c : row) out.push_back(c.words);
    return;
  }
  const bool pairs =
      row.size() >= 4 && row.size() % 2 == 0 && is_label(row[0].words) && is_label(row[2].words);
  Passage p;
  for (std::size_t k = 0; k < row.size(); ++k) {
    if (pairs && k % 2 == 0 && k > 0) {
      out.push_back(p);
      p = Passage();
    }
    const Passage cell = k == 0 && row.size() > 1 ? without_brackets(row[k].words) : row[k].words;
    join(p, cell, is_label(p) ? " " : " | ");
  }
  out.push_back(std::move(p));
}

// Where a leader of dots ends that begins at i ("Role ........ Artist", "Role . . . . Artist"); i:
// none begins.
std::size_t leader_end(const std::string& s, std::size_t i) {
  std::size_t dots = 0;
  std::size_t end = i;
  for (std::size_t k = i; k < s.size() && (s[k] == '.' || s[k] == ' '); ++k) {
    if (s[k] == '.') {
      ++dots;
      end = k + 1;
    }
  }
  const bool short_one = dots >= 2 && i > 1 && i < 32 && s[i - 1] == ' ' && end < s.size() &&
                         (s[end] == ' ' || s[end] == ':') && s.find_first_of("0123456789,") > i;
  const bool before_sum = dots >= 2 && i > 1 && i < 72 && s[i - 1] == ' ' && end + 1 < s.size() &&
                          s[end] == ' ' && s[end + 1] == '$';
  return dots >= 4 || short_one || before_sum ? end : i;
}

// Whether two blanks part cells: not behind a sentence, nor within prose or the value of a label
// ("Start date: February  1, 2027"), where a scanner put them.
bool parts_cells(const std::string& s, std::size_t start, std::size_t gap, std::size_t next) {
  if (ends_sentence(s[gap - 1])) return false;
  const std::string_view left = std::string_view(s).substr(start, gap - start);
  const std::string_view right = std::string_view(s).substr(next);
  const std::size_t colon = left.find(": ");
  const bool of_value =
      colon != std::string_view::npos && right.find(':') == std::string_view::npos;
  const bool prose = left.ends_with(':') &&
                     right.size() > 70 &&  // "Vesting:  20% of the shares ..."
                     right.find("  ") == std::string_view::npos;
  const bool person = left.starts_with("Mr.") || left.starts_with("Ms.") || left.starts_with("Dr.");
  static constexpr std::array<std::string_view, 12> kOpens = {
      "We", "You", "This", "The", "It", "In", "If", "As", "On", "Your", "Our", "I"};
  const bool opens = right.size() > 30 && right[0] >= 'a' &&
                     right[0] <= 'z' &&  // "We  are pleased"
                     std::find(kOpens.begin(), kOpens.end(), left) != kOpens.end();
  return left.size() <= 40 && !of_value && !prose && !person && !opens;
}

// "KESTLER  PRECISION  CASTINGS  CO.": words set wide, with the same few blanks between all of
// them.
bool is_set_wide(std::string_view s) {
  std::size_t wide = 0;
  int gaps = 0;
  for (std::size_t i = s.find(' '); i < s.size(); i = s.find(' ', i)) {
    const std::size_t end = std::min(s.find_first_not_of(' ', i), s.size());
    if (end == s.size()) break;
    if (end - i < 2 || end - i > 3 || (gaps > 0 && end - i != wide)) return false;
    wide = end - i;
    ++gaps;
    i = end;
  }
  return gaps >= 2 && s.find_first_of("0123456789$%:|") == std::string_view::npos;
}

}  // namespace

std::vector<Cell> cells_of(const Passage& line) {
  std::vector<Cell> cells;
  const std::string& s = line.text;
  std::size_t start = s.find_first_not_of(' ');
  if (start == std::string::npos) return cells;
  if (is_set_wide(std::string_view(s).substr(start))) {
    push(cells, line, start, s.size());
    return cells;
  }
  int bars = 0;
  for (std::size_t i = start; i < s.size();) {
    if (s[i] == '|') {
      push(cells, line, start, i, bars++);
      start = ++i;
      continue;
    }
    if (const std::size_t stop = s[i] == '.' ? leader_end(s, i) : i; stop > i) {
      push(cells, line, start, i, bars);
      start = i = stop;
      continue;
    }
    if (s[i] != ' ') {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < s.size() && s[end] == ' ') ++end;
    const std::size_t wide = end - i;
    if (end < s.size() && (wide >= 3 || (wide == 2 && parts_cells(s, start, i, end)))) {
      push(cells, line, start, i, bars);
      start = end;
    }
    i = end;
  }
  push(cells, line, start, s.size(), bars);
  return cells;
}

bool names_versions(const std::vector<Cell>& row) { return says_now(stands_of(row)); }

bool is_rule(std::string_view line) {
  const std::string_view s = trim(line);
  if (s == "--") return true;  // above a signature
  return s.size() >= 3 && s.find_first_not_of("-=_+|* :;") == std::string_view::npos;
}

std::vector<Passage> rows_of(const std::vector<Row>& table) {
  std::vector<Passage> out;
  if (is_upright(table)) {
    add_upright(table, out);
    return out;
  }
  const bool named = has_column_names(table);
  const std::vector<Stand> stands = named ? stands_of(table[0]) : std::vector<Stand>();
  const bool anew = says_now(stands);
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (named && i == 0) continue;
    if (named && table[i].size() >= 2) {
      anew ? add_newest(table[0], stands, table[i], out) : add_named(table[0], table[i], out);
    } else {
      add_plain(table[i], out);
    }
  }
  return out;
}

}  // namespace parley::letter
