#include "letter/find/performance.hpp"

#include <algorithm>
#include <utility>

namespace parley::letter {

bool is_at_target(const Sentence& s, std::size_t i) {
  static const Patterns kTarget(
      "target|targeted ?grant ?date ?award ?number|value|amount|size ?of|: ?about "
      "{value};{value} ?performance ?based ?restricted ?stock ?share "
      "?units|unit|psus|psu|shares|rsus ?at ?the ?100% target;{value} at ?{percent} "
      "target|achievement|performance;psu|psus|units|shares target ~4 {value}");
  static const Pattern kMost("up|maximum|max|most ?to ?of {value}");
  const std::size_t from = i > 8 ? std::max(s.first, i - 8) : s.first;
  for (std::size_t k = from; k <= i; ++k) {
    const Match m = kTarget.find(s.t(), k, s.end);
    if (m.end == 0) return false;
    if (m.caught[0] == i) return kMost.find(s.t(), from, i + 1).end != i + 1;
  }
  return false;
}

void ask_payout(Entry& grant, const Where& at) {
  Notebook::ask(grant, "payout", "which share of target pays out?", at, {});
}

void ask_performance(Entry& grant, std::string key, Value size, const Where& at) {
  Notebook::ask(grant, std::move(key), "units that hang on performance", at, {std::move(size)});
  ask_payout(grant, at);
}

bool is_of_payout(const Sentence& s) {
  static const Patterns kOfTarget(
      "{percent} ~3 of ?the target;payout|payouts ~6 {percent};earned ~8 between|from {percent}");
  static const Pattern kVests("vest|vests|vesting");
  return s.words(kOfTarget) && !s.words(kVests);
}

}  // namespace parley::letter
