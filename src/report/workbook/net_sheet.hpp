// The table of an offer's calendar years after tax, made column by column: net.cpp has the results,
// net_wages.cpp what they are found from, net_return.cpp the federal return.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "model/tax/household.hpp"
#include "model/tax/income.hpp"
#include "report/workbook/federal_figures.hpp"
#include "report/workbook/net.hpp"

namespace parley::report::xlsx {

// The table of years. A column is a key and a term over the cells of its row; those of results come
// first, what they are found from after them.
class NetSheet {
 public:
  NetSheet(Sheet& sheet, const Assumptions& inputs, std::size_t offer, const ProjectedOffer& o,
           const MonthsRanges& months, const VestingRanges& vesting)
      : sheet_(sheet),
        inputs_(inputs),
        offer_(offer),
        o_(o),
        s_(o.scenario),
        tax_(*o.scenario.tax),
        months_(months),
        vesting_(vesting),
        figures_(sheet, figures_row(), *o.tax_tables, tax_.filing_status) {
    known_.resize(o.tax->years.size());
    live_.resize(o.tax->years.size());
    find_live_wages();
    add_results();
    add_time();
    add_wages();
    add_put_aside();
    add_return("With the offer", "with");
    if (has_others()) add_return("Without it", "without");
  }

  NetCells write();

 private:
  static constexpr std::size_t kHeaderRow = 4;
  static constexpr std::size_t kFirstRow = kHeaderRow + 1;
  using Figure = FederalFigures::Figure;
  using TaxYear = model::TaxYear;
  using Cell = std::function<Term()>;
  struct Column {
    std::string key;
    std::string header;
    Style style = Style::money;
    bool summed = false;
    Cell cell;
  };
  // What the formulas find of a year's wages, of each kind.
  struct Live {
    Money base;
    Money pay;
    Money stock;
    Money spread;
  };

  std::size_t years() const { return o_.tax->years.size(); }
  std::size_t last_row() const { return kFirstRow + years() - 1; }
  std::size_t figures_row() const { return last_row() + 6 + o_.tax_notes.size(); }
  std::size_t row() const { return kFirstRow + at_; }
  const TaxYear& year() const { return o_.tax->years[at_]; }
  int table() const { return year().table; }

  void add(std::string key, std::string header, Cell cell, Style style = Style::money,
           bool summed = false) {
    columns_.push_back({std::move(key), std::move(header), style, summed, std::move(cell)});
  }
  void add_fixed(const char* key, const char* header, std::function<Money()> amount,
                 bool summed = true) {
    add(
        key, header, [amount] { return Term::fixed(amount().value()); }, Style::money, summed);
  }
  bool has(const std::string& key) const {
    return std::any_of(columns_.begin(), columns_.end(),
                       [&](const Column& c) { return c.key == key; });
  }
  std::size_t place(const std::string& key) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(),
                                    [&](const Column& c) { return c.key == key; });
    return static_cast<std::size_t>(found - columns_.begin());
  }
  /// The cell of the row at hand.
  Term c(const std::string& key) {
    const auto known = known_[at_].find(key);
    const std::size_t column = place(key);
    const double value =
        known != known_[at_].end() ? known->second : columns_[column].cell().value();
    known_[at_][key] = value;
    return {cell_name(row(), column), value};
  }
  Term f(Figure figure) const { return figures_.figure(table(), figure); }

  bool has(Item item) const { return inputs_.has(offer_, {item}); }
  Term input(Item item) const {
    return has(item) ? Term(inputs_.ref(offer_, {item}), inputs_.value(offer_, {item})) : Term(0);
  }
  bool has_others() const {
    return has(Item::spouse_income) || has(Item::other_income) || has(Item::wages_before);
  }
  bool itemizes() const {
    const TaxTable& any = *o_.tax_tables->years.rbegin()->second;
    return tax_.itemizes() && !model::follows_federal_election(any.states.find(tax_.state)->second);
  }
  bool has_spread() const {
    return std::any_of(o_.tax->years.begin(), o_.tax->years.end(),
                       [](const TaxYear& y) { return !y.iso_spread.is_zero(); });
  }
  // Without either, the regular tax is always the larger.
  bool with_amt() const { return tax_.amt && (has_spread() || itemizes()); }
  // The month up to which is worked.
  int last_month() const {
    const int horizon = 12 * s_.projection.years;
    return std::min(horizon, s_.projection.leave_month.value_or(horizon));
  }

  void find_live_wages();
  void find_live_wages(const model::Event& e);
  std::size_t row_of_year(int number) const {
    return static_cast<std::size_t>(number - o_.tax->years.front().year);
  }
  std::string of_grants(model::Income::Kind kind);
  Money as_written() const;
  void add_results();
  Term sum(const std::string& first, const std::string& last);
  void add_social_security();
  void add_time();
  void add_wages();
  void add_put_aside();
  void add_return(const std::string& header, const std::string& side);
  void add_itemized(const std::string& header, const std::string& side);
  void add_tax(const std::string& header, const std::string& side, const std::string& of,
               const Cell& added_back);
  Term owed(const std::string& side, const char* what);
  void write_row();
  void write_totals();
  void write_words();

  Sheet& sheet_;
  const Assumptions& inputs_;
  std::size_t offer_;
  const ProjectedOffer& o_;
  const Scenario& s_;
  const TaxProfile& tax_;
  const MonthsRanges& months_;
  const VestingRanges& vesting_;
  FederalFigures figures_;
  std::vector<Column> columns_;
  std::size_t at_ = 0;  // the year at hand
  std::vector<std::map<std::string, double>> known_;
  std::vector<Live> live_;
};

}  // namespace parley::report::xlsx
