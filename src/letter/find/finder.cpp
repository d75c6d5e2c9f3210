#include "letter/find/finder.hpp"

#include <algorithm>

#include "core/stable_sort.hpp"
#include "letter/find/rewrite.hpp"
#include "letter/find/yearly_tables.hpp"

namespace parley::letter {
namespace {

// Topics that carry over from a heading or a short sentence.
bool carries(Topic t) { return takes_money(t) && t != Topic::asked && t != Topic::prior; }

bool is_paid_once(Topic t) {
  return t == Topic::sign_on || t == Topic::relocation || t == Topic::retention;
}

// The first strong one; "One-time payment: sign-on bonus" is of the sign-on.
const Cue* leading(const Sentence& s) {
  const Cue* once = nullptr;
  const Cue* weak = nullptr;
  for (const Cue& c : s.cues()) {
    if (!carries(c.topic)) continue;
    if (c.topic == Topic::other_payment) once = once == nullptr ? &c : once;
    if (!c.weak && c.topic != Topic::other_payment)
      return once != nullptr && !is_paid_once(c.topic) ? once : &c;
    if (weak == nullptr) weak = &c;
  }
  return once != nullptr ? once : weak;
}

// "One-time payment: sign-on bonus": a label and its value, and nothing more.
bool is_labelled(const Sentence& s) {
  return s.first == 0 && s.end == s.t().size() &&
         std::any_of(s.t().begin(), s.t().end(), [](const Token& t) { return t.is_symbol(':'); });
}

// "Time and money for classes: ..."
bool begins_with_label(const Sentence& s) {
  constexpr std::size_t kFarthest = 8;
  for (std::size_t i = s.first; s.first == 0 && i < std::min(s.end, kFarthest); ++i) {
    if (s.t()[i].is_symbol(':')) return true;
  }
  return false;
}

bool has_amount(const Sentence& s) {
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if (t.is == Is::money || t.is == Is::percent || (t.is == Is::number && t.value >= Ratio(100)))
      return true;
  }
  return false;
}

// "Our parent will grant you restricted stock units.": the next sentence says how many.
bool promises_grant(const Sentence& s, Topic t) {
  static const Patterns kPromise(
      "grant|award|give ?to you;you ?will|shall receive|get|be ?granted");
  return is_equity(t) && s.end - s.first <= 16 && s.words(kPromise) && !s.has(Topic::vesting);
}

// "CME. Five days and up to $4,500 per year.": a heading that no rule knows ends the one before.
bool is_other_heading(const Sentence& s) {
  const std::size_t words = s.end - s.first;
  return s.first <= 3 && s.end < s.in->t.size() && words >= 2 && words <= 4 &&
         s.t()[s.first].is == Is::word && s.t()[s.first].capital && s.t()[s.end - 1].is_symbol('.');
}

// "The exercise price was taken from an earlier appraisal. It reads correctly: $1.08."
bool says_it_anew(const Sentence& s) {
  static const Patterns kAnew(
      "it|this|that|which|figure|number|amount|price should|must|shall|ought ?correctly ?to ?have "
      "?now read|be|say|been;it|this|that|which|figure|number|amount reads|is ?now ?in ?fact "
      "correctly|actually|rightly;correct|right|corrected|true "
      "figure|number|amount|value|one|price "
      "?is|: {value};correctly ?it ?this ?is ?: {value}");
  return s.words(kAnew);
}

// "Everybody gets a Christmas bonus. For foremen it's $3,000 a year."
bool says_how_much(const Sentence& s) {
  static const Patterns kItIs(
      "?for ?a ?an ~2 it's|that's {money} ?a|per|each|every ?year;?for ?a ?an ~2 it|that|yours "
      "is|comes|will ?be ?to {money} ?a|per|each|every ?year");
  return kItIs.begins(s.t(), s.first);
}

// "sign-on we don't do", "The County has no authority to pay signing bonuses": sums that follow are
// of something else.
bool refuses(const Sentence& s, Topic about) {
  static const Patterns kRefused(
      "no|not|don't|doesn't|can't|cannot|won't|unable|nor ~3 do|does|offer|offers|pay|pays|give|"
      "gives|have|provide|afford|spare|authority|budget|grant|match;is|are|was not "
      "possible|available|budgeted;decline|declined");
  return (is_paid_once(about) || about == Topic::bonus) && s.has(about) && s.words(kRefused);
}

}  // namespace

