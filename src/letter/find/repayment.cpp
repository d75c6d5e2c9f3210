#include <algorithm>
#include <set>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// The end of a period of repayment in months, where a token names one.
std::optional<int> boundary(const Sentence& s, std::size_t i) {
  static const Pattern kMonths(
      "month|months {number} ?-|to|through|thru|and|until ?month|months {number}");
  static const Pattern kYear("{ord} year|anniversary");
  static const Pattern kYearOne("year {number}");
  const Tokens& t = s.t();
  Match m;
  if (kMonths.at(t, i, m)) return static_cast<int>(t[m.caught[1]].value.numerator());
  if (kYear.at(t, i, m) && t[i].value <= Ratio(10))
    return 12 * static_cast<int>(t[i].value.numerator());
  if (kYearOne.at(t, i, m) && t[m.caught[0]].value <= Ratio(10))
    return 12 * static_cast<int>(t[m.caught[0]].value.numerator());
  if (t[i].is != Is::duration || (t[i].unit != Unit::month && t[i].unit != Unit::year))
    return std::nullopt;
  if (i > 0 && one_of(t, i - 1, {"after", "but"})) return std::nullopt;
  if (i > 1 && one_of(t, i - 2, {"more"}) && one_of(t, i - 1, {"than"})) return std::nullopt;
  if (t[i].doubt == Doubt::range && t[i].other) {
    const Ratio months = *t[i].other * Ratio(t[i].unit == Unit::year ? 12 : 1);
    return months.is_whole() ? std::optional(static_cast<int>(months.numerator())) : std::nullopt;
  }
  return months_of(t[i]);
}

struct Ends {
  std::vector<int> months;
  std::vector<std::size_t> at;
};

Ends boundaries(const Sentence& s) {
  Ends out;
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (const auto end = boundary(s, i); end && *end > 0) {
      out.months.push_back(*end);
      out.at.push_back(i);
      if (s.t()[i].is == Is::word) i += 3;
      if (i < s.end && s.t()[i].is == Is::ordinal) ++i;
    }
  }
  return out;
}

std::vector<std::size_t> percents(const Sentence& s) {
  std::vector<std::size_t> out;
  for (std::size_t i = s.first; i < s.end; ++i) {
    if (s.t()[i].is != Is::percent || !s.t()[i].sure()) continue;
    const Topic of = bind(s, i, takes_percent).topic;  // "12% bonus" beside it is none of it
    if (of != Topic::bonus && of != Topic::raise && of != Topic::retirement) out.push_back(i);
  }
  return out;
}

// "months 1-12, 100%; months 13-18, 50%": rising ends, falling shares.
std::optional<Value> steps(const Sentence& s, const Ends& ends,
                           const std::vector<std::size_t>& shares) {
  if (shares.size() < 2 || ends.months.size() != shares.size()) return std::nullopt;
  std::vector<Value> items;
  for (std::size_t k = 0; k < shares.size(); ++k) {
    if (k > 0 && (ends.months[k] <= ends.months[k - 1] ||
                  s.t()[shares[k]].value >= s.t()[shares[k - 1]].value))
      return std::nullopt;
    items.push_back(Value::table({{"before_month", Value::count(Ratio(ends.months[k]))},
                                  {"share", Value::percent(s.t()[shares[k]].value)}}));
  }
  return Value::list(std::move(items));
}

Match prorated(const Sentence& s) {
  static const std::vector<Pattern> kWords = [] {
    std::vector<Pattern> p;
    for (const auto* text :
         {"prorated|prorata|proportionate|proportionately|proportional|proportionally|unearned",
          "pro rata|rated|rate ?basis|portion|share|amount", "in proportion", "proportion equal|of",
          "months|days|time|period ?that ?you ?have ?has not|un|remaining ?yet ?been "
          "served|worked|completed|elapsed",
          "divided by {number}", "number of ?full ?complete ?whole months|days",
          "declining|sliding|decreasing ?basis|scale", "reduced by {fraction}",
          "monthly|declining clawback|repayment|payback|forgiveness",
          "{fraction} ~3 each|every|per ?full|complete|remaining|unserved month", "less {fraction}",
          "reduces|declines|decreases|forgiven ~4 monthly|month",
          "forgiven|forgivable ~3 ratably|monthly|proportionately|pro"})
      p.emplace_back(text);
    return p;
  }();
  for (const Pattern& p : kWords) {
    if (const Match m = s.find(p); m.end > 0) return m;
  }
  return {};
}

