#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/schedule.hpp"

namespace parley::letter {

// The steps of a refresher's vesting have a name of their own.
void Finder::settle_refreshers() {
  static const Pattern kSame("same ?vesting schedule|terms|basis|vesting|manner");
  for (const VestingText& text : refresher_vesting_) {
    const bool same = std::any_of(text.parts.begin(), text.parts.end(),
                                  [](const Where& w) { return kSame.in(w.in->t, w.first, w.end); });
    const bool one = vesting_.size() == 1 && !vesting_.front().parts.empty();
    Entry vesting{.list = {}, .notes = {}, .from = text.grant->from, .choice = 0};
    const VestingWords words = vesting_words(same && one ? vesting_.front().parts : text.parts);
    if (!words.term && words.every == 0 && words.tranches.empty()) {
      book_.ask(*text.grant, "months", "how do they vest?", text.grant->from);
      continue;
    }
    write_schedule(words, std::nullopt, vesting);
    for (Note& n : vesting.notes) {
      if (same && one) n.at = text.parts.front();
      if (n.key == "every_months") n.key = "vest_every_months";
      text.grant->notes.push_back(n);
    }
  }
}

}  // namespace parley::letter
