#include "letter/find/vesting_signs.hpp"

#include <algorithm>

#include "letter/find/rewrite.hpp"

namespace parley::letter {

// "a ten-year term", "a term of seven years"
bool is_life_of_option(const Tokens& t, std::size_t i) {
  constexpr int kLongestVest = 84;
  const auto months = months_of(t[i]);
  static const Pattern kTermOf("term|life|duration ?of|is|: ?up ?to {dur}");
  static const Pattern kOfVesting("vesting|vest|vests|over|during|throughout");
  const bool named = one_of(t, i + 1, {"term", "life", "maximum"}) ||
                     (kTermOf.find(t, i > 4 ? i - 4 : 0, i + 1).end == i + 1 &&
                      !kOfVesting.in(t, i > 5 ? i - 5 : 0, i));
  return months && *months >= kLongestVest && named;
}

// "at the end of a three-year performance period": it may have begun before the start.
bool is_performance_period(const Tokens& t, std::size_t i) {
  static const Pattern kPeriod("{dur} performance|measurement period|cycle");
  Match m;
  return kPeriod.at(t, i, m);
}

// "the first quarter vests on ..., and the rest ...": a fourth of it; none: it is not said.
std::optional<Ratio> first_part(const Tokens& t, std::size_t i) {
  if (i == 0 || !is_at(t, i - 1, Is::ordinal) || t[i - 1].value != Ratio(1)) return std::nullopt;
  static const Pattern kVests("?of ?it ?them ?will ?shall vest|vests|becomes");
  Match m;
  if (i + 1 >= t.size() || !kVests.at(t, i + 1, m)) return std::nullopt;
  if (one_of(t, i, {"half"})) return Ratio::of(1, 2);
  if (one_of(t, i, {"quarter"})) return Ratio::of(1, 4);
  const bool part = t[i].is == Is::ordinal && t[i].value.is_whole() && t[i].value > Ratio(2) &&
                    t[i].value < Ratio(9);
  return part ? std::optional(Ratio(1) / t[i].value) : std::nullopt;
}

// "2,000 vest at hire", "20% vests immediately"
bool is_at_once(const Tokens& t, std::size_t i) {
  const bool now = one_of(t, i, {"immediately", "upfront"});
  const bool then = one_of(t, i, {"hire", "signing", "joining", "grant", "acceptance"}) && i > 0 &&
                    one_of(t, i - 1, {"at", "on", "upon"}) &&
                    !one_of(t, i + 1, {"date", "day", "anniversary"});
  static const Patterns kFromStart(
      "vest|vests|vested ?already ?fully at|on|upon|from ?the ?your ?very start|outset;"
      "vest|vests|vested ?already ?fully at|on|upon|from ?the ?your ?very day you|one|1;"
      "vest|vests|vested ?already ?fully at|on|upon|from ?the ?your start|first|hire date|day");
  if (kFromStart.begins(t, i)) return true;
  const std::size_t k = now ? i : i - (then ? 1 : 0);
  return (now || then) && k > 0 && one_of(t, k - 1, {"vest", "vests", "vested"});
}

// "12 months | 5%": a row of a table.
bool is_label_of_portion(const Tokens& t, std::size_t i) {
  if (i + 1 >= t.size() || !(t[i + 1].is_symbol('|') || t[i + 1].is_symbol(':'))) return false;
  for (std::size_t k = i + 2; k < t.size() && k < i + 9; ++k) {
    if (t[k].is == Is::percent) return !one_of(t, k + 1, {"after", "on", "at", "upon", "in"});
    if (t[k].is == Is::duration) return false;
  }
  return false;
}

// "March 1, 2028", "March 15 of 2028, 2029 and 2030": its days, and where they end.
std::vector<Date> days_at(const Tokens& t, std::size_t i, std::size_t& end) {
  std::vector<Date> out;
  const Day& d = t[i].day;
  end = i + 1;
  if (d.month == 0 || d.day == 0 || d.either_way) return out;
  if (d.year > 0) out.push_back(Date::on(d.year, d.month, d.day));
  for (std::size_t k = i + 1; k < t.size(); ++k) {
    const bool year = t[k].is == Is::number && t[k].value.is_whole() && !t[k].in_words &&
                      t[k].value >= Ratio(2020) && t[k].value <= Ratio(2060) &&
                      t[k].end - t[k].start == 4;
    const bool between = t[k].is_symbol(',') || one_of(t, k, {"and", "of", "in", "each", "both"});
    if (!year && !between) break;
    if (!year) continue;
    out.push_back(Date::on(static_cast<int>(t[k].value.numerator()), d.month, d.day));
    end = k + 1;
  }
  return out;
}

// "30, 36, 42 and 48 months"
bool list_of_months_follows(const Tokens& t, std::size_t i) {
  for (std::size_t k = i + 1; k < t.size() && k < i + 24; ++k) {
    if (t[k].is == Is::duration) return t[k].unit == Unit::month;
    if (t[k].is != Is::number && !t[k].is_symbol(',') && !t[k].is_word("and")) return false;
  }
  return false;
}

bool ends_clause(const Tokens& t, std::size_t i) {
  return i >= t.size() || t[i].is == Is::symbol || t[i].is == Is::percent ||
         one_of(t, i, {"and", "or", "then"});
}

// "(so $90,000/year)": what a year comes to, no step.
bool is_of_sum(const Tokens& t, std::size_t i) {
  return i > 1 && t[i - 1].is == Is::money &&
         (one_of(t, i - 2, {"so", "ie", "that's", "or", "about"}) || t[i - 2].is_symbol('='));
}

// "12,000 units will vest on January 4, 2028, 12,000 on January 4, 2029"
bool vests_in_units(const Tokens& t, std::size_t i) {
  static const Pattern kUnits(
      "?of ?the ?restricted ?stock ?such shares|units|rsus|options ?will ?shall ?vest ~4 {date}");
  static const Pattern kOn("on|vest|vests|vesting ?on ?each|every ?of ?the {date}");
  Match m;
  static const Pattern kAfter("?units ?shares ?rsus after|at|upon {dur}");
  static const Patterns kSteps(  // "625 shares each month", "12,000 vest on the first
                                 // anniversary"
      "?of ?them ?shares ?units ?rsus ?options ?will ?shall ?vest|vests ?at|upon|on ?the ?end "
      "?completing ?completion ?of per|each|every|a "
      "?further ?additional ?completed ?full month|quarter|year|anniversary;?shares ?units ?rsus "
      "?options ?will ?shall vest|vests "
      "on|after|at|upon ?the ?your {ord} anniversary|year;?shares ?units ?rsus ?options ?will "
      "?shall vest|vests after|at|by ?the ?end ?of year {number};?shares ?units ?rsus ?options "
      "?will "
      "?shall vest|vests after|at|upon|on ~3 {dur};?shares ?units ?rsus ?options "
      "monthly|quarterly|annually");
  static const Patterns kListed(  // "over four years: 12,000 shares on the first anniversary"
      "?of ?the ?option ?shares ?units ?rsus ?options on|after|at|upon|following ?the ?your {ord} "
      "anniversary|year;?shares ?units ?rsus ?options ?options after|at|upon|on|following ?the "
      "?your ?end|completion ?of ?your {dur}");
  const bool listed = i > 0 && (t[i - 1].is_symbol(':') || t[i - 1].is_symbol(',') ||
                                one_of(t, i - 1, {"and", "then", "which", "with"}));
  if (listed && kListed.begins(t, i + 1)) return true;
  return i + 1 < t.size() && (kUnits.at(t, i + 1, m) || kOn.at(t, i + 1, m) ||
                              kAfter.at(t, i + 1, m) || kSteps.begins(t, i + 1));
}

std::size_t portions_listed(const Tokens& t, std::size_t i, std::size_t end,
                            std::vector<Ratio>& parts) {
  bool percent = false;
  bool bare = false;
  std::size_t at = i;
  while (at < end && (t[at].is == Is::number || t[at].is == Is::percent)) {
    percent |= t[at].is == Is::percent;
    bare |= t[at].is == Is::number;
    parts.push_back(t[at].is == Is::percent ? t[at].value : t[at].value / Ratio(100));
    ++at;
    std::size_t next = at;
    while (next < end && (t[next].is_symbol('/') || t[next].is_symbol(',') ||
                          t[next].is_symbol('-') || one_of(t, next, {"and", "then"})))
      ++next;
    if (next == at || next >= end || (t[next].is != Is::number && t[next].is != Is::percent)) break;
    at = next;
  }
  Ratio sum;
  for (const Ratio& p : parts) sum += p;
  if (parts.size() < 3 || !(sum == Ratio(1)) || (!percent && !bare)) return i;
  return at;
}

// "monthly", "quarterly" within some words: months from one step to the next; 0: none is named.
int step_named(const Tokens& t, const Match& m) {
  for (std::size_t i = m.first; i < m.end; ++i) {
    if (t[i].is_word("monthly")) return 1;
    if (t[i].is_word("quarterly")) return 3;
    if (one_of(t, i, {"semi", "half", "semiannual"})) return 6;
    if (t[i].is_word("annual") || t[i].is_word("yearly")) return 12;
  }
  return 0;
}

// "our annual appraisal", "the quarterly board meeting": how often something else comes.
bool is_of_other_thing(const Tokens& t, const Match& step) {
  static const Pattern kThing(
      "?independent ?outside ?board ?shareholder ?shareholders ?stockholder ?earnings ?average "
      "appraisal|appraisals|valuation|valuations|meeting|meetings|review|reviews|audit|report|"
      "reports|reporting|earnings|results|plan|budget|revenue|sales|dividend|dividends|statement|"
      "statements|bonus|salary|program|average|close|409a|update|process");
  Match m;
  const bool does = step.first > 0 && one_of(t, step.first - 1,
                                             {"meets", "meet", "convenes", "reviewed", "reviews",
                                              "paid", "pays", "reports", "audited", "appraised",
                                              "valued", "redone", "updated", "refreshed"});
  return does || (step.end < t.size() && kThing.at(t, step.end, m));
}

// "over four years after a one-year cliff": the whole term, with a cliff.
bool is_before_cliff(const Tokens& t, const Match& over) {
  static const Pattern kCliff("after|following ?a ?an ?the ?initial ?{dur} ?one ?year cliff");
  Match m;
  return over.end > 0 && kCliff.at(t, over.end - 1, m);
}

bool vests_at_once(const Tokens& t, std::size_t i) {
  return one_of(t, i + 1, {"at", "all", "in"}) &&
         (one_of(t, i + 2, {"once", "one"}) || one_of(t, i + 3, {"once"}));
}

bool comes_then(const Tokens& t, std::size_t i) {
  return (i > 0 && one_of(t, i - 1, {"then", "time", "point"})) ||
         (i > 1 && one_of(t, i - 1, {"the"}) && one_of(t, i - 2, {"then"})) ||
         (i > 2 && one_of(t, i - 1, {"end"}) && one_of(t, i - 2, {"its", "that"})) ||
         one_of(t, i + 1, {"then"});
}

bool is_term_before_cliff(const Tokens& t, const Match& cliff) {
  constexpr int kLeast = 24;
  return symbol_at(t, cliff.caught[0] + 1, ',') &&
         months_of(t[cliff.caught[0]]).value_or(0) >= kLeast;
}

// "0.35% of 10,000,000 fully diluted": a part of the company, none of the grant.
bool is_of_company(const Tokens& t, std::size_t i) {
  static const Pattern kWhole(
      "of ?our ?the ?all ?its {number}|fully|company|company's|capitalization|business|firm");
  static const Pattern kDiluted("?on ?a fully|fd");
  Match m;
  return i + 1 < t.size() && t[i].is == Is::percent && t[i].value < Ratio::of(1, 10) &&
         (kWhole.at(t, i + 1, m) || kDiluted.at(t, i + 1, m));
}

bool is_of_other_whole(const Tokens& t, std::size_t i) {
  static const Patterns kPayout(
      "{percent} ?and ?to ?or ?- ?{percent} of ?the ?your ?such target;{percent} and|to|- "
      "{percent} "
      "?may ?will ?can ?be earned|payout;from|between|range ~2 {percent} and|to|- {percent}");
  if (is_of_company(t, i)) return true;
  for (std::size_t k = i > 5 ? i - 5 : 0; k <= i; ++k) {
    const Match m = kPayout.begins(t, k) ? kPayout.find(t, k, i + 1) : Match();
    if (std::find(m.caught.begin(), m.caught.end(), i) != m.caught.end()) return true;
  }
  return false;
}

// "the first $30,000 vests after 12 months" of a grant in dollars
bool is_dollars_of_grant(const Tokens& t, std::size_t i) {
  return t[i].is == Is::money && t[i].sure() && one_of(t, i + 1, {"vest", "vests", "vesting"});
}

// "which vest, to the extent earned, on the third anniversary": all of it, where no other time and
// no step is said.
bool is_on_one_day(const Tranche& x, const VestingWords& all) {
  constexpr int kLater = 24;
  static const Pattern kBegins("begin|begins|start|starts|commence|commences|first|initial");
  const bool alone = x.at.size() == 1 && x.on.empty() && x.at[0] >= kLater && !x.rest &&
                     x.every == 0 && !all.term && !all.cliff && all.every == 0 && !all.strange;
  return alone && !kBegins.in(all.all->in->t, all.all->first, all.all->end);
}

}  // namespace parley::letter
