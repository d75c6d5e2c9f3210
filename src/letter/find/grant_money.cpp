// Grants in dollars.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/performance.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
bool is_vest_row(const Sentence& s) {
  for (std::size_t i = s.first; i < s.end && !s.t()[i].is_symbol('|') && !s.t()[i].is_symbol(':');
       ++i) {
    if (one_of(s.t(), i, {"vest", "vests", "vesting"})) return s.in->block.row;
  }
  return false;
}

// "Each year $20,000 worth of shares is delivered": a part of the $60,000 that is known already.
bool Finder::is_part_of_value(const Sentence& s, std::size_t i) const {
  static const Pattern kEach("each|every|per|annually|yearly");
  static const Pattern kGiven(
      "vest|vests|vesting|delivered|deliver|delivers|issued|released|settled|settles|released");
  const bool bare_row = s.in->block.row && s.end - s.first <= 5;  // "Stock | $65,000", of a year
  static const Patterns kSo("so|ie|or|that's|being|meaning ?about ?roughly {money}");
  const bool so = i > s.first && period_of(s, i) == Unit::year &&  // "(so $90,000/year)"
                  kSo.find(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, i + 1).end == i + 1;
  if (thread_.grants.empty() && !(so && kinds_.size() == 1)) return false;
  if (!(so || bare_row || (s.words(kEach) && s.words(kGiven)))) return false;
  const Entry* grant = thread_.grants.empty() ? kinds_.front().entry : thread_.grants.back();
  const Note* size = grant->last("value");
  if (size == nullptr || size->open || s.t()[i].value.is_zero()) return false;
  const Ratio parts = size->value.number / s.t()[i].value;
  return parts.is_whole() && parts > Ratio(1);
}

namespace {

// "so the RSUs are about 85k today", "that's $85k in equity at yesterday's close": what a count
// that is known comes to.
bool is_worth_today(const Sentence& s, std::size_t i) {
  static const Patterns kWorth(
      "the|those|these|your|that|this ?stock ?equity ?are rsus|units|shares|options|grant|award|"
      "equity|stake|stock ?is ?are ?be ?would ?will ?come ?comes ?to ?now ?currently ?worth ?about "
      "{value};that's|that|which|it|they ?is ?are ?comes ?come ?works ?work ?out ?to ?at ?worth "
      "?about ?roughly {value};that|this|which|it|they represents|represent|equals|equal ?a ?an "
      "?total ?current ?grant ?value ?of ?about ?approximately {value}");
  static const Patterns kToday(
      "today|now|currently|close|closed|price|worth|valued;at ?our ?the "
      "current|today's|yesterday's|latest|last;comes|works|come|work ?out to");
  return kWorth.ends(s.t(), i > 12 ? std::max(s.first, i - 12) : s.first, i + 1) && s.words(kToday);
}

// "$30,000: first third of a $90,000 grant"
bool is_part_of_larger(const Sentence& s, std::size_t i) {
  static const Pattern kPart(
      "{money} ?( ?BAR ?: ?- ?is ?for ?the ?a ?an ?one ?your first|1|one|initial|{fraction} "
      "?third|quarter|half|fourth|fifth|part|portion|installment|tranche ?of ?it of ?a ?the ?your "
      "?our ?total {money}");
  Match m;
  return kPart.at(s.t(), i, m) && s.t()[m.caught.back()].value > s.t()[i].value;
}

// Why dollars of a grant may not be so; none: nothing speaks against them.
const char* doubt_of_value(const Sentence& s, std::size_t i) {
  static const Patterns kPerhaps(
      "considered|consideration for;may|might ?also ?in ?future be granted|awarded|eligible|given");
  static const Patterns kEachTime(
      "each|every ?calendar ?fiscal quarter|month|year ~8 "
      "receive|granted|get|given|awarded|paid|earn ?an ?a ?about {money}");
  static const Patterns kSplit(
      "{money} ~4 split|divided|allocated|delivered|made ~6 "
      "between|among|half|evenly|equally|options|psus;{money} ~3 mix|combination|blend of;{money} "
      "~4 {percent} ~5 {percent} ~4 "
      "rsus|rsu|units|options|psus|stock");
  const Unit unit = period_of(s, i);
  const bool column = i > s.first + 1 && s.t()[i - 1].is_symbol(':') &&
                      one_of(s.t(), i - 2, {"amount", "value"});  // "Annual amount" above it
  if (!column && (unit == Unit::year || unit == Unit::quarter || unit == Unit::month))
    return "so much each time; how much in all?";
  static const Patterns kYearly(
      "annual|yearly ~3 equity|grant|grants|award|awards|refresh ~6 {money};{money} ~4 each|every "
      "year|january|february|march|april|may|june|july|august|september|october|november|december;"
      "{money} ~8 discretion;{value} ?of ?in ?restricted rsus|rsu|stock|equity ?units "
      "per|each|every|a "
      "year|yr");
  static const Pattern kPart("{money} ?, ~2 {fraction} each|every");  // "$90K, one third each year"
  if (kPart.in(s.t(), i, i + 1)) return nullptr;
  const Match yearly = kYearly.find(s.t(), i > 9 ? std::max(s.first, i - 9) : s.first, s.end);
  const bool in_parts =  // "$75,000 of RSUs, one third each year"
      std::any_of(s.t().begin() + static_cast<std::ptrdiff_t>(i),
                  s.t().begin() + static_cast<std::ptrdiff_t>(std::max(yearly.end, i)),
                  [](const Token& t) { return t.is == Is::fraction || t.is == Is::percent; });
  if (yearly.end > 0 && yearly.caught[0] == i && !in_parts)
    return "it may be given each year, it need not";
  static const Pattern kPartIn("{percent} of ?your ?the ?a {money} ~6 rsus|rsu|options|psus|stock");
  const Match part = kPartIn.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, s.end);
  if (part.end > 0 && part.caught[1] == i) return "of several kinds; how much of each?";
  const Match split = kSplit.find(s.t(), i, s.end);
  if (split.end > 0 && split.first == i) return "of several kinds; how much of each?";
  static const Patterns
      kSplitSo(  // "... award: $240,000. It is split into 60% RSUs and 40% options"
          "it|this|that|which|award|grant ?will ?is ?be split|divided|delivered|made|allocated ~6 "
          "{portion} ~6 {portion} ~3 rsus|rsu|units|options|psus|stock");
  const Sentence next = s.next();
  if (next.end > next.first && next.words(kSplitSo)) return "of several kinds; how much of each?";
  const Match each = s.find(kEachTime);
  if (each.end > 0 && each.caught[0] == i) return "so much each time; how much in all?";
  return s.words(kPerhaps) ? "it may be so, it need not" : nullptr;
}

