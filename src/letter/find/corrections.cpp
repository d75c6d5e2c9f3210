// What a later message takes back or sets right without naming it: "make that Feb 17", "the sign-on
// drops out".
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

bool is_of_sign_on(const Note& n) { return n.key.starts_with("offer.sign_on."); }

// "the sign-on is off the table if you want the higher base": not so yet.
bool is_open(const Sentence& s) {
  static const Pattern kNo("will not|no ?longer be paid|offered|made");
  if (s.words(kNo)) return false;
  static const Pattern kOpen("if|unless|might|may|could|would|or|not|n't|isn't|whether|either");
  return s.words(kOpen) || s.t()[s.end - 1].is_symbol('?');
}

}  // namespace

// "In exchange the sign-on drops out", "no sign-on after all", "we had to pull the sign-on".
void Finder::withdraw_sign_on(const Sentence& s) {
  static const Patterns kGone(
      "sign|signing|hiring ?on ?bonus :|BAR "
      "withdrawn|removed|dropped|none|no|gone|cancelled|deleted;"
      "sign|signing|hiring ?on ?bonus will not|no ?longer be paid|offered|made;sign|signing|hiring "
      "?on ?bonus no longer;"
      "sign|signing|hiring ?on ?bonus ?is ?was ?has ?had ?to ?be ?been ?now off the table|off;sign|"
      "signing|hiring ?on ?bonus ?is ?was ?has ?had ?to ?be ?been ?now withdrawn|removed|dropped|"
      "gone|rescinded|cancelled|canceled|out;sign|signing|hiring ?on ?bonus "
      "drops|falls|goes|comes|went|fell|had ?to ?go out|away|off;no longer ~3 sign|signing ?on "
      "?bonus;in place|lieu of ?your ?the sign|signing|hiring ?on bonus|payment;instead of ?your "
      "?the sign|signing|hiring ?on ?bonus ?payment;disregard|ignore|delete|deleted|strike|pull|"
      "pulled|remove|removed|drop|dropped|withdraw|cancel|trade|traded|forget ?about ?out ?your "
      "?the "
      "sign|signing|hiring ?on ?bonus;sign|signing|hiring ?on bonus|payment ~5 in "
      "error|mistake;no sign|signing ?on ?bonus after|anymore|for|at|here|then");
  static const Pattern kSum("{money}");
  const int newness = s.in->block.newness;
  const auto earlier = [&](const Part& p) { return p.in.in->block.newness < newness; };
  const Match gone = s.find(kGone);
  if (gone.end == 0 || std::none_of(sign_on_.begin(), sign_on_.end(), earlier)) return;
  if (is_open(s) || (s.words(kSum) && !s.has(Topic::base))) {
    book_.ask(book_.offer, "offer.sign_on.amount", "is there still one?", where(s, gone));
    return;
  }
  std::erase_if(sign_on_, earlier);
  std::erase_if(book_.offer.notes,
                [&](const Note& n) { return is_of_sign_on(n) && n.newness < newness; });
  if (thread_.money == Topic::sign_on) thread_.money = Topic::none;
  for (std::size_t i = gone.first; i < gone.end; ++i) {
    if (s.t()[i].is == Is::money) skip(s, i);
  }
}

// "PS: make that Feb 17", "oops, Feb 8, not Feb 1": of the day that stood near it.
void Finder::correct_day(const Sentence& s) {
  static const Patterns kRight(
      "make|made|making that|it|this ?on {date};let's|lets ?then ?say|do|call ?it|that ?on "
      "{date};call it ?on {date};{date} ?, not|rather|instead ?of ?than ?on ?the "
      "{date};not ?on {date} ?, ?but {date};oops|sorry|correction|typo|meant|whoops|apologies ?, "
      "?: "
      "?i ?it's ?it ?is ?meant ?on ?to ?say {date};* {date}");
  constexpr int kNear = 31;
  const Match m = s.find(kRight);
  if (m.end == 0 || s.t()[s.end - 1].is_symbol('?')) return;
  static const Pattern kFirstNot("not ?on {date} ?, ?but {date}");
  const std::size_t at = kFirstNot.in(s.t(), m.first, m.end) ? m.caught.back() : m.caught.front();
  const std::optional<Date> now = known_day(book_.page, s.t()[at], s.in->block.file).date;
  if (!now) return;
  std::string nearest;
  int least = kNear;
  for (const char* key : {"offer.start", "offer.expires"}) {
    const Note* n = book_.offer.last(key);
    if (n == nullptr || n->newness >= s.in->block.newness) continue;
    if (n->open && n->readings.size() != 1) continue;
    const int far = std::abs(*now - (n->open ? n->readings[0] : n->value).date);
    if (far == 0) return;
    if (far < least) nearest = key;
    least = std::min(least, far);
  }
  if (nearest.empty()) return;
  for (const std::size_t i : m.caught) skip(s, i);
  book_.note(book_.offer, nearest, Value::day(*now), where(s, at, at + 1), "corrected");
}

