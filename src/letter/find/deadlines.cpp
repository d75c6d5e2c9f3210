// Until when the offer stands.
#include <algorithm>
#include <array>

#include "letter/find/finder.hpp"
#include "letter/find/offer_days.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

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

// More than a year on: the end of an option, not of the offer.
bool is_far(const Page& page, const Sentence& s, std::size_t i) {
  const KnownDay day = known_day(page, s.t()[i], s.in->block.file);
  auto from = page.anchor(s.in->block.file);
  for (std::size_t k = 0; !from && k < page.dates.size(); ++k) from = page.dates[k];
  const Day& said = s.t()[i].day;
  if (from && said.year > from->year() + 1) return true;  // "no later than May 2033"
  return day.date && from && *day.date > from->plus_days(366);
}

// A span of months and years is none to decide in.
bool is_long(const Sentence& s, const Match& m) {
  if (m.caught.empty()) return false;
  const Token& span = s.t()[m.caught[0]];
  const bool months = span.unit == Unit::month && span.value > Ratio(3);
  return months || span.unit == Unit::year || span.unit == Unit::quarter;
}

bool speaks_of_deadlines(const Sentence& s) {
  static const Patterns kRelevant(
      "offer|reply|respond|answer|decide|decision|accept|acceptance|sign|signed|return|know|hear|"
      "heard|hearing|responding|validity|word|ok|okay|shake|"
      "confirm|confirmation|deadline|expires|expire|expiration|expiry|response|valid|open|lapses|"
      "due|good|back|"
      "countersign|tell|choose|choice|wrap|finalize|signature|signing|closes|stands|withdrawn|"
      "within|think|execute|commit|committed|countersigning|returning|executed|take|give|giving|"
      "acknowledge|accepted|"
      "requested|lmk|verbal|"
      "commitment|yes|"
      "hold|holding|extend|"
      "extended|extending|"
      "keep|keeping|until|place|spot|seat|countersignature|agreement|consent|indicate|handshake|"
      "docusign|portal|void|clock|settle|rsvp|invitation|proposal|holds|countersigned|agree|nod|"
      "held|till|through|ping|revert|mull|wait|waiting|speak|second|letter|name|table|wrapped|call|"
      "phone|ring|text|write|email|touch|line|"
      "note");
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
  static const Patterns kMoreTime("more|extra|additional time|days|day|week");
  return (s.words(kRelevant) || s.words(kMoreTime)) && !s.words(kPast) && !settled;
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

// "If you do not accept this award within 60 days of the date of grant, it is deemed accepted": the
// last day of an award, not of the offer.
bool is_of_award(const Sentence& s) {
  static const Patterns kAward(
      "accept|accepts|accepted|accepting|acceptance|acknowledge|acknowledged|decline|declines|"
      "declined|reject ~4 award|awards|grant|rsu|rsus|units|option|options|notice;"
      "award|grant|rsus|units|option|options|notice ~7 accepted|acknowledged|declined|rejected;"
      "deemed ~3 accept|accepted|acceptance;deemed an|your acceptance;"
      "{dur} ~2 of|after|from|following ?the ?day ?date ?of grant");
  static const Pattern kOffer("offer|employment|position|job|role|letter");
  return s.words(kAward) && !s.words(kOffer);
}

bool has_option_term(const Sentence& s) {
  static const Patterns kOption("option|options ?will ?shall expire|expires|term");
  return s.words(kOption);
}

// Other things that are asked for by a day.
bool asks_for_papers(const Sentence& whole, std::size_t end) {
  Sentence s = whole;  // "the paperwork comes from HR; I need a yes by Wednesday"
  for (std::size_t k = s.first; k < end && k < s.end; ++k) {
    if (s.t()[k].is_symbol(';') || s.t()[k].is == Is::date) s.first = k + 1;
  }
  static const Pattern kBackground(
      "background|references|documents|i-9|i9|paperwork|form|survey|visa|drug|physical|"
      "fingerprints|"
      "fingerprinting|immunization|immunizations");
  static const Patterns kAnswer(
      "signed|acceptance|accept|intent|reply ?offer form|survey;return|sign this "
      "form|page|notice;sign|signed|signing|execute ?the ?both ?all ?these ?enclosed ?attached "
      "documents|papers|paperwork|forms;yes|answer|decision;to ?accept|acceptance|confirm ?the "
      "?this ?your ?offer "
      "?please|kindly|you return|send|sign|mail;memo|letter|agreement ~4 countersigned|signed");
  static const Pattern kForm(
      "return|send|sign|submit|mail ?us ?me the|this enclosed|attached form");
  static const Pattern kOfForm(
      "background|references|documents|i-9|i9|w-4|paperwork|survey|visa|drug|deposit|benefits|"
      "enrollment|tax|insurance|emergency|moving|relocation");
  const bool own_form = kForm.in(s.t(), s.first, end) && !s.words(kOfForm);
  return !own_form && kBackground.in(s.t(), s.first, end) &&
         kAnswer.find(s.t(), s.first, end).end == 0;
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
    const bool old = one_of(s.t(), k - 1, {"from", "was"});  // "extended from April 8"
    if (s.t()[k].is == Is::date && s.t()[k].day.month > 0 && !old && kExtended.in(s.t(), i, k))
      last = k;
  }
  return last;
}

