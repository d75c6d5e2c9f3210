#include <algorithm>
#include <array>
#include <optional>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

bool speeds_up(const Sentence& s) {
  static const Patterns kNow(
      "immediately|accelerate|accelerated|acceleration|accelerates|accelerating|vest ~6 "
      "immediately|full|fully|once;earned|released|exercisable|lapse|vests ?then ?all at|on ?the "
      "once|spot|closing");
  static const Pattern kVest("vest|vests|vested|lapse|lapses|released|earned|exercisable|yours");
  static const Patterns kAmount(
      "{percent} ?of ?it ?then vests|vest;{portion} ~10 unvested|unreleased ~4 "
      "vest|vests|vested|released|lapse;~2 {portion} ~6 "
      "unvested|shares|options|rsus|units|award|grant|equity;{portion} of "
      "what|whatever ~3 vested|unvested|left");
  static const Pattern kNext(
      "would|which have ?been vested|vest|released|lapsed|earned ~6 next|following|{dur}");
  static const Pattern kAll("all|full|fully|100|entire|half|any|whole|everything|every|whatever");
  static const Pattern kUnvested("unvested");
  static const Pattern kOfNext(
      "units|shares|rsus|options|part|portion|installments ~3 next|following {dur} ~4 vest|vests");
  static const Patterns kMore(
      "{dur} ?of ?worth ?of additional|accelerated|extra|further vesting|service;additional|extra|"
      "further {dur} ?of ?worth ?of vesting;{dur} worth ?of ~4 vest|vests|vested");
  static const Patterns kLost(  // "they terminate", but not "if we terminate you"
      "cancelled|canceled|lost|lapse|lapses|gone|expire|expires|return|returns;"
      "options|option|units|rsus|shares|award|awards|stock|grant|they|it|vested|rest|all ?will "
      "?shall ?then terminate|terminates");
  static const Patterns kGained(
      "vest|vests|released|earned|exercisable|yours;become|becomes|be|been|deemed ?to ?fully "
      "?immediately ?have ?become vested;restrictions|right|rights ~6 lapse|lapses");
  if (s.has(Topic::acceleration)) return true;
  if (s.words(kLost) && !s.words(kGained)) return false;  // "whatever has not vested is cancelled"
  if ((s.has(Topic::ending) || s.has(Topic::change_of_control)) && s.words(kMore)) return true;
  static const Patterns kCredit(
      "{dur} ?of ?additional ?extra vesting|acceleration ~3 "
      "credited|added|credit|given|granted|top;credit|credited|get|receive ~3 {dur} ?of "
      "?additional "
      "?extra ?more vesting;extra|additional|further year ?worth ?of vesting");
  if ((s.has(Topic::ending) && s.words(kOfNext)) || s.words(kCredit)) return true;
  static const Pattern kFull("full|immediate|complete|accelerated|instant vesting");
  if (s.has(Topic::change_of_control) && s.words(kFull)) return true;
  if (s.has(Topic::change_of_control))
    return s.words(kVest) && (s.words(kNow) || s.words(kAmount) || s.words(kNext) || s.words(kAll));
  if (s.has(Topic::repay)) return false;  // what is taken back on leaving
  return s.words(kVest) && (s.words(kNow) || s.words(kNext) || s.words(kUnvested) || s.words(kAll));
}

