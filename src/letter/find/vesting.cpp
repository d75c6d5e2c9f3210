#include <algorithm>
#include <array>
#include <set>

#include "letter/find/finder.hpp"
#include "letter/find/performance.hpp"
#include "letter/find/rewrite.hpp"
#include "letter/find/schedule.hpp"

namespace parley::letter {
namespace {

bool has_time(const Sentence& s) {
  static const Pattern kSteps(
      "monthly|quarterly|annually|annual|yearly|anniversary|anniversaries|cliff|semiannually");
  if (s.words(kSteps)) return true;
  static const Pattern kEach("{percent} ~6 year|quarter|month|anniversary|years|quarters|months");
  static const Pattern kOnDay("{number} ~5 on ?each ?of {date}");
  static const Pattern kSame("same ?vesting schedule|terms|basis|vesting|manner");
  static const Patterns kHalves(
      "each|every|per ?full ?completed half ?a year;{number} ?equal "
      "parts|slices|pieces|portions|installments|lots ~6 each|every ?full ?completed "
      "year|quarter|month");
  static const Patterns kAtOnce(
      "end|completion|close of year {number};vest|vests|vesting ?all in|as ?its ?their ?a ?one "
      "?single ?lump full|entirety|installment|tranche|sum ~2 {date}");
  if (s.words(kAtOnce)) return true;
  if (s.words(kHalves)) return true;
  int days = 0;  // "on the first March 15, June 15 ... after it"
  for (std::size_t i = s.first; i < s.end; ++i)
    days += s.t()[i].is == Is::date && s.t()[i].day.day > 0 ? 1 : 0;
  if (days >= 2 && s.has(Topic::vesting)) return true;
  static const Pattern kOnDays("{portion} on|upon {date} ~2 {portion} on|upon {date}");
  if (s.words(kOnDays)) return true;
  static const Pattern kCounted(
      "{number} ?units ?shares ?rsus ?options each|every|per|a month|quarter|year");
  if (s.words(kEach) || s.words(kCounted) || (s.words(kOnDay) && s.has(Topic::vesting)) ||
      s.words(kSame))
    return true;
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if (t.is == Is::duration || t.is == Is::fraction) return true;
    if (t.is == Is::percent && s.has(Topic::vesting)) return true;
  }
  return false;
}

// Words that speak of a grant's schedule though they do not say "vest".
bool is_schedule(const Sentence& s) {
  static const Patterns kSchedule(
      "{portion} after|at ?the ?end ?of year {number} ~2 then|rest|remainder|balance;"
      "{portion} in|for ?the ?your year {number} ~2 {portion} in|for ?the ?your year {number};"
      "{portion} ?each of|on ?them|it|the ?units ?shares ?options ?on|upon ~1 {date};"
      "schedule|cliff|installments|instalments|tranches;nothing|none ~3 {dur}|year ~2 "
      "then {portion};{ord} year nothing|none ~2 then {portion};nothing|none ~2 year {number} ~2 "
      "then {portion};{dur} ?first {portion} ~4 after ~2 {dur} "
      "~2 "
      "monthly|quarterly|annually;time|service|based condition|requirement ?is ?will ?be "
      "met|satisfied "
      "?for|as ?to {portion}");
  static const Pattern kAnniversary("on|of ~6 anniversary|anniversaries");
  static const Patterns kEach(
      "{fraction} ~6 each|every|per month|quarter|year;"
      "{dur} ~2 {portion} ~2 each|every|per ?work anniversary|year|quarter|month");
  static const Pattern kRest(
      "{portion} ~3 {dur} ~3 rest|remaining|remainder|balance|then|thereafter");
  static const Patterns kAfter(
      "{portion} ?vests|vest after|at|upon|on|following ?the ?your ?completion ?of {dur};{portion} "
      "?vests|vest after|at|upon|on|following ?the ?your {ord} year|anniversary;{portion} "
      "?vests|vest after|at ?the ?end ?of year {number} ~1 {portion};year {number} "
      ":|BAR|- {portion} ~3 year {number} :|BAR|- {portion}");
  if (s.words(kRest) || s.words(kAfter)) return true;
  return s.has(Topic::vesting) || s.has(Topic::cliff) || s.words(kSchedule) ||
         s.words(kAnniversary) || s.words(kEach);
}

// Where a sentence goes on to other terms: "..., and your annual bonus target is 10%".
std::size_t other_terms(const Sentence& s, std::size_t first, std::size_t end) {
  for (std::size_t k = first + 1; k < end; ++k) {  // "..., and expires ten years from the grant"
    if (one_of(s.t(), k, {"expires", "expire", "expiring", "lapses"}) && has_time({s.in, first, k}))
      return other_terms(s, first, one_of(s.t(), k - 1, {"and"}) ? k - 1 : k);
  }
  static const Patterns kPayout(
      "?and between|from {percent} ?and ?to ?{percent} ~2 target;?and {percent} ~2 of ?the target");
  if (const Match payout = kPayout.find(s.t(), first + 1, end);
      payout.end > 0 && has_time({s.in, first, payout.first}))
    return payout.first;
  static const Pattern kInstead(
      "this|which|it replaces|supersedes ~3 schedule|vesting|terms|cliff|installments");
  if (const Match old = kInstead.find(s.t(), first, end); old.end > 0)
    return other_terms(s, first, old.first);           // "(this replaces the annual schedule)"
  for (std::size_t k = first + 1; k + 1 < end; ++k) {  // "... on each anniversary / 24 days PTO"
    const bool bar = s.t()[k].is_symbol('/') && !s.t()[k].glued && !s.t()[k + 1].glued;
    std::size_t next = k + 1;
    while (next < end && !(s.t()[next].is_symbol('/') && !s.t()[next].glued)) ++next;
    if (bar && has_time({s.in, first, k}) && !has_time({s.in, k + 1, next})) return k;
  }
  for (const Cue& c : s.cues()) {
    const bool other = c.topic == Topic::bonus || c.topic == Topic::sign_on ||
                       c.topic == Topic::relocation || c.topic == Topic::severance ||
                       c.topic == Topic::valuation || (c.topic == Topic::base && !c.weak);
    if (!other || c.first <= first || c.first >= end) continue;
    for (std::size_t k = c.first; k > first; --k) {
      const Token& t = s.t()[k - 1];
      if ((t.is_symbol(',') || t.is_symbol(';') || t.is_symbol('+') || t.is_word("and")) &&
          has_time({s.in, first, k - 1}))
        return k - 1;
      if (t.is == Is::duration || t.is == Is::fraction) break;
    }
  }
  return end;
}

// Whether one speaks of one kind of stock and the other of another.
bool are_of_two_kinds(const Sentence& left, const Sentence& right) {
  static constexpr std::array kKinds = {Topic::option, Topic::rsu, Topic::performance,
                                        Topic::stock};
  for (const Topic one : kKinds) {
    for (const Topic other : kKinds) {
      if (one != other && left.has(one) && !left.has(other) && right.has(other) && !right.has(one))
        return true;
    }
  }
  return false;
}

// "options vest over 4 years; RSUs vest annually", "the RSUs vest over three years and the options
// 25% per year": what stands between two kinds that are known already; else the end.
std::size_t other_kind_after(const Sentence& s) {
  static const Patterns kOwn(
      "and|while|whereas|but ?the ?your ?stock options|option|rsus|rsu|psus|units|shares ?will "
      "?shall vest|vests");
  for (std::size_t i = s.first + 1; i + 1 < s.end; ++i) {
    if (!s.t()[i].is_symbol(';') && !kOwn.begins(s.t(), i)) continue;
    const Sentence left{s.in, s.first, i};
    const Sentence right{s.in, i + 1, s.end};
    const bool both = left.has(Topic::vesting) && right.has(Topic::vesting);
    if (both && are_of_two_kinds(left, right)) return i;
  }
  return s.end;
}

// "An IPO or a sale occurs before the seventh anniversary of the grant."
bool is_of_a_sale(const Sentence& s) {
  static const Patterns kBy("before|within|by ?the {ord} anniversary;within {dur} of");
  static const Pattern kPart("{portion}");
  static const Pattern kOnly("only ?then become|becomes|settle|settled|settles");
  const bool sale = s.has(Topic::change_of_control) && !s.has(Topic::vesting);
  return (sale || s.words(kOnly)) && s.words(kBy) && !s.words(kPart);
}

// "Retirement | at age 60 ... unvested units continue to vest": after leaving, as before.
bool goes_on_vesting(const Sentence& s) {
  static const Patterns kGoesOn(
      "continue|continues|continued to vest|vesting;age {number};retirement|retire|retires ~12 "
      "vest|vests|vesting");
  return s.words(kGoesOn);
}

bool is_of_something_else(const Sentence& s) {
  if (goes_on_vesting(s) || is_of_payout(s)) return true;
  return s.has(Topic::exercise) && !s.has(Topic::vesting) && !s.has(Topic::strike) &&
         !s.has(Topic::cliff);
}

}  // namespace

