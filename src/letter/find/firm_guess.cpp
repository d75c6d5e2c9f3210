// Where no words say which firm it is: its mail's domain, the head of the letter, the last line;
// and firms that are named but make no offer.
#include <algorithm>
#include <array>
#include <cctype>

#include "letter/find/name_words.hpp"
#include "letter/find/namer.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// "thanks for leaving Brightwater Bank", "your current role at Nimbus": no firm of the offer.
constexpr std::array<std::string_view, 23> kTeams = {
    "team", "group",     "department", "practice", "desk",     "division", "org",      "squad",
    "unit", "crew",      "campus",     "site",     "office",   "plant",    "location", "store",
    "hub",  "warehouse", "works",      "mill",     "terminal", "depot",    "refinery"};

const Patterns& former() {
  static const Patterns kFormer(
      "leaving|departing|quitting|resigning|depart ?from ?the;"
      "leave|quit|left ~1;adviser|advisor|consultant|advise|advising|consulting to|for ?the;"
      "former|formerly|previous|previously|prior|current|currently|present|old ?called ?known ?as "
      "?employer|role|job|position|company|firm|manager|boss|team ?at|with ?of ?: ?, ?the;"
      "your time|years|work|days|tenure|stint at|with ?the;"
      "know|realize|realise|understand|heard ?that , ?that;"
      "competing|counter|rival|other|another|outside ?offer|offers|process from|with|at ?the;"
      "match|beat|matching|beating ?the ?their;"
      "bonus|salary|base|equity|pay|package ?you from|at ?the;"
      "division|subsidiary|unit|affiliate|member|arm|part|brand|backed|owned|portfolio ?company "
      "of|by ?the;"
      "operated|managed|administered|run ?for ?the ~6 by ?the;"
      "degree|graduate|graduated|graduating|phd|mba|studies|studied|alma from|at|mater ?the");
  return kFormer;
}

bool spells(const Tokens& t, std::size_t first, std::size_t end, const std::string& domain) {
  std::string joined;
  for (std::size_t i = first; i < end; ++i) {
    if (t[i].is == Is::word) joined += t[i].word;
  }
  if (joined.size() < 4 || domain.size() < 4) return false;
  return domain == joined ||
         (joined.starts_with(domain) && domain.size() >= t[first].word.size()) ||
         (domain.starts_with(joined) && domain.size() < joined.size() + 7);
}

// "verdantridge" of "ob@verdant-ridge.example"
std::string domain_of(std::string_view address) {
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos) return {};
  const std::string_view host = address.substr(at + 1);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  std::size_t first = host.rfind('.', dot - 1);  // "talent.acme.com" is of acme
  first = first == std::string_view::npos ? 0 : first + 1;
  std::string out;
  for (const char c : host.substr(first, dot - first)) {
    if (c != '-') out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

}  // namespace

namespace {

// "our client's Carlisle center": what a word has.
bool owns(const Token& x) { return x.is == Is::word && x.end - x.start == x.word.size() + 2; }

// "Blue Heron Staffing, LLC is pleased to offer you an assignment with our client, ...": who lends
// its own staff makes the offer.
bool is_lent(const ParsedBlock& b, std::size_t client) {
  static const Patterns kLent(
      "offer|offers|offering|employ|employs|hire|hires ~6 assignment|engagement|placement ~3 "
      "at|with|for;assign|assigns|assigned|place|placed|work|working ?you at|with|to");
  return kLent.find(b.t, sentence_start(b.t, client), client).end > 0;
}

}  // namespace

// "our client, Merrow & Pike LLP": whom an agency recruits for.
void Namer::read_client(ParsedBlock& b) {
  static const Pattern kClient("our|my|the|a client|clients ?here ?at|is|are|, ?called ?the");
  for (std::size_t i = 0; i < b.t.size() && i < 400; ++i) {
    Match m;
    if (!kClient.at(b.t, i, m) || is_lent(b, i) || owns(b.t[m.end - 1])) continue;
    std::size_t first = m.end;
    while (first < b.t.size() && (b.t[first].is == Is::symbol || b.t[first].is_word("the")))
      ++first;
    const std::size_t end = firm_end(b.t, first, b.t.size());
    if (end > first && b.t[first].sentence == b.t[i].sentence) firm(b, first, end, 0);
  }
}

