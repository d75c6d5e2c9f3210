// Whose a repayment is, and what it says of it.
#include <algorithm>
#include <set>

#include "letter/find/payment_times.hpp"
#include "letter/find/repayment_clause.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// "You agree to remain for twenty-four months. If you resign before then, you repay ...": until the
// end of the time that the sentence before it names.
Where committed_before(const Page& page, const Sentence& s) {
  static const Patterns kThen(
      "before|prior ?to then|that;sooner;earlier;before ?the ?it ?that ?service ?work ?period "
      "?term ?agreement ?commitment "
      "?obligation ?is ?has ?been "
      "completed|complete|over|ends|served|fulfilled|met|satisfied|up;before the "
      "end|completion of that|this|the "
      "?service ?commitment period|term|commitment;complete|finish|fulfill|fulfil|serve|keep|honor "
      "?out that|this|the ?full ?whole ?service ?work ?commitment "
      "period|term|commitment|agreement|obligation");
  static const Patterns kStays(
      "remain|stay|serve|work|commit|committed ~16 for|of ?a ?at ?least ?minimum ?period ?of "
      "{dur};commitment|agreement|obligation|period of|for ?at ?least "
      "{dur};commit|commits|committed to|for ?a "
      "?full {dur};{dur} ?service ?work "
      "commitment|agreement|obligation");
  if (!s.words(kThen)) return {};
  ParsedBlock* const above = s.first == 0 && s.in != page.blocks.data() ? s.in - 1 : nullptr;
  if (above != nullptr && above->block.file == s.in->block.file)
    return where({above}, kStays.find(above->t, 0, above->t.size()));  // a numbered list
  if (const Match m = s.before().find(kStays); m.end > 0) return where(s, m);
  ParsedBlock* const block = s.in != page.blocks.data() ? s.in - 1 : nullptr;
  constexpr std::size_t kTitle = 6;  // "3. Repayment. If you do not complete that period ..."
  if (block == nullptr || block->block.file != s.in->block.file || s.first > kTitle) return {};
  return where({block}, kStays.find(block->t, 0, block->t.size()));
}

// Until when.
void note_until(const Page& page, Entry& to, const std::string& pre, const Sentence& s,
                const Repayment& r) {
  static const Patterns kForgiven(
      "forgiven|forgive|forgivable|earned|earn|vests|vest|vesting ?monthly ?ratably ~5 "
      "over|during "
      "?a ?the ?period ?of ?first {dur};{dur} ?work ?service commitment|obligation;"
      "commit|commits|commitment ?to ?: ?BAR ?of {dur};earned|earn|vests|vest ~3 "
      "after|completion|completing ?of "
      "{dur}");
  const std::string key = pre + "clawback_months";
  std::vector<int> distinct = r.ends.months;
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  static const Patterns kEachMonth(
      "{fraction} ?of ?it ?back for|per|each|every|a ?each ?every ?full ?complete ?completed "
      "month;a|one {ord} ?of ?it for|per|each|every ?each ?every ?full ?complete ?completed month");
  if (distinct.empty()) {
    Where said = where(s, s.find(kForgiven));
    if (said.end == 0) said = committed_before(page, s);
    std::size_t span = said.first;
    while (span < said.end && said.in->t[span].is != Is::duration) ++span;
    const auto n = span < said.end ? months_of(said.in->t[span]) : std::nullopt;
    static const Pattern kMonthly("forgiven|forgive|forgives ~1 in|over {number} ?equal monthly");
    const Match equal = s.find(kMonthly);  // "forgiven in thirty-six equal monthly amounts"
    if (!n && equal.end > 0 && !to.has(key))
      Notebook::note(to, key, Value::count(s.t()[equal.caught[0]].value), where(s, equal));
    const Match part = s.find(kEachMonth);  // "at the rate of 1/36 for each full month"
    if (n) {
      Notebook::note(to, key, Value::count(Ratio(*n)), said);
    } else if (part.end > 0 && !to.has(key)) {
      const Token& each = s.t()[part.caught[0]];
      const Ratio months = each.is == Is::ordinal ? each.value : Ratio(1) / each.value;
      if (months.is_whole() && months >= Ratio(6))
        Notebook::note(to, key, Value::count(months), where(s, part));
    }
  } else if (distinct.size() == 1) {
    Notebook::note(to, key, Value::count(Ratio(distinct[0])),
                   where(s, r.ends.at[0], r.ends.at[0] + 1));
  } else {
    std::vector<Value> readings;
    for (const int m : distinct) readings.push_back(Value::count(Ratio(m)));
    Notebook::ask(to, key, "until when?", r.said, readings);
  }
}