// "Award (b): full vesting if ...": which of the grants in their order; the end: none is named.
std::size_t Finder::grant_by_letter(const Sentence& s) const {
  for (std::size_t i = s.first; i + 3 < s.end; ++i) {
    const bool lettered = one_of(s.t(), i, {"award", "grant", "option", "part"}) &&
                          s.t()[i + 1].is_symbol('(') && s.t()[i + 2].is == Is::word &&
                          s.t()[i + 2].word.size() == 1 && s.t()[i + 3].is_symbol(')');
    const auto at = lettered ? static_cast<std::size_t>(s.t()[i + 2].word[0] - 'a') : 26;
    if (at < kinds_.size() && at < 26) return at;
  }
  return kinds_.size();
}

namespace {

// "A. Restricted stock units. ...", "(b) PSUs", "Grant 2: ...": how what stands before a grant in
// its paragraph calls it; of a list the letter of its order.
std::string label_of(const Where& grant, std::size_t order) {
  const ParsedBlock& b = *grant.in;
  if (b.block.bullet && order < 26) return std::string(1, static_cast<char>('a' + order));
  for (std::size_t i = std::min(grant.first, b.t.size()); i-- > 0;) {
    const bool named = one_of(b.t, i, {"grant", "award", "option", "part"});
    const std::size_t at = named ? i + 1 : i;
    const bool letter = is_at(b.t, at, Is::word) && b.t[at].word.size() == 1 && b.t[at].capital;
    const bool ends = symbol_at(b.t, at + 1, '.') || symbol_at(b.t, at + 1, ')') ||
                      symbol_at(b.t, at + 1, ':') || symbol_at(b.t, at + 1, '-');
    const bool begins = i == 0 || b.t[i - 1].is == Is::symbol;
    if (begins && ends && (letter || (named && is_at(b.t, at, Is::number)))) return b.t[at].word;
  }
  return {};
}

// The labels that a sentence names: "the unvested units under A", "those in (a) and (b)".
std::set<std::string> labels_named(const Sentence& s) {
  static const Pattern kBefore(
      "under|in|of|to|and|or|section|part|paragraph|award|grant|awards|grants|option");
  std::set<std::string> out;
  for (std::size_t i = s.first + 1; i < s.end; ++i) {
    const bool bracket = s.t()[i].is_symbol('(') && symbol_at(s.t(), i + 2, ')');
    const std::size_t at = bracket ? i + 1 : i;
    const bool word = is_at(s.t(), at, Is::word) && s.t()[at].word.size() == 1;
    const bool letter = word && (bracket || (s.t()[at].capital && !one_of(s.t(), at, {"i"})));
    const bool number = is_at(s.t(), i, Is::number) && one_of(s.t(), i - 1, {"grant", "award"});
    if ((letter && kBefore.in(s.t(), i - 1, i)) || number) out.insert(s.t()[at].word);
  }
  return out;
}

}  // namespace

