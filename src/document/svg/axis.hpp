// Axis: values to pixels, and the round values that are written beside them.
//
//   Scale{0, 100, 300, 0}.at(25) == 225
//   round_ticks(0, 230'000, 5) == {0, 50'000, 100'000, 150'000, 200'000, 250'000}
#pragma once

#include <string>
#include <vector>

#include "document/svg/drawing.hpp"

namespace parley::document::svg {

struct Scale {
  double low = 0;   ///< value at `from`
  double high = 1;  ///< value at `to`
  double from = 0;  ///< pixels
  double to = 1;

  double at(double value) const { return from + (value - low) / (high - low) * (to - from); }
};

enum class Unit { number, dollars, percent };

/// A value on an axis, short: "$150k", "25%", "4,500".
std::string axis_text(double value, Unit unit);

/// Round values, evenly spaced, from at or under `low` to at or over `high`; about `count` of them.
std::vector<double> round_ticks(double low, double high, int count);

struct Tick {
  double value = 0;
  std::string text;
};

/// The round ticks within [low, high], with their texts.
std::vector<Tick> ticks_within(double low, double high, int count, Unit unit);

/// The widest text of ticks, in pixels.
double widest(const std::vector<Tick>& ticks);

/// Horizontal rules across `plot` with their texts to the left of it; the rule at 0 is drawn
/// stronger.
void draw_y_axis(Drawing& d, const Rect& plot, const Scale& y, const std::vector<Tick>& ticks);

/// Small marks under `plot` with their texts, left out where they would meet the one before or the
/// last; no text goes past `most_right`.
void draw_x_axis(Drawing& d, const Rect& plot, const Scale& x, const std::vector<Tick>& ticks,
                 double most_right);

}  // namespace parley::document::svg