// Whether its months count from the payment, and whether it falls by days.
void note_counting(Entry& to, const std::string& pre, const Sentence& s, const Repayment& r) {
  static const Patterns kFrom(
      "of|after|from|following ?the ?date|day ?of ?the|its|such|a|each|either|that|any ?such ?sign "
      "?on "
      "?signing ?cash ?bonus payment|receipt|receiving|payout;date|day ?on|that|of ?which "
      "?it|payment|the ?sign ?on ?bonus|is|was ?is|was "
      "paid|received|receipt;after|of|from "
      "?you|its|it|the receive|received|receipt|paid|payment ?it;after|of|from it is|was "
      "paid;after|from|following|of "
      "?you|being|you're paid|receive|received;of|from|after when it|it's|that|they ?is ?was ?are "
      "paid|received;of|after|from getting|receiving ?it|the|this|your");
  static const Patterns kFromThat(
      "of|after|from|following ?the ?day ?date ?on ?which a|the|each|that|such ~3 "
      "payment|bonus|award|amount|allowance|sum|stipend|assistance|incentive|installment|part|"
      "portion is|was made|paid;that|which "
      "follow|follows "
      "?a|the|each|that|such ~1 payment");
  static const Patterns kByDays(
      "prorated|prorata|rata|basis|proportionally|proportion ~3 by|on|of|per|daily|each ?a ?the "
      "?number ?of day|days|daily;counted ?in days;days ~8 bear|bears to;as many ~5 as ~3 "
      "days;"
      "based|depending|proportion on|to ?the ?number ?of ?remaining ?calendar days;"
      "prorated|prorata|rata for ?the ?number ?of days;by ?the number of "
      "days;computed|calculated|counted by days;daily "
      "basis|proration|pro;calculated|computed|prorated ?on ?a "
      "daily");
  for (const std::size_t end : r.ends.at) {
    const std::size_t from = end + 1;
    Match m = kFrom.find(s.t(), from, std::min(s.end, from + 8));
    if (m.end == 0) m = kFromThat.find(s.t(), from, std::min(s.end, from + 14));
    if (m.end > 0) Notebook::note(to, pre + "clawback_from", Value::words("payment"), where(s, m));
  }
  if (r.share.end == 0) return;
  static const Patterns kByMonths(
      "rata|prorated|basis|rated|reduced by|per|each ?the month|months;counted|calculated|computed "
      "?in ?by "
      "whole|full|complete "
      "months;based|depending on ?the ?number ?of ?full ?whole ?complete ?remaining months;"
      "months ~8 bear|bears to;as many ~5 as ~3 months;number of "
      "full|whole|complete|completed months;proportion to ?the ?number ?of "
      "months;by month;for|per each|every "
      "?full ?complete ?completed month;monthly basis;by full|whole|complete|completed months");
  if (const Match m = s.find(kByDays); m.end > 0) {
    Notebook::note(to, pre + "clawback_by", Value::words("days"), where(s, m));
  } else if (const Match months = s.find(kByMonths); months.end > 0) {
    Notebook::note(to, pre + "clawback_by", Value::words("months"), where(s, months));
  }
}

}  // namespace

