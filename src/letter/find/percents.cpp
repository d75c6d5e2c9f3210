#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// What may follow a share of the company, and what shows that a percentage is of a grant.
const Pattern& of_grant() {
  static const Pattern p(
      "of ?the|your|such|these|this|each|all|any ?then ?total ?number ?of "
      "?option|rsu|restricted|stock|total|granted|original|remaining|unvested|outstanding ?stock "
      "shares|units|rsus|options|option|grant|award|unvested|remaining|remainder|total|balance ~3 "
      "vest|vests|vesting|shall|will");
  return p;
}

bool takes_rate(Topic t) { return takes_percent(t) && t != Topic::raise; }

bool is_ownership(const Sentence& s, std::size_t i) {
  const Tokens& t = s.t();
  static const Patterns kOfThem(
      "of ?all ?the ?your ?such ?then ?total ?option ?granted shares|options|units|rsus|award ~12 "
      "vest|vests|vesting|vested|exercisable;of ?all the|your|those|these ?granted "
      "units|rsus|options ?will ?shall ?are ?be ?met on|at|after|upon|if|when|once");
  Match m;
  if (i + 1 < s.end && (of_grant().at(t, i + 1, m) || kOfThem.begins(t, i + 1))) return false;
  if (i > 0 && one_of(t, i - 1, {"earn", "earns"})) return false;
  static const Patterns kGrantOf(  // "a second grant for another 0.15% on January 3"
      "grant|option|award|options for|of|over ?another ?a ?an ?additional ?further {percent}");
  if (kGrantOf.ends(t, i > 5 ? std::max(s.first, i - 5) : s.first, i + 1) &&
      is_at(t, i + 2, Is::date) && one_of(t, i + 1, {"on"}))
    return t[i].value <= Ratio::of(1, 4);
  if (one_of(t, i + 1,
             {"vest", "vests", "vesting", "cliff", "on", "after", "at", "each", "per", "every",
              "monthly", "quarterly", "annually", "upon"}))
    return false;
  return t[i].value <= Ratio::of(1, 4);
}

// Not what founders hold or investors took.
bool says_yours(const Sentence& s) {
  static const Pattern kOthers(
      "founder|founders|investor|investors|own|owns|owned|hold|holds|sold|raised|pool|team|they|"
      "he|she|cofounder|employees|advisor|advisors|i");
  return !s.words(kOthers);
}

bool is_percent(const Token& x) { return x.is == Is::percent; }

std::size_t next_percent(const Sentence& s, std::size_t i) {
  while (i < s.end && !is_percent(s.t()[i])) ++i;
  return i;
}

// When a rise comes: of several in one sentence ("4% on January 1, 2028 and 3% on January 1, 2029")
// each has its time behind it, or before it where that of the first stands before it.
Timing time_of_raise(const Page& page, const Sentence& s, std::size_t i) {
  const std::size_t one = next_percent(s, s.first);
  const std::size_t next = next_percent(s, i + 1);
  if (one == i && next == s.end) return timing_in(page, s, s.first, s.end);
  if (!timing_in(page, s, s.first, one).named) return timing_in(page, s, i, next);
  std::size_t first = i;
  while (first > s.first && !is_percent(s.t()[first - 1])) --first;
  return timing_in(page, s, first, i);
}

// "on January 1 of 2028 and 2029", "on April 1, 2028 and April 1, 2029"
std::vector<Date> days_of_raise(const Page& page, const Sentence& s, const Timing& when) {
  std::vector<Date> out = {*when.date};
  for (std::size_t k = when.at.end; k + 1 < s.end;) {
    while (k + 1 < s.end &&
           (s.t()[k].is_symbol(',') || one_of(s.t(), k, {"and", "on", "of", "again"})))
      ++k;
    const Token& t = s.t()[k];
    if (k == when.at.end || (t.is != Is::date && t.is != Is::number)) break;
    const bool year = t.is == Is::number && t.value.is_whole() && t.value >= Ratio(2000) &&
                      t.value <= Ratio(2100);
    if (t.is == Is::number && !year) break;
    const auto day = year ? std::optional(Date::on(static_cast<int>(t.value.numerator()),
                                                   out[0].parts().month, out[0].parts().day))
                          : known_day(page, t, s.in->block.file).date;
    if (!day || *day <= out.back()) break;
    out.push_back(*day);
    ++k;
  }
  return out;
}

