// What is paid besides the salary: sign-on, one-time payments, bonuses, severance.
#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {
namespace {

using S = Scenario;
using V = const Value&;

// `of` is the clawback that is being read: that of the sign-on, or of the last payment.
void add_clawback(ScenarioRows& rows, const KeyPath& at, Clawback& (*of)(S&)) {
  const bool only = at.text() == "offer.sign_on";
  rows.add(at + ".clawback", one_of<kClawbackKinds>(),
           "what is paid back on leaving early: all of it, the part not yet served, or a list of "
           "steps",
           [of](S& s, V v) { of(s).kind = v.as(kClawbackKinds); })
      .filled()
      .by_default(only ? "\"full\"" : "none, or full where another key says more")
      .sample(only ? "\"full\"" : "");
  rows.add(at + ".clawback[]", kTable, "one step; the first that applies counts", [of](S& s, V) {
    of(s).kind = Clawback::Kind::steps;
    of(s).steps.emplace_back();
  });
  rows.add(at + ".clawback[].before_month", kMonth, "applies on leaving before this month",
           [of](S& s, V v) { of(s).steps.back().before_month = v.count(); })
      .required();
  rows.add(at + ".clawback[].share", kShare, "of what was paid so far",
           [of](S& s, V v) { of(s).steps.back().share = v.percent; })
      .required();
  rows.add(at + ".clawback_months", kMonth, "how long the clawback lasts (full, prorated)",
           [of](S& s, V v) { of(s).months = v.count(); })
      .by_default("12")
      .sample(only ? "12" : "");
  rows.add(at + ".clawback_from", one_of<kClawbackFrom>(),
           "what its months count from: the first day of work, or the day of the payment",
           [of](S& s, V v) { of(s).from = v.as(kClawbackFrom); })
      .by_default("\"start\"");
  rows.add(at + ".clawback_by", one_of<kClawbackBy>(),
           "whether a prorated one falls by month or day",
           [of](S& s, V v) { of(s).by = v.as(kClawbackBy); })
      .by_default("\"months\"");
  rows.add(at + ".clawback_net_of", kShare, "a tax on it that need not be paid back",
           [of](S& s, V v) { of(s).net_of = v.percent; })
      .by_default("\"0%\"");
}

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
  add_clawback(rows, "offer.sign_on", [](S& s) -> Clawback& { return s.offer.sign_on.clawback; });
}

void add_payments(ScenarioRows& rows) {
  rows.add("offer.payments", kList, "other money that is paid once");
  rows.add("offer.payments[]", kTable, "one payment",
           [](S& s, V) { s.offer.payments.emplace_back(); });
  rows.add("offer.payments[].name", kText, "what it is called",
           [](S& s, V v) { s.offer.payments.back().name = v.text; })
      .sample("\"moving\"");
  rows.add("offer.payments[].kind", one_of<kPaymentKinds>(),
           "what it is for; a retention is not guaranteed cash",
           [](S& s, V v) { s.offer.payments.back().kind = v.as(kPaymentKinds); })
      .by_default("\"other\"")
      .sample("\"relocation\"");
  rows.add("offer.payments[].amount", kMoney, "dollars",
           [](S& s, V v) { s.offer.payments.back().amount = v.money; })
      .required()
      .sample("8_000");
  rows.add("offer.payments[].month", kMonth, "the month of employment in which it is paid",
           [](S& s, V v) { s.offer.payments.back().month = v.count(); })
      .by_default("0");
  rows.add("offer.payments[].date", kDate, "the day on which it is paid, in place of `month`",
           [](S& s, V v) { s.offer.payments.back().date = v.date; });
  add_clawback(rows, "offer.payments[]", [](S& s) -> Clawback& {
    auto& clawback = s.offer.payments.back().clawback;
    return clawback ? *clawback : clawback.emplace();
  });
}

