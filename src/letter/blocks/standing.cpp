#include "letter/blocks/standing.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <string>

#include "core/calendar.hpp"
#include "letter/blocks/line.hpp"

namespace parley::letter {
namespace {

constexpr std::array<std::string_view, 19> kOld = {
    "original", "originally", "previous", "previously", "prior",   "old",    "before",
    "initial",  "initially",  "first",    "earlier",    "was",     "former", "superseded",
    "opening",  "withdrawn",  "current",  "outdated",   "replaced"};
constexpr std::array<std::string_view, 21> kAsked = {
    "request", "requested", "requests", "ask",   "asked", "asking", "asks",
    "counter", "countered", "wanted",   "want",  "wish",  "wishes", "hoped",
    "sought",  "demand",    "counters", "range", "band",  "market", "midpoint"};
constexpr std::array<std::string_view, 25> kNow = {
    "revised",  "revision", "new",      "updated",  "final",   "finally", "now",
    "after",    "amended",  "improved", "approved", "agreed",  "granted", "response",
    "answer",   "reply",    "outcome",  "result",   "settled", "landed",  "decision",
    "accepted", "update",   "ended",    "amendment"};
constexpr std::array<std::string_view, 11> kReply = {"approved", "agreed",   "granted", "response",
                                                     "answer",   "reply",    "outcome", "result",
                                                     "settled",  "decision", "accepted"};
constexpr std::array<std::string_view, 7> kOffer = {"offer",    "offered", "offers", "proposed",
                                                    "proposal", "letter",  "said"};
constexpr std::array<std::string_view, 5> kChange = {"difference", "change", "changes", "delta",
                                                     "increase"};
constexpr std::array<std::string_view, 7> kYours = {"you",   "your", "candidate", "applicant",
                                                    "agent", "my",   "i"};
constexpr std::array<std::string_view, 8> kOurs = {"our",  "we",   "company", "employer",
                                                   "firm", "they", "their",   "us"};
constexpr std::array<std::string_view, 29> kFillers = {
    "what", "how",  "where", "the",     "a",      "of",      "in",   "on",    "by", "for",
    "to",   "s",    "from",  "package", "terms",  "dated",   "this", "that",  "as", "is",
    "sent", "says", "did",   "have",    "figure", "figures", "up",   "draft", "can"};
// "First year", "First day": a time, whatever stands before it.
constexpr std::array<std::string_view, 19> kTimes = {
    "year",  "years",       "month",    "months",  "quarter",  "week",  "weeks",
    "day",   "days",        "date",     "tranche", "payment",  "grant", "anniversary",
    "check", "installment", "paycheck", "half",    "interview"};
constexpr std::array<std::string_view, 7> kNumbered = {"rev",   "revision", "round", "version",
                                                       "draft", "v",        "r"};

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  int open = 0;
  for (const char c : lower(name)) {
    open += c == '(' ? 1 : 0;
    if (open == 0 && std::isalpha(static_cast<unsigned char>(c)) != 0) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
    open -= c == ')' && open > 0 ? 1 : 0;
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

template <class Set>
bool is_in(const Set& set, const std::string& word) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

template <class Set>
bool has(const std::vector<std::string>& words, const Set& set) {
  return std::any_of(words.begin(), words.end(), [&](const auto& w) { return is_in(set, w); });
}

// 11 of "nov" and "november"; 0: no month.
int month_of(std::string_view word) {
  for (int m = 1; word.size() >= 3 && m <= 12; ++m) {
    const std::string name = lower(month_name(m));
    if (name == word || (word.size() <= 4 && starts_with(name, word))) return m;
  }
  return 0;
}

bool is_known(const std::string& w) {
  return is_in(kOld, w) || is_in(kAsked, w) || is_in(kNow, w) || is_in(kOffer, w) ||
         is_in(kYours, w) || is_in(kOurs, w) || is_in(kFillers, w) || is_in(kChange, w) ||
         month_of(w) > 0 || w == "position";
}

// "FIRST CORDELL BANK, N.A.": a name, and no first version of anything.
bool is_name_with_first(const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 6> kPapers = {"package", "terms",  "draft",
                                                       "version", "figure", "figures"};
  return words.size() > 2 && words[0] == "first" && !is_known(words[1]) && !has(words, kPapers) &&
         !has(words, kOffer) && !has(words, kNow) && !has(words, kAsked) && !has(words, kYours) &&
         !has(words, kOurs);
}

// 2 of "Rev. 2", "Version 2 (12/2)"; 0: it has no number.
int number_of(std::string_view name) {
  const std::vector<std::string> words = words_of(name);
  const std::size_t digit = name.find_first_of("0123456789");
  const bool one =
      digit != std::string_view::npos &&
      (digit + 1 >= name.size() || std::isalnum(static_cast<unsigned char>(name[digit + 1])) == 0);
  if (words.empty() || !one || !is_in(kNumbered, words.front())) return 0;
  return name[digit] - '0';
}

// 1123 of "Nov 23" and "11/23": a day and nothing else; 0: none.
int day_of(std::string_view name) {
  const std::string s = lower(trim(name));
  const std::vector<std::string> words = words_of(s);
  const std::size_t digit = s.find_first_of("0123456789");
  if (digit >= s.size() || words.size() > 1 || (!words.empty() && month_of(words[0]) == 0))
    return 0;
  const int first = std::atoi(s.c_str() + digit);
  if (!words.empty()) {
    return first > 0 && first < 32 ? month_of(words[0]) * 100 + first : 0;
  }
  const std::size_t slash = s.find('/');
  const bool both = slash < s.size() && s.find_first_not_of("0123456789/") == std::string::npos;
  const int second = both ? std::atoi(s.c_str() + slash + 1) : 0;
  return first > 0 && first < 13 && second > 0 && second < 32 ? first * 100 + second : 0;
}

// "Nov 23", "Candidate", "Dec 4": of the days the last is now.
void stand_by_days(const std::vector<std::string_view>& names, std::vector<Stand>& out) {
  int last = 0;
  int first = 0;
  for (const std::string_view name : names) {
    const int day = day_of(name);
    last = std::max(last, day);
    first = first == 0 || (day > 0 && day < first) ? day : first;
  }
  constexpr int kHalfYear = 600;
  if (first == last || last - first > kHalfYear) return;  // one day, or across the end of a year
  for (std::size_t k = 0; k < names.size(); ++k) {
    if (const int day = day_of(names[k]); day > 0) out[k] = day == last ? Stand::now : Stand::old;
  }
}

// "Candidate", "You" alone: what the candidate asked, beside what stands otherwise; "Company": what
// the firm offered. "Is" beside "Was": now.
void stand_by_owners(const std::vector<std::string_view>& names, std::vector<Stand>& out) {
  const auto lone = [&](std::string_view word) {
    return std::find_if(names.begin(), names.end(),
                        [&](std::string_view n) { return lower(trim(n)) == word; }) -
           names.begin();
  };
  const auto struck = lone("strike");  // "Strike" beside "Insert"
  const auto inserted = lone("insert");
  if (struck < std::ssize(names) && inserted < std::ssize(names)) {
    out[static_cast<std::size_t>(struck)] = Stand::old;
    out[static_cast<std::size_t>(inserted)] = Stand::now;
  }
  const bool any = std::any_of(out.begin(), out.end(), [](Stand s) { return s != Stand::none; });
  for (std::size_t k = 0; any && k < names.size(); ++k) {
    const std::vector<std::string> words = words_of(names[k]);
    if (out[k] != Stand::none || words.size() != 1) continue;
    if (is_in(kYours, words[0])) out[k] = Stand::asked;
    if (is_in(kOurs, words[0])) out[k] = Stand::offer;
    if (words[0] == "is" || words[0] == "becomes") out[k] = Stand::now;
  }
}

// "Today", "Where you are" beside the name of a firm: what you have, and what is offered.
void stand_by_present(const std::vector<std::string_view>& names, std::vector<Stand>& out) {
  constexpr std::array<std::string_view, 6> kPresent = {"today",   "current",  "currently",
                                                        "present", "existing", "now"};
  constexpr std::array<std::string_view, 10> kElse = {
      "exit", "ipo", "maximum", "max", "target", "future", "total", "projected", "at", "year"};
  if (names.size() != 2) return;
  const std::vector<std::string> first = words_of(names[0]);
  const std::vector<std::string> second = words_of(names[1]);
  const bool present = first.size() == 1 && is_in(kPresent, first[0]);
  const bool open = !second.empty() && !has(second, kElse) && !has(second, kChange) &&
                    (out[1] == Stand::none || out[1] == Stand::offer);
  if (!present || !open) return;
  out[0] = Stand::old;
  out[1] = Stand::now;
}

}  // namespace

Stand standing(std::string_view name, bool alone) {
  constexpr std::size_t kMost = 8;
  const std::vector<std::string> words = words_of(name);
  if (words.empty() || words.size() > kMost || has(words, kTimes)) return Stand::none;
  if (alone && !std::all_of(words.begin(), words.end(), is_known)) return Stand::none;
  if (is_name_with_first(words)) return Stand::none;
  const bool yours = has(words, kYours);
  const bool ours = has(words, kOurs);
  const bool now = has(words, kNow);
  const bool old = has(words, kOld);
  if (has(words, kAsked) && !has(words, kReply))
    return ours && !yours ? Stand::now : Stand::asked;  // "Our counter"
  if (yours && !ours && !now && (is_in(kOffer, words.back()) || words.back() == "position") &&
      words.back() != "offer" && words.back() != "letter")
    return Stand::asked;  // "Your proposal", "Candidate position", but "Your offer"
  if (now) return Stand::now;
  if (old) return Stand::old;
  if (has(words, kOffer) || (ours && words.back() == "position")) return Stand::offer;
  return has(words, kChange) ? Stand::change : Stand::none;
}

std::vector<Stand> standings(const std::vector<std::string_view>& names, bool alone) {
  std::vector<Stand> out;
  for (const std::string_view name : names) out.push_back(standing(name, alone));
  int newest = 0;
  for (const std::string_view name : names) newest = std::max(newest, number_of(name));
  for (std::size_t k = 0; newest > 1 && k < names.size(); ++k) {  // "Rev. 1" beside "Rev. 2"
    if (const int n = number_of(names[k]); n > 0) out[k] = n == newest ? Stand::now : Stand::old;
  }
  if (!alone) {
    stand_by_days(names, out);
    stand_by_owners(names, out);
    stand_by_present(names, out);
  }
  const auto is = [&](Stand stand) { return std::find(out.begin(), out.end(), stand) < out.end(); };
  if (!is(Stand::now)) std::replace(out.begin(), out.end(), Stand::offer, Stand::now);
  std::replace(out.begin(), out.end(), Stand::offer, Stand::old);
  const auto last = std::find(out.rbegin(), out.rend(), Stand::now);
  if (last != out.rend()) std::replace(last + 1, out.rend(), Stand::now, Stand::old);
  if (!is(Stand::now) || !(is(Stand::old) || is(Stand::asked)))
    std::fill(out.begin(), out.end(), Stand::none);
  return out;
}

}  // namespace parley::letter
