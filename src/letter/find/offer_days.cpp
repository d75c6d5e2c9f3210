#include <algorithm>
#include <array>
#include <cstdlib>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

Value day(Date d) { return Value::day(d); }

void note_day(Notebook& book, const char* key, const Sentence& s, std::size_t i, bool before,
              bool on_condition) {
  const KnownDay known = known_day(book.page, s.t()[i], s.in->block.file);
  const Where at = where(s, i, i + 1);
  const int back = before ? -1 : 0;
  std::vector<Value> readings;
  for (const Date d : known.readings) readings.push_back(day(d.plus_days(back)));
  if (!known.date) {
    Notebook::ask(book.offer, key, known.why, at, readings);
  } else if (on_condition) {
    Notebook::ask(book.offer, key, "about that day, not on it", at,
                  {day(known.date->plus_days(back))});
  } else {
    Notebook::note(book.offer, key, day(known.date->plus_days(back)), at,
                   known.counted || before ? "proof" : "exact");
  }
}

Date after_business_days(Date from, int n) {
  Date d = from;
  while (n > 0) {
    d = d.plus_days(1);
    const int weekday = ((d.days_since_1970() % 7) + 11) % 7;
    if (weekday != 0 && weekday != 6) --n;
  }
  return d;
}

std::optional<Date> after(Date from, const Token& t) {
  if (!t.sure() || !t.value.is_whole() || t.value > Ratio(400)) return std::nullopt;
  const int n = static_cast<int>(t.value.numerator());
  switch (t.unit) {
    case Unit::business_day:
      return after_business_days(from, n);
    case Unit::day:
      return from.plus_days(n);
    case Unit::week:
      return from.plus_days(7 * n);
    case Unit::month:
      return month_after(from, n);
    case Unit::hour:
      return n % 24 == 0 ? std::optional(from.plus_days(n / 24)) : std::nullopt;
    default:
      return std::nullopt;
  }
}

// A first day of work in a sentence on vesting: only by its own words, at the start of a clause.
Match own_start(const Sentence& s) {
  static const Patterns kMoved(
      "move|moved|moves|push|pushed|shift|shifted|change|changed|postpone|postponed|delay|delayed "
      "?back ?out ?your ?the start|starting|first|joining ?date|day to|until|till {date};"
      "start|starting|first|joining date|day moves|moved|changes|changed ?is ?to "
      "{date};start|starting "
      "date|day ?, now {date}");
  if (const Match moved = s.find(kMoved); moved.end > 0) return moved;
  static const Patterns kOwn(
      "start|starting|joining ?date|day ?: ?is ?of ?on ?work {date};first day ?of ?work ?is ?: ?on "
      "{date}");
  const Match m = s.find(kOwn);
  if (m.end == 0) return {};
  std::size_t k = m.first;
  if (k > s.first && one_of(s.t(), k - 1, {"your", "the", "a", "and", "you", "you'll"})) --k;
  const bool begins = k == s.first || (s.t()[k - 1].is == Is::symbol && !s.t()[k - 1].glued) ||
                      s.t()[k - 1].is_symbol(',') || s.t()[k - 1].is_symbol(';');
  return begins ? m : Match();
}

// "entered into as of November 23, 2026": the day of a paper.
bool is_day_of_paper(const Sentence& s, std::size_t i) {
  static const Pattern kNamed("the grant|award|vesting|closing|record|agreement|signing");
  const Match named = kNamed.find(s.t(), i + 1, std::min(s.end, i + 6));
  if (named.end > 0 && !one_of(s.t(), named.first - 1, {"and"})) return true;
  static const Patterns kPaper("entered|made|dated|executed|signed ?into ?and ?as ?of ?effective");
  return kPaper.find(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i).end > 0;
}

// "on your start date and $10,000 on July 1": the words are of one thing, the day of another.
bool is_of_other_day(const Sentence& s, const Match& m) {
  static const Pattern kOther(
      "bonus|insurance|coverage|enrollment|benefits|vacation|vesting|plan|bonuses|paid");
  static const Pattern kSpan("start|effective|hire date to|through|until {date}");  // "from it to"
  for (std::size_t i = m.first; i < m.caught[0]; ++i) {
    if (s.t()[i].is == Is::money || s.t()[i].is == Is::percent) return true;
  }
  return kOther.in(s.t(), m.first, m.end) || kSpan.in(s.t(), m.first, m.end);
}

