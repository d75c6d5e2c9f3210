// Whose return it is.
#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {
namespace {

using S = Scenario;
using V = const Value&;

TaxProfile& of(S& s) { return s.tax ? *s.tax : s.tax.emplace(); }

void set_retirement(S& s, V v) {
  TaxProfile::Retirement& r = of(s).retirement;
  if (v.choice) {
    r.most = true;
  } else if (v.type == KeyType::money) {
    r.amount = v.money;
  } else {
    r.of_base = v.percent;
  }
}

void add_residence(ScenarioRows& rows) {
  rows.add("tax", kTable, "what is left after tax: an estimate for a resident of one state",
           [](S& s, V) { of(s); });
  rows.add("tax.filing_status", one_of<kFilingStatuses>(), "how the return is filed",
           [](S& s, V v) { of(s).filing_status = v.as(kFilingStatuses); })
      .required()
      .sample("\"single\"");
  rows.add("tax.state", kText, "two letters, DC too", [](S& s, V v) { of(s).state = v.text; })
      .required()
      .sample("\"CA\"");
  rows.add("tax.locality", kText, "a city or county that taxes: nyc, philadelphia, md-howard",
           [](S& s, V v) { of(s).locality = v.text == "none" ? std::string() : v.text; })
      .by_default("\"none\"")
      .sample("\"none\"");
  rows.add("tax.price_level", Unit{KeyType::number, {0, 1000, true}},
           "of the place, United States = 100, for purchasing power",
           [](S& s, V v) { of(s).price_level = v.number; })
      .by_default("that of the state, where it is known");
  rows.add("tax.moves", kList, "a move within a year; not modelled, and refused");
  rows.add("tax.moves[]", kTable, "one move");
  rows.add("tax.moves[].date", kDate, "its day");
  rows.add("tax.moves[].state", kText, "two letters");
  rows.add("tax.moves[].locality", kText, "a city or county");
}

void add_incomes(ScenarioRows& rows) {
  const auto money = [&](const char* key, Money TaxProfile::*member, const char* help) {
    return rows
        .add(KeyPath("tax.") + key, kMoney, help, [member](S& s, V v) { of(s).*member = v.money; })
        .by_default("0");
  };
  money("spouse_income", &TaxProfile::spouse_income, "a year, wages; on a joint return");
  money("other_income", &TaxProfile::other_income, "a year, ordinary, no wages");
  money("wages_before", &TaxProfile::wages_before,
        "from an earlier employer in the first calendar year")
      .sample("60_000");
  rows.add("tax.retirement", Unit{KeyType::money_or_percent, {0, 100}, "max"},
           "into a pre-tax 401(k): \"max\", dollars a year, or a share of base", set_retirement)
      .by_default("0")
      .sample("\"10%\"");
  money("pretax", &TaxProfile::pretax, "a year, health premiums and the like (section 125)");
  money("itemized", &TaxProfile::itemized,
        "a year, besides state and local tax, which then count too");
  rows.add("tax.itemize_salt", kFlag, "itemise state and local tax alone",
           [](S& s, V v) { of(s).itemize_salt = v.flag; })
      .by_default("false");
}

void add_treatment(ScenarioRows& rows) {
  rows.add("tax.indexation", Unit{KeyType::percent, {-50, 100}},
           "a year, of every amount after the last table",
           [](S& s, V v) { of(s).indexation = v.percent; })
      .by_default("\"0%\"")
      .sample("\"2.5%\"");
  rows.add("tax.equity_taxed", one_of<kEquityTaxed>(), "when stock of a private company is wages",
           [](S& s, V v) { of(s).equity_taxed = v.as(kEquityTaxed); })
      .by_default("vest for a listed company, else liquidity");
  rows.add("tax.election_83b", kFlag, "stock is taxed on the day of its grant",
           [](S& s, V v) { of(s).election_83b = v.flag; })
      .by_default("false");
  rows.add("tax.exercise", one_of<kExercised>(), "when options are exercised",
           [](S& s, V v) { of(s).exercise = v.as(kExercised); })
      .by_default("\"none\"");
  rows.add("tax.amt", kFlag, "the alternative minimum tax counts",
           [](S& s, V v) { of(s).amt = v.flag; })
      .by_default("true");
  rows.add("tax.repays", one_of<kRepays>(), "how much of a clawback of an earlier year goes back",
           [](S& s, V v) { of(s).repays = v.as(kRepays); })
      .by_default("\"gross\"");
}

}  // namespace

void add_tax_keys(ScenarioRows& rows) {
  add_residence(rows);
  add_incomes(rows);
  add_treatment(rows);
}

}  // namespace parley::scenario
