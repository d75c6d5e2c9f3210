#include "report/labels/level_text.hpp"

#include <fmt/format.h>

#include "parley/core/format.hpp"

namespace parley::report {

std::string at_least(double dollars) { return format_dollars(model::shown_at_least(dollars)); }
std::string at_most(double dollars) { return format_dollars(model::shown_at_most(dollars)); }

document::Cell at_least_cell(double dollars, document::Tone tone) {
  document::Cell cell = document::Cell::dollars(dollars, tone);
  cell.text = at_least(dollars);
  return cell;
}

document::Cell floor_cell(const model::Plan& plan) {
  document::Cell cell = document::Cell::dollars(plan.floor);
  cell.text = format_dollars(model::shown_floor(plan));
  return cell;
}

std::string sentence(const model::LevelLine& level) {
  return fmt::format("{} {}: {}.", level.name, format_dollars(level.dollars), level.means);
}

}  // namespace parley::report