// "what stands in our letter of February 2", "a step of 3% falls due on October 1": of another day.
bool is_no_deadline(const Sentence& s, const Match& m, std::size_t i) {
  static const Patterns kPaper(
      "letter|offer|mail|email|note|message|summary|sheet|memo of|dated|from ?the;dated");
  if (kPaper.ends(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i)) return true;
  static const Patterns kTalk(
      "discussed|spoke|talked|met|agreed|mentioned|promised|called ?last on;"
      "sent|emailed|mailed|issued|prepared|printed|drafted|generated|circulated|provided ?out ?to "
      "?you ?for ?your ?review ?information on");
  if (kTalk.ends(s.t(), i > 7 ? std::max(s.first, i - 7) : s.first, i)) return true;
  static constexpr std::array<std::string_view, 12> kBack = {
      "students", "pupils", "children", "classes", "staff",    "teachers",
      "everyone", "they",   "we",       "faculty", "families", "crews"};
  if (one_of(s.t(), m.first, {"return", "returns"}) && m.first > s.first &&
      one_of(s.t(), m.first - 1, kBack))
    return true;  // "students return on August 18"
  static const Pattern kStart("start|begin|join");
  if (one_of(s.t(), m.first, {"wrap"}) && kStart.in(s.t(), s.first, m.first))
    return true;  // "start whenever you wrap up there, but no later than March 15"
  const auto first = s.t().begin();
  static const Pattern kRises("increase|increases|increased|rise|rises|raise|raised|go|goes|step");
  const bool rises =  // "Under the agreement salaries increase by 3% on July 1"
      i > s.first + 1 && s.t()[i - 2].is == Is::percent && kRises.in(s.t(), m.first, i);
  if (rises) return true;
  if (!one_of(s.t(), m.first, {"due"})) return false;
  return std::any_of(first + static_cast<std::ptrdiff_t>(s.first),
                     first + static_cast<std::ptrdiff_t>(i),
                     [](const Token& t) { return t.is == Is::percent || t.is == Is::money; });
}

}  // namespace

