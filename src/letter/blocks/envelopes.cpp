#include <algorithm>
#include <array>

#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

constexpr std::array<std::string_view, 8> kFields = {"from", "to", "subject", "date",
                                                     "sent", "cc", "bcc",     "reply-to"};

// "Subject" of "Subject: Re: your offer"; empty where the line is none.
std::string field_of(const Line& line) {
  const std::string_view text = trim(line.words.text);
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > 10) return {};
  std::string name = lower(text.substr(0, colon));
  std::erase(name, '*');
  return std::find(kFields.begin(), kFields.end(), name) == kFields.end() ? std::string() : name;
}

// "On Mon, Nov 30, 2026, Wren Castellane <wren@...> wrote:"
bool is_attribution(const Line& line) {
  const std::string text = lower(trim(line.words.text));
  return text.size() > 7 && text.ends_with("wrote:") && text.size() < 300;
}

bool has_word(const std::string& text, std::string_view word) {
  for (std::size_t i = text.find(word); i != std::string::npos; i = text.find(word, i + 1)) {
    const bool before = i == 0 || !std::isalnum(static_cast<unsigned char>(text[i - 1]));
    const std::size_t end = i + word.size();
    const bool after = end == text.size() || !std::isalnum(static_cast<unsigned char>(text[end]));
    if (before && after) return true;
  }
  return false;
}

bool is_forward(const Line& line) {
  const std::string text = lower(trim(line.words.text));
  const bool rule = starts_with(text, "--") && text.ends_with("--") && text.size() < 72;
  if (rule && (has_word(text, "letter") || has_word(text, "message") || has_word(text, "mail")))
    return true;  // "--- letter of March 17, 2027 ---"
  return text.find("original message") != std::string::npos ||
         text.find("forwarded message") != std::string::npos;
}

// Who is meant by "you": the name in the first To: or greeting.
struct People {
  std::string candidate;  // lower case, first name
  std::string firm;
};

std::string first_name(std::string_view words) {
  std::string name = lower(trim(words));
  if (!name.empty() && name[0] == '"') {  // "Zeller, Ingo" <...>
    name.erase(0, 1);
    const std::size_t comma = name.find(',');
    if (comma < name.find('"')) name = std::string(trim(std::string_view(name).substr(comma + 1)));
  }
  for (const std::string_view title :
       {"dr. ", "dr ", "mr. ", "mr ", "ms. ", "ms ", "mrs. ", "prof. "}) {
    if (starts_with(name, title)) name.erase(0, title.size());
  }
  const std::size_t end = name.find_first_of(" ,<@:;\"");
  return name.substr(0, end);
}

std::string greeted(const std::vector<Line>& lines, int depth) {
  for (const Line& line : lines) {
    const std::string text = lower(trim(line.words.text));
    for (const std::string_view hello : {"dear ", "hi ", "hello ", "hey "}) {
      if (line.depth == depth && starts_with(text, hello))
        return first_name(text.substr(hello.size()));
    }
  }
  return {};
}

bool is_you(const std::string& author) {
  for (const std::string_view word : {"you", "me", "myself", "candidate", "applicant"}) {
    if (has_word(author, word)) return true;
  }
  return false;
}

Voice voice_of(const std::string& author, const People& people) {
  if (is_you(author)) return Voice::candidate;
  if (people.candidate.size() > 1 && has_word(author, people.candidate) &&
      people.candidate != people.firm) {
    return Voice::candidate;
  }
  return Voice::firm;
}

class Envelopes {
 public:
  Envelopes(int file, int newness, Blocks& out) : file_(file), newness_(newness), out_(out) {}

