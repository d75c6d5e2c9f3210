// How long options last, and how long they may be exercised after leaving.
#include <algorithm>
#include <iterator>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// "three months; after death or disability, twelve months": any later one has a cause of its own.
bool is_one_window(const Sentence& s, const Match& row) {
  static const Pattern kCause("death|disability|disabled|retirement|cause");
  std::size_t from = row.end;
  for (std::size_t i = row.end; i < s.end; ++i) {
    if (s.t()[i].is != Is::duration) continue;
    if (!kCause.in(s.t(), from, i) && !kCause.in(s.t(), i, std::min(s.end, i + 5))) return false;
    from = i + 1;
  }
  return true;
}

// "instead of the usual ninety days"
bool is_replaced(const Sentence& s, std::size_t i) {
  static const Patterns kNot(
      "not|n't|don't|no ?just ?only ?merely ?do ?doing ?have ?offer ?give ?the ?usual ?standard "
      "?typical "
      "{dur};instead|rather|none|place "
      "of|than ~3 {dur}");
  static const Patterns kOthers(
      "most|other|many|some|typical|normal ?other places|companies|firms|startups|plans|employers "
      "?only ?give ?gives ?you ?get ?have ?offer ?is ?just ?only {dur}");
  static const Pattern kThink(
      "think|thinks|find|call|calls|consider ?that ?the ?usual {dur} is|are|too");
  if (kThink.in(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1)) return true;
  if (kOthers.ends(s.t(), i > 7 ? std::max(s.first, i - 7) : s.first, i + 1)) return true;
  const Match m = kNot.find(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i + 1);
  return m.end == i + 1;
}

// "or twelve months where it ends by death or disability": not the one when you leave.
bool is_on_death(const Sentence& s, std::size_t i) {
  static const Pattern kOnDeath(
      "where|if|in|on|upon|for|after|following|when ~7 death|disability|disabled|die|dies|died");
  std::size_t end = i + 1;
  while (end < s.end && s.t()[end].is != Is::duration) ++end;
  static const Pattern kExcept("except|besides|than|unless");
  static const Pattern
      kInThatCase(  // "except that in case of death it may be so for twelve months"
          "in|on|upon ?the ?case|event ?of ?your death|disability|disabled ~8 {dur}");
  std::size_t from = i;
  while (from > s.first && s.t()[from - 1].is != Is::duration) --from;
  if (from > s.first && kInThatCase.find(s.t(), from, i + 1).end == i + 1) return true;
  return kOnDeath.in(s.t(), i + 1, end) && !kExcept.in(s.t(), i + 1, end);
}

// "14,000 ISOs, 5 years, 20% on each anniversary, exercisable ...": a span before the words on
// exercising, between commas that hold nothing of leaving.
bool is_of_vesting_before(const Sentence& s, std::size_t i) {
  const Cue* exercise = s.cue(Topic::exercise);
  if (exercise == nullptr || exercise->first < i) return false;
  Sentence part{s.in, i, i + 1};
  const auto parts = [&](std::size_t k) {
    return s.t()[k].is_symbol(',') || s.t()[k].is_symbol(';');
  };
  while (part.first > s.first && !parts(part.first - 1)) --part.first;
  while (part.end < s.end && !parts(part.end)) ++part.end;
  if (part.end > exercise->first || part.has(Topic::ending)) return false;
  static const Pattern kPortion("{portion}");
  return part.end == part.first + 1 || part.words(kPortion) || part.has(Topic::vesting) ||
         part.has(Topic::cliff);
}

// "the standard three months": that of others, where the sentence says one of its own.
bool is_usual(const Sentence& s, std::size_t i) {
  static const Pattern kUsual(
      "usual|standard|typical|customary|normal|common|ordinary|conventional ?industry {dur}");
  return kUsual.find(s.t(), i > 2 ? std::max(s.first, i - 2) : s.first, i + 1).end == i + 1;
}

// The spans of a sentence that may be the window when one leaves.
std::vector<std::size_t> windows_of(const Sentence& s) {
  std::vector<std::size_t> out;
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (s.t()[i].is == Is::duration && !is_replaced(s, i) && !is_on_death(s, i) &&
        !is_of_vesting_before(s, i))
      out.push_back(i);
  }
  std::vector<std::size_t> own;
  std::copy_if(out.begin(), out.end(), std::back_inserter(own),
               [&](std::size_t i) { return !is_usual(s, i); });
  return own.empty() ? out : own;
}

