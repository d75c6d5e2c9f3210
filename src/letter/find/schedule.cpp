#include "letter/find/schedule.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace parley::letter {
namespace {

using Vests = std::map<int, Ratio>;  // share by month

bool says_nothing(const Tranche& x) {
  return !x.portion && x.at.empty() && x.on.empty() && x.in_years.empty() && x.every == 0 &&
         x.count == 0 && x.over == 0;
}

// Works a row of tranches out month by month; no result where it does not add up.
class Sum {
 public:
  explicit Sum(const VestingWords& w) : w_(w) {}

  bool add(const Tranche& x, bool last) {
    if (!x.at.empty()) return add_points(x);
    const int step = x.every > 0 ? x.every : w_.every;
    return step > 0 && add_steps(x, step, last);
  }

  const Vests& vests() const { return vests_; }
  bool whole() const { return left_.is_zero(); }
  bool proved_steps() const { return proved_steps_; }

 private:
  void vest(int month, const Ratio& share) {
    vests_[month] += share;
    left_ -= share;
    reached_ = std::max(reached_, month);
  }

  bool add_points(const Tranche& x) {
    Ratio each = x.portion.value_or(Ratio(0));
    if (!x.portion && x.rest) each = left_ / Ratio(static_cast<std::int64_t>(x.at.size()));
    if (x.of_rest) each = each * left_;
    if (each.is_zero()) return false;
    for (const int month : x.at) {
      if (month <= 0 || (!vests_.empty() && month <= reached_)) return false;
      vest(month, each);
    }
    return true;
  }

  // How many steps; 0 where it is not said or not agreed.
  int steps_by_time(const Tranche& x, int step) const {
    std::vector<int> said;
    if (x.count > 0) said.push_back(x.count);
    if (x.over > 0 && x.over % step == 0) {
      const bool from_here = !x.over_whole || reached_ == 0 || agrees_with_cliff(reached_ + x.over);
      said.push_back((from_here ? x.over : x.over - reached_) / step);
    }
    if (w_.term && (*w_.term - reached_) % step == 0) said.push_back((*w_.term - reached_) / step);
    if (said.empty()) return 0;
    return std::all_of(said.begin(), said.end(), [&](int n) { return n == said[0] && n > 0; })
               ? said[0]
               : -1;
  }

  bool agrees_with_cliff(int term) const { return Ratio(1) - left_ == Ratio::of(reached_, term); }

  bool add_steps(const Tranche& x, int step, bool last) {
    const int by_time = steps_by_time(x, step);
    if (by_time < 0) return false;
    Ratio each = left_;
    int n = by_time;
    if (x.portion && !is_total(x, by_time)) {
      each = x.of_rest ? *x.portion * left_ : *x.portion;
      if (each.is_zero()) return false;
      if (last || n == 0) {
        const int k = steps_that_fill(each, n);
        const bool one_step = k == 1 && n == 0 && step < 12;  // "the other 75% month by month"
        if (k == 0 || one_step || (n > 0 && n != k)) return false;
        n = k;
        each = left_ / Ratio(n);
      }
      proved_steps_ = true;
    } else {
      if (n == 0) return false;
      each = (x.portion ? *x.portion * (x.of_rest ? left_ : Ratio(1)) : left_) / Ratio(n);
      proved_steps_ |= x.count > 0;
    }
    if (n > 600 || each.is_zero()) return false;
    const int from = x.begins >= step && reached_ == 0 ? x.begins - step : reached_;
    for (int k = 1; k <= n; ++k) vest(from + k * step, each);
    return true;
  }

  // How many steps of a share make what is left; "2.0833%" is a rounded thirty-sixth of 75%. 0:
  // none.
  int steps_that_fill(const Ratio& each, int said) const {
    const Ratio exact = left_ / each;
    if (exact > Ratio(600) || exact < Ratio(1)) return 0;
    if (exact.is_whole()) return static_cast<int>(exact.numerator());
    const int n = said > 0 ? said : static_cast<int>(exact.round_half_up());
    const bool few = said > 0 && said <= 12;  // "33.3% a year for three years"
    const Ratio sum = each * Ratio(n);
    const Ratio off = sum > left_ ? sum - left_ : left_ - sum;
    return off <= Ratio(n) * Ratio::of(5, few ? 10'000 : 100'000) ? n : 0;
  }

