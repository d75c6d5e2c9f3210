#include "words/figures/ranges.hpp"

namespace parley::words {
namespace {

bool is_time(NumberUnit u) { return u >= NumberUnit::days && u <= NumberUnit::years; }

void share_scale(ScaledFigure& a, ScaledFigure& b) {
  const bool money = a.figure.unit == NumberUnit::dollars && b.figure.unit == NumberUnit::none;
  if (money) b.figure.unit = NumberUnit::dollars;
  const bool lacks = a.scale == Ratio(1) && b.scale != Ratio(1) && a.figure.value < Ratio(1'000);
  if (!lacks || b.figure.unit != NumberUnit::dollars) return;
  a.figure.value *= b.scale;
  a.figure.unit = NumberUnit::dollars;
}

void share_unit(NumberInText& a, const NumberInText& b) {
  if (a.unit != NumberUnit::none || b.unit >= NumberUnit::date) return;
  a.unit = b.unit;
  if (b.unit == NumberUnit::share) a.value = a.value / Ratio(100);
}

bool is_range(std::string_view between) {
  return between == "-" || between == " - " || between == " to " || between == "-to-";
}

}  // namespace

void share_units_in_ranges(std::string_view folded, std::vector<ScaledFigure>& figures) {
  for (std::size_t i = figures.size(); i-- > 1;) {
    ScaledFigure& a = figures[i - 1];
    ScaledFigure& b = figures[i];
    if (a.figure.end() > b.figure.begin || a.figure.in_name || b.figure.in_name) continue;
    const std::string_view between = folded.substr(a.figure.end(), b.figure.begin - a.figure.end());
    if (is_range(between)) {
      share_scale(a, b);
      share_unit(a.figure, b.figure);
    } else if ((between == " and " || between == " or ") && is_time(b.figure.unit)) {
      share_unit(a.figure, b.figure);
    }
  }
}

}  // namespace parley::words