namespace {

// What a figure of a message says where a note has such a value: "0.54" of 0.54%, "124" of
// $124,000.
std::optional<Value> as_in(const Value& known, const Token& t) {
  constexpr int kPercent = 100;
  constexpr int kThousand = 1000;
  const bool bare = t.is == Is::number && !t.scaled;
  switch (known.is) {
    case Value::Is::percent:
      if (t.is == Is::percent) return Value::percent(t.value);
      return bare ? std::optional(Value::percent(t.value / Ratio(kPercent))) : std::nullopt;
    case Value::Is::money: {
      if (t.is == Is::money || (t.is == Is::number && t.scaled)) return Value::money(t.value);
      const bool thousands = bare && t.value < Ratio(kThousand) && known.number > Ratio(kThousand);
      const Ratio times = thousands ? Ratio(kThousand) : Ratio(1);
      return bare ? std::optional(Value::money(t.value * times)) : std::nullopt;
    }
    case Value::Is::count:
      return t.is == Is::number ? std::optional(Value::count(t.value)) : std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace

// "Sorry, I was in the wrong line. It is 8%": a message of a chat sets right the last figure of
// that kind, where the one before it says only one such.
void Finder::correct_last(const Sentence& s) {
  static const Patterns kIs(
      "it|it's|its|that|that's|thats|this|i|should|make|is ?is ?was ?should ?would ?must ?of "
      "?course ?have ?say ?read ?meant ?be ?been ?it ?that ?actually ?really ?only {percent};"
      "it|that|this|i should|meant ?of ?course ?have ?to ?say ?read ?be ?been {money};"
      "it's|its|that's|thats {money}");
  static const Patterns kMistake(
      "sorry|oops|whoops|typo|correction|mistake|mistyped|meant|apologies|misread|wrong|scratch");
  const Match m = s.find(kIs);
  if (!s.in->block.chat || m.end == 0 || s.t()[s.end - 1].is_symbol('?') ||
      kMistake.find(s.t(), 0, s.end).end == 0)
    return;
  const std::size_t i = m.caught[0];
  const Token& now = s.t()[i];
  const Note* last = nullptr;
  for (const Note& n : book_.offer.notes) {
    const bool kind = n.value.is == (now.is == Is::percent ? Value::Is::percent : Value::Is::money);
    const bool before = n.at.in != nullptr && n.at.in->block.chat && n.at.in->place < s.in->place &&
                        n.at.in->place + 3 > s.in->place;
    if (n.open || !kind || !before) continue;
    if (last != nullptr && last->key != n.key) return;
    last = &n;
  }
  if (last == nullptr || !now.sure()) return;
  const Value is = now.is == Is::percent ? Value::percent(now.value) : Value::money(now.value);
  const std::string key = last->key;
  std::erase_if(book_.offer.notes, [&](const Note& n) { return n.key == key; });
  Notebook::note(book_.offer, key, is, where(s, i, i + 1), "corrected");
  skip(s, i);
}

// "*0.45%, not 0.54, sorry": the figure that is named as wrong is set right wherever it stood.
void Finder::correct_figure(const Sentence& s) {
  static const Patterns kPair("{value} ?, ?and not|instead|rather ?of ?than {value}");
  static const Patterns kMistake(
      "*;sorry|oops|whoops|typo|correction|corrected|mistake|mistyped|meant|error|fingers|"
      "apologies|misread|should");
  const Match m = s.find(kPair);
  if (m.end == 0) return correct_last(s);
  if (!s.words(kMistake) || s.t()[s.end - 1].is_symbol('?')) return;
  const Token& now = s.t()[m.caught[0]];
  const Token& wrong = s.t()[m.caught[1]];
  const auto correct = [&](Entry& e) {
    for (std::size_t k = e.notes.size(); k > 0; --k) {
      const Note& n = e.notes[k - 1];
      if (n.open || n.newness > s.in->block.newness) continue;
      const std::optional<Value> was = as_in(n.value, wrong);
      const std::optional<Value> is = as_in(n.value, now);
      if (!was || !is || !(*was == n.value)) continue;
      Notebook::note(e, n.key, *is, where(s, m.caught[0], m.caught[0] + 1), "corrected");
      for (const std::size_t i : m.caught) skip(s, i);
      return true;
    }
    return false;
  };
  if (correct(book_.offer)) return;
  for (auto* list : {&book_.grants, &book_.payments, &book_.bonuses, &book_.benefits}) {
    for (Entry& e : *list) {
      if (correct(e)) return;
    }
  }
}

namespace {

bool is_sum(const Token& t) {
  return t.is == Is::money || (t.is == Is::number && !t.in_words && t.value >= Ratio(20));
}

// Whether a message names what an allowance is for: "CE", "phone", "tuition".
bool names_allowance(const ParsedBlock& asked, const Note& yearly) {
  static const Pattern kCommon(
      "allowance|stipend|subsidy|reimbursement|a|an|the|of|for|and|or|per|year|month|week|your|our|"
      "we|you|is|in|to|with|plus|pay|paid|up|toward|towards|annual|monthly");
  constexpr std::size_t kNear = 5;
  const Tokens& t = yearly.at.in->t;
  const auto parts = [&](std::size_t i) {  // "phone stipend $60 a month, tuition allowance $2,000"
    return t[i].is_symbol(',') || t[i].is_symbol(';') || is_sum(t[i]);
  };
  std::size_t first = yearly.at.first;
  while (first > 0 && first + kNear > yearly.at.first && !parts(first - 1)) --first;
  std::size_t end = yearly.at.end;
  while (end < t.size() && end < yearly.at.end + kNear && !parts(end)) ++end;
  for (std::size_t i = first; i < end; ++i) {
    if (t[i].is != Is::word || kCommon.in(t, i, i + 1)) continue;
    const bool said = std::any_of(asked.t.begin(), asked.t.end(), [&](const Token& x) {
      return x.is == Is::word && x.id == t[i].id;
    });
    if (said && t[i].sentence == t[yearly.at.first].sentence) return true;
  }
  return false;
}

// The only sum of a message that another may ask for; its size: none, or several.
std::size_t only_sum(const ParsedBlock& b) {
  if (std::count_if(b.t.begin(), b.t.end(), is_sum) != 1) return b.t.size();
  return static_cast<std::size_t>(std::find_if(b.t.begin(), b.t.end(), is_sum) - b.t.begin());
}

}  // namespace

// "I'd like 3,000 for CE." - "Done, $3,000 a year.": of the allowance that an older message says.
void Finder::answer_allowance(const ParsedBlock& asked, ParsedBlock& answer) {
  static const Pattern kNo("no|not|can't|cannot|won't|couldn't|unable|stays|stay|same|if|unless");
  const std::size_t i = only_sum(answer);
  if (only_sum(asked) == asked.t.size() || i == answer.t.size() || !answer.t[i].sure() ||
      kNo.in(answer.t, 0, answer.t.size()))
    return;
  for (Entry& e : book_.benefits) {
    const Note* was = e.last("yearly");
    if (was == nullptr || was->open || was->newness >= answer.block.newness ||
        was->at.end != was->at.first + 1 || !names_allowance(asked, *was))
      continue;
    const Ratio times = was->value.number / was->at.in->t[was->at.first].value;
    const Value now = Value::money(answer.t[i].value * times);
    if (now.number > was->value.number * Ratio(4)) continue;
    for (Entry& other : book_.benefits) {  // what was taken for another one
      std::erase_if(other.notes, [&](const Note& n) { return &other != &e && n.at.in == &answer; });
    }
    Notebook::note(e, "yearly", now, {&answer, i, i + 1}, "corrected");
    answer.used[i] = true;
    return;
  }
}

void Finder::settle_asked_allowances() {
  for (std::size_t k = 0; k + 1 < book_.page.blocks.size(); ++k) {
    const ParsedBlock& asked = book_.page.blocks[k];
    ParsedBlock& answer = book_.page.blocks[k + 1];
    const bool chat = asked.block.chat && answer.block.chat;
    if (chat && asked.block.voice == Voice::candidate && answer.block.voice == Voice::firm)
      answer_allowance(asked, answer);
  }
}

}  // namespace parley::letter
