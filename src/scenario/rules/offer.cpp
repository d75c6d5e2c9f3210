// Cash, leaving, and what else spans the offer and the projection.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "scenario/keys/schema.hpp"
#include "scenario/rules/checks.hpp"
#include "scenario/rules/rule.hpp"
#include "scenario/rules/tiers.hpp"

namespace parley::scenario {
namespace {

void bonus_within_reach(const Scenario& s, Findings& found) {
  if (!s.playbook || s.offer.bonus.rate <= s.playbook->max_bonus_rate) return;
  auto& d = found.wrong(
      "V016",
      fmt::format("a bonus rate of {} is over the playbook's most, {}",
                  format_percent(s.offer.bonus.rate), format_percent(s.playbook->max_bonus_rate)),
      "offer.bonus.rate", "the rate is what is promised per year, paid in four parts");
  const Place most = s.playbook->provenance.of("bonus.max_rate");
  if (most.known()) d.notes.push_back({"the most is said here", most});
}

void tiers_differ(const Scenario& s, Findings& found) {
  if (found.said("offer.bonus.tiers")) check_tiers(s.offer.bonus.tiers, "offer.bonus.tiers", found);
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
    if (found.said(path + ".percent") || found.said(path + ".amount")) continue;
    found.wrong("V022", "a raise needs `percent` or `amount`", path,
                "\"3%\" of the salary then, or dollars a year more");
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
    {"offer.bonus.rate playbook.bonus.max_rate", bonus_within_reach},
    {"offer.bonus.tiers", tiers_differ},
    {"offer.sign_on.month offer.sign_on.amount offer.sign_on.installments", sign_on_has_an_amount},
    {"offer.raises", raises_have_an_amount},
    {"projection.leave_month projection.years", leaves_within_the_horizon},
    {"sensitivity", ranges_name_keys},
};

}  // namespace

void check_offer(const Scenario& s, Findings& found) { apply(kRules, {}, found, s, found); }

}  // namespace parley::scenario
