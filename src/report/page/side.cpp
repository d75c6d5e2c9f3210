// Of the report: the offers side by side, four rows. The best of a row is marked; equal bests are
// not.
#include "report/page/side.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "parley/core/format.hpp"
#include "report/labels/level_text.hpp"

namespace parley::report {
namespace {

using document::Cell;
using document::Side;
using model::LikelyEquity;

// What a row compares by; absent where it is not known.
using Measure = std::optional<double> (*)(const GlanceColumn&);

std::optional<double> year_1(const GlanceColumn& c) { return c.glance.year_1().value(); }
std::optional<double> month(const GlanceColumn& c) { return c.glance.month; }
std::optional<double> equity(const GlanceColumn& c) {
  const bool known =
      c.glance.equity == LikelyEquity::exits || c.glance.equity == LikelyEquity::listed;
  return known ? std::optional(c.glance.likely) : std::nullopt;
}

bool shown_same(double a, double b) { return format_dollars(a) == format_dollars(b); }

std::optional<std::size_t> best_of(const std::vector<GlanceColumn>& columns, Measure measure) {
  std::optional<std::size_t> best;
  bool tied = false;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto x = measure(columns[i]);
    if (!x) continue;
    const auto top = best ? measure(columns[*best]) : std::nullopt;
    tied = top && (shown_same(*x, *top) || (tied && *x < *top));
    if (!top || *x > *top) best = i;
  }
  return tied || columns.size() < 2 ? std::nullopt : best;
}

Cell equity_cell(const model::FirstGlance& g) {
  if (g.equity == LikelyEquity::none) return Cell::missing("none");
  if (g.equity == LikelyEquity::unknown) return Cell::missing("not known yet");
  return Cell::dollars(g.likely, document::Tone::muted);
}

std::string equity_note(const model::FirstGlance& g) {
  if (g.equity == LikelyEquity::listed) return "listed stock";
  return g.equity == LikelyEquity::exits ? fmt::format("nothing: {}", format_percent(g.nothing, 0))
                                         : "";
}

// Against the first: "$94,991 more".
void add_difference(Side::Value& v, double x, double first) {
  const double gap = x - first;
  if (shown_same(x, first)) {
    v.note = "as much";
    return;
  }
  v.tone = gap > 0 ? document::Tone::good : document::Tone::bad;
  v.note = fmt::format("{} {}", format_dollars(std::fabs(gap)), gap > 0 ? "more" : "less");
  v.brief_note = format_short_dollars(std::fabs(gap));
}

Side::Row cash_row(const std::vector<GlanceColumn>& columns) {
  Side::Row row = {.name = "Cash in year 1", .means = "base, sign-on, bonus"};
  for (const GlanceColumn& c : columns)
    row.values.push_back({.cell = Cell::money(c.glance.year_1())});
  if (const auto best = best_of(columns, year_1)) row.values[*best].best = true;
  return row;
}

Side::Row month_row(const std::vector<GlanceColumn>& columns) {
  Side::Row row = {.name = "Cash a month", .means = "base pay, before tax"};
  for (const GlanceColumn& c : columns)
    row.values.push_back({.cell = Cell::dollars(c.glance.month)});
  if (const auto best = best_of(columns, month)) row.values[*best].best = true;
  return row;
}

Side::Row equity_row(const std::vector<GlanceColumn>& columns) {
  Side::Row row = {.name = "Equity, likely", .means = "today’s money; chance of nothing under it"};
  for (const GlanceColumn& c : columns)
    row.values.push_back({.cell = equity_cell(c.glance), .note = equity_note(c.glance)});
  if (const auto best = best_of(columns, equity)) row.values[*best].best = true;
  return row;
}

Side::Row worth_row(const std::vector<GlanceColumn>& columns) {
  Side::Row row = {
      .name = "Worth to you, all in", .means = "risk and leaving counted", .sum = true};
  const auto first = worth_to_you(columns.front());
  for (const GlanceColumn& c : columns) {
    const auto worth = worth_to_you(c);
    Side::Value v = {.cell = !worth          ? Cell::missing("not known yet")
                             : c.alternative ? at_least_cell(*worth)
                                             : Cell::dollars(*worth)};
    if (&c == &columns.front()) v.note = columns.size() > 1 ? c.role : "";
    if (&c != &columns.front() && worth && first) add_difference(v, *worth, *first);
    row.values.push_back(std::move(v));
  }
  if (const auto best = best_of(columns, worth_to_you)) row.values[*best].best = true;
  return row;
}

// "the $25,000 and $30,000 that you would give up to join DataStax".
std::string premium_words(const Reported& r) {
  std::vector<std::string> given;
  for (const GlanceColumn& c : r.columns) {
    if (c.alternative && c.glance.premium != 0) given.push_back(format_dollars(c.glance.premium));
  }
  if (given.empty()) return "";
  std::string text;
  for (std::size_t i = 0; i < given.size(); ++i)
    text += (i == 0 ? "" : i + 1 == given.size() ? " and " : ", ") + given[i];
  const std::string& employer = r.first().offer.employer;
  return fmt::format(" Worth to you counts the {} that you would give up to join {}.", text,
                     employer.empty() ? r.first().title : employer);
}

std::string key_of(const Reported& r) {
  const bool best = std::any_of(r.columns.begin(), r.columns.end(),
                                [](const GlanceColumn& c) { return c.alternative; }) ||
                    r.columns.size() > 1;
  std::string text = best ? "● best of its row." : "";
  if (r.is_public()) return text;
  text += premium_words(r);
  if (r.columns.size() > 1)
    text += fmt::format(
        " Worth goes by one set of preferences, discount rate and horizon: those of {}.",
        r.first().title);
  return text.starts_with(" ") ? text.substr(1) : text;
}

// What is promised, for a page that holds no belief: the equity in its own terms.
Side::Row grants_row(const Reported& r) {
  Side::Row row = {.name = "Equity", .means = "as it is promised"};
  for (std::size_t i = 0; i < r.scenarios.size(); ++i)
    row.values.push_back({.cell = Cell::words(granted_text(r.projected[i]))});
  return row;
}

}  // namespace

std::optional<double> worth_to_you(const GlanceColumn& c) {
  return c.alternative ? c.glance.leaves() : c.glance.worth;
}

Side side_of(const Reported& r) {
  Side side;
  const bool alone = r.columns.size() == 1;
  if (alone && r.is_public()) return side;  // its figures say all of it
  for (const GlanceColumn& c : r.columns) side.offers.push_back({c.name, c.role});
  if (!alone) side.rows = {cash_row(r.columns), month_row(r.columns)};
  if (alone) {
    side.rows.push_back(worth_row(r.columns));
  } else if (r.is_public()) {
    side.rows.push_back(grants_row(r));
  } else {
    side.rows.push_back(equity_row(r.columns));
    side.rows.push_back(worth_row(r.columns));
  }
  side.key = key_of(r);
  return side;
}

}  // namespace parley::report
