#include <fmt/format.h>

#include <cassert>

#include "report/workbook/net_sheet.hpp"

namespace parley::report::xlsx {

void NetSheet::add_results() {
  const auto result = [this](const char* key, const char* header, Cell cell) {
    add(key, header, std::move(cell), Style::money, true);
  };
  add(
      "year", "Year",
      [this] {
        return Term(at_ == 0 ? fmt::format("YEAR({})", input(Item::start).text())
                             : cell_name(row() - 1, 0) + "+1",
                    year().year);
      },
      Style::year);
  result("gross", "Gross", [this] { return c("wages") - c("goes_back"); });
  result("federal", "Federal income tax", [this] {
    const Term with = owed("with", "regular");
    return to_cent((has_others() ? with - owed("without", "regular") : with) -
                   Term(year().relief.federal));
  });
  if (with_amt()) {
    result("amt", "Alternative minimum tax", [this] {
      const Term with = owed("with", "amt");
      return to_cent(has_others() ? with - owed("without", "amt") : with);
    });
  }
  add_social_security();
  const auto line = [this](Money model::TaxLines::*member) {
    return [this, member] { return year().lines.*member; };
  };
  add_fixed("state", "State, as the file has it", line(&model::TaxLines::state));
  add_fixed("local", "Local, as the file has it", line(&model::TaxLines::local));
  add_fixed("payroll", "Contributions, as the file has them", line(&model::TaxLines::payroll));
  result("taxes", "Taxes", [this] { return sum("federal", "payroll"); });
  result("retirement", "401(k), put aside", [this] { return to_cent(c("deferred")); });
  result("pretax", "Premiums before tax", [this] { return to_cent(c("premiums")); });
  result("net", "Net", [this] { return c("gross") - c("taxes") - c("retirement") - c("pretax"); });
}

// Of the row's cells from one to another.
Term NetSheet::sum(const std::string& first, const std::string& last) {
  double value = 0;
  for (std::size_t i = place(first); i <= place(last); ++i) value += c(columns_[i].key).value();
  return {fmt::format("SUM({}:{})", c(first).text(), c(last).text()), value};
}

void NetSheet::add_social_security() {
  const auto line = [this](const char* key, const char* header, const Cell& cell) {
    add(
        key, header, [cell] { return to_cent(cell()); }, Style::money, true);
  };
  line("social_security", "Social Security", [this] {
    const Term base = f(Figure::wage_base) * c("index");
    return f(Figure::social_security) *
               (min({c("before") + c("own"), base}) - min({c("before"), base})) -
           Term(year().relief.social_security);
  });
  line("medicare", "Medicare",
       [this] { return f(Figure::medicare) * c("own") - Term(year().relief.medicare); });
  line("additional", "Additional Medicare", [this] {
    const Term over = f(Figure::additional_over) * c("index");
    return f(Figure::additional) * (positive(c("before") + c("own") + c("spouse") - over) -
                                    positive(c("before") + c("spouse") - over));
  });
}

void NetSheet::write_row() {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    const Term cell = column.cell();
    if (cell.text().empty()) {
      sheet_.number(row(), i, cell.value(), column.style);
    } else {
      sheet_.formula(row(), i, "=" + cell.text(), cell.value(), column.style);
    }
  }
}

void NetSheet::write_totals() {
  const std::size_t sums = last_row() + 1;
  sheet_.text(sums, 0, "Total", Style::strong);
  for (std::size_t i = 1; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    if (!column.summed) continue;
    double sum = 0;
    for (at_ = 0; at_ < years(); ++at_) sum += c(column.key).value();
    sheet_.formula(sums, i,
                   fmt::format("=SUM({}:{})", cell_name(kFirstRow, i), cell_name(last_row(), i)),
                   sum, Style::money_total);
  }
}

void NetSheet::write_words() {
  sheet_.text(0, 0, fmt::format("{}: after tax", s_.title), Style::title);
  sheet_.text(1, 0, o_.tax_place, Style::note);
  sheet_.text(2, 0,
              "Federal tax, Social Security and Medicare follow the assumptions. State and local "
              "tax and contributions stand",
              Style::note);
  sheet_.text(3, 0,
              "as the file has them: after a change, put it into the file and write the workbook "
              "anew.",
              Style::note);
  for (std::size_t i = 0; i < columns_.size(); ++i)
    sheet_.text(kHeaderRow, i, columns_[i].header, i == 0 ? Style::header_left : Style::header);
  sheet_.header_row(kHeaderRow);
  std::size_t row = last_row() + 3;
  for (const std::string& note : o_.tax_notes) sheet_.text(row++, 0, note, Style::note);
  sheet_.widths(0, 0, 34);
  sheet_.widths(1, columns_.size() - 1, 15);
  sheet_.freeze(kFirstRow, 1);
}

NetCells NetSheet::write() {
  write_words();
  for (at_ = 0; at_ < years(); ++at_) write_row();
  write_totals();
  return {.net = sheet_.ref(last_row() + 1, place("net")),
          .level = has(Item::price_level) ? input(Item::price_level).text() : std::string()};
}

NetCells write_net(Sheet& sheet, const Assumptions& inputs, std::size_t offer,
                   const ProjectedOffer& o, const MonthsRanges& months,
                   const VestingRanges& vesting) {
  assert(o.tax && o.tax_tables);
  return NetSheet(sheet, inputs, offer, o, months, vesting).write();
}

}  // namespace parley::report::xlsx
