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
      "yes|yep|yeah|yup|sure|done|ok|okay|agreed|perfect|absolutely|approved|granted|"
      "definitely|certainly;of course;no problem|worries;sounds|all good|great|fine|perfect;"
      "that|this|it|both|all works|is|are ?fine ?ok ?good ?for ?us;we|i can do that|this|it|both|"
      "all;that|it|that'll|this|it'll ?all ?be ?totally ?perfectly "
      "fine|ok|okay|good|great|perfect|doable|possible;consider it done;you|you've got it;happy to;"
      "works for me|us;fine|good|ok|okay by|with me|us;can do");
  constexpr std::size_t kFew = 9;
  const bool deal = one_of(s.t(), s.first, {"deal"}) &&
                    (s.first + 1 == s.end || s.t()[s.first + 1].is == Is::symbol);
  return s.in->block.chat && s.end - s.first <= kFew &&
         (deal || kYes.begins(s.t(), s.first));  // "deal!", but "deal memo has to be signed"
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
      "no|not|n't|isn't|wasn't|aren't|didn't|doesn't|can't|cannot|won't|couldn't|unfortunately|"
      "sorry|afraid|but|except|unless|if|"
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

const Pattern& deadline_words() {
  static const Pattern kDeadline("answer|decide|decision|deadline|until|till|reply|sign|think");
  return kDeadline;
}

// "I'd need until Feb 5", but not "the other firm waits until Feb 5".
bool asks_for_time(const Sentence& s, std::size_t i) {
  static const Pattern kStart("start|starting|begin|join|joining|come");
  static const Pattern kWant("could|can|may|need|would|i'd|possible|extend|extension|time|hope");
  static const Pattern kOthers("other|another|competing|them|they|their|elsewhere");
  constexpr std::size_t kNear = 5;
  const std::size_t from = i > kNear ? std::max(s.first, i - kNear) : s.first;
  return deadline_words().in(s.t(), from, i) && !kStart.in(s.t(), from, i) && s.words(kWant) &&
         !s.words(kOthers);
}

}  // namespace

// "the 18th", where the day that stood is January 4: of the same month, if it is later in it.
std::optional<Date> Finder::day_beside(const char* key, const Token& t) const {
  const Note* stood = book_.offer.last(key);
  if (stood == nullptr || stood->open) return std::nullopt;
  const auto was = stood->value.date.parts();
  const int day = t.is == Is::ordinal && t.value.is_whole() && t.value < Ratio(32)
                      ? static_cast<int>(t.value.numerator())
                  : t.is == Is::date && t.day.month == 0 ? t.day.day
                                                         : 0;
  const Date first = stood->value.date.plus_days(1 - was.day);
  if (day < was.day || first.plus_days(day - 1).parts().month != was.month) return std::nullopt;
  return first.plus_days(day - 1);
}

// "3,000, no payback", where the candidate asked for a sign-on.
bool Finder::is_answered_sum(const Sentence& s, std::size_t i) const {
  const Token& t = s.t()[i];
  const bool begins = s.in->block.chat && is_grouped(t) && i <= s.first + 2;
  const bool ends = i + 1 >= s.end || s.t()[i + 1].is == Is::symbol ||
                    one_of(s.t(), i + 1, {"and", "but", "with", "max", "is", "plus"});
  const Bound own = bind(s, i, takes_money);
  return begins && ends && t.sure() && thread_.heading && thread_.money == Topic::sign_on &&
         (own.topic == Topic::none || own.topic == Topic::sign_on);
}

// "I can't do 100,000, and 12% is for directors": what was asked for is none of the offer's
// figures.
void Finder::hear_refused(const Sentence& s) {
  static const Pattern kCannot(
      "can't|cant|cannot|couldn't|couldnt|won't|wont|not|isn't|no|unable|impossible");
  if (!s.words(kCannot)) return;
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    const bool asked = std::any_of(asked_.begin(), asked_.end(), [&](const Asked& a) {
      const bool percent = a.value.is == Value::Is::percent;
      const bool sum = a.value.is == Value::Is::money;
      const bool thousands = sum && t.is == Is::number && a.value.number == t.value * Ratio(1000);
      return thousands ||
             ((percent ? t.is == Is::percent : sum && (t.is == Is::money || t.is == Is::number)) &&
              a.value.number == t.value);
    });
    const Note* stood = book_.offer.last("offer.base_salary");
    if (!asked || (stood != nullptr && stood->value.number == t.value)) continue;
    static const Pattern kYes("yes|yep|yeah|ok|okay|fine|done|approved|agreed|works");
    const Sentence part = part_between(s, i, ',');  // "140 yes, 15 no"
    if (part.words(kYes) && !part.words(kCannot)) continue;
    skip(s, i);
    s.in->aside[i] = true;
  }
}

