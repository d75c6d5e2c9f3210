#include "scenario/defaults/resolve.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "core/stable_sort.hpp"
#include "core/text.hpp"

namespace parley::scenario {
namespace {

template <class T>
void name_all(std::vector<T>& all, const char* what) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].name.empty()) all[i].name = fmt::format("{} {}", what, i + 1);
  }
}

void sort_tiers(std::vector<BonusTier>& tiers) {
  sort_stably(tiers, [](const auto& a, const auto& b) { return a.score < b.score; });
}

void resolve_features(std::vector<Feature>& features) {
  name_all(features, "feature");
  for (Feature& f : features) {
    if (!f.clusters) f.clusters = f.new_clusters;
  }
}

// What an impact clause does not say, the playbook's says.
void complete_clause(Acceleration& clause, const Acceleration& book, const Provenance& said,
                     const std::string& path) {
  const auto left_out = [&](const char* key) { return !said.said(path + key); };
  if (left_out(".score")) clause.score = book.score;
  if (left_out(".within_months")) clause.within_months = book.within_months;
  if (left_out(".at_month")) clause.at_month = book.at_month;
  if (left_out(".portion") && !clause.months) clause.portion = book.portion;
  if (left_out(".taken_from")) clause.taken_from = book.taken_from;
}

// One `taken_from` for all clauses of a grant: the one that a clause says, else the impact
// clause's.
void unite_taken_from(Grant& grant, const Provenance& said, const std::string& path) {
  const Acceleration* leader = nullptr;
  for (std::size_t i = 0; i < grant.acceleration.size(); ++i) {
    const Acceleration& clause = grant.acceleration[i];
    const bool says = said.said(fmt::format("{}.acceleration[{}].taken_from", path, i));
    if (says) {
      leader = &clause;
      break;
    }
    if (leader == nullptr && clause.trigger == Trigger::impact) leader = &clause;
  }
  if (leader == nullptr) return;
  const TakenFrom from = leader->taken_from;
  for (std::size_t i = 0; i < grant.acceleration.size(); ++i) {
    if (!said.said(fmt::format("{}.acceleration[{}].taken_from", path, i))) {
      grant.acceleration[i].taken_from = from;
    }
  }
}

void resolve_grant(Grant& grant, const Scenario& s, std::string path) {
  grant.path = std::move(path);
  if (grant.granted) grant.month = first_month_not_before(s.offer.start, *grant.granted);
  const Acceleration* book =
      s.playbook && s.playbook->acceleration ? &*s.playbook->acceleration : nullptr;
  for (std::size_t i = 0; i < grant.acceleration.size(); ++i) {
    if (book == nullptr || grant.acceleration[i].trigger != Trigger::impact) continue;
    complete_clause(grant.acceleration[i], *book, s.provenance,
                    fmt::format("{}.acceleration[{}]", grant.path, i));
  }
  if (grant.acceleration.size() > 1) unite_taken_from(grant, s.provenance, grant.path);
}

// The grants of a policy, after the others.
void expand(const Refreshers& policy, std::vector<Grant>& grants) {
  for (int i = 0; i < policy.count; ++i) {
    Grant& grant = grants.emplace_back(policy.each);
    grant.month = policy.from_month + i * policy.every_months;
    grant.name = fmt::format("{} {}", policy.each.name, i + 1);
  }
}

void resolve_grants(Scenario& s) {
  std::vector<Grant>& grants = s.offer.grants;
  name_all(grants, "grant");
  for (std::size_t i = 0; i < grants.size(); ++i)
    resolve_grant(grants[i], s, fmt::format("offer.grants[{}]", i));
  for (std::size_t i = 0; i < s.offer.refreshers.size(); ++i) {
    Refreshers& policy = s.offer.refreshers[i];
    if (policy.each.name.empty()) policy.each.name = "refresher";
    resolve_grant(policy.each, s, fmt::format("offer.refreshers[{}]", i));
    expand(policy, grants);
  }
}

// The first of several is the one that is negotiated; only it takes what the playbook says.
void resolve_bonuses(Scenario& s) {
  Offer& o = s.offer;
  if (!o.more_bonuses.empty()) {
    name_all(o.more_bonuses, "bonus");
    for (std::size_t i = 0; i < o.more_bonuses.size(); ++i)
      o.more_bonuses[i].path = fmt::format("offer.bonuses[{}]", i);
    o.bonus = std::move(o.more_bonuses.front());
    o.more_bonuses.erase(o.more_bonuses.begin());
  }
  if (o.bonus.name.empty()) o.bonus.name = "bonus";
  if (s.playbook && !s.provenance.said(o.bonus.path + ".tiers"))
    o.bonus.tiers = s.playbook->bonus_tiers;
  const auto once_a_year = [&](Bonus& b) {
    const bool calendar = b.plan_year == PlanYear::calendar;
    if (calendar && !s.provenance.said(b.path + ".paid")) b.paid = BonusPaid::annual;
  };
  once_a_year(o.bonus);
  for (Bonus& b : o.more_bonuses) once_a_year(b);
}

}  // namespace

std::string stem(const std::string& path) {
  return path == "-" ? "standard input" : visible(std::filesystem::path(path).stem().string());
}

void resolve(Scenario& s) {
  if (s.title.empty()) s.title = stem(s.file);
  if (s.company.name.empty()) s.company.name = s.offer.employer;
  name_all(s.offer.benefits, "benefit");
  name_all(s.offer.payments, "payment");
  name_all(s.company.preferred, "class");
  name_all(s.exits, "exit");
  name_all(s.preferences.factors, "factor");
  resolve_features(s.track_record);
  resolve_features(s.plan);
  resolve_grants(s);
  resolve_bonuses(s);
}

void resolve(Playbook& p) {
  if (p.title.empty()) p.title = stem(p.file);
}

void put_in_order(Scenario& s) {
  sort_tiers(s.offer.bonus.tiers);
  for (Bonus& b : s.offer.more_bonuses) sort_tiers(b.tiers);
}

void put_in_order(Playbook& p) { sort_tiers(p.bonus_tiers); }

}  // namespace parley::scenario
