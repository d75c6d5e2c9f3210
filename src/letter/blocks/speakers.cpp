#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "core/text.hpp"
#include "letter/blocks/line.hpp"
#include "letter/blocks/standing.hpp"

namespace parley::letter {
namespace {

struct Said {
  std::string name;
  std::size_t text = 0;  // where the message begins; npos: on the next lines
  bool stamped = false;
  bool in_line = false;   // "Ambrose  9:02 AM  text": a stamp between two wide spaces
  bool bare = false;      // "[9:02 AM] Ines Duarte", "Ines - text": a name only if it comes again
  std::size_t label = 0;  // where the name stands
  std::size_t label_end = 0;
};

// Letters of a stamp: "Mon", "Dec", "Today at", "PM".
bool is_time_word(std::string_view word) {
  for (const std::string_view w :
       {"am",        "pm",       "mon",      "tue",      "tues",   "wed",    "thu",
        "thur",      "thurs",    "fri",      "sat",      "sun",    "monday", "tuesday",
        "wednesday", "thursday", "friday",   "saturday", "sunday", "today",  "yesterday",
        "at",        "jan",      "feb",      "mar",      "apr",    "may",    "jun",
        "jul",       "aug",      "sep",      "sept",     "oct",    "nov",    "dec",
        "january",   "february", "march",    "april",    "june",   "july",   "august",
        "september", "october",  "november", "december"}) {
    if (word == w) return true;
  }
  return false;
}

// The bytes of words of time at the start: "12/1/26, 10:02 AM -", "Mon 10:02", "Mar 4"; `clock`:
// whether they say the hour. Behind the hour a wide space ends them: "4:12 PM   0.75% it is".
std::size_t time_length(std::string_view s, bool& clock) {
  std::size_t i = 0;
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
    const std::size_t gap = std::min(s.find_first_not_of(' ', i), s.size()) - i;
    if (clock && gap > 1 && i + gap < s.size() && s[i + gap] != '-') return i + gap;
    ++i;
  }
  return i;
}

// "[10:02]", "12/1/26, 10:02 AM -", "Mon 10:02", "10:02": the bytes of a stamp at the start; 0:
// none.
std::size_t stamp_length(std::string_view s) {
  const bool bracket = !s.empty() && (s[0] == '[' || s[0] == '(');
  const std::size_t open = bracket ? 1 : 0;
  bool clock = false;
  std::size_t i = open + time_length(s.substr(open), clock);
  if (!clock) return 0;
  if (bracket) {
    if (i >= s.size() || (s[i] != ']' && s[i] != ')')) return 0;
    ++i;
    while (i < s.size() && s[i] == ' ') ++i;
  }
  return i;
}

// "Tue 8:12 AM" on a line of its own.
bool is_lone_stamp(std::string_view line) {
  const std::string_view s = trim(line);
  return !s.empty() && stamp_length(s) == s.size();
}

// "Thu, Feb 11 at 5:48 AM", but not "5:48 AM".
bool names_day(std::string_view stamp) {
  std::string letters;
  for (const char c : lower(stamp)) {
    if (c >= 'a' && c <= 'z') letters += c;
  }
  return !letters.empty() && letters != "am" && letters != "pm";
}

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalpha(byte) != 0 || byte >= 0x80;
}

// "(419) 555-0148", "+1 419 555 0148": who speaks is a number; the bytes before its colon.
std::size_t number_length(std::string_view s) {
  constexpr long kDigits = 7;
  const std::size_t end = std::min(s.find_first_not_of("0123456789+()- ."), s.size());
  const bool number =
      end < s.size() && s[end] == ':' &&
      std::count_if(s.begin(), s.begin() + static_cast<std::ptrdiff_t>(end), is_digit) >= kDigits;
  return number ? end : 0;
}

