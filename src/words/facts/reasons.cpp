// Facts of the reasons that a person gives, and the levers that have none.
#include <fmt/format.h>

#include <algorithm>

#include "parley/model/pay/projection.hpp"
#include "words/facts/feature_facts.hpp"
#include "words/facts/lever_words.hpp"
#include "words/facts/parts.hpp"

namespace parley::words {
namespace {

constexpr std::string_view kind_flag(ReasonKind kind) {
  switch (kind) {
    case ReasonKind::market:
      return "is_market";
    case ReasonKind::forfeit:
      return "is_forfeit";
    case ReasonKind::scope:
      return "is_scope";
    case ReasonKind::competing:
      return "is_competing";
  }
  return {};
}

// Its guaranteed cash and its headline, of an offer that may be named.
void put_competing(Facts& facts, FactScope& item, const std::string& id, const Scenario& other,
                   const Origin& origin) {
  const model::Projection p = model::project(other);
  if (!other.offer.employer.empty())
    facts.put(item, "other_employer", text_fact(id + "employer", other.offer.employer, origin));
  facts.put(item, "other_guaranteed",
            dollars_fact(id + "guaranteed", p.totals.guaranteed_cash().value(),
                         RoundingSide::nearest, origin));
  facts.put(item, "other_total",
            dollars_fact(id + "total", p.totals.total().value(), RoundingSide::nearest, origin));
  facts.put(item, "other_years",
            number_fact(id + "years", other.projection.years, 0, NumberUnit::years, origin));
  if (p.ledger.without_equity()) item.flags.insert("without_equity");
  if (other.preferences.standing == Standing::verbal) item.flags.insert("is_verbal");
}

FactScope item_of(Facts& facts, const Scenario& s, const model::StatedReason& stated) {
  const Reason& r = *stated.reason;
  const std::string id = fmt::format("reason_{}_", stated.index);
  const std::string key = fmt::format("reasons[{}]", stated.index);
  const Origin origin{source_of(s, key, s.file), status_of(r.standing()), Audience::everyone};
  FactScope item;
  item.flags.emplace(kind_flag(r.kind));
  item.flags.insert(fmt::format("for_{}", name(r.lever)));
  if (!r.source.empty()) facts.put(item, "source", text_fact(id + "source", r.source, origin));
  if (r.kind == ReasonKind::scope) facts.put(item, "text", text_fact(id + "text", r.text, origin));
  if (r.low) facts.put(item, "low", money_fact(id + "low", *r.low, origin));
  if (r.high) facts.put(item, "high", money_fact(id + "high", *r.high, origin));
  if (stated.amount) facts.put(item, "amount", money_fact(id + "amount", *stated.amount, origin));
  if (stated.alternative != nullptr)
    put_competing(facts, item, id, *stated.alternative,
                  {stated.alternative->file, FactStatus::given, Audience::everyone});
  return item;
}

// Where some of the figures of a bare reason are written, no public word may say them.
void hide_bare(Facts& facts, const Scenario& s) {
  for (std::size_t i = 0; i < s.reasons.size(); ++i) {
    const Reason& r = s.reasons[i];
    if (r.standing() != Evidence::bare) continue;
    const std::string id = fmt::format("reason_{}_", i);
    const Origin origin{source_of(s, fmt::format("reasons[{}]", i), s.file), FactStatus::bare,
                        Audience::private_};
    if (r.low) facts.add(money_fact(id + "low", *r.low, origin));
    if (r.high) facts.add(money_fact(id + "high", *r.high, origin));
    if (r.amount) facts.add(money_fact(id + "amount", *r.amount, origin));
  }
}

void put_unreasoned(Facts& facts, const model::Plan& plan) {
  std::vector<FactScope> items;
  for (const model::LeverPlan& l : plan.levers) {
    if (!l.without_reason) continue;
    FactScope item;
    item.flags.insert(fmt::format("is_{}", name(l.lever)));
    items.push_back(std::move(item));
  }
  mark_ends(items);
  if (!items.empty()) facts.root.lists["question_first"] = std::move(items);
}

bool is_asked(const model::Plan& plan, Lever lever) {
  return plan.opening.package[lever] != plan.offer.package[lever];
}

}  // namespace

void gather_reasons(Facts& facts, const Subject& subject) {
  hide_bare(facts, subject.offer);
  if (subject.plan.decision.verdict != model::Verdict::counter) return;
  std::vector<FactScope> items;
  for (const model::StatedReason& r : subject.plan.reasons) {
    if (is_asked(subject.plan, r.reason->lever)) items.push_back(item_of(facts, subject.offer, r));
  }
  mark_ends(items);
  if (!items.empty()) {
    facts.root.lists["own_reasons"] = std::move(items);
    facts.root.flags.insert("has_reasons");
  }
  put_unreasoned(facts, subject.plan);
}

}  // namespace parley::words
