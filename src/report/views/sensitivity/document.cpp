#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/stable_sort.hpp"
#include "parley/core/format.hpp"
#include "report/views/sensitivity/sensitivity.hpp"

namespace parley::report {
namespace {

constexpr std::size_t kBars = 12;

std::string signed_dollars(double x) {
  const std::string text = format_short_dollars(x);
  return x > 0 && text != "$0" ? "+" + text : text;
}

document::Cell change_cell(double x) {
  document::Cell cell = document::Cell::dollars(x);
  cell.text = signed_dollars(x);
  if (cell.text == "$0" || cell.text == "-$0")
    cell = {.text = "—", .raw = "0.00", .value = x, .tone = document::Tone::muted};
  return cell;
}

document::Cell value_cell(const model::Input& input, const Ratio& x) {
  document::Cell cell = document::Cell::number(x, 9);
  cell.text = model::format_input_value(input.unit, x);
  return cell;
}

// A figure that a swing changes, at either end.
struct Measure {
  std::string caption;
  double (*down)(const model::Swing&);
  double (*up)(const model::Swing&);
};

const Measure kTotal = {"Change of the total",
                        [](const model::Swing& s) { return s.down.total_change.value(); },
                        [](const model::Swing& s) { return s.up.total_change.value(); }};

Measure equity_measure(const model::Sensitivity& r) {
  return {r.now.certainty_equivalent ? "Change of the equity's certainty equivalent"
                                     : "Change of the equity's mean over its exits",
          [](const model::Swing& s) { return s.down.equity_change(); },
          [](const model::Swing& s) { return s.up.equity_change(); }};
}

double width(const Measure& m, const model::Swing& s) {
  return std::max(std::abs(m.down(s)), std::abs(m.up(s)));
}

// The widest swings of the measure, widest first.
document::Bars tornado(const std::vector<model::Swing>& swings, const Measure& m) {
  std::vector<const model::Swing*> widest;
  for (const model::Swing& s : swings) {
    if (width(m, s) >= 0.5) widest.push_back(&s);
  }
  sort_stably(widest, [&](const model::Swing* a, const model::Swing* b) {
    return width(m, *a) > width(m, *b);
  });
  if (widest.size() > kBars) widest.resize(kBars);
  document::Bars bars{.caption = m.caption};
  for (const model::Swing* s : widest) {
    bars.bars.push_back(
        {.label = s->input.key,
         .segments = {{"down", m.down(*s)}, {"up", m.up(*s)}},
         .text = fmt::format("{} / {}", signed_dollars(m.down(*s)), signed_dollars(m.up(*s)))});
  }
  return bars;
}

document::Table swings_table(const model::Sensitivity& r) {
  document::Table t{
      .name = "swings",
      .columns = {{"Number", document::Align::left}, {"Now"}, {"Total, down"}, {"Total, up"}}};
  const std::string worth = r.now.certainty_equivalent ? "Sure" : "Mean";
  if (r.now.equity()) t.columns.insert(t.columns.end(), {{worth + ", down"}, {worth + ", up"}});
  for (const model::Swing& s : r.swings) {
    document::Row row{.cells = {document::Cell::words(s.input.key + (s.given ? " *" : "")),
                                value_cell(s.input, s.input.now),
                                change_cell(s.down.total_change.value()),
                                change_cell(s.up.total_change.value())}};
    if (r.now.equity()) {
      row.cells.push_back(change_cell(s.down.equity_change()));
      row.cells.push_back(change_cell(s.up.equity_change()));
    }
    t.rows.push_back(std::move(row));
  }
  return t;
}

// "company.growth from -10% to 30%": the ranges that the file gives.
std::vector<std::string> given_ranges(const model::Sensitivity& r) {
  std::vector<std::string> ranges;
  for (const model::Swing& s : r.swings) {
    if (!s.given) continue;
    ranges.push_back(fmt::format("{} from {} to {}", s.input.key,
                                 model::format_input_value(s.input.unit, s.down.value),
                                 model::format_input_value(s.input.unit, s.up.value)));
  }
  return ranges;
}

std::string now_text(const model::Sensitivity& r) {
  std::string text = fmt::format("The total{} is {}", r.without_equity ? " without equity" : "",
                                 format_dollars(r.now.total));
  if (r.now.certainty_equivalent) {
    text += fmt::format(", the equity over its exits is worth a sure {}",
                        format_dollars(*r.now.certainty_equivalent));
  } else if (r.now.mean) {
    text +=
        fmt::format(", the equity over its exits pays {} on average", format_dollars(*r.now.mean));
  }
  return text + ". Each number is moved alone, the others stay.";
}

void add_notes(document::Document& d, const model::Sensitivity& r) {
  document::Bullets notes;
  const auto given = given_ranges(r);
  notes.items.emplace_back(
      "Down and up are by 20% of the number itself, within the band of its lever; [[sensitivity]] "
      "key, low, high sets other "
      "ranges.");
  if (!given.empty())
    notes.items.push_back(fmt::format("* as the file asks: {}.", fmt::join(given, "; ")));
  if (r.asks_for_wealth) {
    notes.items.emplace_back(
        "What risky equity is worth to you depends on what you have besides: say it as "
        "preferences.outside_wealth.");
  }
  if (!r.idle.empty())
    notes.items.push_back(fmt::format("These change neither figure: {}.", fmt::join(r.idle, ", ")));
  d.blocks.emplace_back(std::move(notes));
}

void add_offer(document::Document& d, const model::Sensitivity& r) {
  d.blocks.emplace_back(document::Heading{2, r.title});
  d.blocks.emplace_back(document::Paragraph{.text = now_text(r)});
  for (const Measure& m : {kTotal, equity_measure(r)}) {
    if (document::Bars bars = tornado(r.swings, m); !bars.bars.empty())
      d.blocks.emplace_back(std::move(bars));
  }
  d.blocks.emplace_back(swings_table(r));
  add_notes(d, r);
}

std::string owner(const SensitivityAnswer& a, model::Flip::Of of) {
  if (of == model::Flip::Of::both) return "both";
  return a.offers[of == model::Flip::Of::a ? 0 : 1].title;
}

document::Cell move_cell(const model::Flip& f) {
  if (f.input.now.is_zero()) return document::Cell::missing();
  document::Cell cell = document::Cell::percent(f.value->value() / f.input.now.value() - 1, 1);
  if (*cell.value > 0) cell.text = "+" + cell.text;
  return cell;
}

std::string lead_text(const SensitivityAnswer& a) {
  const std::string& first = a.offers[a.flips->a_is_ahead ? 0 : 1].title;
  const std::string& second = a.offers[a.flips->a_is_ahead ? 1 : 0].title;
  return fmt::format(
      "{} leads {} by {} of worth on day one. That changes where one number, alone, reaches:",
      first, second, format_dollars(std::abs(a.flips->lead)));
}

document::Table flips_table(const SensitivityAnswer& a) {
  document::Table t{.name = "flips",
                    .columns = {{"Offer", document::Align::left},
                                {"Number", document::Align::left},
                                {"Now"},
                                {"Flips at"},
                                {"Change"}}};
  for (const model::Flip& f : a.flips->flips) {
    if (!f.value) continue;
    t.rows.push_back(
        {.cells = {document::Cell::words(owner(a, f.of)), document::Cell::words(f.input.key),
                   value_cell(f.input, f.input.now), value_cell(f.input, *f.value), move_cell(f)}});
  }
  return t;
}

// "As offered, offer.raise (-99% to 500%)": what was searched in vain.
std::vector<std::string> no_flips(const SensitivityAnswer& a) {
  std::vector<std::string> items;
  for (const model::Flip& f : a.flips->flips) {
    if (f.value) continue;
    items.push_back(fmt::format("{}: {}, from {} to {}", owner(a, f.of), f.input.key,
                                model::format_input_value(f.input.unit, f.searched_from),
                                model::format_input_value(f.input.unit, f.searched_to)));
  }
  return items;
}

void add_flips(document::Document& d, const SensitivityAnswer& a) {
  d.blocks.emplace_back(document::Heading{2, "Where the ranking flips"});
  d.blocks.emplace_back(document::Paragraph{.text = lead_text(a), .tone = document::Tone::strong});
  if (document::Table t = flips_table(a); !t.rows.empty()) d.blocks.emplace_back(std::move(t));
  auto none = no_flips(a);
  if (none.empty()) return;
  d.blocks.emplace_back(document::Paragraph{.text = "No flip anywhere in these ranges:"});
  d.blocks.emplace_back(document::Bullets{std::move(none)});
}

}  // namespace

document::Document sensitivity_document(const SensitivityAnswer& a) {
  document::Document d{.title = "What each number matters"};
  if (a.flips) add_flips(d, a);
  for (const model::Sensitivity& r : a.offers) add_offer(d, r);
  return d;
}

document::Table sensitivity_rows(const SensitivityAnswer& a) {
  document::Table t{.name = "swings"};
  for (const char* name : {"title", "key", "now", "down", "up", "total_change_down",
                           "total_change_up", "mean_change_down", "mean_change_up",
                           "certainty_equivalent_change_down", "certainty_equivalent_change_up"}) {
    t.columns.push_back({name});
  }
  const auto change = [](const std::optional<double>& x) {
    return x ? document::Cell::dollars(*x) : document::Cell::missing();
  };
  for (const model::Sensitivity& r : a.offers) {
    for (const model::Swing& s : r.swings) {
      t.rows.push_back(
          {.cells = {document::Cell::words(r.title), document::Cell::words(s.input.key),
                     value_cell(s.input, s.input.now), value_cell(s.input, s.down.value),
                     value_cell(s.input, s.up.value), document::Cell::cents(s.down.total_change),
                     document::Cell::cents(s.up.total_change), change(s.down.mean_change),
                     change(s.up.mean_change), change(s.down.certainty_equivalent_change),
                     change(s.up.certainty_equivalent_change)}});
    }
  }
  return t;
}

}  // namespace parley::report
