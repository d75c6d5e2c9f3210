#include <algorithm>
#include <array>

#include "letter/find/name_words.hpp"
#include "letter/find/namer.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// "Nerissa Coldwater, M.D.": nothing but letters behind a name.
bool ends_in_letters(const Tokens& t, std::size_t end, std::size_t stop) {
  if (end == stop) return true;
  if (!t[end].is_symbol(',')) return false;
  const auto first = t.begin();
  return std::all_of(first + static_cast<std::ptrdiff_t>(end) + 1,
                     first + static_cast<std::ptrdiff_t>(stop), [](const Token& x) {
                       return x.is == Is::symbol ||
                              (x.is == Is::word && x.capital && x.end - x.start < 7);
                     });
}

// "Helga Strandvik, M.D.": where the name ends that letters follow.
std::size_t before_letters(const Tokens& t, std::size_t end) {
  constexpr std::size_t kMost = 6;
  for (std::size_t comma = end; comma > 0 && end - comma < kMost; --comma) {
    if (t[comma - 1].is_symbol(',') && ends_in_letters(t, comma - 1, end))
      return before_letters(t, comma - 1);  // "M.D., Ph.D."
  }
  return end;
}

constexpr std::size_t kAddressee = 13;  // "Prof. Alexander Petrov-Lind, Ph.D., MBA"

// "Thad" of "Thaddeus", "Drew" of "Andrew", "Bob" of "Robert".
bool is_nickname(std::string_view called, std::string_view whole) {
  static constexpr std::array<std::array<std::string_view, 2>, 52> kOthers = {
      {{"bob", "robert"},      {"bobby", "robert"},    {"bill", "william"},
       {"billy", "william"},   {"peggy", "margaret"},  {"meg", "margaret"},
       {"maggie", "margaret"}, {"dick", "richard"},    {"rick", "richard"},
       {"jim", "james"},       {"jimmy", "james"},     {"jamie", "james"},
       {"jack", "john"},       {"johnny", "john"},     {"ted", "edward"},
       {"ted", "theodore"},    {"teddy", "theodore"},  {"ned", "edward"},
       {"liz", "elizabeth"},   {"betsy", "elizabeth"}, {"betty", "elizabeth"},
       {"libby", "elizabeth"}, {"kate", "katherine"},  {"katie", "katherine"},
       {"kate", "catherine"},  {"katie", "catherine"}, {"kathy", "catherine"},
       {"kate", "kathleen"},   {"kathy", "katherine"}, {"kate", "kathryn"},
       {"tony", "anthony"},    {"tony", "antonio"},    {"chuck", "charles"},
       {"hank", "henry"},      {"harry", "henry"},     {"harry", "harold"},
       {"sandy", "alexandra"}, {"sandy", "alexander"}, {"sasha", "alexander"},
       {"sasha", "alexandra"}, {"sally", "sarah"},     {"becky", "rebecca"},
       {"nora", "eleanor"},    {"nell", "eleanor"},    {"larry", "lawrence"},
       {"jerry", "gerald"},    {"jerry", "jerome"},    {"paco", "francisco"},
       {"pepe", "jose"},       {"nacho", "ignacio"},   {"jenny", "jennifer"},
       {"mick", "michael"}}};
  const bool begins = whole.starts_with(called);
  const bool ends = called.size() > 3 && whole.ends_with(called);
  constexpr std::size_t kStem = 3;  // "Danny" of "Daniel", "Abby" of "Abigail"
  const bool pet = called.size() > kStem && (called.back() == 'y' || called.ends_with("ie")) &&
                   whole.size() > kStem && whole.substr(0, kStem) == called.substr(0, kStem);
  return begins || ends || pet || std::any_of(kOthers.begin(), kOthers.end(), [&](const auto& x) {
           return x[0] == called && x[1] == whole;
         });
}

}  // namespace

