#include <algorithm>
#include <array>

#include "letter/blocks/line.hpp"
#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

constexpr std::array<std::string_view, 15> kForms = {
    "inc", "llc",  "corp", "corporation", "ltd",          "limited", "co",   "llp",
    "plc", "gmbh", "pbc",  "lp",          "incorporated", "company", "group"};
constexpr std::array<std::string_view, 62> kJobs = {"engineer",
                                                    "developer",
                                                    "designer",
                                                    "manager",
                                                    "analyst",
                                                    "scientist",
                                                    "director",
                                                    "researcher",
                                                    "architect",
                                                    "lead",
                                                    "head",
                                                    "officer",
                                                    "agronomist",
                                                    "specialist",
                                                    "consultant",
                                                    "associate",
                                                    "administrator",
                                                    "coordinator",
                                                    "technician",
                                                    "programmer",
                                                    "president",
                                                    "counsel",
                                                    "attorney",
                                                    "accountant",
                                                    "controller",
                                                    "writer",
                                                    "editor",
                                                    "recruiter",
                                                    "representative",
                                                    "executive",
                                                    "strategist",
                                                    "planner",
                                                    "producer",
                                                    "operator",
                                                    "nurse",
                                                    "physician",
                                                    "chemist",
                                                    "biologist",
                                                    "statistician",
                                                    "economist",
                                                    "auditor",
                                                    "buyer",
                                                    "advisor",
                                                    "adviser",
                                                    "assistant",
                                                    "supervisor",
                                                    "principal",
                                                    "partner",
                                                    "fellow",
                                                    "professor",
                                                    "lecturer",
                                                    "teacher",
                                                    "intern",
                                                    "apprentice",
                                                    "sre",
                                                    "cto",
                                                    "cfo",
                                                    "ceo",
                                                    "coo",
                                                    "chief",
                                                    "marketer",
                                                    "geologist"};
bool is_form(const Tokens& t, std::size_t i) { return one_of(t, i, kForms); }

// A job by its name, or by the end of its word: hydrologist, actuary, technician.
bool is_job(const Tokens& t, std::size_t i) {
  if (one_of(t, i, kJobs)) return true;
  if (i >= t.size() || t[i].is != Is::word || t[i].word.size() < 6) return false;
  for (const std::string_view end :
       {"ologist", "ologists", "grapher", "uary", "ician", "ineer", "onomist", "emist", "acist",
        "opist", "arian", "urist", "ierist", "keeper", "smith"}) {
    if (t[i].word.ends_with(end)) return t[i].word != "january" && t[i].word != "february";
  }
  return false;
}

