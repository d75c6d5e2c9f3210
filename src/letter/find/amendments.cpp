// An amendment by quotation: "the reference to $2,000,000 is replaced by $2,600,000" changes the
// one term of an earlier letter that has the old value.
#include <algorithm>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

// "In Section 4, "10%" is replaced by "12%"": 4 is none of the two.
bool is_number_of_section(const Sentence& s, std::size_t i) {
  return i > s.first &&
         one_of(s.t(), i - 1,
                {"section", "sections", "paragraph", "clause", "item", "article", "point", "no",
                 "number", "exhibit", "schedule"}) &&
         s.t()[i].value < Ratio(100);
}

// The values that take the place of others, one after another; none: the sentence replaces nothing.
std::vector<Match> replacements(const Sentence& s) {
  static const Patterns kReplaced(
      "{value} ~5 ?is ?are ?shall ?be ?hereby replaced|superseded|substituted by|with ~3 "
      "{value};{value} ~5 changed|amended|corrected|revised to ?read ~2 {value};replace|replacing|"
      "delete|deleting|strike|striking ~2 {value} ~5 with|by|inserting|substituting ~3 "
      "{value};{value} ~4 ?is ?are ?shall ?be ?hereby deleted|struck|stricken|removed|crossed ?out "
      "and ~4 {value} ?is ?are ?shall ?be ?hereby inserted|substituted|put|added|written;"
      "{value} ~3 should|shall|must ?instead ?have read|be|say|been ~2 {value};{value} ~3 "
      "struck|stricken|deleted|crossed ?out|through ~2 {value} ~2 inserted|substituted|put;{value} "
      "becomes|become|has|have|must|needs ?to ?be ?now {value};{value} ~6 please ?instead read ~1 "
      "{value};{value} ~2 is|was wrong ~6 {value}");
  static const Pattern kAndSo("and|, ?and ?the {value} with|by ?the {value}");
  static const Patterns kNewFirst(
      "read|insert|inserting|substitute|substituting|put|write ?the ?words ?figure ?number ?of "
      "{value} in ?its place|lieu|stead of ?the ?words ?figure ?number {value};read|substitute|"
      "substituting|write {value} instead of|for {value}");
  if (Match m = s.find(kNewFirst); m.end > 0 && s.t()[m.caught[0]].is == s.t()[m.caught[1]].is) {
    std::swap(m.caught[0], m.caught[1]);
    return {m};
  }
  std::vector<Match> out;
  Sentence rest = s;
  const auto next = [&] {
    Match m = kReplaced.earliest(s.t(), rest.first, s.end);
    if (m.end > 0 || out.empty()) return m;
    return kAndSo.find(s.t(), rest.first, s.end);
  };
  for (Match m = next(); m.end > 0 && rest.first < s.end; m = next()) {
    const bool counts =
        s.t()[m.caught[0]].is == s.t()[m.caught[1]].is && !is_number_of_section(s, m.caught[0]);
    if (counts) out.push_back(m);
    rest.first = (counts ? m.caught[1] : m.caught[0]) + 1;
  }
  return out;
}

bool is_value_of(const Note& n, const Token& t) {
  if (n.open) return false;
  if (t.is == Is::date) {
    return n.value.is == Value::Is::date && t.day.month == n.value.date.parts().month &&
           t.day.day == n.value.date.parts().day;
  }
  if (t.is == Is::duration) {
    const auto months = months_of(t);
    return months && n.key.ends_with("months") && n.value.number == Ratio(*months);
  }
  const bool percent = n.value.is == Value::Is::percent;
  if (t.is == Is::percent) return percent && n.value.number == t.value;
  return (t.is == Is::money || t.is == Is::number) && !percent && !n.key.ends_with("months") &&
         n.value.number == t.value;
}

Value value_of(const Page& page, const Sentence& s, std::size_t i) {
  const Token& t = s.t()[i];
  if (t.is == Is::date) {
    const KnownDay day = known_day(page, t, s.in->block.file);
    return Value::day(day.date.value_or(Date()));
  }
  if (t.is == Is::duration) return Value::count(Ratio(months_of(t).value_or(0)));
  if (t.is == Is::percent) return Value::percent(t.value);
  return t.is == Is::money ? Value::money(t.value) : Value::count(t.value);
}