// The share that vests: "75% of the unvested shares", "all", "half", "in full".
void note_portion(Entry& grant, const std::string& pre, const Sentence& s) {
  static const Patterns kMonths(
      "in|during|within|over|through ?the ?next|following|subsequent|first {dur} ~6 "
      "vest|vests|vested|after|following;next|following|additional|further|another {dur} ?of "
      "?vesting|service|worth;{dur} ?of ?additional|accelerated|extra|further "
      "vesting|acceleration;{dur} worth ?of ~4 vest|vests|vested;would|had ~8 vested ~8 "
      "next|following|additional {dur};would|had ~8 released|lapsed|earned ~6 next|following "
      "{dur}");
  static const Patterns kAll(
      "all|everything|every|each|any ~6 "
      "unvested|unreleased|deemed;all|every|each|any|whatever|what|everything "
      "~6 not|n't|hasn't|haven't|isn't|aren't "
      "?yet ?then ?been vested|released|earned|lapsed|met;whole|entire|full rest|remainder|balance;"
      "all ~3 restrictions ~4 lapse;fully "
      "vest|vested|accelerate|accelerated|accelerates|accelerating;vest|vests|accelerate|"
      "accelerates|vested ?immediately ?and ?become ?shall ?will in "
      "full;vest|vests|accelerate|accelerated ?immediately ?as ?to fully;all ?of "
      "?the|your|then|any ~3 unvested|remaining|shares|options|rsus|units|equity|outstanding;full "
      "?vesting ?double ?single ?trigger acceleration|vesting;acceleration :|BAR "
      "full|all;rest|remainder|balance ~2 "
      "accelerates|accelerate|vest|vests;entire|any unvested;whole ?of ?the "
      "?your unvested;everything|all "
      "~4 vests|vest;accelerate|accelerates|vest ?in "
      "completely|full|everything|entirely;every|each ?unvested "
      "share|unit|option|rsu ?that ?is ?not ?yet ?vested ?will ?shall vests|vest;"
      "they|these|those ?will ?shall vest ?all immediately|automatically|fully|together");
  const auto is_time_of_trigger = [&](std::size_t i) {
    static const Pattern kEvent(
        "after|following|of|from ?the ?a ?an ?such ?that ?any ?our ?date ?consummation "
        "closing|change|sale|acquisition|merger|transaction|event|it|consummation|takeover|deal|"
        "combination|buyout");
    Match m;
    if (s.t()[i].is != Is::duration) return false;
    static const Pattern kWould("would|had|been");
    if (one_of(s.t(), i - 1, {"following", "next", "subsequent"}) && symbol_at(s.t(), i + 1, ',') &&
        !kWould.in(s.t(), s.first, i))
      return true;  // "in the following 18 months, your stock vests in full"
    if (one_of(s.t(), i + 1, {"before", "prior", "preceding"})) return true;
    if (i + 1 < s.end && kEvent.at(s.t(), i + 1, m)) return true;
    return i > 0 && one_of(s.t(), i - 1, {"within", "after", "before", "least"});
  };
  static const Patterns kElse(
      "otherwise|else|later|thereafter ?, ?it ?is ~2 all|full|100|everything|half");
  if (s.words(kElse))
    return void(
        Notebook::ask(grant, pre + "portion", "it hangs on more", where(s, s.first, s.end)));
  static const Patterns kOther(
      "the other|remaining half;the other|remaining {fraction};the rest|remainder|balance "
      "if|upon|should");
  if (const Match other = s.find(kOther); other.end > 0 && other.first <= s.first + 1) {
    Notebook::note(grant, pre + "portion", Value::percent(Ratio(1)), where(s, other));
    return;  // of what is left
  }
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if ((t.is == Is::percent || t.is == Is::fraction) && t.value <= Ratio(1) && t.sure()) {
      static const Pattern kNot("of ?your|the ?annual ?target base|salary|bonus|target");
      Match m;
      if (i + 1 < s.end && kNot.at(s.t(), i + 1, m)) continue;
      Notebook::note(grant, pre + "portion", Value::percent(t.value), where(s, i, i + 1));
      return;
    }
  }
  static const Pattern kYear("extra|additional|further year ?worth ?of vesting|acceleration");
  if (const Match year = s.find(kYear); year.end > 0) {
    Notebook::note(grant, pre + "months", Value::count(Ratio(12)), where(s, year));
    return;
  }
  if (const Match m = s.find(kMonths);
      m.end > 0 && !is_time_of_trigger(m.caught[0]) && months_of(s.t()[m.caught[0]])) {
    Notebook::note(grant, pre + "months", Value::count(Ratio(*months_of(s.t()[m.caught[0]]))),
                   where(s, m));
  } else if (const Match all = s.find(kAll); all.end > 0) {
    Notebook::note(grant, pre + "portion", Value::percent(Ratio(1)), where(s, all));
  } else {
    Notebook::ask(grant, pre + "portion", "how much of it vests?", where(s, s.first, s.end));
  }
}

