#include <algorithm>
#include <array>

#include "letter/find/name_words.hpp"
#include "letter/find/namer.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

bool is_honorific(const Tokens& t, std::size_t i) {
  return one_of(t, i, {"mr", "ms", "mrs", "miss", "dr", "prof", "professor", "mx"});
}

// Words with capitals, hyphens within: "Vasquez-Holt".
std::size_t capitals_end(const Tokens& t, std::size_t i) {
  std::size_t end = i;
  for (std::size_t k = i; k < t.size() && k < i + 6; ++k) {
    const bool hyphen = k > i && t[k].is_symbol('-') && t[k].glued;
    if (hyphen || (k > i && is_particle(t, k))) continue;
    if (t[k].is != Is::word || !t[k].capital) break;
    end = k + 1;
  }
  return end;
}

// "Nerissa Coldwater, M.D.": nothing but letters behind a name.
bool ends_in_letters(const Tokens& t, std::size_t end) {
  if (end == t.size()) return true;
  if (!t[end].is_symbol(',')) return false;
  return std::all_of(t.begin() + static_cast<std::ptrdiff_t>(end) + 1, t.end(), [](const Token& x) {
    return x.is == Is::symbol || (x.is == Is::word && x.capital && x.end - x.start < 7);
  });
}

}  // namespace

// "Optionee: Rafe Linnet"
void Namer::read_person_label(ParsedBlock& b) {
  static const Patterns kLabel(
      "offered|offer to "
      ":|BAR;who|offeree|optionee|participant|grantee|recipient|candidate|awardee|employee|holder|"
      "executive|"
      "purchaser|prepared|"
      "applicant ?name|for :|BAR|=;offer|compensation|comp|pay|package|total|rewards "
      "?compensation ?offer ?summary|letter|details|package|sheet|terms|overview|statement "
      "for;BAR for :;prepared|drafted|generated|issued|created ?exclusively for;name "
      "?of ?optionee ?participant ?grantee ?applicant ?candidate ?employee :|BAR ?:;re|subject : "
      "~6 "
      "mr|ms|mrs|dr|prof ?.");
  read_party(b);
  if (read_firm_side(b)) return;
  static const Pattern kCandidate("candidate|offeree|appointee :");
  Match m = kLabel.find(b.t, 0, std::min<std::size_t>(b.t.size(), 10));
  if (const Match c = kCandidate.find(b.t, 0, std::min<std::size_t>(b.t.size(), 30)); c.end > 0)
    m = c;
  if (m.end == 0) return;
  const std::size_t first = symbol_at(b.t, m.end, ':') ? m.end + 1 : m.end;  // "Summary for: ..."
  const std::size_t end = person_end(b, first);
  if (end < b.t.size() && b.t[end].is == Is::word && b.t[end].capital) return;  // a title
  if (end > first + 1) better(candidate_, b, first, end, 3);
  if (end <= first + 1 || !one_of(b.t, end, {"by"})) return;  // "Prepared for X by Y, Recruiting"
  const std::size_t by = person_end(b, end + 1);
  if (by > end + 2) better(recruiter_, b, end + 1, by, 5);
}

// 'Dmitri Volkov (the "Employee")'
void Namer::read_party(ParsedBlock& b) {
  static const Pattern kBefore(
      "employee|executive|you|participant|grantee|optionee|recipient|holder|awardee");
  for (std::size_t i = 3; i + 2 < std::min<std::size_t>(b.t.size(), 60); ++i) {
    Match m;
    if (!symbol_at(b.t, i, '"') || !kBefore.at(b.t, i + 1, m) || !symbol_at(b.t, i + 2, '"'))
      continue;
    std::size_t end = i;
    while (end > 0 && (b.t[end - 1].is == Is::symbol || b.t[end - 1].is_word("the"))) --end;
    std::size_t first = end;
    while (first > 0 && end - first < 6 &&
           ((b.t[first - 1].is == Is::word && b.t[first - 1].capital) ||
            (b.t[first - 1].is_symbol('.') && first > 1 && b.t[first - 2].word.size() == 1)))
      --first;
    if (end - first >= 2) better(candidate_, b, first, end, 3);
  }
}

