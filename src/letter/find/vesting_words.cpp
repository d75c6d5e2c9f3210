#include <algorithm>

#include "letter/find/rewrite.hpp"
#include "letter/find/schedule.hpp"
#include "letter/find/vesting_rows.hpp"
#include "letter/find/vesting_signs.hpp"

namespace parley::letter {
namespace {

using Says = VestingSays;

int whole(const Token& t) {
  return t.value.is_whole() && t.value > Ratio(0) && t.value <= Ratio(240)
             ? static_cast<int>(t.value.numerator())
             : 0;
}

class Reader {
 public:
  Reader(VestingWords& out, int of_dates) : out_(out), of_dates_(of_dates) {}

  void read(const Where& part) {
    in_ = part.in;
    dated_until_ = 0;
    within_year_ = false;
    const Tokens& t = in_->t;
    if (!out_.all) out_.all = part;
    open_ = nullptr;
    matches_ = matches_within(part);
    std::size_t next = 0;
    for (std::size_t i = part.first; i < part.end;) {
      while (next < matches_.size() && matches_[next].first < i) ++next;
      if (in_->aside[i]) {
        ++i;
        continue;
      }
      const std::size_t list = take_list(i, part.end);
      if (list > i) {
        i = list;
      } else if (next < matches_.size() && matches_[next].first == i) {
        take(matches_[next]);
        i = matches_[next].end;
      } else {
        take_token(t, i);
        ++i;
      }
    }
    finish();
    take_equal_parts();
  }

 private:
  std::vector<Match> matches_within(const Where& part) const {
    Tokens piece(in_->t.begin() + static_cast<std::ptrdiff_t>(part.first),
                 in_->t.begin() + static_cast<std::ptrdiff_t>(part.end));
    std::vector<Match> found = vesting_table().all(piece);
    for (Match& m : found) {
      m.first += part.first;
      m.end += part.first;
      for (std::size_t& c : m.caught) c += part.first;
    }
    return found;
  }

  // "in equal installments on the first and second anniversaries", "on the first three
  // anniversaries": times, and no portion.
  void take_equal_parts() {
    if (!pending_ || !out_.tranches.empty()) return;
    const std::size_t times = pending_->at.size() + pending_->on.size();
    if (is_on_one_day(*pending_, out_)) {
      pending_->portion = Ratio(1);
      out_.tranches.push_back(*pending_);
      pending_.reset();
      return;
    }
    const bool listed = out_.equal && times >= 2 && (pending_->at.empty() || pending_->on.empty());
    const bool counted = pending_->at.empty() && pending_->count > 1 && pending_->every > 0;
    if (!listed && !counted) return;
    if (listed) pending_->portion = Ratio::of(1, static_cast<std::int64_t>(times));
    out_.tranches.push_back(*pending_);
    pending_.reset();
  }

  // "33.33 / 33.33 / 33.34 %", "10/20/30/40", "10%, 20%, 30% and 40%": portions in a row.
  std::size_t take_list(std::size_t i, std::size_t end) {
    const Tokens& t = in_->t;
    std::vector<Ratio> parts;
    const std::size_t at = portions_listed(t, i, end, parts);
    if (at == i) return i;
    for (const Ratio& p : parts) out_.tranches.push_back({.portion = p, .words = {in_, i, at}});
    listed_ = parts.size();
    open_ = nullptr;
    return at;
  }

