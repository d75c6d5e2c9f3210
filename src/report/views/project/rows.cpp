#include "report/views/project/rows.hpp"

#include "parley/core/format.hpp"
#include "report/labels/names.hpp"

namespace parley::report {
namespace {

// Files show no text: only the raw of a cell is made.
Cell raw_words(std::string words) { return {.raw = std::move(words)}; }
Cell raw_number(int n) { return {.raw = std::to_string(n)}; }
Cell raw_cents(Money m) { return {.raw = plain_cents(m)}; }

std::vector<Row> event_rows(const ProjectedOffer& offer) {
  std::vector<Row> rows;
  for (const Event& e : offer.projection.ledger.events) {
    const bool equity = e.kind == EventKind::equity;
    rows.push_back(
        {.cells = {raw_words(offer.projection.file), raw_words(offer.projection.title),
                   raw_words(e.date.iso()), raw_number(e.month),
                   raw_words(std::string(name_of(e.kind))),
                   raw_words(equity ? offer.scenario.offer.grants[e.grant].name : ""),
                   raw_words(equity ? std::string(name_of(e.cause)) : ""), raw_cents(e.amount)}});
  }
  return rows;
}

Row period_row(const ProjectedOffer& offer, const Period& period, By by) {
  const Projection& p = offer.projection;
  Row row;
  row.cells.reserve(kPayColumns.size() + 5);
  row.cells = {raw_words(p.file), raw_words(p.title), raw_number(period.number)};
  if (by == By::month) row.cells.push_back(raw_words(month_after(p.start, period.number).iso()));
  for (const PayColumn& c : kPayColumns) {
    const bool unknown = c.kind == EventKind::equity && p.ledger.without_equity;
    row.cells.push_back(unknown ? Cell() : raw_cents(period.amounts.*c.amount));
  }
  row.cells.push_back(raw_cents(period.amounts.total()));
  return row;
}

}  // namespace

std::vector<Period> periods_by(const Projection& p, By by) {
  if (by == By::calendar) return by_calendar_year(p.ledger);
  return by == By::month ? by_month(p.ledger) : p.years;
}

std::vector<Column> project_columns(By by) {
  std::vector<Column> columns = {{"file", Align::left}, {"title", Align::left}};
  if (by == By::event) {
    for (const char* name : {"date", "month", "kind", "grant", "cause", "amount"})
      columns.push_back({name});
    return columns;
  }
  columns.push_back({by == By::month ? "month" : by == By::calendar ? "calendar_year" : "year"});
  if (by == By::month) columns.push_back({"date"});
  for (const PayColumn& c : kPayColumns) columns.push_back({std::string(name_of(c.kind))});
  columns.push_back({"total"});
  return columns;
}

std::vector<Row> project_rows(const ProjectedOffer& offer, By by) {
  if (by == By::event) return event_rows(offer);
  std::vector<Row> rows;
  for (const Period& period : periods_by(offer.projection, by))
    rows.push_back(period_row(offer, period, by));
  return rows;
}

}  // namespace parley::report