// "vested options lapse 90 days after you leave", "expires ... three months after termination": the
// window, without a word on exercising.
Match lapse_after_end(const Sentence& s) {
  static const Patterns kAfter(
      "{dur} after|following|from ?the|your ?date ?of ?you ?any ?such "
      "?your ?continuous "
      "termination|leave|leaving|cease|ceases|stop|service|employment|separation|departure|depart|"
      "cessation|exit|go;{dur} after|past|following ?your ?the last day;keep|keeps|hold|retain "
      "?your ?any ?vested ?stock options|option|them ~2 for {dur} "
      "after|once|when|if;if|when|once|after|should ~6 leave|leaves|ways|go|quit|depart|exit|ends "
      "~6 "
      "options|option ~2 open|alive|outstanding for ?another {dur}");
  static const Pattern kOptions("option|options");
  static const Pattern kLapse(
      "lapse|lapses|expire|expires|expired|cancelled|canceled|terminate|keep|hold|retain|end|ends|"
      "open|alive|outstanding|live|lives|last|lasts");
  static const Patterns kIt(  // "It has a term of ten years and stays open for three months after
                              // you leave"
      "it|they|these ~8 open|alive|outstanding|lapse|lapses|expire|expires;term of {dur}");
  const bool it = kIt.begins(s.t(), s.first) && s.before().has(Topic::option);
  if (s.has(Topic::severance) || s.has(Topic::repay) || s.has(Topic::base)) return {};
  if (!s.words(kLapse) || !(it || s.words(kOptions) || s.has(Topic::option))) return {};
  const Match m = s.find(kAfter);
  return m.end > 0 && s.t()[m.caught[0]].sure() && is_one_window(s, m) ? m : Match();
}

// "or, if earlier, three months after your service ends"
Match earlier_end(const Sentence& s) {
  static const Patterns kEarlier(
      "earlier|sooner ?of {dur} after|following leaving|departure|termination;earlier|sooner ?, "
      "{dur} after|following|from ?your ?the ?date ?of ?any ?continuous "
      "service|employment|termination|departure|separation;earlier|sooner ?, {dur} after|following "
      "?you ?the ?executive ?employee ?participant ?optionee ?holder "
      "leave|leaves|cease|ceases|stop|stops;grant or {dur} after|following|from ?your ?the ?end "
      "?of "
      "?continuous "
      "?termination ?of service|employment|termination|departure|separation|leaving;grant or {dur} "
      "after|following ?you leave|cease|stop|quit");
  static const Pattern kOf(
      "earlier|sooner of {dur} ~6 and|or {dur} after|from|following ?your ?the ?end ?of ?date ?of "
      "?any ?continuous service|employment|termination|departure|separation|leaving");
  Match m = s.find(kEarlier);
  if (m.end == 0) m = s.find(kOf);
  if (m.caught.size() > 1) m.caught = {m.caught.back()};
  return m;
}

// "Vested options remain exercisable until ..." says nothing of vesting.
bool says_how_it_vests(const Sentence& s) {
  static const Pattern kVested("vested");
  return std::any_of(s.cues().begin(), s.cues().end(), [&](const Cue& c) {
    return c.topic == Topic::vesting &&
           !(c.end == c.first + 1 && kVested.in(s.t(), c.first, c.end));
  });
}

// Whether a span between two ";" is no window: of vesting, or of how long an option lasts.
bool is_of_other_span(const Sentence& clause) {
  static const Pattern kOther("vest|vests|vesting|cliff|term|grant|expires|expire|expiration");
  return clause.words(kOther);
}

// "ten-year term; exercisable 180 days after the end of employment": the clause with one span that
// says both, where no other has a span that may be a window; else all of it.
Sentence clause_of_window(const Sentence& s) {
  Sentence found = s;
  for (std::size_t first = s.first; first < s.end;) {
    Sentence c{s.in, first, first};
    int spans = 0;
    for (; c.end < s.end && !s.t()[c.end].is_symbol(';'); ++c.end)
      spans += s.t()[c.end].is == Is::duration ? 1 : 0;
    first = c.end + 1;
    if (spans == 0 || is_of_other_span(c)) continue;
    const bool one = spans == 1 && c.has(Topic::exercise) && c.has(Topic::ending);
    if (!one || found.end - found.first < s.end - s.first) return s;
    found = c;
  }
  return found;
}

}  // namespace

