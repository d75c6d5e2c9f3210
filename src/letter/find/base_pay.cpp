// Base pay: which sums are it, for which period, and what year they make.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/name_words.hpp"
#include "letter/find/other_pay.hpp"
#include "letter/find/payment_times.hpp"
#include "letter/find/period.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

constexpr auto kBaseSalary = "offer.base_salary";

// "Your salary, MA+30 Step 6, will be $81,244": the only sum of a sentence that is about nothing
// but the salary.
bool is_lone_salary(const Sentence& s, std::size_t i) {
  if (!is_only_sum(s, i)) return false;
  bool base = false;
  for (const Cue& c : s.cues()) {
    if (!takes_money(c.topic)) continue;
    if (c.topic != Topic::base) return false;
    base |= !c.weak && c.end <= i;
  }
  return base && s.t()[i].value >= Ratio(15'000);
}

// "Controller in Topeka, $126,000, annual bonus 10% of base", "$83,000, 6% annual incentive": the
// bonus behind the comma has a rate of its own.
bool is_before_rate(const Sentence& s, std::size_t i) {
  static const Pattern kRate("?of ?is ?at ?: ?target ?targeted ?up ?to {percent}");
  if (s.t()[i].value < Ratio(20'000)) return false;
  const auto has_size = [&](const Cue& c) {  // "115k, 0.25% options"
    for (std::size_t k = i + 1; k < c.first && is_equity(c.topic); ++k) {
      if (s.t()[k].is == Is::percent || s.t()[k].is == Is::number) return true;
    }
    return false;
  };
  const bool parted = symbol_at(s.t(), i + 1, ',') || symbol_at(s.t(), i + 1, ';') ||
                      symbol_at(s.t(), i + 1, '+') || one_of(s.t(), i + 1, {"plus", "and"});
  const Cue* next = nullptr;
  for (const Cue& c : s.cues()) {
    if (!takes_money(c.topic) || c.weak) continue;
    if (c.end <= i) return false;
    if (next == nullptr) next = &c;
  }
  Match m;
  if (!parted || next == nullptr || next->first >= i + 6) return false;
  if (s.t()[i].scaled && has_size(*next)) return true;
  if (next->topic != Topic::bonus) return false;
  for (std::size_t k = i + 1; k < next->first; ++k) {
    if (s.t()[k].is == Is::percent) return true;
  }
  return next->end < s.end && kRate.at(s.t(), next->end, m);
}

// "...; 6,850 USD a month; ...": nothing else between its signs.
bool is_clause_alone(const Sentence& s, std::size_t i) {
  const bool begins = i == s.first || s.t()[i - 1].is_symbol(';') || s.t()[i - 1].is_symbol(':');
  for (std::size_t k = i + 1; begins && k < s.end && k < i + 5; ++k) {
    if (s.t()[k].is_symbol(';')) return true;
    if (s.t()[k].is != Is::word) return false;
  }
  return false;
}

// "we offer you the position of Clerk at $58,000": its only sum.
bool is_offered_at(const Sentence& s, std::size_t i) {
  static const Patterns kOffered(
      "offer|offers|offering ?to you;position|role|job|post of|as;join|hire|employ|appoint ~6 as");
  const Token& t = s.t()[i];
  const bool at = i > s.first && one_of(s.t(), i - 1, {"at", "for"});
  const bool ends = i + 1 >= s.end || s.t()[i + 1].is == Is::symbol ||
                    one_of(s.t(), i + 1, {"starting", "from", "beginning", "plus", "with"});
  return at && ends && t.is == Is::money && t.value >= Ratio(30'000) && s.words(kOffered) &&
         is_only_sum(s, i);
}

// "We would like you to come work for us as a foreman at $1,850 a week": pay by its period.
bool is_offered_by_period(const Sentence& s, std::size_t i) {
  static const Patterns kOffered(
      "offer|offers|offering ?to you;job|post|place of|as;join|hire|employ|appoint|engage|work ~8 "
      "as;come|came|coming ?to work");
  static const Pattern kRent(
      "rent|rents|rented|apartment|house|housing|lodging|parking|lease|room|premiums|cobra|draw");
  const bool at = i > s.first && one_of(s.t(), i - 1, {"at", "for"});
  return at && is_only_sum(s, i) && kOffered.find(s.t(), s.first, i).end > 0 && !s.words(kRent);
}

// "1. Compensation. Range 61, Step C: $9,480 per month.": below a title that says nothing but pay.
bool is_under_pay(const Page& page, const Sentence& s) {
  static const Patterns kTitle(
      "?total ?your ?base compensation|pay|salary|wages|wage|earnings|remuneration;rate of pay");
  const CueRange cues = s.cues();
  if (std::any_of(cues.begin(), cues.end(),
                  [](const Cue& c) { return takes_money(c.topic) && !c.weak; }))
    return false;
  const auto is_title = [&](const Tokens& t, std::size_t end) {
    return end > 0 && end <= 4 && kTitle.begins(t, 0) &&
           (kTitle.ends(t, 0, end) || kTitle.ends(t, 0, end - 1));
  };
  std::size_t first = 0;  // the sentence before it opens its block
  while (first < s.first && s.t()[first].sentence == s.t()[0].sentence) ++first;
  if (s.first > 0) return first == s.first && is_title(s.t(), first);
  const ParsedBlock* above = s.in == page.blocks.data() ? nullptr : s.in - 1;
  return above != nullptr && above->block.heading && is_title(above->t, above->t.size());
}

// "On each of them you will receive $6,812.50, which comes to $163,500 over the year", "$2,750 a
// week, or $143,000 for the fifty-two weeks of a year": so often a year that it makes the sum after
// it, and so it is the pay of a period; none: it makes no year.
Unit period_of_year(const Sentence& s, std::size_t i) {
  static const Pattern kYear("year|yearly|annual|annually|annualized|annum");
  const std::size_t next = next_money(s, i);
  if (next == s.end || s.t()[next].value < Ratio(12'000)) return Unit::none;
  const bool yearly = period_of(s, next) == Unit::year || kYear.in(s.t(), next, s.end) ||
                      kYear.in(s.t(), i + 1, next);
  for (const Unit u : {Unit::half_year, Unit::quarter, Unit::month, Unit::half_month,
                       Unit::two_weeks, Unit::week}) {
    if (yearly && proves(s.t()[i].value, periods_a_year(u), s.t()[next].value)) return u;
  }
  return Unit::none;
}

}  // namespace

// "166 is the max": thousands near a salary that was named before.
bool Finder::is_near_base(const Token& t) const {
  const Ratio now = t.value < Ratio(1000) ? t.value : t.value / Ratio(1000);
  return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
    const Token& old = b.in.t()[b.token];
    const Ratio was = old.value < Ratio(1000) ? old.value : old.value / Ratio(1000);
    return now * Ratio(10) >= was * Ratio(7) && now * Ratio(10) <= was * Ratio(14);
  });
}

// "162k base": then "RSUs are 88k" are dollars, too.
bool Finder::has_bare_base() const {
  return std::any_of(base_.begin(), base_.end(), [](const BaseAmount& b) {
    const Token& t = b.in.t()[b.token];
    return t.is == Is::number && t.scaled && b.named;
  });
}

// "He can get you to 82 on the base", in a mail after one that says $78,000: so many thousands.
bool Finder::is_thousands_again(const BaseAmount& b) {
  const Token& t = b.in.t()[b.token];
  return !b.in.in->block.chat && t.sure() && !t.scaled && t.is == Is::number &&
         t.value < Ratio(1000) && b.unit == Unit::none;
}

// ... beside the word for it, near the salary that stood in the letter before.
bool Finder::is_thousands_of_base(const Sentence& s, std::size_t i, const Bound& b) const {
  static const Pattern kOn("{number} on|for ?the ?your base|salary");
  static const Pattern kTo("base|salary ?up ?is ?now ?to ?at ?can ?be {number}");
  constexpr std::size_t kNear = 7;
  const std::size_t near = i > kNear ? std::max(s.first, i - kNear) : s.first;
  Match m;
  const bool beside = kOn.at(s.t(), i, m) || kTo.find(s.t(), near, i + 1).end == i + 1;
  const bool ends =
      !is_at(s.t(), i + 1, Is::word) || one_of(s.t(), i + 1, {"on", "for", "and", "but", "plus"});
  return b.topic == Topic::base && !b.weak && beside && ends && is_near_base(s.t()[i]) &&
         std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
           return o.in.in->block.newness < s.in->block.newness && is_clear(o);
         });
}

// "124 stays", of a salary of $124,000 that was named before.
bool Finder::is_base_again(const Token& t) const {
  return !base_.empty() && base_.back().in.t()[base_.back().token].sure() &&
         base_.back().in.t()[base_.back().token].value == t.value * Ratio(1000);
}

// A sum about nothing else, in a later message, near the salary that stood: perhaps the new one.
bool Finder::is_later_base(const Sentence& s, std::size_t i) const {
  const bool later = std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
    return b.in.in->block.newness < s.in->block.newness;
  });
  static const Pattern kOfAward("award|grant|units|stock|equity");  // "the award: $234,000 it is"
  return later && is_sum_of_pay(s, i) && is_near_base(s.t()[i]) && !s.words(kOfAward);
}

