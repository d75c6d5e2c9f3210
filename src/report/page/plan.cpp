// Of the report: the negotiation. Private.
#include "report/views/plan/plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/stable_sort.hpp"
#include "parley/core/format.hpp"
#include "report/labels/level_text.hpp"
#include "report/labels/lever_text.hpp"
#include "report/labels/plan_text.hpp"
#include "report/page/sections.hpp"
#include "report/views/plan/sections.hpp"

namespace parley::report {
namespace {

using Shape = document::svg::Tracks::Shape;

// Where a value lies in a band, 0 to 1; a value outside it at its end.
double place(const Ratio& value, const Band& band) {
  const Ratio width = band.high - band.low;
  return width.is_zero() ? 0 : std::clamp(((value - band.low) / width).value(), 0.0, 1.0);
}

document::svg::Tracks::Row lever_row(const model::Plan& plan, const model::LeverPlan& l,
                                     const LeverText& text) {
  const Ratio& asked = plan.opening.package[l.lever];
  document::svg::Tracks::Row row = {
      .label = LeverText::title(l.lever),
      .text = asked == l.offered
                  ? text.value(l.lever, l.offered)
                  : text.value(l.lever, l.offered) + " to " + text.value(l.lever, asked),
      .low = text.value(l.lever, l.band->low),
      .high = text.value(l.lever, l.band->high)};
  const double from = place(l.offered, *l.band);
  row.filled_from = from;
  row.filled = place(asked, *l.band) - from;
  row.marks = {{place(l.cap, *l.band), Shape::tick, "at most " + text.value(l.lever, l.cap)},
               {from, Shape::ring, "offered " + text.value(l.lever, l.offered)}};
  if (asked != l.offered) {
    row.marks.push_back(
        {place(asked, *l.band), Shape::dot, "opening " + text.value(l.lever, asked)});
  }
  return row;
}

std::optional<document::Figure> levers_figure(const model::Plan& plan, const LeverText& text) {
  document::svg::Tracks chart = {
      .key = {{Shape::ring, "offered"}, {Shape::dot, "opening"}, {Shape::tick, "the most to ask"}}};
  for (const model::LeverPlan& l : plan.levers) {
    if (l.band) chart.rows.push_back(lever_row(plan, l, text));
  }
  if (chart.rows.empty()) return std::nullopt;
  const std::string asks = text.changes(plan.opening.package, plan.offer.package);
  return document::Figure{"fig-levers", "The levers in their bands",
                          fmt::format("The opening asks for {}.", asks), std::move(chart)};
}

// "equity 0.07%, bonus 10%" with dots: what a package changes.
document::svg::Ladder::Row rung(std::string name, const model::ValuedPackage& p,
                                const model::Plan& plan, const LeverText& text,
                                document::svg::Ladder::Kind kind) {
  return {std::move(name), text.changes(p.package, plan.offer.package), p.worth,
          format_dollars(p.worth), kind};
}

document::Figure ladder_figure(const model::Plan& plan, const LeverText& text) {
  using Kind = document::svg::Ladder::Kind;
  document::svg::Ladder chart;
  chart.rows.push_back(rung("Opening", plan.opening, plan, text, Kind::opening));
  for (std::size_t k = 0; k < plan.ladder.size(); ++k) {
    chart.rows.push_back(
        rung(fmt::format("Rung {}", k + 1), plan.ladder[k], plan, text, Kind::rung));
  }
  for (const model::LevelLine& l : model::levels(plan)) {
    if (l.level != model::Level::floor)  // it is the offer or where to walk away
      chart.rows.push_back(
          {std::string(l.name), "", l.dollars, format_dollars(l.dollars), Kind::level});
  }
  chart.rows.push_back({"The offer", "as it stands", plan.offer.worth,
                        format_dollars(plan.offer.worth), Kind::offer});
  sort_stably(chart.rows, [](const auto& a, const auto& b) { return a.worth > b.worth; });
  return {"fig-ladder", "The ladder, by what each package is worth to you",
          fmt::format("From {} at the opening down to a settle level of {}; the offer is worth {}.",
                      format_dollars(plan.opening.worth), at_least(plan.settle),
                      format_dollars(plan.offer.worth)),
          std::move(chart)};
}

using Add = void (*)(document::Document&, const model::Plan&, const LeverText&);

void add_part(document::Section& s, const model::Plan& plan, const LeverText& text, Add add) {
  document::Document d;
  add(d, plan, text);
  absorb(d, s);
}

void add_part(document::Section& s, const model::Plan& plan,
              void (*add)(document::Document&, const model::Plan&)) {
  document::Document d;
  add(d, plan);
  absorb(d, s);
}

void add_numbers(document::Section& s, const Reported& r) {
  const model::Plan& plan = *r.plan;
  const LeverText text(r.first());
  const bool asks = plan.decision.verdict == model::Verdict::counter;
  if (auto f = levers_figure(plan, text)) s.parts.emplace_back(std::move(*f));
  for (const Add add : {add_caps, add_exchange_rates}) add_part(s, plan, text, add);
  if (asks) s.parts.emplace_back(ladder_figure(plan, text));
  if (asks) {
    for (const Add add : {add_asks, add_equal_offers, add_objections, add_swap})
      add_part(s, plan, text, add);
  }
  for (const auto add : {add_gap, add_floor, add_risk}) add_part(s, plan, add);
  if (plan.decision.verdict != model::Verdict::need_range) add_part(s, plan, add_policy);
  document::Bullets notes;
  for (const model::PlanNote n : plan.notes) notes.items.emplace_back(sentence(n));
  if (!notes.items.empty()) s.parts.emplace_back(std::move(notes));
}

}  // namespace

document::Section plan_section(const Reported& r) {
  document::Section s = {
      .id = "plan", .title = "The whole plan", .shown = document::Shown::folded, .on_paper = false};
  if (!r.plan) return s;
  if (r.plan->decision.verdict == model::Verdict::need_input) {
    const document::Document d = plan_document(r.first(), *r.plan);
    absorb(d, s);
    return s;
  }
  s.lead = verdict_sentence(*r.plan);
  s.parts.emplace_back(document::Privacy{
      "Private: this part says what you would settle for. Show them the script."});
  add_numbers(s, r);
  return s;
}

}  // namespace parley::report
