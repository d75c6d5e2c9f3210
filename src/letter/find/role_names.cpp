#include <algorithm>
#include <array>

#include "letter/find/name_words.hpp"
#include "letter/find/namer.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {

namespace {

// "Ruth started here as a Staff Accountant": the past of somebody else.
bool is_of_others(const Tokens& t, std::size_t i) {
  for (std::size_t k = i; k > 0 && k + 12 > i && t[k - 1].sentence == t[i].sentence; --k) {
    if (one_of(t, k - 1, {"you", "your", "you'd", "you'll"})) return false;
    if (one_of(t, k - 1, {"earlier", "former", "prior", "previous"})) return true;
    if (one_of(t, k - 1, {"herself", "himself", "predecessor", "she", "he", "separately"}))
      return true;
    if (one_of(t, k - 1, {"started", "began", "served", "worked", "retired"}))
      return k < 2 || !one_of(t, k - 2, {"you", "you've", "have"});
  }
  return false;
}

// What stands before a role; the surest has the lowest rank.
struct RoleRow {
  int rank;
  bool any_case;
  Pattern pattern;
};

const std::vector<RoleRow>& role_rows() {
  static const std::vector<RoleRow> kRows = {
      {1, true,
       Pattern("role|title|position|capacity|function|job|designation|appointment|post|seat|"
               "classification|class|assignment|"
               "rank ?title ?offered "
               "?being :|BAR|-|=")},
      {1, true, Pattern("job|position|your|working|official title ?is ?: ?BAR ?will ?be")},
      {1, true, Pattern("title|position|role|job / grade|level|code|department|band|step BAR|:")},
      {3, true,
       Pattern("seat|chair|gig|slot|opening|vacancy|headcount|hat|engagement|role's|job's|title's|"
               "position's "
               "?is|as ?: ?a ?an ?our ?the ?that|of")},
      {3, false,
       Pattern("step|stepping|move|moving|slide|sliding|hop|hopping|come|coming into|in|on|aboard "
               "?board ?as ?the ?our ?a ?an")},
      {3, true,
       Pattern("want|wants|need|needs|like|love|see|have|get ?to ?have you as|for ?a ?an ?our ?the "
               "?their ?its")},
      {3, true, Pattern("they're|they|we're|we|are offering|offered|offer ?me ?you ?the ?a ?an")},
      {3, false,
       Pattern("you're|you|you'd|you'll ?are ?will ?would ?be|become|became|joined ?as "
               "our|the|its|their ?very "
               "?new|next|first|latest")},
      {3, true, Pattern("to become|be ?a ?an ?our ?the ?their")},
      {3, false, Pattern("needs|need|wants|want ?a|an|our ?new")},
      {1, true, Pattern("as|capacity|hired|position ?offered ?as BAR")},
      {1, false, Pattern("position|role|job|post|seat ~9 is that of ?a ?an ?our ?the")},
      {1, false, Pattern("title can|could|will|would|shall ?now be|become ?a ?an ?the")},
      {1, false, Pattern("title|role|position : ~4 make|call|making it|you|that|this ?a ?an ?the")},
      {3, true, Pattern("requisition|vacancy|posting|opening ?title ?name :|BAR")},
      {1, false,
       Pattern("title|role ?will ?would ?be change|changes|changed|moves|goes from ~7 to")},
      {2, false, Pattern("capacity|duties|responsibilities|services of|as ?a ?an ?our ?the")},
      {3, true, Pattern("on ?the ?our team|crew|board :|as|-")},
      {2, false,
       Pattern("position|role|job|post|title|classification|class|rank|grade ?of ?is ?will ?be ?: "
               "of|is|as|: ?a ?an ?our ?the")},
      {2, false, Pattern("title ?will ?would ?be ?is ?as ?of")},
      {2, false, Pattern("you|assume|hold|take|offer|to the office of")},
      {1, true, Pattern("offer for :|BAR")},
      {1, true, Pattern("what you'd|you'll|you do|be :|BAR ?a ?an")},
      {1, true, Pattern("what you would|will do|be :|BAR ?a ?an")},
      {1, true, Pattern("what we'd|we'll|we|i ?would ?will call|name|title you|it :|BAR ?a ?an")},
      {2, true, Pattern("offer of employment :|-|BAR")},
      {3, false, Pattern("offer ?is for ?a ?an ?the")},
      {3, false, Pattern("offer of ?a ?an ?the")},
      {3, false, Pattern("offer is ?a ?an ?the")},
      {3, false, Pattern("offer|what ?terms|letter|details|summary :|BAR|-")},
      {3, false, Pattern("with you for ?the ?our")},
      {3, false, Pattern("in|into|to writing|paper for ?the ?our ?a ?an")},
      {2, false, Pattern("appoint|appoints|appointed|name|elect you ?as ?to ?be ?our ?the ?its")},
      {3, false, Pattern("bring|have you on|in as ?a ?an ?our ?the")},
      {3, true,
       Pattern(
           "title ?bumps|moves|changes|becomes|goes|stays|remains ?up ?to ?as ?is ?: ?will ?be")},
      {3, false, Pattern("moving|move|transition|convert|switch ~5 to ?full ?time ?the ?a")},
      {3, false, Pattern("promotion|promoted|promoting ?you to ?the ?position ?role ?of")},
      {2, false, Pattern("appointed|appointment ?as ?to ?of ?the ?our ?position ?office ?of")},
      {2, false,
       Pattern("been named|elected|appointed|chosen|selected ?as ?for ?to ?be ?our ?the ?a ?an")},
      {2, false,
       Pattern("you were|are named|elected|appointed|chosen|selected|picked ?as ?for ?to ?be ?our "
               "?the ?a ?an")},
      {3, false, Pattern("approved|cleared ?you for ?the ?our ?a ?an")},
      {3, false, Pattern("summary|details|terms|numbers|figures|package|paperwork for ?the ?our")},
      {3, true, Pattern("office|seat|engaged|hired ?as :|BAR")},
      {3, false, Pattern("level")},
      {3, false, Pattern("offer|offering you ?the ?a ?an")},
      {3, false, Pattern("as|be ?a ?an ?our ?its ?the ?their ?full ?time ?new|first|second|next")},
      {4, false, Pattern("range|band|opening|requisition|req|vacancy for ?the ?a ?an ?our")},
      {4, false, Pattern("role|position ?is ?will ?be ?: ?BAR")},
      {2, false,
       Pattern(
           "employment|employ|employs|employed|hire|hires|hired|appoint|appoints|engage|engages|"
           "engaged|retain|retains|serve|work|working|serving|join|joining|you|you'd|you'll ~4 as "
           "?a ?an ?our ?the")},
      {2, false, Pattern("join|joining ~12 as a|an|our|the")},
      {3, false,
       Pattern("you'd|you'll|you ?would ?will ?may be|join|become ?as ?a ?an ?our ?the")}};
  return kRows;
}

// "As Lead Recruiter for Osprey & Vale, I'm thrilled": the title of who writes.
bool is_of_writer(const Tokens& t, std::size_t as, std::size_t end) {
  if (!one_of(t, as, {"as"}) || (as > 0 && t[as - 1].sentence == t[as].sentence)) return false;
  for (std::size_t k = end; k + 1 < t.size() && k < end + 9; ++k) {
    if (t[k].sentence != t[as].sentence) return false;
    if (k == end && one_of(t, k, {"i", "i'm", "i'd", "i've", "i'll"})) return true;
    if (t[k].is_symbol(',') && one_of(t, k + 1, {"i", "i'm", "i'd", "i've", "i'll", "it's", "it"}))
      return true;
  }
  return false;
}

// "at corporate title level VP", "with the corporate title of Associate": a rank beside the role.
bool is_corporate_title(const Tokens& t, std::size_t i, std::size_t first) {
  const bool corporate = i > 0 && one_of(t, i, {"title", "rank"}) &&
                         one_of(t, i - 1, {"corporate", "officer", "bank"});
  return corporate || one_of(t, first, {"level", "grade", "band"});
}

// "Position. Executive shall serve as ...": how a contract calls who is hired.
bool is_party(const Tokens& t, std::size_t first, std::size_t end) {
  if (end == first + 1 && one_of(t, first, {"owner", "shareholder"}) && !t[first].capital)
    return true;  // "To welcome you as an owner"
  return end == first + 1 && one_of(t, first, {"executive", "employee", "officer", "associate"}) &&
         one_of(t, end, {"shall", "will", "agrees", "hereby", "is", "may", "must", "understands"});
}

// "Registered Nurse - Medical/Surgical (Night Shift)": where a title ends that goes on behind a
// dash with what it is of; else `end`.
std::size_t past_dash(const Tokens& t, std::size_t end) {
  static constexpr std::array<std::string_view, 28> kElse = {
      "full",   "part",      "remote",      "hybrid", "onsite", "on",     "exempt",
      "hourly", "nonexempt", "temporary",   "base",   "pay",    "offer",  "permanent",
      "salary", "salaried",  "contract",    "level",  "grade",  "req",    "location",
      "fte",    "seasonal",  "requisition", "job",    "start",  "series", "regular"};
  constexpr std::size_t kMost = 8;
  const bool dash = symbol_at(t, end, '-') && !t[end].glued;
  if (!dash || one_of(t, end + 1, kElse)) return end;
  std::size_t k = end + 1;
  std::size_t words = k;  // the end of those without brackets
  bool bracket = false;
  bool either = false;  // "Mechanic - Diesel / Heavy Equipment"
  for (; k < t.size() && k < end + kMost && t[k].sentence == t[end].sentence; ++k) {
    if (t[k].is_symbol(')')) return bracket ? k + 1 : end;
    if (t[k].is_symbol('(')) bracket = true;
    either |= t[k].is_symbol('/');
    const bool word = t[k].is == Is::word && (t[k].capital || bracket);
    const bool joins = t[k].is_symbol('/') || t[k].is_symbol('&') || t[k].is_symbol('(');
    if (!word && !joins) break;
    if (!bracket) words = k + 1;
  }
  const bool ends = k == t.size() || one_of(t, k, {"at", "with", "in", "for"}) ||
                    t[k].is_symbol(',') || t[k].is_symbol('.') || t[k].is_symbol('|');
  const bool firm = words > end + 1 && !either && !is_department_word(t, words - 1) &&
                    (is_trade(t, words - 1) || is_generic(t, words - 1) || is_form(t, words - 1));
  return ends && !firm && !bracket ? words : end;
}

// Past quotation marks, articles and "bumps to".
std::size_t past_articles(const Tokens& t, std::size_t i, std::size_t stop) {
  static constexpr std::array<std::string_view, 20> kSmall = {
      "be",    "become", "very",  "a",       "an",      "the",  "our",   "its", "next", "new",
      "bumps", "still",  "moves", "changes", "becomes", "goes", "stays", "up",  "to",   "remains"};
  while (i < stop && (t[i].is_symbol('"') || t[i].is_symbol('\'') || one_of(t, i, kSmall) ||
                      t[i].is_symbol(':') || t[i].is_symbol('|')))
    ++i;
  return i;
}

// "when you complete your first year as GM": a time, in words of whoever has the job already.
bool is_year_served(const Tokens& t, std::size_t end) {
  static const Patterns kYearAs("year|years|months|tenure as ?a ?an ?our ?the");
  return kYearAs.ends(t, end > 4 ? end - 4 : 0, end);
}

}  // namespace