// "MBEKI-ROLLINS, Sacha": the end of a name whose last part stands first; i: it is none.
std::size_t Namer::inverted_end(const ParsedBlock& b, std::size_t i) {
  const std::size_t comma = person_end(b, i);
  if (comma == i || !symbol_at(b.t, comma, ',') || comma + 1 >= b.t.size()) return i;
  const std::size_t last = comma - i;
  const bool one = last == 1 || (last == 3 && symbol_at(b.t, i + 1, '-'));
  const Token& given = b.t[comma + 1];
  const std::string& text = b.block.words.text;
  const bool letters = given.end - given.start < 3 || text[given.start + 1] < 'a';  // "RN", "MD"
  const std::size_t end = person_end(b, comma + 1);
  const bool ends = end == b.t.size() || b.t[end].is_symbol('|') || b.t[end].is_symbol(';');
  return one && !letters && end > comma + 1 && ends && !is_job(b.t, comma + 1) ? end : i;
}

// "Optionee: Rafe Linnet"
void Namer::read_person_label(ParsedBlock& b) {
  static const Patterns kLabel(
      "offered|offer|tendered|extended|presented to "
      ":|BAR;terms|package|position|employment offered|extended|proposed to;for "
      "discussion|review|consideration "
      "with|by;who|offeree|optionee|participant|grantee|recipient|candidate|awardee|employee|"
      "holder|"
      "executive|engaged|hired|"
      "purchaser|prepared|artist|talent|teacher|physician|player|musician|driver|pilot|resident|"
      "hire|"
      "applicant ?name|for :|BAR|=;offer|compensation|comp|pay|package|total|rewards "
      "?compensation ?offer ?summary|letter|details|package|sheet|terms|overview|statement "
      "for;BAR for :;employment|hire|hiring|appointment "
      "of;prepared|drafted|drawn|written|made|generated|issued|created|put|"
      "assembled|compiled ?up ?out ?together ?exclusively ?on "
      "?{date} for;name "
      "?of ?optionee ?participant ?grantee ?applicant ?candidate ?employee ?selectee ?appointee "
      "?hire :|BAR ?:;re|subject : "
      "~6 "
      "mr|ms|mrs|dr|prof ?.;terms|summary|details|figures|proposal for;"
      "memorandum|memo|attention|attn ?to ?for :|BAR;team|crew|staff member ?name "
      ":|BAR;associate|selectee|"
      "appointee|nurse|provider ?name :|BAR");
  read_party(b);
  if (read_firm_side(b)) return;
  static const Pattern kCandidate("candidate|offeree|appointee :|BAR");
  Match m = kLabel.find(b.t, 0, std::min<std::size_t>(b.t.size(), 10));
  static const Pattern kName("name :|BAR");
  if (Match name; kName.at(b.t, 0, name)) m = {.first = 0, .end = 1};
  const Match c = kCandidate.find(b.t, 0, std::min<std::size_t>(b.t.size(), 30));
  if (c.end > 0 && (c.first == 0 || b.t[c.first - 1].is != Is::word)) m = c;
  if (m.end == 0 && one_of(b.t, 0, {"to", "for"}) &&
      (symbol_at(b.t, 1, ':') || symbol_at(b.t, 1, '|')))
    m.end = 2;
  if (m.end == 0) return;
  std::size_t first = symbol_at(b.t, m.end, ':') ? m.end + 1 : m.end;  // "Summary for: ..."
  if (symbol_at(b.t, first, '|')) ++first;
  if (const std::size_t whole = inverted_end(b, first); whole > first)
    return better(candidate_, b, first, whole, 3);
  const std::size_t end = person_end(b, first);
  const bool label = symbol_at(b.t, end + 1, ':');  // "TO: Ada Quill    DATE: June 2"
  static const Pattern kBox(                        // "Name: Ada Quill    [X] New hire"
      "new|rehire|transfer|full|part|regular|temporary|exempt ?hire|employee|time");
  Match box;
  const bool boxed = end < b.t.size() && kBox.at(b.t, end, box);
  if (end < b.t.size() && b.t[end].is == Is::word && b.t[end].capital && !label && !boxed)
    return;                                                            // a title
  if (is_form(b.t, symbol_at(b.t, end, ',') ? end + 1 : end)) return;  // a firm
  if (end > first + 1) better(candidate_, b, first, end, 3);
  if (end <= first + 1 || !one_of(b.t, end, {"by"})) return;  // "Prepared for X by Y, Recruiting"
  const std::size_t by = person_end(b, end + 1);
  if (by > end + 2) better(recruiter_, b, end + 1, by, 5);
}