// The words before or after the first day of work.
const Patterns& start_words() {
  static const Patterns kStart(
      "start|starts|starting|begin|begins|beginning|commence|commences|commencing|commencement|"
      "join|joining|report|reports ?your ?the ?date ?of ?employment ?is ?will ?would ?be ?work "
      "?with ?us "
      "?for ?to ?on ?as ?of ?: ?BAR ~2 "
      "{date};start|starting|commencement|hire|joining|employment|effective|appointment ?start "
      "date|day ~8 "
      "{date};first day ~8 {date};start|begin|commence|join ~8 {date};date of "
      "hire|commencement|joining|employment|start ~5 {date};effective ?as ?of ?on "
      "{date};onboarding|onboard ?date ~4 {date};{date} ~3 works|fine|good|ok|confirmed|as|is ~4 "
      "start|starting;{date} ~3 as ~2 first day;{date} for ?the ?your start|first;{date} as ?the "
      "?your day|date of|for ?your "
      "arrival|joining|starting|start;{date} is ?your ?the first day;to|will|can be taken ?up "
      "up ?on ?from {date};a|an|the {date} start ?date;when :|BAR "
      "{date};effective ?date "
      ":|BAR {date};report|reporting "
      "?to ~6 on {date};take up ?your ?the duties|post|position|appointment|work|role ~3 "
      "{date};first day "
      "?of "
      "?work ?of ?employment is ~14 {date};first|initial working|work|duty|scheduled ?scheduled "
      "?work "
      "day|shift ~8 {date};terms|contract ~3 effect|effective from|as ?of {date};"
      "appointment|employment|hire ?will takes|take effect ?on ?as ?of {date};first "
      "service|class|morning ?will ?would ?be ~2 {date};first shift ~4 "
      "{date};expect|see|seeing|welcome|welcoming you ?here|there|in|at ?the ?office "
      "?for ?the ?first ?time on|from {date};kick off ~2 {date};want|wants you ?to ?start|begin "
      "?on "
      "{date};like|want|have|need you ?to ?be ?here|there|in "
      "?on ?site on|from "
      "{date};come|coming ?in ?here ?aboard ?over on|from {date} instead;"
      "want|like|love|need|have you here|in|aboard|there ?with ?us {date};have|has|put|pencilled|"
      "penciled|marked you|u ?down|in for|on ?the {date};take|takes|taking over ~3 on|from {date};"
      "engagement|employment|contract|service|appointment runs|run|counts|goes ~6 from|on {date};"
      "desk|seat|chair|place is|will ?be ready|waiting ?for ?you on|from {date};clock|clocking in "
      "~5 "
      "on {date};having you ?on ?board|aboard|here|with ?us on|from {date};job|post|role|position "
      "is "
      "yours from|on|as ?of {date};go|be|come|are|is on ?the ?our payroll|books|floor on|from|as "
      "?of "
      "{date};take up duty|duties : ?BAR {date};in post|office|role from : ?BAR {date};"
      "expect|see|want|need you at ~4 on {date};"
      "from BAR {date};{date} for ?the ?your start|starting|first ?date|day;{date} "
      "would|will|is|shall ?be "
      "?your ?the day one|1;new ?hire|training|orientation class|cohort of|on|starting|beginning "
      "{date};{date} ~3 works|fine|good|ok ~5 first day;be here|with ?us ?on|by ?on "
      "{date};with effect from|on|as ?of {date};entry on duty ~2 {date};like|want|need you in ~3 "
      "from|on {date};orientation ?date|day "
      "?begins ?is ?on ?: "
      "?BAR {date};day "
      "one|1 ?is ?will ?would ?shall ?be ?: ?BAR ?on {date}");
  return kStart;
}

// "Your benefits begin on March 1": not your work.
bool is_start_of_other(const Sentence& s, std::size_t i) {
  static const Pattern kSubject(
      "benefits|coverage|insurance|eligibility|enrollment|accrual|accruals|vesting|window|lease|"
      "payments|deductions|contributions|policy|probation|participation|401k|match|pto|vacation|"
      "plan|holidays|classes|lectures|teaching|semester ?year ?period "
      "?will "
      "?shall ?then");
  static constexpr std::array<std::string_view, 9> kWhich = {
      "the", "a", "last", "latest", "annual", "quarterly", "our", "its", "valuation"};
  const bool report = i > s.first && one_of(s.t(), i, {"report", "reports"}) &&
                      one_of(s.t(), i - 1, kWhich);  // "the last report, of October 2026"
  if (report) return true;
  const std::size_t from = i > 4 ? std::max(s.first, i - 4) : s.first;
  for (std::size_t k = from; k < i; ++k) {
    Match m;
    if (kSubject.at(s.t(), k, m) && m.end == i) return true;
  }
  return false;
}

// "With effect from September 1 the class of 2024 is paid $235,000": a day of pay, not of work.
bool is_day_of_pay(const Sentence& s, std::size_t i) {
  static const Patterns kEffect("effective;with effect");
  static const Pattern kWork(
      "start|starts|begin|employment|appointment|join|title|role|position|hire|hired|work");
  return kEffect.begins(s.t(), i) && s.has(Topic::base) && !s.words(kWork);
}

// "January 11 moves to January 25": the day that it moves to.
std::size_t moved_to(const Sentence& s, std::size_t i) {
  static const Pattern kMoves(
      "?is ?has ?been ?now moves|moved|changes|changed|shifts|shifted|pushed|postponed ?back ?out "
      "to "
      "{date}");
  static const Pattern kTo("to {date}");
  static const Pattern kArrow("?- > {date}");
  Match m;
  if (i + 1 < s.end && kArrow.at(s.t(), i + 1, m)) return m.caught[0];
  static const Pattern kNow("?BAR ?, ?and now|currently ?is ?: ?BAR ?on {date}");
  const bool was = i > s.first && one_of(s.t(), i - 1, {"was", "were"});
  if (was && i + 1 < s.end && kNow.at(s.t(), i + 1, m))
    return m.caught[0];                                             // "was Jan 11, now ..."
  const bool from = i > s.first && one_of(s.t(), i - 1, {"from"});  // "from April 9 to April 16"
  if (i + 1 < s.end && from && kTo.at(s.t(), i + 1, m)) return m.caught[0];
  return i + 1 < s.end && kMoves.at(s.t(), i + 1, m) ? m.caught[0] : i;
}

// "January 4 or January 11", "between July 12 and August 16": the other of two days; else i.
std::size_t other_day(const Sentence& s, std::size_t i) {
  const bool between = i > s.first && one_of(s.t(), i - 1, {"between"});
  const bool column =
      symbol_at(s.t(), i + 1, '|') && i + 2 < s.end && is_at(s.t(), i + 2, Is::date);
  if (column) return i + 2;  // two offers side by side
  const bool to = one_of(s.t(), i + 1, {"to", "through"}) || symbol_at(s.t(), i + 1, '-');
  if (!one_of(s.t(), i + 1, {"or"}) && !to && !(between && one_of(s.t(), i + 1, {"and"}))) return i;
  const std::size_t k = one_of(s.t(), i + 2, {"on"}) ? i + 3 : i + 2;
  return k < s.end && is_at(s.t(), k, Is::date) ? k : i;
}

