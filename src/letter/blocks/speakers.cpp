#include <array>
#include <map>
#include <optional>

#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

struct Said {
  std::string name;
  std::size_t text = 0;  // where the message begins; npos: on the next lines
  bool stamped = false;
  bool in_line = false;   // "Ambrose  9:02 AM  text": a stamp between two wide spaces
  std::size_t label = 0;  // where the name stands
  std::size_t label_end = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Letters of a stamp: "Mon", "Dec", "Today at", "PM".
bool is_time_word(std::string_view word) {
  for (const std::string_view w :
       {"am",        "pm",       "mon",    "tue",      "tues",   "wed",    "thu",
        "thur",      "thurs",    "fri",    "sat",      "sun",    "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "today",  "yesterday",
        "at",        "jan",      "feb",    "mar",      "apr",    "may",    "jun",
        "jul",       "aug",      "sep",    "sept",     "oct",    "nov",    "dec"}) {
    if (word == w) return true;
  }
  return false;
}

// "[10:02]", "12/1/26, 10:02 AM -", "Mon 10:02", "10:02": the bytes of a stamp at the start; 0:
// none.
std::size_t stamp_length(std::string_view s) {
  std::size_t i = 0;
  const bool bracket = !s.empty() && (s[0] == '[' || s[0] == '(');
  bool clock = false;
  if (bracket) ++i;
  while (i < s.size()) {
    const char c = s[i];
    if (c == ':' && i > 0 && is_digit(s[i - 1]) && i + 2 < s.size() && is_digit(s[i + 1]) &&
        is_digit(s[i + 2])) {
      clock = true;
      i += 3;
      continue;
    }
    std::size_t word = i;
    while (word < s.size() && std::isalpha(static_cast<unsigned char>(s[word])) != 0) ++word;
    if (word > i) {
      if (!is_time_word(lower(s.substr(i, word - i)))) break;
      i = word;
      continue;
    }
    if (!is_digit(c) && c != '/' && c != '.' && c != ',' && c != ' ' && c != '-') break;
    ++i;
  }
  if (!clock) return 0;
  if (bracket) {
    if (i >= s.size() || (s[i] != ']' && s[i] != ')')) return 0;
    ++i;
    while (i < s.size() && s[i] == ' ') ++i;
  }
  return i;
}

// One to three words before a colon; more where a firm stands with the name: "Noor (Vantry Labs)",
// and behind a stamp "Noor, Vantry Labs Talent".
std::size_t name_length(std::string_view s, bool stamped) {
  std::size_t words = 1;
  for (std::size_t i = 0; i < s.size() && i < 64; ++i) {
    if (s[i] == ':') return i;
    if (s[i] == ' ') ++words;
    const bool letter = std::isalpha(static_cast<unsigned char>(s[i])) != 0 || s[i] == ' ' ||
                        s[i] == '.' || s[i] == '(' || s[i] == ')' || s[i] == '\'' || s[i] == '-' ||
                        s[i] == '_' || s[i] == '@' || s[i] == '&' || s[i] == '|' ||
                        (s[i] == ',' && (stamped || s.substr(0, i).find('(') != s.npos));
    const bool firm = s.substr(0, i).find_first_of("(@,") != std::string_view::npos;
    if (!letter || words > (firm ? 7U : 4U)) return 0;
  }
  return 0;
}

bool is_wide(std::string_view before) { return before.ends_with("  ") || before.ends_with('\t'); }

// Without a comma or a picture (four bytes of UTF-8) at its end: "Kofi - Larkhall" of
// "Kofi - Larkhall 🐦,".
std::size_t label_length(std::string_view s) {
  while (!s.empty()) {
    const auto last = static_cast<unsigned char>(s.back());
    const bool picture = s.size() > 4 && static_cast<unsigned char>(s[s.size() - 4]) >= 0xF0;
    if (picture)
      s.remove_suffix(4);
    else if (last == ' ' || last == ',')
      s.remove_suffix(1);
    else
      break;
  }
  return s.size();
}

// "Name (10:02): text", "Name 10:02 AM", "Recruiter (Lena)  10:02 AM"
std::optional<Said> named_before_stamp(std::string_view s, std::size_t offset) {
  for (std::size_t open = s.find_first_of("[(0123456789");
       open < std::min<std::size_t>(s.size(), 72);
       open = s.find_first_of("[(0123456789", open + 1)) {
    if (open == 0) return std::nullopt;
    const std::size_t inner = s[open - 1] == ' ' ? stamp_length(s.substr(open)) : 0;
    if (inner == 0) continue;
    const std::string_view after = s.substr(open + inner);
    const std::string name = lower(trim(s.substr(0, open)));
    const std::size_t end = offset + label_length(s.substr(0, open));
    if (after.empty()) return Said{name, std::string::npos, true, false, offset, end};
    if (after[0] == ':') return Said{name, offset + open + inner + 1, true, false, offset, end};
    if (is_wide(s.substr(0, open)) && is_wide(s.substr(0, open + inner)) && open < 40)
      return Said{name, offset + open + inner, true, true, offset, end};
    return std::nullopt;
  }
  return std::nullopt;
}

// "- Base salary: ...", "RSUs: ...": a label of a list, no speaker.
bool is_term(std::string_view name) {
  if (name.empty() || std::isalpha(static_cast<unsigned char>(name[0])) == 0) return true;
  const std::string s = lower(name);
  for (const std::string_view word :
       {"base",       "salary",   "bonus",   "rsu",       "equity", "option", "stock",
        "sign-on",    "sign on",  "signing", "start",     "title",  "role",   "position",
        "vesting",    "total",    "benefit", "pto",       "shares", "grant",  "retention",
        "relocation", "deadline", "cash",    "commission"}) {
    if (starts_with(s, word)) return true;
  }
  return false;
}

std::optional<Said> said(std::string_view line) {
  const std::size_t indent = line.size() - trim(line).size();
  const std::string_view s = trim(line);
  if (indent > 2 || s.empty()) return std::nullopt;
  const std::size_t offset = static_cast<std::size_t>(s.data() - line.data());
  const std::size_t stamp = stamp_length(s);
  const std::string_view rest = s.substr(stamp);
  if (!rest.empty() && rest[0] == '<') {
    const std::size_t close = rest.find('>');
    if (close != std::string_view::npos && close < 30)
      return Said{lower(rest.substr(1, close - 1)),
                  offset + stamp + close + 1,
                  true,
                  false,
                  offset + stamp + 1,
                  offset + stamp + close};
  }
  if (const std::size_t n = name_length(rest, stamp > 0);
      n > 0 && (stamp > 0 || !is_term(trim(rest.substr(0, n))))) {
    return Said{lower(trim(rest.substr(0, n))),
                offset + stamp + n + 1,
                stamp > 0,
                false,
                offset + stamp,
                offset + stamp + n};
  }
  if (stamp > 0) return std::nullopt;
  return named_before_stamp(s, offset);
}

bool any_of_words(const std::string& text, std::initializer_list<std::string_view> words) {
  for (const std::string_view w : words) {
    if (text.find(w) != std::string::npos) return true;
  }
  return false;
}

// By name, else by what a speaker says: who asks for more is the candidate, who offers is the firm.
int leaning(const std::string& name, const std::string& text) {
  if (name == "me" || name == "you" || name == "i" ||
      any_of_words(name, {"candidate", "applicant"}))
    return -100;
  if (any_of_words(name, {"recruiter", "talent", "hr", "hiring", "people", "manager", "ops"}))
    return 100;
  int sum = 0;
  if (any_of_words(text, {"can you do", "could you", "would you", "is there room", "any chance",
                          "i was hoping", "i'd like", "i would like", "could we", "any flexibility",
                          "my current", "my last place", "i'd want", "i was thinking", "can we",
                          "i'll take", "i accept"}))
    sum -= 3;
  if (any_of_words(text, {"we can", "approved", "offer", "they gave me", "the team", "our ",
                          "board said", "no bonus", "finalist", "happy to share", "welcome",
                          "i can do", "best i can", "rsus", "vest", "sign by", "let me know by"}))
    sum += 2;
  if (text.ends_with("?")) --sum;  // who asks, and who names figures
  if (text.find('$') != std::string::npos || text.find('%') != std::string::npos) ++sum;
  return sum;
}

void read_voices(std::vector<Line>& lines, const std::vector<std::string>& names) {
  std::map<std::string, int> lean;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!names[i].empty()) lean[names[i]] += leaning(names[i], lower(lines[i].words.text));
  }
  std::string least;
  for (const auto& [name, sum] : lean) {
    if (least.empty() || sum < lean[least]) least = name;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lean.size() > 1 && names[i] == least) lines[i].voice = Voice::candidate;
    if (lean.size() > 2 && !names[i].empty() && lean[names[i]] < 0)
      lines[i].voice = Voice::candidate;
  }
}

