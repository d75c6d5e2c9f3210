// Of the report: which facts are missing, and what each would add.
#include <fmt/format.h>

#include <algorithm>

#include "parley/terms/grant_value.hpp"
#include "report/page/public_view.hpp"
#include "report/page/sections.hpp"

namespace parley::report {
namespace {

bool has_private_grants(const Scenario& s) {
  return std::any_of(s.offer.grants.begin(), s.offer.grants.end(),
                     [&](const Grant& g) { return priced_by(g, s.company) == PricedBy::company; });
}

// Whether some grant has no dollars on paper for want of this.
bool some_grant_lacks(const Scenario& s, Gap gap) {
  return std::any_of(s.offer.grants.begin(), s.offer.grants.end(), [&](const Grant& g) {
    const auto gaps = paper_gaps(g, s.company);
    return std::find(gaps.begin(), gaps.end(), gap) != gaps.end();
  });
}

/// A fact that an offer may lack, and what its section says then.
struct Wanted {
  const char* key;  // left out of a page for everyone where it is private
  bool (*lacks)(const Scenario&);
  const char* says;
};

constexpr Wanted kWanted[] = {
    {"company.valuation", [](const Scenario& s) { return some_grant_lacks(s, Gap::valuation); },
     "company.valuation: without it the equity has no price on paper."},
    {"company.fully_diluted_shares",
     [](const Scenario& s) { return some_grant_lacks(s, Gap::share_count); },
     "company.fully_diluted_shares: without it nobody knows what share of the company the grant "
     "is."},
    {"company.common_price", [](const Scenario& s) { return some_grant_lacks(s, Gap::strike); },
     "company.common_price, or the strike of the options: without it they have no price."},
    {"exits", [](const Scenario& s) { return has_private_grants(s) && s.exits.empty(); },
     "[[exits]]: how the company may end, with chances; then what the equity pays in each is "
     "shown."},
    {"preferences.outside_wealth",
     [](const Scenario& s) { return !s.exits.empty() && !s.preferences.outside_wealth; },
     "preferences.outside_wealth: what you have besides; then risky equity is weighed against a "
     "sure amount."},
    {"playbook", [](const Scenario& s) { return !s.playbook; },
     "playbook: bands and scoring rules of the employer; then scores, and what may be asked for, "
     "are shown."},
    {"plan", [](const Scenario& s) { return s.playbook && s.plan.empty(); },
     "[[plan]]: what you will deliver, with evidence; then a score and the ownership that it "
     "justifies are shown."},
    {"track_record", [](const Scenario& s) { return s.playbook && s.track_record.empty(); },
     "[[track_record]]: what you have delivered, with evidence; then the interview score is "
     "shown."},
    {"simulation", [](const Scenario& s) { return has_private_grants(s) && !s.simulation; },
     "[simulation]: how the company may grow, sell or fail; then the range of outcomes is shown."},
};

void add_lacking(document::Bullets& list, const Reported& r, std::size_t i) {
  for (const Wanted& w : kWanted) {
    if (r.is_public() && is_private_key(w.key)) continue;
    // An alternative needs only what puts a price on it.
    const std::string_view key = w.key;
    if (i > 0 && key != "exits" && !key.starts_with("company")) continue;
    if (w.lacks(r.scenarios[i])) list.items.push_back(prefix(r, i) + w.says);
  }
}

// Nothing to compare with.
std::optional<document::Empty> empty_other(const Reported& r) {
  const bool other = std::any_of(r.columns.begin(), r.columns.end(),
                                 [](const GlanceColumn& c) { return c.alternative; });
  if (other) return std::nullopt;
  return document::Empty{
      "No other offer to compare with.",
      "With what you have today, the page can say when to walk away. Add the file of today’s job:",
      fmt::format("parley report {} --against today.toml", r.first().file)};
}

std::optional<document::Empty> empty_equity(const Reported& r) {
  if (r.columns.front().glance.equity != model::LikelyEquity::unknown) return std::nullopt;
  return document::Empty{
      "Equity, likely: not known yet.",
      "It needs how the company may end. Until then it is neither nothing nor its value on paper. "
      "Each end is three lines of",
      "[[exits]] probability, month, proceeds"};
}

}  // namespace

document::Section missing_section(const Reported& r) {
  document::Section s = {.id = "missing", .title = "What would fill the gaps"};
  document::Bullets list;
  for (std::size_t i = 0; i < r.scenarios.size(); ++i) add_lacking(list, r, i);
  if (!r.is_public()) {
    if (const auto equity = empty_equity(r)) s.parts.emplace_back(*equity);
    if (const auto other = empty_other(r)) s.parts.emplace_back(*other);
  }
  if (!list.items.empty()) s.parts.emplace_back(std::move(list));
  if (!s.parts.empty()) s.lead = "Nothing is guessed. These facts would add to this page.";
  return s;
}

}  // namespace parley::report