Entry& new_entry(std::deque<Entry>& list, std::string name, const Sentence& s, std::size_t i) {
  list.push_back({.list = std::move(name),
                  .notes = {},
                  .from = where(s, i, i + 1),
                  .choice = s.in->block.choice});
  return list.back();
}

bool is_bonus_of_heading(const Sentence& s, Topic heading, std::size_t first, std::size_t end) {
  const bool bare = end == first + 1 && one_of(s.t(), first, {"bonus"});
  return heading == Topic::guaranteed ||
         (bare && (is_paid_once(heading) || heading == Topic::other_payment));
}

void Finder::follow(const Sentence& s) {
  const Block& b = s.in->block;
  const bool other_message = !b.chat && b.newness != thread_.newness;
  if (b.file != thread_.file || other_message) {
    thread_ = Thread();
    thread_.file = b.file;
  }
  thread_.newness = b.newness;
  const Cue* cue = leading(s);
  const bool amount = has_amount(s);
  if (b.heading && s.first == 0 && s.end == s.in->t.size() && !b.chat) {
    thread_.money = cue != nullptr ? cue->topic : Topic::none;
    thread_.heading = cue != nullptr;
  } else if (cue != nullptr && cue->topic == Topic::total && thread_.money == Topic::sign_on &&
             b.paragraph == thread_.paragraph) {
    thread_.heading = true;  // "Sign-on bonus. A total of $10,000, of which ...": its parts, too
  } else if (cue != nullptr && cue->topic == Topic::other_payment && thread_.heading &&
             thread_.money == Topic::sign_on && b.paragraph == thread_.paragraph) {
    // "SIGN-ON CASH. ... a one-time cash award of $450,000": the heading says what it is
  } else if (cue != nullptr && cue->topic == Topic::bonus && thread_.heading &&
             is_bonus_of_heading(s, thread_.money, cue->first, cue->end) &&
             b.paragraph == thread_.paragraph) {
    // "Guaranteed award. ... incentive compensation of $90,000", "Sign-on. You will receive a bonus
    // of $20,000": and so here
  } else if (cue != nullptr && cue->topic == Topic::expenses && b.row && thread_.heading &&
             thread_.money == Topic::relocation) {
    // "RELOCATION", and a row for the goods: the rows below it are of the move, too
  } else if (cue != nullptr && !cue->weak) {
    const bool same =
        thread_.heading && thread_.money == cue->topic && b.paragraph == thread_.paragraph;
    thread_.money = cue->topic;
    thread_.heading = same || (!amount && promises_grant(s, cue->topic)) ||
                      (!amount && s.end - s.first <= (b.row || is_labelled(s) ? 12U : 7U) &&
                       (s.first <= 3 || b.chat));
  } else if (b.paragraph == thread_.paragraph &&
             (says_it_anew(s) || (thread_.money == Topic::bonus && says_how_much(s)))) {
    thread_.heading = true;
  } else if (b.paragraph != thread_.paragraph && !b.chat &&
             (!thread_.heading || is_other_heading(s) ||
              (thread_.money == Topic::relocation && begins_with_label(s)))) {
    thread_.heading = false;
    thread_.money = Topic::none;
  }
  static const Pattern kNone("options|option|rsus|rsu|equity|stock|shares :|BAR none|no|nothing");
  if (kNone.in(s.t(), s.first, std::min(s.end, s.first + 2))) {  // "Options: none at this level"
    thread_.money = Topic::none;
    thread_.heading = false;
  }
  if (!amount && refuses(s, thread_.money)) {
    thread_.money = Topic::none;
    thread_.heading = false;
  }
  thread_.paragraph = b.paragraph;
  const auto mark = b.note > 0 && s.first == 0 ? marks_.find(b.note) : marks_.end();
  if (mark == marks_.end()) return;
  thread_.money = mark->second.money;  // "(2) Paid each March": of the row that has "(2)"
  thread_.heading = true;
  thread_.taken_back = mark->second.taken_back;
  thread_.grants = mark->second.grants;
}

