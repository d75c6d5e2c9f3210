#include "letter/find/offer_days.hpp"

#include <algorithm>
#include <array>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

Value day(Date d) { return Value::day(d); }

// "from August 16, 2027 through June 30, 2028": a first day and a last one.
bool is_term(const Day& from, const Day& to) {
  constexpr int kMonths = 3;
  return from.year > 0 && (to.year - from.year) * 12 + to.month - from.month >= kMonths;
}

}  // namespace

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

std::size_t moved_to(const Sentence& s, std::size_t i) {
  static const Pattern kMoves(
      "?is ?has ?been ?now moves|moved|changes|changed|shifts|shifted|slides|slid|pushed|postponed "
      "?back ?out ?, ?at ?your ?request ?, to {date}");
  static const Pattern kTo("to {date}");
  static const Pattern kArrow("?- > {date}");
  Match m;
  if (i + 1 < s.end && kArrow.at(s.t(), i + 1, m)) return m.caught[0];
  static const Pattern kNow("?BAR ?, ?and now|currently ?is ?: ?BAR ?on {date}");
  const bool was = i > s.first && one_of(s.t(), i - 1, {"was", "were"});
  if (was && i + 1 < s.end && kNow.at(s.t(), i + 1, m))
    return m.caught[0];                                             // "was Jan 11, now ..."
  const bool from = i > s.first && one_of(s.t(), i - 1, {"from"});  // "from April 9 to April 16"
  if (i + 1 < s.end && from && kTo.at(s.t(), i + 1, m))
    return is_term(s.t()[i].day, s.t()[m.caught[0]].day) ? i : m.caught[0];
  return i + 1 < s.end && kMoves.at(s.t(), i + 1, m) ? m.caught[0] : i;
}