struct Term {
  Entry* entry;
  std::string key;
  const ParsedBlock* in;
};

std::vector<Term> terms_with(Notebook& book, const Token& old, int newness) {
  std::vector<Term> out;
  const auto look = [&](Entry& e) {
    for (const Note& n : e.notes) {
      if (n.newness < newness && is_value_of(n, old)) out.push_back({&e, n.key, n.at.in});
    }
  };
  look(book.offer);
  for (auto* list : {&book.grants, &book.payments, &book.refreshers, &book.benefits, &book.bonuses})
    std::for_each(list->begin(), list->end(), look);
  return out;
}

}  // namespace

void Finder::read_amendment(const Sentence& s) {
  change_repayment_time(s);
  change_repayment(s);
  change_size(s);
  delete_section(s);
  const std::vector<Match> all = replacements(s);
  for (const Match& m : all) replace_term(s, m);
  if (all.empty()) change_section(s);
}

// One term of an earlier letter that has the old value has the new one now.
void Finder::replace_term(const Sentence& s, const Match& m) {
  const Token& old = s.t()[m.caught[0]];
  const Token& now = s.t()[m.caught[1]];
  const std::size_t at = m.caught[1];
  const int newness = s.in->block.newness;
  const Section* section = section_meant(s);  // "In Section 4, ..."
  const auto is_here = [&](const ParsedBlock* in) {
    return section == nullptr || section_of(in) == section->in->block.section;
  };
  const auto had = [&](const Sentence& in, std::size_t token) {
    return in.in->block.newness < newness && in.t()[token].value == old.value &&
           in.t()[token].is == old.is && is_here(in.in);
  };
  const auto base = std::find_if(base_.begin(), base_.end(),
                                 [&](const BaseAmount& b) { return had(b.in, b.token); });
  const auto sign_on = std::find_if(sign_on_.begin(), sign_on_.end(),
                                    [&](const Part& p) { return had(p.in, p.token); });
  const bool day = now.is == Is::date;
  if (day && !known_day(book_.page, now, s.in->block.file).date) return;
  std::vector<Term> terms = terms_with(book_, old, newness);
  const auto is_elsewhere = [&](const Term& t) { return !is_here(t.in); };
  if (!std::all_of(terms.begin(), terms.end(), is_elsewhere)) std::erase_if(terms, is_elsewhere);
  const std::size_t all =
      terms.size() + (base != base_.end() ? 1 : 0) + (sign_on != sign_on_.end() ? 1 : 0);
  if (all == 0) return ask_replaced(s, m);
  skip(s, m.caught[0]);
  skip(s, at);
  if (all == 1 && base != base_.end()) {
    base_.push_back({s, at, base->unit, false, false, false, true});
  } else if (all == 1 && sign_on != sign_on_.end()) {
    sign_on_.push_back({s, at});
  }
  for (const Term& t : terms) {
    if (all == 1 && now.sure()) {
      book_.note(*t.entry, t.key, value_of(book_.page, s, at), where(s, at, at + 1), "corrected");
    } else {
      book_.ask(*t.entry, t.key, "replaced, or is it another term that is?", where(s, at, at + 1),
                {value_of(book_.page, s, at), value_of(book_.page, s, m.caught[0])});
    }
  }
}

// A span of a vesting schedule, which stands as words until all is read.
void Finder::ask_replaced(const Sentence& s, const Match& m) {
  const auto now = months_of(s.t()[m.caught[1]]);
  const auto old = months_of(s.t()[m.caught[0]]);
  if (!now || !old) return;
  for (const VestingText& v : vesting_) {
    const auto says = [&](const Where& at) {
      for (std::size_t i = at.first; i < at.end; ++i) {
        if (at.in->block.newness < s.in->block.newness && months_of(at.in->t[i]) == old)
          return true;
      }
      return false;
    };
    if (std::any_of(v.parts.begin(), v.parts.end(), says))
      book_.ask(*v.grant, "months", "another span of vesting",
                where(s, m.caught[1], m.caught[1] + 1),
                {Value::count(Ratio(*now)), Value::count(Ratio(*old))});
  }
}

