// Grants by count: which numbers are the size of a grant, and which a part of it, a step of its
// schedule or a promise.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/performance.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

bool is_counting(const Sentence& s, std::size_t i) {
  const Token& t = s.t()[i];
  if (t.is != Is::number || !t.value.is_whole() || t.value < Ratio(10)) return false;
  const bool listed = symbol_at(s.t(), i + 1, '/') || (i > 0 && s.t()[i - 1].is_symbol('/'));
  if (listed) return false;  // "25/25/25/25"
  if (one_of(s.t(), i + 1,
             {"equal", "substantially", "installments", "monthly", "quarterly", "successive"}))
    return false;
  if (one_of(s.t(), i + 1,
             {"months", "month", "days", "employees", "people", "percent", "hours", "weeks",
              "years"}) ||
      symbol_at(s.t(), i + 1, '%'))
    return false;
  return t.end - t.start < 5 || t.value >= Ratio(10);
}

bool is_count(const Sentence& s, std::size_t i) {
  Match m;
  const Tokens& t = s.t();
  static const Pattern kInStock("in|worth ?of rsu|rsus|restricted|stock|units|equity");
  if (i + 1 < s.end && kInStock.at(t, i + 1, m)) return false;  // dollars
  if (i + 1 < s.end) {
    for (std::size_t k = i + 1; k < std::min(i + 6, s.end); ++k) {
      if (one_of(t, k,
                 {"shares", "options", "units", "rsus", "psus", "isos", "nsos", "nqsos", "rsu",
                  "iso", "nso", "nqso", "psu", "opts", "more"}))
        return true;
      if (!one_of(
              t, k,
              {"additional",   "performance", "based",   "double",     "trigger",   "single",
               "new",          "full",        "stock",   "restricted", "incentive", "nonqualified",
               "nonstatutory", "common",      "company", "non",        "qualified", "statutory",
               "share",        "of",          "option",  "ordinary",   "deferred",  "class",
               "series",       "a",           "b",       "c"}) &&
          !t[k].is_symbol('-'))
        break;
    }
  }
  static const Patterns kOfThem(  // "equity is NSOs, 40,000 of them", "RSUs (4,000)"
      "rsus|isos|nsos|nqsos|options|psus ~3 {number} of them|those|these|which;"
      "rsus|isos|nsos|nqsos|psus {number}");
  const std::size_t near = i > 5 ? std::max(s.first, i - 5) : s.first;
  if (const Match of = kOfThem.find(t, near, s.end); of.end > 0 && of.caught[0] == i) return true;
  static const Pattern kBetween("rsu|rsus|units|options|shares|isos|nsos ~4 {number}");
  const std::size_t from = i > 8 ? std::max(s.first, i - 8) : s.first;
  static const Pattern kLabel(
      "options|rsus|isos|nsos|units|shares : ?the ?board ?committee ?company ?we ?they ?has ?have "
      "?now ?ve ?can ?could approved|agreed|authorized|do|go|offer|give|got|moved|come|stretch "
      "?you "
      "?on ?to ?up ?at {number}");
  if (is_grouped(t[i]) &&
      kLabel.find(t, i > 14 ? std::max(s.first, i - 14) : s.first, i + 1).end == i + 1)
    return true;  // "Options: the committee approved 36,000 (up from 28,000)"
  if (t[i].doubt == Doubt::range && kBetween.find(t, from, i + 1).end == i + 1) return true;
  for (std::size_t k = i; k > s.first && k + 9 > i; --k) {
    if (t[k - 1].is_symbol(':') || t[k - 1].is_symbol('|')) {
      for (std::size_t j = s.first; j < k; ++j) {
        if (one_of(t, j,
                   {"shares", "units", "options", "rsus", "quantity", "share", "size", "option"}))
          return true;
      }
      return false;
    }
    static const Pattern kKind("options|rsus|isos|nsos|psus|units");
    if (t[k - 1].is_symbol('-') && k == i && k > s.first + 1 && kKind.in(t, k - 2, k - 1))
      return true;  // "Stock options - 75,000 @ $0.21"
    if (t[k - 1].is == Is::symbol) return false;
    if (one_of(t, k - 1,
               {"count", "shares", "units", "options", "rsus", "isos", "nsos", "psus", "number"}))
      return true;
    if (!one_of(t, k - 1, {"over", "for",   "of",       "purchase",  "is",     "total",
                           "to",   "in",    "respect",  "should",    "read",   "be",
                           "now",  "go",    "goes",     "went",      "moves",  "move",
                           "rise", "rises", "increase", "increases", "become", "becomes",
                           "are",  "at",    "up",       "bumped",    "raised", "increased"}))
      return false;
  }
  return false;
}

