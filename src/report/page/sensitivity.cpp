// Of the report: what each number matters, and where two offers change places.
#include "report/views/sensitivity/sensitivity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/stable_sort.hpp"
#include "parley/core/format.hpp"
#include "report/labels/input_label.hpp"
#include "report/page/public_view.hpp"
#include "report/page/sections.hpp"

namespace parley::report {
namespace {

constexpr std::size_t kBars = 12;

using Change = double (*)(const model::SwingEnd&);

double of_total(const model::SwingEnd& e) { return e.total_change.value(); }
double of_sure(const model::SwingEnd& e) { return e.certainty_equivalent_change.value_or(0); }

double width(const model::Swing& s, Change change) {
  return std::max(std::fabs(change(s.down)), std::fabs(change(s.up)));
}

std::string signed_dollars(double x) {
  const std::string text = format_short_dollars(x);
  return x > 0 && text != "$0" ? "+" + text : text == "-$0" ? "$0" : text;
}

document::svg::Tornado::End end(const model::Swing& s, const model::SwingEnd& e, Change change) {
  return {change(e), model::format_input_value(s.input.unit, e.value), signed_dollars(change(e))};
}

std::vector<const model::Swing*> widest(const std::vector<model::Swing>& swings, Change change) {
  std::vector<const model::Swing*> list;
  for (const model::Swing& s : swings) {
    if (width(s, change) >= 0.5) list.push_back(&s);
  }
  sort_stably(list, [&](const model::Swing* a, const model::Swing* b) {
    return width(*a, change) > width(*b, change);
  });
  if (list.size() > kBars) list.resize(kBars);
  return list;
}

std::optional<document::Figure> tornado(const Reported& r, const model::Sensitivity& found,
                                        const std::string& what, const char* id, Change change) {
  const auto list = widest(found.swings, change);
  if (list.empty()) return std::nullopt;
  document::svg::Tornado chart;
  for (const model::Swing* s : list) {
    chart.bars.push_back(
        {input_label(r.first(), s->input.key), end(*s, s->down, change), end(*s, s->up, change)});
  }
  const auto& top = chart.bars.front();
  return document::Figure{
      id, fmt::format("What moves {}", what),
      fmt::format(
          "One number at a time, down and up by 20% of itself or by the range that the file "
          "gives: to the right is more for you, to the left less. Most: {}, {} at {} and {} "
          "at {}.",
          top.label, top.down.text, top.down.setting, top.up.text, top.up.setting),
      std::move(chart)};
}

// Keys in words, as the figures have them; the star of a given range stays.
// The flips are of two offers: each names its own grants and rounds.
void label_keys(document::Document& d, const Scenario& s, const Scenario& other) {
  for (document::Block& b : d.blocks) {
    auto* t = std::get_if<document::Table>(&b);
    if (!t) continue;
    const std::size_t column = t->name == "flips" ? 1 : 0;
    for (document::Row& row : t->rows) {
      std::string& text = row.cells[column].text;
      const bool given = text.ends_with(" *");
      const bool others = column == 1 && row.cells[0].text == other.title;
      text = input_label(others ? other : s, given ? text.substr(0, text.size() - 2) : text) +
             (given ? " *" : "");
    }
  }
}

// Features count one by one only in the impact section, which knows their evidence.
bool is_for_everyone(const std::string& key) {
  return !is_private_key(key) && !key.starts_with("plan[") && !key.starts_with("track_record[");
}

model::Sensitivity shown(const Reported& r) {
  model::Sensitivity found = r.moved;
  std::erase_if(found.swings, [&](const model::Swing& s) {
    return r.is_public() && !is_for_everyone(s.input.key);
  });
  if (r.is_public()) {
    found.now.certainty_equivalent.reset();
    found.asks_for_wealth = false;
  }
  found.idle.clear();  // a page need not name what does not matter
  return found;
}

// The first against the best of the others, where there is a value at which they change places.
std::optional<model::Flips> shown_flips(const Reported& r) {
  if (!r.flips || r.is_public()) return std::nullopt;
  model::Flips f = *r.flips;
  std::erase_if(f.flips, [](const model::Flip& one) { return !one.value; });
  return f.flips.empty() ? std::nullopt : std::optional(std::move(f));
}

// The second offer is named by the flips only.
void drop_second(document::Document& d) {
  std::size_t headings = 0;
  const auto second = std::find_if(d.blocks.begin(), d.blocks.end(), [&](const document::Block& b) {
    return std::holds_alternative<document::Heading>(b) && ++headings == 3;
  });
  d.blocks.erase(second, d.blocks.end());
}

}  // namespace

std::optional<std::size_t> best_other(const Reported& r) {
  for (const std::size_t i : r.comparison.ranking) {
    if (i != 0 && !extends_first(r, i)) return i;
  }
  return std::nullopt;
}

model::Sensitivity moved_numbers(const Reported& r) { return shown(r); }

document::Section sensitivity_section(const Reported& r) {
  document::Section s = {
      .id = "sensitivity", .title = "What moves the result", .shown = document::Shown::folded};
  const std::string whose = r.alone() ? "the total" : "the total of “" + r.first().title + "”";
  if (auto f = tornado(r, r.moved, whose, "fig-total-tornado", of_total))
    s.parts.emplace_back(std::move(*f));
  if (r.moved.now.certainty_equivalent) {
    const std::string sure = "the sure amount that the equity is as good as";
    if (auto f = tornado(r, r.moved, sure, "fig-sure-tornado", of_sure))
      s.parts.emplace_back(std::move(*f));
  }
  if (s.parts.empty()) return s;
  const auto& widest = std::get<document::Figure>(s.parts.front()).chart;
  s.lead = "most of all " + std::get<document::svg::Tornado>(widest).bars.front().label;
  return s;
}

document::Section moved_section(const Reported& r) {
  document::Section s = {.id = "moved",
                         .title = "Every number, moved alone",
                         .lead = "what each changes, and where the ranking would flip",
                         .shown = document::Shown::folded,
                         .on_paper = false};
  if (r.moved.swings.empty()) return s;
  const auto other = best_other(r);
  SensitivityAnswer answer = {.offers = {r.moved}, .flips = shown_flips(r)};
  if (answer.flips) answer.offers.push_back({.title = r.scenarios[*other].title});
  document::Document d = sensitivity_document(answer);
  if (answer.flips) drop_second(d);
  label_keys(d, r.first(), r.scenarios[other.value_or(0)]);
  absorb(d, s);
  return s;
}

}  // namespace parley::report