// "Target bonus (2) | 18%": a note may say more about it.
void Finder::remember_marks(const Sentence& s) {
  if (s.in->block.note > 0 || s.in->block.chat || !(s.in->block.row || s.end - s.first < 16))
    return;
  for (std::size_t i = s.first + 1; i + 2 < s.end; ++i) {
    const Token& n = s.t()[i + 1];
    const bool mark = s.t()[i].is_symbol('(') && n.is == Is::number && n.value.is_whole() &&
                      n.value > Ratio(0) && n.value < Ratio(10) && s.t()[i + 2].is_symbol(')');
    if (!mark) continue;
    const Cue* cue = leading(s);
    Thread& to = marks_[static_cast<int>(n.value.numerator())];
    to = thread_;
    if (cue != nullptr) to.money = cue->topic;
  }
}

void Finder::put_aside(Aside a) {
  for (std::size_t i = a.at.first; i < a.at.end; ++i) a.at.in->used[i] = a.at.in->aside[i] = true;
  asides_.push_back(std::move(a));
}

// Takes the figures of asides out of the rules' sight; whether nothing else is left.
bool Finder::set_asides(const Sentence& s, const NoOffer& others) {
  bool all = false;
  for (Aside& a : asides_of(s, others)) {
    all |= a.at.first <= s.first + 1 && a.at.end >= s.end;
    put_aside(std::move(a));
  }
  return all || is_left_bare(s);
}

// "either $30,000 in cash or $40,000 in RSUs": neither stands. "Would $150,000 work for you?" is
// no offer yet.
void Finder::doubt_choices(const Sentence& s) {
  static const Patterns kEither(
      "either ~16 {money} ~14 or ~14 {money};choose|elect|pick|choice|prefer|decide "
      "?whether|between ~14 {money} ~14 or|and ~14 {money}");
  static const Patterns kWould(
      "would|could|can|does|do ?you ?we {money} ~8 work|enough|ok|suit;would|will you ~4 "
      "accept|take|consider|sign|join|be ~8 {money};what|how about|if|would ~8 {money}");
  static const Patterns kCounts(
      "{number} rsus|options|units|shares or {number} rsus|options|units|shares;"
      "either ~8 {number} ~8 or ~8 {number};choose|elect|pick|choice|prefer|decide "
      "?whether|between "
      "~8 {number} ~8 or|and ~8 {number}");
  static const Pattern kStock("shares|options|rsus|units|isos|nsos");
  const Match counts = s.find(kCounts);
  for (const std::size_t i : counts.caught) {
    Token& t = s.in->t[i];
    if (t.value >= Ratio(10) && kStock.in(s.t(), i + 1, std::min(s.end, i + 4)) &&
        t.doubt == Doubt::none)
      t.doubt = Doubt::choice;
  }
  const bool question = s.t()[s.end - 1].is_symbol('?');
  const Match either = s.find(kEither);
  const bool asks = question && s.words(kWould);
  if (either.end == 0 && !asks) return;
  for (std::size_t i = asks ? s.first : either.first; i < (asks ? s.end : either.end); ++i) {
    Token& t = s.in->t[i];
    const bool amount = t.is == Is::money || (t.is == Is::number && t.scaled);
    if (amount && t.doubt == Doubt::none) t.doubt = Doubt::choice;
  }
}

// Whether a sentence with asides has no figure beside them.
bool Finder::is_left_bare(const Sentence& s) const {
  bool aside = false;
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    const bool figure = t.is != Is::word && t.is != Is::symbol && t.is != Is::ordinal;
    if (figure && !is_used(s, i)) return false;
    aside |= figure;
  }
  return aside;
}

