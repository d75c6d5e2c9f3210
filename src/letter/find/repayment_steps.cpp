#include "letter/find/repayment_steps.hpp"

#include "letter/find/payment_times.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// "from 12 months to before 24 months": where a period opens, not where it ends.
bool opens_period(const Sentence& s, std::size_t i) {
  static const Pattern kOpens(
      "from|between|after|beginning ?month ?months {value} to|until|through|and|but ?before ?month "
      "?less ?fewer ?than {value}");
  if (i == s.first) return false;
  Match m;
  for (std::size_t k = i - 1; k + 3 > i && k >= s.first; --k) {
    if (kOpens.at(s.t(), k, m) && m.caught[0] == i) return true;
    if (k == 0) break;
  }
  return false;
}

std::optional<int> years_of(const Token& t) {
  return t.value.is_whole() && t.value <= Ratio(10)
             ? std::optional(12 * static_cast<int>(t.value.numerator()))
             : std::nullopt;
}

// "the second 12 months" ends at month 24.
int times_before(const Tokens& t, std::size_t i) {
  const bool counted = i > 0 && t[i - 1].is == Is::ordinal && t[i - 1].value >= Ratio(2) &&
                       t[i - 1].value <= Ratio(5);
  return counted ? static_cast<int>(t[i - 1].value.numerator()) : 1;
}

// "if you're gone within 180 days": so many months of thirty days.
std::optional<int> months_of_days(const Sentence& s, std::size_t i) {
  static const Patterns kGone(
      "leave|leaves|leaving|left|gone|quit|quits|resign|resigns|depart|departs|separate|separates|"
      "terminated|go|goes|out ~4 within|before|inside|in|prior ?to ?the ?your ?completing ?first "
      "{dur}");
  static const Pattern kOfWork(
      "{dur} of|after|from ?your ?the start|hire|employment|joining|beginning|service");
  const Token& t = s.t()[i];
  Match m;
  if (t.is != Is::duration || t.unit != Unit::day || !t.sure() || t.value < Ratio(60))
    return std::nullopt;
  const bool gone = kGone.ends(s.t(), i > 12 ? std::max(s.first, i - 12) : s.first, i + 1);
  if (!gone && !kOfWork.at(s.t(), i, m)) return std::nullopt;
  if (t.value == Ratio(365)) return 12;
  const Ratio months = t.value / Ratio(30);
  return months.is_whole() && months <= Ratio(36)
             ? std::optional(static_cast<int>(months.numerator()))
             : std::nullopt;
}

// The end of a period of repayment in months, where a token names one.
std::optional<int> boundary(const Sentence& s, std::size_t i) {
  static const Pattern kMonths(
      "month|months {number} ?-|to|through|thru|and|until ?month|months {number}");
  static const Pattern kYear("{ord} year|anniversary|anniversaries");
  static const Pattern kMonthEnd("{ord} month");  // "to the end of the twenty-fourth month"
  static const Pattern kYearOne("year {number}");
  static const Pattern kTheYear("within|inside the year");  // "if you go within the year"
  const Tokens& t = s.t();
  Match m;
  if (kMonths.at(t, i, m)) return static_cast<int>(t[m.caught[1]].value.numerator());
  if (kYear.at(t, i, m)) return years_of(t[i]);
  if (kMonthEnd.at(t, i, m) && t[i].value.is_whole() && t[i].value >= Ratio(3) &&
      t[i].value <= Ratio(60))
    return static_cast<int>(t[i].value.numerator());
  if (kTheYear.at(t, i, m)) return 12;
  if (kYearOne.at(t, i, m)) return years_of(t[m.caught[0]]);
  static const Pattern kMonthOne("month {number}");
  const bool ends = i > 1 && one_of(t, i - 1, {"of"}) && one_of(t, i - 2, {"end"});
  if ((ends || (i > 0 && one_of(t, i - 1, {"before", "until", "till", "through"}))) &&
      kMonthOne.at(t, i, m))
    return static_cast<int>(t[m.caught[0]].value.numerator());
  if (const auto months = months_of_days(s, i)) return months;
  if (t[i].is != Is::duration || (t[i].unit != Unit::month && t[i].unit != Unit::year))
    return std::nullopt;
  if ((i > 0 && one_of(t, i - 1, {"after", "but"})) || opens_period(s, i)) return std::nullopt;
  if (i > 1 && one_of(t, i - 2, {"more"}) && one_of(t, i - 1, {"than"})) return std::nullopt;
  if (t[i].doubt == Doubt::range && t[i].other) {
    const Ratio months = *t[i].other * Ratio(t[i].unit == Unit::year ? 12 : 1);
    return months.is_whole() ? std::optional(static_cast<int>(months.numerator())) : std::nullopt;
  }
  const auto months = months_of(t[i]);
  return months ? std::optional(*months * times_before(t, i)) : std::nullopt;
}

// "on or after the first and before the second anniversary": where a period opens.
bool opens_year(const Sentence& s, std::size_t i) {
  static const Pattern kOpens("after|following|past|between ?the ?your ?his ?her {ord}");
  return s.t()[i].is == Is::ordinal &&
         kOpens.find(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, i + 1).end == i + 1;
}

// "before your first anniversary ..., before your second, ...": the years of the one before.
bool is_year_again(const Sentence& s, std::size_t i, const RepaymentEnds& before) {
  const Tokens& t = s.t();
  if (before.at.empty() || t[i].is != Is::ordinal || i == 0) return false;
  const bool of_years = t[before.at.back()].is == Is::ordinal;
  const bool ends = i + 1 >= s.end || t[i + 1].is == Is::symbol || one_of(t, i + 1, {"and", "but"});
  return of_years && ends && one_of(t, i - 1, {"your", "the"});
}

