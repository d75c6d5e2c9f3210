// Refreshers: grants that come again, with the years.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"
#include "letter/find/schedule.hpp"

namespace parley::letter {
namespace {

// "900 more RSUs", "1,500 restricted stock units"
bool counts_stock(const Sentence& s, std::size_t i) {
  static const Pattern kStock(
      "{number} ?more|additional|further|new ?restricted ?incentive ?common ?stock|share "
      "rsus|shares|units|options|isos|nsos");
  Match m;
  return kStock.at(s.t(), i, m);
}

}  // namespace

// "a refresher of half of it": what it is a part of is not worked out.
bool Finder::ask_part_of_grant(const Sentence& s) {
  static const Patterns kPart(
      "{portion} of ?it ?that ?this ?your ?the ?initial ?first ?original ?new ?hire "
      "it|that|this|grant|award|rsus|units|options|size|value;half ?of ?it ?that ?as ?the "
      "it|that|much|many|size|many");
  const Match m = s.find(kPart);
  if (m.end == 0 || kinds_.empty()) return false;
  Entry& e = new_entry(book_.refreshers, "offer.refreshers", s, m.first);
  book_.ask(e, "shares", "a part of another grant; how many?", where(s, m));
  return true;
}

namespace {

// "after each of years 1, 2 and 3", "when you complete years one, two and three": the tokens of
// years in a row.
std::vector<std::size_t> numbered_years(const Sentence& s) {
  for (std::size_t i = s.first; i + 1 < s.end; ++i) {
    if (!one_of(s.t(), i, {"years"})) continue;
    std::vector<std::size_t> out;
    for (std::size_t k = i + 1; k < s.end; ++k) {
      const Token& t = s.t()[k];
      if (t.is == Is::number && t.value.is_whole() && t.value < Ratio(20)) {
        out.push_back(k);
      } else if (!t.is_symbol(',') && !one_of(s.t(), k, {"and"})) {
        break;
      }
    }
    if (out.size() > 1) return out;
  }
  return {};
}

// "the first one year after your start and then each year": whether it says from when on.
bool note_first_after(Entry& e, const Sentence& s) {
  static const Patterns kFirst(
      "first ?of ?them ?one ?grant ?is ?being ?comes {dur} after|from;{dur} after|from ?your ?the "
      "start|joining|hire ~2 each|every");
  const Match from = s.find(kFirst);
  static const Pattern kOfEach(
      "each|every ?of ?the ?your first {dur}");  // "each of the first three
                                                 // years after you join"
  if (const Match each = s.find(kOfEach);
      each.end > 0 && from.end > 0 && each.caught[0] == from.caught[0])
    return false;
  if (from.end == 0 || !months_of(s.t()[from.caught[0]])) return false;
  Notebook::note(e, "from_month", Value::count(Ratio(*months_of(s.t()[from.caught[0]]))),
                 where(s, from));
  return true;
}

// From when on, how often and how many.
void note_refresher_months(Entry& e, const Sentence& s, const Where& at) {
  std::vector<int> years;
  std::size_t first = 0;
  std::size_t last = 0;
  static const Patterns kOnDay("first ?one ?grant ?of ?which ?being ?is ?on|in ?or ?around {date}");
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (s.t()[i].is != Is::ordinal || !s.t()[i].value.is_whole()) continue;
    if (kOnDay.begins(s.t(), i) || one_of(s.t(), i + 1, {"day"})) continue;  // "your first day"
    if (years.empty()) first = i;
    last = i;
    years.push_back(static_cast<int>(s.t()[i].value.numerator()));
  }
  if (const std::vector<std::size_t> named = numbered_years(s); years.empty() && !named.empty()) {
    first = named.front();
    last = named.back();
    for (const std::size_t k : named) years.push_back(static_cast<int>(s.t()[k].value.numerator()));
  }
  if (note_first_after(e, s)) years.clear();
  static const Patterns kFirstN(
      "each|every ?of ?your ?the ?first|next|following {dur};first {number} ?work ?employment "
      "?service anniversaries|years;each|every of ?the ?your next|following|coming {number} "
      "springs|falls|autumns|summers|winters;{number} ?annual ?consecutive "
      "?further ?such ?yearly ?refresh ?refresher grants|refreshers|awards;for|over ?the "
      "?next|first|following {number} years;for ?each ?of ?the ?next|first|following "
      "{dur};{number} times ?in ?all ?altogether ?total;{number} of ?them ?these in "
      "total|all;{number} in "
      "total|all;{number} altogether");
  static const Pattern kEach("each|every|annually|yearly|annual|once");
  const bool rising = years.size() > 1 &&
                      std::adjacent_find(years.begin(), years.end(),
                                         [](int a, int b) { return b != a + 1; }) == years.end();
  Match n = s.find(kFirstN);
  static const Pattern kFromYear(
      "from|starting|beginning|commencing|begins|starts ?on ?with ?in ?from ?your ?the {ord} ?full "
      "year");
  const Match opens = s.find(kFromYear);  // "from your second year on": when that year begins
  if (opens.end > 0 && years.size() == 1 && years[0] > 1) --years[0];
  if (rising) {
    Notebook::note(e, "from_month", Value::count(Ratio(12 * years[0])), where(s, first, first + 1));
    Notebook::note(e, "every_months", Value::count(Ratio(12)), where(s, first, last + 1));
    Notebook::note(e, "count", Value::count(Ratio(static_cast<std::int64_t>(years.size()))),
                   where(s, first, last + 1));
  } else if (n.end > 0 && s.words(kEach)) {
    const Token& x = s.t()[n.caught[0]];
    const bool yearly = x.is == Is::number || x.unit == Unit::year;
    if (years.size() == 1 || one_of(s.t(), n.end - 1, {"anniversaries"}))
      Notebook::note(e, "from_month", Value::count(Ratio(12 * (years.empty() ? 1 : years[0]))),
                     years.empty() ? where(s, n) : where(s, first, first + 1));
    Notebook::note(e, "every_months", Value::count(Ratio(12)), where(s, n));
    if (yearly) Notebook::note(e, "count", Value::count(x.value), where(s, n));
  } else {
    if (years.size() == 1)
      Notebook::note(e, "from_month", Value::count(Ratio(12 * years[0])),
                     where(s, first, first + 1));
    static const Patterns kOnEach(
        "each|every ?work anniversary|year ?after|thereafter|following ?that;annually ?thereafter");
    if (const Match each = s.find(kOnEach); each.end > 0)
      Notebook::note(e, "every_months", Value::count(Ratio(12)), where(s, each));
    Notebook::ask(e, "count", "how many of them?", at);
  }
}

}  // namespace

