#include <array>

#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

constexpr std::array<std::string_view, 22> kForeign = {
    "gbp", "eur", "jpy", "inr", "cad", "aud", "chf", "sgd",    "nzd",   "hkd",  "sek",
    "nok", "dkk", "cny", "brl", "mxn", "ils", "pln", "pounds", "euros", "euro", "pesos"};

// "$", "US$", "USD", "US $", "C$", "GBP" before a number: where the number begins.
std::size_t currency_before(const Tokens& t, std::size_t i, bool& foreign) {
  if (symbol_at(t, i, '$')) return one_of(t, i + 1, {"usd"}) ? i + 2 : i + 1;
  if (one_of(t, i, {"us", "usd", "u"}) && symbol_at(t, i + 1, '$')) return i + 2;
  if (one_of(t, i, {"usd", "us"}) && is_at(t, i + 1, Is::number) && !t[i].is_word("us"))
    return i + 1;
  if (one_of(t, i, {"c", "ca", "cad", "a", "au", "nz", "s", "sg", "hk", "r", "mx"}) &&
      symbol_at(t, i + 1, '$') && t[i + 1].glued) {
    foreign = true;
    return i + 2;
  }
  if (one_of(t, i, kForeign) && is_at(t, i + 1, Is::number)) {
    foreign = true;
    return i + 1;
  }
  return i;
}

std::size_t currency_after(const Tokens& t, std::size_t end, bool& dollars, bool& foreign) {
  const std::size_t at =
      one_of(t, end, {"us", "u"}) && one_of(t, end + 1, {"dollars"}) ? end + 1 : end;
  if (one_of(t, end, {"canadian", "australian", "singapore"}) && one_of(t, end + 1, {"dollars"})) {
    foreign = true;
    return end + 2;
  }
  if (one_of(t, at, {"dollars", "dollar", "usd", "bucks"})) {
    dollars = true;
    return at + 1;
  }
  if (one_of(t, end, kForeign)) {
    foreign = true;
    return end + 1;
  }
  return end;
}

// "and 00/100" after words.
std::size_t past_cents(const Tokens& t, std::size_t end) {
  if (word_at(t, end, "and") && is_at(t, end + 1, Is::number) && symbol_at(t, end + 2, '/') &&
      is_at(t, end + 3, Is::number) && t[end + 3].value == Ratio(100) &&
      t[end + 1].value.is_zero()) {
    return end + 4;
  }
  return end;
}

// "... dollars and eighty-five cents"
bool is_cents(const Tokens& t, std::size_t at) {
  return word_at(t, at, "and") && is_at(t, at + 1, Is::number) &&
         one_of(t, at + 2, {"cents", "cent"}) && t[at + 1].value < Ratio(100);
}

// A blank that a scanner put into an amount: "7, 500".
bool is_broken_group(const Tokens& t, std::size_t i) {
  return is_at(t, i, Is::number) && !t[i].scaled && t[i].value.is_whole() &&
         t[i].value < Ratio(1000) && symbol_at(t, i + 1, ',') && t[i + 1].glued &&
         is_at(t, i + 2, Is::number) && !t[i + 2].glued && !t[i + 2].scaled &&
         t[i + 2].value.is_whole() && t[i + 2].end - t[i + 2].start == 3;
}

std::size_t match_money(const Tokens& t, std::size_t i, Token& by) {
  bool foreign = false;
  bool dollars = false;
  const std::size_t at = currency_before(t, i, foreign);
  dollars = at > i && !foreign;
  if (!is_at(t, at, Is::number)) return i;
  if (at == i && one_of(t, i + 1, {"cents", "cent"}) && !t[i].scaled) {  // "55 cents"
    by = t[i];
    by.is = Is::money;
    by.dollars = true;
    by.value = t[i].value / Ratio(100);
    return i + 2;
  }
  if (dollars && is_broken_group(t, at)) {  // "$7, 500"
    by = t[at];
    by.is = Is::money;
    by.dollars = true;
    by.value = t[at].value * Ratio(1000) + t[at + 2].value;
    by.doubt = Doubt::broken;
    return at + 3;
  }
  std::size_t end = past_cents(t, at + 1);
  end = currency_after(t, end, dollars, foreign);
  if (!dollars && !foreign) return i;
  by = t[at];
  by.is = Is::money;
  by.dollars = true;
  if (foreign) by.doubt = Doubt::foreign;
  if (end > at + 1 && t[end - 1].is_word("dollars") && is_cents(t, end)) {
    by.value = by.value + t[end + 1].value / Ratio(100);
    return end + 3;
  }
  return end;
}

