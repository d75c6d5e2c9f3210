#include "report/workbook/pay_formulas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/stable_sort.hpp"
#include "model/resolve/clawback.hpp"
#include "report/workbook/term.hpp"

namespace parley::report::xlsx {
namespace {

using model::PayKind;
using model::PromisedPart;
using model::PromisedPayment;

// "122/365", or a decimal where a part of it has too many digits for a cell.
std::string text_of(const Ratio& r) {
  constexpr Int128 kMost = 1'000'000'000'000'000;
  if (r.numerator() > kMost || r.denominator() > kMost) return fmt::format("{:.15g}", r.value());
  const auto numerator = static_cast<std::int64_t>(r.numerator());
  if (r.is_whole()) return fmt::format("{}", numerator);
  return fmt::format("{}/{}", numerator, static_cast<std::int64_t>(r.denominator()));
}

// A running total of the year so far, rounded, less that of the month before.
std::string step_of(const std::string& now, const std::string& before) {
  return before.empty() ? to_cent(now) : fmt::format("{}-{}", to_cent(now), to_cent(before));
}

int first_of_year(int month) { return (month - 1) / 12 * 12 + 1; }

std::string joined(const std::vector<std::string>& parts) {
  std::string sum;
  for (const std::string& p : parts) sum += (sum.empty() ? "" : "+") + p;
  return sum;
}

}  // namespace

PayFormulas::PayFormulas(const Scenario& s, const Assumptions& inputs, std::size_t offer,
                         MonthCells cells)
    : s_(s),
      inputs_(inputs),
      offer_(offer),
      cells_(std::move(cells)),
      promises_(model::promises_of(s.offer, s.projection.years)) {
  last_month_ = std::min(promises_.months, s.projection.leave_month.value_or(promises_.months));
  list_raises();
}

void PayFormulas::list_raises() {
  const Offer& o = s_.offer;
  for (std::size_t n = 0; n < o.raises.size(); ++n) {
    const Raise& r = o.raises[n];
    const std::string by = inputs_.ref(offer_, Assumptions::raise_key(o, n));
    const bool percent = std::holds_alternative<Percent>(r.by);
    raises_.push_back({r.date.value_or(month_after(o.start, r.month)),
                       percent ? fmt::format("({{}})*(1+{})", by) : fmt::format("({{}}+{})", by)});
  }
  sort_stably(raises_, [](const DatedRaise& a, const DatedRaise& b) { return a.day < b.day; });
  for (const DatedRaise& r : raises_) {
    const auto& dates = promises_.dates;
    const bool inside = r.day > dates.front() && r.day < dates.back() &&
                        !std::binary_search(dates.begin(), dates.end(), r.day);
    raise_in_month_ = raise_in_month_ || inside;
  }
}

// Each month from the one before it, where raises are listed; else by whole years.
std::string PayFormulas::salary(int k) const {
  if (raises_.empty() && s_.offer.raises.empty()) {
    return fmt::format("={}*(1+{})^{}", input(Item::base), input(Item::raise), (k - 1) / 12);
  }
  std::string value = k == 1 ? input(Item::base) : cells_.salary(k - 1);
  for (const DatedRaise& r : raises_) {
    if (r.day >= date(k - 1) && r.day < date(k))
      value = fmt::format(fmt::runtime(r.formula), value);
  }
  return "=" + value;
}

std::string PayFormulas::earned(int k) const { return "=" + earned_until(k, date(k)); }

double PayFormulas::earned_value(int k) const {
  long double sum = 0;
  for (const PromisedPayment& p : promises_.payments) {
    if (p.kind != PayKind::base || p.month != k) continue;
    for (const PromisedPart& part : promises_.parts_of(p)) {
      const long double multiple = static_cast<long double>(part.multiple.value());
      sum += multiple * promises_.salaries[part.salary].yearly.approximate();
    }
  }
  return static_cast<double>(sum);
}

std::string PayFormulas::earned_until(int k, Date end) const {
  std::string value = k == 1 ? input(Item::base) : cells_.salary(k - 1);
  std::vector<std::string> parts;
  const int days = date(k) - date(k - 1);
  Date from = date(k - 1);
  const auto earn = [&](Date day) {
    const Date until = std::min(day, end);
    if (until > from) parts.push_back(fmt::format("{}*{}/{}", value, until - from, 12 * days));
    from = std::max(from, until);
  };
  for (const DatedRaise& r : raises_) {
    if (r.day < date(k - 1) || r.day >= date(k)) continue;
    earn(r.day);
    value = fmt::format(fmt::runtime(r.formula), value);
  }
  earn(date(k));
  return joined(parts);
}

std::string PayFormulas::base_before(int k, const std::string& paid) const {
  if (k < 1 || k > last_month_ || date(k).year() == date(k - 1).year()) return "";
  const Date new_year = Date::on(date(k).year(), 1, 1);
  if (!raise_in_month_) {
    return "=" +
           to_cent(fmt::format("{}*{}/{}", paid, new_year - date(k - 1), date(k) - date(k - 1)));
  }
  const std::string before = earned_until(k, new_year);
  return "=" + to_cent(fmt::format("IF(SUM({0})=0,0,{1}*({2})/SUM({0}))", cells_.earned(k, k), paid,
                                   before));
}

std::string PayFormulas::paid_before(int k) const {
  std::vector<std::string> parts;
  for (const PromisedPayment& p : promises_.payments) {
    if (p.month != k || p.date.year() == date(k).year() || !is_paid(p)) continue;
    parts.push_back(p.kind == PayKind::bonus ? bonus(p) : input(Item::payment, p.item));
  }
  return parts.empty() ? "" : "=" + joined(parts);
}

std::string PayFormulas::base(int k) const {
  if (k < 1 || k > last_month_) return "";
  const int first = first_of_year(k);
  const auto sum = [&](int last) {
    if (last < first) return std::string();
    return raise_in_month_ ? fmt::format("SUM({})", cells_.earned(first, last))
                           : fmt::format("SUM({})/12", cells_.salaries(first, last));
  };
  return fmt::format("=ROUND({},2)", step_of(sum(k), sum(k - 1)));
}

std::string PayFormulas::benefits(int k) const {
  if (k < 1 || k > last_month_) return "";
  const int first = first_of_year(k);
  std::vector<std::string> parts;
  for (std::size_t n = 0; n < s_.offer.benefits.size(); ++n) {
    const std::string by = input(Item::benefit, n);
    const auto so_far = [&](int last) {
      if (last < first) return std::string();
      if (!s_.offer.benefits[n].of_base) return fmt::format("{}*{}/12", by, last - first + 1);
      return raise_in_month_ ? fmt::format("{}*SUM({})", by, cells_.earned(first, last))
                             : fmt::format("{}*SUM({})/12", by, cells_.salaries(first, last));
    };
    parts.push_back(step_of(so_far(k), so_far(k - 1)));
  }
  return fmt::format("=ROUND({},2)", joined(parts));
}

std::string PayFormulas::sign_on(int k) const {
  const SignOn& sign_on = s_.offer.sign_on;
  std::vector<std::string> parts;
  bool named = false;
  for (const PromisedPayment& p : promises_.payments) {
    if (p.kind != PayKind::sign_on || p.month != k || sign_on.installments.empty()) continue;
    const Key key = Assumptions::sign_on_key(sign_on, p.item);
    named = named || key.index == 0;
    parts.push_back(inputs_.ref(offer_, key));
  }
  if (k == 0 && !named) parts.push_back(input(Item::sign_on, 0));
  return parts.empty() ? "" : "=" + joined(parts);
}

std::string PayFormulas::payments(int k) const {
  std::vector<std::string> parts;
  for (const PromisedPayment& p : promises_.payments) {
    if (p.kind == PayKind::payment && p.month == k && is_paid(p))
      parts.push_back(input(Item::payment, p.item));
  }
  return parts.empty() ? "" : "=" + joined(parts);
}

// One share of all that was paid, or part by part where their shares differ.
std::string PayFormulas::taken_back(int k) const {
  if (k != s_.projection.leave_month) return "";
  const SignOn& sign_on = s_.offer.sign_on;
  std::vector<std::string> parts;
  std::optional<Ratio> share;
  bool alike = true;
  for (const PromisedPayment& p : promises_.payments) {
    if (p.kind != PayKind::sign_on || !is_paid(p) || sign_on.installments.empty()) continue;
    const Ratio own = model::share_taken_back(sign_on.clawback, p, s_.offer.start, k);
    alike = alike && own == share.value_or(own);
    share = own;
    parts.push_back(to_cent(fmt::format(
        "{}*{}", inputs_.ref(offer_, Assumptions::sign_on_key(sign_on, p.item)), text_of(own))));
  }
  if (!alike) return fmt::format("=-({})", joined(parts));
  return "=-" + to_cent(fmt::format("{}*SUM({})", input(Item::taken_back), cells_.sign_on(0, k)));
}

std::string PayFormulas::payments_taken_back(int k) const {
  if (k != s_.projection.leave_month) return "";
  std::vector<std::string> parts;
  for (const PromisedPayment& p : promises_.payments) {
    if (p.kind != PayKind::payment || !is_paid(p)) continue;
    const auto& clawback = s_.offer.payments[p.item].clawback;
    if (!clawback) continue;
    const Ratio share = model::share_taken_back(*clawback, p, s_.offer.start, k);
    parts.push_back(to_cent(fmt::format("{}*{}", input(Item::payment, p.item), text_of(share))));
  }
  return parts.empty() ? "" : fmt::format("=-({})", joined(parts));
}

std::string PayFormulas::yearly_bonus(std::size_t bonus, const std::string& salary) const {
  return s_.offer.bonus_at(bonus).amount
             ? input(Item::bonus_amount, bonus)
             : fmt::format("{}*{}", salary, input(Item::bonus_rate, bonus));
}

std::string PayFormulas::severance(int k) const {
  const auto& terms = s_.offer.severance;
  if (!terms || !s_.events.terminated || k != s_.projection.leave_month) return "";
  const std::string salary = k == 0 ? input(Item::base) : cells_.salary(k);
  std::vector<std::string> parts{fmt::format("{}*{}/12", salary, terms->months)};
  for (std::size_t i = 0; i < s_.offer.bonuses(); ++i) {
    parts.push_back(
        fmt::format("{}*{}", yearly_bonus(i, salary), text_of(terms->bonus_share.fraction())));
  }
  return "=" + to_cent(joined(parts));
}

// A cell that holds the salary, or the salary itself where it is in force at no end of a month.
std::string PayFormulas::salary_at(std::size_t place) const {
  for (int k = 1; k <= last_month_; ++k) {
    if (promises_.salaries.in_month(k) == place) return cells_.salary(k);
  }
  return fmt::format("{:.15g}",
                     static_cast<double>(promises_.salaries[place].yearly.approximate()));
}

// Of the highest tier that the quarter's score reaches.
std::string PayFormulas::lookup(std::size_t bonus, int quarter) const {
  const auto& tiers = s_.offer.bonus_at(bonus).tiers;
  const std::string score = input(Item::quarter_score, static_cast<std::size_t>(quarter - 1));
  std::string scores;
  std::string shares;
  if (bonus == 0) {
    scores = inputs_.range(offer_, Item::tier_score, static_cast<int>(tiers.size()));
    shares = inputs_.range(offer_, Item::tier_pays, static_cast<int>(tiers.size()));
  } else {
    for (const BonusTier& t : tiers) {
      scores += fmt::format("{}{:.15g}", scores.empty() ? "{" : ";", t.score.value());
      shares += fmt::format("{}{:.15g}", shares.empty() ? "{" : ";", t.pays.value());
    }
    scores += "}";
    shares += "}";
  }
  // Nothing hides a function that an engine may lack: a score under the lowest tier pays 0.
  return fmt::format("IF({0}=\"\",0,IF({0}<MIN({1}),0,INDEX({2},MATCH({0},{1},1))))", score, scores,
                     shares);
}

std::string PayFormulas::pays(std::size_t bonus, int quarter) const {
  const std::string cell = bonus == 0 ? cells_.pays(3 * quarter) : "";
  return cell.empty() ? lookup(bonus, quarter) : cell;
}

std::string PayFormulas::bonus(const PromisedPayment& p) const {
  const Bonus& b = s_.offer.bonus_at(p.item);
  std::vector<std::string> parts;
  for (const PromisedPart& part : promises_.parts_of(p)) {
    const bool dollars = part.salary == PromisedPart::kDollars;
    const Ratio share =
        dollars && !b.amount->is_zero() ? part.multiple / b.amount->ratio() : part.multiple;
    const std::string yearly = yearly_bonus(p.item, dollars ? "" : salary_at(part.salary));
    const std::string pays_text = part.quarter == 0 ? "" : "*" + pays(p.item, part.quarter);
    parts.push_back(fmt::format("{}*{}{}", yearly, text_of(share), pays_text));
  }
  return to_cent(joined(parts));
}

std::string PayFormulas::bonuses(int k) const {
  std::vector<std::string> parts;
  for (const PromisedPayment& p : promises_.payments) {
    if (p.kind == PayKind::bonus && p.month == k && is_paid(p)) parts.push_back(bonus(p));
  }
  return parts.empty() ? "" : "=" + joined(parts);
}

std::string PayFormulas::pay(Pay kind, int k) const {
  switch (kind) {
    case Pay::base:
      return base(k);
    case Pay::sign_on:
      return sign_on(k);
    case Pay::taken_back:
      return taken_back(k);
    case Pay::payments:
      return payments(k);
    case Pay::payments_taken_back:
      return payments_taken_back(k);
    case Pay::bonus:
      return bonuses(k);
    case Pay::benefits:
      return benefits(k);
    case Pay::severance:
      return severance(k);
    case Pay::equity:
      break;
  }
  return "";
}

std::string PayFormulas::dated(int k, const std::string& factor) const {
  std::string sum;
  for (const PromisedPayment& p : promises_.payments) {
    if (p.month != k || p.date == date(k) || !is_paid(p)) continue;
    const std::string amount = p.kind == PayKind::bonus ? bonus(p) : input(Item::payment, p.item);
    sum += fmt::format("+{}*(1/(1+{})^({}/365)-{})", amount, input(Item::discount_rate),
                       p.date - s_.offer.start, factor);
  }
  return sum;
}

std::vector<std::string> PayFormulas::payments_by_year() const {
  std::vector<std::vector<std::string>> years(static_cast<std::size_t>(s_.projection.years));
  for (const PromisedPayment& p : promises_.payments) {
    if (p.kind == PayKind::payment && is_paid(p))
      years[static_cast<std::size_t>(p.year - 1)].push_back(input(Item::payment, p.item));
  }
  std::vector<std::string> sums;
  for (const auto& parts : years) sums.push_back(parts.empty() ? "0" : joined(parts));
  return sums;
}

std::vector<std::vector<int>> PayFormulas::sign_on_months_by_year() const {
  std::vector<std::vector<int>> years(static_cast<std::size_t>(s_.projection.years));
  years.front().push_back(0);
  for (const PromisedPayment& p : promises_.payments) {
    if (p.kind != PayKind::sign_on || !is_paid(p)) continue;
    auto& months = years[static_cast<std::size_t>(p.year - 1)];
    if (std::find(months.begin(), months.end(), p.month) == months.end()) months.push_back(p.month);
  }
  return years;
}

std::string PayFormulas::retention() const {
  std::vector<std::string> parts;
  for (const PromisedPayment& p : promises_.payments) {
    if (p.kind == PayKind::payment && is_paid(p) &&
        s_.offer.payments[p.item].kind == PaymentKind::retention)
      parts.push_back(input(Item::payment, p.item));
  }
  return joined(parts);
}

}  // namespace parley::report::xlsx
