#include <array>

#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

struct Named {
  std::string_view word;
  std::int64_t value;
};

constexpr std::array kUnits = {
    Named{"zero", 0},     Named{"one", 1},        Named{"two", 2},       Named{"three", 3},
    Named{"four", 4},     Named{"five", 5},       Named{"six", 6},       Named{"seven", 7},
    Named{"eight", 8},    Named{"nine", 9},       Named{"ten", 10},      Named{"eleven", 11},
    Named{"twelve", 12},  Named{"thirteen", 13},  Named{"fourteen", 14}, Named{"fifteen", 15},
    Named{"sixteen", 16}, Named{"seventeen", 17}, Named{"eighteen", 18}, Named{"nineteen", 19},
    Named{"twenty", 20},  Named{"thirty", 30},    Named{"forty", 40},    Named{"fourty", 40},
    Named{"fifty", 50},   Named{"sixty", 60},     Named{"seventy", 70},  Named{"eighty", 80},
    Named{"ninety", 90}};
constexpr std::array kScales = {Named{"hundred", 100}, Named{"thousand", 1'000},
                                Named{"million", 1'000'000}, Named{"billion", 1'000'000'000}};
constexpr std::array kOrdinals = {
    Named{"first", 1},      Named{"second", 2},     Named{"third", 3},       Named{"fourth", 4},
    Named{"fifth", 5},      Named{"sixth", 6},      Named{"seventh", 7},     Named{"eighth", 8},
    Named{"ninth", 9},      Named{"tenth", 10},     Named{"eleventh", 11},   Named{"twelfth", 12},
    Named{"fifteenth", 15}, Named{"sixteenth", 16}, Named{"eighteenth", 18}, Named{"twentieth", 20},
    Named{"thirtieth", 30}, Named{"fortieth", 40},  Named{"fiftieth", 50},   Named{"sixtieth", 60},
    Named{"hundredth", 100}};

template <class Table>
const Named* in(const Table& table, const Tokens& t, std::size_t i) {
  if (i >= t.size() || t[i].is != Is::word) return nullptr;
  for (const Named& n : table) {
    if (n.word == t[i].word) return &n;
  }
  return nullptr;
}

std::size_t past_hyphen(const Tokens& t, std::size_t i) {
  return symbol_at(t, i, '-') && t[i].glued && i + 1 < t.size() && t[i + 1].glued ? i + 1 : i;
}

// "one hundred and sixty-two thousand five hundred", read to its end.
class Words {
 public:
  explicit Words(const Tokens& t) : t_(t) {}

  std::size_t read(std::size_t i) {
    std::size_t end = i;
    for (std::size_t k = i;;) {
      k = past_hyphen(t_, k);
      if (k > i && word_at(t_, k, "and") && (in(kUnits, t_, k + 1) != nullptr))
        k += scaled_ ? 1 : 0;
      if (!take(k)) break;
      end = ++k;
    }
    return end;
  }
  Ratio value() const { return Ratio(total_ + current_); }

 private:
  bool take(std::size_t k) {
    if (const Named* n = in(kUnits, t_, k)) {
      const std::int64_t rest = current_ % 100;
      if (begun_ && (n->value < 10 ? (rest % 10 != 0 || rest == 10 ||
                                      (rest == 0 && !hundred_ && current_ == 0 && !scaled_))
                                   : rest != 0))
        return false;
      if (begun_ && current_ > 0 && rest == 0 && !hundred_) return false;
      current_ += n->value;
      return begun_ = true;
    }
    const Named* n = in(kScales, t_, k);
    if (n == nullptr || (!begun_ || current_ == 0)) return false;
    if (n->value == 100) {
      if (current_ >= 100) return false;
      current_ *= 100;
      hundred_ = true;
    } else {
      if (n->value >= last_scale_) return false;
      last_scale_ = n->value;
      total_ += current_ * n->value;
      current_ = 0;
      hundred_ = false;
    }
    return scaled_ = true;
  }

  const Tokens& t_;
  std::int64_t total_ = 0;
  std::int64_t current_ = 0;
  std::int64_t last_scale_ = 1'000'000'000'000;
  bool begun_ = false;
  bool hundred_ = false;
  bool scaled_ = false;
};

bool is_half(const Tokens& t, std::size_t i) { return word_at(t, i, "half"); }

// "and one-half", "and a half" after a number.
std::size_t take_half(const Tokens& t, std::size_t end, Ratio& value) {
  if (!word_at(t, end, "and") || !one_of(t, end + 1, {"a", "one"})) return end;
  const std::size_t k = past_hyphen(t, end + 2);
  if (!is_half(t, k)) return end;
  value += Ratio::of(1, 2);
  return k + 1;
}

std::size_t match_number(const Tokens& t, std::size_t i, Token& by) {
  by.is = Is::number;
  if (t[i].is == Is::number) {  // 1.5 million, 7 1/2, 2 and a half
    static constexpr std::array kMore = {Named{"hundred", 100},          Named{"thousand", 1'000},
                                         Named{"grand", 1'000},          Named{"mil", 1'000'000},
                                         Named{"million", 1'000'000},    Named{"mm", 1'000'000},
                                         Named{"billion", 1'000'000'000}};
    by = t[i];
    if (const Named* n = t[i].scaled ? nullptr : in(kMore, t, i + 1)) {
      by.value = t[i].value * Ratio(n->value);
      by.scaled = true;
      return i + 2;
    }
    const std::size_t end =  // "2 and a half", but not "in 2027 and one half in 2028"
        by.value < Ratio(100) ? take_half(t, i + 1, by.value) : i + 1;
    if (end > i + 1) return end;
    if (is_at(t, i + 1, Is::number) && symbol_at(t, i + 2, '/') && is_at(t, i + 3, Is::number) &&
        !t[i + 1].glued && t[i + 2].glued && t[i + 3].glued && t[i].value.is_whole() &&
        t[i + 1].value < t[i + 3].value && t[i + 3].value <= Ratio(8)) {
      by.value = t[i].value + t[i + 1].value / t[i + 3].value;
      return i + 4;
    }
    return i;
  }
  const bool a = t[i].is_word("a") && one_of(t, i + 1, {"hundred", "thousand", "million"});
  if (a) return i;
  if (in(kUnits, t, i) == nullptr) return i;
  Words words(t);
  const std::size_t end = words.read(i);
  by.value = words.value();
  by.in_words = true;
  return take_half(t, end, by.value);
}

// "forty-eighth" arrives as the number 40, "-", "eighth".
std::size_t match_ordinal(const Tokens& t, std::size_t i, Token& by) {
  by.is = Is::ordinal;
  const bool tens =
      t[i].is == Is::number && t[i].in_words && t[i].value >= Ratio(20) && t[i].value <= Ratio(90);
  const std::size_t at = tens ? past_hyphen(t, i + 1) : i;
  if (at >= t.size()) return i;
  Token bare = t[at];
  if (bare.is == Is::word && bare.word.size() > 3 && bare.word.back() == 's' &&
      bare.word != "seconds")
    bare.word.pop_back();
  const Tokens one{bare};
  const Named* n = in(kOrdinals, one, 0);
  if (n == nullptr || (tens && n->value >= 10)) return i;
  by.word = t[at].word;
  by.in_words = true;
  by.value = Ratio(n->value) + (tens ? t[i].value : Ratio(0));
  return at + 1;
}

std::optional<Ratio> denominator(const Tokens& t, std::size_t i) {
  if (one_of(t, i, {"half", "halves"})) return Ratio(2);
  if (one_of(t, i, {"quarter", "quarters"})) return Ratio(4);
  if (is_at(t, i, Is::ordinal) && t[i].value >= Ratio(3)) return t[i].value;
  return std::nullopt;
}

bool is_part_word(const Tokens& t, std::size_t i) {
  return one_of(t, i, {"of",    "after",  "on",       "at",      "vests",   "vest",   "vesting",
                       "once",  "the",    "when",     "upon",    "now",     "is",     "will",
                       "shall", "in",     "becomes",  "your",    "up",      "for",    "each",
                       "every", "per",    "annually", "yearly",  "payable", "paid",   "due",
                       "with",  "within", "comes",    "arrives", "lands",   "percent"});
}

// "1/48th", "1/4": digits that stand together; a/b/c is something else.
std::size_t match_slash(const Tokens& t, std::size_t i, Token& by) {
  if (!is_at(t, i, Is::number) || !symbol_at(t, i + 1, '/') || i + 2 >= t.size()) return i;
  const Token& low = t[i + 2];
  if ((low.is != Is::number && low.is != Is::ordinal) || symbol_at(t, i + 3, '/') ||
      (i > 0 && t[i - 1].is_symbol('/')))
    return i;
  if (!t[i].value.is_whole() || !low.value.is_whole() || t[i].value.is_zero() ||
      t[i].value > low.value || low.value > Ratio(1200))
    return i;
  const bool plain = low.is == Is::ordinal || t[i].value == Ratio(1) ||
                     (low.value <= Ratio(12) && low.value > t[i].value) || is_part_word(t, i + 3);
  const bool shrinks = one_of(t, i + 3, {"for", "per", "each", "every"}) &&
                       one_of(t, i - 1, {"by"});  // "falls by 1/12 for each month"
  if (!plain || (low.is == Is::number && is_day_by_words(t, i, i + 3) && !shrinks) ||
      t[i].value == low.value)
    return i;
  by.value = t[i].value / low.value;
  return i + 3;
}

std::size_t match_fraction(const Tokens& t, std::size_t i, Token& by) {
  by.is = Is::fraction;
  if (const std::size_t end = match_slash(t, i, by); end > i) return end;
  const bool count =
      t[i].is == Is::number && t[i].in_words && t[i].value.is_whole() && !t[i].value.is_zero();
  const bool a = one_of(t, i, {"a", "another"});
  if (count || a) {
    const std::size_t at = count ? past_hyphen(t, i + 1) : i + 1;
    const auto low = denominator(t, at);
    if (!low || (count && t[i].value >= *low)) return i;      // "in two halves" counts them
    const bool then = i > 0 && one_of(t, i - 1, {"then"}) &&  // "then a quarter, and monthly"
                      (symbol_at(t, at + 1, ',') || one_of(t, at + 1, {"and"}));
    if (a && ((!is_part_word(t, at + 1) && !then) ||
              (i > 0 && (t[i - 1].is == Is::money || t[i - 1].is == Is::number))))
      return i;
    by.in_words = true;
    by.value = (count ? t[i].value : Ratio(1)) / *low;
    return at + 1;
  }
  if (t[i].is_word("quarter") && one_of(t, i + 1, {"after", "vests"}) &&
      (i == 0 || (t[i - 1].is == Is::symbol && !t[i - 1].is_symbol('-')))) {
    by.value = Ratio::of(1, 4);  // "over 4 years, quarter after year 1"
    by.in_words = true;
    return i + 1;
  }
  const bool first = t[i].is == Is::ordinal && t[i].value == Ratio(1);
  if (first && one_of(t, i + 2, {"of"}) &&  // "the first quarter of it", but not "of 2027"
      one_of(t, i + 3, {"it", "them", "those", "these", "your", "this"})) {
    const auto low = denominator(t, i + 1);
    if (!low) return i;
    by.in_words = true;
    by.value = Ratio(1) / *low;
    return i + 2;
  }
  if (is_half(t, i) && is_part_word(t, i + 1) &&
      !(i > 0 &&
        (t[i - 1].is == Is::ordinal || t[i - 1].is_word("first") || t[i - 1].is_word("second")))) {
    by.value = Ratio::of(1, 2);
    by.in_words = true;
    return i + 1;
  }
  return i;
}

}  // namespace

void join_numbers(Tokens& t) {
  rewrite(t, match_number);
  rewrite(t, match_ordinal);
  rewrite(t, match_fraction);
}

}  // namespace parley::letter
