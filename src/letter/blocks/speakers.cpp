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
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "[10:02]", "12/1/26, 10:02 AM -", "10:02": the bytes of a stamp at the start; 0: none.
std::size_t stamp_length(std::string_view s) {
  std::size_t i = 0;
  const bool bracket = !s.empty() && (s[0] == '[' || s[0] == '(');
  bool clock = false;
  if (bracket) ++i;
  for (; i < s.size(); ++i) {
    const char c = s[i];
    if (c == ':' && i > 0 && is_digit(s[i - 1]) && i + 2 < s.size() && is_digit(s[i + 1]) &&
        is_digit(s[i + 2])) {
      clock = true;
      i += 2;
      continue;
    }
    if (is_digit(c) || c == '/' || c == '.' || c == ',' || c == ' ' || c == '-') continue;
    const std::string two = lower(s.substr(i, 2));
    if (clock && (two == "am" || two == "pm")) {
      ++i;
      continue;
    }
    break;
  }
  if (!clock) return 0;
  if (bracket) {
    if (i >= s.size() || (s[i] != ']' && s[i] != ')')) return 0;
    ++i;
    while (i < s.size() && s[i] == ' ') ++i;
  }
  return i;
}

// One to three words before a colon.
std::size_t name_length(std::string_view s) {
  std::size_t words = 1;
  for (std::size_t i = 0; i < s.size() && i < 30; ++i) {
    if (s[i] == ':') return i;
    if (s[i] == ' ') ++words;
    const bool letter = std::isalpha(static_cast<unsigned char>(s[i])) != 0 || s[i] == ' ' ||
                        s[i] == '.' || s[i] == '(' || s[i] == ')' || s[i] == '\'' || s[i] == '-' ||
                        s[i] == '_';
    if (!letter || words > 3) return 0;
  }
  return 0;
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
      return Said{lower(rest.substr(1, close - 1)), offset + stamp + close + 1, true};
  }
  if (const std::size_t n = name_length(rest); n > 0) {
    return Said{lower(trim(rest.substr(0, n))), offset + stamp + n + 1, stamp > 0};
  }
  if (stamp > 0) return std::nullopt;
  const std::size_t open =
      s.find_first_of("[(0123456789");  // "Name (10:02): text", "Name 10:02 AM"
  if (open == std::string_view::npos || open == 0 || open > 30) return std::nullopt;
  const std::size_t inner = stamp_length(s.substr(open));
  if (inner == 0) return std::nullopt;
  const std::string_view after = s.substr(open + inner);
  const std::string name = lower(trim(s.substr(0, open)));
  if (after.empty()) return Said{name, std::string::npos, true};
  if (after[0] == ':') return Said{name, offset + open + inner + 1, true};
  return std::nullopt;
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
                          "my current", "i was thinking", "can we", "i'll take", "i accept"}))
    sum -= 3;
  if (any_of_words(text, {"we can", "approved", "offer", "they gave me", "the team", "our ",
                          "happy to share", "welcome", "i can do", "best i can", "rsus", "vest",
                          "sign by", "let me know by"}))
    sum += 2;
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

}  // namespace

void take_speakers(std::vector<Line>& lines) {
  std::map<std::string, int> count;
  int stamped = 0;
  for (const Line& line : lines) {
    if (const auto s = said(line.words.text)) {
      ++count[s->name];
      stamped += s->stamped ? 1 : 0;
    }
  }
  int repeated = 0;
  for (const auto& [name, n] : count) repeated += n >= 2 ? 1 : 0;
  if (stamped < 2 && repeated < 2 &&
      !(repeated == 1 && (count.contains("me") || count.contains("you"))))
    return;
  std::vector<std::string> names(lines.size());
  std::string speaker;
  int message = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    const auto s = said(line.words.text);
    const bool speaks =
        s &&
        (stamped >= 2 ? s->stamped : count[s->name] >= 2 || s->name == "me" || s->name == "you");
    if (speaks) {
      speaker = s->name;
      ++message;
      line.words = s->text == std::string::npos ? Passage()
                                                : line.words.part(s->text, line.words.text.size());
    }
    line.first = speaks;
    line.chat = !speaker.empty();
    line.newness += message;
    names[i] = speaker;
  }
  read_voices(lines, names);
}

}  // namespace parley::letter