// 'Dmitri Volkov (the "Employee")'
void Namer::read_party(ParsedBlock& b) {
  static const Pattern kBefore(
      "employee|executive|you|participant|grantee|optionee|recipient|holder|awardee|physician|"
      "provider|teacher|professional|officer|associate|manager|consultant|artist|coach");
  static const Pattern kSoCalled("the|hereinafter|hereafter|herein|referred|to|as|called|known");
  for (std::size_t i = 3; i + 2 < std::min<std::size_t>(b.t.size(), 120); ++i) {
    Match m;
    const bool job = !kBefore.at(b.t, i + 1, m) && is_job(b.t, i + 1) &&
                     one_of(b.t, i - 1, {"the"});  // (the "Superintendent")
    const bool quoted = symbol_at(b.t, i, '"') && (job || m.end > 0) &&
                        (symbol_at(b.t, i + 2, '"') || symbol_at(b.t, i + 3, '"'));
    if (!quoted) continue;
    std::size_t end = i;  // "THEODORA LINQUIST, hereinafter called "Employee.""
    while (end > 0 && (b.t[end - 1].is == Is::symbol || kSoCalled.in(b.t, end - 1, end))) --end;
    end = before_letters(b.t, end);
    std::size_t first = end;
    while (first > 0 && end - first < 6 &&
           ((b.t[first - 1].is == Is::word && b.t[first - 1].capital) ||
            (b.t[first - 1].is_symbol('.') && first > 1 && b.t[first - 2].word.size() == 1)))
      --first;
    bool firm = false;  // "Tarnbrook Pictures, Inc. (the "Producer")"
    for (std::size_t k = end; k < i; ++k) firm |= is_form(b.t, k);
    if (job && (firm || person_end(b, first) != end)) continue;
    if (end - first >= 2) better(candidate_, b, first, end, 3);
  }
}

// "Agency: Halfmoon & Pike" beside "Talent: Imre Szalai": who engages whom.
bool Namer::is_beside_engager(const ParsedBlock& b) const {
  static const Pattern kEngager(
      "agency|producer|production|studio|company|employer|station|network|engager|client|label "
      "?company :|BAR");
  constexpr std::size_t kNear = 4;
  constexpr std::size_t kLabel = 3;
  const std::size_t from = b.place > kNear ? b.place - kNear : 0;
  for (std::size_t k = from; k < page_.blocks.size() && k <= b.place + kNear; ++k) {
    if (kEngager.in(page_.blocks[k].t, 0, kLabel)) return true;
  }
  return false;
}