// "+ $18k sign on (must be paid back if you quit inside a year) + 12% bonus": up to the signs that
// part it from other terms.
Sentence clause_of(const Sentence& s, const Cue* cue) {
  if (cue == nullptr) return s;
  Sentence c = s;
  for (std::size_t k = cue->first; k > s.first && c.first == s.first; --k) {
    if (s.t()[k - 1].is_symbol('+') || s.t()[k - 1].is_symbol(';')) c.first = k;
  }
  const Cue* vesting = s.cue(Topic::vesting);
  const Cue* sign_on = s.cue(Topic::sign_on);
  const bool after_vesting = vesting != nullptr && sign_on != nullptr &&
                             vesting->first < sign_on->first && sign_on->first < cue->first;
  if (after_vesting) c.first = std::max(c.first, sign_on->first);
  for (std::size_t k = cue->end; k < s.end && c.end == s.end; ++k) {
    if (s.t()[k].is_symbol('+')) c.end = k;
  }
  return c;
}

}  // namespace

// The payment that is named last before the words on paying back.
Entry* Finder::payment_before(const Sentence& s, const Cue* repay) {
  Entry* best = nullptr;
  for (const Cue& c : s.cues()) {
    if (repay != nullptr && best != nullptr && c.first > repay->first) break;
    const std::string_view kind = c.topic == Topic::relocation   ? "relocation"
                                  : c.topic == Topic::retention  ? "retention"
                                  : c.topic == Topic::guaranteed ? "guaranteed"
                                                                 : "";
    for (Entry& e : book_.payments) {
      const Note* said = e.last("kind");
      if (!kind.empty() && said != nullptr && said->value.text == kind) best = &e;
    }
  }
  return best;
}