// One to three words before a colon; more where a firm stands with the name: "Noor, Vantry Labs".
std::size_t name_length(std::string_view s) {
  if (const std::size_t number = number_length(s); number > 0) return number;
  std::size_t words = 1;
  for (std::size_t i = 0; i < s.size() && i < 64; ++i) {
    if (s[i] == ':') return i;
    if (s[i] == ' ') ++words;
    const bool comma = s[i] == ',' && i + 2 < s.size() && s[i + 1] == ' ' &&
                       std::isupper(static_cast<unsigned char>(s[i + 2])) != 0;
    const bool letter = is_letter(s[i]) || s[i] == ' ' || s[i] == '.' || s[i] == '(' ||
                        s[i] == ')' || s[i] == '\'' || s[i] == '-' || s[i] == '_' || s[i] == '@' ||
                        s[i] == '&' || s[i] == '|' || comma ||
                        (s[i] == ',' && s.substr(0, i).find('(') != std::string_view::npos);
    const std::string_view before = s.substr(0, i);  // "HR - Marlowe House Hotel"
    const bool firm = before.find_first_of("(@,") != std::string_view::npos ||
                      before.find(" - ") != std::string_view::npos;
    if (!letter || words > (firm ? 7U : 4U)) return 0;
  }
  return 0;
}

// "Ines Duarte", "Brenda Sokol (HR, Corvane Plastics)": up to four words, all with a capital.
bool is_full_name(std::string_view s) {
  if (const std::size_t open = s.find(" ("); open != std::string_view::npos && s.back() == ')')
    s = s.substr(0, open);
  std::size_t words = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const bool begins = i == 0 || s[i - 1] == ' ';
    if (begins && std::isupper(static_cast<unsigned char>(s[i])) == 0 && s[i] != '(') return false;
    words += begins ? 1 : 0;
    if (!is_letter(s[i]) && std::string_view(" .'-()").find(s[i]) == std::string_view::npos)
      return false;
  }
  return words > 0 && words <= 4;
}

bool is_wide(std::string_view before) { return before.ends_with("  ") || before.ends_with('\t'); }

// "priya" of "Priya (Corvane Bank, TA)", "noor" of "Noor, Vantry Labs": who speaks, however the
// label goes on.
std::string speaker_of(std::string_view label) {
  const std::string name = lower(trim(label));
  const std::size_t end = std::min(name.find_first_of("(,|@"), name.find(" - "));
  const std::string_view first = trim(std::string_view(name).substr(0, end));
  return first.empty() || number_length(name + ":") > 0 ? name : std::string(first);
}

// Without a comma or a picture (four bytes of UTF-8) at its end: "Kofi - Larkhall" of
// "Kofi - Larkhall 🐦,"; "Ines" of "Ines - Today at".
std::size_t label_length(std::string_view s) {
  for (const std::string_view day : {" - today at ", " today at ", " yesterday at ", " - "}) {
    if (lower(s).ends_with(day)) s.remove_suffix(day.size());
  }
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
    const std::string_view label = s.substr(0, label_length(s.substr(0, open)));
    if (label.empty()) return std::nullopt;
    const std::string name = speaker_of(label);
    const std::size_t end = offset + label.size();
    if (after.empty()) return Said{name, std::string::npos, true, false, false, offset, end};
    if (after[0] == ':')
      return Said{name, offset + open + inner + 1, true, false, false, offset, end};
    if (is_wide(s.substr(0, open)) && is_wide(s.substr(0, open + inner)) && open < 40)
      return Said{name, offset + open + inner, true, true, false, offset, end};
    return std::nullopt;
  }
  return std::nullopt;
}

