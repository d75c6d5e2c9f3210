// Benefits in dollars: stipends, allowances and what is put into accounts.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/period.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
// "a bilingual differential of $150.00 per month": pay of a year beside the salary.
void Finder::take_differential(const Sentence& s, std::size_t i) {
  static const Patterns kPaid("differential|premium|supplement ?pay ?of|is|: {money}");
  const Unit unit = period_of(s, i);
  const int times = unit == Unit::year ? 1 : unit == Unit::month ? 12 : 0;
  const Match m = kPaid.find(s.t(), i > 4 ? std::max(s.first, i - 4) : s.first, i + 1);
  const Token& t = s.t()[i];
  if (times == 0 || m.end != i + 1 || !t.sure() || t.up_to || s.has(Topic::insurance)) return;
  Entry& e = benefit_meant(s, i);
  book_.note(e, "yearly", Value::money(t.value * Ratio(times)), where(s, i, i + 1),
             times == 1 ? "exact" : "proof");
}

namespace {

// "Phone: $80 a month", "Wellness account | $600 per year": a label, and so much each time.
bool is_labelled_sum(const Sentence& s, std::size_t i) {
  const bool label = i > s.first && (s.t()[i - 1].is_symbol(':') || s.t()[i - 1].is_symbol('|'));
  return label && i <= s.first + 5;
}

}  // namespace

// "$300 a month toward a health plan of your choosing", "into your health plan"; but no share of a
// premium.
bool is_toward_health_plan(const Sentence& s, std::size_t i) {
  static const Patterns kPlan(
      "{money} a|per|each|every month|year toward|towards|into|for ?your ?the ?a ?an ?own "
      "health|medical ?insurance plan|coverage|insurance;health|medical ?insurance plan|coverage "
      "~8 "
      "{money} a|per|each|every month toward|towards yours;{money} a|per|each|every month|year "
      "instead|in ?lieu ?place of ?our ?the ?company health|medical ?insurance "
      "plan|coverage|insurance;{money} a|per|each|every month|year with "
      "which to buy|pay ?for ?health insurance|coverage");
  static const Pattern kPremium("premium|premiums");
  static const Pattern kYouPay("you|employees ?will pay|pays {money}");
  const std::size_t from = i > 4 ? std::max(s.first, i - 4) : s.first;
  return kPlan.begins(s.t(), i) && !kYouPay.in(s.t(), from, i + 1) && !s.words(kPremium);
}

// "$850 a month for your truck", "$50 per month toward a gym"
bool is_toward_use(const Sentence& s, std::size_t i) {
  static const Patterns kToward(
      "{money} ?a|per|each|every year|month toward|towards ?your ?the ?a;{money} a|per|each|every "
      "year|month for ?the ?use ?of ?using ?your ?own ?home ?cell "
      "phone|internet|car|truck|vehicle|tools|boots|wellness|fitness|gym|parking|transit|commuting|"
      "lunch|meals|childcare|yours;{money} /|a|per month|mo|year|yr "
      "phone|internet|boots|tools|gym|parking|car|wellness|transit|scrubs|uniforms");
  return kToward.begins(s.t(), i);
}

// "We contribute $2,000 a year to your health savings account": whether you save or not.
void Finder::take_contribution(const Sentence& s, std::size_t i) {
  static const Patterns kGives(
      "gives|give {money} to|into;hsa|account ~3 we|company|firm put|puts|pay|pays|add|adds ?in "
      "{money};contribute|contributes|contribution|deposit|deposits|fund|funds|into;put|puts|pay|"
      "pays|"
      "add|adds|set|sets|aside "
      "?aside {money} ~3 in|into|to|toward|towards ?your ?the ?a ?an;{money} ~3 "
      "paid|put|contributed|"
      "deposited ?in ?there by us|the");
  static const Pattern kHangs("match|matches|matching|matched|up|maximum|if|may");
  const Token& t = s.t()[i];
  static const Patterns kYearly("each|every|per year|annum;each|every january");
  const Unit unit = period_of(s, i);
  const bool period = !is_yearly(unit) && unit != Unit::hour && unit != Unit::day;
  const int times = period ? periods_a_year(unit) : unit == Unit::year || s.words(kYearly) ? 1 : 0;
  if (!s.words(kGives) || s.words(kHangs) || !t.sure() || times == 0) return;
  Entry& e = new_entry(book_.benefits, "offer.benefits", s, i);
  book_.note(e, "yearly", Value::money(t.value * Ratio(times)), where(s, i, i + 1),
             times == 1 ? "exact" : "proof");
}