// Whose repayment a sentence says; null: of none that is known.
Entry* Finder::taken_back_by(const Sentence& s, const Cue* repay) {
  if (s.has(Topic::sign_on)) return &book_.offer;
  if (thread_.taken_back == nullptr && is_of_sign_on_named(s)) return &book_.offer;
  if (thread_.taken_back != nullptr && thread_.taken_back != &book_.offer &&
      is_of_unread_sum(s, *thread_.taken_back))
    return nullptr;
  for (const Cue& c : s.cues()) {  // "your training costs must be repaid"
    const bool same =
        c.topic == Topic::stipend && c.first > s.first &&  // "the allowance"
        one_of(s.t(), c.first - 1, {"the", "this", "that", "whole", "entire", "full"}) &&
        thread_.taken_back != nullptr && thread_.taken_back != &book_.offer;
    if (same) return thread_.taken_back;
    const bool other = c.topic == Topic::expenses || c.topic == Topic::stipend;
    if (other && repay != nullptr && c.end <= repay->first && repay->first <= c.end + 4)
      return nullptr;
  }
  if (Entry* payment = payment_before(s, repay)) return payment;
  static const Patterns kMadeGood("buy out;buyout;make|made whole|good;replacement payment|award");
  if (s.words(kMadeGood)) {  // what was left behind: a payment of no kind
    if (repay != nullptr && s.t()[repay->first].word.starts_with("forfeit")) return nullptr;
    for (Entry& e : book_.payments) {
      if (!e.has("kind")) return &e;
    }
    return nullptr;
  }
  if (thread_.taken_back == nullptr && thread_.heading) {  // "2. Relocation. ... you repay it"
    for (Entry& e : book_.payments) {
      const Note* kind = e.last("kind");
      if (kind != nullptr && kind->value.text == kind_of(thread_.money)) return &e;
    }
  }
  static const Pattern kLabel("repayment|clawback|payback :|BAR");
  if (thread_.taken_back == nullptr && s.first == 0 &&
      kLabel.in(s.t(), 0, std::min<std::size_t>(s.end, 2)) && !sign_on_.empty() &&
      book_.payments.empty())
    return &book_.offer;  // "Repayment: prorated by month", on a sheet that corrects another
  const Cue* base = s.cue(Topic::base);  // "after it was paid" is weak
  const bool other = s.has(Topic::relocation) || (base != nullptr && !base->weak) ||
                     s.has(Topic::stipend) || s.has(Topic::expenses);
  return other && !s.has(Topic::ending) ? nullptr : thread_.taken_back;
}

namespace {

// "subject to our repayment agreement", "under our recoupment policy": what it says is not known.
Match other_paper(const Sentence& s, const Repayment& r) {
  static const Patterns kPaper(
      "subject to ~5 repayment|clawback|recoupment|payback "
      "agreement|policy|terms|provisions|form|conditions|schedule;governed by ?the ?a ?our "
      "?separate ?sign ?on ?bonus repayment|clawback|recoupment|payback agreement|policy|terms;"
      "under|per ?the ?our ?applicable ?company repayment|clawback|recoupment|payback "
      "policy|agreement|terms;didn't|never say|said|mention|mentioned ~8 back|repay|repaid|"
      "repayment;forgot|didn't|don't|not|unsure|unclear|wondering|wonder ~5 "
      "ask|know|sure|clear|if|whether ~8 back|repay|repaid|repayment");
  static const Pattern kSigned(  // "You sign a 24 month repayment agreement."
      "sign|signing|signed|execute ?a ?an ?our ?the ?{dur} repayment|payback|clawback|"
      "reimbursement agreement|note");
  if (r.shares.empty() && r.share.end == 0 && repaid_in_words(s).empty()) {
    if (const Match m = s.find(kSigned); m.end > 0) return m;
  }
  const bool question = s.t()[s.end - 1].is_symbol('?') && r.cue != nullptr;
  if (question)
    return {.first = r.cue->first, .end = r.cue->end};  // "do I pay it back if I leave?"
  return r.ends.months.empty() ? s.find(kPaper) : Match();
}

}  // namespace

