#include "words/lint/draft.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace parley::words {
namespace {

// A text without full stops is cut, so that work grows with its length alone.
constexpr std::size_t kLongest = 2'000;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == kForeignLetter;
}

constexpr std::array<std::string_view, 7> kAbbreviations = {"e.g", "i.e",  "vs", "approx",
                                                            "etc", "sept", "inc"};

// Whether the full stop at i belongs to a word: "e.g.".
bool is_abbreviation(std::string_view text, std::size_t i) {
  return std::any_of(kAbbreviations.begin(), kAbbreviations.end(), [&](std::string_view a) {
    if (i < a.size() || text.substr(i - a.size(), a.size()) != a) return false;
    return i == a.size() || !is_word(text[i - a.size() - 1]);
  });
}

// The length of a list mark at the begin of a line: "- ", "* ", "1. ", "2) ", "> - "; 0 without
// one.
std::size_t list_mark(std::string_view line) {
  std::size_t i = line.find_first_not_of(" >\t");
  if (i == std::string_view::npos) return 0;
  if ((line[i] == '-' || line[i] == '*' || line[i] == '+') && i + 1 < line.size() &&
      line[i + 1] == ' ')
    return i + 2;
  const std::size_t digits = i;
  while (i < line.size() && is_digit(line[i])) ++i;
  const bool numbered = i > digits && i - digits <= 2 && i + 1 < line.size() &&
                        (line[i] == '.' || line[i] == ')') && line[i + 1] == ' ';
  return numbered ? i + 2 : 0;
}

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" >\t\r") == std::string_view::npos;
}

// A clock "10:30", or digits inside an address.
bool is_clock_or_address(std::string_view text, const NumberInText& f) {
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : ' '; };
  if (at(f.end()) == ':' && is_digit(at(f.end() + 1))) return true;
  if (f.begin > 0 && text[f.begin - 1] == ':' && f.begin > 1 && is_digit(text[f.begin - 2]))
    return true;
  std::size_t begin = f.begin;
  std::size_t end = f.end();
  while (begin > 0 && at(begin - 1) != ' ' && at(begin - 1) != '\n') --begin;
  while (end < text.size() && at(end) != ' ' && at(end) != '\n') ++end;
  const std::string_view token = text.substr(begin, end - begin);
  return token.find('@') != std::string_view::npos || token.find("://") != std::string_view::npos ||
         token.find("www.") != std::string_view::npos;
}

bool is_impact_fact(const Fact& f) {
  return f.id == "impact_arr" || f.id == "effective_arr" || f.id.starts_with("plan_") ||
         f.id.starts_with("track_record_");
}

bool is_promise(const Fact& f) {
  return f.status == FactStatus::documented || f.status == FactStatus::projected;
}

// What the facts say about one figure of a draft.
void look_up(DraftFigure& d, const Facts& facts) {
  bool verified = false;
  for (const auto& [id, fact] : facts.all()) {
    if (!may_say(d.figure, fact)) continue;
    if (fact.audience == Audience::private_) {
      if (fact.status != FactStatus::bare) d.hidden.push_back(&fact);
      continue;
    }
    if (d.fact == nullptr) d.fact = &fact;
    if (fact.status == FactStatus::verified) verified = true;
    if (is_promise(fact) && is_impact_fact(fact)) d.promise = &fact;
    d.is_impact = d.is_impact || is_impact_fact(fact);
  }
  if (verified) d.promise = nullptr;
  if (d.fact != nullptr) d.hidden.clear();
}

// "In 2026", "(a survey, 2026)": a year, where no amount can stand.
bool is_year(std::string_view text, const NumberInText& f) {
  if (f.unit != NumberUnit::none || f.length != 4 || f.value < Ratio(1990) || f.value > Ratio(2060))
    return false;
  const std::string_view before = text.substr(0, f.begin);
  constexpr std::array<std::string_view, 7> kBefore = {"in ",    "since ", "by ", "the ",
                                                       "until ", "from ",  "of "};
  const bool led = std::any_of(kBefore.begin(), kBefore.end(),
                               [&](std::string_view w) { return before.ends_with(w); });
  const auto open = before.rfind('(');
  return led ||
         (open != std::string_view::npos && before.find(')', open) == std::string_view::npos);
}

// Where public names that carry digits stand: "Web3 Labs", a source of 2026.
std::vector<Stretch> names_in(std::string_view text, const Facts& facts) {
  std::vector<Stretch> found;
  for (const auto& [id, fact] : facts.all()) {
    if (!fact.is_text || fact.audience != Audience::everyone) continue;
    const std::string name = fold(fact.text).text;
    if (std::none_of(name.begin(), name.end(), is_digit)) continue;
    for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1))
      found.push_back({at, at + name.size()});
  }
  return found;
}

