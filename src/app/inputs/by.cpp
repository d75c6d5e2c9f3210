#include "app/inputs/by.hpp"

#include <array>
#include <utility>

namespace parley::app {

Input by_input(std::vector<std::string_view> choices) {
  return {.name = "by",
          .value = "STEP",
          .says = "What one row is. Years are those of employment",
          .choices = std::move(choices),
          .fallback = "year"};
}

report::By by_of(const Request& request) {
  using report::By;
  constexpr std::array<std::pair<std::string_view, By>, 4> kSteps = {
      {{"year", By::year}, {"calendar", By::calendar}, {"month", By::month}, {"event", By::event}}};
  const std::string asked = request.text("by");
  for (const auto& [name, by] : kSteps) {
    if (name == asked) return by;
  }
  return By::year;
}

}  // namespace parley::app