// "Prepared by: Lyle Munro", "Name: Helen Ostrow" below "By: ...": whether it names who writes.
bool Namer::read_firm_side(ParsedBlock& b) {
  static const Patterns kFirmLabel(
      "signed for ~3 by;prepared|issued|sent|drawn|written|compiled ?up ?on ?{date} by;"
      "for ?and ?on ?behalf ?of the|our company|firm|employer|university|hospital|college|bank|"
      "plant|school|district|practice|studio|museum|city|county|club|clinic :|BAR;"
      "offer ?letter prepared|issued|made|extended by "
      ":|BAR;signed|signature|by ?by ?for ?on ?behalf ?of the|our company|firm|employer|university|"
      "hospital|college|bank "
      ":|BAR;prepared|signed|issued|sent|by|per|printed|print|recruiter|recruiting|hiring|hr|"
      "talent|"
      "contact|questions|people|"
      "from ?team ?by ?name ?contact ?partner ?person ?recruiter :|BAR");
  const std::size_t house = one_of(b.t, 0, {"for"}) ? firm_end(b.t, 1, b.t.size()) : 0;
  if (house > 1 && (symbol_at(b.t, house, ':') || symbol_at(b.t, house, '|'))) {
    const std::size_t name = house + (symbol_at(b.t, house + 1, '|') ? 2 : 1);
    const std::size_t end = person_end(b, name);  // "For Larksong Hospice: Wilma Pell, Director"
    const bool staff = symbol_at(b.t, end, ',') && is_staff(b, end, b.t.size());
    if (end > name + 1 && staff) better(recruiter_, b, name, end, 5);
  }
  static const Pattern kTalent("talent|artist :|BAR");
  if (kTalent.in(b.t, 0, 2) && is_beside_engager(b)) return false;  // of a deal memo
  Match firm_side;
  const std::size_t label = is_at(b.t, 0, Is::number) ? 1 : 0;  // "11 Prepared by | ..."
  if (label < b.t.size() && kFirmLabel.begins(b.t, label))
    firm_side = kFirmLabel.find(b.t, label, std::min<std::size_t>(b.t.size(), 8));
  if (firm_side.end > 0 && !one_of(b.t, 1, {"manager"}) && !one_of(b.t, 0, {"hiring"})) {
    const bool mark = symbol_at(b.t, firm_side.end, ':') || symbol_at(b.t, firm_side.end, '|');
    const std::size_t name = firm_side.end + (mark ? 1 : 0);
    if (const std::size_t whole = inverted_end(b, name); whole > name) {
      better(recruiter_, b, name, whole, 5);
      return true;
    }
    const std::size_t end = person_end(b, name);
    const bool ends = end == b.t.size() || b.t[end].is == Is::symbol;
    if (end > name + 1 && ends) better(recruiter_, b, name, end, 5);
    return true;
  }
  if (symbol_at(b.t, 0, '/') && one_of(b.t, 1, {"s"}) && symbol_at(b.t, 2, '/')) {
    const std::size_t end = person_end(b, 3);  // "/s/ Joaquin Teller", his name below it perhaps
    std::size_t once = 4;
    while (once < end && b.t[once].id != b.t[3].id) ++once;
    if (end > 4) better(accepted_ ? candidate_ : recruiter_, b, 3, once, 4);
    return true;
  }
  if (one_of(b.t, 0, {"name"}) && symbol_at(b.t, 1, ':') && signed_) {
    const std::size_t end = person_end(b, 2);
    if (end > 3) better(accepted_ ? candidate_ : recruiter_, b, 2, end, 4);
    return true;
  }
  return false;
}

// "Mr. Thaddeus Brill", "Robert Ellison, CPA" above "Dear Thad", "Dear Bob": the address names whom
// the greeting calls short.
void Namer::read_addressee() {
  const Token& called = candidate_.in->t[candidate_.first];
  if (candidate_.end != candidate_.first + 1 || called.word.size() < 3) return;
  for (std::size_t k = 0; k < page_.blocks.size() && k < 12; ++k) {
    ParsedBlock& b = page_.blocks[k];
    if (&b == candidate_.in) return;
    if (b.t.size() < 2 || b.t.size() > kAddressee) continue;
    const bool titled = is_honorific(b.t, 0);
    const std::size_t at = !titled ? 0 : symbol_at(b.t, 1, '.') ? 2 : 1;
    const std::size_t end = person_end(b, at);
    if (end < at + 2 || !ends_in_letters(b.t, end, b.t.size())) continue;
    const std::string& whole = b.t[at].word;
    const bool alike = titled && whole.compare(0, 2, called.word, 0, 2) == 0;
    if (alike || is_nickname(called.word, whole)) candidate_ = {&b, at, end, 1};
  }
}