  std::vector<Line> take(std::vector<Line> lines) {
    find_people(lines);
    std::vector<Line> kept;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Line& line = lines[i];
      if (begins_envelope(lines, i)) {
        i = take_envelope(lines, i) - 1;
        continue;
      }
      if (is_attribution(line))
        out_.headers.push_back({"wrote", line.words, file_, newness_ - age(line.depth)});
      if (is_attribution(line) || is_forward(line)) {
        start_older(lower(line.words.text), depth_of_quoted(lines, i), is_forward(line));
        continue;
      }
      place(line);
      kept.push_back(std::move(line));
    }
    return kept;
  }

 private:
  // Two fields in a row, or one that is "From:" or stands at the very top.
  bool begins_envelope(const std::vector<Line>& lines, std::size_t i) const {
    const std::string field = field_of(lines[i]);
    if (field.empty()) return false;
    if (field == "from" || (i == 0 && field == "subject")) return true;
    return i + 1 < lines.size() && !field_of(lines[i + 1]).empty() &&
           lines[i + 1].depth == lines[i].depth;
  }

  std::size_t take_envelope(std::vector<Line>& lines, std::size_t i) {
    const int depth = lines[i].depth;
    const bool inner = seen_text_ || depth > 0;
    if (inner && !forwarding_) extra_ += depth == depth_ ? 1 : 0;
    forwarding_ = false;
    depth_ = depth;
    authors_.resize(std::max<std::size_t>(authors_.size(), static_cast<std::size_t>(depth) + 1));
    const bool other = inner && is_of_another(lines, i);
    while (i < lines.size() && lines[i].depth == depth && !field_of(lines[i]).empty()) {
      const std::string field = field_of(lines[i]);
      const std::string& text = lines[i].words.text;
      const std::size_t colon = text.find(':');
      std::size_t start = colon + 1;
      while (start < text.size() && text[start] == ' ') ++start;
      const Passage value = lines[i].words.part(start, text.size());
      if (field == "from")
        authors_[static_cast<std::size_t>(depth)] = other ? kAnother : lower(value.text);
      if (!other)
        out_.headers.push_back(
            {field == "sent" ? "date" : field, value, file_, newness_ - age(depth)});
      ++i;
    }
    return i;
  }

  static constexpr const char* kAnother = "<another firm>";

  // The part of a mail address after "@".
  static std::string domain_of(std::string_view value) {
    const std::size_t at = value.find('@');
    if (at == std::string_view::npos) return {};
    const std::size_t end = value.find_first_of("> \t", at);
    return lower(
        value.substr(at + 1, (end == std::string_view::npos ? value.size() : end) - at - 1));
  }

  // A subject without "Re:" and its kin.
  static std::string bare(std::string_view subject) {
    std::string s = lower(trim(subject));
    for (bool again = true; again;) {
      again = false;
      for (const std::string_view mark : {"re:", "fwd:", "fw:", "aw:"}) {
        if (!starts_with(s, mark)) continue;
        s = std::string(trim(std::string_view(s).substr(mark.size())));
        again = true;
      }
    }
    return s;
  }

  static std::string value_of(const std::vector<Line>& lines, std::size_t i,
                              std::string_view name) {
    const int depth = lines[i].depth;
    for (; i < lines.size() && lines[i].depth == depth && !field_of(lines[i]).empty(); ++i) {
      const std::string& text = lines[i].words.text;
      if (field_of(lines[i]) == name) return text.substr(text.find(':') + 1);
    }
    return {};
  }

  // A mail of another firm with a subject of its own, forwarded below: no term of this offer.
  bool is_of_another(const std::vector<Line>& lines, std::size_t i) const {
    const std::string domain = domain_of(value_of(lines, i, "from"));
    const std::string subject = bare(value_of(lines, i, "subject"));
    const std::string top = domain_of(value_of(lines, 0, "from"));
    const std::string top_subject = bare(value_of(lines, 0, "subject"));
    return !domain.empty() && !top.empty() && domain != top && !subject.empty() &&
           !top_subject.empty() && subject != top_subject;
  }

  // What is attributed stands one mark deeper; some write it at the same depth.
  static int depth_of_quoted(const std::vector<Line>& lines, std::size_t i) {
    if (!is_attribution(lines[i])) return lines[i].depth;
    for (std::size_t k = i + 1; k < lines.size(); ++k) {
      if (!lines[k].blank())
        return lines[i].depth > 0 && lines[k].depth == lines[i].depth ? lines[i].depth
                                                                      : lines[i].depth + 1;
    }
    return lines[i].depth + 1;
  }

  void start_older(const std::string& author, int depth, bool forward) {
    authors_.resize(std::max<std::size_t>(authors_.size(), static_cast<std::size_t>(depth) + 1));
    authors_[static_cast<std::size_t>(depth)] = author;
    if (forward) {
      ++extra_;
      forwarding_ = true;
    }
  }

  void place(Line& line) {
    if (!line.blank()) seen_text_ = true;
    line.newness = newness_ - age(line.depth);
    const auto depth = static_cast<std::size_t>(line.depth);
    depth_ = line.depth;
    if (depth < authors_.size() && authors_[depth] == kAnother) {
      line.voice = Voice::candidate;
      return;
    }
    line.voice = depth < authors_.size() ? voice_of(authors_[depth], people_) : Voice::firm;
  }

  int age(int depth) const { return depth + extra_; }

  void find_people(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      const std::string field = field_of(line);
      if (line.depth > 0 || field.empty()) continue;
      const std::string_view value =
          trim(std::string_view(line.words.text).substr(line.words.text.find(':') + 1));
      if (field == "to" && people_.candidate.empty()) people_.candidate = first_name(value);
      if (field == "from" && people_.firm.empty()) people_.firm = first_name(value);
    }
    if (people_.candidate.empty()) people_.candidate = greeted(lines, 0);
    if (people_.candidate.empty()) people_.candidate = greeted_and_quoted(lines);
    if (greets_writer(lines)) authors_ = {"", "candidate"};
    if (people_.candidate == "candidate" || people_.candidate == "there" ||
        people_.candidate == "all")
      people_.candidate.clear();
  }

  // ">> Hi Fergus," within what "Fergus Vale wrote:" is the candidate's.
  static std::string greeted_and_quoted(const std::vector<Line>& lines) {
    const std::string name = greeted(lines, 2);
    const bool wrote =
        name.size() > 1 && std::any_of(lines.begin(), lines.end(), [&](const Line& l) {
          return l.depth == 0 && is_attribution(l) && has_word(lower(l.words.text), name);
        });
    return wrote ? name : std::string();
  }

  // "> Dear Ms. Orlov," below "From: Hyacinth Orlov": what is quoted is the candidate's.
  bool greets_writer(const std::vector<Line>& lines) const {
    if (lines.empty()) return false;
    const std::string from = lower(value_of(lines, 0, "from"));
    for (const Line& line : lines) {
      const std::string text = lower(trim(line.words.text));
      if (line.depth == 0 && is_attribution(line)) return false;
      if (line.depth != 1) continue;
      const bool greets =
          starts_with(text, "dear ") || starts_with(text, "hi ") || starts_with(text, "hello ");
      const std::size_t comma = text.find(',');
      if (!greets || comma == std::string::npos) return false;
      const std::size_t name = text.rfind(' ', comma);
      return comma > name + 3 &&
             has_word(from, std::string_view(text).substr(name + 1, comma - name - 1));
    }
    return false;
  }

  int file_;
  int newness_;
  Blocks& out_;
  People people_;
  std::vector<std::string> authors_;  // by depth
  int depth_ = 0;
  int extra_ = 0;  // messages below one another without quote marks
  bool seen_text_ = false;
  bool forwarding_ = false;
};

}  // namespace

std::vector<Line> take_headers(std::vector<Line> lines, int file, int newness, Blocks& out) {
  return Envelopes(file, newness, out).take(std::move(lines));
}

}  // namespace parley::letter