  // "the remaining 75% in 36 installments" is all of them; "1/48 each month" is one.
  bool is_total(const Tranche& x, int n) const {
    if (n <= 1) return false;
    const Ratio all = x.of_rest ? Ratio(1) : left_;
    return *x.portion * Ratio(n) > all && *x.portion <= all;
  }

  const VestingWords& w_;
  Vests vests_;
  Ratio left_ = Ratio(1);
  int reached_ = 0;
  bool proved_steps_ = false;
};

struct Regular {
  int months = 0;
  int cliff = 0;
  int every = 0;
};

Vests vests_of(const Regular& r) {
  Vests out;
  for (int m = r.every; m <= r.months; m += r.every)
    out[std::max(m, r.cliff)] += Ratio::of(r.every, r.months);
  return out;
}

std::optional<Regular> regular(const Vests& v) {
  if (v.empty()) return std::nullopt;
  const int months = v.rbegin()->first;
  const int first = v.begin()->first;
  const int every = v.size() > 1 ? months - std::next(v.rbegin())->first : first;
  const Regular r{months, first, every};
  if (every <= 0 || months % every != 0 || first % every != 0) return std::nullopt;
  return vests_of(r) == v ? std::optional(r) : std::nullopt;
}

Value list_of(const Vests& v) {
  std::vector<Value> items;
  for (const auto& [month, share] : v)
    items.push_back(
        Value::table({{"month", Value::count(Ratio(month))}, {"share", Value::percent(share)}}));
  return Value::list(std::move(items));
}

Where all_of(const std::vector<Tranche>& tranches, const Where& fallback) {
  Where out = tranches.empty() ? fallback : tranches.front().words;
  for (const Tranche& x : tranches) {
    if (x.words.in == out.in) out.end = std::max(out.end, x.words.end);
  }
  return out;
}

class Writer {
 public:
  Writer(const VestingWords& w, std::optional<Date> from, Entry& grant)
      : w_(w), from_(from), grant_(grant) {
    for (const Tranche& x : w.tranches) {
      if (!says_nothing(x) || (x.shares && !x.on.empty())) tranches_.push_back(x);
    }
    if (tranches_.size() > 1) std::erase_if(tranches_, [](const Tranche& x) { return x.in_full; });
    const bool counted = std::any_of(tranches_.begin(), tranches_.end(),
                                     [](const Tranche& x) { return x.shares.has_value(); });
    if (counted)  // "in four parts: 480 after one year, ..."
      std::erase_if(tranches_, [](const Tranche& x) {
        return !x.shares && !x.portion && x.at.empty() && x.every == 0;
      });
    all_ = all_of(tranches_, w.all.value_or(grant.from));
    take_apart_sums();
    carry_portions();
  }

  void write() {
    if (!resolve_shares())
      return ask_all("days of vesting that are no whole months from the start");
    if (w_.strange || (w_.on_sale && !grant_.has("double_trigger")))
      return ask_all("said in two ways that do not fit, or not by time alone");
    std::erase_if(tranches_, says_nothing);
    const bool shares = std::any_of(tranches_.begin(), tranches_.end(), [](const Tranche& x) {
      return x.portion.has_value() || x.count > 0 || !x.at.empty();
    });
    if (!shares) return write_simple();
    const bool cliff_of_year = begins_with_a_year();
    if (std::all_of(tranches_.begin(), tranches_.end(), [](const Tranche& x) {
          return !x.in_years.empty() && x.portion && x.at.empty();
        }))
      return write_yearly(cliff_of_year);
    write_tranches();
  }

