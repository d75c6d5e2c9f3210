#include "letter/blocks/labels.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/text.hpp"
#include "letter/blocks/rows.hpp"

namespace parley::letter {
namespace {

template <class Words>
bool any_word(std::string_view line, const Words& words) {
  const std::string s = lower(line);
  std::size_t i = 0;
  while (i < s.size()) {
    std::size_t end = i;
    while (end < s.size() && std::isalpha(static_cast<unsigned char>(s[end])) != 0) ++end;
    const std::string_view word = std::string_view(s).substr(i, end - i);
    if (std::find(words.begin(), words.end(), word) != words.end()) return true;
    i = end + 1;
  }
  return false;
}

// Words of a label above a sum, a share or a count.
constexpr std::array<std::string_view, 29> kOfFigures = {
    "salary",     "pay",          "base",    "compensation", "bonus",    "incentive",
    "target",     "signing",      "sign",    "equity",       "stock",    "rsu",
    "rsus",       "option",       "options", "grant",        "shares",   "units",
    "relocation", "retention",    "vesting", "strike",       "stipend",  "price",
    "allowance",  "contribution", "award",   "amount",       "repayment"};

// Words of a label above a day.
constexpr std::array<std::string_view, 22> kOfDays = {
    "response", "due",       "start",    "starting",   "starts",  "first",
    "begin",    "beginning", "joining",  "hire",       "reply",   "commencement",
    "respond",  "accept",    "deadline", "expiration", "expires", "expiry",
    "decision", "valid",     "answer",   "commencing"};

constexpr std::array<std::string_view, 19> kNamesOfDays = {
    "january",   "february",  "march",   "april",    "may",      "june",   "july",
    "august",    "september", "october", "november", "december", "monday", "tuesday",
    "wednesday", "thursday",  "friday",  "saturday", "sunday"};

// Labels above a name, where a text stands in such pairs throughout.
constexpr std::array<std::string_view, 12> kOfNames = {
    "name",         "position",  "title",     "role",    "company", "employer",
    "organization", "recruiter", "candidate", "manager", "contact", "job"};

std::string_view first_word(std::string_view s) {
  std::size_t end = 0;
  while (end < s.size() && std::isalpha(static_cast<unsigned char>(s[end])) != 0) ++end;
  return s.substr(0, end);
}

bool names_day(std::string_view word) {
  if (word.size() < 3) return false;
  const std::string w = lower(word);
  return std::any_of(kNamesOfDays.begin(), kNamesOfDays.end(), [&](std::string_view day) {
    return day == w || (w.size() <= 4 && starts_with(day, w));
  });
}

// "$150,000", "15%", "USD 150,000 annually", "1,200 units", "Monday, 4 January 2027".
struct Below {
  bool figure = false;
  bool day = false;
};

Below below(std::string_view s) {
  constexpr std::size_t kLongest = 64;
  const bool sentences = s.find(". ") != std::string_view::npos;
  if (s.empty() || s.size() > kLongest || sentences || s.find(": ") != std::string_view::npos)
    return {};
  const std::string_view word = first_word(s);
  const bool currency = lower(word) == "usd" || lower(word) == "us";
  const bool figure = is_digit(s[0]) || s[0] == '$' || currency;
  const bool by_numbers = is_digit(s[0]) && std::count(s.begin(), s.end(), '/') == 2;
  const bool by_name = names_day(word) || (is_digit(s[0]) && any_word(s, kNamesOfDays));
  return {figure, (by_numbers || by_name) && s.find_first_of("0123456789") < s.size()};
}

bool is_plain(const Line& line) {
  return !line.blank() && !line.chat && cells_of(line.words).size() < 2;
}

// A few words with nothing of a sentence.
bool may_be_label(const Line& line) {
  const std::string_view s = trim(line.words.text);
  return is_plain(line) && s.size() < 42 && std::isupper(static_cast<unsigned char>(s[0])) != 0 &&
         s.find_first_of("0123456789$%.,:;!?|@") == std::string_view::npos &&
         std::count(s.begin(), s.end(), ' ') <= 5;
}

bool same_text(const Line& a, const Line& b) {
  return a.depth == b.depth && a.newness == b.newness && a.voice == b.voice;
}

class Pairs {
 public:
  explicit Pairs(std::vector<Line>& lines) : lines_(lines) {}