// "in the Power & Utilities group of Brixham Lowe & Partners LLC": where one is to work.
bool Namer::is_house_of_group(const ParsedBlock& b, std::size_t first) {
  static const Patterns kIn(
      "in|within|join|joining|with|to our|the ~5 group|division|practice|unit|team|department|desk|"
      "business|segment|arm of|at ?the");
  const std::size_t of = first > 0 && one_of(b.t, first - 1, {"the"}) ? first - 2 : first - 1;
  const bool named =
      first > 3 && of > 1 && one_of(b.t, of, {"of", "at"}) && !b.t[of - 1].capital &&
      (b.t[of - 2].capital || (is_at(b.t, of - 2, Is::word) && b.t[of - 2].is_word("business")));
  return named && kIn.ends(b.t, first > 12 ? first - 12 : 0, first);
}

bool Namer::is_former(const ParsedBlock& b, std::size_t first) {
  constexpr std::size_t kNear = 12;  // "Operated for the U.S. Department of Energy by"
  return !is_house_of_group(b, first) &&
         former().ends(b.t, first > kNear ? first - kNear : 0, first);
}

namespace {

// "in the Materials Theory Group at Alder Flats National Laboratory": a part of the firm behind it.
bool is_group_within(const ParsedBlock& b, std::size_t first, std::size_t end) {
  static constexpr std::array<std::string_view, 6> kGroups = {"group",   "team",       "division",
                                                              "section", "department", "unit"};
  if (!one_of(b.t, end - 1, kGroups) || !one_of(b.t, end, {"at", "of"}) ||
      !is_at(b.t, end + 1, Is::word) || !b.t[end + 1].capital)
    return false;
  while (first > 0 && b.t[first - 1].is == Is::word && b.t[first - 1].capital) --first;
  return first > 1 && one_of(b.t, first - 1, {"the", "our"}) &&
         one_of(b.t, first - 2, {"in", "within"});
}

}  // namespace

