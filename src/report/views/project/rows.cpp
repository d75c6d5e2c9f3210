#include "report/views/project/rows.hpp"

#include "parley/core/format.hpp"
#include "report/labels/names.hpp"

namespace parley::report {
namespace {

// Files show no text: only the raw of a cell is made.
document::Cell raw_words(std::string words) { return {.raw = std::move(words)}; }
document::Cell raw_number(int n) { return {.raw = std::to_string(n)}; }
document::Cell raw_cents(Money m) { return {.raw = plain_cents(m)}; }

std::vector<document::Row> event_rows(const ProjectedOffer& offer) {
  std::vector<document::Row> rows;
  for (const model::Event& e : offer.projection.ledger.events) {
    const bool equity = e.kind == model::EventKind::equity;
    const bool of_grant = equity || e.kind == model::EventKind::exercise;
    rows.push_back({.cells = {raw_words(offer.projection.file), raw_words(offer.projection.title),
                              raw_words(e.date.iso()), raw_number(e.month),
                              raw_words(std::string(name_of(e.kind))),
                              raw_words(of_grant ? offer.scenario.offer.grants[e.grant].name : ""),
                              raw_words(equity ? std::string(name_of(e.cause)) : ""),
                              raw_cents(e.amount), raw_words(item_name(offer.scenario.offer, e))}});
  }
  return rows;
}

document::Row period_row(const ProjectedOffer& offer, const model::Period& period, By by) {
  const model::Projection& p = offer.projection;
  document::Row row;
  row.cells.reserve(kPayColumns.size() + 6);
  row.cells = {raw_words(p.file), raw_words(p.title), raw_number(period.number)};
  if (by == By::month) row.cells.push_back(raw_words(month_after(p.start, period.number).iso()));
  for (const PayColumn& c : kPayColumns) {
    const bool unknown = is_equity(c) && p.ledger.without_equity();
    row.cells.push_back(unknown ? document::Cell() : raw_cents(period.amounts.*c.amount));
  }
  row.cells.push_back(raw_cents(period.amounts.total()));
  if (by == By::calendar) {
    const model::TaxYear* year = offer.tax ? offer.tax->find(period.number) : nullptr;
    row.cells.push_back(offer.tax ? raw_cents(year ? year->net : Money()) : document::Cell());
  }
  return row;
}

}  // namespace

std::string item_name(const Offer& offer, const model::Event& e) {
  switch (e.kind) {
    case model::EventKind::payment:
    case model::EventKind::payment_clawback:
      return offer.payments[e.item].name;
    case model::EventKind::bonus:
      return offer.bonus_at(e.item).name;
    case model::EventKind::benefits:
      return offer.benefits[e.item].name;
    default:
      return {};
  }
}

std::vector<model::Period> periods_by(const model::Projection& p, By by) {
  if (by == By::calendar) return model::by_calendar_year(p);
  return by == By::month ? model::by_month(p.ledger) : p.years;
}

std::vector<document::Column> project_columns(By by) {
  std::vector<document::Column> columns = {{"file", document::Align::left},
                                           {"title", document::Align::left}};
  if (by == By::event) {
    for (const char* name : {"date", "month", "kind", "grant", "cause", "amount", "item"})
      columns.push_back({name});
    return columns;
  }
  columns.push_back({by == By::month ? "month" : by == By::calendar ? "calendar_year" : "year"});
  if (by == By::month) columns.push_back({"date"});
  for (const PayColumn& c : kPayColumns) columns.push_back({std::string(c.name)});
  columns.push_back({"total"});
  if (by == By::calendar) columns.push_back({"net"});
  return columns;
}

std::vector<document::Row> project_rows(const ProjectedOffer& offer, By by) {
  if (by == By::event) return event_rows(offer);
  std::vector<document::Row> rows;
  for (const model::Period& period : periods_by(offer.projection, by))
    rows.push_back(period_row(offer, period, by));
  return rows;
}

}  // namespace parley::report
