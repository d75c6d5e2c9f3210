#include <algorithm>
#include <array>

#include "letter/find/name_words.hpp"
#include "letter/find/namer.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

struct Row {
  int rank;
  std::string_view pattern;
};

// The employer begins right after these ...
constexpr std::array kFirmAfter = {
    Row{6, "offer ~2 from"},
    Row{6, "faculty|staff|ranks|member of ?the"},
    Row{5, "letter|offer|package|paperwork from"},
    Row{5, "@"},
    Row{1, "employer|offeror|company|firm|org|organization|organisation|client|co :|BAR|="},
    Row{4, "interest in|regarding"},
    Row{3, "tenure|appointment|employed|employment at"},
    Row{3, "employee of"},
    Row{4, "employed by"},
    Row{5, "this|it is|'s ~2 from|at|with"},
    Row{5, "assignment|engagement|placement|placed|client ?: at|with"},
    Row{4, "department|faculty|school|division|college|laboratory|lab|center|centre ?of ~4 at"},
    Row{1,
        "company|firm|organization|organisation|agency|facility|institution|hospital|studio|entity|"
        "practice|clinic|school|lab|startup|university|college|bank|shop ?name :|BAR|="},
    Row{2, "by and between"},
    Row{2, "agreement|contract|made|entered|effective|dated ~8 between"},
    Row{3, "between :|BAR"},
    Row{4,
        "regents|trustees|directors|board|council|governors|committee|partners|partnership of "
        "?the"},
    Row{7, "job ?offer|letter|package|summary BAR"},
    Row{2, "on behalf of"},
    Row{3, "behalf of"},
    Row{3, "position|role|employment|job|offer|team|work|career with"},
    Row{4, "offer ?of ?employment ?letter ?details ?summary from|with|at"},
    Row{6, "offer ?of ?employment ?letter ?details ?summary -|:"},
    Row{5, "we|everyone|us|folks|here at ?the"},
    Row{5, "want|like|love|have you at ?the"},
    Row{5, "have|receive|get|earn from ?the"},
    Row{4, "join|joining|welcome ?you|us ?aboard|here|over ?on|to ?our ?the ?team ?at|with"},
    Row{5, "calling|writing|reaching|texting|emailing ?you ?out ?to ?you from|for|with|at ?the"},
    Row{5, "come|coming ?over ?to work|join|build|help at|for|with ?us ?at"},
    Row{6, "come ?and ?help ?to ?us build|grow"},
    Row{5, "chosen|choosing|picked|picking ?to ?work ?for|with ?the"},
    Row{6, "offer letter|details|summary|recap|terms|overview|of|for ~3 -|at|with|from ?-"},
    Row{5,
        "work|working|job|role|position|team|here|board|aboard|life|us|people|recruiting|talent|hr|"
        "hiring|acquisition|operations|resources|partner|recruiter at|for"},
    Row{7, "of|by|between|with|at|from"}};
// ... or right before these.
constexpr std::array kFirmBefore = {
    Row{1, "the company"},
    Row{1, "company|employer"},
    Row{2, "is|are ?very ?so ?truly pleased|happy|delighted|excited|thrilled|proud|glad to"},
    Row{2, "would like|love you|to"},
    Row{4, "said|says|has|have|is|are ?said|ready|set|keen|eager to|yes|ok"},
    Row{5, "pays|pay|paying|employs {money}|you"},
    Row{5,
        "crew|board|partners|panel|founders|committee|folks|leadership voted|decided|agreed|met"},
    Row{5, "picked|chose|selected|hired|approved|voted ?for ?to you|yes"},
    Row{2, "has|have offered"},
    Row{2, "has|have sent|made|extended|given|prepared ?to you"},
    Row{2, "is|are minded|willing|able|proposing to"},
    Row{5, "can do|offer|pay|go"},
    Row{4, "want|wants|needs|would ?to ?like|love ?to you|hire|bring|make|have|offer"},
    Row{3, "is|are putting|laying ?this ?on"},
    Row{2, "would be ?very ?most ?so lucky|pleased|delighted|happy|glad|thrilled|excited to"},
    Row{3, "hopes|hope|welcomes|congratulates ?that you"},
    Row{2, "has|have selected|chosen|decided|approved"},
    Row{2, "has|have agreed ?to ?upon offer|employ|appoint|hire|pay|extend|engage|your|you"},
    Row{2,
        "offers|intends|hereby|extends|invites|wants|proposes|appoints|confirms ?hereby ?you ?is"},
    Row{2, "is|are offering|making|extending|prepared|hiring|inviting"},
    Row{3, "will|would|shall|may employ|hire|engage|appoint|pay"},
    Row{3, "agrees to"},
    Row{4, "- offer"}};

