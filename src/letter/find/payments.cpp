#include <algorithm>

#include "letter/find/payment_times.hpp"
#include "letter/find/period.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
std::string_view kind_of(Topic topic) {
  return topic == Topic::relocation   ? "relocation"
         : topic == Topic::retention  ? "retention"
         : topic == Topic::guaranteed ? "guaranteed"
                                      : "other";
}

// "if the crossing opens before 2029": more than that you stay or come.
bool hangs_on_more(const Sentence& s) {
  static const Patterns kStays(
      "at "
      "work|duty;you're|you've|employed|employment|employee|here|us|move|moving|relocate|active|"
      "actively|"
      "remain|"
      "remains|service|stay|stays|still|employ|notice|hold|appointment|start|join|accept|sign|"
      "leave|resign|resigned|terminated|dismissed|commit|return|arrive|pull|land|around|associated|"
      "affiliated");
  static const Pattern kIf(
      "if|unless|contingent|conditioned|provided|assuming|depending|when|once");
  static const Pattern kServed(  // "when you have completed one year", "your second year as GM"
      "when|once|after|if you ?have ?you've complete|completed|finish|finished|served|worked "
      "?your ?a ?the "
      "{dur}|{ord}");
  if (s.has(Topic::repay) || !is_conditional(s) || s.words(kServed)) return false;
  static const Pattern kOften("once a|per|each|every|in ?a ?year ?quarter ?month ?season");
  Match m = s.find(kIf);
  for (Match often; m.end > 0 && kOften.at(s.t(), m.first, often);)
    m = kIf.find(s.t(), m.end, s.end);  // "paid once a year"
  return m.end > 0 && kStays.find(s.t(), m.end, std::min(s.end, m.end + 13)).end == 0;
}

// "you will receive $21,000 on June 30, 2028": a sum with a day of its own, about nothing else.
bool is_received_on_day(const Sentence& s, std::size_t i, const Bound& b) {
  static const Pattern kReceive("receive|get|given|send|wire ?you ?a ?an ?sum ?amount ?of {money}");
  static const Pattern kOn("{money} ?in ?cash on {date}");
  static const Patterns kAfter(
      "{money} ?in ?cash after ?your ?the ?first {dur};{money} ?in ?cash "
      "on|at|upon|after ?your ?the {ord} ?year ?work anniversary");
  Match m;
  const bool on_day = kOn.at(s.t(), i, m) && s.t()[m.caught[1]].day.year > 0;
  const std::size_t from = i > 6 ? std::max(s.first, i - 6) : s.first;
  return (b.topic == Topic::none || b.weak) && (on_day || kAfter.begins(s.t(), i)) &&
         kReceive.find(s.t(), from, i + 1).end == i + 1;
}

// "on December 31, 2027 the firm will pay you $25,000", "A further $15,000 is yours on the third
// anniversary": a sum that is paid once, at a time of its own, about nothing else.
bool is_paid_at_time(const Page& page, const Sentence& s, std::size_t i) {
  static const Patterns kPays(
      "there|there's ?is another|further "
      "{money};pay|pays|paid|give|gives|hand|hands|award|awards|receive|receives|get|gets|add|adds "
      "?you "
      "?them ?the ?head ?executive ?employee ?a ?an ?further ?sum ?amount ?payment ?of {money}");
  static const Patterns kYours(
      "{money} ?more ?in ?cash is|are|will|shall|to ?be ?also yours|paid|payable|due|given;{money} "
      "?more ?waiting ?in ?it ?waiting for you;{money} "
      "to ?an|a|every|each ?of ?the associate|employee|manager|nurse|teacher|hand|person|whoever|"
      "anyone");
  const Token& t = s.t()[i];
  if (!t.sure() || t.up_to || t.at_least || t.value < Ratio(500) || t.value > Ratio(250'000) ||
      period_of(s, i) != Unit::none)
    return false;
  const std::size_t from = i > 10 ? std::max(s.first, i - 10) : s.first;
  const bool pays = kPays.find(s.t(), from, i + 1).end == i + 1 || kYours.begins(s.t(), i);
  if (pays && !times_of_each(page, s, i).empty()) return true;
  const Timing when = timing_of(page, s, i);
  if (!pays || !(when.date || (when.month && *when.month > 0))) return false;
  return !(when.at.first > s.first &&
           one_of(s.t(), when.at.first - 1, {"from", "effective", "beginning", "starting"}));
}

// "provided that you are then still on our staff", "be here still on November 30"
bool is_for_staying(const Sentence& s) {
  static const Pattern kStays("still|stay|stays|staying|stayed|remain|remains|remaining");
  return s.words(kStays);
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
  static const Pattern
      kOfParts(  // but "paid in two installments: $12,000 on ... and $18,000 on ..."
          "{money} ~4 in {number} ?equal ?annual ?yearly ?semiannual ?quarterly ?monthly "
          "installments|instalments|payments|parts|tranches");
  Match parts;
  const Token& t = s.t()[i];
  const Where at = where(s, i, i + 1);
  if (in_parts && (s.words(kVests) || kOfParts.at(s.t(), i, parts))) {
    Notebook::ask(entry, "amount", "paid in parts; which, and when?", at);
  } else if (t.up_to || t.at_least) {
    Notebook::ask(entry, "amount", why_of(t), at, readings_of(t, Value::money));
  } else {
    note_amount(entry, "amount", t, Value::money, at);
  }
}

}  // namespace