  void take_token(const Tokens& t, std::size_t i) {
    const Token& x = t[i];
    const bool at_list_goes_on = x.is == Is::number && open_ != nullptr && at_goes_on_ && i > 0 &&
                                 (t[i - 1].is_symbol(',') || t[i - 1].is_word("and"));
    if ((x.is == Is::percent || x.is == Is::fraction) && x.value <= Ratio(1)) {
      if (i >= dated_until_ && !is_of_other_whole(t, i)) begin(x, i);
    } else if (const auto part = first_part(t, i)) {
      Token portion = x;
      portion.value = *part;
      begin(portion, i);
    } else if (at_list_goes_on && whole(x) > 0) {
      add_at(whole(x) * step_of_list_, {in_, i, i + 1});
    } else if (x.is == Is::date && x.day.year > 0 && take_dated_row(t, i)) {
      return;
    } else if (x.is == Is::duration && months_of(x) && is_label_of_portion(t, i)) {
      finish();
      add_at(*months_of(x), {in_, i, i + 1});
    } else if (x.is == Is::duration && !out_.term && months_of(x) && *months_of(x) >= 12 &&
               open_ == nullptr && !is_life_of_option(t, i) && !is_performance_period(t, i)) {
      out_.term = *months_of(x);
      out_.term_at = Where{in_, i, i + 1};
    } else if (x.is == Is::duration && open_ != nullptr && at_goes_on_ && months_of(x) &&
               (t[i - 1].is_symbol(',') || t[i - 1].is_word("and"))) {
      add_at(*months_of(x), {in_, i, i + 1});
    } else if (x.is == Is::number && open_ != nullptr && open_->at.empty() && i > 0 &&
               one_of(t, i - 1, {"at", "after"}) && list_of_months_follows(t, i)) {
      add_at(whole(x), {in_, i, i + 1});
      at_goes_on_ = true;
    } else if (is_month_again(t, i)) {
      add_at(whole(x), {in_, i, i + 1});
    } else if (is_year_to_come(t, i)) {
      add_at(12 * whole(x), {in_, i, i + 1});
    } else if (is_next_year_first(t, i)) {
      finish();
      const Where words{in_, i, i + 1};
      return out_.tranches.back().at.empty() ? take_year(whole(x), words)
                                             : add_at(12 * whole(x), words);
    } else if (const auto year = next_year(t, i)) {
      take_year(*year, {in_, i - 1, i + 1});
    } else if (is_year_again(t, i)) {
      add_at(12 * whole(x), {in_, i, i + 1});
    } else if (one_of(t, i, {"milestone", "milestones", "moic", "irr"}) ||
               is_performance_period(t, i)) {
      out_.strange = true;  // a part hangs on more than time
    } else if (is_at_once(t, i)) {
      out_.strange = true;  // a part is vested from the first day
    } else if (one_of(t, i, {"exit", "ipo"})) {
      out_.on_sale = true;
    } else if (x.is_symbol(';') || (x.is_symbol('.'))) {
      finish();
    } else if (is_share_count(t, i) || is_dollars_of_grant(t, i)) {
      begin_count(x, i);
    } else if (x.is == Is::date) {
      take_date(i);
    }
  }

  // "March 1, 2028 | 1,600": a row of a table.
  bool take_dated_row(const Tokens& t, std::size_t i) {
    const Day& d = t[i].day;
    if (i + 1 >= t.size() || d.month == 0 || d.day == 0 || d.either_way) return false;
    const bool dash = t[i + 1].is_symbol('-') && !t[i + 1].glued;  // "1 March 2028 - 400"
    const bool parted = t[i + 1].is_symbol('|') || t[i + 1].is_symbol(':') || dash;
    const bool beside = t[i + 1].is == Is::number && in_->block.row;  // "03/15/2028 ... 500"
    if (!parted && !beside) return false;
    for (std::size_t k = i + (parted ? 2 : 1); k < t.size() && k < i + 6; ++k) {
      const bool portion = t[k].is == Is::percent || t[k].is == Is::fraction;
      const bool count = t[k].is == Is::number && t[k].value >= Ratio(10);
      if (!t[k].sure() || !(portion || count)) continue;
      finish();
      Tranche made{.words = {in_, i, k + 1}};
      (portion ? made.portion : made.shares) = t[k].value;
      dated_until_ = k + 1;
      made.on.push_back(Date::on(d.year, d.month, d.day));
      push(made);
      finish();
      return true;
    }
    return false;
  }

  // "nothing until you have been here a year, at which time 24,000 of them vest"
  bool is_count_at_cliff(const Tokens& t, std::size_t i) const {
    static const Pattern kVest(
        "?of ?the ?them ?shares ?units ?rsus ?options ?will ?shall vest|vests");
    Match m;
    return out_.cliff && *out_.cliff > 0 && out_.tranches.empty() && i > 0 &&
           one_of(t, i - 1, {"time", "point", "when", "then"}) && i + 1 < t.size() &&
           kVest.at(t, i + 1, m);
  }

