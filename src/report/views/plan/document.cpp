#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/labels/level_text.hpp"
#include "report/labels/plan_text.hpp"
#include "report/views/plan/plan.hpp"
#include "report/views/plan/sections.hpp"

namespace parley::report {
namespace {

constexpr const char* kPrivate =
    "Private: this page says what you would settle for. Show them the script, not this.";

std::string dollars(double x) { return format_dollars(x); }

// What nothing values, and the facts that would.
std::string need_sentence(const model::ValuationGap& m) {
  const std::string key = m.key == "company.valuation" ? "company.valuation (or [[exits]])"
                          : m.key == "plan"            ? "a [[plan]] that justifies its size"
                                                       : m.key;
  return fmt::format("{} ({}): without {} nothing values the grant \"{}\".", m.title, m.file, key,
                     m.grant);
}

std::string walk_sentence(const model::Plan& plan) {
  const std::string asks = fmt::format("Walk away: all that may be asked for is worth {} to you",
                                       at_most(plan.decision.left));
  if (!plan.best_alternative)
    return fmt::format("{}, under the {} that no offer at all counts as.", asks,
                       at_least(plan.decision.right));
  return fmt::format("{}, under the {} that \"{}\" is worth after its premium.", asks,
                     at_least(plan.decision.right),
                     plan.alternatives[*plan.best_alternative].scenario->title);
}

document::Document needing_input(document::Document page, const model::Plan& plan) {
  page.blocks.push_back(document::Heading{.text = "What is missing"});
  document::Bullets missing;
  for (const model::ValuationGap& m : plan.missing) missing.items.push_back(need_sentence(m));
  page.blocks.push_back(missing);
  return page;
}

void add_notes(document::Document& page, const model::Plan& plan) {
  page.blocks.push_back(document::Heading{.text = "What to know about these numbers"});
  document::Bullets notes;
  for (const model::PlanNote n : plan.notes) notes.items.emplace_back(sentence(n));
  page.blocks.push_back(notes);
}

}  // namespace

std::string verdict_sentence(const model::Plan& plan) {
  const model::Decision& d = plan.decision;
  switch (d.verdict) {
    case model::Verdict::need_input:
      return "Not yet: some equity has no value, so nothing can be weighed.";
    case model::Verdict::need_range:
      return "Ask for the range first: no lever is known to reach above this offer, so there is "
             "nothing to ask for, and nothing to accept yet.";
    case model::Verdict::walk:
      return walk_sentence(plan);
    case model::Verdict::accept:
      return fmt::format(
          "Accept: the best ask adds {} of worth to you, no more than 0.25% of the offer's ({}).",
          dollars(d.left), at_least(d.right));
    case model::Verdict::counter:
      return fmt::format(
          "Counter: the opening adds {} of worth to you, more than 0.25% of the offer's ({}).",
          dollars(d.left), at_least(d.right));
  }
  return "";
}

std::string counter_sentence(const model::Plan& plan) {
  const model::CounterAnswer& c = *plan.counter;
  if (c.held_against == model::HeldAgainst::range) {
    return fmt::format(
        "Not yet: their counter is worth {} to you, and no range is known to hold it against. Ask "
        "for it first.",
        dollars(c.counter.worth));
  }
  const std::string against =
      c.held_against == model::HeldAgainst::reservation
          ? (plan.best_alternative ? "what your best alternative leaves you" : "no offer at all")
      : c.held_against == model::HeldAgainst::opening
          ? "the opening"
          : fmt::format("rung {} of your ladder", c.rung);
  const char* answer = c.accept ? "Accept" : c.final_offer ? "Decline" : "Do not accept yet";
  return fmt::format("{}: their counter is worth {} to you, {} {} ({}).", answer,
                     dollars(c.counter.worth), c.accept ? "no less than" : "less than", against,
                     at_least(c.threshold));
}

document::Document plan_document(const Scenario& offer, const model::Plan& plan) {
  document::Document page;
  page.title = fmt::format("Plan: {}", offer.title);
  page.blocks.push_back(document::Paragraph{
      plan.counter ? counter_sentence(plan) : verdict_sentence(plan), document::Tone::strong});
  page.blocks.push_back(document::Paragraph{kPrivate, document::Tone::muted});
  if (plan.decision.verdict == model::Verdict::need_input) return needing_input(page, plan);
  const LeverText text(offer);
  if (plan.counter) {
    add_counter(page, plan, text);
    page.blocks.push_back(document::Heading{.text = "The offer itself"});
    page.blocks.push_back(document::Paragraph{verdict_sentence(plan)});
  }
  add_gap(page, plan);
  add_caps(page, plan, text);
  add_exchange_rates(page, plan, text);
  if (plan.decision.verdict == model::Verdict::counter) {
    add_asks(page, plan, text);
    add_equal_offers(page, plan, text);
    add_objections(page, plan, text);
    add_swap(page, plan, text);
  }
  add_floor(page, plan);
  add_bridge(page, plan);
  if (plan.decision.verdict == model::Verdict::counter) add_risk(page, plan);
  if (plan.decision.verdict != model::Verdict::need_range) add_policy(page, plan);
  add_notes(page, plan);
  return page;
}

}  // namespace parley::report
