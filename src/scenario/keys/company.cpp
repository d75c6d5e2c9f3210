// The company, its later rounds and preferred stock, and how it may end.
#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {
namespace {

using S = Scenario;
using V = const Value&;

// The rights of preferred stock are the same keys in a round and in a class.
template <class Of>
void add_preference(ScenarioRows& rows, const KeyPath& table, Of of) {
  rows.add(table + ".multiple", kAmount, "of the money invested that is paid first",
           [of](S& s, V v) { of(s).multiple = v.number; })
      .by_default("1");
  rows.add(table + ".participation", one_of<kParticipations>(),
           "whether it shares in the rest as well, up to `cap` or without end",
           [of](S& s, V v) { of(s).participation = v.as(kParticipations); })
      .by_default("\"none\"");
  rows.add(table + ".cap", kAmount, "of capped: in all, a multiple of the money invested",
           [of](S& s, V v) { of(s).cap = v.number; });
  rows.add(table + ".seniority", whole(-1'000, 1'000), "higher is paid first; equals share",
           [of](S& s, V v) { of(s).seniority = v.count(); })
      .by_default("0");
}

void add_rounds(ScenarioRows& rows) {
  rows.add("company.rounds", kList, "later financings that dilute").at_most(kMostRounds);
  rows.add("company.rounds[]", kTable, "one round",
           [](S& s, V) { s.company.rounds.emplace_back(); });
  rows.add("company.rounds[].month", kMonth, "the month of employment",
           [](S& s, V v) { s.company.rounds.back().month = v.count(); })
      .required()
      .sample("24");
  rows.add("company.rounds[].dilution", kPartShare, "the fraction sold",
           [](S& s, V v) { s.company.rounds.back().dilution = v.percent; })
      .required()
      .sample("\"15%\"");
  rows.add("company.rounds[].raised", kMoney,
           "the money; makes it preferred stock, without it the round is a pool of common",
           [](S& s, V v) { s.company.rounds.back().raised = v.money; });
  add_preference(rows, "company.rounds[]",
                 [](S& s) -> Preference& { return s.company.rounds.back().preference; });
}

void add_preferred(ScenarioRows& rows) {
  rows.add("company.preferred", kList, "classes of preferred stock today").at_most(kMostClasses);
  rows.add("company.preferred[]", kTable, "one class",
           [](S& s, V) { s.company.preferred.emplace_back(); });
  rows.add("company.preferred[].name", kText, "what it is called",
           [](S& s, V v) { s.company.preferred.back().name = v.text; })
      .by_default("\"class 1\", ...")
      .sample("\"Series A\"");
  rows.add("company.preferred[].ownership", kShare, "as converted, today",
           [](S& s, V v) { s.company.preferred.back().ownership = v.percent; })
      .required()
      .sample("\"20%\"");
  rows.add("company.preferred[].invested", kMoney, "dollars",
           [](S& s, V v) { s.company.preferred.back().invested = v.money; })
      .required()
      .sample("\"$60M\"");
  add_preference(rows, "company.preferred[]",
                 [](S& s) -> Preference& { return s.company.preferred.back().preference; });
}

void add_exits(ScenarioRows& rows) {
  rows.add("exits", kList, "how the company may end; probabilities together 100 %")
      .at_most(kMostExits);
  rows.add("exits[]", kTable, "one exit", [](S& s, V) { s.exits.emplace_back(); });
  rows.add("exits[].name", kText, "what it is called",
           [](S& s, V v) { s.exits.back().name = v.text; })
      .by_default("\"exit 1\", ...")
      .sample("\"sale\"");
  rows.add("exits[].probability", kShare, "how likely it is",
           [](S& s, V v) { s.exits.back().probability = v.percent; })
      .required()
      .sample("\"100%\"");
  rows.add("exits[].month", kMonth, "the month of employment",
           [](S& s, V v) { s.exits.back().month = v.count(); })
      .required()
      .sample("48");
  rows.add("exits[].proceeds", kMoney, "what the company goes for; not needed for none",
           [](S& s, V v) { s.exits.back().proceeds = v.money; })
      .sample("\"$1.2B\"");
  rows.add("exits[].kind", one_of<kExitKinds>(), "none: nothing is paid",
           [](S& s, V v) { s.exits.back().kind = v.as(kExitKinds); })
      .by_default("\"sale\"");
}

}  // namespace

void add_company_keys(ScenarioRows& rows) {
  rows.add("company", kTable, "whose equity it is");
  rows.add("company.name", kText, "its name", [](S& s, V v) { s.company.name = v.text; })
      .by_default("the employer's");
  rows.add("company.valuation", kMoney,
           "of the whole company today; without it equity has no dollars",
           [](S& s, V v) { s.company.valuation = v.money; })
      .shown("\"$1.6B\"");
  rows.add("company.fully_diluted_shares", kShareCount, "all shares, options and pools counted",
           [](S& s, V v) { s.company.fully_diluted_shares = Shares::of(v.whole); })
      .sample("100_000_000");
  rows.add("company.share_price", kPrice,
           "of a listed company: what a share costs today, in place of valuation and share count",
           [](S& s, V v) { s.company.share_price = v.price; });
  rows.add("company.common_price", kPrice,
           "the 409A value of a common share: the strike of options that name none",
           [](S& s, V v) { s.company.common_price = v.price; });
  rows.add("company.common_discount", kShare,
           "by how much common is worth less than the valuation says",
           [](S& s, V v) { s.company.common_discount = v.percent; })
      .by_default("\"0%\"");
  rows.add("company.growth", kGrowth,
           "of the valuation or the share price, a year; a list has one for each year, the last "
           "carries on",
           [](S& s, V v) { s.company.growth = v.percent; })
      .filled()
      .by_default("\"0%\"")
      .sample("\"10%\"");
  rows.add("company.growth[]", kGrowth, "of one year of employment",
           [](S& s, V v) { s.company.growth.yearly.push_back(v.percent); });
  rows.add("company.unvested_at_exit", one_of<kUnvestedAtExit>(),
           "what an exit does to unvested equity",
           [](S& s, V v) { s.company.unvested_at_exit = v.as(kUnvestedAtExit); })
      .by_default("\"continues\"");
  add_rounds(rows);
  add_preferred(rows);
  add_exits(rows);
}

}  // namespace parley::scenario
