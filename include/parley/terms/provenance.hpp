// Provenance: where each key was said.
//
// Keys are written as in overrides, lists from 0: "offer.grants[0].ownership". What no file said is
// not in it: that is how a default differs from the same value typed by hand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/source.hpp"

namespace parley {

class Provenance {
 public:
  /// The last place stands where a key is added twice.
  void add(std::string_view key, const Place& place);
  /// An unknown place where no file said the key.
  Place of(std::string_view key) const;
  bool said(std::string_view key) const { return find(key) != nullptr; }

  struct Entry {
    std::string_view key;  ///< valid until something is added
    Place place;
  };
  /// Every key that begins so, in the order in which they were added; all of them for "".
  std::vector<Entry> under(std::string_view start) const;

 private:
  struct Kept {
    std::uint32_t from;
    std::uint32_t length;
    Place place;
  };

  const Kept* find(std::string_view key) const;
  std::string_view key_of(const Kept& k) const {
    return std::string_view(keys_).substr(k.from, k.length);
  }
  std::size_t slot_of(std::string_view key) const;
  void grow();

  // One text for all keys and a table of hashes: a scenario says a hundred keys, and ten thousand
  // scenarios are read in one call.
  std::string keys_;
  std::vector<Kept> kept_;
  std::vector<std::uint32_t> slots_;  // 1 + index into kept_; 0 is free
};

}  // namespace parley