// "The truck allowance becomes $850 a month": the only one of another message.
Entry& Finder::benefit_meant(const Sentence& s, std::size_t i) {
  static const Pattern kBecomes("becomes|become|now|instead|goes|rises|raised|increased|increases");
  const int newness = s.in->block.newness;
  Entry* of_another = nullptr;
  int yearly = 0;
  bool older = false;
  for (Entry& e : book_.benefits) {
    const Note* said = e.last("yearly");
    if (said == nullptr) continue;
    ++yearly;
    if (said->newness != newness) of_another = &e;
    older = said->newness > newness;  // this is the message that was answered
  }
  if (yearly == 1 && of_another != nullptr && (older || s.words(kBecomes))) return *of_another;
  return new_entry(book_.benefits, "offer.benefits", s, i);
}

// "I'd like 3,000 for courses." - "Done, $3,000 a year": the only allowance of an earlier message
// near it.
bool Finder::take_granted_allowance(const Sentence& s, std::size_t i) {
  static const Pattern kYes("done|yes|sure|ok|okay|agreed|deal|fine");
  const Token& t = s.t()[i];
  const Unit unit = period_of(s, i);
  if (!kYes.in(s.t(), s.first, s.first + 1) || (unit != Unit::year && unit != Unit::month) ||
      !t.sure() || t.up_to)
    return false;
  const Ratio year = t.value * Ratio(periods_a_year(unit));
  Entry* meant = nullptr;
  for (Entry& e : book_.benefits) {
    const Note* said = e.last("yearly");
    if (said == nullptr || said->open || said->newness >= s.in->block.newness) continue;
    const Ratio& old = said->value.number;
    if (year > old * Ratio(2) || year * Ratio(2) < old) continue;
    if (meant != nullptr) return false;
    meant = &e;
  }
  if (meant == nullptr) return false;
  book_.note(*meant, "yearly", Value::money(year), where(s, i, i + 1), "corrected");
  return true;
}

// "The vehicle goes up to $700 a month like you asked": what another message says of an allowance.
bool Finder::take_raised_allowance(const Sentence& s, std::size_t i) {
  static const Patterns kGoes(
      "car|vehicle|truck|auto|phone|cell|tool|tools|housing|internet|commuter|boot|boots|ce "
      "?allowance ?stipend ?is ?will ?can ?be ?now goes|go|rises|rise|increases|moves|move|becomes|"
      "raised|increased ?now ?up ?to {money}");
  static const Pattern kLater("after|once|when|if|anniversary|then|from|unless");
  const Token& t = s.t()[i];
  const Unit unit = period_of(s, i);
  const int times = unit == Unit::month ? 12 : unit == Unit::year ? 1 : 0;
  const std::size_t from = i > 8 ? std::max(s.first, i - 8) : s.first;
  if (times == 0 || !t.sure() || t.at_least || !kGoes.ends(s.t(), from, i + 1) || s.words(kLater))
    return false;
  Entry& e = benefit_meant(s, i);
  book_.note(e, "yearly", Value::money(t.value * Ratio(times)), where(s, i, i + 1),
             times == 1 ? "exact" : "proof");
  return true;
}

namespace {

// "$300 boot and tool allowance each year": the name of a sum stands before its period.
Unit period_of_allowance(const Sentence& s, std::size_t i) {
  static const Pattern kNamed("{money} ~5 allowance|stipend|subsidy|supplement");
  const Unit said = period_of(s, i);
  Match m;
  return said == Unit::none && kNamed.at(s.t(), i, m) && m.end <= s.end ? period_of(s, m.end - 1)
                                                                        : said;
}

}  // namespace