// "The number of shares under the option is changed to 21,000", "the grant got bumped to 45,000",
// "stock goes to $340,000": of the one grant that there is.
void Finder::change_size(const Sentence& s) {
  static const Patterns kChanged(
      "number|size|count ~6 changed|increased|raised|reduced|revised|amended|corrected ?from "
      "?{number} to {number};grant|option|options|award|rsu|rsus|units|stock|equity ~3 bumped|goes|"
      "go|went|moves|move|moved|raised|increased|revised|corrected|up ?from ?{number} ?up to "
      "{number};grant|option|options|award|rsu|rsus|units|stock|equity ?grant ~3 bumped|goes|go|"
      "went|moves|move|moved|raised|increased|revised|corrected|up ?from ?{money} ?up to {money};"
      "grant|award|rsu|rsus|stock|equity from {money} to {money};replacement|equity|stock|hire "
      "award|grant is|becomes|will ?now ?be {money};value ~2 "
      "grant|award|rsu|rsus|units|stock|equity ~2 increased|raised|changed|revised ?from ?{money} "
      "to {money}");
  const Match m = s.find(kChanged);
  if (m.end == 0) return;
  const std::size_t at = m.caught.back();
  const Token& now = s.t()[at];
  const bool money = now.is == Is::money;
  const bool alike = s.t()[m.caught.front()].is == now.is && !now.per_share;
  Entry* grant = nullptr;
  int sized = 0;  // "The value of your replacement equity": of several the one that has a value
  for (const GrantKind& g : kinds_) {
    if (g.entry == grant || g.entry->last(money ? "value" : "shares") == nullptr) continue;
    grant = g.entry;
    ++sized;
  }
  if (sized != 1 || (!money && kinds_.size() != 1) || !now.sure() || !alike) return;
  const Note* said = grant->last(money ? "value" : "shares");
  if (said->newness >= s.in->block.newness || said->value.number * Ratio(5) < now.value ||
      now.value * Ratio(5) < said->value.number)
    return;  // "the option price went up to $3"
  for (const std::size_t i : m.caught) skip(s, i);
  book_.note(*grant, said->key, money ? Value::money(now.value) : Value::count(now.value),
             where(s, at, at + 1), "corrected");
}

// "The correct repayment period is twenty-four (24) months": of the sign-on.
void Finder::change_repayment_time(const Sentence& s) {
  static const Pattern kPeriod(
      "correct|corrected|right|revised|new repayment|clawback|payback period|term is|: {dur}");
  const Note* until = book_.offer.last("offer.sign_on.clawback_months");
  const Match m = s.find(kPeriod);
  if (m.end == 0 || until == nullptr || until->open || until->newness >= s.in->block.newness)
    return;
  if (const auto months = months_of(s.t()[m.caught[0]]))
    book_.note(book_.offer, until->key, Value::count(Ratio(*months)), where(s, m), "corrected");
}

// ""in full" is replaced by "in proportion to the months not yet served"": of the sign-on.
void Finder::change_repayment(const Sentence& s) {
  static const Patterns kProrated(
      "in full ~4 replaced|becomes|become|changed|substituted ~6 proportion|rata|prorated|"
      "proportionately|proportionally;replace ~3 in full ~3 proportion|rata|prorated;repayment "
      "is|will ?be ?now prorated|pro");
  const Note* said = book_.offer.last("offer.sign_on.clawback");
  const Match m = s.find(kProrated);
  if (m.end == 0 || said == nullptr || said->open || said->newness >= s.in->block.newness) return;
  if (said->value == Value::words("full"))
    book_.note(book_.offer, said->key, Value::words("prorated"), where(s, m), "corrected");
}

namespace {

// "I can give you one more week": a span with a word for more in it.
bool gives_more_time(const Sentence& s, const Match& m) {
  if (m.end == 0) return false;
  if (m.caught.empty()) return true;
  const Token& span = s.t()[m.caught[0]];
  const std::string words = s.in->block.words.text.substr(span.start, span.end - span.start);
  return m.end > m.caught[0] + 1 || words.find("more") != std::string::npos ||
         words.find("additional") != std::string::npos ||
         words.find("further") != std::string::npos;
}

}  // namespace

