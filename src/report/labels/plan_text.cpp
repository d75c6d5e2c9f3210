#include "report/labels/plan_text.hpp"

#include "parley/core/enum_names.hpp"

namespace parley::report {
namespace {

using model::CapReason;
using model::PlanNote;

constexpr auto kReasons = enum_names<CapReason>({
    {CapReason::no_band, "no band is known"},
    {CapReason::over_band, "at or over the band's high already"},
    {CapReason::band_high, "the band's high"},
    {CapReason::most, "your own limit (negotiation.most)"},
    {CapReason::justified, "what the plan justifies, down to a step"},
    {CapReason::justified_at_high, "the plan justifies the band's high"},
    {CapReason::justified_already, "the plan justifies no more than offered"},
    {CapReason::no_evidence, "no plan gives a reason for more"},
    {CapReason::equity_first, "equity first: not in the opening, only to fall back on"},
    {CapReason::score_reached, "the plan's score reaches the clause's"},
    {CapReason::score_missed, "the plan's score misses the clause's"},
    {CapReason::no_clause, "no impact clause in offer or playbook"},
    {CapReason::no_value, "nothing values more of it"},
    {CapReason::bonus_in_dollars, "the bonus is an amount, not a rate"},
});

constexpr auto kNotes = enum_names<PlanNote>({
    {PlanNote::nothing_to_walk_to,
     "No alternative was given (--against FILE): there is nothing to walk to, and no risk to "
     "weigh."},
    {PlanNote::asks_for_wealth,
     "No preferences.outside_wealth: equity counts at its mean, as if risk were free. Say what you "
     "own beside this offer, and it counts at what it is worth to you."},
    {PlanNote::no_range,
     "No range is known that reaches above this offer. Ask for it, and write what they say into "
     "[bands.base_salary] or the lever that they name, with its source."},
    {PlanNote::only_processes,
     "What you have beside this offer is a process and no offer yet: it is left out, and there is "
     "nothing to walk to."},
    {PlanNote::a_process_is_left_out,
     "A process is no alternative yet: it is left out of what you can walk to."},
    {PlanNote::best_is_verbal,
     "Your best alternative is verbal: it is no offer until it is in writing."},
    {PlanNote::unsaid_reasons,
     "Some of your [[reasons]] can not be said: they are bare, or what they name (a current job, "
     "an "
     "offer that may be named) was not given with --against."},
    {PlanNote::no_plan,
     "No [[plan]]: nothing justifies more ownership than offered. Add the features you would "
     "deliver, with their ARR, evidence and source."},
    {PlanNote::asks_without_reason, "Policy value asks for more than the evidence justifies."},
    {PlanNote::asks_a_question_first,
     "A lever of the opening has no reason to give: the words ask how it was set before they name "
     "a figure. Add what you know in [[reasons]]."},
    {PlanNote::opening_from_reservation,
     "The opening is dearer to them than the usual limit: anything less would have to be declined "
     "for your best alternative."},
    {PlanNote::opening_under_reservation,
     "The opening is worth less to you than your best alternative: take it only for reasons that "
     "these numbers do not hold."},
    {PlanNote::offer_under_reservation,
     "As it stands the offer is worth less to you than your best alternative, and the best ask "
     "adds "
     "almost nothing: accept it only with that ask granted, or for reasons that these numbers do "
     "not hold."},
    {PlanNote::few_equal_offers, "Fewer than three equal offers exist within the limits."},
    {PlanNote::cost_by_own_beliefs,
     "What it costs them is by your own beliefs: the employer may see leaving, scores and exits "
     "otherwise."},
    {PlanNote::bonus_in_dollars,
     "The bonus is an amount in dollars: its rate is not on the table."},
    {PlanNote::no_score,
     "There is no score (no [[plan]], no projection.quarterly_scores): a bonus that hangs on one "
     "counts 0, and so does the impact clause."},
});

}  // namespace

std::string_view sentence(CapReason r) { return kReasons.of(r); }
std::string_view sentence(PlanNote n) { return kNotes.of(n); }

}  // namespace parley::report
