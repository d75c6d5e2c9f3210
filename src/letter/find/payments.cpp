#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

std::string_view kind_of(Topic topic) {
  return topic == Topic::relocation   ? "relocation"
         : topic == Topic::retention  ? "retention"
         : topic == Topic::guaranteed ? "guaranteed"
                                      : "other";
}

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

std::size_t clause_start(const Sentence& s, std::size_t i) {
  for (std::size_t k = i; k > s.first; --k) {
    const Token& t = s.t()[k - 1];
    if (t.is == Is::money || t.is_symbol(';') || t.is_symbol('|') || t.is_symbol('+') ||
        t.is_word("and"))
      return k;
  }
  return s.first;
}

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
  static const Pattern kPaid("paid|payable|pay|due|on|payment");
  if (const Timing label = timing_in(page, s, s.first, label_end(s, i)); label.named) return label;
  const std::size_t from = clause_end(s, i);
  return kPaid.in(s.t(), from, s.end) ? timing_in(page, s, from, s.end) : Timing();
}

Timing timing_of(const Page& page, const Sentence& s, std::size_t i) {
  Timing after = timing_in(page, s, i + 1, clause_end(s, i));
  if (after.named) return after;
  Timing before = timing_in(page, s, clause_start(s, i), i);
  return before.named ? before : timing_in_later_cells(page, s, i);
}

// "... in the amount of $90,000. This award will be paid on February 25, 2028": when the only sum
// of a sentence is paid, by the next one, which has none.
Timing timing_in_next(const Page& page, const Sentence& s, std::size_t i) {
  static const Patterns kOfIt(
      "it|this|the|that|such|your ?guaranteed ?retention ?make ?whole ?bonus ?award ?payment "
      "?amount ?sum ?is ?are ?will ?shall ?be ?guaranteed ?and ?will ?shall ?be "
      "paid|payable|due|made");
  const Sentence next = s.next();
  const bool of_leaving = next.has(Topic::repay) || next.has(Topic::ending);
  if (next.first == next.end || of_leaving || !kOfIt.begins(s.t(), next.first)) return {};
  const bool lone = next_money(s, s.first) == i || next_money(s, i) == s.end;
  if (!lone || next_money(next, next.first) < next.end) return {};
  return timing_in(page, next, next.first, next.end);
}

}  // namespace

void Finder::take_sign_on(const Sentence& s, std::size_t i) {
  if (s.t()[i].value.is_zero()) return skip(s, i);  // "Sign-on: $0"
  constexpr std::size_t kMost = 200;                // no offer has more
  if (sign_on_.size() < kMost) sign_on_.push_back({s, i});
  thread_.taken_back = &book_.offer;
}

// "if the crossing opens before 2029": more than that you stay or come.
bool hangs_on_more(const Sentence& s) {
  static const Pattern kStays(
      "you're|you've|employed|employment|employee|here|us|move|moving|relocate|active|actively|"
      "remain|"
      "remains|service|stay|stays|still|employ|notice|hold|appointment|start|join|accept|sign|"
      "leave|resign|commit|return");
  static const Pattern kIf(
      "if|unless|contingent|conditioned|provided|assuming|depending|when|once");
  if (s.has(Topic::repay) || !is_conditional(s)) return false;
  const Match m = s.find(kIf);
  return m.end > 0 && !kStays.in(s.t(), m.end, std::min(s.end, m.end + 10));
}