// "one quarter of salary"
bool is_share_of_salary(const Sentence& s, std::size_t i) {
  static const Pattern kOf(
      "{fraction} of ?your|the|one's ?annual ?yearly ?base salary|pay|wage|wages|earnings");
  Match m;
  return s.t()[i].value < Ratio(1) && kOf.at(s.t(), i, m);
}

// "4% on January 1, 2028, then another 3% ...": between two rises stand a time and small words.
bool goes_on_rising(const Sentence& s, std::size_t from, std::size_t i) {
  for (std::size_t k = from + 1; k < i; ++k) {
    const Token& x = s.t()[k];
    if (x.is == Is::money || x.is == Is::percent) return false;
    if (x.is != Is::word ||
        one_of(s.t(), k,
               {"on",       "and",       "another", "further", "then",        "by",
                "of",       "effective", "in",      "after",   "a",           "an",
                "followed", "from",      "with",    "at",      "again",       "additional",
                "your",     "the",       "second",  "third",   "anniversary", "rise",
                "increase", "raise",     "months",  "years",   "starting",    "year"}))
      continue;
    return false;
  }
  return true;
}

}  // namespace

void Finder::read_percents(const Sentence& s) {
  std::size_t risen = s.end;  // the last percentage that a salary rises by
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if (is_share_of_salary(s, i) && topic_of(s, i, takes_percent).topic == Topic::bonus)
      take_bonus_rate(s, i);  // "a bonus of one-fifth of your salary"
    if (t.is != Is::percent || is_used(s, i)) continue;
    static const Pattern kChange(
        "move|moves|moved|change|changes|changed|increase|increases|increased|raise|raised|goes|"
        "go|went|rises|rose|up|now ~4 from {percent} to {percent}");
    const Match change = kChange.find(s.t(), i > 7 ? std::max(s.first, i - 7) : s.first, s.end);
    static const Pattern kOld("not|formerly|previously|instead|rather ?of ?than {percent}");
    if (i > s.first + 1 && !s.has(Topic::raise) &&
        kOld.find(s.t(), std::max(s.first, i - 2), i + 1).end == i + 1)
      continue;  // "17.5%, not 15%"
    static const Pattern kWas("was|were|formerly|previously|from {percent}");
    if (i > s.first + 1 && s.t()[i - 2].is_symbol('(') && kWas.find(s.t(), i - 1, i + 1).end > i)
      continue;                                                    // "35% of base salary (was 30%)"
    if (change.end > 0 && change.caught[0] == i) continue;         // "moves from 10% to 15%"
    const bool changed = change.end > 0 && change.caught[1] == i;  // "rises from 8% to 12%"
    Bound b = topic_of(s, i, changed && s.has(Topic::bonus) ? takes_rate : takes_percent);
    static const Patterns kTarget("target|opportunity ~5 {percent};{percent} ~3 target");
    static const Pattern kOfSalary(
        "{percent} of ?your ?the ?annual ?base salary|pay|wage|wages|earnings");
    Match of_salary;
    const bool sized = s.words(kTarget) || kOfSalary.at(s.t(), i, of_salary);
    static const Pattern kYourTarget("target|targets ?bonus ?award ?will ?is ?be {percent}");
    const bool of_later_year =  // "... guaranteed at $95,000. For later years your target is 45%"
        thread_.money == Topic::guaranteed &&
        kYourTarget.find(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i + 1).end == i + 1;
    if (b.topic == Topic::none && sized && (thread_.money == Topic::bonus || of_later_year))
      b.topic = Topic::bonus;       // "... an annual bonus. The target is 12% of ..."
    static const Patterns kYouGet(  // "you get five percent of your salary, paid in February"
        "you ?will ?also get|receive|earn ?a ?an ?further {percent} of ?your ?the ?annual ?base "
        "salary|pay ?salary paid|payable ?out ?to ?you in|on|at|each|every|after");
    const std::size_t near = i > 7 ? std::max(s.first, i - 7) : s.first;
    const Match get = kYouGet.find(s.t(), near, s.end);
    if (b.topic == Topic::none && get.end > 0 && get.caught[0] == i) b.topic = Topic::bonus;
    static const Pattern kInTotal("{percent} ?of ?your ?base ?salary ?pay in total|all");
    Match in_total;
    if (b.topic == Topic::total && s.has(Topic::bonus) && kInTotal.at(s.t(), i, in_total))
      b.topic = Topic::bonus;  // "bonus twice a year, 8% of base in total"
    static const Pattern kOfFirm("{percent} of ?the ?our company|business|firm|startup");
    Match of_firm;  // "10% bonus, 0.12% of the company in options"
    const bool of_firm_alone = s.in->block.chat && b.topic == Topic::none && says_yours(s) &&
                               t.value <= Ratio::of(1, 20);  // "128k and 0.9% of the company"
    if ((b.topic == Topic::bonus || of_firm_alone) && kOfFirm.at(s.t(), i, of_firm))
      b.topic = Topic::equity;
    const bool at_all = t.value == Ratio(1) && i > s.first && one_of(s.t(), i - 1, {"at"}) &&
                        !one_of(s.t(), i + 1, {"of"});
    if (b.topic == Topic::bonus && at_all) continue;  // "Variable at 100% | $122,000 per year"
    const bool by_heading = b.cost == kReach && !s.has(b.topic);  // "I can go 152 and 0.55%"
    const bool other = b.topic != Topic::none && b.topic != Topic::prior && !by_heading;
    if (!other && is_new_ownership(s, i)) b.topic = Topic::equity;
    if (risen < i && goes_on_rising(s, risen, i)) b.topic = Topic::raise;
    if (b.topic == Topic::raise) risen = i;
    switch (b.topic) {
      case Topic::guaranteed:
        s.has(Topic::raise) ? take_raise(s, i) : take_bonus_rate(s, i);
        break;
      case Topic::bonus:
        take_bonus_rate(s, i);
        break;
      case Topic::raise:
        take_raise(s, i);
        break;
      case Topic::retirement:
        take_match(s, i);
        break;
      case Topic::option:
      case Topic::rsu:
      case Topic::stock:
      case Topic::equity:
      case Topic::fully_diluted:
      case Topic::outstanding:
        if (is_new_ownership(s, i)) {
          note_amount(*kinds_.front().entry, "ownership", t, Value::percent, where(s, i, i + 1));
        } else if (is_ownership(s, i)) {
          take_ownership(s, i, b);
        }
        break;
      default:
        break;
    }
  }
}