  void join() {
    std::size_t found = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!labels_figure(i)) continue;
      first_ = found == 0 ? i : first_;
      last_ = i;
      ++found;
    }
    throughout_ = found >= 3;
    std::vector<Line> out;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      out.push_back(lines_[i]);
      if (!labels_figure(i) && !labels_words(i) && !labels_name(i) && !labels_cadence(i)) continue;
      out.back().words = labelled(lines_[i].words, lines_[i + 1].words);
      ++i;
    }
    lines_ = std::move(out);
  }

 private:
  std::string_view text(std::size_t i) const { return trim(lines_[i].words.text); }

  bool are_plain(std::size_t i) const {
    return i + 1 < lines_.size() && is_plain(lines_[i]) && is_plain(lines_[i + 1]) &&
           same_text(lines_[i], lines_[i + 1]);
  }

  bool blank_at(std::size_t i) const { return i >= lines_.size() || lines_[i].blank(); }

  // Whether nothing goes on about the value: prose below belongs under a heading.
  bool ends_below(std::size_t value) const {
    return blank_at(value + 1) || may_be_label(lines_[value + 1]);
  }

  bool labels_figure(std::size_t i) const {
    if (!are_plain(i) || !may_be_label(lines_[i])) return false;
    const Below value = below(text(i + 1));
    if (value.day && any_word(text(i), kOfDays)) return true;
    return value.figure && !value.day && ends_below(i + 1) && any_word(text(i), kOfFigures);
  }

  // Two short lines of their own, where the text stands in such pairs throughout.
  bool labels_words(std::size_t i) const {
    if (!throughout_ || !are_plain(i) || !(i == 0 || blank_at(i - 1)) || !blank_at(i + 2))
      return false;
    const std::string_view label = text(i);
    const std::string_view value = text(i + 1);
    const bool short_ones = label.size() < 60 && value.size() < 80 && label.back() != '.' &&
                            label.back() != ',' && value.back() != '.' && value.back() != ':' &&
                            label.find(": ") == std::string_view::npos &&
                            value.find(": ") == std::string_view::npos;
    const bool within = first_ <= i && i <= last_;
    return short_ones && std::isupper(static_cast<unsigned char>(label[0])) != 0 &&
           (within || any_word(label, kOfNames));
  }

  // "Job title" above "Data Engineer", the next label right below it.
  bool labels_name(std::size_t i) const {
    constexpr std::array<std::string_view, 22> kLabels = {"job title",
                                                          "title",
                                                          "position",
                                                          "position title",
                                                          "role",
                                                          "your role",
                                                          "employer",
                                                          "company",
                                                          "business title",
                                                          "recruiter",
                                                          "candidate name",
                                                          "candidate",
                                                          "your title",
                                                          "one-time payment",
                                                          "payment",
                                                          "bonus frequency",
                                                          "payment frequency",
                                                          "bonus plan",
                                                          "repayment",
                                                          "clawback",
                                                          "vesting",
                                                          "vesting schedule"};
    if (!throughout_ || !are_plain(i) || !ends_below(i + 1)) return false;
    const std::string label = lower(text(i));
    const std::string_view value = text(i + 1);
    return std::find(kLabels.begin(), kLabels.end(), label) != kLabels.end() && value.size() < 64 &&
           value.back() != '.';
  }

  // "Bonus Frequency" above "Quarterly".
  bool labels_cadence(std::size_t i) const {
    constexpr std::array<std::string_view, 3> kLabels = {"frequency", "payout", "paid"};
    constexpr std::array<std::string_view, 7> kCadences = {
        "quarterly", "annual", "annually", "yearly", "monthly", "semi-annual", "semiannual"};
    return are_plain(i) && may_be_label(lines_[i]) && any_word(text(i), kLabels) &&
           std::find(kCadences.begin(), kCadences.end(), lower(text(i + 1))) != kCadences.end();
  }

  std::vector<Line>& lines_;
  std::size_t first_ = 0;  // of the pairs that a figure proves
  std::size_t last_ = 0;
  bool throughout_ = false;
};

}  // namespace

void label_by_lines(std::vector<Line>& lines) { Pairs(lines).join(); }

}  // namespace parley::letter