namespace {

Timing timing_at(const Where& at) {
  Timing t;
  t.named = true;
  t.at = at;
  return t;
}

// "on each of your first three anniversaries", "on your first and second anniversary"
std::vector<Timing> anniversaries_in(const Sentence& s) {
  static const Pattern kFirstN("each ?of ?your ?the first {number} ?work ?year anniversaries");
  static const Pattern kAnniversaries("{ord} ?and {ord} ?and ?{ord} ?work ?year anniversaries");
  std::vector<Timing> out;
  const auto add = [&](const Ratio& year, const Where& at) {
    out.push_back(timing_at(at));
    out.back().month = 12 * static_cast<int>(year.numerator());
  };
  if (const Match n = s.find(kFirstN); n.end > 0) {
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
  static const Patterns kEach("each|apiece;another {money}");
  const std::size_t end = std::min(clause_end(s, i), next_money(s, i));
  Sentence clause = s;
  clause.first = i;
  clause.end = next_money(s, i) < s.end ? end : s.end;
  if (const Cue* repay = clause.cue(Topic::repay)) clause.end = repay->first;
  if (std::vector<Timing> years = anniversaries_in(clause); !years.empty()) return years;
  const std::size_t from = i > 4 ? std::max(s.first, i - 4) : s.first;
  if (kEach.find(s.t(), from, clause.end).end == 0) return {};
  clause.first = i + 1;
  const std::vector<Timing> days = days_in(page, clause);
  return days.size() >= 2 ? days : std::vector<Timing>();
}

namespace {

void note_time(Entry& e, const Timing& when) {
  if (when.date) {
    Notebook::note(e, "date", Value::day(*when.date), when.at);
  } else if (when.month && *when.month > 0) {
    Notebook::note(e, "month", Value::count(Ratio(*when.month)), when.at);
  }
}

// Whether a payment that stands already has another time than this one.
bool is_paid_at_another_time(const Entry& e, const Timing& when) {
  const Note* month = e.last("month");
  const Note* date = e.last("date");
  if (date != nullptr && !date->open && when.date) return date->value.date != *when.date;
  return month != nullptr && !month->open && when.month && *when.month > 0 &&
         !(month->value.number == Ratio(*when.month));
}

}  // namespace

// The payment that a sum is of: one that stands, where it is said again or anew; else a new one.
Entry& Finder::payment_of(const Sentence& s, std::size_t i, Topic topic, const Timing& when) {
  const Token& t = s.t()[i];
  Entry* entry = nullptr;
  for (Entry& e : book_.payments) {
    const Note* kind = e.last("kind");
    const Note* amount = e.last("amount");
    if ((kind == nullptr ? "other" : kind->value.text) != kind_of(topic)) continue;
    const bool later = amount != nullptr && amount->newness != s.in->block.newness;
    const bool same =
        amount != nullptr && amount->value.number == t.value && !is_paid_at_another_time(e, when) &&
        !(i > s.first && one_of(s.t(), i - 1, {"another", "further", "additional", "again"}));
    if (later || same) entry = &e;
  }
  if (entry != nullptr) return *entry;
  entry = &new_entry(book_.payments, "offer.payments", s, i);
  const Bound b = bind(s, i, takes_money);
  const bool cued = b.topic == topic && b.cue_end > b.cue_first;
  if (topic != Topic::other_payment)  // the format's default is not filled in
    book_.note(*entry, "kind", Value::words(kind_of(topic)),
               cued ? where(s, b.cue_first, b.cue_end) : where(s, i, i + 1));
  return *entry;
}

namespace {

// How much of a payment: asked where it vests in parts ("a cash award of $90,000 vesting in three
// installments"), or is no sure sum.
void note_payment(Entry& entry, const Sentence& s, std::size_t i, bool in_parts) {
  static const Pattern kVests("vest|vests|vesting");
  const Token& t = s.t()[i];
  const Where at = where(s, i, i + 1);
  if (in_parts && s.words(kVests)) {
    Notebook::ask(entry, "amount", "paid in parts; which, and when?", at);
  } else if (t.up_to || t.at_least) {
    Notebook::ask(entry, "amount", why_of(t), at, readings_of(t, Value::money));
  } else {
    note_amount(entry, "amount", t, Value::money, at);
  }
}

}  // namespace

void Finder::take_payment(const Sentence& s, std::size_t i, Topic topic) {
  static const Pattern kPaidBack(
      "reimburse|reimburses|reimbursed|reimbursement|expenses|expense|bill|bills|costs|receipts|"
      "truck|movers|van");
  static const Patterns kParts(
      "{number} ?equal ?annual|monthly|quarterly|yearly|semiannual "
      "installments|payments|parts|instalments|tranches|halves;{number} and {dur};half|50% ~8 "
      "half|50%");
  const Token& t = s.t()[i];
  const Where at = where(s, i, i + 1);
  static const Patterns kNoReceipts("no|without ?any receipts;receipts ?are not|needed|required");
  const Sentence own{s.in, clause_start(s, i), clause_end(s, i)};
  static const Pattern kVerb("reimburse|reimburses|reimbursed");
  static const Pattern kPaid("stipend|lump|allowance|bonus|payment|cash");
  const bool governed = kVerb.in(s.t(), s.first, i) && !own.words(kPaid);  // "we reimburse A and B"
  static const Patterns kInstead(
      "in place|lieu of ~3 reimbursing|reimbursement|expenses|costs;instead|rather of|than ~3 "
      "reimbursing|reimbursement|expenses|receipts");
  const bool paid_back =
      (own.words(kPaidBack) || governed) && !s.words(kNoReceipts) && !s.words(kInstead);
  if (topic == Topic::relocation && (t.up_to || paid_back)) return;
  last_payment_ = topic;
  paid_in_ = s.in;
  paid_sentence_ = s.t()[i].sentence;
  Timing when = timing_of(book_.page, s, i);
  if (!when.named && topic != Topic::relocation) when = timing_in_next(book_.page, s, i);
  const bool once = topic == Topic::relocation || !t.sure() || t.up_to || t.at_least;
  const std::vector<Timing> each = once ? std::vector<Timing>() : times_of_each(book_.page, s, i);
  if (!each.empty() && !hangs_on_more(s)) {
    for (const Timing& time : each) {
      Entry& e = payment_of(s, i, topic, time);
      note_amount(e, "amount", t, Value::money, at);
      note_time(e, time);
      thread_.taken_back = &e;
    }
    return;
  }
  Entry& entry = payment_of(s, i, topic, when);
  thread_.taken_back = &entry;
  if (hangs_on_more(s)) {
    book_.ask(entry, "amount", "it hangs on a condition", at, readings_of(t, Value::money));
    return;
  }
  const Unit unit = topic == Topic::guaranteed ? period_of(s, i) : Unit::none;
  if (unit == Unit::quarter || unit == Unit::month) {
    book_.ask(entry, "amount", "so much a period; how often?", at, readings_of(t, Value::money));
    return;
  }
  note_payment(entry, s, i, s.words(kParts));
  const bool asks_when = topic != Topic::relocation && topic != Topic::other_payment;
  if (s.words(kParts) && topic != Topic::relocation) {
    book_.ask(entry, "month", "paid in parts; which, and when?", at);
  } else if (!when.date && !when.month && asks_when) {
    book_.ask(entry, "month", "when is it paid?", at);
  } else {
    note_time(entry, when);
  }
}

namespace {

// "half at the start and half after a year", "in two equal installments, ...": amounts by share.
struct Share {
  Ratio of;
  Timing when;
};

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
    out.push_back({share, timing_in(page, s, at[k] + 1, k + 1 < at.size() ? at[k + 1] : s.end)});
  }
  const bool whole = out.size() >= 2 && sum == Ratio(1);
  return whole ? out : std::vector<Share>();
}

// "two equal installments": that many; the times stand after it.
std::vector<Share> equal_parts(const Page& page, const Sentence& s, std::size_t from) {
  static const Pattern kParts("{number} ?equal installments|payments|parts|instalments|halves");
  const Match m = kParts.find(s.t(), from, s.end);
  if (m.end == 0) return {};
  const Ratio n = s.t()[m.caught[0]].value;
  if (!n.is_whole() || n < Ratio(2) || n > Ratio(12)) return {};
  std::vector<Share> out;
  std::size_t at = m.end;
  while (at < s.end) {
    std::size_t stop = at + 1;
    while (stop < s.end && !one_of(s.t(), stop, {"and"}) && !s.t()[stop].is_symbol(',') &&
           !s.t()[stop].is_symbol(';'))
      ++stop;
    const Timing when = timing_in(page, s, at, stop);
    if (when.named && when.month) out.push_back({Ratio(1) / n, when});
    at = stop;
  }
  return Ratio(static_cast<std::int64_t>(out.size())) == n
             ? out
             : std::vector<Share>{{Ratio(1) / n, {}}, {Ratio(1) / n, {}}};
}

// "$40,000 in two equal installments of $20,000": the second is a part of the first.
bool is_part_of_equal(const Sentence& s, std::size_t all, std::size_t part) {
  static const Pattern kOf(
      "{number} ?equal ?successive installments|payments|parts|instalments|halves of {money}");
  const Match m = kOf.find(s.t(), all + 1, s.end);
  return m.end > 0 && m.caught[1] == part &&
         s.t()[m.caught[0]].value * s.t()[part].value == s.t()[all].value;
}

// "8k, you keep it after six months": when it is yours, not when it is paid.
bool is_kept_after(const Sentence& s, std::size_t i) {
  static const Patterns kKept("keep|keeps|yours|earned|earn ~5 {dur};vests|vest|vesting ~5 {dur}");
  return kKept.find(s.t(), i, s.end).end > 0;
}

// "$3,000 sign-on, 4% bonus if the shop hits its number": up to the comma that parts the next term.
Sentence without_next_term(const Sentence& s, std::size_t i) {
  Sentence own = s;
  for (std::size_t k = i + 2; k < s.end && own.end == s.end; ++k) {
    const bool figure = s.t()[k].is == Is::percent || s.t()[k].is == Is::money;
    if (figure && s.t()[k - 1].is_symbol(',')) own.end = k - 1;
  }
  return own;
}

// Whether a sum is paid on a condition: that of its repayment, after it, is none.
bool hangs_on_condition(const Sentence& s, std::size_t i) {
  const Cue* repay = s.cue(Topic::repay);
  if (repay == nullptr) return is_conditional(without_next_term(s, i));
  Sentence before = s;
  before.end = i + 1;
  static const Pattern kEarly("if you sign|accept|commit|join ~6 by|before|at");
  return repay->first > i && before.words(kEarly) && is_conditional(before);
}

// Another sum of the same words that nothing else takes: is it a part of this one?
std::size_t unbound_sum(const Sentence& s, std::size_t i) {
  for (std::size_t k = s.first; k < s.end; ++k) {
    const Token& t = s.t()[k];
    const bool sum = t.is == Is::money && t.value >= Ratio(500) && !t.up_to && k != i;
    if (sum && !s.in->used[k] && !s.in->aside[k] && bind(s, k, takes_money).topic == Topic::none)
      return k;
  }
  return s.end;
}

Value installment(int month, const Ratio& amount) {
  return Value::table({{"month", Value::count(Ratio(month))}, {"amount", Value::money(amount)}});
}

// "#1: $25,000 with your first paycheck", "#2: $25,000 on the anniversary": not one sum said twice.
bool are_paid_apart(const Page& page, const Sentence& a, std::size_t i, const Sentence& b,
                    std::size_t k) {
  const Timing one = timing_of(page, a, i);
  const Timing other = timing_of(page, b, k);
  return (one.month && other.month && *one.month != *other.month) ||
         (one.date && other.date && *one.date != *other.date);
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

// "the sign-on is now 7.5k": what was said before it in the same words stands no more.
bool is_said_anew(const Sentence& s, std::size_t i) {
  static const Patterns kNow("is|are|it's|stands now ?at ?: {value};now ?at ?is ?: {value}");
  return kNow.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1).end == i + 1;
}

bool known(const std::vector<Share>& shares) {
  return std::all_of(shares.begin(), shares.end(),
                     [](const Share& x) { return x.when.month.has_value(); });
}

}  // namespace

