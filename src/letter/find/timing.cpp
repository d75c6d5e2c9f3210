#include <array>

#include "letter/find/finder.hpp"
#include "letter/find/rewrite.hpp"

namespace parley::letter {
namespace {

enum class Says {
  start,
  ordinal_anniversary,
  first_anniversary,
  anniversary_of,
  after,
  before_word,
  end_of_year,
  year,
  date
};

struct Row {
  Says says;
  std::string_view pattern;
};

constexpr std::array kRows = {
    Row{Says::after,
        "first|next ?regular|regularly ?scheduled "
        "paycheck|paychecks|payroll|payday|warrant|check|pay "
        "?check|period|date|day after|following ?your|the|you've|you ?have "
        "?complete|completed|completing|completion ?of {dur}"},
    Row{Says::start,
        "first|next ?regular|regularly ?scheduled "
        "paycheck|payroll|payday|paydate|warrant|check|pay|settlement"},
    Row{Says::start,
        "first|next ?full ?regular|regularly ?scheduled pay|payroll "
        "check|period|date|day|cycle|run"},
    Row{Says::start,
        "on|at|upon ?your "
        "signing|joining|start|commencement|hire|starting|commencing|hiring|acceptance|arrival"},
    Row{Says::start, "on|upon|at|with|after ?your ?the start|hire|first date|day"},
    Row{Says::ordinal_anniversary,
        "within|in {dur} of|after|from|following ?your|the {ord} ?year ?work|employment|service "
        "?anniversary"},
    Row{Says::start,
        "within|in ?the ?first|your {dur} ?of|after|from|following ?your|the "
        "start|hire|joining|starting|employment|first|commencement"},
    Row{Says::start, "when|once you start|join|begin|arrive|sign ?on"},
    Row{Says::start, "with|in your|the first pay|salary|wage"},
    Row{Says::start, "first|next ?pay check|checks|cheque"},
    Row{Says::start, "first month"},
    Row{Says::start, "up front"},
    Row{Says::start, "upfront|now"},
    Row{Says::start, "day one"},
    Row{Says::ordinal_anniversary, "{ord} ?year ?work|employment|service ?anniversary"},
    Row{Says::end_of_year,
        "after|upon|completing|completed ?the ?you ?have ?completion|end|close|completed ?of ?the "
        "?your {ord} ?full ?complete ?whole year"},
    Row{Says::end_of_year,
        "at|on|when|once|with|by ?the ?you've ?you ?have completion|end|close|complete|completed "
        "?of ?the ?your {ord} ?full ?complete ?whole year"},
    Row{Says::end_of_year,
        "{ord} ?full year is|has ?been over|done|complete|completed|ended|worked"},
    Row{Says::after,
        "when|once|after ?you ?have {dur} have|has|are|is ?been worked|served|completed|over|done"},
    Row{Says::after,
        "when|once|after|until ?you ?have ?you've worked|served ?for ?us ?here ?with {dur}"},
    Row{Says::end_of_year, "when|once|after you ?have ?you've been with us {number}"},
    Row{Says::first_anniversary,
        "on|at|upon|by|before|until ?the ?your anniversary of ?your ?the ?his ?her ?date ?of "
        "start|starting|hire|employment|joining|commencement|first|arrival"},
    Row{Says::anniversary_of, "{dur} anniversary|mark"},
    Row{Says::anniversary_of, "anniversary of {dur}"},
    Row{Says::after,
        "after|at|once|when|completing|completed|following|on|until|through|upon|passing ?the "
        "?completion ?of "
        "?your|the|you've|you ?have ?first|been|completed|complete|finish|reach|hit|pass ?your "
        "?first "
        "?here|employed|with|us ?for {dur}"},
    Row{Says::after, "at|on|after|upon ?your ?the {dur} mark|point"},
    Row{Says::after, "when|once|after ?you ?you've ?have been|worked here|with ?us ?for {dur}"},
    Row{Says::after, "when|once|after ?you ?you've ?have put|given|logged ?in ?us {dur}"},
    Row{Says::after, "when|once ?you hit|reach|pass ?your {dur}"},
    Row{Says::after, "@ {dur}"},
    Row{Says::after, "{dur} in we|you|your"},
    Row{Says::before_word,
        "{dur} after|following|from|into|later|thereafter ?your|the|you "
        "?start|hire|first|commencement|joining"},
    Row{Says::after, "at|after|upon ?your ?the {dur} mark"},
    Row{Says::after, "at|with|upon|after ?the end of ?your ?the {ord} month"},
    Row{Says::after, "month|months {number}"},
    Row{Says::after, "month|months {ord}"},
    Row{Says::end_of_year, "at|after|completing ?the ?end ?of year {number}"},
    Row{Says::year, "year {number}"},
    Row{Says::year, "{ord} year"},
    Row{Says::date, "{date}"},
};

struct Made {
  Says says;
  Pattern pattern;
};

const std::vector<Made>& rows() {
  static const std::vector<Made> r = [] {
    std::vector<Made> made;
    for (const Row& row : kRows) made.push_back({row.says, Pattern(row.pattern)});
    return made;
  }();
  return r;
}

std::optional<int> months(const Token& t) {
  if (t.is == Is::duration && (t.unit == Unit::day || t.unit == Unit::week) && t.sure()) {
    const Ratio days = t.value * Ratio(t.unit == Unit::week ? 7 : 1);
    const Ratio m = days / Ratio(30);
    return m.is_whole() && m <= Ratio(120) ? std::optional(static_cast<int>(m.numerator()))
                                           : std::nullopt;
  }
  return months_of(t);
}

int whole(const Token& t) {
  return t.value.is_whole() && t.value <= Ratio(120) ? static_cast<int>(t.value.numerator()) : 0;
}

void set(Timing& out, Says says, const Page& page, const Sentence& s, const Match& m) {
  const Token* caught = m.caught.empty() ? nullptr : &s.t()[m.caught[0]];
  out.named = true;
  out.at = where(s, m.first, m.end);
  switch (says) {
    case Says::start:
      out.month = 0;
      break;
    case Says::ordinal_anniversary:
      out.month = 12 * whole(s.t()[m.caught.back()]);
      break;
    case Says::first_anniversary:
      out.month = 12;
      break;
    case Says::anniversary_of:
    case Says::before_word:
      out.month = months(*caught);
      break;
    case Says::after:
      out.month = caught->is == Is::duration ? months(*caught) : std::optional(whole(*caught));
      break;
    case Says::end_of_year:
      out.month = 12 * whole(*caught);
      break;
    case Says::year:
      out.month = 12 * (whole(*caught) - 1);
      break;
    case Says::date:
      out.date = known_day(page, *caught, s.in->block.file).date;
      if (const Day& d = caught->day; d.year > 0 && d.month > 0 && d.day == 0)
        out.in_month = Date::on(d.year, d.month, 1);
      break;
  }
}

}  // namespace

Timing timing_in(const Page& page, const Sentence& s, std::size_t first, std::size_t end) {
  Timing out;
  for (std::size_t i = first; i < end; ++i) {
    for (const Made& row : rows()) {
      Match m;
      if (!row.pattern.at(s.t(), i, m) || m.end > end) continue;
      if (row.says == Says::ordinal_anniversary && !one_of(s.t(), m.end - 1, {"anniversary"}))
        continue;
      const bool of_calendar = row.says == Says::year && whole(s.t()[m.caught[0]]) == 0;
      if (of_calendar || (row.says == Says::year && out.named)) continue;  // "year 2027"
      if (row.says == Says::date && out.named && out.month != 0) continue;
      if (row.says == Says::date && s.t()[m.caught[0]].day.month == 0) continue;  // "Friday"
      set(out, row.says, page, s, m);
      if (row.says != Says::year) return out;
      break;
    }
  }
  return out;
}

namespace {

// "We would be glad if you came to work for us": no condition.
bool is_polite_if(const Tokens& t, std::size_t i) {
  return one_of(t, i, {"if"}) && one_of(t, i + 1, {"you", "you'd", "you'll"}) &&
         one_of(t, i - 1,
                {"glad", "happy", "pleased", "delighted", "honored", "honoured", "thrilled",
                 "grateful", "it"});
}

}  // namespace

// "if" of leaving or accepting sets no condition on an amount.
bool is_conditional(const Sentence& s) {
  static const Pattern kIf(
      "if|while|once|when|unless|contingent|conditioned|provided|assuming|depending|conditional|"
      "until|should");
  static const Patterns kHarmless(
      "if|once|when|should|unless|while|until|provided ~4 "
      "annualized|annualised|accept|join|decide|choose|sign|agree|start|begin|goes|leaves|quits|"
      "resigns|departs|arrive|onboard|leave|"
      "resign|quit|terminate|"
      "terminated|depart|bail|"
      "left|go|gone|fired|employed|otherwise|want|wish|like;if ?that ?it ?this ?sum ?amount ?is "
      "?the higher|greater|larger|more;should ?instead "
      "read|be|have|say|state|correctly;when|once you enter|report;once ?the last|final");
  static const Patterns kServed(
      "if|once|when|after you|you've|you're|you'll ?have ?be ?been "
      "done|completed|worked|served|finished|here|there ~3 {dur};once|when|after ~2 {dur} "
      "are|is|have|has ?been done|over|completed|up|worked|served|passed|behind");
  static const Pattern kSupposed(
      "if|should you ?were|are|do ?to join|start|come|enter|accept ~3 at|as ?the ?a ?an ?our "
      "senior|higher|next|staff|principal|lead|level|junior|lower");
  static const Pattern kTalked(  // "When we talked you wanted more equity, so your salary is ..."
      "when|as|once we|you|i ?first ?last talked|spoke|met|discussed|said|mentioned|told|asked|"
      "wrote|called|visited|interviewed");
  static const Patterns kEarly("if you sign|accept|return|commit|reply|decide ~4 by|before {date}");
  static const Patterns kEvent(
      "after|upon|from|following|on|at ~5 closing|close|completion of ?the ?our ?this ?next "
      "?a|b|c|series ?a ?b round|financing|funding|investment|raise|series;after|upon|from|"
      "following|on ?the ?our ?such ?that closing|financing|funding;before|until|once|when|after "
      "~5 "
      "financing|funding|round|series|investment|a|b ?has ?have closes|close|closed|completes|"
      "lands|landed|done|in;from|with ?the first|next ~2 "
      "after|following ?the ?our closing|financing|funding|round");
  if (s.words(kEvent)) return true;     // "after the closing your salary will be ..."
  if (s.words(kEarly)) return true;     // "if you sign by December 10 we add ..."
  if (s.words(kSupposed)) return true;  // "if you were to join at the senior level"
  for (std::size_t i = s.first; i < s.end; ++i) {
    Match m;
    if (i > s.first && is_polite_if(s.t(), i)) continue;
    if (kIf.at(s.t(), i, m) && !kHarmless.begins(s.t(), i) && !kServed.begins(s.t(), i) &&
        !kTalked.at(s.t(), i, m))
      return true;
  }
  return false;
}

}  // namespace parley::letter
