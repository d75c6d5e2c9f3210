#include <algorithm>

#include "core/stable_sort.hpp"
#include "core/text.hpp"
#include "document/text/text_layout.hpp"
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
  sort_stably(marks, [](const Mark& a, const Mark& b) { return a.at.start < b.at.start; });
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

// Where a line of the letter breaks so that each part shows in `width` columns: at blanks, a longer
// word is cut.
std::vector<letter::Span> broken(const std::string& text, letter::Span line, std::size_t width) {
  std::vector<letter::Span> parts;
  std::size_t from = line.start;
  std::size_t blank = from;  // behind the last one
  std::size_t shown = 0;
  for (std::size_t i = from; i < line.end;) {
    const std::size_t bytes = std::max<std::size_t>(character_at(text, i).bytes, 1);
    shown += document::shown_width(on_one_line(text.substr(i, bytes)));
    if (shown > width && i > from) {
      const std::size_t cut = blank > from ? blank : i;
      parts.push_back({from, cut});
      from = blank = i = cut;
      shown = 0;
      continue;
    }
    if (text[i] == ' ') blank = i + bytes;
    i += bytes;
  }
  parts.push_back({from, line.end});
  return parts;
}

// The letter on the left, what its words became on the right.
struct Columns {
  std::size_t left = 0;  ///< 0: there is no room, and it stands below
  std::size_t right = 0;
};

constexpr int kWideEnough = 100;

Columns columns_of(const document::TerminalStyle& style) {
  if (style.width < kWideEnough) return {};
  const auto width = static_cast<std::size_t>(std::min(style.width, 200));
  const std::size_t right = width * 9 / 20;
  return {width - right - 3, right};
}

// What became of the words of a line, each entry on lines of its own.
std::vector<std::string> notes_of(const std::vector<std::string>& became, std::size_t width) {
  std::vector<std::string> out;
  for (const std::string& entry : became) {
    bool first = true;
    for (const std::string& part : document::wrap(entry, static_cast<int>(width) - 2)) {
      out.push_back((first ? "> " : "  ") + part);
      first = false;
    }
  }
  return out;
}

void add_beside(const std::string& text, letter::Span line, const std::vector<Mark>& here,
                const std::vector<std::string>& became, const Columns& columns, bool colour,
                std::string& out) {
  const std::size_t signs = colour ? 0 : 2 * std::min<std::size_t>(here.size(), 3);
  const std::vector<letter::Span> parts = broken(text, line, columns.left - signs);
  const std::vector<std::string> notes = notes_of(became, columns.right);
  for (std::size_t k = 0; k < std::max(parts.size(), notes.size()); ++k) {
    const letter::Span part = k < parts.size() ? parts[k] : letter::Span{line.end, line.end};
    const std::string plain = marked(text, part, here, false);
    const std::string shown = colour ? marked(text, part, here, true) : plain;
    const std::size_t wide = document::shown_width(
        colour ? on_one_line(text.substr(part.start, part.end - part.start)) : plain);
    out += shown;
    if (k < notes.size()) {
      out += std::string(columns.left > wide ? columns.left - wide : 0, ' ') + "   ";
      out += (colour ? kDim : "") + notes[k] + (colour ? kOff : "");
    }
    out += "\n";
  }
}

void add_below(const std::string& text, letter::Span line, const std::vector<Mark>& here,
               const std::vector<std::string>& became, bool colour, std::string& out) {
  out += marked(text, line, here, colour) + "\n";
  for (const std::string& entry : became)
    out += std::string(colour ? kDim : "") + "      > " + entry + (colour ? kOff : "") + "\n";
}

void add_letter(const letter::Reading& reading, const letter::SourceText& letter, int file,
                const document::TerminalStyle& style, std::string& out) {
  const std::vector<Mark> all = marks_of(reading, file);
  const Columns columns = columns_of(style);
  std::size_t next = 0;
  for (std::size_t start = 0; start < letter.text.size();) {
    const std::size_t end = std::min(letter.text.find('\n', start), letter.text.size());
    std::vector<Mark> here;
    for (const Mark& m : all) {
      if (m.at.start < end && m.at.end > start) here.push_back(m);
    }
    std::vector<std::string> became;
    for (; next < all.size() && all[next].at.start < std::max(end, start + 1); ++next)
      became.push_back(all[next].became);
    if (columns.left > 0) {
      add_beside(letter.text, {start, end}, here, became, columns, style.colour, out);
    } else {
      add_below(letter.text, {start, end}, here, became, style.colour, out);
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