namespace {

constexpr auto kSignOnAmount = "offer.sign_on.amount";
constexpr auto kSignOnParts = "offer.sign_on.installments";

}  // namespace

// What letters of one age say of it, each sum once; the whole of a sum goes where its parts stand.
std::vector<Finder::Part> Finder::sign_on_of(int newness) const {
  std::vector<Part> parts;
  for (const Part& p : sign_on_) {
    const auto again = [&](const Part& o) {
      return o.in.t()[o.token].value == p.in.t()[p.token].value && o.in.in != p.in.in &&
             !are_paid_apart(book_.page, o.in, o.token, p.in, p.token);
    };
    if (p.in.in->block.newness == newness && std::none_of(parts.begin(), parts.end(), again))
      parts.push_back(p);
  }
  std::size_t now = parts.size();  // "6k. Update: sign-on is now 7.5k"
  while (now > 0 && !is_said_anew(parts[now - 1].in, parts[now - 1].token)) --now;
  if (now > 1) parts.erase(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(now - 1));
  Ratio rest;
  for (std::size_t k = 1; k < parts.size(); ++k) rest += parts[k].in.t()[parts[k].token].value;
  if (parts.size() > 2 && rest == parts[0].in.t()[parts[0].token].value) parts.erase(parts.begin());
  if (parts.size() == 2 && parts[1].in.in == parts[0].in.in &&
      is_part_of_equal(parts[0].in, parts[0].token, parts[1].token))
    parts.pop_back();
  return parts;
}

