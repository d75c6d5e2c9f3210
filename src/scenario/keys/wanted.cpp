#include "scenario/keys/wanted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "core/text.hpp"
#include "parley/core/format.hpp"
#include "parley/core/quantity.hpp"
#include "scenario/keys/limits.hpp"

namespace parley::scenario {
namespace {

std::string words_text(const Key& key) {
  std::string text;
  const auto words = words_of(key);
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += fmt::format("{}\"{}\"", i == 0 ? "" : (i + 1 < words.size() ? ", " : " or "), words[i]);
  }
  return text;
}

std::string or_word(const Key& key) {
  return key.words.empty() ? std::string() : ", or " + words_text(key);
}

bool is_listed(const Key& key) { return !key.path.empty() && key.path.back() == ']'; }

// Percent signs, commas: a bound in the unit of its key.
std::string bound(const Key& key, std::int64_t b) {
  switch (key.type) {
    case KeyType::percent:
      return fmt::format("{}%", format_number(Ratio(b)));
    case KeyType::money:
    case KeyType::price:
      return b >= kMostDollarsPerShare ? (b == kMostDollars ? "$1e15" : "$1e12")
                                       : fmt::format("${}", b);
    default:
      return format_number(Ratio(b));
  }
}

// "yes", "True": what a flag is written as.
std::string flag_cure(std::string_view text) {
  const std::string small = lowered(text);
  if (small == "true" || small == "yes" || small == "on") return "write true without quotes";
  if (small == "false" || small == "no" || small == "off") return "write false without quotes";
  return {};
}

// "fifteen" and "fifteen percent" as a percentage, "two hundred thousand dollars" as an amount.
std::string spelled_cure(const Key& key, std::string_view text) {
  for (const std::string_view unit : {"percent", "%", "dollars"}) {
    if (text.ends_with(unit)) text = trimmed(text.substr(0, text.size() - unit.size()));
  }
  const auto n = spelled_number(text);
  if (!n) return {};
  if (key.type == KeyType::percent) return fmt::format("write \"{}%\"", *n);
  return fmt::format("write {}", *n);
}

}  // namespace

std::vector<std::string_view> words_of(const Key& key) {
  std::vector<std::string_view> words;
  for (std::string_view rest = key.words; !rest.empty();) {
    const auto bar = rest.find('|');
    words.push_back(rest.substr(0, bar));
    rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
  }
  return words;
}

std::string_view shown_name(const Key& key) {
  std::string_view path = key.path;
  while (!path.empty() && path.back() == ']') path = path.substr(0, path.rfind('['));
  const auto dot = path.rfind('.');
  return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

std::string heading_of(std::string_view table) {
  const bool entry = table.ends_with("[]");
  std::string path(table);
  for (auto at = path.find("[]"); at != std::string::npos; at = path.find("[]")) path.erase(at, 2);
  return entry ? fmt::format("[[{}]]", path) : fmt::format("[{}]", path);
}

std::string wanted(const Key& key) {
  switch (key.type) {
    case KeyType::table:
      return is_listed(key) ? "a table" : fmt::format("a table: [{}]", key.path);
    case KeyType::list:
      return "a list";
    case KeyType::text:
      return "text in quotes";
    case KeyType::file:
      return "the path of a file, in quotes";
    case KeyType::money:
      return "an amount of dollars, like 175_000 or \"$175k\"";
    case KeyType::price:
      return "dollars per share, like 4.25 or \"$4.25\"" + or_word(key);
    case KeyType::percent:
      return key.words.empty()
                 ? "a percentage in quotes, like \"15%\""
                 : fmt::format("a percentage in quotes, like \"0.05%\", or {}", words_text(key));
    case KeyType::money_or_percent:
      return key.words.empty()
                 ? "a percentage like \"0.05%\", or an amount of dollars"
                 : fmt::format("{}, a percentage like \"10%\", or an amount of dollars",
                               words_text(key));
    case KeyType::measure:
      return "an amount, a number or a percentage like \"15%\"";
    case KeyType::number:
      return "a number without quotes, like 0.6";
    case KeyType::whole:
      return "a whole number without quotes, like 12" + or_word(key);
    case KeyType::date:
      return "a date, like 2026-09-01";
    case KeyType::month_day:
      return "a day of the year in quotes, like \"02-20\"";
    case KeyType::flag:
      return "true or false, without quotes";
    case KeyType::choice:
      return words_text(key);
    case KeyType::scalar:
      return "a single value";
    case KeyType::numbers:
      return key.range.low == key.range.high
                 ? fmt::format("a row of {} numbers", key.range.low)
                 : fmt::format("a row of {} or {} numbers", key.range.low, key.range.high);
  }
  return {};
}

std::string range_text(const Key& key) {
  const Range& r = key.range;
  const std::string low = bound(key, r.low);
  const std::string high = bound(key, r.high);
  if (!r.above_low && !r.below_high) return fmt::format("from {} to {}", low, high);
  return fmt::format("{} {} and {} {}", r.above_low ? "above" : "at least", low,
                     r.below_high ? "below" : "at most", high);
}

std::string type_cure(const Key& key, const Node& node) {
  using Kind = Node::Kind;
  const bool wants_number = key.type == KeyType::number || key.type == KeyType::whole;
  if (node.kind == Kind::string && wants_number) {
    if (const auto percent = read_percent(node.text).value;
        percent && key.type == KeyType::number) {
      return fmt::format("a multiple is a bare number: {} is {}", node.text,
                         plain_number(percent->fraction()));
    }
    if (decimal_of(node.text)) return fmt::format("write {} without quotes", node.text);
    if (const auto n = spelled_number(node.text)) return fmt::format("write {}", *n);
  }
  if (node.kind == Kind::string && key.type == KeyType::flag) return flag_cure(node.text);
  if (node.kind == Kind::table && is_listed(key) == false && key.type == KeyType::list) {
    return fmt::format("write [[{}]], with two brackets", key.path);
  }
  return {};
}

std::string quantity_cure(const Key& key, const Node& node) {
  if (node.kind != Node::Kind::string) return {};
  if (std::string spelled = spelled_cure(key, node.text); !spelled.empty()) return spelled;
  if (key.type == KeyType::money_or_percent && !key.words.empty())
    return "it can be " + wanted(key);
  if (key.type != KeyType::percent) return {};
  const auto number = decimal_of(node.text);
  if (!number) return {};
  return fmt::format("write \"{}%\" or \"{}%\", whichever it is", plain_number(*number),
                     plain_number(*number * Ratio(100)));
}

std::optional<Ratio> decimal_of(std::string_view typed) {
  std::string digits(typed);
  std::erase(digits, '_');
  if (const auto exact = Ratio::decimal(digits)) return exact;
  if (!digits.empty() && digits.front() == '+') digits.erase(0, 1);
  // No name of a number, no hexadecimal one; from_chars reads no floating point everywhere.
  if (digits.find_first_not_of("0123456789.eE+-") != std::string::npos) return std::nullopt;
  char* stopped = nullptr;
  const double x = std::strtod(digits.c_str(), &stopped);
  if (digits.empty() || *stopped || !std::isfinite(x) || std::fabs(x) > 1e18) return std::nullopt;
  return Ratio::shortest(x);
}

std::string plain_number(const Ratio& r) {
  std::string text = format_number(r, 9);
  std::erase(text, ',');
  return text;
}

}  // namespace parley::scenario