// "20,000 options at a $1 strike with double-trigger acceleration": the part that sets the grant.
Sentence Finder::before_acceleration(const Sentence& s) const {
  static const Pattern kGrant(
      "{number} ?more ?additional ?stock ?restricted ?incentive ?stock options|rsus|units|shares|"
      "isos|nsos");
  Sentence out = s;
  out.end = s.first;
  const Cue* faster = s.cue(Topic::acceleration);
  const Cue* ending = s.cue(Topic::ending);
  if (faster == nullptr || !kinds_.empty()) return out;
  if (ending != nullptr && ending->first < faster->first) return out;
  if (const Match m = kGrant.find(s.t(), s.first, faster->first); m.end > 0)
    out.end = faster->first;
  return out;
}

namespace {

// "I'd leave a bonus on the table at my current place, is there a sign-on?": the part that asks.
std::optional<Sentence> asking_part(const Sentence& s) {
  static const Patterns kAsks(
      "could|can|would|will you|we|they;any;is there;what|how about;"
      "possible to;hoping|asking for");
  const Match m = s.find(kAsks);
  return m.end > 0 ? std::optional(Sentence{s.in, m.first, s.end}) : std::nullopt;
}

// "I'm at 188K with a 10% bonus, could you add a signing bonus?": what is asked for, not what
// leads.
const Cue* asked_for(const Sentence& s) {
  const std::optional<Sentence> asks = asking_part(s);
  for (const Cue& c : asks ? asks->cues() : CueRange()) {
    if (!c.weak) return &c;
  }
  return leading(s);
}

// "ok thats fair. when", "from when?": nothing else is asked.
bool is_when_alone(const Sentence& s) {
  constexpr std::size_t kFew = 3;
  const std::size_t words = s.end - s.first - (s.t()[s.end - 1].is_symbol('?') ? 1U : 0U);
  return words > 0 && words <= kFew && one_of(s.t(), s.first + words - 1, {"when"});
}

// "I'd like 3,000 for CE": a sum for something that has no name among the topics.
bool asks_for_other(const Sentence& s) {
  static const Pattern kFor("{value} ?a ?per ?year for|toward|towards");
  return s.cues().begin() == s.cues().end() && s.words(kFor);
}

// "2. Signing bonus. I would lose $30,000 at Carrow. Could you match that?": what the question is
// about, whatever else it speaks of.
bool is_title_of_question(const Sentence& s) {
  constexpr std::size_t kShort = 6;
  return s.first <= 2 && s.end < s.t().size() && s.end - s.first <= kShort && !has_amount(s) &&
         s.t()[s.end - 1].is_symbol('.');
}

}  // namespace

// What a candidate says is no term, but may be what the next message answers.
void Finder::hear_candidate(const Sentence& s) {
  static const Patterns kElsewhere(
      "my ~2 current|present|employer|job|company|salary|pay;i'd|i ?would ?will "
      "lose|forfeit|make|"
      "earn|get;other|another|competing offer|offers");
  const Cue* cue = asked_for(s);
  const bool labelled = cue != nullptr && cue->end < s.end && s.t()[cue->end].is_symbol(':');
  const bool elsewhere = asking_part(s).value_or(s).words(kElsewhere);
  const bool titled = question_in_ == s.in;
  if (cue != nullptr && is_title_of_question(s)) question_in_ = s.in;
  if (cue != nullptr && s.in->block.chat && (labelled || !elsewhere) && !titled) {
    thread_.money = cue->topic;
    thread_.heading = true;
  } else if (s.in->block.chat && asks_for_other(s)) {
    thread_.money = Topic::none;
    thread_.heading = false;
  }
  static const Patterns kStart(
      "start|begin|join;when ?do ?would ?will ?should ?did ?you ?u need|want|like|expect "
      "me|us;when "
      "should|do|would|could|can i come|show|be|report;first day");
  static const Patterns kDeadline(
      "deadline;until|till|by when ~3 i|we;do|would i|we have ?time till|until;by when;when ~3 "
      "need ~3 yes|answer|reply|decision|acceptance;how long "
      "?do ?would ?i ?we have;need "
      "?it "
      "?to ?know ?an ?answer "
      "by;when ~6 know|hear|decide|answer|sign;expire|expires");
  if (s.in->block.chat) {
    asked_for_start_ |= s.words(kStart) || is_when_alone(s);
    static const Pattern kDay("{date}|{ord}");
    const Note* start = book_.offer.last("offer.start");
    const bool answers = s.words(kDay) && start != nullptr && start->at.in + 1 == s.in;
    talked_of_start_ = asked_for_start_ || ((talked_of_start_ || answers) && !s.words(kDeadline));
    asked_for_deadline_ |= s.words(kDeadline);
    static const Patterns kWindow(
        "exercise|exercising ?period window|period;how|what long|time ~8 "
        "exercise;exercise|exercising ~8 leave|quit|left|leaving;exercise after");
    asked_for_window_ |= s.words(kWindow);
    static const Patterns kOthers(
        "what|how did|does|do ~5 last|previous|others|other|predecessor|rest ~4 "
        "get|make|earn|have;what|how was ~3 last|previous ~4 on|at|paid|making");
    asked_about_others_ = s.words(kOthers);
    static const Patterns kBack("pay|give|owe ~3 back;is|does|do ~4 paid back");
    if (s.has(Topic::repay) || s.words(kBack))
      asked_back_ = s.has(Topic::sign_on) || thread_.taken_back == nullptr ? &book_.offer
                                                                           : thread_.taken_back;
    static const Pattern kShare("{percent}");
    asked_for_strike_ |= s.has(Topic::strike);
    asked_for_share_ |= s.words(kShare);
  }
  hear_asked(s);
  for (std::size_t i = s.first; i < s.end; ++i) skip(s, i);
}

