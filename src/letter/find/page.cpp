#include "letter/find/page.hpp"

#include <algorithm>
#include <cstdlib>

#include "letter/blocks/line.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// A day that stands alone at the top of a letter, or after "Date:", "Prepared on".
std::optional<Date> date_of_block(const ParsedBlock& b) {
  static const Pattern kLabel(
      "date|dated|prepared|issued|drawn ?up ?on ?of ?this ?offer ?notice ?letter ?issue ?: ?BAR");
  std::size_t first = 0;
  Match m;
  if (!b.t.empty() && kLabel.at(b.t, 0, m)) first = m.end;
  if (first >= b.t.size() || b.t[first].is != Is::date || b.t.size() > first + 2)
    return std::nullopt;
  const Day& d = b.t[first].day;
  if (d.year == 0 || d.month == 0 || d.day == 0 || d.either_way) return std::nullopt;
  return Date::on(d.year, d.month, d.day);
}

// "Farrier Savings Bank                February 11, 2027": a day at the end of the first line.
std::optional<Date> date_of_top(const ParsedBlock& b) {
  if (b.t.size() < 2 || b.t.size() > 16 || b.t.back().is != Is::date) return std::nullopt;
  static const Pattern kOfPaper("date of ?this ?the notice|offer|letter|issue ?: ?BAR {date}");
  static const Pattern kOther("start|begin|by|until|expires|reply|accept|on|from|of|read|due|day");
  const bool of_paper = kOfPaper.find(b.t, 0, b.t.size()).end == b.t.size();
  if (!of_paper && kOther.in(b.t, 0, b.t.size())) return std::nullopt;
  const Day& d = b.t.back().day;
  if (d.year == 0 || d.month == 0 || d.day == 0 || d.either_way) return std::nullopt;
  return Date::on(d.year, d.month, d.day);
}

std::optional<Date> date_of_header(const Header& h) {
  Tokens t = tokens_of(h.value.text);
  for (const Token& x : t) {
    if (x.is == Is::date && x.day.year > 0 && x.day.day > 0 && !x.day.either_way)
      return Date::on(x.day.year, x.day.month, x.day.day);
  }
  return std::nullopt;
}

// "(draft of December 3, 2026)", "Dated: ..." in the title of a notice.
std::optional<Date> date_of_title(const ParsedBlock& b) {
  static const Pattern kDraft("draft|dated|date|as of|of {date}");
  Match m;
  for (std::size_t i = 0; i < b.t.size(); ++i) {
    if (one_of(b.t, i, {"draft", "dated"}) && kDraft.at(b.t, i, m) && !m.caught.empty()) {
      const Day& d = b.t[m.caught[0]].day;
      if (d.year > 0 && d.day > 0 && !d.either_way) return Date::on(d.year, d.month, d.day);
    }
  }
  return std::nullopt;
}

void find_dates(Page& page, std::size_t letters) {
  page.dates.resize(letters);
  for (const Header& h : page.headers) {
    auto& date = page.dates[static_cast<std::size_t>(h.file)];
    if (h.name == "date" && !date) date = date_of_header(h);
  }
  std::vector<int> looked(letters, 0);
  for (const ParsedBlock& b : page.blocks) {
    const auto file = static_cast<std::size_t>(b.block.file);
    if (page.dates[file] || ++looked[file] > 8) continue;
    page.dates[file] = date_of_block(b);
    if (!page.dates[file] && looked[file] <= 2) page.dates[file] = date_of_title(b);
    if (!page.dates[file] && looked[file] <= 3) page.dates[file] = date_of_top(b);
  }
}

bool corrects(const Page& page, int file) {
  static const Patterns kCorrects(
      "correct|corrects|corrected|correction|corrections|supersede|supersedes|replaces|replace|"
      "replacing|amend|amends|amended|amendment|revise|revised|revision|update|updates|updated|"
      "instead|typo|error|mistake");
  return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const ParsedBlock& b) {
    return b.block.file == file && kCorrects.find(b.t, 0, b.t.size()).end > 0;
  });
}

// Two letters of one day stand side by side, unless the later says that it corrects: where they
// disagree it is a question.
void set_one_day_apart(Page& page) {
  for (std::size_t file = 1; file < page.dates.size(); ++file) {
    const bool mail = std::any_of(page.headers.begin(), page.headers.end(), [&](const Header& h) {
      return h.file == static_cast<int>(file) || h.file == static_cast<int>(file) - 1;
    });
    if (!page.dates[file] || page.dates[file] != page.dates[file - 1] || mail ||
        corrects(page, static_cast<int>(file)))
      continue;
    int before = 0;
    for (const ParsedBlock& b : page.blocks) {
      if (b.block.file + 1 == static_cast<int>(file)) before = b.block.newness;
    }
    for (ParsedBlock& b : page.blocks) {
      if (b.block.file == static_cast<int>(file)) b.block.newness = before;
    }
  }
}