std::string reasons(const Sentence& s, Match& at) {
  static const Patterns kCause(
      "without|other ?than ?for ?just|good cause;any|every reason but|except|save cause;not for "
      "cause;laid ?off;lose your job");
  static const Patterns kGood("good reason;constructive ?termination|discharge|constructively");
  static const Patterns kLayoff("layoff|layoffs");
  static const Patterns kDeath("death|die");
  static const Patterns kDisability("disability|disabled");
  std::string out;
  const auto add = [&](const Patterns& p, const char* name) {
    const Match m = s.find(p);
    if (m.end == 0) return;
    out += (out.empty() ? "" : ", ") + std::string(name);
    if (at.end == 0) at = m;
  };
  add(kCause, "without cause");
  add(kGood, "good reason");
  add(kLayoff, "layoff");
  add(kDeath, "death");
  add(kDisability, "disability");
  return out;
}

int index_of_next(const Entry& grant) {
  int n = 0;
  while (grant.has("acceleration[" + std::to_string(n) + "].trigger")) ++n;
  return n;
}

// A clause that stands already, from an earlier letter or sentence.
int index_of(const Entry& grant, std::string_view trigger, std::string_view kind) {
  for (int n = 0; n < index_of_next(grant); ++n) {
    const std::string pre = "acceleration[" + std::to_string(n) + "].";
    const Note* t = grant.last(pre + "trigger");
    const Note* k = grant.last(pre + "kind");
    if (t->value.text == trigger && (kind.empty() || (k != nullptr && k->value.text == kind)))
      return n;
  }
  return index_of_next(grant);
}

// The only duration of a sentence after "within"; else the end.
std::size_t lone_months(const Sentence& s) {
  std::size_t found = s.end;
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (s.t()[i].is != Is::duration) continue;
    const bool inside = i > 1 && one_of(s.t(), i - 1, {"of"}) && one_of(s.t(), i - 2, {"inside"});
    if (found != s.end || i == 0 || !months_of(s.t()[i]) ||
        !(inside || one_of(s.t(), i - 1, {"within", "inside"})))
      return s.end;
    found = i;
  }
  return found;
}

// "Upon a sale 25% vests, and if you are terminated within a year after it, the rest": where a
// second clause begins, each with a vest of its own, the first without an end of employment.
std::size_t second_clause(const Sentence& s) {
  static const Patterns kAnd(
      "and|but if|should|upon|in ?the event|you;and|but where|when|provided;and|but the "
      "other|remaining half;and|but the other|remaining {fraction};and|but the "
      "rest|remainder|balance");
  static const Pattern kVests("vest|vests|accelerate|accelerates|accelerated|vested");
  static const Patterns kRest(
      "the other|remaining half;the other|remaining {fraction};the rest|remainder|balance");
  for (std::size_t i = s.first + 1; i + 2 < s.end; ++i) {
    if (!kAnd.begins(s.t(), i)) continue;
    const Sentence left{s.in, s.first, i};
    const Sentence right{s.in, i + 1, s.end};
    if (left.has(Topic::change_of_control) && !left.has(Topic::ending) &&
        right.has(Topic::ending) && left.words(kVests) &&
        (right.words(kVests) || kRest.begins(s.t(), i + 1)))
      return i;
  }
  return s.end;
}

bool refers_back(const Sentence& s) {
  static const Patterns kBack(
      "after|following|of it|that|such|this|the ?same;thereafter;thereof;the other|remaining "
      "half;the other|remaining "
      "{fraction};the rest|remainder|balance if|upon|should");
  return s.words(kBack);
}

// "shows you the door", "does not keep you on": let go, in everyday words.
Match let_go(const Sentence& s) {
  static const Patterns kLetGo(
      "show|shows|shown|showed ?you the door;cut|cuts|turn|turns|turned ?you loose|away;"
      "push|pushes|pushed|force|forces|forced|kick|kicks|kicked|squeeze|squeezed ?you "
      "out;not|n't|doesn't|don't|won't|didn't ?want ?to keep|keeps|retain|retains|want|wants|need|"
      "needs you;you|you're ?are not|aren't ?be kept|retained|needed ?on;out of a|your "
      "job;your role|job|position|post|seat|place ~2 "
      "disappears|disappear|disappeared|vanishes|vanish|goes|gone|lost|axed|closed|redundant;no "
      "?longer place|room|role|job|seat|desk|use|need for|of you;"
      "replace|replaces|drop|drops|sack|sacks|axe|axes|boot|boots you;"
      "you|you're ?are ?get replaced|sacked|dropped|axed|ousted;get|gets rid of you;send|sends "
      "you packing|home|away;give|gives|hand|hands you ?your the|your|a boot|sack|notice|pink");
  return s.find(kLetGo);
}