// "the unvested units under A vest in full", "Grant 2 vests in full": those of the paragraphs that
// are called so.
std::vector<Entry*> Finder::grants_by_label(const Sentence& s) const {
  std::vector<Entry*> out;
  const std::set<std::string> named = labels_named(s);
  for (std::size_t k = 0; k < kinds_.size() && !named.empty(); ++k) {
    const Where& from = kinds_[k].entry->from;
    if (from.in->block.file == s.in->block.file && named.contains(label_of(from, k)))
      out.push_back(kinds_[k].entry);
  }
  return out;
}

std::vector<Entry*> Finder::grants_meant(const Sentence& s) {
  std::vector<Entry*> here;
  for (const GrantKind& g : kinds_) {
    if (g.entry->from.in == s.in && g.entry->from.first >= s.first && g.entry->from.first < s.end)
      here.push_back(g.entry);
  }
  if (!here.empty()) return here;
  if (std::vector<Entry*> named = grants_by_label(s); !named.empty()) return named;
  if (const std::size_t named = grant_by_letter(s); named < kinds_.size())
    return {kinds_[named].entry};
  static const Patterns kBothOf("both|each|all ?of ?the ?these ?two ?awards ?grants :");
  if (kinds_.size() > 1 && kBothOf.begins(s.t(), s.first) && s.in->block.choice == 0) {
    std::vector<Entry*> all;  // "Both: 100% of unvested on ..."
    for (const GrantKind& g : kinds_) all.push_back(g.entry);
    return all;
  }
  static const Pattern kInitial(
      "initial|first ?new ?hire ?stock ?rsu ?equity option|options|grant|award|rsus|units");
  if (kinds_.size() > 1 && s.words(kInitial) && s.in->block.choice == 0)
    return {kinds_.front().entry};
  for (const Topic kind : {Topic::option, Topic::rsu, Topic::performance}) {
    const Cue* cue = s.cue(kind);
    if (cue == nullptr || (kind == Topic::rsu && s.has(Topic::option))) continue;
    std::vector<Entry*> of_kind;
    for (const GrantKind& g : kinds_) {
      const bool of_package = s.in->block.choice == 0 || g.entry->choice == s.in->block.choice;
      if ((g.kind == kind || g.kind == Topic::none) && of_package) of_kind.push_back(g.entry);
    }
    const bool of_each_package =
        s.in->block.choice == 0 &&
        std::any_of(of_kind.begin(), of_kind.end(), [](const Entry* e) { return e->choice > 0; });
    if (of_each_package) return of_kind;
    if (of_kind.size() > 1) {  // those of the thread, else the last
      std::vector<Entry*> near;
      for (Entry* e : of_kind) {
        if (std::find(thread_.grants.begin(), thread_.grants.end(), e) != thread_.grants.end())
          near.push_back(e);
      }
      return near.empty() ? std::vector<Entry*>{of_kind.back()} : near;
    }
    if (!of_kind.empty()) return of_kind;
  }
  if (!thread_.grants.empty()) return thread_.grants;
  std::vector<Entry*> all;
  for (const GrantKind& g : kinds_) all.push_back(g.entry);
  return all.size() <= 1 || s.in->block.file == 0 ? std::vector<Entry*>() : all;
}