  // "after 12 months, 4,000 options; then 1,000 every quarter"
  bool is_count_of_time(const Tokens& t, std::size_t i) const {
    return pending_ && open_ == nullptr && pending_->at.size() == 1 && pending_->every == 0 &&
           symbol_at(t, i - 1, ',') && one_of(t, i + 1, {"shares", "units", "options", "rsus"});
  }

  // "12,000 units will vest on January 4, 2028, 12,000 on January 4, 2029"
  bool is_share_count(const Tokens& t, std::size_t i) const {
    if (t[i].is != Is::number || !t[i].sure() || t[i].value < Ratio(10)) return false;
    return is_count_at_cliff(t, i) || is_count_of_time(t, i) || vests_in_units(t, i);
  }

  // "625 shares each month": of an open rest, where one waits ("then 3,000 per quarter").
  void begin_count(const Token& x, std::size_t i) {
    const bool of_open_rest = open_ != nullptr && open_->rest && !open_->portion &&
                              !open_->shares && open_->at.empty() && open_->every == 0;
    if (of_open_rest) {
      open_->shares = x.value;
      return;
    }
    Tranche made{.words = {in_, i, i + 1}};
    made.shares = x.value;
    if (is_count_at_cliff(in_->t, i)) made.at.push_back(*out_.cliff);
    if (is_count_of_time(in_->t, i)) {
      made.at = pending_->at;
      made.words.first = pending_->words.in == in_ ? pending_->words.first : i;
      pending_.reset();
    }
    push(made);
  }

  void take_date(std::size_t i) {
    std::size_t end = i;
    const std::vector<Date> days = days_at(in_->t, i, end);
    if (days.empty()) return;
    if (open_ == nullptr) {  // "in equal parts on March 1, 2028 and March 1, 2029"
      if (!out_.equal || !out_.tranches.empty()) return;
      std::vector<Date>& on = here({in_, i, end}).on;
      on.insert(on.end(), days.begin(), days.end());
      return;
    }
    const bool bare = open_->at.empty() && open_->every == 0;
    if (!open_->shares && !(bare && (open_->portion || open_->rest))) return;
    open_->on.insert(open_->on.end(), days.begin(), days.end());
    open_->words.end = end;
  }

  // A portion is open, and when it vests is not said yet.
  bool waits_for_time() const {
    return open_ != nullptr && open_->portion && open_->at.empty() && open_->every == 0;
  }

  // "one-half on the second anniversary and one-half on the third", "50% after two years, 25% after
  // three": the years of the part before, and no word for them.
  bool is_year_again(const Tokens& t, std::size_t i) const {
    if (!waits_for_time()) return false;
    if (out_.tranches.size() < 2 || whole(t[i]) == 0 || whole(t[i]) > 10 || !ends_clause(t, i + 1))
      return false;
    const std::vector<int>& before = out_.tranches[out_.tranches.size() - 2].at;
    if (before.empty() || before.back() % 12 != 0) return false;
    static const Pattern kOn("on|at|upon|after|following ?the|your {ord}");
    const bool year = kOn.find(t, i > 2 ? i - 2 : 0, i + 1).end == i + 1;
    const bool years = t[i].is == Is::number && i > 0 && one_of(t, i - 1, {"after", "following"}) &&
                       !list_of_months_follows(t, i);
    return year || years;
  }

  // "40% after 12 months, 30% after 24": the months of the part before.
  bool is_month_again(const Tokens& t, std::size_t i) const {
    if (t[i].is != Is::number || i == 0 || !one_of(t, i - 1, {"after", "at", "following"}))
      return false;
    if (!waits_for_time()) return false;
    if (out_.tranches.size() < 2 || !ends_clause(t, i + 1)) return false;
    const std::vector<int>& before = out_.tranches[out_.tranches.size() - 2].at;
    return !before.empty() && whole(t[i]) > 10 && whole(t[i]) > before.back();
  }

  // "The second year releases 20%, the third 30% and the fourth 40%", "1st anniversary 20%, 2nd
  // 30%": before its part.
  bool is_next_year_first(const Tokens& t, std::size_t i) const {
    if (t[i].is != Is::ordinal || !is_at(t, i + 1, Is::percent) || !from_before_ ||
        out_.tranches.empty())
      return false;
    const Tranche& before = out_.tranches.back();
    const int year = !before.in_years.empty() ? before.in_years.back()
                     : before.at.size() == 1  ? before.at[0] / 12
                                              : 0;
    return year > 0 && year + 1 == whole(t[i]);
  }

