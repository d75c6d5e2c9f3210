// Cash, leaving, and what else spans the offer and the projection.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "scenario/keys/schema.hpp"
#include "scenario/rules/checks.hpp"
#include "scenario/rules/rule.hpp"
#include "scenario/rules/tiers.hpp"

namespace parley::scenario {
namespace {

// Each bonus with the place where it was said.
template <class Visit>
void each_bonus(const Scenario& s, const Visit& visit) {
  for (std::size_t i = 0; i < s.offer.bonuses(); ++i)
    visit(s.offer.bonus_at(i), s.offer.bonus_at(i).path);
}

void bonus_within_reach(const Scenario& s, Findings& found) {
  if (!s.playbook || s.offer.bonus.rate <= s.playbook->max_bonus_rate) return;
  auto& d = found.wrong(
      "V016",
      fmt::format("a bonus rate of {} is over the playbook's most, {}",
                  format_percent(s.offer.bonus.rate), format_percent(s.playbook->max_bonus_rate)),
      s.offer.bonus.path + ".rate", "the rate is what is promised per year, in all its parts");
  const Place most = s.playbook->provenance.of("bonus.max_rate");
  if (most.known()) d.notes.push_back({"the most is said here", most});
}

void tiers_differ(const Scenario& s, Findings& found) {
  each_bonus(s, [&](const Bonus& b, const std::string& path) {
    if (found.said(path + ".tiers")) check_tiers(b.tiers, path + ".tiers", found);
  });
}

void calendar_years_pay_once(const Scenario& s, Findings& found) {
  each_bonus(s, [&](const Bonus& b, const std::string& path) {
    if (b.plan_year != PlanYear::calendar || b.paid == BonusPaid::annual) return;
    auto& d = found.wrong("V061", "the bonus of a calendar year is paid once, in the next year",
                          path + ".paid", "leave `paid` out, or say \"annual\"");
    found.note(d, "the plan year is said here", path + ".plan_year");
  });
}

void day_is_in_the_job(const Scenario& s, const std::optional<Date>& day, const std::string& path,
                       Findings& found) {
  if (!day || *day >= s.offer.start) return;
  auto& d = found.wrong("V062", fmt::format("{} is before the first day of work", day->iso()), path,
                        "nothing is paid before offer.start");
  found.note(d, "the first day is said here", "offer.start");
}

void days_are_in_the_job(const Scenario& s, Findings& found) {
  for (std::size_t i = 0; i < s.offer.payments.size(); ++i)
    day_is_in_the_job(s, s.offer.payments[i].date, fmt::format("offer.payments[{}].date", i),
                      found);
  for (std::size_t i = 0; i < s.offer.raises.size(); ++i)
    day_is_in_the_job(s, s.offer.raises[i].date, fmt::format("offer.raises[{}].date", i), found);
}

void benefits_have_an_amount(const Scenario& s, Findings& found) {
  for (std::size_t i = 0; i < s.offer.benefits.size(); ++i) {
    const std::string path = fmt::format("offer.benefits[{}]", i);
    if (!found.sound("yearly of_base", path)) continue;
    if (found.said(path + ".yearly") || found.said(path + ".of_base")) continue;
    found.wrong("V022", "a benefit needs `yearly` or `of_base`", path,
                "dollars a year, or \"3%\" of each month's base");
  }
}

void sign_on_has_an_amount(const Scenario&, Findings& found) {
  const std::string path = "offer.sign_on";
  if (!found.said(path + ".month") || found.said(path + ".amount") ||
      found.said(path + ".installments"))
    return;
  found.wrong("V022", "`month` says when the sign-on is paid, and nothing says how much",
              path + ".month", "say `amount`");
}

void raises_have_an_amount(const Scenario& s, Findings& found) {
  for (std::size_t i = 0; i < s.offer.raises.size(); ++i) {
    const std::string path = fmt::format("offer.raises[{}]", i);
    if (!found.sound("percent amount", path)) continue;
    if (!found.said(path + ".percent") && !found.said(path + ".amount")) {
      found.wrong("V022", "a raise needs `percent` or `amount`", path,
                  "\"3%\" of the salary then, or dollars a year more");
    }
    if (!found.sound("month date", path)) continue;
    if (!found.said(path + ".month") && !found.said(path + ".date")) {
      found.wrong(
          "V063", "a raise needs `month` or `date`", path,
          "month = 12: for the months after the twelfth; or the first day at the new salary");
    }
  }
}

void leaves_within_the_horizon(const Scenario& s, Findings& found) {
  const ProjectionTerms& p = s.projection;
  if (!p.leave_month || *p.leave_month <= 12 * p.years) return;
  auto& d = found.wrong("V018",
                        fmt::format("leave_month = {} is after the horizon of {} months",
                                    *p.leave_month, 12 * p.years),
                        "projection.leave_month", "0 to 12 * projection.years");
  found.note(d, "the years are said here", "projection.years");
}

void ranges_name_keys(const Scenario& s, Findings& found) {
  for (std::size_t i = 0; i < s.sensitivity.size(); ++i) {
    if (!found.sound_at("sensitivity", i, "key")) continue;
    const SchemaNode* known = scenario_schema().find(s.sensitivity[i].key);
    const bool is_value = known != nullptr && known->key != nullptr &&
                          known->key->type != KeyType::list && known->children.empty();
    if (is_value) continue;
    found.wrong("V029", fmt::format("there is no key `{}` to move", s.sensitivity[i].key),
                fmt::format("sensitivity[{}].key", i),
                "write it as in --set: company.growth, exits[0].proceeds");
  }
}

constexpr Rule<const Scenario&, Findings&> kRules[] = {
    {"offer.bonus.rate offer.bonuses[].rate playbook.bonus.max_rate", bonus_within_reach},
    {"offer.bonus.tiers offer.bonuses[].tiers", tiers_differ},
    {"offer.bonus.paid offer.bonus.plan_year offer.bonuses[].paid offer.bonuses[].plan_year",
     calendar_years_pay_once},
    {"offer.start offer.payments[].date offer.raises[].date", days_are_in_the_job},
    {"offer.benefits", benefits_have_an_amount},
    {"offer.sign_on.month offer.sign_on.amount offer.sign_on.installments", sign_on_has_an_amount},
    {"offer.raises", raises_have_an_amount},
    {"projection.leave_month projection.years", leaves_within_the_horizon},
    {"sensitivity", ranges_name_keys},
};

}  // namespace

void check_offer(const Scenario& s, Findings& found) { apply(kRules, {}, found, s, found); }

}  // namespace parley::scenario