namespace {

// "best we can do is 70,000": against what stands above, of the same letter too.
const Pattern& best_words() {
  static const Pattern kBest("best ?that we|i can|could ?do ?go ?offer ?to ?at ?is {value}");
  return kBest;
}

// "OK Rob says 95k is doable", "120k is what we can do"
bool is_told(const Sentence& s, std::size_t i) {
  static const Patterns kTold(
      "{value} is doable|approved|possible;{value} doable|approved;{value} is what|all|where ?that "
      "we|i "
      "can|could ?do ?go ?offer");
  return kTold.begins(s.t(), i);
}

}  // namespace

// "good news: we can go to $124,500", in a later message, with no other word for it: a salary near
// the one that stood, and near no other sum.
bool Finder::is_new_base(const Sentence& s, std::size_t i) const {
  static const Pattern kGoes(
      "go|going|do|doable|says|get|got|lands|stands|limit|raise|raised|increase|increased|come|"
      "came|stretch|"
      "bump|bumped|offer|up|"
      "approved|improve|improved|revised|settle|land|landed|final|went|moved|stretched|deal|"
      "agreed|placed|placing|place|placement|step|signed|sorry|wrong|mistake|actually|typo|meant");
  static const Patterns kOfOthers(
      "band|range|grade|scale|level|others|average|market|max|maximum|cap|ceiling|team|last|"
      "previous|"
      "started|everyone|nobody");
  const Token& t = s.t()[i];
  static const Pattern kNotThat("{money} ?a ?per ?an ?/ ?week ?month ?year ?hour ?, not {money}");
  Match m;
  const bool corrects =  // "It's $3,150 a week, not $3,510"
      kNotThat.at(s.t(), i, m) && std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
        return b.in.t()[b.token].value == s.t()[m.caught[1]].value && !same_letter(b.in, s);
      });
  if (corrects) return true;
  static const Patterns kThatIsIt("that's|thats it|all;that is it|all");
  static const Pattern kAnother(  // "the last guy got 140,000"
      "last|previous|prior|other|another guy|person|one|hire|manager|boss|lead|woman|man|fellow");
  const bool answers = asked_for_base(s) && !s.words(kOfOthers);
  const bool settles = s.words(kGoes) || (s.in->block.chat && s.words(kThatIsIt));
  if (!is_sum_of_pay(s, i) || !(answers || settles) || s.words(kAnother)) return false;
  const auto near = [&](const Token& old) { return is_near_sum(t, old); };
  const bool best =
      best_words().find(s.t(), i > 8 ? std::max(s.first, i - 8) : s.first, i + 1).end == i + 1;
  const bool told = is_told(s, i);
  const auto is_near = [&](const BaseAmount& b) {
    return (best || told || b.in.in->block.newness < s.in->block.newness) &&
           near(b.in.t()[b.token]);
  };
  if (std::none_of(base_.begin(), base_.end(), is_near)) return false;
  if (std::any_of(sign_on_.begin(), sign_on_.end(),
                  [&](const Part& p) { return near(p.in.t()[p.token]); }))
    return false;
  return std::none_of(kinds_.begin(), kinds_.end(), [&](const GrantKind& g) {
    const Note* value = g.entry->last("value");
    return value != nullptr && !value->open && value->value.number * Ratio(2) >= t.value &&
           value->value.number <= t.value * Ratio(2);
  });
}

