// The bits of a value as another of the same size: std::bit_cast, which not every standard library
// has.
#pragma once

#include <type_traits>

namespace parley {

template <class To, class From>
constexpr To bit_cast(const From& from) {
  static_assert(sizeof(To) == sizeof(From) && std::is_trivially_copyable_v<To> &&
                std::is_trivially_copyable_v<From>);
  return __builtin_bit_cast(To, from);
}

}  // namespace parley
