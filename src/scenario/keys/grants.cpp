// Equity: the grants, how they vest, and what accelerates them.
#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {
namespace {

using S = Scenario;
using V = const Value&;

// The terms of a grant, which a grant and a policy of refreshers say alike.
struct GrantTable {
  ScenarioRows& rows;
  KeyPath path;          // "offer.grants[]"
  Grant& (*of)(S&);      // the grant that is being read
  const char* interval;  // the key of months between installments

  template <class Set>
  Row add(const char* key, const Unit& unit, std::string_view help, Set set) const {
    return rows.add(path + "." + key, unit, help, [of = of, set](S& s, V v) { set(of(s), v); });
  }
  Row add(const char* key, const Unit& unit, std::string_view help) const {
    return rows.add(path + "." + key, unit, help);
  }
};

Grant& last_grant(S& s) { return s.offer.grants.back(); }
Grant& last_refresher(S& s) { return s.offer.refreshers.back().each; }

void add_size(const GrantTable& t) {
  t.add("kind", one_of<kGrantKinds>(),
        "shares, or options (iso, nso; option where its tax kind is not known)",
        [](Grant& g, V v) { g.kind = v.as(kGrantKinds); })
      .by_default("\"rsu\"")
      .sample("\"rsu\"");
  t.add("ownership", Unit{KeyType::percent, {0, 100}, "impact"},
        "of the fully diluted shares today; \"impact\": what the plan justifies by the playbook",
        [](Grant& g, V v) {
          if (v.choice) {
            g.size = ByImpact{};
          } else {
            g.size = v.percent;
          }
        })
      .shown("\"0.05%\"");
  t.add("shares", kShareCount, "a number of shares, in place of `ownership`",
        [](Grant& g, V v) { g.size = Shares::of(v.whole); });
  t.add("value", kMoney, "dollars of stock at the price of its own day, in place of `ownership`",
        [](Grant& g, V v) { g.size = v.money; });
  t.add("value_at", one_of<kValueAt>(),
        "of `value`: worth what that stock has become, or at each vest the dollars themselves",
        [](Grant& g, V v) { g.value_at = v.as(kValueAt); })
      .by_default("\"grant\"");
  t.add(
       "liquid", kFlag,
       "of `value`: false where it cannot be sold, as a private company's RSUs: it is then so much "
       "of the company",
       [](Grant& g, V v) { g.liquid = v.flag; })
      .by_default("true");
  t.add("payout", kPayout, "of performance units: what of the plan is paid, of target",
        [](Grant& g, V v) { g.payout = v.percent; })
      .by_default("\"100%\"");
}

void add_options(const GrantTable& t) {
  t.add("strike", Unit{KeyType::price, {0, kMostDollarsPerShare}, "fmv"},
        "of options: what a share costs, to six decimals; \"fmv\": the value on the day of the "
        "grant, to be asked for; of stock with election_83b: what is paid for a share",
        [](Grant& g, V v) {
          if (!v.choice) g.strike = v.price;
        })
      .by_default("company.common_price");
  t.add("exercise_window_days", kDays, "how long options can be exercised after leaving",
        [](Grant& g, V v) { g.exercise_window_days = v.count(); })
      .by_default("nothing lapses");
  t.add("term_years", whole(1, 100), "how long options can be exercised at all, from the grant",
        [](Grant& g, V v) { g.term_years = v.count(); })
      .by_default("10 with a window, else nothing lapses");
  t.add("exercise_on_leaving", one_of<kOnLeaving>(),
        "what becomes of vested options on leaving: they lapse with the window, or are bought then",
        [](Grant& g, V v) { g.exercise_on_leaving = v.as(kOnLeaving); })
      .by_default("\"lapse\"");
}

void add_second_trigger(const GrantTable& t) {
  t.add("double_trigger", kFlag, "what has vested is paid at a sale or an ipo only",
        [](Grant& g, V v) { g.double_trigger = v.flag; })
      .by_default("false");
  t.add("liquidity_by_months", kMonth,
        "months of the grant by which that must come; later it pays nothing",
        [](Grant& g, V v) { g.liquidity_by_months = v.count(); })
      .by_default("84");
}

void add_plan(const GrantTable& t) {
  t.add("months", kMonthsAboveZero, "the whole term",
        [](Grant& g, V v) { g.vesting.months = v.count(); })
      .by_default("48")
      .shown("48");
  t.add("cliff_months", kMonth, "nothing vests before; what would have vests then",
        [](Grant& g, V v) { g.vesting.cliff_months = v.count(); })
      .by_default("12")
      .shown("12");
  t.add(t.interval, kMonthsAboveZero, "months between installments",
        [](Grant& g, V v) { g.vesting.every_months = v.count(); })
      .by_default("1")
      .shown("1");
  t.add("yearly", kList, "the share of each year, together 100 %")
      .filled()
      .by_default("even")
      .sample("[\"10%\", \"20%\", \"30%\", \"40%\"]");
  t.add("yearly[]", kShare, "of the grant",
        [](Grant& g, V v) { g.vesting.yearly.push_back(v.percent); });
  t.add("vests", kList, "any schedule at all, in place of the keys above").filled();
  t.add("vests[]", kTable, "one vest", [](Grant& g, V) { g.vesting.vests.emplace_back(); });
  t.add("vests[].month", kMonth, "the month of the grant", [](Grant& g, V v) {
     g.vesting.vests.back().month = v.count();
   }).required();
  t.add("vests[].share", kShare, "of the grant", [](Grant& g, V v) {
     g.vesting.vests.back().share = v.percent;
   }).required();
  t.add("allocation", one_of<kAllocations>(), "how whole shares are split where they do not divide",
        [](Grant& g, V v) { g.vesting.allocation = v.as(kAllocations); })
      .by_default("\"cumulative_rounding\"");
}

void add_vest_days(const GrantTable& t) {
  t.add("vest_dates", kList,
        "the employer's days of the year: each installment moves to the first on or after its own")
      .filled();
  t.add("vest_dates[]", kMonthDay, "one day",
        [](Grant& g, V v) { g.vesting.days.dates.push_back(v.month_day); });
  t.add("vest_day", Unit{KeyType::whole, {1, 31}, "last"},
        "the employer's day of the month, in place of `vest_dates`",
        [](Grant& g, V v) { g.vesting.days.day = v.choice ? 31 : v.count(); });
  t.add("first_vest", one_of<kFirstVests>(),
        "of those days: the first installment (or the cliff) moves too, or stays on its own date",
        [](Grant& g, V v) { g.vesting.days.first = v.as(kFirstVests); })
      .by_default("\"vest_date\"");
}

// Two keys say a trigger: a sale alone, until `kind` says that a termination belongs to it.
constexpr auto kTriggers =
    enum_names<Trigger>({{Trigger::impact, "impact"},
                         {Trigger::change_of_control_single, "change_of_control"},
                         {Trigger::termination, "termination"}});

void add_acceleration(const GrantTable& t) {
  const auto clause = [&t](const char* key, const Unit& unit, std::string_view help, auto set) {
    return t.rows.add(t.path + ".acceleration[]." + key, unit, help,
                      [of = t.of, set](S& s, V v) { set(of(s).acceleration.back(), v); });
  };
  using A = Acceleration&;
  t.add("acceleration", kList, "clauses that make a part vest early").at_most(kMostClauses);
  t.add("acceleration[]", kTable, "one clause", [](Grant& g, V) { g.acceleration.emplace_back(); });
  clause("trigger", one_of<kTriggers>(), "what it takes", [](A a, V v) {
    a.trigger = v.as(kTriggers);
  }).required();
  clause("kind", words("single|double"),
         "of change_of_control: the sale alone, or a sale and a termination", [](A a, V v) {
           const bool by_sale = a.trigger == Trigger::change_of_control_single;  // read first
           if (by_sale && v.text == "double") a.trigger = Trigger::change_of_control_double;
         });
  clause("score", kScore, "impact: reached by a quarter's score of at least this", [](A a, V v) {
    a.score = v.number;
  }).by_default("the playbook's, else 80");
  clause("within_months", kMonth,
         "impact: of the grant; double trigger: months after the change of control",
         [](A a, V v) { a.within_months = v.count(); })
      .by_default("the playbook's (impact), else 12");
  clause("before_months", kMonth,
         "double trigger: a termination so many months before the change of control counts too",
         [](A a, V v) { a.before_months = v.count(); })
      .by_default("0");
  clause("at_month", kMonth, "impact: the month of the grant at which it vests", [](A a, V v) {
    a.at_month = v.count();
  }).by_default("the playbook's, else 12");
  clause("reason", kText, "termination: as the offer words it, \"without cause\" say",
         [](A a, V v) { a.reason = v.text; });
  clause("portion", kShare,
         "impact: of the whole grant, additional; others: of what is then unvested",
         [](A a, V v) { a.portion = v.percent; })
      .by_default("impact: the playbook's, else \"25%\"; others: must be said, or `months`");
  clause("months", kMonthsAboveZero,
         "in place of `portion`: what the next so many months would have vested",
         [](A a, V v) { a.months = v.count(); });
  clause("taken_from", one_of<kTakenFrom>(),
         "which installments it uses up; the same for all clauses of a grant",
         [](A a, V v) { a.taken_from = v.as(kTakenFrom); })
      .by_default("the playbook's (impact), else \"end\"");
}

void add_terms(const GrantTable& t) {
  add_size(t);
  add_options(t);
  add_second_trigger(t);
  add_plan(t);
  add_vest_days(t);
  add_acceleration(t);
}

void add_grants(ScenarioRows& rows) {
  const GrantTable t{rows, "offer.grants[]", last_grant, "every_months"};
  rows.add("offer.grants", kList, "equity; the first grant is the one that is negotiated")
      .at_most(kMostGrants);
  rows.add("offer.grants[]", kTable, "one grant: say one of `ownership`, `shares`, `value`",
           [](S& s, V) { s.offer.grants.emplace_back(); });
  t.add("name", kText, "what it is called", [](Grant& g, V v) { g.name = v.text; })
      .by_default("\"grant 1\", ...")
      .shown("\"new hire\"");
  t.add("month", kMonth, "the month of employment in which it is granted", [](Grant& g, V v) {
     g.month = v.count();
   }).by_default("0");
  t.add("granted", kDate, "the day of the grant, in place of `month`",
        [](Grant& g, V v) { g.granted = v.date; });
  t.add("commencement", kDate, "the day from which vesting counts", [](Grant& g, V v) {
     g.commencement = v.date;
   }).by_default("the day of the grant");
  add_terms(t);
  t.add("ocf", kFile,
        "a file of vesting terms in the Open Cap Format, in place of the keys of vesting");
  t.add("terms", kText, "the id of the terms in that file").by_default("the only ones in it");
}

// The entries of a policy are grants of their own, after the others.
void add_refreshers(ScenarioRows& rows) {
  const GrantTable t{rows, "offer.refreshers[]", last_refresher, "vest_every_months"};
  const auto last = [](S& s) -> Refreshers& { return s.offer.refreshers.back(); };
  rows.add("offer.refreshers", kList, "policies of further grants, one entry for all of a policy")
      .at_most(kMostGrants);
  rows.add("offer.refreshers[]", kTable,
           "one policy: its size, its months, and the terms of each of its grants",
           [](S& s, V) { s.offer.refreshers.emplace_back(); });
  t.add("name", kText, "what they are called, with a number behind it: \"refresher 1\"",
        [](Grant& g, V v) { g.name = v.text; })
      .by_default("\"refresher\"");
  const auto policy = [&](const char* key, const Unit& unit, const char* help,
                          int Refreshers::*member) {
    return rows.add(t.path + "." + key, unit, help,
                    [last, member](S& s, V v) { last(s).*member = v.count(); });
  };
  policy("from_month", kMonth, "the month of employment of the first", &Refreshers::from_month)
      .by_default("12");
  policy("every_months", kMonthsAboveZero, "months from one to the next", &Refreshers::every_months)
      .by_default("12");
  policy("count", whole(1, static_cast<std::int64_t>(kMostGrants)), "how many there are",
         &Refreshers::count)
      .required();
  add_terms(t);
}

}  // namespace

void add_grant_keys(ScenarioRows& rows) {
  add_grants(rows);
  add_refreshers(rows);
  rows.keep_out_of_starter("offer.refreshers");
}

}  // namespace parley::scenario
