// Grants, and of which kind they are.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/performance.hpp"
#include "letter/find/rewrite.hpp"
#include "letter/find/told.hpp"

namespace parley::letter {
namespace {

// "Restricted stock | 9,600 restricted stock units": the kind that follows a count stands over that
// of its label.
Topic kind_behind(const Sentence& s, std::size_t i) {
  for (const Cue& c : s.cues()) {
    if (c.first == i + 1 && is_kind(c.topic) && !c.weak) return c.topic;
  }
  // "Award 2: Performance Share Units, 2,143 units": "units" names no kind beside one that does
  if (!one_of(s.t(), i + 1, {"units", "shares"})) return Topic::none;
  constexpr std::size_t kNear = 3;
  for (const Cue& c : s.cues()) {
    if (is_kind(c.topic) && !c.weak && c.end <= i && c.end + kNear > i) return c.topic;
  }
  return Topic::none;
}

// "restricted stock with a value of $60,000 and performance units with ...": the last before it.
Topic kind_before(const Sentence& s, std::size_t i) {
  Topic last = Topic::none;
  for (const Cue& c : s.cues()) {
    if (c.end <= i && is_kind(c.topic) && !c.weak) last = c.topic;
  }
  return last;
}

}  // namespace

Topic Finder::kind_near(const Sentence& s, std::size_t i, const Bound& b) const {
  if (const Topic own = kind_behind(s, i); own != Topic::none) return own;
  const Bound kind = bind(s, i, is_kind);
  if (kind.cue_first > i && is_joined(s, i, kind.cue_first)) {
    if (const Topic before = kind_before(s, i); before != Topic::none) return before;
  }
  if (is_kind(b.topic)) return b.topic;
  if (kind.topic != Topic::none) return kind.topic;
  if (is_kind(thread_.money)) return thread_.money;
  return notice_kind_;
}

namespace {

// "an award of", "the award value": equity of any kind.
bool is_open_kind(Topic kind) { return kind == Topic::none || kind == Topic::equity; }

}  // namespace

// The grant that a letter says in dollars, and a later paper in units: its only one, or its only
// one of that kind; null: there is none.
Entry* Finder::completed_by(const Sentence& s, Topic kind) const {
  static const Pattern kOther("additional|second|further|another|addition|separate|new");
  if (s.words(kOther)) return nullptr;
  Entry* only = nullptr;
  for (const GrantKind& g : kinds_) {
    const bool open = kinds_.size() == 1 && (is_open_kind(g.kind) || is_open_kind(kind));
    if (g.kind != kind && !open) continue;
    if (only != nullptr || !g.entry->has("value") || g.entry->choice != s.in->block.choice ||
        g.entry->from.in->block.file >= s.in->block.file)
      return nullptr;
    only = g.entry;
  }
  return only;
}

// "the 2,400 units": of the only grant that has so many.
Entry* Finder::grant_named_again(const Sentence& s, std::size_t i, std::string_view size) {
  if (i == s.first || !one_of(s.t(), i - 1, {"the", "those", "these"})) return nullptr;
  Entry* only = nullptr;
  for (const GrantKind& g : kinds_) {
    const Note* said = g.entry->last(size);
    if (said == nullptr || said->open || said->value.number != s.t()[i].value) continue;
    if (only != nullptr) return nullptr;
    only = g.entry;
  }
  return only;
}

namespace {

// "Options for 0.25% of the company. That is 37,500 options", "Portion | 0.25%", "Options |
// 37,500": the same block, or two rows of one table, say one size in two ways.
bool is_said_beside(const Where& made, const Sentence& s) {
  const Block& a = made.in->block;
  const Block& b = s.in->block;
  static const Pattern kOther("addition|additional|second|further|another|separate|besides|also");
  static const Pattern kMore("new|more|plus");
  if (s.words(kOther)) return false;
  if (made.in == s.in) return true;
  return !s.words(kMore) && a.row && b.row && a.file == b.file && a.paragraph == b.paragraph &&
         made.in < s.in && made.in + 2 >= s.in && s.end - s.first <= 8;
}

}  // namespace

// "Senior engineers hold 30,000 RSUs each", beside the grant of the offer: nobody is promised it.
bool Finder::is_grant_of_others(const Sentence& s, std::size_t i) {
  static const Pattern kGives(
      "grant|grants|granted|award|awards|awarded|additional|further|another|second|plus|also|"
      "retention|sign|signing|refresh|refresher|new|replacement");
  const auto is_beside = [&](const GrantKind& g) {
    const Block& there = g.entry->from.in->block;
    const Block& here = s.in->block;
    return there.file == here.file && there.newness == here.newness && there.choice == here.choice;
  };
  if (std::none_of(kinds_.begin(), kinds_.end(), is_beside) || s.in->block.bullet ||
      !is_statement(s, i) || s.words(kGives))
    return false;
  book_.seen.push_back({"nobody is promised it", evidence(book_.page, where(s, i, i + 1))});
  return true;
}

Entry& Finder::grant_with(const Sentence& s, std::size_t i, std::string_view size, const Bound& b) {
  if (Entry* named = grant_named_again(s, i, size)) return *named;
  const Topic kind = kind_near(s, i, b);
  const Ratio value = s.t()[i].value;
  Entry* same = nullptr;
  const bool further =  // "options on a further 400,000 shares"
      i > s.first && one_of(s.t(), i - 1, {"further", "another", "additional"});
  if (const std::size_t named = grant_by_letter(s);  // "Award (a): 36,000 RSUs", of another paper
      named < kinds_.size() && kinds_[named].entry->has(size) && kinds_[named].kind == kind &&
      kinds_[named].entry->from.in->block.file != s.in->block.file)
    return *kinds_[named].entry;
  for (GrantKind& g : kinds_) {
    const bool fits = kind == Topic::none || g.kind == Topic::none || g.kind == kind;
    if (!fits || g.entry->choice != s.in->block.choice) continue;
    const Note* said = g.entry->last(size);
    const bool other_size = said == nullptr && (g.entry->has("shares") || g.entry->has("value") ||
                                                g.entry->has("ownership"));
    if (said == nullptr && !other_size) same = g.entry;
    if (said != nullptr && !said->open && said->value.number == value && !further) same = g.entry;
    const bool later = said != nullptr && said->newness < s.in->block.newness && kinds_.size() == 1;
    const bool beside =
        said != nullptr && kinds_.size() == 1 && g.entry->from.in->block.file != s.in->block.file;
    if (later || beside) same = g.entry;  // two letters of one day may disagree
    const bool together = is_said_beside(g.entry->from, s) || is_share_in_numbers(*g.entry, value);
    if (other_size && said == nullptr && together && g.kind == kind) same = g.entry;
  }
  if (same == nullptr && size == "shares") {
    same = completed_by(s, kind);
    if (same != nullptr) std::erase_if(same->notes, [](const Note& n) { return n.key == "value"; });
  }
  constexpr std::size_t kMost = 64;  // no offer has more
  if (same != nullptr) return *same;
  if (kinds_.size() >= kMost) return *kinds_.back().entry;
  Entry& made = new_entry(book_.grants, "offer.grants", s, i);
  const Bound words = bind(s, i, is_kind);
  const bool here = words.topic == kind && words.cue_end > words.cue_first;
  const Where said = here ? where(s, words.cue_first, words.cue_end)
                     : kind == notice_kind_ && notice_at_.in != nullptr ? notice_at_
                                                                        : made.from;
  kinds_.push_back({&made, kind, said});
  return made;
}

void Finder::read_grant_words(const Sentence& s) {
  read_kind(s);
  read_strike_rule(s);
  read_liquidity(s);
  read_illiquid(s);
  read_value_at(s);
}

// "double-trigger RSUs": they are paid at a sale or an IPO only, within so many years.
void Finder::read_liquidity(const Sentence& s) {
  static const Patterns kBoth(
      "only ?then become|becomes ?shares|stock ?shares at|on|upon|if|once|when ~4 "
      "ipo|liquidity|sale|listing|public|acquired|sold|buys;settle|settled|settles|paid|delivered "
      "only once|when|if|after ~3 has|is|are|have|goes|go ?been sold|public|acquired|listed|gone;"
      "double trigger ?restricted ?stock rsu|rsus|units;rsu|rsus|units ?here ?all ?also are|is "
      "double trigger;double trigger ?: ~14 "
      "liquidity|ipo|listing;over time and ~5 liquidity|ipo|listing;both ?a ?the time|service ~12 "
      "liquidity|ipo;time|service ~6 and ?a ?the liquidity ?event "
      "condition|requirement|conditions;liquidity ?event condition|requirement|based;time|service "
      "?based ?vesting condition|requirement ~14 liquidity|ipo;settle|settles|settled|vest|"
      "vests ?only on|upon|at|after|once|when|if ?there's ?there ?has ?is ?been ?an ?a "
      "ipo|liquidity|sale|acquisition|exit|public;only when|if|once|after ?the two|both ?of ?these "
      "?the ?following requirements|conditions|things;only if|when|once both ?of ?the following ~2 "
      "met|satisfied|fulfilled;two|both things|conditions|"
      "requirements|events ~24 sold|listed|liquidity|ipo|public|acquired;two "
      "conditions|requirements "
      "?are ?is both met|satisfied;liquidity condition|requirement ?is ?will ?be "
      "met|satisfied;second trigger ?is ?: ~2 "
      "ipo|sale|acquisition|liquidity|listing|exit;liquidity : ~2 "
      "sale|ipo|listing|offering|acquisition|change;need|needs|require|requires|await|awaits ?also "
      "a|an liquidity event;liquidity event ?is ?also required|needed");
  static const Patterns kWithin(
      "nothing ~1 happens|happened within "
      "{dur};happen|occur|met|satisfied|happens|occurs|occurring|completed within "
      "{dur};liquidity|ipo|sale ~8 within {dur} ~3 grant|date|award;within {dur} ~4 grant ~6 "
      "liquidity|ipo|sale;expire|expires|forfeited ~8 {dur} ~3 grant;happen|happens|occur|occurs|"
      "occurred|place|completed before|by ?the {ord} anniversary;"
      "liquidity|ipo|offering|sale|listing ~14 before|by|within|prior|after ?to ?the {ord} "
      "anniversary ?of ?the ?your ?date ?of grant|award;liquidity|ipo|offering|sale|listing ~14 "
      "within|by {dur} after|of|from ?the ?your ?date ?of grant|award");
  const Match both = s.find(kBoth);
  const Match within = s.find(kWithin);
  static const Pattern kReturn("multiple|moic|irr|hurdle|return|returns");
  const bool on_return = s.words(kReturn);  // "only upon a sale in which the sponsor achieves 2.5x"
  if ((both.end == 0 && within.end == 0) || on_return) return;
  for (GrantKind* g : kinds_meant(s, Topic::rsu)) {
    if (both.end > 0 && !g->entry->has("double_trigger"))
      book_.note(*g->entry, "double_trigger", Value::yes(), where(s, both));
    if (!g->entry->has("double_trigger")) continue;
    if (within.end == 0) continue;
    const Token& by = s.t()[within.caught[0]];
    const auto months = by.is == Is::ordinal
                            ? std::optional(12 * static_cast<int>(by.value.numerator()))
                            : months_of(by);
    if (months)
      book_.note(*g->entry, "liquidity_by_months", Value::count(Ratio(*months)), where(s, within));
  }
}

namespace {

// Where a pattern stands, but not denied, and not beside an empty box: "[X] Incentive Stock Option
// [ ] ...".
Match checked(const Sentence& s, const Pattern& p) {
  for (std::size_t from = s.first; from < s.end;) {
    Match m = p.find(s.t(), from, s.end);
    if (m.end == 0) return {};
    const bool empty = m.first >= s.first + 2 && s.t()[m.first - 1].is_symbol(']') &&
                       s.t()[m.first - 2].is_symbol('[');
    static const Pattern kNot("not ?a ?an");  // "a nonqualified option (not an incentive one)"
    const std::size_t near = m.first > 2 ? std::max(s.first, m.first - 2) : s.first;
    if (!empty && !kNot.in(s.t(), near, m.first)) return m;
    from = m.end;
  }
  return {};
}

}  // namespace

void Finder::read_kind(const Sentence& s) {
  static const Pattern kTaxed("taxed|treated ~2 as ~2 nonstatutory|nonqualified|nso|nsos|non");
  if (s.words(kTaxed)) return;  // what late exercise makes of them
  struct Row {
    std::string_view kind;
    Pattern pattern;
    Topic of = Topic::none;  ///< where it is not that of its kind
  };
  static const std::vector<Row> kRows = {
      {"iso", Pattern("incentive stock|share option|options")},
      {"iso", Pattern("iso|isos")},
      {"iso", Pattern("incentive type|kind|variety")},
      {"iso", Pattern("type|kind ?of ?grant|option|award :|BAR ~3 incentive")},  // "[X] Incentive"
      {"nso", Pattern("nonqualified|nonstatutory")},
      {"nso", Pattern("non qualified|statutory")},
      {"nso", Pattern("nso|nsos|nqso|nqsos|nqo")},
      {"rsu", Pattern("restricted stock|share unit|units")},
      {"rsu", Pattern("rsu|rsus")},
      {"rsu", Pattern("stock units")},
      {"rsu", Pattern("units of ~2 restricted stock|shares")},
      {"rsu", Pattern("performance ?based ?restricted ?stock|share units|rsus"),
       Topic::performance},
      {"rsu", Pattern("psu|psus"), Topic::performance},
      {"stock", Pattern("restricted stock purchase|agreement")},
      {"stock", Pattern("stock purchase agreement")},
  };
  bool iso = false;
  bool nso = false;
  for (const Row& row : kRows) {
    const Match m = checked(s, row.pattern);
    if (m.end == 0) continue;
    iso |= row.kind == "iso";
    nso |= row.kind == "nso";
  }
  for (const Row& row : kRows) {
    const Match m = checked(s, row.pattern);
    if (m.end == 0) continue;
    const Topic topic = row.of != Topic::none ? row.of
                        : row.kind == "rsu"   ? Topic::rsu
                        : row.kind == "stock" ? Topic::stock
                                              : Topic::option;
    for (GrantKind* g : kinds_meant(s, topic)) {
      if (topic == Topic::performance && g->kind != topic) continue;
      if (iso && nso && topic == Topic::option) {
        if (!g->entry->has("kind"))
          book_.ask(*g->entry, "kind", "of which kind for tax?", where(s, m),
                    {Value::words("iso"), Value::words("nso")});
      } else if (!g->entry->has("kind") || g->entry->last("kind")->open ||
                 g->entry->last("kind")->newness != s.in->block.newness) {
        std::erase_if(g->entry->notes, [](const Note& n) { return n.key == "kind" && n.open; });
        book_.note(*g->entry, "kind", Value::words(row.kind), where(s, m));
      }
    }
    if (kinds_meant(s, topic).empty()) titles_.push_back({s, m, topic, std::string(row.kind)});
    if (topic == Topic::option || topic == Topic::rsu) {
      notice_kind_ = topic;
      notice_at_ = where(s, m);
    }
  }
  if (const Cue* option = s.cue(Topic::option)) {
    notice_kind_ = Topic::option;
    notice_at_ = where(s, option->first, option->end);
  }
}

// The grants of this sentence, else those of the thread, that are of a kind.
std::vector<Finder::GrantKind*> Finder::kinds_meant(const Sentence& s, Topic kind) {
  std::vector<GrantKind*> here;
  std::vector<GrantKind*> thread;
  for (GrantKind& g : kinds_) {
    if (g.kind != kind && g.kind != Topic::none) continue;
    if (g.entry->from.in == s.in && g.entry->from.first >= s.first && g.entry->from.first < s.end)
      here.push_back(&g);
    const bool of_thread =
        std::find(thread_.grants.begin(), thread_.grants.end(), g.entry) != thread_.grants.end();
    const bool of_packages =
        g.entry->choice > 0 && s.in->block.choice == 0;  // "In either case: ..."
    if (of_thread || of_packages) thread.push_back(&g);
  }
  return here.empty() ? thread : here;
}

}  // namespace parley::letter