// How long options can be exercised at all; whether the sentence says nothing more.
bool Finder::read_term(const Sentence& s, Match& term) {
  static const Patterns kTerm(
      "life|lifetime ?of ?option ?options :|BAR {dur};{dur} ?from|after ?the ?its ?their ?date|day "
      "?of "
      "grant;{dur} ?maximum ?option term;life of "
      "?the "
      "option|options ?is ?: ?BAR {dur};term "
      "?of|is|:|BAR|option ?the ?each ?every ?your ?option ?options ?is ?: ?BAR "
      "{dur};expire|expires|expiring|lapse|lapses|run|runs|ends|end ?out "
      "?for ?upon ?on ?the "
      "{dur} "
      "?anniversary "
      "?after|from|following|of;option|options|they ~1 run|runs|ends|end|expire|expires|lapse ?out "
      "after|in {dur}");
  const bool options = s.has(Topic::option) || s.has(Topic::exercise);
  static const Patterns kTermBy(
      "expires|expire|lapses ?on ?upon ?the {ord} anniversary;final|latest "
      "expiration|expiry|exercise ?date ?: ?BAR ?the {ord} anniversary;expiration|expiry ?date "
      ":|BAR ?on ?the {ord} anniversary;no event after|beyond|past ?the {ord} anniversary;no "
      "event|case later than ?the {ord} "
      "anniversary;never ?later after|than ?the {ord} anniversary");
  if (const Match by = s.find(kTermBy);
      by.end > 0 && (options || !kinds_.empty()) && s.t()[by.caught[0]].value >= Ratio(2))
    terms_.push_back({s, by});
  static const Patterns kLastDay(
      "expiration|expiry ?date ?of ?the ?your ?option ?is ?: ?BAR ?on {date};option|options "
      "expires|expire ?on {date};last|final day|date to exercise ?is ?: ?BAR {date}");
  const Match last = s.find(kLastDay);
  if (const auto day = last.end > 0 ? known_day(book_.page, s.t()[last.caught[0]], s.in->block.file)
                                    : KnownDay();
      day.date)
    last_days_.push_back({s, last, *day.date, {}});
  term = s.find(kTerm);
  if (term.end > 0 && s.t()[term.caught[0]].unit == Unit::year && (options || !kinds_.empty()) &&
      ((!says_how_it_vests(s) && !s.has(Topic::severance) && !s.has(Topic::repay)) ||
       one_of(s.t(), term.end - 1, {"term"}) || one_of(s.t(), term.first, {"term"}) ||
       (term.first > s.first &&
        one_of(s.t(), term.first - 1, {"expires", "expire", "lapses", "than"})))) {
    const Token& t = s.t()[term.caught[0]];
    const bool own = !s.has(Topic::ending) || one_of(s.t(), term.end - 1, {"term", "grant"}) ||
                     one_of(s.t(), term.end - 2, {"after", "in"}) ||
                     one_of(s.t(), term.first, {"term", "run", "runs"});
    if (t.sure() && t.value.is_whole() && t.value >= Ratio(2) && own) {
      terms_.push_back({s, term});
      const bool counts =
          std::any_of(s.t().begin() + static_cast<std::ptrdiff_t>(s.first),
                      s.t().begin() + static_cast<std::ptrdiff_t>(s.end),
                      [](const Token& x) { return x.is == Is::number && x.value >= Ratio(500); });
      if (!s.has(Topic::exercise) && !counts && !s.has(Topic::vesting)) return true;
    }
  }
  return false;
}