const std::vector<std::pair<int, Pattern>>& made(std::vector<std::pair<int, Pattern>>& out,
                                                 const Row* rows, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out.emplace_back(rows[i].rank, Pattern(rows[i].pattern));
  return out;
}

// A name that ends as names of firms do: "Acme, Inc.", "Wexford State University".
bool is_formal(const Tokens& t, std::size_t first, std::size_t end) {
  return is_form(t, end - 1) || (end > 1 && is_form(t, end - 2)) ||
         (end > first + 1 && is_generic(t, end - 1));
}

// Behind the comma that ends "a division of Harrowgate Financial Group,"; 0: none does.
std::size_t aside_end(const Tokens& t, std::size_t i, std::size_t stop) {
  if (i == 0 || !t[i - 1].is_symbol(',')) return 0;
  for (std::size_t k = i; k < stop && k < i + 20; ++k) {
    if (t[k].sentence != t[i].sentence || t[k].is_symbol(';')) return 0;
    if (t[k].is_symbol(',') && !is_form(t, k + 1)) return k + 1;
  }
  return 0;
}

}  // namespace

void Namer::read_firm(ParsedBlock& b, std::size_t k) {
  const std::size_t most = std::min<std::size_t>(b.t.size(), 400);
  for (std::size_t i = 0; i < most; ++i) {
    read_firm_after_words(b, i, k);
    read_firm_of_group(b, i, most);
    if (is_job(b.t, i) && i + 1 < most && b.t[i].sentence == b.t[i + 1].sentence &&
        !is_signature(b))
      read_firm_after_role(b, i + 1, most);
    const bool within =
        i > 0 && !b.t[i - 1].glued && is_name_word(b.t[i - 1]) && !is_no_name(b.t[i - 1]);
    if (is_name_word(b.t[i]) && !within) read_firm_before_words(b, i, k);
  }
  read_dash_firm(b);
  read_gang(b, most);
  read_trailing_firm(b);
}

// "On behalf of the Partners": those of a firm, by no name.
bool Namer::is_body(const ParsedBlock& b, std::size_t first, std::size_t end) {
  static constexpr std::array<std::string_view, 24> kBodies = {
      "founders", "finance",   "leadership", "management",  "legal",        "payroll",
      "partners", "owners",    "boss",       "corporate",   "comp",         "exec",
      "execs",    "everybody", "trustees",   "directors",   "regents",      "governors",
      "board",    "council",   "committee",  "partnership", "shareholders", "executors"};
  return end == first + 1 && one_of(b.t, first, kBodies);
}

