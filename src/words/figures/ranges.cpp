#include "words/figures/ranges.hpp"

namespace parley::words {
namespace {

bool is_time(FigureUnit u) { return u >= FigureUnit::days && u <= FigureUnit::years; }

void share_scale(ScaledFigure& a, ScaledFigure& b) {
  const bool money = a.figure.unit == FigureUnit::dollars && b.figure.unit == FigureUnit::none;
  if (money) b.figure.unit = FigureUnit::dollars;
  const bool lacks = a.scale == Ratio(1) && b.scale != Ratio(1) && a.figure.value < Ratio(1'000);
  if (!lacks || b.figure.unit != FigureUnit::dollars) return;
  a.figure.value *= b.scale;
  a.figure.unit = FigureUnit::dollars;
}

void share_unit(Figure& a, const Figure& b) {
  if (a.unit != FigureUnit::none || b.unit >= FigureUnit::date) return;
  a.unit = b.unit;
  if (b.unit == FigureUnit::share) a.value = a.value / Ratio(100);
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
