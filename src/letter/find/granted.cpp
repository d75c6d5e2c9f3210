// What a candidate asks for is no term; where the firm says yes to it without a figure of its own,
// what stood may no longer be so, and is asked.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// "yes, done", "Perfect": all that a message of a chat says.
bool is_short_yes(const Sentence& s) {
  static const Patterns kYes(
      "yes|yep|yeah|yup|sure|done|ok|okay|agreed|perfect|absolutely|deal|approved|granted|"
      "definitely|certainly;of course;no problem|worries;sounds|all good|great|fine|perfect;that|"
      "this|it|both|all works|is|are ?fine ?ok ?good ?for ?us;we|i can do that|this|it|both|all;"
      "that's|it's|that'll|this|it'll ?all ?be ?totally ?perfectly fine|ok|okay|good|great|perfect|"
      "doable|possible;consider it done;you|you've got it;happy to;works for me|us");
  constexpr std::size_t kFew = 9;
  return s.in->block.chat && s.end - s.first <= kFew && kYes.begins(s.t(), s.first);
}

bool grants_all(const Sentence& s) {
  static const Patterns kAll(
      "agreed|yes|ok|okay|fine|done|approved|good ?on|to|with all|both|everything|each;all|both|"
      "everything ~4 approved|agreed|granted|accepted;can|will|happy ~2 do|give|grant|offer ~1 "
      "all|both|everything|what you asked|requested|wanted;accept|accepted|agree|agreed|grant|"
      "granted|meet|met|match|matched ?to ?with your|the|all ~2 "
      "request|requests|asks|ask|points|counter|counteroffer|proposal|wishes");
  return s.words(kAll);
}

bool takes_back(const Sentence& s) {
  static const Pattern kNo(
      "no|not|n't|can't|cannot|won't|couldn't|unfortunately|sorry|afraid|but|except|unless|if|"
      "check|ask|let|unable|see");
  static const Pattern kProblem("no problem|worries|issue");
  return kNo.in(s.t(), s.first, s.end) && !kProblem.in(s.t(), s.first, s.end);
}

bool is_figure_of(const Token& t, Value::Is is) {
  if (is == Value::Is::date) return t.is == Is::date;
  const bool number = t.is == Is::number && t.value >= Ratio(20);  // "all three"
  if (is == Value::Is::percent) return t.is == Is::percent || t.is == Is::number;
  return t.is == Is::money || number;
}

// Whether the firm's message itself has a figure of that kind.
bool answers_with(const Page& page, const Sentence& s, Value::Is is) {
  return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const ParsedBlock& b) {
    return b.block.newness == s.in->block.newness && b.block.voice != Voice::candidate &&
           std::any_of(b.t.begin(), b.t.end(),
                       [is](const Token& t) { return is_figure_of(t, is); });
  });
}

}  // namespace

// What a candidate's sentence asks for: a salary, a sign-on, a rate, a first day.
void Finder::hear_asked(const Sentence& s) {
  if (!asked_.empty() && asked_.front().newness < s.in->block.newness && answered_) asked_.clear();
  answered_ = false;
  static const Pattern kStart("start|starting|begin|join|joining");
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    const int newness = s.in->block.newness;
    if (t.is == Is::date && t.day.month > 0 && (s.words(kStart) || talked_of_start_)) {
      const KnownDay day = known_day(book_.page, t, s.in->block.file);
      if (day.date) asked_.push_back({"offer.start", Value::day(*day.date), newness});
    }
    if (t.is == Is::ordinal && s.in->block.chat && talked_of_start_)
      asked_.push_back({"offer.start", Value(), newness});  // "could we make it the 15th?"
    const bool sum = t.is == Is::money || (t.is == Is::number && t.scaled);
    if (!sum && t.is != Is::percent) continue;
    const Bound b = bind(s, i, sum ? takes_money : takes_percent);
    const Topic topic = b.cost < 26 ? b.topic : Topic::none;
    if (sum && topic == Topic::base)
      asked_.push_back({"offer.base_salary", Value::money(t.value), newness});
    if (sum && topic == Topic::sign_on)
      asked_.push_back({"offer.sign_on.amount", Value::money(t.value), newness});
    if (!sum && topic == Topic::bonus)
      asked_.push_back({"offer.bonus.rate", Value::percent(t.value), newness});
  }
}

void Finder::hear_granted(const Sentence& s) {
  if (asked_.empty() || s.in->block.newness <= asked_.front().newness) return;
  answered_ = true;
  if ((!is_short_yes(s) && !grants_all(s)) || takes_back(s)) return;
  for (const Asked& a : asked_) {
    if (answers_with(book_.page, s, a.value.is)) continue;
    std::vector<Value> readings;
    if (!(a.value == Value())) readings.push_back(a.value);
    if (const Note* stood = book_.offer.last(a.key); stood != nullptr && !stood->open)
      readings.push_back(stood->value);
    book_.ask(book_.offer, a.key, "is what was asked for granted?", where(s, s.first, s.end),
              readings);
  }
  asked_.clear();
}

// "February 1 doesn't work with the class; the next is February 16": the first day was asked for,
// and a day that no rule took answers it.
void Finder::doubt_start(const Sentence& s) {
  const bool asked = std::any_of(asked_.begin(), asked_.end(), [&](const Asked& a) {
    return a.key == "offer.start" && a.newness < s.in->block.newness;
  });
  const Note* stood = book_.offer.last("offer.start");
  if (!asked || stood == nullptr || stood->newness >= s.in->block.newness) return;
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Note* until = book_.offer.last("offer.expires");
    const bool deadline = until != nullptr && until->at.in == s.in;
    if (s.t()[i].is != Is::date || s.t()[i].day.month == 0 || deadline || s.has(Topic::term))
      continue;
    book_.ask(book_.offer, "offer.start", "does a later word change it?", where(s, i, i + 1));
    return;
  }
}

}  // namespace parley::letter
