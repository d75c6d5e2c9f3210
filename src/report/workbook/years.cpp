#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "parley/model/choice/day_one.hpp"
#include "report/labels/offer_words.hpp"
#include "report/workbook/pay.hpp"

namespace parley::report::xlsx {
namespace {

constexpr std::size_t kHeaderRow = 3;
constexpr std::size_t kFirstRow = kHeaderRow + 1;

struct PayName {
  Pay pay;
  const char* name;
  Money model::Amounts::*amount;
};

constexpr PayName kPay[] = {
    {Pay::base, "Base", &model::Amounts::base},
    {Pay::sign_on, "Sign-on", &model::Amounts::sign_on},
    {Pay::taken_back, "Taken back", &model::Amounts::sign_on_clawback},
    {Pay::payments, "Payments", &model::Amounts::payments},
    {Pay::payments_taken_back, "Payments taken back", &model::Amounts::payment_clawback},
    {Pay::bonus, "Bonus", &model::Amounts::bonus},
    {Pay::benefits, "Benefits", &model::Amounts::benefits},
    {Pay::equity, "Equity on paper", &model::Amounts::equity},
    {Pay::severance, "Severance", &model::Amounts::severance},
};

class YearsSheet {
 public:
  YearsSheet(Sheet& sheet, const ProjectedOffer& o, const MonthsRanges& months,
             const VestingRanges& vesting)
      : sheet_(sheet), s_(o.scenario), p_(o.projection), months_(months), vesting_(vesting) {
    std::size_t next = 1;
    for (const PayName& p : kPay) {
      if (months.pay.contains(p.pay)) columns_[p.pay] = next++;
    }
    total_ = next++;
    cumulative_ = next;
  }

  YearsCells write();

 private:
  std::size_t last_row() const { return kFirstRow + p_.years.size() - 1; }
  std::size_t sum_row() const { return last_row() + 1; }
  std::string column(std::size_t c) const {
    return cell_name(kFirstRow, c) + ":" + cell_name(last_row(), c);
  }
  void write_headers();
  void write_year(std::size_t i);
  void write_sums();
  void write_figures();
  void write_figure(std::size_t row, const char* name, const std::string& formula, double value);
  void write_caveats();
  std::string pay_words() const;
  void add_charts();
  void add_vesting_chart();

