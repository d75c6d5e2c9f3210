#include <algorithm>

#include "letter/blocks/line.hpp"
#include "letter/find/finder.hpp"
#include "letter/find/name_words.hpp"
#include "letter/find/namer.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

std::string words_of(const ParsedBlock& b, std::size_t first, std::size_t end) {
  return b.block.words.text.substr(b.t[first].start, b.t[end - 1].end - b.t[first].start);
}

// "Tidewell" of "Tidewell's next Director of Sales".
std::string without_owner(std::string firm) {
  if (firm.ends_with("'s")) firm.resize(firm.size() - 2);
  return firm;
}

// "Sacha MBEKI-ROLLINS" of "MBEKI-ROLLINS, Sacha".
std::string in_order(const std::string& name) {
  const std::size_t comma = name.find(", ");
  return comma == std::string::npos ? name : name.substr(comma + 2) + " " + name.substr(0, comma);
}

// Behind "Prof. Dr." where a whole name follows; "Dr. Penhallow" is all that is known of one.
std::size_t behind_titles(const NamePlace& p) {
  std::size_t i = p.first;
  while (is_honorific(p.in->t, i)) i += symbol_at(p.in->t, i + 1, '.') ? 2U : 1U;
  const bool hyphen = symbol_at(p.in->t, i + 1, '-');  // "Ms. Okafor-Lind"
  return i + (hyphen ? 4U : 2U) <= p.end ? i : p.first;
}

}  // namespace

void Namer::read() {
  read_headers();
  for (std::size_t k = 0; k < page_.blocks.size(); ++k) {
    ParsedBlock& b = page_.blocks[k];
    constexpr std::size_t kHead = 400;  // names stand at the head and the foot
    const bool far = k >= kHead && k + kHead / 4 < page_.blocks.size();
    if (b.block.voice == Voice::candidate || far) continue;
    read_client(b);
    read_firm(b, k);
    read_small_firm(b);
    read_listed_firm(b);
    read_labelled_small_firm(b);
    note_signing(b);
    note_parties(b);
    read_role(b, k);
    read_greeting(b);
    read_bare_greeting(b);
    read_introduction(b);
    read_small_introduction(b);
    read_contact(b);
    read_message_head(b);
    read_mentioned_candidate(b);
    read_name_before_firm(b);
    read_name_and_crew(b);
    read_person_label(b);
    if (k > 0) read_sign_off(b);
    read_closing(b);
  }
  complete_candidate();
  complete_role();
  read_signatures();
  read_name_above_firm();
  complete_recruiter();
  read_domains();
  read_head_and_foot();
  guess_firm();
  choose_firm();
  write();
}

namespace {

// "C. Wolde", "Dr C. Wolde" of "Dr Casimir Wolde".
bool is_short_of(const NamePlace& a, const NamePlace& b) {
  if (a.in == nullptr || b.in == nullptr || a.end < a.first + 2 || b.end < b.first + 2)
    return false;
  const Token& initial = a.in->t[behind_titles(a)];
  const Token& whole = b.in->t[behind_titles(b)];
  return initial.word.size() == 1 && whole.word.size() > 1 && whole.word[0] == initial.word[0] &&
         a.in->t[a.end - 1].id == b.in->t[b.end - 1].id;
}

}  // namespace

void Namer::better(NamePlace& best, ParsedBlock& b, std::size_t first, std::size_t end, int rank) {
  const NamePlace other{&b, first, end, rank, best.newest};
  if (end <= first || is_short_of(other, best)) return;
  constexpr int kSure = 5;
  const bool later = best.newest && best.in != nullptr && rank <= std::min(best.rank, kSure) &&
                     b.block.newness > best.in->block.newness;
  if (rank < best.rank || later || is_short_of(best, other))
    best = {&b, first, end, std::min(rank, best.rank), best.newest};
}

// "From: Saoirse Quill <...>", "From: Talent, Cindermoor Games", "Subject: Offer details -
// Tallgrass Networks"
void Namer::read_headers() {
  for (std::size_t k = 0; k < page_.headers.size(); ++k)
    read_header(page_.headers[k].name, page_.header_blocks[k]);
}

// "TO: Prof. Aiko Tanabe", "FROM: Dean Roberta Quist, School of Policy"
void Namer::read_titled_header(const std::string& name, ParsedBlock& b) {
  if (!one_of(b.t, 0, {"mr", "ms", "mrs", "mx", "dr", "prof", "professor", "dean"})) return;
  const std::size_t first = symbol_at(b.t, 1, '.') ? 2 : 1;
  const std::size_t end = person_end(b, first);
  const bool ends = end == b.t.size() || b.t[end].is == Is::symbol;
  if (end >= first + 2 && ends) better(name == "to" ? candidate_ : recruiter_, b, first, end, 2);
}

