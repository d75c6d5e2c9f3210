#include "letter/find/bonus_figures.hpp"

#include <vector>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

bool is_target(const Tokens& t, std::size_t i) { return one_of(t, i, {"target", "targeted"}); }

bool is_level(const Tokens& t, std::size_t i) {
  return is_target(t, i) || one_of(t, i,
                                   {"threshold", "minimum", "min", "entry", "maximum", "max",
                                    "stretch", "superior", "outstanding"});
}

// What may stand between the members of a list.
bool is_between(const Tokens& t, std::size_t i) {
  return one_of(t, i, {"and", "or", "to"}) || symbol_at(t, i, '/') || symbol_at(t, i, ',') ||
         symbol_at(t, i, '|') || symbol_at(t, i, '-');
}

// The members of the list that begins at i: tokens with nothing but signs between them.
template <class Is>
std::vector<std::size_t> list_at(const Sentence& s, std::size_t i, Is is) {
  std::vector<std::size_t> out;
  for (std::size_t k = i; k < s.end; ++k) {
    if (is(k)) {
      out.push_back(k);
    } else if (!is_between(s.t(), k)) {
      break;
    }
  }
  return out;
}

// "threshold, target and maximum: 10%, 20% and 30%", or the figures first: the one in the place of
// the target; the end where two such lists do not stand side by side.
std::size_t target_in_lists(const Sentence& s, std::size_t i) {
  const auto percent = [&](std::size_t k) { return s.t()[k].is == Is::percent; };
  std::size_t first = i;
  for (std::size_t k = i; k > s.first && (percent(k - 1) || is_between(s.t(), k - 1)); --k) {
    if (percent(k - 1)) first = k - 1;
  }
  const std::vector<std::size_t> figures = list_at(s, first, percent);
  if (figures.size() < 2) return s.end;
  for (std::size_t k = s.first; k < s.end; ++k) {
    if (!is_level(s.t(), k)) continue;
    const auto names = list_at(s, k, [&](std::size_t n) { return is_level(s.t(), n); });
    k = names.back();
    if (names.size() != figures.size()) continue;
    for (std::size_t n = 0; n < names.size(); ++n) {
      if (is_target(s.t(), names[n])) return figures[n];
    }
  }
  return s.end;
}

// The level whose name stands right beside a percentage; 0: none does.
std::size_t level_beside(const Sentence& s, std::size_t i) {
  std::size_t k = i;
  while (k > s.first && (one_of(s.t(), k - 1, {"of", "is", "at"}) || symbol_at(s.t(), k - 1, ':')))
    --k;
  if (k > s.first && is_level(s.t(), k - 1)) return k - 1;
  k = i + 1;
  while (k < s.end && (one_of(s.t(), k, {"at", "the", "as", "for"}) || symbol_at(s.t(), k, '(')))
    ++k;
  return k < s.end && is_level(s.t(), k) ? k : 0;
}

// Whether a percentage is said to be of pay, or to be a level: no weight.
bool is_of_pay_or_level(const Sentence& s, std::size_t i) {
  static const Pattern kOfPay("{percent} of ?your ?the ?annual ?base salary|base|pay|earnings");
  Match m;
  return kOfPay.at(s.t(), i, m) || level_beside(s, i) > 0;
}

}  // namespace

std::size_t target_of_levels(const Sentence& s, std::size_t i) {
  if (const std::size_t listed = target_in_lists(s, i); listed < s.end) return listed;
  const std::size_t mine = level_beside(s, i);
  if (mine == 0) return s.end;
  if (is_target(s.t(), mine)) return i;
  for (std::size_t k = s.first; k < s.end; ++k) {
    if (s.t()[k].is != Is::percent) continue;
    const std::size_t other = level_beside(s, k);
    if (other > 0 && is_target(s.t(), other)) return k;
  }
  return s.end;
}

bool is_weight(const Sentence& s, std::size_t i) {
  const Sentence inside = in_brackets(s, i);
  const Sentence part = inside.end > inside.first ? inside : s;
  std::size_t weights = 0;
  Ratio sum;
  for (std::size_t k = part.first; k < part.end; ++k) {
    const Token& t = s.t()[k];
    if (t.is != Is::percent) continue;
    if (!t.sure() || is_of_pay_or_level(s, k)) {
      if (k == i) return false;
      continue;
    }
    ++weights;
    sum += t.value;
  }
  return weights > 1 && sum == Ratio(1);
}

bool tells_the_past(const Sentence& s) {
  static const Patterns kWas("was|were|ranged|came|averaged|got|received|had;we|they|which paid");
  static const Pattern kIs("will|is|are|shall|may|eligible|can");
  return s.words(kWas) && (!s.words(kIs) || one_of(s.t(), s.first, {"in"}));
}

bool is_of_past_year(const Sentence& s, const std::optional<Date>& today) {
  static const Patterns kDone(
      "earned|received|got|made|took|was|were|produced|yielded|averaged|paid|gave|distributed|"
      "shared|came ~14 {money};{money} was|were|went|each ?paid");
  static const Pattern kToCome("will|shall|may|would|eligible|target|guaranteed|guarantee|you");
  if (!today || !s.words(kDone) || s.words(kToCome)) return false;
  bool before = false;
  for (std::size_t k = s.first; k < s.end; ++k) {
    const Token& t = s.t()[k];
    const bool year = t.is == Is::number && t.word.size() == 4 && t.value.is_whole() &&
                      t.value >= Ratio(1990) && t.value <= Ratio(2060);
    if (year && t.value >= Ratio(today->year())) return false;
    before |= year;
  }
  return before;
}

}  // namespace parley::letter