namespace {

// A first day of work in a sentence on vesting: only by its own words, at the start of a clause.
Match own_start(const Sentence& s) {
  static const Patterns kMoved(
      "move|moved|moves|push|pushed|shift|shifted|slide|change|changed|postpone|postponed|delay|"
      "delayed ?back ?out ?your ?the start|starting|first|joining ?date|day to|until|till {date};"
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
  static const Pattern kMove(  // "We are able to move your start date to March 22"
      "move|moved|moving|moves|push|pushed|pushing|shift|shifted|slide|change|changed|postpone|"
      "postponed|"
      "delay|delayed|adjust|adjusted ?back ?out ?your ?the ?our start|hire");
  const std::size_t near = m.first > s.first + 4 ? m.first - 4 : s.first;
  const bool moved = kMove.find(s.t(), near, m.first + 1).end == m.first + 1;
  const bool rise = m.first > s.first && is_at(s.t(), m.first - 1, Is::percent) &&
                    one_of(s.t(), m.first, {"effective", "starting", "beginning", "from"});
  if (rise) return true;  // "your first increase is agreed: 4% effective January 1"
  for (std::size_t i = m.first; i < m.caught[0]; ++i) {
    if (s.t()[i].is == Is::money || s.t()[i].is == Is::percent) return true;
  }
  return kOther.in(s.t(), m.first, m.end) || (!moved && kSpan.in(s.t(), m.first, m.end));
}

// "any change would be effective January 1", "the 409A report (March 31)", "each quarterly date,
// starting May 20": what else begins, or is dated.
bool is_of_other_thing(const Sentence& s, const Match& m) {
  static const Patterns kOf(
      "change|changes|adjustment|adjustments|increase|increases|scale ?would|will|is|are|be ?be "
      "effective;a|an|the|this|409a|recent|annual|valuation|latest|last|credit|background report|"
      "reports;each|every|quarterly|monthly|vest|vests|vesting ~6 "
      "starting|beginning|commencing");
  for (std::size_t k = s.first; k <= m.first; ++k) {
    const Match of = kOf.find(s.t(), k, m.caught[0]);
    if (of.end == 0) break;
    if (of.first <= m.first && of.end > m.first) return true;
    k = of.first;
  }
  return false;
}

// The words before or after the first day of work.
const Patterns& start_words() {
  static const Patterns kStart(
      "start|starting ?date|day : ~14 {date};"
      "you start|begin with ~5 training|orientation ~8 "
      "{date};start|starts|starting|begin|begins ~14 yours is|will ?be "
      "{date};entrance|entry|enter|enters|report|reporting on|for duty ?date ?eod ~4 "
      "{date};{date} ?will ?shall as|is|be ?the day|date ?on ?which ?that you ?will ?would ?shall "
      "start|begin|join;{date} is|works|would|sounds ?be ?just ?perfectly fine|good|ok|okay|great "
      "?with ?us ?for as|for ?a ?your start|starting;start|starting ~14 put|set|have ?you ?down "
      "{date} "
      "in|on|down;start|starts|starting|begin|begins|beginning|commence|commences|commencing|"
      "commencement|"
      "join|joining|report|reports ?your ?the ?date ?of ?employment ?is ?will ?would ?be ?work "
      "?with ?us "
      "?for ?to ?on ?as ?of ?: ?BAR ~2 "
      "{date};start|starting|commencement|hire|joining|employment|effective|appointment|"
      "reporting|arrival ?start date|day ~8 {date};full|part time from|as|beginning|starting|"
      "effective ?of {date};want|like|love to have you ?here ?on|from {date};see you ?here ?there "
      "?on {date};start|starting "
      "date|day ~8 "
      "{date};first day ~8 {date};start|begin|commence|join ~8 {date};date of "
      "hire|commencement|joining|employment|appointment|entry|start ~5 {date};effective ?as ?of "
      "?on "
      "{date};onboarding|onboard ?date ~4 {date};{date} ~3 works|fine|good|ok|confirmed|as|is ~4 "
      "start|starting;love|like|want|need ?to ?have you here|aboard ?with ?us ?on ?by ?from "
      "{date};{date} ~3 as ~2 first day;moved ?you to the class|cohort|session of|on {date};"
      "like|want|need|have|put|get|see you ?to ?start ?join ?down in|into|with|for "
      "the|our|its|their "
      "{date} ?new ?hire ?training ?orientation class|cohort|session|intake;{date} "
      "for ?the ?your start|first;{date} as ?the "
      "?your day|date of|for ?your "
      "arrival|joining|starting|start;{date} is ?your ?the first day;to|will|can be taken ?up "
      "up ?on ?from {date};a|an|the {date} start ?date;when :|BAR "
      "{date};effective ?date "
      ":|BAR {date};report|reporting "
      "?to ~6 on {date};take up ?your ?the duties|post|position|appointment|work|role ~3 "
      "{date};first day "
      "?of "
      "?work ?of ?employment is ~14 {date};first|initial "
      "working|work|duty|scheduled|contract|service ?scheduled "
      "?work "
      "day|shift ~8 {date};terms|contract ~3 effect|effective from|as ?of {date};"
      "appointment|employment|hire ?will takes|take effect ?on ?as ?of {date};first "
      "service|class|morning ?will ?would ?be ~2 {date};first shift ~4 "
      "{date};expect|see|seeing|welcome|welcoming you ?here|there|in|at ?the ?office "
      "?for ?the ?first ?time on|from {date};kick ?things off ~2 {date};want|wants you ?to "
      "?start|begin "
      "?on "
      "{date};like|want|have|need you ?to ?be ?here|there|in "
      "?on ?site on|from "
      "{date};come|coming ?in ?here ?aboard ?over on|from {date} instead;"
      "want|like|love|need|have you here|in|aboard|there ?with ?us {date};have|has|put|pencilled|"
      "penciled|marked you|u ?down|in ?penciled ?pencilled ?marked ?in for|on ?the {date};come ?on "
      "board|aboard ?on {date};take|takes|taking over ~3 on|from {date};"
      "engagement|employment|contract|service|appointment runs|run|counts|goes ~6 from|on {date};"
      "{date} ~3 works|fine|good|ok|suits ~8 day one|1;"
      "{date} ~1 which|that ?will ?would ?shall is|be your "
      "date|day|start|first;"
      "service|term|duty|duties|office opens|open ?on {date};want|like|need|have you ?to ?be "
      "here|there|in|on ?site ~3 from|on|as ?of {date};first watch|hitch|tour|rotation|crew|lesson|"
      "sailing|day|shift ?day ?of ?duty ?will ?would ?be ?is ~2 {date};"
      "desk|seat|chair|place is|will ?be ready|waiting ?for ?you on|from {date};clock|clocking in "
      "~5 "
      "on {date};having you ?on ?board|aboard|here|with ?us on|from {date};job|post|role|position "
      "is "
      "yours from|on|as ?of {date};go|be|come|are|is on ?the ?our payroll|books|floor on|from|as "
      "?of "
      "{date};take up duty|duties : ?BAR {date};in post|office|role from : ?BAR {date};"
      "expect|see|want|need you at ~4 on {date};need|want|expect|like|love you ?to ?be "
      "on|at|in|aboard ~3 ?on {date};"
      "be|report|appear|arrive on ?the site|premises|property|campus ~6 on {date};"
      "work|working|based|stationed at|in|out ~6 from|beginning|starting|as {date};"
      "{date} will|would|shall|is ?be ?your ?the ?official first|start|starting|hire day|date;"
      "get|getting you started|going ?on ?from {date};report|reporting for|to duty|work ~4 {date};"
      "new ?hire class|cohort :|BAR {date};assume|assuming ?your ?the "
      "duties|role|position|post|office ~2 {date};from : ?BAR {date};"
      "from BAR {date};{date} for ?the ?your start|starting|first ?date|day;{date} "
      "would|will|is|shall ?be "
      "?your ?the day one|1;new ?hire|training|orientation class|cohort of|on|starting|beginning "
      "{date};{date} ~3 works|fine|good|ok ~5 first day;be here|with ?us ?on|by ?on "
      "{date};with effect from|on|as ?of {date};entry|entrance on|into|upon duty ~2 "
      "{date};enter|entering on|into|upon duty ~2 {date};like|want|need you in ~3 "
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
      "plan|holidays|meetings|classes|lectures|teaching|semester ?year ?period "
      "?will "
      "?shall ?then");
  static constexpr std::array<std::string_view, 9> kWhich = {
      "the", "a", "last", "latest", "annual", "quarterly", "our", "its", "valuation"};
  const bool report = one_of(s.t(), i, {"report", "reports"}) &&
                      (one_of(s.t(), i + 1, {"of", "dated"}) ||  // "(report of December 31, 2026)"
                       (i > s.first && one_of(s.t(), i - 1, kWhich)));  // "the last report, of ..."
  if (report) return true;
  static const Pattern kJoined(
      "join|joins|joining ?the ?our ~3 plan|plans|program|scheme|pool|council");
  Match joined;  // "You join the bonus plan on January 1, 2028"
  if (kJoined.at(s.t(), i, joined)) return true;
  const std::size_t from = i > 4 ? std::max(s.first, i - 4) : s.first;
  static const Pattern kReturning(
      "returning|continuing ?teachers ?staff ?faculty ?employees ?will");
  if (i > from && kReturning.find(s.t(), from, i).end == i) return true;
  static const Pattern kPaid(  // "twenty-four equal installments of $2,677.08 beginning August 31"
      "installments|instalments|paychecks|payments ?of ?{money} ?each");
  for (std::size_t k = from; k < i; ++k) {
    Match m;
    if ((kSubject.at(s.t(), k, m) || kPaid.at(s.t(), k, m)) && m.end == i) return true;
  }
  return false;
}

// "prorated from your start date, and payouts go out in March 2028": spoken of, not said.
bool is_spoken_of(const Sentence& s, const Match& m) {
  if (m.first < s.first + 2 || m.caught[0] < m.first + 4) return false;
  const bool own = one_of(s.t(), m.first - 1, {"your", "the"});
  return own && one_of(s.t(), m.first - 2,
                       {"from", "of", "after", "within", "following", "before", "until", "since"});
}

// "As you will join after October 1, there is no bonus for 2026": a day by which a rule holds.
bool is_day_of_rule(const Sentence& s, const Match& m) {
  static const Patterns kRule(
      "as|since|because|if|when|who|unless|employees|hires|joiners|those|anyone|everyone|people|"
      "associates|staff ~5 join|joins|joined|joining|start|starts|started|starting|begin|begins|"
      "hired ~2 after|before|by|prior|until ?to {date}");
  static const Pattern kStillPaid(  // "you must be on the payroll on December 31"
      "must|should|need|still|are ?to ?still ?then be|on ~3 payroll|books|rolls ~2 {date}");
  const Match still = s.find(kStillPaid);
  if (still.end > 0 && still.caught[0] == m.caught[0]) return true;
  const Match rule = s.find(kRule);
  return rule.end > 0 && rule.caught[0] == m.caught[0];
}

// "With effect from September 1 the class of 2024 is paid $235,000": a day of pay, not of work.
bool is_day_of_pay(const Sentence& s, std::size_t i) {
  static const Patterns kEffect("effective;with effect");
  static const Pattern kWork(
      "start|starts|begin|employment|appointment|join|title|role|position|hire|hired|work");
  return kEffect.begins(s.t(), i) && s.has(Topic::base) && !s.words(kWork);
}

// "January 4 or January 11", "between July 12 and August 16": the other of two days; else i.
std::size_t other_day(const Sentence& s, std::size_t i) {
  const bool between = i > s.first && one_of(s.t(), i - 1, {"between"});
  const bool column =
      symbol_at(s.t(), i + 1, '|') && i + 2 < s.end && is_at(s.t(), i + 2, Is::date);
  if (column) return i + 2;  // two offers side by side
  const bool to = one_of(s.t(), i + 1, {"to", "through"}) || symbol_at(s.t(), i + 1, '-');
  static const Pattern kSeveral("classes|cohorts|groups|dates|sessions|choices");
  const bool each = (between || s.words(kSeveral)) && one_of(s.t(), i + 1, {"and"});
  if (!one_of(s.t(), i + 1, {"or"}) && !to && !each) return i;
  const std::size_t k = one_of(s.t(), i + 2, {"on"}) ? i + 3 : i + 2;
  if (k >= s.end || !is_at(s.t(), k, Is::date) || (to && is_term(s.t()[i].day, s.t()[k].day)))
    return i;
  return k;
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
  static const Pattern kWeConfirm("we|i ?can ?hereby ?have confirm|agree|set|confirmed|agreed ?on");
  Match said;  // "Start date. We confirm October 18, 2027."
  const std::size_t from = kWeConfirm.at(s.t(), s.first, said) ? said.end : s.first;
  const std::size_t day = one_of(s.t(), from, {"on"}) ? from + 1 : from;
  if (day >= s.end || !is_at(s.t(), day, Is::date)) return {};
  const Match here{.row = 0, .first = day, .end = day + 1, .caught = {day}};
  if (s.first == 0) {
    const ParsedBlock* above = s.in == page.blocks.data() ? nullptr : s.in - 1;
    const bool title = above != nullptr && above->block.file == s.in->block.file &&
                       !above->block.chat && above->t.size() <= 6 &&
                       kTitle.ends(above->t, 0, above->t.size());
    return title && day + 2 >= s.end ? here : Match();
  }
  const std::size_t first = s.before().first;
  if (s.first - first > 6 || !kTitle.ends(s.t(), first, s.first - 1)) return {};
  return here;
}

// "the start date in your offer letter of November 30 has been moved": the day of a paper.
bool is_day_of_letter(const Sentence& s, std::size_t i) {
  static const Pattern kLetter("letter|mail|email|note|draft|agreement ?of ?dated {date}");
  return kLetter.find(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, i + 1).end == i + 1;
}

// "Our letter gave your start date as March 1, 2026. That should be March 1, 2027.": whether a day
// is told of as what stood, to be set right.
bool is_told_of(const Sentence& s, std::size_t i) {
  static const Patterns kTold(
      "gave|stated|listed|showed|said|read|reads|named|misstated ~6 as|of {date}");
  static const Pattern kPaper("letter|mail|email|message|offer|sheet|contract|notice|we|i");
  const std::size_t from = i > 9 ? std::max(s.first, i - 9) : s.first;
  return kTold.find(s.t(), from, i + 1).end == i + 1 && kPaper.in(s.t(), s.first, i);
}

// ... the day that it should be.
std::size_t set_right(const Sentence& s) {
  static const Patterns kShould(
      "that|this|it|which should ?of ?course ?instead ?have be|been|read|say|said {date}");
  static const Patterns kStart("start|starting|first|hire date|day");
  const Match m = s.find(kShould);
  constexpr std::size_t kNear = 24;
  const std::size_t near = s.first > kNear ? s.first - kNear : 0;
  return m.end > 0 && kStart.find(s.t(), near, s.first).end > 0 ? m.caught[0] : s.end;
}

// "Term. August 9, 2027 through June 11, 2028.": the first day of a contract; end: none is said.
std::size_t first_of_term(const Sentence& s) {
  static const Pattern kRange("{date} through|thru|to|until|- {date}");
  static const Pattern kTerm(
      "term|contract|appointment|employment|engagement|service|assignment|fellowship|residency");
  static const Pattern kElse(
      "fiscal|plan|academic|performance|bonus|policy|coverage|insurance|benefits|lease|vesting|"
      "exercise|calendar|warranty|measurement|union|bargaining|client|client's|customer|grant|"
      "funding|predecessor|predecessor's|ran|previous|former");
  const Match m = s.find(kRange);
  if (m.end == 0 || !is_term(s.t()[m.caught[0]].day, s.t()[m.caught[1]].day)) return s.end;
  constexpr std::size_t kNear = 16;
  const std::size_t near = m.first > kNear ? m.first - kNear : 0;
  const bool of_contract = kTerm.in(s.t(), near, m.first) && !kElse.in(s.t(), near, m.first);
  return of_contract ? m.caught[0] : s.end;
}

// "Orientation would be Monday, January 11. That's your first day.": the one day of the sentence
// before, which the sentence says to be the first; end: it says none.
std::size_t day_before(const Sentence& s) {
  static const Patterns kFirst(
      "that|that's|this|it|it's|which ?is ?will ?would ?be ?also your|the first|start|starting "
      "?work day|date");
  static const Patterns kLet(
      "let|let's us ?put|say|make ?it ?down ?with {date};let's "
      "put|say|make|go ?it ?down ?with ?for {date}");
  static const Pattern kDecide("answer|decide|decision|reply|sign|deadline|hear|talk|call|meet");
  if (const Match m = s.find(kLet); m.end > 0 && !s.words(kDecide)) return m.caught[0];
  static const Pattern kHere(  // "Monday 1/11/2027, 6:30 am. That's your first day"
      "{date} ~8 that|that's|this|it's|which ?is ?will ?be ?also your|the first|start day|date");
  if (const Match m = s.find(kHere); m.end > 0) return m.caught[0];
  if (s.first == 0 || !kFirst.begins(s.t(), s.first)) return s.end;
  std::size_t day = s.end;
  for (std::size_t k = s.before().first; k < s.first; ++k) {
    if (s.t()[k].is != Is::date) continue;
    if (day < s.end) return s.end;
    day = k;
  }
  return day;
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
  static const Pattern kDeadline("answer|decide|decision|deadline|sign|signature|reply");
  if (s.words(kDeadline)) return false;
  if (!s.in->block.chat || !talked_of_start_) return false;
  static const Patterns kOrdinal(
      "ok|okay|sure|yes|fine|great|perfect|then ?let's ?say ?make ?it ?on ?the {ord};the {ord} ?it "
      "?is ?that ?then works|it|then|is ?fine ?ok ?good");
  if (const Match m = s.find(kOrdinal); m.end > 0 && !s.has(Topic::term)) {  // "ok 18th"
    if (const std::optional<Date> beside = day_beside("offer.start", s.t()[m.caught[0]])) {
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

void Finder::read_start(const Sentence& whole) {
  static const Patterns kRefused(  // "Not happening: the title of Director, and the April 12
                                   // start."
      "not|no happening|possible|approved|agreed|granted|available|doable :;declined|refused :;"
      "what ?i ?we can't|cannot|couldn't ~2 :;can't|cannot|couldn't|won't do|get|offer|change :");
  if (kRefused.begins(whole.t(), whole.first)) return;
  if (read_agreed_start(whole)) return;
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
      "tentative|tentatively|asap|latest|soonest|sooner|whenever|earliest|around|about|"
      "approximately|"
      "estimated|"
      "targeted|tbd|tbc|hopefully|maybe|perhaps|possibly|probably|thinks|guess|guesses|mid|ideally|"
      "sometime|roughly|flexible|negotiable");
  static const Pattern kVagueAfter("anticipated|expected|projected|estimated|target");
  static const Patterns kOpen(
      "be|to|as|when|until ?be agreed|confirmed|fixed|arranged;subject to change|adjustment;may "
      "?still change|move|shift|slip;or the day after|before|following|when;whichever ?is "
      "later|earlier;or another|other ?mutually ?agreed date|day|time");
  static const Patterns kOffer(
      "offer|offers|offering|appoint|appoints|appointed|appointment|employ|employs|hires|"
      "employment|position|role|join|engage|engages|engaged|retain|retains|invite|invites|"
      "invitation|"
      "hire;like|love|want you to|as|for;serve as;love|like|glad|happy to have you;be "
      "?its|our|a|the;you'd|you "
      "?would ?will move|become|switch");
  static const Patterns kLetter("letter|offer ?is ?was ?of ?dated ?from {date};letter from");
  static const Pattern kVests("vest|vests|vesting|vested|cliff|tranche|tranches");
  static const Patterns kExtends(  // "two years from February 8, with an option to extend the term"
      "option|options|right ~22 extend|renew ?the|this|your ?initial term|agreement|contract|"
      "engagement|employment|services");
  const bool exercises = s.has(Topic::exercise) && !s.words(kExtends);
  const bool vests = s.words(kVests) || exercises || s.has(Topic::raise);
  Match m = vests ? own_start(s) : s.find(start_words());
  if (m.end == 0) m = titled_day(book_.page, s);
  if (vests && m.end == 0) return;
  if (m.end > 0 && is_of_other_thing(s, m)) return;
  if (m.end > 0 && (is_of_other_day(s, m) || is_day_of_rule(s, m) || is_spoken_of(s, m))) m = {};
  if (m.end == 0 && s.words(kOffer) && !s.words(kLetter) && !s.has(Topic::term)) {
    m = s.find(kFrom);
    static const Pattern kSalaryFrom(  // "your salary will be $95,000 a year from January 1, 2028"
        "salary|pay|base|wage|rate ?will ?shall ?is ?goes ?be ?up ?to {money} ?a ?per ?/ ?an ?year "
        "?annum ?month ?hour from");
    const Match salary = s.find(kSalaryFrom);
    const bool of_sum = m.end > 0 && m.first > s.first &&
                        (s.t()[m.first - 1].is == Is::money || salary.end == m.first + 1);
    if (of_sum) m = {};    // "$120,000 until June 30 and $130,000 from July 1"
    const bool of_price =  // "the value of a share of common stock as of September 30, 2026"
        s.has(Topic::strike) || s.has(Topic::common_price) || s.has(Topic::share_price) ||
        s.has(Topic::option) || s.has(Topic::rsu) || s.has(Topic::fully_diluted);
    const bool month_alone = m.end > 0 && s.t()[m.caught[0]].day.day == 0 &&
                             book_.offer.says("offer.start");  // "a review from February 2028"
    if (month_alone) m = {};
    if (m.end > 0 && (of_price || is_day_of_paper(s, m.caught[0]))) m = {};
    static const Pattern kOnPayroll("payroll|employed|active|service|staff|paid|payable on {date}");
    if (m.end == 0) m = s.find(kOn);
    const bool still_here = m.end > s.first + 3 && kOnPayroll.find(s.t(), m.end - 3, m.end).end > 0;
    if (still_here) m = {};  // "you must be on the payroll on December 31"
  }
  if (m.end > 0 && (is_day_of_paper(s, m.caught[0]) || is_told_of(s, m.caught[0]))) m = {};
  if (m.end > 0 && is_start_of_other(s, m.first)) return;
  if (m.end > 0 && is_day_of_letter(s, m.caught[0]) && moved_to(s, m.caught[0]) == m.caught[0])
    return;
  if (m.end > 0 && is_day_of_pay(s, m.first) && book_.offer.says("offer.start")) return;
  if (const std::size_t day = m.end == 0 ? day_before(s) : s.end; day < s.end)
    return note_day(book_, "offer.start", s, day, false, !s.t()[day].sure());
  for (const std::size_t day : {set_right(s), m.end == 0 ? first_of_term(s) : s.end})
    if (day < s.end) return note_day(book_, "offer.start", s, day, false, !s.t()[day].sure());
  if (m.end == 0) return read_vague_start(s);
  const std::size_t i = moved_to(s, m.caught[0]);
  const Token& t = s.t()[i];
  std::size_t clause = m.first;  // what stands before it in its clause
  while (clause > s.first && clause + 6 > m.first && !s.t()[clause - 1].is_symbol(',') &&
         !s.t()[clause - 1].is_symbol(':') && !s.t()[clause - 1].is_symbol(';') &&
         s.t()[clause - 1].is != Is::percent)
    --clause;
  const bool around = kVague.in(s.t(), clause, i) || kOpen.find(s.t(), clause, i).end > 0 ||
                      kOpen.find(s.t(), i + 1, std::min(s.end, i + 9)).end > 0 ||
                      (i + 1 < s.end && (kVague.in(s.t(), i + 1, std::min(s.end, i + 4)) ||
                                         kVagueAfter.in(s.t(), i + 1, std::min(s.end, i + 4))));
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
  static const Pattern kOrientation("orientation|onboarding|induction");
  const std::size_t near = m.first > s.first + 2 ? m.first - 2 : s.first;
  static const Patterns kFirstDay(  // "Orientation would be Monday. That's your first day."
      "that|that's|this|it|it's|which ?is ?will ?be ?also your|the first|start|starting day|date");
  const Sentence next = s.next();
  const bool first_day = s.words(kFirstDay) || next.words(kFirstDay);
  if (!first_day &&
      kOrientation.in(s.t(), near, m.end))  // "Faculty orientation begins on ...": others say more
    book_.offer.notes.back().weak = true;
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
                  "haha",     "sounds",     "good",  "this",   "coming"}) ||
          (one_of(s.t(), i, {"how"}) && one_of(s.t(), i + 1, {"about"})) ||
          (i > s.first && one_of(s.t(), i, {"about"}) && one_of(s.t(), i - 1, {"how"}))))
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

}  // namespace parley::letter
