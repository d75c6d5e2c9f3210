// Sections by their number: "Section 3 is replaced: ..." says anew what section 3 of an earlier
// letter is about; "Section 6 is extended to December 22" changes the one day of section 6.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

Match named_section(const Sentence& s) {
  static const Pattern kNamed(
      "section|paragraph|clause|item|article|point|line|row ?no ?number {number}");
  return s.find(kNamed);
}

}  // namespace

// That of the last marked block above.
int Finder::section_of(const ParsedBlock* in) const {
  const ParsedBlock* b = in;
  const auto goes_on = [&] {
    return b > book_.page.blocks.data() && b->block.section == 0 &&
           (b - 1)->block.newness == in->block.newness;
  };
  while (goes_on()) --b;
  return b->block.section;
}

void Finder::remember_section(const Sentence& s) {
  if (s.in->block.section == 0) return;
  if (sections_.empty() || sections_.back().in != s.in) sections_.push_back({s.in, thread_});
  sections_.back().about = thread_;
}

// The section of an earlier letter that a sentence names by its number; null: none.
const Finder::Section* Finder::section_meant(const Sentence& s) const {
  const Match m = named_section(s);
  if (m.end == 0) return nullptr;
  const auto found = std::find_if(sections_.rbegin(), sections_.rend(), [&](const Section& x) {
    return Ratio(x.in->block.section) == s.t()[m.caught[0]].value &&
           x.in->block.newness < s.in->block.newness;
  });
  return found == sections_.rend() ? nullptr : &*found;
}

// "Section 3 is replaced: ...": what follows in the block is of what that section is about.
void Finder::take_up_section(const Sentence& s) {
  static const Patterns kAnew(
      "is|are|shall|hereby ?hereby ?be ?deleted ?in ?its ?entirety ?and ?hereby "
      "replaced|restated|amended|changed|revised|substituted|increased|raised|reduced|lowered;to "
      "read|reads ?as ?follows ?now;should|shall|must ?instead read|be");
  const Section* section = section_meant(s);
  if (section == nullptr || !s.words(kAnew)) return;
  static const Pattern kWhole("restated|entirety|replaced");
  const int number = section->in->block.section;
  if (s.words(kWhole))  // and what it does not say again is not so any more
    std::erase_if(book_.offer.notes, [&](const Note& n) {
      return n.key.starts_with("offer.sign_on.clawback") && n.at.in != nullptr &&
             n.newness < s.in->block.newness && section_of(n.at.in) == number;
    });
  const Thread now = thread_;
  thread_ = section->about;
  thread_.heading = thread_.money != Topic::none;
  thread_.file = now.file;
  thread_.newness = now.newness;
  thread_.paragraph = now.paragraph;
}

// "Section 6 is extended to December 22, 2026."
void Finder::change_section(const Sentence& s) {
  static const Patterns kTo(
      "extended|moved|changed|postponed|amended|revised|replaced|corrected ?to ?read ?until "
      "?through ?by ?with ?the {date};date|day shall|should|must|to read {date}");
  const Section* section = section_meant(s);
  const Match m = section == nullptr ? Match() : s.find(kTo);
  if (m.end == 0) return;
  std::vector<const Note*> terms;
  for (const Note& n : book_.offer.notes) {
    if (n.at.in != nullptr && n.newness < s.in->block.newness && n.value.is == Value::Is::date &&
        section_of(n.at.in) == section->in->block.section)
      terms.push_back(&n);
  }
  const KnownDay day = known_day(book_.page, s.t()[m.caught[0]], s.in->block.file);
  if (terms.size() == 1 && day.date)
    book_.note(book_.offer, terms[0]->key, Value::day(*day.date), where(s, m), "corrected");
}

namespace {

// What a token says where a note has a value of its kind.
std::optional<Value> as_of(const Page& page, const Sentence& s, std::size_t i, const Note& n) {
  const Token& t = s.t()[i];
  if (t.is == Is::date && n.value.is == Value::Is::date) {
    const auto day = known_day(page, t, s.in->block.file).date;
    return day ? std::optional(Value::day(*day)) : std::nullopt;
  }
  if (t.is == Is::money && n.value.is == Value::Is::money) return Value::money(t.value);
  if (t.is == Is::percent && n.value.is == Value::Is::percent) return Value::percent(t.value);
  const auto months = t.is == Is::duration ? months_of(t) : std::nullopt;
  return months && n.key.ends_with("months") ? std::optional(Value::count(Ratio(*months)))
                                             : std::nullopt;
}

std::string number_of(const ParsedBlock& b) {
  const bool numbered = is_at(b.t, 0, Is::number) && b.t[0].start == 0;
  const std::string number = numbered ? b.block.words.text.substr(0, b.t[0].end) : std::string();
  return number.find('.') < number.size() ? number : std::string();
}

}  // namespace

