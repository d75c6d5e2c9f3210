#include <algorithm>
#include <array>
#include <map>

#include "letter/blocks/heads.hpp"

namespace parley::letter {
namespace {

// Who is meant by "you": the name in the first To: or greeting.
struct People {
  std::string candidate;  // lower case, first name
  std::string firm;
};

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
    name_fields(lines);
    find_people(lines);
    rises_ = rises(lines);
    std::vector<Line> kept;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Line& line = lines[i];
      if (begins_envelope(lines, i)) {
        i = take_envelope(lines, i) - 1;
        continue;
      }
      if (rises_ && number_of_message(line) > 0) continue;
      if (is_attribution(line)) {
        start_older(line.words.text, lines, i, false);
        out_.headers.push_back({"wrote", line.words, file_, newness_ - age(line.depth)});
        continue;
      }
      if (is_forward(line)) {
        start_older(line.words.text, lines, i, true);
        continue;
      }
      place(line);
      kept.push_back(std::move(line));
    }
    set_voices(kept);
    return kept;
  }

 private:
  struct Author {
    std::string words;  // lower case: all that is said of who wrote
    std::string name;   // "wren"
  };

  // A message that stands beside the one before, at the same depth: older, as a rule.
  void pass_on() { extra_ += rises_ ? -1 : 1; }

  Author& author_at(int depth) {
    const auto at = static_cast<std::size_t>(depth);
    authors_.resize(std::max(authors_.size(), at + 1));
    return authors_[at];
  }

  std::size_t take_envelope(std::vector<Line>& lines, std::size_t i) {
    const int depth = lines[i].depth;
    const bool inner = seen_text_ || depth > 0;
    if (inner && !forwarding_ && depth == depth_) pass_on();
    forwarding_ = false;
    depth_ = depth;
    Author& author = author_at(depth);
    const bool other = inner && is_of_another(lines, i);
    const std::size_t first_header = out_.headers.size();
    while (i < lines.size() && lines[i].depth == depth && !field_of(lines[i]).empty()) {
      const std::string field = field_of(lines[i]);
      const std::string& text = lines[i].words.text;
      const std::size_t colon = text.find(':');
      std::size_t start = colon + 1;
      while (start < text.size() && text[start] == ' ') ++start;
      const std::size_t beside = second_field(text, start);
      const Passage value = lines[i].words.part(start, std::min(beside, text.size()));
      if (field == "from")
        author = other ? Author{kAnother, ""} : Author{lower(value.text), first_name(value.text)};
      if (!other)
        out_.headers.push_back(
            {field == "sent" ? "date" : field, value, file_, newness_ - age(depth)});
      if (beside < text.size() && !other) {
        const std::size_t day = text.find(':', beside) + 1;
        out_.headers.push_back(
            {"date", lines[i].words.part(day, text.size()), file_, newness_ - age(depth)});
      }
      ++i;
    }
    for (std::size_t k = first_header; k < out_.headers.size(); ++k)
      written_.push_back({k, author.name});
    return i;
  }

  // "To: Ada Quill          Date: June 2, 2027": where the day begins that stands beside a field;
  // npos: none does.
  static std::size_t second_field(const std::string& text, std::size_t start) {
    const std::size_t gap = text.find("   ", start);
    const std::size_t label = gap == std::string::npos ? gap : text.find_first_not_of(' ', gap);
    const bool day = label != std::string::npos && starts_with(lower(text.substr(label)), "date:");
    return day ? label : std::string::npos;
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

  // A mail of another firm with a subject of its own, forwarded below: no term of this offer.
  bool is_of_another(const std::vector<Line>& lines, std::size_t i) const {
    const std::string domain = domain_of(value_of(lines, i, "from"));
    const std::string subject = bare(value_of(lines, i, "subject"));
    const std::string top = domain_of(value_of(lines, 0, "from"));
    const std::string top_subject = bare(value_of(lines, 0, "subject"));
    return !domain.empty() && !top.empty() && domain != top && !subject.empty() &&
           !top_subject.empty() && top_subject.find(subject) == std::string::npos &&
           subject.find(top_subject) == std::string::npos;
  }

  // What is attributed stands one mark deeper; some write it at the same depth.
  void start_older(const std::string& words, const std::vector<Line>& lines, std::size_t i,
                   bool forward) {
    const int depth = lines[i].depth;
    const bool beside = forward || is_said_beside(lines, i);
    author_at(beside ? depth : depth + 1) = {lower(words), writer_named(words)};
    if (forward || (beside && depth == depth_ && seen_text_)) pass_on();
    if (!forward && !beside && depth == 0 && text_depth_ == 1)  // one quoted mail below another
      quoted_ += rises_ ? -1 : 1;
    forwarding_ = forward;
    if (beside) depth_ = depth;
  }

  void place(Line& line) {
    if (!line.blank()) seen_text_ = true;
    if (!line.blank()) text_depth_ = line.depth;
    line.newness = newness_ - age(line.depth);
    depth_ = line.depth;
    const auto depth = static_cast<std::size_t>(line.depth);
    said_by_.push_back(depth < authors_.size() ? authors_[depth] : Author());
  }

  // What each says tells who is the candidate, where it speaks against the envelopes.
  void set_voices(std::vector<Line>& kept) {
    constexpr int kClear = 4;
    std::map<std::string, int> lean = leanings(kept);
    std::map<std::string, Voice> voices;
    bool candidate = false;
    for (const Author& a : said_by_) {
      const Voice guess = voice_of(a.words, people_);
      if (a.name.empty() || voices.contains(a.name)) continue;
      voices[a.name] = guess;
      candidate |= guess == Voice::candidate;
    }
    const auto least = std::min_element(
        lean.begin(), lean.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto is_other = [&](const auto& v) {
      return v.second == Voice::candidate && lean[v.first] >= least->second + kClear;
    };
    const bool swapped = lean.size() > 1 && std::any_of(voices.begin(), voices.end(), is_other);
    if (swapped || (lean.size() > 1 && !candidate && least->second < 0)) {
      for (auto& [name, voice] : voices) voice = Voice::firm;
      voices[least->first] = Voice::candidate;
    }
    const std::string hello = greeted_at_top(kept);
    const bool to_firm =
        voices.size() > 1 && voices.contains(hello) && voices[hello] == Voice::firm;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      const Author& a = said_by_[i];
      kept[i].voice = a.words == kAnother || (a.words.empty() && to_firm) ? Voice::candidate
                      : a.name.empty() ? voice_of(a.words, people_)
                                       : voices[a.name];
    }
    // What the candidate's mail is from, the firm's is to.
    for (const auto& [header, name] : written_) {
      std::string& field = out_.headers[header].name;
      if (!voices.contains(name) || voices[name] != Voice::candidate) continue;
      field = field == "from" ? "to" : field == "to" ? "from" : field;
    }
  }

  // Whom a text at the top that nobody is said to have written greets.
  std::string greeted_at_top(const std::vector<Line>& kept) const {
    std::vector<Line> top;
    for (std::size_t i = 0; i < kept.size() && said_by_[i].words.empty(); ++i)
      top.push_back(kept[i]);
    return greeted(top, 0);
  }

  // How each leans, by paragraphs.
  std::map<std::string, int> leanings(const std::vector<Line>& kept) const {
    std::map<std::string, int> out;
    std::string paragraph;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      const Author& a = said_by_[i];
      paragraph += " " + kept[i].words.text;
      const bool ends = i + 1 == kept.size() || kept[i + 1].blank() || kept[i].blank() ||
                        said_by_[i + 1].words != a.words;
      if (!ends) continue;
      if (!a.name.empty()) out[a.name] += leaning(a.words, trim(paragraph));
      paragraph.clear();
    }
    constexpr int kPrivate = 6;
    for (auto& author : out) {
      const auto writes = [&](const Author& a) {
        return a.name == author.first && is_private(a.words);
      };
      if (std::any_of(said_by_.begin(), said_by_.end(), writes)) author.second -= kPrivate;
    }
    return out;
  }

  // "malik@gmail.com": no firm writes from there.
  static bool is_private(const std::string& words) {
    static constexpr std::array<std::string_view, 10> kHosts = {
        "gmail",  "hotmail",    "yahoo", "outlook", "icloud",
        "proton", "protonmail", "aol",   "gmx",     "mail"};
    const std::string domain = domain_of(words);
    const std::string host = domain.substr(0, domain.find('.'));
    return std::find(kHosts.begin(), kHosts.end(), host) != kHosts.end();
  }

  int age(int depth) const { return depth + extra_ + (depth > 0 ? quoted_ : 0); }

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
    if (greets_writer(lines)) authors_ = {{}, {"candidate", "candidate"}};
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
  std::vector<Author> authors_;  // by depth
  std::vector<Author> said_by_;  // of the lines kept
  struct Written {
    std::size_t header;
    std::string by;
  };
  std::vector<Written> written_;
  bool rises_ = false;  // the oldest stands on top
  int depth_ = 0;
  int extra_ = 0;       // messages below one another without quote marks
  int text_depth_ = 0;  // of the line before that is not blank
  int quoted_ = 0;      // and with one quote mark each, below one another
  bool seen_text_ = false;
  bool forwarding_ = false;
};

}  // namespace

std::vector<Line> take_headers(std::vector<Line> lines, int file, int newness, Blocks& out) {
  return Envelopes(file, newness, out).take(std::move(lines));
}

}  // namespace parley::letter