// "5,000 options from before; you'd get 20,000 more": of what was named.
Bound any_equity(const Sentence& s) {
  for (const Cue& c : s.cues()) {
    if (is_equity(c.topic) && !c.weak) return {.topic = c.topic, .cost = 20};
  }
  return {};
}

// "Everybody gets stock options. Yours are 4,000 at $2.15 each"
bool is_yours(const Sentence& s, std::size_t i) {
  static const Pattern kYours("yours are|is|will ?be {number} at|@|shares|options|units");
  Match m;
  return i > s.first + 1 && s.first > 0 && kYours.at(s.t(), i - 2, m) &&
         any_equity({s.in, 0, s.first}).topic != Topic::none;
}

// "Number of options. 19,250", and below a title on equity "Number | 18,500".
bool is_named_number(const Sentence& s, std::size_t i, bool under_title) {
  const Tokens& t = s.t();
  static const Patterns kName(
      "number|quantity|count|no of ?stock ?option ?award ?granted "
      "options|shares|units|rsus|isos|nsos "
      "?granted ?subject ?to ?option ?award .");
  if (i == s.first && i > 2 && is_grouped(t[i]) && kName.ends(t, i > 9 ? i - 9 : 0, i)) return true;
  static const Pattern kLabel("number|quantity|count|no ?granted :|BAR {number}");
  Match m;
  if (is_yours(s, i)) return true;
  return under_title && s.in->block.row && kLabel.at(t, s.first, m) && m.caught[0] == i;
}

// "I wrote 12,000 options but ...": a count that is taken back.
bool is_corrected(const Sentence& s, std::size_t i) {
  static const Patterns kWrote(
      "wrote|typed|said|stated|quoted|listed|not|mentioned|mistakenly|wrongly ?you ?down ?as "
      "{number};instead|rather of|than ?the ?original ?previous ?earlier ?old {number};up|down "
      "from "
      "?the {number}");
  const std::size_t from = i > 5 ? std::max(s.first, i - 5) : s.first;
  return kWrote.find(s.t(), from, i + 1).end == i + 1;
}

// "RSUs go from 2,000 to 2,600 units": the first is no longer so.
bool is_before_change(const Sentence& s, std::size_t i) {
  static const Pattern kChange(
      "from {number} ?units ?shares ?rsus ?options ?all ?the ?way ?up ?down to {number} ?stock "
      "units|shares|rsus|options|isos|nsos");
  Match m;
  return i > s.first && kChange.at(s.t(), i - 1, m) && m.caught[0] == i;
}

// "20,000 shares that vest only if we ship the Mk II"
bool hangs_on_a_goal(const Sentence& s, std::size_t i) {
  static const Patterns kOnlyIf(
      "vest|vests|vesting ?solely ?only if|when|upon ~6 "
      "ship|ships|launch|launches|milestone|milestones|goal|goals|target|targets|achieve|achieved|"
      "achievement|performance|revenue|metrics;vest|vests|vesting based on ?the ?achievement "
      "performance|milestones|goals|metrics|of");
  std::size_t end = i + 1;
  while (end < s.end && s.t()[end].is != Is::number) ++end;
  return kOnlyIf.find(s.t(), i, end).end > 0;
}

}  // namespace

