#include "words/facts/lever_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "parley/core/format.hpp"
#include "terms/key_face.hpp"

namespace parley::words {
namespace {

constexpr int kShareDecimals = 6;  // of a percent: a grid of ownership has no more

Fact dollars_lever(std::string id, const Ratio& value, Origin o) {
  const Ratio cents = value * Ratio(100);
  const Int128 whole = cents.is_whole() ? cents.numerator() : cents.floor();
  return money_fact(std::move(id), Money::cents(static_cast<std::int64_t>(whole)), std::move(o));
}

// Equity is the primary lever and speaks first; then what hangs on the score, then cash.
constexpr std::array<Lever, kLevers> kSpoken = {
    Lever::ownership, Lever::bonus_rate, Lever::acceleration, Lever::base_salary, Lever::sign_on};

}  // namespace

Fact lever_fact(std::string id, Lever lever, const Ratio& value, GrantUnit grant, RoundingSide side,
                Origin o) {
  const bool cash = lever == Lever::base_salary || lever == Lever::sign_on;
  if (cash || (lever == Lever::ownership && grant == GrantUnit::dollars)) {
    return dollars_lever(std::move(id), value, std::move(o));
  }
  return share_fact(std::move(id), value, kShareDecimals, side, std::move(o));
}

bool takes_an(std::string_view spelled) {
  const auto begin = spelled.find_first_of("0123456789");
  if (begin == std::string_view::npos) return false;
  const std::string_view digits = spelled.substr(begin);
  const std::string_view group = digits.substr(0, digits.find_first_not_of("0123456789"));
  return group.front() == '8' || group == "11" || group == "18";
}

void mark_ends(std::vector<FactScope>& items) {
  if (items.empty()) return;
  items.front().flags.insert("is_first");
  items.back().flags.insert("is_last");
  if (items.size() > 1) items[1].flags.insert("is_second");
}

std::string source_of(const Scenario& s, std::string_view key, std::string_view fallback) {
  const Place p = s.provenance.of(key);
  if (p.known()) return fmt::format("{}:{}", p.file->path, p.line);
  return std::string(fallback.empty() ? key : fallback);
}

Origin offered(const Scenario& s, std::string_view key) {
  return {source_of(s, key, s.file), FactStatus::offered,
          is_private_key(key) ? Audience::private_ : Audience::everyone};
}

GrantUnit first_grant_unit(const Scenario& s) {
  return negotiated_unit(s.offer.grants, s.company) == EquityUnit::dollars ? GrantUnit::dollars
                                                                           : GrantUnit::ownership;
}

void put_clause_terms(Facts& facts, FactScope& scope, const Subject& subject) {
  const Scenario& s = subject.offer;
  const auto clause = model::lever_clause(s);
  if (!clause || s.offer.grants.empty()) return;
  const Origin terms{s.playbook ? fmt::format("{}, acceleration", s.playbook->file) : s.file,
                     FactStatus::given,
                     {}};
  facts.put(scope, "clause_score",
            number_fact("clause_score", clause->score, 4, NumberUnit::none, terms));
  const int month = s.offer.grants.front().month + clause->at_month;
  facts.put(scope, "clause_month",
            number_fact("clause_month", month, 0, NumberUnit::months, terms));
}

std::vector<FactScope> change_items(Facts& facts, const Subject& subject,
                                    const model::Package& package, const std::string& prefix,
                                    const Origin& origin) {
  const GrantUnit unit = first_grant_unit(subject.offer);
  std::vector<FactScope> items;
  for (const Lever lever : kSpoken) {
    if (package[lever] == subject.plan.offer.package[lever]) continue;
    const std::string lever_name(name(lever));
    FactScope item;
    item.flags.insert("is_" + lever_name);
    Fact ask =
        lever_fact(prefix + lever_name, lever, package[lever], unit, RoundingSide::down, origin);
    if (takes_an(ask.text)) item.flags.insert("takes_an");
    facts.put(item, "ask", std::move(ask));
    if (facts.find("offer_" + lever_name) != nullptr) item.facts["offered"] = "offer_" + lever_name;
    if (lever == Lever::acceleration && package[lever] != subject.plan.opening.package[lever]) {
      item.flags.insert("new_clause");
      put_clause_terms(facts, item, subject);
    }
    items.push_back(std::move(item));
  }
  mark_ends(items);
  return items;
}

}  // namespace parley::words