// "12/14/2026", "12-14-2026", "3/29", but not "2026-12-14".
bool is_by_numbers(std::string_view date) {
  const std::size_t sign = date.find_first_of("/-.");
  return sign != std::string_view::npos && sign > 0 && sign <= 2 &&
         (date[sign] == '/' || date.find(date[sign], sign + 1) != std::string_view::npos) &&
         date.find_first_not_of("0123456789/-.") == std::string_view::npos;
}

void find_order(Page& page) {
  for (const ParsedBlock& b : page.blocks) {
    for (const Token& x : b.t) {
      page.says_dollars |= x.is == Is::money && x.dollars;
      if (x.is != Is::date || x.day.either_way || x.day.day <= 12) continue;
      const std::string words = b.block.words.text.substr(x.start, x.end - x.start);
      const std::size_t start = words.find_first_of("0123456789");  // "Friday 12/18/2026"
      const std::string text = start == std::string::npos ? std::string() : words.substr(start);
      if (!is_by_numbers(text)) continue;
      const int lead = std::atoi(text.c_str());
      (lead == x.day.month ? page.month_first : page.day_first) = true;
    }
  }
}

// "a start of April 12 rather than ..." - "4/12 works": the firm answers with the day that the
// candidate has named by its month.
void find_order_by_answers(Page& page) {
  std::vector<Day> named;
  for (const ParsedBlock& b : page.blocks) {
    for (const Token& x : b.t) {
      if (x.is != Is::date || x.day.month == 0 || x.day.day == 0) continue;
      const char first = b.block.words.text[x.start];
      const bool by_name = std::isalpha(static_cast<unsigned char>(first)) != 0;
      if (b.block.voice == Voice::candidate && by_name && !x.day.either_way) named.push_back(x.day);
    }
  }
  for (const ParsedBlock& b : page.blocks) {
    for (const Token& x : b.t) {
      if (x.is != Is::date || !x.day.either_way || b.block.voice == Voice::candidate) continue;
      for (const Day& d : named) {
        page.month_first |= d.month == x.day.month && d.day == x.day.day;
        page.day_first |= d.month == x.day.day && d.day == x.day.month;
      }
    }
  }
}

}  // namespace

Page make_page(const std::vector<SourceText>& letters, std::optional<Date> read_on) {
  Page page;
  page.letters = &letters;
  page.read_on = read_on;
  Blocks blocks;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    add_blocks(letters[i], static_cast<int>(i), static_cast<int>(i) * 100'000, blocks);
  }
  page.headers = std::move(blocks.headers);
  for (const Header& h : page.headers) {
    ParsedBlock b;
    b.block.words = h.value;
    b.block.file = h.file;
    b.block.newness = h.newness;
    b.t = tokens_of(h.value.text);
    b.used.assign(b.t.size(), false);
    page.header_blocks.push_back(std::move(b));
  }
  page.blocks.reserve(blocks.blocks.size());
  for (Block& b : blocks.blocks) {
    ParsedBlock parsed;
    parsed.t = tokens_of(b.words.text);
    parsed.block = std::move(b);
    parsed.place = page.blocks.size();
    page.blocks.push_back(std::move(parsed));
  }
  for (ParsedBlock& b : page.blocks) {
    b.cues = cues_of(b.t);
    weigh(b);
    b.used.assign(b.t.size(), false);
    b.aside.assign(b.t.size(), false);
  }
  find_dates(page, letters.size());
  set_one_day_apart(page);
  find_order(page);
  if (!page.month_first && !page.day_first) find_order_by_answers(page);
  return page;
}

std::vector<Sentence> Page::sentences() {
  std::vector<Sentence> out;
  for (ParsedBlock& b : blocks) {
    for (std::size_t i = 0; i < b.t.size();) {
      std::size_t end = i;
      while (end < b.t.size() && b.t[end].sentence == b.t[i].sentence) ++end;
      out.push_back({&b, i, end});
      i = end;
    }
  }
  return out;
}

std::optional<Date> Page::anchor(int file) const {
  return read_on ? read_on : dates[static_cast<std::size_t>(file)];
}

}  // namespace parley::letter