// A sum that is paid at once, or in shares with a time each.
void Finder::note_sign_on(const Part& p) {
  static const Pattern kSplit("installments|instalments|split|spread|tranches|parts");
  static const Pattern kHalf("half|halves");
  static const Patterns kSpreadOut(
      "paid|payable|pay ?out ?in ?equal monthly|biweekly|quarterly|weekly|semimonthly;paid|payable "
      "?out ?evenly over ?the ?your ?first|next {dur};paid|payable ?out ?evenly over ?the ?your "
      "?first|next {number} quarters|months|years|paychecks|pay");
  const Token& t = p.in.t()[p.token];
  const Where at = where(p.in, p.token, p.token + 1);
  const Cue* repay = p.in.cue(Topic::repay);
  Sentence paid = p.in;  // up to the words on paying back
  if (repay != nullptr && repay->first > p.token) paid.end = repay->first;
  std::vector<Share> shares = shares_of(book_.page, paid, p.token + 1);
  if (shares.empty()) shares = equal_parts(book_.page, paid, p.token + 1);
  if (shares.empty()) shares = shares_after(book_.page, p.in);
  if (!shares.empty() && known(shares)) {
    std::vector<Value> items;
    for (const Share& x : shares) items.push_back(installment(*x.when.month, x.of * t.value));
    book_.note(book_.offer, kSignOnParts, Value::list(std::move(items)),
               where(p.in, p.token, p.in.end), "proof");
  } else if (!shares.empty() || paid.words(kSplit) || kHalf.in(paid.t(), p.token, paid.end) ||
             paid.words(kSpreadOut)) {
    book_.ask(book_.offer, kSignOnParts, "paid in parts; when?", at);
  } else {
    book_.note(book_.offer, kSignOnAmount, Value::money(t.value), at,
               is_said_anew(p.in, p.token) && sign_on_.size() > 1 ? "corrected" : "exact");
    const Timing when = timing_of(book_.page, p.in, p.token);
    if (when.month && *when.month > 0 && repay == nullptr && !is_kept_after(p.in, p.token))
      book_.note(book_.offer, "offer.sign_on.month", Value::count(Ratio(*when.month)), when.at);
  }
}