// "Prepared by: Lyle Munro", "Name: Helen Ostrow" below "By: ...": whether it names who writes.
bool Namer::read_firm_side(ParsedBlock& b) {
  static const Patterns kFirmLabel(
      "prepared|issued|sent ?on {date} "
      "by;prepared|signed|issued|sent|by|printed|print|recruiter|recruiting|hiring|hr|talent|"
      "contact|people|"
      "from ?team ?by ?name ?contact ?partner ?person ?recruiter :|BAR");
  Match firm_side;
  if (kFirmLabel.begins(b.t, 0))
    firm_side = kFirmLabel.find(b.t, 0, std::min<std::size_t>(b.t.size(), 6));
  if (firm_side.end > 0 && !one_of(b.t, 1, {"manager"}) && !one_of(b.t, 0, {"hiring"})) {
    const std::size_t end = person_end(b, firm_side.end);
    const bool ends = end == b.t.size() || b.t[end].is == Is::symbol;
    if (end > firm_side.end + 1 && ends) better(recruiter_, b, firm_side.end, end, 5);
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

// "Ngaio Pryce, Head of People, Fennimore Systems", "Benedikt Sorensen, Head of People"
void Namer::read_sign_off(ParsedBlock& b) {
  const std::size_t dash = symbol_at(b.t, 0, '-') ? 1 : 0;
  for (std::size_t i = dash + 1; i < dash + 3 && b.t.size() <= 9; ++i) {  // "- Fen @ Cobaltline"
    if (symbol_at(b.t, i, '@') && b.t[dash].is == Is::word) better(recruiter_, b, dash, i, 4);
  }
  if (b.t.size() > 14 || b.t.size() < 4 || !b.t[0].capital || symbol_at(b.t, 1, ':') ||
      symbol_at(b.t, 2, ':') || symbol_at(b.t, 1, '|') ||
      one_of(b.t, 0,
             {"offer", "role", "position", "title", "re", "subject", "terms", "letter", "reports",
              "reporting", "supervisor", "manager"}))
    return;
  if (one_of(b.t, 0, {"hugs", "love", "cheers", "best", "warmly", "thanks", "xo", "yours"}) &&
      symbol_at(b.t, 1, ',')) {  // "Hugs, Bea (co-founder)"
    const std::size_t last = person_end(b, 2);
    if (last > 2 && last < b.t.size() && is_staff(b, last, b.t.size()))
      better(recruiter_, b, 2, last, 5);
    return;
  }
  const std::size_t name = person_end(b, 0);
  const bool parted = name >= 2 && name < b.t.size() &&
                      (b.t[name].is_symbol(',') || b.t[name].is_symbol('|') ||
                       (b.t[name].is_symbol('-') && !b.t[name].glued));
  if (parted && is_staff(b, name + 1, b.t.size())) better(recruiter_, b, 0, name, 5);
  std::size_t comma = b.t.size();
  for (std::size_t i = 1; i + 1 < b.t.size(); ++i) {
    if (b.t[i].is_symbol(',') || b.t[i].is_symbol('|') || (b.t[i].is_symbol('-') && !b.t[i].glued))
      comma = i;
  }
  if (comma == b.t.size() || !is_staff(b, 0, comma)) return;
  const auto k = static_cast<std::size_t>(&b - page_.blocks.data());
  if (name == 0 && k < 4 && k + 5 < page_.blocks.size()) return;  // a heading, "ACTUARY, PRICING"
  const std::size_t end = firm_end(b.t, comma + 1, b.t.size());
  if (end == b.t.size() && !is_role_like(b, comma + 1, end) && !is_department(b, comma, end))
    firm(b, comma + 1, end, 8);
}

bool Namer::is_staff(const ParsedBlock& b, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) {
    if (is_job(b.t, i) || one_of(b.t, i,
                                 {"people", "talent", "recruiting", "recruitment", "hr", "human",
                                  "founder", "acquisition", "staffing", "hiring", "owner"}))
      return true;
  }
  return false;
}

// "Mr. Thaddeus Brill" above "Dear Thad": the address names whom the greeting calls short.
void Namer::read_addressee() {
  const Token& called = candidate_.in->t[candidate_.first];
  if (candidate_.end != candidate_.first + 1) return;
  for (std::size_t k = 0; k < page_.blocks.size() && k < 12; ++k) {
    ParsedBlock& b = page_.blocks[k];
    if (&b == candidate_.in) return;
    if (b.t.size() < 3 || b.t.size() > 8 || !is_honorific(b.t, 0)) continue;
    const std::size_t at = symbol_at(b.t, 1, '.') ? 2 : 1;
    const std::size_t end = person_end(b, at);
    const bool short_of =
        called.word.size() > 2 && end > at && b.t[at].word.compare(0, 2, called.word, 0, 2) == 0;
    if (end >= at + 2 && ends_in_letters(b.t, end) && short_of) candidate_ = {&b, at, end, 1};
  }
}

// "Dear Ines" or "Dear Ms. Okafor", and the address "Ms. Ines Okafor" above it, are one.
void Namer::complete_candidate() {
  if (candidate_.in == nullptr) return;
  read_addressee();
  const Tokens& t = candidate_.in->t;
  const bool titled = is_honorific(t, candidate_.first);
  const std::size_t names = candidate_.end - candidate_.first;
  if (names != 1 && !titled) return;
  const std::string known = t[candidate_.end - 1].word;
  for (ParsedBlock& b : page_.blocks) {
    if (b.t.size() < 2 || b.t.size() > 8 || b.block.voice == Voice::candidate) continue;
    std::size_t at = 0;
    if (is_honorific(b.t, 0)) at = symbol_at(b.t, 1, '.') ? 2 : 1;
    const std::size_t end = person_end(b, at);
    if (end < at + 2 || !ends_in_letters(b.t, end)) continue;
    if (b.t[titled ? end - 1 : at].is_word(known)) candidate_ = {&b, at, end, 1};
  }
}

// Whose signature the lines below are.
void Namer::note_signing(const ParsedBlock& b) {
  static const Patterns kAccepted(
      "accepted|agreed|acknowledged ?and ?agreed|accepted|acknowledged;acceptance of ?offer;i "
      "accept|agree|have");
  if (b.t.empty()) return;
  if (one_of(b.t, 0, {"by", "signature", "signed", "printed", "print"}) ||
      (b.t.size() > 3 && b.t[0].word.starts_with("_")))
    signed_ = true;
  if (kAccepted.begins(b.t, 0) && b.t.size() < 40) accepted_ = true;
}

// "Priya here from the talent team", "what Wendy from HR told me"
void Namer::read_caller(ParsedBlock& b, std::size_t i) {
  if (one_of(b.t, i, {"recruiter", "mgr", "manager", "boss"}) && symbol_at(b.t, i + 1, '(')) {
    const std::size_t stop = person_end(b, i + 2);  // "the hiring mgr (Bo, at Tallgrass)"
    if (stop > i + 2 && stop < b.t.size() && (b.t[stop].is == Is::symbol))
      better(recruiter_, b, i + 2, stop, 8);
  }
  static const Patterns kCaller(
      "here from|at|with|,;from|in|of|with ?the ?our hr|human|recruiting|talent|people|hiring|"
      "recruitment|staffing");
  const std::size_t end = person_end(b, i);
  if (end <= i || end > i + 3 || (i > 0 && b.t[i - 1].capital && !is_no_name(b.t[i - 1]))) return;
  if (one_of(b.t, end, {"from", "at"})) {  // "Yuki from Loop Garden here"
    const std::size_t stop = firm_end(b.t, end + 1, b.t.size());
    if (stop > end + 1 && one_of(b.t, stop, {"here"})) {
      better(recruiter_, b, i, end, 6);
      firm(b, end + 1, stop, 8);
    }
  }
  if (kCaller.begins(b.t, std::min(end, b.t.size() - 1)) && end < b.t.size())
    better(recruiter_, b, i, end, 8);
}

// "this is Monique calling from Redpoll", "call w/ Darragh from Saltmarsh": who speaks for the
// firm.
void Namer::read_introduction(ParsedBlock& b) {
  static const Patterns kMe(
      "this is;my name is;it|its;i'm|i am;name;with;hung|got|get|up|off ?up ?off ?the ?phone "
      "with;met|coffee|lunch|dinner|zoom|meeting|interview|call|called|chat|spoke|talked|notes|"
      "messages|message|dm|dms|texts|texted|emails|thread|conversation|exchange|chats|"
      "phone "
      "~1 with|w|by|from;recruiter|recruiter's|contact ?name ?'s|is|was "
      "called|named|is|was;recruiter ?is|was|'s|: ?called|named");
  static const Pattern kHere("?here|calling|texting|writing|again ?over from|at|with|of");
  static const Pattern kStaff("recruiter|recruiting|hr|talent|head|people|hiring|here|calling");
  for (std::size_t i = 0; i + 2 < b.t.size() && i < 60; ++i) {
    read_caller(b, i);
    if (!kMe.begins(b.t, i)) continue;
    for (std::size_t first = i + 1; first < std::min(b.t.size(), i + 5); ++first) {
      if (!kMe.ends(b.t, i, first)) continue;
      if (symbol_at(b.t, first, '/') || symbol_at(b.t, first, ',')) ++first;
      const std::size_t end = person_end(b, first);
      if (end <= first || end > first + 3) continue;
      std::size_t next = end;
      while (next < b.t.size() && b.t[next].is == Is::symbol && next < end + 2) ++next;
      Match m;
      const bool from = next < b.t.size() && kHere.at(b.t, next, m);
      const bool staff = next < b.t.size() && kStaff.at(b.t, next, m);
      const bool said = one_of(b.t, i, {"called", "recruiter"});
      if (from || staff || (said && (end == b.t.size() || b.t[end].is == Is::symbol)))
        better(recruiter_, b, first, end, 7);
      if (symbol_at(b.t, end, ',') || symbol_at(b.t, end, '(')) read_title_and_firm(b, end + 1);
      if (symbol_at(b.t, end, '(')) read_bracketed_firm(b, first, end);
      if (!from || !kHere.at(b.t, next, m)) continue;
      const std::size_t stop = firm_end(b.t, m.end, b.t.size());
      if (stop > m.end && !is_role_like(b, m.end, stop) && !is_recruiting(b.t, m.end, m.end + 1))
        firm(b, m.end, stop, 10);
    }
  }
}

// "chat with Kip Lazenby (Fennimore Maps)"
void Namer::read_bracketed_firm(ParsedBlock& b, std::size_t person, std::size_t open) {
  const std::size_t end = firm_end(b.t, open + 1, b.t.size());
  if (end <= open + 1 || !symbol_at(b.t, end, ')') || is_role_like(b, open + 1, end) ||
      is_staff(b, open + 1, end))
    return;
  better(recruiter_, b, person, open, open > person + 1 ? 4 : 7);
  firm(b, open + 1, end, 9);
}

// "it's tess from wild oat bakery": who writes without capitals, and a firm by what it does.
void Namer::read_small_introduction(ParsedBlock& b) {
  static const Patterns kMe("it|its;this is;i'm");
  static const Pattern kSmall("the|a|an|our|my|your|this|that|me|here|just|and|so|not|in|very|all");
  for (std::size_t i = 0; i + 4 < b.t.size() && i < 30; ++i) {
    if (!kMe.begins(b.t, i)) continue;
    const std::size_t name = b.t[i].is_word("this") ? i + 2 : i + 1;
    Match m;
    if (!one_of(b.t, name + 1, {"from", "at", "with"}) || !is_at(b.t, name, Is::word) ||
        kSmall.at(b.t, name, m) || kSmall.at(b.t, name + 2, m))
      continue;
    std::size_t end = name + 2;
    while (end < b.t.size() && end < name + 7 && is_at(b.t, end, Is::word) && !b.t[end].capital &&
           b.t[end].sentence == b.t[i].sentence)
      ++end;
    while (end > name + 3 && !is_trade(b.t, end - 1) && !is_generic(b.t, end - 1)) --end;
    if (end < name + 4) continue;
    firm(b, name + 2, end, 16);
    if (b.t[name].word.size() > 2) better(recruiter_, b, name, name + 1, 9);
  }
}

// "..., Head of Talent, Farside Mapping"
void Namer::read_title_and_firm(ParsedBlock& b, std::size_t first) {
  std::size_t comma = first;
  while (comma < b.t.size() && comma < first + 7 && !b.t[comma].is_symbol(',')) ++comma;
  if (comma >= b.t.size() || !b.t[comma].is_symbol(',') || !is_staff(b, first, comma)) return;
  const std::size_t end = firm_end(b.t, comma + 1, b.t.size());
  const bool ends = end == b.t.size() || b.t[end].is == Is::symbol;
  if (end > comma + 1 && ends && !is_role_like(b, comma + 1, end) && !is_department(b, comma, end))
    firm(b, comma + 1, end, 9);
}

bool Namer::is_recruiting(const Tokens& t, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) {
    if (one_of(t, i,
               {"recruiter", "recruiting", "recruitment", "talent", "hr", "people", "hiring",
                "acquisition", "sourcer", "staffing", "sourcing", "careers"}))
      return true;
  }
  return false;
}