bool is_name_word(const Token& t) {
  if (t.is == Is::word) return t.capital && t.word[0] != '<';
  return t.is == Is::number && !t.scaled && t.value < Ratio(10'000) && t.capital;
}

// Words that begin with a capital but are no name.
constexpr std::array<std::string_view, 96> kNoNames = {"units",
                                                       "shares",
                                                       "grant",
                                                       "award",
                                                       "option",
                                                       "options",
                                                       "number",
                                                       "type",
                                                       "target",
                                                       "plan",
                                                       "total",
                                                       "stock",
                                                       "agreement",
                                                       "summary",
                                                       "vesting",
                                                       "updated",
                                                       "performance",
                                                       "period",
                                                       "payout",
                                                       "notice",
                                                       "new",
                                                       "dear",
                                                       "hi",
                                                       "hello",
                                                       "we",
                                                       "you",
                                                       "your",
                                                       "our",
                                                       "i",
                                                       "the",
                                                       "this",
                                                       "it",
                                                       "if",
                                                       "as",
                                                       "in",
                                                       "on",
                                                       "at",
                                                       "please",
                                                       "re",
                                                       "fwd",
                                                       "offer",
                                                       "subject",
                                                       "base",
                                                       "salary",
                                                       "start",
                                                       "bonus",
                                                       "rsu",
                                                       "rsus",
                                                       "iso",
                                                       "isos",
                                                       "nso",
                                                       "nsos",
                                                       "title",
                                                       "role",
                                                       "position",
                                                       "company",
                                                       "employer",
                                                       "thanks",
                                                       "thank",
                                                       "welcome",
                                                       "congratulations",
                                                       "sincerely",
                                                       "best",
                                                       "regards",
                                                       "board",
                                                       "date",
                                                       "employment",
                                                       "letter",
                                                       "equity",
                                                       "us",
                                                       "yes",
                                                       "no",
                                                       "ok",
                                                       "these",
                                                       "upon",
                                                       "for",
                                                       "from",
                                                       "to",
                                                       "sign",
                                                       "people",
                                                       "talent",
                                                       "recruiting",
                                                       "hr",
                                                       "human",
                                                       "resources",
                                                       "engineering",
                                                       "operations",
                                                       "product",
                                                       "sales",
                                                       "marketing",
                                                       "finance",
                                                       "recruiter",
                                                       "hiring",
                                                       "item",
                                                       "cheers",
                                                       "yours"};

bool is_no_name(const Token& t) {
  return std::find(kNoNames.begin(), kNoNames.end(), t.word) != kNoNames.end() ||
         month_named(t.word) > 0;
}

// The end of a firm's name that begins at i: words with capitals, small words between them, its
// form.
std::size_t firm_end(const Tokens& t, std::size_t i, std::size_t stop) {
  if (i >= stop ||
      (!is_name_word(t[i]) && !(t[i].is == Is::number && i + 1 < stop && is_name_word(t[i + 1]))) ||
      (t[i].is == Is::word && is_no_name(t[i]) && !is_form(t, i + 1)))
    return i;
  std::size_t end = i;
  for (std::size_t k = i; k < stop && k < i + 9; ++k) {
    const bool hyphen = t[k].is_symbol('-') && t[k].glued && k + 1 < stop && t[k + 1].glued;
    if (is_name_word(t[k]) || (t[k].is == Is::number && !t[k].scaled && k == i)) {
      end = k + 1;
    } else if (t[k].is_symbol(',') && is_form(t, k + 1)) {
      continue;
    } else if (is_form(t, k) && k > i && !t[k].is_word("company") && !t[k].is_word("group")) {
      end = k + 1;
    } else if (hyphen || t[k].is_symbol('&') ||
               (one_of(t, k, {"of", "and", "the", "for"}) && k > i && k + 1 < stop &&
                is_name_word(t[k + 1]) && !is_no_name(t[k + 1]))) {
      continue;
    } else if (t[k].is_symbol('.') && k > 0 && (is_form(t, k - 1) || t[k].glued) && k + 1 < stop &&
               t[k + 1].glued && is_name_word(t[k + 1])) {
      continue;  // "Acme.ai"
    } else {
      break;
    }
    if (k > i && is_form(t, k)) break;
  }
  if (end > i && symbol_at(t, end, '.') && t[end].glued && is_form(t, end - 1)) ++end;
  return end;
}

// Whether the words at i end in a firm's form.
bool firm_follows(const Tokens& t, std::size_t i, std::size_t stop) {
  for (std::size_t k = i; k < stop && k < i + 5; ++k) {
    if (one_of(t, k, kForms)) return true;
    if (t[k].is != Is::word) return t[k].is_symbol(',') && one_of(t, k + 1, kForms);
  }
  return false;
}

// The end of a title that begins at i.
std::size_t role_end(const Tokens& t, std::size_t i, std::size_t stop, bool any_case) {
  std::size_t end = i;
  bool job = false;
  bool bracket = false;
  for (std::size_t k = i; k < stop && k < i + 14; ++k) {
    const Token& x = t[k];
    const bool hyphen = (x.is_symbol('-') && x.glued && k + 1 < stop && t[k + 1].glued) ||
                        x.is_symbol('/') || x.is_symbol('&');
    if (x.is == Is::word &&
        one_of(t, k,
               {"at",   "with",   "from",      "starting", "reporting", "based",  "will", "would",
                "is",   "on",     "your",      "you",      "beginning", "within", "as",   "a",
                "an",   "who",    "effective", "located",  "working",   "where",  "we",   "that",
                "this", "who'll", "under",     "by",       "and"}) &&
        !(any_case && k == i) && !(x.is_word("and") && k + 1 < stop && (t[k + 1].capital))) {
      break;
    }
    if (x.is_symbol('(') && k + 1 < stop && k > i) {
      bracket =
          !one_of(t, k + 1, {"the", "this", "full", "exempt", "a", "remote", "hybrid", "part"});
      if (!bracket) break;
      continue;
    }
    if (x.is_symbol(')') && bracket) {
      end = k + 1;
      break;
    }
    const bool job_word = is_job(t, k);
    if (x.is == Is::word && (x.capital || any_case || job_word)) {
      end = k + 1;
      job |= job_word;
      if (any_case && !x.capital && job_word &&
          !(k + 1 < stop && (t[k + 1].capital || one_of(t, k + 1,
                                                        {"of", "for", "ii", "iii", "iv", "engineer",
                                                         "manager", "designer", "analyst"}))))
        break;
    } else if (x.is == Is::number && !x.scaled && x.value <= Ratio(20)) {
      end = k + 1;
    } else if (hyphen) {
      continue;
    } else if (x.is_symbol(',') && k + 1 < stop && t[k + 1].capital && t[k + 1].is == Is::word &&
               !is_no_name(t[k + 1]) && !is_form(t, k + 1)) {
      // "Category Manager, Beverages", but not "Engineer, Acme Inc."
      std::size_t to = k + 1;
      while (to < stop && t[to].is == Is::word &&
             (t[to].capital || one_of(t, to, {"and", "of", "for"})))
        ++to;
      if (firm_follows(t, k + 1, stop) || !job) break;
      continue;
    } else if (one_of(t, k, {"of", "for", "in", "to"}) && k > i && k + 1 < stop &&
               (t[k + 1].capital || any_case) && job) {
      if (x.is_word("in") && !t[k + 1].capital) break;
      continue;
    } else {
      break;
    }
  }
  return end;
}

std::string words_of(const ParsedBlock& b, std::size_t first, std::size_t end) {
  return b.block.words.text.substr(b.t[first].start, b.t[end - 1].end - b.t[first].start);
}

struct Place {
  ParsedBlock* in = nullptr;
  std::size_t first = 0;
  std::size_t end = 0;
  int rank = 100;  ///< the surest is the lowest
};

struct Row {
  int rank;
  std::string_view pattern;
};

// The employer begins right after these ...
constexpr std::array kFirmAfter = {
    Row{6, "offer ~2 from"},
    Row{5, "@"},
    Row{1, "employer :|BAR"},
    Row{1, "company|firm|organization|organisation ?name :|BAR"},
    Row{2, "on behalf of"},
    Row{3, "behalf of"},
    Row{3, "position|role|employment|job|offer|team|work|career with"},
    Row{4, "offer ?of ?employment ?letter ?details ?summary from|with|-|at|:"},
    Row{4, "join|joining|welcome ?you ?aboard ?to ?our ?the ?team ?at"},
    Row{6, "offer letter|details|summary|of|for ~3 -|at|with|from"},
    Row{5,
        "work|working|job|role|position|team|here|board|aboard|life|us|people|recruiting|talent|hr|"
        "hiring|acquisition|operations|resources|partner|recruiter at|for"},
    Row{6,
        "recruiting|recruiter|talent|people|hr|resources|hiring|acquisition|operations|partner|"
        "manager|officer|ceo|founder|director|lead|coordinator|team ?team ?partner , "},
    Row{7, "of|by|between|with|at|from"}};
// ... or right before these.
constexpr std::array kFirmBefore = {
    Row{1, "the company"},
    Row{1, "company|employer"},
    Row{2, "is|are ?very ?so ?truly pleased|happy|delighted|excited|thrilled|proud|glad to"},
    Row{2, "would like|love you|to"},
    Row{2, "offers|hereby|extends|invites|wants|proposes|appoints|confirms ?hereby ?you ?is"},
    Row{4, "- offer"}};

const std::vector<std::pair<int, Pattern>>& made(std::vector<std::pair<int, Pattern>>& out,
                                                 const Row* rows, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out.emplace_back(rows[i].rank, Pattern(rows[i].pattern));
  return out;
}

class Namer {
 public:
  Namer(Notebook& book, Page& page) : book_(book), page_(page) {}

  void read() {
    read_headers();
    for (std::size_t k = 0; k < page_.blocks.size(); ++k) {
      ParsedBlock& b = page_.blocks[k];
      if (b.block.voice == Voice::candidate) continue;
      read_firm(b, k);
      read_role(b, k);
      read_greeting(b);
      read_person_label(b);
      read_sign_off(b);
    }
    complete_candidate();
    read_signatures();
    write();
  }

 private:
  void better(Place& best, ParsedBlock& b, std::size_t first, std::size_t end, int rank) {
    if (end > first && rank < best.rank) best = {&b, first, end, rank};
  }

  void read_firm(ParsedBlock& b, std::size_t k) {
    static const auto kAfter = [] {
      std::vector<std::pair<int, Pattern>> v;
      return made(v, kFirmAfter.data(), kFirmAfter.size());
    }();
    static const auto kBefore = [] {
      std::vector<std::pair<int, Pattern>> v;
      return made(v, kFirmBefore.data(), kFirmBefore.size());
    }();
    const std::size_t most = std::min<std::size_t>(b.t.size(), 400);
    for (std::size_t i = 0; i < most; ++i) {
      Match m;
      for (const auto& [rank, p] : kAfter) {
        if (!p.at(b.t, i, m)) continue;
        const std::size_t first = one_of(b.t, m.end, {"the"}) ? m.end + 1 : m.end;
        const std::size_t end = firm_end(b.t, first, most);
        if (end <= first || is_role_like(b, first, end)) continue;
        const bool formal = is_form(b.t, end - 1) || (end > 1 && is_form(b.t, end - 2));
        if ((rank >= 7 && !formal) || (rank >= 6 && !formal && !is_signature(b))) continue;
        better(firm_, b, first, end, rank * 2 - (formal ? 1 : 0) + (k > 40 ? 4 : 0));
      }
      if (!is_name_word(b.t[i]) || (i > 0 && b.t[i - 1].glued == false && i > 0 &&
                                    is_name_word(b.t[i - 1]) && !is_no_name(b.t[i - 1])))
        continue;
      const std::size_t end = firm_end(b.t, i, most);
      if (end <= i) continue;
      std::size_t next = end;
      while (next < most && b.t[next].is == Is::symbol &&
             (b.t[next].word[0] == '(' || b.t[next].word[0] == '"' || b.t[next].word[0] == '\'' ||
              b.t[next].word[0] == ','))
        ++next;
      if (one_of(b.t, next, {"a", "an", "one"})) continue;
      const bool short_form = next > end + 1 && next < b.t.size() &&
                              b.t[next].word == b.t[i].word && symbol_at(b.t, next + 1, '"');
      if (short_form) better(firm_, b, i, end, 2);
      for (const auto& [rank, p] : kBefore) {
        if (next < most && p.at(b.t, next, m) && !is_role_like(b, i, end)) {
          if (rank == 1 && next == end) continue;
          better(firm_, b, i, end, rank * 2);
        }
      }
      const bool alone = i == 0 && end == b.t.size();
      if (alone && (is_form(b.t, end - 1) || (end > 1 && is_form(b.t, end - 2))))
        better(firm_, b, i, end, k < 4 ? 9 : 13);
    }
    read_dash_firm(b);
    read_trailing_firm(b);
  }

  bool is_role_like(const ParsedBlock& b, std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i) {
      if (is_job(b.t, i)) return !is_form(b.t, end - 1);
    }
    return false;
  }

  bool is_signature(const ParsedBlock& b) const { return b.t.size() <= 10; }

  // "Saltbox Retail - offer for ...", "Offer details - Tallgrass Networks", "- Copperline"
  void read_dash_firm(ParsedBlock& b) {
    for (std::size_t i = 0; i + 1 < b.t.size() && i < 400; ++i) {
      if (!b.t[i].is_symbol('-') || b.t[i].glued) continue;
      const std::size_t end = firm_end(b.t, i + 1, b.t.size());
      const bool last = end == b.t.size() && end > i + 1;
      if (last && (i == 0 || b.t[i - 1].is_symbol('.') || b.t[i - 1].is_symbol('!') || i > 8) &&
          !is_role_like(b, i + 1, end))
        better(firm_, b, i + 1, end, 11);
      if (i > 0 && one_of(b.t, i + 1, {"offer", "your", "employment", "job"}) &&
          firm_end(b.t, 0, i) == i)
        better(firm_, b, 0, i, 8);
    }
  }

  // "... by Dec 14 2026. Redfern Audio": a last sentence that is a name alone.
  void read_trailing_firm(ParsedBlock& b) {
    std::size_t first = b.t.size();
    while (first > 0 && b.t[first - 1].sentence == b.t.back().sentence) --first;
    if (first == 0 || b.t.size() - first > 5 || b.t.size() == first) return;
    const std::size_t end = firm_end(b.t, first, b.t.size());
    if (end >= b.t.size() - (b.t.back().is_symbol('.') ? 1 : 0) && !is_role_like(b, first, end) &&
        end - first >= 2)
      better(firm_, b, first, end, 14);
  }

  void read_role(ParsedBlock& b, std::size_t k) {
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

  // "... Senior Economist at Halewood Institute"
  void read_firm_after_role(ParsedBlock& b, std::size_t end, std::size_t most) {
    if (!one_of(b.t, end, {"at", "with", "for"})) return;
    const std::size_t first = one_of(b.t, end + 1, {"the"}) ? end + 2 : end + 1;
    const std::size_t stop = firm_end(b.t, first, most);
    if (stop > first && !is_role_like(b, first, stop)) better(firm_, b, first, stop, 9);
  }

  bool has_job_soon(const ParsedBlock& b, std::size_t first) const {
    for (std::size_t k = first; k < b.t.size() && k < first + 4; ++k) {
      if (b.t[k].is != Is::word || one_of(b.t, k, {"of", "at", "with", "and"})) return false;
      if (is_job(b.t, k)) return true;
    }
    return false;
  }

  // "Gameplay Engineer, $145,000 base": a title that begins its sentence, or stands before "role".
  void read_bare_role(ParsedBlock& b, std::size_t most) {
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

  // "Optionee: Rafe Linnet"
  void read_person_label(ParsedBlock& b) {
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
  void read_sign_off(ParsedBlock& b) {
    if (b.t.size() > 14 || b.t.size() < 4 || !b.t[0].capital) return;
    std::size_t comma = b.t.size();
    for (std::size_t i = 1; i + 1 < b.t.size(); ++i) {
      if (b.t[i].is_symbol(',') || b.t[i].is_symbol('|') ||
          (b.t[i].is_symbol('-') && !b.t[i].glued))
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

  static bool is_staff(const ParsedBlock& b, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      if (is_job(b.t, i) ||
          one_of(b.t, i,
                 {"people", "talent", "recruiting", "hr", "human", "founder", "acquisition"}))
        return true;
    }
    return false;
  }

  // "Dear Ines" and the address "Ms. Ines Okafor" above it are one.
  void complete_candidate() {
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

  void read_greeting(ParsedBlock& b) {
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
  void read_signatures() {
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

  void sign_off_firm(ParsedBlock& b) {
    for (std::size_t i = 0; i + 1 < b.t.size(); ++i) {
      if (!b.t[i].is_symbol(',') && !one_of(b.t, i, {"at"}) && !b.t[i].is_symbol('|')) continue;
      const std::size_t end = firm_end(b.t, i + 1, b.t.size());
      if (end > i + 1 && !is_role_like(b, i + 1, end)) better(firm_, b, i + 1, end, 7);
    }
  }

  static bool is_person(const ParsedBlock& b) {
    if (b.t.size() < 2 || b.t.size() > 4) return false;
    for (std::size_t i = 0; i < b.t.size(); ++i) {
      const bool initial = b.t[i].is_symbol('.') && i > 0;
      if (!initial && (b.t[i].is != Is::word || !b.t[i].capital || is_no_name(b.t[i]) ||
                       is_form(b.t, i) || is_job(b.t, i)))
        return false;
    }
    return true;
  }

  // "From: Saoirse Quill <...>", "From: Talent, Cindermoor Games", "Subject: Offer details -
  // Tallgrass Networks"
  void read_headers() {
    for (std::size_t k = 0; k < page_.headers.size(); ++k)
      read_header(page_.headers[k].name, page_.header_blocks[k]);
  }

  void read_header(const std::string& name, ParsedBlock& b) {
    std::size_t end = 0;
    while (end < b.t.size() && b.t[end].is == Is::word && b.t[end].capital) ++end;
    const bool person =
        end >= 2 && end <= 3 &&
        (end == b.t.size() || b.t[end].is_symbol('<') || b.t[end].is_symbol('"')) &&
        !is_job(b.t, 0) && !is_form(b.t, end - 1) &&
        !one_of(b.t, 0, {"talent", "recruiting", "people", "hr", "human", "hiring"});
    if (name == "from" && person) better(recruiter_, b, 0, end, 2);
    if (name == "to" && person) better(candidate_, b, 0, end, 2);
    if (name == "subject") {
      const std::size_t stop = firm_end(b.t, 0, b.t.size());
      if (stop >= 2 && stop + 1 == b.t.size() && one_of(b.t, stop, {"offer", "terms"}))
        better(firm_, b, 0, stop, 9);
      read_firm(b, 0);
      read_subject_role(b);
    }
    if (name != "from" || person) return;
    if (end > 1 && is_form(b.t, end - 1)) better(firm_, b, 0, end, 5);
    for (std::size_t i = 0; i + 1 < b.t.size(); ++i) {
      const bool mark = b.t[i].is_symbol(',') || b.t[i].is_symbol('-') || b.t[i].is_symbol('(') ||
                        one_of(b.t, i, {"at", "from"});
      const std::size_t stop = mark ? firm_end(b.t, i + 1, b.t.size()) : i;
      if (mark && stop > i + 1 && !is_role_like(b, i + 1, stop)) better(firm_, b, i + 1, stop, 8);
    }
    if (end >= 2 && one_of(b.t, end - 1, {"recruiting", "talent", "careers", "hr", "people"}))
      better(firm_, b, 0, end - 1, 12);
  }

  void read_subject_role(ParsedBlock& b) { read_role(b, 0); }

  void write() {
    const auto note = [&](const char* key, const Place& p, int most) {
      if (p.in == nullptr || p.rank > most) return;
      const Where at{p.in, p.first, p.end};
      std::string words = words_of(*p.in, p.first, p.end);
      Notebook::note(book_.offer, key, Value::words(words), at);
    };
    note("offer.employer", firm_, 20);
    note("offer.role", role_, 20);
    note("people.candidate", candidate_, 20);
    note("people.recruiter", recruiter_, 20);
  }

  Notebook& book_;
  Page& page_;
  Place firm_;
  Place role_;
  Place candidate_;
  Place recruiter_;
};

}  // namespace

void Finder::read_names() {
  Namer namer(book_, book_.page);
  namer.read();
}

}  // namespace parley::letter
