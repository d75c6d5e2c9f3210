#include "app/results/report_results.hpp"

#include <algorithm>
#include <utility>

#include "report/page/public_view.hpp"

namespace parley::app {
namespace {

using report::Reported;

std::vector<Scenario> shown_scenarios(const report::ReportRequest& request) {
  std::vector<Scenario> all = request.offers;
  all.insert(all.end(), request.against.begin(), request.against.end());
  if (request.audience == words::Audience::private_) return all;
  std::vector<Scenario> open = {all.front()};
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].preferences.share) open.push_back(all[i]);
  }
  return open;
}

// Nothing is computed from what is not for everyone.
void make_public(std::vector<Scenario>& scenarios) {
  for (Scenario& s : scenarios) s = report::public_view(std::move(s));
}

// What the first screen goes by.
Reported first_results(const report::ReportRequest& request) {
  Reported r = {.scenarios = shown_scenarios(request), .audience = request.audience};
  r.offers = r.is_public() ? r.scenarios.size() : request.offers.size();
  if (r.is_public()) make_public(r.scenarios);
  // One page goes by one set of preferences, the first file's.
  const model::ValuationBasis basis = model::valuation_basis(r.first());
  for (Scenario& s : r.scenarios) s = model::on_basis(std::move(s), basis);
  for (const Scenario& s : r.scenarios) r.projected.push_back({s, model::project(s)});
  r.comparison = model::compare(r.scenarios);
  if (r.is_public()) r.comparison.break_even.clear();
  for (const Scenario& s : r.scenarios) r.glances.push_back(model::first_glance(s, basis));
  return r;
}

// A plan says something where there is a range to ask in, or something to walk to.
bool plan_matters(const report::ReportRequest& request) {
  const Scenario& first = request.offers.front();
  const bool range = first.playbook || std::any_of(kAllLevers.begin(), kAllLevers.end(),
                                                   [&](Lever l) { return bool(first.bands[l]); });
  return request.audience == words::Audience::private_ && (range || !request.against.empty());
}

void add_plan(Reported& r) {
  r.plan = model::make_plan(r.first(), {.against = report::alternatives_of(r)});
  if (r.plan->decision.verdict != model::Verdict::counter) return;
  const Scenario ask = model::with_package(r.first(), r.plan->opening.package);
  r.ask = model::first_glance(ask, model::valuation_basis(r.first()));
}

Reported results_of(const report::ReportRequest& request) {
  Reported r = first_results(request);
  if (!r.is_public()) r.taxed = request.taxed;
  if (plan_matters(request)) add_plan(r);
  return r;
}

// What takes most of the time.
void add_rest(Reported& r) {
  for (const Scenario& s : r.scenarios)
    r.equity.push_back(s.offer.grants.empty() ? model::EquityView() : model::view_equity(s));
  r.impact = model::assess_impact(r.first());
  r.outlooks = model::score_outlooks(r.first());
  r.moved = model::sensitivity(r.first());
  if (r.is_public()) return;
  if (const auto other = report::best_other(r); other && !r.moved.swings.empty())
    r.flips = model::find_flips(r.first(), r.scenarios[*other]);
  if (r.first().simulation) r.simulation = model::simulate(r.scenarios, {});
}

}  // namespace

document::Page report_page(const report::ReportRequest& request) {
  Reported r = results_of(request);
  add_rest(r);
  return report::page_of(std::move(r));
}

document::Page first_screen(const report::ReportRequest& request) {
  return report::first_screen_of(results_of(request));
}

report::Deck make_deck(const Scenario& offer, const std::vector<Scenario>& against) {
  model::PlanRequest asked;
  for (const Scenario& s : against) asked.against.push_back(&s);
  const model::Plan plan = model::make_plan(offer, asked);
  return report::deck_of(offer, model::assess_impact(offer), plan, asked.against);
}

}  // namespace parley::app
