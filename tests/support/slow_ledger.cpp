#include "tests/support/slow_ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "tests/support/slow_pay.hpp"
#include "tests/support/slow_rational.hpp"

namespace parley::slow {
namespace {

struct Piece {  // a quantity that vests on one day
  Date date;
  int month = 0;
  Big quantity;
  bool accelerated = false;
};

struct Installment {
  int month = 0;  // of employment, the cliff respected
  Date date;
  Big share;
};

std::vector<Installment> plan_of(const Grant& g, Date start) {
  const Vesting& v = g.vesting;
  std::vector<Installment> plan;
  if (!v.vests.empty()) {
    for (const auto& step : v.vests) plan.push_back({g.month + step.month, {}, big(step.share)});
  } else {
    for (int month = 1; month <= v.months; ++month) {
      if (month % v.every_months != 0) continue;
      const Big share =
          v.yearly.empty()
              ? Big(v.every_months, v.months)
              : big(v.yearly[static_cast<std::size_t>((month - 1) / 12)]) * v.every_months / 12;
      plan.push_back({g.month + std::max(month, v.cliff_months), {}, share});
    }
  }
  for (Installment& i : plan) i.date = month_after(start, i.month);
  return plan;
}

// Which installment of `plan[from..]` each of `count` whole shares belongs to.
std::vector<std::size_t> deal(std::int64_t count, const std::vector<Installment>& plan,
                              std::size_t from, Allocation how) {
  const std::size_t n = plan.size() - from;
  std::vector<std::size_t> owner;
  if (n == 0) return owner;
  Big all = 0;
  for (std::size_t i = from; i < plan.size(); ++i) all += plan[i].share;
  const bool cumulative =
      how == Allocation::cumulative_rounding || how == Allocation::cumulative_round_down;
  if (cumulative) {
    std::vector<Whole> vested_by;  // the end of each installment
    Big total = 0;
    for (std::size_t i = from; i < plan.size(); ++i) {
      total += plan[i].share;
      vested_by.push_back(floor(count * total / all +
                                (how == Allocation::cumulative_rounding ? Big(1, 2) : Big(0))));
    }
    for (std::int64_t share = 1; share <= count; ++share) {
      std::size_t i = 0;
      while (vested_by[i] < share) ++i;
      owner.push_back(from + i);
    }
    return owner;
  }
  for (std::int64_t dealt = 0; dealt < count; ++dealt) {
    const auto round = static_cast<std::size_t>(dealt) % n;
    const bool last_round =
        count - (dealt - static_cast<std::int64_t>(round)) < static_cast<std::int64_t>(n);
    std::size_t to = round;
    if (last_round && how == Allocation::front_loaded_to_single_tranche) to = 0;
    if (last_round && how == Allocation::back_loaded_to_single_tranche) to = n - 1;
    if (last_round && how == Allocation::back_loaded) to = n - 1 - round;
    owner.push_back(from + to);
  }
  std::sort(owner.begin(), owner.end());
  return owner;
}

bool clause_met(const Acceleration& a, const Grant& g, const Scenario& s,
                const std::vector<Ratio>& scores) {
  if (scores.empty()) return false;
  for (int month = g.month + 1; month <= g.month + a.within_months; ++month) {
    if (month % 3 != 0) continue;
    if (s.projection.leave_month && month > *s.projection.leave_month) continue;
    const auto quarter = static_cast<std::size_t>(month / 3);
    if (scores[std::min(quarter, scores.size()) - 1] >= a.score) return true;
  }
  return false;
}

struct Trigger_ {
  Date date;
  int month = 0;
  const Acceleration* clause = nullptr;
};

int month_of(Date start, Date day) {
  int k = 0;
  while (month_after(start, k) < day) ++k;
  return k;
}

std::vector<Trigger_> triggers(const Grant& g, const Scenario& s,
                               const std::vector<Ratio>& scores) {
  std::vector<Trigger_> list;
  const Date start = s.offer.start;
  for (const Acceleration& a : g.acceleration) {
    if (a.trigger == Trigger::impact) {
      if (clause_met(a, g, s, scores)) {
        list.push_back({month_after(start, g.month + a.at_month), g.month + a.at_month, &a});
      }
      continue;
    }
    if (!s.events.change_of_control) continue;
    Date day = *s.events.change_of_control;
    if (a.trigger == Trigger::change_of_control_double) {
      if (!s.events.terminated || *s.events.terminated < day) continue;
      if (*s.events.terminated > month_after(day, a.within_months)) continue;
      day = *s.events.terminated;
    }
    if (day >= month_after(start, g.month)) list.push_back({day, month_of(start, day), &a});
  }
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& x, const auto& y) { return x.date < y.date; });
  return list;
}

// Whole shares: each share knows its installment; an accelerated one leaves the queue.
std::vector<Piece> vest_whole(std::int64_t count, const Grant& g, const Scenario& s,
                              const std::vector<Ratio>& scores) {
  const auto plan = plan_of(g, s.offer.start);
  std::vector<std::size_t> queue = deal(count, plan, 0, g.vesting.allocation);
  std::vector<Piece> pieces;
  for (const Trigger_& t : triggers(g, s, scores)) {
    const auto vested = [&](std::size_t i) { return plan[i].date <= t.date; };
    const auto unvested =
        std::count_if(queue.begin(), queue.end(), [&](std::size_t i) { return !vested(i); });
    const Big base = t.clause->trigger == Trigger::impact ? Big(count) : Big(unvested);
    const auto amount = std::min<std::int64_t>(
        static_cast<std::int64_t>(floor(base * big(t.clause->portion))), unvested);
    pieces.push_back({t.date, t.month, Big(amount), true});
    if (t.clause->taken_from == TakenFrom::end) {
      queue.resize(queue.size() - static_cast<std::size_t>(amount));
    } else if (t.clause->taken_from == TakenFrom::next) {
      const auto first = std::find_if_not(queue.begin(), queue.end(), vested);
      queue.erase(first, first + amount);
    } else {
      std::erase_if(queue, [&](std::size_t i) { return !vested(i); });
      std::size_t from = 0;
      while (from < plan.size() && vested(from)) ++from;
      const auto rest = deal(unvested - amount, plan, from, g.vesting.allocation);
      queue.insert(queue.end(), rest.begin(), rest.end());
    }
  }
  for (const std::size_t i : queue) pieces.push_back({plan[i].date, plan[i].month, 1, false});
  return pieces;
}