// "she said start is Jan 25; the manager said Feb 8": a day that somebody else names; else i.
std::size_t said_by_another(const Sentence& s, std::size_t i) {
  static const Pattern kSaid("said|says|thinks|thought|told|mentioned|insists|later ~6 {date}");
  const Match m = kSaid.find(s.t(), i + 1, s.end);
  const bool own = m.end > 0 && Sentence{s.in, i + 1, m.end}.has(Topic::term);
  return m.end > 0 && !own && s.t()[m.caught[0]].day.month > 0 ? m.caught[0] : i;
}

// "to start on February 1, 2027 and need an answer no later than December 9"
bool is_deadline_after(const Sentence& s, std::size_t i) {
  static const Patterns kAnswer("answer|reply|decision|decide|signed|yes|response ~6 {date}");
  return kAnswer.find(s.t(), i + 1, s.end).end > 0;
}

// "2. START DATE. October 19, 2026.": a day below a title in its own sentence or line.
Match titled_day(const Page& page, const Sentence& s) {
  static const Patterns kTitle(
      "start|starting|commencement|hire|joining|effective date;first day ?of ?work ?employment;"
      "start");
  const std::size_t day = one_of(s.t(), s.first, {"on"}) ? s.first + 1 : s.first;
  if (day >= s.end || !is_at(s.t(), day, Is::date)) return {};
  const Match here{.row = 0, .first = day, .end = day + 1, .caught = {day}};
  if (s.first == 0) {
    const ParsedBlock* above = s.in == page.blocks.data() ? nullptr : s.in - 1;
    const bool title = above != nullptr && above->block.file == s.in->block.file &&
                       !above->block.chat && above->t.size() <= 6 &&
                       kTitle.ends(above->t, 0, above->t.size());
    return title && day + 2 >= s.end ? here : Match();
  }
  std::size_t first = s.first - 1;
  while (first > 0 && s.t()[first - 1].sentence == s.t()[s.first - 1].sentence) --first;
  if (s.first - first > 6 || !kTitle.ends(s.t(), first, s.first - 1)) return {};
  return here;
}

// "The start date you proposed, March 1, is too late for us", "February 1 doesn't work".
bool is_wish_or_no(const Sentence& s, std::size_t first, std::size_t i) {
  static const Patterns kWish(
      "you|you'd ?had ?have proposed|requested|wanted|suggested|hoped|mentioned|asked|prefer|"
      "preferred");
  static const Patterns kNo(
      "is|was|would ?be|are too late|early|soon;doesn't|does|won't|can't|cannot|isn't|is|wouldn't|"
      "would|will ?not ?n't work|possible|doable|feasible");
  static const Pattern kNot("not|n't|doesn't|won't|can't|cannot|isn't|wouldn't|too");
  const std::size_t end = std::min(s.end, i + 6);
  const Match no = kNo.find(s.t(), i + 1, end);
  const bool refused = no.end > 0 && kNot.in(s.t(), no.first, no.end);
  static const Pattern kYes("works|fine|ok|okay|agreed|confirmed|good|accepted|approved|agree");
  const bool granted = kYes.in(s.t(), s.first, s.end);
  return refused || (kWish.find(s.t(), first, i).end > 0 && !granted);
}

}  // namespace

// "when would I start?" ... "Jan 25, 2027 it is": a day that a chat agrees on.
bool Finder::read_agreed_start(const Sentence& s) {
  static const Patterns kAgreed("{date} it|then ?is;{date} works ?for");
  static const Patterns kFine(
      "{date} ?is ?it's ?sounds fine|ok|okay|good|great|perfect|doable|agreed;agreed|ok|okay|fine|"
      "sure|yes {date}");
  static const Pattern kThen("{date} start ?date");  // "jan 4 2027 start?"
  const Match then = s.in->block.chat ? s.find(kThen) : Match();
  if (then.end > 0 && then.end + 1 >= s.end && !s.has(Topic::term)) {
    note_day(book_, "offer.start", s, then.caught[0], false, !s.t()[then.caught[0]].sure());
    return true;
  }
  if (!s.in->block.chat || !talked_of_start_) return false;
  static const Patterns kOrdinal(
      "ok|okay|sure|yes|fine|great|perfect|then ?let's ?say ?make ?it ?on ?the {ord};the {ord} ?it "
      "?is ?that ?then works|it|then|is ?fine ?ok ?good");
  if (const Match m = s.find(kOrdinal); m.end > 0 && !s.has(Topic::term)) {  // "ok 18th"
    if (const std::optional<Date> beside = day_beside_start(s.t()[m.caught[0]])) {
      book_.note(book_.offer, "offer.start", day(*beside), where(s, m.caught[0], m.caught[0] + 1));
      return true;
    }
    book_.ask(book_.offer, "offer.start", "of which month?", where(s, m));
    return true;
  }
  if (const Match m = s.find(kFine); m.end > 0 && m.first <= s.first + 5 && !s.has(Topic::term)) {
    note_day(book_, "offer.start", s, m.caught[0], false, !s.t()[m.caught[0]].sure());
    return true;
  }
  if (book_.offer.says("offer.start")) return false;
  std::size_t i = s.first;
  while (i + 1 < s.end && i < s.first + 4 && s.t()[i].is != Is::date) ++i;
  if (!kAgreed.begins(s.t(), i) || s.has(Topic::term)) return false;
  note_day(book_, "offer.start", s, i, false, !s.t()[i].sure());
  return true;
}