// Two or three who speak, and hardly a line beside what they say.
bool are_messages(const std::vector<Line>& lines, const std::map<std::string, int>& count) {
  constexpr int kMessages = 4;
  int said_lines = 0;
  int others = 0;
  for (const Line& line : lines) {
    if (!line.blank()) ++(said(line.words.text) ? said_lines : others);
  }
  return count.size() >= 2 && count.size() <= 3 && said_lines >= kMessages &&
         others * 4 <= said_lines;
}

}  // namespace

void take_speakers(std::vector<Line>& lines, int file, Blocks& out) {
  std::map<std::string, int> count;
  int stamped = 0;
  int in_line = 0;
  for (const Line& line : lines) {
    if (const auto s = said(line.words.text)) {
      ++count[s->name];
      stamped += s->stamped ? 1 : 0;
      in_line += s->in_line ? 1 : 0;
    }
  }
  int repeated = 0;
  for (const auto& [name, n] : count) repeated += n >= 2 ? 1 : 0;
  if (repeated == 0 || count.size() < 2) stamped -= in_line;  // "Lunch  12:00 PM  in the hall"
  const bool one_talks = repeated == 1 && are_messages(lines, count);
  if (stamped < 2 && repeated < 2 && !one_talks &&
      !(repeated == 1 && (count.contains("me") || count.contains("you"))))
    return;
  std::vector<std::string> names(lines.size());
  std::map<std::size_t, Passage> labels;  // by line
  std::string speaker;
  int message = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    const auto s = said(line.words.text);
    const bool speaks = s && (stamped >= 2 ? s->stamped
                                           : one_talks || count[s->name] >= 2 || s->name == "me" ||
                                                 s->name == "you");
    if (speaks) {
      speaker = s->name;
      ++message;
      labels[i] = line.words.part(s->label, s->label_end);
      line.words = s->text == std::string::npos ? Passage()
                                                : line.words.part(s->text, line.words.text.size());
    }
    line.first = speaks;
    line.chat = !speaker.empty();
    line.newness += message;
    names[i] = speaker;
  }
  read_voices(lines, names);
  for (auto& [i, label] : labels) {
    if (lines[i].voice == Voice::firm)
      out.headers.push_back({"speaker", std::move(label), file, lines[i].newness});
  }
}

}  // namespace parley::letter
