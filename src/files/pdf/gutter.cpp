#include "files/pdf/gutter.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "files/pdf/marker.hpp"

namespace parley::files::pdf {
namespace {

constexpr Length kFarLeft = -1'000'000'000;
constexpr Length kFarRight = 1'000'000'000;
constexpr std::size_t kMostGutters = 16;
constexpr std::size_t kMostUnparted = 12;  // bands in one column amid an area

Length width(const Strip& strip) { return strip.right - strip.left; }

// What the words of a band cover, from left to right, without overlaps. A mark of a list covers the
// gap behind it too: it opens the words there and is no column of its own.
std::vector<Strip> covered(std::span<const Row> rows, const Band& band) {
  std::vector<Strip> strips;
  for (std::size_t r = band.first; r < band.last; ++r) {
    const std::vector<Word>& words = rows[r].words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      Strip strip{words[i].box.left, words[i].box.right};
      const bool opens = i == 0 || is_wide_gap(strip.left - words[i - 1].box.right, rows[r].em);
      if (opens && i + 1 < words.size() && is_marker(words[i].text) &&
          words[i + 1].box.left - strip.right < 6 * rows[r].em) {
        strip.right = words[i + 1].box.left;
      }
      strips.push_back(strip);
    }
  }
  std::sort(strips.begin(), strips.end(),
            [](const Strip& a, const Strip& b) { return a.left < b.left; });
  std::vector<Strip> merged;
  for (const Strip& strip : strips) {
    if (merged.empty() || strip.left > merged.back().right) {
      merged.push_back(strip);
    } else {
      merged.back().right = std::max(merged.back().right, strip.right);
    }
  }
  return merged;
}

// The free strips of a band: the margin to its left, the gaps, the margin to its right.
std::vector<Strip> free_strips(std::span<const Row> rows, const Band& band) {
  std::vector<Strip> free;
  Length from = kFarLeft;
  for (const Strip& strip : covered(rows, band)) {
    free.push_back({from, strip.left});
    from = strip.right;
  }
  free.push_back({from, kFarRight});
  return free;
}

// The usual blank between two words of these strips, the wide ones apart.
Length usual_blank(std::span<const Strip> free, Length em) {
  std::vector<Length> blanks;
  for (std::size_t i = 1; i + 1 < free.size(); ++i) {
    if (!is_wide_gap(width(free[i]), em)) blanks.push_back(width(free[i]));
  }
  if (blanks.empty()) return 0;
  const auto middle = blanks.begin() + static_cast<std::ptrdiff_t>(blanks.size() / 2);
  std::nth_element(blanks.begin(), middle, blanks.end());
  return *middle;
}

struct Look {
  std::vector<Strip> free;
  Length blank = 0;
  bool is_inner(std::size_t i) const { return i > 0 && i + 1 < free.size(); }
};

// What is left of the gutters beside one more band, and whether it has words on both sides of one.
struct Narrowed {
  std::vector<Strip> gutters;
  bool is_parted = false;
};

class AreaFinder {
 public:
  AreaFinder(std::span<const Row> rows, std::span<const Band> bands, const Setting& setting)
      : rows_(rows), bands_(bands), setting_(setting) {
    for (const Band& band : bands) {
      Look look{free_strips(rows, band), 0};
      look.blank = usual_blank(look.free, band.em);
      looks_.push_back(std::move(look));
    }
  }

  std::vector<Area> find() {
    std::vector<Area> areas;
    std::size_t floor = 0;
    for (std::size_t at = 0; at < bands_.size();) {
      const std::optional<Area> area = grow(at, floor);
      if (area) areas.push_back(*area);
      at = area ? area->last : at + 1;
      if (area) floor = at;
    }
    return areas;
  }

 private:
  std::optional<Area> grow(std::size_t seed, std::size_t floor) const {
    Area area{seed, seed + 1, wide_gaps(seed)};
    if (area.gutters.empty()) return {};
    grow_up(area, floor);
    grow_down(area);
    take_tail(area);
    if (area.last - area.first == 1 && is_spread_line(area)) return {};
    return area;
  }

  std::vector<Strip> wide_gaps(std::size_t band) const {
    const Look& look = looks_[band];
    std::vector<Strip> wide;
    for (std::size_t i = 1; i + 1 < look.free.size(); ++i) {
      const bool stands_out = width(look.free[i]) * 2 > look.blank * 3;
      if (is_wide_gap(width(look.free[i]), bands_[band].em) && stands_out) {
        wide.push_back(look.free[i]);
      }
    }
    return wide;
  }