namespace {

// "Company vest dates: March 15, June 15, ...": days, and nothing of portions and steps.
bool names_days_alone(const Sentence& s) {
  static const Pattern kSteps("monthly|quarterly|annually|yearly|installments|instalments|equal");
  static const Pattern kNamed("quarterly|monthly ?company vest|vesting dates|days ?are :|are");
  int days = 0;
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if (t.is == Is::percent || t.is == Is::fraction || t.is == Is::duration) return false;
    days += t.is == Is::date && t.day.year == 0 && t.day.day > 0 ? 1 : 0;
  }
  return days >= 2 && (!s.words(kSteps) || s.words(kNamed));
}

}  // namespace

// "12 months | 5%", in a table that "They vest as follows" announces.
bool Finder::is_vesting_row(const Sentence& s) const {
  static const Patterns kRow(
      "{dur} :|BAR ~6 {portion};{date} :|BAR ~4 {portion};{date} :|BAR ~4 {number};year {number} "
      "~4 {portion};{ord} ?vesting year|anniversary ~4 {portion};{portion} ~6 {date};{portion} ~6 "
      "year {number};{portion} ~6 {ord} year|anniversary;{portion} ~6 {dur};{number} "
      "?shares|units|rsus|options ~3 {date};{date} ~2 {portion};{date} ~2 {number}");
  static const std::array kOthers = {Topic::bonus,         Topic::retirement,  Topic::base,
                                     Topic::sign_on,       Topic::repay,       Topic::raise,
                                     Topic::relocation,    Topic::retention,   Topic::severance,
                                     Topic::fully_diluted, Topic::outstanding, Topic::valuation,
                                     Topic::common_price,  Topic::share_price, Topic::strike};
  const int far = s.in->block.paragraph - table_of_;
  const bool listed = s.in->block.row || s.in->block.bullet || s.end - s.first <= 16;
  return table_of_ >= 0 && far >= 0 && far <= 2 && listed && s.words(kRow) &&
         std::none_of(kOthers.begin(), kOthers.end(), [&](Topic t) { return s.has(t); });
}

namespace {

// "401(k) with 3% from us, fully vested from day one"
bool is_of_plan(const Sentence& s) {
  return s.has(Topic::retirement) && !s.has(Topic::rsu) && !s.has(Topic::option);
}

bool says_vest(const Sentence& s) { return s.has(Topic::vesting) || s.has(Topic::cliff); }

// What of a sentence is about a grant's vesting: from the grant on, where the sentence makes it, up
// to the next grant or to other terms.
Sentence words_of_grant(const Sentence& s, const Entry& g, const std::vector<Entry*>& grants) {
  std::size_t first = s.first;
  std::size_t end = s.end;
  const bool made_here = g.from.in == s.in && g.from.first >= s.first && g.from.first < s.end;
  if (made_here) {
    first = g.from.first + 1;
    for (const Entry* other : grants) {  // up to the next grant, where that has words of its own
      const bool between =
          other->from.in == s.in && other->from.first > first && other->from.first < end;
      if (between && has_time({s.in, first, other->from.first})) end = other->from.first;
    }
    if (grants.size() == 1 && first > s.first + 6 && says_vest({s.in, s.first, first}) &&
        has_time({s.in, s.first, g.from.first}) && !has_time({s.in, first, s.end}))
      first = s.first;
  }
  return {s.in, first, other_terms(s, first, end)};
}

}  // namespace

