// KeyTable: rows of keys, and beside each where its value goes in terms of one type.
//
// Who walks a file knows keys and values only: `into` gives it one function that finds the place.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "scenario/keys/keys.hpp"

namespace parley::scenario {

struct Value;

/// Puts what a key of the table says; empty: a walk only looks for faults.
using Put = std::function<void(const Key&, const Value&)>;

template <class Terms>
using PutInto = std::function<void(Terms&, const Value&)>;

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
