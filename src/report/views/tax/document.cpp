#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"
#include "parley/core/format.hpp"
#include "report/views/tax/tax.hpp"

namespace parley::report {
namespace {

using document::Align;
using document::Cell;
using document::Document;
using document::Heading;
using document::Paragraph;
using document::Row;
using document::Table;
using document::Tone;
using model::TaxLines;
using model::TaxTotals;
using model::TaxYear;

constexpr std::size_t kMostColumns = 6;  // years that stand side by side

// A line of the table: what it is called, and its amount in a year or the totals.
struct Line {
  std::string name;
  std::vector<Money> years;
  Money total;
  Tone tone = Tone::plain;
  bool heavy = false;  ///< set off from what is above

  bool is_empty() const {
    return total.is_zero() &&
           std::all_of(years.begin(), years.end(), [](Money m) { return m.is_zero(); });
  }
};

template <class OfYear, class OfTotals>
Line line(std::string name, const TaxedOffer& o, OfYear of_year, OfTotals of_totals) {
  Line l{std::move(name), {}, of_totals(o.tax.totals)};
  for (const TaxYear& y : o.tax.years) l.years.push_back(of_year(y));
  return l;
}

Line tax_line(std::string name, const TaxedOffer& o, Money TaxLines::*member) {
  return line(
      std::move(name), o, [&](const TaxYear& y) { return y.lines.*member; },
      [&](const TaxTotals& t) { return t.lines.*member; });
}

template <class M>
Line sum_line(std::string name, const TaxedOffer& o, M TaxYear::*of_year, M TaxTotals::*of_totals) {
  return line(
      std::move(name), o, [&](const TaxYear& y) { return y.*of_year; },
      [&](const TaxTotals& t) { return t.*of_totals; });
}

Money item_amount(const TaxLines& l, const std::string& name) {
  for (const TaxLines::Item& i : l.payroll_items) {
    if (i.name == name) return i.amount;
  }
  return {};
}

std::string state_name(const TaxedOffer& o) {
  const TaxTable& t = *o.tables.years.rbegin()->second;
  return t.states.find(o.tax.state)->second.name;
}

std::string locality_name(const TaxedOffer& o) {
  if (o.tax.locality.empty()) return {};
  return o.tables.years.rbegin()->second->localities.find(o.tax.locality)->second.name;
}

std::vector<Line> tax_lines(const TaxedOffer& o) {
  std::vector<Line> lines = {
      tax_line("Federal income tax", o, &TaxLines::federal),
      tax_line("Alternative minimum tax", o, &TaxLines::amt),
      tax_line("Net investment income tax", o, &TaxLines::niit),
      tax_line("Social Security", o, &TaxLines::social_security),
      tax_line("Medicare", o, &TaxLines::medicare),
      tax_line("Additional Medicare", o, &TaxLines::additional_medicare),
      tax_line(state_name(o), o, &TaxLines::state),
      tax_line(locality_name(o), o, &TaxLines::local),
  };
  for (const TaxLines::Item& item : o.tax.totals.lines.payroll_items) {
    std::string name = item.name;
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z')
      name[0] = static_cast<char>(name[0] - 32);
    lines.push_back(line(
        name, o, [&](const TaxYear& y) { return item_amount(y.lines, item.name); },
        [&](const TaxTotals&) { return item.amount; }));
  }
  std::erase_if(lines, [](const Line& l) { return l.is_empty(); });
  return lines;
}

Line negated(Line l) {
  for (Money& m : l.years) m = -m;
  l.total = -l.total;
  return l;
}

std::vector<Line> put_aside_lines(const TaxedOffer& o) {
  std::vector<Line> lines = {
      sum_line("401(k), put aside", o, &TaxYear::retirement, &TaxTotals::retirement),
      sum_line("Premiums before tax", o, &TaxYear::pretax, &TaxTotals::pretax),
  };
  std::erase_if(lines, [](const Line& l) { return l.is_empty(); });
  return lines;
}

std::vector<Line> all_lines(const TaxedOffer& o) {
  std::vector<Line> lines = {sum_line("Gross", o, &TaxYear::gross, &TaxTotals::gross)};
  for (Line& l : tax_lines(o)) lines.push_back(negated(std::move(l)));
  Line taxes = negated(line(
      "Taxes in all", o, [](const TaxYear& y) { return y.lines.total(); },
      [](const TaxTotals& t) { return t.lines.total(); }));
  taxes.heavy = true;
  lines.push_back(std::move(taxes));
  for (Line& l : put_aside_lines(o)) lines.push_back(negated(std::move(l)));
  Line net = sum_line("Net", o, &TaxYear::net, &TaxTotals::net);
  net.tone = Tone::strong;
  net.heavy = true;
  lines.push_back(std::move(net));
  return lines;
}

Cell amount_cell(Money m, Tone tone) { return Cell::money(m, m.is_zero() ? Tone::muted : tone); }

Row line_row(const Line& l, bool with_total) {
  Row row{.cells = {Cell::words(l.name, l.tone)}, .total = l.heavy};
  for (const Money m : l.years) row.cells.push_back(amount_cell(m, l.tone));
  if (with_total) row.cells.push_back(amount_cell(l.total, l.tone));
  return row;
}

Cell rate_cell(const std::optional<Ratio>& r) {
  return r ? Cell::percent(r->value(), 1, Tone::muted) : Cell::missing();
}

// A part of a year is said to be one.
void add_days(Table& t, const TaxedOffer& o, bool with_total) {
  const auto& years = o.tax.years;
  if (std::none_of(years.begin(), years.end(), [](const TaxYear& y) { return y.is_stub(); }))
    return;
  Row days{.cells = {Cell::words("Days employed", Tone::muted)}};
  for (const TaxYear& y : years)
    days.cells.push_back(Cell::number(Ratio(y.days), 0, y.is_stub() ? Tone::plain : Tone::muted));
  if (with_total) days.cells.push_back(Cell::words(""));
  t.rows.push_back(std::move(days));
}

void add_rates(Table& t, const TaxedOffer& o, bool with_total) {
  const auto& years = o.tax.years;
  Row month{.cells = {Cell::words("Net a month", Tone::muted)}};
  Row effective{.cells = {Cell::words("Taxes of gross", Tone::muted)}};
  Row marginal{.cells = {Cell::words("Of the next $1,000", Tone::muted)}};
  for (const TaxYear& y : years) {
    const auto net = y.net_a_month();
    month.cells.push_back(net ? Cell::money(*net, Tone::muted) : Cell::missing());
    effective.cells.push_back(rate_cell(y.effective()));
    marginal.cells.push_back(rate_cell(y.marginal));
  }
  if (with_total) {
    const Money gross = o.tax.totals.gross;
    month.cells.push_back(Cell::words(""));
    effective.cells.push_back(gross > Money()
                                  ? rate_cell(o.tax.totals.lines.total().ratio() / gross.ratio())
                                  : Cell::missing());
    marginal.cells.push_back(Cell::words(""));
  }
  for (Row* r : {&month, &effective, &marginal}) t.rows.push_back(std::move(*r));
  add_days(t, o, with_total);
}

// Years side by side, a row for each line of the returns.
Table return_table(const TaxedOffer& o) {
  const bool with_total = o.tax.years.size() > 1;
  Table t{.name = "taxes", .columns = {{"", Align::left}}};
  for (const TaxYear& y : o.tax.years) t.columns.push_back({fmt::format("{}", y.year)});
  if (with_total) t.columns.push_back({"Total"});
  for (const Line& l : all_lines(o)) t.rows.push_back(line_row(l, with_total));
  add_rates(t, o, with_total);
  return t;
}

// A row for each year, where there are many.
Table long_table(const TaxedOffer& o) {
  Table t{.name = "taxes",
          .columns = {{"Year", Align::left},
                      {"Gross"},
                      {"Federal"},
                      {"FICA"},
                      {"State, local"},
                      {"Put aside"},
                      {"Net"},
                      {"Taxes of gross"},
                      {"Next $1,000"}}};
  const auto cells = [](const auto& y) {
    const TaxLines& l = y.lines;
    return std::vector<Cell>{
        amount_cell(y.gross, Tone::plain),
        amount_cell(l.federal + l.amt + l.niit, Tone::plain),
        amount_cell(l.social_security + l.medicare + l.additional_medicare, Tone::plain),
        amount_cell(l.state + l.local + l.payroll, Tone::plain),
        amount_cell(y.retirement + y.pretax, Tone::plain),
        amount_cell(y.net, Tone::strong)};
  };
  for (const TaxYear& y : o.tax.years) {
    Row row{.cells = {Cell::words(fmt::format("{}", y.year))}};
    for (Cell& c : cells(y)) row.cells.push_back(std::move(c));
    row.cells.push_back(rate_cell(y.effective()));
    row.cells.push_back(rate_cell(y.marginal));
    t.rows.push_back(std::move(row));
  }
  Row total{.cells = {Cell::words("Total")}, .total = true};
  for (Cell& c : cells(o.tax.totals)) total.cells.push_back(std::move(c));
  total.cells.resize(t.columns.size());
  t.rows.push_back(std::move(total));
  return t;
}

Cell april_cell(Money due) {
  if (due.is_zero()) return Cell::money(due, Tone::muted);
  return due > Money() ? Cell::money(due, Tone::bad)
                       : Cell::words(format_dollars(-due) + " back", Tone::good);
}

// Withheld is not owed.
Table april_table(const TaxedOffer& o) {
  const bool couple = std::any_of(o.tax.years.begin(), o.tax.years.end(),
                                  [](const TaxYear& y) { return y.household.has_value(); });
  Table t{.name = "april",
          .columns = {{"Year", Align::left}, {"Owed to the IRS"}, {"Withheld"}, {"Due in April"}}};
  if (couple) t.columns.push_back({"Of the household"});
  for (const TaxYear& y : o.tax.years) {
    const TaxLines& l = y.lines;
    Row row{.cells = {Cell::words(fmt::format("{}", y.year)),
                      Cell::money(l.federal + l.amt + l.niit + l.additional_medicare),
                      Cell::money(y.withheld), april_cell(y.due_in_april)}};
    if (couple) {
      const bool known = y.household && y.household->due_in_april;
      row.cells.push_back(known ? april_cell(*y.household->due_in_april) : Cell::missing());
    }
    t.rows.push_back(std::move(row));
  }
  return t;
}

std::string lever_title(Lever l) {
  switch (l) {
    case Lever::base_salary:
      return "Base salary, a year";
    case Lever::sign_on:
      return "Sign-on, once";
    case Lever::ownership:
      return "Equity, of value at grant";
    case Lever::bonus_rate:
      return "Bonus, a year";
    case Lever::acceleration:
      return "Acceleration";
  }
  return {};
}

Table lever_table(const TaxedOffer& o) {
  Table t{.name = "levers", .columns = {{"More of", Align::left}, {"Keeps"}}};
  for (const model::LeverKeeps& l : o.tax.levers) {
    t.rows.push_back(
        {.cells = {Cell::words(lever_title(l.lever)), Cell::dollars(1000 * l.keeps.value())}});
  }
  return t;
}

std::string first_month_text(const model::FirstMonth& m) {
  std::string less;
  const auto add = [&](const char* name, Money amount) {
    if (!amount.is_zero())
      less += fmt::format("{}{} {}", less.empty() ? "" : ", ", name, format_cents(amount));
  };
  add("federal withholding", m.federal);
  add("Social Security", m.social_security);
  add("Medicare", m.medicare);
  add("payroll contributions", m.payroll);
  add("state and local tax", m.state_and_local);
  return fmt::format("Pay of the first whole month, {} {}: {} of base leaves {} ({}).",
                     month_name(m.month), m.year, format_cents(m.gross), format_cents(m.net()),
                     less);
}

}  // namespace

std::string place_text(const TaxedOffer& o) {
  constexpr auto kFiled =
      enum_names<FilingStatus>({{FilingStatus::single, "single"},
                                {FilingStatus::joint, "married, a joint return"},
                                {FilingStatus::separate, "married, separate returns"},
                                {FilingStatus::hoh, "head of household"}});
  const std::string local = locality_name(o);
  return fmt::format("{}{}, {}{}", local.empty() ? "" : local + ", ", state_name(o),
                     kFiled.of(o.tax.filing_status),
                     o.tax.exit.empty() ? "" : fmt::format("; in the exit \"{}\"", o.tax.exit));
}

namespace {

std::string short_place(const TaxedOffer& o) {
  return o.tax.locality.empty() ? o.tax.state : fmt::format("{} ({})", o.tax.state, o.tax.locality);
}

std::string answer_text(const TaxedOffer& o) {
  const TaxTotals& t = o.tax.totals;
  const std::string share =
      t.gross > Money()
          ? fmt::format(", {} of it", format_percent((t.net.ratio() / t.gross.ratio()).value(), 0))
          : "";
  std::string text = fmt::format("Of {} gross {} is left after tax{}.", format_dollars(t.gross),
                                 format_dollars(t.net), share);
  const Money aside = t.retirement + t.pretax;
  if (!aside.is_zero())
    text += fmt::format(" {} more is put aside before tax.", format_dollars(aside));
  return text;
}

void add_offer(Document& d, const TaxedOffer& o, bool several) {
  d.blocks.emplace_back(
      Heading{.level = 2,
              .text = several ? fmt::format("{}: {}", o.tax.title, short_place(o)) : o.tax.title});
  d.blocks.emplace_back(Paragraph{.text = place_text(o), .tone = Tone::muted});
  d.blocks.emplace_back(Paragraph{.text = answer_text(o)});
  d.blocks.emplace_back(o.tax.years.size() <= kMostColumns ? return_table(o) : long_table(o));
  d.blocks.emplace_back(Heading{.level = 3, .text = "Withheld is not owed"});
  d.blocks.emplace_back(april_table(o));
  if (o.tax.first_month)
    d.blocks.emplace_back(Paragraph{.text = first_month_text(*o.tax.first_month)});
  add_lever_table(d, o);
  d.blocks.emplace_back(Heading{.level = 3, .text = "Notes"});
  d.blocks.emplace_back(document::Bullets{.items = page_notes(o)});
}

// The answers side by side.
Table summary_table(const std::vector<TaxedOffer>& offers) {
  const bool power = std::any_of(offers.begin(), offers.end(),
                                 [](const TaxedOffer& o) { return o.price_level.has_value(); });
  Table t{
      .name = "summary",
      .columns = {
          {"Offer", Align::left}, {"State", Align::left}, {"Gross"}, {"Taxes"}, {"Net"}, {"Kept"}}};
  if (power) t.columns.push_back({"Purchasing power"});
  for (const TaxedOffer& o : offers) {
    const TaxTotals& s = o.tax.totals;
    Row row{.cells = {Cell::words(o.tax.title), Cell::words(short_place(o)), Cell::money(s.gross),
                      Cell::money(s.lines.total()), Cell::money(s.net, Tone::strong),
                      s.gross > Money()
                          ? Cell::percent((s.net.ratio() / s.gross.ratio()).value(), 1)
                          : Cell::missing()}};
    const auto worth = o.purchasing_power();
    if (power) row.cells.push_back(worth ? Cell::money(*worth) : Cell::missing());
    t.rows.push_back(std::move(row));
  }
  return t;
}

}  // namespace

void add_lever_table(Document& page, const TaxedOffer& o) {
  if (o.tax.levers.empty()) return;
  page.blocks.emplace_back(Heading{.level = 3, .text = "What $1,000 more of each keeps after tax"});
  page.blocks.emplace_back(lever_table(o));
  page.blocks.emplace_back(document::Bullets{.items = page_notes(o)});
}

Document tax_document(const std::vector<TaxedOffer>& offers) {
  Document d;
  if (offers.size() > 1) d.blocks.emplace_back(summary_table(offers));
  for (const TaxedOffer& o : offers) add_offer(d, o, offers.size() > 1);
  return d;
}

Document tax_tables_document(const std::vector<TaxTable>& tables) {
  Document d;
  for (const TaxTable& t : tables) {
    d.blocks.emplace_back(Heading{.level = 2, .text = t.title});
    d.blocks.emplace_back(Paragraph{
        .text = fmt::format("Checked on {}. Federal: {}", t.checked.iso(), t.federal.source),
        .tone = Tone::muted});
    Table list{.name = fmt::format("tables-{}", t.year),
               .columns = {{"State", Align::left},
                           {"Locality", Align::left},
                           {"Figures", Align::left},
                           {"Source", Align::left}}};
    const auto add = [&](const std::string& state, const std::string& locality,
                         const std::string& figures, const std::string& note,
                         const std::string& source) {
      const Tone tone = figures == "official" ? Tone::plain : Tone::bad;
      list.rows.push_back(
          {.cells = {Cell::words(state), Cell::words(locality), Cell::words(figures, tone),
                     Cell::words(note.empty() ? source : fmt::format("{} ({})", source, note))}});
    };
    for (const auto& [code, s] : t.states) add(code, "", s.figures, s.note, s.source);
    for (const auto& [key, l] : t.localities) add(l.state, key, l.figures, l.note, l.source);
    d.blocks.emplace_back(std::move(list));
  }
  return d;
}

}  // namespace parley::report