// Where "%", "percent" or "per cent" ends; `at` where none stands there.
std::size_t past_percent(const Tokens& t, std::size_t at) {
  if (symbol_at(t, at, '%') || one_of(t, at, {"percent", "pct", "percents"})) return at + 1;
  if (one_of(t, at, {"per"}) && one_of(t, at + 1, {"cent"})) return at + 2;
  return at;
}

// "six-tenths of one percent", "half a percent", "1/2 of 1%": a part of one.
std::size_t match_part_of_percent(const Tokens& t, std::size_t i, Token& by) {
  const bool half = t[i].is_word("half");
  if (t[i].is != Is::fraction && !half) return i;
  std::size_t at = word_at(t, i + 1, "of") ? i + 2 : i + 1;
  const bool one = is_at(t, at, Is::number) && t[at].value == Ratio(1) && at == i + 2;
  if (!one && !one_of(t, at, {"a"})) return i;
  ++at;
  const std::size_t end = past_percent(t, at);
  if (end == at) return i;
  by = t[i];
  by.is = Is::percent;
  by.value = (half ? Ratio::of(1, 2) : t[i].value) / Ratio(100);
  return end;
}

// "one and one-quarter percent", "zero point eight percent", "point eight percent"
std::size_t match_percent_and_part(const Tokens& t, std::size_t i, Token& by) {
  const bool point = t[i].is_word("point");
  if (!point && (t[i].is != Is::number || t[i].value > Ratio(100))) return i;
  const std::size_t at = point ? i + 1 : i + 2;
  const std::size_t end = past_percent(t, at + 1);
  if (end <= at + 1 || at >= t.size()) return i;
  const bool tenths = t[at].is == Is::number && t[at].in_words && t[at].value < Ratio(10) &&
                      (point || word_at(t, i + 1, "point"));
  const bool part = !point && t[at].is == Is::fraction && word_at(t, i + 1, "and");
  if (!tenths && !part) return i;
  by = t[point ? at : i];
  by.is = Is::percent;
  by.value = ((point ? Ratio(0) : t[i].value) + (tenths ? t[at].value / Ratio(10) : t[at].value)) /
             Ratio(100);
  return end;
}

std::size_t match_percent(const Tokens& t, std::size_t i, Token& by) {
  if (const std::size_t end = match_part_of_percent(t, i, by); end > i) return end;
  if (const std::size_t end = match_percent_and_part(t, i, by); end > i) return end;
  if (t[i].is != Is::number && t[i].is != Is::fraction) return i;
  const std::size_t label = i > 2 && t[i - 2].is_symbol(')') ? i - 3 : i > 1 ? i - 2 : i;
  const bool labelled = i > 1 && (t[i - 1].is_symbol(':') || t[i - 1].is_symbol('|')) &&
                        t[label].is_symbol('%') && t[i].value <= Ratio(100) &&
                        !symbol_at(t, i + 1, '%') && !t[i].scaled;
  by = t[i];
  by.is = Is::percent;
  by.value = t[i].value / Ratio(100);
  if (labelled) return i + 1;  // "Target bonus %: 12.00"
  std::size_t at = i + 1;
  if (symbol_at(t, at, '-') && t[at].glued) ++at;
  if (const std::size_t end = past_percent(t, at); end > at) return end;
  if (one_of(t, at, {"basis"}) && one_of(t, at + 1, {"points"})) {
    by.value = by.value / Ratio(100);
    return at + 2;
  }
  if (one_of(t, at, {"bps"})) {
    by.value = by.value / Ratio(100);
    return at + 1;
  }
  return i;
}

}  // namespace

bool is_grouped(const Token& t) {
  return t.is == Is::number && !t.in_words && !t.scaled && t.value >= Ratio(1'000) &&
         t.end - t.start >= 5;
}

void join_amounts(Tokens& t) {
  rewrite(t, match_money);
  rewrite(t, match_percent);
}

}  // namespace parley::letter
