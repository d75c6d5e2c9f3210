// Who introduces themselves or is spoken of: callers, chats, who signs with a firm.
#include <algorithm>

#include "letter/find/name_words.hpp"
#include "letter/find/namer.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {

// "Priya here from the talent team", "what Wendy from HR told me"
void Namer::read_caller(ParsedBlock& b, std::size_t i) {
  if (one_of(b.t, i, {"recruiter", "mgr", "manager", "boss"}) && symbol_at(b.t, i + 1, '(')) {
    const std::size_t stop = person_end(b, i + 2);  // "the hiring mgr (Bo, at Tallgrass)"
    if (stop > i + 2 && stop < b.t.size() && (b.t[stop].is == Is::symbol))
      better(recruiter_, b, i + 2, stop, 8);
  }
  if (b.place < 2 && symbol_at(b.t, i, '('))
    read_title_and_firm(b, i + 1);  // "DM with @ada-quill (Head of Eng, Marrow Sciences)"
  static const Pattern kTalent(
      "?their ?the ?our ?who ~1 head|director|vp|lead|runs|leads|heads ?of people|talent|hr|"
      "recruiting|hiring");
  if (symbol_at(b.t, i, '(')) {  // "call w/ Redwick Labs, December 1 (Sana, head of talent there)"
    const std::size_t stop = person_end(b, i + 1);
    Match m;
    const bool staff = stop > i + 1 && symbol_at(b.t, stop, ',') && stop + 1 < b.t.size() &&
                       kTalent.at(b.t, stop + 1, m);
    if (staff) better(recruiter_, b, i + 1, stop, 8);
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
  static const Pattern kRecruiter("( ~2 recruiter|recruiting|recruitment|hr|talent|staffing");
  Match m;
  if (end < b.t.size() && kRecruiter.at(b.t, end, m)) {
    const std::size_t inner =
        person_end(b, end + 1);  // "Gannet Semiconductor (Wilhelmina, staffing)"
    const bool within = inner > end + 1 && symbol_at(b.t, inner, ',');
    if (within) better(recruiter_, b, end + 1, inner, 8);
    if (!within) better(recruiter_, b, i, end, 8);  // "call w/ Dana (in-house recruiter at ...)"
  }
  if (kCaller.begins(b.t, std::min(end, b.t.size() - 1)) && end < b.t.size())
    better(recruiter_, b, i, end, 8);
}

// "Questions? Talk to Oona Fairweather, Senior Recruiter.", "... | Questions: Lucinda Farrow,
// Talent Acquisition": whom to ask.
void Namer::read_contact(ParsedBlock& b) {
  static const Patterns kAsk(
      "questions|contact|inquiries :|BAR;talk|speak|write|reach|ask|call|contact|email|mail ?out "
      "?to ?your ?recruiter|contact");
  for (std::size_t i = 0; i + 3 < b.t.size() && i < 400; ++i) {
    if (!kAsk.begins(b.t, i)) continue;
    for (std::size_t first = i + 1; first < std::min(b.t.size(), i + 5); ++first) {
      const std::size_t end = kAsk.ends(b.t, i, first) ? person_end(b, first) : first;
      if (end < first + 2 || !symbol_at(b.t, end, ',') || end + 1 >= b.t.size()) continue;
      if (is_staff(b, end + 1, std::min(b.t.size(), end + 4))) better(recruiter_, b, first, end, 6);
    }
  }
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
      static const Pattern kOwnStaff("?our ?the ?their in - house recruiter|recruiting|hr|talent");
      const bool staff =
          next < b.t.size() && (kStaff.at(b.t, next, m) || kOwnStaff.at(b.t, next, m));
      const bool said = one_of(b.t, i, {"called", "recruiter"});
      if (from || staff || (said && (end == b.t.size() || b.t[end].is == Is::symbol)))
        better(recruiter_, b, first, end, 7);
      const std::size_t called = firm_end(b.t, first, b.t.size());
      const bool known =  // "call with Okafor & Pell Dental, Dec 7"
          i == 0 && b.place == 0 && called > first + 1 && !is_role_like(b, first, called) &&
          (is_trade(b.t, called - 1) || is_generic(b.t, called - 1) || is_form(b.t, called - 1));
      if (known) firm(b, first, called, 12);
      if (symbol_at(b.t, end, ',') || symbol_at(b.t, end, '(')) read_title_and_firm(b, end + 1);
      if (symbol_at(b.t, end, '(')) read_bracketed_firm(b, first, end);
      if (!from || !kHere.at(b.t, next, m)) continue;
      const std::size_t stop = firm_end(b.t, m.end, b.t.size());
      if (stop > m.end && !is_role_like(b, m.end, stop) && !is_recruiting(b.t, m.end, m.end + 1))
        firm(b, m.end, stop, 10);
    }
  }
}