// "PS: make that Feb 17": near the first day that an older message names, and near no deadline.
bool Finder::read_corrected_start(const Sentence& s) {
  static const Patterns kMake("make|let's|let say|make ?it|that {date};make it|that {date}");
  const Match m = s.find(kMake);
  const Note* start = book_.offer.last("offer.start");
  if (m.end == 0 || m.first > s.first + 3 || start == nullptr ||
      start->newness >= s.in->block.newness || s.has(Topic::term))
    return false;
  const KnownDay known = known_day(book_.page, s.t()[m.caught[0]], s.in->block.file);
  const auto is_near = [&](const Note* note) {
    if (note == nullptr || !known.date || (note->open && note->readings.size() != 1)) return false;
    const Date said = note->open ? note->readings[0].date : note->value.date;
    constexpr int kNear = 21;
    return std::abs(said.days_since_1970() - known.date->days_since_1970()) <= kNear;
  };
  if (!is_near(start) || is_near(book_.offer.last("offer.expires"))) return false;
  note_day(book_, "offer.start", s, m.caught[0], false, !s.t()[m.caught[0]].sure());
  return true;
}

void Finder::read_start(const Sentence& whole) {
  if (read_agreed_start(whole) || read_corrected_start(whole)) return;
  Sentence s = whole;  // "start February 8, 2027; RSUs vest over 4 years": its own clause
  for (std::size_t k = s.first + 3; k < s.end; ++k) {
    if (s.t()[k].is_symbol(';') && !Sentence{s.in, s.first, k}.has(Topic::vesting) &&
        Sentence{s.in, k, s.end}.has(Topic::vesting))
      s.end = k;
  }
  if (s.has(Topic::raise) && (s.has(Topic::base) || s.has(Topic::of_base))) return;
  static const Patterns kFrom(
      "from|effective ?and ?after ?as ?of ?on ?the {date};as of|from {date}");
  static const Patterns kOn("join|role|position|as|start|team ~12 on {date}");
  static const Pattern kVague(
      "anticipated|expected|projected|tentative|tentatively|around|about|approximately|"
      "estimated|target|"
      "targeted|tbd|tbc|hopefully|maybe|perhaps|possibly|probably|thinks|guess|guesses|mid|ideally|"
      "sometime|roughly|flexible|negotiable");
  static const Patterns kOpen("be|to|as|when|until ?be agreed|confirmed|fixed|arranged");
  static const Patterns kOffer(
      "offer|offers|offering|appoint|appoints|appointed|appointment|employ|employs|hires|"
      "employment|position|role|join|engage|engages|engaged|retain|retains|invite|invites|"
      "invitation|"
      "hire;like|love|want you to|as|for;serve as;love|like|glad|happy to have you;be "
      "?its|our|a|the;you'd|you "
      "?would ?will move|become|switch");
  static const Patterns kLetter("letter|offer ?is ?was ?of ?dated ?from {date};letter from");
  static const Pattern kVests("vest|vests|vesting|vested|cliff|tranche|tranches");
  const bool vests = s.words(kVests) || s.has(Topic::exercise) || s.has(Topic::raise);
  Match m = vests ? own_start(s) : s.find(start_words());
  if (m.end == 0) m = titled_day(book_.page, s);
  if (vests && m.end == 0) return;
  if (m.end > 0 && is_of_other_day(s, m)) m = {};
  if (m.end == 0 && s.words(kOffer) && !s.words(kLetter) && !s.has(Topic::term)) {
    m = s.find(kFrom);
    const bool of_sum = m.end > 0 && m.first > s.first && s.t()[m.first - 1].is == Is::money;
    if (of_sum) m = {};  // "$120,000 until June 30 and $130,000 from July 1"
    if (m.end > 0 && is_day_of_paper(s, m.caught[0])) m = {};
    if (m.end == 0) m = s.find(kOn);
  }
  if (m.end > 0 && is_day_of_paper(s, m.caught[0])) m = {};
  if (m.end > 0 && is_start_of_other(s, m.first)) return;
  if (m.end > 0 && is_day_of_pay(s, m.first) && book_.offer.says("offer.start")) return;
  if (m.end == 0) return read_vague_start(s);
  const std::size_t i = moved_to(s, m.caught[0]);
  const Token& t = s.t()[i];
  std::size_t clause = m.first;  // what stands before it in its clause
  while (clause > s.first && clause + 6 > m.first && !s.t()[clause - 1].is_symbol(',') &&
         !s.t()[clause - 1].is_symbol(':') && !s.t()[clause - 1].is_symbol(';') &&
         s.t()[clause - 1].is != Is::percent)
    --clause;
  const bool around = kVague.in(s.t(), clause, i) || kOpen.find(s.t(), clause, i).end > 0 ||
                      kOpen.find(s.t(), i + 1, std::min(s.end, i + 5)).end > 0 ||
                      (i + 1 < s.end && kVague.in(s.t(), i + 1, std::min(s.end, i + 4)));
  static const Patterns kOr("or about;or before;or after;or around;later than;by|before {date}");
  if (is_wish_or_no(s, m.first, i)) {
    book_.ask(book_.offer, "offer.start", "asked for, or not possible?", where(s, m));
    return;
  }
  const bool or_about = kOr.find(s.t(), m.first, i + 1).end > 0;
  if (t.day.month == 0) return;
  std::size_t other = other_day(s, i);
  if (other == i && !is_deadline_after(s, i)) other = said_by_another(s, i);
  if (other > i) return ask_either(s, i, other);
  const bool or_another = one_of(s.t(), i + 1, {"or"}) && is_at(s.t(), i + 2, Is::ordinal);
  note_day(book_, "offer.start", s, i, false, around || or_about || or_another || !t.sure());
}

// "start: jan 4 or jan 11"
void Finder::ask_either(const Sentence& s, std::size_t one, std::size_t other) {
  std::vector<Value> readings;
  for (const std::size_t i : {one, other}) {
    if (const KnownDay d = known_day(book_.page, s.t()[i], s.in->block.file); d.date)
      readings.push_back(day(*d.date));
  }
  book_.ask(book_.offer, "offer.start", "one day or another", where(s, one, other + 1), readings);
}