void Namer::read_header(const std::string& name, ParsedBlock& b) {
  if (symbol_at(b.t, 0, '"')) {  // To: "Casimir Oduya" <...>
    const std::size_t close = person_end(b, 1);
    const bool ends = close > 2 && (symbol_at(b.t, close, '"') || symbol_at(b.t, close, '('));
    if (ends && name == "to") better(candidate_, b, 1, close, 2);
    if (ends && name == "from") better(recruiter_, b, 1, close, 2);
  }
  if (name == "to" || name == "from") read_titled_header(name, b);
  std::size_t end = 0;
  while (end < b.t.size() &&
         ((b.t[end].is == Is::word && b.t[end].capital) ||
          (b.t[end].is_symbol('-') && b.t[end].glued && is_at(b.t, end + 1, Is::word))))
    ++end;
  if (end > 0 && is_particle(b.t, end)) end = person_end(b, 0);
  const bool person = end >= 2 && end <= 5 &&
                      (end == b.t.size() || b.t[end].is_symbol('<') || b.t[end].is_symbol('"') ||
                       (name == "from" && b.t[end].is_symbol('(')) ||
                       (name == "from" && b.t[end].is_symbol(',') && !is_form(b.t, end + 1))) &&
                      !is_job(b.t, 0) && !is_form(b.t, end - 1) &&
                      !is_department_word(b.t, end - 1) && !is_recruiting(b.t, end - 1, end) &&
                      !is_field(b.t, end - 1) && !is_generic(b.t, 0) &&
                      !one_of(b.t, 0, {"talent", "recruiting", "people", "hr", "human", "hiring"});
  const bool whole = end == b.t.size() || (symbol_at(b.t, end, ',') && is_office(b.t, end + 1));
  const bool house = whole && end > 1 &&  // "From: Keswick Animal Hospital"
                     (is_generic(b.t, end - 1) || (end > 2 && is_trade(b.t, end - 1)));
  if (name == "from" && house) return firm(b, 0, end, 5);
  if (name == "speaker") return read_speaker(b);
  if (name == "candidate") {  // who answers in a chat
    static const Pattern kNobody("me|you|i|candidate|applicant|myself");
    const bool small = b.t.size() == 1 && !b.t[0].capital && b.t[0].is == Is::word &&
                       !is_no_name(b.t[0]) && !kNobody.in(b.t, 0, 1);  // "theo  10:40 AM"
    const std::size_t stop = small ? 1 : person_end(b, 0);
    return better(candidate_, b, 0, stop, stop > 1 ? 3 : 7);
  }
  const bool answers =
      candidate_.in != nullptr && person &&  // the mail below, of who is offered
      words_of(b, 0, end) == words_of(*candidate_.in, candidate_.first, candidate_.end);
  if (name == "from" && person && !answers) better(recruiter_, b, 0, end, 2);
  if (name == "to" && person) better(candidate_, b, 0, end, 2);
  if (name == "subject") read_subject(b);
  if (name == "from") read_sender_firm(b, end);
}

// "Your offer :: Quillfeather (NASDAQ: QLFR)": a firm before the place where its shares are listed.
void Namer::read_listed_firm(ParsedBlock& b) {
  static const Pattern kListed("( nasdaq|nyse|amex|lse|tsx|otc|euronext :");
  for (std::size_t i = 0; i < std::min<std::size_t>(b.t.size(), 400); ++i) {
    const bool begins = b.t[i].is == Is::word && b.t[i].capital &&
                        (i == 0 || !b.t[i - 1].capital || b.t[i - 1].sentence != b.t[i].sentence);
    const std::size_t end = begins ? firm_end(b.t, i, b.t.size()) : i;
    Match m;
    if (end > i && end < b.t.size() && kListed.at(b.t, end, m)) firm(b, i, end, 5);
  }
}