// "vests in 48 monthly installments, and may be exercised for ...": what a clause of another thing
// has before it on vesting.
void Finder::read_vesting_before(const Sentence& s, const Cue* other) {
  static const Patterns kVests(
      "vest|vests|vesting|installments|cliff|monthly|quarterly|anniversary|anniversaries;{portion} "
      "~4 each|every|per|after|at|on");
  if (other == nullptr) return;
  Sentence terms = s;
  terms.end = other->first;
  while (terms.end > terms.first && !s.t()[terms.end - 1].is_symbol(',') &&
         !s.t()[terms.end - 1].is_symbol(';'))
    --terms.end;
  const bool faster = terms.has(Topic::change_of_control) || terms.has(Topic::ending);
  if (terms.end > terms.first + 3 && terms.words(kVests) && !faster) read_vesting(terms);
}

// "what did the last sous get" - "71 and 5%, so you're well ahead": no figures of the offer.
bool Finder::answers_about_others(const Sentence& s) {
  if (!asked_about_others_) return false;
  if (s.end == s.t().size()) asked_about_others_ = false;
  put_aside({where(s, s.first, s.end), "what others have"});
  return true;
}

// "The target bonus is paid quarterly, and last year the best of them made $231,000": what stands
// before figures that are no term may say how a bonus is paid.
void Finder::read_before_aside(const Sentence& s) {
  constexpr std::size_t kWords = 4;
  Sentence head = s;
  head.end = s.first;
  while (head.end < s.end && !s.in->aside[head.end]) ++head.end;
  if (head.end == s.end || head.end <= s.first + kWords) return;
  if (head.has(Topic::bonus)) read_bonus_terms(head);
  if (s.t()[head.end - 1].is_symbol(';')) read_kind(head);  // "...; what is over $100,000 a year"
}

namespace {

// "In your note you proposed a bonus of 20%, but we ...": without what the candidate asked for, or
// the firm offered before, at either end.
Sentence without(Sentence s, const NoOffer& others) {
  std::vector<Stretch> all = others.asked;
  all.insert(all.end(), others.before.begin(), others.before.end());
  for (const Stretch& x : all) {
    if (x.end == x.first + 1) continue;
    if (x.first <= s.first + 1 && x.end < s.end) s.first = x.end;
    if (x.end >= s.end && x.first > s.first) s.end = x.first;
  }
  return s;
}

}  // namespace

