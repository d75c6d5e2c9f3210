#include "report/workbook/xlsx.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/workbook/assumptions.hpp"
#include "report/workbook/book.hpp"
#include "report/workbook/pay.hpp"
#include "report/workbook/vesting.hpp"

namespace parley::report {
namespace {

using namespace xlsx;

constexpr std::size_t kHeaderRow = 3;
constexpr std::size_t kFirstRow = kHeaderRow + 1;

enum Column : std::size_t {
  kOffer,
  kTotal,
  kAverage,
  kYear1,
  kGuaranteed,
  kEquity,
  kPresent,
  kBehind,
  kRank,
  kColumns
};

constexpr const char* kHeaders[] = {"Offer",         "Total",           "Average year",
                                    "Year 1",        "Guaranteed cash", "Equity on paper",
                                    "Present value", "Behind the best", "Rank"};

// The sheets of one offer, made in the order in which they stand.
struct OfferSheets {
  Sheet* years = nullptr;
  Sheet* months = nullptr;
  Sheet* vesting = nullptr;  // null without grants
};

// The comparison: a row for each offer, every figure a reference to that offer's sheets.
class Summary {
 public:
  Summary(Sheet& sheet, const std::vector<ProjectedOffer>& offers,
          const std::vector<YearsCells>& cells)
      : sheet_(sheet), offers_(offers), cells_(cells) {}

  void write();

 private:
  std::size_t last_row() const { return kFirstRow + offers_.size() - 1; }
  std::string present_values() const { return row_range(kPresent); }
  std::string row_range(Column c) const {
    return absolute_name(kFirstRow, c) + ":" + absolute_name(last_row(), c);
  }
  double best() const;
  std::size_t rank(std::size_t i) const;
  void write_offer(std::size_t i);
  void write_rank(std::size_t i);
  void write_notes();
  void add_charts();
  void add_columns_chart(std::size_t row);
  void add_lines_chart(std::size_t row);