// "Gil Prentiss" above "Vantor Aerospace", the last lines of a letter.
void Namer::read_name_above_firm() {
  const std::size_t n = page_.blocks.size();
  for (std::size_t k = n > 4 ? n - 4 : 1; k + 1 < n; ++k) {
    ParsedBlock& b = page_.blocks[k];
    const ParsedBlock& below = page_.blocks[k + 1];
    const std::size_t end = firm_end(below.t, 0, below.t.size());
    const bool firm = end > 0 && end == below.t.size() && !is_role_like(below, 0, end) &&
                      b.block.file == below.block.file;
    const bool first_name = b.t.size() == 1 && person_end(b, 0) == 1 && k > 1;
    if (firm && (is_person(b) || first_name) && !b.block.row && !b.block.chat)
      better(recruiter_, b, 0, b.t.size(), 7);
  }
}

// "Jojo & the Hushbox crew" below the letter.
void Namer::read_name_and_crew(ParsedBlock& b) {
  static const Pattern kCrew("crew|team|gang|folks|fam|family|bunch");
  const std::size_t dash = symbol_at(b.t, 0, '-') ? 1 : 0;
  const std::size_t name = person_end(b, dash);
  if (&b != &page_.blocks.back() || b.block.chat || name == dash || name + 2 >= b.t.size()) return;
  if (!symbol_at(b.t, name, '&') && !symbol_at(b.t, name, '+') && !one_of(b.t, name, {"and"}))
    return;
  const std::size_t first = one_of(b.t, name + 1, {"the", "your", "our"}) ? name + 2 : name + 1;
  const std::size_t end = firm_end(b.t, first, b.t.size());
  Match m;
  if (end == first || end >= b.t.size() || !kCrew.at(b.t, end, m)) return;
  better(recruiter_, b, dash, name, 6);
  firm(b, first, end, 9);
}

