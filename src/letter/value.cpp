#include "letter/value.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace parley::letter {
namespace {

std::string digits(Int128 n) {
  std::string s;
  do {
    s.insert(s.begin(), static_cast<char>('0' + static_cast<int>(n % 10)));
    n /= 10;
  } while (n > 0);
  return s;
}

std::string fraction(const Ratio& r) {
  return digits(r.numerator()) + "/" + digits(r.denominator());
}

// How many decimals write r exactly; -1: no number of them does, or more than eight.
int decimals(const Ratio& r) {
  Int128 scale = 1;
  for (int n = 0; n <= 8; ++n, scale *= 10) {
    if (scale % r.denominator() == 0) return n;
  }
  return -1;
}

std::string quoted(std::string_view s) {
  std::string out = "\"";
  for (const char c : on_one_line(s)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string percent_text(const Ratio& share) {
  const Ratio hundred = share * Ratio(100);
  return decimals(hundred) >= 0 ? plain_number(hundred) + "%" : fraction(share);
}

std::string grouped(const std::string& number) {
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string out = number.substr(0, point);
  for (std::size_t i = out.size(); i > 3 && out.size() >= 5; i -= 3) out.insert(i - 3, "_");
  return out + number.substr(point);
}

enum class Form { toml, json };

std::string written(const Value& v, Form form) {
  const bool toml = form == Form::toml;
  std::string out;
  switch (v.is) {
    case Value::Is::money:
    case Value::Is::count:
      return toml ? grouped(plain_number(v.number)) : plain_number(v.number);
    case Value::Is::percent:
      return quoted(percent_text(v.number));
    case Value::Is::text:
      return quoted(v.text);
    case Value::Is::flag:
      return v.number.is_zero() ? "false" : "true";
    case Value::Is::date:
      return toml ? v.date.iso() : quoted(v.date.iso());
    case Value::Is::list:
      for (const Value& item : v.items) out += (out.empty() ? "" : ", ") + written(item, form);
      return "[" + out + "]";
    case Value::Is::table:
      for (const auto& [name, item] : v.entries) {
        out += (out.empty() ? "" : ", ") + (toml ? name + " = " : quoted(name) + ": ") +
               written(item, form);
      }
      return toml ? "{ " + out + " }" : "{" + out + "}";
  }
  return out;
}

}  // namespace

Value Value::money(const Ratio& dollars) { return {.is = Is::money, .number = dollars}; }
Value Value::count(const Ratio& n) { return {.is = Is::count, .number = n}; }
Value Value::percent(const Ratio& share) { return {.is = Is::percent, .number = share}; }
Value Value::words(std::string_view text) { return {.is = Is::text, .text = std::string(text)}; }
Value Value::yes() { return {.is = Is::flag, .number = Ratio(1)}; }
Value Value::no() { return {.is = Is::flag, .number = Ratio(0)}; }

Value Value::day(Date d) { return {.is = Is::date, .date = d}; }
Value Value::list(std::vector<Value> items) { return {.is = Is::list, .items = std::move(items)}; }
Value Value::table(std::vector<Field> entries) {
  return {.is = Is::table, .entries = std::move(entries)};
}

bool operator==(const Value& a, const Value& b) {
  return a.is == b.is && a.number == b.number && a.text == b.text && a.date == b.date &&
         a.items == b.items && a.entries == b.entries;
}

std::string plain_number(const Ratio& r) {
  if (r < Ratio(0)) return "-" + plain_number(-r);
  const int n = decimals(r);
  if (n < 0) return fraction(r);
  Int128 scale = 1;
  for (int k = 0; k < n; ++k) scale *= 10;
  const Int128 scaled = r.numerator() * (scale / r.denominator());
  std::string s = digits(scaled);
  if (n == 0) return s;
  const auto places = static_cast<std::size_t>(n);
  if (s.size() <= places) s.insert(0, places + 1 - s.size(), '0');
  return s.insert(s.size() - places, ".");
}

std::string to_toml(const Value& v) { return written(v, Form::toml); }
std::string to_json(const Value& v) { return written(v, Form::json); }

}  // namespace parley::letter