namespace {

// "*0.15% sorry": what stands a message above was a slip.
bool is_correction(const Sentence& s) {
  static const Patterns kSorry("sorry|oops|typo|correction|scratch;i meant;meant to");
  return s.in->block.chat && (s.t()[s.first].is_symbol('*') || s.words(kSorry));
}

// "done. 130k and 1.75%": what was haggled over is settled so.
bool settles(const Sentence& s) {
  static const Pattern kDone("?ok ?okay done|deal|agreed|settled|confirmed|final|sold");
  Match m;
  return s.in->block.chat && !s.t()[s.end - 1].is_symbol('?') && kDone.at(s.t(), 0, m);
}

// "bumping you from 0.40% to 0.55%", "0.45%, not 0.54": what stood before is named beside it.
bool names_old(const Sentence& s, std::size_t i, const Ratio& old) {
  static const Pattern kOld("from|not|was|of|than {percent}|{number}");
  if (s.t()[i].value == old) return false;
  for (std::size_t k = s.first; k + 1 < s.end; ++k) {
    const Token& t = s.t()[k + 1];
    const bool same = t.is == Is::percent ? t.value == old : t.value == old * Ratio(100);
    if (k + 1 != i && same && kOld.in(s.t(), k, k + 1)) return true;
  }
  return false;
}

}  // namespace

// "i can do 0.25%, that's where the board drew the line": a later word for the one part of the
// company that was offered.
bool Finder::is_new_ownership(const Sentence& s, std::size_t i) const {
  static const Pattern kCan(
      "can|could|go|going|get|got|do|up|approved|offer|stretch|settle|land|now");
  const Token& t = s.t()[i];
  const bool corrects = is_correction(s);
  if (kinds_.size() != 1) return false;
  const Note* said = kinds_.front().entry->last("ownership");
  if (said == nullptr || said->open || said->newness >= s.in->block.newness) return false;
  const bool anew = s.words(kCan) || corrects || settles(s);
  if (!anew && !names_old(s, i, said->value.number)) return false;
  if (corrects && t.value <= Ratio::of(1, 20)) return true;
  return t.value * Ratio(3) >= said->value.number && t.value <= said->value.number * Ratio(3);
}