// "The same terms of repayment apply to it": those of the other payment.
bool Finder::read_same_repayment(const Sentence& s) {
  static const Patterns kSame(
      "same ~3 repayment|clawback|payback;repayment|clawback|payback ?terms ?rules ?conditions ?is "
      "?are ?the same;same ?repayment terms|conditions|basis|way|manner|rules ~1 as ~3 "
      "sign|signing;like ?your ?the sign|signing ?on bonus;same ~1 terms|conditions|rules ~6 "
      "apply|applies");
  const Match m = s.find(kSame);
  if (m.end == 0 || !s.has(Topic::repay)) return false;
  Entry* to = thread_.taken_back;
  const bool of_payment = to != nullptr && to != &book_.offer && !sign_on_.empty();
  if (of_payment) same_repayment_.push_back({to, where(s, m)});
  return true;
}

void Finder::settle_same_repayment() {
  constexpr std::string_view kPre = "offer.sign_on.";
  for (const auto& [to, at] : same_repayment_) {
    if (to->has("clawback")) continue;
    for (const Note& n : std::vector<Note>(book_.offer.notes)) {
      if (n.open || !n.key.starts_with(std::string(kPre) + "clawback")) continue;
      book_.note(*to, n.key.substr(kPre.size()), n.value, at);
    }
  }
}

// "fewer than 12 | 100%" below "you repay the following portion:".
bool Finder::read_repayment_row(const Sentence& s) {
  const int far = s.in->block.paragraph - repaid_table_.paragraph;
  const bool listed = s.in->block.row || s.in->block.bullet || s.end - s.first <= 24;
  if (repaid_table_.to == nullptr || far < 0 || far > 1 || !listed || s.has(Topic::vesting))
    return false;
  const auto row = repayment_row(s);
  const bool figures = std::any_of(s.t().begin(), s.t().end(), [](const Token& t) {
    return t.is != Is::word && t.is != Is::symbol;
  });
  if (!row) return !figures;  // the head of the table
  if (repaid_table_.rows == 0) repaid_table_.at = where(s, s.first, s.end);
  ++repaid_table_.rows;
  repaid_table_.ends.push_back(row->before_month);
  repaid_table_.shares.push_back(row->share);
  return true;
}

namespace {

// "you are to repay:", "you are to repay" above a list of shares.
bool announces_rows(const Page& page, const Sentence& s, const Repayment& r) {
  if (s.t()[s.end - 1].is_symbol(':')) return true;
  const bool says_all = r.share.end > 0 || !r.ends.months.empty() || !repaid_in_words(s).empty();
  if (says_all || s.in->block.row || s.in->block.bullet) return false;
  const bool last = s.in + 1 >= page.blocks.data() + page.blocks.size();
  if (last || s.end != s.in->t.size()) return false;
  const Sentence next{s.in + 1, 0, (s.in + 1)->t.size()};
  const bool listed = next.in->block.bullet || next.in->block.row;
  const bool other = std::any_of(next.cues().begin(), next.cues().end(),
                                 [](const Cue& c) { return takes_money(c.topic) && !c.weak; });
  return listed && !other && next.end <= 24 && next.in->block.file == s.in->block.file &&
         !next.has(Topic::vesting) && repayment_row(next).has_value();
}

}  // namespace

void Finder::settle_repayment_table() {
  if (repaid_table_.to == nullptr) return;
  std::vector<RepaidShare> shares;
  for (const Ratio& share : repaid_table_.shares) shares.push_back({0, share});
  const std::string key = repaid_table_.to == &book_.offer ? "offer.sign_on.clawback" : "clawback";
  if (const auto list = repayment_steps(repaid_table_.ends, shares)) {
    book_.note(*repaid_table_.to, key, *list, repaid_table_.at);
  } else {
    book_.ask(*repaid_table_.to, key, "how much of it, and until when?", repaid_table_.said);
  }
}