// A firm of the offer, or an agency, which gives way to one.
void Namer::firm(ParsedBlock& b, std::size_t first, std::size_t end, int rank) {
  constexpr int kOfAnother = 6;  // "You mentioned that Hale & Pruitt would pay $35,000"
  if (first < b.aside.size() && b.aside[first]) rank += kOfAnother;
  if (first < end && one_of(b.t, first, {"the", "our", "this"})) ++first;
  const bool numbered = first > 0 && b.t[first - 1].is == Is::ordinal && b.t[first - 1].capital &&
                        b.t[first - 1].word == "first" && first + 1 < end;
  if (numbered) --first;  // "First Harbor Credit Union"
  const bool titled = first + 2 < end && is_job(b.t, first) && one_of(b.t, first + 1, {"of"}) &&
                      (is_form(b.t, end - 1) || is_form(b.t, end - 2));
  if (titled) first += 2;  // "CFO of Moonrise Dairy, Inc."
  while (first + 2 < end && one_of(b.t, first, {"numbers", "figures", "terms", "details"}) &&
         one_of(b.t, first + 1, {"for", "from", "at"}))
    first += 2;  // "Numbers for Kestrel Harbor Bank - ..."
  const bool shares = first + 3 < end && one_of(b.t, first, {"common", "capital", "restricted"}) &&
                      one_of(b.t, first + 1, {"stock", "shares"}) && one_of(b.t, first + 2, {"of"});
  if (shares) first += 3;  // "Common Stock of Kestrel Genomics, Inc."
  if (first + 2 < end && one_of(b.t, first, {"team"})) ++first;  // "- Team Tally & Thread"
  static constexpr std::array<std::string_view, 9> kBodies = {"board",     "trustees", "directors",
                                                              "partners",  "regents",  "governors",
                                                              "overseers", "visitors", "curators"};
  while (first + 2 < end && one_of(b.t, first, kBodies) && one_of(b.t, first + 1, {"of"}))
    first += one_of(b.t, first + 2, {"the"}) ? 3U : 2U;  // "TRUSTEES OF WEXLEY PUBLIC LIBRARY"
  if (first + 2 < end && one_of(b.t, first, {"education"}) && one_of(b.t, first + 1, {"of"}))
    first += 2;  // "The Board of Education of Sable Creek School District"
  if (is_group_within(b, first, end)) return;
  const bool no_name =
      end == first + 1 && (is_generic(b.t, first) || is_form(b.t, first) || is_grade(b.t[first]) ||
                           is_no_name(b.t[first]) || is_field(b.t, first));
  static constexpr std::array<std::string_view, 21> kTitles = {
      "mr",   "ms",      "mrs",  "dr",        "prof",       "professor", "maestro",
      "sir",  "lady",    "lord", "canon",     "father",     "rabbi",     "pastor",
      "dean", "provost", "chef", "president", "chancellor", "coach",     "judge"};
  const bool person = one_of(b.t, first, kTitles) && end <= first + 4 && end > first + 1 &&
                      !is_trade(b.t, end - 1) && !is_form(b.t, end - 1) &&
                      !is_generic(b.t, end - 1);
  static const Pattern kAt("at|from|of");
  Match m;  // "I spoke with Angela at Peltier HVAC Controls"
  const bool of_firm = end == first + 1 && end < b.t.size() && kAt.at(b.t, end, m) &&
                       firm_end(b.t, end + 1, b.t.size()) > end + 1;
  if (person || of_firm) return;
  static constexpr std::array<std::string_view, 14> kStreets = {
      "rd",   "road", "st",    "street", "ave", "avenue", "blvd",
      "lane", "ln",   "drive", "dr",     "way", "suite",  "hwy"};
  if (is_at(b.t, first, Is::number) && one_of(b.t, end - 1, kStreets)) return;  // "2217 Quarry Rd"
  static constexpr std::array<std::string_view, 8> kParts = {
      "branch", "office", "section", "department", "dept", "division", "desk", "unit"};
  static constexpr std::array<std::string_view, 4> kStaff = {"personnel", "staffing", "resources",
                                                             "recruitment"};
  const std::size_t sign = is_at(b.t, end - 1, Is::number) ? end - 2 : end - 1;
  const bool staff =  // "Servicing Personnel Office 7"
      sign > first && sign < end && one_of(b.t, sign, kParts) && one_of(b.t, sign - 1, kStaff);
  const bool desk =
      staff || (end == first + 2 && one_of(b.t, end - 1, kParts) &&  // "Staffing Branch"
                (is_field(b.t, first) || is_recruiting(b.t, first, first + 1)));
  const bool body =
      desk || one_of(b.t, end - 1,
                     {"committee", "panel", "board", "trustees", "regents", "commissioners",
                      "supervisors", "selectmen", "aldermen", "elders", "vestry"});
  const bool sheet =
      one_of(b.t, end - 1, {"glance", "summary", "overview", "ote", "form", "worksheet", "packet"});
  if (end <= first || no_name || body || sheet || is_former(b, first)) return;
  bool part =
      is_department_word(b.t, first) && one_of(b.t, first + 1, {"of"}) && !is_form(b.t, end - 1);
  part |= end > first + 1 && one_of(b.t, end - 1, {"department", "dept", "division"});
  part |= first > 1 && one_of(b.t, first - 1, {"of"}) && is_department_word(b.t, first - 2) &&
          !is_house_of_group(b, first);
  const std::size_t sort = end + (is_at(b.t, end, Is::number) ? 1 : 0);  // "the Route 9 store"
  const bool business = one_of(b.t, sort, {"business"}) && one_of(b.t, sort + 1, {"unit", "line"});
  const bool team =  // "join the Search team"
      (business || one_of(b.t, sort, kTeams)) && !is_form(b.t, end - 1);
  static constexpr std::array<std::string_view, 7> kHouses = {
      "store", "branch", "location", "site", "restaurant", "plant", "warehouse"};
  const bool house = team && first > 0 && one_of(b.t, first - 1, {"the", "our"}) &&
                     one_of(b.t, sort, kHouses);  // "at the Easton store": one of its houses
  // "KESTREL POINT TERMINALS | EMPLOYMENT OFFER - FIELD SUPERVISION": what is offered
  const bool headed = first > 2 && b.t[first - 1].is_symbol('-') && b.block.row &&
                      one_of(b.t, first - 2, {"offer", "form", "letter", "employment"});
  static constexpr std::array<std::string_view, 6> kRoads = {"street", "avenue",  "boulevard",
                                                             "road",   "parkway", "turnpike"};
  const bool road = one_of(b.t, end - 1, kRoads) && end > first + 1;  // "the team at Oak Street"
  rank += (house || headed || road ? 12 : 0);
  static const Patterns kStock(
      "stock|shares|interests|equity of|in ?the;restricted|performance|stock|share units of");
  static const Patterns kEmployee(
      "employee|employees|staff of ?record ?of ?the;employed|hired|engaged by ?the");
  const std::size_t before = first > 4 ? first - 4 : 0;
  const bool own_staff =
      kEmployee.ends(b.t, before, first);  // "a W-2 employee of Orchard Staffing"
  const bool agency = !own_staff && is_agency(b.t, first, end);
  const bool stock = kStock.ends(b.t, before, first);  // "restricted shares of Brixham Holdings"
  rank += (team ? 6 : 0) + (agency ? 12 : stock ? 6 : 0) + (part ? 8 : 0);
  constexpr std::size_t kMost = 200;
  if (firms_.size() < kMost) firms_.push_back({&b, first, end, rank});
  better(firm_, b, first, end, rank);
}