// "$155k, options for 60,000 shares": the stock behind a comma has a size of its own.
bool is_before_counted(const Sentence& s, std::size_t i, const Bound& b) {
  static const Pattern kOwn("~3 {number} ?of ?our shares|options|units|rsus");
  if (b.cue_first <= i || i + 1 >= s.end || !s.t()[i + 1].is_symbol(',')) return false;
  Match m;
  return kOwn.at(s.t(), b.cue_end, m);
}

// "signed off on $168,500, and the option can go up": the words behind are of a clause of their
// own.
bool is_before_clause(const Sentence& s, std::size_t i, const Bound& b) {
  static const Pattern kOwn(
      "and|but|while ?the ?your ?our ~4 "
      "can|will|would|may|goes|go|is|are|stays|stay|remains|remain|moves|vests|comes");
  Match m;
  return b.cue_first > i && symbol_at(s.t(), i + 1, ',') && i + 2 < s.end &&
         kOwn.at(s.t(), i + 2, m) && m.end > b.cue_end;
}

// Dollars beside words for stock that are no size of a grant.
bool is_no_grant(const Sentence& s, const Token& t) {
  static const Pattern kCash(
      "long term ?performance|incentive ?target cash award|awards|plan|incentive|grant");
  const bool of_one_share = t.value < Ratio(500) && !t.scaled;
  const bool of_firm = t.value > Ratio(50'000'000);  // its assets, its sales
  static const Patterns kInCash("{money} ?in cash;{money} ?per|a ?year ?in cash;cash ~2 {money}");
  const std::size_t from = static_cast<std::size_t>(&t - s.t().data());
  const Match cash = kInCash.find(s.t(), from > 4 ? std::max(s.first, from - 4) : s.first, s.end);
  if (cash.end > 0 && cash.caught[0] == from) return true;  // "a target award of $60,000 cash"
  static const Pattern kEstimated(
      "estimated|approximate|current|illustrative|present|projected ~2 value ?of");
  static const Pattern kOfYear(
      "first year ?total ?cash ?target compensation|comp|earnings|package|pay|value");
  const bool of_year = s.words(kOfYear) && s.has(Topic::base);  // what of it vests in that year
  return is_vest_row(s) || s.words(kCash) || of_one_share || of_firm || s.words(kEstimated) ||
         of_year;
}