// "Zara, Stackfern", "Tess, Bright Bench Recruiting" below the letter.
void Namer::read_name_before_firm(ParsedBlock& b) {
  if (&b != &page_.blocks.back() || b.t.empty() || b.block.row || b.block.chat) return;
  std::size_t first = b.t.size();  // of the last sentence
  while (first > 0 && b.t[first - 1].sentence == b.t.back().sentence) --first;
  if (b.t.size() - first > 8 || (first == 0 && &b == page_.blocks.data())) return;
  if (symbol_at(b.t, first, '-')) ++first;
  std::size_t name = person_end(b, first);
  if (name > first && (symbol_at(b.t, name, '+') || symbol_at(b.t, name, '&')))  // "Kaisa + Ro"
    name = std::max(name, person_end(b, name + 1));
  const bool parted = name > first && name < first + 4 &&
                      (symbol_at(b.t, name, ',') || symbol_at(b.t, name, '|') ||
                       symbol_at(b.t, name, '@') || one_of(b.t, name, {"at", "from"}));
  static const Pattern kTeam("people|talent|hr|recruiting|hiring|team");
  if (name > first && one_of(b.t, name, {"from", "in", "of"}) && name < first + 3 &&
      kTeam.in(b.t, name, b.t.size()))  // "Priscilla from Wagyu's people team"
    better(recruiter_, b, first, name, 7);
  if (!parted || closes(b) || is_recruiting(b.t, first, name)) return;
  const std::size_t from = one_of(b.t, name + 1, {"the"}) ? name + 2 : name + 1;
  const std::size_t end = firm_end(b.t, from, b.t.size());
  if (end != b.t.size() || end == from || is_role_like(b, from, end)) return;
  better(recruiter_, b, first, name, 6);
  firm(b, from, end, 9);
}