// "Firm / title: Northstead Partners, Senior Associate": where the title behind the firm begins;
// else `first`.
std::size_t Namer::past_labelled_firm(ParsedBlock& b, std::size_t i, std::size_t first) {
  const bool both = i > 1 && (b.t[i - 1].is_symbol('/') || one_of(b.t, i - 1, {"and", "&"})) &&
                    one_of(b.t, i - 2, {"firm", "company", "employer", "organization"});
  if (!both) return first;
  const std::size_t end = firm_end(b.t, first, b.t.size());
  if (end == first || !symbol_at(b.t, end, ',') || is_role_like(b, first, end)) return first;
  firm(b, first, end, 2);
  return end + 1;
}

void Namer::read_role(ParsedBlock& b, std::size_t k) {
  const std::size_t most = std::min<std::size_t>(b.t.size(), 400);
  for (std::size_t i = 0; i < most; ++i) {
    read_role_after_words(b, i, k);
    read_owned_role(b, i, most);
  }
  read_heading_role(b);
  read_role_under_title(b, k);
  read_bare_role(b, most);
  read_title_line(b, k);
  read_small_title(b, most);
  read_bullet_title(b);
  read_small_seat(b, most);
  read_quoted_title(b, most);
  read_firm_and_title(b, most);
  read_role_before_firm(b, most);
}

