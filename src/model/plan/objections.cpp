#include "model/plan/objections.hpp"

#include <algorithm>
#include <array>

namespace parley::model {
namespace {

constexpr std::size_t at(Lever l) { return static_cast<std::size_t>(l); }

struct ObjectionRule {
  ObjectionId id;
  std::array<bool, kLevers> to_offer;  // base, sign-on, ownership, bonus, acceleration
  bool base_free = false;
};

constexpr std::array<ObjectionRule, 11> kRules = {{
    {ObjectionId::equity_cap, {false, false, true, false, false}, true},
    {ObjectionId::no_acceleration, {false, false, false, false, true}},
    {ObjectionId::bonus_plan, {false, false, false, true, false}},
    {ObjectionId::base_band, {true, false, false, false, false}},
    {ObjectionId::budget, {true, true, false, true, false}},
    {ObjectionId::one_time_only, {true, false, true, true, true}},
    {ObjectionId::best_and_final, {true, true, true, true, true}},
    {ObjectionId::level, {true, false, true, false, false}},
    {ObjectionId::location, {true, false, false, false, false}},
    {ObjectionId::refreshers, {false, false, true, false, false}},
    {ObjectionId::sign_on_used, {false, true, false, false, false}},
}};

Steps caps_of(const ObjectionRule& rule, const PlanSearch& search) {
  Steps caps = rule.base_free ? search.caps_with_base() : search.caps();
  for (std::size_t i = 0; i < kLevers; ++i) {
    if (rule.to_offer[i]) caps[i] = 0;
  }
  return caps;
}

// The most that can be had within the caps where nothing reaches the aspiration.
PackageIndex largest_within(const PackageTable& table, PackageFilter wanted) {
  wanted.least_worth = largest_worth(table, wanted);
  PackageSet set(table, wanted);
  return set.keep_most_worth().keep_most_focal().keep_least_cost().first();
}

ObjectionAnswer answer(const ObjectionRule& rule, const PlanSearch& search, const Opening& opening,
                       double aspiration) {
  const PackageTable& table = search.table();
  PackageFilter wanted{.caps = caps_of(rule, search), .most_changed = kMostChanged};
  wanted.least_worth = aspiration;
  const auto enough = search.sayable_cheapest(wanted, opening);
  wanted.least_worth = PackageFilter().least_worth;
  const PackageIndex chosen = enough ? *enough : largest_within(table, wanted);
  ObjectionAnswer a;
  a.id = rule.id;
  a.feasible = enough.has_value();
  a.answer = valued(table, chosen);
  if (!enough) a.shortfall = aspiration - a.answer.worth;
  const Steps asked = table.steps(opening.package);
  for (const Lever l : kAllLevers) {
    if (!rule.to_offer[at(l)]) continue;
    a.capped.push_back(l);
    a.concerns_opening = a.concerns_opening || asked[at(l)] > 0;
  }
  return a;
}

}  // namespace

ValuedPackage valued(const PackageTable& table, PackageIndex i) {
  return {.package = table.package(i), .worth = table.worth(i), .cost = table.cost(i)};
}

std::vector<ObjectionAnswer> answer_objections(const PlanSearch& search, const Opening& opening,
                                               double aspiration) {
  std::vector<ObjectionAnswer> answers;
  for (const ObjectionRule& rule : kRules) {
    answers.push_back(answer(rule, search, opening, aspiration));
  }
  return answers;
}

}  // namespace parley::model
