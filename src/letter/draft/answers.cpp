// A person's answer to a question, in the form that its key has.
#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "letter/draft.hpp"

namespace parley::letter {
namespace {

struct Row {
  std::string_view leaf;
  Answer as;
  std::string_view words = {};  // that a word may be
};

// What a key takes, by its last part; money where it is not named.
constexpr std::array kRows = {
    Row{"start", Answer::day},
    Row{"expires", Answer::day},
    Row{"granted", Answer::day},
    Row{"commencement", Answer::day},
    Row{"date", Answer::day},
    Row{"rate", Answer::percent},
    Row{"portion", Answer::percent},
    Row{"ownership", Answer::percent},
    Row{"of_base", Answer::percent},
    Row{"bonus_share", Answer::percent},
    Row{"payout", Answer::percent},
    Row{"raise", Answer::percent},
    Row{"clawback_net_of", Answer::percent},
    Row{"kind", Answer::word, "rsu stock iso nso option"},
    Row{"paid", Answer::word, "annual quarterly semiannual monthly"},
    Row{"clawback", Answer::word, "full prorated"},
    Row{"clawback_by", Answer::word, "months days"},
    Row{"clawback_from", Answer::word, "start payment"},
    Row{"employed_at", Answer::word, "payout period_end"},
    Row{"first_year", Answer::word, "prorated full none"},
    Row{"plan_year", Answer::word, "employment calendar"},
    Row{"trigger", Answer::word, "impact change_of_control termination"},
    Row{"installments", Answer::list},
    Row{"vests", Answer::list},
    Row{"raises", Answer::list},
    Row{"tiers", Answer::list},
    Row{"vest_dates", Answer::list},
};

// "150k", "$150,000", "22M", "1.86": its number.
std::optional<Ratio> amount(std::string text) {
  std::erase_if(text, [](char c) { return c == '$' || c == ',' || c == '_' || c == ' '; });
  if (text.empty()) return std::nullopt;
  const char last = lowered(text).back();
  const std::int64_t scale = last == 'k' ? 1'000 : last == 'm' ? 1'000'000 : 1;
  if (scale > 1) text.pop_back();
  const auto number = Ratio::decimal(text);
  if (!number || *number < Ratio(0)) return std::nullopt;
  return *number * Ratio(scale);
}

std::optional<Value> percent(std::string text) {
  if (text.back() == '%') text.pop_back();
  const auto number = amount(text);
  return number ? std::optional(Value::percent(*number / Ratio(100))) : std::nullopt;
}

const Row* row_of(const std::string& key) {
  const std::string_view leaf = std::string_view(key).substr(key.rfind('.') + 1);
  const auto* row =
      std::find_if(kRows.begin(), kRows.end(), [&](const Row& r) { return r.leaf == leaf; });
  return row == kRows.end() ? nullptr : row;
}

bool is_one_of(std::string_view word, std::string_view words) {
  while (!words.empty()) {
    const std::size_t space = std::min(words.find(' '), words.size());
    if (words.substr(0, space) == word) return true;
    words.remove_prefix(std::min(space + 1, words.size()));
  }
  return false;
}

}  // namespace

Answer answer_of(const std::string& key) {
  const Row* row = row_of(key);
  return row != nullptr ? row->as : Answer::number;
}

std::optional<Value> answer(const Question& question, std::string_view line) {
  const std::string text = shortened(line, 200);
  if (text.empty()) return std::nullopt;
  const auto pick = Ratio::decimal(text);
  const bool picks = pick && pick->is_whole() && *pick >= Ratio(1) &&
                     *pick <= Ratio(static_cast<std::int64_t>(question.readings.size()));
  if (picks) return question.readings[static_cast<std::size_t>(pick->numerator()) - 1];
  switch (answer_of(question.key)) {
    case Answer::day:
      if (const auto day = Date::parse(text)) return Value::day(*day);
      return std::nullopt;
    case Answer::percent:
      return percent(text);
    case Answer::word:
      return is_one_of(lowered(text), row_of(question.key)->words)
                 ? std::optional(Value::words(lowered(text)))
                 : std::nullopt;
    case Answer::list:
      return std::nullopt;
    case Answer::number:
      break;
  }
  const auto number = amount(text);
  return number ? std::optional(Value::money(*number)) : std::nullopt;
}

Reading answered(Reading reading, const std::string& key, Value value) {
  std::erase_if(reading.questions, [&](const Question& q) { return q.key == key; });
  std::erase_if(reading.facts, [&](const Fact& f) { return f.key == key; });
  reading.facts.push_back(
      {.key = key, .value = std::move(value), .evidence = {}, .match = "answered"});
  return reading;
}

}  // namespace parley::letter