// Whether the message before a firm's asked for another salary.
bool Finder::asked_for_base(const Sentence& s) const {
  return s.in->block.chat && std::any_of(asked_.begin(), asked_.end(), [&](const Asked& a) {
           return a.key == "offer.base_salary" && a.newness < s.in->block.newness;
         });
}

// What a candidate's sentence asks for: a salary, a sign-on, a rate, a first day.
void Finder::hear_asked(const Sentence& s) {
  if (!asked_.empty() && asked_.front().newness < s.in->block.newness && answered_) asked_.clear();
  answered_ = false;
  static const Patterns kMore(  // "I make 66 now so is there any wiggle room?"
      "any|some ?wiggle room|movement|flexibility;wiggle room");
  if (s.in->block.chat && s.words(kMore) && !base_.empty() && !s.has(Topic::sign_on) &&
      !s.has(Topic::bonus) && !s.has(Topic::equity))
    asked_.push_back({"offer.base_salary", Value(), s.in->block.newness, where(s, s.first, s.end)});
  static const Pattern kStart("start|starting|begin|join|joining");
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    const auto ask = [&](const char* key, Value v) {
      asked_.push_back({key, std::move(v), s.in->block.newness, where(s, i, i + 1)});
    };
    const bool start = s.words(kStart) || talked_of_start_;
    const std::optional<Date> beside = day_beside("offer.start", t);  // "make it the 15th?"
    if (t.is == Is::ordinal && s.in->block.chat && s.words(deadline_words())) {
      if (const auto until = day_beside("offer.expires", t))
        ask("offer.expires", Value::day(*until));
      continue;
    }
    if (t.is == Is::date && t.day.month > 0 && asks_for_time(s, i)) {
      const KnownDay day = known_day(book_.page, t, s.in->block.file);
      if (day.date) ask("offer.expires", Value::day(*day.date));
    } else if (t.is == Is::date && t.day.month > 0 && start) {
      const KnownDay day = known_day(book_.page, t, s.in->block.file);
      if (day.date) ask("offer.start", Value::day(*day.date));
    } else if (beside && start) {
      ask("offer.start", Value::day(*beside));
    } else if (t.is == Is::ordinal && s.in->block.chat && talked_of_start_) {
      ask("offer.start", Value());
    }
    static const Pattern kOther(  // "Friday said 150k", "I make 66 now"
        "said|told|mentioned|wrote|make|making|earn|earning|current|currently|offered");
    const bool thousands = t.is == Is::number && t.value >= Ratio(30) && t.value < Ratio(1000) &&
                           s.in->block.chat && s.cues().begin() == s.cues().end();
    if (thousands && !t.in_words && is_near_base(t) &&
        !s.words(kOther))  // "would 135 be possible?"
      ask("offer.base_salary", Value::money(t.value * Ratio(1000)));
    const bool sum = t.is == Is::money || (t.is == Is::number && (t.scaled || is_grouped(t)));
    if (!sum && t.is != Is::percent) continue;
    const Bound b = bind(s, i, sum ? takes_money : takes_percent);
    const Topic topic = b.cost < 26 ? b.topic : Topic::none;
    const bool bare =
        topic == Topic::none && !s.words(kOther) && t.value >= Ratio(20'000) && is_near_base(t);
    if (sum && (topic == Topic::base || bare)) ask("offer.base_salary", Value::money(t.value));
    if (sum && topic == Topic::sign_on) ask("offer.sign_on.amount", Value::money(t.value));
    if (!sum && topic == Topic::bonus) ask("offer.bonus.rate", Value::percent(t.value));
  }
}

