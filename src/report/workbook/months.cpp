#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/workbook/pay.hpp"

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
  std::size_t pays = 0;  ///< the share of the bonus that its tier pays; 0: no tiers
  std::map<Pay, std::size_t> pay;
  std::size_t total = 0;
  std::size_t factor = 0;
  std::size_t present = 0;
  std::size_t vested = 0;  ///< the first of a column for each grant
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
        vesting_(vesting) {
    const int horizon = 12 * s_.projection.years;
    last_worked_ = std::min(horizon, s_.projection.leave_month.value_or(horizon));
    last_month_ = last_worked_;  // a grant may be kept open until a sale after it
    for (const model::Event& e : p_.ledger.events) last_month_ = std::max(last_month_, e.month);
    amounts_.resize(static_cast<std::size_t>(last_month_) + 1);
    for (const model::Event& e : p_.ledger.events)
      amounts_[static_cast<std::size_t>(e.month)].add(e);
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
  void write_vested(int k);
  void write_totals();
  void put(int k, std::size_t column, const std::string& formula, double value, Style style) {
    sheet_.formula(row_of(k), column, formula, value, style);
  }
  std::string salary(int k) const;
  std::string sign_on(int k) const;
  std::string taken_back(int k) const;
  std::string bonus(int k) const;
  std::string pays(int k) const;
  std::string benefits(int k) const;
  std::string formula(Pay pay, int k) const;

  Sheet& sheet_;
  const Assumptions& inputs_;
  std::size_t offer_;
  const Scenario& s_;
  const model::Projection& p_;
  const VestingRanges& vesting_;
  int last_month_ = 0;
  int last_worked_ = 0;
  std::vector<model::Amounts> amounts_;  // of each month
  Columns c_;
};

Money amount(const model::Amounts& a, Pay pay) {
  switch (pay) {
    case Pay::base:
      return a.base;
    case Pay::sign_on:
      return a.sign_on;
    case Pay::taken_back:
      return a.sign_on_clawback;
    case Pay::bonus:
      return a.bonus;
    case Pay::benefits:
      return a.benefits;
    case Pay::equity:
      break;
  }
  return a.equity;
}

void MonthsSheet::lay_out() {
  std::size_t next = c_.salary + 1;
  c_.pay[Pay::base] = next++;
  c_.pay[Pay::sign_on] = next++;
  if (s_.projection.leave_month) c_.pay[Pay::taken_back] = next++;
  if (!s_.offer.bonus.tiers.empty()) c_.pays = next++;
  c_.pay[Pay::bonus] = next++;
  if (!s_.offer.benefits.empty()) c_.pay[Pay::benefits] = next++;
  if (!vesting_.paper.empty()) c_.pay[Pay::equity] = next++;
  c_.total = next++;
  c_.factor = next++;
  c_.present = next++;
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
  constexpr const char* kNames[] = {"Base",  "Sign-on",  "Taken back",
                                    "Bonus", "Benefits", "Equity on paper"};
  for (const auto& [pay, column] : c_.pay) header(column, kNames[static_cast<std::size_t>(pay)]);
  header(c_.total, p_.ledger.without_equity() ? "Total without equity" : "Total");
  header(c_.factor, "Discount factor");
  header(c_.present, "Present value of cash");
  for (std::size_t i = 0; i < vesting_.grants.size(); ++i) {
    header(c_.vested + i,
           fmt::format("Vested: {}", s_.offer.grants[vesting_.grants[i].index].name));
  }
  sheet_.header_row(kHeaderRow);
  sheet_.freeze(kFirstRow, 2);
  sheet_.widths(0, 0, 7);
  sheet_.widths(1, 1, 12);
  sheet_.widths(2, 2, 6);
  sheet_.widths(3, c_.present + vesting_.grants.size(), 14);
}

// Each month from the one before it, where raises are listed; else by whole years.
std::string MonthsSheet::salary(int k) const {
  const Offer& o = s_.offer;
  if (o.raises.empty())
    return fmt::format("={}*(1+{})^({}-1)", input(Item::base), input(Item::raise),
                       cell(k, c_.year));
  std::string value = k == 1 ? input(Item::base) : cell(k - 1, c_.salary);
  for (std::size_t n = 0; n < o.raises.size(); ++n) {
    const int month = o.raises[n].month;
    if (month >= k || (k > 1 && month != k - 1)) continue;
    const std::string by = inputs_.ref(offer_, Assumptions::raise_key(o, n));
    const bool percent = std::holds_alternative<Percent>(o.raises[n].by);
    value = percent ? fmt::format("({})*(1+{})", value, by) : fmt::format("({}+{})", value, by);
  }
  return "=" + value;
}

std::string MonthsSheet::sign_on(int k) const {
  const SignOn& s = s_.offer.sign_on;
  std::string sum;
  bool named = false;
  for (std::size_t n = 0; n < s.installments.size(); ++n) {
    if (s.installments[n].month != k) continue;
    const Key key = Assumptions::sign_on_key(s, n);
    named = named || key.index == 0;
    sum += "+" + inputs_.ref(offer_, key);
  }
  if (k == 0 && !named) sum += "+" + input(Item::sign_on, 0);
  return sum.empty() ? "" : "=" + sum.substr(1);
}