// "$7,500 with your first check. 2 year commitment, prorated if you leave", "Usual one-year rule,
// prorated": of the sum of the block.
bool Finder::is_of_sum_beside(const Sentence& s, const Repayment& r) const {
  static const Pattern kRule("usual|standard|normal ?our ?the {dur} rule");
  const Entry* to = thread_.taken_back;
  if (to == nullptr || r.share.end == 0 || r.ends.months.empty() || s.has(Topic::vesting))
    return false;
  const bool beside =
      to == &book_.offer ? !sign_on_.empty() && sign_on_.back().in.in == s.in : to->from.in == s.in;
  const CueRange cues = s.cues();
  const bool other = std::any_of(cues.begin(), cues.end(),
                                 [](const Cue& c) { return takes_money(c.topic) && !c.weak; });
  return beside && !other && (s.has(Topic::ending) || s.words(kRule));
}

namespace {

// "Clawback" above what it says of it.
bool is_title_alone(const Sentence& s) {
  static const Patterns kTitle("clawback|repayment|payback ?terms ?provision ?conditions ?:");
  return s.first == 0 && s.end == s.in->t.size() && kTitle.begins(s.t(), 0) &&
         kTitle.find(s.t(), 0, s.end).end == s.end;
}

// What is said so far: all of it until the months of another note, or steps.
std::vector<RepaymentRow> steps_said(const Note* how, const Note* until) {
  std::vector<RepaymentRow> out;
  if (how == nullptr || how->open) return out;
  const auto months = [](const Value& v) { return static_cast<int>(v.number.numerator()); };
  if (how->value.text == "full" && until != nullptr && !until->open && until->at.in == how->at.in)
    out.push_back({months(until->value), Ratio(1)});
  for (const Value& step : how->value.items) {
    if (step.entries.size() == 2)
      out.push_back({months(step.entries[0].value), step.entries[1].value.number});
  }
  return out;
}

}  // namespace

// "Quit in the first 12 months and you pay back all of it. Quit in months 13 to 24, you pay back
// half.": one step more of what was said in the same block.
bool Finder::add_repayment_step(Entry& to, const Sentence& s, const Repayment& r) {
  const std::string pre = &to == &book_.offer ? "offer.sign_on." : "";
  const Note* how = to.last(pre + "clawback");
  std::vector<RepaymentRow> said = steps_said(how, to.last(pre + "clawback_months"));
  const bool same =
      !said.empty() && how->at.in == s.in && how->at.end <= s.first && r.ends.months.size() == 1;
  if (same && r.share.end > 0 && r.ends.months[0] > said.back().before_month) {
    book_.ask(to, pre + "clawback", "all of it, then a part of it by time", where(s, r.share));
    return true;
  }
  const auto row = repayment_row(s);
  const bool goes_on = same && row && row->share < Ratio(1) && r.share.end == 0;
  constexpr std::size_t kBare = 14;  // "In the third year, a quarter."
  const bool of_other = std::any_of(s.cues().begin(), s.cues().end(), [](const Cue& c) {
    return is_equity(c.topic) || (takes_money(c.topic) && !c.weak);
  });
  const bool bare = s.end - s.first <= kBare || s.has(Topic::ending);
  if (!goes_on || (r.cue == nullptr && (of_other || !bare || next_money(s, s.first) < s.end)))
    return false;
  const std::size_t end = r.ends.at.front();
  const bool next = end > s.first && one_of(s.t(), end - 1, {"next", "following", "subsequent"});
  said.push_back({row->before_month + (next ? said.back().before_month : 0), row->share});
  std::vector<int> ends;
  std::vector<RepaidShare> shares;
  for (const RepaymentRow& x : said) {
    ends.push_back(x.before_month);
    shares.push_back({0, x.share});
  }
  const auto list = repayment_steps(ends, shares);
  if (!list) return false;
  const Where at = where(s, how->at.first, where_steps(s, r).end);
  std::erase_if(to.notes, [&](const Note& n) {
    const bool of_it = n.key == pre + "clawback" || n.key == pre + "clawback_months";
    return of_it && n.at.in == s.in;
  });
  book_.note(to, pre + "clawback", *list, at);
  return true;
}