// The firm behind words of the table that end at or after i.
void Namer::read_firm_after_words(ParsedBlock& b, std::size_t i, std::size_t k) {
  static const auto kAfter = [] {
    std::vector<std::pair<int, Pattern>> v;
    return made(v, kFirmAfter.data(), kFirmAfter.size());
  }();
  const std::size_t most = std::min<std::size_t>(b.t.size(), 400);
  Match m;
  const bool of_signer =  // "Signed for the company: R. Escalante"
      i > 1 && one_of(b.t, i - 1, {"the", "our"}) && one_of(b.t, i - 2, {"for", "by", "of"});
  for (const auto& [rank, p] : kAfter) {
    if (!p.at(b.t, i, m) || (of_signer && rank == 1)) continue;
    const std::size_t first = one_of(b.t, m.end, {"the"}) ? m.end + 1 : m.end;
    const std::size_t end = firm_end(b.t, first, most);
    if (end <= first || is_role_like(b, first, end) || is_body(b, first, end)) continue;
    if (first > 0 && is_department(b, first - 1, end)) continue;
    const bool formal = is_formal(b.t, first, end);
    if ((rank >= 7 && !formal) || (rank >= 6 && !formal && !is_signature(b))) continue;
    firm(b, first, end, rank * 2 - (formal ? 1 : 0) + (k > 40 ? 4 : 0));
  }
}

// "in the Power & Utilities group of Brixham Lowe & Partners LLC"
void Namer::read_firm_of_group(ParsedBlock& b, std::size_t i, std::size_t most) {
  if (!is_house_of_group(b, i)) return;
  const std::size_t end = firm_end(b.t, i, most);
  if (end > i && !is_role_like(b, i, end)) firm(b, i, end, is_formal(b.t, i, end) ? 5 : 7);
}

namespace {

// Past commas, quotes and brackets behind a name.
std::size_t past_marks(const Tokens& t, std::size_t i, std::size_t stop) {
  while (i < stop && t[i].is == Is::symbol &&
         std::string_view("(\"',").find(t[i].word[0]) != std::string_view::npos)
    ++i;
  return i;
}

}  // namespace

// The firm that begins at i, right before words of the table.
void Namer::read_firm_before_words(ParsedBlock& b, std::size_t i, std::size_t k) {
  static const Pattern kSort("a|an ~4 corporation|company|partnership|llc|association|nonprofit");
  const std::size_t most = std::min<std::size_t>(b.t.size(), 400);
  const std::size_t end = firm_end(b.t, i, most);
  if (end <= i) return;
  std::size_t next = past_marks(b.t, end, most);
  Match m;
  if (next < most && kSort.at(b.t, next, m) && !is_role_like(b, i, end))
    firm(b, i, end, is_formal(b.t, i, end) ? 1 : 3);  // "X, Inc., a Delaware corporation"
  if (one_of(b.t, next, {"a", "an", "one", "part", "formerly", "the"})) {
    const std::size_t on = aside_end(b.t, next, most);  // "X, a division of Y, is offering"
    if (on == 0 && one_of(b.t, next, {"a", "an", "one"})) return;
    if (on > 0) next = on;
  }
  if (i > 0 && one_of(b.t, i - 1, {"hi", "dear", "hello", "hey"})) return;  // who is greeted
  if (i > 0 && one_of(b.t, i - 1, {"a", "an"}) && is_form(b.t, end - 1) && !b.t[end - 1].capital)
    return;  // "a Delaware corporation"
  const bool short_form = next > end + 1 && next < b.t.size() && b.t[next].word == b.t[i].word &&
                          symbol_at(b.t, next + 1, '"');
  if (short_form) firm(b, i, end, 2);
  static constexpr std::array<std::string_view, 16> kHouses = {
      "bank",      "university", "college", "hospital",  "school",     "district",
      "authority", "agency",     "clinic",  "institute", "foundation", "society",
      "county",    "city",       "museum",  "studio"};
  const bool defined = next > end && one_of(b.t, next, {"the"}) && symbol_at(b.t, next + 1, '"') &&
                       one_of(b.t, next + 2, kHouses);
  if (defined && !is_role_like(b, i, end)) firm(b, i, end, 3);  // 'of Halcyon Bank (the "Bank")'
  firm_that_does(b, i, end, next);
  read_lone_firm(b, i, end, k);
}

