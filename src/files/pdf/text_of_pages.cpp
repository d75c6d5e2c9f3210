#include "files/pdf/text_of_pages.hpp"

#include <fmt/format.h>

#include <iterator>
#include <optional>
#include <utility>

#include "files/pdf/layout.hpp"
#include "files/pdf/page_edges.hpp"
#include "files/pdf/turned.hpp"
#include "files/plain_characters.hpp"

namespace parley::files::pdf {
namespace {

struct PageStart {
  std::size_t at;  ///< in the passage
  std::size_t page;
};

struct Item {
  Passage passage;
  std::vector<PageStart> starts;  ///< the page it stands on, then those it runs over to
};

using Items = std::vector<Item>;

void move_to(Items& to, Items::iterator at, Items&& from) {
  to.insert(at, std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

bool ends_sentence(const std::string& text) {
  return std::string_view(".:;!?").find(text.back()) != std::string_view::npos;
}

bool runs_over(const Passage& last, const Passage& next) {
  if (!last.is_prose || !next.is_prose || next.opens_item) return false;
  if (starts_lower(next.text)) return true;
  return !ends_sentence(last.text) && next.first_word > last.room;
}

// A page's left margin, mirrored: lines of a letter are filled up to there.
Length right_margin(const PageRows& page) {
  if (page.body.empty()) return 0;
  Length left = page.body.front().box.left;
  for (const Row& row : page.body) left = std::min(left, row.box.left);
  return page.width - left * 13 / 10;
}

Items items_of(const std::vector<Row>& rows, Length right, std::size_t page) {
  Items items;
  for (Passage& passage : lay_out(rows, right)) {
    if (!passage.text.empty()) items.push_back({std::move(passage), {{0, page}}});
  }
  return items;
}

// The parts of all pages in order. Notes and feet of a page stand before its last paragraph where
// that one runs over to the next page, so that pages follow each other.
class Parts {
 public:
  void add(const PageRows& page, std::size_t number) {
    const Length right = right_margin(page);
    Items body = items_of(page.top, right, number);
    move_to(body, body.end(), items_of(page.body, right, number));
    if (is_open_ && !body.empty() && runs_over(items_.back().passage, body.front().passage)) {
      move_to(items_, std::prev(items_.end()), std::move(feet_));
      join(body.front(), number);
      body.erase(body.begin());
    } else {
      move_to(items_, items_.end(), std::move(feet_));
      is_open_ = false;
    }
    is_open_ = is_open_ || !body.empty();
    move_to(items_, items_.end(), std::move(body));
    feet_ = items_of(page.notes, right, number);
    move_to(feet_, feet_.end(), items_of(page.bottom, right, number));
  }

  Items take() {
    move_to(items_, items_.end(), std::move(feet_));
    return std::move(items_);
  }

 private:
  void join(const Item& next, std::size_t page) {
    Item& last = items_.back();
    append(last.passage, next.passage);
    last.starts.push_back({last.passage.text.size() - next.passage.text.size(), page});
  }

  Items items_;
  Items feet_;
  bool is_open_ = false;  // the last item is the end of a page's body
};

void write(const Item& item, letter::SourceText& source) {
  if (!source.text.empty()) source.text += item.passage.is_apart ? "\n\n" : "\n";
  const std::size_t at = source.text.size();
  for (const PageStart& start : item.starts) {
    while (source.pages.size() <= start.page) source.pages.push_back(at + start.at);
  }
  source.text += item.passage.text;
  for (const Mark& mark : item.passage.marks) {
    source.told.push_back({mark.words, "a raised mark", at + mark.at});
  }
}

void tell(const std::vector<std::string>& turned, std::size_t page, letter::SourceText& source) {
  for (const std::string& words : turned) {
    source.told.push_back({words, "turned, in a margin", source.pages[page]});
  }
}

bool is_blank(const PageRows& page) {
  return page.top.empty() && page.body.empty() && page.notes.empty() && page.bottom.empty();
}

}  // namespace

letter::SourceText text_of_pages(std::vector<Page> pages) {
  std::vector<std::vector<std::string>> turned;
  std::vector<PageRows> rows;
  for (Page& page : pages) {
    turned.push_back(take_turned(page));
    rows.push_back({page.width, page.height, {}, rows_of(page.words), {}, {}});
  }
  std::vector<bool> blank;
  for (const PageRows& page : rows) blank.push_back(is_blank(page));
  part_edges(rows);
  Parts parts;
  for (std::size_t i = 0; i < rows.size(); ++i) parts.add(rows[i], i);
  letter::SourceText source;
  for (const Item& item : parts.take()) write(item, source);
  if (!source.text.empty()) source.text += '\n';
  while (source.pages.size() < rows.size()) source.pages.push_back(source.text.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    tell(turned[i], i, source);
    if (blank[i]) {
      source.told.push_back(
          {fmt::format("page {}", i + 1), "no text, perhaps a picture", source.pages[i]});
    }
  }
  return source;
}

}  // namespace parley::files::pdf
