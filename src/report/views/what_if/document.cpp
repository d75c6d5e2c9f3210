#include <fmt/format.h>

#include <algorithm>

#include "model/choice/inputs.hpp"
#include "parley/core/format.hpp"
#include "report/labels/offer_words.hpp"
#include "report/views/compare/tables.hpp"
#include "report/views/what_if/what_if.hpp"

namespace parley::report {
namespace {

std::string key_of(const std::string& set) { return set.substr(0, set.find('=')); }

std::string value_now(const Scenario& s, const std::string& key) {
  for (const model::Input& k : model::inputs(s)) {
    if (k.key == key) return model::format_input_value(k.unit, k.now);
  }
  return {};
}

// "offer.base_salary: $185,000 in place of $175,000"; the words of the command line where the key
// is no number.
std::string change_text(const Scenario& filed, const Scenario& changed, const std::string& set) {
  const std::string key = key_of(set);
  const std::string before = value_now(filed, key);
  const std::string after = value_now(changed, key);
  if (after.empty()) return set;
  if (before.empty()) return fmt::format("{}: {}, where the file says nothing", key, after);
  return fmt::format("{}: {} in place of {}", key, after, before);
}

struct Figure {
  const char* name;
  std::optional<double> (*value)(const model::ComparedOffer&);
  document::Cell (*cell)(double);
};

document::Cell dollars(double x) { return document::Cell::dollars(x); }
document::Cell chance(double x) { return document::Cell::percent(x, 2); }

std::optional<double> dollars_of(const std::optional<Money>& m) {
  return m ? std::optional(m->value()) : std::nullopt;
}

using O = model::ComparedOffer;
constexpr Figure kFigures[] = {
    {"Total", [](const O& o) { return std::optional(o.total.value()); }, dollars},
    {"  average a year", [](const O& o) { return std::optional(o.average_year); }, dollars},
    {"  in year 1", [](const O& o) { return std::optional(o.year_1.value()); }, dollars},
    {"  guaranteed cash", [](const O& o) { return std::optional(o.guaranteed_cash.value()); },
     dollars},
    {"  bonus", [](const O& o) { return std::optional(o.projection.totals.bonus.value()); },
     dollars},
    {"  equity on paper", [](const O& o) { return dollars_of(o.equity); }, dollars},
    {"Present value", [](const O& o) { return std::optional(o.present_value); }, dollars},
    {"Equity over its exits, mean",
     [](const O& o) { return o.exits ? std::optional(o.exits->mean) : std::nullopt; }, dollars},
    {"  a sure amount as good",
     [](const O& o) { return o.exits ? o.exits->certainty_equivalent : std::nullopt; }, dollars},
    {"  chance that it pays nothing",
     [](const O& o) { return o.exits ? std::optional(o.exits->p_zero) : std::nullopt; }, chance},
};

document::Cell cell_or_missing(const Figure& f, const std::optional<double>& x) {
  return x ? f.cell(*x) : document::Cell::missing();
}

document::Cell change_of(const Figure& f, const std::optional<double>& before,
                         const std::optional<double>& after) {
  if (!before || !after) return document::Cell::missing("");
  if (f.cell == dollars) return difference_cell(*after - *before);
  document::Cell cell = f.cell(*after - *before);
  if (*cell.value > 0) cell.text = "+" + cell.text;
  return cell;
}

document::Table figures(const O& filed, const O& changed) {
  document::Table t{
      .name = "figures",
      .columns = {{"", document::Align::left}, {"As filed"}, {"What if"}, {"Change"}}};
  for (const Figure& f : kFigures) {
    const auto before = f.value(filed);
    const auto after = f.value(changed);
    if (!before && !after) continue;
    t.rows.push_back({.cells = {document::Cell::words(f.name), cell_or_missing(f, before),
                                cell_or_missing(f, after), change_of(f, before, after)}});
  }
  return t;
}

document::Cell year_total(const model::Projection& p, std::size_t y) {
  return y < p.years.size() ? document::Cell::money(p.years[y].amounts.total())
                            : document::Cell::missing();
}

document::Table years(const O& filed, const O& changed) {
  document::Table t{
      .name = "years",
      .columns = {{"", document::Align::left}, {"As filed"}, {"What if"}, {"Change"}}};
  const model::Projection& before = filed.projection;
  const model::Projection& after = changed.projection;
  for (std::size_t y = 0; y < std::max(before.years.size(), after.years.size()); ++y) {
    document::Row row{.cells = {document::Cell::words(fmt::format("Year {}", y + 1)),
                                year_total(before, y), year_total(after, y)}};
    const bool both = row.cells[1].value && row.cells[2].value;
    row.cells.push_back(both ? difference_cell(*row.cells[2].value - *row.cells[1].value)
                             : document::Cell::missing(""));
    t.rows.push_back(std::move(row));
  }
  return t;
}

std::string ranking_text(const model::Comparison& c) {
  std::vector<std::string> titles;
  for (const std::size_t i : c.ranking) titles.push_back(c.offers[i].projection.title);
  return fmt::format("{}", fmt::join(titles, ", "));
}

std::string ranking_change(const model::Comparison& filed, const model::Comparison& changed) {
  if (filed.ranking == changed.ranking)
    return fmt::format("The ranking stays: {}.", ranking_text(changed));
  return fmt::format("The ranking changes from {} to {}.", ranking_text(filed),
                     ranking_text(changed));
}

void add_offer(document::Document& d, const WhatIf& w, std::size_t i) {
  const Scenario& filed = w.filed.scenarios[i];
  const Scenario& changed = w.changed.scenarios[i];
  const model::ComparedOffer& now = w.changed.comparison.offers[i];
  d.blocks.emplace_back(document::Heading{2, filed.title});
  document::Bullets changes;
  for (const std::string& set : w.set_of[i])
    changes.items.push_back(change_text(filed, changed, set));
  if (changes.items.empty()) {
    d.blocks.emplace_back(document::Paragraph{.text = "As filed: nothing is set in this one."});
  } else {
    d.blocks.emplace_back(std::move(changes));
  }
  d.blocks.emplace_back(figures(w.filed.comparison.offers[i], now));
  d.blocks.emplace_back(years(w.filed.comparison.offers[i], now));
  for (const std::string& c : caveats(changed, now.projection.ledger)) {
    d.blocks.emplace_back(document::Paragraph{.text = c, .tone = document::Tone::muted});
  }
}

}  // namespace

document::Document what_if_document(const WhatIf& w) {
  document::Document d{.title = "What if"};
  for (std::size_t i = 0; i < w.filed.scenarios.size(); ++i) add_offer(d, w, i);
  if (w.filed.scenarios.size() < 2) return d;
  d.blocks.emplace_back(document::Heading{2, "Side by side"});
  d.blocks.emplace_back(
      document::Paragraph{.text = ranking_change(w.filed.comparison, w.changed.comparison),
                          .tone = document::Tone::strong});
  document::Table t = break_even_table(w.changed.scenarios, w.changed.comparison);
  if (!t.rows.empty()) d.blocks.emplace_back(std::move(t));
  return d;
}

}  // namespace parley::report
