#include "report/views/diff/grant_lines.hpp"

#include <fmt/format.h>

#include <utility>

#include "parley/core/format.hpp"

namespace parley::report {
namespace {

std::string by_parts(const Vesting& v) {
  std::string text;
  for (const Vesting::Step& s : v.vests)
    text +=
        fmt::format("{}{} at month {}", text.empty() ? "" : ", ", format_percent(s.share), s.month);
  return text;
}

std::string vesting_text(const Grant& g) {
  const Vesting& v = g.vesting;
  if (g.ocf != nullptr) return "by its Open Cap Format terms";
  if (!v.vests.empty()) return by_parts(v);
  std::string text =
      fmt::format("{} months, cliff at {}, every {}", v.months, v.cliff_months, v.every_months);
  for (std::size_t i = 0; i < v.yearly.size(); ++i)
    text += (i == 0 ? "; by year " : ", ") + format_percent(v.yearly[i]);
  return text;
}

std::string days_text(const VestDays& d) {
  std::string text;
  if (d.day) text = fmt::format("day {} of a month", *d.day);
  for (const MonthDay& m : d.dates) text += (text.empty() ? "" : ", ") + m.text();
  if (d.first == VestDays::First::anniversary) text += "; the first on its own day";
  return text;
}

std::string clause_text(const Acceleration& a) {
  const std::string part = a.months ? fmt::format("the next {} months", *a.months)
                                    : format_percent(a.portion) + " of it";
  switch (a.trigger) {
    case Trigger::impact:
      return fmt::format("{} more at month {} for a score of {} within {} months",
                         format_percent(a.portion), a.at_month, format_number(a.score, 4),
                         a.within_months);
    case Trigger::change_of_control_single:
      return part + " on a change of control";
    case Trigger::change_of_control_double:
      return fmt::format(
          "{} on a termination within {} months of a change of control{}", part, a.within_months,
          a.before_months > 0 ? fmt::format(", or {} months before it", a.before_months) : "");
    case Trigger::termination:
      break;
  }
  return fmt::format("{} on a termination{}", part, a.reason.empty() ? "" : " " + a.reason);
}

class Lines {
 public:
  explicit Lines(const Grant& g) : g_(g) {}

  std::vector<GrantLine> all() {
    add("size", size_text(g_));
    if (g_.is_option()) add("kind", std::string(kGrantKinds.of(g_.kind)));
    if (g_.strike) add("strike", format_price(*g_.strike));
    time();
    payment();
    leaving();
    for (const Acceleration& a : g_.acceleration)
      lines_.push_back({"acceleration", clause_text(a), true});
    return std::move(lines_);
  }

 private:
  void add(std::string what, std::string says) {
    lines_.push_back({std::move(what), std::move(says)});
  }

  void time() {
    add("vesting", vesting_text(g_));
    if (g_.vesting.days.any()) add("vesting days", days_text(g_.vesting.days));
    if (g_.granted) {
      add("granted", g_.granted->iso());
    } else if (g_.month > 0) {
      add("granted", fmt::format("at month {}", g_.month));
    }
    if (g_.commencement) add("vesting counts from", g_.commencement->iso());
  }

  void payment() {
    if (g_.payout != Percent::of_hundred(100))
      add("pays out", format_percent(g_.payout) + " of it");
    if (g_.double_trigger)
      add("paid", fmt::format("at a sale or an IPO within {} months", g_.liquidity_by_months));
  }

  void leaving() {
    if (g_.exercise_window_days)
      add("time to exercise", fmt::format("{} days after leaving", *g_.exercise_window_days));
    if (g_.term_years) add("term", fmt::format("{} years", *g_.term_years));
  }

  const Grant& g_;
  std::vector<GrantLine> lines_;
};

}  // namespace

std::string size_text(const Grant& g) {
  if (const Percent* share = std::get_if<Percent>(&g.size))
    return format_percent(*share) + " of the company";
  if (const Shares* shares = std::get_if<Shares>(&g.size))
    return format_number(Ratio(shares->count()), 0) + (g.is_option() ? " options" : " shares");
  if (const Money* value = std::get_if<Money>(&g.size)) return format_money(*value) + " of stock";
  return "what the plan justifies";
}

std::vector<GrantLine> grant_lines(const Grant& g) { return Lines(g).all(); }

}  // namespace parley::report
