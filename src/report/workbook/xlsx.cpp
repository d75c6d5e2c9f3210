#include "report/workbook/xlsx.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "parley/core/format.hpp"
#include "parley/model/choice/day_one.hpp"
#include "report/workbook/assumptions.hpp"
#include "report/workbook/book.hpp"
#include "report/workbook/net.hpp"
#include "report/workbook/pay.hpp"
#include "report/workbook/vesting.hpp"

namespace parley::report {
namespace {

using namespace xlsx;

constexpr std::size_t kHeaderRow = 3;
constexpr std::size_t kFirstRow = kHeaderRow + 1;

enum Column : std::size_t {
  kOffer,
  kRank,
  kWorth,
  kTotal,
  kAverage,
  kYear1,
  kGuaranteed,
  kAtZero,
  kEquity,
  kPresent,
  kMean,
  kSure,
  kNothing,
  kNet,
  kPower,
  kColumns
};

constexpr const char* kHeaders[] = {"Offer",
                                    "Rank",
                                    "Worth on day one",
                                    "Total",
                                    "Average year",
                                    "Year 1",
                                    "Guaranteed cash",
                                    "Total with equity at zero",
                                    "Equity on paper",
                                    "Present value, equity on paper",
                                    "Equity over its exits, mean",
                                    "A sure amount as good",
                                    "Chance that it pays nothing",
                                    "Net after tax",
                                    "Its purchasing power"};

// The sheets of one offer, made in the order in which they stand.
struct OfferSheets {
  Sheet* years = nullptr;
  Sheet* months = nullptr;
  Sheet* vesting = nullptr;  // null without grants
  Sheet* net = nullptr;      // null without [tax]
};

// The comparison: a row for each offer, every figure a reference to that offer's sheets.
class Summary {
 public:
  /// `nets` of all offers, or empty.
  Summary(Sheet& sheet, const std::vector<ProjectedOffer>& offers,
          const std::vector<YearsCells>& cells, const std::vector<NetCells>& nets)
      : sheet_(sheet), offers_(offers), cells_(cells), nets_(nets) {
    for (const ProjectedOffer& o : offers) {
      exits_.push_back(model::equity_lottery(o.scenario));
      days_.push_back(model::worth_on_day_one(o.scenario, o.projection, exits_.back()));
    }
  }

  void write();

 private:
  std::size_t last_row() const { return kFirstRow + offers_.size() - 1; }
  std::string row_range(Column c) const {
    return absolute_name(kFirstRow, c) + ":" + absolute_name(last_row(), c);
  }
  std::size_t rank(std::size_t i) const;
  void write_offer(std::size_t i);
  void write_worth(std::size_t i);
  void write_exits(std::size_t i);
  void write_net(std::size_t i);
  std::size_t columns() const;
  void write_notes();
  std::string chart_words() const;
  void add_columns_chart(std::size_t row);
  void add_lines_chart(std::size_t row);

