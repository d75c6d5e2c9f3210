#include <fmt/format.h>

#include <algorithm>

#include "parley/core/format.hpp"
#include "report/labels/names.hpp"
#include "report/labels/offer_words.hpp"
#include "report/views/vest/steps.hpp"
#include "report/views/vest/terms_text.hpp"

namespace parley::report {
namespace {

document::Cell quantity_cell(const Ratio& q, GrantUnit unit) {
  switch (unit) {
    case GrantUnit::ownership:
      return document::Cell::percent(Percent::fraction(q), 6);
    case GrantUnit::dollars:
      return document::Cell::dollars(q.value());
    case GrantUnit::shares:
      break;
  }
  return document::Cell::number(q, 4);
}

// "cliff", "acceleration"; with dates where a row holds more than one vest.
std::string mark_text(const VestStep& step, GrantUnit unit, By by) {
  std::string text;
  for (const model::Vest* v : step.vests) {
    if (v->cause == model::VestCause::installment && (by == By::year || step.vests.size() > 1))
      continue;
    if (!text.empty()) text += ", ";
    text += name_of(v->cause);
    if (step.vests.size() > 1)
      text += fmt::format(" {} ({})", v->date.iso(), quantity_cell(v->quantity, unit).text);
  }
  return text;
}

bool is_marked(const VestStep& step) {
  return std::any_of(step.vests.begin(), step.vests.end(), [](const model::Vest* v) {
    return v->cause != model::VestCause::installment;
  });
}

document::Row step_row(const VestStep& step, const model::Schedule& schedule, By by, bool priced) {
  document::Row row;
  if (by == By::year) row.cells.push_back(document::Cell::words(fmt::format("{}", step.year)));
  if (by != By::year)
    row.cells = {document::Cell::date(step.date), document::Cell::number(Ratio(step.month), 0)};
  row.cells.push_back(quantity_cell(step.quantity, schedule.unit));
  row.cells.push_back(quantity_cell(step.cumulative, schedule.unit));
  row.cells.push_back(quantity_cell(still_to_vest(schedule, step), schedule.unit));
  if (priced)
    row.cells.push_back(step.paper ? document::Cell::money(*step.paper)
                                   : document::Cell::missing());
  row.cells.push_back(
      document::Cell::words(mark_text(step, schedule.unit, by),
                            is_marked(step) ? document::Tone::good : document::Tone::muted));
  return row;
}

document::Table schedule_table(const std::vector<VestStep>& steps, const Grant& grant,
                               const model::Schedule& schedule, By by) {
  const bool priced = schedule.unit != GrantUnit::dollars || !steps.empty();
  const bool known =
      priced && std::all_of(steps.begin(), steps.end(), [](const VestStep& s) { return s.paper; });
  document::Table t{.name = grant.name};
  if (by == By::year) t.columns = {{"Year", document::Align::left}};
  if (by != By::year) t.columns = {{"Date", document::Align::left}, {"Month"}};
  for (const char* name : {"Vests", "So far", "Unvested"}) t.columns.push_back({name});
  if (known) t.columns.push_back({"On paper"});
  t.columns.push_back({"", document::Align::left});
  for (const VestStep& s : steps) t.rows.push_back(step_row(s, schedule, by, known));
  return t;
}

document::Plot curve(const model::Schedule& schedule) {
  document::Plot::Series series{.name = "vested", .x = {0}, .y = {0}};
  Ratio sum;
  for (const model::Vest& v : schedule.vests) {
    sum += v.quantity;
    series.x.push_back(v.month);
    series.y.push_back((sum / schedule.size).value());
  }
  return {.caption = "Vested, by month of employment",
          .y_unit = document::Plot::Unit::percent,
          .shape = document::Plot::Shape::step,
          .series = {std::move(series)}};
}

std::string unvested_text(const model::Schedule& schedule, const Scenario& s) {
  if (schedule.unvested().is_zero()) return "";
  const std::string left = quantity_cell(schedule.unvested(), schedule.unit).text;
  return s.projection.leave_month
             ? fmt::format("Leaving after month {} leaves {} unvested, and lost.",
                           *s.projection.leave_month, left)
             : fmt::format("{} never vests.", left);
}

void add_grant(document::Document& d, const ProjectedOffer& o, std::size_t i, By by) {
  const Scenario& s = o.scenario;
  const Grant& grant = s.offer.grants[i];
  const model::Schedule& schedule = o.projection.ledger.schedules[i];
  d.blocks.emplace_back(
      document::Heading{.level = 2, .text = fmt::format("{}: {}", o.projection.title, grant.name)});
  d.blocks.emplace_back(document::Paragraph{
      .text = fmt::format("{}, {}.", grant_size_text(grant, schedule), vesting_text(grant)),
      .tone = document::Tone::muted});
  const auto steps = vest_steps(s, grant, schedule, by);
  if (steps.empty()) {
    d.blocks.emplace_back(document::Paragraph{
        .text = schedule.size.is_zero() ? "Its size is not known." : "Nothing vests."});
  } else {
    d.blocks.emplace_back(schedule_table(steps, grant, schedule, by));
    d.blocks.emplace_back(curve(schedule));
  }
  for (const std::string& sentence : grant_sentences(s, grant, schedule))
    d.blocks.emplace_back(document::Paragraph{.text = sentence});
  const std::string left = unvested_text(schedule, s);
  if (!left.empty())
    d.blocks.emplace_back(document::Paragraph{.text = left, .tone = document::Tone::strong});
}

}  // namespace

document::Document vest_document(const ProjectedOffer& offer, By by) {
  document::Document d;
  for (std::size_t i = 0; i < offer.scenario.offer.grants.size(); ++i) add_grant(d, offer, i, by);
  if (d.blocks.empty()) {
    d.blocks.emplace_back(document::Paragraph{
        .text = fmt::format("{} has no grant of equity.", offer.projection.title)});
  }
  return d;
}

document::Table vest_rows(const ProjectedOffer& offer, By by) {
  document::Table t{.name = "vests"};
  for (const char* name : {"grant", "unit"}) t.columns.push_back({name, document::Align::left});
  for (const char* name :
       {"year", "date", "month", "quantity", "cumulative", "unvested", "paper_value", "cause"}) {
    t.columns.push_back({name});
  }
  for (std::size_t i = 0; i < offer.scenario.offer.grants.size(); ++i) {
    const Grant& g = offer.scenario.offer.grants[i];
    const model::Schedule& schedule = offer.projection.ledger.schedules[i];
    for (const VestStep& s : vest_steps(offer.scenario, g, schedule, by)) {
      t.rows.push_back(
          {.cells = {document::Cell::words(g.name),
                     document::Cell::words(std::string(name_of(schedule.unit))),
                     document::Cell::number(Ratio(s.year), 0), document::Cell::date(s.date),
                     document::Cell::number(Ratio(s.month), 0), document::Cell::number(s.quantity),
                     document::Cell::number(s.cumulative),
                     document::Cell::number(still_to_vest(schedule, s)),
                     s.paper ? document::Cell::cents(*s.paper) : document::Cell::missing(),
                     document::Cell::words(s.vests.size() == 1
                                               ? std::string(name_of(s.vests.front()->cause))
                                               : "")}});
    }
  }
  return t;
}

}  // namespace parley::report
