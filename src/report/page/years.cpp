// Of the report: what each year is made of, and what has been paid so far at every month.
#include <fmt/format.h>

#include <algorithm>

#include "parley/core/format.hpp"
#include "report/labels/names.hpp"
#include "report/page/sections.hpp"
#include "report/views/project/rows.hpp"

namespace parley::report {
namespace {

// The kinds of pay as the charts stack them: cash from the bottom, equity on top.
struct StackPart {
  const char* name;
  document::svg::Ink ink;
  Money model::Amounts::*amount;
  Money model::Amounts::*also = nullptr;  // shown in the same colour, below the zero line
  const char* name_with_taken = nullptr;
};

constexpr StackPart kParts[] = {
    {"base", document::svg::Ink::base, &model::Amounts::base},
    {"sign-on", document::svg::Ink::sign_on, &model::Amounts::sign_on,
     &model::Amounts::sign_on_clawback, "sign-on, and what is taken back of it"},
    {"payments", document::svg::Ink::sign_on, &model::Amounts::payments,
     &model::Amounts::payment_clawback, "payments, and what is taken back of them"},
    {"bonus", document::svg::Ink::bonus, &model::Amounts::bonus},
    {"benefits", document::svg::Ink::benefits, &model::Amounts::benefits},
    {"severance", document::svg::Ink::base, &model::Amounts::severance},
    {"equity on paper", document::svg::Ink::paper, &model::Amounts::equity},
};

bool occurs(const Reported& r, Money model::Amounts::*amount) {
  return std::any_of(r.projected.begin(), r.projected.end(), [&](const ProjectedOffer& o) {
    return !(o.projection.totals.*amount).is_zero();
  });
}

// A column's part: its legend, and the amount that it stacks. A clawback is a part of its own,
// below zero.
struct Shown {
  document::svg::LegendEntry entry;
  Money model::Amounts::*amount;
};

std::vector<Shown> shown_parts(const Reported& r) {
  std::vector<Shown> parts;
  for (const StackPart& p : kParts) {
    const bool taken = p.also && occurs(r, p.also);
    if (occurs(r, p.amount))
      parts.push_back({{taken ? p.name_with_taken : p.name, p.ink}, p.amount});
    if (taken) parts.push_back({{"", p.ink}, p.also});
  }
  return parts;
}

document::svg::StackedColumns::Column column(const model::Period& year,
                                             const std::vector<Shown>& parts) {
  document::svg::StackedColumns::Column c = {
      .label = fmt::format("Year {}", year.number),
      .total = format_short_dollars(year.amounts.total().value())};
  for (const Shown& p : parts) {
    const Money m = year.amounts.*p.amount;
    c.values.push_back(m.value());
    c.tips.push_back(fmt::format("{}, {}: {}", c.label,
                                 p.entry.name.empty() ? "taken back" : p.entry.name,
                                 format_dollars(m)));
  }
  return c;
}

// "As offered: $419,080 in year 1, $365,080 in year 4."
std::string years_words(const Reported& r) {
  std::string text;
  for (const ProjectedOffer& o : r.projected) {
    const auto& years = o.projection.years;
    text += fmt::format("{}{}: {} in year 1", text.empty() ? "" : " ", o.projection.title,
                        format_dollars(years.front().amounts.total()));
    if (years.size() > 1)
      text += fmt::format(", {} in year {}", format_dollars(years.back().amounts.total()),
                          years.size());
    text += ".";
  }
  return text;
}

document::Figure years_figure(const Reported& r) {
  const std::vector<Shown> parts = shown_parts(r);
  document::svg::StackedColumns chart;
  for (const Shown& p : parts) chart.parts.push_back(p.entry);
  for (const ProjectedOffer& o : r.projected) {
    document::svg::StackedColumns::Panel panel = {.title = o.projection.title};
    for (const model::Period& y : o.projection.years) panel.columns.push_back(column(y, parts));
    chart.panels.push_back(std::move(panel));
  }
  return {"fig-years", "What each year is made of", years_words(r), std::move(chart)};
}

// The running total at the end of each month, from day one.
std::vector<double> running_totals(const ProjectedOffer& o) {
  std::vector<Money> sums(static_cast<std::size_t>(12 * o.scenario.projection.years) + 1);
  for (const model::Event& e : o.projection.ledger.events)
    sums[static_cast<std::size_t>(e.month)] += e.amount;
  std::vector<double> totals;
  Money sum;
  for (const Money m : sums) totals.push_back((sum += m).value());
  return totals;
}

std::vector<document::svg::Tick> year_ticks(int years) {
  std::vector<document::svg::Tick> ticks = {{0, "start"}};
  const int step = years > 8 ? 2 : 1;
  for (int y = step; y < years; y += step) ticks.push_back({12.0 * y, fmt::format("year {}", y)});
  ticks.push_back({12.0 * years, fmt::format("year {}", years)});
  if (ticks.size() > 2 && years - ticks[ticks.size() - 2].value / 12 < step)
    ticks.erase(ticks.end() - 2);
  return ticks;
}

// "As offered is ahead of Rival from month 12 on.": the first two of the ranking by what is paid.
std::string ahead_words(const Reported& r) {
  if (r.alone()) {
    const bool cash = r.projected.front().projection.totals.equity.is_zero();
    return cash ? "Total paid in cash, month by month."
                : "Total paid, in cash and as equity on paper as it vests, month by month.";
  }
  std::vector<std::vector<double>> totals;
  for (const ProjectedOffer& o : r.projected) totals.push_back(running_totals(o));
  std::size_t best = 0;
  for (std::size_t i = 1; i < totals.size(); ++i) {
    if (totals[i].back() > totals[best].back()) best = i;
  }
  std::size_t from = 0;
  for (std::size_t i = 0; i < totals.size(); ++i) {
    for (std::size_t k = 0; i != best && k < std::min(totals[i].size(), totals[best].size()); ++k) {
      if (totals[i][k] > totals[best][k]) from = std::max(from, k + 1);
    }
  }
  const std::string& title = r.projected[best].projection.title;
  return from == 0
             ? fmt::format("{} is ahead all the way, counting equity on paper as it vests.", title)
             : fmt::format("{} is ahead from month {} on, counting equity on paper as it vests.",
                           title, from);
}

document::Figure total_figure(const Reported& r) {
  document::svg::Lines chart = {.shape = document::svg::Lines::Shape::step, .filled = r.alone()};
  int years = 1;
  for (std::size_t i = 0; i < r.projected.size(); ++i) {
    document::svg::Lines::Series s = {.name = r.projected[i].projection.title,
                                      .ink = document::svg::offer_ink(i)};
    s.y = running_totals(r.projected[i]);
    for (std::size_t k = 0; k < s.y.size(); ++k) s.x.push_back(static_cast<double>(k));
    years = std::max(years, r.scenarios[i].projection.years);
    chart.series.push_back(std::move(s));
  }
  chart.x_ticks = year_ticks(years);
  return {"fig-total", "Paid so far", ahead_words(r), std::move(chart)};
}

}  // namespace

document::Section years_section(const Reported& r) {
  document::Section s = {.id = "years",
                         .title = "Year by year",
                         .lead = years_words(r),
                         .shown = document::Shown::folded};
  s.parts.emplace_back(years_figure(r));
  for (std::size_t i = 0; i < r.projected.size(); ++i) {
    document::Document d = project_document({r.projected[i]}, By::year);
    for (document::Block& b : d.blocks) {
      auto* t = std::get_if<document::Table>(&b);
      if (!t) continue;
      t->caption = r.scenarios[i].title + ", by year of employment";
      s.parts.emplace_back(std::move(*t));
    }
  }
  s.parts.emplace_back(total_figure(r));
  return s;
}

}  // namespace parley::report
