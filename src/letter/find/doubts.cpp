#include <array>

#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

bool is_amount(const Token& t) {
  return t.is == Is::money || t.is == Is::percent || t.is == Is::number || t.is == Is::duration;
}

// 150 of "$150-170k" and 10 of "10-15%" are of the kind of what follows.
bool can_range(const Token& a, const Token& b) {
  if (a.is == b.is)
    return a.is != Is::number || (a.scaled || b.scaled || a.value * Ratio(3) > b.value);
  return (a.is == Is::number && b.is != Is::duration) ||
         (a.is == Is::money && b.is == Is::number) || (a.is == Is::number && b.is == Is::duration);
}

// "raised from $150,000 to $160,000", but not "ranges from $150,000 to $160,000"
bool is_change(const Tokens& t, std::size_t i) {
  bool change = false;
  for (std::size_t k = i; k > 0 && k + 6 > i; --k) {
    if (t[k - 1].is_symbol('.') || t[k - 1].is_symbol(';')) break;
    if (one_of(t, k - 1,
               {"range", "ranges", "ranging", "ranged", "anywhere", "between", "somewhere"}))
      return false;
    change |= one_of(
        t, k - 1, {"from",   "increase", "increases", "increased", "raised",  "raise",  "up",
                   "moved",  "move",     "changed",   "change",    "rise",    "rises",  "revised",
                   "bumped", "adjusted", "went",      "goes",      "go",      "gone",   "going",
                   "drop",   "dropped",  "reduced",   "lowered",   "reduce",  "lower",  "cut",
                   "came",   "come",     "risen",     "grown",     "boosted", "lifted", "bump"});
  }
  return change;
}

std::size_t range_end(const Tokens& t, std::size_t i) {
  if (i + 2 >= t.size()) return i;
  const bool between = i > 0 && one_of(t, i - 1, {"between"}) && one_of(t, i + 1, {"and"});
  const bool to = one_of(t, i + 1, {"to", "through"}) && !is_change(t, i);
  const bool dash =
      t[i + 1].is_symbol('-') && !(is_at(t, i + 3, Is::symbol) && t[i + 3].is_symbol('-'));
  return between || to || dash ? i + 2 : i;
}

// "10k or 12k options", "$150,000 or $155,000": one of two of a kind.
std::size_t match_either(const Tokens& t, std::size_t i, Token& by) {
  if (!one_of(t, i + 1, {"or"}) || i + 2 >= t.size()) return i;
  const Token& one = t[i];
  const Token& other = t[i + 2];
  const bool count =
      one.is == Is::number && (one.scaled || one.value >= Ratio(2200)) && can_range(one, other);
  const bool same = one.is == other.is && one.value != other.value && one.sure() && other.sure() &&
                    (one.is == Is::money || one.is == Is::percent || count);
  if (!same) return i;
  by = other;
  by.value = one.value;
  by.other = other.value;
  by.doubt = Doubt::choice;
  return i + 3;
}

// "Year 1 - 10%": the number of a year, and what it brings.
bool is_counted_label(const Tokens& t, std::size_t i, std::size_t next) {
  return t[i].is == Is::number && !t[i].scaled && i > 0 && next < t.size() &&
         (t[next].is == Is::percent || t[next].is == Is::money) &&
         one_of(t, i - 1, {"year", "yr", "month", "quarter", "tranche", "installment", "part"});
}

// "between 1,500 and 2,000", "800 to 1,200": counts, no months or years.
bool is_range_of_counts(const Tokens& t, std::size_t low, std::size_t high) {
  const Token& last = t[high];
  const bool grouped = last.end - last.start > last.word.size();
  const bool between = low > 0 && one_of(t, low - 1, {"between"}) && last.value < Ratio(1900);
  return t[low].value >= Ratio(100) && (grouped || between);
}