// One of several rises of a sentence joins those before it; said otherwise it is a reading.
void Finder::add_raise(const Value& raise, const Where& at) {
  Note* known = nullptr;
  for (Note& n : book_.offer.notes) {
    if (n.key == "offer.raises" && !n.open && n.at.in == at.in) known = &n;
  }
  const auto same_time = [&](const Value& v) { return v.entries[0] == raise.entries[0]; };
  if (known == nullptr || known->value.items.empty() ||
      std::any_of(known->value.items.begin(), known->value.items.end(), same_time)) {
    book_.note(book_.offer, "offer.raises", Value::list({raise}), at);
    return;
  }
  known->value.items.push_back(raise);
  known->at.first = std::min(known->at.first, at.first);
  known->at.end = std::max(known->at.end, at.end);
  for (std::size_t k = at.first; k < at.end; ++k) at.in->used[k] = true;
}

void Finder::take_raise(const Sentence& s, std::size_t i) {
  static const Pattern kMay(
      "may|eligible|typically|usual|usually|normal|normally|expect|merit|review|reviewed|"
      "considered|target|average|depending|"
      "possible|subject|could|discretion|discretionary");
  static const Patterns kNoun(
      "raise|raises;the|your ?hourly ?pay rate ?will ?then "
      "go|goes|rise|rises|increase|increases;cost of living;cola|colas;"
      "general|across|scheduled ?the ?board wage|pay|salary|adjustment|adjustments|increase|"
      "increases;schedule|scale|scales|grid|matrix|ladder|table ?will ?then "
      "go|goes|rise|rises|move|moves|increase|increases|increased|raised");
  static const Pattern kYearly("each|every|per year|anniversary");
  static const Pattern kAnnually("annually|yearly|annual");
  static const Pattern kOverPresent(  // "a 3% increase over your present $75,000"
      "{percent} increase|raise|rise|bump|more ?over|on|above|from|than ?what ?you ?your "
      "present|current|existing|today's|now|earn|make|old|previous|prior");
  static const Patterns kAgreed(  // "your first increase has been agreed in advance: 4% ..."
      "increase|raise|rise ~3 agreed|set|fixed|guaranteed|approved|committed;"
      "guarantee|guaranteeing|guaranteed|promise|commit ~3 increase|raise|rise");
  const Token& t = s.t()[i];
  const Where at = where(s, i, i + 1);
  if (Match over; kOverPresent.at(s.t(), i, over)) return;
  static const Pattern kNotSure("not|n't|isn't|never ?be automatic|automatically");
  static const Pattern kOfIt(
      "that|this|it|such ~3 not|n't|isn't|never ?be automatic|automatically");
  const Sentence next = s.next();  // "... Step D (a 5% increase); that increase is not automatic"
  Match of_it;
  if (s.words(kNotSure) || (next.first < next.end && kOfIt.at(s.t(), next.first, of_it))) return;
  static const Pattern kServed("satisfactory|successful|satisfactorily|successfully");
  if (s.words(kServed) && (s.has(Topic::raise) || thread_.money == Topic::base) && t.sure() &&
      !t.up_to && t.value < Ratio::of(1, 2))
    return void(book_.ask(book_.offer, "offer.raises", "it hangs on a condition", at));
  const Sentence own = part_between(s, i, ';');  // "...; later changes depend on our review"
  if ((own.words(kMay) && !own.words(kAgreed)) || t.up_to || !t.sure() ||
      (!s.has(Topic::base) && thread_.money != Topic::base && thread_.money != Topic::raise &&
       !s.words(kNoun) && !s.words(kAgreed) && !s.has(Topic::of_base)))
    return;
  Match m = s.find(kYearly);
  if (m.end == 0) m = s.find(kAnnually);
  static const Pattern kEachDay("each|every ?year ?on {date}");
  if (const Match each = s.find(kEachDay); each.end > 0 && s.t()[each.caught[0]].day.year == 0)
    return void(book_.ask(book_.offer, "offer.raises", "on that day of each year; from which on?",
                          where(s, each)));
  const Timing when = time_of_raise(book_.page, s, i);
  if (when.date) {
    for (const Date day : days_of_raise(book_.page, s, when))
      add_raise(Value::table({{"date", Value::day(day)}, {"percent", Value::percent(t.value)}}),
                where(s, std::min(i, when.at.first), std::max(i + 1, when.at.end)));
  } else if (const auto years = times_of_each(book_.page, s, i); years.size() > 1) {
    for (const Timing& year : years)  // "on each of your first two anniversaries"
      add_raise(Value::table({{"month", Value::count(Ratio(year.month.value_or(0)))},
                              {"percent", Value::percent(t.value)}}),
                where(s, i, std::max(i + 1, year.at.end)));
  } else if (when.month && *when.month > 0) {
    add_raise(Value::table({{"month", Value::count(Ratio(*when.month))},
                            {"percent", Value::percent(t.value)}}),
              where(s, std::min(i, when.at.first), std::max(i + 1, when.at.end)));
  } else if (m.end > 0) {
    book_.note(book_.offer, "offer.raise", Value::percent(t.value), at);
  } else {
    book_.ask(book_.offer, "offer.raises", "when does it rise?", at);
  }
}