// The only sum: asked where something speaks against it.
void Finder::settle_lone_sign_on(const Part& p) {
  const Token& t = p.in.t()[p.token];
  const Where at = where(p.in, p.token, p.token + 1);
  const bool doubtful = !t.sure() || t.up_to || t.at_least;
  if (no_sign_on_) {
    book_.ask(book_.offer, kSignOnAmount, "no sign-on, it says elsewhere", at,
              readings_of(t, Value::money));
  } else if (doubtful || hangs_on_condition(p.in, p.token)) {
    book_.ask(book_.offer, kSignOnAmount, doubtful ? why_of(t) : "it hangs on a condition", at,
              readings_of(t, Value::money));
  } else if (const std::size_t other = unbound_sum(p.in, p.token); other < p.in.end) {
    book_.ask(book_.offer, kSignOnAmount, "several sums; which, and when?", at,
              {Value::money(t.value), Value::money(p.in.t()[other].value)});
  } else {
    note_sign_on(p);
  }
}

// The month of employment of a time: of a day only where it is so many whole months after the
// start, of a month only where it is that of the start.
std::optional<int> Finder::month_of(const Timing& when) const {
  if (when.month) return when.month;
  const Note* start = book_.offer.last("offer.start");
  if (start == nullptr || start->open) return std::nullopt;
  const Date first = start->value.date;
  if (when.in_month && when.in_month->parts().month == first.parts().month &&
      when.in_month->year() == first.year())
    return 0;
  for (int m = 0; when.date && m <= 60; ++m) {
    if (month_after(first, m) == *when.date) return m;
  }
  return std::nullopt;
}