// "has offered Mr. Idris Bello employment", "between X and Dr. Ishaan Rao", "great news Leah,"
void Namer::read_mentioned_candidate(ParsedBlock& b) {
  static const Pattern kOffered(
      "offer|offers|offered|offering|extend|extends|extended|extending|employ|employs|hire|hires|"
      "appoint|appoints ?an ?offer ?to");
  static const Pattern kBetween("between ~12 and");
  static const Pattern kNews("great|good|wonderful|happy|big|exciting news");
  Match m;
  for (std::size_t i = 0; i + 2 < b.t.size() && i < 60; ++i) {
    const bool between = kBetween.at(b.t, i, m);
    const bool offered = !between && kOffered.at(b.t, i, m);
    const bool news = !between && !offered && i == 0 && kNews.at(b.t, i, m);
    if (!between && !offered && !news) continue;
    std::size_t name = m.end;
    const bool titled = is_honorific(b.t, name);
    if (titled) name += symbol_at(b.t, name + 1, '.') ? 2U : 1U;
    const std::size_t end = person_end(b, name);
    if (end <= name || firm_follows(b.t, m.end, b.t.size())) continue;
    const bool whole = end >= name + 2 && end <= name + 4;
    if ((offered && whole && (titled || one_of(b.t, end, {"an", "the", "employment", "a"}))) ||
        (between && whole && (titled || end == b.t.size() || b.t[end].is == Is::symbol)))
      better(candidate_, b, m.end, end, 4);
    if (news && end < b.t.size() && b.t[end].is_symbol(',')) better(candidate_, b, name, end, 6);
  }
}