namespace {

// "4% company contribution", "we contribute 8% to your retirement account": of the salary, of what
// else?
bool is_employers_share(const Sentence& s, std::size_t i, bool sure) {
  static const Pattern kNamed(
      "?flat ?annual ?automatic ?fixed ?nonelective ?non ?elective "
      "company|employer|firm|university|"
      "college|hospital|school|bank ?nonelective ?non ?elective ?retirement contribution|"
      "contributions");
  static const Pattern kInto(
      "in|to|into ?your ?the ?their ?a ?an ?tax ?deferred "
      "401k|403b|pension|retirement|plan|account");
  static const Pattern kGives(
      "we|we'll|they|company|employer|firm|university|college|hospital|school|bank|institute|"
      "authority|county|city|state|district|agency|center|system ?will "
      "?also ?makes|contribute|contributes|deposits|deposit|puts|put|pays|pay|adds|add ~3 "
      "{percent}");
  static const Pattern kLabel("401k|403b|pension|retirement ?plan ?: ?BAR {percent}");
  static const Pattern kYours("you|your ?own ?may|can|must|could ?to contribute|contribution");
  Match m;
  if (kNamed.at(s.t(), i + 1, m)) return true;
  const std::size_t near = i > 4 ? std::max(s.first, i - 4) : s.first;
  if (sure && kLabel.find(s.t(), near, i + 1).end == i + 1)
    return true;                     // "401k 4% no matter what"
  static const Patterns kBesideOwn(  // "7% of your salary is deducted, and the City pays in 11.4%"
      "{percent} of ?your ?the ?annual ?base salary|pay|earnings ~3 "
      "deducted|withheld;contribute|contributes|"
      "pay|put ?in {percent} of ?your ?the ?annual ?base salary|pay|earnings");
  const bool given =
      kGives.find(s.t(), i > 8 ? std::max(s.first, i - 8) : s.first, i + 1).end == i + 1;
  const Match own = kBesideOwn.find(s.t(), s.first, i);
  if (given && own.end > 0 && own.caught[0] != i) return true;
  return given && (sure || (kInto.at(s.t(), i + 1, m) && !s.words(kYours)));
}

// "Members of the Retirement System contribute 10.2% of salary": what they put in themselves.
bool is_own_contribution(const Sentence& s, std::size_t i) {
  static const Patterns kOwn(
      "you|employees|members|participants|staff|teachers|faculty|everyone|associates|officers ~7 "
      "contribute|pay|put ?in ?: {percent};your own ~4 contribution|deduction ?is ?of ?: "
      "{percent};{percent} ~4 by|through payroll deduction|deductions");
  static const Pattern kOther("we|they|match|matches|matched|regardless|whether|if ~6 {percent}");
  const std::size_t from = i > 10 ? std::max(s.first, i - 10) : s.first;
  const Match own = kOwn.find(s.t(), from, std::min(s.end, i + 7));
  if (own.end == 0 || own.caught[0] != i) return false;
  const bool deducted = one_of(s.t(), own.end - 1, {"deduction", "deductions"});
  return deducted || !kOther.in(s.t(), own.first, i + 1);
}

}  // namespace