void Finder::read_repayment(const Sentence& s) {
  static const Patterns kBoth("both;each of them|these");
  static const Patterns kReceipts(
      "paid|pays|pay ?you back up to {money};against|for ?your ?the receipts|invoices;"
      "receipts|invoices up to;"  // costs, to you; and what is left behind elsewhere
      "forfeit|forfeited|forfeiting ~8 present|current|former|previous|prior "
      "employer|firm|company");
  static const Patterns kStands(  // "What the sheet says about paying it back applies to it"
      "what|all ?that ~8 say|says|said|states ~4 repay|paying|repayment|repaying|back ~4 "
      "applies|apply|stands|holds|remains|stays");
  static const Pattern kUnits(  // "Units that have not met both conditions by then are forfeited"
      "unit|units|options|option|rsus|rsu|shares|award ~12 forfeited");
  static const Patterns kStockBack(  // "if you leave earlier, the shares go back to the firm"
      "unit|units|options|rsus|shares|stock ~4 go|goes|given|come|comes|revert|reverts|returned|"
      "surrendered|forfeited;give|gives|return|returns|surrender|forfeit ?back ?all ?the ?your "
      "?any ?unvested ?restricted unit|units|options|rsus|shares|stock");
  const bool
      of_units =  // "units ... vest on ..., subject to the plan and its recapture provisions"
      s.has(Topic::vesting) && s.has(Topic::rsu) && !s.has(Topic::sign_on);
  const bool of_stock = s.words(kStockBack) && !s.has(Topic::sign_on) &&
                        next_money(s, s.first) == s.end && s.t()[s.first].is != Is::money;
  static const Patterns kCollected(  // "Employer may deduct amounts owed from final pay"
      "deduct|withhold|offset|set|net|recover ?off ~3 "
      "amount|amounts|sum|sums|balance|anything|whatever|money|repayment ~6 "
      "pay|paycheck|wages|check|compensation|salary|paychecks;"
      "amount|amounts|sum|sums|balance|anything|whatever|what ~4 owe|owed|due ~4 "
      "taken|deducted|withheld|offset|recovered ?out of|from|against ~3 "
      "pay|paycheck|wages|check|compensation|salary");
  static const Patterns kOfAllPay(  // "every payment described here is subject to the clawback
                                    // policy"
      "all|any|every|each|incentive ~5 payment|payments|compensation|bonus|bonuses|award|awards ~5 "
      "subject to ~6 clawback|recoupment|recovery policy|policies");
  const Cue* leaving = s.cue(Topic::ending);
  const bool collected = s.words(kCollected) && leaving == nullptr && !s.has(Topic::sign_on);
  if (collected || (s.words(kOfAllPay) && !s.has(Topic::sign_on))) return;
  if (s.words(kReceipts) || s.words(kStands) || s.words(kUnits) || of_units || of_stock) return;
  if (read_repayment_row(s) || read_same_repayment(s) || is_title_alone(s)) return;
  Repayment r = repayment_of(s);
  const bool answers = asked_back_ != nullptr && r.cue == nullptr && answers_on_repaying(s, r);
  if (r.cue == nullptr && thread_.taken_back != nullptr && !s.has(Topic::vesting) &&
      add_repayment_step(*thread_.taken_back, s, r))
    return;
  if (r.cue == nullptr && !answers && !repays_without_cue(s, r) && !is_of_sum_beside(s, r)) return;
  Entry* to = answers ? asked_back_ : taken_back_by(s, r.cue);
  if (to == nullptr) return;
  const bool bare = r.shares.empty() && r.cue != nullptr;
  if (bare && repaid_table_.to == nullptr && announces_rows(book_.page, s, r)) {
    repaid_table_ = {.to = to, .paragraph = s.in->block.paragraph, .said = r.said};
    return;
  }
  note_repayment(*to, s, r);
  const bool both = s.words(kBoth) && !sign_on_.empty() && book_.payments.size() == 1;
  if (both) {  // "you repay both"
    note_repayment(to == &book_.offer ? book_.payments.front() : book_.offer, s, r);
  } else if (to == &book_.offer && next_money(s, s.first) == s.end) {
    Entry* joined = joined_payment(s);  // "100% of the sign-on bonus and of the relocation payment"
    if (joined != nullptr && !joined->has("clawback")) note_repayment(*joined, s, r);
  }
  static const Patterns kThat(
      "repay|return|owe|refund ~2 that|each|such|any|either "
      "payment|award|bonus|amount|installment");
  for (Entry& e : book_.payments) {  // "a make-whole payment ...: you repay that payment"
    const bool beside = &e != to && to != &book_.offer && e.from.in == to->from.in;
    if (beside && !e.has("clawback") && s.words(kThat)) note_repayment(e, s, r);
  }
}

