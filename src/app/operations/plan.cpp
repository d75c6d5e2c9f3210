#include "parley/model/plan/plan.hpp"

#include <fmt/format.h>

#include <ostream>

#include "cli/options/lever_list.hpp"
#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"
#include "cli/tax_tables.hpp"
#include "parley/core/quantity.hpp"
#include "parley/model/plan/worth.hpp"
#include "report/views/plan/json.hpp"
#include "report/views/plan/plan.hpp"
#include "report/views/plans/plans.hpp"

namespace parley::cli {
namespace {

constexpr std::int64_t kManyRounds = 1000;

std::optional<Policy> policy_of(const Call& call) {
  if (!call.has("policy")) return std::nullopt;
  return call.text("policy") == "value" ? Policy::value : Policy::impact;
}

std::optional<Percent> stretch_of(const Call& call) {
  if (!call.has("stretch")) return std::nullopt;
  const Read<Percent> read = read_percent(call.text("stretch"));
  if (!read.value || read.value->fraction() < 0 || read.value->fraction() > 1) {
    throw usage_error(fmt::format("--stretch cannot be \"{}\"", call.text("stretch")),
                      "it is a percentage from 0% to 100%, like 20%");
  }
  return read.value;
}

std::optional<model::CounterOffer> counter_of(const Call& call) {
  if (!call.has("counter")) {
    if (call.has("round") || call.has("final")) {
      throw usage_error("--round and --final belong to a counter-offer",
                        "say it with --counter \"base_salary=178000\"");
    }
    return std::nullopt;
  }
  const std::int64_t round = call.whole("round", 0, kManyRounds).value_or(0);
  return model::CounterOffer{.levers = parse_levers("counter", call.text("counter")),
                             .round = static_cast<int>(round),
                             .final_offer = call.has("final")};
}

// Equity is countered in the unit in which it was offered.
void check_unit(const Ratio& ownership, const Scenario& offer) {
  const bool said_dollars = ownership > 1;
  const bool in_dollars = negotiated_in_dollars(offer.offer.grants, offer.company);
  if (said_dollars == in_dollars) return;
  throw usage_error("--counter: ownership is not in the unit of the offer's grant",
                    in_dollars ? "the grant is dollars of stock: write ownership=$120k"
                               : "the grant is a share of the company: write ownership=0.06%");
}

// What the offer's own terms give no meaning to would be left unread.
void check_counter(const model::CounterOffer& counter, const Scenario& offer) {
  if (counter.levers[Lever::ownership]) check_unit(*counter.levers[Lever::ownership], offer);
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

ExitStatus give_one(const Scenario& offer, const model::Plan& plan, const Call& call,
                    World& world) {
  const bool waits = plan.decision.verdict == model::Verdict::need_input;
  if (waits && call.format() == "csv")
    world.err << "parley: " << report::verdict_sentence(plan) << "\n";
  give({.document = [&] { return report::plan_document(offer, plan); },
        .json = [&] { return report::plan_json(plan); },
        .rows = [&] { return report::plan_rows(offer, plan); }},
       call, world);
  return ExitStatus::done;
}

ExitStatus give_all(const std::vector<report::PlannedOffer>& planned, const Call& call,
                    World& world) {
  give({.document = [&] { return report::plans_document(planned); },
        .json = [&] { return report::plans_json(planned); },
        .rows = [&] { return report::plans_rows(planned); }},
       call, world);
  return ExitStatus::done;
}

// Each offer against the same alternatives.
// With what each lever keeps after tax, where the file says whose return it is.
document::Document plan_page(const Scenario& offer, const model::Plan& plan, const Call& call,
                             World& world) {
  document::Document page = report::plan_document(offer, plan);
  if (offer.tax) report::add_lever_table(page, TaxOffice(call, world).taxed(offer));
  return page;
}

ExitStatus run_plan(const Call& call, World& world) {
  model::PlanRequest request{.against = {},
                             .policy = policy_of(call),
                             .stretch = stretch_of(call),
                             .counter = counter_of(call)};
  std::vector<std::string> files = call.operands();
  const std::size_t offers = files.size();
  if (request.counter && offers > 1)
    throw usage_error("--counter answers a counter to one offer, and several are given",
                      "name the one that was countered");
  const std::vector<std::string> against = call.all("against");
  files.insert(files.end(), against.begin(), against.end());
  const std::vector<Scenario> scenarios = read_scenarios(files, call, world);
  for (std::size_t i = offers; i < scenarios.size(); ++i) request.against.push_back(&scenarios[i]);
  if (request.counter) check_counter(*request.counter, scenarios.front());
  std::vector<report::PlannedOffer> planned;
  for (std::size_t i = 0; i < offers; ++i)
    planned.push_back({&scenarios[i], model::make_plan(scenarios[i], request)});
  return offers == 1 ? give_one(scenarios.front(), planned.front().plan, call, world)
                     : give_all(planned, call, world);
  const model::Plan plan = model::make_plan(scenarios.front(), request);
  const bool waits = plan.decision.verdict == model::Verdict::need_input;
  if (waits && call.format() == "csv")
    world.err << "parley: " << report::verdict_sentence(plan) << "\n";
  give({.document = [&] { return plan_page(scenarios.front(), plan, call, world); },
        .json = [&] { return report::plan_json(plan); },
        .rows = [&] { return report::plan_rows(scenarios.front(), plan); }},
       call, world);
  return ExitStatus::done;
}

}  // namespace

Verb plan_verb() {
  return {
      .name = "plan",
      .group = Group::negotiate,
      .summary = "Says what to ask for, in which order, and when to stop. Private.",
      .operands = {.name = "OFFER", .least = 1},
      .about =
          "The verdict comes first, with the comparison that decided it. Then the levers, how far "
          "each may be "
          "asked for and why; the opening, the ladder down from it, three equal offers, the answer "
          "to each "
          "objection; and the floor under it all: what your best alternative is worth to you. "
          "Several offers, of clients say, give a table with a line each.",
      .examples =
          {{"parley plan offer.toml --against today.toml --against rival.toml",
            "What to ask of this offer, with two others to walk to."},
           {"parley plan offer.toml --counter \"base_salary=178000,ownership=0.06%\" --round 1",
            "They came back with this after the first rung: accept, or what to say next."},
           {"parley plan clients/*/offer.toml --format csv",
            "A coach's table: for each client the verdict, the opening, the floor, what is next."}},
      .options =
          {{.name = "against",
            .value = "FILE",
            .says = "An alternative: what you would do instead of taking the offer",
            .repeats = true},
           {.name = "counter",
            .value = "LEVERS",
            .says = "Their counter-offer, as LEVER=VALUE,...; a lever not named stays as offered"},
           {.name = "round",
            .value = "K",
            .says = "How many rungs of the ladder you have asked for; 0 is after the opening",
            .fallback = "0"},
           {.name = "final", .says = "The counter-offer is their last: accept or walk"},
           {.name = "policy",
            .value = "POLICY",
            .says =
                "Whether asks need evidence (impact) or not (value); otherwise as the file says",
            .choices = {"impact", "value"}},
           {.name = "stretch",
            .value = "PERCENT",
            .says = "How much more the opening may cost them; otherwise as the file says"},
           tax_tables_option(),
           set_option()},
      .run = run_plan};
}

}  // namespace parley::cli