  // "10% the first year, 20% the second, ..., 40% the last": the year after that of the part
  // before; none: it is not said so.
  std::optional<int> next_year(const Tokens& t, std::size_t i) const {
    if (i < 2 || !one_of(t, i - 1, {"the"}) || t[i - 2].is != Is::percent || !waits_for_time() ||
        out_.tranches.size() < 2 || !ends_clause(t, i + 1))
      return std::nullopt;
    const std::vector<int>& before = out_.tranches[out_.tranches.size() - 2].in_years;
    const bool next =
        !before.empty() && (one_of(t, i, {"last", "final"}) ||
                            (t[i].is == Is::ordinal && whole(t[i]) == before.back() + 1));
    return next ? std::optional(before.back() + 1) : std::nullopt;
  }

  // "50% vest on the second and 50% on the third anniversary": the word for it comes at the end.
  bool is_year_to_come(const Tokens& t, std::size_t i) const {
    static const Pattern kOn("on|at|upon|of ?the|your {ord}");
    if (t[i].is != Is::ordinal || kOn.find(t, i > 2 ? i - 2 : 0, i + 1).end != i + 1 ||
        !waits_for_time())
      return false;
    if (!ends_clause(t, i + 1) || whole(t[i]) == 0 || whole(t[i]) > 10) return false;
    for (std::size_t k = i + 1; k < t.size() && k < i + 28 && !t[k].is_symbol('.'); ++k) {
      if (one_of(t, k, {"anniversary", "anniversaries"})) return t[k - 1].is == Is::ordinal;
    }
    return false;
  }

  // "one-year cliff (25%)", "a 12-month cliff for 25%"
  bool is_of_cliff(std::size_t i) const {
    return out_.cliff && *out_.cliff > 0 && out_.cliff_at && out_.cliff_at->in == in_ && i > 0 &&
           out_.cliff_at->end + 1 == i &&
           (in_->t[i - 1].is_symbol('(') || one_of(in_->t, i - 1, {"for", "of"}));
  }

  // A first portion that vests at the end of a cliff, by "then", and not by steps.
  bool is_after_cliff(const Token& x, std::size_t i) const {
    static const Pattern kSteps(
        "?of ?the ?shares ?units ?rsus ?options ?vests ?vest "
        "each|per|every|a|monthly|quarterly|annually|yearly|in|on");
    const bool first = out_.tranches.empty() ||
                       (out_.tranches.size() == 1 && open_ == &out_.tranches[0] && open_->rest &&
                        !open_->portion && open_->every == 0 && open_->at.empty());
    Match m;
    const Tokens& t = in_->t;
    const bool right_behind = out_.cliff_at && out_.cliff_at->in == in_ && i > 0 &&
                              out_.cliff_at->end + 1 == i && t[i - 1].is_symbol(',');
    return first && out_.cliff && *out_.cliff > 0 && !pending_ &&
           (right_behind || vests_at_once(t, i) || x.value >= Ratio::of(1, 6)) &&
           (right_behind || comes_then(t, i)) && !(i + 1 < t.size() && kSteps.at(t, i + 1, m));
  }

  // "12.5% vests every six months; the first 12.5% on November 15": one of the parts before.
  bool is_first_of_steps(const Token& x, std::size_t i) const {
    return i > 0 && is_at(in_->t, i - 1, Is::ordinal) && in_->t[i - 1].value == Ratio(1) &&
           !out_.tranches.empty() && out_.tranches.back().every > 0 &&
           out_.tranches.back().portion == x.value;
  }