// "- Base salary: ...", "RSUs: ...": a label of a list, no speaker.
bool is_term(std::string_view name) {
  if (number_length(std::string(name) + ":") > 0) return false;
  if (name.empty() || !is_letter(name[0])) return true;
  if (standing(name, true) != Stand::none) return true;  // "Approved: $104,500"
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

// "Ines - text"
std::optional<Said> named_before_dash(std::string_view s, std::size_t offset) {
  const std::size_t dash = s.find(" - ");
  if (dash == std::string_view::npos || dash > 24 || !is_full_name(s.substr(0, dash)) || is_term(s))
    return std::nullopt;
  return Said{
      speaker_of(s.substr(0, dash)), offset + dash + 3, false, false, true, offset, offset + dash};
}

// "11/24  Larkin: $158,000": the bytes of a day before who speaks, in a log; 0: none.
std::size_t logged_day(std::string_view s) {
  constexpr std::size_t kLongest = 24;
  bool clock = false;
  const std::size_t end = is_digit(s[0]) ? time_length(s, clock) : 0;
  if (clock || end == 0 || end >= s.size() || s.substr(0, end).find('/') == std::string_view::npos)
    return 0;
  const std::string_view rest = s.substr(end);
  const std::size_t name = name_length(rest);
  const bool named = name > 0 && name < kLongest && !is_term(trim(rest.substr(0, name))) &&
                     std::isupper(static_cast<unsigned char>(rest[0])) != 0;
  return named ? end : 0;
}

std::optional<Said> said(std::string_view line) {
  const std::size_t indent = line.size() - trim(line).size();
  const std::string_view s = trim(line);
  if (indent > 2 || s.empty()) return std::nullopt;
  const std::size_t offset = static_cast<std::size_t>(s.data() - line.data());
  const std::size_t stamp = stamp_length(s);
  if (const std::size_t day = stamp == 0 ? logged_day(s) : 0; day > 0) {
    const std::size_t n = name_length(s.substr(day));
    return Said{speaker_of(s.substr(day, n)),
                offset + day + n + 1,
                true,
                true,
                false,
                offset + day,
                offset + day + n};
  }
  const std::string_view rest = s.substr(stamp);
  if (!rest.empty() && rest[0] == '<') {
    const std::size_t close = rest.find('>');
    if (close != std::string_view::npos && close < 30)
      return Said{speaker_of(rest.substr(1, close - 1)),
                  offset + stamp + close + 1,
                  true,
                  false,
                  false,
                  offset + stamp + 1,
                  offset + stamp + close};
  }
  if (const std::size_t n = name_length(rest);
      n > 0 && (stamp > 0 || !is_term(trim(rest.substr(0, n))))) {
    return Said{speaker_of(rest.substr(0, n)),
                offset + stamp + n + 1,
                stamp > 0,
                false,
                false,
                offset + stamp,
                offset + stamp + n};
  }
  if (stamp > 0 && is_full_name(rest))
    return Said{speaker_of(rest), std::string::npos, true, false, true,
                offset + stamp,   line.size()};
  if (stamp > 0) return std::nullopt;
  if (const auto named = named_before_stamp(s, offset)) return named;
  return named_before_dash(s, offset);
}

using Counts = std::map<std::string, int>;

// Two or three who speak, and hardly a line beside what they say.
bool are_messages(const std::vector<Line>& lines, const Counts& count) {
  constexpr int kMessages = 4;
  int said_lines = 0;
  int others = 0;
  for (const Line& line : lines) {
    if (!line.blank()) ++(said(line.words.text) ? said_lines : others);
  }
  return count.size() >= 2 && count.size() <= 3 && said_lines >= kMessages &&
         others * 4 <= said_lines;
}

// "Ines Duarte", and below it "9:02 AM", and below that what she says: the stamp goes beside the
// name.
void join_stamps(std::vector<Line>& lines) {
  constexpr std::size_t kSome = 3;
  const auto is_named = [&](std::size_t i) {
    return i > 0 && is_lone_stamp(lines[i].words.text) &&
           is_full_name(trim(lines[i - 1].words.text)) && (i < 2 || lines[i - 2].blank());
  };
  std::vector<std::size_t> stamps;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (is_named(i)) stamps.push_back(i);
  }
  if (stamps.size() < kSome) return;
  for (const std::size_t i : stamps) {
    Passage& name = lines[i - 1].words;
    const Passage& stamp = lines[i].words;
    name.add(' ', stamp.from[0]);
    name.append(stamp, stamp.text.find_first_not_of(' '));
    lines[i].words = Passage();
  }
}

// How a text shows who speaks.
struct Style {
  Counts count;
  int stamped = 0;
  bool one_talks = false;
  bool dashes = false;  // "Ines - text"
  bool chat = false;
  bool unnamed = false;  // a stamp alone stands above what one says, and hardly a name

  bool speaks(const std::optional<Said>& s) const {
    if (!s) return false;
    const int n = count.at(s->name);
    if (s->bare) return (s->stamped || dashes) && (n >= 2 || count.size() == 2);
    if (stamped >= 2) return s->stamped;
    return one_talks || n >= 2 || s->name == "me" || s->name == "you";
  }
};

// The line that goes on below a stamp alone; the stamp's: none does.
std::size_t below_stamp(const std::vector<Line>& lines, std::size_t i) {
  std::size_t k = i + 1;
  while (k < lines.size() && lines[k].blank()) ++k;
  return k < lines.size() && !is_lone_stamp(lines[k].words.text) ? k : i;
}

