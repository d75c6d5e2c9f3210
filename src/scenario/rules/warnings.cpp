// What can be computed, but perhaps not as it is meant: a figure that nothing feeds, a part that
// has no dollars, a step that never applies.
#include <fmt/format.h>

#include <algorithm>

#include "core/suggestion.hpp"
#include "parley/core/format.hpp"
#include "parley/terms/grant_value.hpp"
#include "scenario/rules/checks.hpp"
#include "terms/bands.hpp"

namespace parley::scenario {
namespace {

bool has_impact_clause(const Scenario& s) {
  return std::any_of(s.offer.grants.begin(), s.offer.grants.end(), [](const Grant& g) {
    return std::any_of(g.acceleration.begin(), g.acceleration.end(),
                       [](const Acceleration& a) { return a.trigger == Trigger::impact; });
  });
}

bool has_features(const Scenario& s) { return !s.plan.empty() || !s.track_record.empty(); }

bool scored(const Scenario& s, Metric metric) {
  return s.playbook &&
         std::any_of(s.playbook->signals.begin(), s.playbook->signals.end(),
                     [metric](const Signal& signal) { return signal.metric == metric; });
}

bool has_score(const Scenario& s) {
  return !s.projection.quarterly_scores.empty() ||
         (s.playbook && !s.playbook->signals.empty() && !s.plan.empty());
}

void ratings_are_said(const Scenario& s, Findings& found) {
  if (!has_features(s)) return;
  const auto ask = [&](Metric metric, const char* key, const std::optional<Ratio>& rating) {
    if (rating || !scored(s, metric)) return;
    found.warn("W002", fmt::format("ratings.{} is not said and counts as 0", key), "ratings",
               fmt::format("0 to 100: {} = 80", key));
  };
  ask(Metric::influence, "influence", s.ratings.influence);
  ask(Metric::culture, "culture", s.ratings.culture);
}

void scores_are_known(const Scenario& s, Findings& found) {
  if (has_score(s)) return;
  const char* cure = "say projection.quarterly_scores, or a [[plan]] and a playbook with signals";
  for (std::size_t i = 0; i < s.offer.bonuses(); ++i) {
    const Bonus& b = s.offer.bonus_at(i);
    if (!b.promises_something() || b.tiers.empty()) continue;
    found.warn("W003", "the bonus hangs on a score, and there is none: it pays nothing", b.path,
               cure);
  }
  if (has_impact_clause(s)) {
    found.warn("W004",
               "an acceleration clause hangs on a score, and there is none: it is never met",
               "offer.grants", cure);
  }
}

std::string keys_text(const std::vector<Gap>& gaps, const Grant& g) {
  std::string text;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == gaps.size() ? " and " : ", ") + key_of(gaps[i], g);
  }
  return text;
}

// Every grant that has no dollars, and what it lacks.
void equity_has_dollars(const Scenario& s, Findings& found) {
  for (const Grant& g : s.offer.grants) {
    const std::vector<Gap> lacks = paper_gaps(g, s.company);
    if (lacks.empty()) continue;
    found.warn("W005",
               fmt::format("\"{}\" has no dollars on paper without {}: the ledger leaves it out",
                           g.name, keys_text(lacks, g)),
               g.path, "ask for it; until then it is shown in shares or percent");
  }
}

void impact_has_a_playbook(const Scenario& s, Findings& found) {
  if (s.playbook || !has_features(s)) return;
  found.warn("W006", "without a playbook there are no scores: these features count for nothing",
             s.plan.empty() ? "track_record" : "plan",
             "name one at the top of the file: playbook = \"...\"");
}

void wealth_is_known(const Scenario& s, Findings& found) {
  if (s.exits.empty() || s.preferences.outside_wealth || s.preferences.risk_aversion.is_zero())
    return;
  found.warn("W007",
             "without preferences.outside_wealth there is no certainty equivalent of the equity",
             "exits", "say what you own besides this job: what a risk is worth depends on it");
}

