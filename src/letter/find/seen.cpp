#include <array>

#include "letter/find/finder.hpp"

namespace parley::letter {
namespace {

struct Row {
  std::string_view why;
  std::string_view patterns;
};

// What letters say and a scenario cannot: whole sentences.
constexpr std::array kRows = {
    Row{"employment at will",
        "at will;end|terminate ?the ?this ?your employment|relationship ?relationship at any time"},
    Row{"days of leave",
        "{dur} ?of ?paid vacation|pto|leave|time|off;vacation|pto|holidays ~6 {dur};leave :|BAR ~4 "
        "{dur};paid "
        "leave|vacation;time off ~2 {dur};{number} days ?of ?paid|annual "
        "vacation|pto|leave|holiday;{number} vacation|leave|holiday|sick days;unlimited|flexible "
        "?paid pto|vacation|time;vacation as you;{number}|{dur} working|work ?days;{dur} plus|and "
        "?all ?the public|federal|bank holidays;sick days|leave|time"},
    Row{"what binds you afterwards",
        "not|n't ?directly ?or ?indirectly compete|solicit;non compete|competition|solicit|"
        "solicitation|solicitation;noncompete|noncompetition|nonsolicit|nonsolicitation;"
        "restrictive covenants"},
    Row{"a match hangs on what you save",
        "match|matches|matching|matched ~8 {percent};dollar for dollar;match|matches ?your 401k"},
    Row{"pay that hangs on hours",
        "overtime;time and a half|one;shift differential;on call ?pay;standby ?pay;per hour on "
        "standby"},
    Row{"things of use, not pay",
        "use|rent|rental ?free of ~6 "
        "car|vehicle|aircraft|apartment|house|housing|cabin|truck;rent free;no rent;gas card;"
        "free|complimentary ~1 meal|meals|lunch|parking|travel|tickets|passes|membership;free of "
        "charge"},
    Row{"dues, fees and premiums paid for you",
        "dues|membership ?fees ~2 of|for;cobra;your counsel|lawyer|attorney|attorney's fees;"
        "malpractice|tail ?coverage;premiums for"},
    Row{"a right of the stock that no key says",
        "early exercise;exercised early|before;83b|83;dividend|dividends ?equivalents "
        "accrue|are|is|paid|equivalents;dividend equivalents;unvested ~5 forfeited|cancelled|"
        "canceled;continue|continues to vest"},
    Row{"pay that others decide on",
        "in ?the ?sole discretion of;considered for ?a ?an ?annual ?discretionary;no bonus "
        "?plan|program;never guaranteed;deferral policy"},
    Row{"the year that the firm counts by",
        "fiscal|company|plan|business year ?is ~4 {date};fiscal|company|plan|business year "
        "runs|ends|begins|starts"},
    Row{"severance beside the months",
        "instead receive;{dur} ?of ?base ?salary|pay instead;{dur} ?of ?base salary|pay ~4 "
        "position|eliminated"},
    Row{"school and study", "tuition;continuing education;children ~6 attend|tuition|school"},
    Row{"the offer hangs on this",
        "contingent|conditioned|conditional upon|on;depends|dependent on|upon ?a ?an ?the ?your "
        "?satisfactory background|reference|references|drug|credit|medical;subject to ?the "
        "?satisfactory|successful "
        "?completion ?of ?a ?an ?the ?your background|reference|references|verification|drug|proof|"
        "criminal|credit|medical"},
    Row{"probation or notice",
        "probation|probationary;notice period;{dur} ?prior ?advance ?written ?prior notice;on "
        "either side;notice ~4 {dur}"},
    Row{"how long the appointment lasts",
        "term|period|appointment|contract ~2 of|for ?an ?a ?initial ?period ?of {dur};initial|"
        "fixed|renewable term|period|appointment"},
    Row{"travel", "{number} ~2 passes|tickets|flights|trips"},
    Row{"an award that hangs on the worth of the firm and is no stock: no scenario says it",
        "phantom ?stock ?equity stock|shares|share|units|unit|equity|plan;profits|profit "
        "interest|interests;stock|share|equity|value appreciation right|rights|unit|units|plan;"
        "sar|sars;cash settled;carried interest;carry points"},
    Row{"insurance",
        "medical|dental|vision insurance|coverage|plan|premium|premiums|benefits;health|life "
        "insurance|coverage|plan|benefits;medical dental"},
};

const std::vector<std::pair<std::string_view, Patterns>>& rows() {
  static const std::vector<std::pair<std::string_view, Patterns>> r = [] {
    std::vector<std::pair<std::string_view, Patterns>> made;
    for (const Row& row : kRows) made.emplace_back(row.why, Patterns(row.patterns));
    return made;
  }();
  return r;
}

std::string why_of_topic(Topic t) {
  switch (t) {
    case Topic::asked:
      return "what you asked for";
    case Topic::prior:
      return "no longer so";
    case Topic::insurance:
      return "insurance";
    case Topic::relocation:
    case Topic::expenses:
      return "costs paid back, at most so much";
    case Topic::stipend:
      return "an allowance";
    case Topic::total:
      return "a total";
    case Topic::raised_capital:
      return "about the company";
    case Topic::retirement:
      return "a contribution that hangs on what you save";
    default:
      return "no rule says what it is";
  }
}

bool is_figure(const Token& t) {
  return t.is == Is::money || t.is == Is::percent || (t.is == Is::number && t.scaled);
}

}  // namespace

void Finder::list_seen() {
  for (const Aside& a : asides_) {
    for (std::size_t i = a.at.first; i < a.at.end; ++i) {
      if (is_figure(a.at.in->t[i]))
        book_.seen.push_back({std::string(a.why), evidence(book_.page, {a.at.in, i, i + 1})});
    }
  }
  for (const Sentence& s : book_.page.sentences()) {
    if (s.in->block.voice == Voice::candidate) continue;
    for (const auto& [why, patterns] : rows()) {
      if (const Match m = s.find(patterns); m.end > 0)
        book_.seen.push_back({std::string(why), evidence(book_.page, where(s, s.first, s.end))});
    }
    for (std::size_t i = s.first; i < s.end; ++i) {
      if (s.t()[i].word == "<number>")
        book_.seen.push_back({"not as a number is written: is the mark of a footnote stuck to it?",
                              evidence(book_.page, where(s, i, i + 1))});
      if (is_used(s, i) || !is_figure(s.t()[i])) continue;
      const Bound b = bind(s, i, takes_money);
      book_.seen.push_back({why_of_topic(b.cost < 26 ? b.topic : Topic::none),
                            evidence(book_.page, where(s, i, i + 1))});
    }
  }
}

}  // namespace parley::letter