  Sheet& sheet_;
  const Scenario& s_;
  const model::Projection& p_;
  const MonthsRanges& months_;
  const VestingRanges& vesting_;
  std::map<Pay, std::size_t> columns_;
  std::size_t total_ = 0;
  std::size_t cumulative_ = 0;
  std::size_t chart_row_ = 0;
  Money so_far_;
};

void YearsSheet::write_headers() {
  sheet_.text(0, 0, s_.title, Style::title);
  sheet_.text(1, 0, offer_line(s_), Style::note);
  sheet_.text(kHeaderRow, 0, "Year", Style::header_left);
  for (const PayName& p : kPay) {
    if (columns_.contains(p.pay)) sheet_.text(kHeaderRow, columns_[p.pay], p.name, Style::header);
  }
  sheet_.text(kHeaderRow, total_, p_.ledger.without_equity() ? "Total without equity" : "Total",
              Style::header);
  sheet_.text(kHeaderRow, cumulative_, "Total so far", Style::header);
  sheet_.header_row(kHeaderRow);
  sheet_.widths(0, 0, 18);
  sheet_.widths(1, cumulative_, 16);
}

void YearsSheet::write_year(std::size_t i) {
  const std::size_t row = kFirstRow + i;
  const model::Period& period = p_.years[i];
  sheet_.number(row, 0, period.number, Style::year);
  for (const PayName& p : kPay) {
    if (!columns_.contains(p.pay)) continue;
    const auto own = months_.by_year.find(p.pay);
    const std::string formula = own == months_.by_year.end()
                                    ? fmt::format("=SUMIFS({},{},{})", months_.pay.at(p.pay),
                                                  months_.years, column_name(row, 0))
                                    : own->second[i];
    sheet_.formula(row, columns_[p.pay], formula, (period.amounts.*p.amount).value(), Style::whole);
  }
  so_far_ += period.amounts.total();
  sheet_.formula(row, total_,
                 fmt::format("=SUM({}:{})", cell_name(row, 1), cell_name(row, total_ - 1)),
                 period.amounts.total().value(), Style::whole);
  sheet_.formula(row, cumulative_,
                 fmt::format("=SUM({}:{})", row_name(kFirstRow, total_), cell_name(row, total_)),
                 so_far_.value(), Style::whole);
}

void YearsSheet::write_sums() {
  sheet_.text(sum_row(), 0, "Total", Style::strong);
  for (const PayName& p : kPay) {
    if (!columns_.contains(p.pay)) continue;
    const std::size_t c = columns_[p.pay];
    sheet_.formula(sum_row(), c, fmt::format("=SUM({})", column(c)), (p_.totals.*p.amount).value(),
                   Style::whole_total);
  }
  sheet_.formula(sum_row(), total_, fmt::format("=SUM({})", column(total_)),
                 p_.totals.total().value(), Style::whole_total);
  sheet_.text(sum_row(), cumulative_, "", Style::strong);
}

void YearsSheet::write_figure(std::size_t row, const char* name, const std::string& formula,
                              double value) {
  sheet_.text(row, 0, name, Style::label);
  sheet_.formula(row, 1, formula, value, Style::whole);
}

void YearsSheet::write_figures() {
  const std::size_t row = sum_row() + 2;
  const std::string total = cell_name(sum_row(), total_);
  write_figure(row + 3, "Present value of cash", fmt::format("=SUM({})", months_.present),
               model::cash_present_value(s_, p_.ledger));
  write_figure(
      row, "Present value",
      fmt::format("=SUM({}){}", months_.present,
                  vesting_.present.empty() ? "" : fmt::format("+SUM({})", vesting_.present)),
      p_.present_value);
  write_figure(row + 1, "Average year", fmt::format("={}/{}", total, p_.years.size()),
               p_.totals.total().value() / static_cast<double>(p_.years.size()));
  write_figure(row + 2, "Guaranteed cash",
               fmt::format("={}+{}{}{}", cell_name(sum_row(), columns_[Pay::base]),
                           cell_name(sum_row(), columns_[Pay::sign_on]),
                           columns_.contains(Pay::payments)
                               ? "+" + cell_name(sum_row(), columns_[Pay::payments])
                               : "",
                           months_.retention.empty() ? "" : "-(" + months_.retention + ")"),
               p_.totals.guaranteed_cash().value());
}

void YearsSheet::write_caveats() {
  std::size_t row = sum_row() + 7;
  const std::vector<std::string> all = caveats(s_, p_.ledger);
  if (!all.empty())
    sheet_.text(row++, 0, "As written, before anything is changed here:", Style::note);
  for (const std::string& text : all) sheet_.text(row++, 0, text, Style::note);
  chart_row_ = row + 1;
}

// "$414,080 in year 1, $360,080 in year 4; base, sign-on and the rest stacked."
std::string YearsSheet::pay_words() const {
  std::string text = fmt::format("{} in year 1", format_dollars(p_.years.front().amounts.total()));
  if (p_.years.size() > 1)
    text += fmt::format(", {} in year {}", format_dollars(p_.years.back().amounts.total()),
                        p_.years.size());
  return text + ", each kind of pay stacked.";
}

void YearsSheet::add_charts() {
  Chart chart{.kind = Chart::Kind::stacked_columns,
              .title = "What each year pays",
              .description = pay_words(),
              .category_title = "Year",
              .value_format = "$#,##0,\"k\"",
              .series = {},
              .row = chart_row_,
              .column = 0};
  if (p_.totals.sign_on_clawback.is_zero() && p_.totals.payment_clawback.is_zero()) chart.least = 0;
  for (const PayName& p : kPay) {
    if (!columns_.contains(p.pay) || (p_.totals.*p.amount).is_zero()) continue;
    const std::size_t c = columns_[p.pay];
    chart.series.push_back({"=" + sheet_.ref(kHeaderRow, c),
                            sheet_.range(kFirstRow, 0, last_row(), 0),
                            sheet_.range(kFirstRow, c, last_row(), c)});
  }
  if (!chart.series.empty()) sheet_.insert(chart);  // an offer may pay nothing
  if (!months_.vested.empty()) add_vesting_chart();
}

void YearsSheet::add_vesting_chart() {
  sheet_.insert({.kind = Chart::Kind::lines,
                 .title = "Share of the grant that has vested",
                 .description = "From nothing on the first day, by month of employment.",
                 .category_title = "Month",
                 .value_format = "0%",
                 .series = months_.vested,
                 .row = chart_row_,
                 .column = 4,
                 .step = 12,
                 .least = 0,
                 .most = 1});
}

YearsCells YearsSheet::write() {
  write_headers();
  for (std::size_t i = 0; i < p_.years.size(); ++i) write_year(i);
  write_sums();
  write_figures();
  write_caveats();
  add_charts();
  YearsCells cells{
      .title = s_.title,
      .total = sheet_.ref(sum_row(), total_),
      .average = sheet_.ref(sum_row() + 3, 1),
      .year_1 = sheet_.ref(kFirstRow, total_),
      .guaranteed = sheet_.ref(sum_row() + 4, 1),
      .equity = columns_.contains(Pay::equity) ? sheet_.ref(sum_row(), columns_[Pay::equity]) : "",
      .present = sheet_.ref(sum_row() + 2, 1),
      .cash_present = sheet_.ref(sum_row() + 5, 1),
      .totals = {},
      .years = sheet_.range(kFirstRow, 0, last_row(), 0),
      .cumulative = sheet_.range(kFirstRow, cumulative_, last_row(), cumulative_)};
  for (const auto& [pay, c] : columns_) cells.totals[pay] = sheet_.ref(sum_row(), c);
  return cells;
}

}  // namespace

YearsCells write_years(Sheet& sheet, const ProjectedOffer& o, const MonthsRanges& months,
                       const VestingRanges& vesting) {
  return YearsSheet(sheet, o, months, vesting).write();
}

}  // namespace parley::report::xlsx