// One word that stands nowhere else: it may be a person's.
bool Namer::is_named_once(const NamePlace& f) const {
  if (f.end != f.first + 1 || is_form(f.in->t, f.first) || is_trade(f.in->t, f.first)) return false;
  int times = 0;
  const std::uint64_t name = f.in->t[f.first].id;
  const std::size_t most = std::min<std::size_t>(page_.blocks.size(), 200);
  for (std::size_t k = 0; k < most && times < 2; ++k) {
    for (const Token& x : page_.blocks[k].t) times += x.id == name && x.capital ? 1 : 0;
  }
  return times < 2;
}

// "I spoke with Angela at Peltier HVAC Controls", "Angela wants it back": one who works there.
bool Namer::is_person_of_firm(const NamePlace& f) const {
  if (f.end != f.first + 1) return false;
  const std::uint64_t name = f.in->t[f.first].id;
  const std::size_t most = std::min<std::size_t>(page_.blocks.size(), 200);
  for (std::size_t k = 0; k < most; ++k) {
    const Tokens& t = page_.blocks[k].t;
    for (std::size_t i = 0; i + 2 < t.size() && i < 400; ++i) {
      const bool at = t[i].id == name && t[i].capital && one_of(t, i + 1, {"at", "from"});
      if (at && firm_end(t, i + 2, t.size()) > i + 2 && t[i + 2].id != name) return true;
    }
  }
  return false;
}

// The surest that is no name of a person of the letter.
void Namer::choose_firm() {
  const auto part_of = [](const NamePlace& whole, const NamePlace& f) {
    if (whole.in == nullptr || f.end - f.first > whole.end - whole.first) return false;
    return std::any_of(whole.in->t.begin() + static_cast<std::ptrdiff_t>(whole.first),
                       whole.in->t.begin() + static_cast<std::ptrdiff_t>(whole.end),
                       [&](const Token& x) { return x.id == f.in->t[f.first].id; });
  };
  NamePlace best;
  int lowest = 100;
  for (const NamePlace& f : firms_) {
    if (is_person_of_firm(f)) continue;
    const bool person = part_of(candidate_, f) || part_of(recruiter_, f);
    const bool formal = is_form(f.in->t, f.end - 1) || is_trade(f.in->t, f.end - 1);
    const int rank = f.rank + (is_named_once(f) ? 8 : 0);
    if ((person && !formal) || rank >= lowest) continue;
    best = f;
    lowest = rank;
  }
  if (best.in != nullptr) firm_ = best;
  take_longer_name();
  take_whole_name();
  take_department();
  if (firm_.in != nullptr && symbol_at(firm_.in->t, firm_.end, ',')) {  // ", New York Branch"
    const std::size_t end = capitals_end(firm_.in->t, firm_.end + 1);
    if (end == firm_.in->t.size() && firm_.first == 0 && one_of(firm_.in->t, end - 1, {"branch"}))
      firm_.end = end;
  }
  spell_out_firm();
}

// "Joanie (Pip & Rye)" who writes from "Pip & Rye Bakehouse": the same name with what it does.
void Namer::take_longer_name() {
  if (firm_.in == nullptr) return;
  constexpr int kAsSure = 4;
  const std::size_t size = firm_.end - firm_.first;
  for (const NamePlace& f : firms_) {
    if (f.end - f.first <= size || f.rank > firm_.rank + kAsSure) continue;
    bool same = is_trade(f.in->t, f.end - 1) || is_generic(f.in->t, f.end - 1);
    for (std::size_t i = 0; i < size; ++i)
      same = same && f.in->t[f.first + i].id == firm_.in->t[firm_.first + i].id;
    if (same) return void(firm_ = {f.in, f.first, f.end, firm_.rank});
  }
}

