// Value: what a node says, read by the type of its key and checked against its range.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/diagnostic.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "scenario/keys/keys.hpp"
#include "scenario/toml/node.hpp"

namespace parley::scenario {

inline constexpr std::size_t kLongestText = 2'000;  ///< bytes
inline constexpr int kFirstYear = 1990;
inline constexpr int kLastYear = 2150;

struct Value {
  KeyType type = KeyType::table;  ///< what was read: money or percent for money_or_percent
  const Node* node = nullptr;
  Money money = {};
  Price price = {};
  Percent percent = {};
  Ratio number = {};
  std::int64_t whole = 0;
  Date date = {};
  MonthDay month_day = {};
  bool flag = false;
  std::optional<std::size_t> choice = {};  ///< index into the words
  std::string text = {};                   ///< of a choice: its word
  std::vector<Ratio> numbers = {};

  int count() const { return static_cast<int>(whole); }
  /// Money, percent or number as a plain ratio: dollars, a fraction, the number.
  Ratio ratio() const;
  /// The value of a choice, by its name in the table from which the words of the key are made.
  template <class Names>
  auto as(const Names& names) const {
    const auto value = names.read(text);
    assert(value);
    return *value;
  }
};

/// A text that can only be a percentage: with its sign, in words, or a fraction.
bool is_percentage(const Node& node);

/// Empty where it is wrong, with one diagnostic more.
std::optional<Value> read_value(const Key& key, const Node& node, std::vector<Diagnostic>& faults);

}  // namespace parley::scenario
