#include "scenario/ocf/names.hpp"

#include <fmt/format.h>

#include "scenario/ocf/json.hpp"

namespace parley::scenario {
namespace {

constexpr std::string_view kOrLast = "_OR_LAST_DAY_OF_MONTH";

}  // namespace

std::string ocf_day_name(int day) {
  if (day == OcfPeriod::kStartDay) return std::string(kOcfStartDay);
  return fmt::format("{:02}{}", day, day > 28 ? kOrLast : "");
}

std::optional<int> ocf_day(std::string_view name) {
  for (int day = 0; day <= 31; ++day) {
    if (ocf_day_name(day) == name) return day;
  }
  return std::nullopt;
}

std::string_view ocf_name(Allocation a) {
  for (const auto& [name, allocation] : kOcfAllocations) {
    if (allocation == a) return name;
  }
  return {};
}

}  // namespace parley::scenario
