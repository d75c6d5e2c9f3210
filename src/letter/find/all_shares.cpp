// The count of all shares: what is said of the company, and no grant.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

constexpr std::size_t kNear = 9;
std::size_t back(const Sentence& s, std::size_t i) {
  return i > kNear ? std::max(s.first, i - kNear) : s.first;
}

// "There are 40,000,000 shares of our common stock outstanding."
bool is_stock_outstanding(const Sentence& s, std::size_t i) {
  static const Pattern kOutstanding(
      "{number} ?total shares ?of ~4 stock ?currently ?now ?issued ?and outstanding|issued");
  static const Pattern kIssued("{number} ?common shares are ?currently ?now issued|outstanding|in");
  static const Pattern kCapital(
      "{number} shares ?of ?our ?its ?the ?capital|common ?stock ?of ?the ?company ?currently "
      "?then "
      "?outstanding on ?a ?an ?the fully|diluted");
  const Ratio least(1'000'000);
  Match m;
  return kOutstanding.at(s.t(), i, m) || kIssued.at(s.t(), i, m) ||
         (s.t()[i].value >= least && kCapital.at(s.t(), i, m));
}

// "There are 10,400,000 shares on that basis", "Juniper has 12,000,000 shares": what a company has.
bool is_of_company(const Sentence& s, std::size_t i) {
  static const Patterns kHas(
      "that's ?now ?today ?currently ?about {number};that is ?now ?about {number};there "
      "are|were|is|will ?currently ?now ?today ?then ?be ?a ?total ?of ?about {number};"
      "has|have|had|got|totals|counts ?got ?currently ?now ?today ?then ?a ?total ?of ?about "
      "{number}");
  static const Pattern kStock(
      "{number} ?common ?ordinary ?outstanding ?issued ?total ?fully ?diluted shares");
  static const Pattern kToYou("for|to you");
  const Ratio least(500'000);
  Match m;
  return s.t()[i].value >= least && kStock.at(s.t(), i, m) && kHas.ends(s.t(), back(s, i), i + 1) &&
         !kToYou.in(s.t(), m.end, std::min(s.end, m.end + 4));
}

// "... of the company on a fully diluted basis. There are 10,400,000 shares on that basis": whether
// the words before say which.
bool is_on_that_basis(const Sentence& s, std::size_t i) {
  static const Pattern kBasis("{number} ~2 shares ~3 on|in that|this|such|the ?same basis|sense");
  static const Pattern kAllIn(
      "{number} shares all ?in|told");  // "today that's 10,400,000 shares all in"
  Match m;
  return (kBasis.at(s.t(), i, m) || kAllIn.at(s.t(), i, m)) &&
         Sentence{s.in, 0, s.first}.has(Topic::fully_diluted);
}

// "The fully diluted capitalization, which includes those reserved under the Plan, is 20,250,000
// shares": what the sentence says of the whole.
bool is_told_of_whole(const Sentence& s, std::size_t i) {
  static const Patterns kIs(
      "is|was|equals|equaled|totals|totaled|that's ?about ?a ?total ?of {number}");
  static const Pattern kShares("{number} ?total shares");
  const Ratio least(500'000);
  Match m;
  if (s.t()[i].value < least || !kShares.at(s.t(), i, m) || !kIs.ends(s.t(), back(s, i), i + 1))
    return false;
  const Cue* whole = s.cue(Topic::fully_diluted);
  return whole != nullptr && whole->first < i && whole->first < s.first + 14;
}

// "The Company has authorized 12,000,000 shares of Common Stock": what it may issue, to anyone.
bool is_authorized(const Sentence& s, std::size_t i) {
  static const Patterns kAuthorized(
      "company|corporation|firm|charter|articles|certificate|we ?currently ?now has|have|is|are "
      "?is ?are ?been authorized ?to ?issue ?the ?issuance ?of ?a ?total ?up ?to "
      "{number};company|corporation|charter|articles|certificate ~4 authorizes ?the ?issuance ?of "
      "?up ?to {number};authorized ?share capital|stock|shares ~4 {number}");
  static const Pattern kToYou("you|your");
  const Match m = kAuthorized.find(s.t(), i > 12 ? std::max(s.first, i - 12) : s.first, i + 1);
  return m.end == i + 1 && !kToYou.in(s.t(), i + 1, std::min(s.end, i + 8));
}

// "36,000 shares based on 30,000,000 fully diluted shares": the first is no count of the whole.
bool is_of_larger(const Sentence& s, std::size_t i) {
  static const Pattern kOf(
      "{number} ?shares|options|units ~3 based|out|of|on|assuming ?on ?of ?the ?a ?total ?of "
      "{number}");
  Match m;
  return kOf.at(s.t(), i, m) && s.t()[m.caught[1]].value > s.t()[i].value;
}

// "45,000 shares of 10,000,000": the second number is of all shares.
bool is_whole_of(const Sentence& s, std::size_t i) {
  static const Pattern kOf(
      "{number} ?stock ?shares|options|units ?out of ?our ?the ?a ?total ?of ?about ?roughly "
      "?around ?some ?approximately {number}");
  static const Pattern kShare(
      "{percent} ?out of ?our ?the ?a ?total ?of ?all ?about ?roughly ?around {number}");
  for (std::size_t k = i > 8 ? std::max(s.first, i - 8) : s.first; k < i; ++k) {
    Match m;
    if (kOf.at(s.t(), k, m) && m.caught[1] == i && s.t()[k].value < s.t()[i].value) return true;
    if (kShare.at(s.t(), k, m) && m.caught[1] == i) return true;  // "0.45% of 9,250,000"
  }
  return false;
}

// "0.18% of fully diluted capitalization, i.e. 18,900 shares": what the percentage makes. A whole
// so small would make it next to nothing.
bool is_made_by_percent(const Sentence& s, std::size_t i) {
  const Ratio few(1'000);
  const Ratio least(1'000'000);
  const Ratio most(1'000'000'000);
  if (i > s.first && one_of(s.t(), i - 1, {"of"})) return false;
  for (std::size_t k = i; k > s.first && k + 14 > i; --k) {
    const Token& t = s.t()[k - 1];
    if (t.is == Is::number) return false;
    if (t.is != Is::percent) continue;
    const Ratio count = s.t()[i].value;
    return !t.value.is_zero() && count * t.value < few && count / t.value >= least &&
           count / t.value <= most;
  }
  return false;
}

// "60,000 options; total capitalization 12,250,000 shares"
bool is_capitalization(const Sentence& s, std::size_t i) {
  static const Patterns kTotal("capitalization ?table ?today ?currently ?is ?of ?: ?BAR {number}");
  return kTotal.ends(s.t(), back(s, i), i + 1);
}

// "Shares in issue: 22,900,000; fully diluted 31,250,000": another count is that of all.
bool counts_diluted_too(const Sentence& s, std::size_t i) {
  for (std::size_t k = s.first; k < s.end; ++k) {
    const Token& t = s.t()[k];
    const bool other = k != i && t.is == Is::number && t.value > s.t()[i].value;
    if (other && bind(s, k, takes_count).topic == Topic::fully_diluted) return true;
  }
  return false;
}

}  // namespace

namespace {

// Whether a part of a whole is so many shares, none of them cut.
bool makes(const Ratio& part, const Ratio& whole, const Ratio& count) {
  const Ratio shares = part * whole;
  return shares > count ? shares - count < Ratio(1) : count - shares < Ratio(1);
}

}  // namespace

// "0.45% of the company ... On today's count of 9,250,000 that is 41,625": the whole that the part
// makes the count of.
bool Finder::is_whole_by_share(const Sentence& s, std::size_t i) const {
  std::vector<Ratio> parts;
  for (std::size_t k = s.first; k < s.end; ++k) {
    if (s.t()[k].is == Is::percent && s.t()[k].sure()) parts.push_back(s.t()[k].value);
  }
  for (const GrantKind& g : kinds_) {
    const Note* part = g.entry->last("ownership");
    if (part != nullptr && !part->open) parts.push_back(part->value.number);
  }
  const Ratio least(100'000);
  const Ratio whole = s.t()[i].value;
  if (whole < least || !s.t()[i].sure()) return false;
  for (std::size_t k = s.first; k < s.end; ++k) {
    const Token& t = s.t()[k];
    if (t.is != Is::number || !t.sure() || t.value >= whole || t.value < Ratio(100)) continue;
    if (std::any_of(parts.begin(), parts.end(),
                    [&](const Ratio& part) { return makes(part, whole, t.value); }))
      return true;
  }
  return false;
}

// Whether a count is what a grant's part of the company comes to: 41,625 of 9,250,000 are 0.45%.
bool Finder::is_share_in_numbers(const Entry& grant, const Ratio& count) const {
  const Note* part = grant.last("ownership");
  const Note* all = book_.offer.last("company.fully_diluted_shares");
  return part != nullptr && !part->open && all != nullptr && !all->open &&
         makes(part->value.number, all->value.number, count);
}

// Whether a number is no grant but what the company has or may issue: "45,000 shares of
// 10,000,000".
bool Finder::take_whole(const Sentence& s, std::size_t i) {
  if (is_authorized(s, i)) return true;
  if (is_made_by_percent(s, i)) return false;
  const Token& t = s.t()[i];
  const bool by_share = is_whole_by_share(s, i);
  if (t.value < Ratio(10'000) || !(by_share || is_whole_of(s, i) || is_capitalization(s, i)))
    return false;
  const Where at = where(s, i, i + 1);
  const bool diluted = s.has(Topic::fully_diluted) ||
                       (by_share && Sentence{s.in, 0, s.first}.has(Topic::fully_diluted));
  if (diluted && t.sure() && !t.up_to && !t.at_least) {
    book_.note(book_.offer, "company.fully_diluted_shares", Value::count(t.value), at);
  } else {
    book_.ask(book_.offer, "company.fully_diluted_shares", "are these all shares, fully diluted?",
              at, {Value::count(t.value)});
  }
  return true;
}

// The count of all shares, where a number is said to be it.
bool Finder::take_all_shares(const Sentence& s, std::size_t i, const Bound& b, const Where& at) {
  constexpr auto kKey = "company.fully_diluted_shares";
  const Token& t = s.t()[i];
  const bool whole = is_stock_outstanding(s, i) || is_of_company(s, i) || is_told_of_whole(s, i);
  const bool diluted =
      b.topic == Topic::fully_diluted || ((whole || b.topic == Topic::outstanding) &&
                                          (s.has(Topic::fully_diluted) || is_on_that_basis(s, i)));
  if (t.value < Ratio(10'000) || is_of_larger(s, i) || is_made_by_percent(s, i)) return false;
  if (b.topic == Topic::outstanding && counts_diluted_too(s, i)) return true;
  if (diluted) {
    if (t.sure() && !t.up_to && !t.at_least) {
      book_.note(book_.offer, kKey, Value::count(t.value), at);
    } else {
      book_.ask(book_.offer, kKey, why_of(t), at, readings_of(t, Value::count));
    }
    return true;
  }
  if (b.topic != Topic::outstanding && !whole) return false;
  book_.ask(book_.offer, kKey, "shares outstanding, without options; all of them?", at);
  return true;
}

}  // namespace parley::letter