void Finder::read_vesting(const Sentence& s) {
  static const Pattern kSeverance("{dur} ?of ?your ?the ?continued base|salary|pay");
  if (is_of_something_else(s)) return read_vesting_before(s, s.cue(Topic::exercise));
  if (s.has(Topic::ending) && s.words(kSeverance)) return;
  if (const std::size_t cut = other_kind_after(s); cut < s.end) {
    read_vesting({s.in, s.first, cut});
    return read_vesting({s.in, cut + 1, s.end});
  }
  const bool later = s.has(Topic::refresher) && !s.has(Topic::vesting);
  if (one_of(s.t(), s.first, {"total", "totals"}) || is_of_a_sale(s) || later || is_of_plan(s))
    return;
  static const Patterns kWindow(
      "vested ?part|portion|shares|options|units ?of ~8 exercised|bought|purchased|exercise;keep|"
      "keeps|retain|retains|hold ?your ?all ?any ?the vested");
  static const Pattern kVests("vest|vests|vesting");
  static const Pattern kVested("vested ?stock options|shares|units|rsus|part|portion");
  if (s.has(Topic::ending) && s.words(kVested) && !s.words(kVests)) return;  // "... stay open"
  if (s.words(kWindow) && !s.words(kVests)) return;  // "the vested part may be bought for 90 days"
  read_commencement(s);
  const std::vector<Entry*> grants = grants_meant(s);
  static const Pattern kWhen("if|should|upon|on|in|when|after|following|immediately|where");
  const bool begins = kWhen.in(s.t(), s.first, s.first + 1);
  if (begins && s.has(Topic::change_of_control)) return;  // "Upon a sale, 25% ... shall vest"
  const bool creates = !grants.empty() && grants[0]->from.in == s.in &&
                       grants[0]->from.first >= s.first && grants[0]->from.first < s.end;
  if (thread_.grants.empty()) thread_.grants = grants;
  if (grants.empty()) {
    if (is_schedule(s) && has_time(s) && (s.has(Topic::vesting) || s.has(Topic::cliff)))
      loose_vesting_.push_back(where(s, s.first, s.end));
    if (kinds_.size() == 1) read_vest_dates(s, {kinds_.front().entry});
    return;
  }
  static const Patterns kFollows(
      "as follows;following schedule|table;schedule|table below|:;vesting|vests|vest :|BAR");
  const bool announces = s.words(kFollows) || s.t()[s.end - 1].is_symbol(':');
  const bool follows = (s.has(Topic::vesting) || creates) && announces;
  if (follows || (s.in->block.heading && s.has(Topic::vesting))) table_of_ = s.in->block.paragraph;
  const bool in_table = is_vesting_row(s);
  const bool goes_on = in_vesting_ == s.in || in_table;
  if (s.has(Topic::vesting) && (!has_time(s) || names_days_alone(s)))
    return read_vest_dates(s, grants);
  static const Patterns kConsidered("may|might|will be considered;may|might|be eligible");
  if (goes_on && !creates && s.words(kConsidered) && !is_schedule(s)) return;
  if (!(has_time(s) || in_table) || !(creates || is_schedule(s) || goes_on)) return;
  static const Pattern kElse("bonus|salary|severance|repay|insurance|expire|expires");
  if (!creates && !in_table && !s.has(Topic::vesting) && !s.has(Topic::cliff) &&
      (s.words(kElse) || s.has(Topic::repay) || s.has(Topic::ending) || s.has(Topic::bonus) ||
       s.has(Topic::base) || s.has(Topic::sign_on)))
    return;
  read_vest_dates(s, grants);
  read_first_vest(s);
  in_vesting_ = s.in;
  for (Entry* g : grants) add_vesting(*g, words_of_grant(s, *g, grants));
}

namespace {

// "so 135k + 0.8%, same vesting": no word on it but that.
bool says_same_alone(const Sentence& s) {
  static const Pattern kSame("same vesting|schedule|terms");
  static const Patterns kMore(
      "{dur};{fraction};{portion} vest|vests;monthly|quarterly|annually|yearly|cliff");
  return s.words(kSame) && !s.words(kMore);
}

// Months from one of the firm's vest dates to the next; 0: they are not said, or lie unevenly.
int months_of_dates(const Entry& grant) {
  const Note* dates = grant.last("vest_dates");
  if (dates == nullptr || dates->open) return 0;
  const auto n = static_cast<int>(dates->value.items.size());
  return n == 2 || n == 4 || n == 12 ? 12 / n : 0;
}

}  // namespace

// A stretch of words on how a grant vests, beside what is known of it.
void Finder::add_vesting(Entry& grant, const Sentence& s) {
  static const Pattern kSame("same ?vesting schedule|terms|basis|vesting|manner");
  const auto text = std::find_if(vesting_.begin(), vesting_.end(),
                                 [&](const VestingText& v) { return v.grant == &grant; });
  const auto is_of_it = [&](const Where& p) {
    return p.in == s.in && p.first < s.end && s.first < p.end;
  };
  if (text != vesting_.end() &&
      (says_same_alone(s) || std::any_of(text->parts.begin(), text->parts.end(), is_of_it)))
    return;
  if (text != vesting_.end()) {
    text->parts.push_back(where(s, s.first, s.end));
  } else if (!vesting_.empty() && kSame.in(s.t(), s.first, s.end)) {
    vesting_.push_back({&grant, vesting_.back().parts});
  } else {
    vesting_.push_back({&grant, {where(s, s.first, s.end)}});
  }
}