namespace {

// By a word of its own: "units" may be of any kind.
bool names_kind(const Sentence& s, Topic kind) {
  return std::any_of(s.cues().begin(), s.cues().end(),
                     [&](const Cue& c) { return c.topic == kind && !c.weak; });
}

bool is_below_size(const Entry& grant, const Sentence& s, std::size_t i) {
  const Note* size = grant.last("shares");
  return size != nullptr && !size->open && s.t()[i].value < size->value.number;
}

// "Sign-on RSU: 1,000 units, all vesting after one year": of a label that is no grant before.
bool is_labelled_grant(const Sentence& s, std::size_t i) {
  if (i < s.first + 2 || !(s.t()[i - 1].is_symbol(':') || s.t()[i - 1].is_symbol('|')))
    return false;
  const Sentence label{s.in, s.first, i - 1};
  const auto kind = [](const Cue& c) { return is_kind(c.topic); };
  static const Pattern kOther(
      "sign|signing|joining|retention|additional|second|special|supplemental|buyout|replacement");
  return label.words(kOther) && !label.has(Topic::vesting) &&
         std::any_of(label.cues().begin(), label.cues().end(), kind);
}

// "we will grant you a second option over 5,000 shares on January 3, 2028"
bool is_another_grant(const Sentence& s, std::size_t i) {
  static const Patterns kAnother(
      "grant|grants|give|receive|get|award|granted|awarded ~4 "
      "second|another|additional|further|separate|new ~4 {number}");
  static const Pattern kVest("vest|vests");
  static const Pattern kLater("anniversary|anniversaries");  // of which the day is not said
  return !kLater.in(s.t(), s.first, s.end) &&
         kAnother.ends(s.t(), i > 10 ? std::max(s.first, i - 10) : s.first, i + 1) &&
         !kVest.in(s.t(), i + 1, std::min(s.end, i + 4));
}

// "Vesting: after a year, 4,000 options; then 1,000 options every quarter": nothing is granted
// there.
bool is_of_vesting(const Sentence& s, std::size_t i) {
  static const Pattern kGives(
      "grant|grants|granted|grants|receive|get|give|award|awarded|plus|also|recommend");
  return s.cues().begin() != s.cues().end() && s.cues().begin()->topic == Topic::vesting &&
         s.cues().begin()->end <= i && !kGives.in(s.t(), s.first, i);
}

// "March 1, 2028 | Units: 1,000", in a table below a grant.
bool is_row_of_day(const Sentence& s) {
  return s.in->block.row && is_at(s.t(), s.first, Is::date) && s.t()[s.first].day.year > 0 &&
         (symbol_at(s.t(), s.first + 1, '|') || symbol_at(s.t(), s.first + 1, ':'));
}

}  // namespace

// "12,000 shares vest on ...": a part of a grant that is known already.
bool Finder::is_part_of_schedule(const Sentence& s, std::size_t i,
                                 const std::vector<Entry*>& grants) const {
  if (grants.empty()) return false;
  const Note* whole = grants.back()->last("shares");
  if (is_row_of_day(s) && whole != nullptr && s.t()[i].value <= whole->value.number) return true;
  static const Pattern kOfParts(
      "installments|instalments|parts|tranches|portions|amounts of {number}");
  if (i > s.first + 1 && kOfParts.in(s.t(), i - 2, i + 1) && is_below_size(*grants.back(), s, i))
    return true;  // "five annual installments of 2,400 shares"
  if (is_labelled_grant(s, i) || is_another_grant(s, i)) return false;
  if (is_of_vesting(s, i) && is_below_size(*grants.back(), s, i)) return true;
  const bool of_this_sentence =
      grants.back()->from.in == s.in && i > s.first && grants.back()->from.first >= s.first;
  const bool begins =
      i > s.first && (s.t()[i - 1].is == Is::symbol ||
                      one_of(s.t(), i - 1, {"and", "then", "plus", "which", "whereof"}));
  if (of_this_sentence && !begins) return false;
  const Note* size = grants.back()->last("shares");
  if (size == nullptr || size->open || size->value.number <= s.t()[i].value) return false;
  const auto known = std::find_if(kinds_.begin(), kinds_.end(),
                                  [&](const GrantKind& g) { return g.entry == grants.back(); });
  const auto is_other = [&](const Cue& c) {
    return is_kind(c.topic) && !c.weak && c.topic != known->kind;
  };
  const auto is_right_behind = [&](const Cue& c) { return is_other(c) && c.first == i + 1; };
  const bool other_kind =
      known != kinds_.end() && known->kind != Topic::none &&
      (std::any_of(s.cues().begin(), s.cues().end(), is_right_behind) ||
       (!names_kind(s, known->kind) && std::any_of(s.cues().begin(), s.cues().end(), is_other)));
  if (other_kind) return false;
  for (std::size_t k = i + 1; k < std::min(i + 5, s.end); ++k) {
    if (one_of(s.t(), k, {"vest", "vests", "vesting", "on", "each", "per", "every", "monthly"}) ||
        (k == i + 1 && one_of(s.t(), k, {"after", "at", "upon"})) ||
        (one_of(s.t(), k, {"a"}) && one_of(s.t(), k + 1, {"month", "quarter", "year"})) ||
        (k == i + 2 && one_of(s.t(), k, {"after", "upon"}) &&
         one_of(s.t(), i + 1, {"shares", "units"})))
      return true;
  }
  return false;
}