// `of` is the bonus that is being read.
void add_bonus_terms(ScenarioRows& rows, const KeyPath& at, Bonus& (*of)(S&)) {
  const bool only = at.text() == "offer.bonus";
  rows.add(at + ".name", kText, "what it is called", [of](S& s, V v) { of(s).name = v.text; });
  rows.add(at + ".rate", kShare, "promised per year, as a share of base salary",
           [of](S& s, V v) { of(s).rate = v.percent; })
      .by_default("\"0%\"")
      .sample(only ? "\"10%\"" : "")
      .live(only);
  rows.add(at + ".amount", kMoneyYearly, "dollars a year, in place of `rate`",
           [of](S& s, V v) { of(s).amount = v.money; });
  rows.add(at + ".paid", one_of<kBonusPaid>(), "when, not how much",
           [of](S& s, V v) { of(s).paid = v.as(kBonusPaid); })
      .by_default("\"quarterly\"; annual for a calendar plan year")
      .sample(only ? "\"annual\"" : "");
  rows.add(at + ".expected_payout", kPays, "what the company usually pays of it",
           [of](S& s, V v) { of(s).expected_payout = v.percent; })
      .by_default("\"100%\"");
  rows.add(at + ".plan_year", one_of<kPlanYears>(),
           "which years it is paid for; those of the calendar are prorated and paid once",
           [of](S& s, V v) { of(s).plan_year = v.as(kPlanYears); })
      .by_default("\"employment\"");
  rows.add(at + ".first_year", one_of<kFirstYears>(), "what the calendar year of the start pays",
           [of](S& s, V v) { of(s).first_year = v.as(kFirstYears); })
      .by_default("\"prorated\"");
  rows.add(at + ".payout_date", kMonthDay, "the day of the next year on which it is paid",
           [of](S& s, V v) { of(s).payout_date = v.month_day; })
      .by_default("\"03-15\"");
  rows.add(at + ".employed_at", one_of<kEmployedAt>(),
           "until when one must stay to get it: the day of payment, or the year's last day",
           [of](S& s, V v) { of(s).employed_at = v.as(kEmployedAt); })
      .by_default("\"payout\"");
  rows.add(at + ".tiers", kList, "what part of the bonus a score pays")
      .at_most(kMostTiers)
      .by_default(only ? "the playbook's; with none the bonus hangs on no score"
                       : "of the first the playbook's; with none the bonus hangs on no score");
  rows.add(at + ".tiers[]", kTable, "one tier; the highest that is reached counts",
           [of](S& s, V) { of(s).tiers.emplace_back(); });
  rows.add(at + ".tiers[].score", kScore, "reached by a score of at least this",
           [of](S& s, V v) { of(s).tiers.back().score = v.number; })
      .required();
  rows.add(at + ".tiers[].pays", kPays, "of the promised bonus",
           [of](S& s, V v) { of(s).tiers.back().pays = v.percent; })
      .required();
}

void add_bonuses(ScenarioRows& rows) {
  rows.add("offer.bonus", kTable, "the bonus");
  add_bonus_terms(rows, "offer.bonus", [](S& s) -> Bonus& { return s.offer.bonus; });
  rows.add("offer.bonuses", kList, "several bonuses, in place of one; the first is negotiated");
  rows.add("offer.bonuses[]", kTable, "one bonus",
           [](S& s, V) { s.offer.more_bonuses.emplace_back(); });
  add_bonus_terms(rows, "offer.bonuses[]",
                  [](S& s) -> Bonus& { return s.offer.more_bonuses.back(); });
}

void add_severance(ScenarioRows& rows) {
  const auto severance = [](S& s) -> Severance& {
    return s.offer.severance ? *s.offer.severance : s.offer.severance.emplace();
  };
  rows.add("offer.severance", kTable,
           "what is paid in the month of leaving where `events.terminated` is said");
  rows.add("offer.severance.months", kMonth, "months of salary",
           [severance](S& s, V v) { severance(s).months = v.count(); })
      .by_default("0");
  rows.add("offer.severance.bonus_share", kShare, "of the bonuses of a year",
           [severance](S& s, V v) { severance(s).bonus_share = v.percent; })
      .by_default("\"0%\"");
}

}  // namespace

void add_payment_keys(ScenarioRows& rows) {
  add_sign_on(rows);
  add_payments(rows);
  add_bonuses(rows);
  add_severance(rows);
}

}  // namespace parley::scenario
