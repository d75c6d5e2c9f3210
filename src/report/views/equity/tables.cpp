#include "report/views/equity/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "parley/core/format.hpp"
#include "report/views/equity/document.hpp"

namespace parley::report {
namespace {

using InExit = std::function<document::Cell(const model::ExitOutcome&)>;

// A table with a column for each exit.
class ByExit {
 public:
  ByExit(const model::EquityView& v, std::string name, std::string first)
      : view_(v),
        table_{.name = std::move(name), .columns = {{std::move(first), document::Align::left}}} {
    for (const model::ExitOutcome& o : v.exits) table_.columns.push_back({o.exit.name});
  }

  void add(std::string name, const InExit& cell, bool total = false) {
    document::Row row{.cells = {document::Cell::words(std::move(name))}, .total = total};
    for (const model::ExitOutcome& o : view_.exits) row.cells.push_back(cell(o));
    table_.rows.push_back(std::move(row));
  }

  document::Table table() && { return std::move(table_); }

 private:
  const model::EquityView& view_;
  document::Table table_;
};

document::Cell nothing() { return {.text = "—", .tone = document::Tone::muted}; }

// Amounts of a company: three digits are enough to read, all of them are in the raw value.
document::Cell short_dollars(double x) {
  document::Cell cell = document::Cell::dollars(x);
  cell.text = format_short_dollars(x);
  return cell;
}

document::Cell kind_cell(const model::ExitOutcome& o) {
  return document::Cell::words(std::string(kExitKinds.of(o.exit.kind)), document::Tone::muted);
}

document::Cell per_share(const model::EquityView& v, const model::ExitOutcome& o) {
  const double shares = static_cast<double>(v.company.fully_diluted_shares->count()) / o.kept;
  const double price = o.kept > 0 ? o.common_price / shares : 0;
  document::Cell cell = document::Cell::number(price, 4);
  cell.text = fmt::format("${:.2f}", price);
  return cell;
}

document::Cell preferred_cell(const model::ExitOutcome& o) {
  return o.exit.kind == ExitKind::sale ? short_dollars(o.paid_to_preferred) : nothing();
}

document::Cell proceeds_cell(const model::ExitOutcome& o) {
  return o.exit.kind == ExitKind::none ? nothing() : short_dollars(o.exit.proceeds.value());
}

// How a class comes to what it gets.
std::string claim_text(const model::ExitWaterfall::Claim& c, double p, double paid) {
  if (paid < c.preference * (1 - 1e-12)) return "not covered";
  if (p > 0 && c.fraction * p >= c.limit) return "converts";
  if (paid <= c.preference) return "preference";
  return paid < c.limit ? "preference and share" : "at its cap";
}

bool has_classes(const model::EquityView& v) {
  return std::any_of(v.exits.begin(), v.exits.end(),
                     [](const model::ExitOutcome& o) { return !o.stack.claims().empty(); });
}

InExit of_grant(std::size_t grant,
                document::Cell (*cell)(const model::ExitOutcome&, const model::GrantInExit&)) {
  return [grant, cell](const model::ExitOutcome& o) {
    const auto& paid = o.grants[grant];
    return paid ? cell(o, *paid) : document::Cell::missing("not known");
  };
}

document::Cell share_cell(const model::ExitOutcome&, const model::GrantInExit& g) {
  return document::Cell::percent(g.stake.share, 4);
}
document::Cell vested_cell(const model::ExitOutcome&, const model::GrantInExit& g) {
  return document::Cell::percent(g.stake.vested, 2);
}
document::Cell payoff_cell(const model::ExitOutcome&, const model::GrantInExit& g) {
  return document::Cell::dollars(g.payoff);
}

document::Cell excess_cell(const model::ExitOutcome& o, const model::GrantInExit& g) {
  const double excess = g.stake.above_strike(o.common_price);
  return excess > 0 ? short_dollars(excess) : nothing();
}

document::Cell strike_cell(const model::ExitOutcome&, const model::GrantInExit& g) {
  return short_dollars(g.stake.strike);
}

document::Cell strike_paid_cell(const model::ExitOutcome&, const model::GrantInExit& g) {
  return document::Cell::dollars(g.stake.strike_paid);
}

document::Cell present_value_cell(const model::ExitOutcome&, const model::GrantInExit& g) {
  return document::Cell::dollars(
      g.present_value, g.present_value == 0 ? document::Tone::bad : document::Tone::strong);
}

}  // namespace

document::Table company_table(const model::EquityView& v) {
  ByExit t(v, "company", "");
  t.add("", kind_cell);
  t.add("Chance",
        [](const model::ExitOutcome& o) { return document::Cell::percent(o.exit.probability, 2); });
  t.add("Month",
        [](const model::ExitOutcome& o) { return document::Cell::number(Ratio(o.exit.month), 0); });
  t.add("Proceeds", proceeds_cell);
  if (has_classes(v)) t.add("- to preferred classes", preferred_cell);
  t.add("Common, whole company",
        [](const model::ExitOutcome& o) { return short_dollars(o.common_price); });
  if (v.company.fully_diluted_shares) {
    t.add("Common, a share", [&](const model::ExitOutcome& o) { return per_share(v, o); });
  }
  t.add("Kept after rounds",
        [](const model::ExitOutcome& o) { return document::Cell::percent(o.kept, 2); });
  return std::move(t).table();
}

document::Table classes_table(const model::EquityView& v) {
  document::Table t{.name = "classes",
                    .columns = {{"Class", document::Align::left},
                                {"Exit", document::Align::left},
                                {"Owns"},
                                {"Preference"},
                                {"Gets"},
                                {"How", document::Align::left}}};
  for (const model::ExitOutcome& o : v.exits) {
    if (o.exit.kind != ExitKind::sale) continue;
    const auto paid = o.stack.payouts(o.exit.proceeds.value());
    for (std::size_t i = 0; i < paid.size(); ++i) {
      const model::ExitWaterfall::Claim& c = o.stack.claims()[i];
      t.rows.push_back({.cells = {document::Cell::words(c.name),
                                  document::Cell::words(o.exit.name, document::Tone::muted),
                                  document::Cell::percent(c.fraction, 2),
                                  short_dollars(c.preference), short_dollars(paid[i]),
                                  document::Cell::words(claim_text(c, o.common_price, paid[i]),
                                                        document::Tone::muted)}});
    }
  }
  return t;
}

document::Table grant_table(const model::EquityView& v, std::size_t grant) {
  const model::GrantView& g = v.grants[grant];
  ByExit t(v, "grant_" + std::to_string(grant + 1), g.grant.name);
  if (g.priced_by == PricedBy::company) {
    t.add("Vested by then", of_grant(grant, vested_cell));
    t.add("Share of the exit, in all", of_grant(grant, share_cell));
    if (g.grant.is_option()) {
      t.add("Strike, whole company", of_grant(grant, strike_cell));
      t.add("Common over strike", of_grant(grant, excess_cell));
    }
  }
  const bool bought = g.exercised_on_leaving;
  if (!v.discount_rate.is_zero() || bought)
    t.add(v.discount_rate.is_zero() ? "It pays" : "You get, undiscounted",
          of_grant(grant, payoff_cell));
  if (bought) t.add("- strike, paid on leaving", of_grant(grant, strike_paid_cell));
  t.add(v.discount_rate.is_zero() ? "You get" : "Present value",
        of_grant(grant, present_value_cell), true);
  return std::move(t).table();
}

document::Table equity_rows(const model::EquityView& v) {
  document::Table t{.name = "exits"};
  for (const char* name :
       {"grant", "exit", "kind", "probability", "month", "proceeds", "paid_to_preferred",
        "common_price", "kept", "share", "payoff", "present_value"}) {
    t.columns.push_back({name});
  }
  for (std::size_t i = 0; i < v.grants.size(); ++i) {
    for (const model::ExitOutcome& o : v.exits) {
      const auto paid =
          [&](document::Cell (*cell)(const model::ExitOutcome&, const model::GrantInExit&)) {
            return of_grant(i, cell)(o);
          };
      t.rows.push_back(
          {.cells = {
               document::Cell::words(v.grants[i].grant.name), document::Cell::words(o.exit.name),
               kind_cell(o), document::Cell::percent(o.exit.probability),
               document::Cell::number(Ratio(o.exit.month), 0),
               document::Cell::cents(o.exit.proceeds), document::Cell::dollars(o.paid_to_preferred),
               document::Cell::dollars(o.common_price), document::Cell::percent(o.kept, 4),
               paid(share_cell), paid(payoff_cell), paid(present_value_cell)}});
    }
  }
  return t;
}

document::Plot payoff_plot(const model::EquityView& v) {
  document::Plot plot{.caption = "What a sale pays you, by its proceeds",
                      .x_title = "proceeds",
                      .y_title = "present value",
                      .x_unit = document::Plot::Unit::dollars,
                      .y_unit = document::Plot::Unit::dollars};
  double most = 0;
  for (const model::ExitOutcome& o : v.exits) most = std::max(most, o.exit.proceeds.value());
  const auto sale = std::find_if(v.exits.begin(), v.exits.end(), [](const model::ExitOutcome& o) {
    return o.exit.kind == ExitKind::sale;
  });
  if (sale == v.exits.end() || !sale->present_value || most <= 0) return plot;
  constexpr int kPoints = 60;
  document::Plot::Series line{.name = "month " + std::to_string(sale->exit.month)};
  for (int i = 0; i <= kPoints; ++i) {
    const double proceeds = most * i / kPoints;
    const double p = sale->stack.common_price(proceeds);
    double worth = 0;
    for (const auto& g : sale->grants) worth += g->stake.present_value(p);
    line.x.push_back(proceeds);
    line.y.push_back(worth);
  }
  if (line.y.back() > 0) plot.series.push_back(std::move(line));
  return plot;
}

}  // namespace parley::report
