// What the employer promises in cash, and when.
#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {
namespace {

using S = Scenario;
using V = const Value&;

void add_raises(ScenarioRows& rows) {
  rows.add("offer.raise", kGrowth, "the raise of base salary every 12 months",
           [](S& s, V v) { s.offer.raise = v.percent; })
      .by_default("\"0%\"")
      .sample("\"3%\"");
  rows.add("offer.raises", kList, "dated raises, in place of `raise`");
  rows.add("offer.raises[]", kTable, "one raise", [](S& s, V) { s.offer.raises.emplace_back(); });
  rows.add("offer.raises[].month", kMonth, "it counts for the months after this one",
           [](S& s, V v) { s.offer.raises.back().month = v.count(); });
  rows.add("offer.raises[].date", kDate, "it counts from this day on, in place of `month`",
           [](S& s, V v) { s.offer.raises.back().date = v.date; });
  rows.add("offer.raises[].percent", kGrowth, "of the salary then",
           [](S& s, V v) { s.offer.raises.back().by = v.percent; });
  rows.add("offer.raises[].amount", kMoneyYearly, "dollars a year more",
           [](S& s, V v) { s.offer.raises.back().by = v.money; });
}

}  // namespace

void add_offer_keys(ScenarioRows& rows) {
  rows.add("title", kText, "what this scenario is called; unlike the others of a comparison",
           [](S& s, V v) { s.title = v.text; })
      .by_default("the name of the file")
      .shown("\"As offered\"");
  rows.add("extends", kFile, "another scenario; this file says only what differs from it");
  rows.add("playbook", kFile, "what is known of the employer and the role");
  rows.add("offer", kTable, "what the employer promises").required();
  rows.add("offer.employer", kText, "who makes the offer",
           [](S& s, V v) { s.offer.employer = v.text; })
      .named("\"Example Corp\"");
  rows.add("offer.role", kText, "the title of the job", [](S& s, V v) { s.offer.role = v.text; })
      .named("\"Engineer\"");
  rows.add("offer.start", kDate, "day one of the employment: month 0",
           [](S& s, V v) { s.offer.start = v.date; })
      .required()
      .shown("2027-01-04");
  rows.add("offer.applied", kDate, "the day of application, from which the hiring calendar counts",
           [](S& s, V v) { s.offer.applied = v.date; });
  rows.add("offer.expires", kDate, "the last day on which the offer can be accepted",
           [](S& s, V v) { s.offer.expires = v.date; });
  rows.add("offer.base_salary", kMoneyYearly, "the base salary a year",
           [](S& s, V v) { s.offer.base_salary = v.money; })
      .required()
      .shown("176_000");
  add_raises(rows);
  rows.add("offer.benefits", kList,
           "what else has a value in dollars, an employer's retirement match say");
  rows.add("offer.benefits[]", kTable, "one benefit",
           [](S& s, V) { s.offer.benefits.emplace_back(); });
  rows.add("offer.benefits[].name", kText, "what it is",
           [](S& s, V v) { s.offer.benefits.back().name = v.text; })
      .sample("\"401(k) match\"");
  rows.add("offer.benefits[].yearly", kMoneyYearly, "dollars a year",
           [](S& s, V v) { s.offer.benefits.back().yearly = v.money; })
      .sample("7_000");
  rows.add("offer.benefits[].of_base", kShare, "of each month's base salary, in place of `yearly`",
           [](S& s, V v) { s.offer.benefits.back().of_base = v.percent; });
}

}  // namespace parley::scenario
