// What each key of an answer counts, and where it is explained.
#include "service/tools/figures.hpp"

namespace parley::service {
namespace {

constexpr FigureKind kKinds[] = {
    // Pay, by kind and by year.
    {"base", Unit::dollars, "pay"},
    {"sign_on", Unit::dollars, "pay"},
    {"sign_on_clawback", Unit::dollars, "clawback"},
    {"payments", Unit::dollars, "pay"},
    {"payment_clawback", Unit::dollars, "clawback"},
    {"owed", Unit::dollars, "clawback"},
    {"bonus", Unit::dollars, "pay"},
    {"benefits", Unit::dollars, "pay"},
    {"equity", Unit::dollars, "equity"},
    {"severance", Unit::dollars, "pay"},
    {"exercise", Unit::dollars, "cash-to-exercise"},
    {"amount", Unit::dollars, "pay"},
    {"total", Unit::dollars, "total"},
    {"average_year", Unit::dollars, "total"},
    {"year_1", Unit::dollars, "total"},
    {"guaranteed_cash", Unit::dollars, "guaranteed-cash"},
    {"present_value", Unit::dollars, "present-value"},
    {"cash_total", Unit::dollars, "equity-at-zero"},
    {"cash_present_value", Unit::dollars, "equity-at-zero"},
    // After tax.
    {"net", Unit::dollars, "net"},
    {"net_a_month", Unit::dollars, "net"},
    {"purchasing_power", Unit::dollars, "net"},
    {"present_value_net", Unit::dollars, "net"},
    {"gross", Unit::dollars, "taxes"},
    {"taxes", Unit::dollars, "taxes"},
    {"withheld", Unit::dollars, "taxes"},
    {"due_in_april", Unit::dollars, "taxes"},
    {"effective", Unit::share, "taxes"},
    {"marginal", Unit::share, "taxes"},
    // Equity through exits.
    {"mean", Unit::dollars, "mean"},
    {"certainty_equivalent", Unit::dollars, "certainty-equivalent"},
    {"p_zero", Unit::share, "chance-of-nothing"},
    {"worth", Unit::dollars, "worth"},
    {"factors", Unit::dollars, "worth"},
    {"required_growth", Unit::share, "required-growth"},
    {"required_growth_best", Unit::share, "required-growth"},
    {"proceeds", Unit::dollars, "exits"},
    {"break_even", Unit::dollars, "break-even"},
    {"paid_to_preferred", Unit::dollars, "exits"},
    {"common_price", Unit::dollars, "exits"},
    {"kept", Unit::share, "exits"},
    {"vested", Unit::share, "exits"},
    {"payoff", Unit::dollars, "exits"},
    {"probability", Unit::share, "exits"},
    {"fraction", Unit::share, "equity"},
    {"headline", Unit::dollars, "equity"},
    {"paper_value", Unit::dollars, "equity"},
    {"cash_to_exercise", Unit::dollars, "cash-to-exercise"},
    {"first_pays", Unit::dollars, "first-pays"},
    // Simulation.
    {"standard_error", Unit::dollars, "simulation"},
    {"standard_deviation", Unit::dollars, "simulation"},
    {"p5", Unit::dollars, "simulation"},
    {"p10", Unit::dollars, "simulation"},
    {"p25", Unit::dollars, "simulation"},
    {"p50", Unit::dollars, "simulation"},
    {"p75", Unit::dollars, "simulation"},
    {"p90", Unit::dollars, "simulation"},
    {"p95", Unit::dollars, "simulation"},
    // The plan.
    {"base_salary", Unit::dollars, "package"},
    {"ownership", Unit::equity, "package"},
    {"bonus_rate", Unit::share, "package"},
    {"acceleration", Unit::share, "package"},
    {"cost", Unit::dollars, "cost"},
    {"reservation", Unit::dollars, "reservation"},
    {"floor", Unit::dollars, "floor"},
    {"settle", Unit::dollars, "settle"},
    {"threshold", Unit::dollars, "settle"},
    {"shortfall", Unit::dollars, "objections"},
    {"premium", Unit::dollars, "reservation"},
    {"step_worth", Unit::dollars, "steps"},
    {"step_cost", Unit::dollars, "steps"},
    {"step_in_ownership", Unit::equity, "steps"},
    {"paper", Unit::dollars, "bridge"},
    {"exits", Unit::dollars, "bridge"},
    {"risk", Unit::dollars, "bridge"},
    {"chances", Unit::dollars, "bridge"},
    {"policy_cost", Unit::dollars, "cost"},
    {"q", Unit::share, "risk-of-asking"},
    {"rho", Unit::share, "risk-of-asking"},
    {"keeps", Unit::share, "net"},
};

}  // namespace

std::span<const FigureKind> figure_kinds() { return kKinds; }

}  // namespace parley::service
