#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "report/workbook/pay_formulas.hpp"

namespace parley::report::xlsx {
namespace {

constexpr std::size_t kHeaderRow = 2;
constexpr std::size_t kFirstRow = kHeaderRow + 1;

// The columns of the sheet; those of an offer's own pay stand between the fixed ones.
struct Columns {
  std::size_t month = 0;
  std::size_t date = 1;
  std::size_t year = 2;
  std::size_t salary = 3;
  std::size_t earned = 0;  ///< base before rounding; 0: a twelfth of the salary
  std::size_t pays = 0;    ///< the share of the bonus that its tier pays; 0: no tiers
  std::map<Pay, std::size_t> pay;
  std::size_t total = 0;
  std::size_t factor = 0;
  std::size_t present = 0;
  std::size_t base_before = 0;  ///< what was earned before a 1 January; 0: nobody asks
  std::size_t paid_before = 0;  ///< the same of other pay with a day of its own; 0: none
  std::size_t vested = 0;       ///< the first of a column for each grant
};

class MonthsSheet {
 public:
  MonthsSheet(Sheet& sheet, const Assumptions& inputs, std::size_t offer, const ProjectedOffer& o,
              const VestingRanges& vesting)
      : sheet_(sheet),
        inputs_(inputs),
        offer_(offer),
        s_(o.scenario),
        p_(o.projection),
        vesting_(vesting),
        by_calendar_(o.tax.has_value()),
        formulas_(s_, inputs, offer, month_cells()) {
    const int horizon = 12 * s_.projection.years;
    last_worked_ = std::min(horizon, s_.projection.leave_month.value_or(horizon));
    last_month_ = last_worked_;  // a bonus, or a grant kept open until a sale, may come after it
    for (const model::Event& e : p_.ledger.events) last_month_ = std::max(last_month_, e.month);
    amounts_.resize(static_cast<std::size_t>(last_month_) + 1);
    present_.resize(amounts_.size());
    base_before_.resize(amounts_.size());
    paid_before_.resize(amounts_.size());
    for (const model::Event& e : p_.ledger.events) add(e);
    lay_out();
  }

  MonthsRanges write();

 private:
  std::string input(Item item, std::size_t index = 0) const {
    return inputs_.ref(offer_, {item, static_cast<int>(index)});
  }
  std::size_t row_of(int month) const { return kFirstRow + static_cast<std::size_t>(month); }
  std::string cell(int month, std::size_t column) const { return cell_name(row_of(month), column); }
  std::string column(std::size_t c) const {
    return sheet_.range(row_of(0), c, row_of(last_month_), c);
  }

  void lay_out();
  void write_headers();
  void write_month(int k);
  void write_pay(int k);
  void write_sums(int k);
  void write_before(int k);
  void write_vested(int k);
  void write_totals();
  void put(int k, std::size_t column, const std::string& formula, double value, Style style) {
    sheet_.formula(row_of(k), column, formula, value, style);
  }
  void add(const model::Event& e);
  MonthCells month_cells() const;
  std::string formula(Pay pay, int k) const;
  void add_years(MonthsRanges& ranges) const;