// "Stock (RSU) | Year 1: $20,000 | Year 2: $20,000": what comes in all these years.
std::optional<Ratio> sum_of_years(const Sentence& s) {
  static const Pattern kYear("year {number} ?: {money}");
  if (!s.in->block.row) return std::nullopt;
  Ratio sum;
  int years = 0;
  Match m;
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (!kYear.at(s.t(), i, m)) continue;
    sum += s.t()[m.caught[1]].value;
    ++years;
  }
  return years >= 2 ? std::optional(sum) : std::nullopt;
}

bool stands_elsewhere(const Page& page, const Sentence& s, const Ratio& sum) {
  return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const ParsedBlock& b) {
    return &b != s.in && std::any_of(b.t.begin(), b.t.end(), [&](const Token& t) {
      return t.is == Is::money && t.value == sum;
    });
  });
}

}  // namespace

// "At $24.16 a share this represents a value of $289,920": what the shares that are known come to,
// within a hundredth, at a price of the same words.
bool Finder::is_count_by_price(const Sentence& s, std::size_t i) const {
  const Ratio& sum = s.t()[i].value;
  return std::any_of(kinds_.begin(), kinds_.end(), [&](const GrantKind& g) {
    const Note* shares = g.entry->last("shares");
    if (shares == nullptr || shares->open) return false;
    for (std::size_t k = s.first; k < s.end; ++k) {
      const Token& price = s.t()[k];
      if (k == i || price.is != Is::money || price.value >= Ratio(5'000)) continue;
      const Ratio comes = shares->value.number * price.value;
      const Ratio off = comes > sum ? comes - sum : sum - comes;
      if (off * Ratio(100) <= sum) return true;
    }
    return false;
  });
}

void Finder::take_grant_money(const Sentence& s, std::size_t i, const Bound& b) {
  const Token& t = s.t()[i];
  const Where at = where(s, i, i + 1);
  const bool counted = std::any_of(kinds_.begin(), kinds_.end(),
                                   [](const GrantKind& g) { return g.entry->says("shares"); });
  if (counted && (is_worth_today(s, i) || is_count_by_price(s, i))) return skip(s, i);
  static const Patterns kInvests(  // "Executive will invest $250,000 in common stock"
      "invest|invests|investing|reinvest|subscribe ?for ?not ?less ?than ?at ?least ?of {money}");
  if (kInvests.find(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i + 1).end == i + 1)
    return skip(s, i);
  if (is_no_grant(s, t) || is_part_of_value(s, i) || is_before_counted(s, i, b) ||
      is_before_clause(s, i, b))
    return;
  if (const auto sum = sum_of_years(s)) {
    if (stands_elsewhere(book_.page, s, *sum)) return skip(s, i);
    book_.ask(grant_with(s, i, "value", b), "value", "so much in each year; how much in all?", at,
              {Value::money(*sum)});
    for (std::size_t k = i; k < s.end; ++k) skip(s, k);
    return;
  }
  if (is_part_of_larger(s, i) || is_grant_of_others(s, i)) return skip(s, i);
  const Topic kind = kind_near(s, i, b);
  static const Patterns kCounted("{number} ?stock options|isos|nsos|nqsos;options ~3 {number}");
  if (kind == Topic::option && s.words(kCounted))
    return skip(s, i);  // "20,000 options worth $120k"
  Entry& e = grant_with(s, i, "value", b);
  money_grants_.push_back(&e);
  const bool bare = t.is == Is::number && !t.dollars && !(t.scaled && has_bare_base());
  if (const char* why = doubt_of_value(s, i)) {
    book_.ask(e, "value", why, at, readings_of(t, Value::money));
  } else if (kind == Topic::option) {
    book_.ask(e, "shares", "dollars of options; divided by which price?", at, {});
  } else if (kind == Topic::performance && !is_at_target(s, i)) {
    ask_performance(e, "value", Value::money(t.value), at);
  } else if (kind == Topic::none || kind == Topic::equity) {
    book_.ask(e, "kind", "stock units, stock or options?", at,
              {Value::words("rsu"), Value::words("option")});
    note_amount(e, "value", t, Value::money, at);
  } else if (bare && book_.page.says_dollars) {
    book_.ask(e, "value", "dollars, or units?", at, {Value::money(t.value)});
  } else if (t.up_to || t.at_least) {
    book_.ask(e, "value", why_of(t), at, readings_of(t, Value::money));
  } else {
    note_amount(e, "value", t, Value::money, at);
    if (kind == Topic::performance) ask_payout(e, at);
  }
}

}  // namespace parley::letter
