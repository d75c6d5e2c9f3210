// Facts of the offer as written: who, when, the levers, the bonus tiers, the vesting terms, the
// bands.
#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"
#include "terms/bands.hpp"
#include "terms/key_face.hpp"
#include "words/facts/lever_words.hpp"
#include "words/facts/parts.hpp"

namespace parley::words {
namespace {

constexpr auto kLeverKeys =
    enum_names<Lever>({{Lever::base_salary, "offer.base_salary"},
                       {Lever::sign_on, "offer.sign_on"},
                       {Lever::ownership, "offer.grants[0]"},
                       {Lever::bonus_rate, "offer.bonus.rate"},
                       {Lever::acceleration, "offer.grants[0].acceleration"}});

void put_text(Facts& facts, const Scenario& s, const char* id, const char* key,
              const std::string& text) {
  if (!text.empty()) facts.put(text_fact(id, text, offered(s, key)));
}

void put_names_and_dates(Facts& facts, const Scenario& s) {
  put_text(facts, s, "employer", "offer.employer", s.offer.employer);
  put_text(facts, s, "role", "offer.role", s.offer.role);
  put_text(facts, s, "title", "title", s.title);
  put_text(facts, s, "candidate", "people.candidate", s.people.candidate);
  put_text(facts, s, "recruiter", "people.recruiter", s.people.recruiter);
  facts.put(date_fact("start_date", s.offer.start, offered(s, "offer.start")));
  if (!s.offer.expires) return;
  facts.put(date_fact("expires", *s.offer.expires, offered(s, "offer.expires")));
  // Two more working days, so that a deadline on a Friday is moved to a Tuesday.
  facts.put(date_fact("extension", working_days_after(*s.offer.expires, 2),
                      {"two working days after offer.expires", FactStatus::computed, {}}));
}

void put_levers(Facts& facts, const Subject& subject) {
  const Scenario& s = subject.offer;
  for (const Lever lever : kAllLevers) {
    const auto& value = subject.plan.offered[lever];
    if (!value || value->is_zero()) continue;
    const std::string id = fmt::format("offer_{}", name(lever));
    const RoundingSide side = RoundingSide::nearest;
    Fact fact =
        lever_fact(id, lever, *value, first_grant_unit(s), side,
                   offered(s, lever == Lever::bonus_rate ? s.offer.bonus.path + ".rate"
                                                         : std::string(kLeverKeys.of(lever))));
    if (lever == Lever::bonus_rate && takes_an(fact.text))
      facts.root.flags.insert("offer_bonus_takes_an");
    facts.put(std::move(fact));
  }
  if (s.offer.bonus.amount) {
    facts.put(money_fact("offer_bonus_amount", *s.offer.bonus.amount,
                         offered(s, s.offer.bonus.path + ".amount")));
  }
}

void put_clawback(Facts& facts, const Scenario& s) {
  if (s.offer.sign_on.installments.empty()) return;
  const Clawback& c = s.offer.sign_on.clawback;
  const int months = c.steps.empty() ? c.months : c.steps.back().before_month;
  if (months > 0) {
    facts.put(
        number_fact("clawback_months", months, 0, NumberUnit::months, offered(s, "offer.sign_on")));
  }
}

// A sign-on that is paid in parts: each with its month.
void put_sign_on_parts(Facts& facts, const Scenario& s) {
  const auto& parts = s.offer.sign_on.installments;
  if (parts.size() < 2) return;
  const Origin origin = offered(s, "offer.sign_on");
  std::vector<FactScope> items;
  for (const SignOn::Installment& p : parts) {
    FactScope item;
    const std::string id = fmt::format("sign_on_part_{}_", items.size());
    facts.put(item, "part_amount", money_fact(id + "amount", p.amount, origin));
    if (p.month > 0)
      facts.put(item, "part_month",
                number_fact(id + "month", p.month, 0, NumberUnit::months, origin));
    items.push_back(std::move(item));
  }
  mark_ends(items);
  facts.root.lists["sign_on_parts"] = std::move(items);
}

// What vests in each year of the grant, where the years differ.
std::vector<Percent> shares_by_year(const Vesting& v) {
  if (v.vests.empty()) return v.yearly;
  std::vector<Percent> years;
  for (const Vesting::Step& step : v.vests) {
    const auto year = static_cast<std::size_t>(std::max(step.month - 1, 0) / 12);
    if (years.size() <= year) years.resize(year + 1);
    years[year] = Percent::fraction(years[year].fraction() + step.share.fraction());
  }
  return years;
}

void put_vesting_years(Facts& facts, const Vesting& v, const Origin& origin) {
  std::vector<FactScope> items;
  for (const Percent& share : shares_by_year(v)) {
    FactScope item;
    const std::string id = fmt::format("vest_year_{}", items.size() + 1);
    facts.put(item, "vest_share",
              share_fact(id, share.fraction(), 4, RoundingSide::nearest, origin));
    items.push_back(std::move(item));
  }
  if (items.empty()) return;
  mark_ends(items);
  facts.root.lists["vest_years"] = std::move(items);
}

void put_bonus_tiers(Facts& facts, const Scenario& s) {
  const auto& tiers = s.offer.bonus.tiers;
  if (tiers.empty()) return;
  facts.root.flags.insert("bonus_on_score");
  const Origin origin = offered(s, s.offer.bonus.path + ".tiers");
  std::vector<FactScope> items;
  for (const BonusTier& t : tiers) {
    FactScope item;
    const std::string id = fmt::format("tier_{}_", items.size());
    facts.put(item, "tier_score", number_fact(id + "score", t.score, 4, NumberUnit::none, origin));
    facts.put(item, "tier_pays",
              share_fact(id + "pays", t.pays.fraction(), 4, RoundingSide::nearest, origin));
    items.push_back(std::move(item));
  }
  mark_ends(items);
  facts.root.lists["tiers"] = std::move(items);
}

// How a vesting schedule runs between its ends.
std::string_view pace(const Vesting& v) {
  if (!v.vests.empty() || !v.yearly.empty()) return "vests_in_steps";
  switch (v.every_months) {
    case 1:
      return "vests_monthly";
    case 3:
      return "vests_quarterly";
    case 12:
      return "vests_yearly";
    default:
      return "vests_in_steps";
  }
}

void put_grant(Facts& facts, const Scenario& s) {
  if (s.offer.grants.empty()) return;
  const Grant& g = s.offer.grants.front();
  facts.root.flags.insert("has_grant");
  if (g.is_option()) facts.root.flags.insert("on_options");
  if (first_grant_unit(s) == GrantUnit::dollars) facts.root.flags.insert("grant_in_dollars");
  if (const Shares* shares = std::get_if<Shares>(&g.size)) {
    const Origin origin = offered(s, "offer.grants[0].shares");
    facts.put(number_fact("offer_shares", Ratio(shares->count()), 0, NumberUnit::none, origin));
  }
  facts.root.flags.insert(std::string(pace(g.vesting)));
  const Origin origin = offered(s, "offer.grants[0]");
  const int last = g.vesting.vests.empty() ? g.vesting.months : g.vesting.vests.back().month;
  facts.put(number_fact("grant_months", last, 0, NumberUnit::months, origin));
  facts.put(number_fact("grant_ends", g.month + last, 0, NumberUnit::months, origin));
  if (g.vesting.vests.empty() && g.vesting.cliff_months > 0) {
    facts.put(number_fact("cliff_months", g.vesting.cliff_months, 0, NumberUnit::months, origin));
  }
  put_vesting_years(facts, g.vesting, origin);
  if (s.company.fully_diluted_shares) {
    const Ratio count = s.company.fully_diluted_shares->count();
    facts.put(
        number_fact("fully_diluted_shares", count, 0, NumberUnit::none,
                    {source_of(s, "company.fully_diluted_shares", s.file), FactStatus::given, {}}));
  }
}

// One's own says where it is known from; a playbook's is its file.
std::string source_of_band(const Scenario& s, Lever lever) {
  const std::string key = fmt::format("bands.{}", name(lever));
  if (!s.bands[lever]) return fmt::format("{}, {}", s.playbook->file, key);
  const std::string& source = s.bands[lever]->source;
  return source.empty() ? source_of(s, key, s.file) : source;
}

void put_bands(Facts& facts, const Scenario& s) {
  if (s.playbook) facts.root.flags.insert("has_playbook");
  if (s.playbook && !s.playbook->signals.empty()) facts.root.flags.insert("employer_scores");
  for (const Lever lever : kAllLevers) {
    const auto band = known_band(s, lever);
    if (!band) continue;
    const Origin origin{source_of_band(s, lever), FactStatus::given, {}};
    const std::string id = fmt::format("band_{}", name(lever));
    const GrantUnit unit = first_grant_unit(s);
    facts.put(lever_fact(id + "_low", lever, band->low, unit, RoundingSide::nearest, origin));
    facts.put(lever_fact(id + "_high", lever, band->high, unit, RoundingSide::nearest, origin));
  }
}

}  // namespace

void gather_offer(Facts& facts, const Subject& subject) {
  put_names_and_dates(facts, subject.offer);
  put_levers(facts, subject);
  put_bonus_tiers(facts, subject.offer);
  put_grant(facts, subject.offer);
  gather_written(facts, subject.offer);
  put_clawback(facts, subject.offer);
  put_sign_on_parts(facts, subject.offer);
  facts.put(number_fact("review_month", 12, 0, NumberUnit::months,
                        {"a review after the first year", FactStatus::given, Audience::everyone}));
  put_bands(facts, subject.offer);
}

}  // namespace parley::words
