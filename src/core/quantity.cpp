#include "parley/core/quantity.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace parley {
namespace {

constexpr std::int64_t kMostDollars = 1'000'000'000'000'000;

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1,234,567.89" without its commas; empty where a comma stands where none belongs.
std::optional<std::string> without_separators(std::string_view s) {
  if (s.find(',') == std::string_view::npos) return std::string(s);
  const std::string_view whole = s.substr(0, s.find('.'));
  const std::string_view rest = s.substr(whole.size());
  if (rest.find(',') != std::string_view::npos) return std::nullopt;
  std::string digits;
  std::size_t group = 0;
  bool first = true;
  for (const char c : whole) {
    if (c == ',') {
      if (first ? (group < 1 || group > 3) : group != 3) return std::nullopt;
      first = false;
      group = 0;
    } else {
      digits += c;
      ++group;
    }
  }
  if (group != 3) return std::nullopt;
  return digits + std::string(rest);
}

struct Dollars {
  std::optional<Ratio> value;
  std::string fault;
};

std::int64_t scale_of(char c) {
  switch (c) {
    case 'k':
    case 'K':
      return 1'000;
    case 'm':
    case 'M':
      return 1'000'000;
    case 'b':
    case 'B':
      return 1'000'000'000;
    default:
      return 1;
  }
}

Dollars read_dollars(std::string_view text, bool scaled) {
  constexpr auto kShape =
      "is no amount of dollars; write it like \"$175,000\", \"175k\" or \"$1.6B\"";
  constexpr auto kPlainShape = "is no amount of dollars per share; write it like \"$4.25\"";
  const std::string fault = scaled ? kShape : kPlainShape;
  std::string_view s = trimmed(text);
  const bool negative = !s.empty() && s.front() == '-';
  if (negative) s.remove_prefix(1);
  if (!s.empty() && s.front() == '$') s.remove_prefix(1);
  s = trimmed(s);
  if (s.empty()) return {{}, fault};
  const std::int64_t scale = scaled ? scale_of(s.back()) : 1;
  if (scale > 1) s = trimmed(s.substr(0, s.size() - 1));
  if (s.empty() || !is_digit(s.front()) || !is_digit(s.back())) return {{}, fault};
  const auto digits = without_separators(s);
  if (!digits) return {{}, "has its thousands separators in the wrong places"};
  const auto number = Ratio::decimal(*digits);
  if (!number) {
    const bool numeric =
        std::all_of(digits->begin(), digits->end(), [](char c) { return is_digit(c) || c == '.'; });
    return {{},
            numeric && std::count(digits->begin(), digits->end(), '.') <= 1
                ? std::string("has more digits than an amount of dollars can")
                : fault};
  }
  return {(negative ? -*number : *number) * Ratio(scale), {}};
}

std::string out_of_range(const Ratio& dollars) {
  return dollars > Ratio(kMostDollars) || dollars < Ratio(-kMostDollars) ? "is beyond 1e15 dollars"
                                                                         : std::string();
}

}  // namespace

Read<Money> money_from(const Ratio& dollars) {
  if (auto fault = out_of_range(dollars); !fault.empty()) return {{}, fault};
  const Ratio cents = dollars * Ratio(100);
  if (!cents.is_whole()) return {{}, "has more than two decimals of a dollar"};
  return {Money::cents(static_cast<std::int64_t>(cents.numerator())), {}};
}

Read<Money> read_money(std::string_view text) {
  const Dollars d = read_dollars(text, true);
  return d.value ? money_from(*d.value) : Read<Money>{{}, d.fault};
}

Read<Price> price_from(const Ratio& dollars) {
  const Ratio most(1'000'000'000'000);
  if (dollars > most || dollars < -most) return {{}, "is beyond 1e12 dollars a share"};
  const Ratio millionths = dollars * Ratio(1'000'000);
  if (!millionths.is_whole()) return {{}, "has more than six decimals of a dollar"};
  return {Price::millionths(static_cast<std::int64_t>(millionths.numerator())), {}};
}

Read<Price> read_price(std::string_view text) {
  const Dollars d = read_dollars(text, false);
  return d.value ? price_from(*d.value) : Read<Price>{{}, d.fault};
}

Read<Percent> read_percent(std::string_view text) {
  std::string_view s = trimmed(text);
  if (s.empty() || s.back() != '%') {
    return {{}, "has no percent sign; write a percentage like \"15%\""};
  }
  s = trimmed(s.substr(0, s.size() - 1));
  const auto number = Ratio::decimal(s);
  constexpr std::int64_t kMost = 1'000'000'000'000'000;
  if (!number || *number > Ratio(kMost) || *number < Ratio(-kMost) ||
      number->denominator() > static_cast<Int128>(kMost)) {
    return {{}, "is no percentage; write it like \"15%\" or \"0.05%\""};
  }
  return {Percent::of_hundred(*number), {}};
}

}  // namespace parley