// "If we are sold and you move to Ohio, all of it vests": a condition besides the sale, before what
// vests.
bool waits_for_more(const Sentence& s, const Cue& change) {
  static const Pattern kVests("vest|vests|vested|unvested|accelerate|accelerates");
  static const Patterns kMore(
      "and|where|or|unless ?then ?within ?{dur} ?the ?a ?new you|you're|they|buyer|buyers|acquirer|"
      "acquiror|owner|owners|purchaser|successor;and|where|or|unless ?then ?within ?{dur} your "
      "job|role|position|post|place|seat|title|duties|responsibilities|pay|salary|boss|"
      "commute|office");
  static const Patterns kStays(
      "you|you're ?are ?have ?will ?then remain|remained|still|continue|continued|stay|stayed|here|"
      "employed|working|in|with|on;they|buyer|buyers|acquirer|owner|owners|purchaser|successor "
      "take|takes|keep|keeps|assume|assumes");
  Sentence rest{s.in, change.end, s.end};
  if (const Match vests = rest.find(kVests); vests.end > 0) rest.end = vests.first;
  for (std::size_t i = rest.first; i < rest.end; ++i) {
    if (s.t()[i].is_symbol(',') && !one_of(s.t(), i + 1, {"and", "or"})) rest.end = i;
  }
  const Match more = rest.find(kMore);
  return more.end > 0 && !kStays.begins(s.t(), more.end - 1);
}

// What a clause waits for: a sale, an end of employment, or both.
struct WaitedFor {
  const Cue* change = nullptr;
  std::optional<Cue> end = {};
  bool is_double = false;
  bool is_single = false;
  Match named = {};                    // "double trigger"
  bool elsewhere = false;              ///< the sale is named in the block before
  std::optional<Sentence> event = {};  ///< the sentence before, which "in that event" means

  bool is_said() const { return change != nullptr || end || named.end > 0; }
  std::string trigger() const {
    return is_double || is_single ? "change_of_control" : "termination";
  }
  std::string kind() const { return is_double ? "double" : is_single ? "single" : ""; }
  const Cue* cue() const {
    return (is_double || is_single || !end) && !elsewhere ? change : end ? &*end : nullptr;
  }
};

// "All units vest on a sale, whether or not you are terminated", "irrespective of any termination":
// where that an end is said to make no difference.
bool makes_no_difference(const Sentence& s, const Cue& ending) {
  static const Patterns kWhatever(
      "whether or not;regardless|irrespective|independent|independently of;with or without;without "
      "regard to;even without|absent;without need|requiring;not require|depend");
  static constexpr std::array<std::string_view, 25> kSmall = {
      "whether", "or",          "not",       "your",     "the",  "any", "a",    "an",  "you",
      "there",   "participant", "executive", "employee", "then", "is",  "are",  "has", "have",
      "been",    "employment",  "service",   "on",       "upon", "for", "later"};
  constexpr std::size_t kOpening = 3;
  for (std::size_t k = ending.first;; --k) {
    const std::size_t from = k > kOpening ? std::max(s.first, k - kOpening) : s.first;
    if (kWhatever.ends(s.t(), from, k)) return true;
    if (k == s.first || !one_of(s.t(), k - 1, kSmall)) return false;
  }
}

std::optional<Cue> end_of_employment(const Sentence& s) {
  for (const Cue& cue : s.cues()) {
    if (cue.topic == Topic::ending && !makes_no_difference(s, cue)) return cue;
  }
  const Match m = let_go(s);
  if (m.end == 0) return std::nullopt;
  return Cue{.topic = Topic::ending, .first = m.first, .end = m.end};
}

// "In that event the units of the next twelve months vest at once": the sentence before, where it
// is about an end of employment.
std::optional<Sentence> event_before(const Sentence& s) {
  static const Pattern kInThatEvent("?and ?also in|upon that|such|this ?an event|case");
  Match m;
  if (s.first == 0 || !kInThatEvent.at(s.t(), s.first, m)) return std::nullopt;
  const Sentence before = s.before();
  return before.has(Topic::ending) && !before.has(Topic::change_of_control) ? std::optional(before)
                                                                            : std::nullopt;
}

