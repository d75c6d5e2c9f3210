#include "parley/core/format.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "core/spoken_dollars.hpp"

namespace parley {
namespace {

// "1234567" as "1,234,567"; digits only.
std::string grouped(std::string digits) {
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

// A decimal text with its whole part grouped and the zeros at the end of its fraction gone.
std::string tidy(const std::string& text) {
  const bool negative = !text.empty() && text.front() == '-';
  const std::string bare = negative ? text.substr(1) : text;
  const auto point = bare.find('.');
  std::string result = grouped(bare.substr(0, point));
  if (point != std::string::npos) {
    std::string fraction = bare.substr(point);
    while (fraction.back() == '0') fraction.pop_back();
    if (fraction != ".") result += fraction;
  }
  return negative && result.find_first_not_of("0.,") != std::string::npos ? "-" + result : result;
}

std::string with_dollar(const std::string& tidied) {
  return tidied.front() == '-' ? "-$" + tidied.substr(1) : "$" + tidied;
}

std::string decimal_text(const Ratio& r, int decimals) {
  Int128 scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const bool negative = r < Ratio(0);
  const Ratio scaled = (negative ? -r : r) * Ratio::of(scale, 1);
  const Int128 digits = scaled.round_half_up();  // of the magnitude: half away from zero
  const auto whole = static_cast<std::uint64_t>(digits / scale);
  const auto fraction = static_cast<std::uint64_t>(digits % scale);
  const std::string sign = negative ? "-" : "";
  return decimals == 0 ? fmt::format("{}{}", sign, whole)
                       : fmt::format("{}{}.{:0{}}", sign, whole, fraction, decimals);
}

}  // namespace

std::string format_cents(Money m) {
  const std::int64_t cents = std::abs(m.cents());
  return fmt::format("{}${}.{:02}", m.cents() < 0 ? "-" : "",
                     grouped(fmt::format("{}", cents / 100)), cents % 100);
}

std::string plain_cents(Money m) {
  std::array<char, 24> digits;
  const std::uint64_t size = m.cents() < 0 ? 0 - static_cast<std::uint64_t>(m.cents())
                                           : static_cast<std::uint64_t>(m.cents());
  char* at = digits.data();
  if (m.cents() < 0) *at++ = '-';
  at = std::to_chars(at, digits.data() + digits.size(), size / 100).ptr;
  *at++ = '.';
  *at++ = static_cast<char>('0' + size / 10 % 10);
  *at++ = static_cast<char>('0' + size % 10);
  return {digits.data(), at};
}

std::string format_money(Money m) {
  std::string text = format_cents(m);
  if (m.cents() % 100 == 0) text.resize(text.size() - 3);
  return text;
}

std::string format_dollars(Money m) { return with_dollar(tidy(decimal_text(m.ratio(), 0))); }

std::string format_dollars(double dollars) {
  return with_dollar(tidy(fmt::format("{:.0f}", std::round(dollars))));
}

namespace {

struct Scale {
  double from;
  std::int64_t unit;
  const char* suffix;
};

constexpr std::array<Scale, 3> kScales = {
    {{999'500'000, 1'000'000'000, "B"}, {999'500, 1'000'000, "M"}, {999.5, 1'000, "k"}}};

// The scale of whole dollars; null under a thousand, and where a double does not tell them apart.
const Scale* scale_of(double whole) {
  const double size = std::fabs(whole);
  for (const Scale& s : kScales) {
    if (size >= s.from && size <= 1e18) return &s;
  }
  return nullptr;
}

Ratio scaled(double whole, const Scale& scale) {
  return Ratio::of(static_cast<std::int64_t>(whole), scale.unit);
}

std::string with_suffix(const Ratio& x, int decimals, const Scale& scale) {
  return with_dollar(tidy(decimal_text(x, decimals))) + scale.suffix;
}

}  // namespace

// Halves are told apart among whole dollars, where a double is exact: of 1.005 billions it is not.
std::string format_short_dollars(double dollars) {
  const double whole = std::round(dollars);
  const Scale* scale = scale_of(whole);
  if (!scale) return format_dollars(whole);
  const Ratio x = scaled(whole, *scale);
  const Ratio size = whole < 0 ? -x : x;
  const int decimals = size < Ratio::of(9'995, 1'000) ? 2 : size < Ratio::of(9'995, 100) ? 1 : 0;
  return with_suffix(x, decimals, *scale);
}

std::string format_telling_dollars(double dollars) {
  const double whole = std::round(dollars);
  const Scale* scale = whole == dollars ? scale_of(whole) : nullptr;
  if (!scale) return format_short_dollars(dollars);
  const Ratio x = scaled(whole, *scale);
  const bool told = (x * Ratio(1'000)).is_whole();
  return told ? with_suffix(x, 3, *scale) : format_short_dollars(dollars);
}

std::string format_about_dollars(double dollars) {
  const double size = std::fabs(dollars);
  if (size >= 999'500) return format_short_dollars(dollars);
  const double step = size < 999.5 ? 1 : size < 9'950 ? 100 : 1'000;
  return format_dollars(std::round(dollars / step) * step);
}

std::string format_number(const Ratio& r, int decimals) { return tidy(decimal_text(r, decimals)); }

std::string format_number(double x, int decimals) {
  return tidy(fmt::format("{:.{}f}", x, decimals));
}

std::string format_percent(const Percent& p, int decimals) {
  return format_number(p.fraction() * Ratio(100), decimals) + "%";
}

std::string format_percent(double fraction, int decimals) {
  return format_number(fraction * 100, decimals) + "%";
}

std::string format_price(Price p) {
  std::string text =
      tidy(fmt::format("{}.{:06}", p.millionths() / 1'000'000, p.millionths() % 1'000'000));
  const auto point = text.find('.');
  if (point != std::string::npos && text.size() - point == 2) text += '0';
  return "$" + text;
}

}  // namespace parley