// "Kwame," and "Callum -" alone above the letter.
void Namer::read_bare_greeting(ParsedBlock& b) {
  const std::size_t end = person_end(b, 0);
  const bool alone =
      end > 0 && end < 3 && b.t.size() == end + 1 &&
      (b.t[end].is_symbol(',') || b.t[end].is_symbol('-') || b.t[end].is_symbol('!'));
  const bool before = &b < page_.blocks.data() + 3 && &b != &page_.blocks.back();
  if (alone && before && !closes(b) && !is_trade(b.t, end - 1)) better(candidate_, b, 0, end, 7);
}

void Namer::read_greeting(ParsedBlock& b) {
  std::size_t at = 0;  // behind a quotation mark
  while (at < 2 && at < b.t.size() && b.t[at].is == Is::symbol) ++at;
  if (b.t.size() < at + 2 ||
      !one_of(b.t, at,
              {"dear", "hi", "hello", "hey", "congrats", "congratulations", "yo", "hiya", "howdy",
               "greetings", "morning", "good", "welcome", "ciao", "heya", "hola", "bonjour",
               "hallo", "aloha"}))
    return;
  std::size_t name =
      one_of(b.t, at + 1, {"morning", "afternoon", "evening", "day"}) ? at + 2 : at + 1;
  if (symbol_at(b.t, name, ',') && name + 1 < b.t.size()) ++name;  // "Congratulations, Aurelia!"
  if (one_of(b.t, at, {"good"}) && name == at + 1) return;
  std::size_t end = capitals_end(b.t, name);
  if (symbol_at(b.t, end, '.') && is_honorific(b.t, end - 1)) end = capitals_end(b.t, end + 1);
  static constexpr std::array<std::string_view, 8> kNobody = {
      "candidate", "applicant", "there", "all", "sir", "madam", "team", "colleague"};
  static constexpr std::array<std::string_view, 9> kNoOne = {
      "hey", "everyone", "folks", "both", "guys", "so", "ok", "hi", "hope"};
  const bool small = end == name && is_at(b.t, name, Is::word) && b.t.size() > name + 1 &&
                     (b.t[name + 1].is_symbol('!') || b.t[name + 1].is_symbol(',')) &&
                     !one_of(b.t, name, kNoOne);
  if (small) end = name + 1;  // "hey rosa!"
  if (end == name || one_of(b.t, name, kNobody)) return;
  if (end < b.t.size() && !b.t[end].is_symbol(',') && !b.t[end].is_symbol(':') &&
      !b.t[end].is_symbol('-') && !b.t[end].is_symbol('!') && !b.t[end].is_symbol('^') &&
      !(at == 0 && b.t[end].is_symbol('.')))
    return;
  better(candidate_, b, name, end, end > name + 1 ? 4 : 6);
}