// Several sums, each with a time of its own: installments.
void Finder::settle_sign_on_parts(const std::vector<Part>& parts) {
  static const Pattern kSpread(
      "monthly|biweekly|equal|weekly|semimonthly installments|instalments|payments|paychecks");
  std::vector<Value> items;
  std::vector<Value> readings;
  int last = -1;
  const bool spread = std::any_of(parts.begin(), parts.end(), [](const Part& p) {
    return p.in.words(kSpread);  // each part is paid in parts of its own
  });
  for (const Part& p : parts) {
    const Token& x = p.in.t()[p.token];
    const auto month = month_of(timing_of(book_.page, p.in, p.token));
    readings.push_back(Value::money(x.value));
    if (!month || *month <= last || !x.sure() || x.up_to) continue;
    last = *month;
    items.push_back(installment(last, x.value));
  }
  const Part& first = parts.front();
  const Where at = where(first.in, first.token, first.token + 1);
  const bool together = parts.back().in.in == first.in.in;
  const Where all =
      together ? where(first.in, clause_start(first.in, first.token), parts.back().token + 1) : at;
  if (items.size() == parts.size() && !spread) {
    book_.note(book_.offer, kSignOnParts, Value::list(std::move(items)), all);
  } else {
    book_.ask(book_.offer, kSignOnAmount, "several sums; which, and when?", at, readings);
  }
}

void Finder::settle_sign_on() {
  std::set<int> ages;
  for (const Part& p : sign_on_) ages.insert(p.in.in->block.newness);
  for (const int age : ages) {
    const std::vector<Part> parts = sign_on_of(age);
    std::vector<Note>& notes = book_.offer.notes;
    const std::size_t before = notes.size();
    parts.size() == 1 ? settle_lone_sign_on(parts[0]) : settle_sign_on_parts(parts);
    if (notes.size() == before || age == *ages.begin()) continue;
    const std::string key = notes[before].key;  // one sum, or parts: what was said before gives way
    const auto other = [&](const Note& n) {
      const bool sum = n.key == kSignOnAmount || n.key == kSignOnParts;
      return sum && n.key != key && n.newness < age;
    };
    if (!notes[before].open) std::erase_if(notes, other);
  }
}

}  // namespace parley::letter
