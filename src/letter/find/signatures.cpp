// Who signs: names below closings, above titles and firms.
#include <algorithm>
#include <array>

#include "letter/find/name_words.hpp"
#include "letter/find/namer.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {

// "Ngaio Pryce, Head of People, Fennimore Systems", "Benedikt Sorensen, Head of People"
void Namer::read_sign_off(ParsedBlock& b) {
  std::size_t dash = 0;  // "-- Tess Malloy, People Partner"
  while (symbol_at(b.t, dash, '-')) ++dash;
  for (std::size_t i = dash + 1; i < dash + 3 && b.t.size() <= 9; ++i) {  // "- Fen @ Cobaltline"
    if (symbol_at(b.t, i, '@') && b.t[dash].is == Is::word && !is_recruiting(b.t, dash, i))
      better(recruiter_, b, dash, i, 4);
  }
  if (b.t.size() > 14 || b.t.size() < 4 || !b.t[std::min(dash, b.t.size() - 1)].capital ||
      symbol_at(b.t, 1, ':') || symbol_at(b.t, 2, ':') || symbol_at(b.t, 1, '|') ||
      one_of(b.t, 0,
             {"offer", "role", "position", "title", "re", "subject", "terms", "letter", "reports",
              "reporting", "supervisor", "manager"}))
    return;
  static const Pattern kTitle("title|position|role|job|requisition|classification ~1 :|BAR");
  if (kTitle.in(b.t, 0, std::min<std::size_t>(b.t.size(), 5))) return;  // what is offered
  if (one_of(b.t, 0, {"hugs", "love", "cheers", "best", "warmly", "thanks", "xo", "yours"}) &&
      symbol_at(b.t, 1, ',')) {  // "Hugs, Bea (co-founder)"
    const std::size_t last = person_end(b, 2);
    if (last > 2 && last < b.t.size() && is_staff(b, last, b.t.size()))
      better(recruiter_, b, 2, last, 5);
    return;
  }
  const std::size_t name = person_end(b, dash);
  const bool parted = name >= dash + 2 && name < b.t.size() &&
                      (b.t[name].is_symbol(',') || b.t[name].is_symbol('|') ||
                       (b.t[name].is_symbol('-') && !b.t[name].glued));
  if (parted && is_staff(b, name + 1, b.t.size())) {
    const bool job = is_rank(b.t, name + 1) || is_job(b.t, name + 1) || is_job(b.t, b.t.size() - 1);
    const bool recruits =
        job && is_recruiting(b.t, name + 1, b.t.size()) && !is_agency(b.t, dash, name);
    better(recruiter_, b, dash, name, recruits ? 1 : 5);  // "Lena Osei, Head of People"
  }
  std::size_t comma = b.t.size();
  for (std::size_t i = 1; i + 1 < b.t.size(); ++i) {
    if (b.t[i].is_symbol(',') || b.t[i].is_symbol('|') || (b.t[i].is_symbol('-') && !b.t[i].glued))
      comma = i;
  }
  if (comma == b.t.size() || !is_staff(b, 0, comma)) return;
  const std::size_t k = b.place;
  if (name == 0 && k < 4 && k + 5 < page_.blocks.size()) return;  // a heading, "ACTUARY, PRICING"
  const std::size_t end = firm_end(b.t, comma + 1, b.t.size());
  if (end == b.t.size() && !is_role_like(b, comma + 1, end) && !is_department(b, comma, end) &&
      !is_team_elsewhere(b, comma + 1, end))
    firm(b, comma + 1, end, 8);
}

bool Namer::is_staff(const ParsedBlock& b, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) {
    if (is_job(b.t, i) || one_of(b.t, i,
                                 {"people", "talent", "recruiting", "recruitment", "hr", "human",
                                  "founder", "acquisition", "staffing", "hiring", "owner", "ta"}))
      return true;
  }
  return false;
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
    const std::size_t the = one_of(below.t, 0, {"the"}) ? 1 : 0;
    const std::size_t end = firm_end(below.t, the, below.t.size());
    const bool whole = end == below.t.size() ||  // "Pell Medical Center, Department of Surgery"
                       (symbol_at(below.t, end, ',') && is_office(below.t, end + 1));
    const bool firm =
        end > the && whole && !is_role_like(below, 0, end) && b.block.file == below.block.file;
    const bool first_name = b.t.size() == 1 && person_end(b, 0) == 1 && k > 1;
    if (firm && (is_person(b) || first_name) && !b.block.row && !b.block.chat)
      better(recruiter_, b, 0, b.t.size(), 7);
  }
}

