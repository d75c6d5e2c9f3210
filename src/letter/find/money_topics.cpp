// What becomes of a sum by what it is about.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/payment_times.hpp"
#include "letter/find/period.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// "Relocation: a one-time allowance of $20,000"
bool is_moving(const Sentence& s, std::size_t i) {
  const Cue* cue = s.cue(Topic::relocation);
  if (cue == nullptr || cue->end > i || i > cue->end + 10) return false;
  for (std::size_t k = cue->end; k < i; ++k) {
    if (s.t()[k].is == Is::money || s.t()[k].is_symbol(';')) return false;
  }
  return true;
}

// "To help with the move we will pay you a one-time stipend of $3,000", "a cash payment of $25,000
// to assist with the expenses of your relocation"
bool is_for_the_move(const Sentence& s, std::size_t i) {
  static const Pattern kToHelp(
      "{money} ~4 to|toward|towards|for ?help ?assist ?cover ?offset ?defray ?you ?with ?the ?any "
      "?costs ?cost ?expense ?expenses ?of ?your relocation|relocating|move|moving");
  const Cue* move = s.cue(Topic::relocation);
  Match m;
  return move != nullptr && (move->end <= i || kToHelp.at(s.t(), i, m)) && is_only_sum(s, i);
}

// "moving: they pay the movers, + $6,500 lump sum to me"
bool is_paid_for_moving(const Sentence& s, std::size_t i) {
  static const Pattern kFlat("{money} ?gross ?cash lump|flat");
  Match m;
  return s.has(Topic::relocation) && !s.t()[i].up_to && kFlat.at(s.t(), i, m);
}

// Whether the amounts after a sum make it up, each with a time of its own, in the same sentence.
bool is_paid_in_parts(const Page& page, const Sentence& s, std::size_t i) {
  const std::vector<std::size_t> parts = parts_of(s, i);
  if (parts.empty() || parts.back() >= s.end) return false;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const std::size_t end = k + 1 < parts.size() ? parts[k + 1] : s.end;
    if (!timing_in(page, s, parts[k] + 1, end).named) return false;
  }
  return true;
}