// "Vesting start date: January 15, 2027"
void Finder::read_commencement(const Sentence& s) {
  static const std::vector<Pattern> kWords = [] {
    std::vector<Pattern> p;
    for (const auto* text :
         {"measured|counted|count|counting|reckoned ?as ?of ?off from ?BAR ?: {date}",
          "vesting commencement|start|begin|commences|starts|begins ?date ~3 {date}",
          "vest|vesting|vests beginning|starting|commencing ?from|on|as ?of {date}",
          "vest|vesting|vests ?monthly ?quarterly from|as ?of {date}",
          "vest|vesting|vests ~5 {dur} from {date}", "commencement date ~3 {date}",
          "{date} ~6 vesting commencement|start ?date ~5 that|same|the day|date",
          "{date} the vesting commencement|start"})
      p.emplace_back(text);
    return p;
  }();
  static const Patterns kGranted(
      "grant|option|award for|of|over ?another ?a ?an ?additional ?further {percent}|{number} "
      "?shares ?options ?units on {date};grant|award date and ?the ?your vesting ?commencement "
      "?start ?date ?will ?be ?are ?is ?both "
      "{date};granted|grant|award|awarded ?date ?is ?of ?on|:|BAR {date};grant|award date "
      "will|shall be "
      "{date};date of grant|award :|BAR "
      "{date};grant|granted|award|awarded ?to you ~6 "
      "units|rsus|options|shares|awards ?on ?effective ?as ?of {date};grant|award will|shall be "
      "made ?on ?effective {date};grant|award date which|that "
      "is|will|shall ?be {date};grant|granted|award|awarded ~12 {money} ?effective on {date};"
      "grant|award|receive|granted|awarded ?to ?you ?effective on|effective|of ?as ?of {date} ~3 "
      "rsus|rsu|units|stock|option|options|shares;date of grant which|that is|will|shall ?be "
      "{date};{date} the "
      "grant|award "
      "date;on {date} you will|shall be granted;on {date} we ?will|shall ?also grant;on {date} the "
      "company|firm|employer|board|corporation will|shall "
      "grant|award|issue;on {date} you ?will|shall receive");
  std::vector<Entry*> grants = thread_.grants;
  if (grants.empty()) {
    for (const GrantKind& g : kinds_) grants.push_back(g.entry);
  }
  for (const Pattern& p : kWords) {
    const Match m = s.find(p);
    if (m.end == 0) continue;
    const KnownDay day = known_day(book_.page, s.t()[m.caught.back()], s.in->block.file);
    static const Pattern kFirst("date ?, beginning|starting|commencing ?on {date}");
    if (!day.date || kFirst.in(s.t(), m.first, m.end)) continue;  // of the first vest
    commencement_.push_back({s, m, *day.date, thread_.grants});
    static const Pattern kBoth("grant|award date and ~3 commencement|start ?date ~3 {date}");
    if (const Match both = s.find(kBoth); both.end == m.end)
      granted_.push_back({s, both, *day.date, thread_.grants});
    return;
  }
  static const Patterns kOnStart(
      "granted ?to ?you ?effective on|as ?of ?your ?the start|commencement|effective|hire "
      "date|day;on ?your ?the start|commencement|effective|hire date ?the ?company ?you|we "
      "?will|shall ?be|grant ?granted|receive ?the ?following ?restricted ?stock|an;granted ?to "
      "?you on ?your ?the first day");
  static const Patterns kGrantedOnStart(
      "on|upon ?your ?the start|commencement|effective|hire date|day ?the "
      "you|executive|employee|company|employer|firm|we will|shall ?be grant|granted");
  static const Patterns kFromStart(
      "measured from ?your ?the start|commencement|hire date|day;vesting "
      "commencement|start ?date ?is ?will ?shall ?be ?: ?your ?the start|first|hire date|day;"
      "vesting|vest begins|starts|commences on ?your ?the start|first|hire date|day;"
      "grant|rsus|units|options|option|vesting|{money} commencing|beginning|starting on ?your ?the "
      "start|hire|first date|day");
  Match on = s.find(kGrantedOnStart);
  if (on.end == 0) on = s.find(kOnStart);
  if (on.end > 0 &&
      (s.t()[on.first].word == "granted" || one_of(s.t(), on.end - 1, {"grant", "granted"})))
    granted_on_start_.push_back({s, on});
  if (const Match from = s.find(kFromStart); from.end > 0)
    commencement_on_start_.push_back({s, from});
  const Match m = s.find(kGranted);
  const bool of_paper = m.end > 0 && m.caught.back() > 1 &&
                        ((s.t()[m.caught.back() - 1].is_symbol('(') &&
                          !one_of(s.t(), m.caught.back() - 2, {"date"})) ||
                         s.t()[m.caught.back() - 2].is_symbol('('));  // its own day
  static const Pattern kNotice("notice|agreement|summary|letter of");
  if (m.end > 0 && m.first > s.first + 1 &&
      kNotice.in(s.t(), m.first > s.first + 5 ? m.first - 5 : s.first, m.first))
    return;
  if (m.end == 0 || s.has(Topic::bonus) || of_paper ||
      !(s.has(Topic::rsu) || s.has(Topic::option) || s.has(Topic::equity) || s.has(Topic::stock) ||
        !grants.empty() || m.first <= s.first + 2))
    return;
  const KnownDay day = known_day(book_.page, s.t()[m.caught.back()], s.in->block.file);
  if (day.date) granted_.push_back({s, m, *day.date, thread_.grants});
}