// "Commuter stipend: $150 a month": paid whether it is spent or not, so pay of a year.
void Finder::take_stipend(const Sentence& s, std::size_t i) {
  static const Pattern kStipend(
      "stipend|stipends|allowance|subsidy|money|supplement|vouchers|voucher|rental|clothing|"
      "wardrobe|pays|gives|provides|put|puts|"
      "add|adds|receive|receives|get|gets|deposit|deposits|everyone|everybody");
  static const Pattern kSpent(
      "reimburse|reimbursed|reimbursement|reimbursable|receipts|expenses|budget|"
      "claims|claim|invoices|unspent|unused");
  static const Pattern kMay("may|eligible");
  static const Patterns kFreely(
      "no|without ?any receipts|receipt|account;receipts ?are not|needed|required;may "
      "spend|use|be ?it ?used ?spent as|however;whether ~5 or not");
  const Token& t = s.t()[i];
  const Unit unit = period_of_allowance(s, i);
  Match m;
  static const Pattern kPay("your|a ?annual ?gross stipend will|shall|is|of ?be {money}");
  const Match pay = s.find(kPay);
  static const Pattern kYou("you|your|you'll|fellow|fellowship");
  static const Patterns kStipendIs("stipend ?for ~3 is|will|shall|: ?be ?of {money}");
  static const Patterns kPaidStipend(  // "You will be paid an annual stipend of $61,500"
      "paid|receive|earn|get ?a ?an ?annual ?yearly ?gross stipend of {money}");
  const bool large =
      base_.empty() && t.value >= Ratio(30'000) &&
      (kStipendIs.ends(s.t(), s.first, i + 1) || kPaidStipend.ends(s.t(), s.first, i + 1));
  if (unit == Unit::year && large) return take_base(s, i);  // "The stipend for fellows is $65,000"
  if (unit == Unit::year && t.value >= Ratio(20'000) && pay.end == i + 1)
    return s.words(kYou) ? take_base(s, i) : skip(s, i);  // "one assistant at a stipend of ..."
  const int times =
      unit == Unit::none || unit == Unit::hour || unit == Unit::day ? 0 : periods_a_year(unit);
  constexpr std::int64_t kSalary = 30'000;
  static const Pattern kAllowed(
      "stipend|stipends|allowance|supplement|subsidy|housing|car|vehicle");
  if (times > 1 && t.value * Ratio(times) >= Ratio(kSalary) && !s.words(kAllowed))
    return take_base(s, i);  // "Ray says $1,575 a week and that's final"
  static const Pattern kChoice("choice|choose|or ?a {money}");
  Sentence own = s;  // "a stipend of $90 per month and a learning budget of up to $2,500"
  for (std::size_t k = i + 1; k < own.end; ++k) {
    if (s.t()[k].is != Is::money) continue;
    while (k > i + 1 && !s.t()[k].is_word("and") && !s.t()[k].is_symbol(',')) --k;
    own.end = k;
  }
  static const Patterns kAtOnce(  // "a stipend of $10,000 on July 1, 2027"
      "{money} ?gross ?to ?be ?paid ?payable on|by {date};{money} one time stipend|allowance ~4 "
      "first|second|next paycheck|check|payroll|pay|payday");
  static const Pattern kWithPay(  // "With your first salary you also receive a bar stipend"
      "with|in|on|to ?your ?the first|next ?regular ?month's salary|paycheck|check|payroll|payday|"
      "pay|paychecks");
  const bool at_once = kAtOnce.begins(s.t(), i) || s.words(kWithPay);
  if (times == 0 && at_once && own.words(kStipend) && !own.words(kSpent))
    return take_payment(s, i, Topic::other_payment);
  static const Patterns kForTime(
      "{money} ?a|per|each|every ?month|week ~2 for|during|in|through ?your ?the "
      "?first|next|initial {dur};{money} ?a|per|each|every ?month|week|monthly|weekly "
      "for|during|in|through ?your ?the {ord} year|month|months;{money} ~4 "
      "allowance|stipend|subsidy|supplement for|during|in ?your ?the first|initial|next {dur}");
  static const Patterns kWeGive(  // "we give each supervisor $600 a year for them"
      "we|company|firm|district ?also ?will ?do pay|give|add|provide ?you ?each ~1 {money}");
  const bool given = kWeGive.ends(s.t(), i > 8 ? std::max(s.first, i - 8) : s.first, i + 1);
  const bool titled = thread_.money == Topic::stipend && thread_.heading;
  const bool paid = own.words(kStipend) || titled || given || is_labelled_sum(s, i) ||
                    is_toward_use(s, i) || is_toward_health_plan(s, i);
  const std::size_t may = part_between(s, i, ';').first;  // "4% of eligible pay; $150 per month"
  const bool open =
      own.words(kSpent) || kMay.in(s.t(), i > 10 ? std::max(may, i - 10) : may, own.end);
  if (times == 0 || !paid || (open && !s.words(kFreely)) || !t.sure() || t.up_to) return;
  static const Patterns kOfNeed(  // for what is bought, or for each child
      "{money} ?a|per|each|every ?year|month ~1 for ?your ?the "
      "professional|learning|training|conference|conferences|education|courses|development;{money} "
      "?a|per|each|every ?year|month for|per each|every|a ?child "
      "child|dependent|kid|trip|shift|job");
  static const Pattern kAllowance("stipend|stipends|allowance|supplement");
  if (kOfNeed.begins(s.t(), i) && !kAllowance.in(s.t(), s.first, s.end)) return;
  const bool by_month = unit == Unit::month || unit == Unit::year || unit == Unit::week;
  if (!by_month && is_conditional(own)) return;  // "$400 each quarter, if nobody was hurt"
  static const Pattern kYouPay(                  // "Everybody pays $120 a month for parking"
      "you|everyone|everybody|employees|employee|staff ?must ?will ?shall ?each pay|pays ?only "
      "{money}");
  if (kYouPay.find(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i + 1).end == i + 1) return;
  static const Patterns kRental(  // "Box rental: $75 per week for own workstation"
      "box|kit|gear|equipment|tool|camera|computer|workstation rental|rentals|hire");
  if (s.words(kRental)) {
    Entry& e = benefit_meant(s, i);
    book_.ask(e, "yearly", "rent for your equipment: how many weeks a year?", where(s, i, i + 1),
              {Value::money(t.value * Ratio(times))});
    return;
  }
  if (kForTime.begins(s.t(), i)) return;  // "$1,500 a month for your first three months"
  if (s.words(kChoice)) return;
  static const Pattern kWhile(  // "$750 per month while you're assigned to Guam"
      "while|whilst|until ~3 assigned|posted|assignment|stationed|abroad|away|find|found|commuting|"
      "temporary|traveling");
  if (kWhile.in(s.t(), i, s.end)) return;
  static const Patterns kOnTerms(  // "Should you agree to coach", "only in weeks when you use it"
      "should|if you ?choose ?decide ?wish ?also agree|accept|take|coach|volunteer|elect|sign|opt|"
      "serve|work|cover|decline|waive|refuse|forgo|forego;on call;only|just ?in ?for ?on "
      "weeks|months|days|shifts|when|if|while|during;if|when "
      "you use|need|have|drive;"
      "if|where|when|should|only ~4 qualify|qualifies|eligible|require|requires|required|travel|"
      "travels|live|lives|apply|applies|pass|passes;"
      "for|to those|anyone|employees|staff|teachers|nurses|workers|drivers|members|interns "
      "who|that|with|living;employees|staff|teachers|nurses|those|anyone|members ~1 "
      "holding|hold|holds|having|with ~12 {money}");
  if (s.words(kOnTerms)) return;  // "Employees holding a master's degree receive ..."
  Entry& e = benefit_meant(s, i);
  book_.note(e, "yearly", Value::money(t.value * Ratio(times)), where(s, i, i + 1),
             times == 1 ? "exact" : "proof");
}

}  // namespace parley::letter
