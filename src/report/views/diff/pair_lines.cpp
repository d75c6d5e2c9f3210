#include "report/views/diff/pair_lines.hpp"

#include <algorithm>

namespace parley::report {
namespace {

bool same_name(const OfferLine& a, const OfferLine& b) {
  return a.part == b.part && a.what == b.what;
}

bool same_slot(const OfferLine& a, const OfferLine& b) {
  return a.part == b.part && a.slot == b.slot && !a.slot.empty();
}

template <class Fits>
const OfferLine* first(const std::vector<OfferLine>& lines, const Fits& fits) {
  const auto found = std::find_if(lines.begin(), lines.end(), fits);
  return found == lines.end() ? nullptr : &*found;
}

const OfferLine* namesake(const std::vector<OfferLine>& lines, const OfferLine& like) {
  return first(lines, [&](const OfferLine& l) { return same_name(l, like); });
}

}  // namespace

std::vector<LinePair> pair_lines(const std::vector<OfferLine>& a, const std::vector<OfferLine>& b) {
  std::vector<LinePair> pairs;
  std::vector<const OfferLine*> used;
  const auto is_used = [&](const OfferLine& l) {
    return std::find(used.begin(), used.end(), &l) != used.end();
  };
  for (const OfferLine& l : b) {
    const OfferLine* was = namesake(a, l);
    if (was == nullptr) {
      was = first(a, [&](const OfferLine& o) {
        return same_slot(o, l) && !is_used(o) && namesake(b, o) == nullptr;
      });
    }
    if (was != nullptr) used.push_back(was);
    pairs.push_back({was, &l});
  }
  for (const OfferLine& l : a) {
    if (!is_used(l)) pairs.push_back({&l, nullptr});
  }
  return pairs;
}

}  // namespace parley::report
