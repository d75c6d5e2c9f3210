#include "document/svg/ink.hpp"

#include <array>

namespace parley::document::svg {
namespace {

constexpr std::array<std::string_view, 12> kClasses = {
    "i-accent", "i-quiet", "i-base", "i-sign", "i-bonus", "i-benefits",
    "i-equity", "i-o1",    "i-o2",   "i-o3",   "i-o4",    "i-o5"};

}  // namespace

std::string_view ink_class(Ink ink) { return kClasses[static_cast<std::size_t>(ink)]; }

Ink offer_ink(std::size_t n) {
  return static_cast<Ink>(static_cast<std::size_t>(Ink::offer_1) + n % 5);
}

}  // namespace parley::document::svg