std::string MonthsSheet::taken_back(int k) const {
  if (k != s_.projection.leave_month) return "";
  const std::size_t column = c_.pay.at(Pay::sign_on);
  return fmt::format("=-ROUND({}*SUM({}:{}),2)", input(Item::taken_back), cell(0, column),
                     cell(k, column));
}

// Of the highest tier that the quarter's score reaches.
std::string MonthsSheet::pays(int k) const {
  const std::string score = input(Item::quarter_score, static_cast<std::size_t>(k / 3 - 1));
  const int tiers = static_cast<int>(s_.offer.bonus.tiers.size());
  return fmt::format("=IF({}=\"\",0,IFERROR(LOOKUP({},{},{}),0))", score, score,
                     inputs_.range(offer_, Item::tier_score, tiers),
                     inputs_.range(offer_, Item::tier_pays, tiers));
}

std::string MonthsSheet::bonus(int k) const {
  if (k == 0 || k % 3 != 0) return "";
  const std::string yearly =
      s_.offer.bonus.amount ? input(Item::bonus_amount)
                            : fmt::format("{}*{}", cell(k, c_.salary), input(Item::bonus_rate));
  return fmt::format("=ROUND({}/4{},2)", yearly, c_.pays ? "*" + cell(k, c_.pays) : "");
}

std::string MonthsSheet::benefits(int k) const {
  if (k == 0) return "";
  std::string sum;
  for (std::size_t n = 0; n < s_.offer.benefits.size(); ++n) {
    sum += fmt::format("+ROUND({}/12,2)", input(Item::benefit, n));
  }
  return "=" + sum.substr(1);
}

std::string MonthsSheet::formula(Pay pay, int k) const {
  switch (pay) {
    case Pay::base:
      return k == 0 ? "" : fmt::format("=ROUND({}/12,2)", cell(k, c_.salary));
    case Pay::sign_on:
      return sign_on(k);
    case Pay::taken_back:
      return taken_back(k);
    case Pay::bonus:
      return bonus(k);
    case Pay::benefits:
      return benefits(k);
    case Pay::equity:
      break;
  }
  return fmt::format("=SUMIFS({},{},{})", vesting_.paper, vesting_.months, cell(k, c_.month));
}

void MonthsSheet::write_pay(int k) {
  const model::Amounts& a = amounts_[static_cast<std::size_t>(k)];
  for (const auto& [pay, column] : c_.pay) {
    const bool gone = k > last_worked_ && pay != Pay::equity;
    const std::string text = gone ? "" : formula(pay, k);
    if (text.empty()) {
      sheet_.number(row_of(k), column, 0, Style::money);
    } else {
      put(k, column, text, amount(a, pay).value(), Style::money);
    }
  }
  if (c_.pays && k > 0 && k % 3 == 0 && k <= last_worked_) {
    const model::QuarterScores scores = model::quarter_scores(s_);
    put(k, c_.pays, pays(k), model::bonus_pays(s_.offer.bonus, scores.of(k / 3)).value(),
        Style::percent);
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
  put(k, c_.present, fmt::format("=({})*{}", cash.substr(1), cell(k, c_.factor)),
      (a.total() - a.equity).value() * factor, Style::money);
}

void MonthsSheet::write_month(int k) {
  sheet_.number(row_of(k), c_.month, k, Style::count);
  put(k, c_.date, fmt::format("=EDATE({},{})", input(Item::start), cell(k, c_.month)),
      serial(month_after(s_.offer.start, k)), Style::date);
  put(k, c_.year, fmt::format("=MAX(1,ROUNDUP({}/12,0))", cell(k, c_.month)),
      k == 0 ? 1 : (k - 1) / 12 + 1, Style::count);
  if (k > 0) {
    put(k, c_.salary, salary(k),
        static_cast<double>(model::salary_in_month(s_.offer, k).approximate()), Style::money);
  }
  write_pay(k);
  write_sums(k);
  write_vested(k);
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
  double cash = 0;
  for (int k = 0; k <= last_month_; ++k) {
    const model::Amounts& a = amounts_[static_cast<std::size_t>(k)];
    cash += (a.total() - a.equity).value() * model::discount_factor(s_.projection.discount_rate,
                                                                    s_.offer.start,
                                                                    month_after(s_.offer.start, k));
  }
  for (const auto& [pay, column] : c_.pay) sum(column, amount(p_.totals, pay).value());
  sum(c_.total, p_.totals.total().value());
  sum(c_.present, cash);
}

MonthsRanges MonthsSheet::write() {
  write_headers();
  for (int k = 0; k <= last_month_; ++k) write_month(k);
  write_totals();
  MonthsRanges ranges{.months = column(c_.month),
                      .years = column(c_.year),
                      .pay = {},
                      .present = column(c_.present),
                      .vested = {}};
  for (std::size_t i = 0; i < vesting_.grants.size(); ++i) {
    ranges.vested.push_back(
        {"=" + sheet_.ref(kHeaderRow, c_.vested + i), ranges.months, column(c_.vested + i)});
  }
  for (const auto& [pay, c] : c_.pay) ranges.pay[pay] = column(c);
  return ranges;
}

}  // namespace

MonthsRanges write_months(Sheet& sheet, const Assumptions& inputs, std::size_t offer,
                          const ProjectedOffer& o, const VestingRanges& vesting) {
  return MonthsSheet(sheet, inputs, offer, o, vesting).write();
}

}  // namespace parley::report::xlsx