namespace {

// "Refreshers: once a year. The target is $50,000 each time, vesting ...": all of the block is.
bool is_under_refreshers(const Sentence& s) {
  const Tokens& t = s.t();
  static const Pattern kTitle(
      "?annual ?equity ?stock ?rsu refreshers|refresher|refresh ?grants ?grant ?awards ?award "
      "?equity :|BAR|.|-");
  Match m;
  return s.first > 0 && !t.empty() && kTitle.at(t, 0, m);
}

}  // namespace

// "Each of these vests in eight equal quarterly portions": of the refreshers of the same block.
bool Finder::read_refresher_vesting(const Sentence& s) {
  static const Patterns kThese(
      "each|every ?one ?of these|them|those|such;they|these|those|refreshers|refresher ?grants "
      "?awards "
      "?will ?shall ?all ?each vest|vests|satisfy|satisfies;each|every ?such ?annual ?yearly "
      "?further ?later ?additional refresher|refresh|grant|award ?grant ?will "
      "?shall vests|vest");
  static const Pattern kGo("those|these|they ?all ?each go|run|come|vest monthly|quarterly|yearly");
  const bool says = (s.has(Topic::vesting) && s.words(kThese)) || s.words(kGo);
  if (refresher_vesting_.empty() || !says) return false;
  VestingText& last = refresher_vesting_.back();
  const Block& from = last.grant->from.in->block;  // in a chat, of the messages just before
  const bool in_chat = s.in->block.chat && from.file == s.in->block.file &&
                       last.grant->from.in < s.in && last.grant->from.in + 4 >= s.in;
  const bool goes_on = in_chat || (last.grant->from.in == s.in && last.grant->from.first < s.first);
  if (!goes_on && !s.has(Topic::refresher) && !is_under_refreshers(s)) return false;
  last.parts = {where(s, s.first, s.end)};
  return true;
}

namespace {

// "an equity award of $150,000 in RSUs, and an annual refresh from 2028 on": the size is of the
// award.
bool is_of_grant_before(const Sentence& s, std::size_t size) {
  const Cue* refresher = s.cue(Topic::refresher);
  if (refresher == nullptr || refresher->first < size) return false;
  const auto begin = s.t().begin();
  const bool joined =
      std::any_of(begin + static_cast<std::ptrdiff_t>(size),
                  begin + static_cast<std::ptrdiff_t>(refresher->first),
                  [](const Token& t) { return t.is_word("and") || t.is_word("plus"); });
  return joined && std::any_of(s.cues().begin(), s.cues().end(), [&](const Cue& c) {
           return is_equity(c.topic) && !c.weak && c.end <= refresher->first;
         });
}

// "you may be considered for"; but "with a target value of $100,000" says how much it will be.
bool is_perhaps(const Sentence& s) {
  static const Pattern kMay(
      "may|eligible|considered|consideration|typically|expect|expected|discretion|currently");
  if (s.words(kMay)) return true;
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (one_of(s.t(), i, {"target"}) && !one_of(s.t(), i + 1, {"value"})) return true;
  }
  return false;
}

