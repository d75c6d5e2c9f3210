#include <algorithm>
#include <set>

#include "letter/find/payment_times.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
void Finder::take_sign_on(const Sentence& s, std::size_t i) {
  if (s.t()[i].value.is_zero()) return skip(s, i);  // "Sign-on: $0"
  constexpr std::int64_t kNoSignOn = 10'000'000;    // "sign-on we don't do. 30M in the bank"
  if (s.t()[i].value > Ratio(kNoSignOn)) return;
  if (period_of(s, i) == Unit::hour) return;  // "Call-outs are paid at $45.00 per hour"
  static const Patterns kNet(
      "net|netting ?of ?you ?about {money};{money} ~3 net;{money} ?( ?is ?paid net|after ?of "
      "?any ?all tax|taxes");
  const Match net =
      kNet.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, std::min(s.end, i + 5));
  if (net.end > 0 && net.caught[0] == i) s.in->t[i].doubt = Doubt::about;  // what is left of it
  static const Patterns kWould(  // "Should you clerk for a judge, we would pay a clerkship bonus"
      "should|if you ~16 we|firm would ~14 {money}");
  if (const Match would = s.find(kWould); would.end > 0 && would.caught[0] == i) {
    Entry& e = payment_of(s, i, Topic::other_payment, {});
    return void(book_.ask(e, "amount", "it hangs on a condition", where(s, i, i + 1),
                          {Value::money(s.t()[i].value)}));
  }
  constexpr std::size_t kMost = 200;  // no offer has more
  if (sign_on_.size() < kMost) sign_on_.push_back({s, i});
  thread_.taken_back = &book_.offer;
}