  void begin(const Token& x, std::size_t i) {
    if (is_first_of_steps(x, i)) return finish();
    if (is_after_cliff(x, i)) {  // "nothing for twelve months, then a quarter at once"
      if (open_ != nullptr) out_.tranches.pop_back();
      Tranche made{.portion = x.value, .words = {in_, i, i + 1}};
      made.at.push_back(*out_.cliff);
      from_before_ = true;
      return push(made);
    }
    const bool of_open_rest = open_ != nullptr && open_->rest && !open_->portion &&
                              open_->at.empty() && open_->every == 0;
    if (of_open_rest) {
      open_->portion = x.value;
      open_->rest = true;
      open_->words.end = i + 1;
      return;
    }
    Tranche made{.portion = x.value, .words = {in_, i, i + 1}};
    if (is_of_cliff(i)) made.at.push_back(*out_.cliff);
    if (pending_) {
      made.at = pending_->at;
      made.in_years = pending_->in_years;
      const bool opening = i > 0 && is_at(in_->t, i - 1, Is::ordinal);  // "the first 20%"
      static const Pattern kOnce("~2 after|at|on|upon|once|when|in");  // "quarterly, 25% after ..."
      Match m;
      const bool apart = i > 0 && i + 1 < in_->t.size() && pending_->at.empty() &&
                         (in_->t[i - 1].is_symbol(',') || in_->t[i - 1].is_symbol(':') ||
                          one_of(in_->t, i - 1, {"except"})) &&
                         kOnce.at(in_->t, i + 1, m);
      made.every = opening || apart ? 0 : pending_->every;
      made.rest = pending_->rest;
      made.over = pending_->over;
      made.begins = pending_->begins;
      made.words.first =
          std::min(made.words.first, pending_->words.in == in_ ? pending_->words.first : i);
      from_before_ = true;
      pending_.reset();
    } else {
      from_before_ = false;
    }
    push(made);
  }

  void push(const Tranche& made) {
    out_.tranches.push_back(made);
    open_ = &out_.tranches.back();
    at_goes_on_ = false;
  }

  void finish() {
    open_ = nullptr;
    at_goes_on_ = false;
  }

  // The tranche that words about time belong to, or what waits for its portion.
  Tranche& here(const Where& words) {
    if (open_ != nullptr) {
      open_->words.end = std::max(open_->words.end, words.end);
      return *open_;
    }
    if (!pending_) pending_ = Tranche{.words = words};
    pending_->words.end = words.end;
    return *pending_;
  }

  void add_at(int months, const Where& words) {
    if (listed_ > 0) return zip(months, words);
    if (open_ != nullptr && from_before_ && !open_->at.empty())
      open_ = nullptr;  // "at 12 months 25%, at 24 months 25%"
    if (open_ != nullptr && open_->every > 0 && open_->at.empty())
      return;  // "1/48 a month from month 13", "monthly after the first year"
    here(words).at.push_back(months);
  }

  void zip(int months, const Where& words) {
    for (std::size_t k = out_.tranches.size() - listed_; k < out_.tranches.size(); ++k) {
      if (!out_.tranches[k].at.empty()) continue;
      out_.tranches[k].at.push_back(months);
      out_.tranches[k].words.end = std::max(out_.tranches[k].words.end, words.end);
      return;
    }
  }

  // The steps of the whole, by the first words that say them.
  void set_every(int months, const Where& words) {
    if (out_.every != 0) return;
    out_.every = months;
    out_.every_at = words;
  }

  void take_every(int months, const Where& words) {
    if (listed_ > 0) {
      out_.every = months;
      out_.every_at = words;
      return;
    }
    const bool by_years =
        !out_.tranches.empty() &&
        std::all_of(out_.tranches.begin(), out_.tranches.end(),
                    [](const Tranche& x) { return x.portion && !x.in_years.empty(); });
    if (by_years) {  // of all its years
      set_every(months, words);
      return;
    }
    const bool done =
        open_ == nullptr || !open_->at.empty() || (open_->every > 0 && open_->every != months);
    if (done && out_.tranches.empty() && !out_.cliff) {
      set_every(months, words);
      if (pending_ && pending_->rest && out_.cliff) return;
      Tranche& p = here(words);
      if (&p != open_) p.every = months;
      return;
    }
    if (done) {
      if (out_.tranches.empty() || !(out_.tranches.back().rest && out_.tranches.back().every == 0 &&
                                     open_ == &out_.tranches.back())) {
        Tranche made{.rest = true, .every = months, .words = words};
        if (pending_) {
          made.over = pending_->over;
          pending_.reset();
        }
        // "1/48th each month": the portion may follow.
        push(made);
      }
      set_every(months, words);
      return;
    }
    open_->every = months;
    open_->words.end = std::max(open_->words.end, words.end);
    set_every(months, words);
  }