// How long options may be exercised after leaving, and how long they last at all.
bool Finder::read_window(const Sentence& s) {
  Match term;
  const bool only_term = read_term(s, term);
  static const Pattern kTaxed("taxed|treated ~3 nonstatutory|nonqualified|nso|nsos|non");
  if (s.words(kTaxed)) return false;
  static const Pattern kExtended(  // "is extended from three months to five years"
      "extended|extend|lengthened|increased|changed|moved|goes|go ?up ?out from {dur} to {dur}");
  if (Match m = s.find(kExtended); m.end > 0 && s.has(Topic::exercise)) {
    m.caught = {m.caught.back()};
    return note_window(s, m);
  }
  static const Patterns
      kAnniversary(  // "until the second anniversary of the date your service ends"
          "exercise|exercisable|exercised ~8 until|through|to|before the {ord} anniversary of ?the "
          "?date "
          "?on ?which ?of ?your ?any ?the ?that ?such ?last ?day "
          "service|employment|termination|separation|departure|you|resignation");
  if (const Match m = s.find(kAnniversary); m.end > 0 && m.caught.size() == 1)
    return note_window(s, m);
  if (const Match earlier = earlier_end(s); earlier.end > 0 && term.end > 0) {
    note_window(s, earlier);  // "ten years after the grant or, if earlier, three months ..."
    return false;             // the same sentence may say how it vests
  }
  if (const Match m = lapse_after_end(s); m.end > 0 && kinds_.size() > 0) return note_window(s, m);
  static const Pattern kRunsOn(  // "The options run for ten years and, if you leave, for another
                                 // three months"
      "when|if|once|should you ?ever leave|go|quit|depart ?, ?they ?it ?run ?runs ?stay ?stays "
      "?open for ?another ?a ?further {dur}");
  if (const Match on = s.find(kRunsOn); on.end > 0 && s.has(Topic::option))
    return note_window(s, on);
  if (only_term) return true;
  if (const Sentence own = clause_of_window(s); own.end - own.first < s.end - s.first)
    return read_window(own);
  static const Patterns kWindow(
      "exercise|exercised|exercisable|exercising ~10 {dur};exercise|exercised|exercisable ~8 until "
      "?the date that|which is {dur};{dur} to decide|choose whether|if ~1 to "
      "buy|exercise;be bought|purchased for|within|until "
      "{dur};unexercised ~8 "
      "expire|expires|lapse|lapses ~3 {dur};{dur} to buy;{dur} ~10 "
      "exercise|exercised|exercising;exercise ?period|window ~4 {dur};{dur} post "
      "?termination|exit|employment exercise");
  static const Patterns kLater(
      "window;you|optionee|participant ceases|cease to;once|when|after ?your service|employment "
      "?has ended|ends|stops|come|comes;post termination|exit|employment;after|following|upon ?the "
      "?your ?you ?such ?termination ?end ?of ?your ?the ?continuous ?continued ?active "
      "service|employment|termination|separation|departure;after|from|following ?your ?the last "
      "day ?of ?work ?employment");
  static const Patterns kAfterLabel(
      "pte|ptep|pep ?exercise ?window ?period :|BAR {dur};?exercise window :|BAR {dur} after|"
      "post|from|following ~1 "
      "leave|leaving|termination|departure|exit|service|last;after|post|following ?the ?end ?of "
      "?your "
      "termination|service|employment|leaving|departure ?ends ?exercise ?period "
      ":|BAR "
      "{dur}");
  if (const Match row = s.find(kAfterLabel);
      row.end > 0 && row.first <= s.first + 1 && is_one_window(s, row))
    return note_window(s, row);
  static const Patterns kToExercise(
      "{dur} to exercise|buy ?them ?it ?what ~4 after|once|when|if;if|once|when|should ~6 you ~4 "
      "{dur} ?in ?which to exercise|buy|decide;you|we|you'll|you'd ~2 have|get|give|gives|got|has "
      "?you ?a ?full {dur} ?in ?which to exercise;when|once|after|if you ?ever "
      "go|depart|quit|exit");
  // "10,000 ISOs, ... 90 day window.", "better! two years to exercise"
  static const Patterns kShort("?a {dur} window;{dur} to exercise");
  const Match named = s.find(kShort);
  if (named.end > 0 && !kinds_.empty() && s.end - s.first <= named.end - named.first + 2)
    return note_window(s, named);
  if (!s.has(Topic::exercise) || !(s.has(Topic::ending) || s.words(kLater) || s.words(kToExercise)))
    return false;
  if (s.has(Topic::strike) && !s.has(Topic::ending)) return false;
  static const Patterns kBeside(
      "{dur} post termination|employment|service|exit|departure ?exercise ?window ?period;{dur} "
      "?window ?period ?for ?you to exercise;{dur} exercise window|period");
  Match m = s.find(kBeside);
  bool beside = m.end > 0;  // and no other after it: "90 days to exercise, later 7 years"
  const std::vector<std::size_t> windows = windows_of(s);
  beside = beside && (windows.empty() || windows.back() < m.end);
  if (!beside) m = s.find(kWindow);
  if (m.end == 0) return false;
  if (windows.size() == 1 && windows[0] != m.caught[0] &&
      (is_on_death(s, m.caught[0]) || is_replaced(s, m.caught[0]) || is_usual(s, m.caught[0])))
    m = {.row = 0, .first = windows[0], .end = windows[0] + 1, .caught = {windows[0]}};
  const bool known = std::any_of(kinds_.begin(), kinds_.end(), [](const GrantKind& g) {
    return g.kind == Topic::option || g.kind == Topic::none;
  });
  if (!known && !settling_windows_) early_windows_.push_back(s);
  const bool of_term = term.end > 0 && m.caught[0] == term.caught[0];  // "10 years from grant"
  return note_window(s, m, windows.size() > 1 && (term.end == 0 || of_term) && !beside);
}

