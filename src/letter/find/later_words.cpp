// Figures of a later message that no rule took, near one that an earlier message says: what was
// said may no longer be so, and is asked.
#include <algorithm>
#include <array>
#include <span>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"
#include "letter/find/schedule.hpp"

namespace parley::letter {
namespace {

// What a figure may be said anew of.
struct Term {
  std::string_view key;
  Is is;
  std::array<Topic, 4> topics;  ///< words of these beside it do not speak against it
};

constexpr std::array kOfOffer = {
    Term{"offer.base_salary", Is::money, {Topic::base, Topic::raise, Topic::none}},
    Term{"offer.sign_on.amount", Is::money, {Topic::sign_on, Topic::raise, Topic::none}},
    Term{"offer.bonus.rate", Is::percent, {Topic::bonus, Topic::raise, Topic::none}},
    Term{"offer.bonus.amount", Is::money, {Topic::bonus, Topic::commission, Topic::raise}},
};
constexpr std::array kOfGrant = {
    Term{"value", Is::money, {Topic::rsu, Topic::equity, Topic::none}},
    Term{"ownership", Is::percent, {Topic::option, Topic::equity, Topic::fully_diluted}},
    Term{"shares", Is::number, {Topic::option, Topic::rsu, Topic::none}},
};

// "140 yes, 15 no" in a chat: a salary in thousands.
bool is_of_thousands(const Sentence& s, std::size_t i, const Term& term, const Ratio& was) {
  static const Pattern kGoesOn(
      "{number} yes|yep|works|it|is|base|then|flat|ok|okay|done|approved|and");
  const Token& t = s.t()[i];
  const bool bare = t.is == Is::number && !t.scaled && !t.in_words && t.value >= Ratio(30) &&
                    t.value < Ratio(1000) && s.in->block.chat &&
                    std::string_view(term.key) == "offer.base_salary";
  const Ratio now = t.value * Ratio(1000);
  const bool near =
      now != was && now * Ratio(4) >= was * Ratio(3) && now * Ratio(3) <= was * Ratio(4);
  Match m;
  return bare && near && kGoesOn.at(s.t(), i, m);
}

bool is_of(const Token& t, Is is) {
  const bool sum =
      t.is == Is::money || (t.is == Is::number && (t.scaled || t.value >= Ratio(20'000)));
  if (is == Is::money) return sum && t.value >= Ratio(500);
  if (is == Is::number) return t.is == Is::number && !t.scaled && t.value >= Ratio(500);
  return t.is == is;
}

// Far enough to be another, near enough to be the same term.
bool is_near(const Ratio& now, const Ratio& was) {
  return now != was && now * Ratio(3) >= was * Ratio(2) && now * Ratio(2) <= was * Ratio(3);
}

// "100k and 4k" in a chat: figures without a word for what they are.
bool is_bare_counter(const Sentence& s) {
  const auto& cues = s.in->cues;
  const bool cue = std::any_of(cues.begin(), cues.end(),
                               [&](const Cue& c) { return c.first >= s.first && c.first < s.end; });
  return s.in->block.chat && s.end - s.first <= 8 && !cue;
}

// "65,000 and 1,500 sign-on": the cue is of the figure that stands between.
bool has_figure_between(const Sentence& s, std::size_t i, const Bound& b) {
  for (std::size_t k = std::min(i + 1, b.cue_end); k < std::max(i, b.cue_first); ++k) {
    if (s.t()[k].is == Is::money || is_grouped(s.t()[k])) return true;
  }
  return false;
}

}  // namespace

void Finder::doubt_older(Entry& e, const Sentence& s, std::size_t i, bool of_grant) {
  const Token& t = s.t()[i];
  for (const Term& term : of_grant ? std::span<const Term>(kOfGrant) : std::span(kOfOffer)) {
    const Note* said = e.last(term.key);
    if (said == nullptr || said->open || said->newness >= s.in->block.newness) continue;
    if (is_of_thousands(s, i, term, said->value.number)) {
      book_.ask(e, std::string(term.key), "does a later word change it?", where(s, i, i + 1),
                {Value::money(t.value * Ratio(1000)), said->value});
      continue;
    }
    if (!is_of(t, term.is) || !is_near(t.value, said->value.number)) continue;
    const Bound b = bind(s, i, term.is == Is::percent ? takes_percent : takes_money);
    const bool about = b.cost < 26 && b.topic != Topic::prior &&  // "instead of ..."
                       !has_figure_between(s, i, b);
    const Topic topic = about ? b.topic : Topic::none;
    if (std::find(term.topics.begin(), term.topics.end(), topic) == term.topics.end()) continue;
    const Value was = said->value;
    const Value now = term.is == Is::money     ? Value::money(t.value)
                      : term.is == Is::percent ? Value::percent(t.value)
                                               : Value::count(t.value);
    book_.ask(e, std::string(term.key), "does a later word change it?", where(s, i, i + 1),
              {now, was});
  }
}

void Finder::doubt_older() {
  for (const Sentence& s : book_.page.sentences()) {
    if (s.in->block.voice == Voice::candidate) continue;
    for (std::size_t i = s.first; i < s.end; ++i) {
      if (s.in->aside[i] || (is_used(s, i) && !is_bare_counter(s))) continue;
      doubt_older(book_.offer, s, i, false);
      if (book_.grants.size() == 1) doubt_older(book_.grants.front(), s, i, true);
    }
  }
}

// A day of a later message that no rule took, where an older one stands for the same: "Start: not
// before you are done there, thus March 1".
void Finder::doubt_day(const char* key, const Sentence& s, std::size_t i) {
  constexpr int kNear = 92;
  const Note* stood = book_.offer.last(key);
  if (stood == nullptr || stood->open || stood->newness >= s.in->block.newness) return;
  const std::optional<Date> now = known_day(book_.page, s.t()[i], s.in->block.file).date;
  if (!now || *now <= stood->value.date || *now > stood->value.date.plus_days(kNear)) return;
  book_.ask(book_.offer, key, "does a later word change it?", where(s, i, i + 1),
            {Value::day(*now), stood->value});
}

void Finder::doubt_days() {
  static const Patterns kStart(
      "start|starting ?date|day;first day;begin|join|joining|aboard ~8 {date};here|with ?us "
      "by|on|from {date}");
  static const Patterns kUntil(
      "until|till|through ~2 {date};answer|reply|decision|yes|sign|signed|know|hear|back ~6 by|on "
      "~2 {date};numbers|terms|offer|package ~6 {date}");
  for (const Sentence& s : book_.page.sentences()) {
    const Block& b = s.in->block;
    if (b.voice == Voice::candidate || s.has(Topic::vesting) || s.has(Topic::repay)) continue;
    const auto dates = std::count_if(s.t().begin() + static_cast<std::ptrdiff_t>(s.first),
                                     s.t().begin() + static_cast<std::ptrdiff_t>(s.end),
                                     [](const Token& t) { return t.is == Is::date; });
    for (std::size_t i = s.first; i < s.end && dates == 1; ++i) {
      if (!is_at(s.t(), i, Is::date) || is_used(s, i) || s.in->aside[i]) continue;
      const bool start = s.words(kStart);
      if (start) doubt_day("offer.start", s, i);
      if (!start && s.words(kUntil)) doubt_day("offer.expires", s, i);
    }
  }
}

namespace {

int steps_of(const VestingWords& w) {
  int every = w.every;
  for (const Tranche& x : w.tranches) every = every == 0 ? x.every : every;
  return every;
}

// Whether words of another message say another step, term or cliff than those before.
bool differs(const VestingWords& now, const VestingWords& was) {
  const int every = steps_of(now);
  const bool steps = every > 0 && steps_of(was) > 0 && every != steps_of(was);
  const bool term = now.term && was.term && *now.term != *was.term;
  const bool cliff = now.cliff && was.cliff && *now.cliff != *was.cliff;
  return steps || term || cliff;
}

bool says_whole(const VestingWords& w) {
  return w.term || std::any_of(w.tranches.begin(), w.tranches.end(), [](const Tranche& x) {
           return x.portion || x.count > 0 || x.shares;
         });
}

// "not the first year", "the same as before": no change.
bool keeps_all(const Sentence& s) {
  static const Patterns kNot(
      "same|unchanged|remain|remains|stay|stays|keep|keeps|not|n't|can't|cannot|couldn't|unable|"
      "won't|don't|didn't|doesn't|isn't|if|never|others|refresh|refresher|refreshers|match|"
      "standard;as before");
  return s.t()[s.end - 1].is_symbol('?') || s.words(kNot);
}

bool is_of_other_clause(const Sentence& s) {
  return s.has(Topic::acceleration) || s.has(Topic::change_of_control) || s.has(Topic::ending) ||
         s.has(Topic::repay) || s.has(Topic::retirement) || s.has(Topic::exercise);
}

// "Happy to waive the one-year cliff", "front-loaded vesting": another schedule, whatever it is.
Match other_schedule(const Sentence& s) {
  static const Patterns kOther(
      "front|back loaded|load|loading|weighted|weight ?ed ~3 vesting|schedule|vest|grant|it;"
      "vesting|schedule|vest ~3 front|back loaded|load|weighted;frontload|backload|frontloaded|"
      "backloaded ~3 vesting|schedule|grant;no|drop|dropped|drops|waive|waived|waiving|remove|"
      "removed|removing|without|skip|skipped|shorten|shortened|lengthen ~3 cliff;shorten|shortened|"
      "shortening|lengthen|change|changed|adjust|adjusted|revise|revised|speed|extend|extended|"
      "improve|improved ?up ?your ?the ?rsu ?option ?equity "
      "vesting|vest|schedule;vesting|vest|cliff "
      "?schedule ~2 shorter|longer|faster|slower|sooner|shortened|changed|changes|revised|adjusted|"
      "different|extended;shorter|longer|faster|slower|quicker vesting|vest|schedule|cliff");
  return s.find(kOther);
}

// "We can offer quarterly vesting after the first year": a step or a span of vesting.
Match new_schedule(const Sentence& s) {
  static const Patterns kNew(
      "quarterly|monthly|annual|yearly|semiannual ?basis vesting|schedule;vest|vesting|vests ~3 "
      "quarterly|monthly|annually|yearly;{dur} ~1 vesting|vest|cliff;vest|vests|vesting|schedule "
      "~4 over|in|for|to {dur};quarterly|monthly|annually ~2 cliff");
  return s.find(kNew);
}

// Whether words of a later message only say again what stands.
bool says_again(const Sentence& s, const Match& m, const Entry& grant) {
  struct Step {
    std::string_view word;
    int months;
  };
  static constexpr std::array kSteps = {Step{"monthly", 1}, Step{"quarterly", 3},
                                        Step{"annual", 12}, Step{"annually", 12},
                                        Step{"yearly", 12}};
  const auto says = [&](std::string_view key, int months) {
    const Note* n = grant.last(key);
    return n != nullptr && !n->open && n->value.number == Ratio(months);
  };
  for (std::size_t i = m.first; i < m.end; ++i) {
    for (const Step& step : kSteps) {
      if (one_of(s.t(), i, {step.word})) return says("every_months", step.months);
    }
    if (s.t()[i].is != Is::duration) continue;
    const auto months = months_of(s.t()[i]);
    return months && (says("months", *months) || says("cliff_months", *months));
  }
  return false;
}

void ask_schedule(Entry& grant, const Where& at,
                  const char* why = "does a later word change how it vests?") {
  static constexpr std::array<std::string_view, 5> kKeys = {"months", "every_months",
                                                            "cliff_months", "vests", "yearly"};
  std::erase_if(grant.notes, [](const Note& n) {
    return std::find(kKeys.begin(), kKeys.end(), n.key) != kKeys.end();
  });
  Notebook::ask(grant, "vests", why, at);
}

}  // namespace

// "4 tranches: 200 / 400 / 600 / 800", "credit for six months": words that a schedule by months
// does not hold.
bool Finder::doubt_parts(const VestingText& text) {
  static const Patterns kCounted(
      "credit|credited for|of|with ~2 {dur};vesting|vest starts|begins|commences|start|begin ?only "
      "after ~5 {dur}");
  static const Pattern kCounts("{number} ?/ ?and {number} ?/ ?and {number}");
  for (const Where& w : text.parts) {
    const Match n = kCounts.find(w.in->t, w.first, w.end);
    const auto count = [&](std::size_t k) { return w.in->t[n.caught[k]].value; };
    const bool unequal = n.end > 0 && count(0) > Ratio(100) && count(0) != count(1) &&
                         count(1) < Ratio(1'900) && !text.grant->has("vests");
    if (unequal && text.grant->has("months")) {
      ask_schedule(*text.grant, {w.in, n.first, n.end}, "the parts are not equal");
      return true;
    }
    const Match m = kCounted.find(w.in->t, w.first, w.end);
    if (m.end > 0 && text.grant->has("months")) {
      ask_schedule(*text.grant, {w.in, m.first, m.end}, "how does that span count?");
      return true;
    }
  }
  return false;
}

// The newest words on a schedule, where they change some of what was and do not say it whole.
bool Finder::doubt_newest_part(const VestingText& text, int newest) {
  std::vector<Where> was;
  std::vector<Where> now;
  for (const Where& w : text.parts) (w.in->block.newness < newest ? was : now).push_back(w);
  if (was.empty()) return false;
  const VestingWords words = vesting_words(now);
  const bool part = now.front().in->block.chat || !says_whole(words);
  if (!part || !differs(words, vesting_words(was))) return false;
  ask_schedule(*text.grant, now.front());
  return true;
}

// A schedule that a later message changes by some of its words: it does not stand.
void Finder::doubt_schedule(const VestingText& text) {
  int newest = text.parts.front().in->block.newness;
  for (const Where& w : text.parts) newest = std::max(newest, w.in->block.newness);
  if (doubt_parts(text) || doubt_newest_part(text, newest)) return;
  static const Pattern kSpan("{dur}");
  bool asked = false;  // by the candidate, in the message before
  for (const Sentence& s : book_.page.sentences()) {
    if (s.in->block.newness <= newest) continue;
    if (s.in->block.voice == Voice::candidate) {
      asked = s.in->block.chat && (s.has(Topic::vesting) || s.has(Topic::cliff));
      continue;
    }
    const bool last = s.end == s.in->t.size();
    if (keeps_all(s) || is_of_other_clause(s)) {
      asked = asked && !last;
      continue;
    }
    const Match other = other_schedule(s);
    const Match m = asked && new_schedule(s).end == 0 ? s.find(kSpan) : new_schedule(s);
    asked = asked && !last;
    if (other.end > 0 && !s.in->aside[other.first])
      return ask_schedule(*text.grant, where(s, other));
    if (m.end > 0 && !s.in->aside[m.first] && !says_again(s, m, *text.grant))
      return ask_schedule(*text.grant, where(s, m));
  }
}

void Finder::doubt_schedules() {
  for (const VestingText& text : vesting_) {
    if (!text.parts.empty()) doubt_schedule(text);
  }
}

}  // namespace parley::letter