// "X is pleased", "X (the bakery) wants you": what a firm does to one who gets an offer.
void Namer::firm_that_does(ParsedBlock& b, std::size_t i, std::size_t end, std::size_t next) {
  static const auto kBefore = [] {
    std::vector<std::pair<int, Pattern>> v;
    return made(v, kFirmBefore.data(), kFirmBefore.size());
  }();
  const std::size_t most = std::min<std::size_t>(b.t.size(), 400);
  std::size_t past = next;  // past a short form in brackets
  while (past > end && past < most && past < next + 14 && !symbol_at(b.t, past - 1, ')')) ++past;
  const bool aside = symbol_at(b.t, past, ',') && one_of(b.t, past + 1, {"a", "an", "the"});
  if (const std::size_t on = aside ? aside_end(b.t, past + 1, most) : 0; on > 0)
    past = on;  // "X (the "Bank"), a wholly owned subsidiary of Y (the "Company"), offers"
  const bool formal = is_formal(b.t, i, end);
  if (is_body(b, i, end)) return;  // "Founders said yes"
  Match m;
  for (const auto& [rank, p] : kBefore) {
    const bool follows =
        (next < most && p.at(b.t, next, m)) || (rank > 1 && past < most && p.at(b.t, past, m));
    const bool place = rank == 1 && i > 0 && b.t[i - 1].is_symbol(',') && !formal;
    if (!follows || place || is_role_like(b, i, end)) continue;  // "of Pier 9, Baltimore (the ..."
    if (rank > 1 || next > end) firm(b, i, end, rank * 2 - (formal ? 1 : 0));
  }
}

// A firm by its form, or alone on its line.
void Namer::read_lone_firm(ParsedBlock& b, std::size_t i, std::size_t end, std::size_t k) {
  const bool by_form = is_form(b.t, end - 1) || (end > 1 && is_form(b.t, end - 2));
  if (is_formal(b.t, i, end) && is_form(b.t, b.t[end - 1].is_symbol('.') ? end - 2 : end - 1) &&
      k < 40)
    firm(b, i, end, 10);  // "Senior Engineer, Acme Systems Inc., $185,000"
  if (i > 0 || end < b.t.size()) return;
  if (by_form) firm(b, i, end, k < 4 ? 9 : 13);
  if (k == 0 && end >= 2 && is_generic(b.t, end - 1) && !is_role_like(b, i, end))
    firm(b, i, end, 11);  // a letterhead
}

// "the rest of the Cobalt Kites gang"
void Namer::read_gang(ParsedBlock& b, std::size_t most) {
  for (std::size_t i = 1; i + 1 < most; ++i) {
    if (!one_of(b.t, i - 1, {"the", "our"})) continue;
    const std::size_t end = firm_end(b.t, i, most);
    const bool gang = end > i && one_of(b.t, end, {"gang", "fam", "family", "crowd", "bunch"});
    if (gang && !is_role_like(b, i, end)) firm(b, i, end, 12);
  }
}

bool Namer::is_role_like(const ParsedBlock& b, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) {
    if (is_job(b.t, i)) return !is_form(b.t, end - 1);
  }
  return false;
}

bool Namer::is_signature(const ParsedBlock& b) { return b.t.size() <= 10; }