// 'Gull Island Pictures, Inc. ("Producer")', "Producer may withdraw": a party, by its short name.
bool Namer::is_defined(const Tokens& t, std::size_t first, std::size_t end) const {
  return end == first + 1 && t[first].capital && parties_.contains(t[first].id);
}

void Namer::note_parties(const ParsedBlock& b) {
  for (std::size_t i = 1; i + 3 < b.t.size() && i < 400; ++i) {
    if (!symbol_at(b.t, i - 1, '(')) continue;
    const std::size_t quote = one_of(b.t, i, {"the"}) ? i + 1 : i;
    if (symbol_at(b.t, quote, '"') && symbol_at(b.t, quote + 2, '"') &&
        symbol_at(b.t, quote + 3, ')'))
      parties_.insert(b.t[quote + 1].id);
  }
}

// Whether a line broke within what it names.
bool Namer::goes_on_below(const ParsedBlock& b) const {
  if (b.place + 1 >= page_.blocks.size()) return false;
  const ParsedBlock& below = page_.blocks[b.place + 1];
  if (below.t.empty()) return false;
  const bool labelled = symbol_at(below.t, 1, ':') || symbol_at(below.t, 2, ':') ||
                        symbol_at(below.t, 1, '|') || symbol_at(below.t, 2, '|');
  return !labelled && !below.block.row && !b.block.row;
}

void Namer::read_role_after_words(ParsedBlock& b, std::size_t i, std::size_t k) {
  const std::size_t most = std::min<std::size_t>(b.t.size(), 400);
  Match m;
  for (const RoleRow& row : role_rows()) {
    if (!row.pattern.at(b.t, i, m) || m.end >= most || b.t[m.end].sentence != b.t[i].sentence)
      continue;
    if ((signed_ && one_of(b.t, i, {"title"})) || is_of_others(b.t, m.end)) continue;
    std::size_t first = past_articles(b.t, m.end, most);
    if (symbol_at(b.t, first, '-') && b.t[first].glued && first > i + 1) --first;  // "first-year"
    first = past_labelled_firm(b, i, first);
    if (first < most && b.t[first].capital) first = past_owner(b.t, first);
    if (is_year_served(b.t, m.end)) continue;
    if (one_of(b.t, first, {"former", "previous", "ex", "past", "fellow", "current"})) continue;
    static const Pattern kAlso("also ?agreed ?asked ?to ?will serve|act|coach|advise");
    if (kAlso.find(b.t, i > 4 ? i - 4 : 0, m.end).end > 0) continue;      // besides the role
    if (one_of(b.t, first, {"summer"}) && !b.t[first].capital) continue;  // what you were before
    const std::size_t end =
        role_end(b.t, first, most, row.any_case || b.block.chat || has_job_soon(b, first));
    if (end <= first || is_party(b.t, first, end) || is_defined(b.t, first, end) ||
        is_of_writer(b.t, i, end))
      continue;
    bool job = false;
    for (std::size_t j = first; j < end; ++j) job |= is_job(b.t, j);
    const bool for_whom = one_of(b.t, i, {"offer"});  // "Offer for: Amparo Quintero, RN"
    if (!job && (row.rank > 2 || !b.t[first].capital || for_whom)) continue;
    if (!job && end == first + 1 && end == b.t.size() && goes_on_below(b)) continue;
    if (firm_follows(b.t, first, end)) continue;
    if (!job && symbol_at(b.t, end, ':')) continue;  // "for the ... position: Base: 198k"
    const int beside = is_corporate_title(b.t, i, first) ? 8 : 0;
    const std::size_t whole = job && row.rank <= 2 ? past_dash(b.t, end) : end;
    better(role_, b, first, whole, row.rank * 2 + (job ? 0 : 3) + (k > 40 ? 4 : 0) + beside);
    read_firm_after_role(b, end, most);
  }
}