// Behind "HR" of "Nadia (HR Kestrel Freightways)", "talent at" of "(talent at Kestrel Freight)".
std::size_t Namer::past_staff(const ParsedBlock& b, std::size_t i) {
  std::size_t k = i;
  while (k < b.t.size() && k < i + 3 &&
         (is_recruiting(b.t, k, k + 1) || one_of(b.t, k, {"acquisition", "human", "resources"})))
    ++k;
  if (k > i && one_of(b.t, k, {"at", "with", "for"})) ++k;
  return k < b.t.size() && is_name_word(b.t[k]) ? k : i;
}

// "chat with Kip Lazenby (Fennimore Maps)"
void Namer::read_bracketed_firm(ParsedBlock& b, std::size_t person, std::size_t open) {
  const std::size_t first = past_staff(b, open + 1);
  const std::size_t end = firm_end(b.t, first, b.t.size());
  if (end <= first || !symbol_at(b.t, end, ')') || is_role_like(b, first, end) ||
      is_staff(b, first, end))
    return;
  better(recruiter_, b, person, open, open > person + 1 ? 4 : 7);
  firm(b, first, end, 9);
}

// "Gary Ridgeback Diesel: hey its gary from ridgeback diesel": how the label of who speaks writes
// what [name, end) says.
void Namer::read_label_firm(const ParsedBlock& b, std::size_t name, std::size_t end) {
  const std::size_t first = name + 2;
  for (std::size_t k = 0; k < page_.headers.size(); ++k) {
    ParsedBlock& label = page_.header_blocks[k];
    const std::size_t size = label.t.size();
    if (page_.headers[k].name != "speaker" || size <= end - first) continue;
    const std::size_t from = size - (end - first);
    bool same = label.t[0].id == b.t[name].id && label.t[from].capital;
    for (std::size_t i = first; i < end; ++i)
      same = same && label.t[from + i - first].id == b.t[i].id;
    if (!same) continue;
    firm(label, from, size, 8);
    recruiter_ = {&label, 0, from, 5};
    return;
  }
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
    bool joined = false;  // "ferrous & fern"
    while (end < b.t.size() && end < name + 7 &&
           (symbol_at(b.t, end, '&') || (is_at(b.t, end, Is::word) && !b.t[end].capital)) &&
           b.t[end].sentence == b.t[i].sentence)
      joined |= symbol_at(b.t, end++, '&');
    while (end > name + 3 && !joined && !is_trade(b.t, end - 1) && !is_generic(b.t, end - 1)) --end;
    if (end < name + 4) continue;
    firm(b, name + 2, end, 16);
    read_label_firm(b, name, end);
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

// "Jojo & the Hushbox crew" below the letter.
void Namer::read_name_and_crew(ParsedBlock& b) {
  static const Pattern kCrew("crew|team|gang|folks|fam|family|bunch");
  const std::size_t dash = symbol_at(b.t, 0, '-') ? 1 : 0;
  const std::size_t name = person_end(b, dash);
  if (!is_last(b) || b.block.chat || name == dash || name + 2 >= b.t.size()) return;
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
  if (!is_last(b) || b.t.empty() || b.block.row || b.block.chat) return;
  std::size_t first = sentence_start(b.t, b.t.size() - 1);  // of the last sentence
  if (b.t.size() - first > 8 || (first == 0 && b.place == 0)) return;
  const bool initial =
      first > 1 && b.t[first - 1].is_symbol('.') && b.t[first - 2].word.size() == 1;
  if (initial) return;  // "Olive L. Tarrant, SPHR"
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
  if (!parted || closes(b) || is_recruiting(b.t, first, name) || is_generic(b.t, name - 1)) return;
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
      "appoint|appoints|engage|engages|welcome|welcomes ?an ?offer ?to");
  static const Pattern kBetween("between ~12 and");
  static const Pattern kSelected("selected|chosen|picked|offer|offers|appoints|hires|engages you");
  for (std::size_t i = 0; i + 4 < b.t.size() && i < 60;
       ++i) {  // "has selected you, Ada Quill, for"
    Match m;
    const bool opens = i == 0 && one_of(b.t, 0, {"you"});  // "You, Ada Quill, have been granted"
    if (opens) m.end = 1;
    if ((!opens && !kSelected.at(b.t, i, m)) || !symbol_at(b.t, m.end, ',')) continue;
    const std::size_t end = person_end(b, m.end + 1);
    if (end > m.end + 2 && symbol_at(b.t, end, ',')) better(candidate_, b, m.end + 1, end, 4);
  }
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
    if ((offered && whole &&
         (titled || one_of(b.t, end, {"an", "the", "employment", "a", "as"}))) ||
        (between && whole && (titled || end == b.t.size() || b.t[end].is == Is::symbol)))
      better(candidate_, b, m.end, end, 4);
    if (news && end < b.t.size() && b.t[end].is_symbol(',')) better(candidate_, b, name, end, 6);
  }
  read_thanked(b);
}

