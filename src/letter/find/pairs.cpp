#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

bool comparable(const Token& a, const Token& b) {
  if (a.is == b.is) return true;
  if (a.is == Is::ordinal && b.is == Is::number)
    return a.in_words;  // "the seventh (7) anniversary"
  const auto share = [](const Token& t) { return t.is == Is::percent || t.is == Is::fraction; };
  return (share(a) && share(b)) || (a.is == Is::number && b.is == Is::money) ||
         (a.is == Is::money && b.is == Is::number);
}

Ratio in_days(const Token& t) {
  const int each = t.unit == Unit::year      ? 360
                   : t.unit == Unit::quarter ? 90
                   : t.unit == Unit::month   ? 30
                   : t.unit == Unit::week    ? 7
                                             : 1;
  return t.is == Is::duration ? t.value * Ratio(each) : t.value;
}

bool near(const Ratio& a, const Ratio& b) {
  const Ratio off = a > b ? a - b : b - a;
  return off * Ratio(100) <= Ratio(1);
}

bool agree(const Token& a, const Token& b) {
  if (a.is != b.is && a.is != Is::number && b.is != Is::number)
    return near(a.value, b.value);  // one third (33.3%)
  return in_days(a) == in_days(b);
}

bool is_amount(const Token& t) {
  return t.is == Is::number || t.is == Is::money || t.is == Is::percent || t.is == Is::fraction ||
         t.is == Is::duration || t.is == Is::ordinal;
}

// "twelve (12)": the words, then the figures in brackets, or the other way round.
std::size_t match_pair(const Tokens& t, std::size_t i, Token& by) {
  if (!is_amount(t[i]) || !symbol_at(t, i + 1, '(') || i + 2 >= t.size() || !is_amount(t[i + 2]) ||
      !comparable(t[i], t[i + 2]))
    return i;
  std::size_t close = i + 3;
  if (one_of(t, close, {"us", "usd"})) ++close;
  if (!symbol_at(t, close, ')')) return i;
  const Token& a = t[i];
  const Token& b = t[i + 2];
  const bool said_twice = a.in_words != b.in_words || agree(a, b);
  if (!said_twice) return i;
  by = a.is == Is::money || b.is != Is::money ? a : b;
  if (a.is == Is::fraction && b.is == Is::percent) by = b;
  if (a.in_words && a.is == b.is) by = b;
  by.dollars = a.dollars || b.dollars;
  by.in_words = a.in_words && b.in_words;
  if (a.doubt == Doubt::foreign || b.doubt == Doubt::foreign) by.doubt = Doubt::foreign;
  if (!agree(a, b)) {
    by.value = a.value;
    by.other = b.value;
    by.doubt = Doubt::words_against_figures;
  }
  return close + 1;
}

}  // namespace

void join_pairs(Tokens& t) { rewrite(t, match_pair); }

}  // namespace parley::letter
