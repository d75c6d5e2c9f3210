#include "letter/find/asides.hpp"

#include <algorithm>

#include "letter/find/aside_rows.hpp"
#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"
#include "letter/find/told.hpp"

namespace parley::letter {
namespace {

struct Made {
  const AsideRow* row;
  Patterns patterns;
};

const std::vector<Made>& rows() {
  static const std::vector<Made> r = [] {
    std::vector<Made> made;
    for (const AsideRow& row : aside_rows()) made.push_back({&row, Patterns(row.patterns)});
    return made;
  }();
  return r;
}

bool is_figure(const Token& t) {
  return t.is == Is::money || t.is == Is::percent || t.is == Is::number;
}

// Where a bracket that was open at i closes; the end of the sentence where none is open.
std::size_t closing(const Sentence& s, std::size_t i) {
  const Sentence inside = in_brackets(s, i);
  return inside.end > inside.first ? inside.end : s.end;
}

// Where the offer is taken up again: ", but we can ...", "; your base is ...".
std::size_t resumes(const Sentence& s, std::size_t from, std::size_t end, bool of_other = false) {
  static const Patterns kOffer(
      "?so ?but ?and ?however ?therefore ?instead "
      "we|i|we're|i'm|we've|we'll|we'd|i'd|i'll|i've|you'll|you'd|our|your|they|they'd|they'll|"
      "they're|he|she;?so ?and ?therefore you will|shall ?also receive|be|get;?but ?and "
      "you ?would ?will start|begin at|on;"
      "?and ?so the firm|company|bank|university|institute|board|team|hospital|center");
  static const Patterns kGives(
      "the bank|company|firm|university|hospital ?will ?also "
      "grants|grant|pays|pay|gives|give|awards|"
      "award you;the bank|company|firm|employer|county|city|state|agency|authority|district|"
      "university|school|hospital ?will ?also ?then "
      "contributes|contribute|adds|add|puts|put;we|we'll ?will ?also grant|pay|give|award you");
  static const Pattern kOwn(
      "?so ?but ?and ?however base|salary|offer|bonus|equity|rsus|start|starting|sign|here's");
  static const Patterns kAllShares(  // "... paid $11.90 a share, and 92,000,000 were outstanding"
      "and ?there ?are ?were {number} ?common shares ?of ?common ?stock are|were|is ?then "
      "outstanding|issued;and {number} shares ?outstanding on a fully");
  static const Pattern kAward(  // "which amounts to about $88,000, an award of units with ..."
      "a|an ?one ?time ?cash ?special ?make ?whole ?replacement ?buyout ?equity ?stock ?sign ?on "
      "award|grant|payment of");
  static const Patterns kPays(  // needs no mark before it
      "the company|firm|bank|university|hospital|school will|shall ?also "
      "pay|give|award|grant|make|provide you;we ?will ?shall ?also "
      "pay|give|award|grant|make|provide you;we will|shall ?also pay|give {money};you get|receive "
      "a|an;you will|shall ?also receive|get;you will|shall ?now be placed|paid");
  static const Pattern kThink(  // "your present employer, we understand, has awarded you ..."
      "we|i understand|know|gather|believe|realize|realise|recall|hear|see|note");
  static const Pattern kWouldBe(  // "if the average were $64.00, your award would be 5,000 units"
      "?then your|our|the|it|that|this|they|you ~2 would|might|could ?then "
      "be|come|amount|have|hold|own|get|receive ~2 {value}");
  for (std::size_t k = from; k + 1 < end; ++k) {
    if (kPays.begins(s.t(), k)) return k;
    const Token& t = s.t()[k];
    const bool dash = t.is_symbol('-') && !t.glued;
    const bool part = t.is_symbol(',') || t.is_symbol(';') || dash;
    Match m;
    if (part && (kThink.at(s.t(), k + 1, m) || kWouldBe.at(s.t(), k + 1, m))) continue;
    if (part && (kOffer.begins(s.t(), k + 1) || kOwn.at(s.t(), k + 1, m) ||
                 (of_other && kAward.at(s.t(), k + 1, m))))
      return k;
    if (one_of(s.t(), k, {"but", "so"}) && kOffer.begins(s.t(), k)) return k;
    if (kGives.begins(s.t(), k) || kAllShares.begins(s.t(), k)) return k;
  }
  return end;
}

// "Your current salary of $140,000 will be increased to $150,000" is about the offer.
bool is_change(const Sentence& s) {
  static const Patterns kChange(
      "formerly|previously|originally|first ?set ?at {value} ?, "
      "becomes|rises|goes|moves;formerly|previously|originally|first ?set ?at {value} ?, is|will "
      "?be now;will|would|shall ?be ?go "
      "increase|increased|raised|raise|adjusted|move|go|rise|change;"
      "from ?your ?current {money} ?up ?down to {money}");
  static const Pattern kSpan(  // "people under you run from $15.50 to $21"
      "run|runs|range|ranges|ranging|earn|earns|make|makes|start|starts|span|spans|paid from "
      "{money} "
      "to {money}");
  return s.words(kChange) && !s.words(kSpan);
}

// "158k -> 164k", "10% -> 12%": what stands before the arrow is no longer so.
void add_replaced(const Sentence& s, std::vector<Aside>& out) {
  static const Patterns kBecomes(
      "?, becomes|rises|moves|goes|increases|climbs ?up ?to ?now;?, ?and ?but is|will ?be now");
  static const Pattern kCorrected(
      "{percent} ~8 corrected|actually|correction|wait|scratch|sorry|meant|rather|oops ~6 "
      "{percent}");
  if (const Match m = s.find(kCorrected); m.end > 0)  // "it was 5%, then she corrected herself, 6%"
    out.push_back({where(s, m.caught[0], m.caught[0] + 1), "no longer so"});
  for (std::size_t i = s.first; i + 2 < s.end; ++i) {
    const Token& old = s.t()[i];
    const bool kind =
        old.is == Is::money || old.is == Is::percent || old.is == Is::number || old.is == Is::date;
    if (!kind) continue;
    Match m;
    std::size_t taken_back = i + 1;  // "the price is $2.15, not $2.05"
    while (taken_back < s.end && (s.t()[taken_back].is_symbol(',') ||
                                  one_of(s.t(), taken_back, {"and", "not", "the", "shares"})))
      ++taken_back;
    if (taken_back > i + 1 && taken_back < s.end && s.t()[taken_back].is == old.is &&
        (one_of(s.t(), taken_back - 1, {"not"}) || one_of(s.t(), taken_back - 2, {"not"})))
      out.push_back({where(s, taken_back, taken_back + 1), "no longer so"});
    const bool arrow = s.t()[i + 1].is_symbol('>');
    const std::size_t next = arrow ? i + 2
                             : kBecomes.begins(s.t(), i + 1)
                                 ? kBecomes.find(s.t(), i + 1, s.end).end
                                 : s.end;
    if (next < s.end && (s.t()[next].is == old.is || (arrow && is_figure(s.t()[next]))))
      out.push_back({where(s, i, i + 1), "no longer so"});
  }
}

// "first offer: 140k, 20k options", above what is new.
void add_first_offer(const Sentence& s, std::vector<Aside>& out) {
  static const Patterns kFirst(
      "first|initial|original|old|previous offer|package|draft|number|numbers :|BAR|was|were");
  static const Pattern kNow("revised|new|now|updated|final|becomes|changed|today");
  const Match m = kFirst.find(s.t(), s.first, std::min(s.end, s.first + 5));
  if (m.end > 0 && m.first <= s.first + 1 && !kNow.in(s.t(), m.end, s.end))
    out.push_back({where(s, s.first, s.end), "no longer so"});
}

// "fully diluted, including the 2,400,000 shares reserved under the Plan, is 20,250,000 shares": a
// part of the whole that the sentence says too.
void add_reserve(const Sentence& s, std::vector<Aside>& out) {
  static const Patterns kReserve(
      "{number} ?shares ?of ?common ?stock ?which ?that ?are ?is ?remain "
      "reserved|remaining|available|authorized|set|unissued|held;pool|reserve|plan ?of ?: {number} "
      "?shares");
  for (std::size_t from = s.first; from < s.end;) {
    const Match m = kReserve.earliest(s.t(), from, s.end);
    if (m.end == 0) return;
    out.push_back({where(s, m), "a limit of the plan"});
    from = m.end;
  }
}

// "Existing package (per candidate): base $310,000, bonus 45%", a row of its own.
void add_existing_package(const Sentence& s, std::vector<Aside>& out) {
  static const Pattern kExisting(
      "?your existing|current|present|prior|previous|former ?total "
      "package|compensation|comp|employer|employment|job|earnings ?per ?the ?you ?candidate "
      "?executive :|BAR");
  Match m;
  if (s.first != 0 || !kExisting.at(s.t(), 0, m) || m.end >= s.end) return;
  const auto begin = s.t().begin();
  const auto bars = std::count_if(begin, begin + static_cast<std::ptrdiff_t>(s.end),
                                  [](const Token& t) { return t.is_symbol('|'); });
  if (bars <= 1) out.push_back({where(s, s.first, s.end), "what you have elsewhere"});
}

// "Corvid would pay you 155k": what another firm would give, by its name.
void add_other_firms(const Sentence& s, std::vector<Aside>& out) {
  static const Pattern kWould("would|could|might pay|give|offer ?you ~2 {value}");
  const Match m = s.find(kWould);
  if (m.end == 0 || m.first <= s.first || !s.t()[m.first - 1].capital) return;
  const Tokens& t = s.t();
  if (!one_of(t, m.first - 1,
              {"we", "i", "company", "firm", "it", "they", "that", "this", "he", "she"}))
    out.push_back({where(s, m), "what you have elsewhere"});
}

// "(that's about $77,500 a year)" beside a grant: what it comes to.
void add_remarks(const Sentence& s, std::vector<Aside>& out) {
  static const Pattern kComesTo(
      "that's|that|which|or|ie|approximately|about|roughly|worth ?is ?comes ?to ?works ?out "
      "?currently "
      "?about|around|roughly|approximately {money}");
  if (!s.has(Topic::rsu) && !s.has(Topic::option) && !s.has(Topic::equity)) return;
  for (std::size_t i = s.first; i + 2 < s.end; ++i) {
    Match m;
    if (!s.t()[i].is_symbol('(') || !kComesTo.at(s.t(), i + 1, m)) continue;
    std::size_t end = m.end;
    while (end < s.end && !s.t()[end].is_symbol(')')) ++end;
    if (end < s.end && s.t()[m.caught[0]].doubt == Doubt::about)
      out.push_back({where(s, i, end + 1), "what it comes to, about"});
  }
}

// "Your placement on the faculty scale is Lane 3, Year 8": yours on it, not how far it goes.
bool is_your_place(const Sentence& s, const Match& m) {
  static const Pattern kPlace("placement|placed|place on|in ?the ?our ?your ~2");
  return one_of(s.t(), m.first, {"scale", "schedule", "grid"}) &&
         one_of(s.t(), m.end - 1, {"is", "are"}) &&
         kPlace.in(s.t(), m.first > 6 ? std::max(s.first, m.first - 6) : s.first, m.first);
}

// "The whole schedule goes up 2% on July 1, 2028": a rise for all who are on it.
bool is_rise_of_scale(const Sentence& s, const Match& m) {
  static const Pattern kUp("goes|moves|is up|increasing|rising ?by {percent}");
  const Match up = kUp.find(s.t(), m.end > 0 ? m.end - 1 : m.end, s.end);
  return up.end > 0 && up.first < m.end;
}

// "Paragraph 3: the sign-on bonus is withdrawn": the number of a part of the letter.
bool is_of_section(const Sentence& s, const Match& m) {
  static const Pattern kSection("section|paragraph|clause|item|article|point|no|para|sec {number}");
  return !m.caught.empty() && m.caught[0] > s.first &&
         kSection.in(s.t(), m.caught[0] - 1, m.caught[0] + 1);
}

// "the last round was at $310M post": the company's, no person's.
bool is_of_round(const Sentence& s, const Match& m) {
  static const Pattern kRound("round|financing|valuation|series|raise|409a|appraisal");
  return kRound.in(s.t(), m.first, m.end);
}

// "For reference, our stock closed at $11.42", "for information: closing price $31.15": of a share.
bool is_of_price(const Sentence& s, const Match& m) {
  static const Patterns kPrice(
      "stock|share|shares|unit|units ~4 closed|trading|trades|traded|price|priced;closing|market "
      "price|value;price per share");
  return kPrice.find(s.t(), m.first, m.end).end > 0;
}

// "a safe harbor contribution of 3% of pay for all employees": and so for you.
bool is_of_all_plan(const Sentence& s, const Match& m) {
  const bool all = one_of(s.t(), m.end - 2, {"all", "every"}) ||
                   one_of(s.t(), m.end - 3, {"all"}) ||
                   one_of(s.t(), m.end - 1, {"all", "everyone"});
  return all && s.has(Topic::retirement) && s.t()[m.first].is == Is::percent;
}

// "$75,000 in RSUs that you forfeit if you leave": of the offer.
bool hangs_on_leaving(const Sentence& s, const Match& m) {
  return one_of(s.t(), m.end, {"if", "when", "unless", "should", "upon", "on"});
}

// "For reference there are 20,500,000 shares fully diluted", "As you asked: there are ...": of the
// company's shares, which are no term that one has elsewhere or asks for.
bool is_of_shares(const Sentence& s, const Match& m) {
  static const Pattern kFor("for ?your comparison|reference|info|information|context");
  static const Pattern kDiluted("fully diluted");
  return tells_of_shares(s, m.first, s.end) ||
         (kFor.in(s.t(), m.first, m.end) && s.words(kDiluted));
}

// "We can't go past $145,000": that much can be had.
bool is_highest(const Sentence& s, const Match& m) {
  return std::any_of(m.caught.begin(), m.caught.end(), [&](std::size_t i) {
    return i > m.first && one_of(s.t(), i - 1, {"past", "above", "beyond", "over", "than"});
  });
}

}  // namespace

std::vector<Aside> asides_of(const Sentence& s, const NoOffer& others) {
  std::vector<Aside> out;
  if (s.first == 0 && symbol_at(s.t(), 0, '='))  // "= salary + cash + 40% of stock"
    out.push_back({where(s, s.first, s.end), "what a year comes to"});
  add_replaced(s, out);
  add_first_offer(s, out);
  add_remarks(s, out);
  add_other_firms(s, out);
  for (const Stretch& x : others.asked)
    out.push_back({where(s, x.first, x.end), "what you asked for"});
  for (const Stretch& x : others.before)
    out.push_back({where(s, x.first, x.end), "what was said before"});
  add_existing_package(s, out);
  bool figures = false;
  for (std::size_t i = s.first; i < s.end; ++i) figures |= is_figure(s.t()[i]);
  static const Pattern kYourSalary(
      "that|which|this is|will ?be ?now your ?new ?base salary|pay|base");
  if (!figures || is_change(s) || s.words(kYourSalary))
    return out;  // "the class of 2024 is paid $235,000, and that is your salary"
  for (const Sentence& x : told_in(s)) out.push_back({where(s, x.first, x.end), "what has been"});
  static const Patterns kLarge("{number} ?total ?shares;is|was|: {number}");
  const bool of_whole = s.has(Topic::fully_diluted) && s.words(kLarge);
  if (of_whole) add_reserve(s, out);
  for (const Made& made : rows()) {
    if (of_whole && made.row->why == "a limit of the plan") continue;
    for (std::size_t from = s.first; from < s.end;) {
      const Match m = made.patterns.earliest(s.t(), from, s.end);
      if (m.end == 0) break;
      const bool most = made.row->why == "what cannot be had" && is_highest(s, m);
      const bool of_round =
          made.row->why == "what others have" &&
          (is_of_round(s, m) || (one_of(s.t(), m.first, {"for", "info"}) && is_of_price(s, m)));
      const bool ours = made.row->why == "what you have elsewhere" && hangs_on_leaving(s, m);
      const bool of_all = made.row->why == "what others have" && is_of_all_plan(s, m);
      if (most || of_round || ours || of_all || is_your_place(s, m) || is_of_section(s, m) ||
          is_of_shares(s, m) || is_rise_of_scale(s, m)) {
        from = m.end;
        continue;
      }
      std::size_t first = m.first;
      const bool of_other = made.row->why == "what you have elsewhere";
      const bool opens = made.row->why == "an example" && symbol_at(s.t(), m.end, ',');
      const bool compares =
          one_of(s.t(), m.first + 1, {"comparison"});    // "For comparison, the ..."
      const std::size_t behind = opens      ? m.end + 1  // "For example, your total ..."
                                 : compares ? m.first + 3
                                            : m.first + 1;
      std::size_t end = resumes(s, behind, closing(s, m.first), of_other);
      if (made.row->reach == Reach::whole) {
        first = part_between(s, m.first, ';').first;
        end = s.end;
      }
      out.push_back({where(s, first, end), made.row->why});
      from = std::max(end, m.end);
    }
  }
  return out;
}

bool declines(const Page& page) {
  static const Patterns kNo(
      "move|moving|moved|proceed|proceeding forward|ahead ?with ?another|other "
      "candidate|candidates|applicant|applicants;move|proceed|moving|proceeding forward|ahead with "
      "another|other|a|different;went|go|going|gone with another|other|someone|somebody|a ?else "
      "?different ?internal candidate|applicant;not ?be ?able ?to "
      "moving|move|proceed|proceeding|offer|offering|extend ?forward ?ahead ?with "
      "?you ?your ?a ?the candidacy|application|position|role|job|employment;regret to "
      "inform;position|role has been filled;unsuccessful");
  static const Patterns kOffer(
      "pleased|happy|delighted|excited|thrilled|glad|like to ?be ?able ?to "
      "offer|extend|confirm;offer|offers|offering you;offer ?of employment ?letter;your offer");
  bool no = false;
  for (const ParsedBlock& b : page.blocks) {
    if (b.block.voice == Voice::candidate) continue;
    if (kOffer.find(b.t, 0, b.t.size()).end > 0) return false;
    no |= kNo.find(b.t, 0, b.t.size()).end > 0;
  }
  return no;
}

}  // namespace parley::letter