namespace {

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
// And from the sum before it on: "$59 when you sleep away, and a $1,000 sign-on".
Sentence without_other_terms(const Sentence& s, std::size_t i) {
  static const Pattern kOpens("if|once|should|unless|provided");
  Sentence own = s;
  const std::size_t from = clause_start(s, i);
  const bool other = from > s.first && !kOpens.in(s.t(), s.first, s.first + 1);
  for (std::size_t k = s.first; other && k < from; ++k) {
    if (s.t()[k].is == Is::money) own.first = from;
  }
  for (std::size_t k = i + 2; k < s.end && own.end == s.end; ++k) {
    const bool figure = s.t()[k].is == Is::percent || s.t()[k].is == Is::money;
    if (figure && s.t()[k - 1].is_symbol(',')) own.end = k - 1;
  }
  return own;
}

// Whether a sum is paid on a condition: that of its repayment, after it, is none.
bool hangs_on_condition(const Sentence& s, std::size_t i) {
  static const Patterns kEarly(
      "if you sign|accept|commit|join|start|begin|can|could ~6 by|before|at;for "
      "starting|joining|accepting|signing ~3 "
      "by|before");
  const Cue* repay = s.cue(Topic::repay);
  static const Pattern kChosen("if you want|take|choose|prefer ?to ?take ?the ?a sign|signing");
  if (s.words(kChosen)) return true;
  if (repay == nullptr && kEarly.find(s.t(), i, s.end).end > 0) return true;
  if (repay == nullptr) return is_conditional(without_other_terms(s, i));
  Sentence before = s;
  before.end = i + 1;
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

// "$31,000 with your first pay, and a second payment of $22,000 after twelve months"
bool is_next_payment(const Sentence& s, std::size_t i) {
  static const Pattern kNext(
      "second|another|further|final payment|installment|part|half ?of {money}");
  return i < s.end &&
         kNext.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1).end == i + 1;
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

// "the sign-on is now 7.5k": what was said before it in the same words stands no more.
bool is_said_anew(const Sentence& s, std::size_t i) {
  static const Patterns kNow("is|are|it's|stands now ?at ?: {value};now ?at ?is ?: {value}");
  return kNow.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1).end == i + 1;
}

bool known(const std::vector<Share>& shares) {
  return std::all_of(shares.begin(), shares.end(),
                     [](const Share& x) { return x.when.month.has_value(); });
}

// "ten thousand, half after 90 days": a part is paid at another time.
bool says_part(const Sentence& s, std::size_t i) {
  return std::any_of(s.t().begin() + static_cast<std::ptrdiff_t>(i),
                     s.t().begin() + static_cast<std::ptrdiff_t>(s.end), [](const Token& t) {
                       return t.is == Is::fraction &&
                              (t.value < Ratio(1) || t.word.find('/') != t.word.npos);
                     });
}

// "$10,000, one half of which you give back": where a share of what is paid back begins, else the
// end.
std::size_t before_repaid_share(const Sentence& s, std::size_t i) {
  static const Pattern kOfWhich("{portion}|half of which|it|that");
  const Token& last = s.t()[s.end - 1];  // "$25,000; one-half repayable if ..."
  if (s.end > i + 2 && (last.is == Is::fraction || last.is == Is::percent || last.is_word("half")))
    return s.end - 1;
  const std::size_t from = s.end > i + 6 ? s.end - 5 : i + 1;
  const Match m = kOfWhich.find(s.t(), from, s.end);
  return m.end > 0 ? m.first : s.end;
}

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
  bool fifty = false;  // "50/50"
  for (std::size_t k = p.token + 1; k + 2 < p.in.end; ++k) {
    const Token& x = p.in.t()[k];
    const Token& y = p.in.t()[k + 2];
    fifty |= x.is == Is::number && x.value == Ratio(50) && p.in.t()[k + 1].is_symbol('/') &&
             y.is == Is::number && y.value == x.value;
  }
  static const Pattern kHalf("half|halves");
  static const Patterns kHalves("{percent} / {percent}");
  static const Patterns kSpreadOut(
      "paid|payable|pay ?out ?in ?{number} ?equal "
      "monthly|biweekly|quarterly|weekly|semimonthly;paid|payable "
      "?out ?evenly over ?the ?your ?first|next {dur};paid|payable ?out as|at {money} "
      "a|per|each|every month|quarter|paycheck|pay;paid|payable ?out ?evenly over ?the ?your "
      "?first|next {number} quarters|months|years|paychecks|pay");
  const Token& t = p.in.t()[p.token];
  const Where at = where(p.in, p.token, p.token + 1);
  const Cue* repay = p.in.cue(Topic::repay);
  Sentence paid = p.in;  // up to the words on paying back
  if (repay != nullptr && repay->first > p.token) paid.end = repay->first;
  const Cue* leaving = p.in.cue(Topic::ending);  // "30k; if you leave in yr 1 you pay it all"
  if (leaving != nullptr && leaving->first > p.token && leaving->first < paid.end)
    paid.end = leaving->first;
  if (paid.end < p.in.end) paid.end = before_repaid_share(paid, p.token);
  std::vector<Share> shares = shares_of(book_.page, paid, p.token + 1);
  static const Pattern kBack("returned|refunded|repaid|back|payback|clawback|repayment");
  const bool back = (repay != nullptr && repay->first < p.token) || paid.words(kBack);
  if (back) {  // "Payback: the $12,000 signing bonus must be returned: two thirds in year 2, ..."
    shares.clear();
    paid.end = p.token + 1;
  }
  if (shares.empty() && !back) shares = equal_parts(book_.page, paid, p.token + 1);
  if (shares.empty() && !back) shares = shares_after(book_.page, p.in);
  if (!shares.empty() && known(shares)) {
    std::vector<Value> items;
    for (const Share& x : shares) items.push_back(installment(*x.when.month, x.of * t.value));
    book_.note(book_.offer, kSignOnParts, Value::list(std::move(items)),
               where(p.in, p.token, p.in.end), "proof");
  } else if (!shares.empty() || paid.words(kSplit) || fifty || paid.words(kHalves) ||
             says_part(paid, p.token) || kHalf.in(paid.t(), p.token, paid.end) ||
             paid.words(kSpreadOut)) {
    book_.ask(book_.offer, kSignOnParts, "paid in parts; when?", at);
  } else {
    book_.note(book_.offer, kSignOnAmount, Value::money(t.value), at,
               is_said_anew(p.in, p.token) && sign_on_.size() > 1 ? "corrected" : "exact");
    Timing when = timing_of(book_.page, p.in, p.token);
    if (!when.named) when = timing_in_next(book_.page, p.in, p.token);
    if (when.month &&
        *when.month == 0) {  // "$35,000, paid with your first payroll": in a later letter
      std::erase_if(book_.offer.notes, [&](const Note& n) {
        return n.key == "offer.sign_on.month" && n.newness < p.in.in->block.newness;
      });
    }
    if (when.month && *when.month > 0 && repay == nullptr && !is_kept_after(p.in, p.token))
      book_.note(book_.offer, "offer.sign_on.month", Value::count(Ratio(*when.month)), when.at);
  }
}