// `carried`: a sale that the clause before is about.
WaitedFor waited_for(const Sentence& s, const Cue* carried) {
  static const Pattern kSingle("single trigger");
  static const Pattern kDouble("double trigger");
  static const Patterns kThat(
      "if|should that|this|such|it ?a ?termination ?event happens|happen|occurs|occur;such ?a "
      "termination;{dur} ~4 or|and ~4 {dur} ~3 after|following");
  WaitedFor t{.change = s.cue(Topic::change_of_control), .end = end_of_employment(s)};
  if (t.change == nullptr && t.end && refers_back(s)) t.change = carried;
  if (t.change == nullptr && !t.end) t.event = event_before(s);
  if (t.event) t.end = end_of_employment(*t.event);
  const bool back = t.change != nullptr && !t.end && s.words(kThat);
  t.is_double = s.words(kDouble) || (t.change != nullptr && t.end) || back;
  t.is_single = s.words(kSingle) || (t.change != nullptr && !t.end && !t.is_double);
  t.named = s.find(t.is_double || !s.words(kSingle) ? kDouble : kSingle);
  return t;
}

// Stock that vests with time and on a sale, not faster.
bool vests_on_liquidity(const Sentence& s) {
  static const Patterns kLiquid(
      "double trigger ?restricted ?stock rsu|rsus|units;double trigger ?: ~14 "
      "liquidity|ipo|listing;same double trigger;double trigger ~8 "
      "turn|turns|convert|converts;over "
      "time and ~5 liquidity|ipo|listing;rsu|rsus|units ?here ?all ?also ?are ?is double "
      "trigger");
  return s.words(kLiquid);
}

bool has_no_acceleration(const Sentence& s) {
  static const Pattern kNo(
      "no|not|without|neither ?be ?any ?subject ?to ?provide ?single ?double ?trigger "
      "acceleration|accelerate|accelerated");
  static const Patterns kNone(
      "not|never|without ?be ?able ?to ?up doing|offering|giving|granting|agreeing|do|offer|give|"
      "grant|agree|get|going|go ?to ?for ?a single|double trigger;"
      "can't|cannot|won't|don't|couldn't ?be ?able ?to ?do ?offer ?give ?grant ?agree ?get ?to ?a "
      "single|double trigger;single|double trigger ~4 "
      "isn't|not|can't|cannot|declined|rejected|refused|off;"
      "single|double trigger ?acceleration :|BAR none|no|nil|na;acceleration :|BAR none|no|nil|na");
  return s.words(kNo) || s.words(kNone);
}

// "Unvested units continue to vest upon death": in their time, not faster.
bool goes_on_as_before(const Sentence& s) {
  static const Patterns kGoesOn(
      "continue|continues|continued|keep|keeps|go|goes ?on to vest;continue|continues|continued|"
      "keep|keeps|go|goes ?on vesting");
  static const Pattern kFaster("accelerate|accelerates|accelerated|acceleration|immediately|full");
  return s.words(kGoesOn) && !s.words(kFaster);
}

bool is_where_not_assumed(const Sentence& s) {
  static const Patterns kNotAssumed(
      "not|doesn't|don't|won't|didn't|isn't|aren't|declines|refuses|fails ~3 "
      "assume|assumed|substitute|substituted|replaced|continued;unless ~4 "
      "assumed|substituted|replaced|assumes;not|aren't|isn't|won't ~1 offered|given|kept|retained "
      "~4 job|role|position|employment");
  return s.words(kNotAssumed);
}

namespace {

// "those shares that would have vested in the following twelve months will vest": no time to be let
// go in.
bool is_what_vests(const Sentence& s, const Match& within) {
  static const Patterns kWould(
      "vested|vest|vesting ~6 {dur} ?will ?shall ?vest ?vests;have vested ~4 {dur}");
  const Match m = s.find(kWould);
  if (m.end == 0 || m.caught[0] != within.caught[0]) return false;
  const Sentence between{s.in, m.first, m.caught[0]};
  return !between.has(Topic::ending);  // "full vesting if you are dismissed within a year of it"
}

}  // namespace