  void take(const Match& m) {
    const VestingRow& row = vesting_row(m.row);
    const Where words{in_, m.first, m.end};
    const Tokens& t = in_->t;
    const Token* caught = m.caught.empty() ? nullptr : &t[m.caught[0]];
    const auto months = caught != nullptr ? months_of(*caught) : std::nullopt;
    if (caught != nullptr && is_performance_period(t, m.caught[0])) {
      out_.strange = true;
      return;
    }
    switch (row.says) {
      case Says::term:
        return take_term(m, months, words);
      case Says::cliff:
        if (caught == nullptr) return set_cliff(row.months, words);  // "a year cliff"
        if (row.months == kElliptic && !is_months_alone(t, m)) {
          out_.strange |= ends_clause(t, m.end);  // "nothing for the first 2": of what?
          return;
        }
        return take_cliff(m, *caught, months, words);
      case Says::cliff_vest:
        out_.cliff_vest = true;
        return take_cliff(m, *caught, months, words);
      case Says::no_cliff:
        return set_cliff(0, words);
      case Says::all_after:
        take_in_full(words);
        return take_after(*caught, months, words);
      case Says::until:
        if (whole(*caught) * row.months >= 12) set_term(whole(*caught) * row.months, words);
        return;
      case Says::over:
      case Says::rest_over:
        return take_over(is_before_cliff(t, m) ? Says::over : row.says, months, words);
      case Says::at_anniversary:
        if (caught->is != Is::duration) return add_at(12 * whole(*caught), words);
        if (months) add_at(*months, words);
        return;
      case Says::at_each_of_first:
        return take_first_times(*caught, words);
      case Says::at_list:
        return take_years(m, words);
      case Says::at_each:
      case Says::every:
        if (is_of_sum(t, m.first) || is_of_other_thing(t, m)) return;
        return take_every(row.months, words);
      case Says::each_vest_date:
        if (of_dates_ > 0) take_every(of_dates_, words);
        return;
      case Says::every_duration:
        if (months) take_every(*months, words);
        return;
      case Says::at_after:
        if (row.months > 0) return add_at(row.months, words);
        return take_after(*caught, months_from_start(m, months), words);
      case Says::at_end_of_year:
        if (row.months == kElliptic && (out_.tranches.size() < 2 || !ends_clause(t, m.end))) return;
        return add_at(12 * whole(*caught), words);
      case Says::in_year:
        for (const std::size_t year : m.caught) take_year(whole(t[year]), words);
        return;
      case Says::within_year:
        return take_within_year(m, words);
      case Says::count:
        return take_count(m, whole(*caught), words);
      case Says::equal:
        return take_equal(m, caught, words);
      case Says::in_full:
        return take_in_full(words);
      case Says::begins:
        return take_begin(*caught, months);
      case Says::first_after:
        if (m.first > 0 && t[m.first - 1].is == Is::symbol) return take_begin(*caught, months);
        return take_after(*caught, months, words);
      case Says::of_year:
        return take_part_of_year(*caught, words);
      case Says::rest:
        return take_rest(words);
      case Says::of_rest:
        return take_of_rest(words);
      case Says::first_on:
        return take_first_day(m);
      default:
        return;
    }
  }

  // "every year in four quarterly slices"
  void take_within_year(const Match& m, const Where& words) {
    within_year_ = true;
    const int every = step_named(in_->t, m);
    out_.equal |= every > 0;
    if (every > 0) take_every(every, words);
  }

  void take_equal(const Match& m, const Token* count, const Where& words) {
    if (count != nullptr && count->is == Is::ordinal && !count->word.ends_with('s')) return;
    out_.equal = true;
    if (count != nullptr && whole(*count) > 4)
      take_count(m, whole(*count), words);  // "monthly in 36 equal parts"
    if (const int every = step_named(in_->t, m)) take_every(every, words);
  }

  void take_of_rest(const Where& words) {
    if (open_ == nullptr || !open_->portion) return void(rest(words));
    open_->of_rest = true;
  }

  void take_first_day(const Match& m) {
    const Token& part = in_->t[m.caught[0]];
    if (m.caught.size() > 1 && !is_first_of_steps(part, m.caught[0])) {  // "the first 25% on ..."
      begin(part, m.caught[0]);
      return take_date(m.caught[1]);
    }
    const Day& d = in_->t[m.caught.back()].day;
    if (d.year > 0 && d.day > 0 && !d.either_way) out_.first = Date::on(d.year, d.month, d.day);
  }