void clawback_steps_apply(const Clawback& clawback, const std::string& path, Findings& found) {
  const auto& steps = clawback.steps;
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const bool hidden = std::any_of(
        steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(i),
        [&](const auto& before) { return before.before_month >= steps[i].before_month; });
    if (!hidden) continue;
    found.warn("W008", "this step never applies: one before it does",
               fmt::format("{}.clawback[{}]", path, i),
               "the first step that applies counts; list them by rising before_month");
  }
}

void steps_apply(const Scenario& s, Findings& found) {
  clawback_steps_apply(s.offer.sign_on.clawback, "offer.sign_on", found);
  for (std::size_t i = 0; i < s.offer.payments.size(); ++i) {
    if (const auto& clawback = s.offer.payments[i].clawback)
      clawback_steps_apply(*clawback, fmt::format("offer.payments[{}]", i), found);
  }
}

void severance_is_paid(const Scenario& s, Findings& found) {
  if (!s.offer.severance || !s.events.terminated || s.projection.leave_month) return;
  found.warn("W061", "the severance is not paid: nobody leaves within the projection",
             "offer.severance", "say projection.leave_month, the month of leaving");
}

void terms_are_complete(const Feature& f, const std::string& path, Findings& found) {
  struct Term {
    const char* key;
    bool said;
    const char* other;
    bool other_said;
  };
  const Term terms[] = {
      {"arr_per_cluster", f.arr_per_cluster.has_value(), "new_clusters",
       f.new_clusters.has_value()},
      {"churn_reduction", f.churn_reduction.has_value(), "arr_at_risk", f.arr_at_risk.has_value()},
      {"arr_at_risk", f.arr_at_risk.has_value(), "churn_reduction", f.churn_reduction.has_value()},
      {"partner_arr", f.partner_arr.has_value(), "partner_api_growth",
       f.partner_api_growth.has_value()},
  };
  for (const Term& t : terms) {
    if (!t.said) continue;
    const char* why = nullptr;
    if (f.arr_uplift) {
      why = "`arr_uplift` is said";
    } else if (!t.other_said) {
      why = t.other;
    }
    if (why == nullptr) continue;
    found.warn("W009",
               f.arr_uplift ? fmt::format("`{}` counts for nothing: {}", t.key, why)
                            : fmt::format("`{}` counts for nothing without `{}`", t.key, why),
               path + "." + t.key);
  }
}

void calculator_is_fed(const Scenario& s, Findings& found) {
  for (std::size_t i = 0; i < s.track_record.size(); ++i) {
    terms_are_complete(s.track_record[i], fmt::format("track_record[{}]", i), found);
  }
  for (std::size_t i = 0; i < s.plan.size(); ++i)
    terms_are_complete(s.plan[i], fmt::format("plan[{}]", i), found);
}

void negotiated_grant_fits_the_band(const Scenario& s, Findings& found) {
  if (!known_band(s, Lever::ownership) || s.offer.grants.empty()) return;
  const EquityUnit unit = negotiated_unit(s.offer.grants, s.company);
  if (unit == unit_of_ownership_band(s)) return;
  found.warn("W010",
             unit == EquityUnit::dollars
                 ? "this grant is in dollars, and the band of ownership is in percent"
                 : "this grant is no amount of dollars, and the band of ownership is",
             "offer.grants[0]",
             "its band says nothing about this grant; one in the same unit would");
}

void reasons_can_be_said(const Scenario& s, Findings& found) {
  for (std::size_t i = 0; i < s.reasons.size(); ++i) {
    if (s.reasons[i].standing() != Evidence::bare) continue;
    found.warn("W041", "no document will say this reason: it is bare",
               fmt::format("reasons[{}]", i),
               "say its source: who published the range, for which level and place, and when");
  }
}

// The conditions of every grant's terms that an event of the scenario can meet.
std::vector<std::string_view> event_conditions(const Scenario& s) {
  std::vector<std::string_view> ids;
  for (const Grant& g : s.offer.grants) {
    if (!g.ocf) continue;
    for (const OcfCondition& c : g.ocf->conditions) {
      if (std::holds_alternative<OcfEvent>(c.trigger)) ids.push_back(c.id);
    }
  }
  return ids;
}