  Sheet& sheet_;
  const std::vector<ProjectedOffer>& offers_;
  const std::vector<YearsCells>& cells_;
};

double Summary::best() const {
  double most = offers_.front().projection.present_value;
  for (const ProjectedOffer& o : offers_) most = std::max(most, o.projection.present_value);
  return most;
}

// Ties as given.
std::size_t Summary::rank(std::size_t i) const {
  std::size_t rank = 1;
  for (std::size_t j = 0; j < offers_.size(); ++j) {
    const double mine = offers_[i].projection.present_value;
    const double other = offers_[j].projection.present_value;
    if (other > mine || (other == mine && j < i)) ++rank;
  }
  return rank;
}

void Summary::write_rank(std::size_t i) {
  const std::size_t row = kFirstRow + i;
  const std::string mine = cell_name(row, kPresent);
  sheet_.formula(row, kBehind, fmt::format("=MAX({})-{}", present_values(), mine),
                 best() - offers_[i].projection.present_value, Style::money);
  sheet_.formula(row, kRank,
                 fmt::format("=RANK({},{})+COUNTIF({}:{},{})-1", mine, present_values(),
                             absolute_name(kFirstRow, kPresent), mine, mine),
                 static_cast<double>(rank(i)), Style::count);
}

void Summary::write_offer(std::size_t i) {
  const std::size_t row = kFirstRow + i;
  const model::Projection& p = offers_[i].projection;
  const YearsCells& c = cells_[i];
  const auto figure = [&](Column column, const std::string& cell, double value) {
    sheet_.formula(row, column, "=" + cell, value, Style::money);
  };
  sheet_.text(row, kOffer, c.title, Style::label);
  figure(kTotal, c.total, p.totals.total().value());
  figure(kAverage, c.average, p.totals.total().value() / static_cast<double>(p.years.size()));
  figure(kYear1, c.year_1, p.years.front().amounts.total().value());
  figure(kGuaranteed, c.guaranteed, p.totals.guaranteed_cash().value());
  if (c.equity.empty()) {
    sheet_.text(row, kEquity, p.ledger.without_equity() ? "not valued" : "none", Style::fixed);
  } else {
    figure(kEquity, c.equity, p.totals.equity.value());
  }
  figure(kPresent, c.present, p.present_value);
  if (offers_.size() > 1) write_rank(i);
}

void Summary::write_notes() {
  const std::size_t row = last_row() + 2;
  sheet_.text(row, 0,
              "Change a yellow cell on the sheet \"Assumptions\", and every figure here follows.",
              Style::note);
  sheet_.text(row + 1, 0,
              "Each amount is rounded once to the cent; years, totals and present values are sums "
              "of those.",
              Style::note);
}

void Summary::add_columns_chart(std::size_t row) {
  Chart chart{.kind = Chart::Kind::columns,
              .title = "Total and present value",
              .value_format = "$#,##0,\"k\"",
              .series = {},
              .row = row,
              .column = 0,
              .width = 520};
  const bool below = std::any_of(offers_.begin(), offers_.end(), [](const ProjectedOffer& o) {
    return o.projection.totals.total() < Money() || o.projection.present_value < 0;
  });
  if (!below) chart.least = 0;
  for (const Column c : {kTotal, kPresent}) {
    chart.series.push_back({"=" + sheet_.ref(kHeaderRow, c),
                            sheet_.range(kFirstRow, kOffer, last_row(), kOffer),
                            sheet_.range(kFirstRow, c, last_row(), c)});
  }
  sheet_.insert(chart);
}

void Summary::add_lines_chart(std::size_t row) {
  Chart chart{.kind = Chart::Kind::lines,
              .title = "Total so far, at the end of each year",
              .category_title = "Year",
              .value_format = "$#,##0,\"k\"",
              .series = {},
              .row = row,
              .column = offers_.size() > 1 ? 4u : 0u,
              .width = 520};
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    chart.series.push_back(
        {"=" + sheet_.ref(kFirstRow + i, kOffer), cells_[i].years, cells_[i].cumulative});
  }
  sheet_.insert(chart);
}

void Summary::write() {
  sheet_.text(0, 0, offers_.size() > 1 ? "Offers side by side" : offers_.front().projection.title,
              Style::title);
  sheet_.text(1, 0,
              fmt::format("Over the years of each projection, by its own assumptions{}.",
                          offers_.size() > 1 ? "; ranked by present value on paper" : ""),
              Style::note);
  sheet_.header_row(kHeaderRow);
  const std::size_t columns = offers_.size() > 1 ? kColumns : kBehind;
  for (std::size_t c = 0; c < columns; ++c) {
    sheet_.text(kHeaderRow, c, kHeaders[c], c == kOffer ? Style::header_left : Style::header);
  }
  for (std::size_t i = 0; i < offers_.size(); ++i) write_offer(i);
  write_notes();
  if (offers_.size() > 1) add_columns_chart(last_row() + 5);
  add_lines_chart(last_row() + 5);
  sheet_.widths(0, 0, 26);
  sheet_.widths(1, kBehind, 16);
  sheet_.widths(kRank, kRank, 7);
}

std::vector<OfferSheets> add_sheets(Book& book, const std::vector<ProjectedOffer>& offers) {
  std::vector<OfferSheets> all;
  for (const ProjectedOffer& o : offers) {
    const std::string& title = o.scenario.title;
    OfferSheets sheets{.years = &book.add_sheet(title),
                       .months = &book.add_sheet(title, " months")};
    if (!o.scenario.offer.grants.empty()) sheets.vesting = &book.add_sheet(title, " vesting");
    all.push_back(sheets);
  }
  return all;
}

}  // namespace

std::string to_xlsx(const std::vector<ProjectedOffer>& offers, Date stamp) {
  Book book(offers.size() == 1 ? offers.front().projection.title : "Offers side by side", stamp);
  Sheet& summary = book.add_sheet("Summary");
  Sheet& assumptions = book.add_sheet("Assumptions");
  const std::vector<OfferSheets> sheets = add_sheets(book, offers);
  Assumptions inputs(offers);
  inputs.write(assumptions);
  std::vector<YearsCells> cells;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    VestingRanges vesting;
    if (sheets[i].vesting) vesting = write_vesting(*sheets[i].vesting, inputs, i, offers[i]);
    const MonthsRanges months = write_months(*sheets[i].months, inputs, i, offers[i], vesting);
    cells.push_back(write_years(*sheets[i].years, offers[i], months, vesting));
  }
  Summary(summary, offers, cells).write();
  return book.bytes();
}

}  // namespace parley::report
