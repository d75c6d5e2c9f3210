#include "scenario/keys/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/suggestion.hpp"
#include "core/text.hpp"
#include "parley/core/format.hpp"
#include "parley/core/quantity.hpp"
#include "scenario/faults/fault.hpp"
#include "scenario/keys/wanted.hpp"

namespace parley::scenario {
namespace {

using Kind = Node::Kind;

class ValueReader {
 public:
  ValueReader(const Key& key, const Node& node, std::vector<Diagnostic>& faults)
      : key_(key), node_(node), faults_(faults) {
    value_.type = key.type;
    value_.node = &node;
  }

  std::optional<Value> read() {
    if (!read_as(key_.type)) return std::nullopt;
    return std::move(value_);
  }

 private:
  bool read_as(KeyType type) {
    switch (type) {
      case KeyType::table:
      case KeyType::list:
        return wrong_type();
      case KeyType::text:
      case KeyType::file:
        return read_text();
      case KeyType::money:
        return read_money_value();
      case KeyType::price:
        return read_price_value();
      case KeyType::percent:
        return read_percent_value();
      case KeyType::money_or_percent:
        return read_money_or_percent();
      case KeyType::measure:
        return read_measure();
      case KeyType::number:
        return read_number();
      case KeyType::whole:
        return read_whole();
      case KeyType::date:
        return read_day();
      case KeyType::month_day:
        return read_month_day();
      case KeyType::flag:
        return read_flag();
      case KeyType::choice:
        return read_choice();
      case KeyType::scalar:
        return read_scalar();
      case KeyType::numbers:
        return read_numbers();
    }
    return false;
  }

  bool is(Kind k) const { return node_.kind == k; }
  bool is_number() const { return is(Kind::integer) || is(Kind::floating); }

  bool fail(std::string_view code, std::string message, std::string help = {}) {
    faults_.push_back(error(code, std::move(message), node_.place, std::move(help)));
    return false;
  }

  bool wrong_type() {
    return fail(
        "E011",
        fmt::format("{} must be {}, not {}", shown_name(key_), wanted(key_), name(node_.kind)),
        type_cure(key_, node_));
  }

  // The number of a bare number, exactly as it was typed.
  std::optional<Ratio> typed_number() { return typed_number(node_); }

  std::optional<Ratio> typed_number(const Node& node) {
    if (node.kind == Kind::integer) return Ratio(node.integer);
    const std::optional<Ratio> exact = decimal_of(node.text);
    if (!exact)
      fail("E013",
           fmt::format("{} must be a number that is finite, and within 1e18", shown_name(key_)));
    return exact;
  }

  template <class T>
  bool take(T Value::*member, const Read<T>& read) {
    if (!read.value) {
      return fail("E013", fmt::format("{} {}", shown_name(key_), read.fault),
                  read.cure.empty() ? quantity_cure(key_, node_) : read.cure);
    }
    value_.*member = *read.value;
    return true;
  }

  // Compares x * scale, the value in the unit as it is written, with the bounds.
  bool in_range(const Ratio& x, std::int64_t scale = 1) {
    const Range& r = key_.range;
    const Int128 value = x.numerator() * scale;
    const Int128 low = x.denominator() * r.low;
    const Int128 high = x.denominator() * r.high;
    if ((r.above_low ? value > low : value >= low) && (r.below_high ? value < high : value <= high))
      return true;
    return fail("E014", fmt::format("{} must be {}", shown_name(key_), range_text(key_)));
  }

  bool read_text() {
    if (!is(Kind::string)) return wrong_type();
    if (node_.text.size() > kLongestText) {
      return fail("E017",
                  fmt::format("{} is longer than {} bytes", shown_name(key_), kLongestText));
    }
    if (has_control(node_.text)) {
      return fail(
          "E013",
          fmt::format("{} holds a line break or another control character", shown_name(key_)),
          "write it in one line of plain text");
    }
    value_.text = node_.text;
    return true;
  }

  bool read_money_value() {
    value_.type = KeyType::money;
    const Per per = key_.yearly ? Per::year : Per::once;
    if (is(Kind::string)) {
      if (!take(&Value::money, read_money(node_.text, per))) return false;
    } else if (is_number()) {
      const auto number = typed_number();
      if (!number || !take(&Value::money, money_from(*number))) return false;
    } else {
      return wrong_type();
    }
    return key_.type == KeyType::money_or_percent ? not_negative() : in_range(value_.money.ratio());
  }

  bool not_negative() {
    if (value_.money >= Money()) return true;
    return fail("E014", fmt::format("{} must not be negative", shown_name(key_)));
  }

  // The word that may stand in place of a quantity.
  bool is_word() {
    if (!is(Kind::string) || key_.words.empty() || node_.text != key_.words) return false;
    value_.choice = 0;
    return true;
  }

  bool read_price_value() {
    if (is_word()) return true;
    if (is(Kind::string)) {
      if (!take(&Value::price, read_price(node_.text))) return false;
    } else if (is_number()) {
      const auto number = typed_number();
      if (!number || !take(&Value::price, price_from(*number))) return false;
    } else {
      return wrong_type();
    }
    return in_range(value_.price.ratio());
  }