// "yes, Feb 15 is fine", "ok, 152k works": what was asked for, said again with a yes.
bool Finder::hear_repeated(const Sentence& s, const Asked& a) {
  static const Patterns kYes(
      "yes|yep|yeah|sure|ok|okay|fine|works|good|great|perfect|agreed|done|approved|doable|"
      "possible|"
      "confirmed|granted|deal;it|they is|are;no problem|worries;happy|glad to");
  if (!s.words(kYes) || takes_back(s) || s.t()[s.end - 1].is_symbol('?')) return false;
  for (std::size_t i = s.first; i < s.end; ++i) {
    const Token& t = s.t()[i];
    if (is_used(s, i) || !t.sure()) continue;
    if (a.value.is == Value::Is::date) {
      const bool dated = t.is == Is::date && t.day.month > 0;
      const std::optional<Date> day =
          dated ? known_day(book_.page, t, s.in->block.file).date : day_beside(a.key.c_str(), t);
      if (!day || !(Value::day(*day) == a.value)) continue;
      skip(s, i);
      book_.note(book_.offer, a.key, a.value, where(s, i, i + 1));
      return true;
    }
    const bool percent = a.value.is == Value::Is::percent;
    if ((percent ? t.is != Is::percent : t.is != Is::money && t.is != Is::number) ||
        t.value != a.value.number)
      continue;
    skip(s, i);
    if (percent) book_.note(book_.offer, a.key, a.value, where(s, i, i + 1));
    if (a.key == "offer.base_salary")
      base_.push_back({s, i, Unit::year, false, false, false, true});
    if (a.key == "offer.sign_on.amount") sign_on_.push_back({s, i});
    return true;
  }
  return false;
}

void Finder::hear_granted(const Sentence& s) {
  if (asked_.empty() || s.in->block.newness <= asked_.front().newness) return;
  answered_ = true;
  std::erase_if(asked_, [&](const Asked& a) { return hear_repeated(s, a); });
  hear_refused(s);
  if ((!is_short_yes(s) && !grants_all(s)) || takes_back(s)) return;
  if (asked_.size() == 1 && asked_.front().value.is == Value::Is::date && is_short_yes(s)) {
    book_.note(book_.offer, asked_.front().key, asked_.front().value, asked_.front().at);
    return asked_.clear();  // "could we make it the 18th?" - "that's fine"
  }
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

namespace {

// "... and that is what we can do", "Agreed.": a yes without a figure of its own.
bool says_yes(const Sentence& s, std::size_t from) {
  static const Patterns kYes(
      "agreed|approved|granted|accepted|done|yes|deal;we|i ?have ?can ?will ?are ?happy ?glad ?to "
      "?now agree|agreed|accept|accepted|meet|met|match|matched|do|grant "
      "?to ?with that|it|this|both|all|your;what we|i ?can ?will do|offer|give|pay;that|it|this|"
      "which|both ?is ?are ?was ?'s fine|ok|okay|possible|doable|works|work;so be it;you|you've "
      "got it;you will|shall have it|both|that");
  const Sentence rest{s.in, from, s.end};
  const bool figure =
      std::any_of(s.t().begin() + static_cast<std::ptrdiff_t>(from),
                  s.t().begin() + static_cast<std::ptrdiff_t>(s.end),
                  [](const Token& t) { return t.is == Is::money || t.is == Is::percent; });
  return !figure && rest.words(kYes) && !takes_back(rest);
}

}  // namespace

// "You asked for a salary of $150,000, and that is what we can do": granted perhaps, by words
// alone.
void Finder::hear_quoted(const Sentence& s, const std::vector<Stretch>& stretches) {
  const auto ask = [&] {
    for (const Asked& a : quoted_) {
      std::vector<Value> readings;
      if (!(a.value == Value())) readings.push_back(a.value);
      book_.ask(book_.offer, a.key, "is what was asked for granted?", a.at, readings);
    }
    quoted_.clear();
  };
  const bool goes_on = quoted_in_ == s.in;
  if (stretches.empty()) {
    if (goes_on && says_yes(s, s.first)) ask();
    quoted_.clear();
    return;
  }
  std::vector<Asked> others;
  std::swap(asked_, others);
  const bool answered = answered_;
  for (const Stretch& x : stretches) hear_asked({s.in, x.first, x.end});
  quoted_ = std::move(asked_);
  asked_ = std::move(others);
  answered_ = answered;
  quoted_in_ = s.in;
  if (says_yes(s, stretches.back().end)) ask();
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
