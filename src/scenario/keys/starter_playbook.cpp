#include <fmt/format.h>

#include "scenario/keys/starter.hpp"
#include "scenario/keys/starter_text.hpp"

namespace parley::scenario {
namespace {

constexpr std::string_view kPlaybook = R"(
# What is known of an employer and a role. Note beside each figure where it comes from: a posting, a survey, a
# person. Leave out what you do not know: a lever without a band stays as offered.
#
#     playbook = "THIS FILE"     at the top of a scenario
#
# Every key there is: docs/scenario-format.md

[bands.base_salary]
low = 170_000
high = 185_000
step = 1_000                            # high - low is a multiple of it

#[bands.sign_on]
#low = 20_000
#high = 30_000
#step = 1_000

#[bands.ownership]                      # in percent, or (for liquid stock) in dollars
#low = "0.04%"
#high = "0.07%"
#step = "0.005%"

#[bands.bonus_rate]
#low = "0%"
#high = "15%"
#step = "1%"

[evidence]                              # what share of a feature's figures counts
verified = "100%"
documented = "100%"
projected = "70%"
bare = "50%"

[[signals]]                             # what the employer weighs; the weights sum to 100 %
name = "market impact"
weight = "60%"
metric = "arr_uplift"                   # arr_uplift clusters latency_reduction influence culture
full_marks_at = "$3.5M"

[[signals]]
name = "influence"
weight = "40%"
metric = "influence"

[impact]
offer_threshold = 75                    # an offer needs a score above this
#curve = [["$1M", "0.04%"], ["$3.5M", "0.07%"]]    # effective ARR, and the ownership that it justifies

[bonus]
max_rate = "15%"                        # the most that is promised a year
#tiers = [{ score = 75, pays = "50%" }, { score = 80, pays = "100%" }]

#[calendar]                             # in days from the application
#screen_by_day = 7
#debrief_by_day = 28
#offer_day = 35
)";

}  // namespace

std::string starter_playbook(const std::string& title) {
  return fmt::format("title = {}\n{}", toml_text(title), kPlaybook);
}

}  // namespace parley::scenario
