// Plan: what to ask for, in which order, and when to stop (docs/model.md, Negotiation). Private.
//
// Every package is on the grid of the known bands above the offer, never over a cap, and every
// lever that it changes adds worth. The ladder never rises and never goes under the floor, the
// larger of the reservation (what the best alternative is worth) and the offer.
//
//   offered 0.05 %, justified 0.0685 % by $4M documented, steps of 0.005 %: the cap is 0.065 %
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/enum_names.hpp"
#include "parley/model/impact/impact.hpp"
#include "parley/model/plan/reasons.hpp"
#include "parley/model/plan/worth.hpp"
#include "parley/terms/levers.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

/// A package with its worth to the candidate and its cost to the employer, in dollars.
struct ValuedPackage {
  Package package;
  double worth = 0;
  double cost = 0;
};

enum class Verdict { need_input, need_range, walk, accept, counter };
inline constexpr auto kVerdicts = enum_names<Verdict>({
    {Verdict::need_input, "need-input"},
    {Verdict::need_range, "need-range"},
    {Verdict::walk, "walk"},
    {Verdict::accept, "accept"},
    {Verdict::counter, "counter"},
});
constexpr std::string_view name(Verdict v) { return kVerdicts.of(v); }

/// Why a cap stands where it does.
enum class CapReason {
  no_band,            ///< nobody knows a band of the lever: as offered
  over_band,          ///< the offer is at or over the band's high
  band_high,          ///< the band's high
  most,               ///< negotiation.most
  justified,          ///< what the plan justifies, rounded down to a step
  justified_at_high,  ///< the plan justifies the band's high or more
  justified_already,  ///< what the plan justifies is already offered
  no_evidence,        ///< policy impact, and the plan gives no reason to go higher
  equity_first,       ///< base stays while the equity has room
  score_reached,      ///< the projected score reaches the clause's
  score_missed,       ///< it does not
  no_clause,          ///< neither offer nor playbook has an impact clause
  no_value,           ///< ownership that nothing can value
  bonus_in_dollars,   ///< the offer's bonus is an amount, not a rate
};

struct LeverPlan {
  Lever lever = Lever::base_salary;
  std::optional<Band> band;
  Ratio offered;
  Ratio cap;
  CapReason reason = CapReason::no_band;
  /// Ownership under policy value over what the evidence justifies: asked for without a reason.
  bool beyond_evidence = false;
  /// The opening asks for it, and neither impact nor a reason of one's own speaks for it.
  bool without_reason = false;
  Ratio step;             ///< the band's step; 0 without a band
  double step_worth = 0;  ///< U of one step more than offered
  double step_cost = 0;   ///< C of it
  /// How much ownership (in the lever's unit) is worth as much to the candidate as one step; empty
  /// where ownership has no worth, and for ownership itself.
  std::optional<double> step_in_ownership;
};

/// What an alternative is worth, and what it asks to be left.
struct AlternativeWorth {
  const Scenario* scenario = nullptr;
  double worth = 0;    ///< U
  double premium = 0;  ///< preferences.premium
  bool counts = true;  ///< a process is no alternative
  double reservation() const { return worth - premium; }
};

enum class ObjectionId {
  equity_cap,
  no_acceleration,
  bonus_plan,
  base_band,
  budget,
  one_time_only,
  best_and_final,
  level,
  location,
  refreshers,
  sign_on_used
};
/// The first of these stand in the JSON of every counter.
inline constexpr std::size_t kPlannedObjections = 7;
inline constexpr auto kObjections = enum_names<ObjectionId>({
    {ObjectionId::equity_cap, "equity_cap"},
    {ObjectionId::no_acceleration, "no_acceleration"},
    {ObjectionId::bonus_plan, "bonus_plan"},
    {ObjectionId::base_band, "base_band"},
    {ObjectionId::budget, "budget"},
    {ObjectionId::one_time_only, "one_time_only"},
    {ObjectionId::best_and_final, "best_and_final"},
    {ObjectionId::level, "level"},
    {ObjectionId::location, "location"},
    {ObjectionId::refreshers, "refreshers"},
    {ObjectionId::sign_on_used, "sign_on_used"},
});
constexpr std::string_view name(ObjectionId id) { return kObjections.of(id); }

struct ObjectionAnswer {
  ObjectionId id = ObjectionId::equity_cap;
  std::vector<Lever> capped;  ///< the levers put back to the offer
  bool feasible = false;      ///< some package within the caps is worth u_1
  ValuedPackage answer;
  double shortfall = 0;  ///< u_1 - U where not feasible, else 0
  /// The opening changes one of the capped levers; otherwise the reply is not in the script.
  bool concerns_opening = false;
};

struct RiskOfAsking {
  Ratio q;         ///< the chance that the ask is granted
  double rho = 0;  ///< the chance of withdrawal at which asking breaks even
};

