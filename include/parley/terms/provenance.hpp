// Provenance: where each key was said.
//
// Keys are written as in overrides, lists from 0: "offer.grants[0].ownership". What no file said is not
// in it: that is how a default differs from the same value typed by hand.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "parley/core/source.hpp"

namespace parley {

class Provenance {
 public:
  void add(std::string key, Place place) { places_.insert_or_assign(std::move(key), place); }
  /// An unknown place where no file said the key.
  Place of(std::string_view key) const;
  bool said(std::string_view key) const { return of(key).known(); }
  const std::map<std::string, Place, std::less<>>& places() const { return places_; }

 private:
  std::map<std::string, Place, std::less<>> places_;
};

}  // namespace parley