// "Saltbox Retail - offer for ...", "Offer details - Tallgrass Networks", "- Copperline"
void Namer::read_dash_firm(ParsedBlock& b) {
  static const Pattern kAbout(
      "offer|your|employment|job|verbal|revised|updated|formal|final|new|written|improved|"
      "compensation|"
      "comp|summary|package|terms|total|pay|rewards|candidate|letter|people|talent|careers|hr|"
      "human|recruiting");
  std::size_t begin = 0;
  while (begin < b.t.size() && b.t[begin].is == Is::symbol) ++begin;  // "**Acme - ..."
  for (std::size_t i = 0; i + 1 < b.t.size() && i < 400; ++i) {
    const bool colon = b.t[i].is_symbol(':') && i > 1 && one_of(b.t, i + 1, {"offer"}) &&
                       firm_end(b.t, 0, i) == i && !is_role_like(b, 0, i);
    if (colon) firm(b, 0, i, 8);  // "Rowan & Teal Commerce: offer for ..."
    if (!b.t[i].is_symbol('-') || b.t[i].glued) continue;
    if (b.t[i + 1].is_symbol('-')) ++i;  // "--"
    if (i + 1 >= b.t.size()) break;
    const std::size_t from = one_of(b.t, i + 1, {"the"}) ? i + 2 : i + 1;
    const std::size_t end = firm_end(b.t, from, b.t.size());
    const bool town = symbol_at(b.t, end, ',') && capitals_end(b.t, end + 1) == b.t.size() &&
                      end > from + 1 && (is_trade(b.t, end - 1) || is_generic(b.t, end - 1));
    const bool last = (end == b.t.size() || town) && end > from;  // "- The Pell Hotel, Duluth"
    const bool titled = one_of(b.t, 0, {"offer"}) && symbol_at(b.t, 1, '-') &&
                        i > 2;  // "Offer - Claims Manager - Halcyon"
    if (last &&
        (i == 0 || titled || b.t[i - 1].is_symbol('.') || b.t[i - 1].is_symbol('!') || i > 8) &&
        !is_role_like(b, from, end))
      firm(b, from, end, 11);
    if (i >= 2 && firm_end(b.t, 0, i) == i && !is_role_like(b, 0, i) &&
        is_role_like(b, i + 1, b.t.size()) && b.t.size() < 12)
      firm(b, 0, i, 12);  // "Sundrop Retail - Applied Scientist II"
    static const Pattern kTalk("call|chat|notes|meeting|conversation|interview|zoom|offer|debrief");
    const bool talk = b.place == 0 && i > 0 && i < 6 && kTalk.in(b.t, 0, i) && end > i + 1 &&
                      symbol_at(b.t, end, '(') && !is_role_like(b, i + 1, end);
    if (talk) firm(b, i + 1, end, 11);  // "GUTHRIE CALL - PALISADE MAPPING (hiring mgr)"
    Match m;
    static const Pattern kPaper(
        "award|agreement|notice|letter|sheet|memo|memorandum|statement|grant|offer|schedule|terms");
    if (i > begin && kAbout.at(b.t, i + 1, m) && firm_end(b.t, begin, i) == i &&
        !kPaper.in(b.t, i - 1, i) && !is_role_like(b, begin, i))
      firm(b, begin, i, 8);
  }
}

// "... by Dec 14 2026. Redfern Audio": a last sentence that is a name alone.
void Namer::read_trailing_firm(ParsedBlock& b) {
  std::size_t first = b.t.size();
  while (first > 0 && b.t[first - 1].sentence == b.t.back().sentence) --first;
  if (first == 0 || b.t.size() - first > 5 || b.t.size() == first) return;
  const std::size_t end = firm_end(b.t, first, b.t.size());
  if (end >= b.t.size() - (b.t.back().is_symbol('.') ? 1 : 0) && !is_role_like(b, first, end) &&
      end - first >= 2)
    firm(b, first, end, 14);
}

// "... Senior Economist at Halewood Institute": whether a firm follows.
bool Namer::read_firm_after_role(ParsedBlock& b, std::size_t end, std::size_t most) {
  if (symbol_at(b.t, end, ',') && one_of(b.t, end + 1, {"at", "with"})) ++end;  // "Manager, at X"
  if (symbol_at(b.t, end, '#') && is_at(b.t, end + 1, Is::number))
    end += 2;                                // "founding engineer #2 at Tidewrack"
  const bool of = one_of(b.t, end, {"of"});  // "Head Groundskeeper of the Rosecliff Club"
  if (!of && !one_of(b.t, end, {"at", "with", "for"})) return false;
  std::size_t first = one_of(b.t, end + 1, {"the"}) ? end + 2 : end + 1;
  if (first < most && b.t[first].is == Is::ordinal && b.t[first].capital) ++first;  // "First ..."
  const std::size_t stop = firm_end(b.t, first, most);
  if (of && end > 0 && !b.t[end - 1].capital)
    return false;  // "as director of the Flume Laboratory"
  static constexpr std::array<std::string_view, 18> kFields = {
      "public",  "community", "financial", "student", "human",    "clinical",
      "medical", "business",  "customer",  "social",  "client",   "information",
      "digital", "surgical",  "technical", "field",   "building", "environmental"};
  if (of && one_of(b.t, first, kFields)) return false;  // "Director of Public Works"
  if (of && (stop < first + 2 || is_field(b.t, stop - 1) ||
             (!is_trade(b.t, stop - 1) && !is_generic(b.t, stop - 1))))
    return false;
  if (stop == first || is_role_like(b, first, stop)) return false;
  firm(b, first, stop, 9);
  return true;
}

