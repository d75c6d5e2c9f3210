// EnumNames: what the values of an enumeration are called, each name beside its value.
//
// One table both formats and reads. A value is found by itself, not by its position, so a table may
// stand in any order and a value that is added without a name is found by the first test that asks.
// EnumTable is the same for anything else that belongs to each value: how a mark is drawn, say.
//
//   constexpr auto kKinds = enum_names<ExitKind>({{ExitKind::sale, "sale"}, {ExitKind::ipo,
//   "ipo"}}); kKinds.of(ExitKind::ipo) == "ipo", kKinds.read("sale") == ExitKind::sale
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace parley {

template <class Enum, class T, std::size_t N>
struct EnumTable {
  struct Row {
    Enum value;
    T name;  ///< or whatever belongs to it
  };
  std::array<Row, N> rows;

  constexpr std::size_t size() const { return N; }

  /// The value has a row.
  constexpr const T& of(Enum value) const {
    for (const Row& row : rows)
      if (row.value == value) return row.name;
    assert(false && "a value without a row");
    return rows.front().name;
  }
};

template <class Enum, std::size_t N>
struct EnumNames : EnumTable<Enum, std::string_view, N> {
  /// Empty where no value is called that.
  constexpr std::optional<Enum> read(std::string_view name) const {
    for (const auto& row : this->rows)
      if (row.name == name) return row.value;
    return std::nullopt;
  }

  /// In the order of the table.
  std::vector<std::string_view> list() const {
    std::vector<std::string_view> names;
    for (const auto& row : this->rows) names.push_back(row.name);
    return names;
  }
};

/// The table from its rows: enum_names<Lever>({{Lever::sign_on, "sign_on"}, ...}).
template <class Enum, std::size_t N>
constexpr EnumNames<Enum, N> enum_names(
    const typename EnumTable<Enum, std::string_view, N>::Row (&rows)[N]) {
  EnumNames<Enum, N> table{};
  for (std::size_t i = 0; i < N; ++i) table.rows[i] = rows[i];
  return table;
}

template <class Enum, class T, std::size_t N>
constexpr EnumTable<Enum, T, N> enum_table(const typename EnumTable<Enum, T, N>::Row (&rows)[N]) {
  EnumTable<Enum, T, N> table{};
  for (std::size_t i = 0; i < N; ++i) table.rows[i] = rows[i];
  return table;
}

}  // namespace parley