// "Thu, Feb 11 at 5:48 AM" above each message, and "Me: ..." perhaps where it is yours.
bool are_unnamed(const std::vector<Line>& lines, const Style& style) {
  constexpr int kSome = 3;
  int stamps = 0;
  int unnamed = 0;
  bool day = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_lone_stamp(lines[i].words.text)) continue;
    ++stamps;
    day = day || names_day(lines[i].words.text);
    const std::size_t k = below_stamp(lines, i);
    unnamed += k > i && !style.speaks(said(lines[k].words.text)) ? 1 : 0;
  }
  return day && stamps >= kSome && unnamed >= 2;
}

Style style_of(const std::vector<Line>& lines) {
  Style out;
  int in_line = 0;
  int dashes = 0;
  for (const Line& line : lines) {
    const auto s = said(line.words.text);
    if (!s) continue;
    ++out.count[s->name];
    out.stamped += s->stamped ? 1 : 0;
    in_line += s->in_line ? 1 : 0;
    dashes += s->bare && !s->stamped ? 1 : 0;
  }
  int repeated = 0;
  for (const auto& [name, n] : out.count) repeated += n >= 2 ? 1 : 0;
  const std::size_t all = out.count.size();
  if (repeated == 0 || all < 2) out.stamped -= in_line;  // "Lunch  12:00 PM  in the hall"
  out.one_talks = repeated == 1 && are_messages(lines, out.count);
  const int said_so = std::accumulate(out.count.begin(), out.count.end(), 0,
                                      [](int sum, const auto& c) { return sum + c.second; });
  out.dashes = dashes == said_so && repeated >= 2 && are_messages(lines, out.count);
  const bool few_dashes = dashes == 0 || dashes * 6 <= said_so;  // "Messages - Rudy" above them
  const bool colons = few_dashes && (repeated >= 2 || out.one_talks);
  const bool by_me = repeated == 1 && (out.count.contains("me") || out.count.contains("you"));
  out.unnamed = are_unnamed(lines, out);
  out.chat = out.stamped >= 2 || out.dashes || colons || by_me || out.unnamed;
  return out;
}

// Who says what stands below a stamp alone: the other, where "me" speaks by name; else by words.
Speaker unnamed_speaker(const std::vector<Line>& lines, std::size_t i, const Style& style) {
  static const Speaker kOther{"<other>", ""};
  static const Speaker kYou{"<you>", ""};
  if (style.count.contains("me") || style.count.contains("you")) return kOther;
  std::string text;
  for (; i < lines.size() && !is_lone_stamp(lines[i].words.text); ++i)
    text += lines[i].words.text + " ";
  return leaning("", trim(text)) < 0 ? kYou : kOther;
}

}  // namespace

bool is_day_alone(std::string_view line) {
  const std::string_view s = trim(line);
  bool clock = false;
  return s.find_first_of("0123456789/") < s.size() &&
         s.find_first_not_of("0123456789 .,") < s.size() && time_length(s, clock) == s.size();
}

void take_speakers(std::vector<Line>& lines, int file, Blocks& out) {
  join_stamps(lines);
  stamp_names(lines);
  const Style style = style_of(lines);
  if (!style.chat) return;
  std::vector<Speaker> speakers(lines.size());
  std::map<std::size_t, Passage> labels;  // by line
  Speaker speaker;
  int message = 0;
  bool stamp = false;  // right above
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (is_lone_stamp(line.words.text)) {
      line.words = Passage();
      stamp = style.unnamed;
    }
    const auto s = said(line.words.text);
    line.first = style.speaks(s);
    if (stamp && !line.blank()) {
      if (!line.first) {
        ++message;
        speaker = unnamed_speaker(lines, i, style);
      }
      line.first = true;
      stamp = false;
    }
    if (style.speaks(s)) {
      ++message;
      labels[i] = line.words.part(s->label, s->label_end);
      speaker = {s->name, labels[i].text};
      line.words = s->text == std::string::npos ? Passage()
                                                : line.words.part(s->text, line.words.text.size());
    }
    line.chat = !speaker.name.empty();
    line.newness += message;
    speakers[i] = speaker;
  }
  read_voices(lines, speakers);
  for (auto& [i, label] : labels) {
    const bool firm = lines[i].voice == Voice::firm;
    out.headers.push_back(
        {firm ? "speaker" : "candidate", std::move(label), file, lines[i].newness});
  }
}

}  // namespace parley::letter