 private:
  // "25% after year 1, 50% after year 2, ... 100% after year 4": what has vested by then.
  void take_apart_sums() {
    if (tranches_.size() < 3) return;
    Ratio before;
    for (const Tranche& x : tranches_) {
      if (!x.portion || x.at.size() != 1 || x.of_rest || !(before < *x.portion)) return;
      before = *x.portion;
    }
    if (!(before == Ratio(1))) return;
    for (std::size_t k = tranches_.size() - 1; k > 0; --k)
      *tranches_[k].portion -= *tranches_[k - 1].portion;
  }

  // "1/48 vests one month after the start and on the same day of each month after that": as much
  // each time as the first.
  void carry_portions() {
    for (std::size_t k = 1; k < tranches_.size(); ++k) {
      Tranche& x = tranches_[k];
      const Tranche& first = tranches_[k - 1];
      const bool bare = !x.portion && !x.shares && x.at.empty() && x.count == 0 && x.over == 0;
      if (bare && x.every > 0 && first.portion && first.every == 0 &&
          first.at == std::vector<int>{x.every} && *first.portion * Ratio(4) <= Ratio(1))
        x.portion = first.portion;
    }
  }

  // "12,000 units on January 4, 2028" of 48,000 from January 4, 2027: a fourth at month 12.
  bool resolve_shares() {
    const Note* size = grant_.last("shares");
    if (size == nullptr) size = grant_.last("value");
    for (Tranche& x : tranches_) {
      if (!x.shares && x.on.empty()) continue;
      if (x.shares) {
        if (size == nullptr || size->open || size->value.number.is_zero()) return false;
        x.portion = *x.shares / size->value.number;
        if (*x.portion == Ratio(1)) {  // "the 48,000 shares vest monthly": all of them
          x.portion.reset();
          if (x.on.empty()) continue;
        }
      }
      const bool timed = !x.at.empty() || x.every > 0;  // "480 after one year", "625 each month"
      if (x.shares && x.on.empty() && timed) continue;
      if (!from_ || x.on.empty() || !x.at.empty()) return false;
      for (const Date day : x.on) {
        int at = 0;
        for (int m = 1; m <= 240 && at == 0; ++m) at = month_after(*from_, m) == day ? m : 0;
        if (at == 0) return false;
        x.at.push_back(at);
      }
    }
    return true;
  }

  void ask_all(const char* why) { Notebook::ask(grant_, "vests", why, all_); }

  void note(const char* key, int months, const Where& at, const char* match = "exact") {
    Notebook::note(grant_, key, Value::count(Ratio(months)), at, match);
  }

  // "over four years, monthly, with a one-year cliff"
  void write_simple() {
    int term = w_.term.value_or(0);
    Where term_at = w_.term_at.value_or(all_);
    int every = w_.every;
    for (const Tranche& x : tranches_) {
      if (every == 0) every = x.every;
      if (x.over == 0) continue;
      if (x.rest && x.over_whole && w_.cliff.value_or(0) > 0 && !w_.term)
        return ask_all("over how long in all, with what comes first?");
      const int whole = x.over_whole || !w_.cliff ? x.over : *w_.cliff + x.over;
      if (term == 0) {
        term = whole;
        term_at = x.words;
      } else if (term != whole && !(w_.cliff && term == *w_.cliff + x.over)) {
        return ask_all("said in two ways that do not fit");
      }
    }
    constexpr int kCliffOfAll = 24;  // a shorter one may be the first part of a longer term
    if (term == 0 && every == 0 && w_.cliff_vest && w_.cliff.value_or(0) >= kCliffOfAll)
      return write_at_once(*w_.cliff);
    if (term == 0) {
      if (every > 0) note("every_months", every, w_.every_at.value_or(all_));
      if (w_.cliff) note("cliff_months", *w_.cliff, w_.cliff_at.value_or(all_));
      Notebook::ask(grant_, "months", "over how long?", all_);
      return;
    }
    if (every > 0 && term % every != 0) return ask_all("the steps do not fill the term");
    note("months", term, term_at);
    write_cliff(every);
    if (every > 0) {
      note("every_months", every, w_.every_at.value_or(all_));
    } else {
      Notebook::ask(grant_, "every_months", "in which steps?", w_.cliff_at.value_or(all_),
                    {Value::count(Ratio(1)), Value::count(Ratio(3))});
    }
  }

