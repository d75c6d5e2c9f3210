#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/stable_sort.hpp"
#include "parley/core/format.hpp"
#include "report/labels/names.hpp"
#include "report/labels/offer_words.hpp"
#include "report/views/compare/tables.hpp"

namespace parley::report {
namespace {

constexpr std::size_t kMostShown = 20;  // offers on a page

// The offers by falling value, ties as given.
std::vector<std::size_t> order_by(const model::Comparison& c,
                                  double (*value)(const model::ComparedOffer&)) {
  std::vector<std::size_t> order(c.offers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  sort_stably(
      order, [&](std::size_t a, std::size_t b) { return value(c.offers[a]) > value(c.offers[b]); });
  return order;
}

double all_in(const model::ComparedOffer& o) { return o.day_one.worth(); }
double cash_only(const model::ComparedOffer& o) { return o.cash_present_value; }

// "$1,584,320, which is $20,000 more than Rival".
std::string lead_text(const model::Comparison& c, const std::vector<std::size_t>& order,
                      double (*value)(const model::ComparedOffer&)) {
  const model::ComparedOffer& best = c.offers[order[0]];
  const model::ComparedOffer& next = c.offers[order[1]];
  const std::string lead = format_dollars(value(best) - value(next));
  if (lead == "$0")
    return fmt::format("{}, as much as {}", format_dollars(value(best)), next.projection.title);
  return fmt::format("{}, {} more than {}", format_dollars(value(best)), lead,
                     next.projection.title);
}

bool counts_beyond_paper(const model::ComparedOffer& o) {
  return o.exits.has_value() || o.day_one.factors != 0;
}

// Of the leader, where what equity counts as is not the same for all.
std::string counted_text(const model::Comparison& c) {
  const auto& as = c.offers[c.ranking[0]].day_one.counted_as;
  const bool told = as && std::any_of(c.offers.begin(), c.offers.end(), counts_beyond_paper);
  return told ? fmt::format(", with its equity counted as {}", title_of(*as)) : "";
}

std::string verdict_text(const model::Comparison& c, bool discounted) {
  const bool on_day_one =
      discounted || std::any_of(c.offers.begin(), c.offers.end(), counts_beyond_paper);
  return fmt::format("{} is worth most{}: {}{}.", c.offers[c.ranking[0]].projection.title,
                     on_day_one ? " on day one" : "", lead_text(c, c.ranking, all_in),
                     counted_text(c));
}

std::string zero_text(const model::Comparison& c) {
  const auto without = order_by(c, cash_only);
  return fmt::format("With equity at zero, {} {}: {}.", c.offers[without[0]].projection.title,
                     c.ranking[0] == without[0] ? "still leads" : "leads",
                     lead_text(c, without, cash_only));
}

bool any_discount(const std::vector<Scenario>& scenarios) {
  return std::any_of(scenarios.begin(), scenarios.end(),
                     [](const Scenario& s) { return !s.projection.discount_rate.is_zero(); });
}

void add_headline(document::Document& d, const std::vector<Scenario>& scenarios,
                  const model::Comparison& c) {
  if (c.offers.size() < 2) return;
  d.blocks.emplace_back(document::Paragraph{.text = verdict_text(c, any_discount(scenarios)),
                                            .tone = document::Tone::strong});
  d.blocks.emplace_back(document::Paragraph{.text = zero_text(c)});
}

bool horizons_differ(const std::vector<Scenario>& scenarios) {
  return std::any_of(scenarios.begin(), scenarios.end(), [&](const Scenario& s) {
    return s.projection.years != scenarios.front().projection.years;
  });
}

bool asks_for_wealth(const model::Comparison& c) {
  return std::any_of(c.offers.begin(), c.offers.end(), [](const model::ComparedOffer& o) {
    return o.exits && !o.exits->certainty_equivalent;
  });
}

std::vector<std::string> notes(const std::vector<Scenario>& scenarios, const model::Comparison& c) {
  std::vector<std::string> all;
  if (horizons_differ(scenarios)) {
    all.emplace_back(
        "The offers are projected over different numbers of years: compare the average year, not "
        "the total.");
  }
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    for (const std::string& caveat : caveats(scenarios[i], c.offers[i].projection.ledger)) {
      all.push_back(fmt::format("{}: {}", scenarios[i].title, caveat));
    }
    if (c.offers[i].exits && !c.offers[i].exits->without.empty()) {
      all.push_back(fmt::format(
          "{}: over its exits {} is not counted: its share of the company or its strike is not "
          "known.",
          scenarios[i].title, names_of(scenarios[i], c.offers[i].exits->without)));
    }
  }
  if (asks_for_wealth(c)) {
    all.emplace_back(
        "What risky equity is worth to you depends on what you have besides: say it as "
        "preferences.outside_wealth, and "
        "the sure amount that is as good will stand here.");
  }
  return all;
}

// What has to be said with the figures after tax, offer by offer.
std::vector<std::string> after_tax_notes(const model::Comparison& c) {
  std::vector<std::string> all;
  for (const model::ComparedOffer& o : c.offers) {
    if (!o.after_tax) continue;
    for (const std::string& note : o.after_tax->notes)
      all.push_back(fmt::format("{}, after tax: {}", o.projection.title, note));
  }
  return all;
}

template <class T>
document::Cell dollars_or_none(const std::optional<T>& x) {
  return x ? document::Cell::dollars(*x) : document::Cell::missing();
}

document::Cell growth_cell(const std::optional<double>& growth) {
  return growth ? document::Cell::number(*growth, 9) : document::Cell::missing();
}

// Of the rows of a file.
std::vector<document::Cell> offer_cells(const model::ComparedOffer& o) {
  using document::Cell;
  const auto mean = o.exits ? std::optional(o.exits->mean) : std::nullopt;
  const auto sure = o.exits ? o.exits->certainty_equivalent : std::nullopt;
  const auto& as = o.day_one.counted_as;
  return {Cell::words(o.projection.file),
          Cell::words(o.projection.title),
          Cell::number(Ratio(static_cast<std::int64_t>(o.rank)), 0),
          Cell::cents(o.total),
          Cell::dollars(o.average_year),
          Cell::cents(o.year_1),
          Cell::cents(o.guaranteed_cash),
          o.equity ? Cell::cents(*o.equity) : Cell::missing(),
          Cell::dollars(o.present_value),
          Cell::cents(o.cash_total),
          Cell::dollars(o.cash_present_value),
          dollars_or_none(mean),
          dollars_or_none(sure),
          o.exits ? Cell::number(o.exits->p_zero, 6) : Cell::missing(),
          Cell::dollars(o.day_one.worth()),
          Cell::words(as ? std::string(name_of(*as)) : ""),
          growth_cell(o.required_growth),
          growth_cell(o.required_growth_best),
          Cell::words(names_of(o.without))};
}

void add_after_tax_cells(document::Row& row, const model::ComparedOffer& o) {
  const auto& power = o.after_tax->purchasing_power;
  row.cells.push_back(document::Cell::cents(o.after_tax->net));
  row.cells.push_back(power ? document::Cell::cents(*power) : document::Cell::missing());
}

void add_tables(document::Document& d, const std::vector<Scenario>& scenarios,
                const model::Comparison& c) {
  d.blocks.emplace_back(figures_table(scenarios, c));
  if (scenarios.size() > kSideBySide) {
    d.blocks.emplace_back(
        document::Paragraph{.text = "Every figure of each offer: --format csv, json or xlsx.",
                            .tone = document::Tone::muted});
  }
  d.blocks.emplace_back(total_bars(c));
  d.blocks.emplace_back(years_table(c));
  if (document::Table t = break_even_table(scenarios, c); !t.rows.empty())
    d.blocks.emplace_back(std::move(t));
  if (auto all = notes(scenarios, c); !all.empty())
    d.blocks.emplace_back(document::Bullets{std::move(all)});
  if (auto all = after_tax_notes(c); !all.empty())
    d.blocks.emplace_back(document::Bullets{std::move(all)});
}

// The first, which is the measure of all, and the best by worth in their order.
std::vector<std::size_t> first_and_best(const model::Comparison& c) {
  std::vector<std::size_t> shown = {0};
  for (std::size_t r = 0; r < kMostShown; ++r) {
    if (c.ranking[r] != 0) shown.push_back(c.ranking[r]);
  }
  return shown;
}

}  // namespace

document::Document compare_document(const std::vector<Scenario>& scenarios,
                                    const model::Comparison& c) {
  document::Document d;
  add_headline(d, scenarios, c);
  if (c.offers.size() <= kMostShown) {
    add_tables(d, scenarios, c);
    return d;
  }
  const std::vector<std::size_t> shown = first_and_best(c);
  std::vector<Scenario> few;
  for (const std::size_t i : shown) few.push_back(scenarios[i]);
  add_tables(d, few, model::part_of(c, shown));
  d.blocks.emplace_back(document::Paragraph{
      .text = fmt::format(
          "The first offer, which is the measure, and the {} best of {} are shown; the {} others "
          "are in --format csv.",
          kMostShown, c.offers.size(), c.offers.size() - shown.size())});
  return d;
}

AfterTaxColumns after_tax_columns(const model::Comparison& c) {
  const bool all = std::all_of(c.offers.begin(), c.offers.end(), [](const model::ComparedOffer& o) {
    return o.after_tax.has_value();
  });
  return all && !c.offers.empty() ? AfterTaxColumns::yes : AfterTaxColumns::no;
}

std::vector<document::Column> compare_columns(AfterTaxColumns after_tax) {
  std::vector<document::Column> columns;
  for (const char* name :
       {"file", "title", "rank", "total", "average_year", "year_1", "guaranteed_cash", "equity",
        "present_value", "cash_total", "cash_present_value", "mean", "certainty_equivalent",
        "p_zero", "worth", "equity_counted_as", "required_growth", "required_growth_best",
        "without"}) {
    columns.push_back({name});
  }
  if (after_tax == AfterTaxColumns::no) return columns;
  columns.push_back({"net"});
  columns.push_back({"purchasing_power"});
  return columns;
}

void for_each_row(const model::Comparison& c, AfterTaxColumns after_tax,
                  const std::function<void(document::Row&&)>& take) {
  for (const model::ComparedOffer& o : c.offers) {
    document::Row row{.cells = offer_cells(o)};
    if (after_tax == AfterTaxColumns::yes) add_after_tax_cells(row, o);
    take(std::move(row));
  }
}

}  // namespace parley::report