// "in the first 12 months, half of it in the next 12": of the same unit.
std::optional<int> next_as_many(const Sentence& s, std::size_t i, const RepaymentEnds& before) {
  const Token& t = s.t()[i];
  if (before.at.empty() || t.is != Is::number || !t.value.is_whole() || t.value > Ratio(60))
    return std::nullopt;
  Token span = s.t()[before.at.back()];
  if (span.is != Is::duration || !one_of(s.t(), i - 1, {"next", "following"})) return std::nullopt;
  span.value = t.value;
  return months_of(span);
}

// "In the third year, a quarter.", "you owe a quarter of it": a share, and no three months.
bool is_quarter_of_it(const Sentence& s, std::size_t i) {
  const Token& t = s.t()[i];
  const bool quarter = t.is_word("quarter") ||
                       (t.is == Is::duration && t.unit == Unit::quarter && t.value == Ratio(1));
  if (!quarter) return false;
  const std::size_t article = t.is_word("quarter") && i > s.first ? i - 1 : i;
  const bool one = article == i || one_of(s.t(), article, {"a", "one"});
  const bool owed =
      article > s.first &&
      (s.t()[article - 1].is == Is::symbol ||
       one_of(s.t(), article - 1, {"repay", "return", "owe", "back", "then", "only"}));
  const bool ends =
      i + 1 >= s.end || s.t()[i + 1].is == Is::symbol || one_of(s.t(), i + 1, {"of", "back"});
  return one && owed && ends;
}

}  // namespace

RepaymentEnds repayment_ends(const Sentence& s) {
  RepaymentEnds out;
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (opens_year(s, i)) continue;
    auto end = boundary(s, i);
    if (!end) end = next_as_many(s, i, out);
    if (!end && is_year_again(s, i, out)) end = years_of(s.t()[i]);
    if (!end || *end <= 0) continue;
    const bool next = i > 0 && one_of(s.t(), i - 1, {"next", "following", "subsequent"});
    if (next && !out.months.empty()) *end += out.months.back();
    out.months.push_back(*end);
    out.at.push_back(i);
    if (s.t()[i].is == Is::word) i += 3;
    if (i < s.end && s.t()[i].is == Is::ordinal && !is_year_again(s, i, out)) ++i;
  }
  return out;
}

std::vector<RepaidShare> repaid_in_words(const Sentence& s) {
  std::vector<RepaidShare> out;
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    std::optional<Ratio> share;
    if (t.is == Is::fraction && t.value < Ratio(1)) share = t.value;
    if (t.is_word("half")) share = Ratio::of(1, 2);
    if (is_quarter_of_it(s, i)) share = Ratio::of(1, 4);
    if (one_of(s.t(), i, {"all", "everything", "full", "fully", "entire", "whole"}))
      share = Ratio(1);
    if (share && (out.empty() || out.back().share != *share)) out.push_back({i, *share});
  }
  return out;
}

std::optional<Value> repayment_steps(const std::vector<int>& ends,
                                     const std::vector<RepaidShare>& shares) {
  if (shares.size() < 2 || ends.size() != shares.size()) return std::nullopt;
  std::vector<Value> items;
  for (std::size_t k = 0; k < shares.size(); ++k) {
    if (k > 0 && (ends[k] <= ends[k - 1] || shares[k].share >= shares[k - 1].share))
      return std::nullopt;
    items.push_back(Value::table({{"before_month", Value::count(Ratio(ends[k]))},
                                  {"share", Value::percent(shares[k].share)}}));
  }
  return Value::list(std::move(items));
}

std::optional<RepaymentRow> repayment_row(const Sentence& s) {
  static const Pattern kFewer("fewer|less|under|below|before ?than ?month {number}");
  std::vector<Ratio> shares;
  int month = 0;
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if (t.is == Is::percent && t.sure()) shares.push_back(t.value);
    Match m;
    if (kFewer.at(s.t(), i, m) && m.end <= s.end && s.t()[m.caught[0]].value.is_whole() &&
        s.t()[m.caught[0]].value <= Ratio(120))
      month = static_cast<int>(s.t()[m.caught[0]].value.numerator());
  }
  if (shares.empty()) {  // "half of it within the first 24 months"
    for (const RepaidShare& x : repaid_in_words(s)) shares.push_back(x.share);
  }
  const RepaymentEnds ends = repayment_ends(s);
  if (month == 0 && !ends.months.empty()) month = ends.months.back();
  if (month == 0 || shares.size() != 1) return std::nullopt;
  return RepaymentRow{month, shares[0]};
}

// "(1) $40,000 in cash. If you resign, you pay it back": of a sum that is no payment known.
bool is_of_unread_sum(const Sentence& s, const Entry& of) {
  static const Patterns kIt("pay|repay|return|give|owe ?us it|this|that ?sum ?amount ?back");
  if (of.from.in == s.in || !s.words(kIt)) return false;
  for (std::size_t k = 0; k < s.first; ++k) {
    const Token& t = s.t()[k];
    if (t.is == Is::money && t.value >= Ratio(500) && !s.in->used[k]) return true;
  }
  return false;
}

// "I left out one thing on the sign-on. If you leave, you give back ...": of what the sentence
// before names, without a sum.
bool is_of_sign_on_named(const Sentence& s) {
  if (s.first == 0) return false;
  const Sentence before = s.before();
  static const Pattern kAbout("on|about|of|for|to|with|regarding ?the|your sign|signing");
  return before.has(Topic::sign_on) && before.words(kAbout) &&
         next_money(before, before.first) == before.end && s.t()[before.first].is != Is::money;
}

}  // namespace parley::letter