// "Tidewell's next Director of Sales": where the title begins; i: nobody owns it.
std::size_t Namer::past_owner(const Tokens& t, std::size_t i) {
  std::size_t first = owner_end(t, i);
  while (first > i && (one_of(t, first, {"new", "next", "first", "second", "very"}) ||
                       is_at(t, first, Is::ordinal)))
    ++first;
  return first;
}

// "become hushbox's first product designer"
void Namer::read_owned_role(ParsedBlock& b, std::size_t i, std::size_t most) {
  static const Pattern kBe("become|be|as|joining|join");
  Match m;
  const std::size_t owner = i + 1;
  if (!kBe.at(b.t, i, m) || owner >= most || owner_end(b.t, owner) == owner) return;
  const std::size_t first = past_owner(b.t, owner);
  const std::size_t end = first < most ? role_end(b.t, first, most, true) : first;
  bool job = false;
  for (std::size_t j = first; j < end; ++j) job |= is_job(b.t, j);
  if (!job) return;
  better(role_, b, first, end, 6);
  if (!is_no_name(b.t[owner])) firm(b, owner, owner + 1, 9);
}

// "Position. Senior Vice President, Commercial, effective as of ...", "Re: Controller"
void Namer::read_heading_role(ParsedBlock& b) {
  const bool titled = one_of(b.t, 0, {"position", "title", "role", "duties"});
  std::size_t stop = 1;  // "Role and start."
  while (titled && stop < 5 &&
         one_of(b.t, stop,
                {"and", "&", "title", "duties", "start", "term", "reporting", "position", "role"}))
    ++stop;
  const bool heading =
      titled && (symbol_at(b.t, stop, '.') || (symbol_at(b.t, 1, '-') && !b.t[1].glued));
  const bool re = one_of(b.t, 0, {"re"}) && symbol_at(b.t, 1, ':');
  const std::size_t first = stop + (symbol_at(b.t, stop + 1, '|') ? 2 : 1);
  if ((!heading && !re) || one_of(b.t, first, {"the", "you", "your", "this", "we"})) return;
  const std::size_t end = role_end(b.t, first, b.t.size(), false);
  const bool ends = end == b.t.size() || symbol_at(b.t, end, ',') || symbol_at(b.t, end, '(');
  if (end <= first || (re && !ends) || is_party(b.t, first, end)) return;
  bool job = false;
  for (std::size_t k = first; k < end; ++k) job |= is_job(b.t, k);
  if (!job) return;
  if (re && subject_role_.in == nullptr) subject_role_ = {&b, first, end, 8};
  better(role_, b, first, end, heading ? 3 : 8);
}

// "as Vice President in the Leveraged Finance group", below "Re: Vice President, Leveraged
// Finance": as the subject says it.
void Namer::complete_role() {
  if (role_.in == nullptr || subject_role_.in == nullptr) return;
  const std::size_t words = role_.end - role_.first;
  const std::size_t comma = subject_role_.first + words;
  const bool longer = comma < subject_role_.end && symbol_at(subject_role_.in->t, comma, ',') &&
                      subject_role_.in->block.newness == role_.in->block.newness;
  for (std::size_t k = 0; k < words; ++k) {
    if (!longer ||
        role_.in->t[role_.first + k].id != subject_role_.in->t[subject_role_.first + k].id)
      return;
  }
  role_ = subject_role_;
}

// "Role" alone above "Mission Operations Engineer III. First day ...".
void Namer::read_role_under_title(ParsedBlock& b, std::size_t k) {
  static const Pattern kTitle("?the ?your ?job role|position|title|job");
  if (k == 0 || b.block.row) return;
  const Tokens& above = page_.blocks[k - 1].t;
  Match m;
  const bool titled = !above.empty() && above.size() <= 3 && kTitle.at(above, 0, m) &&
                      (m.end == above.size() || above.back().is_symbol(':'));
  const std::size_t end = titled ? role_end(b.t, 0, b.t.size(), false) : 0;
  for (std::size_t i = 0; i < end; ++i) {
    if (is_job(b.t, i)) return better(role_, b, 0, end, 3);
  }
}

namespace {

// "Principal Data Engineer | Job code DE5 | Full time": where the title ends; 0: it is none.
std::size_t title_of_posting(const Tokens& t) {
  static const Pattern kSort(
      "job|full|part|fulltime|req|requisition|level|grade|exempt|salaried|remote|hybrid|onsite|on|"
      "regular|permanent|location|department|team ~3");
  const std::size_t end = role_end(t, 0, t.size(), false);
  Match m;
  const bool titled = end > 1 && symbol_at(t, end, '|') && end + 1 < t.size() &&
                      kSort.at(t, end + 1, m) && !is_no_name(t[0]);
  for (std::size_t i = 0; titled && i < end; ++i) {
    if (is_job(t, i)) return end;
  }
  return 0;
}

bool has_figure(const ParsedBlock& b) {
  return std::any_of(b.t.begin(), b.t.end(), [](const Token& t) {
    return t.is == Is::money || t.is == Is::percent || t.is == Is::number;
  });
}

}  // namespace