// "$450,000 of restricted shares", "RSUs of $40,000": of what they are, where one kind is named.
void note_refresher_kind(Entry& e, const Sentence& s) {
  const Cue* units = s.cue(Topic::rsu);
  const Cue* shares = s.cue(Topic::stock);
  const Cue* one = units != nullptr ? units : shares;
  if (one == nullptr || one->weak || (units != nullptr && shares != nullptr) ||
      s.has(Topic::option) || s.has(Topic::performance))
    return;
  Notebook::note(e, "kind", Value::words(units != nullptr ? "rsu" : "stock"),
                 where(s, one->first, one->end));
}

// What of a sentence says when they come: up to how each of them vests, where that stands behind.
Sentence times_of_refresher(const Sentence& s, std::size_t size) {
  static const Patterns kVests("each|which|they|all ?of ?these ?lot ?grant vests|vest|vesting");
  static const Patterns kTimes("anniversary|anniversaries;year|years;{dur};{ord}");
  const Match vests = kVests.find(s.t(), size, s.end);
  const Sentence times{s.in, s.first, vests.first};
  return vests.end > 0 && times.words(kTimes) ? times : s;
}

}  // namespace

// "After your first, second and third year you receive a further grant of $25,000 each, vesting
// ..."
bool Finder::read_refresher(const Sentence& s) {
  static const Patterns kEachYear(
      "each|every ?work anniversary|year ~8 {number} more|additional|further|extra ?restricted "
      "?stock "
      "rsus|units|options|shares;top|topped|topping you ?up ~10 again|each|every;add|adding ~3 "
      "{value} ?of ?in ?restricted ?stock rsus|units|options|shares|stock each|every "
      "year|anniversary;{value} ?of ?in ?restricted ?stock rsus|units|options|shares|stock each "
      "time;"
      "each|every ?of ?the ?your ?first|next ?{number} ?work anniversaries|anniversary|year ~14 "
      "additional|further|another|new ~4 grant|award|rsus|units|options|option;{ord} and ?your "
      "{ord} ?work anniversary|anniversaries|year ~8 granted|receive|get|given|awarded ~3 "
      "another|further|additional {money};{ord} and ?on ?your ?the {ord} ?work "
      "anniversary|anniversaries|year ~12 grant|granted|receive|get|given|awarded ~5 "
      "more|additional|further|another|new ~3 grant|award|rsus|units|options|shares;{ord} "
      "anniversary|year ~3 receive|get|granted|given ~2 further|additional|another ~8 "
      "each|every|once|per ?a year;each|every ?of ?the ?your ?first|next ?{number} ~1 "
      "year|years|anniversary|anniversaries ~8 top|topped|topping you;each|every year|anniversary "
      "thereafter|after ~14 receive|granted|given|awarded|get;"
      "each|every ?of ?the ?your ?first|next ?{number} ?work anniversaries|anniversary ~4 "
      "granted|awarded|receive|get {number} rsus|units|options|shares;{ord} and ?your ?the {ord} "
      "?work "
      "anniversaries|anniversary|years ~6 granted|awarded|receive|get ~8 {number} "
      "?rsus|units|options|shares each;"
      "each|every of ?the ?your first|next|following {number}|{dur} ~16 "
      "receive|granted|awarded|get "
      "~4 rsus|units|options ~5 {money};each|every of ?the ?your first|next|following "
      "{number}|{dur} ~16 receive|granted|awarded|get ?a ?an {money} ?worth ?in ?of "
      "rsus|units|options|stock;"
      "rsus|units|options|equity|stock ?award ?grant ?with ?a ?valued ?worth ?value ?of ?at "
      "{money} "
      "in|during each|every of ?the ?your next|following|coming|subsequent {dur};"
      "rsus|units|options|equity|stock ?award ?grant ?with ?a ?valued ?worth ?value ?of ?at "
      "{money} "
      "in|during each|every of ?the ?your next|following|coming|subsequent {number} "
      "springs|falls|autumns|summers|winters|marches");
  // "$450,000 of restricted shares on each of the first, second and third anniversaries, each
  // vesting in three equal annual installments"
  static const Patterns kOnEach(
      "{value} ?worth ?of ?in ?restricted ?common ?stock|share rsus|units|options|shares|stock "
      "?awards ?grants ?granted on|at|upon|after each|every of ?the ?your ?first|next "
      "{ord}|{number} "
      "~14 each ?of ?which ?such ?grant ?award ?will ?shall ?to vest|vests|vesting;"
      "rsus|units|options|equity|shares|stock ?award ?grant ?with ?a ?valued ?worth ?value ?of ?at "
      "{money} on|at|upon|after each|every of ?the ?your ?first|next {ord}|{number} ~14 each ?of "
      "?which ?such ?grant ?award ?will ?shall ?to vest|vests|vesting");
  // "Units of $40,000 each when you complete years one, two and three"
  static const Patterns kSeveral(
      "{money} ?in ?of ?rsus ?units ?options each when|after|at|on|upon ~6 years|anniversaries;"
      "{ord} ?, ?and {ord} anniversary|anniversaries you get|receive ?another ?a ?further {value} "
      "~3 each");
  if (read_refresher_vesting(s)) return true;
  const bool refresher = s.has(Topic::refresher) || s.words(kEachYear) || s.words(kOnEach) ||
                         (!s.has(Topic::vesting) && s.words(kSeveral)) || is_under_refreshers(s);
  if (!refresher || s.in->block.voice == Voice::candidate) return false;
  const bool cash = s.has(Topic::bonus) && !s.has(Topic::refresher) &&
                    std::none_of(s.cues().begin(), s.cues().end(),
                                 [](const Cue& c) { return is_equity(c.topic); });
  if (cash) return false;  // "Every year after harvest you get a $6,000 bonus"
  std::size_t size = s.end;
  for (std::size_t i = s.first; i < s.end && size == s.end; ++i) {
    const Token& t = s.t()[i];
    const bool shares = counts_stock(s, i);
    if (s.in->aside[i]) continue;
    static const Pattern kAnother("another|further|additional|new ?of {percent}");
    const bool part = t.is == Is::percent && t.value <= Ratio::of(1, 50) && i > s.first &&
                      kAnother.in(s.t(), i - 1, i + 1);  // "you get another 0.02% each"
    if (t.is == Is::money || (t.is == Is::number && t.scaled) || shares || part) size = i;
  }
  if (size == s.end) return ask_part_of_grant(s);
  if (is_of_grant_before(s, size)) return false;
  const Token& t = s.t()[size];
  Entry& e = new_entry(book_.refreshers, "offer.refreshers", s, size);
  const Where at = where(s, size, size + 1);
  const bool shares = !t.scaled && counts_stock(s, size);
  const bool part = t.is == Is::percent;
  const char* key = part ? "ownership" : shares ? "shares" : "value";
  const auto make = part ? Value::percent : shares ? Value::count : Value::money;
  if (is_perhaps(s) || t.up_to || t.at_least || !t.sure()) {
    book_.ask(e, key, is_perhaps(s) ? "it may be so, it need not" : why_of(t), at,
              readings_of(t, make));
    return true;
  }
  book_.note(e, key, make(t.value), at);
  note_refresher_kind(e, s);
  note_refresher_months(e, times_of_refresher(s, size), at);
  std::size_t vests = size + 1;
  for (const Cue& c : s.cues()) {
    if (c.topic == Topic::vesting && c.first > size && vests == size + 1) vests = c.first;
  }
  if (vests > size + 1 && s.t()[vests - 1].is == Is::duration) --vests;  // "four-year vest"
  refresher_vesting_.push_back({&e, {where(s, vests, s.end)}});
  return true;
}

// The steps of a refresher's vesting have a name of their own.
void Finder::settle_refreshers() {
  static const Pattern kSame("same ?vesting schedule|terms|basis|vesting|manner");
  for (const VestingText& text : refresher_vesting_) {
    const bool same = std::any_of(text.parts.begin(), text.parts.end(),
                                  [](const Where& w) { return kSame.in(w.in->t, w.first, w.end); });
    const bool one = vesting_.size() == 1 && !vesting_.front().parts.empty();
    Entry vesting{.list = {}, .notes = {}, .from = text.grant->from, .choice = 0};
    const VestingWords words = vesting_words(same && one ? vesting_.front().parts : text.parts);
    if (!words.term && words.every == 0 && words.tranches.empty()) {
      book_.ask(*text.grant, "months", "how do they vest?", text.grant->from);
      continue;
    }
    write_schedule(words, std::nullopt, vesting);
    for (Note& n : vesting.notes) {
      if (same && one) n.at = text.parts.front();
      if (n.key == "every_months") n.key = "vest_every_months";
      text.grant->notes.push_back(n);
    }
  }
}

}  // namespace parley::letter
