// What the candidate knows and can say: who is who, ranges, reasons.
#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {
namespace {

using S = Scenario;
using V = const Value&;

void add_people(ScenarioRows& rows) {
  rows.add("people", kTable, "who is who, by name; for greetings, signatures and tables");
  rows.add("people.candidate", kText, "whose offer this is; offers of two are never ranked",
           [](S& s, V v) { s.people.candidate = v.text; })
      .by_default("not named")
      .sample("\"Ada Example\"");
  rows.add("people.recruiter", kText, "who reads the letters",
           [](S& s, V v) { s.people.recruiter = v.text; })
      .by_default("not named")
      .sample("\"Robin Example\"");
  rows.add("people.coach", kText, "who advises; private",
           [](S& s, V v) { s.people.coach = v.text; })
      .by_default("not named");
}

EquityUnit unit_of(V v) {
  return v.type == KeyType::money ? EquityUnit::dollars : EquityUnit::ownership;
}

void add_band(ScenarioRows& rows, Lever lever, const Unit& unit, std::string_view low,
              std::string_view high, std::string_view step) {
  const KeyPath table = KeyPath("bands.") + name(lever);
  const auto band = [lever](S& s) -> OwnBand& { return *s.bands[lever]; };
  rows.add(table, kTable, "the range that you know of, in place of the playbook's",
           [lever](S& s, V) { s.bands[lever].emplace(); });
  rows.add(table + ".low", unit, "the least that is usual",
           [band](S& s, V v) {
             band(s).low = v.ratio();
             band(s).low_unit = unit_of(v);
           })
      .required()
      .sample(low);
  rows.add(table + ".high", unit, "the most that is usual",
           [band](S& s, V v) {
             band(s).high = v.ratio();
             band(s).unit = unit_of(v);
           })
      .required()
      .sample(high);
  rows.add(table + ".step", unit, "in which it is asked for; high - low is a multiple of it",
           [band](S& s, V v) {
             band(s).step = v.ratio();
             band(s).step_unit = unit_of(v);
           })
      .by_default(step);
  rows.add(table + ".source", kText, "where you know it from: who said it, and when",
           [band](S& s, V v) { band(s).source = v.text; });
}

void add_bands(ScenarioRows& rows) {
  rows.add("bands", kTable, "what you know of the range of each lever");
  add_band(rows, Lever::base_salary, kMoney, "170_000", "185_000", "1_000");
  add_band(rows, Lever::sign_on, kMoney, "", "", "1_000");
  add_band(rows, Lever::ownership, Unit{KeyType::money_or_percent, {0, 100}}, "", "",
           "\"0.005%\", or $5,000 of stock");
  add_band(rows, Lever::bonus_rate, kShare, "", "", "\"1%\"");
  add_band(rows, Lever::acceleration, kShare, "", "", "\"25%\"");
}

void add_reasons(ScenarioRows& rows) {
  const auto last = [](S& s) -> Reason& { return s.reasons.back(); };
  rows.add("reasons", kList, "what can be said for a lever, beside impact").at_most(50);
  rows.add("reasons[]", kTable, "one reason", [](S& s, V) { s.reasons.emplace_back(); });
  rows.add("reasons[].lever", one_of<kLeverNames>(), "what it is a reason for",
           [last](S& s, V v) { last(s).lever = v.as(kLeverNames); })
      .required()
      .sample("\"base_salary\"");
  rows.add("reasons[].kind", one_of<kReasonKinds>(), "what it is",
           [last](S& s, V v) { last(s).kind = v.as(kReasonKinds); })
      .required()
      .sample("\"market\"");
  rows.add("reasons[].evidence", one_of<kEvidence>(),
           "how well it is supported; bare ones are said to nobody",
           [last](S& s, V v) { last(s).evidence = v.as(kEvidence); })
      .by_default("documented; bare for a range without a source");
  rows.add("reasons[].source", kText, "where it can be looked up: level, place and date of a range",
           [last](S& s, V v) { last(s).source = v.text; })
      .sample("\"posted range for the level in Boston, 2026-02\"");
  rows.add("reasons[].low", kMoney, "market: where the range begins",
           [last](S& s, V v) { last(s).low = v.money; })
      .sample("170_000");
  rows.add("reasons[].high", kMoney, "market: where the range ends",
           [last](S& s, V v) { last(s).high = v.money; })
      .sample("190_000");
  rows.add("reasons[].amount", kMoney, "forfeit: what leaving today's job gives up",
           [last](S& s, V v) { last(s).amount = v.money; })
      .by_default("from the --against file that is marked `current`");
  rows.add("reasons[].text", kText, "scope: what the work holds, as a sentence to be said",
           [last](S& s, V v) { last(s).text = v.text; });
}

}  // namespace

void add_candidate_keys(ScenarioRows& rows) {
  add_people(rows);
  add_bands(rows);
  add_reasons(rows);
}

}  // namespace parley::scenario