// "Wholesale Account Manager" alone above its terms, "ASSOCIATE ACTUARY (LEVEL 2)" below "Dear
// ...".
void Namer::read_title_line(ParsedBlock& b, std::size_t k) {
  if (const std::size_t end = title_of_posting(b.t); k < 6 && end > 0)
    return better(role_, b, 0, end, 8);
  if (k == 0 || k + 2 >= page_.blocks.size() || b.t.size() > 12 || b.block.row || b.block.chat)
    return;
  const ParsedBlock& above = page_.blocks[k - 1];
  const ParsedBlock& below = page_.blocks[k + 1];
  const bool signature =
      is_person(above) || closes(above) || (below.t.size() < 4 && !has_figure(below));
  const std::size_t end = role_end(b.t, 0, b.t.size(), false);
  bool job = false;
  for (std::size_t i = 0; i < end; ++i) job |= is_job(b.t, i);
  const bool whole = end > 1 && (end == b.t.size() || b.t[end].is_symbol(','));
  if (whole && job && !signature && !is_no_name(b.t[0])) better(role_, b, 0, end, 12);
}

namespace {

// "Head of", "VP of": a title that goes on with its field.
bool is_ranked(const Tokens& t, std::size_t i) {
  return one_of(t, i,
                {"head", "vp", "svp", "evp", "director", "chief", "president", "lead", "dean",
                 "manager", "chair"});
}

// Where the words of a title begin that end right before `end`, in capitals or not.
std::size_t title_start(const Tokens& t, std::size_t end) {
  std::size_t first = end;
  bool job = false;
  if (one_of(t, end - 1, {"based", "located", "working", "remote", "remotely", "hybrid", "live"}))
    return end;
  while (first > 0 && end - first < 8 && t[first - 1].sentence == t[end - 1].sentence) {
    const Token& x = t[first - 1];
    const bool comma = x.is_symbol(',') && first < end && !job;  // "eng manager, payments"
    const bool part = x.is_symbol('&') || x.is_symbol('/') || (x.is_symbol('-') && x.glued);
    if (!comma && !part && x.is != Is::word && !(x.is == Is::number && x.value <= Ratio(20))) break;
    const bool ranked = t[first - 1].is_word("of") && first > 1 && is_ranked(t, first - 2);
    if (!ranked &&
        one_of(t, first - 1,
               {"the",  "a",     "an",      "our", "as",   "is",   "for",   "your", "be",     "re",
                "of",   "you",   "in",      "at",  "to",   "this", "that",  "it's", "role's", "me",
                "with", "offer", "offered", "job", "from", "and",  "their", "new",  "by"}))
      break;
    job |= is_job(t, first - 1) || (one_of(t, first - 1, {"dev", "ops", "pm"}) && !x.capital);
    --first;
  }
  return job ? first : end;
}

}  // namespace

// "it's official - eng manager, payments @ tidewell", "re: senior firmware eng at Quillon": a title
// right before the firm.
void Namer::read_role_before_firm(ParsedBlock& b, std::size_t most) {
  for (std::size_t i = 1; i + 1 < most; ++i) {
    const bool at =
        (b.t[i].is_symbol('@') && !(b.t[i].glued && b.t[i + 1].glued)) || one_of(b.t, i, {"at"});
    if (!at || b.t[i].sentence != b.t[i - 1].sentence) continue;
    const bool small = b.t[i].is_symbol('@');
    const std::size_t name = one_of(b.t, i + 1, {"the"}) ? i + 2 : i + 1;
    if (!small && firm_end(b.t, name, most) == name) continue;
    const std::size_t first = title_start(b.t, i);
    const bool counted = first < i && first > 0 && is_at(b.t, first - 1, Is::ordinal);
    const std::size_t clause = counted ? first - 1 : first;  // "first hardware engineer at ..."
    const bool begins = clause == 0 || b.t[clause - 1].sentence != b.t[clause].sentence;
    const bool opens = first < i && begins && (small || counted || !b.t[first].capital);
    const bool mark = first < i && first > 0 &&
                      (b.t[first - 1].is_symbol(':') ||
                       (b.t[first - 1].is_symbol('-') && !b.t[first - 1].glued) ||
                       b.t[first - 1].is_symbol(',') ||
                       one_of(b.t, first - 1, {"a", "an", "the", "our", "as", "re", "for"}));
    const bool staff = symbol_at(b.t, i, '@') ? false : is_recruiting(b.t, first, i);
    if ((!mark && !opens) || staff || is_former(b, name)) continue;
    better(role_, b, first, i, 11);
    read_firm_after_role(b, i, most);
  }
}

// "- founding ML engineer": a bullet or message that is a title alone, in capitals or not.
void Namer::read_bullet_title(ParsedBlock& b) {
  std::size_t stop = 0;  // "- head of growth, straight to me"
  while (stop < b.t.size() && stop < 6 && b.t[stop].is == Is::word) ++stop;
  const bool ranked = b.block.bullet && stop > 2 && is_ranked(b.t, 0) && one_of(b.t, 1, {"of"}) &&
                      (stop == b.t.size() || b.t[stop].is_symbol(','));
  if (ranked && !is_recruiting(b.t, 0, stop)) return better(role_, b, 0, stop, 12);
  if ((!b.block.bullet && !b.block.chat) || b.t.size() < 2 || b.t.size() > 6 ||
      !is_job(b.t, b.t.size() - 1))
    return;
  const bool words = std::all_of(b.t.begin(), b.t.end(), [](const Token& x) {
    return x.is == Is::word || x.is_symbol('/') || x.is_symbol('-');
  });
  if (words && !is_no_name(b.t[0]) && !is_recruiting(b.t, 0, b.t.size()))
    better(role_, b, 0, b.t.size(), 12);
}