bool is_in_name(const std::vector<Stretch>& names, const NumberInText& f) {
  return std::any_of(names.begin(), names.end(),
                     [&](const Stretch& s) { return s.begin <= f.begin && f.end() <= s.end; });
}

// "W-2", "top-5": a part of a word.
bool is_in_word(std::string_view text, const NumberInText& f) {
  return f.begin > 1 && text[f.begin - 1] == '-' && is_letter(text[f.begin - 2]);
}

bool is_small_count(const NumberInText& f) {
  return f.in_words && f.unit == NumberUnit::none && f.value <= Ratio(12);
}

bool is_duration_of_talk(std::string_view text, const NumberInText& f) {
  const std::string_view words = text.substr(f.begin, f.length);
  return f.unit == NumberUnit::other && (words.find("minute") != std::string_view::npos ||
                                         words.find("hour") != std::string_view::npos);
}

}  // namespace

Draft::Draft(std::string_view text, const Facts& facts)
    : folded_(fold(text)), plain_(folded_.text) {
  split();
  std::replace(plain_.begin(), plain_.end(), '\n', ' ');
  std::replace(plain_.begin(), plain_.end(), '\t', ' ');
  read(folded_.text, facts);
}

void Draft::split() {
  const std::string_view text = folded_.text;
  std::size_t begin = 0;
  bool bullet = false;
  const auto close = [&](std::size_t end) {
    std::size_t b = begin;
    while (b < end && (text[b] == ' ' || text[b] == '\n' || text[b] == '>')) ++b;
    if (b < end) {
      const auto last = text.substr(b, end - b).find_last_not_of(" \n");
      sentences_.push_back(
          {{b, end}, bullet, last != std::string_view::npos && text[b + last] == ':'});
    }
    begin = end;
    bullet = false;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\n';
    if ((c == '.' && !is_abbreviation(text, i)) || c == '!' || c == '?') {
      if (next == ' ' || next == '\n' || next == '"') close(i + 1);
    } else if (c == '\n') {
      const std::string_view line = text.substr(i + 1, text.find('\n', i + 1) - i - 1);
      const std::size_t mark = list_mark(line);
      if (mark > 0 || is_blank_line(line) || (i > 0 && text[i - 1] == '\n')) close(i + 1);
      if (mark > 0) {
        begin = i + 1 + mark;
        bullet = true;
      }
    } else if (c == ' ' && i > begin + kLongest) {
      close(i);
    }
  }
  close(text.size());
}

void Draft::read(std::string_view text, const Facts& facts) {
  const std::vector<Stretch> names = names_in(text, facts);
  for (const NumberInText& f : read_figures(text)) {
    DraftFigure d{.figure = f};
    look_up(d, facts);
    const auto line = text.rfind('\n', f.begin == 0 ? 0 : f.begin - 1);
    const std::size_t start = line == std::string_view::npos || f.begin == 0 ? 0 : line + 1;
    const bool list_number = f.end() <= start + list_mark(text.substr(start));
    d.counts = !f.in_name && !is_in_name(names, f) && !f.weak && !list_number &&
               !is_small_count(f) && !is_year(text, f) && !is_in_word(text, f) &&
               !is_clock_or_address(text, f) && !is_duration_of_talk(text, f);
    figures_.push_back(d);
  }
}

std::vector<const DraftFigure*> Draft::figures_in(const Stretch& s) const {
  std::vector<const DraftFigure*> found;
  const auto first =
      std::lower_bound(figures_.begin(), figures_.end(), s.begin,
                       [](const DraftFigure& f, std::size_t at) { return f.figure.begin < at; });
  for (auto f = first; f != figures_.end() && f->figure.begin < s.end; ++f) {
    if (f->counts) found.push_back(&*f);
  }
  return found;
}

std::vector<Stretch> Draft::find_all(const std::vector<std::string>& phrases,
                                     const Stretch& in) const {
  std::vector<Stretch> found;
  for (const std::string& phrase : phrases) {
    const bool open = phrase.ends_with('*');
    const std::string_view stem =
        std::string_view(phrase).substr(0, phrase.size() - (open ? 1 : 0));
    const std::string_view searched = std::string_view(plain_).substr(0, in.end);
    for (auto at = searched.find(stem, in.begin); at != std::string_view::npos;
         at = searched.find(stem, at + 1)) {
      std::size_t end = at + stem.size();
      if (at > 0 && is_word(plain_[at - 1]) && is_word(stem.front())) continue;
      while (open && end < plain_.size() && is_word(plain_[end])) ++end;
      if (end < plain_.size() && is_word(plain_[end]) && is_word(plain_[end - 1])) continue;
      found.push_back({at, end});
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
  return found;
}

std::optional<Stretch> Draft::find(const std::vector<std::string>& phrases,
                                   const Stretch& in) const {
  const auto all = find_all(phrases, in);
  return all.empty() ? std::nullopt : std::optional(all.front());
}

}  // namespace parley::words
