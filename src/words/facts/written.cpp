// The offer as written, part by part: every line of pay that the file holds is restated.
#include <fmt/format.h>

#include <array>
#include <utility>

#include "words/facts/lever_words.hpp"
#include "words/facts/parts.hpp"

namespace parley::words {
namespace {

using Items = std::vector<FactScope>;

void put_size(Facts& facts, FactScope& item, const std::string& id, const Grant& g,
              const Origin& origin) {
  if (g.is_option()) item.flags.insert("on_options_too");
  if (const Percent* share = std::get_if<Percent>(&g.size)) {
    item.flags.insert("is_share_of_company");
    facts.put(item, "offered", share_fact(id, share->fraction(), 6, RoundingSide::down, origin));
  } else if (const Shares* shares = std::get_if<Shares>(&g.size)) {
    item.flags.insert("counts_shares");
    facts.put(item, "offered",
              number_fact(id, Ratio(shares->count()), 0, NumberUnit::none, origin));
  } else if (const Money* value = std::get_if<Money>(&g.size)) {
    facts.put(item, "offered", money_fact(id, *value, origin));
  }
}

// An amount, or else a share of base.
void put_amount(Facts& facts, FactScope& item, const std::string& id,
                const std::variant<Percent, Money>& size, const Origin& origin) {
  if (const Percent* percent = std::get_if<Percent>(&size)) {
    item.flags.insert("is_of_base");
    facts.put(item, "offered", share_fact(id, percent->fraction(), 4, RoundingSide::down, origin));
  } else {
    facts.put(item, "offered", money_fact(id, std::get<Money>(size), origin));
  }
}

void put_month(Facts& facts, FactScope& item, const char* name, const std::string& id, int month,
               const Origin& origin) {
  facts.put(item, name, number_fact(id, month, 0, NumberUnit::months, origin));
}

void add_levers(const Facts& facts, Items& items) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kParts = {{
      {"offer_base_salary", "is_base_salary"},
      {"offer_sign_on", "is_sign_on"},
      {"offer_ownership", "is_ownership"},
      {"offer_shares", "is_shares"},
      {"offer_acceleration", "is_acceleration"},
      {"offer_bonus_rate", "is_bonus_rate"},
      {"offer_bonus_amount", "is_bonus_amount"},
  }};
  for (const auto& [id, flag] : kParts) {
    if (facts.find(id) == nullptr) continue;
    if (id == "offer_ownership" && facts.find("offer_shares") != nullptr) continue;
    FactScope item;
    item.flags.emplace(flag);
    item.facts.emplace("offered", id);
    items.push_back(std::move(item));
  }
}

void add_further_bonuses(Facts& facts, const Scenario& s, Items& items) {
  for (std::size_t i = 0; i < s.offer.more_bonuses.size(); ++i) {
    const Bonus& b = s.offer.more_bonuses[i];
    if (!b.promises_something()) continue;
    const Origin origin = offered(s, b.path);
    const std::string id = fmt::format("offer_bonus_{}", i + 1);
    FactScope item;
    item.flags.insert("is_further_bonus");
    if (!b.tiers.empty()) item.flags.insert("is_on_score");
    if (b.name != fmt::format("bonus {}", i + 2))
      facts.put(item, "bonus_name", text_fact(id + "_name", b.name, origin));
    using Size = std::variant<Percent, Money>;
    put_amount(facts, item, id, b.amount ? Size(*b.amount) : Size(b.rate), origin);
    items.push_back(std::move(item));
  }
}

std::string_view kind_flag(PaymentKind kind) {
  switch (kind) {
    case PaymentKind::relocation:
      return "is_relocation";
    case PaymentKind::retention:
      return "is_retention";
    case PaymentKind::guaranteed:
      return "is_guaranteed";
    case PaymentKind::other:
      break;
  }
  return "is_other_payment";
}

void add_payments(Facts& facts, const Scenario& s, Items& items) {
  for (std::size_t i = 0; i < s.offer.payments.size(); ++i) {
    const Payment& p = s.offer.payments[i];
    const Origin origin = offered(s, fmt::format("offer.payments[{}]", i));
    const std::string id = fmt::format("offer_payment_{}", i);
    FactScope item;
    item.flags = {"is_payment", std::string(kind_flag(p.kind))};
    if (p.name != fmt::format("payment {}", i + 1))
      facts.put(item, "payment_name", text_fact(id + "_name", p.name, origin));
    facts.put(item, "offered", money_fact(id, p.amount, origin));
    if (p.date) {
      facts.put(item, "payment_date", date_fact(id + "_date", *p.date, origin));
    } else if (p.month > 0) {
      put_month(facts, item, "payment_month", id + "_month", p.month, origin);
    }
    items.push_back(std::move(item));
  }
}

// Grants beside the first one; those of a policy are its own line.
void add_further_grants(Facts& facts, const Scenario& s, Items& items) {
  const auto listed = s.offer.listed_grants();
  for (std::size_t i = 1; i < listed.size(); ++i) {
    const std::string id = fmt::format("offer_grant_{}", i);
    const Origin origin = offered(s, fmt::format("offer.grants[{}]", i));
    FactScope item;
    item.flags.insert("is_further_grant");
    facts.put(item, "grant_name", text_fact(id + "_name", listed[i].name, origin));
    put_size(facts, item, id, listed[i], origin);
    items.push_back(std::move(item));
  }
}

void add_refreshers(Facts& facts, const Scenario& s, Items& items) {
  for (std::size_t i = 0; i < s.offer.refreshers.size(); ++i) {
    const Refreshers& r = s.offer.refreshers[i];
    if (r.count == 0) continue;
    const std::string id = fmt::format("offer_refreshers_{}", i);
    const Origin origin = offered(s, fmt::format("offer.refreshers[{}]", i));
    FactScope item;
    item.flags.insert("is_refreshers");
    put_size(facts, item, id, r.each, origin);
    put_month(facts, item, "refresher_month", id + "_month", r.from_month, origin);
    if (r.count > 1) {
      put_month(facts, item, "refresher_every", id + "_every", r.every_months, origin);
      facts.put(item, "refresher_count",
                number_fact(id + "_count", r.count, 0, NumberUnit::none, origin));
    }
    items.push_back(std::move(item));
  }
}

void add_raises(Facts& facts, const Scenario& s, Items& items) {
  if (!s.offer.raise.is_zero()) {
    FactScope item;
    item.flags = {"is_raise", "is_yearly"};
    put_amount(facts, item, "offer_raise", s.offer.raise, offered(s, "offer.raise"));
    items.push_back(std::move(item));
  }
  for (std::size_t i = 0; i < s.offer.raises.size(); ++i) {
    const Raise& r = s.offer.raises[i];
    const Origin origin = offered(s, fmt::format("offer.raises[{}]", i));
    const std::string id = fmt::format("offer_raise_{}", i);
    FactScope item;
    item.flags.insert("is_raise");
    put_amount(facts, item, id, r.by, origin);
    if (r.date) {
      facts.put(item, "raise_date", date_fact(id + "_date", *r.date, origin));
    } else {
      put_month(facts, item, "raise_month", id + "_month", r.month, origin);
    }
    items.push_back(std::move(item));
  }
}

void add_benefits(Facts& facts, const Scenario& s, Items& items) {
  for (std::size_t i = 0; i < s.offer.benefits.size(); ++i) {
    const Benefit& b = s.offer.benefits[i];
    const std::string id = fmt::format("offer_benefit_{}", i);
    const Origin origin = offered(s, fmt::format("offer.benefits[{}]", i));
    FactScope item;
    item.flags.insert("is_benefit");
    facts.put(item, "benefit_name", text_fact(id + "_name", b.name, origin));
    using Size = std::variant<Percent, Money>;
    put_amount(facts, item, id, b.of_base ? Size(*b.of_base) : Size(b.yearly), origin);
    items.push_back(std::move(item));
  }
}

void add_severance(Facts& facts, const Scenario& s, Items& items) {
  if (!s.offer.severance || s.offer.severance->months == 0) return;
  const Severance& v = *s.offer.severance;
  const Origin origin = offered(s, "offer.severance");
  FactScope item;
  item.flags.insert("is_severance");
  if (v.months == 1) item.flags.insert("is_single_month");
  put_month(facts, item, "severance_months", "offer_severance_months", v.months, origin);
  if (!v.bonus_share.is_zero()) {
    facts.put(item, "severance_bonus",
              share_fact("offer_severance_bonus", v.bonus_share.fraction(), 4, RoundingSide::down,
                         origin));
  }
  items.push_back(std::move(item));
}

}  // namespace

void gather_written(Facts& facts, const Scenario& s) {
  Items items;
  add_levers(facts, items);
  add_further_bonuses(facts, s, items);
  add_payments(facts, s, items);
  add_further_grants(facts, s, items);
  add_refreshers(facts, s, items);
  add_raises(facts, s, items);
  add_benefits(facts, s, items);
  add_severance(facts, s, items);
  mark_ends(items);
  facts.root.lists["written"] = std::move(items);
}

}  // namespace parley::words
