#include "report/views/equity/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "parley/core/format.hpp"
#include "report/views/equity/document.hpp"

namespace parley::report {
namespace {

using InExit = std::function<Cell(const ExitOutcome&)>;

// A table with a column for each exit.
class ByExit {
 public:
  ByExit(const EquityView& v, std::string name, std::string first)
      : view_(v), table_{.name = std::move(name), .columns = {{std::move(first), Align::left}}} {
    for (const ExitOutcome& o : v.exits) table_.columns.push_back({o.exit.name});
  }

  void add(std::string name, const InExit& cell, bool total = false) {
    Row row{.cells = {Cell::words(std::move(name))}, .total = total};
    for (const ExitOutcome& o : view_.exits) row.cells.push_back(cell(o));
    table_.rows.push_back(std::move(row));
  }

  Table table() && { return std::move(table_); }

 private:
  const EquityView& view_;
  Table table_;
};

Cell nothing() { return {.text = "—", .tone = Tone::muted}; }

// Amounts of a company: three digits are enough to read, all of them are in the raw value.
Cell short_dollars(double x) {
  Cell cell = Cell::dollars(x);
  cell.text = format_short_dollars(x);
  return cell;
}

Cell kind_cell(const ExitOutcome& o) {
  constexpr std::string_view kNames[] = {"sale", "ipo", "none"};
  return Cell::words(std::string(kNames[static_cast<std::size_t>(o.exit.kind)]), Tone::muted);
}

Cell per_share(const EquityView& v, const ExitOutcome& o) {
  const double shares = static_cast<double>(v.company.fully_diluted_shares->count()) / o.kept;
  const double price = o.kept > 0 ? o.common_price / shares : 0;
  Cell cell = Cell::number(price, 4);
  cell.text = fmt::format("${:.2f}", price);
  return cell;
}

Cell preferred_cell(const ExitOutcome& o) {
  return o.exit.kind == ExitKind::sale ? short_dollars(o.paid_to_preferred) : nothing();
}

Cell proceeds_cell(const ExitOutcome& o) {
  return o.exit.kind == ExitKind::none ? nothing() : short_dollars(o.exit.proceeds.value());
}

// How a class comes to what it gets.
std::string claim_text(const Stack::Claim& c, double p, double paid) {
  if (paid < c.preference * (1 - 1e-12)) return "not covered";
  if (p > 0 && c.fraction * p >= c.limit) return "converts";
  if (paid <= c.preference) return "preference";
  return paid < c.limit ? "preference and share" : "at its cap";
}

bool has_classes(const EquityView& v) {
  return std::any_of(v.exits.begin(), v.exits.end(),
                     [](const ExitOutcome& o) { return !o.stack.claims().empty(); });
}

InExit of_grant(std::size_t grant, Cell (*cell)(const ExitOutcome&, const GrantInExit&)) {
  return [grant, cell](const ExitOutcome& o) {
    const auto& paid = o.grants[grant];
    return paid ? cell(o, *paid) : Cell::missing("not known");
  };
}

Cell share_cell(const ExitOutcome&, const GrantInExit& g) {
  return Cell::percent(g.stake.share, 4);
}
Cell vested_cell(const ExitOutcome&, const GrantInExit& g) {
  return Cell::percent(g.stake.vested, 2);
}
Cell payoff_cell(const ExitOutcome&, const GrantInExit& g) { return Cell::dollars(g.payoff); }

Cell excess_cell(const ExitOutcome& o, const GrantInExit& g) {
  const double excess = g.stake.above_strike(o.common_price);
  return excess > 0 ? short_dollars(excess) : nothing();
}

Cell strike_cell(const ExitOutcome&, const GrantInExit& g) { return short_dollars(g.stake.strike); }

Cell present_value_cell(const ExitOutcome&, const GrantInExit& g) {
  return Cell::dollars(g.present_value, g.present_value == 0 ? Tone::bad : Tone::strong);
}

}  // namespace

Table company_table(const EquityView& v) {
  ByExit t(v, "company", "");
  t.add("", kind_cell);
  t.add("Chance", [](const ExitOutcome& o) { return Cell::percent(o.exit.probability, 2); });
  t.add("Month", [](const ExitOutcome& o) { return Cell::number(Ratio(o.exit.month), 0); });
  t.add("Proceeds", proceeds_cell);
  if (has_classes(v)) t.add("- to preferred classes", preferred_cell);
  t.add("Common, whole company",
        [](const ExitOutcome& o) { return short_dollars(o.common_price); });
  if (v.company.fully_diluted_shares) {
    t.add("Common, a share", [&](const ExitOutcome& o) { return per_share(v, o); });
  }
  t.add("Kept after rounds", [](const ExitOutcome& o) { return Cell::percent(o.kept, 2); });
  return std::move(t).table();
}

Table classes_table(const EquityView& v) {
  Table t{.name = "classes",
          .columns = {{"Class", Align::left},
                      {"Exit", Align::left},
                      {"Owns"},
                      {"Preference"},
                      {"Gets"},
                      {"How", Align::left}}};
  for (const ExitOutcome& o : v.exits) {
    if (o.exit.kind != ExitKind::sale) continue;
    const auto paid = o.stack.payouts(o.exit.proceeds.value());
    for (std::size_t i = 0; i < paid.size(); ++i) {
      const Stack::Claim& c = o.stack.claims()[i];
      t.rows.push_back(
          {.cells = {Cell::words(c.name), Cell::words(o.exit.name, Tone::muted),
                     Cell::percent(c.fraction, 2), short_dollars(c.preference),
                     short_dollars(paid[i]),
                     Cell::words(claim_text(c, o.common_price, paid[i]), Tone::muted)}});
    }
  }
  return t;
}

Table grant_table(const EquityView& v, std::size_t grant) {
  const GrantView& g = v.grants[grant];
  ByExit t(v, "grant_" + std::to_string(grant + 1), g.grant.name);
  if (g.unit != GrantUnit::dollars) {
    t.add("Vested by then", of_grant(grant, vested_cell));
    t.add("Share of the exit, in all", of_grant(grant, share_cell));
    if (g.grant.is_option()) {
      t.add("Strike, whole company", of_grant(grant, strike_cell));
      t.add("Common over strike", of_grant(grant, excess_cell));
    }
  }
  if (!v.discount_rate.is_zero()) t.add("You get, undiscounted", of_grant(grant, payoff_cell));
  t.add(v.discount_rate.is_zero() ? "You get" : "Present value",
        of_grant(grant, present_value_cell), true);
  return std::move(t).table();
}

Table equity_rows(const EquityView& v) {
  Table t{.name = "exits"};
  for (const char* name :
       {"grant", "exit", "kind", "probability", "month", "proceeds", "paid_to_preferred",
        "common_price", "kept", "share", "payoff", "present_value"}) {
    t.columns.push_back({name});
  }
  for (std::size_t i = 0; i < v.grants.size(); ++i) {
    for (const ExitOutcome& o : v.exits) {
      const auto paid = [&](Cell (*cell)(const ExitOutcome&, const GrantInExit&)) {
        return of_grant(i, cell)(o);
      };
      t.rows.push_back(
          {.cells = {Cell::words(v.grants[i].grant.name), Cell::words(o.exit.name), kind_cell(o),
                     Cell::percent(o.exit.probability), Cell::number(Ratio(o.exit.month), 0),
                     Cell::cents(o.exit.proceeds), Cell::dollars(o.paid_to_preferred),
                     Cell::dollars(o.common_price), Cell::percent(o.kept, 4), paid(share_cell),
                     paid(payoff_cell), paid(present_value_cell)}});
    }
  }
  return t;
}

Plot payoff_plot(const EquityView& v) {
  Plot plot{.caption = "What a sale pays you, by its proceeds",
            .x_title = "proceeds",
            .y_title = "present value",
            .x_unit = Plot::Unit::dollars,
            .y_unit = Plot::Unit::dollars};
  double most = 0;
  for (const ExitOutcome& o : v.exits) most = std::max(most, o.exit.proceeds.value());
  const auto sale = std::find_if(v.exits.begin(), v.exits.end(), [](const ExitOutcome& o) {
    return o.exit.kind == ExitKind::sale;
  });
  if (sale == v.exits.end() || !sale->present_value || most <= 0) return plot;
  constexpr int kPoints = 60;
  Plot::Series line{.name = "month " + std::to_string(sale->exit.month)};
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