// "when would I start?" - "April 5 2027"
void Finder::read_answered_day(const Sentence& s, const char* key) {
  std::size_t i = s.first;  // "sure, January 25"
  while (i + 1 < s.end && i < s.first + 6 &&
         (s.t()[i].is == Is::symbol ||
          one_of(s.t(), i,
                 {"extended", "extend",     "until", "till",   "til",    "to",      "moved",
                  "pushed",   "by",         "on",    "it's",   "that's", "say",     "let",
                  "let's",    "now",        "would", "be",     "is",     "it",      "sure",
                  "yes",      "yep",        "yeah",  "ok",     "okay",   "fine",    "great",
                  "done",     "absolutely", "of",    "course", "no",     "problem", "perfect",
                  "haha",     "sounds",     "good"})))
    ++i;
  const Token& day = s.t()[i];
  if (day.is == Is::date && (day.day.month > 0 || day.day.weekday >= 0) && !is_used(s, i))
    note_day(book_, key, s, i, false, !day.sure());
}

// "how long to exercise if I leave?" - "90 days like everyone"
void Finder::read_answered_window(const Sentence& s) {
  static const Patterns kAnswer(
      "?after|following|once ?the ?end ?of ?your ?you service|employment|termination|leaving|leave "
      "?ends ?, "
      "?it|this|that|you ?will ?shall is|have|be|has ?a ?period ?window ?of {dur};"
      "?it ?it's ?its ?that's ?you ?get ?have ?is ?still ?just ?only ?the ?standard ?usual ?a "
      "?full "
      "{dur}");
  if (!kAnswer.begins(s.t(), s.first) || s.has(Topic::vesting) || s.has(Topic::cliff)) return;
  const Match m = kAnswer.find(s.t(), s.first, s.end);
  int spans = 0;
  for (std::size_t i = s.first; i < s.end; ++i) spans += s.t()[i].is == Is::duration ? 1 : 0;
  if (m.first == s.first && spans == 1 && s.t()[m.caught[0]].sure()) note_window(s, m);
}

// "in January", "mid-March", "TBD": a start without a day.
void Finder::read_vague_start(const Sentence& s) {
  static const Patterns kLabel(
      "start|starting|begin ?date :|BAR;start date ?is ?will ?to ?be "
      "tbd|tba|tbc|determined|agreed|flexible;start date ?to ?be "
      "determined|agreed|confirmed|mutually;starting in;start in");
  const Match m = s.find(kLabel);
  const bool of_sum = std::any_of(  // "Retention award, second anniversary of start: $15,000"
      s.t().begin() + static_cast<std::ptrdiff_t>(s.first),
      s.t().begin() + static_cast<std::ptrdiff_t>(s.end),
      [](const Token& t) { return t.is == Is::money || t.is == Is::percent; });
  if (m.end > 0 && !of_sum && !book_.offer.has("offer.start"))
    book_.ask(book_.offer, "offer.start", "no day is named", where(s, m.first, s.end));
}

namespace {

// More than a year on: the end of an option, not of the offer.
bool is_far(const Page& page, const Sentence& s, std::size_t i) {
  const KnownDay day = known_day(page, s.t()[i], s.in->block.file);
  const auto from = page.anchor(s.in->block.file);
  return day.date && from && *day.date > from->plus_days(366);
}

// A span of months and years is none to decide in.
bool is_long(const Sentence& s, const Match& m) {
  return !m.caught.empty() &&
         (s.t()[m.caught[0]].unit == Unit::year || s.t()[m.caught[0]].unit == Unit::quarter);
}

bool speaks_of_deadlines(const Sentence& s) {
  static const Patterns kRelevant(
      "offer|reply|respond|answer|decide|decision|accept|acceptance|sign|signed|return|know|hear|"
      "heard|hearing|responding|validity|word|ok|okay|shake|"
      "confirm|confirmation|deadline|expires|expire|expiration|expiry|response|valid|open|lapses|"
      "due|good|back|"
      "countersign|tell|choose|choice|wrap|finalize|signature|signing|closes|stands|withdrawn|"
      "within|think|execute|executed|take|give|giving|acknowledge|accepted|requested|lmk|verbal|"
      "commitment|yes|"
      "hold|holding|extend|"
      "extended|extending|"
      "keep|keeping|until|place|spot|seat|countersignature|agreement|consent|indicate|handshake|"
      "docusign|portal|void|clock|settle|rsvp|invitation|proposal|holds|countersigned|agree|nod|"
      "held|through|letter|name");
  static const Pattern kPast("was|were|been|got acquired|bought|founded|hired|sold|merged");
  static const Pattern kSettled("settled|settle|ipo|liquidity");
  static const Patterns kSettleIt("settle this|it|things|matters ~3 by|before|until");
  static const Pattern kOwnAnswer("come|comes|get|gets|go|goes|report|reports back to me|us");
  static const Pattern kYours("answer|decision|acceptance|yes|reply|response");
  static const Patterns kAsked(
      "please|kindly|you|you'd|could|must come|get|go|report back to us|me");
  if (s.words(kOwnAnswer) && !s.words(kYours) && !s.words(kAsked))
    return false;  // "they come back to me on Thursday"
  const bool settled = s.words(kSettled) && !s.words(kSettleIt);
  return s.words(kRelevant) && !s.words(kPast) && !settled;
}

// What something else waits for: a repayment, a vest, an insurance.
bool is_of_other_terms(const Sentence& s) {
  const bool taken_back =
      s.has(Topic::repay) && (s.has(Topic::ending) || s.has(Topic::sign_on) ||
                              s.has(Topic::relocation) || s.has(Topic::retention));
  const bool paid = s.has(Topic::sign_on) || s.has(Topic::retention) || s.has(Topic::guaranteed);
  return paid || s.has(Topic::vesting) || s.has(Topic::exercise) || taken_back ||
         s.has(Topic::insurance);
}

bool has_option_term(const Sentence& s) {
  static const Patterns kOption("option|options ?will ?shall expire|expires|term");
  return s.words(kOption);
}

// Other things that are asked for by a day.
bool asks_for_papers(const Sentence& whole, std::size_t end) {
  Sentence s = whole;  // "the paperwork comes from HR; I need a yes by Wednesday"
  for (std::size_t k = s.first; k < end && k < s.end; ++k) {
    if (s.t()[k].is_symbol(';')) s.first = k + 1;
  }
  static const Pattern kBackground(
      "background|references|documents|i-9|i9|paperwork|form|survey|visa|drug");
  static const Patterns kAnswer(
      "signed|acceptance|accept|intent|reply ?offer form|survey;return|sign this "
      "form|page|notice;yes|answer|decision;to ?accept|acceptance|confirm ?the ?this ?your ?offer "
      "?please|kindly|you return|send|sign|mail;memo|letter|agreement ~4 countersigned|signed");
  return kBackground.in(s.t(), s.first, end) && kAnswer.find(s.t(), s.first, end).end == 0;
}

// Whether the day said is the first that is too late.
bool is_day_before(const Sentence& s, std::size_t i) {
  const bool before = one_of(s.t(), i - 1, {"before"}) ||
                      (i > 1 && one_of(s.t(), i - 2, {"before"})) ||
                      (i > 2 && one_of(s.t(), i - 2, {"prior"}) && one_of(s.t(), i - 1, {"to"}));
  const bool or_before =
      i > 1 && (one_of(s.t(), i - 2, {"or"}) && one_of(s.t(), i - 1, {"before"}));
  static const Pattern kThen("when ?the ?this offer|it closes|expires|lapses|ends");
  const bool on_it = i + 1 < s.end && kThen.in(s.t(), i + 1, std::min(s.end, i + 7));
  return before && !or_before && !on_it;
}

// "The deadline of March 12 is extended: kindly reply by March 22": the last day of such words.
std::size_t extended_to(const Sentence& s, std::size_t i) {
  static const Pattern kExtended("extended|extend|postponed|instead|moved|longer");
  std::size_t last = i;
  for (std::size_t k = i + 1; k < s.end; ++k) {
    if (s.t()[k].is == Is::date && s.t()[k].day.month > 0 && kExtended.in(s.t(), i, k)) last = k;
  }
  return last;
}

}  // namespace