// What a sentence says of paying back one of them.
void Finder::note_repayment(Entry& to, const Sentence& s, Repayment r) {
  static const Patterns kNet(
      "net|after ?of ?the ?any tax|taxes;net amount|bonus|sum|payment|proceeds");
  static const Pattern kReceived(
      "any|the|each ?such part|portion|amount|installment|payment ?that|which ?you ?have "
      "?was|were received|paid ~3 within|in|during ?the ?last {dur} "
      "?immediately before|preceding|prior");
  static const Pattern kUntil("before|until|to|through {date}");
  const std::string pre = &to == &book_.offer ? "offer.sign_on." : "";
  const std::string key = pre + "clawback";
  if (const Match none = denial(s, r); none.end > 0) {
    if (&to == &book_.offer)  // of a payment silence says the same
      book_.ask(to, key, "not taken back?", where(s, none), {});
    return;
  }
  if (add_repayment_step(to, s, r)) return;
  if (const Match paper = other_paper(s, r); paper.end > 0)
    return void(book_.ask(to, key, "it stands in another paper", where(s, paper)));
  static const Patterns kUnknown(
      "she|he|they|hr|recruiter will|to check|ask|confirm;she|he|they|i "
      "think|thinks|guess|believes|"
      "reckons;not|didn't|doesn't|don't know|sure|clear ~3 how long");
  const bool asked = s.end > s.first && s.t()[s.end - 1].is_symbol('?');
  if (asked || (r.ends.months.empty() && s.words(kUnknown)))
    return void(book_.ask(to, key, "asked, not answered", r.said));
  auto list = steps(s, r.ends, r.shares);
  if (!list) list = single_step(s, r);
  if (list) {
    book_.note(to, key, *list, where_steps(s, r));
    return note_counting(to, pre, s, r);
  }
  if (!note_how_much(to, pre, s, r)) return;
  if (s.words(kNet))
    book_.ask(to, pre + "clawback_net_of", "only what is left after which tax?", r.said);
  note_until(book_.page, to, pre, s, r);
  if (const Match m = s.find(kReceived); m.end > 0)
    book_.note(to, pre + "clawback_from", Value::words("payment"), where(s, m));
  if (const Match until = s.find(kUntil); until.end > 0 && r.ends.months.empty()) {
    const KnownDay day = known_day(book_.page, s.t()[until.caught[0]], s.in->block.file);
    if (day.date) until_days_.push_back({&to, pre + "clawback_months", *day.date, where(s, until)});
  }
  note_counting(to, pre, s, r);
}

namespace {

// "with the repayment period at 18 months rather than 12", in a later letter: how much of it is
// what the earlier one says.
void keep_older_share(Entry& e, const std::string& key) {
  const auto earlier = [&](const Note& n) {
    return std::any_of(e.notes.begin(), e.notes.end(), [&](const Note& o) {
      return o.key == key && o.newness < n.newness && !o.open;
    });
  };
  std::vector<Note> kept;
  std::copy_if(e.notes.begin(), e.notes.end(), std::back_inserter(kept),
               [&](const Note& n) { return n.key != key || !n.weak || !earlier(n); });
  e.notes = std::move(kept);
}

}  // namespace

// "should you leave before 11 January 2028": so many whole months after the first day of work.
void Finder::settle_repayment() {
  settle_repayment_table();
  settle_same_repayment();
  keep_older_share(book_.offer, "offer.sign_on.clawback");
  for (Entry& e : book_.payments) keep_older_share(e, "clawback");
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