void events_meet_conditions(const Scenario& s, Findings& found) {
  const std::vector<std::string_view> known = event_conditions(s);
  for (const auto& [id, date] : s.events.vesting) {
    if (std::find(known.begin(), known.end(), id) != known.end()) continue;
    const std::string_view near = nearest_word(id, known);
    found.warn("W202", fmt::format("no condition \"{}\" of these grants waits for an event", id),
               fmt::format("events.vesting.{}", id),
               near.empty() ? "" : fmt::format("did you mean \"{}\"?", near));
  }
}

bool has_clause(const Scenario& s, Trigger trigger) {
  return std::any_of(s.offer.grants.begin(), s.offer.grants.end(), [&](const Grant& g) {
    return std::any_of(g.acceleration.begin(), g.acceleration.end(),
                       [&](const Acceleration& a) { return a.trigger == trigger; });
  });
}

// A dismissal before the sale sets off only the clauses that look so far ahead of it.
void termination_is_in_time(const Scenario& s, Findings& found) {
  const auto& [sale, end, vesting] = s.events;
  if (!sale || !end || *end >= *sale) return;
  for (const Grant& g : s.offer.grants) {
    for (std::size_t i = 0; i < g.acceleration.size(); ++i) {
      const Acceleration& a = g.acceleration[i];
      if (a.trigger != Trigger::change_of_control_double || a.before_months > 0) continue;
      found.warn("W051",
                 fmt::format("the job ends before the company is sold: the double trigger of "
                             "\"{}\" gives nothing",
                             g.name),
                 "events.terminated",
                 "where the letter protects the months before a sale, say before_months");
    }
  }
}

// A termination that nothing waits for.
void termination_moves_something(const Scenario& s, Findings& found) {
  const auto& [sale, end, vesting] = s.events;
  if (!end || has_clause(s, Trigger::termination) || found.said("offer.severance")) return;
  if (sale && has_clause(s, Trigger::change_of_control_double)) return;
  found.warn("W052",
             has_clause(s, Trigger::change_of_control_double)
                 ? "the job ends without a sale: nothing vests early by a double trigger"
                 : "the job ends, and no clause and no severance waits for that",
             "events.terminated",
             "it pays by a clause with trigger = \"termination\", a double trigger after "
             "events.change_of_control, or [offer.severance]; say leave_month where pay ends");
}

// Stock with a price of its own can be sold: it waits for no sale of the company.
void second_trigger_waits(const Scenario& s, Findings& found) {
  for (const Grant& g : s.offer.grants) {
    if (!g.double_trigger || priced_by(g, s.company) == PricedBy::company) continue;
    found.warn(
        "W053",
        fmt::format("\"{}\" is stock that can be sold, and waits for no second trigger", g.name),
        g.path + ".double_trigger", "for a private company's dollars say liquid = false");
  }
}

void first_vest_has_days(const Scenario& s, Findings& found) {
  for (const Grant& g : s.offer.grants) {
    if (g.vesting.days.any() || !found.said(g.path + ".first_vest")) continue;
    found.warn("W001", "`first_vest` is left unread: it needs `vest_dates` or `vest_day` beside it",
               g.path + ".first_vest");
  }
}

// What is paid for stock counts where it is taxed on the day of its grant.
void paid_for_stock_counts(const Scenario& s, Findings& found) {
  if (s.tax && s.tax->election_83b) return;
  for (const Grant& g : s.offer.grants) {
    if (g.kind != GrantKind::stock || !found.said(g.path + ".strike")) continue;
    found.warn("W001", "`strike` of stock is left unread: it counts with election_83b alone",
               g.path + ".strike", "say election_83b = true in [tax], where that is meant");
  }
}

using Rule = void (*)(const Scenario&, Findings&);
constexpr Rule kRules[] = {ratings_are_said,       scores_are_known,
                           equity_has_dollars,     impact_has_a_playbook,
                           wealth_is_known,        steps_apply,
                           calculator_is_fed,      negotiated_grant_fits_the_band,
                           reasons_can_be_said,    events_meet_conditions,
                           termination_is_in_time, termination_moves_something,
                           second_trigger_waits,   first_vest_has_days,
                           paid_for_stock_counts,  severance_is_paid};

}  // namespace

void warn_about(const Scenario& s, Findings& found) {
  for (const Rule rule : kRules) rule(s, found);
}

}  // namespace parley::scenario