// "Thank you for choosing St. Brannoc." below "St. Brannoc Regional Medical Center": the head of a
// letter has the whole name.
void Namer::take_whole_name() {
  if (firm_.in == nullptr) return;
  constexpr std::size_t kHead = 3;
  for (std::size_t k = 0; k < page_.blocks.size() && k < kHead; ++k) {
    ParsedBlock& b = page_.blocks[k];
    const std::size_t size = firm_.end - firm_.first;
    const std::size_t end = firm_end(b.t, 0, b.t.size());
    bool begins = end == b.t.size() && end > size &&
                  (is_trade(b.t, end - 1) || is_generic(b.t, end - 1) || is_form(b.t, end - 1) ||
                   is_form(b.t, end - 2));
    const bool trade = size == 1 && is_trade(firm_.in->t, firm_.first);  // "the Alliance will pay"
    const bool numbered = size == 2 && is_body_word(firm_.in->t, firm_.first) &&
                          is_at(firm_.in->t, firm_.end - 1, Is::number);  // "Local 772"
    const bool said = begins || (numbered && end == b.t.size() && end > size);
    const bool says_sort = said && (numbered || trade || is_generic(firm_.in->t, firm_.end - 1));
    bool ends = says_sort;  // "the Medical Center"
    for (std::size_t i = 0; i < size; ++i) {
      const std::string& word = firm_.in->t[firm_.first + i].word;
      begins = begins && b.t[i].word == word;
      ends = ends && b.t[end - size + i].word == word;
    }
    if (begins || ends) firm_ = {&b, 0, end, firm_.rank};
  }
  for (std::size_t k = 0; k < page_.headers.size(); ++k) {  // "Subject: Aldermoor Robotics: your"
    ParsedBlock& b = page_.header_blocks[k];
    const std::size_t end = firm_end(b.t, 0, b.t.size());
    const bool parted = symbol_at(b.t, end, ':') || symbol_at(b.t, end, '-');
    const bool longer = firm_.end == firm_.first + 1 && end > 1 && parted &&
                        (is_trade(b.t, end - 1) || is_agency(b.t, 0, end)) &&
                        b.t[0].id == firm_.in->t[firm_.first].id;
    if (longer && page_.headers[k].name == "subject") firm_ = {&b, 0, end, firm_.rank};
  }
}

// "STATE OF MERIDIAN" above "DEPARTMENT OF WATER RESOURCES": the department makes the offer.
void Namer::take_department() {
  static const Pattern kState("state|commonwealth of");
  static const Pattern kDepartment("department|division|bureau|office|board of");
  static const Pattern kStaff("human|personnel|recruitment|administration|governor");
  if (firm_.in == nullptr || page_.blocks.size() < 2) return;
  ParsedBlock& below = page_.blocks[1];
  Match m;
  const bool state = firm_.in->place == 0 && firm_.first == 0 && kState.at(firm_.in->t, 0, m) &&
                     firm_.end == firm_.in->t.size();
  const bool department =
      !below.t.empty() && kDepartment.at(below.t, 0, m) && !kStaff.in(below.t, 0, below.t.size());
  if (state && department && firm_end(below.t, 0, below.t.size()) == below.t.size())
    firm_ = {&below, 0, below.t.size(), firm_.rank};
}

// "Conway-Lisle Logistics Corporation ("CLL")": a short form stands for the name before it.
void Namer::spell_out_firm() {
  if (firm_.in == nullptr || firm_.end != firm_.first + 1) return;
  const std::uint64_t called = firm_.in->t[firm_.first].id;
  for (ParsedBlock& b : page_.blocks) {
    for (std::size_t p = 1; p + 2 < b.t.size() && p < 400; ++p) {
      const std::size_t word = p + (symbol_at(b.t, p + 1, '"') ? 2 : 1);
      if (!b.t[p].is_symbol('(') || word >= b.t.size() || b.t[word].id != called) continue;
      if (is_at(b.t, word + 1, Is::word)) continue;  // "Carla (Boltwheel recruiting)"
      std::size_t first = p;
      for (std::size_t k = p; k > 0 && k + 9 > p; --k) {
        if (firm_end(b.t, k - 1, p) == p) first = k - 1;
      }
      if (first < p && b.t[first].id != called) {
        firm_ = {&b, first, p, firm_.rank};
        return;
      }
    }
  }
}

// Words in capitals that a mail's domain spells.
void Namer::read_domains() {
  std::vector<std::string> domains;
  const auto gather = [&](const ParsedBlock& b) {
    for (const Token& x : b.t) {
      if (x.word != "<address>" || domains.size() >= 8) continue;
      std::string name =
          domain_of(std::string_view(b.block.words.text).substr(x.start, x.end - x.start));
      if (!name.empty() && name != "gmail" && name != "mail") domains.push_back(std::move(name));
    }
  };
  for (std::size_t k = 0; k < page_.headers.size(); ++k) {
    if (page_.headers[k].name == "from") gather(page_.header_blocks[k]);
  }
  for (const ParsedBlock& b : page_.blocks) {
    if (b.block.voice == Voice::firm) gather(b);
  }
  for (const std::string& domain : domains) {
    for (ParsedBlock& b : page_.header_blocks) read_spelled(b, domain);
    for (ParsedBlock& b : page_.blocks) read_spelled(b, domain);
  }
}