// Whether a line is the firm that is known, or is called as firms are.
bool Namer::is_firm_line(const ParsedBlock& b) const {
  bool firm = firm_.in != nullptr && firm_.in->t[firm_.first].id == b.t[0].id;
  for (std::size_t i = 1; i < b.t.size(); ++i) firm |= is_trade(b.t, i) || is_generic(b.t, i);
  return firm;
}

// "Conditional offer: Airport Operations Manager": what is offered, and no signer's job.
bool Namer::has_colon(const ParsedBlock& b) {
  for (std::size_t i = 1; i < b.t.size(); ++i) {
    const bool listed = one_of(b.t, i - 1, {"nyse", "nasdaq", "amex", "tsx", "lse"});
    if (b.t[i].is_symbol(':') && !listed) return true;
  }
  return false;
}

// "jules", "pebbletrail": one word without a capital, alone on its line.
bool Namer::is_small_name(const ParsedBlock& b) {
  return b.t.size() == 1 && b.t[0].is == Is::word && !b.t[0].capital && b.t[0].word.size() > 2 &&
         !is_no_name(b.t[0]);
}

// A name alone on its line: above a line with a job of the firm's, or below "Sincerely,".
void Namer::read_signatures() {
  static constexpr std::array<std::string_view, 5> kAbout = {"re", "subject", "regarding", "dear",
                                                             "offer"};
  for (std::size_t k = 1; k < page_.blocks.size(); ++k) {
    ParsedBlock& b = page_.blocks[k];
    if (b.block.voice == Voice::candidate || b.block.row || b.block.chat) continue;
    const bool follows =
        k + 1 < page_.blocks.size() && page_.blocks[k + 1].block.file == b.block.file;
    const bool job = follows && k >= 2 && is_person(b) && !is_firm_line(b) &&
                     !one_of(page_.blocks[k + 1].t, 0, kAbout) &&
                     page_.blocks[k + 1].t.size() <= 10 && !has_colon(page_.blocks[k + 1]) &&
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
    if (k + 1 == page_.blocks.size() && k >= 3 && is_small_name(b) &&
        is_small_name(page_.blocks[k - 1])) {  // "jonas" above "pebbletrail", last of all
      better(recruiter_, page_.blocks[k - 1], 0, 1, 8);
      firm(b, 0, 1, 14);
    }
    if (k + 1 == page_.blocks.size() && b.t.size() <= 6 && k >= 3 && symbol_at(b.t, 1, ','))
      firm_alone(b, 2);  // "mika, Plumline"
  }
}

// "Sincerely,", "Best regards,": what stands above a name.
bool Namer::closes(const ParsedBlock& b) {
  static const Pattern kClosing(
      "sincerely|best|regards|cheers|warmly|yours|thanks|cordially|respectfully|warm|kind|kindest|"
      "very|talk|with|love|lots|looking|excited|all|thank|ciao|take|onward|see|until|your|"
      "faithfully|gratefully|truly|later|laters|peace|fondly|hugs|xx|xo|xoxo|x|pp|respectfully|"
      "sincerest|most");
  static const Pattern kFor("for ?and ?on ?behalf ?of the|our");  // "For the Board,"
  Match m;
  if (b.t.size() > 3 && b.t.size() <= 8 && b.t.back().is_symbol(',') && kFor.at(b.t, 0, m))
    return true;
  return !b.t.empty() && b.t.size() <= 6 && kClosing.at(b.t, 0, m) &&
         (b.t.back().is_symbol(',') || b.t.back().is_symbol('!') || b.t.back().is_symbol('.') ||
          b.t.size() <= 3);
}

// "Marguerite, VP Eng" below "Talk soon!", "- Beatrix", "Tamsin Holloway, SPHR": a first name with
// a job, a dash before it, letters behind it.
void Namer::read_lone_name(ParsedBlock& b) {
  if (is_small_name(b) && b.t[0].word.size() < 11 && is_last(b))  // "jules"
    return better(recruiter_, b, 0, 1, 9);
  const std::size_t first = symbol_at(b.t, 0, '-') ? 1 : 0;
  const std::size_t end = std::max(capitals_end(b.t, first), person_end(b, first));
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

}  // namespace parley::letter
