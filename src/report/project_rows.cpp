#include "report/project_rows.hpp"

#include <fmt/format.h>

#include "parley/report/names.hpp"

namespace parley::report {
namespace {

std::vector<Row> event_rows(const ProjectedOffer& offer) {
  std::vector<Row> rows;
  for (const Event& e : offer.projection.ledger.events) {
    const bool equity = e.kind == EventKind::equity;
    rows.push_back({.cells = {Cell::words(offer.projection.file), Cell::words(offer.projection.title),
                              Cell::date(e.date), Cell::number(Ratio(e.month), 0),
                              Cell::words(std::string(name_of(e.kind))),
                              Cell::words(equity ? offer.scenario.offer.grants[e.grant].name : ""),
                              Cell::words(equity ? std::string(name_of(e.cause)) : ""), Cell::cents(e.amount)}});
  }
  return rows;
}

Row period_row(const ProjectedOffer& offer, const Period& period, By by) {
  const Projection& p = offer.projection;
  Row row{.cells = {Cell::words(p.file), Cell::words(p.title), Cell::number(Ratio(period.number), 0)}};
  if (by == By::month) row.cells.push_back(Cell::date(month_after(p.start, period.number)));
  for (const PayColumn& c : kPayColumns) {
    const bool unknown = c.kind == EventKind::equity && p.ledger.without_equity;
    row.cells.push_back(unknown ? Cell::missing() : Cell::cents(period.amounts.*c.amount));
  }
  row.cells.push_back(Cell::cents(period.amounts.total()));
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
    for (const char* name : {"date", "month", "kind", "grant", "cause", "amount"}) columns.push_back({name});
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
  for (const Period& period : periods_by(offer.projection, by)) rows.push_back(period_row(offer, period, by));
  return rows;
}

}  // namespace parley::report
