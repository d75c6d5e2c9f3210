#include <fmt/format.h>

#include "letter/draft.hpp"
#include "letter/letter_file.hpp"
#include "letter/reading.hpp"
#include "parley/core/format.hpp"
#include "terms/key_face.hpp"
#include "web/desk.hpp"
#include "web/words.hpp"

namespace parley::web {
namespace {

constexpr std::size_t kMostQuoted = 120;  // bytes of a letter under what was found in it

std::string shown(const letter::Value& v) {
  using Is = letter::Value::Is;
  switch (v.is) {
    case Is::money:
      return format_money(
          Money::cents(static_cast<std::int64_t>((v.number * Ratio(100)).round_half_up())));
    case Is::count:
      return format_number(v.number);
    case Is::percent:
      return format_percent(Percent::fraction(v.number));
    case Is::text:
      return v.text;
    case Is::flag:
      return v.number.is_zero() ? "no" : "yes";
    default:
      return letter::to_toml(v);
  }
}

Json found_in(const letter::Reading& reading) {
  Json found = Json::array();
  for (const letter::Fact& f : reading.facts) {
    found.push_back({{"key", f.key},
                     {"label", capital(label_of(f.key))},
                     {"value", shown(f.value)},
                     {"words", letter::shortened(f.evidence.words, kMostQuoted)}});
  }
  return found;
}

Json asked_by(const letter::Reading& reading) {
  Json asked = Json::array();
  for (const letter::Question& q : reading.questions) {
    asked.push_back({{"key", q.key},
                     {"label", capital(label_of(q.key)) + "?"},
                     {"why", capital_sentence(q.why)},
                     {"words", letter::shortened(q.evidence.words, kMostQuoted)}});
  }
  return asked;
}

Json seen_in(const letter::Reading& reading) {
  Json seen = Json::array();
  for (const letter::Seen& s : reading.seen) {
    seen.push_back(
        fmt::format("{}: “{}”", s.why, letter::shortened(s.evidence.words, kMostQuoted)));
  }
  return seen;
}

std::string counted(std::size_t n, const char* one, const char* many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

Json read(Desk&, const Json& question) {
  const std::vector<letter::SourceText> letters = {
      letter::letter_of(text_of(question, "name"), text_of(question, "text"))};
  const letter::Reading reading = letter::read_letters(letters, std::nullopt);
  if (!reading.found_anything()) {
    return {{"toml", ""},
            {"fault", "Nothing of an offer was found in it."},
            {"help", "Paste the whole letter, or fill in the form."}};
  }
  return {{"toml", letter::draft(reading, letters)},
          {"found", found_in(reading)},
          {"asked", asked_by(reading)},
          {"seen", seen_in(reading)},
          {"summary", counted(reading.facts.size(), "fact found, ", "facts found, ") +
                          counted(reading.questions.size(), "question open.", "questions open.")},
          {"fault", ""},
          {"help", ""}};
}

}  // namespace

std::vector<Call> letter_calls() { return {{"letter", read}}; }

}  // namespace parley::web
