#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "core/text.hpp"
#include "document/text/drawing.hpp"
#include "document/text/text_layout.hpp"
#include "parley/core/enum_names.hpp"

namespace parley::document {
namespace {

constexpr std::array<std::string_view, 4> kShades = {"█", "▓", "▒", "░"};
constexpr std::array<std::string_view, 4> kColours = {"36", "33", "35", "34"};
constexpr std::array<std::string_view, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

double positive_sum(const Bars::Bar& bar) {
  double sum = 0;
  for (const auto& s : bar.segments) sum += std::max(0.0, s.value);
  return sum;
}

double negative_sum(const Bars::Bar& bar) {
  double sum = 0;
  for (const auto& s : bar.segments) sum += std::max(0.0, -s.value);
  return sum;
}

// The names of the segments that show, in the order in which they first appear.
std::vector<std::string> segment_names(const Bars& bars) {
  std::vector<std::string> names;
  for (const auto& bar : bars.bars) {
    for (const auto& s : bar.segments) {
      if (s.value != 0 && std::find(names.begin(), names.end(), s.name) == names.end())
        names.push_back(s.name);
    }
  }
  return names;
}

struct Scale {
  double per_cell = 1;    // value of one column
  std::size_t left = 0;   // columns below 0
  std::size_t right = 0;  // columns above 0
};

Scale scale_for(const Bars& bars, std::size_t room) {
  double above = 0;
  double below = 0;
  for (const auto& bar : bars.bars) {
    above = std::max(above, positive_sum(bar));
    below = std::max(below, negative_sum(bar));
  }
  if (above + below <= 0) return {1, 0, 0};
  const auto columns = static_cast<double>(room);
  const auto left = static_cast<std::size_t>(std::ceil(below / (above + below) * columns - 1e-9));
  const std::size_t right = room - std::min(room, left);
  const double per_cell = std::max(right ? above / static_cast<double>(right) : 0,
                                   left ? below / static_cast<double>(left) : 0);
  const auto needed = [&](double sum) {
    return static_cast<std::size_t>(std::ceil(sum / per_cell - 1e-9));
  };
  return {per_cell, needed(below), needed(above)};
}

std::string coloured(const std::string& text, std::size_t index, const TerminalStyle& style) {
  if (!style.colour || text.empty()) return text;
  return "\x1b[" + std::string(kColours[index % kColours.size()]) + "m" + text + "\x1b[0m";
}

class BarPainter {
 public:
  BarPainter(const Bars& bars, const Scale& scale, const TerminalStyle& style)
      : names_(segment_names(bars)), scale_(scale), style_(style) {}

  bool stacked() const { return names_.size() > 1; }

  // On as many lines as it needs.
  std::string legend(std::size_t indent, std::size_t width) const {
    std::string text;
    std::size_t at = width;  // the first entry begins a line
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::size_t entry = 5 + shown_width(names_[i]);
      const bool fits = at + entry <= width;
      text += fits ? "   " : (i ? "\n" : "") + std::string(indent, ' ');
      text += coloured(std::string(kShades[i % kShades.size()]), i, style_) + " " + names_[i];
      at = fits ? at + entry : indent + entry - 3;
    }
    return text + "\n";
  }

  // The whole bar on left + right columns.
  std::string draw(const Bars::Bar& bar) const {
    const std::string middle = scale_.left ? "│" : "";
    const std::string left = scale_.left ? left_part(bar) : "";
    const auto [text, columns] = right_part(bar);
    return left + middle + text +
           std::string(scale_.right > columns ? scale_.right - columns : 0, ' ');
  }

 private:
  struct Part {
    std::string text;
    std::size_t columns;
  };

  // The segments above 0 (sign 1), or those below it mirrored (sign -1), outwards from the zero
  // line.
  Part stack(const Bars::Bar& bar, double sign) const {
    std::string text;
    double sum = 0;
    std::size_t at = 0;
    for (const auto& s : bar.segments) {
      sum += std::max(0.0, sign * s.value);
      const auto end = static_cast<std::size_t>(std::lround(sum / scale_.per_cell));
      const std::size_t i = index_of(s.name);
      const std::string piece =
          coloured(repeated(kShades[i % kShades.size()], end - at), i, style_);
      text = sign > 0 ? text + piece : piece + text;
      at = end;
    }
    return {text, at};
  }

  Part right_part(const Bars::Bar& bar) const {
    if (stacked()) return stack(bar, 1);
    const std::string text = bar_of(positive_sum(bar) / scale_.per_cell);
    return {coloured(text, 0, style_), shown_width(text)};
  }

  std::string left_part(const Bars::Bar& bar) const {
    const auto below = static_cast<std::size_t>(std::lround(negative_sum(bar) / scale_.per_cell));
    const auto [text, columns] =
        stacked() ? stack(bar, -1) : Part{repeated(kShades[2], below), below};
    return std::string(scale_.left - std::min(scale_.left, columns), ' ') + text;
  }

  std::size_t index_of(const std::string& name) const {
    return static_cast<std::size_t>(std::find(names_.begin(), names_.end(), name) - names_.begin());
  }

  std::vector<std::string> names_;
  Scale scale_;
  TerminalStyle style_;
};

}  // namespace

std::string bar_of(double cells) {
  const long eighths = std::max(0L, std::lround(cells * 8));
  return repeated("█", static_cast<std::size_t>(eighths / 8)) +
         std::string(kEighths[static_cast<std::size_t>(eighths % 8)]);
}

std::string draw_bars(const Bars& bars, const TerminalStyle& style) {
  const auto width = static_cast<std::size_t>(std::clamp(style.width, 40, 120));
  std::size_t labels = 0;
  std::size_t texts = 0;
  for (const auto& bar : bars.bars) {
    labels = std::max(labels, shown_width(on_one_line(bar.label)));
    texts = std::max(texts, shown_width(bar.text));
  }
  labels = std::min(labels, width / 3);
  const std::size_t used = labels + texts + 6;
  const Scale scale =
      scale_for(bars, std::min<std::size_t>(60, width > used + 10 ? width - used : 10));
  const BarPainter painter(bars, scale, style);
  std::string text;
  for (const auto& bar : bars.bars) {
    text += padded_right(shortened(on_one_line(bar.label), labels), labels) + "  " +
            painter.draw(bar) + "  " + padded_left(bar.text, texts) + "\n";
  }
  if (painter.stacked()) text += painter.legend(labels + 2, width);
  return text;
}

std::string painted(const std::string& text, Tone tone, const TerminalStyle& style) {
  constexpr auto kCodes = enum_names<Tone>({{Tone::plain, ""},
                                            {Tone::strong, "1"},
                                            {Tone::muted, "2"},
                                            {Tone::good, "32"},
                                            {Tone::bad, "31"}});
  const std::string_view code = kCodes.of(tone);
  if (!style.colour || code.empty() || text.empty()) return text;
  return "\x1b[" + std::string(code) + "m" + text + "\x1b[0m";
}

}  // namespace parley::document