  Narrowed narrow(const std::vector<Strip>& gutters, std::size_t band) const {
    const Look& look = looks_[band];
    const Length least = bands_[band].em * 45 / 100;
    Narrowed narrowed;
    for (const Strip& gutter : gutters) {
      for (std::size_t i = 0; i < look.free.size(); ++i) {
        const Strip common{std::max(gutter.left, look.free[i].left),
                           std::min(gutter.right, look.free[i].right)};
        const bool stands_out = !look.is_inner(i) || width(look.free[i]) * 2 > look.blank * 3;
        if (width(common) < least || !stands_out) continue;
        if (narrowed.gutters.size() == kMostGutters) return narrowed;
        narrowed.gutters.push_back(common);
        narrowed.is_parted = narrowed.is_parted || look.is_inner(i);
      }
    }
    return narrowed;
  }

  const Row& row_of(std::size_t band) const { return rows_[bands_[band].first]; }

  bool is_far(std::size_t band) const { return gap_between(row_of(band - 1), row_of(band)) > 4000; }

  // The first lines of a cell whose value stands beside a later one.
  void grow_up(Area& area, std::size_t floor) const {
    while (area.first > floor && !is_far(area.first)) {
      const Narrowed with = narrow(area.gutters, area.first - 1);
      const bool joins = with.is_parted || continues(area.first - 1, area.first, with.gutters);
      if (with.gutters.empty() || !joins) return;
      area.gutters = with.gutters;
      --area.first;
    }
  }

  // Bands in one column count only where a later one is parted again.
  void grow_down(Area& area) const {
    std::vector<Strip> gutters = area.gutters;
    for (std::size_t at = area.last; at < bands_.size() && !is_far(at); ++at) {
      if (at - area.last > kMostUnparted) return;
      const Narrowed with = narrow(gutters, at);
      if (with.gutters.empty()) return;
      gutters = with.gutters;
      if (!with.is_parted) continue;
      area.gutters = gutters;
      area.last = at + 1;
    }
  }

  void take_tail(Area& area) const {
    while (area.last < bands_.size()) {
      const Narrowed with = narrow(area.gutters, area.last);
      if (with.gutters.size() < area.gutters.size()) return;
      if (!continues(area.last - 1, area.last, with.gutters)) return;
      area.gutters = with.gutters;
      ++area.last;
    }
  }

  // Whether a line of one column goes on in the same column of the band below.
  bool continues(std::size_t above, std::size_t below, std::span<const Strip> gutters) const {
    const auto before = parted(rows_[bands_[above].last - 1], gutters);
    const auto after = parted(row_of(below), gutters);
    for (std::size_t column = 0; column < before.size(); ++column) {
      if (before[column].empty() || after[column].empty()) continue;
      const Length end = column < gutters.size() ? gutters[column].left : setting_.right;
      const Setting of_column{end, setting_.line_gap};
      if (goes_on(make_row(before[column]), make_row(after[column]), of_column)) return true;
    }
    return false;
  }

  // A single line, spread to both margins like its neighbours, is prose.
  bool is_spread_line(const Area& area) const {
    const auto widest =
        std::max_element(area.gutters.begin(), area.gutters.end(),
                         [](const Strip& a, const Strip& b) { return width(a) < width(b); });
    if (width(*widest) * 10 > bands_[area.first].em * 25) return false;
    const auto is_like = [&](std::size_t other) {
      return is_tight(row_of(std::min(other, area.first)), row_of(std::max(other, area.first)),
                      setting_) &&
             std::abs(bands_[other].box.right - bands_[area.first].box.right) < 2000;
    };
    return (area.first > 0 && is_like(area.first - 1)) ||
           (area.last < bands_.size() && is_like(area.last));
  }

  std::span<const Row> rows_;
  std::span<const Band> bands_;
  const Setting& setting_;
  std::vector<Look> looks_;
};

}  // namespace

std::vector<Band> bands_of(std::span<const Row> rows) {
  std::vector<Band> bands;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    if (!bands.empty()) {
      Band& band = bands.back();
      if (band.box.beside(row.box) * 4 > std::min(band.em, row.em)) {
        band.last = i + 1;
        band.box.include(row.box);
        band.em = std::max(band.em, row.em);
        continue;
      }
    }
    bands.push_back({i, i + 1, row.box, row.em});
  }
  return bands;
}

std::vector<Area> areas_of(std::span<const Row> rows, std::span<const Band> bands,
                           const Setting& setting) {
  return AreaFinder(rows, bands, setting).find();
}

std::vector<std::vector<Word>> parted(const Row& row, std::span<const Strip> gutters) {
  std::vector<std::vector<Word>> columns(gutters.size() + 1);
  for (const Word& word : row.words) {
    const Length middle = (word.box.left + word.box.right) / 2;
    std::size_t column = 0;
    while (column < gutters.size() && middle > gutters[column].right) ++column;
    columns[column].push_back(word);
  }
  return columns;
}

}  // namespace parley::files::pdf