// "Dear Ines" or "Dear Ms. Okafor", and the address "Ms. Ines Okafor" above it, are one.
void Namer::complete_candidate() {
  if (candidate_.in == nullptr) return;
  read_addressee();
  const Tokens& t = candidate_.in->t;
  const bool titled = is_honorific(t, candidate_.first);
  const std::size_t names = candidate_.end - candidate_.first;
  const bool hyphen = names == 3 && symbol_at(t, candidate_.first + 1, '-');  // "Hyun-woo"
  if (names != 1 && !hyphen && !titled) return;
  const std::string known = t[titled ? candidate_.end - 1 : candidate_.first].word;
  for (std::size_t k = 0; k < page_.headers.size() && !titled; ++k) {
    ParsedBlock& b = page_.header_blocks[k];
    const std::string& name = page_.headers[k].name;
    const bool people = name == "wrote" || name == "from" || name == "to";
    for (std::size_t i = 0; i < b.t.size() && people; ++i) {
      const std::size_t end = b.t[i].is_word(known) ? person_end(b, i) : 0;
      if (end >= i + 2) candidate_ = {&b, i, end, 1};  // "... Emeka Strand wrote:"
    }
  }
  for (ParsedBlock& b : page_.blocks) {
    if (b.t.size() < 2 || b.t.size() > kAddressee || b.block.voice == Voice::candidate) continue;
    std::size_t at = 0;
    if (is_honorific(b.t, 0)) at = symbol_at(b.t, 1, '.') ? 2 : 1;
    std::size_t end = person_end(b, at);
    for (std::size_t k = at + 1; titled && k < end; ++k) {
      if (b.t[k].is_word(known)) end = k + 1;  // and the town below the name
    }
    const bool address = end < b.t.size() && b.t[end].word == "<address>";
    if (end < at + 2 || (!titled && !address && !ends_in_letters(b.t, end, b.t.size()))) continue;
    if (b.t[titled ? end - 1 : at].is_word(known)) candidate_ = {&b, at, end, 1};
  }
  if (recruiter_.in == candidate_.in && recruiter_.first == candidate_.first)
    recruiter_ = {};  // "Ada Quill, RN": an address, no signature
}

// "Rick" who says "its Rick", and "Rick Tolliver" alone on a line, are one.
void Namer::complete_recruiter() {
  if (recruiter_.in == nullptr || recruiter_.end != recruiter_.first + 1) return;
  const std::uint64_t known = recruiter_.in->t[recruiter_.first].id;
  for (ParsedBlock& b : page_.blocks) {
    if (b.block.voice != Voice::candidate && is_person(b) && !is_firm_line(b) && b.t[0].id == known)
      recruiter_ = {&b, 0, b.t.size(), recruiter_.rank};
  }
}

// "Kwame," and "Callum -" alone above the letter.
void Namer::read_bare_greeting(ParsedBlock& b) {
  const std::size_t end = person_end(b, 0);
  const bool alone =
      end > 0 && end < 3 && b.t.size() == end + 1 &&
      (b.t[end].is_symbol(',') || b.t[end].is_symbol('-') || b.t[end].is_symbol('!'));
  const bool before = b.place < 6 && !is_last(b);
  static const Pattern kOpens("we|we'd|we're|we've|i|i'd|i'm|i've|it|so|good|great|thank|thanks");
  Match m;
  const bool called = end == 1 && symbol_at(b.t, 1, '-') && !b.t[1].glued && before &&
                      b.t.size() > 6 && !b.block.chat && kOpens.at(b.t, 2, m) &&
                      !is_trade(b.t, 0) && !is_generic(b.t, 0);
  if (called) better(candidate_, b, 0, 1, kCalled);  // "Wilhelmina - we want you as our ..."
  if (alone && before && !closes(b) && !is_trade(b.t, end - 1)) better(candidate_, b, 0, end, 7);
}