namespace {

// "add 300 RSUs to the 1,200 already offered": the number that a count is added to; else i.
std::size_t added_to(const Sentence& s, std::size_t i) {
  static const Pattern kAdd("add|adding|adds|added ?another ?up ?to {number} ~4 to ~3 {number}");
  const Match m = kAdd.find(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, s.end);
  return m.end > 0 && m.caught[0] == i ? m.caught[1] : i;
}

}  // namespace

// "2nd anniversary | 20 % | 1,680" of 8,400: the share beside it makes the count a part of the
// size.
bool Finder::is_share_of_size(const Sentence& s, std::size_t i) const {
  if (!s.in->block.row) return false;
  const auto makes_it = [&](const Token& t, const Ratio& size) {
    return (t.is == Is::percent || t.is == Is::fraction) && t.value * size == s.t()[i].value;
  };
  for (const GrantKind& g : kinds_) {
    const Note* size = g.entry->last("shares");
    if (size == nullptr || size->open || g.entry->from.in == s.in) continue;
    for (std::size_t k = s.first; k < s.end; ++k) {
      if (makes_it(s.t()[k], size->value.number)) return true;
    }
  }
  return false;
}

namespace {

// "and, upon completion of the Series B, an additional grant of 10,000 options"
bool comes_with_event(const Sentence& s, std::size_t i) {
  static const Pattern kEvent(
      "upon|after|following|once|if|when ~3 series|financing|round|milestone|ipo|raise ~8 "
      "additional|another|further|second ~4 {number}");
  static const Patterns kMoreThen(  // "and 5,000 more when we close the Series B"
      "{number} more|additional|extra|further ?stock ?options ?shares ?units ?rsus ~1 "
      "upon|after|following|once|if|when ~4 "
      "series|financing|round|milestone|ipo|raise|review|promotion|promoted;"
      "recommend|propose|suggest ?another ?an ?additional {number} more|additional|extra|further");
  const std::size_t from = i > 20 ? std::max(s.first, i - 20) : s.first;
  const Match m = kEvent.find(s.t(), from, i + 1);
  const Match more = kMoreThen.find(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, s.end);
  static const Patterns kIfWell(  // "after a year, if all goes well, 2,500 more"
      "if ?all ?it ?that ?this ?things ?everything goes|go|works|work ?out ?as ?very "
      "well|out|planned;depending on|upon ?your performance|results");
  const bool perhaps = one_of(s.t(), i + 1, {"more", "extra", "additional"}) && s.words(kIfWell);
  return perhaps || m.end == i + 1 || (more.end > 0 && more.caught[0] == i);
}

// "400 RSUs a quarter for 4 years": how often so many come; none: they are all.
std::optional<int> months_between(const Sentence& s, std::size_t i) {
  static const Patterns kEach(
      "{number} ?new ?restricted ?stock units|rsus|options|shares|isos|nsos a|per|each|every|/ "
      "?calendar ?fiscal month|quarter|year;each|every ?calendar ?fiscal month|quarter|year ?of "
      "?employment you|we ?will ?shall ?also receive|get|grant|earn|award|give ?you {number}");
  static const Patterns kOther("year|quarter|month cliff|vest|vesting|after|from");
  for (std::size_t from = i > 8 ? std::max(s.first, i - 8) : s.first; from <= i; ++from) {
    const Match m = kEach.find(s.t(), from, s.end);
    if (m.end == 0) return std::nullopt;
    if (m.caught[0] != i || kOther.begins(s.t(), m.end - 1)) continue;
    for (std::size_t k = m.first; k < m.end; ++k) {
      if (one_of(s.t(), k, {"month"})) return 1;
      if (one_of(s.t(), k, {"quarter"})) return 3;
      if (one_of(s.t(), k, {"year"})) return 12;
    }
  }
  return std::nullopt;
}

// "You would be granted 1,500 RSUs if the board approves an increase in the pool".
bool hangs_on_approval(const Sentence& s, std::size_t i) {
  static const Patterns kIf(
      "would|could|might ?also ?be ~3 {number} ~5 if|once|provided ~6 "
      "approves|approved|increase|increases|increased|closes|raise|funding|expanded");
  const Match m = kIf.find(s.t(), i > 7 ? std::max(s.first, i - 7) : s.first, s.end);
  return m.end > 0 && m.caught[0] == i;
}

// What they come to over the only span that the sentence names.
std::vector<Value> in_all(const Sentence& s, std::size_t i, int every) {
  std::optional<int> term;
  for (std::size_t k = s.first; k < s.end; ++k) {
    if (s.t()[k].is != Is::duration) continue;
    if (term) return {};
    term = months_of(s.t()[k]);
  }
  if (!term || *term % every != 0) return {};
  return {Value::count(s.t()[i].value * Ratio(*term / every))};
}

}  // namespace

