#include <fmt/format.h>

#include <algorithm>

#include "report/labels/client.hpp"
#include "report/labels/level_text.hpp"
#include "report/labels/lever_text.hpp"
#include "report/views/plan/json.hpp"
#include "report/views/plans/plans.hpp"

namespace parley::report {
namespace {

using model::Plan;
using model::Verdict;

std::string keys_missing(const Plan& plan) {
  std::string keys;
  for (const auto& m : plan.missing) {
    if (keys.find(m.key) == std::string::npos) keys += (keys.empty() ? "" : ", ") + m.key;
  }
  return keys;
}

std::string base_needed(const Plan& plan) {
  return plan.needed_base ? at_least(*plan.needed_base) : "";
}

std::string next_step(const Plan& plan) {
  const std::string base = base_needed(plan);
  switch (plan.decision.verdict) {
    case Verdict::need_input:
      return fmt::format("ask for {}", keys_missing(plan));
    case Verdict::need_range:
      return "ask for the range";
    case Verdict::walk:
      return base.empty() ? "decline" : fmt::format("decline under a base of {}", base);
    case Verdict::accept:
      return "accept in writing";
    case Verdict::counter:
      return "send the opening";
  }
  return {};
}

std::string opening_of(const PlannedOffer& p) {
  if (p.plan.decision.verdict != Verdict::counter) return {};
  return LeverText(*p.offer).changes(p.plan.opening.package, p.plan.offer.package);
}

document::Cell or_missing(const std::string& text) {
  return text.empty() ? document::Cell::missing() : document::Cell::words(text);
}

document::Row row_of(const PlannedOffer& p) {
  const bool weighed = p.plan.decision.verdict != Verdict::need_input;
  const bool asks = p.plan.decision.verdict == Verdict::counter;
  const double worth = asks ? p.plan.opening.worth : p.plan.offer.worth;
  const auto& expires = p.offer->offer.expires;
  return {.cells = {or_missing(client_of(*p.offer)), or_missing(p.offer->offer.employer),
                    expires ? document::Cell::date(*expires) : document::Cell::missing(),
                    document::Cell::words(std::string(name(p.plan.decision.verdict)),
                                          document::Tone::strong),
                    or_missing(opening_of(p)),
                    weighed ? document::Cell::dollars(worth) : document::Cell::missing(),
                    weighed ? floor_cell(p.plan) : document::Cell::missing(),
                    document::Cell::words(next_step(p.plan))}};
}

document::Table table_with(std::vector<document::Column> columns,
                           const std::vector<PlannedOffer>& planned) {
  document::Table table{.name = "plans", .columns = std::move(columns)};
  for (const PlannedOffer& p : planned) table.rows.push_back(row_of(p));
  return table;
}

// A coach is named where one and the same advises on all of them.
std::string title_of(const std::vector<PlannedOffer>& planned) {
  const std::string& coach = planned.front().offer->people.coach;
  const bool one = std::all_of(planned.begin(), planned.end(), [&](const PlannedOffer& p) {
    return p.offer->people.coach == coach;
  });
  const std::string title = fmt::format("Plans of {} offers", planned.size());
  return one && !coach.empty() ? fmt::format("{}, with {}", title, coach) : title;
}

}  // namespace

std::string plans_json(const std::vector<PlannedOffer>& planned) {
  Json plans = Json::array();
  for (const PlannedOffer& p : planned) plans.push_back(plan_object(p.plan, p.taxed.get()));
  return written(Json{{"plans", plans}});
}

document::Table plans_rows(const std::vector<PlannedOffer>& planned) {
  return table_with({{"client", document::Align::left},
                     {"employer", document::Align::left},
                     {"expires", document::Align::left},
                     {"verdict", document::Align::left},
                     {"opening", document::Align::left},
                     {"worth"},
                     {"floor"},
                     {"next", document::Align::left}},
                    planned);
}

document::Document plans_document(const std::vector<PlannedOffer>& planned) {
  document::Document page;
  page.title = title_of(planned);
  page.blocks.push_back(document::Paragraph{
      "Private: this page says what you would settle for. Each offer is judged by its own file.",
      document::Tone::muted});
  page.blocks.push_back(table_with({{"Client", document::Align::left},
                                    {"Employer", document::Align::left},
                                    {"Answer by", document::Align::left},
                                    {"Verdict", document::Align::left},
                                    {"Opening", document::Align::left},
                                    {"Its worth"},
                                    {"Floor"},
                                    {"Next", document::Align::left}},
                                   planned));
  page.blocks.push_back(
      document::Paragraph{"Worth is that of the opening, else of the offer as it stands. `parley "
                          "plan FILE` has each in "
                          "full.",
                          document::Tone::muted});
  return page;
}

}  // namespace parley::report