// How long around the sale a termination counts.
void note_protection(Entry& g, const std::string& pre, const Sentence& s, const Where& at) {
  static const Patterns kWithin(
      "within|during|in|inside ?of ?the ?first {dur} ?period ?immediately "
      "after|following|of|from|post|afterwards|afterward|thereafter;within|during|in|inside ?of "
      "?the ?first {dur} that|which follow|follows;or ?in ?within ?the {dur} "
      "after|following|thereafter;{dur} "
      "protection|protected|coverage "
      "?period;in|during|over ?the following|next|subsequent {dur};double trigger ~1 {dur};{dur} "
      "?period ?immediately after|following|post;after|following ~3 within {dur};within|during "
      "{dur} of");
  static const Patterns kBefore(
      "{dur} ?immediately before|prior|preceding;within {dur} "
      "before|prior;beginning|starting|from {dur} before|prior");
  const Match within = s.find(kWithin);
  const Match before = s.find(kBefore);
  const bool one = within.end > 0 && before.end > 0 && within.caught[0] == before.caught[0];
  static const Pattern kYear(
      "in|within|during ?the ?first year after|following|thereafter|of ?it ?the ?a ?that ?such");
  const Match year = s.find(kYear);
  if (within.end == 0 && before.end == 0 && year.end > 0) {
    Notebook::note(g, pre + "within_months", Value::count(Ratio(12)), where(s, year));
  } else if (const std::size_t lone = lone_months(s);
             within.end == 0 && before.end == 0 && lone < s.end) {
    Notebook::note(g, pre + "within_months", Value::count(Ratio(*months_of(s.t()[lone]))),
                   where(s, lone, lone + 1));  // "acquired and let go within 12 months"
  } else if (within.end > 0 && !one && !is_what_vests(s, within) &&
             months_of(s.t()[within.caught[0]])) {
    Notebook::note(g, pre + "within_months",
                   Value::count(Ratio(*months_of(s.t()[within.caught[0]]))), where(s, within));
  } else {
    Notebook::ask(g, pre + "within_months", "how long after the sale? silence would mean 12 months",
                  at, {});
  }
  if (before.end > 0 && months_of(s.t()[before.caught[0]]))
    Notebook::note(g, pre + "before_months",
                   Value::count(Ratio(*months_of(s.t()[before.caught[0]]))), where(s, before));
}

// "You can have single-trigger instead of double": the clause of an earlier message with the other
// kind; null: there is none.
const Note* replaced_kind(const Entry& g, const Sentence& s, const WaitedFor& t) {
  static const Pattern kInstead("instead|rather|replaces|replaced|changed|not|switch|switched");
  if (t.kind().empty() || !s.words(kInstead)) return nullptr;
  for (int n = 0; n < index_of_next(g); ++n) {
    const Note* kind = g.last("acceleration[" + std::to_string(n) + "].kind");
    if (kind != nullptr && !kind->open && kind->newness < s.in->block.newness &&
        kind->value.text != t.kind())
      return kind;
  }
  return nullptr;
}

void note_clause(Entry& g, const Sentence& s, const WaitedFor& t) {
  if (const Note* old = replaced_kind(g, s, t)) {
    Notebook::ask(g, old->key, "does a later word change it?", where(s, s.first, s.end),
                  {Value::words("single"), Value::words("double")});
    return;
  }
  const std::string pre =
      "acceleration[" + std::to_string(index_of(g, t.trigger(), t.kind())) + "].";
  const Cue* cue = t.cue();
  const Where at = cue != nullptr ? where(s, cue->first, cue->end) : where(s, s.first, s.end);
  if (t.is_single && is_where_not_assumed(s)) {
    Notebook::ask(g, pre + "trigger", "only where the buyer does not take it over", at);
    return;
  }
  static const Patterns kTwo(
      "{percent} ?of ?unvested ?on single|double ?trigger ~3 {percent} ?on single|double");
  if (s.words(kTwo)) {  // "50% single / 100% double trigger"
    Notebook::ask(g, pre + "trigger", "two kinds in one; how much of each?", at);
    return;
  }
  Notebook::note(g, pre + "trigger", Value::words(t.trigger()), at);
  if (t.is_single && t.change != nullptr && t.named.end == 0 && waits_for_more(s, *t.change))
    Notebook::ask(g, pre + "kind", "on a sale alone, or only with what follows it?", at,
                  {Value::words("single"), Value::words("double")});
  else if (!t.kind().empty())
    Notebook::note(g, pre + "kind", Value::words(t.kind()),
                   t.named.end > 0        ? where(s, t.named)
                   : t.end && t.is_double ? where(s, t.end->first, t.end->end)
                                          : at);
  Match reason;
  const std::string why = reasons(t.event ? *t.event : s, reason);
  if (!why.empty()) Notebook::note(g, pre + "reason", Value::words(why), where(s, reason));
  note_portion(g, pre, s);
  if (t.is_double) note_protection(g, pre, s, at);
}

