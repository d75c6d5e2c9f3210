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
    if (hyphen) continue;
    if (t[k].is != Is::word || !t[k].capital) break;
    end = k + 1;
  }
  return end;
}

}  // namespace

// "Optionee: Rafe Linnet"
void Namer::read_person_label(ParsedBlock& b) {
  static const Patterns kLabel(
      "who|optionee|participant|grantee|recipient|candidate|awardee|employee|holder|executive|"
      "purchaser|prepared|"
      "applicant ?name|for :|BAR;offer ?summary|letter|details|package|sheet|terms for;name "
      "?of ?optionee ?participant ?grantee :|BAR");
  static const Pattern kBefore(
      "employee|executive|you|participant|grantee|optionee|recipient|holder|awardee");
  for (std::size_t i = 3; i + 2 < std::min<std::size_t>(b.t.size(), 60);
       ++i) {  // 'X (the "Employee")'
    Match m;
    if (!symbol_at(b.t, i, '"') || !kBefore.at(b.t, i + 1, m) || !symbol_at(b.t, i + 2, '"'))
      continue;
    std::size_t end = i;
    while (end > 0 && (b.t[end - 1].is == Is::symbol || b.t[end - 1].is_word("the"))) --end;
    std::size_t first = end;
    while (first > 0 && b.t[first - 1].is == Is::word && b.t[first - 1].capital && end - first < 4)
      --first;
    if (end - first >= 2) better(candidate_, b, first, end, 3);
  }
  const Match m = kLabel.find(b.t, 0, std::min<std::size_t>(b.t.size(), 6));
  if (m.end == 0) return;
  const std::size_t end = person_end(b, m.end);
  if (end < b.t.size() && b.t[end].is == Is::word && b.t[end].capital) return;  // a title
  if (end > m.end + 1) better(candidate_, b, m.end, end, 3);
}