namespace {

// "Stock options | 9,000 | 15,500": a second size in the next column of a row.
bool is_second_column(const Sentence& s, std::size_t i) {
  return s.in->block.row && i >= s.first + 3 && s.t()[i - 1].is_symbol('|') &&
         s.t()[i - 2].is == Is::number && s.t()[i - 3].is_symbol('|') && is_counting(s, i - 2);
}

}  // namespace

// The grant that a count is the size of; null: it is none.
Entry* Finder::take_count(const Sentence& s, std::size_t i, const Bound& b, const Where& at,
                          const std::vector<Entry*>& known) {
  const Token& t = s.t()[i];
  if (s.has(Topic::vesting) && t.value < Ratio(1000) && !s.has(b.topic)) return nullptr;
  static const Pattern kMore("another|additional|further {number}");
  const bool more = i > s.first && kMore.in(s.t(), i - 1, i + 1);
  if (more && is_conditional(s)) {
    book_.seen.push_back({"it hangs on a condition", evidence(book_.page, at)});
    return nullptr;
  }
  if (is_part_of_schedule(s, i, known) || is_share_of_size(s, i)) return nullptr;
  if (is_grant_of_others(s, i)) return nullptr;
  if (is_second_column(s, i) && !known.empty() && known.back()->from.in == s.in) {
    book_.ask(*known.back(), "shares", "said in two ways", where(s, i - 2, i + 1),
              {Value::count(s.t()[i - 2].value), Value::count(t.value)});
    return known.back();
  }
  if (comes_with_event(s, i)) {
    book_.seen.push_back({"it hangs on a condition", evidence(book_.page, at)});
    return nullptr;
  }
  if (const std::size_t to = added_to(s, i); to > i) {
    Entry& e = grant_with(s, i, "shares", b);
    book_.ask(e, "shares", "besides those that were offered before?", where(s, i, to + 1),
              {Value::count(t.value + s.t()[to].value), Value::count(t.value)});
    return &e;
  }
  static const Pattern kExtra("extra|additional|another|further ?of {number}");
  const bool extra = (i > s.first && kExtra.in(s.t(), i - 1, i + 1)) ||
                     one_of(s.t(), i + 1, {"more", "extra", "additional"});
  if (extra && kinds_.size() == 1 && kinds_.front().entry->says("shares") &&
      kinds_.front().entry->last("shares")->newness < s.in->block.newness) {
    Entry& one = *kinds_.front().entry;  // besides those of the earlier letter
    const Ratio before = one.last("shares")->value.number;
    book_.ask(one, "shares", "besides those that were offered before?", at,
              {Value::count(before + t.value), Value::count(t.value)});
    return &one;
  }
  Entry& e = grant_with(s, i, "shares", b);
  const bool performance = kind_near(s, i, b) == Topic::performance;
  if (hangs_on_a_goal(s, i) || (performance && !is_at_target(s, i))) {
    ask_performance(e, "shares", Value::count(t.value), at);
  } else if (!t.sure() || t.up_to || t.at_least) {
    book_.ask(e, "shares", why_of(t), at, readings_of(t, Value::count));
  } else if (hangs_on_approval(s, i)) {
    book_.ask(e, "shares", "it hangs on a condition", at, {Value::count(t.value)});
  } else if (const auto every = months_between(s, i)) {
    book_.ask(e, "shares", "so many each time; how many in all?", at, in_all(s, i, *every));
  } else {
    book_.note(e, "shares", Value::count(t.value), at);
    if (performance) ask_payout(e, at);
  }
  return &e;
}

