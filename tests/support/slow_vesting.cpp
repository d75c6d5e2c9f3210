#include "tests/support/slow_vesting.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace parley::slow {

namespace {

struct Installment {
  int month = 0;  // of the grant, the cliff respected; then of employment
  Date date;
  Big share;
};

int month_of(Date start, Date day) {
  int k = 0;
  while (month_after(start, k) < day) ++k;
  return k;
}

// Months of the grant and shares, what comes before the cliff in its month.
std::vector<Installment> months_of(const Vesting& v) {
  std::vector<Installment> plan;
  if (!v.vests.empty()) {
    for (const auto& step : v.vests) plan.push_back({step.month, {}, big(step.share)});
    return plan;
  }
  for (int month = 1; month <= v.months; ++month) {
    if (month % v.every_months != 0) continue;
    const Big share = v.yearly.empty() ? Big(v.every_months, v.months)
                                       : big(v.yearly[static_cast<std::size_t>((month - 1) / 12)]) *
                                             v.every_months / 12;
    plan.push_back({std::max(month, v.cliff_months), {}, share});
  }
  return plan;
}

// Whether a date is one of the employer's days; the last of its month stands for any later one.
bool is_vest_day(const VestDays& days, Date date) {
  const auto p = date.parts();
  const bool last = date.plus_days(1).parts().month != p.month;
  const auto on = [&](int day) { return p.day == day || (last && p.day < day); };
  if (days.day) return on(*days.day);
  return std::any_of(days.dates.begin(), days.dates.end(),
                     [&](const MonthDay& d) { return d.month == p.month && on(d.day); });
}

Date moved(const VestDays& days, Date date) {
  while (days.any() && !is_vest_day(days, date)) date = date.plus_days(1);
  return date;
}

Date day_of_grant(const Scenario& s, const Grant& g) {
  return g.granted ? *g.granted : month_after(s.offer.start, g.month);
}

std::vector<Installment> plan_of(const Scenario& s, const Grant& g) {
  const Date start = s.offer.start;
  const VestDays& days = g.vesting.days;
  std::vector<Installment> plan = months_of(g.vesting);
  if (plan.empty()) return plan;
  const Date granted = day_of_grant(s, g);
  const auto nominal = [&](int j) {
    const bool dated = g.commencement || g.granted || days.any();
    if (!dated) return month_after(start, g.month + j);
    return month_after(g.commencement ? *g.commencement : granted, j);
  };
  const int first = plan.front().month;
  const bool kept = days.any() && days.first == VestDays::First::anniversary;
  std::optional<int> second;
  Date second_day;
  for (Installment& i : plan) {
    const int j = i.month;
    if (j == first) {
      i.date = kept ? nominal(j) : moved(days, nominal(j));
    } else if (!kept) {
      i.date = moved(days, nominal(j));
    } else {
      if (!second) {
        second = j;
        second_day = moved(days, nominal(first).plus_days(1));
      }
      i.date = moved(days, month_after(second_day, j - *second));
    }
    if (i.date < granted) i.date = granted;
    i.month = i.date <= start ? 0 : month_of(start, i.date);
  }
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
  const bool cumulative = how == Allocation::cumulative_rounding ||
                          how == Allocation::cumulative_round_down ||
                          how == Allocation::cumulative_round_up;
  if (cumulative) {
    std::vector<Whole> vested_by;  // the end of each installment
    Big total = 0;
    for (std::size_t i = from; i < plan.size(); ++i) {
      total += plan[i].share;
      const Big exact = count * total / all;
      if (how == Allocation::cumulative_rounding) vested_by.push_back(floor(exact + Big(1, 2)));
      if (how == Allocation::cumulative_round_down) vested_by.push_back(floor(exact));
      if (how == Allocation::cumulative_round_up) vested_by.push_back(-floor(-exact));
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

struct Fired {
  Date date;
  int month = 0;
  const Acceleration* clause = nullptr;
  bool after_leaving = false;  // of who left: what was unvested at leave_month is open until then
};

// The day of a double trigger; `early` where the termination came before the sale.
std::optional<Date> both(const Acceleration& a, Date sale, Date end, bool& early) {
  early = end < sale;
  if (early) return month_after(sale, -a.before_months) <= end ? std::optional(sale) : std::nullopt;
  return end <= month_after(sale, a.within_months) ? std::optional(end) : std::nullopt;
}

std::vector<Fired> fired(const Grant& g, const Scenario& s, const std::vector<Ratio>& scores) {
  std::vector<Fired> list;
  const Date start = s.offer.start;
  const auto& [sale, end, vesting] = s.events;
  for (const Acceleration& a : g.acceleration) {
    std::optional<Date> day;
    bool early = false;
    if (a.trigger == Trigger::impact && clause_met(a, g, s, scores))
      day = month_after(start, g.month + a.at_month);
    if (a.trigger == Trigger::change_of_control_single) day = sale;
    if (a.trigger == Trigger::change_of_control_double && sale && end)
      day = both(a, *sale, *end, early);
    if (a.trigger == Trigger::termination) day = end;
    if (!day || *day < day_of_grant(s, g)) continue;
    const int month = a.trigger == Trigger::impact ? g.month + a.at_month : month_of(start, *day);
    const bool gone = s.projection.leave_month && month > *s.projection.leave_month;
    if (!gone || early) list.push_back({*day, month, &a, gone});
  }
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& x, const auto& y) { return x.date < y.date; });
  return list;
}

bool is_vested(const Installment& i, const Fired& f, const Scenario& s) {
  return f.after_leaving ? i.month <= *s.projection.leave_month : i.date <= f.date;
}

// Whether what is due on a day falls into the months that a clause speaks of.
bool in_months(const Installment& i, const Fired& f) {
  return i.date > f.date && i.date <= month_after(f.date, *f.clause->months);
}

// Whole shares: each share knows its installment; an accelerated one leaves the queue.
std::vector<Piece> vest_whole(std::int64_t count, const Grant& g, const Scenario& s,
                              const std::vector<Ratio>& scores) {
  const auto plan = plan_of(s, g);
  std::vector<std::size_t> queue = deal(count, plan, 0, g.vesting.allocation);
  std::vector<Piece> pieces;
  for (const Fired& f : fired(g, s, scores)) {
    const auto vested = [&](std::size_t i) { return is_vested(plan[i], f, s); };
    const auto unvested =
        std::count_if(queue.begin(), queue.end(), [&](std::size_t i) { return !vested(i); });
    const Big base = f.clause->trigger == Trigger::impact ? Big(count) : Big(unvested);
    auto amount = static_cast<std::int64_t>(floor(base * big(f.clause->portion)));
    if (f.clause->months) {
      amount = std::count_if(queue.begin(), queue.end(),
                             [&](std::size_t i) { return !vested(i) && in_months(plan[i], f); });
    }
    amount = std::min<std::int64_t>(amount, unvested);
    pieces.push_back({f.date, f.month, Big(amount), true});
    if (f.clause->taken_from == TakenFrom::end) {
      queue.resize(queue.size() - static_cast<std::size_t>(amount));
    } else if (f.clause->taken_from == TakenFrom::next) {
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
  const auto plan = plan_of(s, g);
  std::vector<Big> left;
  for (const auto& i : plan) left.push_back(size * i.share);
  std::vector<Piece> pieces;
  for (const Fired& f : fired(g, s, scores)) {
    std::size_t from = 0;
    while (from < plan.size() && is_vested(plan[from], f, s)) ++from;
    Big unvested = 0;
    Big weight = 0;
    Big soon = 0;
    for (std::size_t i = from; i < plan.size(); ++i) {
      unvested += left[i];
      weight += plan[i].share;
      if (f.clause->months && in_months(plan[i], f)) soon += left[i];
    }
    const bool impact = f.clause->trigger == Trigger::impact;
    const Big part = (impact ? size : unvested) * big(f.clause->portion);
    const Big wanted = f.clause->months ? soon : part;
    const Big amount = wanted < unvested ? wanted : unvested;
    pieces.push_back({f.date, f.month, amount, true});
    Big owed = amount;
    for (std::size_t n = from; n < plan.size(); ++n) {
      const std::size_t i =
          f.clause->taken_from == TakenFrom::next ? n : plan.size() - 1 - (n - from);
      if (f.clause->taken_from == TakenFrom::prorated) {
        left[i] = (unvested - amount) * plan[i].share / weight;
      } else {
        const Big taken = owed < left[i] ? owed : left[i];
        left[i] -= taken;
        owed -= taken;
      }
    }
  }
  for (std::size_t i = 0; i < plan.size(); ++i)
    pieces.push_back({plan[i].date, plan[i].month, left[i], false});
  return pieces;
}

// One piece for each day and cause, by date, an installment before an acceleration.
std::vector<Piece> gathered(const std::vector<Piece>& pieces) {
  std::vector<Piece> result;
  for (const Piece& p : pieces) {
    const auto same = std::find_if(result.begin(), result.end(), [&](const Piece& q) {
      return !p.accelerated && !q.accelerated && q.date == p.date;
    });
    if (same != result.end()) {
      same->quantity += p.quantity;
    } else {
      result.push_back(p);
    }
  }
  std::stable_sort(result.begin(), result.end(), [](const Piece& a, const Piece& b) {
    return std::pair(a.date, a.accelerated) < std::pair(b.date, b.accelerated);
  });
  return result;
}

void pay_out(std::vector<Piece>& pieces, const Big& payout, bool whole) {
  Big planned = 0;
  Big before = 0;
  for (Piece& p : pieces) {
    planned += p.quantity;
    const Big now = whole ? Big(floor(planned * payout + Big(1, 2))) : Big(planned * payout);
    p.quantity = now - before;
    before = now;
  }
}

}  // namespace

Sized size_of(const Scenario& s, const Grant& g) {
  const auto& all = s.company.fully_diluted_shares;
  const auto of_company = [&](const Big& fraction) {
    return all ? Sized{true, Big(floor(fraction * all->count()))} : Sized{false, fraction};
  };
  if (const auto* shares = std::get_if<Shares>(&g.size)) return {true, Big(shares->count())};
  if (const auto* percent = std::get_if<Percent>(&g.size)) return of_company(big(*percent));
  const Big dollars = big(std::get<Money>(g.size));
  if (g.liquid || !s.company.valuation) return {false, dollars};
  return of_company(dollars / big(*s.company.valuation));
}

bool has_own_price(const Scenario& s, const Grant& g) {
  if (std::holds_alternative<Money>(g.size) && g.liquid) return true;
  return s.company.share_price && size_of(s, g).whole;
}

std::vector<Piece> pieces_of(const Scenario& s, const Grant& g, const std::vector<Ratio>& scores) {
  const Sized sized = size_of(s, g);
  const bool whole = sized.whole && g.vesting.allocation != Allocation::fractional;
  std::vector<Piece> pieces =
      gathered(whole ? vest_whole(static_cast<std::int64_t>(floor(sized.size)), g, s, scores)
                     : vest_divisible(sized.size, g, s, scores));
  pay_out(pieces, big(g.payout), whole);
  std::erase_if(pieces, [&](const Piece& p) {
    const auto leave = s.projection.leave_month;
    return p.date < s.offer.start || (!p.accelerated && leave && p.month > *leave);
  });
  return pieces;
}

}  // namespace parley::slow
