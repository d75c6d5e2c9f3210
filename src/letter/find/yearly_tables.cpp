#include "letter/find/yearly_tables.hpp"

#include <algorithm>

namespace parley::letter {
namespace {

constexpr int kYears = 3;  // fewer are no table of years

bool counts_years(const ParsedBlock& b) {
  static const Pattern kYear("year|yr {number}");
  int years = 0;
  for (std::size_t from = 0; from < b.t.size();) {
    const Match m = kYear.find(b.t, from, b.t.size());
    if (m.end == 0) break;
    ++years;
    from = m.end;
  }
  const bool sums = std::any_of(b.t.begin(), b.t.end(), [](const Token& t) {
    return t.is == Is::money || t.is == Is::percent;
  });
  return years >= kYears && !sums;
}

// "Base | $188,000 | $188,000": a sum for more than one year.
bool has_sums(const ParsedBlock& b) {
  return b.block.row && std::count_if(b.t.begin(), b.t.end(),
                                      [](const Token& t) { return t.is == Is::money; }) > 1;
}

bool is_total(const ParsedBlock& b) {
  static const Pattern kTotal("total|totals|sum|altogether");
  return kTotal.in(b.t, 0, std::min<std::size_t>(b.t.size(), 3));
}

}  // namespace

std::vector<Where> yearly_rows(Page& page) {
  std::vector<Where> out;
  for (std::size_t head = 0; head < page.blocks.size(); ++head) {
    if (!counts_years(page.blocks[head])) continue;
    std::size_t end = head + 1;
    std::size_t total = head;
    for (; end < page.blocks.size() && page.blocks[end].block.row &&
           page.blocks[end].block.file == page.blocks[head].block.file;
         ++end) {
      if (has_sums(page.blocks[end]) && is_total(page.blocks[end])) total = end;
    }
    for (std::size_t row = head + 1; row <= total; ++row)
      out.push_back({&page.blocks[row], 0, page.blocks[row].t.size()});
    head = std::max(head, total);
  }
  return out;
}

}  // namespace parley::letter
