// The names of the Open Cap Format, each a table.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "parley/terms/vesting.hpp"

namespace parley::scenario {

inline constexpr std::string_view kOcfFileType = "OCF_VESTING_TERMS_FILE";
inline constexpr std::string_view kOcfStartDay = "VESTING_START_DAY_OR_LAST_DAY_OF_MONTH";

inline constexpr std::array<std::pair<std::string_view, Allocation>, 7> kOcfAllocations{{
    {"CUMULATIVE_ROUNDING", Allocation::cumulative_rounding},
    {"CUMULATIVE_ROUND_DOWN", Allocation::cumulative_round_down},
    {"FRONT_LOADED", Allocation::front_loaded},
    {"BACK_LOADED", Allocation::back_loaded},
    {"FRONT_LOADED_TO_SINGLE_TRANCHE", Allocation::front_loaded_to_single_tranche},
    {"BACK_LOADED_TO_SINGLE_TRANCHE", Allocation::back_loaded_to_single_tranche},
    {"FRACTIONAL", Allocation::fractional},
}};

/// "01" to "28", "29_OR_LAST_DAY_OF_MONTH" and so on; 0 is the day of the vesting start.
std::string ocf_day_name(int day);
std::optional<int> ocf_day(std::string_view name);

}  // namespace parley::scenario
