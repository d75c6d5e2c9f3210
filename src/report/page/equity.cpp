// Of the report: what the equity may be worth, exit by exit, and for how much a company must sell.
#include <fmt/format.h>

#include <algorithm>

#include "parley/core/format.hpp"
#include "parley/model/equity/equity_view.hpp"
#include "report/page/sections.hpp"
#include "report/views/compare/tables.hpp"
#include "report/views/equity/document.hpp"
#include "report/views/equity/tables.hpp"

namespace parley::report {
namespace {

std::string exit_words(const model::ExitOutcome& o) {
  const std::string chance = format_percent(o.exit.probability, 2);
  const std::string proceeds = format_short_dollars(o.exit.proceeds.value());
  switch (o.exit.kind) {
    case ExitKind::sale:
      return fmt::format("{} · sale for {}, month {}", chance, proceeds, o.exit.month);
    case ExitKind::ipo:
      return fmt::format("{} · ipo at {}, month {}", chance, proceeds, o.exit.month);
    case ExitKind::none:
      break;
  }
  return fmt::format("{} · no exit", chance);
}

document::Figure lottery_figure(const model::EquityView& v, std::size_t number) {
  document::svg::Lottery chart;
  for (const model::ExitOutcome& o : v.exits) {
    chart.outcomes.push_back({o.exit.name, exit_words(o), o.exit.probability.value(),
                              o.present_value.value_or(0),
                              format_dollars(o.present_value.value_or(0))});
  }
  const model::EquityLottery& l = *v.lottery;
  chart.lines.push_back({l.mean, "mean " + format_dollars(l.mean), document::svg::Ink::accent});
  if (l.certainty_equivalent) {
    chart.lines.push_back(
        {*l.certainty_equivalent,
         fmt::format("as good as {} for sure", format_dollars(*l.certainty_equivalent)),
         document::svg::Ink::quiet});
  }
  return {fmt::format("fig-exits-{}", number), "What each exit pays you",
          fmt::format("A bar’s length is what the exit pays{}, its thickness how likely it is. "
                      "Weighted by their chances: {}{}.",
                      v.discount_rate.is_zero() ? "" : ", as present value", format_dollars(l.mean),
                      l.p_zero > 0 ? fmt::format("; the chance of nothing at all is {}",
                                                 format_percent(l.p_zero, 2))
                                   : ""),
          std::move(chart)};
}

// On the curve: where it begins to pay, and the sales that the file knows of in its month.
void mark_sales(const model::EquityView& v, document::svg::Lines& chart) {
  const auto first = std::find_if(v.exits.begin(), v.exits.end(), [](const model::ExitOutcome& o) {
    return o.exit.kind == ExitKind::sale;
  });
  const auto& pays = v.grants.front().first_pays;
  if (v.grants.size() == 1 && pays && *pays > 0 && first->exit.month == v.break_even_month) {
    chart.marks.push_back(
        {*pays, 0, "pays over " + format_short_dollars(*pays), document::svg::Ink::accent});
  }
  for (const model::ExitOutcome& o : v.exits) {
    const bool on_curve = o.exit.kind == ExitKind::sale && o.exit.month == first->exit.month &&
                          o.present_value.value_or(0) > 0;
    if (on_curve)
      chart.marks.push_back(
          {o.exit.proceeds.value(), *o.present_value, o.exit.name, document::svg::Ink::equity});
  }
}

// What a sale pays, by its proceeds; empty without a sale among the exits.
std::optional<document::Figure> payoff_figure(const model::EquityView& v, std::size_t number) {
  const document::Plot plot = payoff_plot(v);
  if (plot.series.empty()) return std::nullopt;
  const document::Plot::Series& line = plot.series.front();
  if (line.y.back() <= 0) return std::nullopt;
  document::svg::Lines chart = {.filled = true};
  chart.series.push_back({line.name, document::svg::Ink::equity, line.x, line.y});
  chart.x_ticks = document::svg::ticks_within(0, line.x.back(), 5, document::svg::Unit::dollars);
  if (chart.x_ticks.back().value < line.x.back() * 0.999) {
    chart.x_ticks.back() = {line.x.back(),
                            document::svg::axis_text(line.x.back(), document::svg::Unit::dollars)};
  }
  mark_sales(v, chart);
  return document::Figure{
      fmt::format("fig-payoff-{}", number), "What a sale pays you, by its price",
      fmt::format("A sale in {} for {} pays {}{}.", line.name, format_short_dollars(line.x.back()),
                  format_dollars(line.y.back()),
                  v.discount_rate.is_zero() ? "" : " of present value"),
      std::move(chart)};
}

void add_offer(document::Section& s, const Reported& r, std::size_t i, const model::EquityView& v) {
  const std::size_t number = i + 1;
  if (!r.alone()) s.parts.emplace_back(document::Heading{3, r.scenarios[i].title});
  if (v.lottery && !v.exits.empty()) {
    s.parts.emplace_back(lottery_figure(v, number));
    if (auto f = payoff_figure(v, number)) s.parts.emplace_back(std::move(*f));
  }
  document::Document d = equity_document(v);
  if (v.exits.empty() && !d.blocks.empty())
    d.blocks.pop_back();  // what is missing has its own section
  absorb(d, s, r.alone() ? 0 : 1);
}

model::EquityView shown_view(const Reported& r, std::size_t i) {
  model::EquityView v = r.equity[i];
  if (!r.is_public()) return v;
  v.exits.clear();
  v.lottery.reset();
  v.preferences = {};
  return v;
}

// "$94k, $375k or $937k in today's money": of the first offer.
std::string exits_lead(const Reported& r) {
  const auto& lottery = r.comparison.offers.front().exits;
  if (!lottery || r.is_public()) return "what each grant is, and what it is called worth on paper";
  constexpr std::size_t kNamed = 4;
  std::string text;
  const std::size_t n = std::min(kNamed, lottery->exits.size());
  for (std::size_t i = 0; i < n; ++i) {
    text += i == 0 ? "" : i + 1 == n ? " or " : ", ";
    text += format_short_dollars(lottery->exits[i].present_value.value_or(0));
  }
  return text + " in today’s money";
}

}  // namespace

document::Section equity_section(const Reported& r) {
  document::Section s = {.id = "equity",
                         .title = "What the equity may be worth, exit by exit",
                         .lead = exits_lead(r),
                         .shown = document::Shown::folded};
  for (std::size_t i = 0; i < r.projected.size(); ++i) {
    if (r.projected[i].scenario.offer.grants.empty()) continue;
    add_offer(s, r, i, shown_view(r, i));
  }
  if (s.parts.empty()) return s;
  if (document::Table t = break_even_table(r.scenarios, r.comparison); !t.rows.empty()) {
    t.caption = "How much a company must sell for";
    s.parts.emplace_back(std::move(t));
  }
  return s;
}

}  // namespace parley::report
