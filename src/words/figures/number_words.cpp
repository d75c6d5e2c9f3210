#include "words/figures/number_words.hpp"

#include <array>

#include "core/text.hpp"

namespace parley::words {
namespace {

enum class WordKind { small, tens, hundred, scale, fraction, factor, article, ordinal };

struct NumberWord {
  std::string_view word;
  WordKind kind;
  std::int64_t value;
};

// "quarter" alone is a time and "first" is an order; neither stands here without what makes it a
// number.
constexpr std::array kWords = std::to_array<NumberWord>({
    {"zero", WordKind::small, 0},
    {"one", WordKind::small, 1},
    {"two", WordKind::small, 2},
    {"three", WordKind::small, 3},
    {"four", WordKind::small, 4},
    {"five", WordKind::small, 5},
    {"six", WordKind::small, 6},
    {"seven", WordKind::small, 7},
    {"eight", WordKind::small, 8},
    {"nine", WordKind::small, 9},
    {"ten", WordKind::small, 10},
    {"eleven", WordKind::small, 11},
    {"twelve", WordKind::small, 12},
    {"thirteen", WordKind::small, 13},
    {"fourteen", WordKind::small, 14},
    {"fifteen", WordKind::small, 15},
    {"sixteen", WordKind::small, 16},
    {"seventeen", WordKind::small, 17},
    {"eighteen", WordKind::small, 18},
    {"nineteen", WordKind::small, 19},
    {"twenty", WordKind::tens, 20},
    {"thirty", WordKind::tens, 30},
    {"forty", WordKind::tens, 40},
    {"fourty", WordKind::tens, 40},
    {"fifty", WordKind::tens, 50},
    {"sixty", WordKind::tens, 60},
    {"seventy", WordKind::tens, 70},
    {"eighty", WordKind::tens, 80},
    {"ninety", WordKind::tens, 90},
    {"hundred", WordKind::hundred, 100},
    {"hundreds", WordKind::hundred, 100},
    {"thousand", WordKind::scale, 1'000},
    {"thousands", WordKind::scale, 1'000},
    {"million", WordKind::scale, 1'000'000},
    {"millions", WordKind::scale, 1'000'000},
    {"billion", WordKind::scale, 1'000'000'000},
    {"billions", WordKind::scale, 1'000'000'000},
    {"trillion", WordKind::scale, 1'000'000'000'000},
    {"dozen", WordKind::small, 12},
    {"couple", WordKind::small, 2},
    {"half", WordKind::fraction, 2},
    {"halves", WordKind::fraction, 2},
    {"third", WordKind::fraction, 3},
    {"thirds", WordKind::fraction, 3},
    {"quarter", WordKind::fraction, 4},
    {"quarters", WordKind::fraction, 4},
    {"fourth", WordKind::fraction, 4},
    {"fifth", WordKind::fraction, 5},
    {"fifths", WordKind::fraction, 5},
    {"sixth", WordKind::fraction, 6},
    {"seventh", WordKind::fraction, 7},
    {"eighth", WordKind::fraction, 8},
    {"eighths", WordKind::fraction, 8},
    {"ninth", WordKind::fraction, 9},
    {"tenth", WordKind::fraction, 10},
    {"tenths", WordKind::fraction, 10},
    {"hundredth", WordKind::fraction, 100},
    {"hundredths", WordKind::fraction, 100},
    {"second", WordKind::ordinal, 2},
    {"eleventh", WordKind::ordinal, 11},
    {"twelfth", WordKind::ordinal, 12},
    {"fifteenth", WordKind::ordinal, 15},
    {"eighteenth", WordKind::ordinal, 18},
    {"twentieth", WordKind::ordinal, 20},
    {"thirtieth", WordKind::ordinal, 30},
    {"fortieth", WordKind::ordinal, 40},
    {"fiftieth", WordKind::ordinal, 50},
    {"twice", WordKind::factor, 2},
    {"double", WordKind::factor, 2},
    {"doubles", WordKind::factor, 2},
    {"doubled", WordKind::factor, 2},
    {"doubling", WordKind::factor, 2},
    {"twofold", WordKind::factor, 2},
    {"thrice", WordKind::factor, 3},
    {"triple", WordKind::factor, 3},
    {"tripled", WordKind::factor, 3},
    {"triples", WordKind::factor, 3},
    {"threefold", WordKind::factor, 3},
    {"tenfold", WordKind::factor, 10},
    {"quadruple", WordKind::factor, 4},
    {"quadrupled", WordKind::factor, 4},
    {"halve", WordKind::fraction, 2},
    {"halved", WordKind::fraction, 2},
    {"a", WordKind::article, 1},
    {"an", WordKind::article, 1},
});

const NumberWord* lookup(std::string_view word) {
  for (const NumberWord& w : kWords) {
    if (w.word == word) return &w;
  }
  return nullptr;
}

// Adds words up from left to right: "two hundred fifty thousand".
class Sum {
 public:
  bool takes(const NumberWord& w) {
    switch (w.kind) {
      case WordKind::small:
        return add(w.value, w.value < 10 && last_ == WordKind::tens);
      case WordKind::tens:
        return add(w.value, false);
      case WordKind::hundred:
        return multiply(group_, w);
      case WordKind::scale:
        return close_group(w);
      default:
        return false;
    }
  }
  std::int64_t value() const { return closed_ + group_; }
  bool after_hundred_or_scale() const {
    return count_ > 0 && (last_ == WordKind::hundred || last_ == WordKind::scale);
  }
  int count() const { return count_; }

 private:
  bool add(std::int64_t n, bool after_tens) {
    if (count_ > 0 && !after_tens && !after_hundred_or_scale()) return false;
    group_ += n;
    return next(n >= 20 ? WordKind::tens : WordKind::small);
  }
  bool multiply(std::int64_t& group, const NumberWord& w) {
    if (group > 99) return false;
    group = (group == 0 ? 1 : group) * w.value;
    return next(w.kind);
  }
  bool close_group(const NumberWord& w) {
    if (closed_ > 1'000'000'000'000) return false;
    closed_ = count_ > 0 && group_ == 0 ? closed_ * w.value
                                        : closed_ + (group_ == 0 ? 1 : group_) * w.value;
    group_ = 0;
    return next(w.kind);
  }
  bool next(WordKind kind) {
    last_ = kind;
    ++count_;
    return true;
  }

  std::int64_t closed_ = 0;
  std::int64_t group_ = 0;
  WordKind last_ = WordKind::small;
  int count_ = 0;
};

// Words added up as far as they go, and the word of the table that ended them.
struct Run {
  Sum sum;
  std::size_t end = 0;  // past the last word taken
  const NumberWord* stop = nullptr;
  std::size_t stop_at = 0;
};

Run add_up(std::string_view folded, std::size_t at) {
  Run run;
  run.end = at;
  for (std::size_t look = at;;) {
    const std::string_view word = word_at(folded, look);
    const std::size_t past = look + word.size();
    if (word == "and" && run.sum.after_hundred_or_scale()) {
      look = past_joint(folded, past);
      continue;
    }
    run.stop = lookup(word);
    run.stop_at = look;
    if (run.stop == nullptr || !run.sum.takes(*run.stop)) return run;
    run.end = past;
    look = past_joint(folded, past);
    if (look == past) {
      run.stop = nullptr;
      return run;
    }
  }
}

// "half", "a quarter", "two thirds", "the third": n stands before the word, 0 for nothing.
std::optional<WordNumber> fraction(const NumberWord& w, std::int64_t n, std::size_t length) {
  const bool may_be_time = w.value == 4;
  if (n == 0 && w.word.substr(0, 7) == "quarter") return std::nullopt;
  if (n == 0 && w.value != 2) return WordNumber{Ratio(w.value), NumberUnit::none, true, length};
  const bool weak = n <= 1 || may_be_time;
  return WordNumber{Ratio::of(n == 0 ? 1 : n, w.value), NumberUnit::share, weak, length};
}

std::optional<WordNumber> single_word(const NumberWord& w) {
  if (w.kind == WordKind::factor)
    return WordNumber{Ratio(w.value), NumberUnit::multiple, true, w.word.size()};
  if (w.kind == WordKind::ordinal)
    return WordNumber{Ratio(w.value), NumberUnit::none, true, w.word.size()};
  return std::nullopt;
}

bool often_counts_nothing(const NumberWord& first, const Run& run, bool article) {
  if (article) return run.sum.value() <= 12;
  return run.sum.count() == 1 && (first.word == "one" || first.word == "couple");
}

}  // namespace

std::string_view word_at(std::string_view folded, std::size_t at) {
  std::size_t end = at;
  while (end < folded.size() && (is_letter(folded[end]) || folded[end] == '\'')) ++end;
  return folded.substr(at, end - at);
}

std::size_t past_joint(std::string_view folded, std::size_t at) {
  return at < folded.size() && (folded[at] == ' ' || folded[at] == '-' || folded[at] == '\n')
             ? at + 1
             : at;
}

std::optional<WordNumber> read_number_words(std::string_view folded, std::size_t at) {
  const NumberWord* first = lookup(word_at(folded, at));
  if (first == nullptr) return std::nullopt;
  if (const auto single = single_word(*first)) return single;
  const bool article = first->kind == WordKind::article;
  const std::size_t begin = article ? past_joint(folded, at + first->word.size()) : at;
  const Run run = add_up(folded, begin);
  if (run.stop != nullptr && run.stop->kind == WordKind::fraction) {
    const std::int64_t n = run.sum.count() > 0 ? run.sum.value() : (article ? 1 : 0);
    return fraction(*run.stop, n, run.stop_at + run.stop->word.size() - at);
  }
  if (run.sum.count() == 0) return std::nullopt;
  const bool weak = often_counts_nothing(*first, run, article);
  return WordNumber{Ratio(run.sum.value()), NumberUnit::none, weak, run.end - at};
}

}  // namespace parley::words