  Sheet& sheet_;
  const std::vector<ProjectedOffer>& offers_;
  const std::vector<YearsCells>& cells_;
  const std::vector<NetCells>& nets_;
  std::vector<std::optional<model::EquityLottery>> exits_;
  std::vector<model::DayOne> days_;
};

// As `compare` ranks: by falling worth on day one, ties as given.
std::size_t Summary::rank(std::size_t i) const {
  std::size_t rank = 1;
  for (std::size_t j = 0; j < days_.size(); ++j) {
    const double mine = days_[i].worth();
    const double other = days_[j].worth();
    if (other > mine || (other == mine && j < i)) ++rank;
  }
  return rank;
}

// Cash and paper follow the assumptions; what the exits make of the equity is as the file has it.
void Summary::write_worth(std::size_t i) {
  const std::size_t row = kFirstRow + i;
  const model::DayOne& day = days_[i];
  const bool on_paper = !day.counted_as || day.counted_as == model::EquityCountedAs::paper;
  std::string formula = "=" + (on_paper ? cells_[i].present : cells_[i].cash_present);
  if (!on_paper) {
    const bool sure = day.counted_as == model::EquityCountedAs::certainty_equivalent;
    formula += "+" + cell_name(row, sure ? kSure : kMean);
  }
  if (day.factors != 0) formula += fmt::format("+{:.15g}", day.factors);
  sheet_.formula(row, kWorth, formula, day.worth(), Style::whole);
  if (offers_.size() < 2) return;
  const std::string mine = cell_name(row, kWorth);
  sheet_.formula(row, kRank,
                 fmt::format("=RANK({},{})+COUNTIF({}:{},{})-1", mine, row_range(kWorth),
                             absolute_name(kFirstRow, kWorth), mine, mine),
                 static_cast<double>(rank(i)), Style::count);
}

void Summary::write_exits(std::size_t i) {
  const std::size_t row = kFirstRow + i;
  const auto& exits = exits_[i];
  if (!exits) {
    for (const Column c : {kMean, kSure, kNothing}) sheet_.text(row, c, "no exits", Style::fixed);
    return;
  }
  sheet_.number(row, kMean, exits->mean, Style::whole);
  if (exits->certainty_equivalent) {
    sheet_.number(row, kSure, *exits->certainty_equivalent, Style::whole);
  } else {
    sheet_.text(row, kSure, "not known", Style::fixed);
  }
  sheet_.number(row, kNothing, exits->p_zero, Style::percent);
}

// Those of net only where every offer is taxed, that of purchasing power where a price is known.
std::size_t Summary::columns() const {
  if (nets_.empty()) return kNet;
  const bool power =
      std::any_of(nets_.begin(), nets_.end(), [](const NetCells& c) { return !c.level.empty(); });
  return power ? kColumns : kPower;
}

void Summary::write_net(std::size_t i) {
  if (nets_.empty()) return;
  const std::size_t row = kFirstRow + i;
  const double net = offers_[i].tax->totals.net.value();
  sheet_.formula(row, kNet, "=" + nets_[i].net, net, Style::whole);
  if (columns() == kPower) return;
  if (nets_[i].level.empty()) return sheet_.text(row, kPower, "not known", Style::fixed);
  sheet_.formula(row, kPower,
                 fmt::format("=ROUND({}*100/{},2)", cell_name(row, kNet), nets_[i].level),
                 std::round(net * 1e4 / offers_[i].price_level->value()) / 100, Style::whole);
}

void Summary::write_offer(std::size_t i) {
  const std::size_t row = kFirstRow + i;
  const model::Projection& p = offers_[i].projection;
  const YearsCells& c = cells_[i];
  const auto figure = [&](Column column, const std::string& cell, double value) {
    sheet_.formula(row, column, "=" + cell, value, Style::whole);
  };
  sheet_.text(row, kOffer, c.title, Style::label);
  figure(kTotal, c.total, p.totals.total().value());
  figure(kAverage, c.average, p.totals.total().value() / static_cast<double>(p.years.size()));
  figure(kYear1, c.year_1, p.years.front().amounts.total().value());
  figure(kGuaranteed, c.guaranteed, p.totals.guaranteed_cash().value());
  figure(kAtZero, c.equity.empty() ? c.total : c.total + "-" + c.equity, p.totals.cash().value());
  if (c.equity.empty()) {
    sheet_.text(row, kEquity, p.ledger.without_equity() ? "not valued" : "none", Style::fixed);
  } else {
    figure(kEquity, c.equity, p.totals.equity.value());
  }
  figure(kPresent, c.present, p.present_value);
  write_exits(i);
  write_worth(i);
  write_net(i);
}

void Summary::write_notes() {
  const std::size_t row = last_row() + 2;
  sheet_.text(row, 0,
              "Change a shaded cell on the sheet \"Assumptions\", and every figure here follows.",
              Style::note);
  sheet_.text(row + 1, 0,
              "What the exits make of the equity is as the files have it: it follows no cell here.",
              Style::note);
  if (!nets_.empty()) {
    sheet_.text(row + 3, 0,
                "Net is over all calendar years; state and local tax in it stand as the files have "
                "them.",
                Style::note);
  }
  sheet_.text(row + 2, 0,
              "Each amount is rounded once to the cent; years, totals and present values are sums "
              "of those.",
              Style::note);
}

// "As offered: total $1,521,820, worth $926,521."
std::string Summary::chart_words() const {
  std::string text;
  for (std::size_t i = 0; i < offers_.size(); ++i) {
    text += fmt::format("{}{}: total {}, worth {}.", text.empty() ? "" : " ", cells_[i].title,
                        format_dollars(offers_[i].projection.totals.total()),
                        format_dollars(days_[i].worth()));
  }
  return text;
}

void Summary::add_columns_chart(std::size_t row) {
  Chart chart{.kind = Chart::Kind::columns,
              .title = "Total and worth on day one",
              .description = chart_words(),
              .value_format = "$#,##0,\"k\"",
              .series = {},
              .row = row,
              .column = 0,
              .width = 520};
  const bool below = std::any_of(offers_.begin(), offers_.end(), [](const ProjectedOffer& o) {
    return o.projection.totals.total() < Money() || o.projection.present_value < 0;
  });
  if (!below) chart.least = 0;
  for (const Column c : {kTotal, kWorth}) {
    chart.series.push_back({"=" + sheet_.ref(kHeaderRow, c),
                            sheet_.range(kFirstRow, kOffer, last_row(), kOffer),
                            sheet_.range(kFirstRow, c, last_row(), c)});
  }
  sheet_.insert(chart);
}

void Summary::add_lines_chart(std::size_t row) {
  Chart chart{.kind = Chart::Kind::lines,
              .title = "Total so far, at the end of each year",
              .description = "A line for each offer.",
              .category_title = "Year",
              .value_format = "$#,##0,\"k\"",
              .series = {},
              .row = row,
              .column = offers_.size() > 1 ? 5u : 0u,
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
  sheet_.text(
      1, 0,
      fmt::format("Over the years of each projection, by its own assumptions{}.",
                  offers_.size() > 1 ? "; ranked by worth on day one, as compare ranks" : ""),
      Style::note);
  sheet_.header_row(kHeaderRow);
  for (std::size_t c = 0; c < columns(); ++c) {
    if (c == kRank && offers_.size() < 2) continue;
    sheet_.text(kHeaderRow, c, kHeaders[c], c == kOffer ? Style::header_left : Style::header);
  }
  for (std::size_t i = 0; i < offers_.size(); ++i) write_offer(i);
  write_notes();
  if (offers_.size() > 1) add_columns_chart(last_row() + 6);
  add_lines_chart(last_row() + 6);
  sheet_.widths(0, 0, 26);
  sheet_.widths(kRank, kRank, 7);
  sheet_.widths(kWorth, columns() - 1, 15);
}

std::vector<OfferSheets> add_sheets(Book& book, const std::vector<ProjectedOffer>& offers) {
  std::vector<OfferSheets> all;
  for (const ProjectedOffer& o : offers) {
    const std::string& title = o.scenario.title;
    OfferSheets sheets{.years = &book.add_sheet(title),
                       .months = &book.add_sheet(title, " months")};
    if (!o.scenario.offer.grants.empty()) sheets.vesting = &book.add_sheet(title, " vesting");
    if (o.tax) sheets.net = &book.add_sheet(title, " after tax");
    all.push_back(sheets);
  }
  return all;
}

}  // namespace

void write_xlsx(const std::vector<ProjectedOffer>& offers, Date stamp, const std::string& path) {
  Book book(offers.size() == 1 ? offers.front().projection.title : "Offers side by side", stamp,
            path);
  Sheet& summary = book.add_sheet("Summary");
  Sheet& assumptions = book.add_sheet("Assumptions");
  const std::vector<OfferSheets> sheets = add_sheets(book, offers);
  Assumptions inputs(offers);
  inputs.write(assumptions);
  std::vector<YearsCells> cells;
  std::vector<NetCells> nets;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    VestingRanges vesting;
    if (sheets[i].vesting) vesting = write_vesting(*sheets[i].vesting, inputs, i, offers[i]);
    const MonthsRanges months = write_months(*sheets[i].months, inputs, i, offers[i], vesting);
    cells.push_back(write_years(*sheets[i].years, offers[i], months, vesting));
    if (sheets[i].net)
      nets.push_back(write_net(*sheets[i].net, inputs, i, offers[i], months, vesting));
  }
  if (nets.size() < offers.size()) nets.clear();
  Summary(summary, offers, cells, nets).write();
  book.close();
}

}  // namespace parley::report