// "Tidemark Ferry, head of growth": a sentence of a firm and a title without capitals.
void Namer::read_firm_and_title(ParsedBlock& b, std::size_t most) {
  for (std::size_t i = 0; i + 3 < most; ++i) {
    if (i > 0 && b.t[i - 1].sentence == b.t[i].sentence) continue;
    const std::size_t name = firm_end(b.t, i, most);
    const std::size_t title = name + 1;
    if (name < i + 2 || !is_trade(b.t, name - 1) || is_role_like(b, i, name) ||
        !(symbol_at(b.t, name, ',') || symbol_at(b.t, name, ':') || symbol_at(b.t, name, '-')))
      continue;
    std::size_t end = title;
    while (end < most && end < title + 6 && b.t[end].is == Is::word && !b.t[end].capital &&
           b.t[end].sentence == b.t[i].sentence)
      ++end;
    const bool ranked = end > title + 2 && is_ranked(b.t, title) && one_of(b.t, title + 1, {"of"});
    const bool ends = end == most || b.t[end].is != Is::word;
    if (end == title || !ends || !(ranked || is_job(b.t, end - 1))) continue;
    if (is_recruiting(b.t, title, end)) continue;
    firm(b, i, name, 12);
    better(role_, b, title, end, 12);
  }
}

// you would be "drone hardware engineer": a title between quotation marks, in capitals or not.
void Namer::read_quoted_title(ParsedBlock& b, std::size_t most) {
  for (std::size_t i = 0; i + 2 < most; ++i) {
    if (!b.t[i].is_symbol('"')) continue;
    std::size_t end = i + 1;
    while (end < most && end < i + 8 && (b.t[end].is == Is::word || b.t[end].is_symbol('-'))) ++end;
    const bool title = end > i + 2 && symbol_at(b.t, end, '"') && is_job(b.t, end - 1) &&
                       !is_no_name(b.t[i + 1]) && !is_recruiting(b.t, i + 1, end);
    if (title && !is_of_others(b.t, i + 1)) better(role_, b, i + 1, end, 11);
    if (title) i = end;
  }
}

// "calling about the safety manager job": a title without capitals before its seat.
void Namer::read_small_seat(ParsedBlock& b, std::size_t most) {
  static const Pattern kOwn("the|a|an|our|for|this|as|that");
  for (std::size_t i = 2; i < most; ++i) {
    if (!one_of(b.t, i, {"job", "role", "position", "gig"}) || b.t[i - 1].capital ||
        !is_job(b.t, i - 1) || one_of(b.t, i + 1, {"at", "you", "before", "i"}))
      continue;
    const std::size_t first = title_start(b.t, i);
    Match m;
    const bool named = first + 1 < i && first > 0 && kOwn.at(b.t, first - 1, m);
    if (named && !is_former(b, first) && !is_recruiting(b.t, first, i))
      better(role_, b, first, i, 12);
  }
}

// "bike mechanic lead, 26/hr", "so: analytics lead. 171k": a title without capitals that opens a
// sentence, before an amount.
void Namer::read_small_title(ParsedBlock& b, std::size_t most) {
  for (std::size_t i = 0; i + 2 < most; ++i) {
    const bool begins =
        i == 0 || b.t[i - 1].sentence != b.t[i].sentence || b.t[i - 1].is_symbol(':');
    const bool other = is_no_name(b.t[i]) && !(is_field(b.t, i) && b.block.chat);
    if (!begins || b.t[i].is != Is::word || b.t[i].capital || other) continue;
    std::size_t end = i;
    bool job = false;
    while (end < most && end < i + 5 && b.t[end].is == Is::word && !b.t[end].capital)
      job |= is_job(b.t, end++);
    const bool parted = symbol_at(b.t, end, ',') || (b.block.chat && symbol_at(b.t, end, '.'));
    const bool amount =
        parted && end + 1 < most && (b.t[end + 1].is == Is::money || b.t[end + 1].is == Is::number);
    if (job && amount && is_job(b.t, end - 1)) better(role_, b, i, end, 12);
  }
}

bool Namer::has_job_soon(const ParsedBlock& b, std::size_t first) {
  for (std::size_t k = first; k < b.t.size() && k < first + 4; ++k) {
    const bool hyphen = b.t[k].is_symbol('-') && b.t[k].glued;
    if ((k == first && b.t[k].is == Is::ordinal) || hyphen) continue;  // "5th-grade teacher"
    if (b.t[k].is != Is::word || one_of(b.t, k, {"of", "at", "with", "and"})) return false;
    if (is_job(b.t, k)) return true;
  }
  return false;
}