// So many days for each grant of options; a question where there are several windows.
bool Finder::note_window(const Sentence& s, const Match& m, bool several) {
  const Token& t = s.t()[m.caught[0]];
  const bool anniversary = t.is == Is::ordinal;  // "until the second anniversary"
  const Ratio each(anniversary || t.unit == Unit::year ? 365
                   : t.unit == Unit::month             ? 30
                   : t.unit == Unit::week              ? 7
                   : t.unit == Unit::day               ? 1
                                                       : 0);
  const Ratio days = t.unit == Unit::month && (t.value / Ratio(12)).is_whole()
                         ? t.value / Ratio(12) * Ratio(365)
                         : t.value * each;
  std::vector<Entry*> grants;
  for (GrantKind& g : kinds_) {
    if (g.kind == Topic::option || g.kind == Topic::none) grants.push_back(g.entry);
  }
  for (Entry* g : grants) {
    if (days.is_zero() || !days.is_whole() || !t.sure()) continue;
    if (several) {
      book_.ask(*g, "exercise_window_days", "several windows; which when you leave?", where(s, m),
                {Value::count(days)});
    } else {
      book_.note(*g, "exercise_window_days", Value::count(days), where(s, m));
    }
  }
  return !grants.empty();
}

// "Date of grant: February 19, 2020", "Expiration date: February 18, 2030": ten years.
void Finder::settle_last_days() {
  constexpr int kMostYears = 30;
  constexpr int kLastYear = 2200;
  for (const SaidDay& last : last_days_) {
    for (GrantKind& g : kinds_) {
      const Note* from = g.entry->last("granted");
      if (last.day.year() > kLastYear || g.kind != Topic::option || from == nullptr || from->open ||
          g.entry->has("term_years"))
        continue;
      const Date first = from->value.date;
      const int years = last.day.plus_days(1).year() - first.year();
      if (years < 2 || years > kMostYears) continue;
      const int over = month_after(first, 12 * years) - last.day;
      if (over == 0 || over == 1)
        book_.note(*g.entry, "term_years", Value::count(Ratio(years)), where(last.in, last.words),
                   "proof");
    }
  }
}

// How long options last, and what stands above the grants that it is about.
void Finder::settle_windows() {
  for (const auto& [s, m] : terms_) {
    for (GrantKind& g : kinds_) {
      if (g.kind == Topic::option || g.kind == Topic::none)
        book_.note(*g.entry, "term_years", Value::count(s.t()[m.caught[0]].value), where(s, m));
      // "Expiration Date: seven years after the Date of Grant": by then a sale must have come
      if (g.kind == Topic::rsu && g.entry->has("double_trigger") &&
          !g.entry->has("liquidity_by_months"))
        book_.note(*g.entry, "liquidity_by_months",
                   Value::count(s.t()[m.caught[0]].value * Ratio(12)), where(s, m));
    }
  }
  settling_windows_ = true;
  for (const Sentence& s : std::vector<Sentence>(early_windows_)) {
    if (!read_acceleration(s)) read_window(s);
  }
}

}  // namespace parley::letter
