// Facts of the replies: for each package that a reply may offer, what it asks, gives up and adds.
//
// Each package is a list of a single item, trade_NAME: solved ones by their objection, trade_rung
// the next rung, trade_opening the ask itself, trade_unproven the ask if the projections counted
// for nothing.
#include <fmt/format.h>

#include <algorithm>

#include "words/facts/lever_words.hpp"
#include "words/facts/parts.hpp"

namespace parley::words {
namespace {

// The asked levers that a package puts back to the offer.
std::vector<FactScope> dropped(const Subject& subject, const model::Package& package) {
  std::vector<FactScope> items;
  for (const Lever lever :
       model::changed_levers(subject.plan.opening.package, subject.plan.offer.package)) {
    if (package[lever] != subject.plan.offer.package[lever]) continue;
    FactScope item;
    item.flags.insert(fmt::format("is_{}", name(lever)));
    items.push_back(std::move(item));
  }
  mark_ends(items);
  return items;
}

void mark_as_asked(std::vector<FactScope>& items, const Subject& subject,
                   const model::Package& package) {
  for (FactScope& item : items) {
    for (const Lever lever : kAllLevers) {
      const bool is_it = item.flags.contains(fmt::format("is_{}", name(lever)));
      if (is_it && package[lever] == subject.plan.opening.package[lever])
        item.flags.insert("as_asked");
    }
  }
}

// Whether what a package adds to the offer pays only with the company or the score.
bool is_on_results(const Facts& facts, const Subject& subject, const model::Package& package) {
  const auto levers = model::changed_levers(package, subject.plan.offer.package);
  return std::none_of(levers.begin(), levers.end(), [&](Lever l) {
    const bool cash = l == Lever::base_salary || l == Lever::sign_on;
    return cash || (l == Lever::bonus_rate && !facts.root.flags.contains("bonus_on_score"));
  });
}

void put_package(Facts& facts, const Subject& subject, const std::string& key,
                 const model::Package& package, const std::string& formula) {
  const Origin origin{formula, FactStatus::computed, Audience::everyone};
  FactScope scope;
  auto items = change_items(facts, subject, package, fmt::format("trade_{}_", key), origin);
  mark_as_asked(items, subject, package);
  if (package[Lever::acceleration] > subject.plan.offer.package[Lever::acceleration]) {
    scope.flags.insert("trade_has_clause");
    put_clause_terms(facts, scope, subject);
  }
  if (!items.empty() && is_on_results(facts, subject, package))
    scope.flags.insert("trade_on_results");
  if (!items.empty()) scope.lists["trade"] = std::move(items);
  if (auto lost = dropped(subject, package); !lost.empty())
    scope.lists["dropped"] = std::move(lost);
  facts.root.lists["trade_" + key] = {std::move(scope)};
}

// What a doubted projection leaves: equity and cash as offered, and what is asked that pays only on
// the score. Without any of that, the plan solved again with the promised features bare.
model::Package at_risk_only(const Subject& subject) {
  model::Package package = subject.plan.offer.package;
  const model::Package& opening = subject.plan.opening.package;
  package[Lever::acceleration] = opening[Lever::acceleration];
  if (!subject.offer.offer.bonus.tiers.empty())
    package[Lever::bonus_rate] = opening[Lever::bonus_rate];
  if (!(package == subject.plan.offer.package)) return package;
  Scenario doubted = subject.offer;
  for (Feature& f : doubted.plan) {
    if (f.evidence != Evidence::verified) f.evidence = Evidence::bare;
  }
  const model::PlanRequest request{
      .against = subject.against, .policy = subject.plan.policy, .stretch = subject.plan.stretch};
  const model::Plan plan = model::make_plan(doubted, request);
  return plan.decision.verdict == model::Verdict::counter ? plan.opening.package : package;
}

void put_unproven(Facts& facts, const Subject& subject) {
  if (!facts.root.facts.contains("impact_arr")) return;
  put_package(facts, subject, "unproven", at_risk_only(subject),
              "plan: the projection taken as bare");
}

void put_equal_offers(Facts& facts, const Subject& subject) {
  std::vector<FactScope> offers;
  for (const model::ValuedPackage& p : subject.plan.equal_offers) {
    FactScope scope;
    const Origin origin{"plan: equal offers", FactStatus::computed, Audience::everyone};
    scope.lists["trade"] =
        change_items(facts, subject, p.package, fmt::format("equal_{}_", offers.size()), origin);
    offers.push_back(std::move(scope));
  }
  if (offers.size() < 2) return;
  mark_ends(offers);
  facts.root.lists["equal_offers"] = std::move(offers);
}

}  // namespace

void gather_trades(Facts& facts, const Subject& subject) {
  const model::Plan& plan = subject.plan;
  if (plan.decision.verdict != model::Verdict::counter) return;
  for (const model::ObjectionAnswer& a : plan.objections) {
    put_package(facts, subject, std::string(model::name(a.id)), a.answer.package,
                fmt::format("plan: objection {}", model::name(a.id)));
  }
  put_package(facts, subject, "opening", plan.opening.package, "plan: opening");
  if (!plan.ladder.empty())
    put_package(facts, subject, "rung", plan.ladder.front().package, "plan: ladder");
  put_unproven(facts, subject);
  put_equal_offers(facts, subject);
  if (model::reaches(plan.offer.worth, plan.reservation))
    facts.root.flags.insert("offer_acceptable");
  if (model::reaches(plan.opening.worth, plan.reservation))
    facts.root.flags.insert("ask_acceptable");
}

}  // namespace parley::words