// "Pay: $5,833.33 semi-monthly", "Annual: $140,000": a year, and the periods that make it.
bool Finder::is_year_of_periods(const Sentence& s, std::size_t i, const Bound& b) const {
  static const Patterns kYear(
      "annual|annually|annualized|yearly|year|annum :|BAR|= "
      "{money};annualizes|annualises|annualized|"
      "annualised|amounts|comes|works|equates|equals|equivalent ?out ?to ?about ?a ?an ?gross "
      "?annual ?yearly ?salary ?of {money};annual|annualized|yearly "
      "equivalent|figure|rate|amount|number|total ?is ?was ?right ?correct ~6 {money}");
  const Token& t = s.t()[i];
  if (t.is != Is::money || base_.empty() || base_.size() >= kMostSums) return false;
  const BaseAmount& last = base_.back();
  const bool said_before = last.in.in == s.in && last.token < i && next_money(s, last.token) == i;
  if (said_before && period_of_year(s, last.token) == last.unit && last.unit != Unit::none)
    return true;
  const auto hours = last.unit == Unit::hour ? hours_said(last.in) : std::nullopt;
  if (hours && period_of(s, i) == Unit::year &&
      proves(last.in.t()[last.token].value, *hours, t.value))
    return true;  // "$98 an hour, with a guarantee of 76 hours a month, thus $89,376 a year"
  if (b.topic != Topic::none && !b.weak && b.topic != Topic::base) return false;
  if (!kYear.ends(s.t(), i > 9 ? std::max(s.first, i - 9) : s.first, i + 1)) return false;
  return !is_yearly(last.unit) &&
         proves(last.in.t()[last.token].value, periods_a_year(last.unit), t.value);
}

