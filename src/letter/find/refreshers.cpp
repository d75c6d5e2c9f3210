#include "letter/find/finder.hpp"
#include "letter/find/schedule.hpp"

namespace parley::letter {

// The steps of a refresher's vesting have a name of their own.
void Finder::settle_refreshers() {
  for (const VestingText& text : refresher_vesting_) {
    Entry vesting{.list = {}, .notes = {}, .from = text.grant->from, .choice = 0};
    const VestingWords words = vesting_words(text.parts);
    if (!words.term && words.every == 0 && words.tranches.empty()) {
      book_.ask(*text.grant, "months", "how do they vest?", text.grant->from);
      continue;
    }
    write_schedule(words, std::nullopt, vesting);
    for (Note& n : vesting.notes) {
      if (n.key == "every_months") n.key = "vest_every_months";
      text.grant->notes.push_back(n);
    }
  }
}

}  // namespace parley::letter
