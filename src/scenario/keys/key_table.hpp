// KeyTable: rows of keys, and beside each where its value goes in terms of one type.
//
// Who walks a file knows keys and values only: `into` gives it one function that finds the place.
#pragma once

#include <cstddef>
#include <cstring>
#include <functional>
#include <type_traits>
#include <vector>

#include "scenario/keys/keys.hpp"

namespace parley::scenario {

struct Value;

/// Puts what a key of the table says; empty: a walk only looks for faults.
using Put = std::function<void(const Key&, const Value&)>;

/// A function that puts a value into terms. What it holds is a few plain bytes, so hundreds of rows
/// are made and moved without a function of their own for each.
template <class Terms>
class PutInto {
 public:
  PutInto() = default;
  template <class Function>
  PutInto(Function function)
      : call_([](const void* held, Terms& terms, const Value& value) {
          (*static_cast<const Function*>(held))(terms, value);
        }) {
    static_assert(std::is_trivially_copyable_v<Function> && sizeof(Function) <= sizeof(held_));
    std::memcpy(held_, &function, sizeof(Function));
  }

  explicit operator bool() const { return call_ != nullptr; }
  void operator()(Terms& terms, const Value& value) const { call_(held_, terms, value); }

 private:
  void (*call_)(const void*, Terms&, const Value&) = nullptr;
  alignas(void*) std::byte held_[24] = {};
};

template <class Terms>
struct KeyTable {
  std::vector<Key> keys;
  std::vector<PutInto<Terms>> puts;  ///< beside them; empty where a key says nothing to the terms

  /// The key is one of this table's; table and terms must outlive the function.
  Put into(Terms& terms) const {
    return [this, &terms](const Key& key, const Value& value) {
      const PutInto<Terms>& put = puts[static_cast<std::size_t>(&key - keys.data())];
      if (put) put(terms, value);
    };
  }
};

}  // namespace parley::scenario
