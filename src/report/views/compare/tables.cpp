#include "report/views/compare/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>

#include "parley/core/format.hpp"
#include "report/labels/names.hpp"

namespace parley::report {
namespace {

using Figure = std::function<document::Cell(std::size_t offer)>;

struct FigureRow {
  std::string name;
  Figure cell;
  bool total = false;
};

std::vector<document::Column> offer_columns(const model::Comparison& c, const char* first) {
  std::vector<document::Column> columns = {{first, document::Align::left}};
  for (const model::ComparedOffer& o : c.offers) columns.push_back({o.projection.title});
  return columns;
}

document::Table side_by_side(const model::Comparison& c, const std::vector<FigureRow>& figures) {
  document::Table t{.name = "figures", .columns = offer_columns(c, "")};
  for (const FigureRow& f : figures) {
    document::Row row{.cells = {document::Cell::words(f.name)}, .total = f.total};
    for (std::size_t i = 0; i < c.offers.size(); ++i) row.cells.push_back(f.cell(i));
    t.rows.push_back(std::move(row));
  }
  return t;
}

// "  in year 1" beside other rows is "In year 1" above a column.
std::string as_header(std::string name) {
  name.erase(0, name.find_first_not_of(' '));
  name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

// Among many offers a row each, of the figures that fit beside one another on a screen.
struct ManyColumn {
  std::string_view figure;
  const char* header;
};

constexpr std::array<ManyColumn, 6> kMany = {{{"Rank by worth on day one", "Rank"},
                                              {"Total", "Total"},
                                              {"  in year 1", "In year 1"},
                                              {"With equity at zero", "With equity at zero"},
                                              {"Net after tax", "Net after tax"},
                                              {"Worth on day one", "Worth on day one"}}};

// Present value stands for the worth where they are the same.
std::vector<FigureRow> fitting(const std::vector<FigureRow>& figures) {
  std::vector<FigureRow> few;
  for (const ManyColumn& wanted : kMany) {
    const auto named = [&](std::string_view name) {
      return std::find_if(figures.begin(), figures.end(),
                          [&](const FigureRow& f) { return f.name == name; });
    };
    auto found = named(wanted.figure);
    const bool worth = wanted.figure == "Worth on day one";
    if (found == figures.end() && worth) found = named("Present value");
    if (found == figures.end()) continue;
    few.push_back({found->name == wanted.figure ? wanted.header : found->name, found->cell, false});
  }
  return few;
}

document::Table below_one_another(const model::Comparison& c,
                                  const std::vector<FigureRow>& figures) {
  document::Table t{.name = "figures", .columns = {{"Offer", document::Align::left}}};
  for (const FigureRow& f : figures) t.columns.push_back({as_header(f.name)});
  for (std::size_t i = 0; i < c.offers.size(); ++i) {
    document::Row row{.cells = {document::Cell::words(c.offers[i].projection.title)}};
    for (const FigureRow& f : figures) row.cells.push_back(f.cell(i));
    t.rows.push_back(std::move(row));
  }
  return t;
}

document::Cell rank_cell(const model::ComparedOffer& o) {
  return document::Cell::words(fmt::format("{}", o.rank),
                               o.rank == 1 ? document::Tone::good : document::Tone::plain);
}

bool has_exits(const model::Comparison& c) {
  return std::any_of(c.offers.begin(), c.offers.end(),
                     [](const model::ComparedOffer& o) { return o.exits.has_value(); });
}

bool discounts(const std::vector<Scenario>& scenarios) {
  return std::any_of(scenarios.begin(), scenarios.end(),
                     [](const Scenario& s) { return !s.projection.discount_rate.is_zero(); });
}

Figure of(const model::Comparison& c, document::Cell (*cell)(const model::ComparedOffer&)) {
  return [&c, cell](std::size_t i) { return cell(c.offers[i]); };
}

document::Cell equity_cell(const model::ComparedOffer& o) {
  return o.equity ? document::Cell::money(*o.equity) : document::Cell::missing("not known");
}

document::Cell certainty_cell(const model::ComparedOffer& o) {
  return o.exits && o.exits->certainty_equivalent
             ? document::Cell::dollars(*o.exits->certainty_equivalent)
             : document::Cell::missing();
}

void add_exits(std::vector<FigureRow>& rows, const model::Comparison& c) {
  rows.push_back({"Equity over its exits, mean", of(c, [](const model::ComparedOffer& o) {
                    return o.exits ? document::Cell::dollars(o.exits->mean)
                                   : document::Cell::missing();
                  })});
  rows.push_back({"  a sure amount as good", of(c, certainty_cell)});
  rows.push_back({"  chance that it pays nothing", of(c, [](const model::ComparedOffer& o) {
                    return o.exits ? document::Cell::percent(o.exits->p_zero, 1)
                                   : document::Cell::missing();
                  })});
}

document::Cell power_cell(const model::ComparedOffer& o) {
  return o.after_tax && o.after_tax->purchasing_power
             ? document::Cell::money(*o.after_tax->purchasing_power)
             : document::Cell::missing();
}

void add_after_tax(std::vector<FigureRow>& rows, const model::Comparison& c) {
  const auto has = [&](auto holds) { return std::any_of(c.offers.begin(), c.offers.end(), holds); };
  if (!has([](const model::ComparedOffer& o) { return o.after_tax.has_value(); })) return;
  rows.push_back({"Net after tax", of(c, [](const model::ComparedOffer& o) {
                    return o.after_tax
                               ? document::Cell::money(o.after_tax->net, document::Tone::strong)
                               : document::Cell::missing();
                  })});
  if (has([](const model::ComparedOffer& o) {
        return o.after_tax && o.after_tax->purchasing_power;
      })) {
    rows.push_back({"  purchasing power", of(c, power_cell)});
  }
}

void add_present_value(std::vector<FigureRow>& rows, const model::Comparison& c) {
  rows.push_back({"Present value", of(c, [](const model::ComparedOffer& o) {
                    return document::Cell::dollars(o.present_value, document::Tone::strong);
                  })});
  rows.push_back({"  with equity at zero", of(c, [](const model::ComparedOffer& o) {
                    return document::Cell::dollars(o.cash_present_value);
                  })});
}

// Whether some offer is worth something else than its present value on paper.
bool has_bridge(const model::Comparison& c) {
  return has_exits(c) ||
         std::any_of(c.offers.begin(), c.offers.end(),
                     [](const model::ComparedOffer& o) { return o.day_one.factors != 0; });
}

document::Cell counted_cell(const model::ComparedOffer& o) {
  return o.day_one.counted_as ? document::Cell::words(std::string(title_of(*o.day_one.counted_as)))
                              : document::Cell::missing();
}

// From the present value on paper to the worth on day one, step by step.
void add_bridge(std::vector<FigureRow>& rows, const model::Comparison& c) {
  const auto step = [&](const char* name, double model::DayOne::*member) {
    const auto takes = [&](const model::ComparedOffer& o) { return o.day_one.*member != 0; };
    if (std::none_of(c.offers.begin(), c.offers.end(), takes)) return;
    rows.push_back({name, [&c, member](std::size_t i) {
                      const double dollars = c.offers[i].day_one.*member;
                      return dollars == 0 ? document::Cell::missing() : difference_cell(dollars);
                    }});
  };
  step("  equity over its exits, not paper", &model::DayOne::exits);
  step("  its risk", &model::DayOne::risk);
  step("  what is not money", &model::DayOne::factors);
  rows.push_back({"Worth on day one", of(c, [](const model::ComparedOffer& o) {
                    return document::Cell::dollars(o.day_one.worth(), document::Tone::strong);
                  })});
  rows.push_back({"  equity counted as", of(c, counted_cell)});
}

std::vector<FigureRow> figures_of(const std::vector<Scenario>& scenarios,
                                  const model::Comparison& c) {
  const double first = c.offers.front().day_one.worth();
  std::vector<FigureRow> rows = {
      {"Rank by worth on day one", of(c, rank_cell)},
      {"Total", of(c,
                   [](const model::ComparedOffer& o) {
                     return document::Cell::money(o.total, document::Tone::strong);
                   })},
      {"  average a year",
       of(c,
          [](const model::ComparedOffer& o) { return document::Cell::dollars(o.average_year); })},
      {"  in year 1",
       of(c, [](const model::ComparedOffer& o) { return document::Cell::money(o.year_1); })},
      {"  guaranteed cash",
       of(c,
          [](const model::ComparedOffer& o) { return document::Cell::money(o.guaranteed_cash); })},
      {"  equity on paper", of(c, equity_cell)},
      {"With equity at zero", of(c,
                                 [](const model::ComparedOffer& o) {
                                   return document::Cell::money(o.cash_total,
                                                                document::Tone::strong);
                                 })},
  };
  add_after_tax(rows, c);
  if (has_exits(c)) add_exits(rows, c);
  const bool bridged = has_bridge(c);
  if (discounts(scenarios) || bridged) add_present_value(rows, c);
  if (bridged) add_bridge(rows, c);
  rows.push_back({"Against the first", [&c, first](std::size_t i) {
                    return i ? difference_cell(c.offers[i].day_one.worth() - first)
                             : document::Cell::missing();
                  }});
  return rows;
}

struct ProceedsCell {
  document::Cell operator()(std::monostate) const { return document::Cell::missing("not known"); }
  document::Cell operator()(double p) const {
    return p == 0 ? document::Cell::words("is ahead on cash alone", document::Tone::good)
                  : document::Cell{fmt::format("sells for over {}", format_short_dollars(p)),
                                   fmt::format("{:.2f}", p), p};
  }
  document::Cell operator()(model::Never) const {
    return document::Cell::words("never", document::Tone::bad);
  }
};

// Whether some equity is worth more the more the company sells for.
bool hangs_on_sale(const Offer& offer) {
  return std::any_of(offer.grants.begin(), offer.grants.end(),
                     [](const Grant& g) { return !g.says_dollars() || !g.liquid; });
}

// "1.2 times today's valuation, 4.7% a year".
std::string growth_text(const model::BreakEvenPair& pair, const Company& company) {
  const auto* p = std::get_if<double>(&pair.proceeds);
  if (!p || *p == 0 || !company.valuation || company.valuation->is_zero()) return "";
  const auto growth = model::required_growth(company, pair);
  return fmt::format("{} times today's valuation{}",
                     format_number(*p / company.valuation->value(), 2),
                     growth ? fmt::format(", {} a year", format_percent(*growth, 1)) : "");
}

}  // namespace

document::Cell difference_cell(double dollars) {
  document::Cell cell = document::Cell::dollars(dollars);
  if (dollars > 0 && cell.text != "$0") cell.text = "+" + cell.text;
  return cell;
}

document::Table figures_table(const std::vector<Scenario>& scenarios, const model::Comparison& c) {
  const auto figures = figures_of(scenarios, c);
  return c.offers.size() <= kSideBySide ? side_by_side(c, figures)
                                        : below_one_another(c, fitting(figures));
}

document::Table years_table(const model::Comparison& c) {
  std::size_t longest = 0;
  for (const model::ComparedOffer& o : c.offers)
    longest = std::max(longest, o.projection.years.size());
  std::vector<FigureRow> rows;
  for (std::size_t y = 0; y < longest; ++y) {
    rows.push_back({fmt::format("Year {}", y + 1), [&c, y](std::size_t i) {
                      const auto& years = c.offers[i].projection.years;
                      return y < years.size() ? document::Cell::money(years[y].amounts.total())
                                              : document::Cell::missing();
                    }});
  }
  document::Table t =
      c.offers.size() <= kSideBySide ? side_by_side(c, rows) : below_one_another(c, rows);
  t.name = "years";
  return t;
}

document::Table break_even_table(const std::vector<Scenario>& scenarios,
                                 const model::Comparison& c) {
  document::Table t{.name = "break_even",
                    .columns = {{"Offer", document::Align::left},
                                {"is worth more than", document::Align::left},
                                {"if its company", document::Align::left},
                                {"", document::Align::left}}};
  for (const model::BreakEvenPair& p : c.break_even) {
    if (std::holds_alternative<std::monostate>(p.proceeds) || !hangs_on_sale(scenarios[p.a].offer))
      continue;
    if (c.offers.size() > kSideBySide && p.b != 0) continue;
    t.rows.push_back({.cells = {document::Cell::words(c.offers[p.a].projection.title),
                                document::Cell::words(c.offers[p.b].projection.title),
                                std::visit(ProceedsCell{}, p.proceeds),
                                document::Cell::words(growth_text(p, scenarios[p.a].company),
                                                      document::Tone::muted)}});
  }
  return t;
}

document::Bars total_bars(const model::Comparison& c) {
  document::Bars bars;
  const bool payments = std::any_of(c.offers.begin(), c.offers.end(), [](const auto& o) {
    return !o.projection.totals.payments.is_zero();
  });
  for (const model::ComparedOffer& o : c.offers) {
    const model::Amounts& a = o.projection.totals;
    const Money once =
        a.sign_on + a.sign_on_clawback + a.payments + a.payment_clawback + a.severance;
    bars.bars.push_back(
        {.label = o.projection.title,
         .segments = {{"base", a.base.value()},
                      {payments ? "sign-on and payments" : "sign-on", std::max(0.0, once.value())},
                      {"bonus and benefits", (a.bonus + a.benefits).value()},
                      {"equity on paper", a.equity.value()}},
         .text = format_dollars(o.total)});
  }
  return bars;
}

}  // namespace parley::report