// Whether the words of the match say the last day to answer.
bool Finder::note_expiry(const Sentence& s, const Match& m) {
  const std::size_t i = extended_to(s, moved_to(s, m.caught[0]));
  if (is_no_deadline(s, m, i)) return false;
  static const Pattern kSmall(
      "size|shirt|laptop|equipment|preference|preferences|hotel|photo|nda|questionnaire|"
      "transcript|"
      "transcripts|license|deposit|enroll|enrollment|benefits|registration");
  static const Pattern kLetter("letter|offer|copy|contract");
  if (kSmall.in(s.t(), s.first, i) && !s.words(kLetter)) return false;
  static const Pattern kToElse(  // "You have until March 31 to enroll in the plan"
      "to enroll|elect|exercise|file|claim|use|spend|complete|relocate|move|give|finish|obtain|get|"
      "pass|provide|submit");
  Match other;
  if (i + 1 < s.end && kToElse.at(s.t(), i + 1, other)) return false;
  static const Patterns kOfOffer("expires|expire|expiring|lapses|lapse ?on ?at ?by ~6 {date}");
  const Match own = s.find(kOfOffer);  // "contingent on a background check and expires on ..."
  if (asks_for_papers(s, i) && !(own.end > 0 && own.caught[0] == i)) return false;
  static const Patterns kCounted("{dur} ~3 from|after|of|following ~8 {date}");
  if (const Match span = s.find(kCounted); span.end > 0 && span.caught[1] == i) {
    expire_after(s, s.t()[span.caught[0]], where(s, span));
    return true;
  }
  if (is_far(book_.page, s, i)) return false;
  const bool columns = symbol_at(s.t(), i + 1, '|') && is_at(s.t(), i + 2, Is::date);
  static const Pattern kEvent(  // "before the Board meets again on March 23": that day, or before?
      "before ~4 meets|meet|meeting|convenes|session|leave|leaves|vacation|trip ~5 {date}");
  const Match event = s.find(kEvent);
  const bool of_event = event.end > 0 && event.caught[0] == i;
  note_day(book_, "offer.expires", s, i, is_day_before(s, i), columns || of_event);
  return true;
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
  static const Pattern kElse(  // "Our 401(k) is open to you after 90 days", "an 83(b) election"
      "401k|403b|457b|401|403|457|plan|plans|coverage|insurance|benefits|benefit|enroll|enrollment|"
      "eligible|retirement|health|medical|dental|election|83b|83|waiting|probation");
  if ((of_money || s.words(kElse)) && !s.words(kOfOffer)) return;
  static const Patterns kFromHire(  // "a service commitment of 90 days from date of hire"
      "{dur} from|of|after ?the ?your date|day of "
      "hire|employment|start|commencement|joining|entry;{dur} from|of|after ?the ?your "
      "start|starting|hire|first|commencement date|day");
  if (s.words(kFromHire)) return;
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
  static const Patterns kHave(
      "have|has|get|got|give|gives|giving|take|hold|keep ?you ?it ?this ?open ?now until|till|til|"
      "through the {ord}");
  static const Pattern kTo("to decide|accept|sign|answer|reply|respond|say|think|consider");
  Match have = s.find(kHave);
  const bool own = have.first > s.first && one_of(s.t(), have.first, {"have", "has"}) &&
                   one_of(s.t(), have.first - 1, {"i", "we", "they", "he", "she"});
  if (own) have = {};
  const Match m = have.end > 0 ? have : s.find(kDay);
  static const Patterns kTell(
      "call|text|ring|phone|email|write|tell|ping|lmk me|us ?back;lmk;give|drop|send ~2 a|an "
      "ring|call|line|note|shout|text|buzz|email");
  const bool of_offer = asked_for_deadline_ || have.end > 0 || s.words(kOfOffer) || s.words(kTell);
  if (m.end == 0 || !of_offer) return false;
  const Token& day = s.t()[m.caught[0]];
  Match to;
  const bool ends = m.end >= s.end || s.t()[m.end].is == Is::symbol || kTo.at(s.t(), m.end, to) ||
                    one_of(s.t(), m.end, {"or", "if", "at", "so", "please", "and"});
  if (!ends || !day.value.is_whole() || day.value < Ratio(1) || day.value > Ratio(31)) return false;
  const auto from = book_.page.anchor(s.in->block.file);
  const Where at = where(s, m.caught[0], m.end);
  if (!from) {
    book_.ask(book_.offer, "offer.expires", "of which month?", at);
    return true;
  }
  const int back = one_of(s.t(), m.first, {"before"}) ? -1 : 0;
  Date next = from->plus_days(1);
  while (next.parts().day != static_cast<int>(day.value.numerator())) next = next.plus_days(1);
  if (next > from->plus_days(31)) {  // "by the 30th" of a February
    book_.ask(book_.offer, "offer.expires", "of which month?", at);
    return true;
  }
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
      "until|through|till|to|thru ~4 {date};hold|holding|keep|keeping|honor|honour|guarantee ?to "
      "?all ?of these|those|this|the|our|that|them|everything ?new ?revised "
      "?numbers|figures|terms|package|rates|quote ?open ?good ?for ?you until|through|till|to|thru "
      "~2 {date};decision|answer|reply|response|acceptance "
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
      "choose|choice|wrap|finalize|signature|signing|countersigning|returning|yes|executed|execute "
      "~14 "
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
      "{date};need|want|expect ?your ?an answer|decision|reply|response ~9 : {date};"
      "commit|committed ~4 by|before {date};{date} ~3 "
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
      "{date};"
      "on the table ?for ?you until|till|through|to ~2 {date};take your time ~6 until|till|than|by "
      "{date};"
      "wrapped|tied|buttoned ?up by|before ~3 {date};"
      "clock ?is ?now ?runs ?stops ?ends ?out ?on ?at {date};invitation|proposal|letter ~8 "
      "force|effect|open|valid|good|stands|holds ~2 until|till|through|to|thru ~4 {date};"
      "all ?of ?this|that|it holds|stands ?good until|till|through ~3 {date};held|hold|kept open "
      "BAR "
      "?until|till|through|to ~6 {date};sit|sleep|chew with|on it|this|that until|till|through ~2 "
      "{date};come|get|write|report back to us|me by|before|until|till|no|not ~5 "
      "{date};have|put|get "
      "~8 in my|our hands|hand|inbox ~3 by|before|on ~3 {date};letter|copy|answer ~6 "
      "reach|reaches|reached us|me ~2 by|before|on ~3 {date};"
      "more|extra|additional|few|couple time|days|day|week ~3 {date} ?is ?would ?will ?be "
      "fine|ok|okay|good|alright|works;{date} ?is ?would ?will ?be works|fine|ok|okay|good|alright "
      "?for "
      "?us ?me for|as ?a ?an ?the ?your decision|answer|reply|response|deadline;offer through|thru|"
      "until|till {date};back with|to us|me ?by ?on ?no ?later ?than {date};rsvp ?: ?BAR ?by ?on "
      "{date};have|has|got "
      "until|till|til ?the ?end ?of ~2 {date};please|kindly revert ~4 by|before ~2 "
      "{date};mull|wait|"
      "waiting ~3 until|till|through ~2 {date};speak up by ~2 {date};after {date} ~4 offer|give|go "
      "~6 second|next|another|other|someone|alternate;"
      "give|drop|send ~2 a|an ring|call|line|note|shout|text|buzz|email by|before ~3 {date};"
      "please|kindly|just call|phone|ring|text|write|email ?or ?call ?write ?to ?me ?us by|before "
      "~3 "
      "{date};give|drop me|us ?a ring|call|line|note|shout|text|buzz by|before ~3 {date};get in "
      "touch ?with ?me ?us by|before ~3 {date}");
  if (!speaks_of_deadlines(s)) {
    if (asked_for_deadline_) read_day_of_month(s);  // "When do you need it?" - "By the 19th."
    return;
  }
  if (is_of_other_terms(s)) return read_own_expiry(s);
  if (has_option_term(s) || is_of_award(s)) return;
  bool refused = false;
  for (Sentence rest = s; rest.first < rest.end;) {
    const Match m = rest.find(kDirect);
    if (m.end == 0 || is_used(s, m.caught[0])) break;
    if (note_expiry(rest, m)) return;
    refused = true;
    rest.first = m.end;  // "the questionnaire by January 5, and the signed offer by January 8"
  }
  if (refused) return;
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
  Token span{.is = Is::duration, .value = Ratio(1), .unit = Unit::week};  // "by a week"
  if (!by.caught.empty()) span = s.t()[by.caught[0]];
  const auto day = after(until->value.date, span);
  if (!day) return false;
  book_.note(book_.offer, "offer.expires", Value::day(*day), where(s, by), "corrected");
  if (!by.caught.empty()) skip(s, by.caught[0]);
  return true;
}

void Finder::expire_after(const Sentence& s, const Token& span, const Where& at) {
  static const Patterns kOfLetter(
      "today|now {date};{dur} of|from|after ?the ?date ?of this|our letter|offer;date ?on ?which "
      "of|that|this|the ?the ?this ?offer "
      "letter|offer|summary|statement|memo|sheet|"
      "notice;date hereof|above|letter;letter's date;of|from|after "
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