  // "40% in year one", and "year 1: 40%, year 2: 30%" with the year before its portion.
  void take_year(int year, const Where& words) {
    if (listed_ > 0) return;
    if (open_ != nullptr && from_before_ && !open_->in_years.empty()) open_ = nullptr;
    here(words).in_years.push_back(year);
  }

  void set_cliff(int months, const Where& words) {
    out_.cliff = months;
    out_.cliff_at = words;
  }

  void take_term(const Match& m, std::optional<int> months, const Where& words) {
    if (months && is_life_of_option(in_->t, m.caught[0])) return;  // "a term of ten years, vesting"
    if (months && one_of(in_->t, m.end, {"cliff"})) {              // "Vesting: one year cliff"
      set_cliff(*months, Where{in_, m.caught[0], m.end + 1});
      return finish();
    }
    if (months && *months >= 12) set_term(*months, words);
  }

  // "nothing in year one" counts years, "nothing before month 12" months.
  int row_months(const Match& m) const {
    return one_of(in_->t, m.caught[0] - 1, {"year", "yr"}) ? 12 : 1;
  }

  void take_cliff(const Match& m, const Token& caught, std::optional<int> months,
                  const Where& words) {
    const auto at = caught.is == Is::ordinal  ? std::optional(12 * whole(caught))
                    : caught.is == Is::number ? std::optional(whole(caught) * row_months(m))
                                              : months;
    if (!at) return;
    if (caught.is == Is::duration &&
        is_term_before_cliff(in_->t, m)) {  // "4 years, cliff 12 months"
      set_term(*at, {in_, m.caught[0], m.caught[0] + 1});
      if (is_at(in_->t, m.end, Is::duration) && months_of(in_->t[m.end]))
        set_cliff(*months_of(in_->t[m.end]), {in_, m.end - 1, m.end + 1});
      return finish();
    }
    if (out_.cliff && *out_.cliff != *at) out_.strange = true;
    out_.nothing_first |= one_of(in_->t, m.first, {"nothing", "none", "in", "during"});
    set_cliff(*at, words);
    if (open_ != nullptr && open_->portion && open_->at.empty() && open_->every == 0 &&
        open_->words.end == m.first)
      open_->at.push_back(*at);  // "25% cliff at one year"
    finish();
  }

  void take_over(Says says, std::optional<int> months, const Where& words) {
    if (!months) return;
    if (says == Says::over && open_ == nullptr && !(pending_ && pending_->rest))
      return set_term(*months, words);
    Tranche& x = here(words);
    x.over = *months;
    x.over_whole = says == Says::over;
  }

  // "on the first three anniversaries", "in each of the following 36 months"
  void take_first_times(const Token& t, const Where& words) {
    const int months = t.is == Is::duration ? months_of(t).value_or(0) : 12 * whole(t);
    int each = 12;
    if (t.is == Is::duration && t.unit == Unit::month) each = 1;
    if (t.is == Is::duration && t.unit == Unit::quarter) each = 3;
    take_first(months / each, each, words);
  }

  void take_years(const Match& m, const Where& words) {
    for (const std::size_t c :
         m.caught) {  // "the second and third", "one year and two years after"
      const Token& t = in_->t[c];
      add_at(t.is == Is::duration ? months_of(t).value_or(0) : 12 * whole(t), words);
    }
    at_goes_on_ = true;
    step_of_list_ = 12;
    if (listed_ > 0) take_numbers(m.end);
  }

  void take_first(int count, int each, const Where& words) {
    Tranche& x = here(words);
    x.every = each;
    x.count = count;
    if (out_.every != 0) return;
    out_.every = each;
    out_.every_at = words;
  }

  // "half after two years, the other half a year later": from the part before on.
  std::optional<int> months_from_start(const Match& m, std::optional<int> months) const {
    if (!months || !one_of(in_->t, m.end - 1, {"later", "that"})) return months;
    for (std::size_t k = out_.tranches.size(); k-- > 0;) {
      const Tranche& before = out_.tranches[k];
      if (!before.at.empty()) return before.at.back() + *months;
      if (&before != open_) return std::nullopt;  // after steps: when do they end?
    }
    return months;
  }