// The only sum: asked where something speaks against it.
void Finder::settle_lone_sign_on(const Part& p) {
  const Token& t = p.in.t()[p.token];
  const Where at = where(p.in, p.token, p.token + 1);
  const bool doubtful = !t.sure() || t.up_to || t.at_least;
  static const Pattern kNotPaid(
      "will|would|shall|can|is|are not|no ?longer ?now ?be "
      "paid|payable|offered|available|included");
  static const Pattern kWont("won't|isn't|can't|cannot be|is ?be paid|payable|offered|included");
  const bool unpaid = p.in.words(kNotPaid) || p.in.words(kWont);
  if (no_sign_on_ || (unpaid && p.in.cue(Topic::repay) == nullptr)) {
    book_.ask(book_.offer, kSignOnAmount, "no sign-on, it says elsewhere", at,
              readings_of(t, Value::money));
  } else if (doubtful || hangs_on_condition(p.in, p.token)) {
    book_.ask(book_.offer, kSignOnAmount, doubtful ? why_of(t) : "it hangs on a condition", at,
              readings_of(t, Value::money));
  } else if (const std::size_t other = unbound_sum(p.in, p.token); is_next_payment(p.in, other)) {
    settle_sign_on_parts({p, {p.in, other}});
  } else if (other < p.in.end) {
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

namespace {

// "Year-one sign-on goes to $40,000", "the second payment is now $25,000": which of the parts that
// stand a sum is; none: it names none.
std::optional<std::size_t> part_named(const Sentence& s) {
  static const Patterns kCounted("year|payment|installment|part|half {number}");
  static const Patterns kOrdinal("{ord} ?year ?year's payment|installment|part|half;{ord} year");
  Match m = s.find(kCounted);
  if (m.end == 0) m = s.find(kOrdinal);
  if (m.end == 0) return std::nullopt;
  const Ratio& n = s.t()[m.caught[0]].value;
  if (!n.is_whole() || n < Ratio(1) || n > Ratio(12)) return std::nullopt;
  return static_cast<std::size_t>(n.numerator()) - 1;
}

}  // namespace

// One of several parts is said anew in a later message: the others stand.
bool Finder::settle_new_part(const Part& p) {
  const Token& t = p.in.t()[p.token];
  const Note* stood = book_.offer.last(kSignOnParts);
  const auto which = part_named(p.in);
  if (stood == nullptr || stood->open || !which || *which >= stood->value.items.size() ||
      !t.sure() || t.up_to || t.at_least)
    return false;
  Value parts = stood->value;
  for (auto& [key, value] : parts.items[*which].entries) {
    if (key == "amount") value = Value::money(t.value);
  }
  book_.note(book_.offer, kSignOnParts, std::move(parts), where(p.in, p.token, p.token + 1),
             "corrected");
  return true;
}

void Finder::settle_sign_on() {
  std::set<int> ages;
  for (const Part& p : sign_on_) ages.insert(p.in.in->block.newness);
  for (const int age : ages) {
    const std::vector<Part> parts = sign_on_of(age);
    std::vector<Note>& notes = book_.offer.notes;
    const std::size_t before = notes.size();
    if (parts.size() == 1 && settle_new_part(parts[0])) continue;
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