namespace {

std::string month_and_day(int month, int day) {
  return (month < 10 ? "0" : "") + std::to_string(month) + (day < 10 ? "-0" : "-") +
         std::to_string(day);
}

int month_of_token(const Token& t) {
  if (t.is == Is::date) return t.day.day == 0 && t.day.year == 0 ? t.day.month : 0;
  return t.is == Is::word ? month_named(t.word) : 0;
}

// "03/15, 06/15, 09/15, 12/15": month first where a day is past 12.
void add_days_by_numbers(const Sentence& s, std::vector<Value>& days, Where& at) {
  static const Pattern kNamed("vest|vesting dates|days");
  if (!s.words(kNamed)) return;
  std::vector<Value> found;
  bool sure = false;
  const Tokens& t = s.t();
  for (std::size_t i = s.first; i < s.end; ++i) {
    int month = t[i].is == Is::date && t[i].day.year == 0 ? t[i].day.month : 0;
    int day = month > 0 ? t[i].day.day : 0;
    std::size_t end = i + 1;
    if (month == 0 && i + 2 < s.end && t[i].is == Is::number && t[i + 1].is_symbol('/') &&
        t[i + 2].is == Is::number && t[i].value <= Ratio(12) && t[i + 2].value <= Ratio(31)) {
      month = static_cast<int>(t[i].value.numerator());
      day = static_cast<int>(t[i + 2].value.numerator());
      end = i + 3;
    }
    if (month == 0 || day == 0) continue;
    sure |= day > 12;
    if (found.empty()) at = where(s, i, end);
    at.end = end;
    found.push_back(Value::words(month_and_day(month, day)));
    i = end - 1;
  }
  if (found.size() >= 2 && sure) days = std::move(found);
}

// "the 15th of February, May, August and November".
void add_monthly_days(const Sentence& s, std::vector<Value>& days, Where& at) {
  if (days.size() >= 2) return;
  const Tokens& t = s.t();
  for (std::size_t i = s.first; i < s.end; ++i) {
    const bool named = t[i].is == Is::date && t[i].day.year == 0 && t[i].day.month > 0 &&
                       t[i].day.day > 0 && t[i].day.weekday < 0;
    if (!named) continue;
    const int day = t[i].day.day;
    std::vector<int> months = {t[i].day.month};
    std::size_t k = i + 1;
    for (; k < s.end && (t[k].is_symbol(',') || t[k].is_word("and") || month_of_token(t[k]) > 0);
         ++k) {
      if (const int month = month_of_token(t[k]); month > 0) months.push_back(month);
    }
    if (months.size() < 2) continue;
    days.clear();
    for (const int month : months) days.push_back(Value::words(month_and_day(month, day)));
    at = where(s, i, k);
    return;
  }
}

}  // namespace

// "on the next February 20, May 20, August 20 or November 20"; "on the 15th of the month"
void Finder::read_vest_dates(const Sentence& s, const std::vector<Entry*>& grants) {
  std::vector<Value> days;
  Where at;
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if (t.is != Is::date || t.day.year != 0 || t.day.month == 0 || t.day.day == 0 ||
        t.day.weekday >= 0)
      continue;
    if (days.empty()) at = where(s, i, i + 1);
    at.end = i + 1;
    days.push_back(Value::words(month_and_day(t.day.month, t.day.day)));
  }
  add_monthly_days(s, days, at);
  if (days.empty()) add_days_by_numbers(s, days, at);
  static const Pattern kDay(
      "on ?the ?next {ord} ?day ?of ?each|the|every|that|a ?applicable ?calendar month");
  static const Pattern kLast(
      "on ?the last ?business ?calendar day ?of ?each|the|every|such ?calendar|applicable month");
  for (Entry* g : grants) {
    static const Pattern kNext("next|following|each|every|earliest");
    if (days.size() >= 2 && (s.has(Topic::vesting) || s.words(kNext))) {
      book_.note(*g, "vest_dates", Value::list(days), at);
    } else if (const Match m = s.find(kDay); m.end > 0) {
      book_.note(*g, "vest_day", Value::count(s.t()[m.caught[0]].value), where(s, m));
    } else if (const Match l = s.find(kLast); l.end > 0) {
      book_.note(*g, "vest_day", Value::words("last"), where(s, l));
    }
  }
}