// "[Ferngully Health] Offer letter", "Palisade Fiber | Offer recap", "Re: Acme offer"
void Namer::read_subject(ParsedBlock& b) {
  if (symbol_at(b.t, 0, '[')) {  // "[Ferngully Health] Offer letter"
    const std::size_t close = firm_end(b.t, 1, b.t.size());
    if (symbol_at(b.t, close, ']') && !is_role_like(b, 1, close)) firm(b, 1, close, 9);
  }
  read_titled_subject(b);
  const std::size_t bar = firm_end(b.t, 0, b.t.size());  // "Palisade Fiber | Offer recap"
  const bool strokes = symbol_at(b.t, bar, '/') && symbol_at(b.t, bar + 1, '/');
  if (bar > 0 && (symbol_at(b.t, bar, '|') || strokes) && !is_role_like(b, 0, bar))
    firm(b, 0, bar, 9);
  read_listed_firm(b);
  std::size_t first = 0;
  while (one_of(b.t, first, {"re", "fw", "fwd", "your", "the", "aw"}) || symbol_at(b.t, first, ':'))
    ++first;
  const std::size_t stop = firm_end(b.t, first, b.t.size());
  static constexpr std::array<std::string_view, 16> kSorts = {
      "corrected",  "revised",  "updated", "final",    "formal",      "verbal",
      "new",        "amended",  "written", "official", "conditional", "signed",
      "employment", "improved", "second",  "job"};
  const bool sort = stop == first + 1 && one_of(b.t, first, kSorts);  // "Corrected offer"
  if (stop > first && !sort && one_of(b.t, stop, {"offer", "terms"}) &&
      !is_role_like(b, first, stop))
    firm(b, first, stop, 9);
  read_client(b);
  read_firm(b, 0);
  read_role(b, 0);
}

// "General Manager, store 212", "RE: Kestrel Vein Therapeutics": a title or a firm alone.
void Namer::read_titled_subject(ParsedBlock& b) {
  std::size_t first = 0;
  while (one_of(b.t, first, {"re", "fw", "fwd", "aw"}) || symbol_at(b.t, first, ':')) ++first;
  const std::size_t firm_stop = firm_end(b.t, first, b.t.size());
  if (firm_stop == b.t.size() && firm_stop > first + 1 && is_trade(b.t, firm_stop - 1) &&
      !is_role_like(b, first, firm_stop))
    return firm(b, first, firm_stop, 9);
  for (std::size_t i = 0; i + 1 < b.t.size(); ++i) {  // "Acme - offer recap (Product Designer)"
    const std::size_t stop = symbol_at(b.t, i, '(') ? role_end(b.t, i + 1, b.t.size(), false) : i;
    if (stop > i + 1 && symbol_at(b.t, stop, ')') && is_role_like(b, i + 1, stop) &&
        !is_recruiting(b.t, i + 1, stop))
      better(role_, b, i + 1, stop, 11);
  }
  const std::size_t end = role_end(b.t, first, b.t.size(), false);
  const bool ends = end == b.t.size() || symbol_at(b.t, end, ',') || symbol_at(b.t, end, '(');
  const bool titled = end > first + 1 && ends && is_role_like(b, first, end);
  if (titled && !is_no_name(b.t[first]) && !is_recruiting(b.t, first, end))
    better(role_, b, first, end, 11);
}

// "Vantry Labs" of "Vantry Labs Talent": where the words for who hires begin.
std::size_t Namer::without_staff(const ParsedBlock& b, std::size_t first, std::size_t end) {
  while (end > first && (is_recruiting(b.t, end - 1, end) ||
                         one_of(b.t, end - 1, {"ta", "ops", "team", "resources", "human"})))
    --end;
  return end;
}

// "From: Talent, Cindermoor Games"; `end`: of the words with capitals that it begins with.
void Namer::read_sender_firm(ParsedBlock& b, std::size_t end) {
  const bool inverted = symbol_at(b.t, 0, '"') && symbol_at(b.t, 2, ',') &&
                        (symbol_at(b.t, 4, '"') || symbol_at(b.t, 4, '('));  // "Zeller, Ingo"
  if (inverted) return;
  if (const std::size_t stop = firm_end(b.t, 0, b.t.size());
      stop > 1 && (is_form(b.t, stop - 1) || is_form(b.t, stop - 2)))
    return firm(b, 0, stop, 5);
  for (std::size_t i = 0; i + 1 < b.t.size(); ++i) {
    const bool mark = b.t[i].is_symbol(',') || (b.t[i].is_symbol('-') && !b.t[i].glued) ||
                      (b.t[i].is_symbol('@') && !b.t[i + 1].glued) || b.t[i].is_symbol('(') ||
                      one_of(b.t, i, {"at", "from"});
    const std::size_t whole = mark ? firm_end(b.t, i + 1, b.t.size()) : i;
    const std::size_t stop = mark ? without_staff(b, i + 1, whole) : i;
    const bool office = stop < whole && stop == i + 2;  // "..., Research HR"
    if (mark && stop > i + 1 && !office && !is_role_like(b, i + 1, stop)) firm(b, i + 1, stop, 8);
  }
  if (end >= 2 && one_of(b.t, end - 1, {"recruiting", "talent", "careers", "hr", "people"}))
    firm(b, 0, end - 1, 12);
}

