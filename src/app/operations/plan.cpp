#include "parley/model/plan/plan.hpp"

#include <fmt/format.h>

#include <memory>

#include "app/inputs/lever_list.hpp"
#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "app/tax_office.hpp"
#include "parley/app/answer.hpp"
#include "parley/core/quantity.hpp"
#include "parley/model/plan/worth.hpp"
#include "report/views/plan/json.hpp"
#include "report/views/plan/plan.hpp"
#include "report/views/plans/plans.hpp"

namespace parley::app {
namespace {

constexpr std::int64_t kManyRounds = 1000;

std::optional<Policy> policy_of(const Request& request) {
  if (!request.has("policy")) return std::nullopt;
  return kPolicies.read(request.text("policy"));
}

std::optional<Percent> stretch_of(const Request& request) {
  if (!request.has("stretch")) return std::nullopt;
  const Read<Percent> read = read_percent(request.text("stretch"));
  if (!read.value || read.value->fraction() < 0 || read.value->fraction() > 1) {
    throw usage_error(fmt::format("--stretch cannot be \"{}\"", request.text("stretch")),
                      "it is a percentage from 0% to 100%, like 20%");
  }
  return read.value;
}

// Equity is countered in the unit in which it was offered.
void check_unit(EquityUnit said, const Scenario& offer) {
  const EquityUnit unit = negotiated_unit(offer.offer.grants, offer.company);
  if (said == unit) return;
  throw usage_error("--counter: ownership is not in the unit of the offer's grant",
                    unit == EquityUnit::dollars
                        ? "the grant is dollars of stock: write ownership=$120k"
                        : "the grant is a share of the company: write ownership=0.06%");
}

// What the offer's own terms give no meaning to would be left unread.
void check_counter(const model::CounterOffer& counter, const Scenario& offer) {
  if (counter.equity) check_unit(*counter.equity, offer);
  if (counter.levers[Lever::bonus_rate] && offer.offer.bonus.amount) {
    throw usage_error(
        "--counter: the offer's bonus is an amount of dollars, so a bonus_rate would not replace "
        "it",
        "say both as rates: --set 'offer.bonus={rate=\"10%\"}'");
  }
  const auto& portion = counter.levers[Lever::acceleration];
  if (portion && !portion->is_zero() && !model::lever_clause(offer)) {
    throw usage_error(
        "--counter: neither the offer nor a playbook has an acceleration clause to give a portion "
        "to",
        "say its terms in the offer's grant, or in a playbook's [acceleration]");
  }
}

std::optional<model::CounterOffer> counter_of(const Request& request) {
  if (!request.has("counter")) {
    if (request.has("round") || request.has("final")) {
      throw usage_error("--round and --final belong to a counter-offer",
                        "say it with --counter \"base_salary=178000\"");
    }
    return std::nullopt;
  }
  const std::int64_t round = request.whole("round").value_or(0);
  const LeverList said = parse_levers("counter", request.text("counter"));
  return model::CounterOffer{.levers = said.levers,
                             .equity = said.equity,
                             .round = static_cast<int>(round),
                             .final_offer = request.has("final")};
}

// The offers, what they are weighed against, and their plans.
struct Plans {
  std::vector<Scenario> scenarios;
  std::vector<report::PlannedOffer> planned = {};
};

using SharedPlans = std::shared_ptr<const Plans>;

// With what each lever keeps after tax, where the file says whose return it is.
document::Document page_of(const report::PlannedOffer& p) {
  document::Document page = report::plan_document(*p.offer, p.plan);
  if (p.taxed) report::add_lever_table(page, *p.taxed);
  return page;
}

Answer answer_of_one(const SharedPlans& all, const Request& request, Surroundings& around) {
  const report::PlannedOffer& p = all->planned.front();
  const bool waits = p.plan.decision.verdict == model::Verdict::need_input;
  if (waits && request.format() == "csv") around.remark(report::verdict_sentence(p.plan), "");
  return {.document = [all] { return page_of(all->planned.front()); },
          .json =
              [all] {
                const report::PlannedOffer& one = all->planned.front();
                return report::plan_json(one.plan, one.taxed.get());
              },
          .rows =
              [all] {
                const report::PlannedOffer& one = all->planned.front();
                return report::plan_rows(*one.offer, one.plan);
              }};
}

Answer answer_of_several(const SharedPlans& all) {
  return {.document = [all] { return report::plans_document(all->planned); },
          .json = [all] { return report::plans_json(all->planned); },
          .rows = [all] { return report::plans_rows(all->planned); }};
}

// A file for a spreadsheet has no place for it.
void add_taxes(Plans& plans, const Request& request, Surroundings& around) {
  if (request.format() == "csv") return;
  std::optional<TaxOffice> office;
  for (report::PlannedOffer& p : plans.planned) {
    if (!p.offer->tax) continue;
    if (!office) office.emplace(request, around);
    p.taxed = std::make_shared<const report::TaxedOffer>(office->taxed(*p.offer));
  }
}

model::PlanRequest plan_request_of(const Request& request) {
  model::PlanRequest asked{.against = {},
                           .policy = policy_of(request),
                           .stretch = stretch_of(request),
                           .counter = counter_of(request)};
  if (asked.counter && request.operands().size() > 1)
    throw usage_error("--counter answers a counter to one offer, and several are given",
                      "name the one that was countered");
  return asked;
}

Answer run_plan(const Request& request, Surroundings& around) {
  model::PlanRequest asked = plan_request_of(request);
  const std::size_t offers = request.operands().size();
  const auto all = std::make_shared<Plans>();
  all->scenarios = read_scenarios(request.offer_files(), request, around);
  const std::vector<Scenario>& scenarios = all->scenarios;
  for (std::size_t i = offers; i < scenarios.size(); ++i) asked.against.push_back(&scenarios[i]);
  if (asked.counter) check_counter(*asked.counter, scenarios.front());
  for (std::size_t i = 0; i < offers; ++i)
    all->planned.push_back({&scenarios[i], model::make_plan(scenarios[i], asked)});
  add_taxes(*all, request, around);
  return offers == 1 ? answer_of_one(all, request, around) : answer_of_several(all);
}

}  // namespace

Operation plan_operation() {
  return {
      {.name = "plan",
       .place = 140,
       .group = Group::negotiate,
       .summary = "Says what to ask for, in which order, and when to stop. Private.",
       .operands = {.name = "OFFER", .least = 1},
       .about =
           "The verdict comes first, with the comparison that decided it. Then the levers, how far "
           "each may be "
           "asked for and why; the opening, the ladder down from it, three equal offers, the "
           "answer "
           "to each "
           "objection; and the floor under it all: what your best alternative is worth to you. "
           "Several offers, of clients say, give a table with a line each.",
       .examples =
           {{"parley plan offer.toml --against today.toml --against rival.toml",
             "What to ask of this offer, with two others to walk to."},
            {"parley plan offer.toml --counter \"base_salary=178000,ownership=0.06%\" --round 1",
             "They came back with this after the first rung: accept, or what to say next."},
            {"parley plan clients/*/offer.toml --format csv",
             "A coach's table: for each client the verdict, the opening, the floor, what is "
             "next."}},
       .inputs =
           {against_input(),
            {.name = "counter",
             .value = "LEVERS",
             .says = "Their counter-offer, as LEVER=VALUE,...; a lever not named stays as offered",
             .type = Type::levers},
            {.name = "round",
             .value = "K",
             .says = "How many rungs of the ladder you have asked for; 0 is after the opening",
             .fallback = "0",
             .type = Type::whole,
             .most = kManyRounds},
            {.name = "final", .says = "The counter-offer is their last: accept or walk"},
            {.name = "policy",
             .value = "POLICY",
             .says =
                 "Whether asks need evidence (impact) or not (value); otherwise as the file says",
             .choices = kPolicies.list()},
            {.name = "stretch",
             .value = "PERCENT",
             .says = "How much more the opening may cost them; otherwise as the file says",
             .type = Type::percent},
            tax_tables_input(),
            set_input()}},
      run_plan};
}

}  // namespace parley::app