namespace {

// "20,000 options (10,000 ISOs and 10,000 NSOs)": where the brackets close whose counts make up the
// one before; i: none do.
std::size_t end_of_split(const Sentence& s, std::size_t i) {
  std::size_t open = i + 1;
  while (open < s.end && open < i + 5 && s.t()[open].is == Is::word) ++open;
  if (!symbol_at(s.t(), open, '(')) return i;
  Ratio sum;
  int parts = 0;
  for (std::size_t k = open + 1; k < s.end; ++k) {
    if (s.t()[k].is_symbol(')')) return parts > 1 && sum == s.t()[i].value ? k : i;
    if (s.t()[k].is != Is::number) continue;
    sum += s.t()[k].value;
    ++parts;
  }
  return i;
}

// "Options vesting (shares) | 8,000 | 8,000 | 8,000": the part of each year.
bool is_of_years(const Sentence& s) {
  const auto count = [](const Token& t) { return t.is == Is::number && is_grouped(t); };
  return is_vest_row(s) &&
         std::count_if(s.t().begin() + static_cast<std::ptrdiff_t>(s.first),
                       s.t().begin() + static_cast<std::ptrdiff_t>(s.end), count) > 1;
}

}  // namespace

namespace {

// "25% of the option shares (2,400 shares) after 12 months": the same in numbers.
bool counts_part(const Sentence& s, std::size_t i) {
  static const Pattern kPart(
      "{percent} of ?the ?your ?such ?option ?stock ?rsu shares|options|units|award|grant "
      "{number}");
  static const Pattern kEach(
      "installments|instalments|parts|tranches ?of {number} shares|options|units a|per|each");
  if (i == 0 || !s.t()[i - 1].is_symbol('(')) return false;
  const std::size_t from = i > 10 ? std::max(s.first, i - 10) : s.first;
  if (kPart.find(s.t(), from, i + 1).end == i + 1) return true;
  const Match each = kEach.find(s.t(), from, s.end);
  return each.end > 0 && each.caught[0] == i;
}

}  // namespace

void Finder::read_counts(const Sentence& s) {
  std::vector<Entry*> made;
  const auto made_here = [&](Entry* e) {
    if (e != nullptr && std::find(made.begin(), made.end(), e) == made.end()) made.push_back(e);
  };
  bool old = false;  // "I wrote 12,000 options but it is 14,000"
  for (Entry* e : money_grants_) made_here(e);
  money_grants_.clear();
  const bool of_years = is_of_years(s);
  for (std::size_t i = s.first; i < s.end && !of_years; ++i) {
    if (is_used(s, i) || !is_counting(s, i)) continue;
    if (const std::size_t close = end_of_split(s, i); close > i) {
      for (std::size_t k = i + 1; k < close; ++k) skip(s, k);
    }
    if (is_before_change(s, i)) {
      skip(s, i);
      continue;
    }
    if (is_corrected(s, i)) {
      old = true;
      skip(s, i);
      continue;
    }
    if (counts_part(s, i)) {
      skip(s, i);
      continue;
    }
    if (take_whole(s, i)) continue;
    Bound b = topic_of(s, i, takes_count);
    if (b.topic == Topic::none && one_of(s.t(), i + 1, {"more", "additional"})) b = any_equity(s);
    if (b.topic == Topic::none && is_yours(s, i)) b = any_equity({s.in, 0, s.first});
    const Where at = where(s, i, i + 1 < s.end && s.t()[i + 1].is == Is::word ? i + 2 : i + 1);
    if (take_all_shares(s, i, b, at)) continue;
    const bool grant = is_equity(b.topic) || b.topic == Topic::fully_diluted;
    if (grant && (is_count(s, i) || old || is_named_number(s, i, is_equity(thread_.money))))
      made_here(take_count(s, i, b, at, made.empty() ? thread_.grants : made));
  }
  if (!made.empty()) thread_.grants = made;
}

}  // namespace parley::letter