namespace {

// "what stands in our letter of February 2", "a step of 3% falls due on October 1": of another day.
bool is_no_deadline(const Sentence& s, const Match& m, std::size_t i) {
  static const Patterns kPaper(
      "letter|offer|mail|email|note|message|summary|sheet|memo of|dated|from ?the;dated");
  if (kPaper.ends(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i)) return true;
  if (!one_of(s.t(), m.first, {"due"})) return false;
  const auto first = s.t().begin();
  return std::any_of(first + static_cast<std::ptrdiff_t>(s.first),
                     first + static_cast<std::ptrdiff_t>(i),
                     [](const Token& t) { return t.is == Is::percent || t.is == Is::money; });
}

}  // namespace

void Finder::note_expiry(const Sentence& s, const Match& m) {
  const std::size_t i = extended_to(s, moved_to(s, m.caught[0]));
  if (is_no_deadline(s, m, i)) return;
  static const Pattern kSmall(
      "size|shirt|laptop|equipment|preference|preferences|hotel|photo|nda|questionnaire|"
      "transcript|"
      "transcripts|license|deposit");
  static const Pattern kLetter("letter|offer|copy|contract");
  if (kSmall.in(s.t(), s.first, i) && !s.words(kLetter)) return;
  static const Patterns kOfOffer("expires|expire|expiring|lapses|lapse ?on ?at ?by ~6 {date}");
  const Match own = s.find(kOfOffer);  // "contingent on a background check and expires on ..."
  if (asks_for_papers(s, i) && !(own.end > 0 && own.caught[0] == i)) return;
  static const Patterns kCounted("{dur} ~3 from|after|of|following ~8 {date}");
  if (const Match span = s.find(kCounted); span.end > 0 && span.caught[1] == i)
    return expire_after(s, s.t()[span.caught[0]], where(s, span));
  if (is_far(book_.page, s, i)) return;
  const bool columns = symbol_at(s.t(), i + 1, '|') && is_at(s.t(), i + 2, Is::date);
  note_day(book_, "offer.expires", s, i, is_day_before(s, i), columns);
}