  // "three-year cliff vest": all of it on one day.
  void write_at_once(int month) {
    const Where at = w_.cliff_at.value_or(all_);
    note("months", month, at);
    note("cliff_months", 0, at, "proof");
    note("every_months", month, at);
  }

  bool first_is_one_step(int every) const {
    return w_.first && from_ && every > 0 && month_after(*from_, every) == *w_.first;
  }

  bool begins_with_a_step(int every) const {
    if (w_.begins > 0 && w_.begins == every && every < 12) return true;
    return std::any_of(tranches_.begin(), tranches_.end(), [&](const Tranche& x) {
      return every > 0 && every < 12 && x.begins == every;
    });
  }

  void write_cliff(int every) {
    if (w_.cliff) {
      note("cliff_months", *w_.cliff, w_.cliff_at.value_or(all_));
    } else if (first_is_one_step(every) || begins_with_a_step(every)) {
      note("cliff_months", 0, all_, "proof");
    } else if (every != 12) {
      Notebook::ask(grant_, "cliff_months", "is there a cliff? silence would mean 12 months", all_,
                    {Value::count(Ratio(0)), Value::count(Ratio(12))});
    }
  }

  // "10% when a year is complete; 20% in the second year, 30% in the third, ..., quarterly": the
  // first year, too, but all of it at its end.
  bool begins_with_a_year() {
    const bool so = tranches_.size() > 2 && w_.every > 0 && w_.every < 12 && tranches_[0].portion &&
                    tranches_[0].at == std::vector<int>{12} &&
                    tranches_[1].in_years == std::vector<int>{2};
    if (so) {
      tranches_[0].at.clear();
      tranches_[0].in_years = {1};
    }
    return so;
  }

  void write_yearly(bool cliff_of_year = false) {
    std::vector<Value> items;
    Ratio sum;
    int year = 0;
    for (const Tranche& x : tranches_) {
      for (const int y : x.in_years) {
        if (y != ++year) return ask_all("the years do not follow one another");
        items.push_back(Value::percent(*x.portion));
        sum += *x.portion;
      }
    }
    if (!(sum == Ratio(1)) || (w_.term && *w_.term != 12 * year))
      return ask_all("the parts do not make a whole");
    const int every = w_.every > 0 ? w_.every : tranches_.back().every;
    if (every == 0) return ask_all("within each year, in which steps?");
    if (every == 12) return write_year_ends();
    note("months", 12 * year, all_);
    Notebook::note(grant_, "yearly", Value::list(std::move(items)), all_);
    note("every_months", every, w_.every_at.value_or(all_));
    if (cliff_of_year) return note("cliff_months", 12, tranches_[0].words);
    if (!w_.cliff && w_.equal)
      return note("cliff_months", 0, all_, "proof");  // the first year, too
    write_cliff(every);
  }

  void write_year_ends() {
    Vests v;
    int year = 0;
    for (const Tranche& x : tranches_) {
      for (std::size_t k = 0; k < x.in_years.size(); ++k) v[12 * ++year] = *x.portion;
    }
    write_vests(v);
  }

  // "33% / 33% / 22% / 12% over four years, quarterly": a year each, in steps.
  bool is_list_of_years() const {
    const int years = static_cast<int>(tranches_.size());
    return w_.every > 0 && w_.every < 12 && 12 % w_.every == 0 && w_.term &&
           *w_.term == 12 * years && listed_without_times();
  }

