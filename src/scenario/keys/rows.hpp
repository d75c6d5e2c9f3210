// The language in which the table of keys is written.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "scenario/keys/key_table.hpp"
#include "scenario/keys/limits.hpp"
#include "scenario/keys/value.hpp"

namespace parley::scenario {

/// A type with its range and words.
struct Unit {
  KeyType type;
  Range range = {};
  std::string_view words = {};
  bool yearly = false;
};

inline constexpr Unit kTable{KeyType::table};
inline constexpr Unit kList{KeyType::list};
inline constexpr Unit kText{KeyType::text};
inline constexpr Unit kFile{KeyType::file};
inline constexpr Unit kFlag{KeyType::flag};
inline constexpr Unit kDate{KeyType::date};
inline constexpr Unit kMonthDay{KeyType::month_day};
inline constexpr Unit kScalar{KeyType::scalar};
inline constexpr Unit kMoney{KeyType::money, {0, kMostDollars}};
inline constexpr Unit kMoneyYearly{KeyType::money, {0, kMostDollars}, {}, true};
inline constexpr Unit kMoneyAboveZero{KeyType::money, {0, kMostDollars, true}};
inline constexpr Unit kPrice{KeyType::price, {0, kMostDollarsPerShare}};
inline constexpr Unit kShare{KeyType::percent, {0, 100}};
inline constexpr Unit kVolatility{KeyType::percent, {0, 300}};
inline constexpr Unit kPartShare{KeyType::percent, {0, 100, false, true}};
inline constexpr Unit kGrowth{KeyType::percent, {-100, kMostGrowth, true}};
inline constexpr Unit kPays{KeyType::percent, {0, kMostPays}};
inline constexpr Unit kPayout{KeyType::percent, {0, kMostPayout}};
inline constexpr Unit kScore{KeyType::number, {0, 100}};
inline constexpr Unit kAmount{KeyType::number, {0, kMostNumber}};
inline constexpr Unit kAmountAboveZero{KeyType::number, {0, kMostNumber, true}};
inline constexpr Unit kMonth{KeyType::whole, {0, kMostMonths}};
inline constexpr Unit kMonthsAboveZero{KeyType::whole, {1, kMostMonths}};
inline constexpr Unit kDays{KeyType::whole, {0, kMostDays}};
inline constexpr Unit kShareCount{KeyType::whole, {1, kMostShares}};

constexpr Unit words(std::string_view w) { return {KeyType::choice, {}, w}; }

/// The names of an enumeration, put together once: "rsu|stock|iso|nso|option".
template <const auto& names>
inline constexpr auto kJoined = [] {
  constexpr std::size_t kLength = [] {
    std::size_t length = names.size() - 1;
    for (const auto& row : names.rows) length += row.name.size();
    return length;
  }();
  std::array<char, kLength> text{};
  std::size_t at = 0;
  for (const auto& row : names.rows) {
    if (at > 0) text[at++] = '|';
    for (const char c : row.name) text[at++] = c;
  }
  return text;
}();

/// A choice among the names of an enumeration: one_of<kGrantKinds>(); read with Value::as.
template <const auto& names>
constexpr Unit one_of() {
  return words({kJoined<names>.data(), kJoined<names>.size()});
}
constexpr Unit number(std::int64_t low, std::int64_t high) {
  return {KeyType::number, {low, high}};
}
constexpr Unit whole(std::int64_t low, std::int64_t high) { return {KeyType::whole, {low, high}}; }

/// The path of a key in pieces, put together once, where its row is made: what many keys stand
/// under is said once. It only looks at its pieces.
class KeyPath {
 public:
  constexpr KeyPath(const char* path) : pieces_{path}, count_(1) {}
  KeyPath(const std::string& path) : pieces_{path}, count_(1) {}

  friend constexpr KeyPath operator+(KeyPath under, std::string_view key) {
    assert(under.count_ < under.pieces_.size());
    under.pieces_[under.count_++] = key;
    return under;
  }
  std::string text() const {
    std::string whole;
    for (std::size_t i = 0; i < count_; ++i) whole += pieces_[i];
    return whole;
  }

 private:
  std::array<std::string_view, 8> pieces_;
  std::size_t count_;
};

/// A row that is being written.
class Row {
 public:
  explicit Row(Key& key) : key_(key) {}
  Row& by_default(std::string_view text) { return key_.fallback = text, *this; }
  Row& required() { return key_.required = true, *this; }
  /// An empty list is refused.
  Row& filled() { return key_.filled = true, *this; }
  Row& at_most(std::size_t entries) { return key_.most = entries, *this; }
  /// What `init` writes, as a comment.
  Row& sample(std::string_view toml) { return key_.sample = toml, *this; }
  /// Whether `init` writes the sample live.
  Row& live(bool shown) { return key_.shown = shown, *this; }
  /// What `init` writes, live.
  Row& shown(std::string_view toml) { return key_.shown = key_.first = true, sample(toml); }
  /// A name that only its owner knows: a comment, or the words would say an example's name.
  Row& named(std::string_view toml) { return key_.first = true, sample(toml); }

 private:
  Key& key_;
};

template <class Terms>
class Rows {
 public:
  Row add(const KeyPath& path, const Unit& unit, std::string_view help) {
    return add_row(path, unit, help, {});
  }

  /// `set` puts a value that was checked where it belongs: the last element of its lists.
  template <class Set>
  Row add(const KeyPath& path, const Unit& unit, std::string_view help, Set set) {
    if constexpr (std::is_convertible_v<Set, Plain>) {
      return add_plain(path, unit, help, set);
    } else {
      return add_row(path, unit, help, PutInto<Terms>(set));
    }
  }

  /// `init` writes none of the keys under a table.
  void keep_out_of_starter(std::string_view table) {
    for (Key& k : table_.keys) {
      if (!k.path.starts_with(table)) continue;
      k.shown = k.first = false;
      k.sample = {};
    }
  }

  KeyTable<Terms> take() { return std::move(table_); }

 private:
  using Plain = void (*)(Terms&, const Value&);

  Row add_plain(const KeyPath& path, const Unit& unit, std::string_view help, Plain set) {
    return add_row(path, unit, help, PutInto<Terms>(set));
  }
  Row add_row(const KeyPath& path, const Unit& unit, std::string_view help,
              const PutInto<Terms>& set) {
    table_.puts.push_back(set);
    Key& k = table_.keys.emplace_back();
    k.path = path.text();
    k.type = unit.type;
    k.range = unit.range;
    k.words = unit.words;
    k.yearly = unit.yearly;
    k.help = help;
    if (k.type == KeyType::list) k.most = kMostListed;
    return Row(k);
  }

  KeyTable<Terms> table_;
};

}  // namespace parley::scenario