void Finder::read_sentence(const Sentence& whole) {
  if (whole.in->block.voice == Voice::candidate) return hear_candidate(whole);
  hear_granted(whole);
  const NoOffer others = no_offer_in(whole);
  hear_quoted(whole, others.asked);
  disregard(whole);
  take_back(whole);
  if (answers_about_others(whole)) return;
  if (set_asides(whole, others)) return read_before_aside(whole);
  const Sentence s = without(whole, others);
  if (const Cue* asked = leading({s.in, whole.first, s.first}); asked != nullptr) {
    thread_.money = asked->topic;  // "You asked for a $20,000 sign-on; we can do $12,000"
    thread_.heading = true;
    thread_.paragraph = s.in->block.paragraph;
  }
  doubt_choices(s);
  read_amendment(s);
  read_later_word(s);
  const Thread before = thread_;
  follow(s);
  take_up_section(s);
  if (read_refresher(s)) return;
  if (s.in->block.chat && !s.has(thread_.money))
    thread_.heading = before.heading || s.in->block.chat;
  const bool severance = read_severance(s);
  read_counts(before_acceleration(s));
  const bool faster = read_acceleration(s);
  const bool window = !faster && read_window(s);
  if (window) read_vesting_before(s, s.cue(Topic::exercise));
  if (faster) read_vesting_before(s, s.cue(Topic::acceleration));
  const bool clause = faster || window || severance;
  static const Patterns kNoSignOn(
      "no|without ?a ?any sign ?on|in ?on ?cash bonus|payment;no|without ?a ?any "
      "signing|hiring|signon ?bonus;no authority|ability|budget|room ~3 sign|signing|signon");
  no_sign_on_ |= s.words(kNoSignOn);
  read_start(s);
  const bool day_first = s.t()[s.first].is == Is::date;  // "May 24. offer is open until ..."
  if (asked_for_start_ && !asked_for_deadline_ && (day_first || !s.has(Topic::term)))
    read_answered_day(s, "offer.start");
  if (asked_for_deadline_ && !asked_for_start_) read_answered_day(s, "offer.expires");
  static const Patterns kUnsaid(
      "not|n't|never|forgot|failed|omitted|omits ?to state|stated|say|said|mention|mentioned|give "
      "how long|until ~8 exercise|exercised|exercisable");
  asked_for_window_ |= s.words(kUnsaid);
  if (asked_for_window_ && !window) read_answered_window(s);
  read_expiry(s);
  if (whole.end == s.in->t.size())
    asked_for_start_ = asked_for_deadline_ = asked_for_window_ = false;
  read_money(s);
  if (!clause) read_counts(s);
  read_tiers(s);
  read_usual_payout(s);
  read_percents(s);
  read_grant_words(s);
  if (!clause) read_vesting(s);
  read_repayment(s);
  read_bonus_terms(s);
  read_exercise_on_leaving(s);
  change_numbered(s);
  remember_marks(s);
  remember_section(s);
  doubt_start(s);
  if (whole.end == s.in->t.size()) asked_for_strike_ = asked_for_share_ = false;
  if (whole.end == s.in->t.size()) asked_back_ = nullptr;
}

void Finder::read() {
  if (declines(book_.page)) return;
  std::vector<Sentence> sentences = book_.page.sentences();
  sort_stably(sentences, [](const Sentence& a, const Sentence& b) {
    return a.in->block.newness < b.in->block.newness;  // a quoted mail before its answer
  });
  for (const Where& row : yearly_rows(book_.page)) put_aside({row, "what a year comes to"});
  for (const Sentence& s : sentences) read_sentence(s);
  const auto about_bonus = [](const Note& n) { return n.key.starts_with("offer.bonus."); };
  const bool bonus = book_.offer.has("offer.bonus.rate") || book_.offer.has("offer.bonus.amount");
  if (!bonus) std::erase_if(book_.offer.notes, about_bonus);
  settle_bonuses();
  settle_base();
  drop_bonus_with_base();
  drop_bonus_of_rate();
  settle_sign_on();
  settle_repayment();
  settle_windows();
  settle_strikes();
  settle_shares();
  settle_sizes();
  settle_vesting();
  settle_last_days();
  doubt_schedules();
  doubt_grants();
  settle_illiquid();
  settle_refreshers();
  settle_asked_allowances();
  doubt_changes();
  doubt_older();
  doubt_days();
  read_names();
  list_seen();
}

}  // namespace parley::letter