// A salary by what stands around it, where no word for it is near.
bool Finder::is_salary(const Sentence& s, std::size_t i, const Bound& b) {
  const Token& t = s.t()[i];
  if (i > s.first && one_of(s.t(), i - 1, {"another", "additional", "extra"})) return false;
  static const Pattern kAllYear("{money} a|per|/ week|month ?, ?for {dur} a|per|/ year");
  if (Match m; base_.empty() && kAllYear.at(s.t(), i, m)) return true;
  const bool by_thread = b.topic == Topic::none || b.cost >= kReach;
  const bool parted = b.cue_first > i && is_joined(s, i, b.cue_first);
  if ((by_thread || parted || is_told(s, i)) && is_new_base(s, i))
    return true;  // "$168,500, and the option ..."
  if (base_.empty() && is_before_rate(s, i)) return true;
  const bool alone = !s.has(Topic::rsu) && !s.has(Topic::option) && !s.has(Topic::total) &&
                     !s.has(Topic::valuation) && !s.has(Topic::raised_capital);
  static const Pattern kWhole("cash comp|compensation");
  if (by_thread && alone && s.in->block.chat && t.scaled && base_.empty() && !s.words(kWhole) &&
      t.value >= Ratio(40'000) && t.value < Ratio(900'000))
    return true;  // "offer's in! Art Director, 118k"
  const bool before_sum = b.cue_first > i && next_money(s, i) < b.cue_first &&
                          (b.topic == Topic::sign_on || b.topic == Topic::relocation);
  const bool after_title = t.is == Is::number && i > s.first + 1 && s.t()[i - 1].is_symbol(',') &&
                           is_job(s.t(), i - 2) && (by_thread || before_sum);
  if ((after_title || (before_sum && s.in->block.chat)) && alone && t.scaled && base_.empty() &&
      t.value >= Ratio(40'000) && t.value < Ratio(900'000))
    return true;  // "Brewhouse Lead, 64k, plus $1,500 when you sign"
  const Unit period = period_of(s, i);
  const bool weak = b.topic == Topic::none || b.weak || b.topic == Topic::base || by_thread;
  if (weak && base_.empty() && period_of_year(s, i) != Unit::none) return true;
  static const Patterns kToStart(  // "94k to start", "$96,000 in year one"
      "?a ?year to start|begin;in|for ?the ?your ?first year one|1;in|for ?the ?your {ord} year");
  Match m;
  if (by_thread && t.value >= Ratio(20'000) && i + 1 < s.end && kToStart.begins(s.t(), i + 1))
    return true;
  static const Patterns kYourOffer(
      "your|our offer is ?at|of|for {value};you|you'll ?will ?be at {value}");
  const bool your_offer = t.is == Is::money && t.value >= Ratio(30'000) &&
                          (by_thread || b.topic == Topic::other_money) && !s.has(Topic::total) &&
                          !s.has(Topic::prior) && alone &&
                          kYourOffer.ends(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1);
  if (your_offer) return true;
  static const Patterns kPlaced(  // "we would bring you in at $117,500"
      "put|placed|place|bring|bringing|brought|slot|start|starting you ?in ?on ?out at {money};"
      "you|you'd|you'll ?would ?will ?shall start|begin ?out at|on {money}");
  if ((by_thread || b.weak) && t.value >= Ratio(20'000) && base_.empty() && period == Unit::none &&
      kPlaced.ends(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i + 1))
    return true;
  static const Patterns kOffering("offering ?you ?me {value};offer ?is|of|: {value}");
  const bool ends = i + 1 >= s.end || s.t()[i + 1].is == Is::symbol ||
                    one_of(s.t(), i + 1, {"plus", "and", "a", "per"});
  const bool later_cue = b.topic == Topic::none || b.cue_first > i + 1;
  if (later_cue && ends && t.value >= Ratio(40'000) && base_.empty() && !s.has(Topic::total) &&
      kOffering.ends(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1))
    return true;  // "They're offering 165k, 20k sign-on"
  static const Patterns kYouEarn(
      "you|you'll ?will ?would ?shall ?then ?be earn|paid|make|get|receive|draw {value}");
  const bool earned = t.value >= Ratio(20'000) && period == Unit::year &&
                      kYouEarn.ends(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i + 1);
  if (earned && base_.empty() && alone)
    return true;  // "Until the round closes you will earn $118,000 a year"
  if (b.topic == Topic::none && period == Unit::none && base_.empty() && is_offered_at(s, i))
    return true;
  const bool hourly = t.is == Is::money && period == Unit::hour && t.value < Ratio(1000) &&
                      !(i > s.first && one_of(s.t(), i - 1, {"another", "extra", "additional"}));
  const bool before_overtime =  // "$39.75 an hour, forty hours a week, overtime at time and a half"
      b.topic == Topic::commission && b.cue_first > i && one_of(s.t(), b.cue_first, {"overtime"}) &&
      is_joined(s, i, b.cue_first);
  const bool before_hours =  // "$31/hr, 45 hrs a week guaranteed"
      b.topic == Topic::guaranteed && b.cue_first > i && next_money(s, i) == s.end;
  if (hourly && (before_overtime || before_hours)) return true;
  static const Pattern kBefore("{money} ?a ?per year|annually before|without|excluding overtime");
  Match all;
  if (kBefore.at(s.t(), i, all)) return true;
  if (b.topic == Topic::none && (is_lone_salary(s, i) || hourly)) return true;
  if (b.topic == Topic::none && is_later_base(s, i)) {
    const bool again = std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& old) {
      return old.in.t()[old.token].value == t.value && period_of(s, i) == Unit::none;
    });
    if (again) return true;           // "The annual figure was right, $163,800"
    s.in->t[i].doubt = Doubt::loose;  // a sum near the salary, in a later word, about nothing else
    return true;
  }
  static const Pattern kOther(
      "payroll|budget|revenue|revenues|sales|portfolio|quota|book|volume|assets|turnover|savings|"
      "supplement|differential|premium|"
      "cost|"
      "costs|spend ~3 {money}");
  const bool of_other = kOther.in(s.t(), i > 5 ? std::max(s.first, i - 5) : s.first, i + 1);
  const bool yearly =
      (t.is == Is::money || t.scaled) && t.value >= Ratio(20'000) && period == Unit::year &&
      !of_other && !(t.up_to && !s.has(Topic::base));  // "you can buy shares, up to $25,000 a year"
  const bool before_other = b.cue_first > i && (b.topic == Topic::bonus ||
                                                b.topic == Topic::sign_on || is_equity(b.topic));
  const bool of_period = t.is == Is::money && period != Unit::none && !is_yearly(period) &&
                         t.value * Ratio(periods_a_year(period)) >= Ratio(20'000);
  if (yearly && b.topic == Topic::sign_on && b.cue_first > i) return true;
  if (yearly && by_thread && b.topic == Topic::stipend && base_.empty()) return true;
  if (of_period && b.topic == Topic::none && base_.empty() && is_under_pay(book_.page, s))
    return true;
  if ((yearly || of_period) && before_other && !of_other && is_joined(s, i, b.cue_first))
    return true;
  static const Pattern kStep("step|grade|range|appointed|appointment|position|role");
  if (of_period && b.topic == Topic::none && base_.empty() && !of_other &&
      (s.words(kStep) || is_clause_alone(s, i) || is_offered_by_period(s, i)))
    return true;  // "appointed at Step 4, which is $9,845 per month"
  const bool of_grant = s.has(Topic::rsu) || s.has(Topic::option);
  return yearly && !of_grant && (b.topic == Topic::none || (is_equity(b.topic) && b.weak));
}

namespace {

// "you will be paid $750 per month for housing": so little, or for one thing, is no salary.
bool is_for_something(const Sentence& s, std::size_t i, Unit unit) {
  static const Pattern kFor(
      "{money} ?per|a|each|every ?month|year|week|day|quarter toward|towards|for ?your ?the ?each "
      "?every "
      "housing|rent|phone|car|vehicle|parking|travel|meals|lunch|childcare|tuition|expenses|patent|"
      "weekend|shift|referral|night|hour|call|gym|wellness|internet|commute|commuting|transit|"
      "student|loans");
  Match m;
  if (kFor.at(s.t(), i, m)) return true;
  const Token& t = s.t()[i];
  return unit != Unit::none && unit != Unit::hour && unit != Unit::day && t.is == Is::money &&
         t.value * Ratio(periods_a_year(unit)) < Ratio(12'000);
}

// "To assist with relocation, we will pay you a lump sum of $30,000": what a sum is paid for.
Topic payment_named(const Sentence& s, std::size_t i) {
  static const Pattern kLump("lump sum|payment|amount ?of {money}");
  static const Patterns kOnce(
      "one time|off ?cash ?payment|sum|amount ?of {money};cash award|payment|grant|sum ?of "
      "{money}");
  const std::size_t from = i > 5 ? std::max(s.first, i - 5) : s.first;
  const bool once = kLump.in(s.t(), from, i + 1) || kOnce.find(s.t(), from, i + 1).end > 0;
  Topic named = Topic::none;
  static const Pattern kAs("{money} ~8 as|for ?your ?a ?an relocation|moving|relocating");
  Match as;
  if (kAs.at(s.t(), i, as) && as.end <= s.end) return Topic::relocation;
  for (const Cue& c : s.cues()) {
    const bool payment = c.topic == Topic::relocation || c.topic == Topic::sign_on ||
                         c.topic == Topic::retention || c.topic == Topic::guaranteed;
    if (payment && !c.weak && c.end <= i) named = c.topic;
    if (c.topic == Topic::base && !c.weak) return Topic::none;
  }
  return named != Topic::none || !once ? named : Topic::other_payment;
}

// "we will pay you $18,000 in March 2027", "$30,000 if you are still here": paid once, by a time or
// on a condition of its own.
bool is_paid_once(const Sentence& s, std::size_t i) {
  static const Patterns kOnce(
      "{money} ?in ?cash ?gross in|on|by|before|no ?later ?than {date};{money} ?in ?cash ?gross "
      "on|at|upon|after ?completion ?of ?your ?the {ord} ?year ?work anniversary;{money} ?in ?cash "
      "on|at|after ?your ?the {dur} ?anniversary;{money} ?in ?cash ?gross "
      "if|once|provided|when|each;{money} as ?a ?an "
      "advance|loan|prepayment|deposit|draw|retainer;{money} ?gross with|in|on ?your ?the "
      "first|next ?regular paycheck|payroll|payday|pay|salary");
  return kOnce.begins(s.t(), i);
}

// "0.9 FTE", but not "1.0 FTE"; "your nine-month salary".
bool is_part_of_fte(const Sentence& s) {
  static const Pattern kMonths("{dur} ?academic ?base salary|appointment|contract|pay|base");
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    Match m;
    if (t.is == Is::duration && t.word == "month" && t.value > Ratio(1) && t.value < Ratio(12) &&
        kMonths.at(s.t(), i, m))
      return true;
    if (!one_of(s.t(), i, {"fte"})) continue;
    const Token* before = i > s.first ? &s.t()[i - 1] : nullptr;
    const bool whole = before != nullptr && before->value == Ratio(1) &&
                       (before->is == Is::number || before->is == Is::percent);
    if (!whole) return true;
  }
  return false;
}

// "Base salary | $124,000 | semi-monthly": a year's pay, and how often it is paid.
bool is_paid_so_often(const Token& t, Unit unit) {
  const bool often = unit == Unit::week || unit == Unit::two_weeks || unit == Unit::half_month;
  return (often && t.value >= Ratio(40'000)) || (unit == Unit::month && t.value >= Ratio(60'000));
}

// "paid over twelve months, in payments of $7,875"
bool is_paid_all_year(const Sentence& s) {
  static const Patterns kInTwelve(
      "paid|payable|pays ~3 in|over twelve|12 ?equal ?monthly installments|instalments|payments;"
      "spread|paid ?out over twelve|12");
  static const Pattern kOver("paid|payable|distributed|spread ~3 in|over {dur}");
  const Match m = s.find(kOver);
  return s.words(kInTwelve) || (m.end > 0 && months_of(s.t()[m.caught[0]]) == 12);
}

}  // namespace

void Finder::take_base(const Sentence& s, std::size_t i) {
  static const Patterns kPart(
      "academic;part time;{percent} of ?a ?the full time;full time rate of;full time basis;on ?a "
      "?an full time;full time "
      "equivalent;nine|9 month");
  constexpr std::int64_t kNoSalary = 5'000'000;
  if (base_.size() >= kMostSums || s.t()[i].value > Ratio(kNoSalary)) return;
  if (is_worked_out_part(s, i) || is_paid_to_another(s, i)) return;
  static const Patterns kSumOf("cash comp|compensation = {money}");
  if (kSumOf.ends(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1)) return;
  static const Pattern kEach("{money} for|per each|every");  // "$46.50 for each unit over 5,100"
  Match each;
  if (kEach.at(s.t(), i, each) && s.t()[i].value < Ratio(1000) && period_of(s, i) == Unit::none)
    return;
  static const Pattern kBudgeted("budgeted ?at|for|as {money}");
  if (kBudgeted.find(s.t(), i > 3 ? std::max(s.first, i - 3) : s.first, i + 1).end == i + 1) return;
  const Cue* insured = s.cue(Topic::insurance);  // "Life insurance: 2 x base salary, up to ..."
  const bool label = insured != nullptr && insured->first <= s.first + 1 && insured->end < i &&
                     (s.t()[insured->end].is_symbol(':') || s.t()[insured->end].is_symbol('|'));
  if (label || (insured != nullptr && insured->end < i && (s.t()[i].up_to || s.t()[i].at_least)))
    return;  // "life insurance (twice base salary, not more than $500,000)"
  const Bound b = bind(s, i, takes_money);
  const bool named_beside = b.topic == Topic::base && b.cost <= 9;
  if (s.t()[i].value >= Ratio(2'000'000) && !named_beside)
    return;  // "3,100 a week, final (the whole picture is 8.4M)"
  const bool weak = b.topic == Topic::base && b.weak;
  static const Patterns kPartOf("{fraction} of {money}");  // "1/12 of $96,000 each month"
  const bool part_of = kPartOf.ends(s.t(), i > 2 ? std::max(s.first, i - 2) : s.first, i + 1);
  const Unit made = period_of_year(s, i);
  static const Pattern kOutOf("{money} ?a|per|each|every ?month|week|year|paycheck out of ?your");
  if (Match out; kOutOf.at(s.t(), i, out)) return;  // "$310 a month out of your pay"
  Unit unit = part_of ? Unit::year : made != Unit::none ? made : period_of(s, i);
  if (unit == Unit::none) unit = unit_of_haggle(s, i);
  if (is_paid_so_often(s.t()[i], unit)) unit = Unit::year;
  if (weak && is_for_something(s, i, unit)) return take_stipend(s, i);
  const bool of_bonus = weak && unit == Unit::none && b.cue_first > i && s.has(Topic::bonus);
  if (of_bonus) return;  // "$20,000 for your goals and $20,000 for ours, paid in April"
  if (const Topic other = weak && unit == Unit::none ? payment_named(s, i) : Topic::none;
      other != Topic::none)
    return other == Topic::sign_on ? take_sign_on(s, i) : take_payment(s, i, other);
  if (weak && unit == Unit::none && is_paid_once(s, i)) {
    if (s.has(Topic::sign_on)) return take_sign_on(s, i);
    const bool dated = timing_in(book_.page, s, i + 1, s.end).named;
    return dated ? take_payment(s, i, Topic::other_payment) : void();
  }
  if (unit == Unit::none && !times_of_each(book_.page, s, i).empty())
    return take_payment(s, i, Topic::other_payment);  // "a month of summer salary each, on ..."
  Sentence own = s;             // "$155K to start; once we close our Series A ..."
  static const Pattern kRises(  // "$135,000, moving to $145,000 when you get your license"
      "moving|going|rising|increasing|stepping|then ?up to {money}");
  for (std::size_t k = i; k < own.end; ++k) {
    Match rise;
    if (s.t()[k].is_symbol(';') || (k > i && kRises.at(s.t(), k, rise))) own.end = k;
  }
  Sentence salary = own;  // "156k base, +10% bonus, first one prorated": up to other pay
  for (const Cue& c : s.cues()) {
    const bool other = c.topic == Topic::bonus || c.topic == Topic::sign_on || is_equity(c.topic) ||
                       is_allowance_behind(s, i, c);
    if (other && c.first > i && c.first < salary.end) salary.end = c.first;
  }
  static const Pattern kProrated("prorated");
  static const Patterns kForTime(  // "prorated for the 2026-27 school year by days worked"
      "prorated for|in ?any partial|part|incomplete|short;prorated for|in|based|by|from|to ?on "
      "?the ?your ?number ?of ?first ?actual ?remaining ~4 "
      "days|months|year|partial|start|service|worked|remaining|hire");
  const bool prorated = salary.words(kProrated) && !salary.words(kForTime);
  const bool part = (salary.words(kPart) || prorated || is_part_of_fte(salary)) &&
                    !is_paid_all_year(s) && !is_paid_all_year(s.next());
  const bool named = b.topic == Topic::base && !b.weak;
  const bool on_condition = is_conditional(salary) || is_of_first_months(s, i);
  base_.push_back({s, i, unit, on_condition, part, weak, named});
}

// "Your base salary is $143,000 a year": nothing is open about it.
bool Finder::is_clear(const BaseAmount& b) const {
  const Token& t = b.in.t()[b.token];
  return b.named && t.sure() && !t.up_to && !t.at_least && is_yearly(b.unit) && !b.on_condition &&
         !b.of_part && t.value >= Ratio(12'000);
}

namespace {

// "Your starting salary will be $128,000", "Base pay: $5,600 a month": the words for the salary are
// the reader's or a label, and nothing but small words part them from the sum.
bool is_stated(const Sentence& s, std::size_t i) {
  static const Pattern kBefore(
      "your|the|a|an|our|base|annual|annualized|yearly|starting|start|initial|gross|fixed|new|"
      "monthly|weekly|biweekly|hourly|regular|full|guaranteed|cash|time|total|offered|proposed|be|"
      "and");
  static const Pattern kPast(
      "was|were|had|been|by|up|than|from|average|median|range|band|scale|grid|info|advance|against|"
      "used|other");
  static const Patterns kYouPaid(  // "You will be paid $3,450.00 on the 15th and on the last day"
      "you will|shall|are ?be paid|earn ?a ?an ?at ?the ?rate ?of {money};you'll ?be paid|earn ?a "
      "?an ?at ?the ?rate ?of {money}");
  const Cue* of = nullptr;
  for (const Cue& c : s.cues()) {
    if (c.topic == Topic::base && !c.weak && c.end <= i) of = &c;
  }
  if (is_of_earlier_offer(s, i)) return false;
  const std::size_t near = i > 7 ? std::max(s.first, i - 7) : s.first;
  const bool period = period_of(s, i) != Unit::none || period_of_year(s, i) != Unit::none;
  if (kYouPaid.ends(s.t(), near, i + 1) && period) return true;
  const bool title = of != nullptr && of->first == s.first && next_money(s, s.first) == i &&
                     (symbol_at(s.t(), of->end, '.') || symbol_at(s.t(), of->end, ':'));
  if (title && !s.t()[i].up_to) return true;  // "Salary. Range 62, Step C: $3,516.80 biweekly"
  constexpr std::size_t kNear = 12;
  if (of == nullptr || i > of->end + kNear || kPast.in(s.t(), of->first, i)) return false;
  for (std::size_t k = of->end; k < i; ++k) {
    const bool column = s.in->block.row && s.t()[k].is == Is::money;
    if (s.t()[k].is != Is::word && s.t()[k].is != Is::symbol && !column) return false;
  }
  return of->first == s.first || s.t()[of->first - 1].is == Is::symbol ||
         s.t()[of->first - 1].is == Is::number || kBefore.in(s.t(), of->first - 1, of->first);
}

// "$146,000 if you choose less equity": of two that one may have.
bool is_of_choice(const Sentence& s) {
  static const Pattern kChoice(
      "or|either|choose|choice|instead|alternatively|alternative|elect|prefer|correction|corrected|"
      "correct|rather");
  return s.words(kChoice);
}

}  // namespace

// Beside a salary that is stated as yours, in the same letter: what others are paid, what was paid
// before, what is advanced.
void Finder::drop_unstated_pay() {
  const auto is_beside = [&](const BaseAmount& b, const BaseAmount& o) {
    const Token& t = o.in.t()[o.token];
    const bool apart = o.in.in != b.in.in || o.in.first != b.in.first;
    return apart && same_letter(o.in, b.in) && o.in.in->block.file == b.in.in->block.file &&
           t.sure() && !t.up_to && !t.at_least &&
           (is_stated(o.in, o.token) || is_under_pay(book_.page, o.in)) &&
           !is_of_earlier_offer(o.in, o.token) && !is_of_later_day(o.in, o.token);
  };
  std::vector<BaseAmount> kept;
  for (const BaseAmount& b : base_) {
    const bool beside = std::any_of(base_.begin(), base_.end(),
                                    [&](const BaseAmount& o) { return is_beside(b, o); });
    const bool proves_it = makes_said_year(b) == true || is_made_of_periods(b) ||
                           is_part_of_year(b) || is_year_of_part(b);
    const bool replaced =  // "We had offered $230,000. We are able to offer $242,000."
        is_of_earlier_offer(b.in, b.token) &&
        std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
          return same_letter(o.in, b.in) && o.in.in == b.in.in && o.token > b.token &&
                 !is_of_earlier_offer(o.in, o.token) &&
                 is_near_sum(o.in.t()[o.token], b.in.t()[b.token]);
        });
    if (replaced) {
      skip(b.in, b.token);
      continue;
    }
    if (beside && !is_stated(b.in, b.token) && !proves_it && !is_of_choice(b.in) &&
        !b.in.words(best_words())) {
      skip(b.in, b.token);
    } else {
      kept.push_back(b);
    }
  }
  base_ = std::move(kept);
}

// Beside a clear salary of the same letter, in another sentence, a range that is not "your salary",
// an hour of other work and a sum without a word for pay are of others.
void Finder::drop_others_pay() {
  static const Pattern kYours("your|a ?annual ?base salary|base|pay");
  static const Pattern kOffered(
      "offer|offers|offering|offered|position|role|job|employ|employment|hire|paid|pay|pays|"
      "receive|"
      "earn|compensation|salary|base|wage|wages|remuneration");
  const auto has_clear = [&](const BaseAmount& b) {
    return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
      const bool apart = o.in.in != b.in.in || o.in.first != b.in.first;
      return is_clear(o) && apart && same_letter(o.in, b.in) &&
             o.in.in->block.file == b.in.in->block.file;
    });
  };
  const auto has_clear_above = [&](const BaseAmount& b) {  // "$1,500 a month for your housing"
    const Ratio year = b.in.t()[b.token].value * Ratio(periods_a_year(b.unit));
    return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
      return is_clear(o) && same_letter(o.in, b.in) && year * Ratio(2) < o.in.t()[o.token].value;
    });
  };
  // "$1,720 a week ... the hourly equivalent of $43.00": an hour of the pay that is said.
  const auto is_hour_of_pay = [&](const BaseAmount& b) {
    return b.unit == Unit::hour &&
           std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
             const Ratio year = o.in.t()[o.token].value * Ratio(periods_a_year(o.unit));
             return same_letter(o.in, b.in) && !is_yearly(o.unit) && o.unit != Unit::hour &&
                    o.unit != Unit::day && whole_weeks(year / b.in.t()[b.token].value);
           });
  };
  const bool hour_makes_year = std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
    return b.unit == Unit::hour && makes_said_year(b) == true;
  });
  std::vector<BaseAmount> kept;
  for (const BaseAmount& b : base_) {
    const Token& t = b.in.t()[b.token];
    const bool range = t.doubt == Doubt::range && !b.in.words(kYours);
    const bool hour = b.unit == Unit::hour && makes_said_year(b) == false;
    const bool yearly = is_yearly(b.unit) && t.is == Is::money && t.sure() && !b.named &&
                        !b.in.words(kOffered) && !b.in.words(best_words());
    const bool other_period = !is_yearly(b.unit) && b.unit != Unit::hour && !b.named &&
                              makes_said_year(b) == false && !b.in.words(kOffered);
    const bool small = b.weak && !is_yearly(b.unit) && b.unit != Unit::hour && has_clear_above(b);
    if (small || (hour && hour_makes_year) || is_hour_of_pay(b) ||
        (!is_clear(b) && (range || hour || yearly || other_period) && has_clear(b))) {
      skip(b.in, b.token);
    } else {
      kept.push_back(b);
    }
  }
  base_ = std::move(kept);
}

