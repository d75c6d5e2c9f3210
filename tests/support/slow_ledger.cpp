#include "tests/support/slow_ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "tests/support/slow_pay.hpp"
#include "tests/support/slow_rational.hpp"
#include "tests/support/slow_vesting.hpp"

namespace parley::slow {
namespace {

// As the engine numbers its kinds.
constexpr int kEquity = 5;
constexpr int kExercise = 9;

Big kept(const Company& c, int month) {
  Big k = 1;
  for (const Round& r : c.rounds) {
    if (r.month <= month) k *= 1 - big(r.dilution);
  }
  return k;
}

bool has_dollars(const Scenario& s, const Grant& g) {
  const Company& c = s.company;
  const bool has_strike = !g.is_option() || g.strike || c.common_price;
  if (has_own_price(s, g)) return has_strike;
  const bool counted = std::holds_alternative<Shares>(g.size) || g.is_option();
  return has_strike && c.valuation && (!counted || c.fully_diluted_shares);
}

// Dollars of one unit of the grant that vests in a month.
Big unit_value(const Company& c, const Grant& g, bool own_price, bool whole, int month) {
  if (std::holds_alternative<Money>(g.size) && own_price) {
    const bool fixed = g.value_at == ValueAt::vest;
    return fixed ? Big(1) : Big(kept(c, month) / kept(c, g.month));
  }
  Big unit =
      own_price ? big(c.share_price->ratio()) : big(*c.valuation) * (1 - big(c.common_discount));
  if (!own_price && whole) unit /= c.fully_diluted_shares->count();
  unit *= kept(c, month);
  if (!g.is_option()) return unit;
  const Big strike = big((g.strike ? *g.strike : *c.common_price).ratio());
  return unit > strike ? Big(unit - strike) : Big(0);
}

// The strike of what has vested by the month of leaving, where the holder buys it then.
void add_exercise(const Scenario& s, std::size_t index, const std::vector<Piece>& pieces,
                  std::vector<Event>& events) {
  const Grant& g = s.offer.grants[index];
  const auto& leave = s.projection.leave_month;
  if (!g.is_option() || g.exercise_on_leaving != OnLeaving::exercise || !leave) return;
  if (!g.strike && !s.company.common_price) return;
  const Date day = month_after(s.offer.start, *leave);
  const Date granted = g.granted ? *g.granted : month_after(s.offer.start, g.month);
  const bool has_term = g.term_years || g.exercise_window_days;
  if (has_term && month_after(granted, 12 * g.term_years.value_or(10)) < day) return;
  Big vested = 0;
  for (const Piece& p : pieces) vested += p.month <= *leave ? p.quantity : Big(0);
  const Big strike = big((g.strike ? *g.strike : *s.company.common_price).ratio());
  const std::int64_t amount = -cents(vested * strike);
  if (amount != 0 && size_of(s, g).whole) {
    events.push_back({.date = day,
                      .month = *leave,
                      .kind = kExercise,
                      .cents = amount,
                      .grant = index,
                      .year = std::max(1, (*leave + 11) / 12)});
  }
}

void add_equity(const Scenario& s, const std::vector<Ratio>& scores, std::vector<Event>& events) {
  for (std::size_t index = 0; index < s.offer.grants.size(); ++index) {
    const Grant& g = s.offer.grants[index];
    const auto pieces = pieces_of(s, g, scores);
    add_exercise(s, index, pieces, events);
    if (!has_dollars(s, g)) continue;
    for (const Piece& p : pieces) {
      if (p.month > 12 * s.projection.years) continue;
      const Big unit = unit_value(s.company, g, has_own_price(s, g), size_of(s, g).whole, p.month);
      const std::int64_t amount = cents(p.quantity * unit);
      if (amount == 0) continue;
      events.push_back({.date = p.date,
                        .month = p.month,
                        .kind = kEquity,
                        .cents = amount,
                        .grant = index,
                        .accelerated = p.accelerated,
                        .year = std::max(1, (p.month + 11) / 12)});
    }
  }
}

}  // namespace

std::vector<Vested> vests(const Scenario& s, std::size_t grant, const std::vector<Ratio>& scores) {
  std::vector<Vested> result;
  for (const Piece& p : pieces_of(s, s.offer.grants[grant], scores))
    result.push_back({p.date, p.month, p.quantity.convert_to<double>()});
  return result;
}

std::vector<Event> ledger(const Scenario& s, const std::vector<Ratio>& scores) {
  std::vector<Event> events;
  add_cash(s, scores, events);
  add_equity(s, scores, events);
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    return std::tuple(a.date, a.kind, a.grant, a.accelerated) <
           std::tuple(b.date, b.kind, b.grant, b.accelerated);
  });
  return events;
}

std::string told(const Event& e) {
  return fmt::format("{} month {} of year {} kind {} grant {}{}: {} cents, {} before the new year",
                     e.date.iso(), e.month, e.year, e.kind, e.grant,
                     e.accelerated ? " accelerated" : "", e.cents, e.before_new_year);
}

}  // namespace parley::slow
