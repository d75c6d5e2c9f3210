#include "words/facts/fact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/calendar.hpp"
#include "core/spoken_dollars.hpp"
#include "core/text.hpp"
#include "model/plan/levels.hpp"
#include "parley/core/format.hpp"

namespace parley::words {
namespace {

// What a spelling says when it is read again.
Ratio read_back(const std::string& text, const Ratio& value) {
  const std::vector<NumberInText> figures = read_figures(text);
  return figures.size() == 1 ? figures.front().value : value;
}

Fact with(std::string id, const Ratio& value, NumberUnit unit, std::string text, Origin o) {
  const Ratio shown = read_back(text, value);
  return {.id = std::move(id),
          .value = value,
          .unit = unit,
          .shown = shown,
          .text = std::move(text),
          .source = std::move(o.source),
          .status = o.status,
          .audience = o.audience};
}

Ratio power_of_ten(int n) {
  Ratio p = 1;
  for (int i = 0; i < n; ++i) p *= Ratio(10);
  return p;
}

// x with at most `decimals` places, to the side asked for.
Ratio rounded(const Ratio& x, int decimals, RoundingSide side) {
  const Ratio scale = power_of_ten(decimals);
  const Ratio scaled = x * scale;
  if (scaled.is_whole()) return x;
  switch (side) {
    case RoundingSide::down:
      return Ratio::of(scaled.floor(), 1) / scale;
    case RoundingSide::up:
      return Ratio::of(scaled.floor() + 1, 1) / scale;
    case RoundingSide::nearest:
      break;
  }
  return Ratio::of(scaled.round_half_up(), 1) / scale;
}

bool is_bare_count(NumberUnit u) { return u == NumberUnit::none || u == NumberUnit::multiple; }

// The units in which a figure may say a fact: its own, or the looser ways of writing it.
bool fits(NumberUnit figure, NumberUnit fact) {
  return figure == fact || (figure == NumberUnit::none && is_bare_count(fact));
}

// "September 1" says the day of a date.
bool says_day(const NumberInText& figure, const Fact& fact) {
  if (figure.unit != NumberUnit::day_of_year || fact.unit != NumberUnit::date) return false;
  const Date::Parts p = Date().plus_days(static_cast<int>(fact.value.numerator())).parts();
  return figure.value == Ratio(100 * p.month + p.day);
}

// "0.6x" of growth is 60 %; "176k" of dollars lacks its sign; 12 may be months.
bool loosely_fits(const NumberInText& figure, const Fact& fact) {
  if (fits(figure.unit, fact.unit)) return true;
  if (fact.unit == NumberUnit::share) return figure.unit == NumberUnit::multiple;
  if (figure.unit != NumberUnit::none) return false;
  if (fact.unit == NumberUnit::dollars) return figure.value >= Ratio(1'000);
  return fact.unit >= NumberUnit::days && fact.unit <= NumberUnit::years;
}

// "1 year" says 12 months.
NumberInText in_months(const NumberInText& figure) {
  NumberInText f = figure;
  if (f.unit == NumberUnit::years) f.value *= Ratio(12);
  if (f.unit == NumberUnit::quarters) f.value *= Ratio(3);
  f.unit = NumberUnit::months;
  return f;
}

// A name on one line, with nothing in it that a terminal or a table would take for its own.
std::string name_text(std::string_view name) {
  std::string text = on_one_line(name);
  std::replace(text.begin(), text.end(), '|', '/');
  return text;
}

}  // namespace

std::string_view name(FactStatus status) {
  constexpr auto kNames = enum_names<FactStatus>({{FactStatus::verified, "verified"},
                                                  {FactStatus::documented, "documented"},
                                                  {FactStatus::projected, "projected"},
                                                  {FactStatus::bare, "bare"},
                                                  {FactStatus::offered, "offered"},
                                                  {FactStatus::given, "given"},
                                                  {FactStatus::computed, "computed"}});
  return kNames.of(status);
}

std::string_view name(Audience audience) {
  return audience == Audience::everyone ? "public" : "private";
}

Fact text_fact(std::string id, std::string_view text, Origin o) {
  Fact f = with(std::move(id), 0, NumberUnit::none, name_text(text), std::move(o));
  f.is_text = true;
  return f;
}

Fact money_fact(std::string id, Money m, Origin o) {
  return with(std::move(id), m.ratio(), NumberUnit::dollars, format_money(m), std::move(o));
}

Fact dollars_fact(std::string id, double dollars, RoundingSide side, Origin o) {
  const double whole = side == RoundingSide::up     ? model::shown_at_least(dollars)
                       : side == RoundingSide::down ? model::shown_at_most(dollars)
                                                    : std::round(dollars);
  return with(std::move(id), Ratio::shortest(dollars), NumberUnit::dollars, format_dollars(whole),
              std::move(o));
}

Fact short_dollars_fact(std::string id, const Ratio& dollars, Origin o) {
  return with(std::move(id), dollars, NumberUnit::dollars, format_telling_dollars(dollars.value()),
              std::move(o));
}

Fact share_fact(std::string id, const Ratio& fraction, int decimals, RoundingSide side, Origin o) {
  const Ratio shown = rounded(fraction * Ratio(100), decimals, side);
  return with(std::move(id), fraction, NumberUnit::share, format_number(shown, decimals) + "%",
              std::move(o));
}

Fact number_fact(std::string id, const Ratio& value, int decimals, NumberUnit unit, Origin o) {
  return with(std::move(id), value, unit, format_number(value, decimals), std::move(o));
}

Fact date_fact(std::string id, Date d, Origin o) {
  const Date::Parts p = d.parts();
  return with(std::move(id), Ratio(d.days_since_1970()), NumberUnit::date,
              fmt::format("{} {}, {}", month_name(p.month), p.day, p.year), std::move(o));
}

bool says(const NumberInText& figure, const Fact& fact) {
  if (fact.is_text || figure.in_name || !fits(figure.unit, fact.unit)) return false;
  return figure.value == fact.shown;
}

bool may_say(const NumberInText& figure, const Fact& fact) {
  if (fact.is_text || figure.in_name) return false;
  if (says_day(figure, fact)) return true;
  const bool longer = figure.unit == NumberUnit::years || figure.unit == NumberUnit::quarters;
  if (fact.unit == NumberUnit::months && longer) return may_say(in_months(figure), fact);
  if (!loosely_fits(figure, fact)) return false;
  return figure.value == fact.value || figure.value == fact.shown;
}

}  // namespace parley::words