// "$90,000 in the first year and $95,000 in the second": the salary is that of the first, and what
// it rises to is asked.
void Finder::drop_later_years() {
  const auto is_later = [](const BaseAmount& b) { return year_of_pay(b.in, b.token) > 1; };
  const auto is_first = [&](const BaseAmount& b, const BaseAmount& o) {
    return same_letter(o.in, b.in) && !is_later(o) && o.in.t()[o.token].sure() &&
           is_near_sum(b.in.t()[b.token], o.in.t()[o.token]);
  };
  std::vector<BaseAmount> kept;
  for (const BaseAmount& b : base_) {
    const bool later = is_later(b) && std::any_of(base_.begin(), base_.end(),
                                                  [&](const auto& o) { return is_first(b, o); });
    if (!later) {
      kept.push_back(b);
      continue;
    }
    if (!book_.offer.has("offer.raises"))
      book_.ask(book_.offer, "offer.raises", "a salary that rises later: when, and by how much?",
                where(b.in, b.token, b.token + 1));
    skip(b.in, b.token);
  }
  base_ = std::move(kept);
}

namespace {

// "$9,000 to $10,000 a month": what either makes in a year; by the hour that is not known.
std::vector<Value> yearly_readings(const Token& t, Unit unit) {
  std::vector<Value> out = readings_of(t, Value::money);
  if (is_yearly(unit)) return out;
  if (unit == Unit::hour || unit == Unit::day) return {};
  for (Value& v : out) v.number = v.number * Ratio(periods_a_year(unit));
  return out;
}

}  // namespace