// A sum that is paid several times, or in parts: a payment for each time.
bool Finder::take_payments(const Sentence& s, std::size_t i, Topic topic) {
  std::vector<Share> parts = timed_parts(book_.page, s, i);
  Ratio of_each(1);  // "$60,000 vesting one third on each of the first three anniversaries"
  for (std::size_t k = i + 1; k < s.end && s.t()[k].is != Is::money; ++k) {
    const Token& x = s.t()[k];
    const bool share = (x.is == Is::fraction || x.is == Is::percent) && x.value < Ratio(1);
    if (share && one_of(s.t(), k + 1, {"on", "at", "each", "after", "upon"})) of_each = x.value;
  }
  if (parts.empty())
    for (const Timing& time : times_of_each(book_.page, s, i)) parts.push_back({of_each, time});
  for (const Share& part : parts) {
    Entry& e = payment_of(s, i, topic, part.when);
    const bool whole = part.of == Ratio(1);
    book_.note(e, "amount", Value::money(part.of * s.t()[i].value), where(s, i, i + 1),
               whole ? "exact" : "proof");
    note_time(e, part.when);
    thread_.taken_back = &e;
  }
  return !parts.empty();
}

namespace {

bool needs_no_receipts(const Sentence& s) {
  static const Patterns kNoReceipts(
      "no|without ?need ?for ?any receipts;receipts ?are not|needed|required");
  return s.words(kNoReceipts);
}

// "toward the costs of your move a flat sum of $8,500": so much, whatever the costs are.
bool is_flat_sum(const Sentence& s, std::size_t i) {
  static const Patterns kFlat(
      "flat|lump|fixed|single ?cash sum|amount|payment ?of ?: {value};one time ?cash "
      "sum|amount|payment of {value};flat {value};{value} ?( ?as "
      "?a "
      "flat|lump");
  static const Pattern kSpent(
      "receipts|actual|reimburse|reimbursed|reimbursement|against|incurred");
  const std::size_t from = i > 6 ? std::max(s.first, i - 6) : s.first;
  const Match m = kFlat.find(s.t(), from, std::min(s.end, i + 5));
  return m.end > 0 && m.caught[0] == i && (!s.words(kSpent) || needs_no_receipts(s));
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
  static const Pattern kEachPiece(  // "then productivity at $52 per wRVU"
      "{money} ?for per|each|every|/ "
      "wrvu|wrvus|rvu|rvus|unit|case|patient|visit|mile|piece|class|credit|student|shift|call|"
      "ticket|load|delivery|procedure|encounter|session|course|sale|deal|head|referral|room|guest");
  static const Pattern kInKind(  // "wardrobe allotment: $300 in store credit each season"
      "{money} ?worth ?of ?in ?store ?company ?team ?house ?product credit|credits|merchandise|"
      "product|products|voucher|vouchers|gift|apparel|clothing|goods|gear|meals|food|points");
  Match each;
  if (kEachPiece.at(s.t(), i, each) || kInKind.at(s.t(), i, each)) return;
  static const Pattern kIfMoved("{money} if|when|should|once you relocate|move|come");
  if (kIfMoved.at(s.t(), i, each)) return;  // "$125,000 ($130,000 if you relocate to New York)"
  if (t.value < Ratio(100) || period_of(s, i) == Unit::hour) return;  // "from $29.40 an hour"
  static const Patterns kMoreIf(
      "another|further|additional|extra ?of {money} if|when|should|where");
  static const Pattern kServed(
      "{money} when ?you ?have ?you've "
      "been|worked|served|complete|completed|finish|finished|reach");
  Match served;  // but "another $3,000 when you have been with us two years"
  if (i > s.first + 1 && kMoreIf.begins(s.t(), i - 1) && !kServed.at(s.t(), i, served))
    return;  // "a further $5,000 if ..."
  const Sentence own{s.in, clause_start(s, i), clause_end(s, i)};
  static const Pattern kVerb("reimburse|reimburses|reimbursed");
  static const Pattern kPaid("stipend|lump|allowance|bonus|payment|cash");
  const bool governed = kVerb.in(s.t(), s.first, i) && !own.words(kPaid);  // "we reimburse A and B"
  static const Patterns kInstead(
      "in place|lieu of ~3 reimbursing|reimbursement|expenses|costs;instead|rather of|than ~3 "
      "reimbursing|reimbursement|expenses|receipts");
  const bool flat = !governed && is_flat_sum(s, i);
  static const Pattern kWithPay(  // "$4,000 toward moving costs with the first paycheck"
      "{money} ~6 with|in|on ?your ?the first|second|next ?regular "
      "paycheck|paychecks|check|payroll|payday|pay|salary");
  Match with_pay;
  const bool sum = flat || (kWithPay.at(s.t(), i, with_pay) && !governed && !t.up_to);
  const bool paid_back =
      (own.words(kPaidBack) || governed) && !sum && !needs_no_receipts(s) && !s.words(kInstead);
  static const Pattern kWorth(  // "Tier 2 program (est. value $40,000)"
      "est|estimated|approximate ?. ?total value|worth|cost ?: ?of {money}");
  const std::size_t near = i > 6 ? std::max(s.first, i - 6) : s.first;
  if (topic == Topic::relocation && kWorth.find(s.t(), near, i + 1).end == i + 1) return;
  if (topic == Topic::relocation && (t.up_to || paid_back)) return;
  last_payment_ = topic;
  paid_in_ = s.in;
  paid_sentence_ = s.t()[i].sentence;
  Timing when = timing_of(book_.page, s, i);
  static const Pattern kAccept(
      "if|provided|once ?that you accept|return|sign|come ~6 by|before|on");
  if (when.date && kAccept.in(s.t(), i, s.end))
    when = {};  // "$10,000 if you accept by September 1"
  const bool of_year = when.named && !when.date && when.month == 0;  // "for your first year"
  if ((!when.named || (of_year && topic == Topic::guaranteed)) && topic != Topic::relocation) {
    if (const Timing next = timing_in_next(book_.page, s, i); next.named || !when.named)
      when = next;
  }
  if (topic != Topic::relocation && t.sure() && !t.up_to && !t.at_least && !hangs_on_more(s) &&
      take_payments(s, i, topic))
    return;
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
  static const Pattern kUpon("completion|delivery|launch|wrap|acceptance");  // a day to come
  static const Pattern kWhen("{money} ?more when|once|after|upon");
  Match later;
  const bool asks_when =
      topic != Topic::relocation &&
      (topic != Topic::other_payment || s.words(kUpon) || kWhen.at(s.t(), i, later));
  const bool own_time = next_money(s, s.first) < i && (when.date || when.month);
  if (s.words(kParts) && topic != Topic::relocation && !own_time) {
    book_.ask(entry, "month", "paid in parts; which, and when?", at);
  } else if (!when.date && !when.month && asks_when) {
    book_.ask(entry, "month", "when is it paid?", at);
  } else {
    note_time(entry, when);
  }
}

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

// "the sign-on bonus and the relocation payment": the payment that is named beside the sign-on.
Entry* Finder::joined_payment(const Sentence& s) {
  static const Patterns kJoined(
      "sign|signing|starting ?on ?bonus ?payment ?award and|or|and/or ?of ?any ?the ?your ?any "
      "relocation|moving|relo|retention;relocation|moving|relo|retention ?lump ?sum ?bonus "
      "?payment ?allowance ?assistance and|or ?of ?the ?your ?any sign|signing|starting");
  return s.words(kJoined) ? payment_before(s, nullptr) : nullptr;
}

}  // namespace parley::letter