  void take_after(const Token& caught, std::optional<int> months, const Where& words) {
    if (caught.is == Is::duration ? !months : whole(caught) <= 0) return;
    add_at(caught.is == Is::duration ? *months : whole(caught), words);
    at_goes_on_ = caught.is == Is::number;
    step_of_list_ = 1;
  }

  void take_count(const Match& m, int count, const Where& words) {
    const int each = step_named(in_->t, m);
    if (within_year_ && count * each == 12) return take_every(each, words);
    Tranche& x = (open_ != nullptr && open_->at.empty()) || pending_ ? here(words) : rest(words);
    x.count = count;
    if (const int every = step_named(in_->t, m)) take_every(every, words);
  }

  void take_in_full(const Where& words) {
    if (open_ != nullptr && !open_->portion && !open_->shares) return;
    if (waits_for_time()) return;  // "the other half in one installment"
    Tranche made{.portion = Ratio(1), .in_full = true, .words = words};
    if (pending_) made.at = pending_->at;
    pending_.reset();
    push(made);
  }

  void take_begin(const Token& caught, std::optional<int> months) {
    if (caught.is == Is::ordinal) {
      if (open_ != nullptr) open_->begins = 12 * whole(caught);
      return;
    }
    if (months && open_ != nullptr) open_->begins = *months;
    if (months && open_ == nullptr && pending_) pending_->begins = *months;
    if (months && out_.tranches.empty()) out_.begins = *months;
  }

  // "each month one twelfth of that year's portion": in which steps, and no portion.
  void take_part_of_year(const Token& part, const Where& words) {
    const Ratio months = part.value * Ratio(12);
    if (!months.is_whole() || months > Ratio(12)) return;
    if (pending_) pending_->every = 0;
    out_.every = static_cast<int>(months.numerator());
    out_.every_at = words;
  }

  void take_rest(const Where& words) {
    if (open_ != nullptr && open_->at.empty() && (open_->every > 0 || open_->count > 0)) {
      open_->rest = true;
    } else if (open_ == nullptr || open_->portion || !open_->at.empty()) {
      rest(words);
    }
  }

  // "nothing for the first 12, then a quarter at once": months, by what was said before.
  static bool is_months_alone(const Tokens& t, const Match& m) {
    return whole(t[m.caught[0]]) >= 6 && ends_clause(t, m.end);
  }

  // "anniversaries 1, 2 and 3" beside a list of portions
  void take_numbers(std::size_t i) {
    const Tokens& t = in_->t;
    for (; i < t.size() && (t[i].is == Is::number || t[i].is_symbol(',') || t[i].is_word("and"));
         ++i) {
      if (t[i].is == Is::number && whole(t[i]) > 0) zip(12 * whole(t[i]), {in_, i, i + 1});
    }
  }

  Tranche& rest(const Where& words) {
    Tranche made{.rest = true, .words = words};
    if (pending_) {
      made.over = pending_->over;
      made.every = out_.tranches.empty() ? 0 : pending_->every;
      pending_.reset();
    }
    from_before_ = false;
    push(made);
    return *open_;
  }

  void set_term(int months, const Where& words) {
    if (out_.term && *out_.term != months) out_.strange = true;
    out_.term = months;
    out_.term_at = words;
  }

  VestingWords& out_;
  int of_dates_ = 0;
  ParsedBlock* in_ = nullptr;
  std::vector<Match> matches_;
  Tranche* open_ = nullptr;
  std::optional<Tranche> pending_;
  bool from_before_ = false;  // the open tranche's time stood before its portion
  bool at_goes_on_ = false;
  int step_of_list_ = 1;
  std::size_t listed_ = 0;
  bool within_year_ = false;     // "within each year, in four equal quarterly parts"
  std::size_t dated_until_ = 0;  // the portion of a row of a day is taken with it
};

}  // namespace

VestingWords vesting_words(const std::vector<Where>& parts, int of_dates) {
  VestingWords out;
  out.tranches.reserve(1024);
  Reader reader(out, of_dates);
  for (const Where& part : parts) {
    if (out.tranches.size() < 100) reader.read(part);
  }
  return out;
}

}  // namespace parley::letter