// One salary a letter: yearly where it says so, with its periods as a proof; else the periods'
// year.
void Finder::settle_base() {
  const auto has_sure = [&](int newness) {
    return std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) {
      return !b.weak && b.in.in->block.newness == newness;
    });
  };
  std::erase_if(base_, [&](const BaseAmount& b) {  // other money
    return b.weak && b.unit == Unit::none && has_sure(b.in.in->block.newness);
  });
  // "You will be paid $15,000" of a later paper is no salary where an earlier one says $133,000.
  std::erase_if(base_, [&](const BaseAmount& b) {
    const Ratio& x = b.in.t()[b.token].value;
    return b.weak && b.unit == Unit::none && !b.in.in->block.chat &&
           std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& o) {
             return o.in.in->block.newness < b.in.in->block.newness && is_clear(o) &&
                    x * Ratio(2) < o.in.t()[o.token].value;
           });
  });
  drop_later_years();
  drop_unstated_pay();
  drop_others_pay();
  for (const BaseAmount& b : base_) {
    const Token& t = b.in.t()[b.token];
    const Where at = where(b.in, b.token, b.token + 1);
    const bool periods =
        is_made_of_periods(b) || (!is_yearly(b.unit) && makes_said_year(b) == true);
    const bool on_condition = b.on_condition || (b.of_part && !periods);
    if (is_thousands_again(b)) {
      book_.note(book_.offer, kBaseSalary, Value::money(t.value * Ratio(1000)), at, "proof");
    } else if (t.is == Is::number && !t.scaled && t.value < Ratio(1000) && b.unit != Unit::hour) {
      book_.ask(book_.offer, kBaseSalary, "thousands?", at, {Value::money(t.value * Ratio(1000))});
    } else if (begins_later(book_, b.in, b.token)) {
      book_.ask(book_.offer, kBaseSalary, "from a later day; until then?", at,
                {Value::money(t.value)});
    } else if (!t.sure() || t.up_to || t.at_least || on_condition) {
      book_.ask(book_.offer, kBaseSalary,
                t.sure() && on_condition ? "it hangs on a condition" : why_of(t), at,
                yearly_readings(t, b.unit));
    } else if (!is_yearly(b.unit)) {
      settle_period(b);
    } else if (t.value < Ratio(12'000) && is_part_of_year(b)) {
      skip(b.in, b.token);
    } else if (t.value < Ratio(12'000)) {
      book_.ask(book_.offer, kBaseSalary, "for which period?", at, {});
    } else {
      book_.note(book_.offer, kBaseSalary, Value::money(t.value), at);
    }
  }
}

}  // namespace parley::letter
