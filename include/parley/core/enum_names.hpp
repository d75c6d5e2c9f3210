// EnumNames: what the values of an enumeration are called, each name beside its value.
//
// One table both formats and reads. A value is found by itself, not by its position, so a table may
// stand in any order and a value that is added without a name is found by the first test that asks.
//
//   constexpr auto kKinds = enum_names<ExitKind>({{ExitKind::sale, "sale"}, {ExitKind::ipo,
//   "ipo"}}); kKinds.of(ExitKind::ipo) == "ipo", kKinds.read("sale") == ExitKind::sale
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <optional>
#include <string_view>

namespace parley {

template <class Enum, std::size_t N>
struct EnumNames {
  struct Row {
    Enum value;
    std::string_view name;
  };
  std::array<Row, N> rows;

  /// The value has a row.
  constexpr std::string_view of(Enum value) const {
    for (const Row& row : rows)
      if (row.value == value) return row.name;
    assert(false && "a value without a name");
    return {};
  }

  /// Empty where no value is called that.
  constexpr std::optional<Enum> read(std::string_view name) const {
    for (const Row& row : rows)
      if (row.name == name) return row.value;
    return std::nullopt;
  }
};

/// The table from its rows: enum_names<Lever>({{Lever::sign_on, "sign_on"}, ...}).
template <class Enum, std::size_t N>
constexpr EnumNames<Enum, N> enum_names(const typename EnumNames<Enum, N>::Row (&rows)[N]) {
  EnumNames<Enum, N> table{};
  for (std::size_t i = 0; i < N; ++i) table.rows[i] = rows[i];
  return table;
}

}  // namespace parley