// Whether a line is the firm that is known, or is called as firms are.
bool Namer::is_firm_line(const ParsedBlock& b) const {
  bool firm = firm_.in != nullptr && firm_.in->t[firm_.first].id == b.t[0].id;
  for (std::size_t i = 1; i < b.t.size(); ++i) firm |= is_trade(b.t, i) || is_generic(b.t, i);
  return firm;
}

// A name alone on its line: above a line with a job of the firm's, or below "Sincerely,".
void Namer::read_signatures() {
  for (std::size_t k = 1; k < page_.blocks.size(); ++k) {
    ParsedBlock& b = page_.blocks[k];
    if (b.block.voice == Voice::candidate || b.block.row || b.block.chat) continue;
    const bool follows =
        k + 1 < page_.blocks.size() && page_.blocks[k + 1].block.file == b.block.file;
    const bool job = follows && k >= 2 && is_person(b) && !is_firm_line(b) &&
                     page_.blocks[k + 1].t.size() <= 10 &&
                     is_staff(page_.blocks[k + 1], 0, page_.blocks[k + 1].t.size());
    if (job) {
      better(recruiter_, b, 0, b.t.size(), 3);
      sign_off_firm(page_.blocks[k + 1]);
    }
    const bool above = closes(page_.blocks[k - 1]) || k + 1 == page_.blocks.size() ||
                       (follows && page_.blocks[k + 1].t.size() <= 10 &&
                        is_staff(page_.blocks[k + 1], 0, page_.blocks[k + 1].t.size()));
    const bool enough = k >= 2 || page_.blocks[k - 1].t.size() > 10;
    if (above && enough && page_.blocks[k - 1].block.file == b.block.file) read_lone_name(b);
    const bool closed =
        closes(page_.blocks[k - 1]) && page_.blocks[k - 1].block.file == b.block.file;
    const bool last = !follows && k >= 2 && is_person(b) && !is_firm_line(b);
    const std::size_t end = person_end(b, 0);
    if ((closed && end > 0 && end == b.t.size()) || last)
      better(recruiter_, b, 0, b.t.size(), closed ? 4 : 6);
    if (closed && end == b.t.size() && k + 2 == page_.blocks.size())  // the firm below the name
      firm_alone(page_.blocks[k + 1], 0);
    if (k + 1 == page_.blocks.size() && b.t.size() <= 6 && k >= 3 && symbol_at(b.t, 1, ','))
      firm_alone(b, 2);  // "mika, Plumline"
  }
}

