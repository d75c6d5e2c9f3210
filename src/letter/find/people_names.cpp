#include <algorithm>
#include <array>

#include "letter/find/name_words.hpp"
#include "letter/find/namer.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {

// "Optionee: Rafe Linnet"
void Namer::read_person_label(ParsedBlock& b) {
  static const Patterns kLabel(
      "optionee|participant|grantee|recipient|candidate|awardee|employee|holder ?name :|BAR;name "
      "?of ?optionee ?participant ?grantee :|BAR");
  const Match m = kLabel.find(b.t, 0, std::min<std::size_t>(b.t.size(), 6));
  std::size_t end = m.end;
  while (m.end > 0 && end < b.t.size() && end < m.end + 4 && b.t[end].is == Is::word &&
         b.t[end].capital)
    ++end;
  if (m.end > 0 && end > m.end + 1) better(candidate_, b, m.end, end, 3);
}

// "Ngaio Pryce, Head of People, Fennimore Systems"
void Namer::read_sign_off(ParsedBlock& b) {
  if (b.t.size() > 14 || b.t.size() < 4 || !b.t[0].capital) return;
  std::size_t comma = b.t.size();
  for (std::size_t i = 1; i + 1 < b.t.size(); ++i) {
    if (b.t[i].is_symbol(',') || b.t[i].is_symbol('|') || (b.t[i].is_symbol('-') && !b.t[i].glued))
      comma = i;
  }
  if (comma == b.t.size() || !is_staff(b, 0, comma)) return;
  const std::size_t end = firm_end(b.t, comma + 1, b.t.size());
  if (end == b.t.size() && !is_role_like(b, comma + 1, end)) better(firm_, b, comma + 1, end, 8);
  std::size_t name = 0;
  while (name < comma && b.t[name].is == Is::word && b.t[name].capital && !is_job(b.t, name))
    ++name;
  if (name >= 2 && name <= 3 && b.t[name].is_symbol(',')) better(recruiter_, b, 0, name, 5);
}

bool Namer::is_staff(const ParsedBlock& b, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) {
    if (is_job(b.t, i) ||
        one_of(b.t, i, {"people", "talent", "recruiting", "hr", "human", "founder", "acquisition"}))
      return true;
  }
  return false;
}

// "Dear Ines" and the address "Ms. Ines Okafor" above it are one.
void Namer::complete_candidate() {
  if (candidate_.in == nullptr || candidate_.end - candidate_.first != 1) return;
  const std::string first = candidate_.in->t[candidate_.first].word;
  for (ParsedBlock& b : page_.blocks) {
    if (b.t.size() < 2 || b.t.size() > 5 || b.block.voice == Voice::candidate) continue;
    const std::size_t at =
        one_of(b.t, 0, {"mr", "ms", "mrs", "dr"}) ? (symbol_at(b.t, 1, '.') ? 2 : 1) : 0;
    if (at + 1 < b.t.size() && b.t[at].is_word(first) && b.t[at + 1].capital &&
        b.t[b.t.size() - 1].is == Is::word)
      candidate_ = {&b, at, b.t.size(), 1};
  }
}

void Namer::read_greeting(ParsedBlock& b) {
  if (b.t.size() < 2 ||
      !one_of(b.t, 0, {"dear", "hi", "hello", "hey", "congrats", "congratulations"}))
    return;
  std::size_t end = 1;
  while (end < b.t.size() && end < 5 && b.t[end].is == Is::word && b.t[end].capital) ++end;
  if (symbol_at(b.t, end, '.') && one_of(b.t, end - 1, {"mr", "ms", "mrs", "dr"})) {
    ++end;
    while (end < b.t.size() && end < 6 && b.t[end].is == Is::word && b.t[end].capital) ++end;
  }
  static constexpr std::array<std::string_view, 8> kNobody = {
      "candidate", "applicant", "there", "all", "sir", "madam", "team", "colleague"};
  if (end == 1 || one_of(b.t, 1, kNobody)) return;
  if (end < b.t.size() && !b.t[end].is_symbol(',') && !b.t[end].is_symbol(':') &&
      !b.t[end].is_symbol('-') && !b.t[end].is_symbol('!'))
    return;
  better(candidate_, b, 1, end, end > 2 ? 4 : 6);
}

// A name of two or three words alone on its line, above a line with a job of the firm's.
void Namer::read_signatures() {
  for (std::size_t k = 0; k + 1 < page_.blocks.size(); ++k) {
    ParsedBlock& b = page_.blocks[k];
    const ParsedBlock& next = page_.blocks[k + 1];
    if (b.block.voice == Voice::candidate || b.block.file != next.block.file || k < 2 ||
        b.block.row)
      continue;
    if (!is_person(b) || next.t.size() > 10 || next.t.empty()) continue;
    bool job = false;
    for (std::size_t i = 0; i < next.t.size(); ++i)
      job |= is_job(next.t, i) || one_of(next.t, i,
                                         {"recruiting", "talent", "people", "hr", "human",
                                          "founder", "operations", "acquisition"});
    if (job) better(recruiter_, b, 0, b.t.size(), 3);
    if (job) sign_off_firm(page_.blocks[k + 1]);
  }
}

bool Namer::is_person(const ParsedBlock& b) {
  if (b.t.size() < 2 || b.t.size() > 4) return false;
  for (std::size_t i = 0; i < b.t.size(); ++i) {
    const bool initial = b.t[i].is_symbol('.') && i > 0;
    if (!initial && (b.t[i].is != Is::word || !b.t[i].capital || is_no_name(b.t[i]) ||
                     is_form(b.t, i) || is_job(b.t, i)))
      return false;
  }
  return true;
}

}  // namespace parley::letter