void Namer::read_greeting(ParsedBlock& b) {
  const bool opens = b.place == 0;
  if (const std::size_t named = opens ? person_end(b, 0) : 0; named == 1) {
    const bool dash = symbol_at(b.t, 1, '-') && !b.t[1].glued && is_at(b.t, 2, Is::word);
    if (dash && !b.t[2].capital) better(candidate_, b, 0, 1, 8);  // "Cody - after talking to ..."
  }
  if (is_honorific(b.t, 0)) {  // "Mr. Rutger Halloran: Stonebarrow Builders, Inc. wants you ..."
    const std::size_t name = symbol_at(b.t, 1, '.') ? 2 : 1;
    const std::size_t person = person_end(b, name);
    const std::size_t k = b.place;
    const bool head = k < 8 && person == b.t.size() && !(k > 2 && ends_letter(k, 2));
    if (head && person > name + 1) better(candidate_, b, name, person, 9);  // an address
    const bool told = person > name + 1 && symbol_at(b.t, person, ':') && person + 3 < b.t.size();
    if (told) better(candidate_, b, name, person, 5);
  }
  std::size_t at = 0;  // behind a quotation mark
  while (at < 2 && at < b.t.size() && b.t[at].is == Is::symbol) ++at;
  if (b.t.size() < at + 2 ||
      !one_of(b.t, at,
              {"dear", "dearest", "hi",    "hello",     "hey",     "congrats", "congratulations",
               "yo",   "hiya",    "howdy", "greetings", "morning", "good",     "welcome",
               "ciao", "heya",    "hola",  "bonjour",   "hallo",   "aloha",    "ok",
               "okay", "alright"}))
    return;
  std::size_t name =
      one_of(b.t, at + 1, {"morning", "afternoon", "evening", "day"}) ? at + 2 : at + 1;
  if (symbol_at(b.t, name, ',') && name + 1 < b.t.size()) ++name;  // "Congratulations, Aurelia!"
  if (one_of(b.t, at, {"good"}) && name == at + 1) return;
  const bool aside = one_of(b.t, at, {"ok", "okay", "alright"});  // "ok Marcus, official numbers"
  if (aside && (!(b.block.chat || opens) || person_end(b, name) != name + 1)) return;
  std::size_t end = capitals_end(b.t, name);
  if (symbol_at(b.t, end, '-') && b.t[end].glued) end = std::max(end, person_end(b, name));
  if (symbol_at(b.t, end, '.') && is_honorific(b.t, end - 1)) end = capitals_end(b.t, end + 1);
  static constexpr std::array<std::string_view, 8> kNobody = {
      "candidate", "applicant", "there", "all", "sir", "madam", "team", "colleague"};
  static constexpr std::array<std::string_view, 22> kNoOne = {
      "hey",  "everyone", "folks",  "both", "guys", "so",   "ok",  "hi",
      "hope", "again",    "aboard", "back", "man",  "dude", "bud", "buddy",
      "bro",  "friend",   "boss",   "mate", "team", "hon"};
  const bool small = end == name && is_at(b.t, name, Is::word) && b.t.size() > name + 1 &&
                     (b.t[name + 1].is_symbol('!') || b.t[name + 1].is_symbol(',')) &&
                     !one_of(b.t, name, kNoOne);
  if (small) end = name + 1;  // "hey rosa!"
  if (end == name || one_of(b.t, name, kNobody)) return;
  const bool told = one_of(b.t, end, {"its", "it's", "this", "i'm", "it"});  // "Hi Rafe its Donna"
  if (end < b.t.size() && !told && !b.t[end].is_symbol(',') && !b.t[end].is_symbol(':') &&
      !b.t[end].is_symbol('-') && !b.t[end].is_symbol('!') && !b.t[end].is_symbol('^') &&
      !(at == 0 && b.t[end].is_symbol('.')))
    return;
  const bool surname =
      is_honorific(b.t, name) && end <= name + (symbol_at(b.t, name + 1, '.') ? 3U : 2U);
  better(candidate_, b, name, end, end == name + 1 ? 6 : surname ? 5 : 4);  // "Dear Ms. Oyelaran"
}