// "Sincerely,", "Best regards,": what stands above a name.
bool Namer::closes(const ParsedBlock& b) {
  static const Pattern kClosing(
      "sincerely|best|regards|cheers|warmly|yours|thanks|cordially|respectfully|warm|kind|kindest|"
      "very|talk|with|love|lots|looking|excited|all|thank|ciao|take|onward|see|until|your|"
      "faithfully|gratefully|truly|hugs|xx|xo|xoxo|x|pp|respectfully|sincerest|most");
  Match m;
  return !b.t.empty() && b.t.size() <= 6 && kClosing.at(b.t, 0, m) &&
         (b.t.back().is_symbol(',') || b.t.back().is_symbol('!') || b.t.back().is_symbol('.') ||
          b.t.size() <= 3);
}

// "Marguerite, VP Eng" below "Talk soon!", "- Beatrix", "Tamsin Holloway, SPHR": a first name with
// a job, a dash before it, letters behind it.
void Namer::read_lone_name(ParsedBlock& b) {
  const bool small = b.t.size() == 1 && b.t[0].is == Is::word && !b.t[0].capital &&
                     b.t[0].word.size() > 2 && b.t[0].word.size() < 11 && !is_no_name(b.t[0]) &&
                     &b == &page_.blocks.back();  // "jules"
  if (small) return better(recruiter_, b, 0, 1, 9);
  const std::size_t first = symbol_at(b.t, 0, '-') ? 1 : 0;
  const std::size_t end = capitals_end(b.t, first);
  const auto words = std::count_if(b.t.begin() + static_cast<std::ptrdiff_t>(first),
                                   b.t.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](const Token& x) { return x.is == Is::word; });
  if (b.t.size() > 9 || end == first || words > 3 || is_no_name(b.t[first]) || is_job(b.t, first) ||
      is_form(b.t, end - 1))
    return;
  const bool parted =
      (symbol_at(b.t, end, ',') || symbol_at(b.t, end, '(')) && end + 1 < b.t.size();
  const bool letters =
      parted && b.t.size() <= end + 5 &&
      std::all_of(b.t.begin() + static_cast<std::ptrdiff_t>(end) + 1, b.t.end(),
                  [](const Token& x) { return x.end - x.start < 6 && (x.capital || x.glued); });
  const bool whole = end == b.t.size() && (first == 1 || end == 1);
  if (whole || (parted && (letters || is_staff(b, end + 1, b.t.size()))))
    better(recruiter_, b, first, end, 6);
}

// "Best, Wendeline": the name on the line of the greeting, last of a letter.
void Namer::read_closing(ParsedBlock& b) {
  static const Pattern kClosing(
      "best|kind|kindest|warm|warmly|warmest|sincerely|cheers|thanks|regards|yours|hugs|love|"
      "respectfully|cordially|xx|xo|xoxo|x|pp");
  Match m;
  const bool short_one = one_of(b.t, 0, {"xx", "xo", "xoxo", "x", "pp"});  // "xx Pippa"
  const bool closing =
      b.t.size() >= (short_one ? 2U : 3U) && b.t.size() <= 7 && kClosing.at(b.t, 0, m);
  if (!closing || b.block.chat) return;
  std::size_t first = 1;
  while (!short_one && first < b.t.size() && !b.t[first - 1].is_symbol(',')) ++first;
  const std::size_t end = first < b.t.size() ? capitals_end(b.t, first) : first;
  if (end > first && end == b.t.size() && end - first <= 3 && !is_no_name(b.t[first]))
    better(recruiter_, b, first, end, 5);
}

// "Dean Ashby", "Simon Baker": a name that is a job too, first of two or last.
bool Namer::is_name_and_job(const Tokens& t, std::size_t first, std::size_t k) {
  static constexpr std::array<std::string_view, 17> kNames = {
      "dean",   "baker",  "cook",     "driver",  "gardener", "painter",
      "buyer",  "broker", "farmer",   "steward", "proctor",  "principal",
      "teller", "tailor", "forester", "coach",   "chef"};
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
         !is_department_word(b.t, b.t.size() - 1);
}

}  // namespace parley::letter
