#include "parley/terms/provenance.hpp"

#include <algorithm>
#include <cstring>

namespace parley {
namespace {

constexpr std::size_t kFirstSlots = 128;  // a power of two, as every size after it
constexpr std::size_t kFirstLetters = 2048;

// Eight letters at a time.
std::size_t hash(std::string_view key) {
  std::uint64_t h = key.size();
  for (; !key.empty(); key.remove_prefix(std::min(key.size(), sizeof h))) {
    std::uint64_t letters = 0;
    std::memcpy(&letters, key.data(), std::min(key.size(), sizeof letters));
    h = (h ^ letters) * 0x9E3779B97F4A7C15u;
    h ^= h >> 32;
  }
  return static_cast<std::size_t>(h);
}

}  // namespace

// The slot that holds the key, or the free one where it belongs.
std::size_t Provenance::slot_of(std::string_view key) const {
  std::size_t at = hash(key) & (slots_.size() - 1);
  while (slots_[at] != 0 && key_of(kept_[slots_[at] - 1]) != key)
    at = (at + 1) & (slots_.size() - 1);
  return at;
}

void Provenance::grow() {
  if (slots_.empty()) {
    keys_.reserve(kFirstLetters);
    kept_.reserve(kFirstSlots / 2);
  }
  slots_.assign(slots_.empty() ? kFirstSlots : slots_.size() * 2, 0);
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    slots_[slot_of(key_of(kept_[i]))] = static_cast<std::uint32_t>(i + 1);
  }
}

void Provenance::add(std::string_view key, const Place& place) {
  if (kept_.size() * 2 >= slots_.size()) grow();
  std::uint32_t& slot = slots_[slot_of(key)];
  if (slot != 0) {
    kept_[slot - 1].place = place;
    return;
  }
  kept_.push_back(
      {static_cast<std::uint32_t>(keys_.size()), static_cast<std::uint32_t>(key.size()), place});
  keys_ += key;
  slot = static_cast<std::uint32_t>(kept_.size());
}

const Provenance::Kept* Provenance::find(std::string_view key) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t slot = slots_[slot_of(key)];
  return slot == 0 ? nullptr : &kept_[slot - 1];
}

Place Provenance::of(std::string_view key) const {
  const Kept* found = find(key);
  return found == nullptr ? Place{} : found->place;
}

std::vector<Provenance::Entry> Provenance::under(std::string_view start) const {
  std::vector<Entry> found;
  for (const Kept& k : kept_) {
    if (key_of(k).starts_with(start)) found.push_back({key_of(k), k.place});
  }
  return found;
}

}  // namespace parley