// "Thank you for your note, Priscilla.": who is called by name at the end of a first sentence.
void Namer::read_thanked(ParsedBlock& b) {
  if (b.place != 0 || !one_of(b.t, 0, {"thank", "thanks", "welcome", "good", "great"})) return;
  std::size_t end = 0;
  while (end < b.t.size() && end < 24 && b.t[end].sentence == b.t[0].sentence) ++end;
  if (end < 5 || !(b.t[end - 1].is_symbol('.') || b.t[end - 1].is_symbol('!'))) return;
  const bool called = symbol_at(b.t, end - 3, ',') && person_end(b, end - 2) == end - 1 &&
                      !is_trade(b.t, end - 2) && !is_generic(b.t, end - 2);
  if (called) better(candidate_, b, end - 2, end - 1, 7);
}

// "Grant Sowell - Head of People @ Bramble & Byte", "InMail - Corinne Hadley, Recruiter at ...":
// the head of a message.
void Namer::read_message_head(ParsedBlock& b) {
  if (b.place > 2 || b.block.row) return;
  for (std::size_t i = 0; i + 4 < b.t.size() && i < 4; ++i) {
    if (i > 0 && !b.t[i - 1].is_symbol('-') && !b.t[i - 1].is_symbol(':')) continue;
    const std::size_t name = person_end(b, i);
    const bool parted = name > i + 1 && (symbol_at(b.t, name, ',') || symbol_at(b.t, name, '-') ||
                                         symbol_at(b.t, name, '|'));
    std::size_t at = name + 1;
    while (parted && at < b.t.size() && at < name + 8 && !symbol_at(b.t, at, '@') &&
           !one_of(b.t, at, {"at"}))
      ++at;
    if (!parted || at + 1 >= b.t.size() || at >= name + 8 || !is_staff(b, name + 1, at)) continue;
    better(recruiter_, b, i, name, 5);
    const std::size_t end = firm_end(b.t, at + 1, b.t.size());
    if (end > at + 1 && !is_role_like(b, at + 1, end)) firm(b, at + 1, end, 8);
  }
}

}  // namespace parley::letter