/// What the plan says beside its numbers.
enum class PlanNote {
  nothing_to_walk_to,         ///< no alternative was given
  asks_for_wealth,            ///< no outside wealth: equity counts at its mean
  no_range,                   ///< no lever reaches above the offer: nothing to ask on
  only_processes,             ///< what was given is no offer yet: there is nothing to walk to
  a_process_is_left_out,      ///< of several alternatives one is no offer yet
  best_is_verbal,             ///< the best alternative is not in writing
  unsaid_reasons,             ///< of one's own: bare, or what they name is not there
  no_plan,                    ///< policy impact without a plan: ownership stays as offered
  asks_without_reason,        ///< policy value goes beyond the evidence
  asks_a_question_first,      ///< a lever of the opening has no reason at all
  opening_from_reservation,   ///< anything less would have to be declined
  opening_under_reservation,  ///< the opening is worth less than the best alternative
  offer_under_reservation,    ///< "accept", and the offer as it stands is worth less than it
  few_equal_offers,           ///< fewer than three exist
  cost_by_own_beliefs,        ///< C is by the candidate's own beliefs
  bonus_in_dollars,           ///< the bonus is an amount: its rate is not negotiated
  no_score,                   ///< tiers or a clause, and no score to reach them
};

/// From what an offer pays on paper to what it is worth: each step is a difference to the figure
/// before it. A step that has no figure (no exits, no wealth) is 0.
struct Bridge {
  double paper = 0;    ///< the ledger's present value
  double exits = 0;    ///< cash and the mean of equity over its exits, less that
  double risk = 0;     ///< the certainty equivalent less the mean
  double chances = 0;  ///< leaving, scores, what goes back; and what is not money
  double worth = 0;    ///< U
};
Bridge bridge_to(const Scenario& s, double worth);

/// The comparison that decided the verdict, in dollars: `left` against `right`.
struct Decision {
  Verdict verdict = Verdict::counter;
  double left = 0;   ///< walk: the largest admissible U; else U(open) - U(o)
  double right = 0;  ///< walk: R; else 0.25 % of U(o)
};

/// What U of a counter has to reach.
enum class HeldAgainst { rung, opening, reservation, range };

/// A counter-offer, and what to do with it.
struct CounterAnswer {
  ValuedPackage counter;
  bool accept = false;
  bool final_offer = false;
  HeldAgainst held_against = HeldAgainst::rung;  ///< R where it is final, or the next rung is under
                                                 ///< R; nothing (range) while no range is known
  double threshold = 0;                          ///< the worth of that
  int rung = 0;  ///< the rung held against, from 1; 0: the opening (there is no rung)
  std::optional<ValuedPackage>
      next;  ///< what to say next where it is not accepted; empty where held against R
  /// Equal cost to them, most worth to the candidate; empty where every package costs more.
  std::optional<ValuedPackage> swap;
};

struct Plan {
  Policy policy = Policy::impact;
  Percent stretch;
  Decision decision;
  std::vector<ValuationGap>
      missing;  ///< need_input: what the verdict waits for; then nothing below is filled
  PerLever<std::optional<Ratio>> offered;  ///< always; empty where a lever cannot be expressed

  ValuedPackage offer;
  std::vector<LeverPlan> levers;        ///< all five, in their order
  std::optional<ImpactScore> credited;  ///< the plan's assessment, where there is one
  std::optional<ImpactScore> face;

  std::vector<AlternativeWorth> alternatives;   ///< as given
  std::optional<std::size_t> best_alternative;  ///< whose reservation is R; empty: R = 0
  double reservation = 0;                       ///< R
  double floor = 0;                             ///< f = max(R, U(offer))
  /// The base salary at which U = R, other terms as offered; empty where R <= U. Of need_range and
  /// walk.
  std::optional<double> needed_base;
  Bridge bridge;                      ///< of the offer
  std::vector<StatedReason> reasons;  ///< of one's own, that can be said
  bool leaves_reasons_unsaid = false;
  bool leaves_out_a_process = false;  ///< among the alternatives

  ValuedPackage opening;
  double best_worth = 0;          ///< U*: the largest U within the limits
  double largest_admissible = 0;  ///< U': the largest U without limits
  bool opening_from_reservation = false;
  double settle = 0;            ///< M
  double first_aspiration = 0;  ///< u_1
  std::vector<ValuedPackage> ladder;
  std::vector<ValuedPackage> equal_offers;  ///< the opening first
  std::vector<ObjectionAnswer> objections;
  std::vector<RiskOfAsking> risk;  ///< empty without alternatives
  double policy_cost = 0;
  /// For the cost of the opening: the package of most worth, any number of levers, base free.
  ValuedPackage swap;
  std::optional<CounterAnswer> counter;
  std::vector<PlanNote> notes;

  const LeverPlan& lever(Lever l) const { return levers[static_cast<std::size_t>(l)]; }
};

struct CounterOffer {
  PerLever<std::optional<Ratio>> levers;  ///< what is not said stays as offered
  std::optional<EquityUnit> equity;       ///< what its ownership is said in
  int round = 0;                          ///< 0: after the opening
  bool final_offer = false;
};

struct PlanRequest {
  std::vector<const Scenario*> against;
  std::optional<Policy> policy;    ///< else the offer's own
  std::optional<Percent> stretch;  ///< else the offer's own
  std::optional<CounterOffer> counter;
};

/// The policy of a plan that names none: as the file says, else impact where the playbook has a
/// curve from impact to equity, value elsewhere.
Policy policy_of(const Scenario& s);

/// The plan for an offer. Scenarios must outlive it.
Plan make_plan(const Scenario& offer, const PlanRequest& request);

/// The levers in which x differs from the offer, in order.
std::vector<Lever> changed_levers(const Package& x, const Package& offer);

}  // namespace parley::model