// "Gameplay Engineer, $145,000 base", "Data Analyst III at Copperfield", "the X role": a title
// without a word for it, by what stands around it.
void Namer::read_bare_role(ParsedBlock& b, std::size_t most) {
  for (std::size_t i = 0; i < most; ++i) {
    if (b.t[i].is != Is::word || !b.t[i].capital) continue;
    const bool job_soon =  // "Data Platform Lead"
        (is_job(b.t, i + 1) || is_job(b.t, i + 2)) && b.t[i + 1].capital;
    const bool field = is_field(b.t, i) && job_soon &&
                       !is_recruiting(b.t, i, i + 1);  // "Product Designer", "Sales Engineer"
    if (is_no_name(b.t[i]) && !field) continue;
    const bool same = i > 0 && b.t[i - 1].sentence == b.t[i].sentence;
    if (same && b.t[i - 1].capital && !is_no_name(b.t[i - 1])) continue;
    const bool begins = !same;
    const bool quoted = i > 0 && b.t[i - 1].is_symbol('"');
    const bool dashes = i > 1 && b.t[i - 1].is_symbol('-') && b.t[i - 2].is_symbol('-');
    const bool clause = begins || quoted || dashes || b.t[i - 1].is_symbol(',') ||
                        b.t[i - 1].is_symbol(':') || b.t[i - 1].is_symbol(';') ||
                        b.t[i - 1].is_symbol('(') || b.t[i - 1].is_symbol('^') ||
                        one_of(b.t, i - 1, {"and", "yes", "yep"}) ||
                        (b.t[i - 1].is_symbol('-') && !b.t[i - 1].glued && b.t.size() < 20);
    const bool the = i > 0 && one_of(b.t, i - 1, {"the", "our", "a", "an"});
    if (!clause && !the) continue;
    const std::size_t end = role_end(b.t, i, most, false);
    if (end <= i) continue;
    bool job = false;
    for (std::size_t j = i; j < end; ++j) job |= is_job(b.t, j);
    if (!job || firm_follows(b.t, i, end) || is_defined(b.t, i, end)) continue;
    bare_role_at(b, i, end, begins, clause);
  }
}

namespace {

// "I'd like to offer you a place: ..."
bool offers_before(const Tokens& t, std::size_t i) {
  static const Patterns kOffer(
      "offer|offering you;offer ?letter ?is from|with|at ~6 :;want|like|love|have "
      "you;place|position|job|role|seat|spot ~4 :;you're|"
      "you ?are hired|in;rest|everything|else|terms ~4 as ~4 wrote|said|told|offered|outlined|"
      "described|discussed ~4 :");
  return kOffer.find(t, sentence_start(t, i), i).end > 0;
}

// "Re: our offer of April 9 (...)"
bool names_offer_before(const Tokens& t, std::size_t i) {
  static const Pattern kOffer("offer|appointment|position|vacancy|opening|application");
  return kOffer.in(t, sentence_start(t, i), i);
}

// "Photographer, weekends, here at WKLT": past a word or two on when, where the place follows.
std::size_t past_shift(const Tokens& t, std::size_t end) {
  const auto is_when = [&](std::size_t k) {
    return symbol_at(t, k, ',') ||
           (is_at(t, k, Is::word) && !t[k].capital && !one_of(t, k, {"here", "at", "with"}));
  };
  constexpr std::size_t kFew = 5;
  std::size_t at = end;
  while (symbol_at(t, end, ',') && at < end + kFew && is_when(at)) ++at;
  if (one_of(t, at, {"here"})) ++at;
  return one_of(t, at, {"at", "with"}) ? at : end;
}

// "The offer is from Hollin Ridge Food Bank, ..."
bool offer_is_from(const Tokens& t, std::size_t i) {
  static const Patterns kFrom("offer ?is from|at|with;got|have ?an offer from");
  return kFrom.find(t, sentence_start(t, i), i).end > 0;
}

// "Offer sheet, ...": a title of the paper before a comma.
bool is_sheet(const Tokens& t, std::size_t i) {
  static const Patterns kSheet(
      "offer|term|terms|compensation|wage|pay|employment|job summary|sheet|overview;summary of "
      "terms|offer");
  static const Pattern kFor("terms|offer|summary|proposal|package for");
  if (i < 2 || !(t[i - 1].is_symbol(',') || t[i - 1].is_symbol('-'))) return false;
  const std::size_t near = i > 9 ? i - 9 : 0;  // "TERMS FOR ADA QUILL, FIRMWARE ARCHITECT"
  return kSheet.ends(t, i > 5 ? i - 5 : 0, i - 1) || kFor.in(t, near, i - 1);
}

// "... , St. Brannoc Hospital": nothing but a firm that says what it is.
bool ends_in_firm(const Tokens& t, std::size_t first) {
  const std::size_t end = firm_end(t, first, t.size());
  return end == t.size() && end > first + 1 && (is_trade(t, end - 1) || is_generic(t, end - 1));
}

bool is_name_word_or_own(const Tokens& t, std::size_t i) {
  return i < t.size() && (t[i].capital || one_of(t, i, {"the", "our", "staff"}));
}

}  // namespace

// Within two lines below "Yours sincerely,": the title of who signs.
bool Namer::is_below_closing(const ParsedBlock& b) const {
  const std::size_t k = b.place;
  for (std::size_t back = 1; back <= 2 && back <= k && k < page_.blocks.size(); ++back) {
    if (closes(page_.blocks[k - back])) return true;
  }
  return false;
}