  bool read_percent_value() {
    value_.type = KeyType::percent;
    if (is_number()) return bare_percentage();
    if (!is(Kind::string)) return wrong_type();
    if (is_word()) return true;
    return take(&Value::percent, read_percent(node_.text)) &&
           in_range(value_.percent.fraction(), 100);
  }

  // Is 0.05 five percent, or five hundredths of one?
  bool bare_percentage() {
    const auto number = typed_number();
    if (!number) return false;
    const std::string as_it_stands = plain_number(*number);
    const std::string as_fraction = plain_number(*number * Ratio(100));
    return fail(
        "E012",
        fmt::format("{} is a percentage, and {} has no sign: is it {}% or {}%?", shown_name(key_),
                    node_.text.empty() ? as_it_stands : node_.text, as_it_stands, as_fraction),
        fmt::format("write \"{}%\" or \"{}%\"", as_it_stands, as_fraction));
  }

  bool read_money_or_percent() {
    if (is(Kind::string) && !key_.words.empty() && node_.text == key_.words) {
      value_.choice = 0;
      return true;
    }
    if (is_percentage(node_)) return read_percent_value();
    if (is_number()) {
      // Dollars of stock, unless it may be a percentage that lost its sign.
      const auto number = typed_number();
      if (!number) return false;
      if (*number <= Ratio(100) && !number->is_zero()) return bare_percentage();
    }
    return read_money_value();
  }

  bool read_measure() {
    if (is(Kind::string)) return read_money_or_percent() && in_range(value_.ratio());
    return read_number();
  }

  bool read_number() {
    value_.type = KeyType::number;
    if (!is_number()) return wrong_type();
    const auto number = typed_number();
    if (!number) return false;
    value_.number = *number;
    return in_range(*number);
  }

  bool read_whole() {
    if (is_word()) return true;
    if (!is_number()) return wrong_type();
    const auto number = typed_number();
    if (!number) return false;
    if (!number->is_whole()) return wrong_type();
    value_.whole = static_cast<std::int64_t>(number->numerator());
    return in_range(*number);
  }

  bool read_day() {
    std::optional<Date> date;
    if (is(Kind::string)) {
      if (!take(&Value::date, read_date(node_.text))) return false;
      date = value_.date;
    } else if (is(Kind::date)) {
      date = Date::parse(node_.text);
    } else {
      return wrong_type();
    }
    if (!date || date->year() < kFirstYear || date->year() > kLastYear) {
      return fail("E014", fmt::format("{} must be a day of the years {} to {}", shown_name(key_),
                                      kFirstYear, kLastYear));
    }
    value_.date = *date;
    return true;
  }

  bool read_month_day() {
    if (!is(Kind::string)) return wrong_type();
    const auto day = MonthDay::parse(node_.text);
    if (!day) {
      return fail("E013", fmt::format("{} must be {}", shown_name(key_), wanted(key_)),
                  "the month first, both with two digits: \"02-20\" is February 20");
    }
    value_.month_day = *day;
    return true;
  }

  bool read_flag() {
    if (!is(Kind::boolean)) return wrong_type();
    value_.flag = node_.integer != 0;
    return true;
  }

  bool read_choice() {
    if (!is(Kind::string)) return wrong_type();
    const auto words = words_of(key_);
    const auto found = std::find(words.begin(), words.end(), node_.text);
    if (found != words.end()) {
      value_.choice = static_cast<std::size_t>(found - words.begin());
      value_.text = node_.text;
      return true;
    }
    const std::string_view near = nearest_word(node_.text, words);
    return fail("E015", fmt::format("{} must be {}", shown_name(key_), wanted(key_)),
                near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near));
  }

  bool read_scalar() {
    if (is(Kind::table) || is(Kind::array) || is(Kind::other)) return wrong_type();
    if (is(Kind::string)) return read_text();
    value_.text = is(Kind::integer)   ? fmt::format("{}", node_.integer)
                  : is(Kind::boolean) ? (node_.integer != 0 ? "true" : "false")
                                      : node_.text;
    return true;
  }

  bool read_numbers() {
    const auto bare = [](const Node& n) {
      return n.kind == Kind::integer || n.kind == Kind::floating;
    };
    if (!is(Kind::array) || !std::all_of(node_.children.begin(), node_.children.end(), bare))
      return wrong_type();
    const auto count = static_cast<std::int64_t>(node_.children.size());
    if (count < key_.range.low || count > key_.range.high) return wrong_type();
    for (const Node& n : node_.children) {
      const auto number = typed_number(n);
      if (!number) return false;
      value_.numbers.push_back(*number);
    }
    return true;
  }

  const Key& key_;
  const Node& node_;
  std::vector<Diagnostic>& faults_;
  Value value_;
};

}  // namespace

Ratio Value::ratio() const {
  switch (type) {
    case KeyType::money:
      return money.ratio();
    case KeyType::percent:
      return percent.fraction();
    case KeyType::whole:
      return Ratio(whole);
    default:
      return number;
  }
}

bool is_percentage(const Node& node) {
  return node.kind == Kind::string &&
         (read_percent(node.text).value || node.text.find('%') != std::string::npos);
}

std::optional<Value> read_value(const Key& key, const Node& node, std::vector<Diagnostic>& faults) {
  return ValueReader(key, node, faults).read();
}

}  // namespace parley::scenario
