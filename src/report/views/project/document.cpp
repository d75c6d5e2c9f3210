#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/labels/names.hpp"
#include "report/labels/offer_words.hpp"
#include "report/views/project/rows.hpp"

namespace parley::report {
namespace {

// The kinds of pay that this offer has.
std::vector<PayColumn> used_columns(const model::Projection& p) {
  std::vector<PayColumn> used;
  for (const PayColumn& c : kPayColumns) {
    const bool always = c.amount == &model::Amounts::base;
    if (always || !(p.totals.*c.amount).is_zero()) used.push_back(c);
  }
  return used;
}

document::Cell amount_cell(Money m, By by) {
  const document::Tone tone = m.is_zero() ? document::Tone::muted : document::Tone::plain;
  return by == By::month ? document::Cell::cents(m, tone) : document::Cell::money(m, tone);
}

// By month the total comes first: however narrow the screen is, it stands beside its date.
std::vector<document::Cell> amount_cells(const model::Amounts& a,
                                         const std::vector<PayColumn>& used, By by) {
  std::vector<document::Cell> cells;
  const bool first = by == By::month;
  document::Cell total = amount_cell(a.total(), by);
  if (total.tone == document::Tone::plain) total.tone = document::Tone::strong;
  if (first) cells.push_back(total);
  for (const PayColumn& c : used) {
    if (is_exercise(c) && !first) cells.push_back(total);
    cells.push_back(amount_cell(a.*c.amount, by));
  }
  if (!first && (used.empty() || !is_exercise(used.back()))) cells.push_back(total);
  return cells;
}

document::Row period_row(std::vector<document::Cell> head, const model::Amounts& a,
                         const std::vector<PayColumn>& used, By by, bool total) {
  for (document::Cell& c : amount_cells(a, used, by)) head.push_back(std::move(c));
  return {.cells = std::move(head), .total = total};
}

// Net is known by calendar year: another cell of its row, where the offer has been taxed.
void add_net(document::Row& row, const std::optional<model::TaxProjection>& tax, int year) {
  const model::TaxYear* known = tax->find(year);
  row.cells.push_back(known ? document::Cell::money(known->net, document::Tone::strong)
                            : document::Cell::money(Money(), document::Tone::muted));
}

document::Table period_table(const ProjectedOffer& o, By by) {
  const model::Projection& p = o.projection;
  const bool with_net = o.tax && by == By::calendar;
  const std::vector<PayColumn> used = used_columns(p);
  const char* first = by == By::calendar ? "Calendar year" : by == By::month ? "Month" : "Year";
  document::Table t{.name = "years", .columns = {{first, document::Align::left}}};
  if (by == By::month) t.columns.push_back({"Date", document::Align::left});
  const document::Column total{"Total" + without_text(o.scenario, p.ledger)};
  if (by == By::month) t.columns.push_back(total);
  for (const PayColumn& c : used) {
    if (is_exercise(c) && by != By::month) t.columns.push_back(total);
    t.columns.push_back({std::string(c.title)});
  }
  if (!is_exercise(used.back()) && by != By::month) t.columns.push_back(total);
  for (const model::Period& period : periods_by(p, by)) {
    std::vector<document::Cell> head = {document::Cell::words(fmt::format("{}", period.number))};
    if (by == By::month) head.push_back(document::Cell::date(month_after(p.start, period.number)));
    t.rows.push_back(period_row(std::move(head), period.amounts, used, by, false));
    if (with_net) add_net(t.rows.back(), o.tax, period.number);
  }
  std::vector<document::Cell> head = {document::Cell::words("Total")};
  if (by == By::month) head.push_back(document::Cell::words(""));
  t.rows.push_back(period_row(std::move(head), p.totals, used, by, true));
  if (with_net) {
    t.columns.push_back({"Net after tax"});
    t.rows.back().cells.push_back(document::Cell::money(o.tax->totals.net, document::Tone::strong));
  }
  return t;
}

// Of which payment, bonus or benefit; of the only bonus nothing need be said.
std::string item_words(const Offer& offer, const model::Event& e) {
  switch (e.kind) {
    case model::EventKind::payment:
    case model::EventKind::payment_clawback:
      return offer.payments[e.item].name;
    case model::EventKind::benefits:
      return offer.benefits[e.item].name;
    case model::EventKind::bonus:
      return offer.bonuses() == 1 ? "" : offer.bonus_at(e.item).name;
    default:
      return "";
  }
}

std::string event_words(const ProjectedOffer& o, const model::Event& e) {
  if (e.kind == model::EventKind::exercise)
    return o.scenario.offer.grants[e.grant].name + ", cash to find: in no total";
  if (e.kind != model::EventKind::equity) return item_words(o.scenario.offer, e);
  const std::string& grant = o.scenario.offer.grants[e.grant].name;
  return e.cause == model::VestCause::installment ? grant
                                                  : fmt::format("{}, {}", grant, name_of(e.cause));
}

document::Table event_table(const ProjectedOffer& o) {
  document::Table t{.name = "events",
                    .columns = {{"Date", document::Align::left},
                                {"Month"},
                                {"What", document::Align::left},
                                {"", document::Align::left},
                                {"Amount"},
                                {"So far"}}};
  Money sum;
  for (const model::Event& e : o.projection.ledger.events) {
    if (e.kind != model::EventKind::exercise) sum += e.amount;
    t.rows.push_back(
        {.cells = {document::Cell::date(e.date), document::Cell::number(Ratio(e.month), 0),
                   document::Cell::words(std::string(title_of(e.kind))),
                   document::Cell::words(event_words(o, e), document::Tone::muted),
                   document::Cell::cents(e.amount),
                   document::Cell::cents(sum, document::Tone::muted)}});
  }
  return t;
}

std::string present_value_text(const ProjectedOffer& o) {
  const Percent& rate = o.scenario.projection.discount_rate;
  if (rate.is_zero()) return "";
  return fmt::format("{}: {} on day one, discounted at {} a year.",
                     "Present value" + without_text(o.scenario, o.projection.ledger),
                     format_dollars(o.projection.present_value), format_percent(rate));
}

// What is left in all, and what has to be said with it.
void add_tax(document::Document& d, const ProjectedOffer& o) {
  d.blocks.emplace_back(
      document::Paragraph{.text = fmt::format("After tax: {} of all calendar years.",
                                              format_dollars(o.tax->totals.net))});
  d.blocks.emplace_back(document::Bullets{.items = o.tax_notes});
}

void add_offer(document::Document& d, const ProjectedOffer& o, By by) {
  d.blocks.emplace_back(document::Heading{.level = 2, .text = o.projection.title});
  d.blocks.emplace_back(
      document::Paragraph{.text = offer_line(o.scenario), .tone = document::Tone::muted});
  d.blocks.emplace_back(by == By::event ? event_table(o) : period_table(o, by));
  const std::string worth = present_value_text(o);
  if (!worth.empty()) d.blocks.emplace_back(document::Paragraph{.text = worth});
  if (o.tax) add_tax(d, o);
  for (const std::string& c : caveats(o.scenario, o.projection.ledger)) {
    d.blocks.emplace_back(document::Paragraph{.text = c, .tone = document::Tone::muted});
  }
}

}  // namespace

document::Document project_document(const std::vector<ProjectedOffer>& offers, By by) {
  document::Document d;
  for (const ProjectedOffer& o : offers) add_offer(d, o, by);
  return d;
}

}  // namespace parley::report
