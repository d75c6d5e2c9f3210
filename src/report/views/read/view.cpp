#include <algorithm>

#include "core/text.hpp"
#include "letter/draft.hpp"
#include "report/views/read/read.hpp"

namespace parley::report {
namespace {

constexpr const char* kMark = "\x1b[1;36m";
constexpr const char* kDim = "\x1b[2m";
constexpr const char* kOff = "\x1b[0m";

// Words of a letter that became something.
struct Mark {
  letter::Span at;
  std::string became;
};

std::vector<Mark> marks_of(const letter::Reading& reading, int file) {
  std::vector<Mark> marks;
  for (const letter::Fact& f : reading.facts) {
    if (f.evidence.file != file || f.evidence.words.empty()) continue;
    marks.push_back({f.evidence.in_text, f.key + " = " + letter::to_toml(f.value)});
  }
  for (const letter::Question& q : reading.questions) {
    if (q.evidence.file != file || q.evidence.words.empty()) continue;
    marks.push_back({q.evidence.in_text, q.key + " ? " + q.why});
  }
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.at.start < b.at.start; });
  return marks;
}

// A line with the marked stretches between signs, control characters as blanks.
std::string marked(const std::string& text, letter::Span line, const std::vector<Mark>& marks,
                   bool colour) {
  std::string out;
  std::size_t from = line.start;
  const auto show = [&](std::size_t to, bool mark) {
    const std::string words = on_one_line(text.substr(from, to - from));
    out += mark ? (colour ? kMark : "[") + words + (colour ? kOff : "]") : words;
    from = to;
  };
  for (const Mark& m : marks) {
    const std::size_t start = std::max(m.at.start, from);
    const std::size_t end = std::min(m.at.end, line.end);
    if (start >= end) continue;
    show(start, false);
    show(end, true);
  }
  show(line.end, false);
  return out;
}

void add_letter(const letter::Reading& reading, const letter::SourceText& letter, int file,
                const document::TerminalStyle& style, std::string& out) {
  const std::vector<Mark> all = marks_of(reading, file);
  std::size_t next = 0;
  for (std::size_t start = 0; start < letter.text.size();) {
    const std::size_t end = std::min(letter.text.find('\n', start), letter.text.size());
    std::vector<Mark> here;
    for (const Mark& m : all) {
      if (m.at.start < end && m.at.end > start) here.push_back(m);
    }
    out += marked(letter.text, {start, end}, here, style.colour) + "\n";
    for (; next < all.size() && all[next].at.start < std::max(end, start + 1); ++next) {
      out += std::string(style.colour ? kDim : "") + "      > " + all[next].became +
             (style.colour ? kOff : "") + "\n";
    }
    start = end + 1;
  }
}

}  // namespace

std::string read_questions(const letter::Reading& reading,
                           const std::vector<letter::SourceText>& letters) {
  std::string out;
  if (!reading.questions.empty()) out += "Open, the most valuable first:\n";
  for (const letter::Question& q : reading.questions)
    out += "  " + read_question(q, letters) + "\n";
  if (!reading.seen.empty()) out += "Seen, and not in the scenario:\n";
  for (const letter::Seen& s : reading.seen) {
    out += "  " + s.why + " (" + letter::place_of(s.evidence, letters) + ": \"" +
           letter::shortened(s.evidence.words, 70) + "\")\n";
  }
  for (const letter::SourceText& l : letters) {
    for (const letter::Told& t : l.told)
      out += "  " + t.why + ", so no term: \"" + letter::shortened(t.words, 70) + "\"\n";
  }
  return out;
}

std::string read_view(const letter::Reading& reading,
                      const std::vector<letter::SourceText>& letters,
                      const document::TerminalStyle& style) {
  std::string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters.size() > 1) out += "--- " + letter::shortened(letters[i].name, 200) + "\n";
    add_letter(reading, letters[i], static_cast<int>(i), style, out);
  }
  const std::string rest = read_questions(reading, letters);
  return out + (rest.empty() ? "" : "\n" + rest);
}

}  // namespace parley::report
