#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/labels/names.hpp"
#include "report/labels/offer_words.hpp"
#include "report/views/project/rows.hpp"

namespace parley::report {
namespace {

// The kinds of pay that this offer has.
std::vector<PayColumn> used_columns(const Projection& p) {
  std::vector<PayColumn> used;
  for (const PayColumn& c : kPayColumns) {
    if (c.kind == EventKind::base || !(p.totals.*c.amount).is_zero()) used.push_back(c);
  }
  return used;
}

Cell amount_cell(Money m, By by) {
  const Tone tone = m.is_zero() ? Tone::muted : Tone::plain;
  return by == By::month ? Cell::cents(m, tone) : Cell::money(m, tone);
}

std::vector<Cell> amount_cells(const Amounts& a, const std::vector<PayColumn>& used, By by) {
  std::vector<Cell> cells;
  for (const PayColumn& c : used) cells.push_back(amount_cell(a.*c.amount, by));
  Cell total = amount_cell(a.total(), by);
  if (total.tone == Tone::plain) total.tone = Tone::strong;
  cells.push_back(total);
  return cells;
}

Row period_row(std::vector<Cell> head, const Amounts& a, const std::vector<PayColumn>& used, By by,
               bool total) {
  for (Cell& c : amount_cells(a, used, by)) head.push_back(std::move(c));
  return {.cells = std::move(head), .total = total};
}

Table period_table(const Projection& p, By by) {
  const std::vector<PayColumn> used = used_columns(p);
  const char* first = by == By::calendar ? "Calendar year" : by == By::month ? "Month" : "Year";
  Table t{.name = "years", .columns = {{first, Align::left}}};
  if (by == By::month) t.columns.push_back({"Date", Align::left});
  for (const PayColumn& c : used) t.columns.push_back({std::string(title_of(c.kind))});
  t.columns.push_back({p.ledger.without_equity ? "Total without equity" : "Total"});
  for (const Period& period : periods_by(p, by)) {
    std::vector<Cell> head = {Cell::words(fmt::format("{}", period.number))};
    if (by == By::month) head.push_back(Cell::date(month_after(p.start, period.number)));
    t.rows.push_back(period_row(std::move(head), period.amounts, used, by, false));
  }
  std::vector<Cell> head = {Cell::words("Total")};
  if (by == By::month) head.push_back(Cell::words(""));
  t.rows.push_back(period_row(std::move(head), p.totals, used, by, true));
  return t;
}

std::string event_words(const ProjectedOffer& o, const Event& e) {
  if (e.kind != EventKind::equity) return "";
  const std::string& grant = o.scenario.offer.grants[e.grant].name;
  return e.cause == VestCause::installment ? grant : fmt::format("{}, {}", grant, name_of(e.cause));
}

Table event_table(const ProjectedOffer& o) {
  Table t{.name = "events",
          .columns = {{"Date", Align::left},
                      {"Month"},
                      {"What", Align::left},
                      {"", Align::left},
                      {"Amount"},
                      {"So far"}}};
  Money sum;
  for (const Event& e : o.projection.ledger.events) {
    sum += e.amount;
    t.rows.push_back({.cells = {Cell::date(e.date), Cell::number(Ratio(e.month), 0),
                                Cell::words(std::string(title_of(e.kind))),
                                Cell::words(event_words(o, e), Tone::muted), Cell::cents(e.amount),
                                Cell::cents(sum, Tone::muted)}});
  }
  return t;
}

std::string present_value_text(const ProjectedOffer& o) {
  const Percent& rate = o.scenario.projection.discount_rate;
  if (rate.is_zero()) return "";
  return fmt::format(
      "{}: {} on day one, discounted at {} a year.",
      o.projection.ledger.without_equity ? "Present value without equity" : "Present value",
      format_dollars(o.projection.present_value), format_percent(rate));
}

void add_offer(Document& d, const ProjectedOffer& o, By by) {
  d.blocks.emplace_back(Heading{.level = 2, .text = o.projection.title});
  d.blocks.emplace_back(Paragraph{.text = offer_line(o.scenario), .tone = Tone::muted});
  d.blocks.emplace_back(by == By::event ? event_table(o) : period_table(o.projection, by));
  const std::string worth = present_value_text(o);
  if (!worth.empty()) d.blocks.emplace_back(Paragraph{.text = worth});
  for (const std::string& c : caveats(o.scenario, o.projection.ledger)) {
    d.blocks.emplace_back(Paragraph{.text = c, .tone = Tone::muted});
  }
}

}  // namespace

Document project_document(const std::vector<ProjectedOffer>& offers, By by) {
  Document d;
  for (const ProjectedOffer& o : offers) add_offer(d, o, by);
  return d;
}

}  // namespace parley::report
