// What the employer promises in cash, and when.
#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {
namespace {

using S = Scenario;
using V = const Value&;

void add_sign_on(ScenarioRows& rows) {
  // A plain amount is one installment; its amount and month may come in either order.
  const auto only = [](S& s) -> SignOn::Installment& {
    auto& all = s.offer.sign_on.installments;
    return all.empty() ? all.emplace_back() : all.front();
  };
  rows.add("offer.sign_on", kTable, "the sign-on payment");
  rows.add("offer.sign_on.amount", kMoney, "paid at `month`, once",
           [only](S& s, V v) { only(s).amount = v.money; })
      .shown("24_000");
  rows.add("offer.sign_on.month", kMonth, "the month of employment in which it is paid",
           [only](S& s, V v) { only(s).month = v.count(); })
      .by_default("0");
  rows.add("offer.sign_on.installments", kList,
           "several payments, in place of `amount` and `month`")
      .filled();
  rows.add("offer.sign_on.installments[]", kTable, "one payment",
           [](S& s, V) { s.offer.sign_on.installments.emplace_back(); });
  rows.add("offer.sign_on.installments[].month", kMonth,
           "the month of employment in which it is paid",
           [](S& s, V v) { s.offer.sign_on.installments.back().month = v.count(); })
      .required();
  rows.add("offer.sign_on.installments[].amount", kMoney, "dollars",
           [](S& s, V v) { s.offer.sign_on.installments.back().amount = v.money; })
      .required();
  rows.add("offer.sign_on.clawback", words("full|prorated"),
           "what is paid back on leaving early: all of it, the part not yet served, or a list of "
           "steps",
           [](S& s, V v) { s.offer.sign_on.clawback.kind = v.as<Clawback::Kind>(); })
      .filled()
      .by_default("\"full\"")
      .sample("\"full\"");
  rows.add("offer.sign_on.clawback[]", kTable, "one step; the first that applies counts",
           [](S& s, V) {
             s.offer.sign_on.clawback.kind = Clawback::Kind::steps;
             s.offer.sign_on.clawback.steps.emplace_back();
           });
  rows.add("offer.sign_on.clawback[].before_month", kMonth, "applies on leaving before this month",
           [](S& s, V v) { s.offer.sign_on.clawback.steps.back().before_month = v.count(); })
      .required();
  rows.add("offer.sign_on.clawback[].share", kShare, "of the sign-on paid so far",
           [](S& s, V v) { s.offer.sign_on.clawback.steps.back().share = v.percent; })
      .required();
  rows.add("offer.sign_on.clawback_months", kMonth, "how long the clawback lasts (full, prorated)",
           [](S& s, V v) { s.offer.sign_on.clawback.months = v.count(); })
      .by_default("12")
      .sample("12");
}

void add_bonus(ScenarioRows& rows) {
  rows.add("offer.bonus", kTable, "the bonus, paid in four parts a year");
  rows.add("offer.bonus.rate", kShare, "promised per year, as a share of base salary",
           [](S& s, V v) { s.offer.bonus.rate = v.percent; })
      .by_default("\"0%\"")
      .shown("\"10%\"");
  rows.add("offer.bonus.amount", kMoneyYearly, "dollars a year, in place of `rate`",
           [](S& s, V v) { s.offer.bonus.amount = v.money; });
  rows.add("offer.bonus.tiers", kList, "what part of the bonus a score pays")
      .at_most(kMostTiers)
      .by_default("the playbook's; with none the bonus hangs on no score");
  rows.add("offer.bonus.tiers[]", kTable, "one tier; the highest that is reached counts",
           [](S& s, V) { s.offer.bonus.tiers.emplace_back(); });
  rows.add("offer.bonus.tiers[].score", kScore, "reached by a score of at least this",
           [](S& s, V v) { s.offer.bonus.tiers.back().score = v.number; })
      .required();
  rows.add("offer.bonus.tiers[].pays", kPays, "of the promised bonus",
           [](S& s, V v) { s.offer.bonus.tiers.back().pays = v.percent; })
      .required();
}

void add_raises(ScenarioRows& rows) {
  rows.add("offer.raise", kGrowth, "the raise of base salary every 12 months",
           [](S& s, V v) { s.offer.raise = v.percent; })
      .by_default("\"0%\"")
      .sample("\"3%\"");
  rows.add("offer.raises", kList, "dated raises, in place of `raise`");
  rows.add("offer.raises[]", kTable, "one raise", [](S& s, V) { s.offer.raises.emplace_back(); });
  rows.add("offer.raises[].month", kMonth, "it counts for the months after this one",
           [](S& s, V v) { s.offer.raises.back().month = v.count(); })
      .required();
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
      .shown("\"Employer\"");
  rows.add("offer.role", kText, "the title of the job", [](S& s, V v) { s.offer.role = v.text; })
      .shown("\"Role\"");
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
      .required()
      .sample("7_000");
  add_sign_on(rows);
  add_bonus(rows);
}

}  // namespace parley::scenario