// "What has not vested is forfeited, save that in a layoff it vests in full": where the exception
// begins; the end: there is none.
std::size_t exception_to_loss(const Sentence& s) {
  static const Patterns kSave(
      "save|except|unless ?only ?that ?if ?where ?when ?in ?upon ?for;provided ?however that if|in|"
      "upon|where|when;but if|where|when|in|upon");
  static const Pattern kLost(
      "forfeited|forfeit|forfeits|lapse|lapses|cancelled|canceled|lost|expire|expires|gone");
  static const Pattern kVests("vest|vests|accelerate|accelerates|accelerated|vested");
  for (std::size_t i = s.first + 1; i + 2 < s.end; ++i) {
    const Sentence right{s.in, i + 1, s.end};
    if (kSave.begins(s.t(), i) && kLost.in(s.t(), s.first, i) && right.has(Topic::ending) &&
        right.words(kVests) && !right.words(kLost))
      return i + 1;
  }
  return s.end;
}

}  // namespace

// Each part of a sentence for itself; empty where it has but one.
std::optional<bool> Finder::read_acceleration_by_parts(const Sentence& s) {
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (!s.t()[i].is_symbol(';')) continue;
    const Sentence left{s.in, s.first, i};
    const Sentence right{s.in, i + 1, s.end};
    static const Pattern kTrigger(
        "single|double trigger");  // "double trigger; 50% of unvested ..."
    if (kTrigger.find(s.t(), s.first, i).end == i && right.has(Topic::ending)) continue;
    const bool one = read_acceleration(left);
    if (one) carried_change_ = left.cue(Topic::change_of_control);
    const bool other = i + 1 < s.end && read_acceleration(right);
    carried_change_ = nullptr;
    if (one && !other && right.has(Topic::vesting)) read_vesting(right);
    if (other && !one && (left.has(Topic::vesting) || left.has(Topic::cliff))) read_vesting(left);
    return one || other;
  }
  if (const std::size_t from = exception_to_loss(s); from < s.end)
    return read_acceleration({s.in, from, s.end});
  const std::size_t cut = second_clause(s);
  if (cut >= s.end) return std::nullopt;
  const Sentence left{s.in, s.first, cut};
  read_acceleration(left);
  carried_change_ = left.cue(Topic::change_of_control);
  read_acceleration({s.in, cut, s.end});
  carried_change_ = nullptr;
  return true;
}

bool Finder::read_acceleration(const Sentence& own) {
  const Sentence s = under_title(own);
  if (const auto read = read_acceleration_by_parts(s)) return *read;
  static const Patterns kFaster(
      "immediately|accelerate|accelerates|accelerated|acceleration|once;unvested ~8 vested and "
      "exercisable");
  if (s.has(Topic::exercise) && !s.words(kFaster)) return false;  // "you may exercise what vested"
  static const Patterns kRest(
      "rest|remainder|balance ~2 vest|vests|accelerate|accelerates;the other|remaining half;the "
      "other|remaining "
      "{fraction};the "
      "rest|remainder|balance if|upon|should");
  static const Patterns kAfterIt(  // "(b) Should you be let go within 12 months following it"
      "within|during|in ?the {dur} ?period ?immediately after|following|of it|that|this|such");
  const bool beside =
      change_in_ == s.in || (change_in_ != nullptr && change_in_->place + 1 == s.in->place &&
                             change_in_->block.file == s.in->block.file);
  const bool goes_on = s.has(Topic::ending) &&
                       ((change_in_ == s.in && s.words(kRest)) || (beside && s.words(kAfterIt)));
  const Cue* carried = goes_on && carried_change_ == nullptr ? change_before_ : carried_change_;
  WaitedFor waited = waited_for(s, carried);
  waited.elsewhere = goes_on && waited.change == change_before_ && change_in_ != s.in;
  if (read_impact(s)) return true;
  if (goes_on_as_before(s)) return false;
  const bool equity = s.has(Topic::vesting) || s.has(Topic::acceleration) || goes_on;
  const bool faster = speeds_up(s) || (goes_on && waited.is_double);
  if (!equity || !faster || vests_on_liquidity(s) || !waited.is_said()) return false;
  static const Patterns kMay(
      "board|committee|company|administrator|we may|might|can ~8 accelerate|vest|vested;discretion "
      "~4 accelerate;accelerate|acceleration ~8 discretion");
  if (has_no_acceleration(s) || s.words(kMay)) return true;
  static const Patterns kAllGrants(
      "your|all|unvested|outstanding ?then ?of ?your ?the ?unvested ?outstanding equity|awards;"
      "equity awards;all ?of ?your ?the ?then ?outstanding ?unvested awards|grants;each|both|all "
      "?of ?the ?these ?two ?foregoing ?above awards|grants;units|rsus|shares and ?the "
      "?performance "
      "shares|options|units;options and ?the shares|units|rsus;under|in|to ?both "
      "sections|paragraphs|"
      "clauses {number} ~4 and ~3 {number};everything ?that ?is ?still ?unvested ?then vests|vest|"
      "accelerates");
  std::vector<Entry*> grants = s.words(kAllGrants) ? std::vector<Entry*>() : grants_meant(s);
  if (grants.empty()) {
    for (const GrantKind& g : kinds_) grants.push_back(g.entry);
  }
  if (grants.empty() && !settling_windows_) early_windows_.push_back(s);
  for (Entry* g : grants) note_clause(*g, s, waited);
  change_in_ = waited.is_single ? s.in : nullptr;
  change_before_ = waited.change;
  return true;
}

