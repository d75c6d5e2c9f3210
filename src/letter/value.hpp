// Value: what a fact says, in the form of the scenario format: money and counts as numbers,
// percentages as text with their sign, dates as days, lists of small tables.
//
//   to_toml(Value::money(Ratio::of(93, 50))) == "1.86"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/ratio.hpp"

namespace parley::letter {

struct Value {
  enum class Is { money, count, percent, text, date, flag, list, table };

  Is is = Is::text;
  Ratio number;      ///< dollars, a count, or a share of a whole
  std::string text;  ///< of a text
  Date date;
  struct Field;
  std::vector<Value> items;    ///< of a list
  std::vector<Field> entries;  ///< of a table

  static Value money(const Ratio& dollars);
  static Value count(const Ratio& n);
  static Value percent(const Ratio& share);
  static Value words(std::string_view text);
  static Value day(Date d);
  static Value yes();  ///< a flag that is set
  static Value no();   ///< and one that is not
  static Value list(std::vector<Value> items);
  static Value table(std::vector<Field> entries);

  friend bool operator==(const Value& a, const Value& b);
};

/// "month = 12" of a table.
struct Value::Field {
  std::string name;
  Value value;
  friend bool operator==(const Field&, const Field&) = default;
};

/// As a scenario says it: 158_000, 1.86, "15%", 2027-01-11, [{ month = 12, share = "5%" }].
std::string to_toml(const Value& v);
/// As JSON does: 158000, 1.86, "15%", "2027-01-11".
std::string to_json(const Value& v);

/// A number in the fewest decimals, or a fraction where decimals have no end: "1.86", "1/45".
std::string plain_number(const Ratio& r);

}  // namespace parley::letter