void Namer::read_spelled(ParsedBlock& b, const std::string& domain) {
  if (b.block.voice == Voice::candidate) return;
  for (std::size_t i = 0; i < b.t.size() && i < 400; ++i) {
    if (!is_name_word(b.t[i]) || symbol_at(b.t, i + 1, '@') || (i > 0 && b.t[i - 1].is_symbol('@')))
      continue;
    std::size_t end = firm_end(b.t, i, b.t.size());
    while (end > i && !spells(b.t, i, end, domain)) --end;
    if (end > i) firm(b, i, end, 12);
  }
}

// Where a firm's name may begin in a head: behind "The", or "First", which firm() adds again.
std::size_t Namer::head_start(const Tokens& t) {
  const bool first = is_at(t, 0, Is::ordinal) && t[0].capital && t[0].word == "first";
  return first || one_of(t, 0, {"the"}) ? 1 : 0;
}

// "SABLE & FINCH ARCHITECTS" above the date, "Fernbrook Water" below the name.
void Namer::read_head_and_foot() {
  for (std::size_t k = 0; k < page_.blocks.size(); ++k) {
    ParsedBlock& b = page_.blocks[k];
    const bool head = k < 2;
    const bool foot = k > 1 && ends_letter(k, 2);
    if ((!head && !foot) || b.t.size() < 2 || b.t.size() > 18 || b.block.chat ||
        b.block.voice == Voice::candidate)
      continue;
    const std::size_t first = head_start(b.t);
    const std::size_t end = firm_end(b.t, first, b.t.size());
    const std::size_t past = symbol_at(b.t, end, '.') ? end + 1 : end;
    const bool alone = past == b.t.size() || (b.t[end].is_symbol('|') && k == 0) ||
                       (b.t[end].is_symbol(',') && k == 0 && has_street(k + 1)) ||
                       (k == 0 && past + 1 == b.t.size() && is_at(b.t, past, Is::date)) ||
                       (k == 0 && symbol_at(b.t, end, '-') && is_office(b.t, end + 1)) ||
                       (foot && symbol_at(b.t, end, ',') && is_office(b.t, end + 1));
    if (!alone || end < first + 2 || is_role_like(b, first, end)) continue;
    if (end == b.t.size() && read_team(b, first)) continue;
    const std::size_t rest = end < b.t.size() ? firm_end(b.t, end + 1, b.t.size()) : end;
    const bool branch = rest == b.t.size() && is_generic(b.t, rest - 1);  // ", New York Branch"
    if (k == 0 && has_street(1)) firm(b, first, branch ? rest : end, 15);
    const bool office = is_department_word(b.t, first + 1) || is_generic(b.t, first + 1);
    const bool city =  // "City of Marlow", "STATE OFFICE OF WATERWAYS AND HARBORS"
        is_generic(b.t, first) && one_of(b.t, first + (office ? 2 : 1), {"of"});
    const bool numbered =  // "Marlow School District No. 4", "Bakers, Local 9"
        is_at(b.t, end - 1, Is::number) && ((end >= first + 5 && is_generic(b.t, end - 4)) ||
                                            (end >= first + 3 && is_body_word(b.t, end - 2)));
    bool house_of = false;  // "Wendover Museum of Natural History"
    for (std::size_t i = first + 1; i + 2 < end; ++i)
      house_of |= is_generic(b.t, i) && one_of(b.t, i + 1, {"of", "for"});
    const bool form = is_form(b.t, end - 1) || is_form(b.t, end - 2);  // "Ondarra Corp."
    const bool known =
        city || numbered || house_of || is_trade(b.t, end - 1) || is_generic(b.t, end - 1) || form;
    const bool letterhead = k == 0 && page_.blocks.size() > 3 &&
                            (end < b.t.size() || has_street(1) || is_below_letterhead(1));
    const bool legal = letterhead && form;
    const bool owners = k == 0 && is_house_of_writer(b, first, end);
    if (owners && !known) firm(b, first, end, 12);
    if (known) firm(b, first, end, legal ? 5 : letterhead ? 6 : foot ? 12 : 11);
  }
}

