#include <algorithm>

#include "letter/find/name_words.hpp"
#include "letter/find/namer.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {

void Namer::read_role(ParsedBlock& b, std::size_t k) {
  struct RoleRow {
    int rank;
    bool any_case;
    Pattern pattern;
  };
  static const std::vector<RoleRow> kRows = {
      {1, true, Pattern("role|title|position ?title ?offered :|BAR|-")},
      {1, true, Pattern("job|position title ?is ?: ?BAR ?will ?be")},
      {2, false,
       Pattern("position|role|job|post|title ?of ?is ?will ?be ?: of|is|as|: ?a ?an ?our ?the")},
      {2, false, Pattern("title ?will ?would ?be ?is ?as ?of")},
      {1, true, Pattern("offer for :|BAR")},
      {3, false, Pattern("offer for ?a ?an ?the")},
      {3, true, Pattern("title")},
      {3, false, Pattern("as|be ?a ?an ?our ?its ?the ?their ?full ?time ?new")},
      {4, false, Pattern("role|position ?is ?will ?be ?: ?BAR")},
      {2, false,
       Pattern("employment|employ|employs|hire|hires|appoint|appoints|engage|serve|work|working|"
               "serving|join|joining|you ~4 as ?a ?an ?our ?the")},
      {3, false, Pattern("you'd|you'll|you ?would ?will be|join|become ?as ?a ?an ?our ?the")}};
  const std::size_t most = std::min<std::size_t>(b.t.size(), 400);
  for (std::size_t i = 0; i < most; ++i) {
    Match m;
    for (const RoleRow& row : kRows) {
      if (!row.pattern.at(b.t, i, m) || m.end >= most || b.t[m.end].sentence != b.t[i].sentence)
        continue;
      std::size_t first = m.end;
      while (first < most && (b.t[first].is_symbol('"') || b.t[first].is_symbol('\'') ||
                              one_of(b.t, first, {"a", "an", "the", "our", "its"}) ||
                              b.t[first].is_symbol(':') || b.t[first].is_symbol('|')))
        ++first;
      const std::size_t end =
          role_end(b.t, first, most, row.any_case || b.block.chat || has_job_soon(b, first));
      if (end <= first) continue;
      bool job = false;
      for (std::size_t j = first; j < end; ++j) job |= is_job(b.t, j);
      if (!job && (row.rank > 2 || !b.t[first].capital)) continue;
      if (firm_follows(b.t, first, end)) continue;
      better(role_, b, first, end, row.rank * 2 + (job ? 0 : 3) + (k > 40 ? 4 : 0));
      read_firm_after_role(b, end, most);
    }
  }
  read_bare_role(b, most);
}

bool Namer::has_job_soon(const ParsedBlock& b, std::size_t first) {
  for (std::size_t k = first; k < b.t.size() && k < first + 4; ++k) {
    if (b.t[k].is != Is::word || one_of(b.t, k, {"of", "at", "with", "and"})) return false;
    if (is_job(b.t, k)) return true;
  }
  return false;
}

// "Gameplay Engineer, $145,000 base": a title that begins its sentence, or stands before "role".
void Namer::read_bare_role(ParsedBlock& b, std::size_t most) {
  for (std::size_t i = 0; i < most; ++i) {
    if (b.t[i].is != Is::word || !b.t[i].capital || is_no_name(b.t[i])) continue;
    if (i > 0 && b.t[i - 1].sentence == b.t[i].sentence && b.t[i - 1].capital &&
        !is_no_name(b.t[i - 1]))
      continue;
    const bool begins = i == 0 || b.t[i - 1].sentence != b.t[i].sentence;
    const bool the = i > 0 && one_of(b.t, i - 1, {"the", "our", "a", "an"});
    if (!begins && !the) continue;
    const std::size_t end = role_end(b.t, i, most, false);
    if (end <= i || end >= most) continue;
    bool job = false;
    for (std::size_t j = i; j < end; ++j) job |= is_job(b.t, j);
    if (!job || firm_follows(b.t, i, end)) continue;
    const bool row_of_terms =
        begins &&
        (b.t[end].is_symbol(',') || b.t[end].is_symbol('-') || b.t[end].is_symbol(';') ||
         b.t[end].is_symbol(':') || b.t[end].is_symbol('|')) &&
        end + 1 < most &&
        (b.t[end + 1].is == Is::money || b.t[end + 1].is_word("base") ||
         b.t[end + 1].is_word("salary") || b.t[end + 1].is == Is::number);
    const bool role = one_of(b.t, end, {"role", "position", "job", "opening", "opportunity"});
    if (row_of_terms || role) better(role_, b, i, end, role ? 5 : 9);
  }
}

}  // namespace parley::letter