// "In addition you get units ... The grant date will be 15 March": of those of its own paragraph.
bool Finder::is_of_other_grant(const Sentence& s, const GrantKind& grant) const {
  const auto beside = [&](const GrantKind& g) {
    const Block& b = g.entry->from.in->block;
    return b.file == s.in->block.file && b.paragraph == s.in->block.paragraph && !b.row;
  };
  return !beside(grant) && std::any_of(kinds_.begin(), kinds_.end(), beside);
}

namespace {

bool is_made_in(const Sentence& s, const Where& from) {
  return from.in == s.in && from.first >= s.first && from.first < s.end;
}

}  // namespace

void Finder::settle_vesting() {
  for (const auto& [s, m, day, of] : granted_) {
    const bool own = std::any_of(kinds_.begin(), kinds_.end(), [&, &said = s](const GrantKind& g) {
      return is_made_in(said, g.entry->from);
    });
    for (GrantKind& g : kinds_) {  // "a second option over 5,000 shares on January 3"
      if (is_of_other_grant(s, g) || (own && !is_made_in(s, g.entry->from))) continue;
      const bool named = std::find(of.begin(), of.end(), g.entry) != of.end();
      if (g.entry->from.in->block.file == s.in->block.file || kinds_.size() == 1 || named)
        book_.note(*g.entry, "granted", Value::day(day), where(s, m));
    }
  }
  const Note* first_day = book_.offer.last("offer.start");
  const auto note_start = [&](const std::vector<std::pair<Sentence, Match>>& said,
                              const char* key) {
    if (first_day == nullptr || first_day->open) return;
    for (const auto& at : said) {
      for (GrantKind& g : kinds_) {
        const bool here = g.entry->from.in->block.file == at.first.in->block.file;
        if ((here || kinds_.size() == 1) && !g.entry->has(key))
          book_.note(*g.entry, key, first_day->value, where(at.first, at.second), "proof");
      }
    }
  };
  note_start(granted_on_start_, "granted");
  for (const auto& [s, m, day, of] : commencement_) {
    for (GrantKind& g : kinds_) {
      const bool named = std::find(of.begin(), of.end(), g.entry) != of.end();
      if (g.entry->from.in->block.file == s.in->block.file || kinds_.size() == 1 || named)
        book_.note(*g.entry, "commencement", Value::day(day), where(s, m));
    }
  }
  note_start(commencement_on_start_, "commencement");
  for (GrantKind& g : kinds_) {
    const auto text = std::find_if(vesting_.begin(), vesting_.end(),
                                   [&](const VestingText& v) { return v.grant == g.entry; });
    std::vector<Where> parts = text == vesting_.end() ? std::vector<Where>() : text->parts;
    if (g.kind == Topic::performance && parts.empty()) continue;  // they hang on more than time
    if (parts.empty()) parts = loose_vesting_;
    if (parts.empty()) {
      book_.ask(*g.entry, "months", "how does it vest?", g.entry->from);
      continue;
    }
    const Note* from = g.entry->last("commencement");
    if (from == nullptr) from = g.entry->last("granted");
    const Note* start = book_.offer.last("offer.start");
    std::optional<Date> day;
    if (from != nullptr && !from->open) {
      day = from->value.date;
    } else if (start != nullptr && !start->open) {
      day = start->value.date;
    }
    const int newest =
        std::max_element(parts.begin(), parts.end(), [](const Where& a, const Where& b) {
          return a.in->block.newness < b.in->block.newness;
        })->in->block.newness;
    std::vector<Where> latest;  // a later letter that says how it vests stands alone
    for (const Where& p : parts) {
      if (p.in->block.newness == newest || p.in->block.chat) latest.push_back(p);
    }
    const int of_dates = months_of_dates(*g.entry);
    VestingWords words = vesting_words(latest, of_dates);
    const bool partly = !words.term && std::none_of(words.tranches.begin(), words.tranches.end(),
                                                    [](const Tranche& x) {
                                                      return x.portion || x.count > 0 || x.shares;
                                                    });
    if (partly && latest.size() < parts.size()) words = vesting_words(parts, of_dates);
    write_schedule(words, day, *g.entry);
  }
}

}  // namespace parley::letter