void Finder::read_expiry_span(const Sentence& s) {
  static const Patterns kSpan(
      "offer ~10 expires|expire|lapses|valid|open|stands|good|holds|available ~8 "
      "{dur};expires|expire|lapses ~4 {dur};open|valid|good ?for ~3 "
      "{dur};reply|respond|answer|decide|accept|accepted|acceptance|sign|signed|countersigned|"
      "signing|return|returned|confirm|acknowledge|"
      "know|hear|decision|response|back ~12 within|in ~3 {dur};not|no later than {dur} ~2 "
      "after|from|following;within|in ~2 {dur} ~12 "
      "accept|decide|sign|return|reply|answer|know|decision|response|hear|confirm;you have {dur} "
      "~4 to;{dur} to decide|accept|respond|reply|sign|consider|answer|think");
  static const Patterns kWeekFrom(
      "a|one week from|of ?the today|now|receipt|date;{dur} from|of ?the ?today's "
      "today|now|receipt|date;a week to decide|accept|respond|consider;tomorrow;end of "
      "?this|the|next ?next "
      "week|day|business;today");
  static const Patterns kOfOffer("offer ~10 {dur};{dur} ~6 offer;accept|acceptance");
  const bool of_money = s.has(Topic::sign_on) || s.has(Topic::bonus) || s.has(Topic::relocation) ||
                        s.has(Topic::retention) || s.has(Topic::base) || s.has(Topic::severance) ||
                        s.has(Topic::ending) || s.has(Topic::guaranteed);
  if (of_money && !s.words(kOfOffer)) return;
  const bool papers = asks_for_papers(s, s.end);
  Match m = s.find(kSpan);
  if (m.end > 0 && (papers || is_long(s, m))) return;
  if (m.end > 0 && !is_used(s, m.caught[0]))
    return expire_after(s, s.t()[m.caught[0]], where(s, m.caught[0], m.caught[0] + 1));
  m = s.find(kWeekFrom);
  if (m.end == 0 || papers || is_long(s, m)) return;
  Token span{.is = Is::duration, .value = Ratio(1), .unit = Unit::week};
  if (!m.caught.empty()) span = s.t()[m.caught[0]];
  if (one_of(s.t(), m.first, {"tomorrow"})) span.unit = Unit::day;
  if (one_of(s.t(), m.first, {"end"})) {
    book_.ask(book_.offer, "offer.expires", "which day is that?", where(s, m));
    return;
  }
  if (one_of(s.t(), m.first, {"today"})) {
    static const Patterns kToday("by|until ?end ?of ?the ?close today");
    if (!s.words(kToday)) return;
    span.value = Ratio(0);
    span.unit = Unit::day;
  }
  expire_after(s, span, where(s, m));
}

// "I need your answer by the 14th": the next day of that number.
bool Finder::read_day_of_month(const Sentence& s) {
  static const Patterns kDay("by|until|till|before|through|is|to ?now ?noon ?on the {ord}");
  static const Pattern kOfOffer(
      "deadline|answer|reply|respond|response|decision|decide|accept|acceptance|sign|signed|know|"
      "yes|offer|word|hear");
  const Match m = s.find(kDay);
  if (m.end == 0 || !s.words(kOfOffer)) return false;
  const Token& day = s.t()[m.caught[0]];
  const bool ends = m.end >= s.end || s.t()[m.end].is == Is::symbol ||
                    one_of(s.t(), m.end, {"or", "if", "at", "so", "please", "and"});
  if (!ends || !day.value.is_whole() || day.value < Ratio(1) || day.value > Ratio(28)) return false;
  const auto from = book_.page.anchor(s.in->block.file);
  const Where at = where(s, m.caught[0], m.end);
  if (!from) {
    book_.ask(book_.offer, "offer.expires", "of which month?", at);
    return true;
  }
  const int back = one_of(s.t(), m.first, {"before"}) ? -1 : 0;
  Date next = from->plus_days(1);
  while (next.parts().day != static_cast<int>(day.value.numerator())) next = next.plus_days(1);
  book_.note(book_.offer, "offer.expires", Value::day(next.plus_days(back)), at, "proof");
  return true;
}

void Finder::read_expiry(const Sentence& s) {
  static const Patterns kDirect(
      "offer|deadline ~3 extended|prolonged ~1 until|through|to ~3 "
      "{date};lapse|lapses|expire|expires|void|withdrawn|rescinded ~1 if|unless ~14 "
      "by|before|until ~9 "
      "{date};offer ?letter ~8 "
      "expires|expire|expiring|lapses|lapse|closes|ends|terminates|valid|open|good|stands|holds|"
      "available|withdrawn|effect|force|effective ~8 "
      "{date};expires|expire|expiring|lapses|deadline|expiration|expiry "
      "?date ?: ?BAR ?at ?on ?is ~6 {date};good ?for ?acceptance ?only until|through|till|by|thru "
      "~5 "
      "{date};good {date};open|valid|stands|available|held ?for ?acceptance "
      "?only ?until|through|till|to|by|thru ~5 "
      "{date};hold|holding|held|keep|keeping|kept|extend|extended|extending the|this|your|it "
      "?offer ?place ?spot ?seat ?role ?position ?job ?post ?open ?for ?you ?me ?the ?deadline "
      "until|through|till|to|thru ~4 {date};decision|answer|reply|response|acceptance "
      "?date ?needed ?due ?requested ?wanted ?expected ?deadline ?by|on|: ?BAR ~3 {date};due ?back "
      "?by|on ~3 "
      "{date};decision|answer|reply|response|acceptance ?is due "
      "{date};reply|respond|answer|decide|accept|accepted|sign|return|returned|signed|confirm|"
      "shake|"
      "commitment|lmk|"
      "acknowledge|countersign|countersigned|know|hear|heard|hearing|decision|response|acceptance|"
      "back|"
      "answering|confirmation|"
      "replying|tell|"
      "choose|choice|wrap|finalize|signature|signing|yes|executed|execute ~14 "
      "by|before|until|till|on|no|not ~5 "
      "{date};has|have|need|needs|got|gotta|must|want|wants ~2 "
      "know|answer|decide|say|hear|tell|reply ~3 {date} ?at ?the "
      "latest;by|before|than ~4 {date} ~10 "
      "accept|decide|sign|return|reply|answer|know|decision|response|hear|confirm|tell|choose;"
      "{date} ~6 for|to ?your ?you decision|answer|decide|respond|reply|response;give|gives|giving "
      "you ~6 {date};"
      "give|gives|giving you ?time until|till|through|to ~2 {date};date|deadline by|for "
      "which|when|that|signing|acceptance ~12 moves|is|extended|moved|changes ?to ~2 "
      "{date};deadline ?to ?for ~4 moves|moved|extended to ~2 {date};acceptance ~4 received "
      "by|before ~2 {date};time to sign|accept|reply|respond|answer|decide ?is ?has ?been ?also "
      "?now extended|moved ?until|to ?until {date};by ~8 say {date};validity ~5 {date};day|date "
      "by|on which you "
      "?must|should|may|can|need "
      "?to "
      "respond|reply|answer|decide|accept ?is ?now ?: ?will ?be "
      "{date};yes|acceptance|answer|decision by|before ~4 "
      "{date};think ?it|this|about "
      "over ?it until|till ~3 {date};have ?time until|till "
      "~3 {date};take ?more ?some ?time ?it until|till ~2 {date};date|deadline|day "
      "?in|of ?the ?our ?my letter|offer ~2 extended|moved|changed|postponed ?to ~1 "
      "{date};date|deadline|day for|of ~3 extended|moved|changed|postponed ?to ~1 "
      "{date};until|till "
      "{date} ?you may|can|could accept|sign|decide|reply;"
      "like|need|want|expect|have ?your ?a ?an word|ok|okay|yes|decision|answer ~2 by|before|on ~2 "
      "{date};{date} ~3 "
      "when ?the "
      "?this offer|it "
      "closes|expires|lapses|ends;countersignature|agreement|consent|handshake|signature|nod|rsvp|"
      "indicate|settle|agree ~8 by|before|until|till|than ~5 {date};signed|accepted|countersigned "
      "~6 through|thru ~1 {date};docusign|portal|link|envelope ~6 closes|expires|ends ~2 {date};"
      "void|lapses|invalid|withdrawn ?if ?not ?signed ?accepted after|beyond|past : ?BAR {date};"
      "void|lapses|invalid|withdrawn ?if ?not ?signed ?accepted after|beyond|past ?BAR {date};"
      "after|past {date} ~2 offer ?is ?will ?be off|void|lapses|expires|gone|withdrawn;"
      "proposal|offer|invitation falls|fall away|through ~1 {date};think|thinking about|on|over "
      "it|this until|till|through ~2 {date};name|signature ~2 to it|this by|before ~1 {date};"
      "last|latest|final day|date to|for ~6 {date};letter|copy ~4 be in my|our hands by|before|on "
      "~2 "
      "{date};clock ?is ?now ?runs ?stops ?ends ?out ?on ?at {date};invitation|proposal|letter ~8 "
      "force|effect|open|valid|good|stands|holds ~2 until|till|through|to|thru ~4 {date};"
      "all ?of ?this|that|it holds|stands ?good until|till|through ~3 {date};held|hold|kept open "
      "BAR "
      "?until|till|through|to ~6 {date};sit|sleep|chew with|on it|this|that until|till|through ~2 "
      "{date};come|get|write|report back to us|me by|before|until|till|no|not ~5 "
      "{date};have|put|get "
      "~8 in my|our hands|hand|inbox ~3 by|before|on ~3 {date};letter|copy|answer ~6 "
      "reach|reaches|reached us|me ~2 by|before|on ~3 {date}");
  if (!speaks_of_deadlines(s)) return;
  if (is_of_other_terms(s)) return read_own_expiry(s);
  if (has_option_term(s)) return;
  const Match m = s.find(kDirect);
  if (m.end > 0 && !is_used(s, m.caught[0])) return note_expiry(s, m);
  if (read_day_of_month(s)) return;
  read_expiry_span(s);
}

