// Of the report: why the worth of an offer is less than its headline, step by step.
#include <fmt/format.h>

#include <array>
#include <utility>

#include "parley/core/format.hpp"
#include "report/page/sections.hpp"

namespace parley::report {
namespace {

// Without a plan the bridge is made for the page.
std::optional<model::Bridge> bridge_of(const Reported& r) {
  if (r.plan && r.plan->decision.verdict != model::Verdict::need_input) return r.plan->bridge;
  const auto& worth = r.columns.front().glance.worth;
  return worth ? std::optional(model::bridge_to(r.first(), *worth)) : std::nullopt;
}

}  // namespace

document::Section bridge_section(const Reported& r) {
  document::Section s = {.id = "bridge", .title = "", .shown = document::Shown::unfolded};
  const auto bridge = r.is_public() ? std::nullopt : bridge_of(r);
  if (!bridge) return s;
  s.title = fmt::format("From {} on paper to {} to you", format_short_dollars(bridge->paper),
                        format_short_dollars(bridge->worth));
  s.lead = "why “worth to you” is less than the headline";
  if (bridge->worth > bridge->paper) s.lead = "why “worth to you” is more than the headline";
  document::Table t = {.name = "bridge",
                       .caption = r.first().title + ", in today’s money",
                       .columns = {{"Step", document::Align::left}, {"Value"}},
                       .rows = {}};
  const auto add = [&](const char* name, double dollars, bool total) {
    t.rows.push_back(
        {.cells = {document::Cell::words(name), document::Cell::dollars(dollars)}, .total = total});
  };
  add("All of it on paper", bridge->paper, false);
  constexpr std::array<std::pair<const char*, double model::Bridge::*>, 3> kSteps = {
      {{"Equity as your exits pay it, not as the last round priced it", &model::Bridge::exits},
       {"Your taste for a sure thing", &model::Bridge::risk},
       {"The chance that you leave early, scores, what goes back, what is not money",
        &model::Bridge::chances}}};
  for (const auto& [name, member] : kSteps) {
    if ((*bridge).*member != 0) add(name, (*bridge).*member, false);
  }
  add("Worth to you", bridge->worth, true);
  s.parts.emplace_back(std::move(t));
  return s;
}

}  // namespace parley::report