// Anything divisible: the same queue in exact fractions.
std::vector<Piece> vest_divisible(const Big& size, const Grant& g, const Scenario& s,
                                  const std::vector<Ratio>& scores) {
  const auto plan = plan_of(g, s.offer.start);
  std::vector<Big> left;
  for (const auto& i : plan) left.push_back(size * i.share);
  std::vector<Piece> pieces;
  for (const Trigger_& t : triggers(g, s, scores)) {
    std::size_t from = 0;
    while (from < plan.size() && plan[from].date <= t.date) ++from;
    Big unvested = 0;
    Big weight = 0;
    for (std::size_t i = from; i < plan.size(); ++i) {
      unvested += left[i];
      weight += plan[i].share;
    }
    const Big wanted =
        (t.clause->trigger == Trigger::impact ? size : unvested) * big(t.clause->portion);
    const Big amount = wanted < unvested ? wanted : unvested;
    pieces.push_back({t.date, t.month, amount, true});
    Big owed = amount;
    for (std::size_t n = from; n < plan.size(); ++n) {
      const std::size_t i =
          t.clause->taken_from == TakenFrom::next ? n : plan.size() - 1 - (n - from);
      if (t.clause->taken_from == TakenFrom::prorated) {
        left[i] = (unvested - amount) * plan[i].share / weight;
      } else {
        const Big part = owed < left[i] ? owed : left[i];
        left[i] -= part;
        owed -= part;
      }
    }
  }
  for (std::size_t i = 0; i < plan.size(); ++i)
    pieces.push_back({plan[i].date, plan[i].month, left[i], false});
  return pieces;
}

// One piece for each day and cause.
std::vector<Piece> gathered(const std::vector<Piece>& pieces) {
  std::vector<Piece> result;
  std::map<std::pair<int, std::int32_t>, Big> installments;
  std::map<std::pair<int, std::int32_t>, Date> dates;
  for (const Piece& p : pieces) {
    if (p.accelerated) {
      result.push_back(p);
    } else {
      const auto key = std::pair(p.month, p.date.days_since_1970());
      installments[key] += p.quantity;
      dates[key] = p.date;
    }
  }
  for (const auto& [key, quantity] : installments)
    result.push_back({dates[key], key.first, quantity, false});
  return result;
}

Big kept(const Company& c, int month) {
  Big k = 1;
  for (const Round& r : c.rounds) {
    if (r.month <= month) k *= 1 - big(r.dilution);
  }
  return k;
}

// The pieces of a grant in its own unit.
std::vector<Piece> pieces_of(const Scenario& s, const Grant& g, const std::vector<Ratio>& scores) {
  if (const auto* money = std::get_if<Money>(&g.size))
    return vest_divisible(big(*money), g, s, scores);
  const auto* percent = std::get_if<Percent>(&g.size);
  const auto& all = s.company.fully_diluted_shares;
  if (percent && !all) return vest_divisible(big(*percent), g, s, scores);
  const std::int64_t count = percent
                                 ? static_cast<std::int64_t>(floor(big(*percent) * all->count()))
                                 : std::get<Shares>(g.size).count();
  return g.vesting.allocation == Allocation::fractional ? vest_divisible(Big(count), g, s, scores)
                                                        : vest_whole(count, g, s, scores);
}

// Dollars of one unit of the grant at day one.
Big unit_value(const Company& c, const Grant& g) {
  if (std::holds_alternative<Money>(g.size)) return 1;
  const Big whole = big(*c.valuation) * (1 - big(c.common_discount));
  return std::holds_alternative<Percent>(g.size) && !c.fully_diluted_shares
             ? whole
             : whole / c.fully_diluted_shares->count();
}

void add_equity(const Scenario& s, const std::vector<Ratio>& scores, int last,
                std::vector<Event>& events) {
  for (std::size_t index = 0; index < s.offer.grants.size(); ++index) {
    const Grant& g = s.offer.grants[index];
    const Big whole = unit_value(s.company, g);
    for (const Piece& p : gathered(pieces_of(s, g, scores))) {
      if (p.month > last) continue;
      Big unit = whole * kept(s.company, p.month);
      if (g.is_option())
        unit = unit > big(g.strike->ratio()) ? unit - big(g.strike->ratio()) : Big(0);
      const std::int64_t amount = cents(p.quantity * unit);
      if (amount == 0) continue;
      events.push_back({.date = p.date,
                        .month = p.month,
                        .kind = 5,
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
  for (const Piece& p : gathered(pieces_of(s, s.offer.grants[grant], scores))) {
    if (s.projection.leave_month && p.month > *s.projection.leave_month) continue;
    result.push_back({p.date, p.month, p.quantity.convert_to<double>()});
  }
  return result;
}

std::vector<Event> ledger(const Scenario& s, const std::vector<Ratio>& scores) {
  const int last = std::min(12 * s.projection.years, s.projection.leave_month.value_or(1'000'000));
  std::vector<Event> events;
  add_cash(s, scores, events);
  add_equity(s, scores, last, events);
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