// "Kowalczyk Heating & Air" above a letter that Ed Kowalczyk signs.
bool Namer::is_house_of_writer(const ParsedBlock& b, std::size_t first, std::size_t end) const {
  if (recruiter_.in == nullptr || recruiter_.end <= recruiter_.first || end < first + 3)
    return false;
  const Token& last = recruiter_.in->t[recruiter_.end - 1];
  const bool named = last.word.size() > 2 && b.t[first].id == last.id;
  return named && recruiter_.in != &b;
}

// Whether the block is among the last `n` of its letter or message.
bool Namer::ends_letter(std::size_t k, std::size_t n) const {
  const Block& b = page_.blocks[k].block;
  const std::size_t on = k + n;
  if (on >= page_.blocks.size()) return true;
  return !b.chat &&
         (page_.blocks[on].block.newness != b.newness || page_.blocks[on].block.file != b.file);
}

// "Office of the Superintendent", "HUMAN RESOURCES": a part of what stands before it.
bool Namer::is_office(const Tokens& t, std::size_t i) {
  static const Patterns kOffice(
      "office|department|division|bureau of|: ?the;human resources;people|talent ?and|& "
      "operations|team|acquisition|office;personnel ?office|department;recruiting|careers");
  return i < t.size() && kOffice.begins(t, i);
}

// An office or the date of the letter.
bool Namer::is_below_letterhead(std::size_t k) const {
  const Tokens& t = page_.blocks[k].t;
  return t.size() < 8 && (is_office(t, 0) || (t.size() == 1 && t[0].is == Is::date));
}

// "520 Lexington Avenue": a number and words with capitals, no date.
bool Namer::has_street(std::size_t k) const {
  if (k >= page_.blocks.size()) return false;
  const Tokens& t = page_.blocks[k].t;
  if (t.size() < 3 || t.size() > 16 || t[1].is != Is::word || !t[1].capital) return false;
  return t[0].is == Is::number || one_of(t, 0, {"one", "two"});
}

// Words in capitals that end as firms are called, in the first lines, where nothing else is known:
// the most frequent.
void Namer::guess_firm() {
  static const Pattern kElsewhere(
      "insurance|insured|medical|dental|vision|retirement|401k|movers|mover|relocation|visa|"
      "background|bank|survey|degree|graduated|competitor|competitors|offered");
  if (firm_.in != nullptr && firm_.rank <= 20) return;
  read_bare_head();
  for (std::size_t k = 0; k < page_.blocks.size() && k < 8; ++k) {
    ParsedBlock& b = page_.blocks[k];
    if (b.block.voice == Voice::candidate || kElsewhere.in(b.t, 0, b.t.size())) continue;
    for (std::size_t i = 0; i < b.t.size() && i < 200;) {
      const std::size_t first = one_of(b.t, i, {"the"}) ? i + 1 : i;
      const std::size_t end = firm_end(b.t, first, b.t.size());
      const bool field = first > 1 && symbol_at(b.t, first - 1, '(') &&
                         is_job(b.t, first - 2);  // "Fundraising Manager (Trusts ...)"
      const bool either = first > 0 && b.t[first - 1].is_symbol('/');  // "Diesel / Heavy Equipment"
      const bool known = end >= first + 2 && !is_role_like(b, first, end) && !field && !either &&
                         !is_department_word(b.t, first) &&
                         (is_trade(b.t, end - 1) || is_generic(b.t, end - 1));
      if (known) firm(b, first, end, 17);
      i = std::max(end, i + 1);
    }
  }
}