namespace {

// "Fenstermaker", "Arrowsmith": ends as trades do, and is none.
bool is_surname_by_end(std::string_view word) {
  static constexpr std::array<std::string_view, 24> kTrades = {
      "winemaker",  "dressmaker",   "filmmaker",   "watchmaker",  "toolmaker",     "cheesemaker",
      "shoemaker",  "patternmaker", "modelmaker",  "policymaker", "cabinetmaker",  "bookmaker",
      "locksmith",  "goldsmith",    "silversmith", "gunsmith",    "blacksmith",    "coppersmith",
      "bookkeeper", "housekeeper",  "zookeeper",   "storekeeper", "groundskeeper", "beekeeper"};
  const bool ends = word.ends_with("maker") || word.ends_with("smith") || word.ends_with("keeper");
  return ends && std::find(kTrades.begin(), kTrades.end(), word) == kTrades.end();
}

}  // namespace

// "Dean Ashby", "Simon Baker": a name that is a job too, first of two or last.
bool Namer::is_name_and_job(const Tokens& t, std::size_t first, std::size_t k) {
  static constexpr std::array<std::string_view, 22> kNames = {
      "dean",   "baker",     "cook",    "driver",    "gardener", "painter", "buyer",    "broker",
      "farmer", "steward",   "proctor", "principal", "teller",   "tailor",  "forester", "coach",
      "chef",   "carpenter", "brewer",  "butcher",   "ranger",   "organist"};
  if (k == first + 1 && !is_no_name(t[first]) && is_surname_by_end(t[k].word)) return true;
  if (!one_of(t, k, kNames)) return false;
  const bool next = is_at(t, k + 1, Is::word) && t[k + 1].capital;
  if (k == first) return t[k].is_word("dean") && next && !is_job(t, k + 1) && !is_no_name(t[k + 1]);
  return !next && k == first + 1 && !is_no_name(t[first]) && !t[k].is_word("principal") &&
         !t[k].is_word("dean");
}

// "Vice President", "Chief People Officer": how titles begin and names do not.
bool Namer::is_rank(const Tokens& t, std::size_t i) {
  return one_of(
      t, i,
      {"vice", "president", "chief", "head", "vp", "svp", "evp", "avp", "senior", "assistant",
       "deputy", "interim", "acting", "managing", "regional", "global", "executive"});
}

// The end of a person's name that begins at i: words with capitals, initials, hyphens within; i:
// none begins.
std::size_t Namer::person_end(const ParsedBlock& b, std::size_t i) {
  std::size_t end = i;
  for (std::size_t k = i; k < b.t.size() && k < i + 7; ++k) {
    const Token& x = b.t[k];
    const bool inner = k > i && x.glued && (x.is_symbol('-') || x.is_symbol('.'));
    if (inner) {
      if (x.is_symbol('.') && b.t[k - 1].word.size() > 3) break;  // the end of a sentence
      if (x.is_symbol('.') && b.t[k - 1].word.size() == 1) end = k + 1;
      continue;
    }
    if (k > i && x.is_symbol('"') && k + 2 < b.t.size() && b.t[k + 2].is_symbol('"')) {
      k += 2;  // Wilhelmina "Billie" Stokes
      continue;
    }
    const bool syllable = k > i + 1 && x.is == Is::word && x.glued && b.t[k - 1].is_symbol('-');
    if (syllable && !x.capital) {  // "Hyun-woo"
      end = k + 1;
      continue;
    }
    if (k > i && is_particle(b.t, k)) continue;  // "Leticia van der Meer"
    if (x.is != Is::word || !x.capital || is_no_name(x) || is_form(b.t, k)) break;
    if (k == i && is_rank(b.t, k)) break;
    if (is_job(b.t, k) && !is_name_and_job(b.t, i, k)) break;
    end = k + 1;
  }
  return end;
}

bool Namer::is_person(const ParsedBlock& b) {
  return b.t.size() >= 2 && b.t.size() <= 6 && person_end(b, 0) == b.t.size() &&
         !(is_field(b.t, b.t.size() - 1) && is_field(b.t, 0)) &&
         !one_of(b.t, b.t.size() - 1, {"affairs", "relations"}) &&
         !is_department_word(b.t, b.t.size() - 1);
}

}  // namespace parley::letter