// "5.2: we can do nine months": the one term of its kind that paragraph 5.2 of an earlier letter
// says.
void Finder::change_numbered(const Sentence& s) {
  const std::string number = s.first == 0 ? number_of(*s.in) : std::string();
  if (number.empty() || !symbol_at(s.t(), 1, ':')) return;
  const ParsedBlock* old = nullptr;
  for (const ParsedBlock& b : book_.page.blocks) {
    if (b.block.newness < s.in->block.newness && number_of(b) == number) old = &b;
  }
  static const Pattern kNo("no|not|can't|cannot|won't|unable|stays|stay|unchanged|same|if|unless");
  if (old == nullptr || s.words(kNo)) return;
  std::vector<std::pair<std::string, Value>> said;
  std::size_t at = s.end;
  for (std::size_t i = s.first + 1; i < s.end; ++i) {
    if (is_used(s, i) || s.in->aside[i]) continue;
    for (const Note& n : book_.offer.notes) {
      const auto value = n.at.in == old && !n.open ? as_of(book_.page, s, i, n) : std::nullopt;
      if (!value) continue;
      said.emplace_back(n.key, *value);
      at = i;
    }
  }
  if (said.size() != 1) return;
  skip(s, at);
  book_.note(book_.offer, said[0].first, said[0].second, where(s, at, at + 1), "corrected");
}

// "Section 5 is deleted.": what stands in it is offered no longer.
void Finder::delete_section(const Sentence& s) {
  static const Patterns kDeleted(
      "is|are|shall ?be ?hereby ?entirely deleted|removed|withdrawn|struck|cancelled|void");
  static const Pattern kAnew("replaced|restated|inserted|read|reads|substituted|new");
  const Section* section = section_meant(s);
  if (section == nullptr || !s.words(kDeleted) || s.words(kAnew)) return;
  const int number = section->in->block.section;
  const auto in_it = [&](const Where& at) {
    return at.in != nullptr && at.in->block.newness < s.in->block.newness &&
           section_of(at.in) == number;
  };
  for (auto* list : {&book_.payments, &book_.benefits, &book_.refreshers}) {
    for (Entry& e : *list) {
      if (in_it(e.from)) e.notes.clear();
    }
  }
  std::erase_if(book_.offer.notes, [&](const Note& n) { return in_it(n.at); });
  std::erase_if(sign_on_, [&](const Part& p) { return in_it(where(p.in, p.token, p.token + 1)); });
}

// "Please disregard Item 3 of Wednesday's amendment": what that item said was never so.
void Finder::disregard(const Sentence& s) {
  static const Pattern kDisregard(
      "disregard|ignore|forget|withdraw|withdrawn ~2 "
      "section|paragraph|clause|item|article|point|change ?no ?number {number}");
  static const Pattern kItem(
      "section|paragraph|clause|item|article|point|change ?no ?number {number}");
  const Match m = s.find(kDisregard);
  if (m.end == 0) return;
  const Ratio number = s.t()[m.caught[0]].value;
  const ParsedBlock* item = nullptr;
  for (const ParsedBlock& b : book_.page.blocks) {
    Match head;
    const bool named =
        !b.t.empty() && kItem.at(b.t, 0, head) && b.t[head.caught[0]].value == number;
    const bool older = b.block.newness < s.in->block.newness;
    if (older && (named || Ratio(b.block.section) == number)) item = &b;
  }
  if (item != nullptr) forget_block(item);
}

namespace {

// "The sign-on bonus is withdrawn", "In exchange the sign-on drops out"
bool withdraws_sign_on(const Sentence& s) {
  static const Patterns kGone(
      "sign|signing|signon ?on ?bonus|payment|money is|are|was|has|will ?be ?now ?hereby ?been "
      "withdrawn|removed|deleted|dropped|struck|cancelled|canceled|rescinded;sign|signing|signon "
      "?on ?bonus|payment|money ?therefore ?then "
      "drops|falls|comes|goes|drop|fall|come|go out|away;withdraw|withdrawing|remove|removing "
      "?the|our|your sign|signing|signon");
  static const Pattern kNot("not|n't|never|nor|if|unless|no");
  const bool sum = std::any_of(s.t().begin() + static_cast<std::ptrdiff_t>(s.first),
                               s.t().begin() + static_cast<std::ptrdiff_t>(s.end),
                               [](const Token& t) { return t.is == Is::money; });
  return !sum && s.words(kGone) && !s.words(kNot);
}

}  // namespace

// "5k a quarter guaranteed? No sorry, ignore that, wrong candidate": what the message said before.
void Finder::take_back(const Sentence& s) {
  if (withdraws_sign_on(s)) {
    sign_on_.clear();
    std::erase_if(book_.offer.notes,
                  [](const Note& n) { return n.key.starts_with("offer.sign_on."); });
  }
  static const Patterns kIgnore(
      "ignore|disregard|scratch|forget that;wrong candidate|person|offer|window|chat");
  if (s.in->block.chat && s.first > 0 && s.words(kIgnore)) forget_block(s.in);
}

void Finder::forget_block(const ParsedBlock* block) {
  const auto in_it = [&](const Note& n) { return n.at.in == block; };
  std::erase_if(book_.offer.notes, in_it);
  for (auto* list : {&book_.grants, &book_.payments, &book_.benefits}) {
    for (Entry& e : *list) std::erase_if(e.notes, in_it);
  }
  std::erase_if(base_, [&](const BaseAmount& b) { return b.in.in == block; });
  std::erase_if(sign_on_, [&](const Part& p) { return p.in.in == block; });
}

}  // namespace parley::letter