// "an amount equal to 4% of your base salary", whether or not you save: a fact; a match hangs on
// saving.
void Finder::take_match(const Sentence& s, std::size_t i) {
  static const Pattern kRegardless("regardless|irrespective|nonelective|automatically");
  static const Patterns kWhetherOrNot(
      "whether or not|you;whether you ~3 save|contribute|participate|elect|defer|join");
  static const Patterns kAnyway(
      "in|at any case|event;no matter what|whether;whatever you ?do ?save;either way;even ~2 "
      "those|you|employees ?who save|saves|contribute nothing;non elective");
  static const Pattern kSafe("safe harbor|nonelective");
  static const Patterns kMatch(
      "match|matches|matching|matched|dollar;first {percent};up|limited|maximum|most to|of "
      "{percent}");
  static const Pattern kOfBase(
      "of ?your ?the ?everyone's ?eligible ?annual ?gross ?base ?basic ?annual "
      "salary|pay|base|compensation|earnings");
  const Token& t = s.t()[i];
  const Where at = where(s, i, i + 1);
  Match m;
  static const Pattern kOnBase(
      "?employer ?company contribution|contributions of|on|to ?your ?the ?eligible ?annual ?gross "
      "?base "
      "base|salary|pay|compensation");
  static const Pattern kNoMatch("no|without ?employee ?any match|matching|contribution|saving");
  static const Pattern kMust(
      "you|employees|members|staff will|shall|must ?also contribute|pay {percent}");
  static const Patterns kSetByOthers(  // "contributes at the rate set by the System, at
                                       // present 21.4%"
      "rate|rates|percentage|amount ?is ?as set|fixed|determined|established|prescribed|required "
      "?each ?every ?year ?annually by");
  if (is_own_contribution(s, i) || s.words(kSetByOthers)) return;
  const bool sure = s.words(kMust) || s.words(kNoMatch) || s.words(kRegardless) ||
                    s.words(kWhetherOrNot) || s.words(kAnyway) || s.words(kSafe);
  static const Pattern kUsual("typically|usually|historically|averaged|past|discretion");
  const bool of_base =
      i + 1 < s.end && (kOfBase.at(s.t(), i + 1, m) || kOnBase.at(s.t(), i + 1, m) ||
                        is_employers_share(s, i, sure));
  static const Pattern kBareMatch("{percent} ?company ?employer ?401k match|matching");
  static const Pattern kEmployerGives(  // "Pension: employer contributes 7%": of what?
      "company|employer|firm|they|we contributes|contribute|puts|put|adds|add ?in ?: {percent}");
  const bool given =
      kEmployerGives.find(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i + 1).end == i + 1;
  if (!of_base && (given || kBareMatch.at(s.t(), i, m)) && t.value <= Ratio::of(1, 10)) {
    Notebook::ask(book_.offer, "offer.benefits[0].of_base",
                  given ? "of what?" : "a match hangs on what you save", at,
                  {Value::percent(t.value)});
    return;
  }
  if (!of_base || t.value > Ratio::of(3, 10) || s.words(kUsual)) return;
  static const Pattern kGivesToo("contributes|contribute|puts|put|adds|add|pays|pay ~8 {percent}");
  Sentence own = s;  // "contributes 3% of salary, and matches the first 5%": up to the next one
  own.end = next_percent(s, i + 1);
  while (own.end < s.end && own.end > i + 1 && !s.t()[own.end - 1].is_symbol(',') &&
         !s.t()[own.end - 1].is_symbol(';'))
    --own.end;
  const bool apart = next_percent(s, s.first) == i && own.end < s.end && own.end > i + 1 &&
                     kGivesToo.in(s.t(), s.first, i + 1);
  if (s.words(kMatch) && !sure && !(apart && !own.words(kMatch))) {
    bool first = false;
    for (std::size_t k = s.first; k < i; ++k) first |= s.t()[k].is == Is::percent;
    if (first || one_of(s.t(), i - 1, {"first", "to"})) {
      Notebook::ask(book_.offer, "offer.benefits[0].of_base", "a match hangs on what you save", at);
      return;
    }
    Notebook::ask(book_.offer, "offer.benefits[0].of_base", "a match hangs on what you save", at,
                  {Value::percent(t.value)});
    return;
  }
  Entry& e = new_entry(book_.benefits, "offer.benefits", s, i);
  note_amount(e, "of_base", t, Value::percent, at);
}

}  // namespace parley::letter