// "If your impact score is 85 or higher in any quarter of the first 12 months, an additional 20% of
// the grant vests at month 12."
bool Finder::read_impact(const Sentence& s) {
  static const Patterns kScore(
      "impact|performance|signal ?weighted ?impact score|scores ~8 {number};impact "
      "score|scores|iws;score|scores ~6 {number} ~12 additional|accelerate|accelerated|vest|vests");
  static const Pattern kNumber("score|scores|iws ~8 {number}");
  static const Patterns kWithin(
      "first|within|during|initial ?your ?the ?first {dur};{dur} ~3 after|of ?the ?your "
      "grant|start|employment");
  static const Patterns kAt(
      "at|on|in|after|by month {number};at|on|after ?the ?your {ord} anniversary;at|after ?the "
      "?end "
      "?of {dur}");
  const Match score = s.find(kScore);
  if (score.end == 0 || s.has(Topic::bonus)) return false;
  std::vector<Entry*> grants = grants_meant(s);
  if (grants.empty()) {
    for (const GrantKind& g : kinds_) grants.push_back(g.entry);
  }
  const Match number = s.find(kNumber);
  const Match within = s.find(kWithin);
  const Match at = s.find(kAt);
  for (Entry* g : grants) {
    const std::string pre = "acceleration[" + std::to_string(index_of(*g, "impact", "")) + "].";
    const Where words = where(s, score.first, std::min(score.end, score.first + 2));
    book_.note(*g, pre + "trigger", Value::words("impact"), words);
    if (number.end > 0 && s.t()[number.caught[0]].sure()) {
      book_.note(*g, pre + "score", Value::count(s.t()[number.caught[0]].value),
                 where(s, number.caught[0], number.end));
    } else {
      book_.ask(*g, pre + "score", "from which score on? silence would mean 80", words);
    }
    if (within.end > 0 && months_of(s.t()[within.caught[0]])) {
      book_.note(*g, pre + "within_months",
                 Value::count(Ratio(*months_of(s.t()[within.caught[0]]))), where(s, within));
    } else {
      book_.ask(*g, pre + "within_months",
                "in the quarters of how many months? silence would mean 12", words);
    }
    note_portion(*g, pre, s);
    if (at.end == 0) continue;
    const Token& month = s.t()[at.caught[0]];
    const auto months = month.is == Is::duration ? months_of(month)
                        : month.value.is_whole() && month.value <= Ratio(120)
                            ? std::optional(static_cast<int>(month.value.numerator()) *
                                            (month.is == Is::ordinal ? 12 : 1))
                            : std::nullopt;
    if (months && at.caught[0] != (within.end > 0 ? within.caught[0] : s.end))
      book_.note(*g, pre + "at_month", Value::count(Ratio(*months)), where(s, at));
  }
  return !grants.empty();
}

}  // namespace parley::letter
