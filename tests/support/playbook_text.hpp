// The playbook that random scenarios and fuzz targets name "playbook.toml".
#pragma once

#include <string_view>

namespace parley::random {

inline constexpr std::string_view kPlaybook = R"(title = "A playbook for random offers"
[bands]
base_salary = { low = 170_000, high = 185_000, step = 5_000 }
sign_on = { low = 22_000, high = 30_000, step = 2_000 }
ownership = { low = "0.04%", high = "0.07%", step = "0.005%" }
bonus_rate = { low = "0%", high = "15%", step = "3%" }
acceleration = { low = "0%", high = "25%", step = "25%" }
[[signals]]
name = "market impact"
weight = "30%"
metric = "arr_uplift"
full_marks_at = 3_500_000
[[signals]]
name = "adoption"
weight = "25%"
metric = "clusters"
full_marks_at = 4_500
[[signals]]
name = "scalability"
weight = "20%"
metric = "latency_reduction"
full_marks_at = "15%"
[[signals]]
name = "cross-functional influence"
weight = "15%"
metric = "influence"
[[signals]]
name = "cultural fit"
weight = "10%"
metric = "culture"
[time_to_value]
within_days = 90
points = 5
[impact]
offer_threshold = 75
curve = [[1_000_000, "0.04%"], [3_500_000, "0.07%"]]
[bonus]
max_rate = "15%"
tiers = [{ score = 75, pays = "50%" }, { score = 80, pays = "100%" }]
[acceleration]
score = 80
)";

}  // namespace parley::random