// "We will add $5,000 to your signing bonus": a later word that changes a sum without saying what
// it is now.
void Finder::read_later_word(const Sentence& s) {
  static const Patterns kMore(
      "another|additional|extra|further ?one ?time {money} ?more ?on|to|in|into|toward ?top ?of "
      "?your ?the sign|signing|base|salary;add|added|adding|adds|throw|threw|put ?in ?an ?another "
      "?extra {money} ?more to|on|into|onto ?top ?of ?your ?the sign|signing|base|salary");
  read_more_time(s);
  move_start(s);
  correct_day(s);
  correct_figure(s);
  withdraw_sign_on(s);
  const int newness = s.in->block.newness;
  const auto earlier = [&](const Sentence& in) { return in.in->block.newness < newness; };
  const bool sign_on =
      std::any_of(sign_on_.begin(), sign_on_.end(), [&](const Part& p) { return earlier(p.in); });
  const bool base =
      std::any_of(base_.begin(), base_.end(), [&](const BaseAmount& b) { return earlier(b.in); });
  static const Patterns kMatched(
      "we|i|they|we've|i've|they've|can|could|will|would ?have ?now ?to match|matched "
      "it|that|this|them|their|your ~6 {value}");
  const Match matched = s.find(kMatched);  // "We matched it, 160k": no plan that matches savings
  if (matched.end > 0 && base) {
    const std::size_t i = matched.caught[0];
    skip(s, i);
    book_.ask(book_.offer, "offer.base_salary", "does a later word change it?", where(s, matched));
  }
  const Match more = s.find(kMore);
  if (more.end == 0) return;
  const bool of_base = one_of(s.t(), more.end - 1, {"base", "salary"});
  if (!(of_base ? base : sign_on)) return;
  skip(s, more.caught[0]);
  book_.ask(book_.offer, of_base ? "offer.base_salary" : "offer.sign_on.amount",
            "so much more; how much in all?", where(s, more));
}

// "The start we can push back by two weeks", without the day: so long after the one that stood.
void Finder::move_start(const Sentence& s) {
  static const Patterns kBack(
      "start|starting|joining ~9 push|pushed|move|moved|shift|shifted|delay|delayed|postpone|"
      "postponed|defer|deferred|slide|slides ?it ?this ?that ?back ?out ?by ?for ?a "
      "{dur};push|pushed|move|moved|shift|shifted|delay|delayed|postpone|postponed|defer|deferred "
      "?back ?out ~3 start|starting|joining ?date|day ?back ?out by ?a "
      "{dur};orientation|onboarding "
      "?date ?day ?will|is ?now ?be on|moved ?to {date};start|starting ?date "
      "?is ?will ?be {dur} later");
  const Note* start = book_.offer.last("offer.start");
  const Match m = s.find(kBack);
  if (m.end == 0 || start == nullptr || start->open || start->newness >= s.in->block.newness)
    return;
  std::vector<Value> readings{start->value};
  book_.ask(book_.offer, "offer.start", "moved by so long; which day is it now?", where(s, m),
            readings);
}

// "I can give you one more week", without the day: the one that stood does not.
void Finder::read_more_time(const Sentence& s) {
  static const Patterns kLonger(
      "give|giving|gives|take ~3 more|another|extra|additional ~1 week|weeks|day|days|{dur};give|"
      "giving|gives|take ~3 {dur} more|longer|extra;give|giving|gives|take ?you {dur}");
  const bool dated = std::any_of(s.t().begin() + static_cast<std::ptrdiff_t>(s.first),
                                 s.t().begin() + static_cast<std::ptrdiff_t>(s.end),
                                 [](const Token& t) { return t.is == Is::date; });
  const Note* until = book_.offer.last("offer.expires");
  static const Patterns kBy(
      "extend|extends|extended|prolonged|lengthened ~5 by ?a ?another ?further ?additional "
      "{dur};deadline|acceptance|offer|date|time|extended|extend ~5 by ?another one|a|another "
      "week");
  const Match by = s.find(kBy);
  const bool stands = until != nullptr && until->newness < s.in->block.newness && !dated;
  if (stands && by.end > 0 && extend_expiry(s, by)) return;
  const Match longer = s.find(kLonger);
  if (gives_more_time(s, longer) && !dated && !s.has(Topic::leave) && !s.has(Topic::severance) &&
      until != nullptr && until->newness < s.in->block.newness)
    book_.ask(book_.offer, "offer.expires", "until which day, then?", where(s, longer));
}

}  // namespace parley::letter
