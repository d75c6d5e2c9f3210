#include "amount_text.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace parley {
namespace {

struct Scale {
  std::string_view word;
  std::int64_t times;
  bool known;  // one of those that are read; the others only make a cure
};

constexpr std::array<Scale, 16> kScales = {{{"k", 1'000, true},
                                            {"thousand", 1'000, true},
                                            {"m", 1'000'000, true},
                                            {"million", 1'000'000, true},
                                            {"b", 1'000'000'000, true},
                                            {"billion", 1'000'000'000, true},
                                            {"grand", 1'000, false},
                                            {"thousands", 1'000, false},
                                            {"mm", 1'000'000, false},
                                            {"mn", 1'000'000, false},
                                            {"mil", 1'000'000, false},
                                            {"mio", 1'000'000, false},
                                            {"millions", 1'000'000, false},
                                            {"bn", 1'000'000'000, false},
                                            {"bil", 1'000'000'000, false},
                                            {"billions", 1'000'000'000, false}}};

struct Word {
  std::string_view text;
  Period period;
};

constexpr std::array<Word, 34> kPeriods = {{{"/yr", Period::year},
                                            {"/year", Period::year},
                                            {"per year", Period::year},
                                            {"a year", Period::year},
                                            {"per annum", Period::year},
                                            {"p.a.", Period::year},
                                            {"yearly", Period::year},
                                            {"annually", Period::year},
                                            {"/mo", Period::month},
                                            {"/month", Period::month},
                                            {"per month", Period::month},
                                            {"a month", Period::month},
                                            {"monthly", Period::month},
                                            {"semimonthly", Period::half_month},
                                            {"semi-monthly", Period::half_month},
                                            {"twice a month", Period::half_month},
                                            {"biweekly", Period::fortnight},
                                            {"bi-weekly", Period::fortnight},
                                            {"every two weeks", Period::fortnight},
                                            {"/wk", Period::week},
                                            {"/week", Period::week},
                                            {"per week", Period::week},
                                            {"a week", Period::week},
                                            {"weekly", Period::week},
                                            {"/day", Period::day},
                                            {"per day", Period::day},
                                            {"a day", Period::day},
                                            {"/hr", Period::hour},
                                            {"/hour", Period::hour},
                                            {"/h", Period::hour},
                                            {"per hour", Period::hour},
                                            {"an hour", Period::hour},
                                            {"/share", Period::share},
                                            {"per share", Period::share}}};

constexpr std::array<std::string_view, 6> kDollars = {"us$",    "usd",   "dollars",
                                                      "dollar", "bucks", "us dollars"};
constexpr std::array<std::string_view, 24> kForeign = {
    "\xE2\x82\xAC", "\xC2\xA3", "\xC2\xA5", "\xE2\x82\xB9", "eur", "euro", "euros", "gbp",
    "pounds",       "cad",      "c$",       "ca$",          "aud", "a$",   "chf",   "inr",
    "rs.",          "jpy",      "sgd",      "s$",           "sek", "dkk",  "nok",   "mxn"};

bool stands_in_number(char c) { return is_digit(c) || c == ',' || c == '.'; }

// Takes the longest of these words off the front of a text, in either case; empty where none is.
template <class Words>
std::string_view take_front(std::string_view& text, const Words& words) {
  const std::string small = lowered(text);
  std::size_t longest = 0;
  for (const std::string_view w : words) {
    const bool ends =
        small.size() <= w.size() || !is_letter(w.back()) || !is_letter(small[w.size()]);
    if (ends && std::string_view(small).starts_with(w)) longest = std::max(longest, w.size());
  }
  const std::string_view taken = text.substr(0, longest);
  text = trimmed(text.substr(longest));
  return taken;
}

void take_currency(AmountText& a, std::string_view& text) {
  if (const auto word = take_front(text, kForeign); !word.empty()) {
    a.foreign = true;
    a.currency = word;
  } else if (const auto dollars = take_front(text, kDollars); !dollars.empty()) {
    a.currency = dollars;
  }
}

void take_scale(AmountText& a, std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), [](char c) { return is_letter(c); });
  const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  const std::string small = lowered(word);
  for (const Scale& s : kScales) {
    if (s.word != small) continue;
    a.scale = s.times;
    a.known_scale = s.known;
    a.scale_word = word;
    text = trimmed(text.substr(word.size()));
  }
}

void take_period(AmountText& a, std::string_view& text) {
  const std::string small = lowered(text);
  for (const Word& w : kPeriods) {
    if (w.text != small) continue;
    a.period = w.period;
    a.period_word = text;
    text = {};
  }
}

}  // namespace

AmountText take_apart(std::string_view text) {
  AmountText a;
  text = trimmed(text);
  a.negative = text.starts_with('-');
  if (a.negative) text = trimmed(text.substr(1));
  take_currency(a, text);
  if (text.starts_with('$')) text = trimmed(text.substr(1));
  const auto end = std::find_if_not(text.begin(), text.end(), stands_in_number);
  a.digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text = trimmed(text.substr(a.digits.size()));
  take_scale(a, text);
  if (a.currency.empty()) take_currency(a, text);
  take_period(a, text);
  a.rest = text;
  return a;
}

std::optional<std::string> without_separators(std::string_view digits) {
  if (digits.find(',') == std::string_view::npos) return std::string(digits);
  const std::string_view whole = digits.substr(0, digits.find('.'));
  const std::string_view rest = digits.substr(whole.size());
  if (rest.find(',') != std::string_view::npos) return std::nullopt;
  std::string plain;
  std::size_t group = 0;
  bool first = true;
  for (const char c : whole) {
    if (c == ',') {
      if (first ? (group < 1 || group > 3) : group != 3) return std::nullopt;
      first = false;
      group = 0;
    } else {
      plain += c;
      ++group;
    }
  }
  if (group != 3) return std::nullopt;
  return plain + std::string(rest);
}

}  // namespace parley
