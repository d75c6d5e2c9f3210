#include "letter/find/yearly_tables.hpp"

#include <algorithm>

namespace parley::letter {
namespace {

// "Base | Year 1: $188,000 | Year 2: $188,000": how many years a row has sums of.
int years_of(const ParsedBlock& b) {
  static const Pattern kYear("year|yr {number} : {money}");
  int years = 0;
  for (std::size_t from = 0; b.block.row && from < b.t.size();) {
    const Match m = kYear.find(b.t, from, b.t.size());
    if (m.end == 0) break;
    ++years;
    from = m.end;
  }
  return years;
}

bool is_total(const ParsedBlock& b) {
  static const Pattern kTotal("total|totals|sum|altogether");
  return years_of(b) > 1 && kTotal.in(b.t, 0, std::min<std::size_t>(b.t.size(), 3));
}

bool says_sum(const ParsedBlock& b, const Ratio& sum) {
  return std::any_of(b.t.begin(), b.t.end(),
                     [&](const Token& t) { return t.is == Is::money && t.value == sum; });
}

// Whether a sum of the first year stands above the table, too: the terms are told elsewhere.
bool restates(const Page& page, std::size_t first, std::size_t total) {
  for (std::size_t row = first; row < total; ++row) {
    const Tokens& t = page.blocks[row].t;
    const auto sum =
        std::find_if(t.begin(), t.end(), [](const Token& x) { return x.is == Is::money; });
    for (std::size_t b = 0; b < first; ++b) {
      if (sum != t.end() && says_sum(page.blocks[b], sum->value)) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Where> yearly_rows(Page& page) {
  std::vector<Where> out;
  for (std::size_t first = 0; first < page.blocks.size();) {
    std::size_t end = first;
    std::size_t total = first;
    for (; end < page.blocks.size() && years_of(page.blocks[end]) > 0; ++end) {
      if (end > first && is_total(page.blocks[end])) total = end;
    }
    const bool made_of_terms = total > first && restates(page, first, total);
    for (std::size_t row = first; made_of_terms && row <= total; ++row)
      out.push_back({&page.blocks[row], 0, page.blocks[row].t.size()});
    first = std::max(first + 1, end);
  }
  return out;
}

}  // namespace parley::letter
