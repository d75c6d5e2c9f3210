#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "parley/core/format.hpp"
#include "report/labels/offer_words.hpp"
#include "report/views/compare/tables.hpp"

namespace parley::report {
namespace {

// The offers by falling value, ties as given.
std::vector<std::size_t> order_by(const model::Comparison& c,
                                  double (*value)(const model::ComparedOffer&)) {
  std::vector<std::size_t> order(c.offers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return value(c.offers[a]) > value(c.offers[b]);
  });
  return order;
}

double all_in(const model::ComparedOffer& o) { return o.present_value; }
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

std::string verdict_text(const model::Comparison& c, bool discounted) {
  const auto with = order_by(c, all_in);
  return fmt::format("{} is worth most{}: {}.", c.offers[with[0]].projection.title,
                     discounted ? " on day one" : "", lead_text(c, with, all_in));
}

std::string zero_text(const model::Comparison& c) {
  const auto with = order_by(c, all_in);
  const auto without = order_by(c, cash_only);
  return fmt::format("With equity at zero, {} {}: {}.", c.offers[without[0]].projection.title,
                     with[0] == without[0] ? "still leads" : "leads",
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
  const auto has_equity = [](const model::ComparedOffer& o) { return o.total != o.cash_total; };
  if (std::any_of(c.offers.begin(), c.offers.end(), has_equity))
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

}  // namespace

document::Document compare_document(const std::vector<Scenario>& scenarios,
                                    const model::Comparison& c) {
  document::Document d;
  add_headline(d, scenarios, c);
  d.blocks.emplace_back(figures_table(scenarios, c));
  d.blocks.emplace_back(total_bars(c));
  d.blocks.emplace_back(years_table(c));
  if (document::Table t = break_even_table(scenarios, c); !t.rows.empty())
    d.blocks.emplace_back(std::move(t));
  if (auto all = notes(scenarios, c); !all.empty())
    d.blocks.emplace_back(document::Bullets{std::move(all)});
  if (auto all = after_tax_notes(c); !all.empty())
    d.blocks.emplace_back(document::Bullets{std::move(all)});
  return d;
}

document::Table compare_rows(const model::Comparison& c) {
  document::Table t{.name = "offers"};
  for (const char* name : {"file", "title", "rank", "total", "average_year", "year_1",
                           "guaranteed_cash", "equity", "present_value", "cash_total",
                           "cash_present_value", "mean", "certainty_equivalent", "p_zero"}) {
    t.columns.push_back({name});
  }
  for (std::size_t i = 0; i < c.offers.size(); ++i) {
    const model::ComparedOffer& o = c.offers[i];
    const auto rank = std::find(c.ranking.begin(), c.ranking.end(), i) - c.ranking.begin() + 1;
    const bool sure = o.exits && o.exits->certainty_equivalent;
    t.rows.push_back(
        {.cells = {
             document::Cell::words(o.projection.file), document::Cell::words(o.projection.title),
             document::Cell::number(Ratio(rank), 0), document::Cell::cents(o.total),
             document::Cell::dollars(o.average_year), document::Cell::cents(o.year_1),
             document::Cell::cents(o.guaranteed_cash),
             o.equity ? document::Cell::cents(*o.equity) : document::Cell::missing(),
             document::Cell::dollars(o.present_value), document::Cell::cents(o.cash_total),
             document::Cell::dollars(o.cash_present_value),
             o.exits ? document::Cell::dollars(o.exits->mean) : document::Cell::missing(),
             sure ? document::Cell::dollars(*o.exits->certainty_equivalent)
                  : document::Cell::missing(),
             o.exits ? document::Cell::number(o.exits->p_zero, 6) : document::Cell::missing()}});
  }
  return t;
}

}  // namespace parley::report
