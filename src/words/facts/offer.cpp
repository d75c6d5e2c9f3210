// Facts of the offer as written: who, when, the levers, the bonus tiers, the vesting terms, the
// bands.
#include <fmt/format.h>

#include <array>
#include <utility>

#include "parley/core/calendar.hpp"
#include "parley/terms/bands.hpp"
#include "parley/terms/key_face.hpp"
#include "words/facts/lever_words.hpp"
#include "words/facts/parts.hpp"

namespace parley::words {
namespace {

constexpr std::array<std::string_view, kLevers> kLeverKeys = {"offer.base_salary", "offer.sign_on",
                                                              "offer.grants[0]", "offer.bonus.rate",
                                                              "offer.grants[0].acceleration"};

Origin offered(const Scenario& s, std::string_view key) {
  return {source_of(s, key, s.file), FactStatus::offered,
          is_private_key(key) ? Audience::private_ : Audience::everyone};
}

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
                   offered(s, lever == Lever::bonus_rate
                                  ? s.offer.bonus.path + ".rate"
                                  : std::string(kLeverKeys[static_cast<std::size_t>(lever)])));
    if (lever == Lever::bonus_rate && takes_an(fact.text))
      facts.root.flags.insert("offer_bonus_takes_an");
    facts.put(std::move(fact));
  }
  if (s.offer.bonus.amount) {
    facts.put(money_fact("offer_bonus_amount", *s.offer.bonus.amount,
                         offered(s, s.offer.bonus.path + ".amount")));
  }
}

// A grant beside the first one, by its size as written.
void add_further_grants(Facts& facts, const Scenario& s, std::vector<FactScope>& items) {
  for (std::size_t i = 1; i < s.offer.grants.size(); ++i) {
    const Grant& g = s.offer.grants[i];
    const std::string id = fmt::format("offer_grant_{}", i);
    const Origin origin = offered(s, fmt::format("offer.grants[{}]", i));
    FactScope item;
    item.flags.insert("is_further_grant");
    if (g.is_option()) item.flags.insert("on_options_too");
    facts.put(item, "grant_name", text_fact(id + "_name", g.name, origin));
    if (const Percent* share = std::get_if<Percent>(&g.size)) {
      facts.put(item, "offered", share_fact(id, share->fraction(), 6, RoundingSide::down, origin));
    } else if (const Shares* shares = std::get_if<Shares>(&g.size)) {
      item.flags.insert("counts_shares");
      facts.put(item, "offered",
                number_fact(id, Ratio(shares->count()), 0, NumberUnit::none, origin));
    } else if (const Money* value = std::get_if<Money>(&g.size)) {
      facts.put(item, "offered", money_fact(id, *value, origin));
    }
    items.push_back(std::move(item));
  }
}

FactScope raise_item(Facts& facts, const std::string& id, const Raise& raise,
                     const Origin& origin) {
  FactScope item;
  item.flags.insert("is_raise");
  if (const Percent* percent = std::get_if<Percent>(&raise.by)) {
    facts.put(item, "offered", share_fact(id, percent->fraction(), 4, RoundingSide::down, origin));
  } else {
    facts.put(item, "offered", money_fact(id, std::get<Money>(raise.by), origin));
  }
  return item;
}

void add_raises(Facts& facts, const Scenario& s, std::vector<FactScope>& items) {
  if (!s.offer.raise.is_zero()) {
    FactScope item =
        raise_item(facts, "offer_raise", {.by = s.offer.raise}, offered(s, "offer.raise"));
    item.flags.insert("is_yearly");
    items.push_back(std::move(item));
  }
  for (std::size_t i = 0; i < s.offer.raises.size(); ++i) {
    const Origin origin = offered(s, fmt::format("offer.raises[{}]", i));
    const std::string id = fmt::format("offer_raise_{}", i);
    FactScope item = raise_item(facts, id, s.offer.raises[i], origin);
    facts.put(item, "raise_month",
              number_fact(id + "_month", s.offer.raises[i].month, 0, NumberUnit::months, origin));
    items.push_back(std::move(item));
  }
}

void add_benefits(Facts& facts, const Scenario& s, std::vector<FactScope>& items) {
  for (std::size_t i = 0; i < s.offer.benefits.size(); ++i) {
    const Benefit& b = s.offer.benefits[i];
    const std::string id = fmt::format("offer_benefit_{}", i);
    const Origin origin = offered(s, fmt::format("offer.benefits[{}]", i));
    FactScope item;
    item.flags.insert("is_benefit");
    facts.put(item, "benefit_name", text_fact(id + "_name", b.name, origin));
    facts.put(item, "offered", money_fact(id, b.yearly, origin));
    items.push_back(std::move(item));
  }
}

// The parts of the offer in the order in which it is read aloud.
void put_written(Facts& facts, const Scenario& s) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kParts = {{
      {"offer_base_salary", "is_base_salary"},
      {"offer_sign_on", "is_sign_on"},
      {"offer_ownership", "is_ownership"},
      {"offer_shares", "is_shares"},
      {"offer_acceleration", "is_acceleration"},
      {"offer_bonus_rate", "is_bonus_rate"},
      {"offer_bonus_amount", "is_bonus_amount"},
  }};
  std::vector<FactScope> items;
  for (const auto& [id, flag] : kParts) {
    if (facts.find(id) == nullptr) continue;
    if (id == "offer_ownership" && facts.find("offer_shares") != nullptr) continue;
    FactScope item;
    item.flags.emplace(flag);
    item.facts.emplace("offered", id);
    items.push_back(std::move(item));
  }
  add_further_grants(facts, s, items);
  add_raises(facts, s, items);
  add_benefits(facts, s, items);
  mark_ends(items);
  facts.root.lists["written"] = std::move(items);
  if (s.offer.sign_on.installments.empty()) return;
  const Clawback& c = s.offer.sign_on.clawback;
  const int months = c.steps.empty() ? c.months : c.steps.back().before_month;
  if (months > 0) {
    facts.put(
        number_fact("clawback_months", months, 0, NumberUnit::months, offered(s, "offer.sign_on")));
  }
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
  put_written(facts, subject.offer);
  facts.put(number_fact("review_month", 12, 0, NumberUnit::months,
                        {"a review after the first year", FactStatus::given, Audience::everyone}));
  put_bands(facts, subject.offer);
}

}  // namespace parley::words