void Finder::read_repayment(const Sentence& s) {
  const Cue* cue = s.cue(Topic::repay);
  const Sentence c = clause_of(s, cue);
  const Match share = prorated(c);
  Ends ends = boundaries(c);
  const auto shares = percents(c);
  const bool whole_first = ends.months.size() == shares.size() + 1 && shares.size() >= 2 &&
                           ends.at.front() < shares.front() &&
                           ends.months.front() == ends.months.back();
  if (whole_first) {  // "within 24 months you repay 100% in the first 12, 50% in months 13 to 24"
    ends.months.erase(ends.months.begin());
    ends.at.erase(ends.at.begin());
  }
  const bool sign_on = s.has(Topic::sign_on);
  const bool in_row =
      ends.months.size() == 1 && s.in->block.row;  // "$15,000 (12 months, pro rata)"
  const bool payment = s.has(Topic::relocation) && s.has(Topic::ending) && !s.has(Topic::vesting);
  const bool without_cue = (sign_on || payment) && share.end > 0 &&
                           (in_row || s.has(Topic::ending));  // "prorated if you leave"
  if (cue == nullptr && !without_cue) return;
  Entry* to = nullptr;
  if (sign_on) {
    to = &book_.offer;
  } else {
    to = payment_before(s, cue);
    if (to == nullptr &&
        (s.has(Topic::relocation) || s.has(Topic::base) || s.has(Topic::stipend) ||
         s.has(Topic::expenses)) &&
        !s.has(Topic::ending))
      return;
    if (to == nullptr) to = thread_.taken_back;
  }
  if (to == nullptr) return;
  const std::string before = to == &book_.offer ? "offer.sign_on." : "";
  static const Patterns kNoClawback(
      "no|without|not|nothing|never|nor ~5 "
      "clawback|repayment|repay|repaid|repayable|recoverable|refundable|payback|back;no strings "
      "attached");
  static const Pattern kNone(
      "no ?such ?further ?more ?longer ?subject ?to ?any clawback|payback|repayment|strings");
  if (const Match none = s.find(kNoClawback);
      none.end > 0 && (ends.months.empty() || s.words(kNone))) {
    book_.ask(*to, before + "clawback", "not taken back?", where(s, none), {});
    return;
  }
  static const Patterns kInFull(
      "in full;in its entirety;full|entire|whole|gross ?sign ?on ?signing amount|sum|bonus|payment|"
      "award;all of it|this|that|the;it|this all back;fully repayable|refundable;everything;100 %");
  Match full = s.find(kInFull);
  if (full.end == 0 && shares.size() == 1) full = {.first = shares[0], .end = shares[0] + 1};
  const Where said = cue != nullptr ? where(s, cue->first, cue->end) : where(s, share);
  if (const auto list = steps(s, ends, shares)) {
    book_.note(*to, before + "clawback", *list,
               where(s, std::min(ends.at.front(), shares.front()),
                     std::max(ends.at.back(), shares.back()) + 1));
    return;
  }
  static const Patterns kNet(
      "net|after ?of ?the ?any tax|taxes;net amount|bonus|sum|payment|proceeds");
  static const Pattern kPart("portion|part|some|percentage of");
  static const Pattern kPartReceived("any|each part|portion|installment ?that|which you received");
  const bool whole = shares.empty() || (shares.size() == 1 && s.t()[shares[0]].value == Ratio(1));
  static const Pattern kInSteps(
      "in ?equal monthly|yearly|annual|quarterly steps|parts|installments|instalments|amounts");
  std::set<int> periods(ends.months.begin(), ends.months.end());
  const bool by_periods = periods.size() > 1 && share.end == 0 && cue != nullptr;
  const bool in_steps = share.end == 0 && s.words(kInSteps);
  if (by_periods || in_steps)
    book_.ask(*to, before + "clawback", "how much of it, and until when?", said);
  if (by_periods) return;
  if (in_steps) {
    // asked
  } else if (share.end > 0) {
    book_.note(*to, before + "clawback", Value::words("prorated"), where(s, share));
  } else if (!whole || (s.words(kPart) && !s.words(kPartReceived))) {
    book_.ask(*to, before + "clawback", "how much of it, and until when?", said);
    return;
  } else if (!to->says(before + "clawback") || !ends.months.empty()) {
    book_.note(*to, before + "clawback", Value::words("full"),
               full.end > 0 ? where(s, full) : said);
  }
  static const Pattern kForgiven("forgiven|forgive|forgivable ~6 over ?a ?the ?period ?of {dur}");
  if (const Match m = s.find(kForgiven); m.end > 0 && ends.months.empty()) {
    if (const auto n = months_of(s.t()[m.caught[0]]))
      book_.note(*to, before + "clawback_months", Value::count(Ratio(*n)), where(s, m));
  }
  if (s.words(kNet))
    book_.ask(*to, before + "clawback_net_of", "only what is left after which tax?", said);
  std::vector<int> distinct = ends.months;
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  if (distinct.size() == 1) {
    book_.note(*to, before + "clawback_months", Value::count(Ratio(distinct[0])),
               where(s, ends.at[0], ends.at[0] + 1));
  } else if (distinct.size() > 1) {
    std::vector<Value> readings;
    for (const int m : distinct) readings.push_back(Value::count(Ratio(m)));
    book_.ask(*to, before + "clawback_months", "until when?", said, readings);
  }
  static const Pattern kReceived(
      "any|the|each ?such part|portion|amount|installment|payment ?that|which ?you ?have "
      "?was|were received|paid ~3 within|in|during ?the ?last {dur} "
      "?immediately before|preceding|prior");
  if (const Match m = s.find(kReceived); m.end > 0)
    book_.note(*to, before + "clawback_from", Value::words("payment"), where(s, m));
  static const Pattern kUntil("before|until|to|through {date}");
  if (const Match until = s.find(kUntil); until.end > 0 && distinct.empty()) {
    const KnownDay day = known_day(book_.page, s.t()[until.caught[0]], s.in->block.file);
    if (day.date)
      until_days_.push_back({to, before + "clawback_months", *day.date, where(s, until)});
  }
  static const std::vector<Pattern> kFrom = [] {
    std::vector<Pattern> p;
    for (const auto* text :
         {"of|after|from|following ?the ?date|day ?of ?the|its|such|a|each|either|that ?sign ?on "
          "?signing "
          "?bonus payment|receipt|receiving|payout",
          "date|day ?on|that|of ?which ?it|payment|the ?sign ?on ?bonus|is|was ?is|was "
          "paid|received|receipt",
          "after|of|from ?you|its|it|the receive|received|receipt|is|was ?it|paid|payment",
          "after|from|following|of ?you|being|you're paid|receive|received"})
      p.emplace_back(text);
    return p;
  }();
  if (ends.at.empty()) return;
  for (const Pattern& p : kFrom) {
    Match m = p.find(s.t(), ends.at[0] + 1, std::min(s.end, ends.at[0] + 9));
    if (m.end > 0) {
      book_.note(*to, before + "clawback_from", Value::words("payment"), where(s, m));
      break;
    }
  }
  static const Pattern kByDays(
      "prorated|prorata|rata|basis|proportionally|proportion ~3 by|on|of|per|daily|each ?a ?the "
      "?number ?of day|days|daily");
  static const Pattern kDaily("daily basis|proration|pro");
  if (share.end > 0) {
    Match m = s.find(kByDays);
    if (m.end == 0) m = s.find(kDaily);
    if (m.end > 0) book_.note(*to, before + "clawback_by", Value::words("days"), where(s, m));
  }
}

// "should you leave before 11 January 2028": so many whole months after the first day of work.
void Finder::settle_repayment() {
  const Note* start = book_.offer.last("offer.start");
  for (const UntilDay& u : until_days_) {
    if (u.entry->has(u.key)) continue;
    int months = 0;
    for (int m = 1; m <= 120 && start != nullptr && !start->open; ++m) {
      if (month_after(start->value.date, m) == u.day) months = m;
    }
    if (months > 0) {
      book_.note(*u.entry, u.key, Value::count(Ratio(months)), u.at, "proof");
    } else {
      book_.ask(*u.entry, u.key, "until a day; how many months after the start?", u.at);
    }
  }
}

}  // namespace parley::letter