// "ARDENT COAST BROADBAND | OFFER SHEET", "Sable Creek" above "Human Resources Department": the
// first words of a letter where no others name a firm.
void Namer::read_bare_head() {
  static const Patterns kDepartment(
      "human resources;people|talent|recruiting ?and ?& team|operations|acquisition|department|"
      "office;office of;personnel");
  if (page_.blocks.size() < 3) return;
  ParsedBlock& b = page_.blocks[0];
  const std::size_t end = firm_end(b.t, 0, b.t.size());
  static const Pattern kOffer(
      "BAR|- ?- ?offer|term offer|employment|compensation|terms|summary|sheet");
  Match m;
  const bool dash = symbol_at(b.t, end, '-') && kOffer.at(b.t, end, m);
  const bool ends = end == b.t.size() || b.t[end].is_symbol('|') || b.t[end].is_symbol('(') || dash;
  if (end < 2 || !ends || b.block.chat || b.block.bullet || b.block.voice == Voice::candidate ||
      is_role_like(b, 0, end))
    return;
  const auto first = b.t.begin();
  if (std::any_of(first, first + static_cast<std::ptrdiff_t>(end), is_no_name)) return;
  const std::string_view words =
      std::string_view(b.block.words.text).substr(b.t[0].start, b.t[end - 1].end - b.t[0].start);
  const bool capitals =
      std::none_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const Tokens& below = page_.blocks[1].t;
  const bool above_department =
      below.size() < 7 && kDepartment.find(below, 0, below.size()).end > 0;
  const bool above_date = below.size() == 1 && below[0].is == Is::date;
  const bool beside_title = ends && end < b.t.size() && kOffer.at(b.t, end, m);
  static const Pattern kTitle("offer|terms|summary|employment");
  const bool figures = std::any_of(below.begin(), below.end(), [](const Token& t) {
    return t.is == Is::money || t.is == Is::number || t.is == Is::percent;
  });
  const bool above_title =
      below.size() < 12 && kTitle.in(below, 0, below.size()) && !figures && end >= 3;
  const bool greeted =  // "Bayside Urgent Care" above "Dear Lee,", but no name of who is greeted
      end >= 3 && ends && one_of(below, 0, {"dear", "hi", "hello"}) &&
      std::none_of(below.begin(), below.end(), [&](const Token& x) {
        return std::any_of(first, first + static_cast<std::ptrdiff_t>(end),
                           [&](const Token& own) { return own.id == x.id; });
      });
  if (greeted) firm(b, 0, end, 19);
  if (capitals || above_department || above_date || beside_title || above_title)
    firm(b, 0, end, 18);
}

// "The Nimbleforge People Team": the firm before the words for who writes.
bool Namer::read_team(ParsedBlock& b, std::size_t first) {
  const std::size_t last = b.t.size() - 1;
  if (!one_of(b.t, last, {"team", "department", "ops", "operations", "resources"}) &&
      !is_recruiting(b.t, last, b.t.size()))
    return false;
  std::size_t end = b.t.size() - 1;
  while (end > first && (is_recruiting(b.t, end - 1, end) ||
                         one_of(b.t, end - 1, {"acquisition", "&", "and", "resources", "human"})))
    --end;
  const bool joined = symbol_at(b.t, end, '&') || one_of(b.t, end, {"and"});
  if (joined && end == first + 1) return true;  // "Crewing and Recruitment"
  if (end > first && end + 1 < b.t.size() && firm_end(b.t, first, end) == end)
    firm(b, first, end, 11);
  return true;
}

// "Company: sprocketry": a word or two without capitals that a label names.
void Namer::read_labelled_small_firm(ParsedBlock& b) {
  static const Pattern kLabel(
      "employer|company|firm|org|organization|studio|startup|client ?name :|BAR|=");
  Match m;
  if (b.t.empty() || !kLabel.at(b.t, 0, m) || m.end >= b.t.size() || b.t[m.end].capital) return;
  std::size_t end = m.end;
  while (end < b.t.size() && b.t[end].is == Is::word && end < m.end + 4) ++end;
  const bool ends = end == b.t.size() || b.t[end].is_symbol('|') || b.t[end].is_symbol('.');
  if (ends && end > m.end && !is_generic(b.t, m.end)) firm(b, m.end, end, 4);
}

// "hushbox's first product designer", "Loamworks' first ...": a word without a capital that has a
// role.
std::size_t Namer::owner_end(const Tokens& t, std::size_t i) {
  if (i >= t.size()) return i;
  const bool mark = t[i].is == Is::word && t[i].word.ends_with('s') && symbol_at(t, i + 1, '\'') &&
                    t[i + 1].glued;
  return owns(t[i]) ? i + 1 : mark ? i + 2 : i;
}

// "eng manager @ tidewell": a word without a capital behind an "@" that is no address.
void Namer::read_small_firm(ParsedBlock& b) {
  for (std::size_t i = 1; i + 1 < b.t.size() && i < 400; ++i) {
    const bool named = b.t[i].is_symbol('@') && !(b.t[i].glued && b.t[i + 1].glued) &&
                       b.t[i + 1].is == Is::word && !b.t[i + 1].capital;
    const bool handle =  // "DM with @margit-lowell"
        b.t[i + 1].glued && (one_of(b.t, i - 1, {"with", "dm", "from", "by", "cc", "to"}) ||
                             (symbol_at(b.t, i + 2, '-') && b.t[i + 2].glued));
    const bool ends = i + 2 == b.t.size() || b.t[i + 2].is == Is::symbol;
    if (named && !handle && ends && b.t[i + 1].word.size() > 3) firm(b, i + 1, i + 2, 14);
  }
}

}  // namespace parley::letter