// An answer's day in a sentence that is about other terms too: only by words right before it.
void Finder::read_own_expiry(const Sentence& s) {
  static const Patterns kOwn(
      "an|your ?signed answer|reply|decision|response|acceptance|countersignature ?please ?is ?due "
      "by|before|until "
      "?the {date};your countersignature no later than {date};offer ?letter ?is ?will "
      "?expires|expire|open|valid|good|lapses "
      "until|through|on|by {date};remains|remain|stays|stay|stands open|valid|good "
      "until|through|till|to {date};please reply|respond|answer|decide|sign|accept by {date};hear "
      "?back ?from ?you by ?this {date};deadline|expiry|expiration ?date ?now ?is ?also "
      "moves|moved|extended|extends|goes|shifts ?back ?out to {date};time to "
      "sign|accept|reply|respond|answer|decide ?is ?also ?now extended|moved ?until|to ?until "
      "{date}");
  if (const Match m = s.find(kOwn); m.end > 0 && !is_used(s, m.caught[0]))
    note_day(book_, "offer.expires", s, m.caught[0], one_of(s.t(), m.caught[0] - 1, {"before"}),
             false);
}

// "the deadline is extended by one week": so long after the day that stood.
bool Finder::extend_expiry(const Sentence& s, const Match& by) {
  static const Pattern kDeadline(
      "deadline|accept|acceptance|answer|reply|respond|decide|offer|date|expiry|expiration|"
      "validity");
  const Note* until = book_.offer.last("offer.expires");
  if (!s.words(kDeadline) || until->open) return false;
  const auto day = after(until->value.date, s.t()[by.caught[0]]);
  if (!day) return false;
  book_.note(book_.offer, "offer.expires", Value::day(*day), where(s, by), "corrected");
  skip(s, by.caught[0]);
  return true;
}

void Finder::expire_after(const Sentence& s, const Token& span, const Where& at) {
  static const Patterns kOfLetter(
      "date of this|the ?offer letter|offer;date hereof|above|letter;letter's date;of|from|after "
      "its "
      "date;above date;{dur} later|thereafter|afterwards");
  auto own = book_.page.dates[static_cast<std::size_t>(s.in->block.file)];
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (s.t()[i].is != Is::date || s.t()[i].day.year == 0) continue;
    if (const KnownDay day = known_day(book_.page, s.t()[i], s.in->block.file); day.date)
      own = day.date;
  }
  const auto from = s.words(kOfLetter) && own ? own : book_.page.anchor(s.in->block.file);
  const auto until = from ? after(*from, span) : std::nullopt;
  if (until) {
    book_.note(book_.offer, "offer.expires", Value::day(*until), at, "proof");
  } else {
    book_.ask(book_.offer, "offer.expires",
              from ? "not a number of days" : "counted from which day?", at);
  }
}

}  // namespace parley::letter
