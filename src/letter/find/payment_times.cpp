#include "letter/find/payment_times.hpp"

#include <algorithm>

#include "letter/find/rewrite.hpp"

namespace parley::letter {
// Where the words about an amount end: at the next amount of its kind, or with the sentence.
std::size_t next_money(const Sentence& s, std::size_t i) {
  for (std::size_t k = i + 1; k < s.end; ++k) {
    if (s.t()[k].is == Is::money) return k;
  }
  return s.end;
}

// ", and" or ";" before the next amount: what stands after it is about that one.
std::size_t clause_end(const Sentence& s, std::size_t i) {
  const std::size_t end = next_money(s, i);
  for (std::size_t k = i; s.in->block.row && k < end; ++k) {
    if (s.t()[k].is_symbol('|')) return k;  // a cell has its own time
  }
  for (std::size_t k = end; end < s.end && k > i; --k) {
    if (s.t()[k - 1].is_symbol(';') || s.t()[k - 1].is_symbol('|') || s.t()[k - 1].is_symbol(',') ||
        one_of(s.t(), k - 1, {"and"}))
      return k - 1;
  }
  return end;
}

Sentence part_between(const Sentence& s, std::size_t i, char sign) {
  const auto parts = [&](std::size_t k) {
    return s.t()[k].is_symbol(sign) && (sign != '/' || !s.t()[k].glued);
  };
  Sentence part = s;
  for (std::size_t k = i; k > s.first && part.first == s.first; --k) {
    if (parts(k - 1)) part.first = k;
  }
  for (std::size_t k = i; k < s.end && part.end == s.end; ++k) {
    if (parts(k)) part.end = k;
  }
  return part;
}

Sentence in_brackets(const Sentence& s, std::size_t i) {
  for (std::size_t k = i; k > s.first; --k) {
    if (s.t()[k - 1].is_symbol(')')) break;
    if (!s.t()[k - 1].is_symbol('(')) continue;
    for (std::size_t end = i; end < s.end; ++end) {
      if (s.t()[end].is_symbol(')')) return {s.in, k, end};
    }
  }
  return {s.in, i, i};
}

std::size_t clause_start(const Sentence& s, std::size_t i) {
  for (std::size_t k = i; k > s.first; --k) {
    const Token& t = s.t()[k - 1];
    if (t.is == Is::money || t.is_symbol(';') || t.is_symbol('|') || t.is_symbol('+') ||
        t.is_word("and"))
      return k;
  }
  return s.first;
}

namespace {

// Where the first cell of a row ends.
std::size_t label_end(const Sentence& s, std::size_t i) {
  std::size_t end = s.first;
  while (end < i && !s.t()[end].is_symbol('|') && !s.t()[end].is_symbol(':')) ++end;
  return end;
}

// "Guaranteed bonus | $35,000 | payable on February 26, 2027": a row of one sum says in its last
// cells when it is paid.
Timing timing_in_later_cells(const Page& page, const Sentence& s, std::size_t i) {
  const bool other =
      next_money(s, i) < s.end || std::any_of(s.t().begin() + static_cast<std::ptrdiff_t>(s.first),
                                              s.t().begin() + static_cast<std::ptrdiff_t>(i),
                                              [](const Token& t) { return t.is == Is::money; });
  if (!s.in->block.row || other || s.has(Topic::repay) || s.has(Topic::ending)) return {};
  static const Pattern kPaid("paid|payable|pay|due|on|at|after|upon|payment");
  if (const Timing label = timing_in(page, s, s.first, label_end(s, i)); label.named) return label;
  const std::size_t from = clause_end(s, i);
  return kPaid.in(s.t(), from, s.end) ? timing_in(page, s, from, s.end) : Timing();
}

// "$11,000 on your first anniversary and $11,000 on your second", "$5,000 when you have completed
// one year, and another $5,000 when you have completed three"
Timing timing_in_same_years(const Sentence& s, std::size_t i) {
  static const Patterns kOnSecond(
      "{money} ?more on|at|after|upon ?your ?the {ord};{money} ?more when|once|after ?you ?you've "
      "?have complete|completed|finish|finished|reach|hit|served ?your ?the {ord};{money} ?more "
      "when|once|after ?you ?you've ?have complete|completed|finish|finished|reach|hit|served "
      "{number}");
  static const Pattern kAnniversary("anniversary|anniversaries|year|years|{dur}");
  // or "$50,000 on the second and $50,000 on the third anniversary"
  const Match m = kOnSecond.begins(s.t(), i) ? kOnSecond.find(s.t(), i, s.end) : Match();
  if (m.end == 0 || m.first != i || !s.words(kAnniversary) ||
      !(s.t()[m.caught[1]].value <= Ratio(20)) ||
      (m.end < s.end && s.t()[m.end].is == Is::word && !one_of(s.t(), m.end, {"and", "if"})))
    return {};
  Timing out;
  out.named = true;
  out.month = 12 * static_cast<int>(s.t()[m.caught[1]].value.numerator());
  out.at = where(s, i + 1, m.end);
  return out;
}

// "If you remain on assignment through July 28, 2028 and return all equipment, we will pay you
// $3,000": the only sum, for staying until a day.
Timing timing_of_stay(const Page& page, const Sentence& s, std::size_t i) {
  static const Pattern kThrough(
      "remain|remains|stay|stays|employed|work|works ~6 through|until|till ?and ?including {date}");
  const Match m = kThrough.find(s.t(), s.first, i);
  return m.end > 0 && is_only_sum(s, i) ? timing_in(page, s, m.caught[0], m.end) : Timing();
}

// "After three full years, if you are still here and we still like each other, there is $25,000 for
// you": the only sum, at a time that opens the sentence.
Timing timing_of_opening(const Page& page, const Sentence& s, std::size_t i) {
  static const Pattern kOpens("after|once|when ?you ?have ?been {dur}");
  Match m;
  return kOpens.at(s.t(), s.first, m) && m.end < i && is_only_sum(s, i)
             ? timing_in(page, s, s.first, m.end)
             : Timing();
}

}  // namespace

Timing timing_of(const Page& page, const Sentence& s, std::size_t i) {
  Timing after = timing_in(page, s, i + 1, clause_end(s, i));
  if (after.named) return after;
  if (Timing again = timing_in_same_years(s, i); again.named) return again;
  static const Pattern kThatDay("{money} ?in ?cash ?on that|same day|date");
  Match day;  // "be here still on November 30, 2029 and I hand you $9,000 that day"
  const bool that_day = kThatDay.at(s.t(), i, day);
  Timing before = timing_in(page, s, that_day ? s.first : clause_start(s, i), i);
  if (!before.named) before = timing_of_stay(page, s, i);
  if (!before.named) before = timing_of_opening(page, s, i);
  return before.named ? before : timing_in_later_cells(page, s, i);
}

// "... in the amount of $90,000. This award will be paid on February 25, 2028": when the only sum
// of a sentence is paid, by the next one, which has none.
Timing timing_in_next(const Page& page, const Sentence& s, std::size_t i) {
  static const Patterns kOfIt(
      "it|this|the|that|such|your ?guaranteed ?retention ?make ?whole ?bonus ?award ?payment "
      "?amount ?sum ?is ?are ?will ?shall ?be ?guaranteed ?and ?will ?shall ?be "
      "paid|payable|due|made;you|u|you'll ?will get|receive|have it|that|this");
  const Sentence next = s.next();
  const bool of_leaving = next.has(Topic::repay) || next.has(Topic::ending);
  if (next.first == next.end || of_leaving || !kOfIt.begins(s.t(), next.first)) return {};
  const bool lone = next_money(s, s.first) == i || next_money(s, i) == s.end;
  if (!lone || next_money(next, next.first) < next.end) return {};
  return timing_in(page, next, next.first, next.end);
}

namespace {

Timing timing_at(const Where& at) {
  Timing t;
  t.named = true;
  t.at = at;
  return t;
}

// "on each of your first three anniversaries", "on your first and second anniversary"
std::vector<Timing> anniversaries_in(const Sentence& s, bool in_parts = false) {
  static const Pattern kFirstN("each ?of ?your ?the first {number} ?work ?year anniversaries");
  static const Pattern kOnFirstN(  // "in three equal installments on the first three anniversaries"
      "on|at|upon ?your ?the first {number} ?work ?year anniversaries");
  static const Pattern kAnniversaries("{ord} ?and {ord} ?and ?{ord} ?work ?year anniversaries");
  std::vector<Timing> out;
  const auto add = [&](const Ratio& year, const Where& at) {
    out.push_back(timing_at(at));
    out.back().month = 12 * static_cast<int>(year.numerator());
  };
  Match n = s.find(kFirstN);
  if (n.end == 0 && in_parts) n = s.find(kOnFirstN);
  if (n.end > 0) {
    const Ratio count = s.t()[n.caught[0]].value;
    for (int k = 1; count <= Ratio(10) && Ratio(k) <= count; ++k) add(Ratio(k), where(s, n));
  } else if (const Match m = s.find(kAnniversaries); m.end > 0) {
    for (const std::size_t c : m.caught) add(s.t()[c].value, where(s, c, m.end));
  }
  return out;
}

// The days of a sentence that have a year.
std::vector<Timing> days_in(const Page& page, const Sentence& s) {
  std::vector<Timing> out;
  for (std::size_t k = s.first; k < s.end; ++k) {
    const Token& t = s.t()[k];
    if (t.is != Is::date || t.day.year == 0) continue;
    const auto day = known_day(page, t, s.in->block.file).date;
    if (!day) continue;
    out.push_back(timing_at(where(s, k, k + 1)));
    out.back().date = day;
  }
  return out;
}

}  // namespace

// "each on July 1, 2028 and on July 1, 2029", "on each of your first three anniversaries": the
// times at which one sum is paid again; none where that is not said.
std::vector<Timing> times_of_each(const Page& page, const Sentence& s, std::size_t i) {
  static const Patterns kEach(
      "each|apiece;another {money};and again on|at|in;and|then ?again the same ?sum ?amount "
      "?again on|at|in");
  const std::size_t end = std::min(clause_end(s, i), next_money(s, i));
  Sentence clause = s;
  clause.first = i;
  clause.end = next_money(s, i) < s.end ? end : s.end;
  if (const Cue* repay = clause.cue(Topic::repay)) clause.end = repay->first;
  if (std::vector<Timing> years = anniversaries_in(clause); !years.empty()) return years;
  static const Pattern kBonusEach("{money} ~3 each|apiece");
  Match beside;  // "On your first and second anniversaries we pay a $6,000 loyalty bonus each"
  const Sentence opening{s.in, next_money(s, s.first) == i ? s.first : i, i};
  if (kBonusEach.at(s.t(), i, beside) && beside.end == s.end - 1)
    if (std::vector<Timing> years = anniversaries_in(opening); !years.empty()) return years;
  const std::size_t from = i > 4 ? std::max(s.first, i - 4) : s.first;
  const Match each = kEach.find(s.t(), from, clause.end);
  if (each.end == 0) return {};
  const std::size_t next = each.first + 1;
  const bool month =
      next < s.end && ((s.t()[next].is == Is::word && month_named(s.t()[next].word) > 0) ||
                       (s.t()[next].is == Is::date && s.t()[next].day.day == 0));
  if (month && one_of(s.t(), each.first, {"each"}))
    return {};  // "paid each February": no days of this sum
  clause.first = i + 1;
  const std::vector<Timing> days = days_in(page, clause);
  return days.size() >= 2 ? days : std::vector<Timing>();
}

namespace {

// "half on your first anniversary and half on your second": the year after an anniversary.
Timing same_years_later(const Sentence& s, std::size_t first, std::size_t end, const Timing& last) {
  static const Pattern kOn("on|at|after|upon|with ?your ?the {ord}");
  static const Pattern kAnniversary("anniversary");
  const Match m = kOn.find(s.t(), first, end);
  Timing out;
  if (m.end == 0 || !last.named || !kAnniversary.in(s.t(), last.at.first, last.at.end)) return out;
  out.named = true;
  out.month = 12 * static_cast<int>(s.t()[m.caught[0]].value.numerator());
  out.at = where(s, m);
  return out;
}

}  // namespace

std::vector<Share> shares_of(const Page& page, const Sentence& s, std::size_t from) {
  std::vector<std::size_t> at;
  for (std::size_t i = from; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if ((t.is == Is::percent || t.is == Is::fraction) && t.value < Ratio(1)) at.push_back(i);
    if (t.is_word("half") && i > 0 && one_of(s.t(), i - 1, {"other", "second", "remaining"}))
      at.push_back(i);
    if (one_of(s.t(), i, {"balance", "remainder", "rest"})) at.push_back(i);
  }
  std::vector<Share> out;
  Ratio sum;
  for (std::size_t k = 0; k < at.size(); ++k) {
    const Token& t = s.t()[at[k]];
    const Ratio share = t.is == Is::word ? Ratio(1) - sum : t.value;
    sum += share;
    const std::size_t end = k + 1 < at.size() ? at[k + 1] : s.end;
    Timing when = timing_in(page, s, at[k] + 1, end);
    if (!when.named && !out.empty()) when = same_years_later(s, at[k] + 1, end, out.back().when);
    out.push_back({share, when});
  }
  const bool whole = out.size() >= 2 && sum == Ratio(1);
  return whole ? out : std::vector<Share>();
}

// "at 90 days, 12 months and 24 months": a time after the first, by its months alone.
Timing bare_months(const Sentence& s, std::size_t first, std::size_t end) {
  Timing out;
  for (std::size_t k = first; k < end && !out.named; ++k) {
    const auto months = months_of(s.t()[k]);
    if (s.t()[k].is != Is::duration || !months) continue;
    out.named = true;
    out.month = *months;
    out.at = where(s, k, k + 1);
  }
  return out;
}

// "paid in thirds at 90 days, 12 months and 24 months": how many parts; 0: not said so.
Ratio counted_by_share(const Sentence& s, std::size_t from, Match& m) {
  static const Pattern kHalves("in ?equal halves|quarters");
  static const Pattern kThirds("in ?equal {ord}");
  m = kHalves.find(s.t(), from, s.end);
  if (m.end > 0) return s.t()[m.end - 1].word == "halves" ? Ratio(2) : Ratio(4);
  m = kThirds.find(s.t(), from, s.end);
  const bool parts = m.end > 0 && s.t()[m.end - 1].word.ends_with('s');
  return parts ? s.t()[m.end - 1].value : Ratio(0);
}

// "on completion of 3, 12 and 24 months": the months of numbers in a row that share their unit;
// none where there are not just so many.
std::vector<Timing> listed_months(const Sentence& s, std::size_t from, const Ratio& count) {
  std::vector<Timing> out;
  for (std::size_t k = from; k < s.end; ++k) {
    const Token& t = s.t()[k];
    const auto months = t.is == Is::duration ? months_of(t) : std::nullopt;
    const bool number =
        t.is == Is::number && t.value.is_whole() && t.value > Ratio(0) && t.value <= Ratio(120);
    if (!number && !months) {
      if (!t.is_symbol(',') && !one_of(s.t(), k, {"and"})) out.clear();
      continue;
    }
    out.push_back(timing_at(where(s, k, k + 1)));
    out.back().month = months.value_or(number ? static_cast<int>(t.value.numerator()) : 0);
    if (!months) continue;
    const auto later = [](const Timing& a, const Timing& b) { return *a.month >= *b.month; };
    const bool rising = std::adjacent_find(out.begin(), out.end(), later) == out.end();
    const bool whole = Ratio(static_cast<std::int64_t>(out.size())) == count;
    if (t.unit == Unit::month && rising && whole) return out;
    out.clear();
  }
  return {};
}

// "two equal installments": that many; the times stand after it.
std::vector<Share> equal_parts(const Page& page, const Sentence& s, std::size_t from) {
  static const Pattern kParts("{number} ?equal installments|payments|parts|instalments|halves");
  Match m = kParts.find(s.t(), from, s.end);
  Ratio n = m.end > 0 ? s.t()[m.caught[0]].value : Ratio(0);
  if (m.end == 0) n = counted_by_share(s, from, m);
  if (m.end == 0) return {};
  if (!n.is_whole() || n < Ratio(2) || n > Ratio(12)) return {};
  std::vector<Share> out;
  for (const Timing& when : listed_months(s, m.end, n)) out.push_back({Ratio(1) / n, when});
  std::size_t at = out.empty() ? m.end : s.end;
  while (at < s.end) {
    std::size_t stop = at + 1;
    while (stop < s.end && !one_of(s.t(), stop, {"and"}) && !s.t()[stop].is_symbol(',') &&
           !s.t()[stop].is_symbol(';'))
      ++stop;
    Timing when = timing_in(page, s, at, stop);
    if (!when.named && !out.empty()) when = bare_months(s, at, stop);
    if (when.named && when.month) out.push_back({Ratio(1) / n, when});
    at = stop;
  }
  return Ratio(static_cast<std::int64_t>(out.size())) == n
             ? out
             : std::vector<Share>{{Ratio(1) / n, {}}, {Ratio(1) / n, {}}};
}

// The amounts after one that sum to it; none where they do not.
std::vector<std::size_t> parts_of(const Sentence& s, std::size_t i) {
  const Tokens& t = s.t();
  std::vector<std::size_t> out;
  Ratio sum;
  for (std::size_t k = i + 1; k < t.size() && out.size() < 12 && sum < t[i].value; ++k) {
    const bool bare = t[i].is == Is::money && is_grouped(t[k]);  // "$3,000: 1,500 after ..."
    const bool alike =
        t[k].is == t[i].is && (t[i].is == Is::money || is_grouped(t[k]) || t[k].scaled);
    if (!alike && !bare) continue;
    out.push_back(k);
    sum += t[k].value;
  }
  return out.size() >= 2 && sum == t[i].value ? out : std::vector<std::size_t>();
}

// "$120,000 in two equal installments, on June 30, 2027 and June 30, 2028", "half on ... and half
// on ..."
std::vector<Share> timed_parts(const Page& page, const Sentence& s, std::size_t i) {
  static const Pattern kParts(
      "{money} ~3 {number} ?equal ?annual ?yearly ?semiannual "
      "installments|instalments|payments|parts|tranches");
  Sentence paid{s.in, i + 1, next_money(s, i)};
  if (const Cue* repay = paid.cue(Topic::repay)) paid.end = repay->first;
  std::vector<Share> out = shares_of(page, paid, paid.first);
  if (Match m; out.empty() && kParts.at(s.t(), i, m)) {
    std::vector<Timing> times = anniversaries_in(paid, true);
    if (times.empty()) times = days_in(page, paid);
    const Ratio n = s.t()[m.caught[1]].value;
    if (n == Ratio(static_cast<std::int64_t>(times.size())))
      for (const Timing& t : times) out.push_back({Ratio(1) / n, t});
  }
  if (out.empty()) out = shares_after(page, s);  // "Half of it is paid on March 31, 2027, ..."
  const bool timed = std::all_of(out.begin(), out.end(), [](const Share& x) {
    return x.when.date || (x.when.month && *x.when.month > 0);
  });
  return timed ? out : std::vector<Share>();
}

// Shares of a sum in the sentence after it, where that has no sum of its own.
std::vector<Share> shares_after(const Page& page, const Sentence& s) {
  const Sentence next = s.next();
  const CueRange cues = next.cues();
  if (std::any_of(cues.begin(), cues.end(), [](const Cue& c) {
        return !c.weak && c.topic != Topic::sign_on && c.topic != Topic::leave;
      }))
    return {};
  for (std::size_t i = next.first; i < next.end; ++i) {
    if (next.t()[i].is == Is::money) return {};
  }
  return shares_of(page, next, next.first);
}

}  // namespace parley::letter