// What stands from `first` to the end of a block is a name alone.
void Namer::firm_alone(ParsedBlock& b, std::size_t first) {
  const std::size_t end = firm_end(b.t, first, b.t.size());
  if (end == first + 1 && is_field(b.t, first)) return;  // "SVP, Research"
  if (end == b.t.size() && end > first && !is_role_like(b, first, end)) firm(b, first, end, 13);
}

// "Dean, College of Science" names a part of the firm.
bool Namer::is_part(const ParsedBlock& b, std::size_t first) {
  return one_of(b.t, first,
                {"college", "department", "school", "office", "division", "faculty", "team"}) &&
         one_of(b.t, first + 1, {"of"});
}

// "Vice President, Stores", "Director, Systems": one word behind a title is a department.
bool Namer::is_department(const ParsedBlock& b, std::size_t comma, std::size_t end) {
  if (!b.t[comma].is_symbol(',') || is_form(b.t, end - 1)) return false;
  const bool one = end == comma + 2;
  if (one_of(b.t, comma + 1, {"r"}) && symbol_at(b.t, comma + 2, '&')) return true;  // ", R&D"
  if (one && is_field(b.t, comma + 1)) return true;
  if (!one && (!is_field(b.t, end - 1) || end > comma + 4)) return false;
  return comma > 0 &&
         one_of(b.t, comma - 1,
                {"president",      "director",   "manager",    "officer",     "head",
                 "lead",           "vp",         "svp",        "evp",         "supervisor",
                 "superintendent", "controller", "chief",      "chair",       "dean",
                 "recruiter",      "partner",    "specialist", "coordinator", "generalist",
                 "representative"});
}

// "Recruiting Partner, Mixed Signal" below "in our Mixed Signal group": a part of the firm.
bool Namer::is_team_elsewhere(const ParsedBlock& b, std::size_t first, std::size_t end) const {
  static constexpr std::array<std::string_view, 7> kTeams = {
      "team", "group", "department", "practice", "division", "unit", "organization"};
  constexpr std::size_t kMost = 200;
  for (std::size_t k = 0; k < page_.blocks.size() && k < kMost; ++k) {
    const Tokens& t = page_.blocks[k].t;
    for (std::size_t i = 1; i + (end - first) < t.size() && i < 400; ++i) {
      std::size_t same = 0;
      while (first + same < end && t[i + same].id == b.t[first + same].id) ++same;
      if (first + same == end && one_of(t, i - 1, {"our", "the"}) && one_of(t, i + same, kTeams) &&
          !t[i + same].capital)
        return true;
    }
  }
  return false;
}

void Namer::sign_off_firm(ParsedBlock& b) {
  for (std::size_t i = 0; i + 1 < b.t.size(); ++i) {
    if (!b.t[i].is_symbol(',') && !one_of(b.t, i, {"at"}) && !b.t[i].is_symbol('|')) continue;
    const std::size_t first = one_of(b.t, i + 1, {"the"}) ? i + 2 : i + 1;
    const std::size_t end = firm_end(b.t, first, b.t.size());
    if (end > first && !is_role_like(b, first, end) && !is_part(b, first) &&
        !is_department(b, i, end) && !is_team_elsewhere(b, first, end))
      firm(b, first, end, 7);
  }
}

}  // namespace parley::letter