// "For the first two years you are guaranteed $410,000 a year": pay, no bonus.
bool is_guaranteed_pay(const Sentence& s, std::size_t i) {
  static const Pattern kYou("you|you're|you'll ?are ?will ?be guaranteed {money}");
  static const Pattern kOther("bonus|incentive|award|commission|commissions|draw|minimum|total");
  const std::size_t from = i > 5 ? std::max(s.first, i - 5) : s.first;
  return period_of(s, i) == Unit::year && s.t()[i].value >= Ratio(30'000) &&
         kYou.find(s.t(), from, i + 1).end == i + 1 && !s.words(kOther);
}

// "We guarantee $90,000 the first year": of pay, where no bonus is named.
bool is_income_guarantee(const Sentence& s, std::size_t i) {
  static const Pattern kWe("we ?will guarantee|guarantees ?you ?an ?income ?of {money}");
  return !s.has(Topic::bonus) && s.t()[i].value >= Ratio(30'000) &&
         kWe.find(s.t(), i > 6 ? std::max(s.first, i - 6) : s.first, i + 1).end == i + 1;
}

// A label of pay that varies, and one sum of a year.
bool is_variable_pay(const Page& page, const Sentence& s, std::size_t i) {
  static const Pattern kVariable("variable ?pay ?comp ?compensation commission|commissions");
  static const Pattern kTarget("target|targeted commission|commissions");
  static const Pattern kOther("mbo|mbos|objectives|kpi|goals ?bonus|incentive ~2 {money}");
  const bool beside =  // "Target commission: $80,000 a year", beside "MBO bonus: $15,000 a year"
      kTarget.in(s.t(), s.first, i) &&
      std::any_of(page.blocks.begin(), page.blocks.end(), [&](const ParsedBlock& b) {
        return b.block.newness == s.in->block.newness && kOther.in(b.t, 0, b.t.size());
      });
  return (beside || kVariable.in(s.t(), s.first, i)) && is_only_sum(s, i) &&
         is_yearly(period_of(s, i));
}

}  // namespace

void Finder::take_by_topic(const Sentence& s, std::size_t i, const Bound& b) {
  switch (b.topic) {
    case Topic::base: {  // "the bonus follows the new base: it moves to $24,000"
      const bool newer = !base_.empty() && !same_letter(base_.back().in, s);
      if (newer && !b.weak && b.cost > 3 && is_yearly(period_of(s, i)) && is_far_from_base(s, i))
        return;
      return take_base(s, i);
    }
    case Topic::sign_on:
      return take_sign_on(s, i);
    case Topic::bonus:
      return take_bonus_money(s, i);
    case Topic::guaranteed:  // "with a guarantee of 76 hours, thus no less than $89,376 a year"
      if (s.t()[i].at_least && period_of(s, i) == Unit::year) return;
      if (is_guaranteed_pay(s, i)) return take_base(s, i);
      if (is_income_guarantee(s, i) && base_.empty()) {
        book_.ask(book_.offer, "offer.base_salary", "a guarantee; is it the salary?",
                  where(s, i, i + 1), {Value::money(s.t()[i].value)});
        return;
      }
      if (period_of(s, i) == Unit::year && !s.has(Topic::bonus) && !base_.empty()) return;
      if (period_of(s, i) == Unit::month && s.has(Topic::commission)) return;  // drawn against it
      return take_payment(s, i, b.topic);
    case Topic::retention:  // "10k retention: 5k at 6 months, 5k at 12 months": its parts are paid
      if (is_paid_in_parts(book_.page, s, i)) return skip(s, i);
      return take_payment(s, i, b.topic);
    case Topic::relocation:
      return take_payment(s, i, b.topic);
    case Topic::other_payment:
      if (is_for_the_move(s, i)) return take_payment(s, i, Topic::relocation);
      return take_payment(s, i, s.has(Topic::guaranteed) ? Topic::guaranteed : b.topic);
    case Topic::strike:
    case Topic::share_price:
    case Topic::common_price:
      return take_price(s, i, b);
    case Topic::valuation:
      return take_valuation(s, i);
    case Topic::option:
    case Topic::rsu:
    case Topic::stock:
    case Topic::performance:
    case Topic::equity:
      return take_grant_money(s, i, b);
    case Topic::retirement:
      return take_contribution(s, i);
    case Topic::commission:  // "Target variable (commissions) | $95,000 per year at 100% of quota"
      return is_variable_pay(book_.page, s, i) ? take_bonus_money(s, i) : void();
    case Topic::insurance:
      return is_toward_health_plan(s, i) || is_toward_use(s, i) ? take_stipend(s, i) : void();
    case Topic::stipend:
      if (is_moving(s, i) || (is_for_the_move(s, i) && period_of(s, i) == Unit::none) ||
          (thread_.heading && thread_.money == Topic::relocation && period_of(s, i) == Unit::none))
        return take_payment(s, i, Topic::relocation);
      return take_stipend(s, i);
    case Topic::other_money:
      return take_differential(s, i);
    case Topic::expenses:
      if (is_paid_for_moving(s, i)) return take_payment(s, i, Topic::relocation);
      return;
    default:
      return;
  }
}

// "90k stock", "stock is 95k": dollars or shares, of which kind?
void Finder::take_bare_stock(const Sentence& s, std::size_t i, const Bound& b) {
  const Where at = where(s, i, i + 1);
  Entry& e = grant_with(s, i, "value", b);
  money_grants_.push_back(&e);
  book_.ask(e, "value", "dollars, or shares?", at, {Value::money(s.t()[i].value)});
  book_.ask(e, "kind", "stock units, stock or options?", at,
            {Value::words("rsu"), Value::words("option")});
}

}  // namespace parley::letter