void Namer::bare_role_at(ParsedBlock& b, std::size_t i, std::size_t end, bool begins, bool clause) {
  const auto ends_with = [&](std::string_view signs) {
    return end < b.t.size() && b.t[end].is == Is::symbol &&
           signs.find(b.t[end].word[0]) != std::string_view::npos;
  };
  const bool amount =
      end + 1 < b.t.size() && (b.t[end + 1].is == Is::money || b.t[end + 1].is == Is::number ||
                               one_of(b.t, end + 1, {"base", "salary"}));
  const bool alone =
      clause && (end == b.t.size() || ends_with(",.!;@") || b.t[end].sentence != b.t[i].sentence);
  static constexpr std::array<std::string_view, 13> kSeats = {
      "role", "position", "job",     "opening", "opportunity", "seat", "chair",
      "post", "vacancy",  "opening", "slot",    "spot",        "gig"};
  static const Pattern kIsTitle(
      "is|will|would|'d|shall ?be ?still what|the|your|our|its ?new ?job ?official "
      "title|role|position|job|we");
  Match m;
  if (one_of(b.t, end, kSeats) ||
      (begins && end < b.t.size() && kIsTitle.at(b.t, end, m))) {  // "... would be the title."
    better(role_, b, i, end, 5);
  } else if (i > 0 && b.t[i - 1].is_symbol('"') && ends_with("\"")) {
    static const Pattern kReplaced(
        "is|are|shall|will ?hereby ?be replaced|deleted|changed|amended|corrected|superseded");
    if (end + 1 < b.t.size() && kReplaced.at(b.t, end + 1, m)) return;
    better(role_, b, i, end, 9);  // they want me as "Flight Software Lead"
  } else if (one_of(b.t, end, {"level"}) && !begins) {
    better(role_, b, i, end, 7);
  } else if (clause && ends_with("-") &&
             one_of(b.t, end + 1, {"offer", "terms", "compensation", "summary"})) {
    better(role_, b, i, end, 9);  // "Investment Analyst - Offer Terms"
  } else if ((begins || b.t[i - 1].is_symbol(':')) && ends_with(",;") &&
             one_of(b.t, end + 1, {"full",     "part",    "remote",    "fully",    "reporting",
                                   "reports",  "based",   "exempt",    "nights",   "days",
                                   "evenings", "dayside", "nightside", "mornings", "overnights",
                                   "weekends", "start",   "starts",    "starting", "salaried"})) {
    better(role_, b, i, end, 9);  // "Machine Learning Engineer, full time, reporting to me."
  } else if ((begins || b.t[i - 1].is_symbol(':')) && ends_with(i == 0 ? ",-;:|." : ",-;:|") &&
             amount) {
    better(role_, b, i, end, 9);
  } else if (i > 1 && b.t[i - 1].is_symbol(':') && ends_with(",.;!") &&
             one_of(b.t, i - 2, {"so", "gig", "deal", "offer", "job"})) {
    better(role_, b, i, end, 10);  // "So: Head Baker, Thurs-Mon, 3am to 11am"
  } else if (i > 0 && b.t[i - 1].is_symbol(':') && ends_with(",.;!") && offers_before(b.t, i)) {
    better(role_, b, i, end, 9);  // "a place in my practice: Architectural Technologist, ..."
  } else if (clause && ends_with(",") && !is_below_closing(b) &&
             (firm_follows(b.t, end + 1, b.t.size()) || ends_in_firm(b.t, end + 1))) {
    better(role_, b, i, end, 9);
  } else if (i == 0 && ends_with("|") && b.place < 6 && ends_in_firm(b.t, end + 1)) {
    better(role_, b, i, end, 9);  // "Regional Sales Manager | Tidewrack Media Group"
  } else if (alone && !begins && end == b.t.size() && b.place == 0 && is_sheet(b.t, i)) {
    better(role_, b, i, end, 10);  // "FENNIMORE LABS -- TERM SUMMARY, FIELD ENGINEER (WEST)"
  } else if (alone && !begins && b.t[i - 1].is_symbol(',') && offer_is_from(b.t, i)) {
    better(role_, b, i, end, 9);  // "The offer is from Hollin Ridge Food Bank, Director of ..."
  } else if (clause && i > 2 && b.t[i - 1].is_symbol(',') && ends_with(",") && amount &&
             (is_trade(b.t, i - 2) || is_generic(b.t, i - 2) || is_form(b.t, i - 2))) {
    better(role_, b, i, end, 11);  // "Wexford Pier Authority, Harbor Planner, $88,400 a year"
  } else if (clause && !begins && (end == b.t.size() || ends_with("(")) &&
             b.t[i - 1].is_symbol('-') && !symbol_at(b.t, i + 1, '(')) {
    better(role_, b, i, end, 10);  // "Re: Acme offer - Senior Engineer", "... (Class 12)"
  } else if (i > 0 && b.t[i - 1].is_symbol('(') && ends_with(")") && b.place < 8 &&
             names_offer_before(b.t, i)) {
    better(role_, b, i, end, 9);  // "Re: our offer of April 9 (Bridge Engineer II)"
  } else if (b.block.chat && begins &&
             ((one_of(b.t, end, {"on", "for"}) && is_name_word_or_own(b.t, end + 1)) ||
              (one_of(b.t, end, {"at", "in"}) && one_of(b.t, end + 1, {"our", "the"})))) {
    better(role_, b, i, end, 11);  // "Production Accountant on SALTMARSH. 2,950 a week"
  } else if ((b.block.chat && alone) || (b.block.bullet && i == 0 && end == b.t.size())) {
    better(role_, b, i, end, 10);
  } else if (clause && (b.t.size() > 14 || b.block.chat || b.t.back().is_symbol(':'))) {
    const std::size_t at = past_shift(b.t, end);
    if (one_of(b.t, at, {"at", "with"}) && read_firm_after_role(b, at, b.t.size()))
      better(role_, b, i, end, 9);
  }
}

}  // namespace parley::letter