// Two words and more in brackets behind a speaker's name, in capitals or not.
std::size_t Namer::name_in_brackets(const ParsedBlock& b, std::size_t i) {
  const std::size_t end = firm_end(b.t, i, b.t.size());
  if (end > i + 1) return end;
  std::size_t k = i;
  while (k < b.t.size() && b.t[k].is == Is::word && !is_no_name(b.t[k])) ++k;
  return k >= i + 2 ? k : end;
}

// "(Wrenmark talent)", "(Quillfeather HR)", "(Petrichor Bio lab ops)", "[Orrery Talent]",
// "(Stagwood Games)", "(Loomcraft)": the firm, and perhaps the team, behind a speaker's name.
void Namer::read_bracketed_speaker(ParsedBlock& b, std::size_t first) {
  first = past_staff(b, first);
  const auto closes_at = [&](std::size_t i) {
    return symbol_at(b.t, i, ')') || symbol_at(b.t, i, ']');
  };
  const auto is_team = [&](std::size_t i) {
    static const Pattern kTeam("ops|operations|team|lab|plant|site|shop|store|office|resources");
    Match m;
    return i < b.t.size() && (is_recruiting(b.t, i, i + 1) || kTeam.at(b.t, i, m));
  };
  std::size_t end = firm_end(b.t, first, b.t.size());
  std::size_t close = end;
  while (close > first && close < b.t.size() && !b.t[close].capital && is_team(close)) ++close;
  const bool named = close > end && end == first + 1;  // "(Wrenmark talent)"
  while (end > first + 1 && (is_recruiting(b.t, end - 1, end) ||
                             one_of(b.t, end - 1, {"ops", "team", "resources", "human"})))
    --end;
  const bool staff = is_role_like(b, first, end) || is_staff(b, first, end);
  if (named && closes_at(close)) return firm(b, first, end, staff ? 20 : 3);
  const bool parted = end == close && end > first + 1 && symbol_at(b.t, end, ',') &&
                      (is_trade(b.t, end - 1) || is_generic(b.t, end - 1));
  if (end > first && !staff && (closes_at(close) || parted)) {
    const bool sure = end > first + 1 || end < close;
    if (sure || b.t[first].word.size() > 4) firm(b, first, end, sure ? 9 : 14);
    return;
  }
  const std::size_t small = name_in_brackets(b, first);  // "(ridgeback diesel)"
  if (small > first + 1 && closes_at(small) && !is_role_like(b, first, small) &&
      !is_staff(b, first, small))
    firm(b, first, small, 9);
}