  void write_tranches() {
    if (is_list_of_years()) {
      for (std::size_t k = 0; k < tranches_.size(); ++k)
        tranches_[k].in_years = {static_cast<int>(k) + 1};
      return write_yearly();
    }
    if (listed_without_times()) {
      const bool a_year_each =
          w_.every == 0 && w_.term && *w_.term == 12 * static_cast<int>(tranches_.size());
      if (w_.every != 12 && !a_year_each) return ask_all("when does each part vest?");
      Vests v;
      int year = 0;
      for (const Tranche& x : tranches_) v[12 * ++year] = x.portion.value_or(Ratio(0));
      if (w_.term && *w_.term != 12 * year) return ask_all("the parts do not fill the term");
      return write_vests(v);
    }
    Sum sum(w_);
    for (std::size_t k = 0; k < tranches_.size(); ++k) {
      if (!sum.add(tranches_[k], k + 1 == tranches_.size())) return fall_back();
    }
    if (!sum.whole()) return fall_back();
    if (w_.term && sum.vests().rbegin()->first != *w_.term)
      return ask_all("the parts do not fill the term");
    const bool steps_only = tranches_.size() == 1 && tranches_[0].at.empty();
    if (steps_only) return write_steps(sum);
    if (w_.cliff && *w_.cliff != 0 && *w_.cliff != sum.vests().begin()->first)
      return write_cut(sum.vests());
    write_vests(sum.vests());
  }

  // A portion at the cliff, and no word on the rest but the term.
  void fall_back() {
    const Tranche& first = tranches_.front();
    const bool cliff_alone = first.portion && first.at.size() == 1 && w_.term &&
                             *first.portion == Ratio::of(first.at[0], *w_.term);
    const bool nothing_more =
        std::all_of(tranches_.begin() + 1, tranches_.end(),
                    [](const Tranche& x) { return !x.portion && x.every == 0 && x.count == 0; });
    if (!cliff_alone || !nothing_more) return ask_all("the parts do not make a whole");
    note("months", *w_.term, w_.term_at.value_or(all_));
    note("cliff_months", first.at[0], first.words);
    if (w_.every > 0) {
      note("every_months", w_.every, w_.every_at.value_or(all_));
    } else {
      Notebook::ask(grant_, "every_months", "in which steps?", all_,
                    {Value::count(Ratio(1)), Value::count(Ratio(3))});
    }
  }

  bool listed_without_times() const {
    return tranches_.size() >= 3 &&
           std::all_of(tranches_.begin(), tranches_.end(), [](const Tranche& x) {
             return x.portion && x.at.empty() && x.every == 0 && x.in_years.empty() && x.count == 0;
           });
  }

  void write_steps(const Sum& sum) {
    const auto r = regular(sum.vests());
    if (!r) return write_vests(sum.vests());
    if (w_.nothing_first && !w_.term && tranches_[0].rest)  // "..., then 1/36 each month"
      return ask_all("does what comes before vest, too?");
    if (w_.cliff && *w_.cliff >= r->months && r->every < r->months)
      return ask_all("a cliff as long as the parts take");
    note("months", r->months, w_.term_at.value_or(all_));
    note("every_months", r->every, w_.every_at.value_or(all_));
    if (w_.cliff) {
      note("cliff_months", *w_.cliff, *w_.cliff_at);
    } else if (r->every != 12 && sum.proved_steps()) {
      note("cliff_months", 0, all_, "proof");
    } else {
      write_cliff(r->every);
    }
  }

  // A cliff that is said apart gathers what would vest before it.
  void write_cut(const Vests& v) {
    Vests out;
    for (const auto& [month, share] : v) out[std::max(month, *w_.cliff)] += share;
    write_vests(out);
  }

  void write_vests(const Vests& v) {
    const auto r = regular(v);
    if (!r) {
      Notebook::note(grant_, "vests", list_of(v), all_, v.size() > 12 ? "proof" : "exact");
      return;
    }
    const Where cliff_at = w_.cliff_at.value_or(tranches_.front().words);
    note("months", r->months, w_.term_at.value_or(tranches_.back().words));
    if (r->cliff != r->every || r->every == 12) {
      note("cliff_months", r->cliff, cliff_at);
    } else {
      note("cliff_months", 0, cliff_at, "proof");
    }
    note("every_months", r->every, tranches_.back().words);
  }

  const VestingWords& w_;
  std::optional<Date> from_;
  Entry& grant_;
  std::vector<Tranche> tranches_;
  Where all_;
};

}  // namespace

void write_schedule(const VestingWords& words, std::optional<Date> from, Entry& grant) {
  Writer(words, from, grant).write();
}

}  // namespace parley::letter