  Sheet& sheet_;
  const Assumptions& inputs_;
  std::size_t offer_;
  const Scenario& s_;
  const model::Projection& p_;
  const VestingRanges& vesting_;
  bool by_calendar_;
  int last_worked_ = 0;
  int last_month_ = 0;
  std::vector<model::Amounts> amounts_;  // of each month
  std::vector<double> present_;          // of each month's cash
  std::vector<Money> base_before_;       // of each month's, before a 1 January
  std::vector<Money> paid_before_;
  Columns c_;
  PayFormulas formulas_;
};

Money amount(const model::Amounts& a, Pay pay) {
  switch (pay) {
    case Pay::base:
      return a.base;
    case Pay::sign_on:
      return a.sign_on;
    case Pay::taken_back:
      return a.sign_on_clawback;
    case Pay::payments:
      return a.payments;
    case Pay::payments_taken_back:
      return a.payment_clawback;
    case Pay::severance:
      return a.severance;
    case Pay::bonus:
      return a.bonus;
    case Pay::benefits:
      return a.benefits;
    case Pay::equity:
      break;
  }
  return a.equity;
}

void MonthsSheet::add(const model::Event& e) {
  const auto month = static_cast<std::size_t>(e.month);
  amounts_[month].add(e);
  base_before_[month] += e.kind == model::EventKind::base ? e.before_new_year : Money();
  const bool dated = e.kind == model::EventKind::payment || e.kind == model::EventKind::bonus;
  if (dated && e.date.year() < month_after(s_.offer.start, e.month).year())
    paid_before_[month] += e.amount;
  if (e.kind == model::EventKind::equity || e.kind == model::EventKind::exercise) return;
  present_[month] += e.amount.value() *
                     model::discount_factor(s_.projection.discount_rate, s_.offer.start, e.date);
}

MonthCells MonthsSheet::month_cells() const {
  const auto range = [this](std::size_t column, int from, int to) {
    return cell(from, column) + ":" + cell(to, column);
  };
  return {.salary = [this](int month) { return cell(month, c_.salary); },
          .earned = [this, range](int from, int to) { return range(c_.earned, from, to); },
          .salaries = [this, range](int from, int to) { return range(c_.salary, from, to); },
          .sign_on = [this, range](int from,
                                   int to) { return range(c_.pay.at(Pay::sign_on), from, to); },
          .pays =
              [this](int month) {
                return c_.pays && month <= last_worked_ ? cell(month, c_.pays) : std::string();
              }};
}

void MonthsSheet::lay_out() {
  std::size_t next = c_.salary + 1;
  if (formulas_.has_earned()) c_.earned = next++;
  c_.pay[Pay::base] = next++;
  c_.pay[Pay::sign_on] = next++;
  if (s_.projection.leave_month) c_.pay[Pay::taken_back] = next++;
  if (!s_.offer.payments.empty()) c_.pay[Pay::payments] = next++;
  if (!s_.offer.payments.empty() && s_.projection.leave_month)
    c_.pay[Pay::payments_taken_back] = next++;
  if (!s_.offer.bonus.tiers.empty()) c_.pays = next++;
  c_.pay[Pay::bonus] = next++;
  if (!s_.offer.benefits.empty()) c_.pay[Pay::benefits] = next++;
  if (!vesting_.paper.empty()) c_.pay[Pay::equity] = next++;
  if (!p_.totals.severance.is_zero()) c_.pay[Pay::severance] = next++;
  c_.total = next++;
  c_.factor = next++;
  c_.present = next++;
  if (by_calendar_) c_.base_before = next++;
  bool before = false;
  for (int k = 0; k <= last_month_; ++k) before = before || !formulas_.paid_before(k).empty();
  if (by_calendar_ && before) c_.paid_before = next++;
  c_.vested = next;
}

void MonthsSheet::write_headers() {
  sheet_.text(0, 0, fmt::format("{}: month by month", s_.title), Style::title);
  const auto header = [&](std::size_t column, const std::string& text) {
    sheet_.text(kHeaderRow, column, text, Style::header);
  };
  header(c_.month, "Month");
  header(c_.date, "Date");
  header(c_.year, "Year");
  header(c_.salary, "Salary a year");
  if (c_.pays) header(c_.pays, "Tier pays");
  if (c_.earned) header(c_.earned, "Base earned");
  constexpr auto kNames = enum_names<Pay>({{Pay::base, "Base"},
                                           {Pay::sign_on, "Sign-on"},
                                           {Pay::taken_back, "Taken back"},
                                           {Pay::payments, "Payments"},
                                           {Pay::payments_taken_back, "Payments taken back"},
                                           {Pay::bonus, "Bonus"},
                                           {Pay::benefits, "Benefits"},
                                           {Pay::equity, "Equity on paper"},
                                           {Pay::severance, "Severance"}});
  for (const auto& [pay, column] : c_.pay) header(column, std::string(kNames.of(pay)));
  header(c_.total, p_.ledger.without_equity() ? "Total without equity" : "Total");
  header(c_.factor, "Discount factor");
  header(c_.present, "Present value of cash");
  if (c_.base_before) header(c_.base_before, "Base before 1 January");
  if (c_.paid_before) header(c_.paid_before, "Other pay before 1 January");
  for (std::size_t i = 0; i < vesting_.grants.size(); ++i) {
    header(c_.vested + i,
           fmt::format("Vested: {}", s_.offer.grants[vesting_.grants[i].index].name));
  }
  sheet_.header_row(kHeaderRow);
  sheet_.freeze(kFirstRow, 2);
  sheet_.widths(0, 0, 7);
  sheet_.widths(1, 1, 12);
  sheet_.widths(2, 2, 6);
  sheet_.widths(3, c_.vested + vesting_.grants.size(), 14);
}

std::string MonthsSheet::formula(Pay pay, int k) const {
  if (pay != Pay::equity) return formulas_.pay(pay, k);
  return fmt::format("=SUMIFS({},{},{})", vesting_.paper, vesting_.months, cell(k, c_.month));
}

void MonthsSheet::write_pay(int k) {
  const model::Amounts& a = amounts_[static_cast<std::size_t>(k)];
  for (const auto& [pay, column] : c_.pay) {
    const std::string text = formula(pay, k);
    if (text.empty()) {
      sheet_.number(row_of(k), column, 0, Style::money);
    } else {
      put(k, column, text, amount(a, pay).value(), Style::money);
    }
  }
  if (c_.pays && k > 0 && k % 3 == 0 && k <= last_worked_) {
    const model::QuarterScores scores = model::quarter_scores(s_);
    put(k, c_.pays, formulas_.tier_pays(k),
        model::bonus_pays(s_.offer.bonus, scores.of(k / 3)).value(), Style::percent);
  }
}

void MonthsSheet::write_sums(int k) {
  const model::Amounts& a = amounts_[static_cast<std::size_t>(k)];
  std::string total;
  std::string cash;
  for (const auto& [pay, column] : c_.pay) {
    total += "+" + cell(k, column);
    if (pay != Pay::equity) cash += "+" + cell(k, column);
  }
  put(k, c_.total, "=" + total.substr(1), a.total().value(), Style::money);
  const double factor = model::discount_factor(s_.projection.discount_rate, s_.offer.start,
                                               month_after(s_.offer.start, k));
  put(k, c_.factor,
      fmt::format("=1/(1+{})^(({}-{})/365)", input(Item::discount_rate), cell(k, c_.date),
                  input(Item::start)),
      factor, Style::factor);
  put(k, c_.present,
      fmt::format("=({})*{}{}", cash.substr(1), cell(k, c_.factor),
                  formulas_.dated(k, cell(k, c_.factor))),
      present_[static_cast<std::size_t>(k)], Style::money);
}

void MonthsSheet::write_month(int k) {
  sheet_.number(row_of(k), c_.month, k, Style::count);
  put(k, c_.date, fmt::format("=EDATE({},{})", input(Item::start), cell(k, c_.month)),
      serial(month_after(s_.offer.start, k)), Style::date);
  put(k, c_.year, fmt::format("=MAX(1,ROUNDUP({}/12,0))", cell(k, c_.month)),
      k == 0 ? 1 : (k - 1) / 12 + 1, Style::count);
  if (k > 0 && k <= last_worked_) {
    put(k, c_.salary, formulas_.salary(k),
        static_cast<double>(model::salary_in_month(s_.offer, k).approximate()), Style::money);
    if (c_.earned) put(k, c_.earned, formulas_.earned(k), formulas_.earned_value(k), Style::money);
  }
  write_pay(k);
  write_sums(k);
  write_before(k);
  write_vested(k);
}

// What a month that straddles a new year brings before it.
void MonthsSheet::write_before(int k) {
  const auto month = static_cast<std::size_t>(k);
  const auto write = [&](std::size_t column, const std::string& formula, Money value) {
    if (column == 0) return;
    if (formula.empty()) return sheet_.number(row_of(k), column, 0, Style::money);
    put(k, column, formula, value.value(), Style::money);
  };
  write(c_.base_before,
        k > last_worked_ ? "" : formulas_.base_before(k, cell(k, c_.pay.at(Pay::base))),
        base_before_[month]);
  write(c_.paid_before, formulas_.paid_before(k), paid_before_[month]);
}

// The share of each grant that has vested by the end of the month.
void MonthsSheet::write_vested(int k) {
  for (std::size_t i = 0; i < vesting_.grants.size(); ++i) {
    const VestingRanges::Grant& g = vesting_.grants[i];
    const model::Schedule& schedule = p_.ledger.schedules[g.index];
    Ratio sum;
    for (const model::Vest& v : schedule.vests) {
      if (v.month <= k) sum += v.quantity;
    }
    put(k, c_.vested + i,
        fmt::format("=IF({}=0,0,SUMIFS({},{},\"<=\"&{})/{})", g.size, g.quantities, g.months,
                    cell(k, c_.month), g.size),
        (sum / schedule.size).value(), Style::percent);
  }
}

void MonthsSheet::write_totals() {
  const std::size_t row = kFirstRow + static_cast<std::size_t>(last_month_) + 1;
  for (std::size_t c = 0; c <= c_.present; ++c)
    sheet_.text(row, c, c == 0 ? "Total" : "", Style::strong);
  const auto sum = [&](std::size_t c, double value) {
    sheet_.formula(row, c, fmt::format("=SUM({}:{})", cell(0, c), cell(last_month_, c)), value,
                   Style::money_total);
  };
  for (const auto& [pay, column] : c_.pay) sum(column, amount(p_.totals, pay).value());
  sum(c_.total, p_.totals.total().value());
  sum(c_.present, std::accumulate(present_.begin(), present_.end(), 0.0));
}

MonthsRanges MonthsSheet::write() {
  write_headers();
  for (int k = 0; k <= last_month_; ++k) write_month(k);
  write_totals();
  MonthsRanges ranges{.months = column(c_.month),
                      .years = column(c_.year),
                      .pay = {},
                      .by_year = {},
                      .retention = formulas_.retention(),
                      .present = column(c_.present),
                      .dates = column(c_.date),
                      .base_before = c_.base_before ? column(c_.base_before) : "",
                      .paid_before = c_.paid_before ? column(c_.paid_before) : "",
                      .vested = {}};
  for (std::size_t i = 0; i < vesting_.grants.size(); ++i) {
    ranges.vested.push_back(
        {"=" + sheet_.ref(kHeaderRow, c_.vested + i), ranges.months, column(c_.vested + i)});
  }
  for (const auto& [pay, c] : c_.pay) ranges.pay[pay] = column(c);
  add_years(ranges);
  return ranges;
}

// One-time payments on an anniversary count in the year that begins.
void MonthsSheet::add_years(MonthsRanges& ranges) const {
  for (const std::string& sum : formulas_.payments_by_year())
    ranges.by_year[Pay::payments].push_back("=" + sum);
  for (const std::vector<int>& months : formulas_.sign_on_months_by_year()) {
    std::string sum;
    for (const int k : months)
      sum += (sum.empty() ? "" : "+") + sheet_.ref(row_of(k), c_.pay.at(Pay::sign_on));
    ranges.by_year[Pay::sign_on].push_back("=" + (sum.empty() ? "0" : sum));
  }
}

}  // namespace

MonthsRanges write_months(Sheet& sheet, const Assumptions& inputs, std::size_t offer,
                          const ProjectedOffer& o, const VestingRanges& vesting) {
  return MonthsSheet(sheet, inputs, offer, o, vesting).write();
}

}  // namespace parley::report::xlsx