std::size_t match_range(const Tokens& t, std::size_t i, Token& by) {
  if (!is_amount(t[i]) || is_counted_label(t, i, i + 2)) return i;
  if (const std::size_t end = match_either(t, i, by); end > i) return end;
  const std::size_t at = range_end(t, i);
  if (at == i || !is_amount(t[at]) || !can_range(t[i], t[at]) ||
      (t[at].is == Is::percent && t[i].is == Is::money))
    return i;
  Token low = t[i];
  const Token& high = t[at];
  if (high.scaled && !low.scaled && low.value < Ratio(1000))
    low.value = low.value * (high.value >= Ratio(1'000'000) ? Ratio(1'000'000) : Ratio(1'000));
  if (high.is == Is::percent && low.is == Is::number) low.value = low.value / Ratio(100);
  const bool plain = low.is == Is::number && high.is == Is::number && !low.scaled && !high.scaled;
  if (plain && low.value < Ratio(2200) && !is_range_of_counts(t, i, at))
    return i;  // months 1-12, 2027-2028
  if (low.value >= high.value) return i;
  by = high;
  if (low.is == Is::money || high.is == Is::money) by.is = Is::money;
  by.dollars = low.dollars || high.dollars;
  by.value = low.value;
  by.other = high.value;
  by.doubt =
      low.doubt == Doubt::foreign || high.doubt == Doubt::foreign ? Doubt::foreign : Doubt::range;
  return at + 1;
}

// How many tokens a sign of vagueness takes right before i; 0: none.
bool about_before(const Tokens& t, std::size_t i) {
  if (i == 0) return false;
  std::size_t k = i - 1;
  if (k > 0 && one_of(t, k, {"a", "an", "the"})) --k;
  if (t[k].is_symbol('~')) return true;
  if (t[k].is_symbol('.') && k > 0) --k;
  if (one_of(t, k,
             {"about", "around", "approximately", "approx", "roughly", "circa", "ca", "estimated",
              "est", "maybe", "perhaps", "possibly", "probably", "nearly", "almost", "tentatively",
              "mid", "early", "late"}))
    return true;
  if (t[k].is_symbol('-') && k > 0 && one_of(t, k - 1, {"mid", "early", "late"})) return true;
  const bool whole_day = t[i].is == Is::date && t[i].day.day > 0;  // "the end of February 2"
  if (one_of(t, k, {"of"}) && k > 0 && t[i].is != Is::duration &&
      one_of(t, k - 1,
             {"neighborhood", "region", "order", "estimate", "end", "beginning", "middle", "week"}))
    return !(whole_day && one_of(t, k - 1, {"end"}));
  return one_of(t, k, {"like"}) && k > 0 && one_of(t, k - 1, {"something"});
}

bool about_after(const Tokens& t, std::size_t i) {
  if (one_of(t, i + 1, {"or"}) && one_of(t, i + 2, {"so", "thereabouts"})) return true;
  if (symbol_at(t, i + 1, '-') && one_of(t, i + 2, {"ish"})) return true;
  return one_of(t, i + 1, {"ish", "tbd", "tbc", "approximately", "est"}) ||
         (symbol_at(t, i + 1, '(') && one_of(t, i + 2,
                                             {"approximately", "approx", "tbd", "tbc", "estimated",
                                              "est", "estimate", "tentative"}));
}

// "We can bring the base up to $158,000", "I pushed your starting salary up to $92,000": so much.
bool is_brought_up(const Tokens& t, std::size_t i) {
  constexpr std::size_t kFarthest = 9;
  if (i < 5 || !t[i - 1].is_word("to") || !t[i - 2].is_word("up")) return false;
  const bool behind = one_of(t, i - 3, {"bring", "push", "move", "get"});
  for (std::size_t k = i > 7 ? i - 7 : 0; behind && k + 2 < i; ++k) {
    if (one_of(t, k, {"base", "salary", "pay", "wage", "rate"}))
      return true;  // "Base we can bring up to $107,500"
  }
  for (std::size_t k = i - 2; k > 1 && k + kFarthest > i; --k) {
    if (one_of(t, k - 1, {"the", "your", "my", "our", "that"}))
      return one_of(t, k - 2,
                    {"bring", "bringing", "brought", "push", "pushed", "move", "moved", "bump",
                     "bumped", "lift", "lifted", "get", "got"});
    if (!one_of(t, k - 1,
                {"base", "salary", "pay", "starting", "annual", "wage", "rate", "hourly", "number",
                 "offer", "sign", "on", "signing", "bonus"}) &&
        !t[k - 1].is_symbol('-'))
      return false;
  }
  return false;
}

// "The award goes from $320,000 up to $360,000": from one to the other, no limit.
bool is_end_of_change(const Tokens& t, std::size_t i) {
  constexpr std::size_t kFarthest = 8;
  if (!one_of(t, i - 1, {"to"})) return false;
  for (std::size_t k = i - 1; k > 1 && k + kFarthest > i; --k) {
    if (t[k - 1].is == t[i].is) return t[k - 2].is_word("from") && is_change(t, k - 1);
  }
  return false;
}

bool most_before(const Tokens& t, std::size_t i) {
  if (i == 0) return false;
  const auto at = [&](std::size_t back, std::string_view w) {
    return i >= back && t[i - back].is_word(w);
  };
  const bool moves =
      i >= 3 && one_of(t, i - 3,
                       {"go", "goes", "going", "went", "gone", "moves", "moved", "move", "bump",
                        "bumped", "bumping", "come", "came", "brings", "comes"});
  if (is_brought_up(t, i) || is_end_of_change(t, i)) return false;
  const bool noun = i >= 4 && one_of(t, i - 4, {"your", "the", "a", "any", "of"});  // "your move"
  if (at(1, "to") && at(2, "up") && moves && !noun) return false;  // "base goes up to $171,000"
  if (at(1, "to") && (at(2, "up") || at(2, "amounting"))) return true;
  if (at(1, "of") && (at(2, "maximum") || at(2, "max") || at(2, "limit") || at(2, "cap")))
    return true;
  if (at(1, "exceed") || (at(1, "exceeding") && at(2, "not"))) return true;
  if (at(1, "at") && (at(2, "capped"))) return true;
  if (at(1, "as") && (at(2, "much"))) return true;
  const bool higher = at(2, "more") || at(2, "greater") || at(2, "higher") || at(2, "larger");
  if (at(1, "than") && (at(3, "no") || at(3, "not")) && higher) return true;
  if (t[i - 1].is_symbol(':') &&
      (at(2, "limit") || at(2, "cap") || at(2, "maximum") || at(2, "ceiling")))
    return true;  // "(limit: $12,000)"
  return at(1, "maximum") || at(1, "max") || (at(1, "most") && at(2, "at"));
}

bool most_after(const Tokens& t, std::size_t i) {
  const std::size_t most = one_of(t, i + 3, {"very"}) ? i + 4 : i + 3;  // "22% at the very most"
  if (one_of(t, i + 1, {"at"}) && one_of(t, i + 2, {"the"}) && one_of(t, most, {"most"}))
    return true;
  return one_of(t, i + 1, {"max", "maximum", "cap", "tops"}) ||
         (one_of(t, i + 1, {"at"}) && one_of(t, i + 2, {"most"})) ||
         (symbol_at(t, i + 1, '(') && one_of(t, i + 2, {"max", "maximum", "capped", "cap"}));
}

bool least_before(const Tokens& t, std::size_t i) {
  const auto at = [&](std::size_t back, std::string_view w) {
    return i >= back && t[i - back].is_word(w);
  };
  if (at(1, "least") || at(1, "minimum") || (at(1, "of") && (at(2, "minimum") || at(2, "excess"))))
    return true;
  const bool lower = at(2, "less") || at(2, "lower") || at(2, "fewer");
  if (at(1, "than") && lower && (at(3, "no") || at(3, "not"))) return true;
  if (at(1, "than") && at(2, "less") && at(3, "be") && at(4, "not")) return true;
  if (at(1, "than") && at(2, "less")) {  // "in no event be less than"
    for (std::size_t back = 3; back < 9; ++back) {
      if (at(back, "no") || at(back, "not") || at(back, "never")) return true;
    }
  }
  return at(1, "over") && t[i].is == Is::money;
}

}  // namespace

void join_ranges(Tokens& t) { rewrite(t, match_range); }

void mark_doubts(Tokens& t) {
  for (std::size_t i = 0; i < t.size(); ++i) {
    Token& x = t[i];
    if (!is_amount(x) && x.is != Is::date && x.is != Is::fraction) continue;
    if (x.doubt == Doubt::none && (about_before(t, i) || about_after(t, i))) x.doubt = Doubt::about;
    if (x.is == Is::date) continue;
    x.up_to |= most_before(t, i) || most_after(t, i);
    x.at_least |= least_before(t, i) || (symbol_at(t, i + 1, '+') && t[i + 1].glued &&
                                         !(i + 2 < t.size() && is_amount(t[i + 2])));
  }
}

}  // namespace parley::letter