// "Ngaio Pryce, Head of People, Fennimore Systems", "Benedikt Sorensen, Head of People"
void Namer::read_sign_off(ParsedBlock& b) {
  const std::size_t dash = symbol_at(b.t, 0, '-') ? 1 : 0;
  for (std::size_t i = dash + 1; i < dash + 3 && b.t.size() <= 9; ++i) {  // "- Fen @ Cobaltline"
    if (symbol_at(b.t, i, '@') && b.t[dash].is == Is::word) better(recruiter_, b, dash, i, 4);
  }
  if (b.t.size() > 14 || b.t.size() < 4 || !b.t[0].capital || symbol_at(b.t, 1, ':') ||
      symbol_at(b.t, 2, ':') || symbol_at(b.t, 1, '|') ||
      one_of(b.t, 0, {"offer", "role", "position", "title", "re", "subject", "terms", "letter"}))
    return;
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
  const std::size_t end = firm_end(b.t, comma + 1, b.t.size());
  if (end == b.t.size() && !is_role_like(b, comma + 1, end) && !is_department(b, comma, end))
    better(firm_, b, comma + 1, end, 8);
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

// "Dear Ines" or "Dear Ms. Okafor", and the address "Ms. Ines Okafor" above it, are one.
void Namer::complete_candidate() {
  if (candidate_.in == nullptr) return;
  const Tokens& t = candidate_.in->t;
  const bool titled = is_honorific(t, candidate_.first);
  const std::size_t names = candidate_.end - candidate_.first;
  if (names != 1 && !titled) return;
  const std::string known = t[candidate_.end - 1].word;
  for (ParsedBlock& b : page_.blocks) {
    if (b.t.size() < 2 || b.t.size() > 6 || b.block.voice == Voice::candidate) continue;
    std::size_t at = 0;
    if (is_honorific(b.t, 0)) at = symbol_at(b.t, 1, '.') ? 2 : 1;
    const std::size_t end = person_end(b, at);
    if (end != b.t.size() || end < at + 2) continue;
    if (b.t[titled ? end - 1 : at].is_word(known)) candidate_ = {&b, at, end, 1};
  }
}

void Namer::read_greeting(ParsedBlock& b) {
  if (b.t.size() < 2 ||
      !one_of(b.t, 0, {"dear", "hi", "hello", "hey", "congrats", "congratulations"}))
    return;
  std::size_t end = capitals_end(b.t, 1);
  if (symbol_at(b.t, end, '.') && is_honorific(b.t, end - 1)) end = capitals_end(b.t, end + 1);
  static constexpr std::array<std::string_view, 8> kNobody = {
      "candidate", "applicant", "there", "all", "sir", "madam", "team", "colleague"};
  static constexpr std::array<std::string_view, 9> kNoOne = {
      "again", "everyone", "folks", "both", "guys", "so", "ok", "hi", "hope"};
  const bool small = end == 1 && is_at(b.t, 1, Is::word) && b.t.size() > 2 &&
                     (b.t[2].is_symbol('!') || b.t[2].is_symbol(',')) && !one_of(b.t, 1, kNoOne);
  if (small) end = 2;  // "hey rosa!"
  if (end == 1 || one_of(b.t, 1, kNobody)) return;
  if (end < b.t.size() && !b.t[end].is_symbol(',') && !b.t[end].is_symbol(':') &&
      !b.t[end].is_symbol('-') && !b.t[end].is_symbol('!'))
    return;
  better(candidate_, b, 1, end, end > 2 ? 4 : 6);
}

// A name alone on its line: above a line with a job of the firm's, or below "Sincerely,".
void Namer::read_signatures() {
  for (std::size_t k = 1; k < page_.blocks.size(); ++k) {
    ParsedBlock& b = page_.blocks[k];
    if (b.block.voice == Voice::candidate || b.block.row || b.block.chat) continue;
    const bool follows =
        k + 1 < page_.blocks.size() && page_.blocks[k + 1].block.file == b.block.file;
    const bool job = follows && k >= 2 && is_person(b) && page_.blocks[k + 1].t.size() <= 10 &&
                     is_staff(page_.blocks[k + 1], 0, page_.blocks[k + 1].t.size());
    if (job) {
      better(recruiter_, b, 0, b.t.size(), 3);
      sign_off_firm(page_.blocks[k + 1]);
    }
    const bool above = closes(page_.blocks[k - 1]) || k + 1 == page_.blocks.size() ||
                       (follows && page_.blocks[k + 1].t.size() <= 10 &&
                        is_staff(page_.blocks[k + 1], 0, page_.blocks[k + 1].t.size()));
    if (above && k >= 2 && page_.blocks[k - 1].block.file == b.block.file) read_lone_name(b);
    const bool closed =
        closes(page_.blocks[k - 1]) && page_.blocks[k - 1].block.file == b.block.file;
    const bool last = !follows && k >= 3 && is_person(b);
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
      "faithfully|gratefully|truly|respectfully|sincerest|most");
  Match m;
  return !b.t.empty() && b.t.size() <= 6 && kClosing.at(b.t, 0, m) &&
         (b.t.back().is_symbol(',') || b.t.back().is_symbol('!') || b.t.back().is_symbol('.') ||
          b.t.size() <= 3);
}

// "Marguerite, VP Eng" below "Talk soon!", "- Beatrix", "Tamsin Holloway, SPHR": a first name with
// a job, a dash before it, letters behind it.
void Namer::read_lone_name(ParsedBlock& b) {
  const std::size_t first = symbol_at(b.t, 0, '-') ? 1 : 0;
  const std::size_t end = capitals_end(b.t, first);
  if (b.t.size() > 7 || end == first || end > first + 3 || is_no_name(b.t[first]) ||
      is_job(b.t, first) || is_form(b.t, end - 1))
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
      "best|kind|kindest|warm|warmly|sincerely|cheers|thanks|regards|yours");
  Match m;
  const bool closing = b.t.size() >= 3 && b.t.size() <= 7 && kClosing.at(b.t, 0, m);
  if (!closing || b.block.chat) return;
  std::size_t first = 1;
  while (first < b.t.size() && !b.t[first - 1].is_symbol(',')) ++first;
  const std::size_t end = first < b.t.size() ? capitals_end(b.t, first) : first;
  if (end > first && end == b.t.size() && end - first <= 3 && !is_no_name(b.t[first]))
    better(recruiter_, b, first, end, 5);
}

// The end of a person's name that begins at i: words with capitals, initials, hyphens within; i:
// none begins.
std::size_t Namer::person_end(const ParsedBlock& b, std::size_t i) {
  std::size_t end = i;
  for (std::size_t k = i; k < b.t.size() && k < i + 7; ++k) {
    const Token& x = b.t[k];
    const bool inner = k > i && x.glued && (x.is_symbol('-') || x.is_symbol('.'));
    if (inner) {
      if (x.is_symbol('.') && b.t[k - 1].word.size() == 1) end = k + 1;
      continue;
    }
    if (x.is != Is::word || !x.capital || is_no_name(x) || is_form(b.t, k) || is_job(b.t, k)) break;
    end = k + 1;
  }
  return end;
}

bool Namer::is_person(const ParsedBlock& b) {
  return b.t.size() >= 2 && b.t.size() <= 6 && person_end(b, 0) == b.t.size();
}

}  // namespace parley::letter
