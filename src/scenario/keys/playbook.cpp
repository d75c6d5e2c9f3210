// The playbook: bands, rules of impact, bonus and acceleration, the hiring calendar.
#include "scenario/keys/key_sections.hpp"

namespace parley::scenario {
namespace {

using P = Playbook;
using V = const Value&;

void add_band(PlaybookRows& rows, Lever lever, const Unit& unit) {
  const KeyPath table = KeyPath("bands.") + name(lever);
  const auto band = [lever](P& p) -> Band& { return *p.bands[lever]; };
  rows.add(table, kTable, "the band of this lever", [lever](P& p, V) { p.bands[lever].emplace(); });
  rows.add(table + ".low", unit, "the least that is usual",
           [band](P& p, V v) { band(p).low = v.ratio(); })
      .required();
  rows.add(table + ".high", unit, "the most that is usual",
           [band](P& p, V v) { band(p).high = v.ratio(); })
      .required();
  rows.add(table + ".step", unit, "in which it is negotiated; high - low is a multiple of it",
           [band](P& p, V v) { band(p).step = v.ratio(); })
      .required();
}

void add_evidence(PlaybookRows& rows) {
  rows.add("evidence", kTable, "what share of a feature's figures counts");
  const auto credit = [&rows](const char* key, Percent EvidenceCredits::*member,
                              const char* fallback) {
    rows.add(KeyPath("evidence.") + key, kShare, "of a feature with this evidence",
             [member](P& p, V v) { p.evidence.*member = v.percent; })
        .by_default(fallback);
  };
  credit("verified", &EvidenceCredits::verified, "\"100%\"");
  credit("documented", &EvidenceCredits::documented, "\"100%\"");
  credit("projected", &EvidenceCredits::projected, "\"70%\"");
  credit("bare", &EvidenceCredits::bare, "\"50%\"");
}

void add_signals(PlaybookRows& rows) {
  rows.add("signals", kList, "the Signal-Weighting Matrix").at_most(50);
  rows.add("signals[]", kTable, "one signal", [](P& p, V) { p.signals.emplace_back(); });
  rows.add("signals[].name", kText, "what it is called",
           [](P& p, V v) { p.signals.back().name = v.text; })
      .required();
  rows.add("signals[].weight", kShare, "of the score",
           [](P& p, V v) { p.signals.back().weight = v.percent; })
      .required();
  rows.add("signals[].metric", one_of<kMetrics>(), "what it measures",
           [](P& p, V v) { p.signals.back().metric = v.as(kMetrics); })
      .required();
  rows.add("signals[].full_marks_at", Unit{KeyType::measure, {0, kMostDollars, true}},
           "the value that earns 100: dollars, clusters or a percentage; not for ratings",
           [](P& p, V v) { p.signals.back().full_marks_at = v.ratio(); });
}

void add_impact(PlaybookRows& rows) {
  rows.add("time_to_value", kTable, "points for quick value",
           [](P& p, V) { p.time_to_value.emplace(); });
  rows.add("time_to_value.within_days", kDays, "days to value that earn them",
           [](P& p, V v) { p.time_to_value->within_days = v.count(); })
      .by_default("90");
  rows.add("time_to_value.points", kScore, "added to the score",
           [](P& p, V v) { p.time_to_value->points = v.number; })
      .by_default("5");
  rows.add("lock_in", kTable, "what the Ecosystem Lock-In Index adds",
           [](P& p, V) { p.lock_in.emplace(); });
  rows.add("lock_in.reached_at", kAmountAboveZero, "the growth of partner calls that reaches it",
           [](P& p, V v) { p.lock_in->reached_at = v.number; })
      .by_default("0.6");
  rows.add("lock_in.amplifier", kShare, "what it adds to the effective ARR",
           [](P& p, V v) { p.lock_in->amplifier = v.percent; })
      .by_default("\"25%\"");
  rows.add("impact", kTable, "from impact to an offer and to equity");
  rows.add("impact.offer_threshold", kScore, "an offer needs a score above this",
           [](P& p, V v) { p.impact.offer_threshold = v.number; })
      .by_default("75");
  rows.add("impact.curve", kList,
           "effective ARR and the ownership it justifies, linear between, flat outside")
      .filled();
  rows.add("impact.curve[]", kList, "a pair: ARR and ownership",
           [](P& p, V) { p.impact.curve.emplace_back(); });
  rows.add("impact.curve[][0]", kMoneyYearly, "effective ARR",
           [](P& p, V v) { p.impact.curve.back().arr = v.money; });
  rows.add("impact.curve[][1]", Unit{KeyType::money_or_percent, {0, 100}},
           "ownership, or dollars as in its band",
           [](P& p, V v) { p.impact.curve.back().ownership = v.ratio(); });
}

void add_clause(PlaybookRows& rows) {
  const auto clause = [](P& p) -> Acceleration& { return *p.acceleration; };
  rows.add("acceleration", kTable, "the clause that the lever asks for",
           [](P& p, V) { p.acceleration.emplace(); });
  rows.add("acceleration.score", kScore, "reached by a quarter's score of at least this",
           [clause](P& p, V v) { clause(p).score = v.number; })
      .by_default("80");
  rows.add("acceleration.within_months", kMonth, "of the grant",
           [clause](P& p, V v) { clause(p).within_months = v.count(); })
      .by_default("12");
  rows.add("acceleration.at_month", kMonth, "of the grant, at which it vests",
           [clause](P& p, V v) { clause(p).at_month = v.count(); })
      .by_default("12");
  rows.add("acceleration.taken_from", one_of<kTakenFrom>(), "which installments it uses up",
           [clause](P& p, V v) { clause(p).taken_from = v.as(kTakenFrom); })
      .by_default("\"end\"");
  rows.add("acceleration.portion", kShare, "of the whole grant, additional",
           [clause](P& p, V v) { clause(p).portion = v.percent; })
      .by_default("\"25%\"");
}

void add_calendar(PlaybookRows& rows) {
  const Unit day = kDays;
  rows.add("calendar", kTable, "the hiring calendar, in days from the application");
  rows.add("calendar.screen_by_day", day, "the screening call",
           [](P& p, V v) { p.calendar.screen_by_day = v.count(); });
  rows.add("calendar.debrief_by_day", day, "the debrief",
           [](P& p, V v) { p.calendar.debrief_by_day = v.count(); });
  rows.add("calendar.offer_day", day, "the offer",
           [](P& p, V v) { p.calendar.offer_day = v.count(); });
  rows.add("calendar.rounds", kList, "the interviews").at_most(50);
  rows.add("calendar.rounds[]", kTable, "one interview",
           [](P& p, V) { p.calendar.rounds.emplace_back(); });
  rows.add("calendar.rounds[].name", kText, "what it is",
           [](P& p, V v) { p.calendar.rounds.back().name = v.text; })
      .required();
  rows.add("calendar.rounds[].day", day, "from the application",
           [](P& p, V v) { p.calendar.rounds.back().day = v.count(); })
      .required();
  rows.add("calendar.rounds[].minutes", whole(0, 10'000), "how long it takes",
           [](P& p, V v) { p.calendar.rounds.back().minutes = v.count(); });
}

}  // namespace

void add_lever_keys(PlaybookRows& rows) {
  rows.add("title", kText, "what this playbook is called", [](P& p, V v) { p.title = v.text; })
      .by_default("the name of the file");
  rows.add("bands", kTable, "what is usual for each lever");
  add_band(rows, Lever::base_salary, kMoneyYearly);
  add_band(rows, Lever::sign_on, kMoney);
  add_band(rows, Lever::ownership, Unit{KeyType::money_or_percent, {0, 100}});
  add_band(rows, Lever::bonus_rate, kShare);
  add_band(rows, Lever::acceleration, kShare);
}

void add_scoring_keys(PlaybookRows& rows) {
  add_evidence(rows);
  add_signals(rows);
  add_impact(rows);
}

void add_practice_keys(PlaybookRows& rows) {
  rows.add("bonus", kTable, "how a score becomes a bonus");
  rows.add("bonus.max_rate", kShare, "the most a bonus promises a year, as a share of base",
           [](P& p, V v) { p.max_bonus_rate = v.percent; })
      .by_default("\"15%\"");
  rows.add("bonus.tiers", kList, "what part of the bonus a score pays").at_most(kMostTiers);
  rows.add("bonus.tiers[]", kTable, "one tier; the highest that is reached counts",
           [](P& p, V) { p.bonus_tiers.emplace_back(); });
  rows.add("bonus.tiers[].score", kScore, "reached by a score of at least this",
           [](P& p, V v) { p.bonus_tiers.back().score = v.number; })
      .required();
  rows.add("bonus.tiers[].pays", kPays, "of the promised bonus",
           [](P& p, V v) { p.bonus_tiers.back().pays = v.percent; })
      .required();
  add_clause(rows);
  add_calendar(rows);
}

}  // namespace parley::scenario