// "Recruiter (Lena)", "Dana (Recruiting)": who speaks for the firm in a chat.
void Namer::read_speaker(ParsedBlock& b) {
  for (std::size_t i = 1; i + 1 < b.t.size(); ++i) {  // "Talent @ Moorhen Labs"
    if (!b.t[i].is_symbol('@') && !b.t[i].is_word("at")) continue;
    const std::size_t end = firm_end(b.t, i + 1, b.t.size());
    const bool whole = end == b.t.size() || symbol_at(b.t, end, ')');  // "(HR @ Moorhen Labs)"
    if (end > i + 1 && whole && !is_role_like(b, i + 1, end)) {
      firm(b, i + 1, end, 9);
      break;
    }
  }
  for (std::size_t i = 1; i + 1 < b.t.size(); ++i) {  // "Ilse - Moorhen Labs", "Ilse | ..."
    if (!b.t[i].is_symbol('|') && (!b.t[i].is_symbol('-') || b.t[i].glued)) continue;
    const std::size_t end = firm_end(b.t, i + 1, b.t.size());
    if (end == b.t.size() && !is_role_like(b, i + 1, end) && !is_staff(b, i + 1, end))
      firm(b, i + 1, end, 12);
  }
  for (std::size_t i = 1; i + 2 < b.t.size(); ++i) {  // "Noor, Vantry Labs Talent"
    if (!b.t[i].is_symbol(',') && !b.t[i].is_symbol('(')) continue;
    const std::size_t whole = firm_end(b.t, i + 1, b.t.size());
    const std::size_t stop = without_staff(b, i + 1, whole);
    const bool staff = whole + 2 < b.t.size() && symbol_at(b.t, whole, ',') &&
                       without_staff(b, whole + 1, whole + 2) == whole + 1;  // "(Corvane Bank, TA)"
    const bool ends = b.t[i].is_symbol(',') ? whole == b.t.size() : staff;
    if (ends && stop > i + 2 && !is_role_like(b, i + 1, stop) && !is_staff(b, i + 1, stop))
      firm(b, i + 1, stop, 9);
  }
  for (std::size_t i = 1; i + 3 < b.t.size(); ++i) {  // "HR (Petra, Saltmarsh Brewing)"
    const bool staff = b.t[i].is_symbol('(') && is_staff(b, 0, i);
    const std::size_t person = staff ? person_end(b, i + 1) : i;
    if (person <= i + 1 || !symbol_at(b.t, person, ',')) continue;
    const std::size_t stop = firm_end(b.t, person + 1, b.t.size());
    if (stop <= person + 1 || !symbol_at(b.t, stop, ')')) continue;
    firm(b, person + 1, stop, 9);
    better(recruiter_, b, i + 1, person, 5);
  }
  for (std::size_t i = 1; i + 2 < b.t.size(); ++i) {                // "Priyanka (Stagwood Games)"
    const bool title = b.t[i].is_symbol(',') && is_staff(b, 1, i);  // "(recruiter, Glasswort)"
    if (title) {
      const std::size_t stop = firm_end(b.t, i + 1, b.t.size());
      if (stop > i + 1 && symbol_at(b.t, stop, ')')) firm(b, i + 1, stop, 9);
    }
    if (b.t[i].is_symbol('(') || b.t[i].is_symbol('[')) read_bracketed_speaker(b, i + 1);
  }
  for (std::size_t i = 0; i < b.t.size(); ++i) {
    const std::size_t end = person_end(b, i);
    const bool letter = end == i + 1 && b.t[i].word.size() < 2;  // "A:" of questions and answers
    if (end > i && !letter) return better(recruiter_, b, i, end, 5);
  }
}

// "Chief Commercial Officer of Marlstone Therapeutics": the firm is no part of the title.
std::string Namer::without_firm(std::string role) const {
  if (role.ends_with("'s")) role.resize(role.size() - 2);  // "the shop foreman's job"
  for (const std::string_view of : {" of the Company", " of the Corporation", " of the Employer"}) {
    if (role.ends_with(of)) role.resize(role.size() - of.size());  // "CFO of the Company"
  }
  if (firm_.in == nullptr) return role;
  const std::string firm = lower(words_of(*firm_.in, firm_.first, firm_.end));
  for (const std::string_view of : {" of the ", " at the ", " of ", " at ", " with ", ", "}) {
    const std::size_t at = role.find(of);
    if (at != std::string::npos && at > 1 &&
        starts_with(firm, lower(std::string_view(role).substr(at + of.size()))))
      role.resize(at);
  }
  return role;
}

void Namer::write() {
  const bool called =  // "Acme - we are pleased ...": a firm, or a person?
      candidate_.in != nullptr && candidate_.rank == kCalled &&
      (firm_.in == nullptr || firm_.in->t[firm_.first].id == candidate_.in->t[candidate_.first].id);
  if (called) candidate_ = {};
  const auto note = [&](const char* key, const NamePlace& p, int most) {
    if (p.in == nullptr || p.rank > most) return;
    const bool person = std::string_view(key).starts_with("people.");
    const std::size_t first = person ? behind_titles(p) : p.first;
    const Where at{p.in, first, p.end};
    std::string words = words_of(*p.in, first, p.end);
    if (key == std::string_view("offer.role")) words = without_firm(std::move(words));
    if (key == std::string_view("offer.employer")) words = without_owner(std::move(words));
    if (std::string_view(key).starts_with("people.")) words = in_order(words);
    Notebook::note(book_.offer, key, Value::words(words), at);
  };
  note("offer.employer", firm_, 20);
  note("offer.role", role_, 20);
  note("people.candidate", candidate_, 20);
  const bool of_firm = firm_.in != nullptr && recruiter_.in != nullptr &&
                       words_of(*firm_.in, firm_.first, firm_.end)
                           .starts_with(words_of(*recruiter_.in, recruiter_.first, recruiter_.end));
  if (!of_firm) note("people.recruiter", recruiter_, 20);
}

void Finder::read_names() { Namer(book_, book_.page).read(); }

}  // namespace parley::letter
